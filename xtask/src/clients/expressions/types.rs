//! Random structures and unions.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::NAMESPACE;

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Type {
    Boolean,
    Integer,
    Long,
    Double,
    Text,
    Enum,
    Blob,
    Timestamp,
    /// A structure, by its index. A structure contains later ones, and itself.
    Structure(usize),
    /// A union, by its index.
    Union(usize),
    List(Box<Type>),
    Map(Box<Type>),
    /// An object that an expression creates.
    Hash(Vec<(String, Type)>),
}

impl Type {
    /// Returns the type of the input.
    pub(super) fn input() -> Self {
        let data = ("data".to_owned(), Self::Structure(0));
        Self::Hash(vec![data, ("name".to_owned(), Self::Text)])
    }

    /// Returns whether the values contain others.
    pub(super) fn has_parts(&self) -> bool {
        !SCALARS.contains(self)
    }

    /// Returns the type of a member, which must exist.
    pub(super) fn member<'t>(&'t self, name: &str, types: &'t Types) -> &'t Self {
        let named = |members: &'t [(String, Self)]| {
            let mut members = members.iter();
            members.find(|(member, _)| member == name).map(|(_, ty)| ty)
        };
        let found = match self {
            Self::Structure(index) => {
                let mut members = types.structures[*index].iter();
                let found = members.find(|member| member.name == name);
                found.map(|member| &member.ty)
            }
            Self::Union(index) => named(&types.unions[*index]),
            Self::Hash(members) => named(members),
            Self::Map(value) => Some(&**value),
            _ => None,
        };
        found.expect("the member exists")
    }

    /// Returns whether a value is invalid without one of its members.
    pub(super) fn requires(&self, name: &str, types: &Types) -> bool {
        match self {
            Self::Structure(index) => {
                let mut members = types.structures[*index].iter();
                let is_required = |member: &Member| member.presence == Presence::Required;
                members.any(|member| member.name == name && is_required(member))
            }
            Self::Union(_) => true,
            _ => false,
        }
    }
}

/// Whether a member is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Presence {
    Optional,
    Required,
    Default,
}

#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) ty: Type,
    pub(super) presence: Presence,
}

/// The types of a model.
#[derive(Clone)]
pub(super) struct Types {
    /// The first one is in the input.
    pub(super) structures: Vec<Vec<Member>>,
    pub(super) unions: Vec<Vec<(String, Type)>>,
}

pub(super) const ENUM: [&str; 3] = ["up", "down", "a"];

const SCALARS: [Type; 8] = [
    Type::Boolean,
    Type::Integer,
    Type::Long,
    Type::Double,
    Type::Text,
    Type::Enum,
    Type::Blob,
    Type::Timestamp,
];

const PRESENCES: [Presence; 3] = [Presence::Optional, Presence::Required, Presence::Default];

const STRUCTURES: usize = 4;
const UNIONS: usize = 2;

impl Types {
    pub(super) fn random(rng: &mut Rng) -> Self {
        let structures = (0..STRUCTURES).map(|index| structure(index, rng)).collect();
        let unions = (0..UNIONS).map(|index| union(index, rng)).collect();
        Self { structures, unions }
    }

    /// Returns the shapes of all types.
    pub(super) fn shapes(&self) -> Map<String, Value> {
        let mut shapes = Map::new();
        let member = |ty: &Type, traits: Value| json!({ "target": target(ty), "traits": traits });
        for (index, members) in self.structures.iter().enumerate() {
            let members = members.iter().map(|found| {
                let traits = match found.presence {
                    Presence::Optional => json!({}),
                    Presence::Required => json!({ "smithy.api#required": {} }),
                    Presence::Default => json!({ "smithy.api#default": default(&found.ty) }),
                };
                add(&found.ty, &mut shapes);
                (found.name.clone(), member(&found.ty, traits))
            });
            let members: Map<_, _> = members.collect();
            let id = format!("{NAMESPACE}#Structure{index}");
            shapes.insert(id, json!({ "type": "structure", "members": members }));
        }
        for (index, members) in self.unions.iter().enumerate() {
            let members = members.iter().map(|(name, ty)| {
                add(ty, &mut shapes);
                (name.clone(), member(ty, json!({})))
            });
            let members: Map<_, _> = members.collect();
            let id = format!("{NAMESPACE}#Union{index}");
            shapes.insert(id, json!({ "type": "union", "members": members }));
        }
        let values = ENUM.map(|value| {
            let traits = json!({ "smithy.api#enumValue": value });
            (
                value.to_uppercase(),
                json!({ "target": "smithy.api#Unit", "traits": traits }),
            )
        });
        let values: Map<_, _> = values.into_iter().collect();
        shapes.insert(
            format!("{NAMESPACE}#Enum"),
            json!({ "type": "enum", "members": values }),
        );
        let data = json!({ "target": target(&Type::Structure(0)) });
        let name = json!({ "target": "smithy.api#String" });
        shapes.insert(
            format!("{NAMESPACE}#Input"),
            json!({ "type": "structure", "members": { "data": data, "name": name } }),
        );
        shapes
    }
}

