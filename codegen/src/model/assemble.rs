//! Assembles the statements of model files into shapes with typed traits (Smithy 2.0, section
//! "Merging model files").

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use super::enum_trait;
use super::node::{Entry, Object};
use super::shape_id::{MemberId, ShapeId};
use super::shapes::Shape;
use super::syntax::{Apply, ModelFile, RawShape, RawTraits};
use super::traits::{self, Traits};
use crate::diagnostics::Diagnostics;
use crate::source::Span;

/// The shapes of a model, before a service is chosen.
pub(crate) type Shapes = BTreeMap<ShapeId, Shape>;

/// Merges the files. Traits in `ignored` are dropped; if the model does not use one of them, that
/// is an error.
pub(crate) fn assemble(
    files: Vec<ModelFile>,
    ignored: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) -> Shapes {
    let mut assembly = Assembly {
        diagnostics,
        metadata: Object::new(),
        shapes: BTreeMap::new(),
    };
    let mut applied = Vec::new();
    for file in files {
        assembly.add_metadata(file.metadata);
        file.shapes
            .into_iter()
            .for_each(|shape| assembly.add_shape(shape));
        applied.extend(file.applied);
    }
    applied.into_iter().for_each(|apply| assembly.apply(apply));
    decode(assembly.shapes, ignored, diagnostics)
}

struct Assembly<'a> {
    diagnostics: &'a mut Diagnostics,
    /// Stored only to find conflicts; a client does not use metadata.
    metadata: Object,
    shapes: BTreeMap<ShapeId, RawShape>,
}

impl Assembly<'_> {
    /// Adds the metadata of a file. Values of the same key are concatenated if both are arrays;
    /// otherwise, they must be equal.
    fn add_metadata(&mut self, metadata: Object) {
        for (key, entry) in metadata {
            let Some(earlier) = self.metadata.get_mut(&key) else {
                self.metadata.insert(key, entry);
                continue;
            };
            let is_list = earlier.node.as_array().is_some();
            if let Err(entry) = earlier.merge(entry, is_list) {
                self.diagnostics.document(
                    entry.key_span,
                    format!(
                        "the metadata key `{}` has a different value elsewhere",
                        key.escape_debug()
                    ),
                    "give both the same value, or make both arrays, which are concatenated",
                );
                let span = earlier.key_span;
                self.diagnostics.relate(span, "the other value is here");
            }
        }
    }

    /// Adds a shape. It may be defined several times if the definitions agree; their traits are
    /// merged.
    fn add_shape(&mut self, shape: RawShape) {
        let Some(earlier) = self.shapes.get_mut(&shape.id) else {
            self.shapes.insert(shape.id.clone(), shape);
            return;
        };
        if !earlier.kind.is_same(&shape.kind) {
            self.diagnostics.shape(
                shape.span,
                &shape.id,
                "the shape is defined differently elsewhere",
                "remove or rename one of the two, or make their types, members, and targets the same",
            );
            self.diagnostics
                .relate(earlier.span, "the other definition is here");
            return;
        }
        merge_traits(
            &mut earlier.traits,
            shape.traits,
            &shape.id,
            self.diagnostics,
        );
        shape.kind.map_traits(|name, traits| {
            if let Some(member) = earlier.kind.member_mut(name) {
                let id = MemberId {
                    shape: &shape.id,
                    member: name,
                };
                merge_traits(&mut member.traits, traits, &id, self.diagnostics);
            }
        });
    }

    fn apply(&mut self, apply: Apply) {
        let shape = self.shapes.get_mut(&apply.shape);
        let traits = shape.and_then(|shape| match &apply.member {
            None => Some(&mut shape.traits),
            Some(name) => Some(&mut shape.kind.member_mut(name)?.traits),
        });
        let target = apply.target.escape_debug();
        match traits {
            Some(traits) => merge_traits(traits, apply.traits, &target, self.diagnostics),
            None => self.diagnostics.document(
                apply.span,
                format!("`apply` targets `{target}`, which is not in the model"),
                "fix the ID, or remove the statement",
            ),
        }
    }
}

/// Merges traits. Traits with the same ID are concatenated if they are lists; otherwise, they must
/// be equal (Smithy 2.0, section "Trait conflict resolution").
fn merge_traits(
    into: &mut RawTraits,
    traits: RawTraits,
    subject: &dyn Display,
    diagnostics: &mut Diagnostics,
) {
    for (id, entry) in traits {
        let Some(earlier) = into.get_mut(&id) else {
            into.insert(id, entry);
            continue;
        };
        let is_list = traits::is_list(&id, &earlier.node);
        if let Err(entry) = earlier.merge(entry, is_list) {
            diagnostics.shape(
                entry.key_span,
                subject,
                format!(
                    "the trait `{}` is applied twice, with different values",
                    id.escape_debug()
                ),
                "remove one of the two",
            );
            diagnostics.relate(earlier.key_span, "the other value is here");
        }
    }
}

