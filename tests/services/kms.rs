//! KMS: awsJson 1.1 with blobs.

use integration_tests::exchange::Response;
use integration_tests::moto::Moto;
use integration_tests::server::Server;
use kms_keys_client::Client;
use kms_keys_client::error::ProvideErrorMetadata;
use kms_keys_client::operation::decrypt::DecryptError;
use kms_keys_client::operation::encrypt::EncryptError;
use kms_keys_client::primitives::Blob;
use kms_keys_client::types::{EncryptionAlgorithmSpec, KeySpec, KeyState, KeyUsageType, Tag};

const ACCOUNT: &str = "123456789012";

/// Bytes that are not text.
const PLAINTEXT: &[u8] = b"\x00\xffthe plaintext\x80";

fn client(endpoint: &str) -> Client {
    Client::from_conf(config!(kms_keys_client, endpoint).build())
}

/// Creates a key and returns its ARN.
async fn key(client: &Client) -> String {
    let output = client.create_key().send().await.expect("moto responds");
    let metadata = output.key_metadata().expect("a key has metadata");
    metadata.arn().expect("a key has an ARN").to_owned()
}

#[tokio::test]
async fn key_is_created() {
    let moto = Moto::shared();
    let tag = Tag::builder().tag_key("Cost & Center").tag_value("ü=1");
    let output = client(moto.url())
        .create_key()
        .description("Encrypts \"tests\"")
        .key_usage(KeyUsageType::EncryptDecrypt)
        .key_spec(KeySpec::SymmetricDefault)
        .tags(tag.build().expect("both members are set"))
        .send()
        .await
        .expect("moto responds");
    let key = output.key_metadata().expect("a key has metadata");
    assert_eq!(key.aws_account_id(), Some(ACCOUNT));
    let arn = format!("arn:aws:kms:us-east-1:{ACCOUNT}:key/{}", key.key_id());
    assert_eq!(key.arn(), Some(&*arn));
    assert_eq!(key.description(), Some("Encrypts \"tests\""));
    assert!(key.enabled());
    assert_eq!(key.key_state(), Some(&KeyState::Enabled));
    assert_eq!(key.key_usage(), Some(&KeyUsageType::EncryptDecrypt));
    assert_eq!(key.key_spec(), Some(&KeySpec::SymmetricDefault));
    assert_eq!(
        key.encryption_algorithms(),
        [EncryptionAlgorithmSpec::SymmetricDefault]
    );
    // The time has a fraction, as a number in JSON.
    let created = key.creation_date().expect("a key has a date").secs();
    let now = std::time::UNIX_EPOCH.elapsed().expect("the clock is right");
    let age = now.as_secs() as i64 - created;
    assert!((-60..3600).contains(&age), "created {age} seconds ago");
}

#[tokio::test]
async fn ciphertext_is_decrypted() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let key = key(&client).await;
    let encrypted = client
        .encrypt()
        .key_id(&key)
        .plaintext(Blob::new(PLAINTEXT))
        .encryption_context("purpose", "a test")
        .send()
        .await
        .expect("moto responds");
    assert_eq!(encrypted.key_id(), Some(&*key));
    let ciphertext = encrypted.ciphertext_blob().expect("there is a ciphertext");
    let bytes = ciphertext.as_ref();
    assert!(!bytes.windows(PLAINTEXT.len()).any(|part| part == PLAINTEXT));

    let decrypted = client
        .decrypt()
        .ciphertext_blob(ciphertext.clone())
        .encryption_context("purpose", "a test")
        .send()
        .await
        .expect("moto responds");
    assert_eq!(decrypted.plaintext(), Some(&Blob::new(PLAINTEXT)));
    assert_eq!(decrypted.key_id(), Some(&*key));
    // The plaintext is a secret.
    let shown = format!("{decrypted:?}");
    assert!(
        shown.contains("plaintext: \"*** Sensitive Data Redacted ***\""),
        "{shown}"
    );

    let error = client
        .decrypt()
        .ciphertext_blob(ciphertext.clone())
        .encryption_context("purpose", "another test")
        .send()
        .await
        .expect_err("the context differs");
    assert!(
        matches!(
            error.as_service_error(),
            Some(DecryptError::InvalidCiphertextException(_))
        ),
        "{error:?}"
    );
}

#[tokio::test]
async fn wrong_key_does_not_decrypt() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let (right, wrong) = (key(&client).await, key(&client).await);
    let encrypt = client.encrypt().key_id(&right);
    let encrypted = encrypt.plaintext(Blob::new(PLAINTEXT)).send().await;
    let ciphertext = encrypted.expect("moto responds").ciphertext_blob;
    let decrypt = |key: &str| {
        client
            .decrypt()
            .key_id(key)
            .set_ciphertext_blob(ciphertext.clone())
    };

    let decrypted = decrypt(&right).send().await.expect("the key is right");
    assert_eq!(decrypted.plaintext(), Some(&Blob::new(PLAINTEXT)));
    // moto has a code that the model does not have.
    let error = decrypt(&wrong).send().await.expect_err("the key is wrong");
    assert_eq!(error.code(), Some("AccessDeniedException"));
    assert_eq!(
        error.raw_response().map(|raw| raw.status().as_u16()),
        Some(400)
    );
    let error = error.into_service_error();
    assert!(!error.is_incorrect_key_exception() && !error.is_not_found_exception());
}

#[tokio::test]
async fn wrong_key_is_a_modeled_error() {
    let body = r#"{"__type":"IncorrectKeyException","message":"The key ID in the request does not identify a CMK that can perform this operation."}"#;
    let response = Response::new(400, body).header("content-type", "application/x-amz-json-1.1");
    let server = Server::returning([response.header("x-amzn-requestid", "one")]).await;
    let error = client(&server.url())
        .decrypt()
        .key_id("alias/wrong")
        .ciphertext_blob(Blob::new(PLAINTEXT))
        .send()
        .await
        .expect_err("the service returns an error");
    let DecryptError::IncorrectKeyException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    let message =
        "The key ID in the request does not identify a CMK that can perform this operation.";
    assert_eq!(error.message(), Some(message));
    assert_eq!(error.meta().extra("aws_request_id"), Some("one"));

    let request = server.request();
    assert_eq!(request.header("x-amz-target"), Some("TrentService.Decrypt"));
    assert_eq!(
        request.header("content-type"),
        Some("application/x-amz-json-1.1")
    );
    let body: serde_json::Value = serde_json::from_slice(&request.body).expect("the body is JSON");
    let ciphertext = aws_smithy_types::base64::encode(PLAINTEXT);
    assert_eq!(
        body,
        serde_json::json!({ "KeyId": "alias/wrong", "CiphertextBlob": ciphertext })
    );
}

#[tokio::test]
async fn missing_key_is_a_modeled_error() {
    let moto = Moto::shared();
    let missing = "00000000-0000-0000-0000-000000000000";
    let encrypt = client(moto.url()).encrypt().key_id(missing);
    let result = encrypt.plaintext(Blob::new(PLAINTEXT)).send().await;
    let error = result.expect_err("there is no such key");
    assert_eq!(error.code(), Some("NotFoundException"));
    let EncryptError::NotFoundException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert!(
        error
            .message()
            .is_some_and(|message| message.contains(missing)),
        "{error}"
    );
}
