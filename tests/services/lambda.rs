//! Lambda: restJson1 with payloads that are blobs, a waiter, and a paginator.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use integration_tests::exchange::Response;
use integration_tests::moto::Moto;
use integration_tests::server::Server;
use lambda_functions_client::Client;
use lambda_functions_client::client::Waiters;
use lambda_functions_client::config::Region;
use lambda_functions_client::error::ProvideErrorMetadata;
use lambda_functions_client::operation::create_function::builders::CreateFunctionFluentBuilder;
use lambda_functions_client::operation::create_function::{
    CreateFunctionError, CreateFunctionOutput,
};
use lambda_functions_client::operation::delete_function::DeleteFunctionError;
use lambda_functions_client::operation::get_function::GetFunctionError;
use lambda_functions_client::operation::invoke::InvokeError;
use lambda_functions_client::primitives::Blob;
use lambda_functions_client::types::{
    Architecture, Environment, FunctionCode, InvocationType, LastUpdateStatus, PackageType,
    Runtime, State,
};
use serde_json::json;

/// An archive without files. Base64 encodes its comment with `+` and `/`.
const ARCHIVE: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x06\0\xfb\xef\xbe\xff\xff\xff";

/// The SHA-256 hash of the archive, in base64.
const ARCHIVE_HASH: &str = "XWYqsTBMpBAMutz2CPMG3MBe/A3mfUZpIQormh8MEOM=";

fn client(endpoint: &str) -> Client {
    Client::from_conf(config!(lambda_functions_client, endpoint).build())
}

/// Creates a role for functions and returns its ARN. moto accepts only roles that exist.
async fn role(moto: &Moto, name: &str) -> String {
    let client = iam_roles_client::Client::from_conf(config!(iam_roles_client, moto.url()).build());
    let policy = json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Effect": "Allow",
            "Principal": { "Service": "lambda.amazonaws.com" },
            "Action": "sts:AssumeRole",
        }],
    });
    let create = client.create_role().role_name(name);
    let created = create
        .assume_role_policy_document(policy.to_string())
        .send()
        .await
        .expect("moto responds");
    let role = created.role().expect("the role is created");
    role.arn().to_owned()
}

fn function(client: &Client, name: &str, role: &str) -> CreateFunctionFluentBuilder {
    client
        .create_function()
        .function_name(name)
        .role(role)
        .runtime(Runtime::Python313)
        .handler("module.handler")
        .code(FunctionCode::builder().zip_file(Blob::new(ARCHIVE)).build())
}

async fn create(client: &Client, name: &str, role: &str) -> CreateFunctionOutput {
    let created = function(client, name, role).send().await;
    created.expect("moto responds")
}

#[tokio::test]
async fn function_is_created_found_and_deleted() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let role = role(&moto, "function-created").await;
    let environment = Environment::builder()
        .variables("QUOTED", "a \"value\"\n ü 🦀")
        .build();
    let created = function(&client, "created", &role)
        .description("A <function> & more")
        .memory_size(256)
        .timeout(17)
        .architectures(Architecture::Arm64)
        .environment(environment)
        .tags("Cost & Center", "ü=1")
        .send()
        .await
        .expect("moto responds");
    let arn = "arn:aws:lambda:us-east-1:123456789012:function:created";
    assert_eq!(created.function_arn(), Some(arn));
    // The bytes that moto decoded.
    assert_eq!(
        usize::try_from(created.code_size()).ok(),
        Some(ARCHIVE.len())
    );
    assert_eq!(created.code_sha256(), Some(ARCHIVE_HASH));

    let waited = client
        .wait_until_function_active_v2()
        .function_name("created");
    let found = waited
        .wait(Duration::from_secs(10))
        .await
        .expect("the function is active");
    let found = found.into_result().expect("the last call succeeds");
    let tags = found.tags().expect("the function has tags");
    assert_eq!(
        tags.iter().collect::<Vec<_>>(),
        [(&"Cost & Center".to_owned(), &"ü=1".to_owned())]
    );
    let code = found.code().expect("the function has code");
    assert_eq!(code.repository_type(), Some("S3"));
    let found = found.configuration().expect("the function is returned");
    assert_eq!(found.function_name(), Some("created"));
    assert_eq!(found.description(), Some("A <function> & more"));
    assert_eq!(found.role(), Some(&*role));
    assert_eq!(found.handler(), Some("module.handler"));
    assert_eq!(found.runtime(), Some(&Runtime::Python313));
    assert_eq!(found.state(), Some(&State::Active));
    assert_eq!(found.package_type(), Some(&PackageType::Zip));
    assert_eq!(found.architectures(), [Architecture::Arm64]);
    assert_eq!(
        (found.memory_size(), found.timeout()),
        (Some(256), Some(17))
    );
    assert_eq!(found.code_sha256(), Some(ARCHIVE_HASH));
    let storage = found.ephemeral_storage().expect("a function has storage");
    assert_eq!(storage.size(), 512);
    let environment = found.environment().expect("the function has variables");
    let variables = environment.variables();
    assert_eq!(
        variables,
        Some(&HashMap::from([(
            "QUOTED".to_owned(),
            "a \"value\"\n ü 🦀".to_owned()
        )]))
    );

    // The ARN is a label with colons.
    let delete = client.delete_function().function_name(arn);
    delete.send().await.expect("the function exists");
    let get = client.get_function().function_name("created");
    let error = get.send().await.expect_err("the function is deleted");
    assert_eq!(error.code(), Some("ResourceNotFoundException"));
    let GetFunctionError::ResourceNotFoundException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    let message = format!("Function not found: {arn}");
    assert_eq!(error.message(), Some(&*message));
}

