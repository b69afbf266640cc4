//! The examples of the client, run as programs against a service on a loopback socket.

use std::process::Output;

use integration_tests::client::{REGION, SECRET_ACCESS_KEY, SESSION_TOKEN};
use integration_tests::exchange::Response;
use integration_tests::model::MODEL;
use integration_tests::server::Server;
use integration_tests::xml;
use serde_json::Value;
use tokio::process::Command;

use crate::service::{MESSAGE, error_response, full_response};

const ROLE_ARN: &str = "arn:aws:iam::123456789012:role/demo";

/// The response with the credentials of a role.
const SESSION: &str = "<AssumeRoleResponse><AssumeRoleResult><Credentials>\
    <AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>the secret of the role</SecretAccessKey>\
    <SessionToken>the-token-of-the-role</SessionToken><Expiration>2130-01-01T00:00:00Z</Expiration>\
    </Credentials></AssumeRoleResult></AssumeRoleResponse>";

/// An example, with the arguments that it needs.
struct Example {
    program: &'static str,
    arguments: &'static [&'static str],
    /// Whether it calls the service.
    calls: bool,
}

const ASSUME_ROLE: Example = Example {
    program: env!("CARGO_BIN_EXE_assume_role"),
    arguments: &[ROLE_ARN],
    calls: true,
};
const EKS_TOKEN: Example = Example {
    program: env!("CARGO_BIN_EXE_eks_token"),
    arguments: &["cluster"],
    calls: false,
};
const VAULT_LOGIN: Example = Example {
    program: env!("CARGO_BIN_EXE_vault_login"),
    arguments: &["role"],
    calls: false,
};
const WEB_IDENTITY_TOKEN: Example = Example {
    program: env!("CARGO_BIN_EXE_web_identity_token"),
    arguments: &["https://api.example.com"],
    calls: true,
};
const WHOAMI: Example = Example {
    program: env!("CARGO_BIN_EXE_whoami"),
    arguments: &[],
    calls: true,
};

const ALL: [Example; 5] = [
    ASSUME_ROLE,
    EKS_TOKEN,
    VAULT_LOGIN,
    WEB_IDENTITY_TOKEN,
    WHOAMI,
];

impl Example {
    /// The program without arguments, with the environment variables of a caller.
    fn command(&self, endpoint_url: &str) -> Command {
        let mut command = Command::new(self.program);
        command
            .env_clear()
            .env("AWS_REGION", REGION)
            .env("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
            .env("AWS_SECRET_ACCESS_KEY", SECRET_ACCESS_KEY)
            .env("AWS_SESSION_TOKEN", SESSION_TOKEN)
            .env("AWS_ENDPOINT_URL", endpoint_url);
        command
    }

    /// Runs the program with its arguments.
    async fn run(&self, endpoint_url: &str) -> Ended {
        run(self.command(endpoint_url).args(self.arguments)).await
    }
}

/// What a program printed, and its exit code.
struct Ended {
    code: Option<i32>,
    printed: String,
    errors: String,
}

impl Ended {
    /// Returns what a successful program printed.
    fn printed(self) -> String {
        assert_eq!(self.errors, "");
        assert_eq!(self.code, Some(0));
        self.printed
    }

