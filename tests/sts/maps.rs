//! A map in a response. Its form is that of the protocol tests of awsQuery: an `entry` with a `key` and a `value` for each
//! of its entries.

use std::collections::HashMap;

use integration_tests::client::InMemory;
use integration_tests::exchange::Response;
use integration_tests::model::MODEL;
use integration_tests::ours::operations;
use integration_tests::outcome::{Kind, Outcome};
use integration_tests::value::{Structure, Value};

/// Calls an operation of a service that returns this map.
async fn call(map: &str) -> Outcome {
    let operation = MODEL.operation("AssumeRoleWithSAML");
    let response = format!(
        "<AssumeRoleWithSAMLResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><AssumeRoleWithSAMLResult>
           <TrustedIdentityPropagationContext>
             <TransactionContext>{map}</TransactionContext>
           </TrustedIdentityPropagationContext>
         </AssumeRoleWithSAMLResult></AssumeRoleWithSAMLResponse>"
    );
    let client = InMemory::returning(Response::ok(response)).client();
    operations::Operation::named(operation.name)
        .call(&client, &MODEL.sample(operation.input))
        .await
}

/// Returns the map that the client reads, or `None` if the member is absent.
async fn read(map: &str) -> Option<HashMap<String, String>> {
    let mut value = call(map).await.expect(map).value;
    for member in ["TrustedIdentityPropagationContext", "TransactionContext"] {
        value = match value.0.swap_remove(member) {
            Some(Value::Structure(inner)) => inner,
            other => panic!("{member}: {other:?}"),
        };
    }
    value.get("IdentityProvider")
}

fn entries(entries: &[(&str, &str)]) -> Option<HashMap<String, String>> {
    let entries = entries.iter();
    let owned = entries.map(|&(key, value)| (key.to_owned(), value.to_owned()));
    Some(owned.collect())
}

fn entry(key: &str, value: &str) -> String {
    format!("<entry><key>{key}</key><value>{value}</value></entry>")
}

#[tokio::test]
async fn absent_map_is_not_an_empty_one() {
    assert_eq!(read("").await, None);
    for empty in [
        "<IdentityProvider/>",
        "<IdentityProvider></IdentityProvider>",
        "<IdentityProvider>\n  <!-- nothing -->\n</IdentityProvider>",
    ] {
        assert_eq!(read(empty).await, entries(&[]), "{empty}");
    }
}

#[tokio::test]
async fn entries_are_read() {
    let many: Vec<_> = (0..1000)
        .map(|n| (format!("key {n}"), format!("value {n}")))
        .collect();
    let document = |all: &[(String, String)]| {
        let all = all.iter().map(|(key, value)| entry(key, value));
        format!(
            "<IdentityProvider>{}</IdentityProvider>",
            String::from_iter(all)
        )
    };
    for count in [1, 2, 1000] {
        let expected = many[..count].iter().cloned().collect();
        assert_eq!(read(&document(&many[..count])).await, Some(expected));
    }
}

#[tokio::test]
async fn last_of_entries_with_the_same_key_is_kept() {
    let repeated = [entry("a", "1"), entry("b", "2"), entry("a", "3")].concat();
    let map = format!("<IdentityProvider>{repeated}</IdentityProvider>");
    assert_eq!(read(&map).await, entries(&[("a", "3"), ("b", "2")]));
}

#[tokio::test]
async fn any_key_is_kept() {
    for (written, key) in [
        ("", ""),
        (" ", " "),
        (" a\n b ", " a\n b "),
        (
            "https://example.com/claims#email",
            "https://example.com/claims#email",
        ),
        ("&lt;a&gt; &amp; &quot;&#x1F600;", "<a> & \"\u{1F600}"),
        ("<![CDATA[<key>]]>", "<key>"),
        ("k<!-- and -->ey", "key"),
        ("\u{FC}\u{301} \u{202E}", "\u{FC}\u{301} \u{202E}"),
        ("entry", "entry"),
    ] {
        let map = format!(
            "<IdentityProvider>{}</IdentityProvider>",
            entry(written, "v")
        );
        assert_eq!(read(&map).await, entries(&[(key, "v")]), "{written}");
    }
}

#[tokio::test]
async fn white_space_belongs_to_values_and_not_to_maps() {
    let spaced = "<IdentityProvider>\n  <entry>\n    <value> v\t</value>\n    <key>k</key>\n  </entry>\n\n  \
                  <entry><key>l</key>\r\n<value/></entry>\n</IdentityProvider>";
    assert_eq!(read(spaced).await, entries(&[("k", " v\t"), ("l", "")]));
}

#[tokio::test]
async fn other_elements_are_ignored() {
    let map = "<IdentityProvider><size>1</size><entry><n/><key>k</key><value>v</value></entry></IdentityProvider>";
    assert_eq!(read(map).await, entries(&[("k", "v")]));
}

#[tokio::test]
async fn incomplete_entry_is_an_error_without_secrets() {
    for (entry, problem) in [
        (
            "<key>hunter2</key>",
            "an entry of `IdentityProvider` has no `value`",
        ),
        (
            "<value>hunter2</value>",
            "an entry of `IdentityProvider` has no `key`",
        ),
        ("", "an entry of `IdentityProvider` has no `key`"),
        (
            "<key>hunter2</key><value>hunter2<a/>hunter2</value>",
            "there is an element inside the value of `value`",
        ),
    ] {
        let map = format!("<IdentityProvider><entry>{entry}</entry></IdentityProvider>");
        let failure = call(&map).await.expect_err(entry);
        assert_eq!(failure.kind, Kind::Service, "{entry}");
        assert!(failure.context.contains(problem), "{}", failure.context);
        let shown = [&failure.shown[..], &failure.messages, &failure.error.shown].concat();
        assert!(!shown.concat().contains("hunter2"), "{shown:?}");
    }
}

#[test]
fn debug_hides_the_entries() {
    let value = Structure::default().with(
        "TrustedIdentityPropagationContext",
        Value::Structure(MODEL.sample("com.amazonaws.sts#TrustedIdentityPropagationContext")),
    );
    let operation = operations::Operation::named("AssumeRoleWithSAML");
    for shown in operation.shown_output(&value) {
        assert!(
            shown.contains("trusted_identity_propagation_context"),
            "{shown}"
        );
        assert!(!shown.contains("IdentityProvider"), "{shown}");
    }
}