/// The properties of a trait that the model defines.
#[derive(Clone, Copy)]
struct Definition {
    is_protocol: bool,
    is_auth_scheme: bool,
}

/// Decodes the traits of all shapes and members.
fn decode(
    raw: BTreeMap<ShapeId, RawShape>,
    ignored: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) -> Shapes {
    let definitions = raw
        .values()
        .filter(|shape| shape.traits.contains_key("smithy.api#trait"))
        .map(|shape| {
            let has = |id| shape.traits.contains_key(id);
            let definition = Definition {
                is_protocol: has("smithy.api#protocolDefinition"),
                is_auth_scheme: has("smithy.api#authDefinition"),
            };
            (shape.id.as_str().to_owned(), definition)
        });
    let mut decoder = Decoder {
        definitions: definitions.collect(),
        ignored,
        used: BTreeSet::new(),
        unknown: BTreeMap::new(),
        diagnostics,
    };
    let shapes = raw
        .into_iter()
        .map(|(id, mut shape)| {
            if !decoder.ignored.contains(enum_trait::ID) {
                enum_trait::convert(&mut shape, decoder.diagnostics);
            }
            let traits = decoder.traits(shape.traits, &id);
            let kind = shape.kind.map_traits(|name, traits| {
                let member = MemberId {
                    shape: &id,
                    member: name,
                };
                decoder.traits(traits, &member)
            });
            let shape = Shape {
                id: id.clone(),
                kind,
                traits,
                span: shape.span,
            };
            (id, shape)
        })
        .collect();
    decoder.report();
    shapes
}

struct Decoder<'a> {
    /// The traits that the model itself defines, by ID.
    definitions: BTreeMap<String, Definition>,
    ignored: &'a BTreeSet<String>,
    /// The traits of `ignored` that the model uses.
    used: BTreeSet<&'a str>,
    unknown: BTreeMap<String, Unknown>,
    diagnostics: &'a mut Diagnostics,
}

/// An unknown trait: the number of its uses, and the location of the first.
struct Unknown {
    count: usize,
    first: Span,
    subject: String,
}

impl Decoder<'_> {
    fn traits(&mut self, raw: RawTraits, subject: &dyn Display) -> Traits {
        let mut traits = Traits::default();
        for (id, Entry { key_span, node }) in raw {
            if let Some(ignored) = self.ignored.get(&id) {
                self.used.insert(ignored);
            } else if traits::is_known(&id) {
                traits::decode(&mut traits, &id, key_span, node, subject, self.diagnostics);
            } else if let Some(definition) = self.definitions.get(&id).copied() {
                // A trait of the model itself. Clients do not support its protocol or its auth
                // scheme.
                if definition.is_protocol {
                    traits.add_protocol(&id, key_span);
                }
                if definition.is_auth_scheme {
                    traits.offer_auth_scheme(&id, key_span);
                }
            } else {
                self.unknown(id, key_span, subject);
            }
        }
        traits
    }

    fn unknown(&mut self, id: String, span: Span, subject: &dyn Display) {
        if ShapeId::parse(&id).is_none() {
            self.diagnostics.shape(
                span,
                subject,
                format!("`{}` is not a valid trait ID", id.escape_debug()),
                "write the absolute ID of the trait, such as `smithy.api#required`",
            );
            return;
        }
        let unknown = self.unknown.entry(id).or_insert_with(|| Unknown {
            count: 0,
            first: span,
            subject: subject.to_string(),
        });
        unknown.count += 1;
        if span < unknown.first {
            unknown.first = span;
            unknown.subject = subject.to_string();
        }
    }

    /// Reports each unknown trait with one warning, and traits to ignore that the model does not
    /// use.
    fn report(self) {
        for (id, unknown) in self.unknown {
            let times = match unknown.count {
                1 => "once".to_owned(),
                count => format!("{count} times"),
            };
            self.diagnostics.warning(
                unknown.first,
                unknown.subject,
                format!("the trait `{id}` is unknown and has no effect; it is applied {times}"),
                "check its ID; if it changes nothing on the wire, list it among the traits to ignore",
            );
        }
        for id in self.ignored.iter().filter(|id| traits::is_supported(id)) {
            self.diagnostics.general(
                format!("the trait `{id}` is supported, so it cannot be ignored"),
                "remove it from the traits to ignore, or from the model",
            );
        }
        let unused = self
            .ignored
            .iter()
            .filter(|id| !self.used.contains(id.as_str()));
        for id in unused {
            self.diagnostics.absent(
                format!(
                    "the trait `{}` is in the list of traits to ignore, but the model does not use it",
                    id.escape_debug()
                ),
                "remove it from the traits to ignore",
            );
        }
    }
}
