//! Types of the client: structures, unions, enums, and the lists and maps that they contain.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::Index;

use super::constraints::Constraints;
use super::docs::{Deprecation, Docs};
use super::error_enums::StreamErrors;
use super::schema::SchemaTrait;
use crate::document::Document;

/// Identifies a type of kind `K` in the table of a service ([`Types`]).
pub(crate) struct TypeId<K> {
    index: usize,
    kind: PhantomData<fn() -> K>,
}

impl<K> TypeId<K> {
    /// Returns the ID of the type that is added to its table after `index` others.
    pub(crate) const fn new(index: usize) -> Self {
        Self {
            index,
            kind: PhantomData,
        }
    }
}

impl<K> Clone for TypeId<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for TypeId<K> {}

impl<K> PartialEq for TypeId<K> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<K> Eq for TypeId<K> {}

impl<K> PartialOrd for TypeId<K> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for TypeId<K> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl<K> Hash for TypeId<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<K> fmt::Debug for TypeId<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeId({})", self.index)
    }
}

/// All types of a service, each kind in the order of shape IDs.
///
/// Inputs and outputs follow the structures that have names of their own.
#[derive(Debug, Default)]
pub(crate) struct Types {
    pub(crate) structures: Vec<Structure>,
    pub(crate) unions: Vec<Union>,
    pub(crate) enums: Vec<Enum>,
    /// Lists and maps, which have schemas but no types of their own.
    pub(crate) collections: Vec<Collection>,
    /// Whether outputs and errors have the IDs of their requests.
    pub(crate) request_ids: bool,
}

macro_rules! table {
    ($kind:ty, $field:ident) => {
        impl Index<TypeId<$kind>> for Types {
            type Output = $kind;

            fn index(&self, id: TypeId<$kind>) -> &$kind {
                &self.$field[id.index]
            }
        }
    };
}

table!(Structure, structures);
table!(Union, unions);
table!(Enum, enums);
table!(Collection, collections);

impl Types {
    /// Adds a structure that has no ID yet.
    pub(crate) fn add_structure(&mut self, structure: Structure) -> TypeId<Structure> {
        self.structures.push(structure);
        TypeId::new(self.structures.len() - 1)
    }

    /// Returns the IDs of all structures.
    pub(crate) fn structure_ids(&self) -> impl Iterator<Item = TypeId<Structure>> + use<> {
        (0..self.structures.len()).map(TypeId::new)
    }

    /// Returns the IDs of all unions.
    pub(crate) fn union_ids(&self) -> impl Iterator<Item = TypeId<Union>> + use<> {
        (0..self.unions.len()).map(TypeId::new)
    }

    /// Returns the structures of the module `types`.
    pub(crate) fn plain_structures(&self) -> impl Iterator<Item = &Structure> {
        self.structures
            .iter()
            .filter(|structure| structure.role == Role::Type)
    }
}

/// The type of a value, before it is made optional or boxed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Boolean,
    Byte,
    Short,
    Integer,
    Long,
    Float,
    Double,
    BigInteger,
    BigDecimal,
    String,
    Blob,
    /// A blob that is the body of a message, and not in memory as a whole (`smithy.api#streaming`).
    ByteStream,
    /// Events that are the body of a message (`smithy.api#streaming` on a union).
    EventStream {
        events: TypeId<Union>,
        direction: Direction,
    },
    Timestamp,
    Document,
    /// No value: the type of a member of a union that targets `smithy.api#Unit`.
    Unit,
    Enum(TypeId<Enum>),
    Structure(TypeId<Structure>),
    Union(TypeId<Union>),
    List {
        element: Box<Self>,
        /// Whether elements may be null (`smithy.api#sparse`).
        sparse: bool,
        schema: TypeId<Collection>,
    },
    Map {
        key: Box<Self>,
        value: Box<Self>,
        /// Whether values may be null (`smithy.api#sparse`).
        sparse: bool,
        schema: TypeId<Collection>,
    },
}

/// Who sends the events of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// The client: the stream is in an input.
    Sent,
    /// The service: the stream is in an output.
    Received,
}

