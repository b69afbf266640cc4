//! Reads the Smithy 2.0 JSON AST (Smithy 2.0, section "JSON AST") into shapes.
//!
//! Checks the form of everything in the file, wherever the service uses it: an AST that is not
//! well-formed is refused as a whole, with all findings.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::json::{self, Entry, Node, Object};
use super::shape_id::is_identifier;
use super::traits::{self, Support, Trait, Traits};
use super::{Kind, Member, Operation, Reference, Resource, Service, Shape, ShapeId, Simple};
use crate::error::{Diagnostics, Span};

/// The shapes of a model file, before a service is chosen.
#[derive(Debug, Default)]
pub(crate) struct Ast {
    pub(crate) shapes: BTreeMap<ShapeId, Shape>,
}

/// Parses and checks a model file. `ignored_traits` are let pass unread; one that is nowhere in
/// the model is a finding.
pub(crate) fn load(
    source: &str,
    ignored_traits: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) -> Ast {
    let mut loader = Loader {
        ignored_traits,
        ignored: BTreeSet::new(),
        diagnostics,
        shapes: BTreeMap::new(),
    };
    if let Some(root) = json::parse(source, loader.diagnostics) {
        loader.document(&root);
    }
    Ast {
        shapes: loader.shapes,
    }
}

struct Loader<'a> {
    ignored_traits: &'a BTreeSet<String>,
    ignored: BTreeSet<String>,
    diagnostics: &'a mut Diagnostics,
    shapes: BTreeMap<ShapeId, Shape>,
}

/// Where a value belongs, for messages.
type Subject<'a> = &'a dyn std::fmt::Display;

