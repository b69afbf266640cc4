//! Converts the statements of an IDL file to a document in the form of the JSON AST, whose values point to the IDL file.

use std::collections::{BTreeMap, BTreeSet};

use super::control::{Control, Version};
use super::cursor::SyntaxError;
use super::syntax::{
    IdlApply, IdlBody, IdlEnumMember, IdlFile, IdlMember, IdlMessage, IdlNode, IdlObject, IdlShape,
    IdlTrait, IdlValue,
};
use crate::load::document::{Applied, Document};
use crate::model::node::{Entry, Node, Object, Value};
use crate::model::prelude;
use crate::source::{Span, Spanned};

/// Returns the ID of each shape that the file defines.
pub(super) fn defined(file: &IdlFile) -> impl Iterator<Item = String> + '_ {
    let namespace = file
        .namespace
        .as_ref()
        .map(|namespace| namespace.value.as_str());
    let namespace = namespace.unwrap_or_default();
    let inline = file.shapes.iter().flat_map(|shape| match &shape.body {
        IdlBody::Operation { input, output, .. } => [input, output].map(|message| match message {
            Some(IdlMessage::Inline(shape)) => Some(&**shape),
            _ => None,
        }),
        _ => [None, None],
    });
    let shapes = file.shapes.iter().chain(inline.flatten());
    shapes.map(move |shape| format!("{namespace}#{}", shape.name.value))
}

/// The default of values of these types in version 1 of the language, unless they are boxed.
fn zero(keyword: &str) -> Option<IdlValue> {
    match keyword {
        "boolean" => Some(IdlValue::Bool(false)),
        "byte" | "short" | "integer" | "long" | "float" | "double" => {
            Some(IdlValue::Number("0".to_owned()))
        }
        _ => None,
    }
}

/// Adds the shapes of the file whose values have a default, if it has version 1 of the language.
pub(super) fn defaults(file: &IdlFile, control: &Control, names: &mut Names) {
    if control.version != Version::One {
        return;
    }
    let converter = Converter::new(file, true, names);
    let found = file.shapes.iter().filter_map(|shape| {
        let zero = zero(&shape.keyword.value).filter(|_| !converter.is_boxed(&shape.traits))?;
        Some((converter.resolve(&shape.name.value), zero))
    });
    let found: Vec<_> = found.collect();
    names.defaults.extend(found);
}

/// Adds the identifiers and properties of the file's resources.
pub(super) fn resources(file: &IdlFile, names: &mut Names) {
    let mut found = Vec::new();
    let converter = Converter::new(file, false, names);
    for shape in &file.shapes {
        let IdlBody::Properties(properties) = &shape.body else {
            continue;
        };
        if shape.keyword.value != "resource" {
            continue;
        }
        let lists = ["identifiers", "properties"].map(|key| properties.get(key));
        let lists = lists.into_iter().flatten();
        let entries = lists.flat_map(|(_, list)| match &list.value {
            IdlValue::Object(entries) => Some(entries),
            _ => None,
        });
        let targets = entries
            .flatten()
            .filter_map(|(name, (_, target))| match &target.value {
                IdlValue::String(id) | IdlValue::ShapeId(id) => {
                    Some((name.clone(), converter.resolve(id)))
                }
                _ => None,
            });
        found.push((converter.resolve(&shape.name.value), targets.collect()));
    }
    names.resources.extend(found);
}

/// Converts a file. Returns an object with the keys `metadata` and `shapes`, and errors about names.
pub(super) fn document(
    file: IdlFile,
    control: &Control,
    names: &Names,
) -> (Document, Vec<SyntaxError>) {
    let mut converter = Converter::new(&file, control.version == Version::One, names);
    converter.check_uses(&file.uses);
    let metadata = file.metadata.into_iter();
    let metadata = metadata.map(|(key, value)| (key, converter.node(value)));
    let metadata = object(metadata.collect::<Vec<_>>());
    for shape in file.shapes {
        converter.shape(shape);
    }
    for apply in file.applied {
        converter.apply(apply);
    }
    let start = Span::default();
    let mut root = Object::new();
    root.insert("smithy".to_owned(), entry(start, string("2.0", start)));
    if !metadata.is_empty() {
        root.insert(
            "metadata".to_owned(),
            entry(start, node(Value::Object(metadata), start)),
        );
    }
    let shapes = node(Value::Object(converter.shapes), start);
    root.insert("shapes".to_owned(), entry(start, shapes));
    let document = Document {
        root: node(Value::Object(root), start),
        applied: converter.applied,
    };
    (document, converter.errors)
}

