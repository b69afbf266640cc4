//! Random expressions whose operators get values that they can work with.

use std::collections::HashSet;

use fastrand::Rng;
use serde_json::json;

use super::data::{KEYS, TEXTS};
use super::types::{ENUM, Type, Types};

/// The nesting of the largest expressions.
const DEPTH: usize = 5;

pub(super) struct Generator<'a> {
    types: &'a Types,
    rng: Rng,
    /// The expressions so far.
    seen: HashSet<String>,
}

/// An expression and the type of its value.
struct Typed {
    text: String,
    ty: Type,
}

impl Typed {
    fn new(text: impl Into<String>, ty: Type) -> Self {
        Self {
            text: text.into(),
            ty,
        }
    }
}

impl<'a> Generator<'a> {
    pub(super) fn new(types: &'a Types, rng: Rng) -> Self {
        Self {
            types,
            rng,
            seen: HashSet::new(),
        }
    }

    /// Returns distinct expressions over the input.
    pub(super) fn expressions(&mut self, count: usize) -> Vec<String> {
        let mut expressions = Vec::new();
        while expressions.len() < count {
            let expression = self.expression();
            if expression.contains("data") && self.seen.insert(expression.clone()) {
                expressions.push(expression);
            }
        }
        expressions
    }

    /// Returns an expression over the input. Its value is the JSON of another expression's value.
    fn expression(&mut self) -> String {
        let Typed { text, .. } = self.any(&Type::input(), DEPTH);
        // A list is written in the same way whatever it contains.
        format!("to_string([{text}])")
    }

