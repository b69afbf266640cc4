//! The same parameters produce the same endpoint or the same error.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use integration_tests::settings::EndpointParams;
use integration_tests::{ours, published};
use proptest::prelude::*;
use proptest::sample::select;

use crate::side::{check, runtime};

/// The regions listed in the partitions.
static KNOWN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let partitions: serde_json::Value =
        serde_json::from_str(include_str!("../../codegen/src/partitions.json"))
            .expect("the partitions are JSON");
    let partitions = partitions["partitions"].as_array().expect("a list");
    let regions = partitions.iter().map(|partition| &partition["regions"]);
    let regions = regions.flat_map(|regions| regions.as_array().expect("a list"));
    regions
        .map(|region| region.as_str().expect("a name").to_owned())
        .collect()
});

/// Regions that no partition lists: some that match a partition's pattern, and some that do not.
const UNKNOWN: &[&str] = &[
    "us-east-99",
    "eu-nowhere-1",
    "mx-north-7",
    "us-gov-north-1",
    "us-iso-north-3",
    "us-isob-west-2",
    "us-isof-north-1",
    "eu-isoe-east-4",
    "eusc-de-west-9",
    "cn-south-12",
    "mars-north-1",
    "xx-north-1",
    "xx-south-1",
    "US-EAST-1",
    "us_east_1",
    "us-east-1.example.com",
    "fips-us-east-1",
    "us-east-1-fips",
    "-us-east-1",
    "local",
    "ü",
    " ",
    "",
    "a-region-with-a-name-that-is-longer-than-any-label-of-a-host-name-can-ever-be",
];

/// All existing regions, and some that do not exist.
pub(crate) fn regions() -> impl Iterator<Item = &'static str> {
    KNOWN
        .iter()
        .map(String::as_str)
        .chain(UNKNOWN.iter().copied())
}

const ENDPOINTS: &[Option<&str>] = &[
    None,
    Some("https://sts.example.com"),
    Some("http://127.0.0.1:4566/a/path"),
    Some("no url"),
];

fn same(params: &EndpointParams) -> Result<(), String> {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime = runtime();
    }
    RUNTIME.with(|runtime| {
        let ours = runtime.block_on(ours::configured::endpoint(params));
        let published = runtime.block_on(published::configured::endpoint(params));
        if ours == published {
            Ok(())
        } else {
            Err(format!(
                "{params:?}\nsts-sdk {ours:#?}\npublished {published:#?}"
            ))
        }
    })
}

#[test]
fn endpoints_match_for_every_region_and_parameter() {
    let flags = [None, Some(false), Some(true)];
    let mut count = 0;
    for region in regions().map(Some).chain([None]) {
        for use_fips in flags {
            for use_dual_stack in flags {
                for use_global_endpoint in flags {
                    for endpoint in ENDPOINTS {
                        let params = EndpointParams {
                            region: region.map(str::to_owned),
                            use_fips,
                            use_dual_stack,
                            use_global_endpoint,
                            endpoint: endpoint.map(str::to_owned),
                        };
                        same(&params).unwrap_or_else(|difference| panic!("{difference}"));
                        count += 1;
                    }
                }
            }
        }
    }
    println!("endpoints: {count} combinations, no difference");
    assert!(count >= 27 * 4 * 70, "the partitions list about 50 regions");
}

/// The environment variable that names a file with custom partitions.
const PARTITIONS: &str = "SMITHY_CLIENT_SDK_CUSTOM_PARTITION";

#[test]
fn partitions_come_from_the_environment() {
    let params = EndpointParams {
        region: Some("xx-north-1".to_owned()),
        use_fips: None,
        use_dual_stack: None,
        use_global_endpoint: None,
        endpoint: None,
    };
    let runtime = runtime();
    let ours = runtime.block_on(ours::configured::endpoint(&params));
    let published = || runtime.block_on(published::configured::endpoint(&params));
    let expected = match std::env::var(PARTITIONS) {
        Err(_) => "https://sts.xx-north-1.amazonaws.com",
        Ok(path) if std::fs::exists(&path).is_ok_and(|there| there) => {
            "https://sts.xx-north-1.example.com"
        }
        // The published client panics.
        Ok(_) => {
            let told = ours.expect_err("the file does not exist").concat();
            assert!(told.contains(PARTITIONS), "{told}");
            catch_unwind(AssertUnwindSafe(published)).expect_err("the file does not exist");
            return;
        }
    };
    assert_eq!(ours.expect("an endpoint").url(), expected);
    assert_eq!(published().expect("an endpoint").url(), expected);
}

/// A process cannot safely change its own environment, so the tests run again in a child process.
#[test]
fn custom_partitions_behave_identically() {
    let known: serde_json::Value =
        serde_json::from_str(include_str!("../../codegen/src/partitions.json"))
            .expect("the partitions are JSON");
    let mut region = serde_json::Map::new();
    for (n, name) in ["xx-north-1", "us-east-1", "eu-west-1"].iter().enumerate() {
        let outputs = [
            serde_json::json!({}),
            serde_json::json!({ "dnsSuffix": "east.example.com", "supportsFIPS": false }),
            serde_json::json!({ "dualStackDnsSuffix": "west.example.com", "description": "one" }),
        ];
        region.insert((*name).to_owned(), outputs[n].clone());
    }
    let mut outputs = known["partitions"][0]["outputs"].clone();
    outputs["dnsSuffix"] = "example.com".into();
    let partitions = serde_json::json!({
        "version": "1.1",
        "partitions": [
            { "id": "own", "regionRegex": "^(xx|eu)\\-\\w+\\-\\d+$", "regions": region, "outputs": outputs },
            { "id": "aws", "regionRegex": "^us\\-\\w+$", "regions": {}, "outputs": known["partitions"][1]["outputs"] },
        ]
    });
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let file = directory.join("partitions.json");
    std::fs::write(&file, partitions.to_string()).expect("test files can be written");
    let again = "endpoints::partitions_come_from_the_environment";
    let all = "endpoints::endpoints_match_for_every_region_and_parameter";
    for (file, tests) in [
        (file, &[again, all][..]),
        (directory.join("missing.json"), &[again]),
    ] {
        let output = Command::new(std::env::current_exe().expect("a test has an executable"))
            .arg("--exact")
            .args(tests)
            .env(PARTITIONS, file)
            .output()
            .expect("the test's executable can be run");
        let report = String::from_utf8_lossy(&output.stdout);
        let passed = format!("{} passed", tests.len());
        assert!(
            output.status.success() && report.contains(&passed),
            "{report}"
        );
    }
}

#[test]
fn endpoints_match_for_any_region_string() {
    let region = prop_oneof![
        any::<String>(),
        "[a-z]{2,4}(-[a-z0-9_]{1,6}){0,3}(-[0-9]{1,3})?",
        select(KNOWN.clone()).prop_flat_map(|region| {
            (Just(region), any::<prop::sample::Index>(), any::<char>()).prop_map(
                |(mut region, index, char)| {
                    region.insert(index.index(region.len()), char);
                    region
                },
            )
        }),
    ];
    let params = (
        proptest::option::weighted(0.95, region),
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        any::<Option<bool>>(),
        prop_oneof![4 => Just(None), 1 => ".+".prop_map(Some)],
    )
        .prop_map(
            |(region, use_fips, use_dual_stack, use_global_endpoint, endpoint)| EndpointParams {
                region,
                use_fips,
                use_dual_stack,
                use_global_endpoint,
                endpoint,
            },
        );
    check("endpoints of any region", &params, |params, _| {
        same(&params).map_err(TestCaseError::fail)
    });
}
