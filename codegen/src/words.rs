//! Words that names must not be.

/// The strict and reserved keywords of all editions.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that cannot be raw identifiers.
const NEVER_RAW: &[&str] = &["crate", "self", "super", "Self"];

/// Names of devices, which Windows reserves for files with any extension.
const DEVICES: &[&str] = &["aux", "con", "nul", "prn"];

/// Names of devices that a digit follows.
const NUMBERED_DEVICES: &[&str] = &["com", "lpt"];

/// Returns whether a word is a keyword that can be a raw identifier.
pub(crate) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// Returns whether a word is a keyword that cannot be a raw identifier.
pub(crate) fn is_never_raw(word: &str) -> bool {
    NEVER_RAW.contains(&word)
}

/// Returns whether a file cannot have this name, with any extension.
pub(crate) fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_numbered = |device: &&str| {
        let digit = name.strip_prefix(*device);
        digit.is_some_and(|rest| rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    DEVICES.contains(&name.as_str()) || NUMBERED_DEVICES.iter().any(is_numbered)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_are_recognized_in_any_case() {
        for name in ["con", "NUL", "Aux", "com1", "LPT9"] {
            assert!(is_device(name), "{name}");
        }
        for name in ["cons", "com", "com10", "comx", "_con"] {
            assert!(!is_device(name), "{name}");
        }
    }
}
