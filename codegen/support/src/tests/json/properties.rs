//! Properties for arbitrary values and bodies.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::tests::random_values::fields;

/// Reads a body as everything that there is. The results do not matter.
fn read_in_all_ways(body: &[u8]) {
    for protocol in PROTOCOLS {
        let response = response(body.to_vec());
        let _ = protocol.read(&MORE, &response);
        let _ = protocol.read(&THING, &response);
        let _ = protocol.read_error(&response);
        let _ = protocol.read_metadata(&response);
    }
}

/// Texts that resemble JSON.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "null",
        "true",
        "false",
        "-",
        "0",
        "12",
        ".",
        "e",
        "E+",
        " ",
        "\n",
        "\0",
        "é",
        "\"Text\":",
        "\"Free\":",
        "\"Child\":{",
        "\"a\"",
        "\"When\":",
        "\"Items\":[",
        "\"Tags\":{",
        "\"__type\":",
        "\"NaN\"",
        "\u{FEFF}",
    ]);
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_the_runtime_writes_is_read_back(fields in fields(&MORE, 2)) {
        for protocol in PROTOCOLS {
            let body = protocol.body(&MORE, &fields).unwrap();
            let read = protocol.read(&MORE, &response(body.clone()));
            let body = String::from_utf8_lossy(&body);
            prop_assert_eq!(read.unwrap(), fields.clone(), "{}", body);
        }
    }

    #[test]
    fn requests_are_json(fields in fields(&MORE, 1)) {
        for protocol in PROTOCOLS {
            let body = protocol.body(&MORE, &fields).unwrap();
            // A value would have numbers that are doubles.
            let parsed: Result<&serde_json::value::RawValue, _> = serde_json::from_slice(&body);
            prop_assert!(parsed.is_ok(), "{}", String::from_utf8_lossy(&body));
        }
    }

    #[test]
    fn text_is_read_as_other_parsers_do(text in any::<String>()) {
        let json = serde_json::to_string(&text).unwrap();
        prop_assert_eq!(read_one(0, &json).unwrap(), string(text));
    }

    #[test]
    fn arbitrary_bytes_do_not_panic(body in vec(any::<u8>(), 0..200)) {
        read_in_all_ways(&body);
    }

    #[test]
    fn arbitrary_tokens_do_not_panic(body in soup()) {
        read_in_all_ways(body.as_bytes());
        read_in_all_ways(format!("{{{body}}}").as_bytes());
    }

    /// Another parser, without limits on numbers, accepts the same bodies.
    #[test]
    fn accepted_bodies_are_json(body in soup()) {
        let body = format!("{{\"X\": {body}}}");
        let parsed: Result<&serde_json::value::RawValue, _> = serde_json::from_str(&body);
        prop_assert_eq!(read(&body).is_ok(), parsed.is_ok(), "{}", body);
    }

    #[test]
    fn damaged_bodies_do_not_panic(
        fields in fields(&MORE, 1),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut body = Protocol::AwsJson1_1.body(&MORE, &fields).unwrap();
        let at = at.index(body.len());
        body[at] = byte;
        read_in_all_ways(&body);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn truncated_bodies_are_rejected(fields in fields(&MORE, 1)) {
        let body = Protocol::RpcV2Json.body(&MORE, &fields).unwrap();
        for end in 1..body.len() {
            prop_assert!(read_as(&MORE, &body[..end]).is_err());
        }
    }
}
