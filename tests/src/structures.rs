//! Conversions between the structures of the client's interface and values.
//!
//! Compiled once for our client and once for the published one.

use super::sdk::types::{
    AssumedRoleUser, Credentials, FederatedUser, PolicyDescriptorType, ProvidedContext, Tag,
};
use crate::value::{FromValue, IntoValue, Value};

/// Maps a structure's members to the setters of its builder. `build` specifies how to unwrap the builder's result:
/// structures with required members may return an error.
macro_rules! from_structure {
    ($type:ident { $($member:ident: $set:ident),+ } $($build:tt)*) => {
        impl FromValue for $type {
            fn from_value(value: &Value) -> Self {
                match value {
                    Value::Structure(value) => {
                        $type::builder()$(.$set(value.get(stringify!($member))))+.build()$($build)*
                    }
                    other => panic!("expected a Structure, found {other:?}"),
                }
            }
        }
    };
}

/// Maps a structure's members to its accessors.
macro_rules! into_structure {
    ($type:ident { $($member:ident: $get:ident),+ }) => {
        impl IntoValue for &$type {
            fn into_value(self) -> Option<Value> {
                let members = [$((stringify!($member), self.$get().into_value())),+];
                Some(Value::Structure(members.into_iter().collect()))
            }
        }
    };
}

from_structure!(
    Tag {
        Key: set_key,
        Value: set_value
    }
    .expect("required members are set")
);
from_structure!(PolicyDescriptorType { arn: set_arn });
from_structure!(ProvidedContext {
    ProviderArn: set_provider_arn,
    ContextAssertion: set_context_assertion
});
from_structure!(
    Credentials {
        AccessKeyId: set_access_key_id,
        SecretAccessKey: set_secret_access_key,
        SessionToken: set_session_token,
        Expiration: set_expiration
    }
    .expect("required members are set")
);
from_structure!(
    AssumedRoleUser {
        AssumedRoleId: set_assumed_role_id,
        Arn: set_arn
    }
    .expect("required members are set")
);
from_structure!(
    FederatedUser {
        FederatedUserId: set_federated_user_id,
        Arn: set_arn
    }
    .expect("required members are set")
);

into_structure!(Credentials {
    AccessKeyId: access_key_id,
    SecretAccessKey: secret_access_key,
    SessionToken: session_token,
    Expiration: expiration
});
into_structure!(AssumedRoleUser {
    AssumedRoleId: assumed_role_id,
    Arn: arn
});
into_structure!(FederatedUser {
    FederatedUserId: federated_user_id,
    Arn: arn
});
