//! Prints a token for an Amazon EKS cluster, in the format of a `kubectl` credential plugin:
//!
//! ```console
//! $ cargo run --example eks_token -- CLUSTER
//! ```

mod common;

use std::process::ExitCode;

use common::Stop;
use this_crate::eks::cluster_token;

#[tokio::main]
async fn main() -> ExitCode {
    common::end(run().await)
}

async fn run() -> Result<String, Stop> {
    let arguments = common::arguments("eks_token -- CLUSTER", 1..=1)?;
    let token = cluster_token(&common::client()?, &arguments[0]).await?;
    Ok(token.exec_credential())
}
