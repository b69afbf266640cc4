//! Polly: restJson1 with a stream of audio as the response, and URLs of audio.

use std::time::{Duration, UNIX_EPOCH};

use integration_tests::client::{REGION, SECRET_ACCESS_KEY, SESSION_TOKEN};
use integration_tests::exchange::{Delivery, Response};
use integration_tests::moto::Moto;
use integration_tests::python;
use integration_tests::server::Server;
use polly_client::Client;
use polly_client::error::ProvideErrorMetadata;
use polly_client::operation::get_lexicon::GetLexiconError;
use polly_client::operation::synthesize_speech::SynthesizeSpeechError;
use polly_client::operation::synthesize_speech::builders::SynthesizeSpeechFluentBuilder;
use polly_client::presigning::PresigningConfig;
use polly_client::types::{
    Engine, Gender, LanguageCode, OutputFormat, SpeechMarkType, TextType, VoiceId,
};
use serde_json::json;

/// A lexicon with characters that JSON and XML escape.
const LEXICON: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
  <lexeme><grapheme>R&amp;D ü 🦀</grapheme><alias>"research" and \development\</alias></lexeme>
</lexicon>"#;

fn client(endpoint: &str) -> Client {
    Client::from_conf(config!(polly_client, endpoint).build())
}

fn speech(client: &Client) -> SynthesizeSpeechFluentBuilder {
    client
        .synthesize_speech()
        .output_format(OutputFormat::Mp3)
        .voice_id(VoiceId::Joanna)
        .text("a \"text\" ü 🦀")
}

#[tokio::test]
async fn audio_is_read() {
    let moto = Moto::shared();
    let client = client(moto.url());
    for (format, content_type) in [
        (OutputFormat::Mp3, "audio/mpeg"),
        (OutputFormat::OggVorbis, "audio/ogg"),
        (OutputFormat::Pcm, "audio/pcm"),
    ] {
        let call = speech(&client).output_format(format).sample_rate("16000");
        let output = call.send().await.expect("moto responds");
        assert_eq!(output.content_type(), Some(content_type));
        let audio = output.audio_stream.collect().await;
        let audio = audio.expect("the stream is complete").to_vec();
        // What moto returns for every text.
        assert_eq!(audio, [0; 8]);
    }
}

#[tokio::test]
async fn audio_arrives_in_chunks_next_to_headers() {
    let audio: Vec<u8> = (0..1_000_000_u32).flat_map(u32::to_le_bytes).collect();
    let response = Response::ok(audio.clone())
        .header("content-type", "audio/mpeg")
        .header("x-amzn-requestcharacters", "14");
    let server = Server::returning([
        response.clone(),
        response.delivered(Delivery::Cut(3_000_000)),
    ])
    .await;
    let client = client(&server.url());
    let mut output = speech(&client).send().await.expect("the server responds");
    assert_eq!(output.request_characters(), 14);
    let mut received = Vec::new();
    let mut chunks = 0;
    while let Some(chunk) = output.audio_stream.next().await {
        received.extend(chunk.expect("the stream is complete"));
        chunks += 1;
    }
    assert!(chunks > 1, "{chunks}");
    assert!(received == audio, "{} bytes differ", received.len());
    let request = server.request();
    assert_eq!(
        (&*request.method, request.uri.path()),
        ("POST", "/v1/speech")
    );

    // The headers of a response whose body is cut off are valid.
    let output = speech(&client).send().await.expect("the headers arrive");
    assert_eq!(output.content_type(), Some("audio/mpeg"));
    let cut = output.audio_stream.collect().await;
    assert!(cut.is_err(), "the body is incomplete");
}

#[tokio::test]
async fn errors_of_a_streaming_operation_are_modeled() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let call = speech(&client).text("a".repeat(3001)).send().await;
    let error = call.expect_err("the text is too long");
    assert_eq!(error.code(), Some("TextLengthExceededException"));
    let error = error.into_service_error();
    let SynthesizeSpeechError::TextLengthExceededException(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert_eq!(error.message(), Some("Text too long"));

    let call = speech(&client).lexicon_names("absent").send().await;
    let error = call.expect_err("the lexicon does not exist");
    assert!(error.into_service_error().is_lexicon_not_found_exception());
    let call = speech(&client)
        .text("<speak>text</speak>")
        .text_type(TextType::Ssml)
        .sample_rate("12345");
    let error = call.send().await.expect_err("the rate is not valid");
    assert!(
        error
            .into_service_error()
            .is_invalid_sample_rate_exception()
    );
}

