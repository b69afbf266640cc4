//! Code that only the STS client has.

use crate::model::{Model, ShapeId};
use crate::parts::{
    EMPTY, Example, Feature, Module, PRESIGNING, Parent, Part, private, public, service_support,
};
use crate::runtime::AWS_SMITHY_JSON;

/// Returns the parts whose shapes the client has.
pub(super) fn of(model: &Model) -> Vec<&'static Part> {
    let has = |name: &&'static str| {
        let id = ShapeId::known("com.amazonaws.sts", name);
        model.shape(&id).is_some()
    };
    let parts: [(&[&'static str], &[&'static Part]); 5] = [
        (&["Credentials"], &[&CREDENTIAL_CONVERSION]),
        (&["GetCallerIdentity"], &[&EKS, &VAULT, &WHOAMI]),
        (&["AssumeRole", "GetCallerIdentity"], &[&ASSUME_ROLE]),
        (&["GetWebIdentityToken"], &[&WEB_IDENTITY_TOKEN]),
        (
            &[
                "AssumeRole",
                "AssumeRoleWithSAML",
                "AssumeRoleWithWebIdentity",
                "GetFederationToken",
                "GetScopedCredentials",
                "GetSessionToken",
            ],
            &[&CREDENTIALS],
        ),
    ];
    let parts = parts.iter().filter(|(shapes, _)| shapes.iter().all(has));
    parts.flat_map(|(_, parts)| parts.iter().copied()).collect()
}

/// Tokens for Amazon EKS clusters.
static EKS: Part = Part {
    files: service_support!["sts": "src/eks.rs", "examples/eks_token.rs"],
    modules: &[public("eks")],
    requires: &[&PRESIGNING, &EXAMPLES],
    dependencies: &[AWS_SMITHY_JSON],
    examples: &[Example {
        name: "eks_token",
        docs: "prints a token for an Amazon EKS cluster, in the format of a `kubectl` credential plugin",
    }],
    ..EMPTY
};

/// Logins to HashiCorp Vault.
static VAULT: Part = Part {
    files: service_support!["sts": "src/vault.rs", "examples/vault_login.rs"],
    modules: &[public("vault")],
    requires: &[&PRESIGNING, &EXAMPLES],
    dependencies: &[AWS_SMITHY_JSON],
    examples: &[Example {
        name: "vault_login",
        docs: "prints a login request for HashiCorp Vault",
    }],
    ..EMPTY
};

/// What all examples share.
static EXAMPLES: Part = Part {
    files: service_support!["sts": "examples/common/mod.rs"],
    ..EMPTY
};

/// An example that needs no code but that of its operation.
static WHOAMI: Part = Part {
    files: service_support!["sts": "examples/whoami.rs"],
    requires: &[&EXAMPLES],
    examples: &[Example {
        name: "whoami",
        docs: "prints the identity of the credentials in the environment variables",
    }],
    ..EMPTY
};

/// An example of calls with the credentials of a role.
static ASSUME_ROLE: Part = Part {
    files: service_support!["sts": "examples/assume_role.rs"],
    requires: &[&CREDENTIAL_CONVERSION, &EXAMPLES],
    examples: &[Example {
        name: "assume_role",
        docs: "assumes a role and prints the identity of its credentials",
    }],
    ..EMPTY
};

/// An example that needs no code but that of its operation.
static WEB_IDENTITY_TOKEN: Part = Part {
    files: service_support!["sts": "examples/web_identity_token.rs"],
    requires: &[&EXAMPLES],
    examples: &[Example {
        name: "web_identity_token",
        docs: "prints a token that proves the identity of the caller to another service",
    }],
    ..EMPTY
};

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
static CREDENTIALS: Part = Part {
    files: service_support!["sts":
        "src/credentials.rs",
        "src/credentials/assume_role.rs",
        "src/credentials/federation_token.rs",
        "src/credentials/response.rs",
        "src/credentials/saml.rs",
        "src/credentials/scoped_credentials.rs",
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
