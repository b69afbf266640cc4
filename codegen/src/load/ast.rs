//! Reads the JSON AST (Smithy 2.0, section "JSON AST") into statements.
//!
//! Checks the form of everything in the file, whether or not the service uses it: a file that is
//! not well-formed is rejected as a whole, with all findings.

use std::collections::BTreeMap;
use std::fmt::Display;

use super::document::{Applied, Document};
use crate::diagnostics::Diagnostics;
use crate::model::node::{Entry, Node, Object, Value};
use crate::model::shape_id::{GRAMMAR, IDENTIFIER, MemberId, ShapeId, is_identifier};
use crate::model::shapes::{Members, Operation, Reference, Resource, Service, Simple};
use crate::model::syntax::{Apply, ModelFile, RawKind, RawMember, RawShape, RawTraits};
use crate::source::Span;

/// Reads the statements of a document.
pub(super) fn read(document: Document, diagnostics: &mut Diagnostics) -> ModelFile {
    let mut reader = Reader {
        diagnostics,
        file: ModelFile::default(),
    };
    reader.document(document.root);
    for Applied { target, traits } in document.applied {
        reader.applied(target.value, traits, target.span);
    }
    reader.file
}

struct Reader<'a> {
    diagnostics: &'a mut Diagnostics,
    file: ModelFile,
}

/// The owner of a value, for messages.
type Subject<'a> = &'a dyn Display;

const SECTION: &str = "see the section \"JSON AST\" of the Smithy specification";
const TARGET: &str = "write `{ \"target\": \"namespace#Shape\" }`";
const EXPECTED_FILE: &str = "use a file with a Smithy 2.0 JSON AST";

