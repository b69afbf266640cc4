// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Code that all examples share: arguments, the client, and exit codes.

use std::env::{self, VarError};
use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, Write as _};
use std::ops::RangeInclusive;
use std::process::ExitCode;

use sts_sdk::config::{BehaviorVersion, Credentials, Region};
use sts_sdk::error::SdkError;
use sts_sdk::{Client, Config, Error};

/// The environment variables that [`client`] reads.
const VARIABLES: &str = "\
environment variables:
  AWS_REGION                                   the region
  AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY     the credentials
  AWS_SESSION_TOKEN                            the session token, if the credentials are temporary
  AWS_ENDPOINT_URL_STS or AWS_ENDPOINT_URL     an endpoint URL to use instead of the default";

/// Why an example ends without a result.
pub(crate) enum Stop {
    /// The caller asked how to use it.
    Help(String),
    /// The arguments or the environment variables are wrong.
    Usage(String),
    /// A call failed.
    Failed(String),
}

impl Stop {
    pub(crate) fn failed(reason: impl Display) -> Self {
        Self::Failed(reason.to_string())
    }
}

/// `Error` says why a call failed; `SdkError` says only what kind of failure it is.
impl<E, R> From<SdkError<E, R>> for Stop
where
    Error: From<SdkError<E, R>>,
{
    fn from(error: SdkError<E, R>) -> Self {
        Self::failed(Error::from(error))
    }
}

/// Prints the result, or why there is none. The exit code is 1 if a call failed, and 2 if the
/// example is used incorrectly.
pub(crate) fn end(result: Result<String, Stop>) -> ExitCode {
    let (reason, code) = match result {
        Ok(text) | Err(Stop::Help(text)) => match writeln!(io::stdout(), "{text}") {
            Ok(()) => return ExitCode::SUCCESS,
            Err(error) => (format!("cannot write to standard output: {error}"), 1),
        },
        Err(Stop::Failed(reason)) => (reason, 1),
        Err(Stop::Usage(reason)) => (reason, 2),
    };
    // The exit code still says what happened if standard error cannot be written to.
    let _ = writeln!(io::stderr(), "error: {reason}");
    ExitCode::from(code)
}

/// Returns the arguments of the example, if there are as many as it takes.
pub(crate) fn arguments(usage: &str, count: RangeInclusive<usize>) -> Result<Vec<String>, Stop> {
    let arguments = env::args_os().skip(1).map(OsString::into_string);
    let arguments: Vec<_> = arguments
        .collect::<Result<_, _>>()
        .map_err(|_| Stop::Usage("the arguments are not UTF-8".to_owned()))?;
    let usage = format!("usage: cargo run --example {usage}");
    if arguments.iter().any(|argument| argument == "--help") {
        return Err(Stop::Help(format!("{usage}\n\n{VARIABLES}")));
    }
    if !count.contains(&arguments.len()) {
        let reason = format!("wrong number of arguments: {}\n{usage}", arguments.len());
        return Err(Stop::Usage(reason));
    }
    Ok(arguments)
}

/// Creates a client that is configured by environment variables.
pub(crate) fn client() -> Result<Client, Stop> {
    let credentials = Credentials::new(
        required("AWS_ACCESS_KEY_ID")?,
        required("AWS_SECRET_ACCESS_KEY")?,
        variable("AWS_SESSION_TOKEN")?,
        None,
        "environment",
    );
    let endpoint_url = match variable("AWS_ENDPOINT_URL_STS")? {
        None => variable("AWS_ENDPOINT_URL")?,
        url => url,
    };
    let mut config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(required("AWS_REGION")?))
        .credentials_provider(credentials);
    config.set_endpoint_url(endpoint_url);
    Ok(Client::from_conf(config.build()))
}

fn required(name: &str) -> Result<String, Stop> {
    variable(name)?.ok_or_else(|| Stop::Usage(format!("{name} is not set\n\n{VARIABLES}")))
}

/// Returns the value of a variable, unless it is empty.
fn variable(name: &str) -> Result<Option<String>, Stop> {
    match env::var(name) {
        Ok(value) => Ok(Some(value).filter(|value| !value.is_empty())),
        Err(VarError::NotPresent) => Ok(None),
        // The error would show the value, which can be a secret.
        Err(VarError::NotUnicode(_)) => Err(Stop::Usage(format!("{name} is not UTF-8"))),
    }
}