impl Type {
    /// Returns whether values are the bodies of messages, which move between a message and its
    /// structure as a whole.
    pub(crate) fn is_stream(&self) -> bool {
        matches!(self, Self::ByteStream | Self::EventStream { .. })
    }

    /// Returns whether values are copied rather than borrowed.
    pub(crate) fn is_copy(&self) -> bool {
        use Type::{Boolean, Byte, Double, Float, Integer, Long, Short};
        matches!(
            self,
            Boolean | Byte | Short | Integer | Long | Float | Double
        )
    }
}

/// The module of a structure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// In `types`.
    Type,
    /// In the module of this operation.
    Input {
        module: String,
    },
    Output {
        module: String,
    },
    /// In `types::error`.
    Error,
}

#[derive(Debug)]
pub(crate) struct Structure {
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) builder: String,
    /// The private module that contains it, `_credentials`.
    pub(crate) module: String,
    pub(crate) shape: ShapeRef,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) fields: Vec<Field>,
    /// Traits of the structure itself.
    pub(crate) traits: Vec<SchemaTrait>,
    /// Whether `Debug` hides anything.
    pub(crate) redacted: bool,
    /// Whether building fails if a required field is missing.
    pub(crate) fallible_build: bool,
    /// Whether requests contain it.
    pub(crate) serialized: bool,
    /// Whether responses contain it.
    pub(crate) deserialized: bool,
    /// Whether a response must contain it somewhere, so that an empty one replaces it if the
    /// service leaves it out.
    pub(crate) replaceable: bool,
}

impl Structure {
    /// Returns the field that is a stream. Messages have at most one, their payload.
    pub(crate) fn stream(&self) -> Option<&Field> {
        self.fields.iter().find(|field| field.ty.is_stream())
    }

    /// Returns the field that is an event stream, and its events.
    pub(crate) fn event_stream(&self) -> Option<(&Field, TypeId<Union>)> {
        self.fields.iter().find_map(|field| match field.ty {
            Type::EventStream { events, .. } => Some((field, events)),
            _ => None,
        })
    }

    /// Returns the fields whose members are in the model, with their positions.
    pub(crate) fn modeled(&self) -> impl Iterator<Item = (usize, &Field)> {
        let fields = self.fields.iter().enumerate();
        fields.filter(|(_, field)| field.modeled)
    }
}

/// The parts of a shape ID.
#[derive(Clone, Debug)]
pub(crate) struct ShapeRef {
    pub(crate) namespace: String,
    pub(crate) name: String,
}

impl ShapeRef {
    /// Returns the ID of the shape without a value.
    pub(crate) fn unit() -> Self {
        Self {
            namespace: "smithy.api".to_owned(),
            name: "Unit".to_owned(),
        }
    }
}

impl fmt::Display for ShapeRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}", self.namespace, self.name)
    }
}

#[derive(Debug)]
pub(crate) struct Field {
    /// The field, its accessor, and its setter.
    pub(crate) name: String,
    /// The name without the prefix of a raw identifier.
    pub(crate) bare_name: String,
    /// `set_...` and `get_...`.
    pub(crate) setter: String,
    pub(crate) getter: String,
    /// The static that contains its schema.
    pub(crate) schema: String,
    /// The name of the member in the model.
    pub(crate) member: String,
    /// Whether the model has the member. An error has a message even if its shape does not.
    pub(crate) modeled: bool,
    pub(crate) ty: Type,
    /// Whether the value is in a `Box`, because the type would contain itself otherwise.
    pub(crate) boxed: bool,
    /// How the field expresses absence.
    pub(crate) presence: Presence,
    /// Whether the model requires it.
    pub(crate) required: bool,
    /// Whether the model has a default for it.
    pub(crate) has_default: bool,
    /// The replacement for a required value that a response lacks.
    pub(crate) correction: Option<Correction>,
    pub(crate) constraints: Constraints,
    pub(crate) sensitive: bool,
    pub(crate) traits: Vec<SchemaTrait>,
    pub(crate) docs: Docs,
    /// The first sentence of the documentation, for tables; may be empty.
    pub(crate) summary: String,
    /// What the service accepts, in words: one line of Markdown, for tables.
    pub(crate) limits: Option<String>,
    pub(crate) deprecated: Option<Deprecation>,
}

