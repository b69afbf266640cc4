//! Properties of the protocol for arbitrary values and documents.

use aws_smithy_schema::Schema;
use proptest::collection::vec;
use proptest::prelude::*;

use super::exchange::*;
use super::xml_writer::*;
use crate::exchange::model::*;
use crate::tests::random_values::*;

/// Computes the pairs of a form by the rules of the specification.
fn expected_pairs(
    shape: &'static Shape,
    schema: &Schema<'_>,
    path: &str,
    value: &Value,
    pairs: &mut Vec<(String, String)>,
) {
    if let Some(text) = plain(schema, value) {
        pairs.push((path.to_owned(), text));
        return;
    }
    match (shape, value) {
        (Shape::List(own, element), Value::List(list)) => {
            let inner = if schema.xml_flattened() {
                path.to_owned()
            } else {
                format!("{path}.{}", wire(own.member().unwrap()))
            };
            for (index, v) in list.iter().enumerate() {
                let path = format!("{inner}.{}", index + 1);
                expected_pairs(element, element.own(), &path, v, pairs);
            }
            if list.is_empty() {
                pairs.push((path.to_owned(), String::new()));
            }
        }
        (Shape::Map(own, element), Value::Map(map)) => {
            let inner = if schema.xml_flattened() {
                path.to_owned()
            } else {
                format!("{path}.entry")
            };
            for (index, (key, v)) in map.iter().enumerate() {
                let path = format!("{inner}.{}", index + 1);
                let key_path = format!("{path}.{}", wire(own.key().unwrap()));
                pairs.push((key_path, key.clone()));
                let value_path = format!("{path}.{}", wire(own.member().unwrap()));
                expected_pairs(element, element.own(), &value_path, v, pairs);
            }
        }
        (Shape::Struct(own, members), Value::Struct(fields)) => {
            for (index, v) in fields {
                let member = own.members()[*index];
                let path = if path.is_empty() {
                    wire(member).to_owned()
                } else {
                    format!("{path}.{}", wire(member))
                };
                expected_pairs(members[*index], member, &path, v, pairs);
            }
        }
        _ => panic!("the value does not have this shape"),
    }
}

fn read_in_all_ways(body: &[u8]) {
    let _ = read_response(body);
    let _ = read_error(body);
    let _ = read_metadata(body);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 512,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn arbitrary_bytes_do_not_panic(body in vec(any::<u8>(), 0..200)) {
        read_in_all_ways(&body);
        read_in_all_ways(&[b"<GetThingResponse>", &body[..]].concat());
    }

    #[test]
    fn arbitrary_markup_does_not_panic(body in soup()) {
        read_in_all_ways(body.as_bytes());
        read_in_all_ways(wrap(&body).as_bytes());
    }

    #[test]
    fn arbitrary_scalars_do_not_panic(
        index in 1usize..14,
        text in prop_oneof!["[-+0-9.eE:TZ ]{0,40}", "\\PC{0,20}", "[A-Za-z]{3}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4,9} [0-9:]{8} GMT"],
    ) {
        let name = wire(THING_SCHEMA.members()[index]);
        let _ = read_result(&format!("<{name}><![CDATA[{text}]]></{name}>"));
    }

    #[test]
    fn damaged_responses_do_not_panic(
        fields in fields(&THING, 1),
        choices in vec(any::<u8>(), 1..20),
        at in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut body = XmlWriter::new(&choices).response(&fields).into_bytes();
        let at = at.index(body.len());
        body[at] = byte;
        read_in_all_ways(&body);
    }

    #[test]
    fn pairs_match_the_specification(fields in fields(&THING, 2)) {
        let mut expected = vec![
            ("Action".to_owned(), "GetThing".to_owned()),
            ("Version".to_owned(), "2011-06-15".to_owned()),
        ];
        let value = Value::Struct(fields.clone());
        expected_pairs(&THING, &THING_SCHEMA, "", &value, &mut expected);
        let body = body(&fields);
        prop_assert!(body.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~%&=".contains(&b)));
        let decoded: Vec<_> = form_urlencoded::parse(body.as_bytes()).into_owned().collect();
        prop_assert_eq!(decoded, expected);
    }

    #[test]
    fn text_is_read_in_any_notation(
        text in text(),
        choices in vec(any::<u8>(), 1..40),
    ) {
        let mut writer = XmlWriter::new(&choices);
        writer.text(&text);
        let content = format!("<Text>{}</Text>", writer.output);
        prop_assert_eq!(read_result(&content).unwrap(), vec![(0, string(text))], "{}", content);
    }

    #[test]
    fn responses_are_read_in_any_notation(
        fields in fields(&THING, 2),
        choices in vec(any::<u8>(), 1..40),
    ) {
        let body = XmlWriter::new(&choices).response(&fields);
        let expected = without_empty_flattened(Value::Struct(fields), &THING);
        prop_assert_eq!(Value::Struct(read_response(&body).unwrap()), expected, "{}", body);
    }

    #[test]
    fn last_of_repeated_members_is_read_in_any_notation(
        earlier in fields(&THING, 2),
        last in fields(&THING, 2),
        choices in vec(any::<u8>(), 1..40),
    ) {
        // Attributes cannot be repeated, and flattened collections are collected.
        let mut all = earlier;
        all.retain(|(index, _)| {
            let member = THING_SCHEMA.members()[*index];
            !member.xml_attribute() && !member.xml_flattened()
        });
        let mut expected = all.clone();
        expected.retain(|(index, _)| last.iter().all(|(other, _)| other != index));
        expected.extend(last.iter().cloned());
        expected.sort_by_key(|&(index, _)| index);
        let expected = without_empty_flattened(Value::Struct(expected), &THING);
        all.extend(last);
        let body = XmlWriter::new(&choices).response(&all);
        prop_assert_eq!(Value::Struct(read_response(&body).unwrap()), expected, "{}", body);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn truncated_responses_are_rejected(
        fields in fields(&THING, 1),
        choices in vec(any::<u8>(), 1..20),
    ) {
        let body = XmlWriter::new(&choices).response(&fields);
        read_response(&body).unwrap();
        for end in 0..body.len() {
            prop_assert!(read_response(&body.as_bytes()[..end]).is_err(), "{}", &body[..end]);
        }
    }
}
