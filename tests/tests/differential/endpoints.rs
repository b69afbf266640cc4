//! The same parameters give the same endpoint, or the same error.

use std::sync::LazyLock;

use integration_tests::settings::EndpointParams;
use integration_tests::{ours, published};
use proptest::prelude::*;
use proptest::sample::select;

use crate::side::{check, runtime};

/// The regions that the partitions know.
static KNOWN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let partitions: serde_json::Value =
        serde_json::from_str(include_str!("../../../codegen/src/partitions.json"))
            .expect("the partitions are JSON");
    let partitions = partitions["partitions"].as_array().expect("a list");
    let regions = partitions.iter().map(|partition| &partition["regions"]);
    let regions = regions.flat_map(|regions| regions.as_array().expect("a list"));
    regions
        .map(|region| region.as_str().expect("a name").to_owned())
        .collect()
});

/// Regions that no partition knows: ones that look like those of a partition, and ones that do not.
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

/// The regions that there are, and some that there are not.
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
                "{params:?}\nours {ours:#?}\npublished {published:#?}"
            ))
        }
    })
}

#[test]
fn every_region_with_every_parameter() {
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
    assert!(count >= 27 * 4 * 70, "the partitions know some 50 regions");
}

#[test]
fn any_text_for_a_region() {
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