    fn choice<'c, T>(&mut self, choices: &'c [T]) -> &'c T {
        &choices[self.rng.usize(..choices.len())]
    }

    /// Returns any expression. `at` is the type of `@`.
    fn any(&mut self, at: &Type, depth: usize) -> Typed {
        if depth == 0 {
            return self.path(at, 0);
        }
        let depth = depth - 1;
        match self.rng.u8(..16) {
            0..6 => self.path(at, depth),
            6 => self.text(at, depth),
            7 => self.number(at, depth),
            8..10 => self.condition(at, depth),
            10 => {
                let items: Vec<_> = (0..self.rng.usize(1..4))
                    .map(|_| self.any(at, depth))
                    .collect();
                let texts: Vec<_> = items.iter().map(|item| item.text.as_str()).collect();
                // Only a list of one type has a type here.
                let ty = items[0].ty.clone();
                match items.iter().all(|item| item.ty == ty) {
                    true => Typed::new(format!("[{}]", texts.join(", ")), Type::List(Box::new(ty))),
                    false => Typed::new(format!("length([{}])", texts.join(", ")), Type::Long),
                }
            }
            11 => {
                let (one, other) = (self.any(at, depth), self.any(at, depth));
                let text = format!("{{k1: {}, a: {}}}", one.text, other.text);
                let members = vec![("k1".to_owned(), one.ty), ("a".to_owned(), other.ty)];
                Typed::new(text, Type::Hash(members))
            }
            12 => {
                let left = self.any(at, depth);
                let right = self.of_type(&left.ty, at, depth);
                let operator = *self.choice(&["||", "&&"]);
                Typed::new(format!("(({}) {operator} ({right}))", left.text), left.ty)
            }
            13 => {
                let first = self.any(at, depth);
                let second = self.of_type(&first.ty, at, depth);
                Typed::new(format!("not_null({}, {second})", first.text), first.ty)
            }
            14 => {
                let left = self.any(at, depth);
                let right = self.any(&left.ty, depth);
                Typed::new(format!("(({}) | ({}))", left.text, right.text), right.ty)
            }
            _ => self.list_function(at, depth),
        }
    }

    /// Returns an expression of a type: another value of it, or one that is null.
    fn of_type(&mut self, ty: &Type, at: &Type, depth: usize) -> String {
        for _ in 0..8 {
            let found = self.any(at, depth.saturating_sub(1));
            if found.ty == *ty {
                return found.text;
            }
        }
        "`null`".to_owned()
    }

    /// Returns a member of members.
    fn path(&mut self, at: &Type, depth: usize) -> Typed {
        let mut path = self.step(Typed::new("@", at.clone()), depth);
        while path.ty.has_parts() && self.rng.u8(..4) > 0 {
            path = self.step(path, depth);
        }
        path
    }

    /// Returns a part of a value.
    fn step(&mut self, of: Typed, depth: usize) -> Typed {
        let Typed { text, ty } = of;
        let member = |name: &str| match text.as_str() {
            "@" => name.to_owned(),
            of => format!("{of}.{name}"),
        };
        match &ty {
            Type::Structure(index) => {
                let members = &self.types.structures[*index];
                let found = &members[self.rng.usize(..members.len())];
                match self.rng.u8(..24) {
                    0 => Typed::new(format!("keys({text})"), Type::List(Box::new(Type::Text))),
                    1 => Typed::new(format!("length({text})"), Type::Long),
                    2 => Typed::new(format!("length({text}.*)"), Type::Long),
                    _ => Typed::new(member(&found.name), found.ty.clone()),
                }
            }
            Type::Union(index) => {
                let members = &self.types.unions[*index];
                let (name, ty) = &members[self.rng.usize(..members.len())];
                match self.rng.u8(..8) {
                    0 => Typed::new(format!("keys({text})"), Type::List(Box::new(Type::Text))),
                    1 => Typed::new(format!("length(values({text}))"), Type::Long),
                    _ => Typed::new(member(name), ty.clone()),
                }
            }
            Type::Hash(members) => {
                // A member that contains others is more interesting.
                let compound = members.iter().filter(|(_, ty)| ty.has_parts());
                let compound: Vec<_> = compound.collect();
                let (name, ty) = match compound.is_empty() || self.rng.u8(..8) == 0 {
                    true => self.choice(members),
                    false => *self.choice(&compound),
                };
                match self.rng.u8(..10) {
                    0 => Typed::new(format!("keys({text})"), Type::List(Box::new(Type::Text))),
                    _ => Typed::new(member(name), ty.clone()),
                }
            }
            Type::Map(value) => match self.rng.u8(..6) {
                0 => Typed::new(format!("keys({text})"), Type::List(Box::new(Type::Text))),
                1 => Typed::new(format!("values({text})"), Type::List(value.clone())),
                2 => Typed::new(format!("{text}.*"), Type::List(value.clone())).into_list(),
                _ => {
                    let key = *self.choice(&KEYS);
                    Typed::new(member(key), (**value).clone())
                }
            },
            Type::List(element) => self.items(text, element, depth),
            _ => Typed::new(text, ty),
        }
    }

    /// Returns items of a list, or something about each item.
    fn items(&mut self, text: String, element: &Type, depth: usize) -> Typed {
        let list = |ty: Type| Type::List(Box::new(ty));
        let text = match text.as_str() {
            "@" => String::new(),
            of => format!("({of})"),
        };
        // The last ones contain other expressions.
        let kinds = if depth == 0 { 5 } else { 8 };
        match self.rng.u8(..kinds) {
            0 => Typed::new(format!("{text}[{}]", self.rng.i8(-3..3)), element.clone()),
            1 => {
                let mut end = || match self.rng.bool() {
                    true => self.rng.i8(-3..4).to_string(),
                    false => String::new(),
                };
                let (start, stop) = (end(), end());
                let step = *self.choice(&["", ":1", ":2", ":-1", ":-2"]);
                Typed::new(
                    format!("{text}[{start}:{stop}{step}]"),
                    list(element.clone()),
                )
                .into_list()
            }
            2 => match element {
                Type::List(inner) => {
                    Typed::new(format!("{text}[]"), Type::List(inner.clone())).into_list()
                }
                _ => Typed::new(format!("{text}[]"), list(element.clone())).into_list(),
            },
            3..5 => match self.step(Typed::new("@", element.clone()), 0) {
                Typed { text: step, ty } if is_field(&step) => {
                    Typed::new(format!("{text}[*].{step}"), list(ty)).into_list()
                }
                _ => Typed::new(format!("{text}[*]"), list(element.clone())).into_list(),
            },
            5..7 => {
                let condition = self.condition(element, depth.min(2));
                let filtered = format!("{text}[?{}]", condition.text);
                Typed::new(filtered, list(element.clone())).into_list()
            }
            _ => {
                let each = self.any(element, depth.min(2));
                let projected = format!("{text}[*].[{}]", each.text);
                match self.rng.bool() {
                    true => Typed::new(projected, list(list(each.ty))).into_list(),
                    false => Typed::new(format!("{projected}[]"), list(each.ty)).into_list(),
                }
            }
        }
    }

    fn condition(&mut self, at: &Type, depth: usize) -> Typed {
        let depth = depth.saturating_sub(1);
        let text = match self.rng.u8(..10) {
            0 => format!("!({})", self.any(at, depth).text),
            1 => {
                let left = self.any(at, depth);
                let right = self.of_type(&left.ty, at, depth);
                let operator = *self.choice(&["==", "!="]);
                format!("(({}) {operator} ({right}))", left.text)
            }
            2..4 => {
                let (left, right) = (self.number(at, depth), self.number(at, depth));
                let operator = *self.choice(&["<", "<=", ">", ">=", "==", "!="]);
                format!("(({}) {operator} ({}))", left.text, right.text)
            }
            4 => {
                let (left, right) = (self.text(at, depth), self.text(at, depth));
                let function = *self.choice(&["contains", "starts_with", "ends_with"]);
                format!("{function}({}, {})", left.text, right.text)
            }
            5 => {
                let (left, right) = (self.text(at, depth), self.text(at, depth));
                format!("(({}) == ({}))", left.text, right.text)
            }
            6 => {
                let list = self.any(at, depth);
                match &list.ty {
                    Type::List(element) => {
                        let item = self.of_type(&element.clone(), at, depth);
                        format!("contains({}, {item})", list.text)
                    }
                    _ => format!("(({}) != `null`)", list.text),
                }
            }
            7 => {
                let left = self.number_or_text(at, depth);
                let right = match self.rng.u8(..3) {
                    0 => self.number_or_text(at, depth),
                    1 => self.number(at, depth).text,
                    _ => format!("to_number({})", self.text(at, depth).text),
                };
                let operator = *self.choice(&["<", "<=", ">", ">=", "==", "!="]);
                match self.rng.bool() {
                    true => format!("(({left}) {operator} ({right}))"),
                    false => format!("(({right}) {operator} ({left}))"),
                }
            }
            8 => {
                let (left, right) = (self.number_or_text(at, depth), self.text(at, depth).text);
                match self.rng.u8(..3) {
                    0 => format!("(({left}) == ({right}))"),
                    1 => format!("(({right}) != ({left}))"),
                    _ => format!("contains([{right}, {left}], {left})"),
                }
            }
            _ => {
                let operator = *self.choice(&["||", "&&"]);
                let terms: Vec<_> = (0..self.rng.usize(2..5))
                    .map(|_| format!("({})", self.condition(at, depth.min(1)).text))
                    .collect();
                format!("({})", terms.join(&format!(" {operator} ")))
            }
        };
        Typed::new(text, Type::Boolean)
    }

    fn text(&mut self, at: &Type, depth: usize) -> Typed {
        let depth = depth.saturating_sub(1);
        let text = match self.rng.u8(..6) {
            0 => format!("'{}'", self.choice(&TEXTS[1..])),
            1 => format!("'{}'", self.choice(&ENUM)),
            2 => format!("type({})", self.any(at, depth).text),
            3 => format!("to_string({})", self.any(at, depth).text),
            4 => {
                let texts: Vec<_> = (0..2).map(|_| self.text(at, depth).text).collect();
                format!("join('-', [{}])", texts.join(", "))
            }
            _ => {
                for _ in 0..8 {
                    let found = self.path(at, depth);
                    if matches!(found.ty, Type::Text | Type::Enum | Type::Blob) {
                        return Typed::new(found.text, Type::Text);
                    }
                }
                format!("reverse('{}')", self.choice(&TEXTS[1..]))
            }
        };
        Typed::new(text, Type::Text)
    }

    fn number(&mut self, at: &Type, depth: usize) -> Typed {
        let depth = depth.saturating_sub(1);
        let text = match self.rng.u8(..7) {
            0 => format!("`{}`", json!(self.rng.i8(-3..4))),
            1 => format!("`{}`", json!(f64::from(self.rng.i8(-3..4)) + 0.5)),
            2 => {
                let function = *self.choice(&["abs", "ceil", "floor", "to_number"]);
                format!("{function}({})", self.number(at, depth).text)
            }
            3 => format!("length({})", self.text(at, depth).text),
            4 => {
                let numbers: Vec<_> = (0..3).map(|_| self.number(at, depth).text).collect();
                let function = *self.choice(&["sum", "avg", "max", "min"]);
                format!("{function}([{}])", numbers.join(", "))
            }
            _ => {
                for _ in 0..8 {
                    let found = self.path(at, depth);
                    if matches!(
                        found.ty,
                        Type::Integer | Type::Long | Type::Double | Type::Timestamp
                    ) {
                        return Typed::new(found.text, Type::Double);
                    }
                }
                "`2`".to_owned()
            }
        };
        Typed::new(text, Type::Double)
    }

    /// Returns an expression whose value can be a number or a string.
    fn number_or_text(&mut self, at: &Type, depth: usize) -> String {
        let depth = depth.saturating_sub(1);
        let mut both = [self.number(at, depth).text, self.text(at, depth).text];
        if self.rng.bool() {
            both.reverse();
        }
        let [first, second] = both;
        match self.rng.u8(..3) {
            0 => format!("({first}) || ({second})"),
            1 => format!("not_null({first}, {second})"),
            _ => format!("[{first}, {second}][{}]", self.rng.u8(..2)),
        }
    }

    /// Returns the result of a function on a list.
    fn list_function(&mut self, at: &Type, depth: usize) -> Typed {
        for _ in 0..8 {
            let Typed { text, ty } = self.path(at, depth);
            let Type::List(element) = ty else {
                continue;
            };
            let each = match self.rng.bool() {
                true => self.number(&element, depth.min(2)),
                false => self.text(&element, depth.min(2)),
            };
            let list = Type::List(element.clone());
            return match self.rng.u8(..6) {
                0 => Typed::new(format!("sort_by({text}, &({}))", each.text), list),
                1 => Typed::new(format!("max_by({text}, &({}))", each.text), *element),
                2 => Typed::new(format!("min_by({text}, &({}))", each.text), *element),
                3 => {
                    let each = self.any(&element, depth.min(2));
                    let mapped = format!("map(&({}), {text})", each.text);
                    Typed::new(mapped, Type::List(Box::new(each.ty)))
                }
                4 => Typed::new(format!("reverse({text})"), list),
                _ => match *element {
                    Type::Text
                    | Type::Enum
                    | Type::Blob
                    | Type::Integer
                    | Type::Long
                    | Type::Double => Typed::new(format!("sort({text})"), list),
                    _ => Typed::new(format!("to_array({text})"), list),
                },
            };
        }
        let value = self.any(at, depth.saturating_sub(1));
        let list = Type::List(Box::new(value.ty.clone()));
        match value.ty {
            Type::List(_) => value,
            _ => Typed::new(format!("to_array({})", value.text), list),
        }
    }
}

impl Typed {
    /// Ends a projection, so that what follows applies to the list instead of to its items.
    fn into_list(self) -> Self {
        Self {
            text: format!("({})", self.text),
            ty: self.ty,
        }
    }
}

/// Returns whether an expression is the name of a member.
fn is_field(text: &str) -> bool {
    text.chars().all(|next| next.is_ascii_alphanumeric())
}
