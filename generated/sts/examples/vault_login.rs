// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Prints a login request for HashiCorp Vault:
//!
//! ```console
//! $ cargo run --example vault_login -- ROLE | vault write auth/aws/login -
//! ```
//!
//! The region and the endpoint must be those in the configuration of the auth method. By default,
//! `AWS_REGION` must be `us-east-1`, and `AWS_ENDPOINT_URL` must be `https://sts.amazonaws.com`.
//!
//! If the auth method sets `iam_server_id_header_value`, pass that value as `SERVER_ID`.

mod common;

use std::process::ExitCode;

use common::Stop;
use sts_sdk::vault::login_request;

#[tokio::main]
async fn main() -> ExitCode {
    common::end(run().await)
}

async fn run() -> Result<String, Stop> {
    let arguments = common::arguments("vault_login -- ROLE [SERVER_ID]", 1..=2)?;
    let (role, server_id) = (&arguments[0], arguments.get(1));
    let login = login_request(&common::client()?, role, server_id.map(String::as_str)).await?;
    Ok(login.to_json())
}
