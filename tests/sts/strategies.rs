//! The strategies of the feature `proptest` generate values that satisfy the constraints of the model.

use std::cell::RefCell;
use std::collections::BTreeSet;

use aws_smithy_schema::serde::SerializableStruct;
use integration_tests::constraints::Constraints;
use integration_tests::model::MODEL;
use integration_tests::recorded::Recorded;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use sts_sdk::operation::RequestId;
use sts_sdk::operation::assume_role::AssumeRoleOutput;
use sts_sdk::types::error::ExpiredTokenException;
use sts_sdk::validation::ValidationErrors;

/// Creates a test for each operation.
macro_rules! inputs {
    ($($module:ident::$input:ident $operation:literal,)+) => {
        $(#[test]
        fn $module() {
            use sts_sdk::operation::$module::$input;

            check($operation, $input::validate);
        })+

        #[test]
        fn every_operation_is_tested() {
            let tested: BTreeSet<_> = [$($operation),+].into();
            let all: BTreeSet<_> = MODEL.operations().map(|operation| operation.name).collect();
            assert_eq!(tested, all);
        }
    };
}

inputs!(
    assume_role::AssumeRoleInput "AssumeRole",
    assume_role_with_saml::AssumeRoleWithSamlInput "AssumeRoleWithSAML",
    assume_role_with_web_identity::AssumeRoleWithWebIdentityInput "AssumeRoleWithWebIdentity",
    assume_root::AssumeRootInput "AssumeRoot",
    decode_authorization_message::DecodeAuthorizationMessageInput "DecodeAuthorizationMessage",
    get_access_key_info::GetAccessKeyInfoInput "GetAccessKeyInfo",
    get_caller_identity::GetCallerIdentityInput "GetCallerIdentity",
    get_delegated_access_token::GetDelegatedAccessTokenInput "GetDelegatedAccessToken",
    get_federation_token::GetFederationTokenInput "GetFederationToken",
    get_scoped_credentials::GetScopedCredentialsInput "GetScopedCredentials",
    get_session_token::GetSessionTokenInput "GetSessionToken",
    get_web_identity_token::GetWebIdentityTokenInput "GetWebIdentityToken",
);

/// Every input satisfies the constraints, and is valid for the client. Optional members are present in some inputs and
/// absent from others.
fn check<T: Arbitrary + SerializableStruct>(
    operation: &str,
    validate: fn(&T) -> Result<(), ValidationErrors>,
) {
    let shape = MODEL.operation(operation).input;
    let constraints = Constraints::of("model/sts.json");
    let seen = RefCell::new(BTreeSet::new());
    let result = TestRunner::deterministic().run(&any::<T>(), |input| {
        let recorded = Recorded::of(&input);
        let violations = constraints.violations(shape, &recorded);
        prop_assert_eq!(violations, Vec::<String>::new());
        prop_assert_eq!(
            validate(&input).map_err(|errors| errors.to_string()),
            Ok(())
        );
        let Recorded::Structure(members) = recorded else {
            return Err(TestCaseError::fail("an input is a structure"));
        };
        for (name, _) in MODEL.members(shape) {
            seen.borrow_mut().insert((name, members.contains_key(name)));
        }
        Ok(())
    });
    result.unwrap_or_else(|failure| panic!("{failure}"));
    let expected = MODEL.members(shape).flat_map(|(name, _)| {
        let absent = (!MODEL.is_required(shape, name)).then_some((name, false));
        [Some((name, true)), absent].into_iter().flatten()
    });
    assert_eq!(seen.into_inner(), expected.collect());
}

proptest! {
    #[test]
    fn outputs_and_errors_have_only_what_is_modeled(
        output in any::<AssumeRoleOutput>(),
        error in any::<ExpiredTokenException>(),
    ) {
        prop_assert_eq!(output.request_id(), None);
        prop_assert_eq!(error.request_id(), None);
        if let Some(credentials) = output.credentials() {
            let length = credentials.access_key_id().chars().count();
            prop_assert!((16..=128).contains(&length));
        }
    }
}
