//! SSM: awsJson 1.1 with a paginator.

use std::collections::BTreeSet;

use integration_tests::moto::Moto;
use ssm_parameters_client::Client;
use ssm_parameters_client::error::ProvideErrorMetadata;
use ssm_parameters_client::operation::get_parameter::GetParameterError;
use ssm_parameters_client::operation::put_parameter::PutParameterError;
use ssm_parameters_client::types::{ParameterTier, ParameterType};

fn client(moto: &Moto) -> Client {
    Client::from_conf(config!(ssm_parameters_client, moto.url()).build())
}

async fn put(client: &Client, name: &str, value: &str) {
    let put = client.put_parameter().name(name).value(value);
    put.r#type(ParameterType::String)
        .send()
        .await
        .expect("moto responds");
}

#[tokio::test]
async fn parameter_is_stored() {
    let moto = Moto::shared();
    let client = client(&moto);
    let put = |value: &str| {
        let put = client.put_parameter().name("/stored/secret").value(value);
        put.r#type(ParameterType::SecureString)
    };
    let first = put("a \"value\"\n ü 🦀")
        .send()
        .await
        .expect("moto responds");
    assert_eq!(
        (first.version(), first.tier()),
        (1, Some(&ParameterTier::Standard))
    );
    let get = || client.get_parameter().name("/stored/secret");
    let parameter = get()
        .with_decryption(true)
        .send()
        .await
        .expect("moto responds")
        .parameter;
    let parameter = parameter.expect("the parameter exists");
    assert_eq!(parameter.name(), Some("/stored/secret"));
    assert_eq!(parameter.value(), Some("a \"value\"\n ü 🦀"));
    assert_eq!(parameter.r#type(), Some(&ParameterType::SecureString));
    assert_eq!(parameter.version(), 1);
    let arn = "arn:aws:ssm:us-east-1:123456789012:parameter/stored/secret";
    assert_eq!(parameter.arn(), Some(arn));
    assert!(
        parameter
            .last_modified_date()
            .is_some_and(|date| date.secs() > 1_700_000_000)
    );

    let second = put("another")
        .overwrite(true)
        .send()
        .await
        .expect("moto responds");
    assert_eq!(second.version(), 2);
    let encrypted = get()
        .send()
        .await
        .expect("moto responds")
        .parameter
        .expect("it exists");
    assert_eq!(encrypted.version(), 2);
    assert_eq!(encrypted.value(), Some("kms:alias/aws/ssm:another"));
}

#[tokio::test]
async fn existing_parameter_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(&moto);
    put(&client, "/existing", "one").await;
    let put = client.put_parameter().name("/existing").value("two");
    let error = put
        .r#type(ParameterType::String)
        .send()
        .await
        .expect_err("the parameter exists");
    let error = error.into_service_error();
    let PutParameterError::ParameterAlreadyExists(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert!(
        error
            .message()
            .is_some_and(|message| message.contains("already exists")),
        "{error:?}"
    );
}

#[tokio::test]
async fn paginator_returns_all_parameters_of_a_path() {
    let moto = Moto::shared();
    let client = client(&moto);
    let expected: BTreeSet<_> = (0..5)
        .map(|n| (format!("/pages/{n}"), format!("value {n}")))
        .collect();
    for (name, value) in &expected {
        put(&client, name, value).await;
    }
    put(&client, "/elsewhere/6", "value 6").await;

    let call = client.get_parameters_by_path().path("/pages");
    let mut pages = call.into_paginator().page_size(2).send();
    let mut sizes = Vec::new();
    let mut found = BTreeSet::new();
    while let Some(page) = pages.next().await {
        let parameters = page.expect("moto responds").parameters.unwrap_or_default();
        sizes.push(parameters.len());
        found.extend(parameters.into_iter().map(|parameter| {
            let value = parameter.value.expect("a parameter has a value");
            (parameter.name.expect("a parameter has a name"), value)
        }));
    }
    assert_eq!(sizes, [2, 2, 1]);
    assert_eq!(found, expected);
}

#[tokio::test]
async fn missing_parameter_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(&moto);
    put(&client, "/deleted", "value").await;
    client
        .delete_parameter()
        .name("/deleted")
        .send()
        .await
        .expect("the parameter exists");
    for name in ["/deleted", "/never/stored"] {
        let error = client
            .get_parameter()
            .name(name)
            .send()
            .await
            .expect_err("it does not exist");
        assert_eq!(error.code(), Some("ParameterNotFound"));
        assert!(
            error
                .message()
                .is_some_and(|message| message.contains(name)),
            "{error:?}"
        );
        let error = error.into_service_error();
        assert!(
            matches!(error, GetParameterError::ParameterNotFound(_)),
            "{error:?}"
        );
    }
    let error = client
        .delete_parameter()
        .name("/deleted")
        .send()
        .await
        .expect_err("it is deleted");
    assert!(error.into_service_error().is_parameter_not_found());
}
