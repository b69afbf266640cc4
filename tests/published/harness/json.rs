//! JSON documents that can be changed in every way that JSON allows, and in some that it does not.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::value::Value;

/// A JSON value. Objects may have the same name more than once.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    /// A number, a literal, or something that is not JSON.
    Raw(String),
    Text(String),
    Array(Vec<Json>),
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value as the protocol represents it. Absent members are omitted.
    pub(crate) fn of(value: &Value) -> Self {
        match value.plain() {
            Value::Null => Self::Raw("null".to_owned()),
            Value::Boolean(value) => Self::Raw(value.to_string()),
            Value::Text(text) => Self::Text(text.clone()),
            Value::Number(number) => match number.as_str() {
                "NaN" => Self::Text("NaN".to_owned()),
                "inf" => Self::Text("Infinity".to_owned()),
                "-inf" => Self::Text("-Infinity".to_owned()),
                _ => Self::Raw(number.clone()),
            },
            Value::Blob(bytes) => Self::Text(aws_smithy_types::base64::encode(bytes)),
            Value::Time(time) => Self::Raw(
                time.fmt(aws_smithy_types::date_time::Format::EpochSeconds)
                    .expect("any time is a number of seconds"),
            ),
            Value::List(items) => Self::Array(items.iter().map(Self::of).collect()),
            Value::Map(entries) => {
                let entries = entries.iter();
                Self::Object(
                    entries
                        .map(|(name, value)| (name.clone(), Self::of(value)))
                        .collect(),
                )
            }
            Value::Structure(members) => {
                let members = members.iter().filter(|(_, value)| **value != Value::Null);
                Self::Object(
                    members
                        .map(|(name, value)| ((*name).to_owned(), Self::of(value)))
                        .collect(),
                )
            }
            Value::Some(_) => unreachable!("the value is plain"),
        }
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Calls a function with this value and all inside it.
    fn for_each(&mut self, visit: &mut impl FnMut(&mut Self)) {
        visit(self);
        match self {
            Self::Array(items) => items.iter_mut().for_each(|item| item.for_each(visit)),
            Self::Object(members) => members
                .iter_mut()
                .for_each(|(_, value)| value.for_each(visit)),
            Self::Raw(_) | Self::Text(_) => {}
        }
    }

    pub(crate) fn document(&self, style: Style) -> String {
        let mut text = String::new();
        self.write(style, &mut text);
        text
    }

    fn write(&self, style: Style, to: &mut String) {
        let space = if style.spaced { " \n\t" } else { "" };
        match self {
            Self::Raw(text) => to.push_str(text),
            Self::Text(text) => write_text(text, style, to),
            Self::Array(items) => {
                to.push('[');
                for (n, item) in items.iter().enumerate() {
                    to.push_str(if n > 0 { "," } else { "" });
                    to.push_str(space);
                    item.write(style, to);
                }
                to.push_str(space);
                to.push(']');
            }
            Self::Object(members) => {
                to.push('{');
                for (n, (name, value)) in members.iter().enumerate() {
                    to.push_str(if n > 0 { "," } else { "" });
                    to.push_str(space);
                    write_text(name, style, to);
                    to.push_str(space);
                    to.push(':');
                    to.push_str(space);
                    value.write(style, to);
                }
                to.push_str(space);
                to.push('}');
            }
        }
    }
}

/// How a document is written.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Style {
    /// Whether there is whitespace between tokens.
    pub(crate) spaced: bool,
    /// Whether characters of strings are written as escapes.
    pub(crate) escaped: bool,
}

fn write_text(text: &str, style: Style, to: &mut String) {
    to.push('"');
    for char in text.chars() {
        if style.escaped {
            for unit in char.encode_utf16(&mut [0; 2]) {
                to.push_str(&format!("\\u{unit:04X}"));
            }
        } else {
            match char {
                '"' | '\\' => to.extend(['\\', char]),
                '\n' => to.push_str("\\n"),
                '\t' => to.push_str("\\t"),
                ..' ' => to.push_str(&format!("\\u{:04x}", u32::from(char))),
                _ => to.push(char),
            }
        }
    }
    to.push('"');
}

