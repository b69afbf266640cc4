//! The protocol tests of event streams.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::expectations::{compare, expected_body, expected_error, expected_request, pairs};
use super::tokens::{doc_lines, ident};
use super::values::{setters, value};
use crate::ir::{EventHeader, EventStreamTest, EventValue, Failure, MessageTest, Stream};

/// The test of a call with event streams.
pub(super) fn test(test: &EventStreamTest, crate_name: &Ident) -> TokenStream {
    let (name, operation) = (ident(&test.name), ident(&test.operation));
    let docs = doc_lines([format!("`{}`", test.id).as_str()]);
    let setters = setters(&test.params, crate_name);
    let stream = test.sent.as_ref().map(|sent| {
        let field = ident(&sent.field);
        let events = sent
            .messages
            .iter()
            .map(|message| sent_event(message, crate_name));
        quote!(.#field(events::sender(Vec::from([#(#events),*]))))
    });
    let (code, headers, body) = &test.response;
    let (code, headers) = (Literal::u16_unsuffixed(*code), pairs(headers));
    let body = match messages(test.received.as_ref()) {
        [] => quote!(response_body(#body)),
        messages => {
            let bytes = messages.iter().filter_map(|message| message.bytes.as_ref());
            let bytes = bytes.map(|bytes| Literal::byte_string(bytes));
            quote!([#(&#bytes[..]),*].concat())
        }
    };
    let request = match &test.request {
        Some(request) => {
            let expected = expected_request(request);
            quote!(let request = #expected.check(request, &result);)
        }
        None => quote! {
            println!("{result:?}");
            let request = request.expect_request();
        },
    };
    let sent = messages(test.sent.as_ref()).iter();
    let sent = sent.map(|message| expected_message(message, &quote!(None)));
    let received = messages(test.received.as_ref()).iter();
    let received = received.map(|message| {
        let bytes = message
            .bytes
            .as_ref()
            .map(|bytes| Literal::byte_string(bytes));
        let expected = expected_message(message, &quote!(Some(#bytes)));
        quote!(#expected.check_bytes();)
    });
    let result = result(test, crate_name);
    quote! {
        #docs
        #[tokio::test]
        async fn #name() {
            let (http_client, request) = exchange(#code, &[#(#headers),*], #body);
            let result = client("example.com", http_client).#operation()#setters #stream.send().await;
            #request
            events::check(request, &[#(#sent),*]).await;
            #(#received)*
            #result
        }
    }
}

fn messages(stream: Option<&Stream>) -> &[MessageTest] {
    stream.map_or(&[], |stream| &stream.messages)
}

/// An item of the stream of an input.
fn sent_event(message: &MessageTest, crate_name: &Ident) -> TokenStream {
    match &message.value {
        Some(EventValue::Event(event)) => {
            let event = value(event, crate_name);
            quote!(Ok(#event))
        }
        Some(EventValue::Exception {
            enumeration,
            variant,
            value: exception,
            ..
        }) => {
            let (enumeration, variant) = (ident(enumeration), ident(variant));
            let exception = value(exception, crate_name);
            quote!(Err(#crate_name::types::error::#enumeration::#variant(#exception)))
        }
        None => quote!(),
    }
}

fn expected_message(message: &MessageTest, sent_bytes: &TokenStream) -> TokenStream {
    let MessageTest {
        forbid_headers,
        require_headers,
        bytes,
        ..
    } = message;
    let headers = message.headers.iter().map(|(name, value)| {
        let value = header(value);
        quote!((#name, #value))
    });
    let body = expected_body(&message.body);
    let bytes = match bytes {
        Some(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(Some(#bytes))
        }
        None => sent_bytes.clone(),
    };
    quote! {
        events::ExpectedMessage {
            headers: Vec::from([#(#headers),*]),
            forbid_headers: &[#(#forbid_headers),*],
            require_headers: &[#(#require_headers),*],
            body: #body,
            bytes: #bytes,
        }
    }
}

fn header(value: &EventHeader) -> TokenStream {
    let header = quote!(aws_smithy_types::event_stream::HeaderValue);
    match value {
        EventHeader::Boolean(value) => quote!(#header::Bool(#value)),
        EventHeader::Byte(value) => quote!(#header::Byte(#value)),
        EventHeader::Short(value) => quote!(#header::Int16(#value)),
        EventHeader::Integer(value) => quote!(#header::Int32(#value)),
        EventHeader::Long(value) => quote!(#header::Int64(#value)),
        EventHeader::Blob(bytes) => {
            let bytes = Literal::byte_string(bytes);
            quote!(#header::ByteArray(bytes::Bytes::from_static(#bytes)))
        }
        EventHeader::String(text) => quote!(#header::String(#text.into())),
        EventHeader::Timestamp {
            seconds,
            nanoseconds,
        } => quote! {
            #header::Timestamp(aws_smithy_types::DateTime::from_secs_and_nanos(#seconds, #nanoseconds))
        },
    }
}

/// Checks what the call returns, and what its stream does.
fn result(test: &EventStreamTest, crate_name: &Ident) -> TokenStream {
    if !test.has_response {
        return quote!();
    }
    let stream = test.received.as_ref().map(|stream| ident(&stream.field));
    match (&test.failure, stream) {
        (Some(Failure::Call(error)), _) => expected_error(error, false, crate_name),
        (Some(Failure::Any), Some(stream)) => quote! {
            let failed = match result {
                Ok(mut output) => output.#stream.recv().await.is_err(),
                Err(_) => true,
            };
            assert!(failed, "neither the call nor its stream failed");
        },
        (Some(Failure::Any), None) => quote!(result.expect_err("the call fails");),
        (Some(Failure::Stream), Some(stream)) => {
            let last = messages(test.received.as_ref()).last();
            let Some(EventValue::Exception {
                enumeration,
                variant,
                fields,
                ..
            }) = last.and_then(|message| message.value.as_ref())
            else {
                return quote!();
            };
            let (enumeration, variant) = (ident(enumeration), ident(variant));
            let fields = fields.iter().map(|field| compare(field, crate_name));
            let events = received_events(test, &stream, crate_name);
            quote! {
                let mut output = result.expect("the response is successful");
                #(#events)*
                let error = output.#stream.recv().await.expect_err("the stream fails");
                let #crate_name::types::error::#enumeration::#variant(found) = error.into_service_error() else {
                    panic!("the stream ended with another error");
                };
                #(#fields)*
            }
        }
        (None, Some(stream)) => {
            let fields = test.fields.iter().map(|field| {
                let compare = compare(field, crate_name);
                quote!({ let found = &output; #compare })
            });
            let events = received_events(test, &stream, crate_name);
            quote! {
                let mut output = result.expect("the response is successful");
                #(#fields)*
                #(#events)*
                let end = output.#stream.recv().await.expect("the stream ends");
                checks::assert_same(&end, &None, "the end");
            }
        }
        _ => quote!(result.expect("the response is successful");),
    }
}

/// Checks the events that arrive.
fn received_events(test: &EventStreamTest, stream: &Ident, crate_name: &Ident) -> Vec<TokenStream> {
    let messages = messages(test.received.as_ref()).iter();
    let events = messages.filter_map(|message| {
        let Some(EventValue::Event(event)) = &message.value else {
            return None;
        };
        let event = value(event, crate_name);
        Some(quote! {
            let event = output.#stream.recv().await.expect("the message is an event");
            checks::assert_same(&event, &Some(#event), "the event");
        })
    });
    events.collect()
}