#[tokio::test]
async fn lexicon_is_stored_and_deleted() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let put = client.put_lexicon().name("stored").content(LEXICON);
    put.send().await.expect("moto responds");

    let get = client.get_lexicon().name("stored");
    let found = get.send().await.expect("the lexicon exists");
    let lexicon = found.lexicon().expect("the lexicon is returned");
    assert_eq!(lexicon.name(), Some("stored"));
    assert_eq!(lexicon.content(), Some(LEXICON));
    let attributes = found.lexicon_attributes().expect("it has attributes");
    let arn = "arn:aws:polly:us-east-1:123456789012:lexicon/stored";
    assert_eq!(attributes.lexicon_arn(), Some(arn));
    assert_eq!(attributes.alphabet(), Some("ipa"));
    assert_eq!(attributes.language_code(), Some(&LanguageCode::EnUs));
    assert_eq!(attributes.lexemes_count(), 1);
    assert_eq!(
        usize::try_from(attributes.size()).ok(),
        Some(LEXICON.chars().count())
    );
    assert!(
        attributes
            .last_modified()
            .is_some_and(|date| date.secs() > 1_700_000_000)
    );

    let listed = client.list_lexicons().send().await.expect("moto responds");
    let listed: Vec<_> = listed
        .lexicons()
        .iter()
        .filter(|lexicon| lexicon.name() == Some("stored"))
        .filter_map(|lexicon| lexicon.attributes())
        .collect();
    assert_eq!(listed, [attributes]);
    speech(&client)
        .lexicon_names("stored")
        .send()
        .await
        .expect("the lexicon exists");

    let delete = client.delete_lexicon().name("stored");
    delete.send().await.expect("the lexicon exists");
    let get = client.get_lexicon().name("stored");
    let error = get.send().await.expect_err("the lexicon is deleted");
    assert_eq!(error.code(), Some("LexiconNotFoundException"));
    let GetLexiconError::LexiconNotFoundException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(error.message(), Some("Lexicon not found"));
    let delete = client.delete_lexicon().name("stored");
    let error = delete.send().await.expect_err("the lexicon is deleted");
    assert!(error.into_service_error().is_lexicon_not_found_exception());
}

/// Signs requests with botocore, which also has the members of the document in the query.
const BOTOCORE: &str = r#"
import datetime, json, sys
import botocore.auth, botocore.session

given = json.load(sys.stdin)
now = datetime.datetime.fromtimestamp(given["time"], datetime.timezone.utc)
botocore.auth.get_current_datetime = lambda *_, **__: now
client = botocore.session.Session().create_client("polly", region_name=given["region"], **given["credentials"])
urls = [
    client.generate_presigned_url("synthesize_speech", input, ExpiresIn=given["expires"], HttpMethod="GET")
    for input in given["inputs"]
]
json.dump(urls, sys.stdout)
"#;

/// The URL without its query, and the decoded parameters of the query.
fn parsed(url: &str) -> (&str, Vec<(String, String)>) {
    let (resource, query) = url.split_once('?').expect("a presigned URL has a query");
    let mut parameters: Vec<_> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    parameters.sort();
    (resource, parameters)
}

#[tokio::test]
async fn url_of_audio_is_that_of_botocore() {
    let time = 1_440_938_160;
    let start = UNIX_EPOCH + Duration::from_secs(time);
    let config = config!(polly_client, "https://polly.us-east-1.amazonaws.com").build();
    let client = Client::from_conf(config);
    let all = speech(&client)
        .engine(Engine::Neural)
        .language_code(LanguageCode::EnUs)
        .lexicon_names("one")
        .lexicon_names("two")
        .sample_rate("16000")
        .speech_mark_types(SpeechMarkType::Word)
        .speech_mark_types(SpeechMarkType::Ssml)
        .text_type(TextType::Ssml)
        .text("<speak>a + b/c = \"d\" & ~ü 🦀\n</speak>");
    let mut urls = Vec::new();
    for call in [speech(&client), all] {
        let config = PresigningConfig::builder()
            .start_time(start)
            .expires_in(Duration::from_secs(900))
            .build()
            .expect("15 minutes are valid");
        let request = call.presigned(config).await.expect("the call is signed");
        assert_eq!(request.method(), "GET");
        assert_eq!(request.headers().next(), None);
        urls.push(request.uri().to_owned());
    }
    let expected = python::run(
        BOTOCORE,
        &json!({
            "time": time,
            "region": REGION,
            "expires": 900,
            "credentials": {
                "aws_access_key_id": "AKIDEXAMPLE",
                "aws_secret_access_key": SECRET_ACCESS_KEY,
                "aws_session_token": SESSION_TOKEN,
            },
            "inputs": [
                { "OutputFormat": "mp3", "VoiceId": "Joanna", "Text": "a \"text\" ü 🦀" },
                {
                    "OutputFormat": "mp3",
                    "VoiceId": "Joanna",
                    "Engine": "neural",
                    "LanguageCode": "en-US",
                    "LexiconNames": ["one", "two"],
                    "SampleRate": "16000",
                    "SpeechMarkTypes": ["word", "ssml"],
                    "TextType": "ssml",
                    "Text": "<speak>a + b/c = \"d\" & ~ü 🦀\n</speak>",
                },
            ],
        }),
    );
    let expected = expected.as_array().expect("botocore signs the calls");
    assert_eq!(expected.len(), urls.len());
    for (url, expected) in urls.iter().zip(expected) {
        let expected = expected.as_str().expect("a URL is text");
        assert_eq!(parsed(url), parsed(expected));
    }
}

#[tokio::test]
async fn voices_are_those_of_the_language() {
    let moto = Moto::shared();
    let voices = client(moto.url())
        .describe_voices()
        .language_code(LanguageCode::FrBe)
        .send()
        .await
        .expect("moto responds");
    let [voice] = voices.voices() else {
        panic!("{voices:?}");
    };
    assert_eq!(voice.id(), Some(&VoiceId::Isabelle));
    assert_eq!(voice.gender(), Some(&Gender::Female));
    assert_eq!(voice.language_code(), Some(&LanguageCode::FrBe));
    assert_eq!(voice.language_name(), Some("Belgian French"));
    assert_eq!(voice.supported_engines(), [Engine::Neural]);
}
