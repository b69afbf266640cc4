//! A user of `aws-config` that does not know which clients are underneath, and the services that the user calls: STS, and
//! those that users sign in with. `cargo xtask drop-in` builds and runs this with the generated clients.
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
    let argument = env::args().nth(1);
    let result = match argument.as_deref() {
        Some("--sign-in") => sign_in().await,
        Some(scenario) => user(scenario).await,
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

/// Signs in as the profiles of a user do: with IAM Identity Center and in the AWS Management Console. Each profile has a
/// token that has expired, so the provider has to refresh it.
async fn sign_in() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let state = Arc::new(Mutex::new(State::default()));
    tokio::spawn(accept(listener, state.clone()));

    let home = env::current_dir()?.join("home");
    let write = |path: &str, content: &str| -> Result<()> {
        let path = home.join(path);
        fs::create_dir_all(path.parent().unwrap_or(&home))?;
        Ok(fs::write(path, content)?)
    };
    write(
        ".aws/config",
        "[profile sso]\nsso_session = drop-in\nsso_account_id = 123456789012\nsso_role_name = the role\n\
         [sso-session drop-in]\nsso_region = eu-central-1\nsso_start_url = https://example.com/start\n\
         [profile login]\nlogin_session = arn:aws:sts::123456789012:assumed-role/drop-in/user\n",
    )?;
    // The names of the files are the hashes of the name of the session and of the ARN.
    write(
        ".aws/sso/cache/d5dca853d99b0a8cf4d7751d26a948117e11d82c.json",
        r#"{"accessToken": "expired", "expiresAt": "2020-01-01T00:00:00Z", "refreshToken": "refresh sso",
            "clientId": "the client", "clientSecret": "secret of the client",
            "registrationExpiresAt": "2100-01-01T00:00:00Z", "region": "eu-central-1",
            "startUrl": "https://example.com/start"}"#,
    )?;
    let key = p256::SecretKey::from_slice(&[7; 32])?.to_sec1_pem(p256::pkcs8::LineEnding::LF)?;
    let key = key.replace('\n', "\\n");
    write(
        ".aws/login/cache/eb198c36fbdfaf07274710b262b98ba5e58f8e24e4201651cdadedb47b8b3921.json",
        &format!(
            r#"{{"accessToken": {{"accessKeyId": "EXPIRED", "secretAccessKey": "expired", "sessionToken": "expired",
                "accountId": "123456789012", "expiresAt": "2020-01-01T00:00:00Z"}}, "tokenType": "aws_sigv4",
                "refreshToken": "refresh login", "clientId": "the client", "dpopKey": "{key}"}}"#
        ),
    )?;

    for (profile, expected) in [("sso", SSO), ("login", LOGIN)] {
        println!("sign in with the profile {profile}:");
        let output = Command::new(env::current_exe()?)
            .arg(profile)
            .env_clear()
            .env("AWS_PROFILE", profile)
            .env("AWS_ENDPOINT_URL", &url)
            .env("AWS_REGION", "eu-central-1")
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("HOME", &home)
            .output()
            .await?;
        let shown = String::from_utf8_lossy(&output.stdout);
        print!("{shown}");
        if !output.status.success() {
            let error = String::from_utf8_lossy(&output.stderr);
            return Err(format!("the user ended with {}: {error}", output.status).into());
        }
        for expected in [
            "ASIADROPIN",
            "secret of <drop-in>",
            "token of & in JSON",
            "123456789012",
        ] {
            if !shown.contains(expected) {
                return Err(format!("the credentials lack {expected:?}").into());
            }
        }
        let calls = std::mem::take(&mut state.lock().expect("the lock is not poisoned").calls);
        if calls.len() != expected.len() {
            return Err(format!("expected {} calls, got {}", expected.len(), calls.len()).into());
        }
        for (call, expected) in calls.iter().zip(expected) {
            if call.request != expected.request {
                return Err(format!("expected {}, got {}", expected.request, call.request).into());
            }
            let header = expected.header;
            if !call
                .headers
                .iter()
                .any(|(name, value)| name == header.0 && value.starts_with(header.1))
            {
                return Err(format!("no {}: {} in {:?}", header.0, header.1, call.headers).into());
            }
            for part in expected.body {
                if !call.body.contains(part) {
                    return Err(format!("no {part} in {}", call.body).into());
                }
            }
            if call.authorization.is_some() {
                return Err("the call is signed".into());
            }
            println!("  {:<18} {}", call.request, call.user_agent);
        }
    }
    Ok(())
}

/// An expected call of a service that users sign in with. None of these calls is signed.
struct SignInCall {
    /// The method and the URI.
    request: &'static str,
    /// The name of a header, and how its value starts.
    header: (&'static str, &'static str),
    /// Parts of the body.
    body: &'static [&'static str],
}

const SSO: &[SignInCall] = &[
    SignInCall {
        request: "POST /token",
        header: ("content-type", "application/json"),
        body: &[
            r#""clientId":"the client""#,
            r#""clientSecret":"secret of the client""#,
            r#""grantType":"refresh_token""#,
            r#""refreshToken":"refresh sso""#,
        ],
    },
    SignInCall {
        request: "GET /federation/credentials?role_name=the%20role&account_id=123456789012",
        header: ("x-amz-sso_bearer_token", "refreshed & new"),
        body: &[],
    },
];

const LOGIN: &[SignInCall] = &[SignInCall {
    request: "POST /v1/token",
    header: ("dpop", "ey"),
    body: &[
        r#""clientId":"the client""#,
        r#""grantType":"refresh_token""#,
        r#""refreshToken":"refresh login""#,
    ],
}];

/// Returns the response of a service that users sign in with.
fn signed_in(request: &str) -> Option<&'static str> {
    let path = request.split('?').next()?;
    Some(match path {
        "POST /token" => {
            r#"{"accessToken": "refreshed & new", "expiresIn": 28800, "tokenType": "Bearer"}"#
        }
        "GET /federation/credentials" => {
            r#"{"roleCredentials": {"accessKeyId": "ASIADROPIN", "secretAccessKey": "secret of <drop-in>",
                "sessionToken": "token of & in JSON", "expiration": 4102444800000}}"#
        }
        "POST /v1/token" => {
            r#"{"accessToken": {"accessKeyId": "ASIADROPIN", "secretAccessKey": "secret of <drop-in>",
                "sessionToken": "token of & in JSON"}, "tokenType": "aws_sigv4", "expiresIn": 900,
                "refreshToken": "next"}"#
        }
        _ => return None,
    })
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
    /// The method and the URI.
    request: String,
    headers: Vec<(String, String)>,
    body: String,
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
        let request = format!("{} {}", head.method, head.uri);
        let headers = head.headers.iter();
        let headers = headers.map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            (name.to_string(), value.into_owned())
        });
        let mut state = state.lock().expect("the lock is not poisoned");
        let response = signed_in(&request);
        state.calls.push(Call {
            request,
            headers: headers.collect(),
            body: String::from_utf8_lossy(&body).into_owned(),
            parameters,
            authorization: header(AUTHORIZATION.as_str()),
            user_agent: header("user-agent").unwrap_or_default(),
        });
        if let Some(response) = response {
            return reply(200, response.to_owned());
        }
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
