//! Responses that are unusual or broken. The client must return all their data or an error, but never partial data.
//!
//! Each of the first five modules covers responses from which `aws-sdk-sts` 1.124.0 loses data.

use integration_tests::client::{InMemory, client};
use integration_tests::exchange::Response;
use integration_tests::model::{self, MODEL};
use integration_tests::ours::operations;
use integration_tests::outcome::{Outcome, Output};
use integration_tests::server::Server;
use integration_tests::xml::{self, Element, Node};
use sts_sdk::Client;

/// An operation with its response and the expected output.
struct Case {
    operation: model::Operation<'static>,
    response: Element,
    expected: Output,
}

/// One case per operation, with every member of its output present.
fn cases() -> impl Iterator<Item = Case> {
    MODEL.operations().map(|operation| {
        let value = MODEL.sample(operation.output);
        let response = xml::response(&MODEL, operation, &value);
        Case {
            operation,
            response,
            expected: Output {
                value,
                request_id: Some(REQUEST_ID.to_owned()),
            },
        }
    })
}

const REQUEST_ID: &str = "in the header";

/// A successful response with a request ID in its header.
fn success(body: impl Into<bytes::Bytes>) -> Response {
    Response::ok(body).header("x-amzn-requestid", REQUEST_ID)
}

/// Calls an operation.
async fn call(client: &Client, operation: model::Operation<'_>) -> Outcome {
    let input = MODEL.sample(operation.input);
    operations::Operation::named(operation.name)
        .call(client, &input)
        .await
}

/// Asserts that every operation's response still has the same meaning after this change to each of its elements.
async fn same_after(mut change: impl FnMut(&mut Element)) {
    same_as_document(|mut response| {
        response.for_each(&mut change);
        response.document()
    })
    .await;
}

/// Asserts that every operation's response still has the same meaning when `document` writes it.
async fn same_as_document(mut document: impl FnMut(Element) -> String) {
    for case in cases() {
        let document = document(case.response);
        let service = InMemory::returning(success(document.clone()));
        match call(&service.client(), case.operation).await {
            Ok(output) => assert_eq!(output, case.expected, "{document}"),
            Err(failure) => panic!("{}: {document}", failure.context),
        }
    }
}

/// Returns whether the element contains text and no elements.
fn is_text(element: &Element) -> bool {
    matches!(element.content.as_slice(), [Node::Text(_)])
}

/// Replaces each character of an element's text with the nodes that `nodes` returns for it.
fn each_character(element: &mut Element, mut nodes: impl FnMut(char) -> Vec<Node>) {
    if let [Node::Text(text)] = element.content.as_slice() {
        element.content = text.chars().flat_map(&mut nodes).collect();
    }
}

mod cut_off {
    use super::*;

    #[tokio::test]
    async fn response_truncated_anywhere_is_an_error() {
        for case in cases() {
            let document = case.response.document();
            let service = InMemory::returning(success(""));
            let client = service.client();
            for length in 0..document.len() {
                let part = &document.as_bytes()[..length];
                service.set_response(success(part.to_vec()));
                if let Ok(output) = call(&client, case.operation).await {
                    panic!(
                        "{output:?}\nwas read from\n{}",
                        String::from_utf8_lossy(part)
                    );
                }
            }
            service.set_response(success(document));
            assert_eq!(
                call(&client, case.operation)
                    .await
                    .expect("the response is complete"),
                case.expected
            );
        }
    }

    /// The same through the HTTP client, which detects no error because the content length matches.
    #[tokio::test]
    async fn response_truncated_between_elements_is_an_error_over_a_socket() {
        for case in cases() {
            let document = case.response.document();
            for (length, _) in document.match_indices("</") {
                let server =
                    Server::returning([success(document.as_bytes()[..length].to_vec())]).await;
                if let Ok(output) = call(&client(server.url()), case.operation).await {
                    panic!("{output:?}\nwas read from\n{}", &document[..length]);
                }
            }
        }
    }

    #[tokio::test]
    async fn truncated_error_never_has_a_partial_code_or_message() {
        let (code, message) = ("ExpiredTokenException", "the token <expired> & is gone");
        let document = xml::error_response(&MODEL, code, message, REQUEST_ID).document();
        let service = InMemory::returning(Response::new(400, ""));
        let client = service.client();
        for length in 0..document.len() {
            let part = &document.as_bytes()[..length];
            service.set_response(Response::new(400, part.to_vec()));
            let failure = call(&client, MODEL.operation("AssumeRole"))
                .await
                .expect_err("the status is an error status");
            let part = String::from_utf8_lossy(part);
            assert!(failure.code.is_none_or(|whole| whole == code), "{part}");
            assert!(
                failure.message.is_none_or(|whole| whole == message),
                "{part}"
            );
        }
    }