impl Reader<'_> {
    fn document(&mut self, root: Node) {
        let span = root.span;
        let kind = root.kind();
        let Value::Object(mut members) = root.value else {
            self.diagnostics.document(
                span,
                format!("a model must be an object, but this is {kind}"),
                EXPECTED_FILE,
            );
            return;
        };
        self.version(span, &members);
        for (key, entry) in &members {
            if !matches!(key.as_str(), "smithy" | "metadata" | "shapes") {
                self.diagnostics.document(
                    entry.key_span,
                    format!("unknown top-level key `{}`", key.escape_debug()),
                    "known keys: smithy, metadata, shapes",
                );
            }
        }
        if let Some(metadata) = members.swap_remove("metadata") {
            self.file.metadata = self.top_level("metadata", metadata.node, "map keys to values");
        }
        match members.swap_remove("shapes") {
            None => self
                .diagnostics
                .document(span, "the model has no `shapes`", EXPECTED_FILE),
            Some(shapes) => {
                for (key, entry) in self.top_level("shapes", shapes.node, "map shape IDs to shapes")
                {
                    if entry.node.get("type").and_then(Node::as_str) == Some("apply") {
                        self.apply(key, entry);
                    } else {
                        self.shape(&key, entry);
                    }
                }
            }
        }
    }

    fn version(&mut self, root: Span, members: &Object) {
        let version = members.get("smithy").map(|entry| &entry.node);
        let text = version.and_then(Node::as_str);
        if !text.is_some_and(|text| text == "2" || text.starts_with("2.")) {
            self.diagnostics.document(
                version.map_or(root, |node| node.span),
                "unsupported Smithy version: `smithy` must be `2.0`",
                "write `\"smithy\": \"2.0\"`; convert a 1.0 model with the Smithy CLI first",
            );
        }
    }

    fn top_level(&mut self, key: &str, node: Node, help: &str) -> Object {
        let (kind, span) = (node.kind(), node.span);
        match node.value {
            Value::Object(members) => members,
            _ => {
                let message = format!("`{key}` must be an object, but this is {kind}");
                self.diagnostics.document(span, message, help);
                Object::new()
            }
        }
    }

    fn shape(&mut self, key: &str, entry: Entry) {
        let span = entry.key_span;
        let Some(id) = ShapeId::parse(key) else {
            self.diagnostics.document(span, invalid_id(key), GRAMMAR);
            return;
        };
        let whole = entry.node.span;
        let Some(mut shape) = self.object(entry.node, &id, "a shape") else {
            return;
        };
        let type_node = shape.swap_remove("type").map(|entry| entry.node);
        let Some(type_node) = self.present(type_node, whole, "type", &id) else {
            return;
        };
        let type_span = type_node.span;
        let Some(type_name) = self.text(type_node, &id, "`type`") else {
            return;
        };
        let traits = self.traits(&mut shape, &id);
        let Some(kind) = self.kind(&type_name, type_span, &id, whole, &mut shape) else {
            return;
        };
        for (key, entry) in &shape {
            if key == "mixins" {
                self.diagnostics.shape(
                    entry.key_span,
                    &id,
                    "mixins are not supported",
                    "flatten them first: `flattenAndRemoveMixins` in smithy-build.json",
                );
            } else {
                let whole = format!("a shape of type {type_name}");
                self.unknown_key(key, entry.key_span, &id, &whole);
            }
        }
        self.file.shapes.push(RawShape {
            id,
            kind,
            traits,
            span,
        });
    }

    /// Reads the kind of a shape. Removes the members of this kind from the shape.
    fn kind(
        &mut self,
        type_name: &str,
        type_span: Span,
        id: &ShapeId,
        whole: Span,
        shape: &mut Object,
    ) -> Option<RawKind> {
        Some(match type_name {
            "blob" => RawKind::Simple(Simple::Blob),
            "boolean" => RawKind::Simple(Simple::Boolean),
            "string" => RawKind::Simple(Simple::String),
            "byte" => RawKind::Simple(Simple::Byte),
            "short" => RawKind::Simple(Simple::Short),
            "integer" => RawKind::Simple(Simple::Integer),
            "long" => RawKind::Simple(Simple::Long),
            "float" => RawKind::Simple(Simple::Float),
            "double" => RawKind::Simple(Simple::Double),
            "bigInteger" => RawKind::Simple(Simple::BigInteger),
            "bigDecimal" => RawKind::Simple(Simple::BigDecimal),
            "timestamp" => RawKind::Simple(Simple::Timestamp),
            "document" => RawKind::Simple(Simple::Document),
            "enum" => RawKind::Enum(self.members(shape, id)),
            "intEnum" => RawKind::IntEnum(self.members(shape, id)),
            "structure" => RawKind::Structure(self.members(shape, id)),
            "union" => RawKind::Union(self.members(shape, id)),
            "list" => RawKind::List(self.fixed_member("member", shape, id, whole)?),
            "map" => {
                let key = self.fixed_member("key", shape, id, whole);
                let value = self.fixed_member("value", shape, id, whole);
                RawKind::Map {
                    key: key?,
                    value: value?,
                }
            }
            "operation" => RawKind::Operation(self.operation(shape, id)),
            "resource" => RawKind::Resource(self.resource(shape, id)),
            "service" => RawKind::Service(self.service(shape, id)),
            other => {
                self.diagnostics.shape(
                    type_span,
                    id,
                    format!("`{}` is not a shape type", other.escape_debug()),
                    "use a type of Smithy 2.0; `set` became `list` with `smithy.api#uniqueItems`",
                );
                return None;
            }
        })
    }

    fn operation(&mut self, shape: &mut Object, id: &ShapeId) -> Operation {
        let unit = || Reference {
            id: ShapeId::known("smithy.api", "Unit"),
            span: Span::default(),
        };
        let mut one = |key: &str| {
            let entry = shape.swap_remove(key);
            let reference = entry.and_then(|entry| self.reference(entry.node, id));
            reference.unwrap_or_else(unit)
        };
        let (input, output) = (one("input"), one("output"));
        Operation {
            input,
            output,
            errors: self.references(shape, "errors", id),
        }
    }

    fn resource(&mut self, shape: &mut Object, id: &ShapeId) -> Resource {
        let mut operations = Vec::new();
        for lifecycle in ["create", "put", "read", "update", "delete", "list"] {
            let entry = shape.swap_remove(lifecycle);
            operations.extend(entry.and_then(|entry| self.reference(entry.node, id)));
        }
        operations.extend(self.references(shape, "operations", id));
        operations.extend(self.references(shape, "collectionOperations", id));
        // These members describe the resource to servers and tools; a client only calls operations.
        shape.swap_remove("identifiers");
        shape.swap_remove("properties");
        Resource {
            operations,
            resources: self.references(shape, "resources", id),
        }
    }

    fn service(&mut self, shape: &mut Object, id: &ShapeId) -> Service {
        let version = shape
            .swap_remove("version")
            .and_then(|entry| self.text(entry.node, id, "`version`"));
        let renames = shape
            .swap_remove("rename")
            .and_then(|entry| self.object(entry.node, id, "`rename`"));
        let mut rename = BTreeMap::new();
        for (from, to) in renames.unwrap_or_default() {
            let from = self.id(&from, to.key_span, id);
            let name = self.new_name(to.node, id);
            rename.extend(from.zip(name));
        }
        Service {
            version: version.unwrap_or_default(),
            operations: self.references(shape, "operations", id),
            resources: self.references(shape, "resources", id),
            errors: self.references(shape, "errors", id),
            rename,
        }
    }

    /// Reads the name that `rename` gives a shape.
    fn new_name(&mut self, node: Node, id: &ShapeId) -> Option<String> {
        let span = node.span;
        let name = self.text(node, id, "a name in `rename`")?;
        if is_identifier(&name) {
            return Some(name);
        }
        self.diagnostics.shape(
            span,
            id,
            format!("`{}` is not a valid name for a shape", name.escape_debug()),
            IDENTIFIER,
        );
        None
    }

    fn members(&mut self, shape: &mut Object, id: &ShapeId) -> Members<RawTraits> {
        let entries = shape
            .swap_remove("members")
            .and_then(|entry| self.object(entry.node, id, "`members`"));
        let mut members = Members::new();
        for (name, entry) in entries.unwrap_or_default() {
            if is_identifier(&name) {
                if let Some(member) = self.member(&name, entry, id) {
                    members.insert(name, member);
                }
            } else {
                self.diagnostics.shape(
                    entry.key_span,
                    id,
                    format!("`{}` is not a valid member name", name.escape_debug()),
                    IDENTIFIER,
                );
            }
        }
        members
    }

    fn fixed_member(
        &mut self,
        name: &str,
        shape: &mut Object,
        id: &ShapeId,
        whole: Span,
    ) -> Option<RawMember> {
        match shape.swap_remove(name) {
            Some(entry) => self.member(name, entry, id),
            None => {
                self.diagnostics.shape(
                    whole,
                    id,
                    format!("the shape has no `{name}`"),
                    "add it, with its target",
                );
                None
            }
        }
    }

    fn member(&mut self, name: &str, entry: Entry, id: &ShapeId) -> Option<RawMember> {
        let subject = MemberId {
            shape: id,
            member: name,
        };
        let whole = entry.node.span;
        let mut object = self.object(entry.node, &subject, "a member")?;
        let target = object.swap_remove("target").map(|entry| entry.node);
        let target = self.target(target, whole, &subject);
        let traits = self.traits(&mut object, &subject);
        for (key, entry) in &object {
            self.unknown_key(key, entry.key_span, &subject, "a member");
        }
        Some(RawMember {
            name: name.to_owned(),
            target: target?,
            traits,
            span: entry.key_span,
        })
    }

    fn references(&mut self, shape: &mut Object, key: &str, id: &ShapeId) -> Vec<Reference> {
        let Some(entry) = shape.swap_remove(key) else {
            return Vec::new();
        };
        let (kind, span) = (entry.node.kind(), entry.node.span);
        let Value::Array(items) = entry.node.value else {
            let message = format!("`{key}` must be an array, but this is {kind}");
            self.diagnostics
                .shape(span, id, message, "list objects with a `target`");
            return Vec::new();
        };
        items
            .into_iter()
            .filter_map(|item| self.reference(item, id))
            .collect()
    }

    fn reference(&mut self, node: Node, subject: Subject<'_>) -> Option<Reference> {
        let (kind, whole) = (node.kind(), node.span);
        let Value::Object(mut object) = node.value else {
            let message = format!("a reference must be an object, but this is {kind}");
            self.diagnostics.shape(whole, subject, message, TARGET);
            return None;
        };
        let target = object.swap_remove("target").map(|entry| entry.node);
        for (key, entry) in &object {
            self.unknown_key(key, entry.key_span, subject, "a reference");
        }
        self.target(target, whole, subject)
    }

    fn target(
        &mut self,
        target: Option<Node>,
        whole: Span,
        subject: Subject<'_>,
    ) -> Option<Reference> {
        let Some(target) = target else {
            self.diagnostics
                .shape(whole, subject, "`target` is missing here", TARGET);
            return None;
        };
        let span = target.span;
        let text = self.text(target, subject, "`target`")?;
        let id = self.id(&text, span, subject)?;
        Some(Reference { id, span })
    }

    fn id(&mut self, text: &str, span: Span, subject: Subject<'_>) -> Option<ShapeId> {
        let id = ShapeId::parse(text);
        if id.is_none() {
            self.diagnostics
                .shape(span, subject, invalid_id(text), GRAMMAR);
        }
        id
    }

    /// Removes the traits from a shape or a member and returns them.
    fn traits(&mut self, shape: &mut Object, subject: Subject<'_>) -> RawTraits {
        let entry = shape.swap_remove("traits");
        entry
            .and_then(|entry| self.object(entry.node, subject, "`traits`"))
            .unwrap_or_default()
    }

    /// Reads an `apply` statement, which adds traits to a shape or a member that is defined
    /// elsewhere.
    fn apply(&mut self, key: String, entry: Entry) {
        let mut traits = RawTraits::new();
        if let Value::Object(mut object) = entry.node.value {
            let subject = key.escape_debug();
            traits = self.traits(&mut object, &subject);
            for (key, entry) in object.iter().filter(|(key, _)| *key != "type") {
                self.unknown_key(key, entry.key_span, &subject, "an `apply` statement");
            }
        }
        self.applied(key, traits, entry.key_span);
    }

    fn applied(&mut self, target: String, traits: RawTraits, span: Span) {
        let (shape, member) = match target.split_once('$') {
            Some((shape, member)) => (shape, Some(member.to_owned())),
            None => (target.as_str(), None),
        };
        let Some(shape) = ShapeId::parse(shape) else {
            self.diagnostics.document(span, invalid_id(shape), GRAMMAR);
            return;
        };
        self.file.applied.push(Apply {
            shape,
            member,
            traits,
            span,
            target,
        });
    }

    fn unknown_key(&mut self, key: &str, span: Span, subject: Subject<'_>, whole: &str) {
        let message = format!("unknown key `{}` in {whole}", key.escape_debug());
        self.diagnostics.shape(span, subject, message, SECTION);
    }

    fn object(&mut self, node: Node, subject: Subject<'_>, what: &str) -> Option<Object> {
        let (kind, span) = (node.kind(), node.span);
        match node.value {
            Value::Object(members) => Some(members),
            _ => {
                let message = format!("{what} must be an object, but this is {kind}");
                self.diagnostics.shape(span, subject, message, SECTION);
                None
            }
        }
    }

    fn text(&mut self, node: Node, subject: Subject<'_>, what: &str) -> Option<String> {
        let (kind, span) = (node.kind(), node.span);
        match node.value {
            Value::String(text) => Some(text),
            _ => {
                let message = format!("{what} must be a string, but this is {kind}");
                self.diagnostics.shape(span, subject, message, SECTION);
                None
            }
        }
    }

    fn present(
        &mut self,
        node: Option<Node>,
        whole: Span,
        key: &str,
        subject: Subject<'_>,
    ) -> Option<Node> {
        if node.is_none() {
            self.diagnostics.shape(
                whole,
                subject,
                format!("the shape has no `{key}`"),
                "add it",
            );
        }
        node
    }
}

fn invalid_id(text: &str) -> String {
    format!("`{}` is not a valid shape ID", text.escape_debug())
}