/// What the names in a file can refer to.
#[derive(Debug, Default)]
pub(in super::super) struct Names {
    /// The IDs of all shapes that any file defines.
    pub(in super::super) shapes: BTreeSet<String>,
    /// The targets of the identifiers and properties of resources, by the ID of the resource.
    pub(in super::super) resources: BTreeMap<String, BTreeMap<String, String>>,
    /// The defaults of shapes in version 1 of the language.
    defaults: BTreeMap<String, IdlValue>,
}

struct Converter<'a> {
    namespace: String,
    /// Imported IDs, by name.
    uses: BTreeMap<String, String>,
    names: &'a Names,
    /// Whether the file has version 1 of the language.
    is_one: bool,
    shapes: Object,
    applied: Vec<Applied>,
    errors: Vec<SyntaxError>,
}

impl<'a> Converter<'a> {
    fn new(file: &IdlFile, is_one: bool, names: &'a Names) -> Self {
        let namespace = file.namespace.as_ref();
        let uses = file.uses.iter().filter_map(|id| {
            let (_, name) = id.value.split_once('#')?;
            Some((name.to_owned(), id.value.clone()))
        });
        Self {
            namespace: namespace
                .map(|found| found.value.clone())
                .unwrap_or_default(),
            uses: uses.collect(),
            names,
            is_one,
            shapes: Object::new(),
            applied: Vec::new(),
            errors: Vec::new(),
        }
    }

    fn error(&mut self, span: Span, message: impl Into<String>) {
        self.errors.push(SyntaxError {
            span,
            message: message.into(),
        });
    }

    fn check_uses(&mut self, uses: &[Spanned<String>]) {
        let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
        for id in uses {
            if id.value.contains('$') {
                self.error(id.span, "a `use` statement cannot import a member");
                continue;
            }
            let Some((_, name)) = id.value.split_once('#') else {
                continue;
            };
            if let Some(earlier) = seen.insert(name, &id.value) {
                let message = format!("the name `{name}` is already imported, from `{earlier}`");
                self.error(id.span, message);
            }
        }
    }

    /// Returns the absolute ID for a name (Smithy 2.0, section "Relative shape ID resolution").
    fn resolve(&self, id: &str) -> String {
        if id.contains('#') {
            return id.to_owned();
        }
        let (name, member) = match id.split_once('$') {
            Some((name, _)) => (name, id.get(name.len()..).unwrap_or_default()),
            None => (id, ""),
        };
        let local = format!("{}#{name}", self.namespace);
        let resolved = match self.uses.get(name) {
            Some(imported) => imported.clone(),
            None if self.names.shapes.contains(&local) => local,
            None if prelude::has(name) => format!("smithy.api#{name}"),
            None => local,
        };
        resolved + member
    }

    fn reference(&self, id: &Spanned<String>) -> Node {
        let target = string(self.resolve(&id.value), id.span);
        let mut reference = Object::new();
        reference.insert("target".to_owned(), entry(id.span, target));
        node(Value::Object(reference), id.span)
    }

