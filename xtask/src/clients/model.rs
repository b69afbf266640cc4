//! The models that clients are generated from.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use smithy_codegen::{Error, Generated, Settings, output};

/// The protocol traits of services for which clients can be generated.
const SUPPORTED: [&str; 8] = [
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    ANY_PROTOCOL,
    "aws.protocols#ec2Query",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
];

/// The protocol for models that do not specify one. Endpoint rules do not depend on the protocol.
const ANY_PROTOCOL: &str = "aws.protocols#awsQuery";

/// A model file.
pub(crate) struct Model {
    path: PathBuf,
    /// The name of the file without its extension.
    name: String,
    /// The name of the client's package.
    package: String,
    text: String,
    json: Value,
    /// Whether the model is part of this repository.
    is_ours: bool,
    /// The names of the operations that the client has; `None` if it has all.
    operations: Option<Vec<String>>,
}

/// Reads the models in a directory, sorted by name. Skips other JSON files.
pub(super) fn models(directory: &Path, are_ours: bool) -> Result<Vec<Model>, String> {
    let failed = |error| format!("cannot read {}: {error}", directory.display());
    let mut models = Vec::new();
    for entry in fs::read_dir(directory).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let text = fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
        models.extend(Model::of(path, text, are_ours)?);
    }
    models.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(models)
}

/// Returns an error if two models have clients with the same name.
pub(super) fn check_names(models: &[Model]) -> Result<(), String> {
    let mut seen = BTreeMap::new();
    for model in models {
        if let Some(other) = seen.insert(&model.package, &model.path) {
            return Err(format!(
                "{} and {} both have a client called {}: rename one of the two",
                other.display(),
                model.path.display(),
                model.package
            ));
        }
    }
    Ok(())
}

impl Model {
    /// Creates a model that is not in a file.
    pub(crate) fn generated(name: &str, json: Value) -> Self {
        Self {
            path: PathBuf::from(format!("{name}.json")),
            package: format!("{name}-client"),
            name: name.to_owned(),
            text: format!("{json:#}"),
            json,
            is_ours: true,
            operations: None,
        }
    }

    /// Returns the model for a client of this name that has only these operations.
    pub(super) fn subset(&self, name: &str, operations: &[&str]) -> Self {
        Self {
            path: self.path.clone(),
            name: name.to_owned(),
            package: format!("{name}-client"),
            text: self.text.clone(),
            json: self.json.clone(),
            is_ours: self.is_ours,
            operations: Some(operations.iter().map(|&name| name.to_owned()).collect()),
        }
    }

    /// Parses a model. Returns `None` for JSON that is not a model, such as a list of partitions.
    pub(super) fn of(path: PathBuf, text: String, is_ours: bool) -> Result<Option<Self>, String> {
        let json: Value =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        if json.get("shapes").is_none() {
            return Ok(None);
        }
        let name = path.file_stem().unwrap_or_default();
        let name = name.to_string_lossy().into_owned();
        let is_plain = |next: char| next.is_ascii_alphanumeric() || next == '-';
        let package = name.replace(|next| !is_plain(next), "-").to_lowercase();
        Ok(Some(Self {
            path,
            package: format!("{package}-client"),
            name,
            text,
            json,
            is_ours,
            operations: None,
        }))
    }

