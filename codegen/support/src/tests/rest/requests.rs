//! Requests: what input can and cannot do to paths, queries, and headers.

use aws_smithy_types::DateTime;

use super::*;

/// Returns the path of a request with these labels.
fn path(room: &str, path: &str) -> String {
    let [json, xml] = PROTOCOLS.map(|protocol| {
        let fields = vec![(0, string(room)), (1, string(path))];
        request(protocol, fields).unwrap().uri().to_owned()
    });
    assert_eq!(json, xml);
    let path = json.strip_suffix("?fixed=1");
    path.expect("the query is that of the URI").to_owned()
}

/// Returns the query of a request with these members, without the fixed parameter.
fn query(fields: Fields) -> String {
    let [json, xml] = PROTOCOLS.map(|protocol| {
        let request = request(protocol, fields.clone()).unwrap();
        request.uri().to_owned()
    });
    assert_eq!(json, xml);
    let query = json.strip_prefix("/rooms/r/p/end?fixed=1");
    query.expect("the path has no query").to_owned()
}

#[test]
fn labels_cannot_leave_their_segment() {
    assert_eq!(path("a", "b"), "/rooms/a/b/end");
    assert_eq!(path("a/b", "c"), "/rooms/a%2Fb/c/end");
    assert_eq!(path("../x", "c"), "/rooms/..%2Fx/c/end");
    assert_eq!(path("a?b#c&d=e", "f"), "/rooms/a%3Fb%23c%26d%3De/f/end");
    assert_eq!(path("%2F", "a"), "/rooms/%252F/a/end");
    assert_eq!(
        path("\u{E9}\u{1F600}", "a"),
        "/rooms/%C3%A9%F0%9F%98%80/a/end"
    );
    assert_eq!(path("a\r\nb\0c\td", "e"), "/rooms/a%0D%0Ab%00c%09d/e/end");
    assert_eq!(path("-._~ +:@!$'()*,;", "a"), {
        "/rooms/-._~%20%2B%3A%40%21%24%27%28%29%2A%2C%3B/a/end"
    });
    assert_eq!(path("{Path+}", "a"), "/rooms/%7BPath%2B%7D/a/end");
}

/// Dots are not reserved, so no encoding protects them. Keys of objects may consist of them.
#[test]
fn dots_are_sent_as_they_are() {
    assert_eq!(path("..", "."), "/rooms/.././end");
    assert_eq!(path("a", "../../b"), "/rooms/a/../../b/end");
}

#[test]
fn greedy_label_keeps_its_slashes() {
    assert_eq!(
        path("a", "b/c d/e%2Ff?g"),
        "/rooms/a/b/c%20d/e%252Ff%3Fg/end"
    );
    assert_eq!(path("a", "/b//c/"), "/rooms/a//b//c//end");
    assert_eq!(path("a", "/"), "/rooms/a///end");
}

#[test]
fn labels_must_be_set_and_not_empty() {
    for protocol in PROTOCOLS {
        for (fields, name) in [
            (vec![(1, string("SECRET"))], "`Room`"),
            (vec![(0, string("")), (1, string("SECRET"))], "`Room`"),
            (vec![(0, string("SECRET"))], "`Path`"),
            (vec![(0, string("SECRET")), (1, string(""))], "`Path`"),
        ] {
            assert_error(protocol.request(&REQUEST, &fields), name);
        }
    }
}

#[test]
fn query_values_are_encoded() {
    assert_eq!(query(vec![]), "");
    assert_eq!(query(vec![(2, string(""))]), "&q=");
    assert_eq!(
        query(vec![(2, string("a&q=b#c?d/e+f g%\u{E9}\0\n"))]),
        "&q=a%26q%3Db%23c%3Fd%2Fe%2Bf%20g%25%C3%A9%00%0A"
    );
    assert_eq!(
        query(vec![(3, strings(["a", "", "b,c", "&each=d"]))]),
        "&each=a&each=&each=b%2Cc&each=%26each%3Dd"
    );
    assert_eq!(query(vec![(3, strings([]))]), "");
}

/// Returns a map whose values are lists.
fn params<const N: usize>(entries: [(&str, &str); N]) -> Value {
    let entries = entries.map(|(name, value)| (name.to_owned(), strings([value])));
    Value::Map(entries.to_vec())
}

#[test]
fn parameters_of_a_map_do_not_replace_others() {
    let map = params([("q", "x"), ("each", "x"), ("fixed", "2"), ("other", "y")]);
    assert_eq!(query(vec![(4, map.clone())]), "&other=y");
    assert_eq!(query(vec![(2, string("a")), (4, map)]), "&q=a&other=y");
    // The names differ if their case does.
    assert_eq!(query(vec![(4, params([("Q", "x")]))]), "&Q=x");
    assert_eq!(
        query(vec![(4, params([("a&q", "=#"), ("", "x")]))]),
        "&a%26q=%3D%23&=x"
    );
}