impl Loader<'_> {
    fn document(&mut self, root: &Node) {
        let Some(members) = root.as_object() else {
            let message = format!("a model is an object, this is {}", root.kind());
            self.diagnostics
                .document(root.span, message, "give it a Smithy 2.0 JSON AST");
            return;
        };
        self.version(root, members);
        for (key, entry) in members {
            if !matches!(key.as_str(), "smithy" | "metadata" | "shapes") {
                self.diagnostics.document(
                    entry.key_span,
                    format!("`{}` is no member of a JSON AST", key.escape_debug()),
                    "a JSON AST has `smithy`, `metadata` and `shapes`",
                );
            }
        }
        let Some(shapes) = members.get("shapes") else {
            self.diagnostics.document(
                root.span,
                "the model has no `shapes`",
                "give it a Smithy 2.0 JSON AST",
            );
            return;
        };
        let Some(shapes) = shapes.node.as_object() else {
            let message = format!("`shapes` is an object, this is {}", shapes.node.kind());
            self.diagnostics
                .document(shapes.node.span, message, "map shape ids to shapes");
            return;
        };
        for (key, entry) in shapes {
            if entry.node.get("type").and_then(Node::as_str) != Some("apply") {
                self.shape(key, entry);
            }
        }
        for (key, entry) in shapes {
            if entry.node.get("type").and_then(Node::as_str) == Some("apply") {
                self.apply(key, entry);
            }
        }
        for unused in self.ignored_traits.difference(&self.ignored) {
            self.diagnostics.document(
                root.span,
                format!(
                    "the trait `{}` is to be ignored, but nothing carries it",
                    unused.escape_debug()
                ),
                "take it off the list of ignored traits",
            );
        }
    }

    fn version(&mut self, root: &Node, members: &Object) {
        let version = members.get("smithy").map(|entry| &entry.node);
        let text = version.and_then(Node::as_str);
        if !text.is_some_and(|text| text == "2" || text.starts_with("2.")) {
            self.diagnostics.document(
                version.map_or(root.span, |node| node.span),
                "only Smithy 2.0 is read, and the member `smithy` does not say that version",
                "write `\"smithy\": \"2.0\"`; convert a 1.0 model with the Smithy CLI first",
            );
        }
    }

    fn shape(&mut self, key: &str, entry: &Entry) {
        let span = entry.key_span;
        let Some(id) = ShapeId::parse(key) else {
            self.diagnostics.document(
                span,
                format!("`{}` is no shape id", key.escape_debug()),
                "write `namespace#Name`, both made of ASCII letters, digits and underscores",
            );
            return;
        };
        let Some(shape) = self.object(&entry.node, &id, "a shape") else {
            return;
        };
        let Some(type_name) = self.member_text(&entry.node, shape, "type", &id) else {
            return;
        };
        let traits = self.traits_of(shape, &id);
        let Some((kind, allowed)) = self.kind(&type_name, &id, &entry.node, shape) else {
            return;
        };
        for (key, entry) in shape {
            if key == "mixins" {
                self.diagnostics.shape(
                    entry.key_span,
                    &id,
                    "mixins are not read",
                    "flatten them first: `flattenAndRemoveMixins` in smithy-build.json",
                );
            } else if !matches!(key.as_str(), "type" | "traits") && !allowed.contains(&key.as_str())
            {
                self.diagnostics.shape(
                    entry.key_span,
                    &id,
                    format!(
                        "`{}` is no member of a {type_name} shape",
                        key.escape_debug()
                    ),
                    "see the section \"JSON AST\" of the Smithy specification",
                );
            }
        }
        self.shapes.insert(
            id.clone(),
            Shape {
                id,
                kind,
                traits,
                span,
            },
        );
    }

    /// The kind of a shape and the keys that it may have besides `type` and `traits`.
    fn kind(
        &mut self,
        type_name: &str,
        id: &ShapeId,
        node: &Node,
        shape: &Object,
    ) -> Option<(Kind, &'static [&'static str])> {
        let simple = |simple| Some((Kind::Simple(simple), &[][..]));
        match type_name {
            "blob" => simple(Simple::Blob),
            "boolean" => simple(Simple::Boolean),
            "string" => simple(Simple::String),
            "byte" => simple(Simple::Byte),
            "short" => simple(Simple::Short),
            "integer" => simple(Simple::Integer),
            "long" => simple(Simple::Long),
            "float" => simple(Simple::Float),
            "double" => simple(Simple::Double),
            "bigInteger" => simple(Simple::BigInteger),
            "bigDecimal" => simple(Simple::BigDecimal),
            "timestamp" => simple(Simple::Timestamp),
            "document" => simple(Simple::Document),
            "enum" => Some((Kind::Enum(self.members(shape, id)), &["members"])),
            "intEnum" => Some((Kind::IntEnum(self.members(shape, id)), &["members"])),
            "structure" => Some((Kind::Structure(self.members(shape, id)), &["members"])),
            "union" => Some((Kind::Union(self.members(shape, id)), &["members"])),
            "list" => Some((
                Kind::List(self.fixed_member(node, shape, "member", id)?),
                &["member"],
            )),
            "map" => {
                let key = self.fixed_member(node, shape, "key", id);
                let value = self.fixed_member(node, shape, "value", id);
                Some((
                    Kind::Map {
                        key: key?,
                        value: value?,
                    },
                    &["key", "value"],
                ))
            }
            "operation" => Some((
                Kind::Operation(self.operation(shape, id)),
                &["input", "output", "errors"],
            )),
            "resource" => Some((Kind::Resource(self.resource(shape, id)), RESOURCE_KEYS)),
            "service" => Some((Kind::Service(self.service(shape, id)), SERVICE_KEYS)),
            other => {
                let span = node.get("type").map_or(node.span, |found| found.span);
                self.diagnostics.shape(
                    span,
                    id,
                    format!("`{}` is no type of shapes", other.escape_debug()),
                    "use a type of Smithy 2.0; `set` became `list` with `smithy.api#uniqueItems`",
                );
                None
            }
        }
    }

    fn operation(&mut self, shape: &Object, id: &ShapeId) -> Operation {
        let unit = || Reference {
            id: ShapeId::known("smithy.api", "Unit"),
            span: Span::default(),
        };
        let mut one = |key: &str| match shape.get(key) {
            Some(entry) => self.reference(&entry.node, id).unwrap_or_else(unit),
            None => unit(),
        };
        let (input, output) = (one("input"), one("output"));
        Operation {
            input,
            output,
            errors: self.references(shape, "errors", id),
        }
    }

    fn resource(&mut self, shape: &Object, id: &ShapeId) -> Resource {
        let mut operations = Vec::new();
        for lifecycle in ["create", "put", "read", "update", "delete", "list"] {
            operations.extend(
                shape
                    .get(lifecycle)
                    .and_then(|entry| self.reference(&entry.node, id)),
            );
        }
        operations.extend(self.references(shape, "operations", id));
        operations.extend(self.references(shape, "collectionOperations", id));
        Resource {
            operations,
            resources: self.references(shape, "resources", id),
        }
    }

    fn service(&mut self, shape: &Object, id: &ShapeId) -> Service {
        let version = match shape.get("version") {
            Some(entry) => self.text(&entry.node, id, "`version`").unwrap_or_default(),
            None => String::new(),
        };
        let mut rename = BTreeMap::new();
        if let Some(entries) = shape
            .get("rename")
            .and_then(|entry| self.object(&entry.node, id, "`rename`"))
        {
            for (from, to) in entries {
                let name = to.node.as_str().filter(|name| is_identifier(name));
                match (ShapeId::parse(from), name) {
                    (Some(from), Some(name)) => {
                        rename.insert(from, name.to_owned());
                    }
                    _ => self.diagnostics.shape(
                        to.key_span,
                        id,
                        "`rename` maps a shape id to an identifier, this entry does not",
                        "write `\"namespace#Shape\": \"NewName\"`",
                    ),
                }
            }
        }
        Service {
            version,
            operations: self.references(shape, "operations", id),
            resources: self.references(shape, "resources", id),
            errors: self.references(shape, "errors", id),
            rename,
        }
    }

    fn members(&mut self, shape: &Object, id: &ShapeId) -> IndexMap<String, Member> {
        let mut members = IndexMap::new();
        let Some(entries) = shape
            .get("members")
            .and_then(|entry| self.object(&entry.node, id, "`members`"))
        else {
            return members;
        };
        for (name, entry) in entries {
            if is_identifier(name) {
                if let Some(member) = self.member(name, entry, id) {
                    members.insert(name.clone(), member);
                }
            } else {
                self.diagnostics.shape(
                    entry.key_span,
                    id,
                    format!("`{}` is no member name", name.escape_debug()),
                    "a member name is an identifier: ASCII letters, digits and underscores",
                );
            }
        }
        members
    }

    fn fixed_member(
        &mut self,
        node: &Node,
        shape: &Object,
        name: &str,
        id: &ShapeId,
    ) -> Option<Member> {
        let Some(entry) = shape.get(name) else {
            self.diagnostics.shape(
                node.span,
                id,
                format!("the shape has no `{name}`"),
                "add it, with its target",
            );
            return None;
        };
        self.member(name, entry, id)
    }

    fn member(&mut self, name: &str, entry: &Entry, id: &ShapeId) -> Option<Member> {
        let subject = format!("{id}${name}");
        let object = self.object(&entry.node, &subject, "a member")?;
        for (key, entry) in object {
            if !matches!(key.as_str(), "target" | "traits") {
                self.diagnostics.shape(
                    entry.key_span,
                    &subject,
                    format!("`{}` is no key of a member", key.escape_debug()),
                    "a member has `target` and `traits`",
                );
            }
        }
        let traits = self.traits_of(object, &subject);
        let target = self.reference(&entry.node, &subject)?;
        Some(Member {
            name: name.to_owned(),
            target,
            traits,
            span: entry.key_span,
        })
    }

    fn references(&mut self, shape: &Object, key: &str, id: &ShapeId) -> Vec<Reference> {
        let Some(entry) = shape.get(key) else {
            return Vec::new();
        };
        let Some(items) = entry.node.as_array() else {
            let message = format!("`{key}` is an array, this is {}", entry.node.kind());
            self.diagnostics
                .shape(entry.node.span, id, message, "list objects with a `target`");
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.reference(item, id))
            .collect()
    }

    fn reference(&mut self, node: &Node, subject: Subject<'_>) -> Option<Reference> {
        let target = node.get("target");
        let id = target.and_then(Node::as_str).and_then(ShapeId::parse);
        match (id, target) {
            (Some(id), Some(target)) => Some(Reference {
                id,
                span: target.span,
            }),
            (_, target) => {
                self.diagnostics.shape(
                    target.unwrap_or(node).span,
                    subject,
                    "there is no `target` with a shape id here",
                    "write `\"target\": \"namespace#Shape\"`",
                );
                None
            }
        }
    }

    fn traits_of(&mut self, shape: &Object, subject: Subject<'_>) -> Traits {
        let mut result = Traits::default();
        if let Some(entries) = shape
            .get("traits")
            .and_then(|entry| self.object(&entry.node, subject, "`traits`"))
        {
            self.traits(entries, subject, &mut result);
        }
        result
    }

    fn traits(&mut self, entries: &Object, subject: Subject<'_>, result: &mut Traits) {
        for (id, entry) in entries {
            if self.ignored_traits.contains(id) {
                self.ignored.insert(id.clone());
                continue;
            }
            let Some((value_type, support)) = traits::known(id) else {
                self.diagnostics.shape(
                    entry.key_span,
                    subject,
                    format!("the trait `{}` is not known", id.escape_debug()),
                    "mend its name, or name it among the traits to ignore if it changes nothing on the wire",
                );
                continue;
            };
            if let Some(expected) = value_type.mismatch(&entry.node) {
                self.diagnostics.shape(
                    entry.node.span,
                    subject,
                    format!(
                        "the value of the trait `{id}` is {expected}, this is {}",
                        entry.node.kind()
                    ),
                    "see the trait's section of the Smithy specification",
                );
                continue;
            }
            // Refused traits are kept: whether they matter is known only once the closure of the
            // service is.
            if !matches!(support, Support::Ignored(_)) {
                result.insert(
                    id.as_str(),
                    Trait {
                        node: entry.node.clone(),
                        span: entry.key_span,
                    },
                );
            }
        }
    }

    /// `apply` adds traits to a shape or a member that stands elsewhere in the file.
    fn apply(&mut self, key: &str, entry: &Entry) {
        let (shape, member) = match key.split_once('$') {
            Some((shape, member)) => (shape, Some(member)),
            None => (key, None),
        };
        let mut added = Traits::default();
        if let Some(object) = entry.node.as_object() {
            added = self.traits_of(object, &key.escape_debug());
        }
        let target = ShapeId::parse(shape)
            .and_then(|id| self.shapes.get_mut(&id))
            .and_then(|shape| match member {
                None => Some(&mut shape.traits),
                Some(name) => match &mut shape.kind {
                    Kind::Structure(members)
                    | Kind::Union(members)
                    | Kind::Enum(members)
                    | Kind::IntEnum(members) => {
                        members.get_mut(name).map(|member| &mut member.traits)
                    }
                    Kind::List(member) if name == "member" => Some(&mut member.traits),
                    Kind::Map { key, .. } if name == "key" => Some(&mut key.traits),
                    Kind::Map { value, .. } if name == "value" => Some(&mut value.traits),
                    _ => None,
                },
            });
        match target {
            Some(traits) => traits.extend(added),
            None => self.diagnostics.document(
                entry.key_span,
                format!(
                    "`apply` names `{}`, which is not in the model",
                    key.escape_debug()
                ),
                "mend the id, or remove the statement",
            ),
        }
    }

    fn object<'n>(
        &mut self,
        node: &'n Node,
        subject: Subject<'_>,
        what: &str,
    ) -> Option<&'n Object> {
        if node.as_object().is_none() {
            let message = format!("{what} is an object, this is {}", node.kind());
            self.diagnostics.shape(
                node.span,
                subject,
                message,
                "see the section \"JSON AST\" of the Smithy specification",
            );
        }
        node.as_object()
    }

    fn text(&mut self, node: &Node, subject: Subject<'_>, what: &str) -> Option<String> {
        if node.as_str().is_none() {
            let message = format!("{what} is a string, this is {}", node.kind());
            self.diagnostics.shape(
                node.span,
                subject,
                message,
                "see the section \"JSON AST\" of the Smithy specification",
            );
        }
        node.as_str().map(str::to_owned)
    }

    fn member_text(
        &mut self,
        node: &Node,
        object: &Object,
        key: &str,
        subject: Subject<'_>,
    ) -> Option<String> {
        match object.get(key) {
            Some(entry) => self.text(&entry.node, subject, &format!("`{key}`")),
            None => {
                self.diagnostics.shape(
                    node.span,
                    subject,
                    format!("the shape has no `{key}`"),
                    "add it",
                );
                None
            }
        }
    }
}

const RESOURCE_KEYS: &[&str] = &[
    "identifiers",
    "properties",
    "create",
    "put",
    "read",
    "update",
    "delete",
    "list",
    "operations",
    "collectionOperations",
    "resources",
];

const SERVICE_KEYS: &[&str] = &["version", "operations", "resources", "errors", "rename"];
