//! Code that only the STS client has.

use crate::parts::{EMPTY, Feature, Module, Parent, Part, private, public, service_support};

/// Credentials from the service become credentials that clients sign with.
static CREDENTIAL_CONVERSION: Part = Part {
    files: service_support!["sts":
        "src/credential_conversion.rs",
        "src/error/invalid_credentials.rs",
    ],
    modules: &[
        private("credential_conversion"),
        Module {
            parent: Parent::Error,
            exports: &["InvalidCredentialsError"],
            ..private("invalid_credentials")
        },
    ],
    ..EMPTY
};

const CREDENTIALS_FEATURE: &str = "credentials";

/// Providers get credentials from the service for other clients.
pub(super) static CREDENTIALS: Part = Part {
    files: service_support!["sts":
        "src/credentials.rs",
        "src/credentials/assume_role.rs",
        "src/credentials/federation_token.rs",
        "src/credentials/response.rs",
        "src/credentials/saml.rs",
        "src/credentials/session_name.rs",
        "src/credentials/session_token.rs",
        "src/credentials/settings.rs",
        "src/credentials/token_source.rs",
        "src/credentials/web_identity.rs",
    ],
    modules: &[Module {
        feature: Some(CREDENTIALS_FEATURE),
        ..public("credentials")
    }],
    requires: &[&CREDENTIAL_CONVERSION],
    features: &[Feature {
        name: CREDENTIALS_FEATURE,
        enables: &[],
        default: false,
        docs: "the module `credentials`: providers that get credentials from STS for other clients",
    }],
    ..EMPTY
};
