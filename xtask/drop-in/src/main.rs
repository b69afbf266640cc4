//! A user of `aws-config` that does not know which STS client is underneath, and the service that the user calls.
//! `cargo xtask drop-in` builds and runs this with the generated client.
//!
//! Without an argument, this is the service, on a loopback socket. It runs itself as the user once per scenario, and
//! configures the user only through environment variables and files. It sends session tokens in CDATA sections. The
//! published client (1.124.0) reads these as empty strings, so a run with the published client fails.

use std::convert::Infallible;
use std::env;
use std::error::Error;
use std::fs;
use std::process::ExitCode;
use std::sync::{Arc, Mutex};

use aws_config::BehaviorVersion;
use aws_config::provider_config::ProviderConfig;
use aws_config::sts::AssumeRoleProvider;
use aws_config::web_identity_token::WebIdentityTokenCredentialsProvider;
use aws_credential_types::provider::error::CredentialsError;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::AUTHORIZATION;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::process::Command;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

const ROLE: &str = "arn:aws:iam::123456789012:role/drop-in";
const WEB_IDENTITY_TOKEN: &str = "a.web.identity/token+of=an&identity provider";

#[tokio::main]
async fn main() -> ExitCode {
    let result = match env::args().nth(1) {
        Some(scenario) => user(&scenario).await,
        None => service().await,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Gets credentials from one of the providers in `aws-config` and prints them.
async fn user(scenario: &str) -> Result<()> {
    let provider = match scenario {
        "assume role" => {
            let role = AssumeRoleProvider::builder(ROLE)
                .session_name("the session")
                .external_id("an external id & more")
                .tags([("team", "Zoë"), ("empty", "")]);
            SharedCredentialsProvider::new(role.build().await)
        }
        "web identity" => {
            let config = ProviderConfig::with_default_region().await;
            let token = WebIdentityTokenCredentialsProvider::builder().configure(&config);
            SharedCredentialsProvider::new(token.build())
        }
        // The environment selects the provider.
        _ => aws_config::load_defaults(BehaviorVersion::latest())
            .await
            .credentials_provider()
            .ok_or("there is no provider chain")?,
    };
    let credentials = provider.provide_credentials().await.map_err(in_full)?;
    println!("  access key ID      {}", credentials.access_key_id());
    println!("  secret access key  {}", credentials.secret_access_key());
    println!(
        "  session token      {}",
        credentials.session_token().unwrap_or_default()
    );
    let account = credentials.account_id().map(|account| account.as_str());
    println!("  account            {}", account.unwrap_or_default());
    println!("  expires            {:?}", credentials.expiry());
    Ok(())
}

/// Returns the messages of an error and its sources.
fn in_full(error: CredentialsError) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(error) = source {
        text.push_str(&format!(": {error}"));
        source = error.source();
    }
    text
}

/// The configuration of one user, and the expected requests and result.
struct Scenario {
    name: &'static str,
    environment: Vec<(&'static str, String)>,
    /// The error code in the service's first response.
    refused_with: Option<&'static str>,
    operation: &'static str,
    parameters: &'static [(&'static str, &'static str)],
    signed: bool,
    succeeds: bool,
}

fn scenarios() -> Result<Vec<Scenario>> {
    let directory = env::current_dir()?;
    let file = |name: &str, content: &str| -> Result<String> {
        let path = directory.join(name);
        fs::write(&path, content)?;
        Ok(path.to_string_lossy().into_owned())
    };
    let token = file("token", WEB_IDENTITY_TOKEN)?;
    let profile = file(
        "profile",
        &format!(
            "[default]\nrole_arn = {ROLE}\nsource_profile = user\nrole_session_name = of the profile\n\
             [profile user]\naws_access_key_id = AKIDOFTHEUSER\naws_secret_access_key = secret of the user\n"
        ),
    )?;
    let keys = || {
        vec![
            ("AWS_ACCESS_KEY_ID", "AKIDOFTHEUSER".to_owned()),
            ("AWS_SECRET_ACCESS_KEY", "secret of the user".to_owned()),
        ]
    };
    let identity = || {
        vec![
            ("AWS_WEB_IDENTITY_TOKEN_FILE", token.clone()),
            ("AWS_ROLE_ARN", ROLE.to_owned()),
            ("AWS_ROLE_SESSION_NAME", "of the environment".to_owned()),
        ]
    };
    let federated: &[_] = &[
        ("RoleArn", ROLE),
        ("RoleSessionName", "of the environment"),
        ("WebIdentityToken", WEB_IDENTITY_TOKEN),
    ];
    Ok(vec![
        Scenario {
            name: "assume role",
            environment: keys(),
            refused_with: None,
            operation: "AssumeRole",
            parameters: &[
                ("RoleArn", ROLE),
                ("RoleSessionName", "the session"),
                ("ExternalId", "an external id & more"),
                ("Tags.member.1.Key", "team"),
                ("Tags.member.1.Value", "Zoë"),
                ("Tags.member.2.Value", ""),
            ],
            signed: true,
            succeeds: true,
        },
        Scenario {
            name: "role from a profile",
            environment: vec![("AWS_CONFIG_FILE", profile)],
            refused_with: None,
            operation: "AssumeRole",
            parameters: &[("RoleArn", ROLE), ("RoleSessionName", "of the profile")],
            signed: true,
            succeeds: true,
        },
        // The service cannot reach the identity provider at first, so the client retries.
        Scenario {
            name: "web identity",
            environment: identity(),
            refused_with: Some("IDPCommunicationError"),
            operation: "AssumeRoleWithWebIdentity",
            parameters: federated,
            signed: false,
            succeeds: true,
        },
        Scenario {
            name: "web identity from the default chain",
            environment: identity(),
            refused_with: None,
            operation: "AssumeRoleWithWebIdentity",
            parameters: federated,
            signed: false,
            succeeds: true,
        },
        Scenario {
            name: "assume role",
            environment: keys(),
            refused_with: Some("AccessDenied"),
            operation: "AssumeRole",
            parameters: &[("RoleArn", ROLE)],
            signed: true,
            succeeds: false,
        },
    ])
}

async fn service() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let state = Arc::new(Mutex::new(State::default()));
    tokio::spawn(accept(listener, state.clone()));

    for scenario in scenarios()? {
        *state.lock().expect("the lock is not poisoned") = State {
            refusal: scenario.refused_with,
            calls: Vec::new(),
        };
        match scenario.refused_with {
            Some(code) => println!("{} (the first response is {code}):", scenario.name),
            None => println!("{}:", scenario.name),
        }
        let output = Command::new(env::current_exe()?)
            .arg(scenario.name)
            .env_clear()
            .env("AWS_ENDPOINT_URL_STS", &url)
            .env("AWS_REGION", "eu-central-1")
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("HOME", "/nowhere")
            .envs(
                scenario
                    .environment
                    .iter()
                    .map(|(name, value)| (name, value)),
            )
            .output()
            .await?;
        let calls = std::mem::take(&mut state.lock().expect("the lock is not poisoned").calls);
        check(&scenario, &output, &calls)?;
    }
    Ok(())
}

fn check(scenario: &Scenario, output: &std::process::Output, calls: &[Call]) -> Result<()> {
    let shown = String::from_utf8_lossy(&output.stdout);
    let error = String::from_utf8_lossy(&output.stderr);
    print!("{shown}");
    if scenario.succeeds != output.status.success() {
        return Err(format!("the user ended with {}: {error}", output.status).into());
    }
    let expected: &[&str] = match scenario.refused_with {
        Some(code) if !scenario.succeeds => {
            println!("  {}", error.trim_end());
            if !error.contains(code) {
                return Err(format!("the error does not contain {code}").into());
            }
            &[]
        }
        _ => &[
            "ASIADROPIN",
            "secret of <drop-in>",
            "token of & in CDATA",
            "123456789012",
        ],
    };
    for expected in expected {
        if !shown.contains(expected) {
            return Err(format!("the credentials lack {expected:?}").into());
        }
    }

    let attempts = 1 + usize::from(scenario.refused_with.is_some() && scenario.succeeds);
    if calls.len() != attempts {
        return Err(format!("expected {attempts} attempts, got {}", calls.len()).into());
    }
    for call in calls {
        let version = ("Version", "2011-06-15");
        let action = ("Action", scenario.operation);
        for (name, value) in scenario.parameters.iter().copied().chain([action, version]) {
            if !call
                .parameters
                .iter()
                .any(|given| given.0 == name && given.1 == value)
            {
                return Err(format!("no {name}={value} in {:?}", call.parameters).into());
            }
        }
        let signature = "AWS4-HMAC-SHA256 Credential=AKIDOFTHEUSER/";
        let scope = "/eu-central-1/sts/aws4_request, SignedHeaders=";
        let signed = call
            .authorization
            .as_deref()
            .map(|header| header.starts_with(signature) && header.contains(scope));
        if signed != scenario.signed.then_some(true) {
            return Err(format!("unexpected signature: {:?}", call.authorization).into());
        }
        println!("  user agent         {}", call.user_agent);
    }
    Ok(())
}

#[derive(Default)]
struct State {
    /// The error code in the response to the next call.
    refusal: Option<&'static str>,
    calls: Vec<Call>,
}

struct Call {
    parameters: Vec<(String, String)>,
    authorization: Option<String>,
    user_agent: String,
}

async fn accept(listener: TcpListener, state: Arc<Mutex<State>>) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(serve(stream, state.clone()));
    }
}

