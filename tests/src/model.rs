//! The model, read a second time and independently of the generator. It contains just what an oracle needs.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use aws_smithy_types::DateTime;
use indexmap::IndexMap;
use serde::Deserialize;

use crate::value::{Structure, Value};

/// The path of the model.
pub fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/sts.json")
}

/// The STS model.
pub static MODEL: LazyLock<Model> = LazyLock::new(|| {
    let text = std::fs::read_to_string(path()).expect("model/sts.json can be read");
    serde_json::from_str(&text).expect("model/sts.json is a Smithy model with known shape types")
});

/// A model of one service.
#[derive(Debug, Deserialize)]
pub struct Model {
    shapes: IndexMap<String, Shape>,
}

/// A shape, as far as STS needs it.
#[derive(Debug, Deserialize)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Shape {
    /// The service.
    Service {
        /// The API version, which every request names.
        version: String,
        /// The operations, in model order.
        operations: Vec<Reference>,
        /// The traits by shape ID.
        traits: Traits,
    },
    /// An operation.
    Operation {
        /// The input structure.
        input: Reference,
        /// The output structure.
        output: Reference,
        /// The errors that the operation declares.
        #[serde(default)]
        errors: Vec<Reference>,
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A structure; errors are structures too.
    Structure {
        /// The members, in model order.
        members: IndexMap<String, Reference>,
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A list.
    List {
        /// The element type.
        member: Reference,
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A map.
    Map {
        /// The type of the keys.
        key: Reference,
        /// The type of the values.
        value: Reference,
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A string.
    String {
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A string with known values.
    Enum {
        /// The values, in model order.
        members: IndexMap<String, EnumMember>,
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A 32-bit integer.
    Integer {
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
    /// A timestamp.
    Timestamp {
        /// The traits by shape ID.
        #[serde(default)]
        traits: Traits,
    },
}

impl Shape {
    fn traits(&self) -> &Traits {
        match self {
            Self::Service { traits, .. }
            | Self::Operation { traits, .. }
            | Self::Structure { traits, .. }
            | Self::List { traits, .. }
            | Self::Map { traits, .. }
            | Self::String { traits }
            | Self::Enum { traits, .. }
            | Self::Integer { traits }
            | Self::Timestamp { traits } => traits,
        }
    }
}

/// The traits by shape ID.
pub type Traits = IndexMap<String, serde_json::Value>;

/// A reference to a shape, such as a member's target.
#[derive(Debug, Deserialize)]
pub struct Reference {
    /// The shape ID.
    pub target: String,
    #[serde(default)]
    traits: Traits,
}

/// A value of an enum.
#[derive(Debug, Deserialize)]
pub struct EnumMember {
    traits: Traits,
}

impl EnumMember {
    /// The value on the wire.
    pub fn value(&self) -> &str {
        let value = self.traits["smithy.api#enumValue"].as_str();
        value.expect("the value of an enum is text")
    }
}

/// What the oracle knows about an operation.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'m> {
    /// The name without its namespace.
    pub name: &'m str,
    /// The shape ID of the input.
    pub input: &'m str,
    /// The shape ID of the output.
    pub output: &'m str,
    /// Whether a request has to be signed.
    pub signed: bool,
    errors: &'m [Reference],
}

/// What the oracle knows about an error.
#[derive(Clone, Copy, Debug)]
pub struct Error<'m> {
    /// The name of the shape without its namespace.
    pub name: &'m str,
    /// The code on the wire, from the `awsQueryError` trait.
    pub code: &'m str,
    /// The HTTP status, from the same trait.
    pub status: u16,
}

impl Model {
    /// Returns the shape with this ID.
    pub fn shape(&self, id: &str) -> &Shape {
        self.shapes
            .get(id)
            .unwrap_or_else(|| panic!("{id} is not in the model"))
    }

    /// Every shape with its ID, in model order.
    pub fn shapes(&self) -> impl Iterator<Item = (&str, &Shape)> {
        self.shapes.iter().map(|(id, shape)| (id.as_str(), shape))
    }

    fn service(&self) -> (&str, &[Reference], &Traits) {
        let service = self.shapes.values().find_map(|shape| match shape {
            Shape::Service {
                version,
                operations,
                traits,
            } => Some((version.as_str(), operations.as_slice(), traits)),
            _ => None,
        });
        service.expect("the model has a service")
    }

    /// The API version.
    pub fn version(&self) -> &str {
        self.service().0
    }

    /// The XML namespace of responses.
    pub fn xml_namespace(&self) -> &str {
        self.service().2["smithy.api#xmlNamespace"]["uri"]
            .as_str()
            .expect("a namespace has a URI")
    }

    /// The operations, in model order.
    pub fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        self.service()
            .1
            .iter()
            .map(|operation| match self.shape(&operation.target) {
                Shape::Operation {
                    input,
                    output,
                    errors,
                    traits,
                } => Operation {
                    name: name(&operation.target),
                    input: &input.target,
                    output: &output.target,
                    signed: traits
                        .get("smithy.api#auth")
                        .is_none_or(|schemes| *schemes != serde_json::json!([])),
                    errors,
                },
                _ => panic!("{} is not an operation", operation.target),
            })
    }

    /// Returns the operation with this name.
    pub fn operation(&self, name: &str) -> Operation<'_> {
        self.operations()
            .find(|operation| operation.name == name)
            .unwrap_or_else(|| panic!("the service has no operation {name}"))
    }

    /// The errors that an operation declares.
    pub fn errors<'m>(&'m self, operation: Operation<'m>) -> impl Iterator<Item = Error<'m>> {
        operation
            .errors
            .iter()
            .map(|error| match self.shape(&error.target) {
                Shape::Structure { traits, .. } => {
                    let query_error = &traits["aws.protocols#awsQueryError"];
                    Error {
                        name: name(&error.target),
                        code: query_error["code"]
                            .as_str()
                            .expect("an awsQuery error has a code"),
                        status: query_error["httpResponseCode"]
                            .as_u64()
                            .and_then(|status| status.try_into().ok())
                            .expect("an awsQuery error has a status"),
                    }
                }
                _ => panic!("{} is not a structure", error.target),
            })
    }

    /// The members of a structure, each with the ID of its shape.
    pub fn members(&self, id: &str) -> impl Iterator<Item = (&str, &str)> {
        self.references(id)
            .iter()
            .map(|(name, member)| (name.as_str(), member.target.as_str()))
    }

    /// Returns whether a structure is incomplete without this member.
    pub fn is_required(&self, id: &str, member: &str) -> bool {
        self.references(id)[member]
            .traits
            .contains_key("smithy.api#required")
    }

    /// Returns the value of a trait that constrains what a reference refers to. That of the reference itself takes
    /// precedence.
    pub(crate) fn constraint<'m>(
        &'m self,
        reference: &'m Reference,
        name: &str,
    ) -> Option<&'m serde_json::Value> {
        let of_target = self.shape(&reference.target).traits();
        reference.traits.get(name).or_else(|| of_target.get(name))
    }

    pub(crate) fn references(&self, id: &str) -> &IndexMap<String, Reference> {
        match self.shape(id) {
            Shape::Structure { members, .. } => members,
            _ => panic!("{id} is not a structure"),
        }
    }

    /// Returns whether a value of this shape must never be shown.
    pub fn is_sensitive(&self, id: &str) -> bool {
        UNMARKED_SECRETS.contains(&name(id))
            || self.shape(id).traits().contains_key("smithy.api#sensitive")
    }

    /// Returns whether any part of a value of this shape must never be shown.
    pub fn contains_secrets(&self, id: &str) -> bool {
        self.is_sensitive(id)
            || match self.shape(id) {
                Shape::Structure { .. } => self
                    .members(id)
                    .any(|(_, target)| self.contains_secrets(target)),
                Shape::List { member, .. } => self.contains_secrets(&member.target),
                Shape::Map { key, value, .. } => {
                    self.contains_secrets(&key.target) || self.contains_secrets(&value.target)
                }
                _ => false,
            }
    }

    /// A structure with every member present and no two values equal. Each string contains its own path and characters
    /// that the wire formats have to escape.
    pub fn sample(&self, id: &str) -> Structure {
        let mut serial = 0;
        match self.sample_value(id, "", &mut serial) {
            Value::Structure(sample) => sample,
            _ => panic!("{id} is not a structure"),
        }
    }

    fn sample_value(&self, id: &str, path: &str, serial: &mut i32) -> Value {
        *serial += 1;
        match self.shape(id) {
            // An enum can have a value that the client does not know.
            Shape::String { .. } | Shape::Enum { .. } => {
                Value::String(format!("<{path}> & \"{serial}\" — ü+%"))
            }
            Shape::Integer { .. } => Value::Integer(*serial),
            Shape::Timestamp { .. } => {
                Value::Timestamp(DateTime::from_secs(1_700_000_000 + i64::from(*serial)))
            }
            Shape::List { member, .. } => Value::List(
                (1..=2)
                    .map(|n| self.sample_value(&member.target, &format!("{path}.{n}"), serial))
                    .collect(),
            ),
            Shape::Map { value, .. } => {
                let sample = |n| {
                    *serial += 1;
                    let key = format!("<{path}.{n}.key> & \"{serial}\" — ü+%");
                    let value = self.sample_value(&value.target, &format!("{path}.{n}"), serial);
                    (key, value)
                };
                Value::Map((1..=2).map(sample).collect())
            }
            Shape::Structure { members, .. } => {
                let sample = |(name, member): (&String, &Reference)| {
                    (
                        name.clone(),
                        self.sample_value(&member.target, &format!("{path}.{name}"), serial),
                    )
                };
                Value::Structure(Structure(members.iter().map(sample).collect()))
            }
            Shape::Service { .. } | Shape::Operation { .. } => panic!("{id} has no values"),
        }
    }
}

/// Shapes whose values must never be shown, although the model lacks the trait. The generator is configured to add it.
const UNMARKED_SECRETS: [&str; 8] = [
    "Credentials",
    "OriginIdentity",
    "contextAssertionType",
    "decodedMessageType",
    "encodedMessageType",
    "sessionPolicyDocumentType",
    "tokenCodeType",
    "unrestrictedSessionPolicyDocumentType",
];

/// The name in a shape ID.
pub fn name(id: &str) -> &str {
    id.rsplit_once('#').map_or(id, |(_, name)| name)
}