/// A structure with a member of each scalar type, and with members that contain others. Three structures after another
/// have each scalar type with each presence.
fn structure(index: usize, rng: &mut Rng) -> Vec<Member> {
    let mut members = Vec::new();
    for (at, ty) in SCALARS.into_iter().enumerate() {
        members.push((ty, PRESENCES[(index + at) % PRESENCES.len()]));
    }
    let list = |element| Type::List(Box::new(element));
    let compound = [
        list(any(index, 1, rng)),
        list(list(any(index, 0, rng))),
        Type::Map(Box::new(any(index, 1, rng))),
        Type::Union(rng.usize(..UNIONS)),
    ];
    let next = Type::Structure(index + 1);
    let next = (index + 1 < STRUCTURES).then(|| [next.clone(), list(next)]);
    for ty in compound.into_iter().chain(next.into_iter().flatten()) {
        members.push((ty, *rng.choice(&PRESENCES).unwrap_or(&Presence::Optional)));
    }
    members.push((Type::Structure(index), Presence::Optional));
    let members = members.into_iter().enumerate();
    let members = members.map(|(number, (ty, presence))| Member {
        name: format!("m{number}"),
        presence: match presence {
            Presence::Default if !has_default(&ty) => Presence::Optional,
            presence => presence,
        },
        ty,
    });
    members.collect()
}

fn union(index: usize, rng: &mut Rng) -> Vec<(String, Type)> {
    let mut members: Vec<_> = (0..3)
        .map(|number| (format!("v{number}"), any(STRUCTURES - 1, 1, rng)))
        .collect();
    members.push(("text".to_owned(), Type::Text));
    members.push(("structure".to_owned(), Type::Structure(STRUCTURES - 1)));
    members.push(("union".to_owned(), Type::Union(index)));
    members
}

/// A type, which contains only structures after the one with this index.
fn any(index: usize, depth: usize, rng: &mut Rng) -> Type {
    match rng.u8(..10) {
        0..2 if index + 1 < STRUCTURES => Type::Structure(rng.usize(index + 1..STRUCTURES)),
        2 => Type::Union(rng.usize(..UNIONS)),
        3..5 if depth > 0 => Type::List(Box::new(any(index, depth - 1, rng))),
        5 if depth > 0 => Type::Map(Box::new(any(index, depth - 1, rng))),
        _ => rng.choice(SCALARS).unwrap_or(Type::Text),
    }
}

fn has_default(ty: &Type) -> bool {
    !matches!(ty, Type::Structure(_) | Type::Union(_) | Type::Hash(_))
}

/// Returns the default of a member of this type.
pub(super) fn default(ty: &Type) -> Value {
    match ty {
        Type::Boolean => json!(true),
        Type::Integer | Type::Long | Type::Timestamp => json!(2),
        Type::Double => json!(0.5),
        Type::Text => json!("ab"),
        Type::Blob => json!("YWI="),
        Type::Enum => json!(ENUM[1]),
        Type::List(_) => json!([]),
        _ => json!({}),
    }
}

/// Returns the ID of the shape of a type.
fn target(ty: &Type) -> String {
    let name = match ty {
        Type::Boolean => return "smithy.api#Boolean".to_owned(),
        Type::Integer => return "smithy.api#Integer".to_owned(),
        Type::Long => return "smithy.api#Long".to_owned(),
        Type::Double => return "smithy.api#Double".to_owned(),
        Type::Text | Type::Hash(_) => return "smithy.api#String".to_owned(),
        Type::Blob => return "smithy.api#Blob".to_owned(),
        Type::Timestamp => return "smithy.api#Timestamp".to_owned(),
        other => name(other),
    };
    format!("{NAMESPACE}#{name}")
}

/// Returns the name of a type, which lists and maps derive from their elements.
fn name(ty: &Type) -> String {
    match ty {
        Type::Structure(index) => format!("Structure{index}"),
        Type::Union(index) => format!("Union{index}"),
        Type::List(element) => format!("ListOf{}", name(element)),
        Type::Map(value) => format!("MapOf{}", name(value)),
        other => format!("{other:?}"),
    }
}

/// Adds the shapes of lists and maps.
fn add(ty: &Type, shapes: &mut Map<String, Value>) {
    let shape = match ty {
        Type::List(element) => {
            add(element, shapes);
            json!({ "type": "list", "member": { "target": target(element) } })
        }
        Type::Map(value) => {
            add(value, shapes);
            let key = json!({ "target": "smithy.api#String" });
            json!({ "type": "map", "key": key, "value": { "target": target(value) } })
        }
        _ => return,
    };
    shapes.insert(target(ty), shape);
}
