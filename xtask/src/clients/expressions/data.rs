//! Random inputs.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::types::{ENUM, Presence, Type, Types, default};

/// An input as a test case contains it, and as expressions see it.
pub(super) struct Data {
    pub(super) params: Value,
    pub(super) seen: Value,
}

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

/// Returns an input.
pub(super) fn input(types: &Types, rng: &mut Rng) -> Data {
    let Data { params, seen } = value(&Type::Structure(0), 4, types, rng);
    let (mut params, mut seen) = (json!({ "data": params }), json!({ "data": seen }));
    if rng.bool() {
        let name = *rng.choice(&TEXTS).unwrap_or(&"");
        params["name"] = name.into();
        seen["name"] = name.into();
    }
    Data { params, seen }
}

fn same(value: Value) -> Data {
    Data {
        params: value.clone(),
        seen: value,
    }
}

/// Returns a value. Structures that are nested more deeply than `depth` contain only what they must.
fn value(ty: &Type, depth: usize, types: &Types, rng: &mut Rng) -> Data {
    match ty {
        Type::Boolean => same(rng.bool().into()),
        Type::Integer | Type::Long => same(rng.i64(-3..4).into()),
        Type::Double => same(json!(rng.i32(-6..7) as f64 / 2.0)),
        Type::Text | Type::Hash(_) => same((*rng.choice(&TEXTS).unwrap_or(&"")).into()),
        Type::Enum => same((*rng.choice(&ENUM).unwrap_or(&"")).into()),
        Type::Blob => {
            let text = *rng.choice(&TEXTS).unwrap_or(&"");
            Data {
                params: text.into(),
                seen: base64(text).into(),
            }
        }
        Type::Timestamp => same(match rng.bool() {
            true => rng.i64(0..4).into(),
            false => json!(rng.i64(0..4) as f64 + 0.5),
        }),
        Type::Structure(index) => structure(*index, depth, types, rng),
        Type::Union(index) => {
            let mut members: Vec<_> = types.unions[*index].iter().collect();
            if depth == 0 {
                members.retain(|(_, ty)| !matches!(ty, Type::Union(_) | Type::Structure(_)));
            }
            let at = rng.usize(..members.len().max(1));
            let Some((name, ty)) = members.get(at).copied() else {
                return same(json!({}));
            };
            let Data { params, seen } = value(ty, depth.saturating_sub(1), types, rng);
            Data {
                params: json!({ name: params }),
                seen: json!({ name: seen }),
            }
        }
        Type::List(element) => {
            let count = if depth == 0 { 0 } else { rng.usize(..4) };
            let items = (0..count).map(|_| value(element, depth - 1, types, rng));
            let (params, seen): (Vec<_>, Vec<_>) =
                items.map(|item| (item.params, item.seen)).unzip();
            Data {
                params: params.into(),
                seen: seen.into(),
            }
        }
        Type::Map(element) => {
            let (mut params, mut seen) = (Map::new(), Map::new());
            for key in KEYS {
                if depth > 0 && rng.bool() {
                    let value = value(element, depth - 1, types, rng);
                    params.insert(key.to_owned(), value.params);
                    seen.insert(key.to_owned(), value.seen);
                }
            }
            Data {
                params: params.into(),
                seen: seen.into(),
            }
        }
    }
}

fn structure(index: usize, depth: usize, types: &Types, rng: &mut Rng) -> Data {
    let (mut params, mut seen) = (Map::new(), Map::new());
    for member in &types.structures[index] {
        let is_set = match member.presence {
            Presence::Required => true,
            Presence::Default | Presence::Optional => depth > 0 && rng.u8(..4) > 0,
        };
        if is_set {
            let value = value(&member.ty, depth.saturating_sub(1), types, rng);
            params.insert(member.name.clone(), value.params);
            seen.insert(member.name.clone(), value.seen);
        } else if member.presence == Presence::Default {
            seen.insert(member.name.clone(), default(&member.ty));
        }
    }
    Data {
        params: params.into(),
        seen: seen.into(),
    }
}