    /// Returns the errors of a program that failed with this code.
    fn errors(self, code: i32) -> String {
        assert_eq!(self.printed, "");
        assert_eq!(self.code, Some(code), "{}", self.errors);
        for secret in [SECRET_ACCESS_KEY, SESSION_TOKEN] {
            assert!(!self.errors.contains(secret), "{}", self.errors);
        }
        self.errors
    }
}

async fn run(command: &mut Command) -> Ended {
    let output = command.output().await.expect("the program can be run");
    let Output {
        status,
        stdout,
        stderr,
    } = output;
    let text = |bytes| String::from_utf8(bytes).expect("the program prints text");
    Ended {
        code: status.code(),
        printed: text(stdout),
        errors: text(stderr),
    }
}

/// The value of a member in a sample output.
fn sample(operation: &str, member: &str) -> String {
    let output = MODEL.sample(MODEL.operation(operation).output);
    output.get(member).expect("the sample has every member")
}

#[tokio::test]
async fn whoami_prints_the_identity() {
    let server = Server::returning([full_response(MODEL.operation("GetCallerIdentity"))]).await;
    let printed = WHOAMI.run(&server.url()).await.printed();
    let [account, arn, user] =
        ["Account", "Arn", "UserId"].map(|member| sample("GetCallerIdentity", member));
    assert_eq!(
        printed,
        format!("account: {account}\nARN: {arn}\nuser ID: {user}\n")
    );
    let request = server.request();
    let header = request.header("authorization").expect("it is signed");
    assert!(header.contains("Credential=AKIDEXAMPLE/"), "{header}");
    assert_eq!(request.header("x-amz-security-token"), Some(SESSION_TOKEN));
}

#[tokio::test]
async fn assume_role_makes_a_call_with_the_credentials_of_the_role() {
    for external_id in [None, Some("an external ID")] {
        let identity = full_response(MODEL.operation("GetCallerIdentity"));
        let server = Server::returning([Response::ok(SESSION), identity]).await;
        let mut command = ASSUME_ROLE.command(&server.url());
        let ended = run(command.arg(ROLE_ARN).args(external_id)).await;
        let arn = sample("GetCallerIdentity", "Arn");
        assert_eq!(
            ended.printed(),
            format!("ARN: {arn}\nvalid until: 2130-01-01T00:00:00Z\n")
        );

        let [first, second] = server.requests().try_into().expect("there are two calls");
        let sent = first.pairs();
        let sent = |name| sent.iter().find(|pair| pair.0 == name).map(|pair| &pair.1);
        assert_eq!(sent("RoleArn").map(String::as_str), Some(ROLE_ARN));
        assert_eq!(sent("ExternalId").map(String::as_str), external_id);
        let header = second.header("authorization").expect("it is signed");
        assert!(header.contains("Credential=ASIAROLE/"), "{header}");
        assert_eq!(
            second.header("x-amz-security-token"),
            Some("the-token-of-the-role")
        );
    }
}

#[tokio::test]
async fn eks_token_prints_a_credential() {
    let server = Server::returning([Response::ok("")]).await;
    let printed = EKS_TOKEN.run(&server.url()).await.printed();
    let credential: Value = serde_json::from_str(&printed).expect("the credential is JSON");
    assert_eq!(credential["kind"], "ExecCredential");
    let token = credential["status"]["token"].as_str().expect("a token");
    assert!(token.starts_with("k8s-aws-v1."), "{token}");
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn vault_login_prints_a_login() {
    let server = Server::returning([Response::ok("")]).await;
    for server_id in [None, Some("vault.example.com")] {
        let mut command = VAULT_LOGIN.command(&server.url());
        let printed = run(command.arg("dev").args(server_id)).await.printed();
        let login: Value = serde_json::from_str(&printed).expect("the login is JSON");
        assert_eq!(login["role"], "dev");
        let headers = login["iam_request_headers"].as_str().expect("headers");
        let headers = aws_smithy_types::base64::decode(headers).expect("base64");
        let headers: Value = serde_json::from_slice(&headers).expect("the headers are JSON");
        let found = headers
            .as_object()
            .expect("an object")
            .iter()
            .find(|(name, _)| name.eq_ignore_ascii_case("x-vault-aws-iam-server-id"));
        assert_eq!(found.is_some(), server_id.is_some(), "{headers}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn web_identity_token_prints_the_token() {
    let server = Server::returning([full_response(MODEL.operation("GetWebIdentityToken"))]).await;
    let printed = WEB_IDENTITY_TOKEN.run(&server.url()).await.printed();
    let token = sample("GetWebIdentityToken", "WebIdentityToken");
    assert_eq!(printed, format!("{token}\n"));
    let sent = server.request().pairs();
    for (name, value) in [
        ("Audience.member.1", "https://api.example.com"),
        ("SigningAlgorithm", "RS256"),
    ] {
        let pair = (name.to_owned(), value.to_owned());
        assert!(sent.contains(&pair), "{sent:?}");
    }
}

#[tokio::test]
async fn error_of_the_service_has_code_message_and_request_id() {
    for example in ALL.iter().filter(|example| example.calls) {
        let server = Server::returning([error_response(403, "AccessDenied")]).await;
        let errors = example.run(&server.url()).await.errors(1);
        assert_eq!(
            errors,
            format!("error: AccessDenied: {MESSAGE} (request ID in the body)\n")
        );
    }
}

#[tokio::test]
async fn error_of_the_call_with_the_credentials_of_a_role_is_shown() {
    let error = error_response(403, "AccessDenied");
    let server = Server::returning([Response::ok(SESSION), error]).await;
    let errors = ASSUME_ROLE.run(&server.url()).await.errors(1);
    assert!(errors.starts_with("error: AccessDenied: "), "{errors}");
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn unreachable_service_is_an_error_with_its_cause() {
    for example in ALL.iter().filter(|example| example.calls) {
        let errors = example.run("http://127.0.0.1:1").await.errors(1);
        assert!(errors.starts_with("error: dispatch failure: "), "{errors}");
        assert!(errors.contains("Connection refused"), "{errors}");
    }
}

#[tokio::test]
async fn result_that_is_missing_is_an_error() {
    for (example, operation, missing) in [
        (ASSUME_ROLE, "AssumeRole", "credentials"),
        (WEB_IDENTITY_TOKEN, "GetWebIdentityToken", "token"),
    ] {
        let response =
            xml::response(&MODEL, MODEL.operation(operation), &Default::default()).document();
        let server = Server::returning([Response::ok(response)]).await;
        let errors = example.run(&server.url()).await.errors(1);
        assert_eq!(errors, format!("error: the response has no {missing}\n"));
    }
}

#[tokio::test]
async fn help_says_what_an_example_needs() {
    for example in ALL {
        let help = run(Command::new(example.program).env_clear().arg("--help")).await;
        let help = help.printed();
        let (_, name) = example.program.rsplit_once('/').expect("a path");
        assert!(
            help.starts_with(&format!("usage: cargo run --example {name}")),
            "{help}"
        );
        assert!(help.contains("AWS_REGION"), "{help}");
    }
}

#[tokio::test]
async fn wrong_number_of_arguments_is_an_error_with_the_usage() {
    for example in ALL {
        let mut command = example.command("http://127.0.0.1:1");
        let many = run(command.args(["a", "b", "c"])).await.errors(2);
        assert!(
            many.starts_with("error: wrong number of arguments: 3\nusage: cargo run --example "),
            "{many}"
        );
        if !example.arguments.is_empty() {
            let none = run(&mut example.command("http://127.0.0.1:1")).await;
            let none = none.errors(2);
            assert!(none.contains("wrong number of arguments: 0\n"), "{none}");
        }
    }
}

#[tokio::test]
async fn variable_that_is_missing_or_empty_is_named() {
    for example in ALL {
        for variable in ["AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"] {
            let mut command = example.command("http://127.0.0.1:1");
            command.args(example.arguments);
            let missing = run(command.env_remove(variable)).await.errors(2);
            let empty = run(command.env(variable, "")).await.errors(2);
            let expected = format!("error: {variable} is not set\n");
            assert!(missing.starts_with(&expected), "{missing}");
            assert_eq!(empty, missing);
        }
    }
}

#[cfg(unix)]
#[tokio::test]
async fn variable_that_is_not_text_is_named_without_its_value() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let value = OsStr::from_bytes(b"the secret\xFF");
    let mut command = WHOAMI.command("http://127.0.0.1:1");
    let ended = run(command.env("AWS_SECRET_ACCESS_KEY", value)).await;
    assert_eq!(
        ended.errors(2),
        "error: AWS_SECRET_ACCESS_KEY is not UTF-8\n"
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn result_that_cannot_be_written_is_an_error() {
    let server = Server::returning([full_response(MODEL.operation("GetCallerIdentity"))]).await;
    for example in [EKS_TOKEN, WHOAMI] {
        let full = std::fs::File::options().write(true).open("/dev/full");
        let mut command = example.command(&server.url());
        command.args(example.arguments);
        command.stdout(full.expect("the device exists"));
        let child = command.stderr(std::process::Stdio::piped()).spawn();
        let output = child.expect("the program can be run").wait_with_output();
        let output = output.await.expect("the program ends");
        assert_eq!(output.status.code(), Some(1));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            errors.starts_with("error: cannot write to standard output: "),
            "{errors}"
        );
    }
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn exit_code_does_not_depend_on_standard_error() {
    for (url, expected) in [("http://127.0.0.1:1", 1), ("", 2)] {
        let full = std::fs::File::options().write(true).open("/dev/full");
        let mut command = WHOAMI.command(url);
        if url.is_empty() {
            command.env_remove("AWS_REGION");
        }
        command.stderr(full.expect("the device exists"));
        let status = command.status().await.expect("the program can be run");
        assert_eq!(status.code(), Some(expected));
    }
}

/// The variable for the service comes before the one for all services.
#[tokio::test]
async fn endpoint_of_the_service_is_preferred() {
    let server = Server::returning([full_response(MODEL.operation("GetCallerIdentity"))]).await;
    let mut command = WHOAMI.command("http://127.0.0.1:1");
    let ended = run(command.env("AWS_ENDPOINT_URL_STS", server.url())).await;
    ended.printed();
    assert_eq!(server.requests().len(), 1);
}