async fn serve(stream: TcpStream, state: Arc<Mutex<State>>) {
    let service = service_fn(|request: Request<Incoming>| async {
        let (head, body) = request.into_parts();
        let body = match body.collect().await {
            Ok(body) => body.to_bytes(),
            Err(_) => return reply(400, String::new()),
        };
        let header = |name| Some(head.headers.get(name)?.to_str().ok()?.to_owned());
        let parameters: Vec<_> = form_urlencoded::parse(&body).into_owned().collect();
        let action = parameters.iter().find(|(name, _)| name == "Action");
        let action = action.map_or(String::new(), |(_, action)| action.clone());
        let mut state = state.lock().expect("the lock is not poisoned");
        state.calls.push(Call {
            parameters,
            authorization: header(AUTHORIZATION.as_str()),
            user_agent: header("user-agent").unwrap_or_default(),
        });
        match state.refusal.take() {
            Some(code) => reply(400, refusal(code)),
            None => reply(200, credentials(&action)),
        }
    });
    // If the connection is closed early, the user reports the error.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), service)
        .await;
}

fn reply(status: u16, body: String) -> std::result::Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::new(Full::from(body));
    *response.status_mut() = hyper::StatusCode::from_u16(status).expect("the status is valid");
    Ok(response)
}

fn refusal(code: &str) -> String {
    format!(
        "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type>\
         <Code>{code}</Code><Message>denied by the loopback service</Message></Error>\
         <RequestId>refused</RequestId></ErrorResponse>"
    )
}

fn credentials(action: &str) -> String {
    format!(
        "<{action}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{action}Result><AssumedRoleUser>\
         <Arn>arn:aws:sts::123456789012:assumed-role/drop-in/session</Arn><AssumedRoleId>AROA:session</AssumedRoleId>\
         </AssumedRoleUser><Credentials><AccessKeyId>ASIADROPIN</AccessKeyId>\
         <SecretAccessKey>secret of &lt;drop-in></SecretAccessKey>\
         <SessionToken><![CDATA[token of & in CDATA]]></SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration>\
         </Credentials></{action}Result><ResponseMetadata><RequestId>granted</RequestId></ResponseMetadata>\
         </{action}Response>"
    )
}
