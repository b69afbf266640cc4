//! The packages that a client depends on if its service is not an AWS service.

use std::collections::BTreeSet;
use std::process::Command;

/// The cryptography that TLS uses. The runtime chooses it, for clients of any service.
const CRYPTOGRAPHY: [&str; 2] = ["aws-lc-rs", "aws-lc-sys"];

/// Returns the names of all packages that are compiled into the client of the notebook.
fn packages(features: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package=notebook-client", "--offline"])
        .args(["--edges=normal,build", "--prefix=none", "--no-dedupe"])
        .arg(features)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("Cargo starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let tree = String::from_utf8(output.stdout).expect("UTF-8");
    let names = tree.lines().filter_map(|line| line.split(' ').next());
    names.map(str::to_owned).collect()
}

/// Returns those of AWS, without the runtime for Smithy.
fn of_aws(packages: &BTreeSet<String>) -> Vec<&str> {
    let is_of_aws = |name: &&str| name.starts_with("aws-") && !name.starts_with("aws-smithy-");
    packages
        .iter()
        .map(String::as_str)
        .filter(is_of_aws)
        .collect()
}

#[test]
fn client_depends_on_no_crate_of_the_aws_sdk() {
    let small = packages("--no-default-features");
    assert!(small.contains("aws-smithy-runtime"), "{small:?}");
    assert_eq!(of_aws(&small), Vec::<&str>::new());
    let all = packages("--all-features");
    assert!(all.contains("rustls"), "{all:?}");
    assert_eq!(of_aws(&all), CRYPTOGRAPHY);
}
