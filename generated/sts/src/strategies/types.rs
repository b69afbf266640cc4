// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The values of the service's types.

use super::*;

impl Modeled for crate::types::AssumedRoleUser {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::AssumedRoleUserBuilder as Builder;
        members(
                Vec::from([
                    required(
                        Builder::set_assumed_role_id,
                        text(
                            &[
                                "[0-9A-Z_a-z+=,.@:\\-]{2,34}",
                                "[0-9A-Z_a-z+=,.@:\\-]{193}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::types::AssumedRoleUser {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::Credentials {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::CredentialsBuilder as Builder;
        members(
                Vec::from([
                    required(
                        Builder::set_access_key_id,
                        text(&["[0-9A-Z_a-z]{16,48}", "[0-9A-Z_a-z]{128}"]),
                    ),
                    required(Builder::set_secret_access_key, text(&["(?s:.){0,32}"])),
                    required(Builder::set_session_token, text(&["(?s:.){0,32}"])),
                    required(Builder::set_expiration, timestamp()),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::types::Credentials {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::ExpiredTokenException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::ExpiredTokenExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::ExpiredTokenException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::ExpiredTradeInTokenException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::ExpiredTradeInTokenExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::ExpiredTradeInTokenException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::FederatedUser {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::FederatedUserBuilder as Builder;
        members(
                Vec::from([
                    required(
                        Builder::set_federated_user_id,
                        text(
                            &[
                                "[0-9A-Z_a-z+=,.@:\\-]{2,34}",
                                "[0-9A-Z_a-z+=,.@:\\-]{193}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::types::FederatedUser {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::IdpCommunicationErrorException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::IdpCommunicationErrorExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::IdpCommunicationErrorException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::IdpRejectedClaimException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::IdpRejectedClaimExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::IdpRejectedClaimException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::InsufficientSessionLifetimeException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::InsufficientSessionLifetimeExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::InsufficientSessionLifetimeException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::InvalidAuthorizationMessageException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::InvalidAuthorizationMessageExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::InvalidAuthorizationMessageException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::InvalidContextAssertionException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::InvalidContextAssertionExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::InvalidContextAssertionException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::InvalidIdentityTokenException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::InvalidIdentityTokenExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::InvalidIdentityTokenException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::InvalidSubjectCredentialsException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::InvalidSubjectCredentialsExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::InvalidSubjectCredentialsException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::JwtPayloadSizeExceededException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::JwtPayloadSizeExceededExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::JwtPayloadSizeExceededException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::MalformedPolicyDocumentException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::MalformedPolicyDocumentExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::MalformedPolicyDocumentException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::OriginIdentity {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::OriginIdentityBuilder as Builder;
        members(
                Vec::from([
                    optional(Builder::set_subject, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_subject_type, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_issuer, text(&["(?s:.){0,32}"])),
                    optional(
                        Builder::set_federated_provider_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::OriginIdentity {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::OutboundWebIdentityFederationDisabledException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::OutboundWebIdentityFederationDisabledExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::OutboundWebIdentityFederationDisabledException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::PackedPolicyTooLargeException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::PackedPolicyTooLargeExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::PackedPolicyTooLargeException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::PolicyDescriptorType {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::PolicyDescriptorTypeBuilder as Builder;
        members(
                Vec::from([
                    optional(
                        Builder::set_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::PolicyDescriptorType {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::ProvidedContext {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::ProvidedContextBuilder as Builder;
        members(
                Vec::from([
                    optional(
                        Builder::set_provider_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                    optional(
                        Builder::set_context_assertion,
                        text(&["(?s:.){4,36}", "(?s:.){2048}"]),
                    ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::ProvidedContext {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::RegionDisabledException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::RegionDisabledExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::RegionDisabledException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::ScopedSession {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::ScopedSessionBuilder as Builder;
        members(
                Vec::from([
                    required(
                        Builder::set_scoped_session_id,
                        text(
                            &[
                                "[0-9A-Z_a-z+=,.@:\\-]{2,34}",
                                "[0-9A-Z_a-z+=,.@:\\-]{193}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::types::ScopedSession {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::error::SessionDurationEscalationException {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::error::builders::SessionDurationEscalationExceptionBuilder as Builder;
        members(Vec::from([optional(Builder::set_message, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::error::SessionDurationEscalationException {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::Tag {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::TagBuilder as Builder;
        members(
                Vec::from([
                    required(
                        Builder::set_key,
                        text(
                            &[
                                "[ +\\--:=@-Z_a-z\\u{a0}\\u{aa}\\u{904}-\\u{939}\\u{b83}\\u{e81}-\\u{e82}\\u{166f}-\\u{169a}\\u{1f5b}\\u{2dc0}-\\u{2dc6}\\u{a9e6}-\\u{a9fe}\\u{ffd2}-\\u{ffd7}]{1,33}",
                                "[ +\\--:=@-Z_a-z\\u{a0}\\u{aa}\\u{904}-\\u{939}\\u{b83}\\u{e81}-\\u{e82}\\u{166f}-\\u{169a}\\u{1f5b}\\u{2dc0}-\\u{2dc6}\\u{a9e6}-\\u{a9fe}\\u{ffd2}-\\u{ffd7}]{128}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_value,
                        text(
                            &[
                                "[ +\\--:=@-Z_a-z\\u{a0}\\u{aa}\\u{904}-\\u{939}\\u{b83}\\u{e81}-\\u{e82}\\u{166f}-\\u{169a}\\u{1f5b}\\u{2dc0}-\\u{2dc6}\\u{a9e6}-\\u{a9fe}\\u{ffd2}-\\u{ffd7}]{0,32}",
                                "[ +\\--:=@-Z_a-z\\u{a0}\\u{aa}\\u{904}-\\u{939}\\u{b83}\\u{e81}-\\u{e82}\\u{166f}-\\u{169a}\\u{1f5b}\\u{2dc0}-\\u{2dc6}\\u{a9e6}-\\u{a9fe}\\u{ffd2}-\\u{ffd7}]{256}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::types::Tag {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::TransactionContext {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::TransactionContextBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_identity_provider,
                            map(
                                part.length(0, None),
                                text(&["(?s:.){0,32}"]),
                                text(&["(?s:.){0,32}", "(?s:.){128}"]),
                            ),
                        ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::TransactionContext {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::TrustedIdentityPropagationContext {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::types::builders::TrustedIdentityPropagationContextBuilder as Builder;
        let part = size.part(2);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_origin_identity,
                            nested::<crate::types::OriginIdentity>(part),
                        ),
                    part
                        .optional(
                            Builder::set_transaction_context,
                            nested::<crate::types::TransactionContext>(part),
                        ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::types::TrustedIdentityPropagationContext {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::assume_role::AssumeRoleInput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_role::builders::AssumeRoleInputBuilder as Builder;
        let part = size.part(4);
        members(
                Vec::from([
                    required(
                        Builder::set_role_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_role_session_name,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    part
                        .optional(
                            Builder::set_policy_arns,
                            list(
                                part.length(0, None),
                                nested::<crate::types::PolicyDescriptorType>(part.item()),
                            ),
                        ),
                    optional(
                        Builder::set_policy,
                        text(&["[\\u{9}\\u{a}\\u{d} -\\u{ff}]{1,33}"]),
                    ),
                    optional(Builder::set_duration_seconds, integer(900..=43200)),
                    part
                        .optional(
                            Builder::set_tags,
                            list(
                                part.length(0, Some(50)),
                                nested::<crate::types::Tag>(part.item()),
                            ),
                        ),
                    part
                        .optional(
                            Builder::set_transitive_tag_keys,
                            list(
                                part.length(0, Some(50)),
                                text(
                                    &[
                                        "[ +\\--:=@-Z_a-z\\u{a0}\\u{aa}\\u{904}-\\u{939}\\u{b83}\\u{e81}-\\u{e82}\\u{166f}-\\u{169a}\\u{1f5b}\\u{2dc0}-\\u{2dc6}\\u{a9e6}-\\u{a9fe}\\u{ffd2}-\\u{ffd7}]{1,33}",
                                        "[ +\\--:=@-Z_a-z\\u{a0}\\u{aa}\\u{904}-\\u{939}\\u{b83}\\u{e81}-\\u{e82}\\u{166f}-\\u{169a}\\u{1f5b}\\u{2dc0}-\\u{2dc6}\\u{a9e6}-\\u{a9fe}\\u{ffd2}-\\u{ffd7}]{128}",
                                    ],
                                ),
                            ),
                        ),
                    optional(
                        Builder::set_external_id,
                        text(
                            &[
                                "[0-9A-Z_a-z+=,.@:/\\-]{2,34}",
                                "[0-9A-Z_a-z+=,.@:/\\-]{1224}",
                            ],
                        ),
                    ),
                    optional(
                        Builder::set_serial_number,
                        text(
                            &[
                                "[0-9A-Z_a-z+=/:,.@\\-]{9,41}",
                                "[0-9A-Z_a-z+=/:,.@\\-]{256}",
                            ],
                        ),
                    ),
                    optional(Builder::set_token_code, text(&["[0-9]{6}"])),
                    optional(
                        Builder::set_source_identity,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    part
                        .optional(
                            Builder::set_provided_contexts,
                            list(
                                part.length(1, Some(5)),
                                nested::<crate::types::ProvidedContext>(part.item()),
                            ),
                        ),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::assume_role::AssumeRoleInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::assume_role::AssumeRoleOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_role::builders::AssumeRoleOutputBuilder as Builder;
        let part = size.part(2);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    part
                        .optional(
                            Builder::set_assumed_role_user,
                            nested::<crate::types::AssumedRoleUser>(part),
                        ),
                    optional(Builder::set_packed_policy_size, integer(0..=2147483647)),
                    optional(
                        Builder::set_source_identity,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::assume_role::AssumeRoleOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::assume_role_with_saml::AssumeRoleWithSamlInput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlInputBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    required(
                        Builder::set_role_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_principal_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                    required(Builder::set_saml_assertion, text(&["(?s:.){4,36}"])),
                    part
                        .optional(
                            Builder::set_policy_arns,
                            list(
                                part.length(0, None),
                                nested::<crate::types::PolicyDescriptorType>(part.item()),
                            ),
                        ),
                    optional(
                        Builder::set_policy,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{1,33}",
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{2048}",
                            ],
                        ),
                    ),
                    optional(Builder::set_duration_seconds, integer(900..=43200)),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::assume_role_with_saml::AssumeRoleWithSamlInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_role_with_saml::builders::AssumeRoleWithSamlOutputBuilder as Builder;
        let part = size.part(3);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    part
                        .optional(
                            Builder::set_assumed_role_user,
                            nested::<crate::types::AssumedRoleUser>(part),
                        ),
                    optional(Builder::set_packed_policy_size, integer(0..=2147483647)),
                    optional(Builder::set_subject, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_subject_type, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_issuer, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_audience, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_name_qualifier, text(&["(?s:.){0,32}"])),
                    optional(
                        Builder::set_source_identity,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                    part
                        .optional(
                            Builder::set_trusted_identity_propagation_context,
                            nested::<
                                crate::types::TrustedIdentityPropagationContext,
                            >(part),
                        ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::assume_role_with_saml::AssumeRoleWithSamlOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled
for crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityInput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityInputBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    required(
                        Builder::set_role_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                    required(
                        Builder::set_role_session_name,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    required(Builder::set_web_identity_token, text(&["(?s:.){4,36}"])),
                    optional(
                        Builder::set_provider_id,
                        text(&["(?s:.){4,36}", "(?s:.){2048}"]),
                    ),
                    part
                        .optional(
                            Builder::set_policy_arns,
                            list(
                                part.length(0, None),
                                nested::<crate::types::PolicyDescriptorType>(part.item()),
                            ),
                        ),
                    optional(
                        Builder::set_policy,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{1,33}",
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{2048}",
                            ],
                        ),
                    ),
                    optional(Builder::set_duration_seconds, integer(900..=43200)),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary
for crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled
for crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_role_with_web_identity::builders::AssumeRoleWithWebIdentityOutputBuilder as Builder;
        let part = size.part(3);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    optional(
                        Builder::set_subject_from_web_identity_token,
                        text(&["(?s:.){6,38}", "(?s:.){255}"]),
                    ),
                    part
                        .optional(
                            Builder::set_assumed_role_user,
                            nested::<crate::types::AssumedRoleUser>(part),
                        ),
                    optional(Builder::set_packed_policy_size, integer(0..=2147483647)),
                    optional(Builder::set_provider, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_audience, text(&["(?s:.){0,32}"])),
                    optional(
                        Builder::set_source_identity,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                    part
                        .optional(
                            Builder::set_trusted_identity_propagation_context,
                            nested::<
                                crate::types::TrustedIdentityPropagationContext,
                            >(part),
                        ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary
for crate::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::assume_root::AssumeRootInput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_root::builders::AssumeRootInputBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    required(
                        Builder::set_target_principal,
                        text(&["(?s:.){12,44}", "(?s:.){2048}"]),
                    ),
                    required(
                        Builder::set_task_policy_arn,
                        nested::<crate::types::PolicyDescriptorType>(part),
                    ),
                    optional(Builder::set_duration_seconds, integer(0..=900)),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::assume_root::AssumeRootInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::assume_root::AssumeRootOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::assume_root::builders::AssumeRootOutputBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    optional(
                        Builder::set_source_identity,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::assume_root::AssumeRootOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled
for crate::operation::decode_authorization_message::DecodeAuthorizationMessageInput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageInputBuilder as Builder;
        members(
                Vec::from([
                    required(Builder::set_encoded_message, text(&["(?s:.){1,33}"])),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary
for crate::operation::decode_authorization_message::DecodeAuthorizationMessageInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled
for crate::operation::decode_authorization_message::DecodeAuthorizationMessageOutput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::decode_authorization_message::builders::DecodeAuthorizationMessageOutputBuilder as Builder;
        members(
                Vec::from([
                    optional(Builder::set_decoded_message, text(&["(?s:.){0,32}"])),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary
for crate::operation::decode_authorization_message::DecodeAuthorizationMessageOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_access_key_info::GetAccessKeyInfoInput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_access_key_info::builders::GetAccessKeyInfoInputBuilder as Builder;
        members(
                Vec::from([
                    required(
                        Builder::set_access_key_id,
                        text(&["[0-9A-Z_a-z]{16,48}", "[0-9A-Z_a-z]{128}"]),
                    ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_access_key_info::GetAccessKeyInfoInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_access_key_info::GetAccessKeyInfoOutput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_access_key_info::builders::GetAccessKeyInfoOutputBuilder as Builder;
        members(Vec::from([optional(Builder::set_account, text(&["(?s:.){0,32}"]))]))
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_access_key_info::GetAccessKeyInfoOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_caller_identity::GetCallerIdentityInput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_caller_identity::builders::GetCallerIdentityInputBuilder as Builder;
        members(Vec::from([]))
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_caller_identity::GetCallerIdentityInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_caller_identity::GetCallerIdentityOutput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_caller_identity::builders::GetCallerIdentityOutputBuilder as Builder;
        members(
                Vec::from([
                    optional(Builder::set_user_id, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_account, text(&["(?s:.){0,32}"])),
                    optional(
                        Builder::set_arn,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_caller_identity::GetCallerIdentityOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled
for crate::operation::get_delegated_access_token::GetDelegatedAccessTokenInput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenInputBuilder as Builder;
        members(
                Vec::from([
                    required(Builder::set_trade_in_token, text(&["(?s:.){0,32}"])),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary
for crate::operation::get_delegated_access_token::GetDelegatedAccessTokenInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled
for crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_delegated_access_token::builders::GetDelegatedAccessTokenOutputBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    optional(Builder::set_packed_policy_size, integer(0..=2147483647)),
                    optional(
                        Builder::set_assumed_principal,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{20,52}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{85}\\u{a0}-\\u{d7ff}\\u{e000}-\\u{fffd}\\u{10000}-\\u{10ffff}]{2048}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary
for crate::operation::get_delegated_access_token::GetDelegatedAccessTokenOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_federation_token::GetFederationTokenInput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_federation_token::builders::GetFederationTokenInputBuilder as Builder;
        let part = size.part(2);
        members(
                Vec::from([
                    required(Builder::set_name, text(&["[0-9A-Z_a-z+=,.@\\-]{2,32}"])),
                    optional(
                        Builder::set_policy,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{1,33}",
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{2048}",
                            ],
                        ),
                    ),
                    part
                        .optional(
                            Builder::set_policy_arns,
                            list(
                                part.length(0, None),
                                nested::<crate::types::PolicyDescriptorType>(part.item()),
                            ),
                        ),
                    optional(Builder::set_duration_seconds, integer(900..=129600)),
                    part
                        .optional(
                            Builder::set_tags,
                            list(
                                part.length(0, Some(50)),
                                nested::<crate::types::Tag>(part.item()),
                            ),
                        ),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_federation_token::GetFederationTokenInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_federation_token::GetFederationTokenOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_federation_token::builders::GetFederationTokenOutputBuilder as Builder;
        let part = size.part(2);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    part
                        .optional(
                            Builder::set_federated_user,
                            nested::<crate::types::FederatedUser>(part),
                        ),
                    optional(Builder::set_packed_policy_size, integer(0..=2147483647)),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_federation_token::GetFederationTokenOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_scoped_credentials::GetScopedCredentialsInput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_scoped_credentials::builders::GetScopedCredentialsInputBuilder as Builder;
        members(
                Vec::from([
                    optional(
                        Builder::set_policy,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{1,33}",
                                "[\\u{9}\\u{a}\\u{d} -\\u{ff}]{2048}",
                            ],
                        ),
                    ),
                    optional(Builder::set_duration_seconds, integer(1..=129600)),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                    optional(
                        Builder::set_scoped_session_description,
                        text(
                            &[
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{a1}-\\u{ff}]{2,34}",
                                "[\\u{9}\\u{a}\\u{d} -\\~\\u{a1}-\\u{ff}]{256}",
                            ],
                        ),
                    ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_scoped_credentials::GetScopedCredentialsInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_scoped_credentials::GetScopedCredentialsOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_scoped_credentials::builders::GetScopedCredentialsOutputBuilder as Builder;
        let part = size.part(2);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    part
                        .optional(
                            Builder::set_session_info,
                            nested::<crate::types::ScopedSession>(part),
                        ),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                    optional(
                        Builder::set_scoped_policies_count,
                        integer(0..=2147483647),
                    ),
                    optional(
                        Builder::set_source_identity,
                        text(&["[0-9A-Z_a-z+=,.@\\-]{2,34}", "[0-9A-Z_a-z+=,.@\\-]{64}"]),
                    ),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_scoped_credentials::GetScopedCredentialsOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_session_token::GetSessionTokenInput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_session_token::builders::GetSessionTokenInputBuilder as Builder;
        members(
                Vec::from([
                    optional(Builder::set_duration_seconds, integer(900..=129600)),
                    optional(
                        Builder::set_serial_number,
                        text(
                            &[
                                "[0-9A-Z_a-z+=/:,.@\\-]{9,41}",
                                "[0-9A-Z_a-z+=/:,.@\\-]{256}",
                            ],
                        ),
                    ),
                    optional(Builder::set_token_code, text(&["[0-9]{6}"])),
                    optional(Builder::set_minimum_session_token_size, integer(0..=4096)),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_session_token::GetSessionTokenInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_session_token::GetSessionTokenOutput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_session_token::builders::GetSessionTokenOutputBuilder as Builder;
        let part = size.part(1);
        members(
                Vec::from([
                    part
                        .optional(
                            Builder::set_credentials,
                            nested::<crate::types::Credentials>(part),
                        ),
                    optional(
                        Builder::set_session_token_utilization,
                        integer(0..=2147483647),
                    ),
                    optional(Builder::set_session_token_size, integer(0..=2147483647)),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_session_token::GetSessionTokenOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_web_identity_token::GetWebIdentityTokenInput {
    #[inline]
    fn values(size: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_web_identity_token::builders::GetWebIdentityTokenInputBuilder as Builder;
        let part = size.part(2);
        members(
                Vec::from([
                    required(
                        Builder::set_audience,
                        list(
                            part.length(1, Some(10)),
                            text(&["(?s:.){1,33}", "(?s:.){1000}"]),
                        ),
                    ),
                    optional(Builder::set_duration_seconds, integer(60..=3600)),
                    required(Builder::set_signing_algorithm, text(&["(?s:.){5}"])),
                    optional(
                        Builder::set_scope,
                        text(
                            &[
                                "[!#-+\\--\\[\\]-\\~]{1,17}(?: [!#-+\\--\\[\\]-\\~]{1,3}){0,4}",
                                "[!#-+\\--\\[\\]-\\~](?: [!#-+\\--\\[\\]-\\~]{84}){3}",
                            ],
                        ),
                    ),
                    optional(
                        Builder::set_subject_mode,
                        any::<crate::types::WebIdentityTokenSubjectModeType>(),
                    ),
                    part
                        .optional(
                            Builder::set_tags,
                            list(
                                part.length(0, Some(50)),
                                nested::<crate::types::Tag>(part.item()),
                            ),
                        ),
                ]),
            )
            .prop_map(|builder: Builder| {
                builder.build().expect("all required fields are set")
            })
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_web_identity_token::GetWebIdentityTokenInput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::operation::get_web_identity_token::GetWebIdentityTokenOutput {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        use crate::operation::get_web_identity_token::builders::GetWebIdentityTokenOutputBuilder as Builder;
        members(
                Vec::from([
                    optional(Builder::set_web_identity_token, text(&["(?s:.){0,32}"])),
                    optional(Builder::set_expiration, timestamp()),
                ]),
            )
            .prop_map(Builder::build)
            .boxed()
    }
}

impl Arbitrary for crate::operation::get_web_identity_token::GetWebIdentityTokenOutput {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}

impl Modeled for crate::types::WebIdentityTokenSubjectModeType {
    #[inline]
    fn values(_: Size) -> BoxedStrategy<Self> {
        known(Self::values())
    }
}

impl Arbitrary for crate::types::WebIdentityTokenSubjectModeType {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;
    #[inline]
    fn arbitrary_with((): ()) -> BoxedStrategy<Self> {
        <Self as Modeled>::values(Size::WHOLE)
    }
}
