//! Responses and errors.

use aws_smithy_types::error::metadata::ErrorMetadata;

use super::*;
use crate::exchange::model::*;
use crate::exchange::response;

fn read(body: &str) -> Result<Fields, SerdeError> {
    PROTOCOL.read(&THING, &response(body.to_owned()))
}

fn metadata(body: &str) -> Result<ErrorMetadata, SerdeError> {
    PROTOCOL.read_metadata(&response(body.to_owned()))
}

fn wrap(content: &str) -> String {
    format!(
        "<GetThingResponse xmlns=\"urn:a\">{content}<requestId>id</requestId></GetThingResponse>"
    )
}

#[test]
fn root_has_the_members() {
    let content = "<Text>a</Text><Items><member>b</member><member>c</member></Items>\
                   <FlatItem>d</FlatItem><FlatItem>e</FlatItem>\
                   <Tags><entry><key>f</key><value>g</value></entry></Tags>";
    assert_eq!(
        read(&wrap(content)).unwrap(),
        [
            (0, string("a")),
            (15, strings(["b", "c"])),
            (17, strings(["d", "e"])),
            (18, Value::Map(vec![("f".to_owned(), string("g"))])),
        ]
    );
    assert_eq!(read(&wrap("")).unwrap(), []);
    assert_eq!(read("<GetThingResponse/>").unwrap(), []);
    // Names in responses are not capitalized.
    assert_eq!(read(&wrap("<text>a</text>")).unwrap(), []);
    // Unlike in awsQuery, the members are directly in the root element.
    let result = "<GetThingResult><Text>a</Text></GetThingResult>";
    assert_eq!(read(&wrap(result)).unwrap(), []);
}

#[test]
fn other_roots_are_rejected() {
    for body in [
        "<OtherResponse><Text>SECRET</Text></OtherResponse>",
        "<GetThingResult/>",
        "<GetThing/>",
        "<html>SECRET</html>",
        "<Response><Errors/></Response>",
    ] {
        assert_error(read(body), "is not `GetThingResponse`");
    }
    for body in ["", "SECRET", "{}"] {
        read(body).unwrap_err();
    }
}

#[test]
fn truncated_response_is_rejected() {
    let body = wrap("<Text>SECRET</Text><Items><member>b</member></Items>");
    read(&body).unwrap();
    for end in 0..body.len() {
        assert_error(read(&body[..end]), "");
    }
}

fn error(content: &str) -> String {
    format!(
        "<Response><Errors><Error>{content}</Error></Errors><RequestID>id</RequestID></Response>"
    )
}

#[test]
fn errors_are_read() {
    let body = error("<Code>Gone</Code><Message>a</Message><Retry>5</Retry><message>b</message>");
    let metadata = metadata(&body).unwrap();
    assert_eq!(metadata.code(), Some("Gone"));
    assert_eq!(metadata.message(), Some("a"));
    assert_eq!(metadata.extra("aws_request_id"), Some("id"));
    let fields = PROTOCOL.read_error(&response(body)).unwrap();
    let expected = [
        (0, string("b")),
        (1, Value::Integer(5)),
        (2, string("Gone")),
    ];
    assert_eq!(fields, expected);
}

#[test]
fn request_id_has_several_spellings() {
    for name in ["RequestID", "RequestId"] {
        let body = format!("<Response><Errors/><{name}>id</{name}></Response>");
        let metadata = metadata(&body).unwrap();
        assert_eq!(metadata.extra("aws_request_id"), Some("id"), "{name}");
        assert_eq!(metadata.code(), None);
    }
}

#[test]
fn malformed_error_is_rejected() {
    let body = error("<Code>SECRET</Code>");
    for end in 1..body.len() {
        assert_error(metadata(&body[..end]), "");
    }
    assert_error(metadata("<html><p>SECRET</html>"), "");
    let body = response("<html>SECRET</html>".to_owned());
    assert_error(PROTOCOL.read_error(&body), "there is no `Error` in");
}
