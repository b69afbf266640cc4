//! Properties for arbitrary values.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn decode(text: &str) -> String {
    let pair = format!("x={}", text.replace('+', "%2B"));
    let (_, value) = form_urlencoded::parse(pair.as_bytes()).next().unwrap();
    value.into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 256,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn labels_and_queries_can_be_decoded(room in ".+", path in ".+", value in ".*") {
        for protocol in PROTOCOLS {
            let fields = vec![(0, string(&room)), (1, string(&path)), (2, string(&value))];
            let request = request(protocol, fields).unwrap();
            let (sent, query) = request.uri().split_once('?').unwrap();
            let segments: Vec<_> = sent.split('/').collect();
            let (first, rest) = (&segments[..3], &segments[3..segments.len() - 1]);
            prop_assert_eq!(first[..2].join("/"), "/rooms");
            prop_assert_eq!(decode(first[2]), room.as_str());
            prop_assert_eq!(decode(&rest.join("/")), path.as_str());
            let parameter = query.strip_prefix("fixed=1&q=").unwrap();
            prop_assert!(!parameter.contains(['&', '=', '#', '?', '/', ' ']));
            prop_assert_eq!(decode(parameter), value.as_str());
        }
    }

    /// A header is sent unchanged or rejected, and never becomes two.
    #[test]
    fn headers_are_unchanged_or_rejected(value in any::<String>(), name in any::<String>()) {
        for protocol in PROTOCOLS {
            let tags = Value::Map(vec![(name.clone(), string(&value))]);
            if let Ok(request) = request(protocol, vec![(5, string(&value)), (7, tags)]) {
                let headers = request.headers();
                prop_assert_eq!(headers.get("x-text"), Some(value.as_str()));
                let name = format!("x-tag-{}", name.to_lowercase());
                prop_assert_eq!(headers.get(&name), Some(value.as_str()));
                // The others are about the body.
                prop_assert_eq!(headers.len(), 4);
            }
        }
    }

    /// The runtime reads neither an empty text at the end nor a backslash at the end of a quoted text.
    #[test]
    fn texts_of_lists_are_read_back(texts in vec("[ -\\[\\]-~\u{A0}-\u{D7FF}]+", 1..5)) {
        for protocol in PROTOCOLS {
            let list = Value::List(texts.iter().map(string).collect());
            let sent = request(protocol, vec![(6, list.clone())]).unwrap();
            let header = sent.headers().get("x-texts").unwrap();
            let received = response([("x-texts", header.as_bytes())], "{}");
            let fields = Protocol::RestJson1.read(&RESPONSE, &received).unwrap();
            prop_assert_eq!(&fields[0], &(7, list));
        }
    }

    /// No header makes the reader panic, and no error shows one.
    #[test]
    fn arbitrary_headers_do_not_panic(
        index in 0..10_usize,
        value in vec(prop_oneof![0x20..0x7F_u8, 0x80..=0xFF_u8, Just(b','), Just(b'"')], 0..20),
        body in vec(any::<u8>(), 0..30),
    ) {
        let header = RESPONSE_SCHEMA.members()[index].http_header().unwrap();
        let value = [b"777 SECRET", &value[..]].concat();
        let response = response([(header.value(), &value[..])], body);
        for protocol in PROTOCOLS {
            for result in [
                protocol.read(&RESPONSE, &response),
                protocol.read_error_as(&RESPONSE, &response),
            ] {
                if let Err(error) = result {
                    let shown = error.to_string();
                    prop_assert!(!shown.contains("777") && !shown.contains("SECRET"), "{}", shown);
                }
            }
        }
    }
}
