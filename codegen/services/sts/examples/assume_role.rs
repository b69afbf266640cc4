//! Assumes a role, makes a call with its credentials, and prints the identity of the caller:
//!
//! ```console
//! $ cargo run --example assume_role -- arn:aws:iam::123456789012:role/demo
//! ```

mod common;

use std::process::ExitCode;

use common::Stop;
use this_crate::Client;
use this_crate::config::Credentials;

#[tokio::main]
async fn main() -> ExitCode {
    common::end(run().await)
}

async fn run() -> Result<String, Stop> {
    let arguments = common::arguments("assume_role -- ROLE_ARN [EXTERNAL_ID]", 1..=2)?;
    let client = common::client()?;
    let session = client
        .assume_role()
        .role_arn(&arguments[0])
        .set_external_id(arguments.get(1).cloned())
        .role_session_name("example")
        .send()
        .await?;

    let credentials = session
        .credentials
        .ok_or_else(|| Stop::failed("the response has no credentials"))?;
    let expiration = *credentials.expiration();
    let credentials = Credentials::try_from(credentials).map_err(Stop::failed)?;
    let config = client
        .config()
        .to_builder()
        .credentials_provider(credentials);

    let identity = Client::from_conf(config.build())
        .get_caller_identity()
        .send()
        .await?;
    let arn = identity.arn().unwrap_or("unknown");
    Ok(format!("ARN: {arn}\nvalid until: {expiration}"))
}