    #[tokio::test]
    async fn mismatched_tags_are_an_error() {
        for case in cases() {
            let name = &case.operation.name;
            let document = case
                .response
                .document()
                .replace(&format!("</{name}Result>"), "</Other>");
            let service = InMemory::returning(success(document));
            call(&service.client(), case.operation)
                .await
                .expect_err("the document is not well-formed");
        }
    }
}

mod cdata {
    use super::*;

    #[tokio::test]
    async fn text_in_a_cdata_section_is_kept() {
        same_after(|element| {
            if let [Node::Text(text)] = element.content.as_slice() {
                element.content = vec![Node::CData(text.clone())];
            }
        })
        .await;
    }

    #[tokio::test]
    async fn text_in_and_around_cdata_sections_is_joined() {
        let mut inside = false;
        same_after(|element| {
            each_character(element, |char| {
                inside = !inside;
                vec![if inside {
                    Node::CData(char.into())
                } else {
                    Node::Text(char.into())
                }]
            });
        })
        .await;
    }
}

mod comments {
    use super::*;

    #[tokio::test]
    async fn text_around_comments_is_joined() {
        let comment = || Node::Comment(" <not> &this; one ".to_owned());
        same_after(|element| {
            if is_text(element) {
                each_character(element, |char| vec![comment(), Node::Text(char.into())]);
                element.content.push(comment());
            } else {
                element.content = element
                    .content
                    .drain(..)
                    .flat_map(|node| [comment(), node])
                    .collect();
            }
        })
        .await;
    }
}

mod references {
    use super::*;

    #[tokio::test]
    async fn numeric_references_are_decoded() {
        let mut hexadecimal = false;
        same_after(|element| {
            each_character(element, |char| {
                hexadecimal = !hexadecimal;
                let number = u32::from(char);
                vec![Node::Reference(if hexadecimal {
                    format!("#x{number:x}")
                } else {
                    format!("#{number}")
                })]
            });
        })
        .await;
    }

    #[tokio::test]
    async fn named_references_are_decoded() {
        same_after(|element| {
            each_character(element, |char| {
                let name = match char {
                    '<' => "lt",
                    '>' => "gt",
                    '&' => "amp",
                    '"' => "quot",
                    '\'' => "apos",
                    _ => return vec![Node::Text(char.into())],
                };
                vec![Node::Reference(name.to_owned())]
            });
        })
        .await;
    }

    #[tokio::test]
    async fn text_references_comments_and_cdata_sections_are_joined() {
        let mut turn = 0;
        same_after(|element| {
            each_character(element, |char| {
                turn += 1;
                match turn % 4 {
                    0 => vec![Node::Reference(format!("#{}", u32::from(char)))],
                    1 => vec![Node::CData(char.into())],
                    2 => vec![Node::Text(char.into()), Node::Comment(String::new())],
                    _ => vec![Node::Text(char.into())],
                }
            });
        })
        .await;
    }

    #[tokio::test]
    async fn unknown_reference_is_an_error() {
        for case in cases() {
            let mut response = case.response;
            response.for_each(&mut |element| {
                if is_text(element) {
                    element.content.push(Node::Reference("unknown".to_owned()));
                }
            });
            let service = InMemory::returning(success(response.document()));
            call(&service.client(), case.operation)
                .await
                .expect_err("the reference is unknown");
        }
    }
}

mod metadata {
    use super::*;

    #[tokio::test]
    async fn response_metadata_may_come_first() {
        same_as_document(|mut response| {
            response.content.reverse();
            response.document()
        })
        .await;
    }

    #[tokio::test]
    async fn request_id_of_an_error_falls_back_to_the_body() {
        for operation in MODEL.operations() {
            for error in MODEL.errors(operation) {
                let document =
                    xml::error_response(&MODEL, error.code, "no", "in the body").document();
                let service = InMemory::returning(Response::new(error.status, document));
                let failure = call(&service.client(), operation)
                    .await
                    .expect_err("the response is an error");
                assert_eq!(failure.is, [error.name]);
                assert_eq!(
                    failure.service_request_id.as_deref(),
                    Some("in the body"),
                    "{}",
                    operation.name
                );
                assert_eq!(
                    failure.error.request_id.as_deref(),
                    Some("in the body"),
                    "{}",
                    operation.name
                );
            }
        }
    }