    fn references<'i>(
        &self,
        ids: impl IntoIterator<Item = &'i Spanned<String>>,
        span: Span,
    ) -> Node {
        let items = ids.into_iter().map(|id| self.reference(id));
        node(Value::Array(items.collect()), span)
    }

    fn node(&self, from: IdlNode) -> Node {
        let value = match from.value {
            IdlValue::Null => Value::Null,
            IdlValue::Bool(value) => Value::Bool(value),
            // JSON has only one zero among integers.
            IdlValue::Number(text) if text == "-0" => Value::Number("0".to_owned()),
            IdlValue::Number(text) => Value::Number(text),
            IdlValue::String(text) => Value::String(text),
            IdlValue::ShapeId(id) => Value::String(self.resolve(&id)),
            IdlValue::Array(items) => {
                Value::Array(items.into_iter().map(|item| self.node(item)).collect())
            }
            IdlValue::Object(entries) => {
                let entries = entries.into_iter();
                let entries =
                    entries.map(|(key, (span, value))| (key, entry(span, self.node(value))));
                Value::Object(entries.collect())
            }
        };
        node(value, from.span)
    }

    fn traits(&self, traits: Vec<IdlTrait>, errors: &mut Vec<SyntaxError>) -> Object {
        let mut result = Object::new();
        for IdlTrait { id, value } in traits {
            let span = id.span;
            let id = self.resolve(&id.value);
            let value = match value {
                Some(value) => self.node(value),
                // Nothing in parentheses, or no parentheses at all: the trait has no value, which the AST
                // writes as an empty object.
                None => node(Value::Object(Object::new()), span),
            };
            match result.get_mut(&id) {
                None => {
                    result.insert(id, entry(span, value));
                }
                Some(earlier) => {
                    let earlier: &mut Entry = earlier;
                    match (&mut earlier.node.value, value.value) {
                        (Value::Array(items), Value::Array(more)) => items.extend(more),
                        (_, value) => {
                            let value = node(value, span);
                            if !earlier.node.is_same(&value) {
                                errors.push(SyntaxError {
                                    span,
                                    message: format!(
                                        "the trait `{id}` is applied twice, with different values"
                                    ),
                                });
                            }
                        }
                    }
                }
            }
        }
        result
    }

    fn with_traits(&mut self, shape: &mut Object, traits: Vec<IdlTrait>, span: Span) {
        let mut errors = Vec::new();
        let traits = self.traits(traits, &mut errors);
        self.errors.extend(errors);
        if !traits.is_empty() {
            shape.insert(
                "traits".to_owned(),
                entry(span, node(Value::Object(traits), span)),
            );
        }
    }

    fn shape(&mut self, shape: IdlShape) {
        let IdlShape {
            keyword,
            name,
            mut traits,
            mixins,
            body,
        } = shape;
        let span = name.span;
        if let Some(imported) = self.uses.get(&name.value) {
            let message = format!(
                "the shape `{}` has the name of an imported shape: `{imported}`",
                name.value
            );
            self.error(span, message);
        }
        let mut object = Object::new();
        let kind = match keyword.value.as_str() {
            "set" if self.is_one => {
                let unique = Spanned::new("smithy.api#uniqueItems".to_owned(), keyword.span);
                traits.push(IdlTrait {
                    id: unique,
                    value: None,
                });
                "list"
            }
            "set" => {
                self.error(
                    keyword.span,
                    "version 2 of Smithy has no sets: use a list with `@uniqueItems`",
                );
                "list"
            }
            "enum" | "intEnum" if self.is_one => {
                let message = format!(
                    "`{}` needs version 2 of Smithy: write `$version: \"2.0\"`",
                    keyword.value
                );
                self.error(keyword.span, message);
                keyword.value.as_str()
            }
            other => other,
        };
        object.insert(
            "type".to_owned(),
            entry(keyword.span, string(kind, keyword.span)),
        );
        if !mixins.is_empty() {
            let mixins = self.references(&mixins, span);
            object.insert("mixins".to_owned(), entry(span, mixins));
        }
        match body {
            IdlBody::Simple => {
                let default = zero(kind).filter(|_| self.is_one && !self.is_boxed(&traits));
                traits.extend(default.map(|value| IdlTrait {
                    id: Spanned::new("smithy.api#default".to_owned(), span),
                    value: Some(IdlNode { value, span }),
                }));
            }
            IdlBody::Enum(members) => self.enum_members(&mut object, &keyword, members),
            IdlBody::Members { resource, members } => {
                self.members(&mut object, kind, resource, members, span);
            }
            IdlBody::Operation {
                input,
                output,
                errors,
            } => {
                for (key, message) in [("input", input), ("output", output)] {
                    let message = message.map(|message| self.message(message));
                    let unit = || self.reference(&Spanned::new("smithy.api#Unit".to_owned(), span));
                    let message = message.unwrap_or_else(unit);
                    object.insert(key.to_owned(), entry(span, message));
                }
                if !errors.is_empty() {
                    let errors = self.references(&errors, span);
                    object.insert("errors".to_owned(), entry(span, errors));
                }
            }
            IdlBody::Properties(properties) => self.properties(&mut object, properties),
        }
        self.with_traits(&mut object, traits, span);
        let id = format!("{}#{}", self.namespace, name.value);
        self.define(id, span, object);
    }

    fn define(&mut self, id: String, span: Span, shape: Object) {
        if self.shapes.contains_key(&id) {
            self.error(span, format!("the shape `{id}` is defined twice"));
            return;
        }
        let shape = node(Value::Object(shape), span);
        self.shapes.insert(id, entry(span, shape));
    }

    fn message(&mut self, message: IdlMessage) -> Node {
        match message {
            IdlMessage::Target(id) => self.reference(&id),
            IdlMessage::Inline(shape) => {
                let reference = self.reference(&shape.name);
                self.shape(*shape);
                reference
            }
        }
    }

    fn members(
        &mut self,
        shape: &mut Object,
        kind: &str,
        resource: Option<Spanned<String>>,
        members: Vec<IdlMember>,
        span: Span,
    ) {
        let is_fixed = kind == "list" || kind == "map";
        let mut all = Object::new();
        for member in members {
            let name = member.name;
            let mut object = Object::new();
            let target = match member.target {
                Some(target) => string(self.resolve(&target.value), target.span),
                None => {
                    let Some(target) = self.elided(&name.value, resource.as_ref()) else {
                        self.error(
                            name.span,
                            format!(
                                "neither a resource nor a mixin has a member `{}`",
                                name.value
                            ),
                        );
                        continue;
                    };
                    string(target, name.span)
                }
            };
            let mut traits = member.traits;
            let default = match kind {
                "structure" => self.default_of(&target, &traits),
                _ => None,
            };
            let default = default.map(|value| IdlNode {
                value,
                span: name.span,
            });
            object.insert("target".to_owned(), entry(name.span, target));
            traits.extend(member.default.or(default).map(|value| IdlTrait {
                id: Spanned::new("smithy.api#default".to_owned(), value.span),
                value: Some(value),
            }));
            self.with_traits(&mut object, traits, name.span);
            let object = node(Value::Object(object), name.span);
            let object = entry(name.span, object);
            match is_fixed {
                true => shape.insert(name.value, object),
                false => all.insert(name.value, object),
            };
        }
        if !is_fixed {
            shape.insert(
                "members".to_owned(),
                entry(span, node(Value::Object(all), span)),
            );
        }
    }

    fn is_boxed(&self, traits: &[IdlTrait]) -> bool {
        let mut traits = traits.iter();
        traits.any(|found| self.resolve(&found.id.value) == "smithy.api#box")
    }

    /// Returns the default of a member in version 1 of the language, in which it depends on the target.
    fn default_of(&self, target: &Node, traits: &[IdlTrait]) -> Option<IdlValue> {
        let target = target
            .as_str()
            .filter(|_| self.is_one && !self.is_boxed(traits))?;
        match target.strip_prefix("smithy.api#Primitive") {
            Some(ty) => zero(&ty.to_lowercase()),
            None => self.names.defaults.get(target).cloned(),
        }
    }

    /// Returns the target of a member that has none of its own.
    fn elided(&self, name: &str, resource: Option<&Spanned<String>>) -> Option<String> {
        let resource = self.resolve(&resource?.value);
        self.names.resources.get(&resource)?.get(name).cloned()
    }

    fn enum_members(
        &mut self,
        shape: &mut Object,
        keyword: &Spanned<String>,
        members: Vec<IdlEnumMember>,
    ) {
        let mut all = Object::new();
        for IdlEnumMember {
            name,
            value,
            mut traits,
        } in members
        {
            let mut object = Object::new();
            let unit = string("smithy.api#Unit", name.span);
            object.insert("target".to_owned(), entry(name.span, unit));
            let is_set = traits
                .iter()
                .any(|found| self.resolve(&found.id.value) == "smithy.api#enumValue");
            let value = value.or_else(|| {
                (keyword.value == "enum" && !is_set).then(|| IdlNode {
                    value: IdlValue::String(name.value.clone()),
                    span: name.span,
                })
            });
            traits.extend(value.map(|value| IdlTrait {
                id: Spanned::new("smithy.api#enumValue".to_owned(), value.span),
                value: Some(value),
            }));
            self.with_traits(&mut object, traits, name.span);
            all.insert(
                name.value,
                entry(name.span, node(Value::Object(object), name.span)),
            );
        }
        shape.insert(
            "members".to_owned(),
            entry(keyword.span, node(Value::Object(all), keyword.span)),
        );
    }

    /// Converts the properties of a service or a resource. Shape IDs become references.
    fn properties(&mut self, shape: &mut Object, properties: IdlObject) {
        for (key, (span, value)) in properties {
            let value = match key.as_str() {
                "version" => self.node(value),
                "rename" => self.renames(value),
                _ => self.targets(value),
            };
            let is_empty = match &value.value {
                Value::Array(items) => items.is_empty(),
                Value::Object(entries) => entries.is_empty(),
                _ => false,
            };
            if !is_empty {
                shape.insert(key, entry(span, value));
            }
        }
    }

    /// Replaces each string by a reference to the shape.
    fn targets(&self, from: IdlNode) -> Node {
        let span = from.span;
        match from.value {
            IdlValue::String(id) | IdlValue::ShapeId(id) => self.reference(&Spanned::new(id, span)),
            IdlValue::Array(items) => {
                let items = items.into_iter().map(|item| self.targets(item));
                node(Value::Array(items.collect()), span)
            }
            IdlValue::Object(entries) => {
                let entries = entries.into_iter();
                let entries =
                    entries.map(|(key, (span, value))| (key, entry(span, self.targets(value))));
                node(Value::Object(entries.collect()), span)
            }
            other => self.node(IdlNode { value: other, span }),
        }
    }

    /// Replaces each key by the ID of a shape.
    fn renames(&self, from: IdlNode) -> Node {
        match from.value {
            IdlValue::Object(entries) => {
                let entries = entries.into_iter();
                let entries = entries.map(|(key, (span, value))| {
                    (self.resolve(&key), entry(span, self.node(value)))
                });
                node(Value::Object(entries.collect()), from.span)
            }
            value => self.node(IdlNode {
                value,
                span: from.span,
            }),
        }
    }

    fn apply(&mut self, apply: IdlApply) {
        let target = self.resolve(&apply.target.value);
        let span = apply.target.span;
        let mut errors = Vec::new();
        let traits = self.traits(apply.traits, &mut errors);
        self.errors.extend(errors);
        self.applied.push(Applied {
            target: Spanned::new(target, span),
            traits,
        });
    }
}

fn node(value: Value, span: Span) -> Node {
    Node { value, span }
}

fn string(text: impl Into<String>, span: Span) -> Node {
    node(Value::String(text.into()), span)
}

fn entry(key_span: Span, node: Node) -> Entry {
    Entry { key_span, node }
}

fn object(entries: Vec<(Spanned<String>, Node)>) -> Object {
    let entries = entries.into_iter();
    entries
        .map(|(key, node)| (key.value, entry(key.span, node)))
        .collect()
}
