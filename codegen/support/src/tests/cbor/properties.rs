//! Properties for arbitrary values and bodies.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::tests::random_values::fields;

/// Members of [`MORE`], without documents.
fn members(depth: usize) -> impl Strategy<Value = Fields> {
    fields(&MORE, depth).prop_map(|mut fields| {
        fields.retain(|(index, _)| *index < WITHOUT_DOCUMENTS);
        fields
    })
}

fn read_in_all_ways(body: &[u8]) {
    let response = response(body.to_vec());
    let _ = PROTOCOL.read(&MORE, &response);
    let _ = PROTOCOL.read(&THING, &response);
    let _ = PROTOCOL.read_error(&response);
    let _ = PROTOCOL.read_metadata(&response);
}

/// Bytes that are likely to be CBOR.
fn soup() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop::sample::select(vec![
        &b"\xA1"[..],
        b"\xBF",
        b"\xFF",
        b"\x80",
        b"\x81",
        b"\x9F",
        b"\x61a",
        b"\x7F",
        b"\x41a",
        b"\x5F",
        b"\x00",
        b"\x20",
        b"\x18",
        b"\x3B",
        b"\xC1",
        b"\xC2",
        b"\xC3",
        b"\xC4\x82",
        b"\xD8",
        b"\xF6",
        b"\xF7",
        b"\xF5",
        b"\xF9\x7C\x00",
        b"\xFA",
        b"\xFB",
        b"\xF8",
        b"\x64Text",
        b"\x64When",
        b"\x65Items",
        b"\x64Tags",
        b"\x65Child",
        b"\x64Huge",
        b"\x65Exact",
        b"\x65Ratio",
        b"\x1C",
        b"\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
        b"\x82",
        b"\xA2",
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
    fn what_the_runtime_writes_is_read_back(fields in members(2)) {
        let body = PROTOCOL.body(&MORE, &fields).unwrap();
        prop_assert_eq!(read_as(&MORE, &body).unwrap(), fields.clone(), "{:x?}", body);
        // Another encoder uses definite lengths and the shortest floats.
        let item: Cbor = ciborium::from_reader(&body[..]).unwrap();
        prop_assert_eq!(read_as(&MORE, encode(&item)).unwrap(), fields, "{:?}", item);
    }

    #[test]
    fn arbitrary_bytes_do_not_panic(body in vec(any::<u8>(), 0..200)) {
        read_in_all_ways(&body);
        read_in_all_ways(&member("Thing", &body));
    }

    #[test]
    fn arbitrary_items_do_not_panic(body in soup()) {
        read_in_all_ways(&body);
        read_in_all_ways(&member("Thing", &body));
    }

    /// Another parser accepts the same bodies, except for those that it cannot represent.
    #[test]
    fn accepted_bodies_are_cbor(value in soup()) {
        let body = member("X", &value);
        let mut rest = &body[..];
        let parsed: Result<Cbor, _> = ciborium::from_reader(&mut rest);
        let is_simple = value.iter().any(|byte| (0xE0..=0xF8).contains(byte));
        if !is_simple {
            let is_valid = parsed.is_ok() && rest.is_empty();
            prop_assert_eq!(read(&body).is_ok(), is_valid, "{:x?}", body);
        }
    }

    #[test]
    fn damaged_bodies_do_not_panic(
        fields in members(1),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut body = PROTOCOL.body(&MORE, &fields).unwrap();
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
    fn truncated_bodies_are_rejected(fields in members(1)) {
        let body = PROTOCOL.body(&MORE, &fields).unwrap();
        for end in 1..body.len() {
            prop_assert!(read_as(&MORE, &body[..end]).is_err());
        }
    }
}
