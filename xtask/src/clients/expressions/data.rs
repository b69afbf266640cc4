//! Random inputs.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::types::{ENUM, Presence, Type, Types, default};

/// The nesting of the largest inputs.
const DEPTH: usize = 3;

/// The strings in values; each can be part of a header.
pub(super) const TEXTS: [&str; 6] = ["", "a", "b", "ab", "up", "a b"];

/// Encodes one of the strings.
fn base64(text: &str) -> &'static str {
    match text {
        "a" => "YQ==",
        "b" => "Yg==",
        "ab" => "YWI=",
        "up" => "dXA=",
        "a b" => "YSBi",
        _ => "",
    }
}

/// The keys of maps.
pub(super) const KEYS: [&str; 3] = ["a", "k1", "up"];

/// Returns an input, as a test case contains it.
pub(super) fn input(types: &Types, rng: &mut Rng) -> Value {
    let mut params = json!({ "data": value(&Type::Structure(0), DEPTH, types, rng) });
    if rng.bool() {
        params["name"] = text(rng).into();
    }
    params
}

fn text(rng: &mut Rng) -> &'static str {
    rng.choice(&TEXTS).copied().unwrap_or_default()
}

/// Returns a value. Structures that are nested more deeply than `depth` contain only what they must.
fn value(ty: &Type, depth: usize, types: &Types, rng: &mut Rng) -> Value {
    let inner = depth.saturating_sub(1);
    match ty {
        Type::Boolean => rng.bool().into(),
        Type::Integer | Type::Long => rng.i64(-3..4).into(),
        Type::Double => json!(rng.i32(-6..7) as f64 / 2.0),
        Type::Text | Type::Blob | Type::Hash(_) => text(rng).into(),
        Type::Enum => (*rng.choice(&ENUM).unwrap_or(&"")).into(),
        Type::Timestamp => match rng.bool() {
            true => rng.i64(0..4).into(),
            false => json!(rng.i64(0..4) as f64 + 0.5),
        },
        Type::Structure(index) => {
            let mut params = Map::new();
            for member in &types.structures[*index] {
                let is_set = match member.presence {
                    Presence::Required => true,
                    // Most are set at the top, few at the bottom.
                    Presence::Default | Presence::Optional => rng.usize(..=depth) > 0,
                };
                if is_set {
                    let value = value(&member.ty, inner, types, rng);
                    params.insert(member.name.clone(), value);
                }
            }
            params.into()
        }
        Type::Union(index) => {
            let mut members: Vec<_> = types.unions[*index].iter().collect();
            if depth == 0 {
                members.retain(|(_, ty)| !matches!(ty, Type::Union(_) | Type::Structure(_)));
            }
            match rng.choice(members) {
                Some((name, ty)) => json!({ name: value(ty, inner, types, rng) }),
                None => json!({}),
            }
        }
        Type::List(element) => {
            let count = if depth == 0 { 0 } else { rng.usize(..4) };
            let items = (0..count).map(|_| value(element, inner, types, rng));
            items.collect()
        }
        Type::Map(element) => {
            let mut params = Map::new();
            for key in KEYS {
                if depth > 0 && rng.bool() {
                    params.insert(key.to_owned(), value(element, inner, types, rng));
                }
            }
            params.into()
        }
    }
}

/// Returns a value of a test case as expressions see it: with defaults, and with the text of blobs in base64.
pub(super) fn seen(ty: &Type, params: &Value, types: &Types) -> Value {
    match (ty, params) {
        (Type::Blob, Value::String(text)) => base64(text).into(),
        (Type::List(element), Value::Array(items)) => items
            .iter()
            .map(|item| seen(element, item, types))
            .collect(),
        (_, Value::Object(members)) => {
            let mut all = defaults(ty, types);
            for (name, value) in members {
                let value = seen(ty.member(name, types), value, types);
                all.insert(name.clone(), value);
            }
            all.into()
        }
        _ => params.clone(),
    }
}

/// Returns the members of a structure that have a default.
fn defaults(ty: &Type, types: &Types) -> Map<String, Value> {
    let members = match ty {
        Type::Structure(index) => types.structures[*index].as_slice(),
        _ => &[],
    };
    let defaults = members
        .iter()
        .filter(|member| member.presence == Presence::Default);
    defaults
        .map(|member| (member.name.clone(), default(&member.ty)))
        .collect()
}

