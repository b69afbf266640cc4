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

/// Clients of services whose reference models are in [`SERVICES`], each with the name of the model. Those of `tests/iam`
/// are compared with the whole client; those of `tests/services` make calls that a mock of AWS understands.
const REFERENCE: &[(&str, Subsets)] = &[
    (
        "cloudwatch-logs",
        &[(
            "cloudwatch-logs-events",
            &[
                "CreateLogGroup",
                "CreateLogStream",
                "DeleteLogGroup",
                "DescribeLogStreams",
                "FilterLogEvents",
                "GetLogEvents",
                "PutLogEvents",
            ],
        )],
    ),
    (
        "dynamodb",
        &[(
            "dynamodb-items",
            &[
                "BatchGetItem",
                "BatchWriteItem",
                "CreateTable",
                "DeleteTable",
                "DescribeTable",
                "GetItem",
                "PutItem",
                "Query",
                "TransactGetItems",
                "TransactWriteItems",
            ],
        )],
    ),
    (
        "ec2.facts",
        &[(
            "ec2-instances",
            &[
                "AuthorizeSecurityGroupIngress",
                "CreateSecurityGroup",
                "CreateTags",
                "DeleteTags",
                "DescribeInstances",
                "DescribeSecurityGroups",
                "DescribeTags",
                "DescribeVolumes",
                "RunInstances",
                "StartInstances",
                "StopInstances",
                "TerminateInstances",
            ],
        )],
    ),
    (
        "iam",
        &[
            (
                "iam-roles",
                &["CreateRole", "DeleteRole", "GetRole", "ListRoles"],
            ),
            ("iam-users", &["CreateRole", "GetRole", "ListUsers"]),
        ],
    ),
    ("kms", &[("kms-keys", &["CreateKey", "Decrypt", "Encrypt"])]),
    (
        "lambda",
        &[(
            "lambda-functions",
            &[
                "CreateFunction",
                "DeleteFunction",
                "GetFunction",
                "Invoke",
                "ListFunctions",
                "UpdateFunctionConfiguration",
            ],
        )],
    ),
    (
        "route-53",
        &[(
            "route-53-zones",
            &[
                "ChangeResourceRecordSets",
                "CreateHostedZone",
                "DeleteHostedZone",
                "GetChange",
                "GetHostedZone",
                "ListHostedZones",
                "ListResourceRecordSets",
            ],
        )],
    ),
    (
        "sns",
        &[(
            "sns-topics",
            &[
                "CreateTopic",
                "DeleteTopic",
                "GetTopicAttributes",
                "ListTopics",
            ],
        )],
    ),
    (
        "ssm",
        &[(
            "ssm-parameters",
            &[
                "DeleteParameter",
                "GetParameter",
                "GetParametersByPath",
                "PutParameter",
            ],
        )],
    ),
];

/// The directory of the reference models of services.
pub(super) const SERVICES: &str = "../shared/models";

/// Returns the models of the clients of STS.
pub(super) fn of_sts() -> Result<Vec<Model>, String> {
    let path = root().join(MODEL);
    let text = fs::read_to_string(&path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let model = Model::of(path, text, true)?;
    let model = model.ok_or_else(|| format!("{MODEL} has no shapes"))?;
    Ok(subsets(&model, STS))
}

/// Returns the models of the clients of other services. Their reference models must be among these.
pub(super) fn of_services(models: &[Model]) -> Result<Vec<Model>, String> {
    let mut all = Vec::new();
    for &(name, wanted) in REFERENCE {
        let model = models.iter().find(|model| model.name() == name);
        let model = model.ok_or_else(|| format!("{SERVICES} has no model `{name}`"))?;
        all.extend(subsets(model, wanted));
    }
    Ok(all)
}

fn subsets(model: &Model, all: Subsets) -> Vec<Model> {
    all.iter()
        .map(|(name, operations)| model.subset(name, operations))
        .collect()
}