    /// Returns the name of the client's package. For `awsQuery.json`, it is `awsquery-client`.
    pub(crate) fn package(&self) -> &str {
        &self.package
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Returns the directory of the client within the client workspace.
    pub(super) fn directory(&self) -> &str {
        &self.package
    }

    pub(crate) fn file_name(&self) -> String {
        format!("{}.json", self.name)
    }

    /// Returns whether the model is part of this repository, rather than a reference model.
    pub(crate) fn is_ours(&self) -> bool {
        self.is_ours
    }

    /// Returns the shapes, except for operations that the client lacks.
    fn shapes(&self) -> impl Iterator<Item = &Value> {
        let shapes = self.json["shapes"].as_object().into_iter().flatten();
        let present = shapes
            .filter(|(id, shape)| shape["type"] != "operation" || self.has_operation(name(id)));
        present.map(|(_, shape)| shape)
    }

    fn has_operation(&self, name: &str) -> bool {
        let chosen = self.operations.as_ref();
        chosen.is_none_or(|operations| operations.iter().any(|operation| operation == name))
    }

    /// Returns the protocol traits of the services.
    fn protocols(&self) -> Vec<&str> {
        let services = self.shapes().filter(|shape| shape["type"] == "service");
        services
            .filter_map(|service| service["traits"].as_object())
            .flat_map(|traits| traits.keys())
            .map(String::as_str)
            .filter(|id| {
                let namespace = id.split('#').next();
                namespace.is_some_and(|namespace| namespace.ends_with(".protocols"))
            })
            .collect()
    }

    /// Returns whether a client can be generated: the services have a supported protocol, or none at all.
    pub(super) fn is_supported(&self) -> bool {
        let protocols = self.protocols();
        protocols.is_empty() || protocols.iter().any(|id| SUPPORTED.contains(id))
    }

    /// Returns whether the model has traits of `aws.customizations`, which only S3 has.
    pub(super) fn needs_customizations(&self) -> bool {
        let mut shapes = self.shapes();
        shapes.any(|shape| {
            let traits = shape["traits"].as_object();
            let mut names = traits.into_iter().flat_map(|traits| traits.keys());
            names.any(|name| name.starts_with("aws.customizations#"))
        })
    }

    /// Returns the number of protocol test cases for clients.
    pub(crate) fn protocol_cases(&self) -> usize {
        let traits = [
            "smithy.test#eventStreamTests",
            "smithy.test#httpRequestTests",
            "smithy.test#httpResponseTests",
        ];
        let cases = self.shapes().flat_map(|shape| {
            let lists = traits.map(|id| shape["traits"][id].as_array());
            lists.into_iter().flatten().flatten()
        });
        let protocols = self.protocols();
        cases
            .filter(|case| case["appliesTo"] != "server")
            .filter(|case| {
                let protocol = case["protocol"].as_str();
                protocol.is_some_and(|protocol| protocols.contains(&protocol))
            })
            .count()
    }

    /// Returns the number of endpoint test cases plus the number of operation calls in them that the client can make.
    pub(crate) fn endpoint_cases(&self) -> usize {
        let cases = self.shapes().flat_map(|shape| {
            let cases = &shape["traits"]["smithy.rules#endpointTests"]["testCases"];
            cases.as_array().into_iter().flatten()
        });
        let calls = |case: &Value| {
            let calls = case["operationInputs"].as_array().into_iter().flatten();
            let names = calls.map(|call| call["operationName"].as_str().unwrap_or_default());
            names.filter(|name| self.has_operation(name)).count()
        };
        cases.map(|case| 1 + calls(case)).sum()
    }

    /// Returns the text of the model. If its services have no protocol, adds a supported one.
    pub(crate) fn text(&self) -> String {
        if !self.protocols().is_empty() {
            return self.text.clone();
        }
        let mut json = self.json.clone();
        let shapes = json["shapes"].as_object_mut().into_iter().flatten();
        for (_, service) in shapes.filter(|(_, shape)| shape["type"] == "service") {
            service["traits"][ANY_PROTOCOL] = json!({});
        }
        format!("{json:#}")
    }

    /// Generates the client into the client workspace.
    pub(super) fn generate(&self, workspace: &Path) -> Result<(), String> {
        let generated = self.generated_files().map_err(|error| error.to_string())?;
        output::overwrite(generated.files(), &workspace.join(self.directory()))
            .map(drop)
            .map_err(|error| error.to_string())
    }

    /// Returns the files of the client.
    pub(crate) fn generated_files(&self) -> Result<Generated, Error> {
        let settings = Settings::new(&self.package, "0.0.0")
            .command("cargo xtask clients")
            .protocol_tests(true);
        let settings = match &self.operations {
            Some(names) => settings.operations(names),
            None => settings,
        };
        smithy_codegen::generate_json(&self.path.display().to_string(), &self.text(), &settings)
    }
}

/// Returns the name in a shape ID.
fn name(id: &str) -> &str {
    id.split_once('#').map_or(id, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn model(name: &str, traits: Value) -> Model {
        let json = json!({
            "shapes": {
                "a.b#Service": { "type": "service", "traits": traits },
                "a.b#Do": {
                    "type": "operation",
                    "traits": {
                        "smithy.test#httpRequestTests": [
                            { "id": "one", "protocol": "aws.protocols#awsQuery" },
                            { "id": "two", "protocol": "aws.protocols#awsQuery", "appliesTo": "client" },
                            { "id": "three", "protocol": "aws.protocols#awsQuery", "appliesTo": "server" },
                            { "id": "four", "protocol": "aws.protocols#restXml" }
                        ],
                        "smithy.test#httpResponseTests": [
                            { "id": "five", "protocol": "aws.protocols#awsQuery" }
                        ]
                    }
                }
            }
        });
        let path = PathBuf::from(format!("{name}.json"));
        let model = Model::of(path, json.to_string(), false).expect("the text is JSON");
        model.expect("the text is a model")
    }

    #[test]
    fn cases_for_clients_are_counted() {
        let model = model(
            "query",
            json!({
                "aws.protocols#awsQuery": {},
                "smithy.rules#endpointTests": {
                    "testCases": [{ "operationInputs": [{}, {}] }, {}]
                }
            }),
        );
        assert_eq!(model.protocol_cases(), 3);
        assert_eq!(model.endpoint_cases(), 4);
    }

    #[test]
    fn cases_of_operations_that_the_client_lacks_are_not_counted() {
        let calls = json!([{ "operationName": "Do" }, { "operationName": "Other" }]);
        let cases = json!({ "testCases": [{ "operationInputs": calls }, {}] });
        let traits = json!({ "aws.protocols#awsQuery": {}, "smithy.rules#endpointTests": cases });
        let model = model("query", traits);
        let counts = |operations: &[&str]| {
            let subset = model.subset("subset", operations);
            (subset.protocol_cases(), subset.endpoint_cases())
        };
        assert_eq!(counts(&["Do"]), (3, 3));
        assert_eq!(counts(&["Other"]), (0, 3));
        assert_eq!(counts(&["Do", "Other"]), (3, 4));
    }

    #[test]
    fn models_with_customizations_are_recognized() {
        assert!(!model("query", json!({ "aws.protocols#awsQuery": {} })).needs_customizations());
        let mut json = model("s3", json!({ "aws.protocols#restXml": {} })).json;
        json["shapes"]["a.b#Do"]["traits"]["aws.customizations#s3UnwrappedXmlOutput"] = json!({});
        assert!(Model::generated("s3", json).needs_customizations());
    }

    #[test]
    fn models_of_other_protocols_are_not_supported() {
        let query = json!({ "aws.protocols#awsQuery": {} });
        let other = json!({ "smithy.protocols#other": {}, "aws.protocols#awsQueryCompatible": {} });
        let cbor = json!({ "smithy.protocols#rpcv2Cbor": {} });
        assert!(model("query", query).is_supported());
        assert!(model("rules", json!({})).is_supported());
        assert!(model("cbor", cbor).is_supported());
        assert!(!model("other", other).is_supported());
    }

    #[test]
    fn models_without_a_protocol_get_one() {
        let rules = model("rules", json!({ "a.b#other": {} }));
        let text: Value = serde_json::from_str(&rules.text()).expect("the text is JSON");
        let traits = &text["shapes"]["a.b#Service"]["traits"];
        assert_eq!(*traits, json!({ "a.b#other": {}, ANY_PROTOCOL: {} }));
    }

    #[test]
    fn clients_with_the_same_name_are_an_error() {
        let names = ["a.facts", "a-facts", "b"].map(|name| model(name, json!({})));
        let error = check_names(&names).expect_err("two packages have the same name");
        assert!(error.contains("a-facts-client"), "{error}");
        assert_eq!(check_names(&names[1..]), Ok(()));
    }

    #[test]
    fn other_json_is_not_a_model() {
        let found = Model::of(PathBuf::from("partitions.json"), "{}".to_owned(), false);
        assert!(found.expect("the text is JSON").is_none());
    }
}
