//! Derives Rust names from Smithy names: casing, reserved words, and collisions.
//!
//! The names match those of the published Rust SDKs, so that a generated client is a drop-in
//! replacement. They depend only on the model, not on the order of its shapes.

use std::collections::{BTreeMap, BTreeSet};

use crate::words::{is_device, is_keyword, is_never_raw};

/// Converts a name to snake case: `JWTPayloadSize` becomes `jwt_payload_size`.
pub(crate) fn snake_case(name: &str) -> String {
    escape_leading_digit(words(name).join("_"))
}

/// Converts a name to Pascal case: `JWTPayloadSize` becomes `JwtPayloadSize`.
pub(crate) fn pascal_case(name: &str) -> String {
    escape_leading_digit(words(name).iter().map(|word| capitalize(word)).collect())
}

/// Prefixes a name that starts with a digit with an underscore. Smithy's `_9` would otherwise
/// become `9`, which is not a Rust identifier.
fn escape_leading_digit(name: String) -> String {
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        format!("_{name}")
    } else {
        name
    }
}

/// Converts a name to screaming snake case: `JWTPayloadSize` becomes `JWT_PAYLOAD_SIZE`.
pub(crate) fn screaming_case(name: &str) -> String {
    snake_case(name).to_uppercase()
}

/// Converts the first letter to upper case and leaves the rest unchanged.
pub(crate) fn capitalize(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Words that are not split, even if they contain capitals.
const WHOLE_WORDS: &[&str] = &[
    "ipv4", "ipv6", "sigv4", "mib", "gib", "kib", "ttl", "iot", "s3",
];

/// The length of the longest whole word.
const LONGEST_WHOLE_WORD: usize = 5;

/// Splits a name into lower-case words: at separators, before a capital that follows a lower-case
/// letter or a digit, and before the last capital of a run that is followed by a lower-case letter.
fn words(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words = Vec::new();
    let mut word = String::new();
    for (at, &next) in chars.iter().enumerate() {
        if !next.is_ascii_alphanumeric() {
            words.extend(take(&mut word));
            continue;
        }
        if starts_word(&chars, at, &word) {
            words.extend(take(&mut word));
        }
        word.push(next);
    }
    words.extend(take(&mut word));
    words
}

fn take(word: &mut String) -> Option<String> {
    (!word.is_empty()).then(|| std::mem::take(word).to_lowercase())
}

/// Returns whether the letter at this position starts a new word. `word` is the part of the current
/// word before it.
fn starts_word(chars: &[char], at: usize, word: &str) -> bool {
    let Some(last) = word.chars().last() else {
        return false;
    };
    let next = chars[at];
    // A longer word cannot be a whole word, so its remaining letters need no check.
    if word.len() <= LONGEST_WHOLE_WORD {
        let start = at - word.len();
        let inside_whole_word = WHOLE_WORDS.iter().any(|whole| {
            let end = start + whole.len();
            at < end && is_spelled(chars, start, whole) && ends_word(chars, end)
        });
        if inside_whole_word {
            return false;
        }
        let is_whole_word = WHOLE_WORDS
            .iter()
            .any(|whole| whole.eq_ignore_ascii_case(word));
        if is_whole_word && next.is_ascii_uppercase() {
            return true;
        }
    }
    let follower = chars.get(at + 1);
    let after_lower = !last.is_ascii_uppercase() && next.is_ascii_uppercase();
    let ends_acronym = last.is_ascii_uppercase()
        && next.is_ascii_uppercase()
        && follower.is_some_and(char::is_ascii_lowercase)
        && !is_plural(chars, at + 1);
    after_lower || ends_acronym
}

/// Returns whether the lower-case word `whole` appears at this position, ignoring case.
fn is_spelled(chars: &[char], start: usize, whole: &str) -> bool {
    let mut spelled = chars[start..].iter().map(char::to_ascii_lowercase);
    whole.chars().all(|letter| spelled.next() == Some(letter))
}

/// Returns whether the letter is the plural `s` of an acronym, as in `ARNs` or `IDsList`. It
/// belongs to the acronym.
fn is_plural(chars: &[char], at: usize) -> bool {
    chars[at] == 's' && ends_word(chars, at + 1)
}

fn ends_word(chars: &[char], at: usize) -> bool {
    chars.get(at).is_none_or(|next| !next.is_ascii_lowercase())
}

/// Converts a snake-case name to an identifier: `type` becomes `r#type`, `self` becomes `self_`.
pub(crate) fn identifier(name: &str) -> String {
    if is_never_raw(name) {
        format!("{name}_")
    } else if is_keyword(name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// Converts a snake-case name to the name of a module, which is also the name of a file: `con`
/// becomes `con_`, because Windows has no file of that name, and `mod` becomes `mod_`, because the
/// file `mod.rs` belongs to the parent.
pub(crate) fn module_name(name: &str) -> String {
    match name == "mod" || is_device(name) {
        true => format!("{name}_"),
        false => name.to_owned(),
    }
}

/// Converts a type name to an identifier: `Self` becomes `SelfValue`.
pub(crate) fn type_identifier(name: &str) -> String {
    match name {
        "Self" => "SelfValue".to_owned(),
        _ => identifier(name),
    }
}

/// Adds a prefix to a name: `set_arn` for `arn`, and `set_9` for `_9`.
pub(crate) fn prefixed(prefix: &str, name: &str) -> String {
    if prefix.ends_with('_') {
        format!("{prefix}{}", name.trim_start_matches('_'))
    } else {
        format!("{prefix}{name}")
    }
}

/// Hands out names that are unique within one scope.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
    /// The last number that was appended to each name. Lower numbers are taken and are not tried
    /// again, which keeps thousands of names that collide from taking quadratic time.
    numbers: BTreeMap<String, u32>,
}

impl Scope {
    /// Creates a scope in which the names of other generated items are already taken.
    pub(crate) fn with_taken<'a>(taken: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            taken: taken.into_iter().map(str::to_owned).collect(),
            numbers: BTreeMap::new(),
        }
    }

    /// Claims a name. If the wanted name is taken, it claims the name with the suffix; if that is
    /// taken too, it appends the first number, starting at 2, that makes it unique.
    pub(crate) fn claim(&mut self, wanted: &str, suffix: &str) -> String {
        self.claim_family(wanted, suffix, &[""])
    }

    /// Claims a name as [`claim`](Self::claim) does, together with its prefixed forms. A name such
    /// as `arn` is free only if `set_arn` and `get_arn` are free too.
    pub(crate) fn claim_family(&mut self, wanted: &str, suffix: &str, prefixes: &[&str]) -> String {
        let separator = if wanted.contains(char::is_uppercase) {
            ""
        } else {
            "_"
        };
        let with_suffix = format!("{wanted}{suffix}");
        let free = |name: &String| {
            prefixes
                .iter()
                .all(|prefix| !self.taken.contains(&prefixed(prefix, name)))
        };
        let unnumbered = [wanted.to_owned(), with_suffix.clone()];
        let name = unnumbered.into_iter().find(free).unwrap_or_else(|| {
            let last = self.numbers.get(&with_suffix).copied().unwrap_or(1);
            let mut numbered =
                (last + 1..).map(|number| (number, format!("{with_suffix}{separator}{number}")));
            match numbered.find(|(_, name)| free(name)) {
                Some((number, name)) => {
                    self.numbers.insert(with_suffix, number);
                    name
                }
                None => with_suffix,
            }
        });
        self.taken
            .extend(prefixes.iter().map(|prefix| prefixed(prefix, &name)));
        name
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_split_as_in_published_sdks() {
        for (name, snake, pascal) in [
            (
                "AssumeRoleWithSAML",
                "assume_role_with_saml",
                "AssumeRoleWithSaml",
            ),
            (
                "IDPCommunicationErrorException",
                "idp_communication_error_exception",
                "IdpCommunicationErrorException",
            ),
            (
                "CreateOpenIDConnectProvider",
                "create_open_id_connect_provider",
                "CreateOpenIdConnectProvider",
            ),
            ("arn", "arn", "Arn"),
            ("PolicyArns", "policy_arns", "PolicyArns"),
            ("PolicyARNs", "policy_arns", "PolicyArns"),
            ("SSHPublicKeyId", "ssh_public_key_id", "SshPublicKeyId"),
            ("Base32StringSeed", "base32_string_seed", "Base32StringSeed"),
            ("QRCodePNG", "qr_code_png", "QrCodePng"),
            (
                "MFADeviceSerialNumber",
                "mfa_device_serial_number",
                "MfaDeviceSerialNumber",
            ),
            ("fooBar_baz-Qux", "foo_bar_baz_qux", "FooBarBazQux"),
            ("EC2Instance", "ec2_instance", "Ec2Instance"),
            ("IPv6Address", "ipv6_address", "Ipv6Address"),
            ("MyIPv4Address", "my_ipv4_address", "MyIpv4Address"),
            ("IoTThing", "iot_thing", "IotThing"),
            ("SizeInMiB", "size_in_mib", "SizeInMib"),
            ("SigV4Key", "sigv4_key", "Sigv4Key"),
            ("S3Bucket", "s3_bucket", "S3Bucket"),
            (
                "SMSSandboxPhoneNumber",
                "sms_sandbox_phone_number",
                "SmsSandboxPhoneNumber",
            ),
            ("X", "x", "X"),
            ("_9", "_9", "_9"),
            ("__1a", "_1a", "_1a"),
        ] {
            assert_eq!(
                (snake_case(name).as_str(), pascal_case(name).as_str()),
                (snake, pascal),
                "{name}"
            );
        }
    }

    #[test]
    fn reserved_words_become_valid_identifiers() {
        assert_eq!(identifier("type"), "r#type");
        assert_eq!(identifier("self"), "self_");
        assert_eq!(identifier("crate"), "crate_");
        assert_eq!(type_identifier("Self"), "SelfValue");
        assert_eq!(identifier("arn"), "arn");
    }

    #[test]
    fn scope_never_returns_a_name_twice() {
        let mut scope = Scope::with_taken(["build"]);
        assert_eq!(scope.claim("build", "_value"), "build_value");
        assert_eq!(scope.claim("arn", "_value"), "arn");
        assert_eq!(scope.claim("arn", "_value"), "arn_value");
        assert_eq!(scope.claim("arn", "_value"), "arn_value_2");
        assert_eq!(scope.claim("arn_value_3", "_value"), "arn_value_3");
        assert_eq!(scope.claim("arn", "_value"), "arn_value_4");
        assert_eq!(scope.claim("arn", ""), "arn_2");
        assert_eq!(scope.claim("arn", "_value"), "arn_value_5");
    }

    #[test]
    fn longest_whole_word_matches_the_list() {
        let longest = WHOLE_WORDS.iter().map(|word| word.len()).max();
        assert_eq!(longest, Some(LONGEST_WHOLE_WORD));
    }
}
