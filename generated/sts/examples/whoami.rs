// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Prints the identity of the credentials in the environment variables:
//!
//! ```console
//! $ cargo run --example whoami
//! ```

mod common;

use std::process::ExitCode;

use common::Stop;

#[tokio::main]
async fn main() -> ExitCode {
    common::end(run().await)
}

async fn run() -> Result<String, Stop> {
    common::arguments("whoami", 0..=0)?;
    let identity = common::client()?.get_caller_identity().send().await?;
    let shown = |value: Option<&str>| value.unwrap_or("unknown").to_owned();
    Ok(format!(
        "account: {}\nARN: {}\nuser ID: {}",
        shown(identity.account()),
        shown(identity.arn()),
        shown(identity.user_id()),
    ))
}