/// Returns a header of a request with these members.
fn header(fields: Fields, name: &str) -> Option<String> {
    let [json, xml] = PROTOCOLS.map(|protocol| {
        let request = request(protocol, fields.clone()).unwrap();
        request.headers().get(name).map(str::to_owned)
    });
    assert_eq!(json, xml);
    json
}

#[test]
fn headers_cannot_contain_control_characters() {
    for value in [
        "SECRET\n",
        "\rSECRET",
        "SECRET\0",
        "SECRET\u{7F}",
        "a\r\nX-Admin: SECRET",
    ] {
        for protocol in PROTOCOLS {
            let entry = Value::Map(vec![("a".to_owned(), string(value))]);
            assert_error(request(protocol, vec![(5, string(value))]), "`X-Text`");
            assert_error(request(protocol, vec![(6, strings([value]))]), "`X-Texts`");
            assert_error(request(protocol, vec![(7, entry)]), "`X-Tag-a`");
        }
    }
    let text = "a\tb \u{E9}, \"c\"";
    assert_eq!(
        header(vec![(5, string(text))], "x-text").as_deref(),
        Some(text)
    );
    assert_eq!(header(vec![(5, string(""))], "x-text").as_deref(), Some(""));
    assert_eq!(header(vec![], "x-text"), None);
}

#[test]
fn elements_of_lists_in_headers_are_quoted() {
    let texts = ["a", "", "b,c", "d\"e\\", " f ", "\u{E9}"];
    assert_eq!(
        header(vec![(6, strings(texts))], "x-texts").as_deref(),
        Some("a, , \"b,c\", \"d\\\"e\\\\\", \" f \", \u{E9}")
    );
    let empty = |texts| header(vec![(6, texts)], "x-texts");
    assert_eq!(empty(strings([])).as_deref(), Some(""));
    assert_eq!(empty(strings([""])).as_deref(), Some("\"\""));
    assert_eq!(empty(strings(["", ""])).as_deref(), Some(", "));
}

#[test]
fn timestamps_in_lists_have_the_format_of_the_element() {
    let times = || {
        let times =
            [1, 1_576_540_098].map(|seconds| Value::Timestamp(DateTime::from_secs(seconds)));
        Value::List(times.to_vec())
    };
    // The commas of dates are not quoted.
    assert_eq!(
        header(vec![(9, times())], "x-dates").as_deref(),
        Some("Thu, 01 Jan 1970 00:00:01 GMT, Mon, 16 Dec 2019 23:48:18 GMT")
    );
    assert_eq!(
        header(vec![(10, times())], "x-times").as_deref(),
        Some("1, 1576540098")
    );
    assert_eq!(query(vec![(11, times())]), "&time=1&time=1576540098");
}

fn tags<const N: usize>(entries: [(&str, &str); N]) -> Value {
    let entries = entries.map(|(name, value)| (name.to_owned(), string(value)));
    Value::Map(entries.to_vec())
}

#[test]
fn prefixed_headers_must_have_valid_names() {
    for name in [
        "a b", "a:b", "a\nb", "\0", "\u{E9}", "a\"", "(", "a,b", "a/b",
    ] {
        for protocol in PROTOCOLS {
            let fields = vec![(7, tags([(name, "SECRET")]))];
            assert_error(request(protocol, fields), "has an invalid name");
        }
    }
    let fields = vec![(7, tags([("Two", "2"), ("", "0")]))];
    assert_eq!(header(fields.clone(), "x-tag-two").as_deref(), Some("2"));
    assert_eq!(header(fields, "x-tag-").as_deref(), Some("0"));
}

/// The map of headers in the runtime panics if it has too many entries.
#[test]
fn too_many_headers_are_an_error() {
    let entries = |count| {
        let entries = (0..count).map(|at| (format!("{at}"), string("SECRET")));
        Value::Map(entries.collect())
    };
    for protocol in PROTOCOLS {
        assert!(request(protocol, vec![(7, entries(1000))]).is_ok());
        let fields = vec![(7, entries(40_000))];
        assert_error(request(protocol, fields), "too many headers");
    }
}

#[test]
fn bodies_have_the_other_members_only() {
    let fields = vec![(2, string("q")), (5, string("h")), (8, string("\0<&\""))];
    let send = |protocol| {
        let request: Request = request(protocol, fields.clone()).unwrap();
        let length = request.headers().get("content-length").map(str::to_owned);
        let body = request.body().bytes().unwrap();
        assert_eq!(length, Some(body.len().to_string()));
        String::from_utf8(body.to_vec()).unwrap()
    };
    assert_eq!(send(Protocol::RestJson1), r#"{"Note":"\u0000<&\""}"#);
    assert_eq!(
        send(Protocol::RestXml),
        "<Request><Note>\0&lt;&amp;&quot;</Note></Request>"
    );
}

#[test]
fn operation_without_a_binding_is_an_error() {
    for protocol in PROTOCOLS {
        assert_error(protocol.request(&THING, &vec![]), "`smithy.api#http`");
    }
}
