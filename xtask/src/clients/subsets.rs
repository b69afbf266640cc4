//! Clients with only some of the operations of a service. Tests compare them with the whole clients.

use std::fs;

use super::model::Model;
use crate::repository::MODEL;
use crate::root;

/// The names of clients, and their operations.
type Subsets = &'static [(&'static str, &'static [&'static str])];

/// Clients of STS, for `tests/subsets`. Each operation of STS is in one of them.
const STS: Subsets = &[
    ("sts-identity", &["AssumeRole", "GetCallerIdentity"]),
    (
        "sts-unsigned",
        &["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"],
    ),
    (
        "sts-accounts",
        &[
            "AssumeRoot",
            "DecodeAuthorizationMessage",
            "GetAccessKeyInfo",
        ],
    ),
    (
        "sts-tokens",
        &[
            "GetDelegatedAccessToken",
            "GetFederationToken",
            "GetScopedCredentials",
            "GetSessionToken",
            "GetWebIdentityToken",
        ],
    ),
];

/// Clients of IAM, for `tests/iam`.
const IAM: Subsets = &[("iam-users", &["CreateRole", "GetRole", "ListUsers"])];

/// The name of the reference model that those clients are generated from.
const IAM_MODEL: &str = "iam";

/// Returns the models of the clients of STS.
pub(super) fn of_sts() -> Result<Vec<Model>, String> {
    let path = root().join(MODEL);
    let text = fs::read_to_string(&path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let model = Model::of(path, text, true)?;
    let model = model.ok_or_else(|| format!("{MODEL} has no shapes"))?;
    Ok(subsets(&model, STS))
}

/// Returns the models of the clients of IAM, if its model is among these.
pub(super) fn of_iam(models: &[Model]) -> Vec<Model> {
    let iam = models.iter().find(|model| model.name() == IAM_MODEL);
    iam.map(|model| subsets(model, IAM)).unwrap_or_default()
}

fn subsets(model: &Model, all: Subsets) -> Vec<Model> {
    all.iter()
        .map(|(name, operations)| model.subset(name, operations))
        .collect()
}
