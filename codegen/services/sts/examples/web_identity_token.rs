//! Prints a token that proves the identity of the caller to another service, the audience:
//!
//! ```console
//! $ cargo run --example web_identity_token -- https://api.example.com
//! ```

mod common;

use std::process::ExitCode;

use common::Stop;

#[tokio::main]
async fn main() -> ExitCode {
    common::end(run().await)
}

async fn run() -> Result<String, Stop> {
    let arguments = common::arguments("web_identity_token -- AUDIENCE", 1..=1)?;
    let response = common::client()?
        .get_web_identity_token()
        .audience(&arguments[0])
        .signing_algorithm("RS256")
        .send()
        .await?;
    let token = response.web_identity_token;
    token.ok_or_else(|| Stop::failed("the response has no token"))
}