    #[tokio::test]
    async fn request_id_in_the_header_takes_precedence() {
        let document =
            xml::error_response(&MODEL, "RegionDisabledException", "no", "in the body").document();
        let service = InMemory::returning(
            Response::new(403, document).header("x-amzn-requestid", REQUEST_ID),
        );
        let failure = call(&service.client(), MODEL.operation("AssumeRole"))
            .await
            .expect_err("the response is an error");
        assert_eq!(failure.service_request_id.as_deref(), Some(REQUEST_ID));
    }
}

mod layout {
    use super::*;

    #[tokio::test]
    async fn unknown_elements_are_ignored() {
        let unknown = || {
            let inner = Element::text("Account", "not this one");
            Node::Element(Element::new(
                "Unknown",
                vec![Node::Element(inner), Node::Text("text".to_owned())],
            ))
        };
        same_after(|element| {
            // Not before the result element: `ResponseMetadata` has its own test for that.
            if !is_text(element) && !element.name.ends_with("Response") {
                element.content.insert(0, unknown());
                element.content.push(unknown());
            }
        })
        .await;
    }

    #[tokio::test]
    async fn deeply_nested_unknown_elements_do_not_exhaust_the_stack() {
        let operation = MODEL.operation("GetAccessKeyInfo");
        let (depth, account) = (100_000, "<Account>123456789012</Account>");
        let nested = format!(
            "{}{}{account}",
            "<Unknown>".repeat(depth),
            "</Unknown>".repeat(depth)
        );
        let document = xml::response(&MODEL, operation, &Default::default())
            .document()
            .replace(
                "</GetAccessKeyInfoResult>",
                &format!("{nested}</GetAccessKeyInfoResult>"),
            );
        let service = InMemory::returning(success(document));
        // Rejecting this much nesting would also be correct.
        if let Ok(output) = service.client().get_access_key_info().send().await {
            assert_eq!(output.account(), Some("123456789012"));
        }
    }

    #[tokio::test]
    async fn unknown_attributes_are_ignored() {
        same_after(|element| {
            element
                .attributes
                .push(("unknown".to_owned(), "<&\">".to_owned()))
        })
        .await;
    }

    #[tokio::test]
    async fn members_come_in_any_order() {
        same_after(|element| {
            if !element.name.ends_with("Response") {
                element.content.reverse();
            }
        })
        .await;
    }

    #[tokio::test]
    async fn elements_may_have_a_namespace_prefix() {
        same_after(|element| {
            element.name.insert_str(0, "sts:");
            for (name, _) in &mut element.attributes {
                name.push_str(":sts");
            }
        })
        .await;
    }

    #[tokio::test]
    async fn declaration_and_misc_around_the_root_are_allowed() {
        for declaration in [
            "<?xml version=\"1.0\"?>",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<?xml version='1.0' encoding='utf-8' standalone='yes'?>\r\n<!-- a comment -->\r\n",
            "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        ] {
            same_as_document(|response| {
                format!("{declaration}{}\n<!-- the end -->\n", response.document())
            })
            .await;
        }
    }

    #[tokio::test]
    async fn whitespace_between_elements_is_ignored() {
        for whitespace in ["\n", "\r\n\t", "    "] {
            same_after(|element| {
                if !is_text(element) {
                    let space = || Node::Text(whitespace.replace('\r', ""));
                    element.content = element
                        .content
                        .drain(..)
                        .flat_map(|node| [space(), node])
                        .collect();
                    element.content.push(space());
                }
            })
            .await;
        }
    }

    #[tokio::test]
    async fn whitespace_within_text_is_kept() {
        let operation = MODEL.operation("DecodeAuthorizationMessage");
        for text in [" ", " a ", "\n\ta\n", "\r\n"] {
            let value = MODEL
                .sample(operation.output)
                .with_string("DecodedMessage", text);
            let document = xml::response(&MODEL, operation, &value).document();
            let service = InMemory::returning(success(document.clone()));
            let output = call(&service.client(), operation)
                .await
                .expect("the call succeeds");
            assert_eq!(output.value, value, "{document}");
        }
    }

    #[tokio::test]
    async fn empty_elements_are_empty_strings() {
        for element in [
            "<Account/>",
            "<Account></Account>",
            "<Account />",
            "<Account><![CDATA[]]></Account>",
        ] {
            let document = format!(
                "<GetAccessKeyInfoResponse><GetAccessKeyInfoResult>{element}</GetAccessKeyInfoResult>\
                 </GetAccessKeyInfoResponse>"
            );
            let service = InMemory::returning(success(document));
            let output = service
                .client()
                .get_access_key_info()
                .send()
                .await
                .expect("the call succeeds");
            assert_eq!(output.account(), Some(""), "{element}");
        }
    }
}