/// Returns the values that lack one part of this one, all parts but one, or all. What is required always remains.
pub(super) fn reductions(ty: &Type, params: &Value, types: &Types) -> Vec<Value> {
    let mut reduced = Vec::new();
    match (ty, params) {
        (Type::List(element), Value::Array(items)) => {
            let indices: Vec<_> = (0..items.len()).collect();
            for kept in subsets(&indices) {
                let kept = kept.into_iter().map(|at| items[at].clone());
                reduced.push(kept.collect());
            }
            for (at, item) in items.iter().enumerate() {
                for smaller in reductions(element, item, types) {
                    let mut items = items.clone();
                    items[at] = smaller;
                    reduced.push(items.into());
                }
            }
        }
        (_, Value::Object(members)) => {
            let optional = members.keys().filter(|name| !ty.requires(name, types));
            for kept in subsets(&Vec::from_iter(optional)) {
                let mut members = members.clone();
                members.retain(|name, _| ty.requires(name, types) || kept.contains(&name));
                reduced.push(members.into());
            }
            for (name, value) in members {
                for smaller in reductions(ty.member(name, types), value, types) {
                    let mut members = members.clone();
                    members.insert(name.clone(), smaller);
                    reduced.push(members.into());
                }
            }
        }
        _ => {}
    }
    reduced
}

/// Returns the subsets with no element, with one, and with all but one.
fn subsets<T: Copy>(all: &[T]) -> Vec<Vec<T>> {
    let mut subsets = Vec::new();
    if !all.is_empty() {
        subsets.push(Vec::new());
    }
    if all.len() > 1 {
        subsets.extend(all.iter().map(|one| vec![*one]));
    }
    if all.len() > 2 {
        for at in 0..all.len() {
            subsets.push([&all[..at], &all[at + 1..]].concat());
        }
    }
    subsets
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clients::expressions::types::Member;

    fn types() -> Types {
        let member = |name: &str, ty, presence| Member {
            name: name.to_owned(),
            ty,
            presence,
        };
        Types {
            structures: vec![vec![
                member("id", Type::Blob, Presence::Required),
                member("size", Type::Integer, Presence::Default),
                member("tags", Type::List(Box::new(Type::Text)), Presence::Optional),
            ]],
            unions: vec![vec![("one".to_owned(), Type::Structure(0))]],
        }
    }

    #[test]
    fn defaults_and_base64_are_seen() {
        let params = json!({ "one": { "id": "ab", "tags": ["ab"] } });
        let expected = json!({ "one": { "id": "YWI=", "size": 2, "tags": ["ab"] } });
        assert_eq!(seen(&Type::Union(0), &params, &types()), expected);
    }

    #[test]
    fn subsets_are_proper_and_distinct() {
        let expected: [&[u8]; 7] = [&[], &[1], &[2], &[3], &[2, 3], &[1, 3], &[1, 2]];
        assert_eq!(subsets(&[1, 2, 3]), expected);
        assert_eq!(subsets(&[1, 2]), expected[..3]);
        assert_eq!(subsets(&[1]), expected[..1]);
        assert!(subsets::<u8>(&[]).is_empty());
    }

    #[test]
    fn only_what_is_required_remains() {
        let all = json!({ "id": "ab", "size": 1, "tags": ["a", "b"] });
        let expected = [
            json!({ "id": "ab" }),
            json!({ "id": "ab", "size": 1 }),
            json!({ "id": "ab", "tags": ["a", "b"] }),
            json!({ "id": "ab", "size": 1, "tags": [] }),
            json!({ "id": "ab", "size": 1, "tags": ["a"] }),
            json!({ "id": "ab", "size": 1, "tags": ["b"] }),
        ];
        assert_eq!(reductions(&Type::Structure(0), &all, &types()), expected);
        let union = json!({ "one": { "id": "ab" } });
        assert!(reductions(&Type::Union(0), &union, &types()).is_empty());
    }

    #[test]
    fn inputs_have_all_required_members() {
        let types = Types::random(&mut Rng::with_seed(1));
        for seed in 0..100 {
            let input = input(&types, &mut Rng::with_seed(seed));
            let data = input["data"].as_object().expect("it is a structure");
            for member in &types.structures[0] {
                let is_required = member.presence == Presence::Required;
                assert!(!is_required || data.contains_key(&member.name), "{input}");
            }
        }
    }
}