#[tokio::test]
async fn configuration_is_updated() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let role = role(&moto, "function-updated").await;
    let created = create(&client, "updated", &role).await;
    assert_eq!(
        (created.memory_size(), created.timeout()),
        (Some(128), Some(3))
    );
    assert_eq!(created.last_update_status(), None);
    let updated = client
        .update_function_configuration()
        .function_name("updated")
        .timeout(60)
        .description("ü")
        .send()
        .await
        .expect("the function exists");
    assert_eq!(
        (updated.memory_size(), updated.timeout()),
        (Some(128), Some(60))
    );

    let waited = client
        .wait_until_function_updated_v2()
        .function_name("updated");
    let found = waited
        .wait(Duration::from_secs(10))
        .await
        .expect("the function is updated");
    let found = found.into_result().expect("the last call succeeds");
    let found = found.configuration().expect("the function is returned");
    assert_eq!(
        found.last_update_status(),
        Some(&LastUpdateStatus::Successful)
    );
    assert_eq!(
        (found.timeout(), found.description()),
        (Some(60), Some("ü"))
    );
    assert_eq!(found.handler(), Some("module.handler"));
}

#[tokio::test]
async fn payload_is_returned() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let role = role(&moto, "function-invoked").await;
    create(&client, "invoked", &role).await;
    let payload = r#"{ "text": "a \"value\" ü 🦀" }"#;
    let invoke = || client.invoke().function_name("invoked");
    // Functions of this moto server return their payload.
    let returned = invoke()
        .payload(Blob::new(payload))
        .send()
        .await
        .expect("the function exists");
    assert_eq!(returned.status_code(), 200);
    assert_eq!(returned.function_error(), None);
    let returned = returned.payload().expect("the function returns a payload");
    assert_eq!(returned.as_ref(), payload.as_bytes());

    // The type is a header, and the status a member.
    for (kind, status) in [
        (InvocationType::RequestResponse, 200),
        (InvocationType::Event, 202),
        (InvocationType::DryRun, 204),
    ] {
        let call = invoke().payload(Blob::new("{}"));
        let returned = call.invocation_type(kind).send().await;
        let returned = returned.expect("the function exists");
        assert_eq!(returned.status_code(), status);
    }
}

#[tokio::test]
async fn missing_function_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let delete = client.delete_function().function_name("missing");
    let error = delete
        .send()
        .await
        .expect_err("the function does not exist");
    let error = error.into_service_error();
    let DeleteFunctionError::ResourceNotFoundException(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert!(
        error
            .message()
            .is_some_and(|message| message.ends_with(":function:missing")),
        "{error}"
    );
    let update = client
        .update_function_configuration()
        .function_name("missing");
    let error = update
        .send()
        .await
        .expect_err("the function does not exist");
    assert!(error.into_service_error().is_resource_not_found_exception());
}