/// A change to one value of a document.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// Replaces it with this text.
    Raw(&'static str),
    /// Replaces it with this string.
    Text(String),
    /// Removes a member or an element.
    Remove(Index),
    /// Repeats a member or an element.
    Repeat(Index),
    /// Repeats a member with another value.
    Again(Index, &'static str),
    Exchange(Index, Index),
    /// Inserts a member or an element.
    Insert(Index, &'static str, &'static str),
    /// Renames a member.
    Rename(Index, &'static str),
    /// Changes the case of a member.
    Case(Index),
    /// Wraps it in arrays or objects.
    Nest(usize, bool),
    /// Adds a member that nests this deeply.
    Deep(usize, bool),
}

pub(crate) fn edit() -> impl Strategy<Value = Edit> {
    let index = any::<Index>;
    let raw = || select(VALUES.to_vec());
    let name = || select(NAMES.to_vec());
    prop_oneof![
        6 => raw().prop_map(Edit::Raw),
        2 => any::<String>().prop_map(Edit::Text),
        2 => index().prop_map(Edit::Remove),
        2 => index().prop_map(Edit::Repeat),
        2 => (index(), raw()).prop_map(|(at, raw)| Edit::Again(at, raw)),
        1 => (index(), index()).prop_map(|(a, b)| Edit::Exchange(a, b)),
        3 => (index(), name(), raw()).prop_map(|(at, name, raw)| Edit::Insert(at, name, raw)),
        1 => (index(), name()).prop_map(|(at, name)| Edit::Rename(at, name)),
        1 => index().prop_map(Edit::Case),
        1 => (1..3_usize, any::<bool>()).prop_map(|(depth, array)| Edit::Nest(depth, array)),
        1 => (select(vec![10, 100, 200, 2_000]), any::<bool>()).prop_map(|(depth, array)| Edit::Deep(depth, array)),
    ]
}

/// Values of all types, and texts that are nearly values.
const VALUES: &[&str] = &[
    "null",
    "true",
    "false",
    "[]",
    "{}",
    "[null]",
    "{\"a\":null}",
    "[1,\"a\",[],{}]",
    "{\"S\":\"text\"}",
    "{\"S\":\"text\",\"N\":\"1\"}",
    "{\"S\":null,\"N\":\"1\"}",
    "{\"NULL\":true}",
    "{\"Unknown\":1}",
    "{\"__type\":\"a\",\"S\":\"text\"}",
    "0",
    "-0",
    "-0.0",
    "1",
    "1.0",
    "1.5",
    "1e0",
    "1e2",
    "1E+2",
    "15e-1",
    "1e400",
    "-1e400",
    "1e-400",
    "2147483647",
    "2147483648",
    "-2147483649",
    "9007199254740993",
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "-9223372036854775809",
    "18446744073709551615",
    "18446744073709551616",
    "1700000000",
    "1700000000.123",
    "1700000000.1234567891",
    "-1.5",
    "253402300800",
    "1e20",
    "\"\"",
    "\" \"",
    "\"text\"",
    "\"1\"",
    "\"1.5\"",
    "\"true\"",
    "\"NaN\"",
    "\"Infinity\"",
    "\"-Infinity\"",
    "\"2023-11-14T22:13:20Z\"",
    "\"Tue, 14 Nov 2023 22:13:20 GMT\"",
    "\"YQ==\"",
    "\"YQ\"",
    "\"Y\"",
    "\"Y Q=\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    // Not JSON.
    "",
    "NaN",
    "Infinity",
    "nul",
    "nulll",
    "True",
    "01",
    "+1",
    "-",
    ".5",
    "5.",
    "1e",
    "0x1",
    "1_000",
    "'text'",
    "text",
    "\"\\x\"",
    "\"\\ud83d\"",
    "\"\\ude00\"",
    "\"\\u12\"",
    "\"\t\"",
    "\"\n\"",
    "\"",
    "[",
    "]",
    "{",
    "}",
    "[,]",
    "[1,]",
    "{,}",
    "{\"a\"}",
    "{\"a\":}",
    "{\"a\":1,}",
    "{a:1}",
    "{1:1}",
    "/**/1",
    "1//",
];

/// Names of members, which any object may have.
const NAMES: &[&str] = &[
    "Unknown",
    "__type",
    "code",
    "message",
    "Message",
    "errorMessage",
    "S",
    "N",
    "L",
    "M",
    "",
    "Item",
    "Items",
    "Count",
    "Responses",
    "TableName",
];

impl Edit {
    pub(crate) fn apply(&self, document: &mut Json, at: Index) {
        let mut count = 0;
        document.for_each(&mut |_| count += 1);
        let chosen = at.index(count);
        let mut n = 0;
        let mut found = false;
        document.for_each(&mut |json| {
            if n == chosen && !found {
                found = true;
                self.change(json);
            }
            n += 1;
        });
    }

    fn change(&self, json: &mut Json) {
        let raw = |text: &str| Json::Raw(text.to_owned());
        match self {
            Self::Raw(text) => *json = raw(text),
            Self::Text(text) => *json = Json::Text(text.clone()),
            Self::Nest(depth, array) => {
                for _ in 0..*depth {
                    let inner = std::mem::replace(json, raw(""));
                    *json = match array {
                        true => Json::Array(vec![inner]),
                        false => Json::Object(vec![("a".to_owned(), inner)]),
                    };
                }
            }
            Self::Deep(depth, array) => {
                if let Json::Object(members) = json {
                    let (start, end) = if *array { ("[", "]") } else { ("{\"a\":", "}") };
                    let nested = format!("{}1{}", start.repeat(*depth), end.repeat(*depth));
                    members.push(("Unknown".to_owned(), Json::Raw(nested)));
                }
            }
            _ => match json {
                Json::Array(items) => self.change_list(items, |_, text| raw(text)),
                Json::Object(members) => {
                    if let (Self::Rename(at, _) | Self::Case(at), false) =
                        (self, members.is_empty())
                    {
                        let at = at.index(members.len());
                        let name = &mut members[at].0;
                        *name = match self {
                            Self::Rename(_, name) => (*name).to_owned(),
                            _ if name.starts_with(char::is_uppercase) => name.to_lowercase(),
                            _ => name.to_uppercase(),
                        };
                    }
                    if let (Self::Again(at, text), false) = (self, members.is_empty()) {
                        let name = members[at.index(members.len())].0.clone();
                        members.push((name, raw(text)));
                    }
                    self.change_list(members, |name, text| (name.to_owned(), raw(text)));
                }
                Json::Raw(_) | Json::Text(_) => {}
            },
        }
    }

    fn change_list<T: Clone>(&self, list: &mut Vec<T>, new: impl Fn(&str, &str) -> T) {
        let length = list.len();
        match self {
            Self::Insert(at, name, text) => list.insert(at.index(length + 1), new(name, text)),
            Self::Remove(_) | Self::Repeat(_) | Self::Exchange(..) if length == 0 => {}
            Self::Remove(at) => drop(list.remove(at.index(length))),
            Self::Repeat(at) => list.push(list[at.index(length)].clone()),
            Self::Exchange(a, b) => list.swap(a.index(length), b.index(length)),
            _ => {}
        }
    }
}