/// Whether a field can be absent, and what replaces a missing value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Presence {
    Optional,
    /// Building fails without it.
    Required,
    /// Building fills it in.
    Default(Default),
}

/// The value of `smithy.api#default`.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Default {
    /// The value of `Default::default()`: zero, false, or empty.
    Zero,
    Bool(bool),
    Integer(i64),
    Float(f64),
    Text(String),
    Blob(Vec<u8>),
    Timestamp {
        seconds: i64,
        nanoseconds: u32,
    },
    Document(Document),
}

/// The replacement for a required value that a response lacks (Smithy 2.0, section "Client error
/// correction").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Correction {
    /// Zero, false, or empty.
    Zero,
    /// The start of 1970.
    Epoch,
    EmptyBlob,
    NullDocument,
    /// A value of the enum that no service sends.
    Enum,
    /// The unknown variant of the union.
    Union,
    /// An instance of the structure whose own required members are corrected.
    Structure,
}

#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) shape: ShapeRef,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    pub(crate) variants: Vec<Variant>,
    pub(crate) sensitive: bool,
}

#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: String,
    /// The name of the member in the model.
    pub(crate) member: String,
    pub(crate) value: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
}

/// A value that is exactly one of several (Smithy 2.0, section "Union").
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) name: String,
    pub(crate) module: String,
    pub(crate) shape: ShapeRef,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    /// Without the errors of an event stream.
    pub(crate) variants: Vec<UnionVariant>,
    /// `Some` if the union is an event stream.
    pub(crate) stream: Option<StreamErrors>,
    /// Traits of the union itself.
    pub(crate) traits: Vec<SchemaTrait>,
    /// Whether `Debug` hides anything.
    pub(crate) redacted: bool,
    /// Whether requests contain it.
    pub(crate) serialized: bool,
    /// Whether responses contain it.
    pub(crate) deserialized: bool,
}

#[derive(Debug)]
pub(crate) struct UnionVariant {
    pub(crate) name: String,
    /// `as_...` and `is_...`
    pub(crate) accessor: String,
    pub(crate) predicate: String,
    /// The static that contains its schema.
    pub(crate) schema: String,
    /// The name of the member in the model.
    pub(crate) member: String,
    pub(crate) ty: Type,
    /// Whether the value is in a `Box`, because the type would contain itself otherwise.
    pub(crate) boxed: bool,
    pub(crate) constraints: Constraints,
    pub(crate) sensitive: bool,
    pub(crate) traits: Vec<SchemaTrait>,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
}

/// The schemas of a list or a map.
#[derive(Debug)]
pub(crate) struct Collection {
    /// The static that contains its schema.
    pub(crate) schema: String,
    pub(crate) shape: ShapeRef,
    pub(crate) kind: CollectionKind,
    /// Traits of the list or map itself.
    pub(crate) traits: Vec<SchemaTrait>,
}

#[derive(Debug)]
pub(crate) enum CollectionKind {
    List { member: Element },
    Map { key: Box<Element>, value: Element },
}

impl Collection {
    /// Returns the member of a list, or the value of a map.
    pub(crate) fn element(&self) -> &Element {
        match &self.kind {
            CollectionKind::List { member } => member,
            CollectionKind::Map { value, .. } => value,
        }
    }

    /// Returns the key of a map.
    pub(crate) fn key(&self) -> Option<&Element> {
        match &self.kind {
            CollectionKind::List { .. } => None,
            CollectionKind::Map { key, .. } => Some(key),
        }
    }
}

/// The member of a list, or the key or value of a map.
#[derive(Debug)]
pub(crate) struct Element {
    /// The static that contains its schema as a member.
    pub(crate) schema: String,
    /// The static that contains its schema without a member name, if its type does not have one.
    pub(crate) unnamed_schema: Option<String>,
    /// `member`, `key`, or `value`.
    pub(crate) member: &'static str,
    pub(crate) ty: Type,
    pub(crate) constraints: Constraints,
    pub(crate) traits: Vec<SchemaTrait>,
}