#[tokio::test]
async fn existing_function_is_a_modeled_error() {
    let moto = Moto::shared();
    let client = client(moto.url());
    let role = role(&moto, "function-existing").await;
    create(&client, "existing", &role).await;
    let create = function(&client, "existing", &role);
    let error = create.send().await.expect_err("the function exists");
    let error = error.into_service_error();
    let CreateFunctionError::ResourceConflictException(error) = error else {
        panic!("the error has another variant: {error:?}");
    };
    assert_eq!(error.message(), Some("Function already exist: existing"));

    let create = function(
        &client,
        "without-role",
        "arn:aws:iam::123456789012:role/none",
    );
    let error = create.send().await.expect_err("the role does not exist");
    let error = error.into_service_error();
    assert!(error.is_invalid_parameter_value_exception(), "{error:?}");
}

#[tokio::test]
async fn status_and_headers_select_the_error() {
    let response = Response::new(
        429,
        r#"{"Reason":"CallerRateLimitExceeded","message":"Rate exceeded"}"#,
    )
    .header("content-type", "application/json")
    .header("retry-after", "7")
    .header(
        "x-amzn-errortype",
        "TooManyRequestsException:http://internal/",
    );
    let server = Server::returning([response]).await;
    let call = client(&server.url()).invoke().function_name("busy");
    let error = call.send().await.expect_err("the service is busy");
    assert_eq!(error.code(), Some("TooManyRequestsException"));
    let InvokeError::TooManyRequestsException(error) = error.into_service_error() else {
        panic!("the error has another variant");
    };
    assert_eq!(error.message(), Some("Rate exceeded"));
    assert_eq!(error.retry_after_seconds(), Some("7"));
    let reason = error.reason().map(|reason| reason.as_str());
    assert_eq!(reason, Some("CallerRateLimitExceeded"));
    assert_eq!(
        server.request().uri,
        "/2015-03-31/functions/busy/invocations"
    );
}

#[tokio::test]
async fn paginator_returns_all_functions() {
    let moto = Moto::shared();
    // No other test has functions in this region.
    let config = config!(lambda_functions_client, moto.url()).region(Region::new("eu-west-1"));
    let client = Client::from_conf(config.build());
    let role = role(&moto, "function-listed").await;
    let expected: BTreeSet<_> = (0..5).map(|n| format!("listed-{n}")).collect();
    for name in &expected {
        create(&client, name, &role).await;
    }
    // moto returns all functions on one page.
    let mut pages = client.list_functions().into_paginator().send();
    let page = pages.next().await.expect("there is a page");
    let page = page.expect("moto responds");
    assert_eq!(page.next_marker(), None);
    let found = page.functions().iter();
    let found: BTreeSet<_> = found.filter_map(|f| f.function_name.clone()).collect();
    assert_eq!(found, expected);
    assert!(pages.next().await.is_none());
}

#[tokio::test]
async fn paginator_sends_the_marker_in_the_query() {
    let page = |names: &[&str], marker: Option<&str>| {
        let functions: Vec<_> = names
            .iter()
            .map(|name| json!({ "FunctionName": name }))
            .collect();
        let page = json!({ "Functions": functions, "NextMarker": marker });
        Response::ok(page.to_string()).header("content-type", "application/json")
    };
    let server = Server::returning([
        page(&["one", "two"], Some("a +/=&ü")),
        page(&["three"], None),
    ])
    .await;
    let client = client(&server.url());
    let paginator = client.list_functions().into_paginator().page_size(2);
    let items: Vec<_> = paginator
        .items()
        .send()
        .collect::<Result<_, _>>()
        .await
        .expect("the server responds");
    let names: Vec<_> = items
        .iter()
        .filter_map(|item| item.function_name())
        .collect();
    assert_eq!(names, ["one", "two", "three"]);
    let requests = server.requests();
    let uris: Vec<_> = requests.iter().map(|r| r.uri.to_string()).collect();
    assert_eq!(
        uris,
        [
            "/2015-03-31/functions?MaxItems=2",
            "/2015-03-31/functions?Marker=a%20%2B%2F%3D%26%C3%BC&MaxItems=2",
        ]
    );
}
