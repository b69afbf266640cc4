//! Measures the time of the generator with criterion, from the model file to the generated files.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::memory;
use super::table::{Goal, Row, Table};
use crate::cargo::{cargo, succeed};
use crate::root;

/// The maximum ratio to the least possible work: parsing the JSON and formatting the same tokens.
const OVER_FLOOR: f64 = 4.0;

/// The maximum ratio of the time per operation of IAM to that of STS.
const PER_OPERATION: f64 = 1.2;

pub(super) fn measure(table: &mut Table) -> Result<(), String> {
    succeed(
        cargo()
            .args([
                "bench",
                "--quiet",
                "--profile",
                "dist",
                "--package",
                "benchmarks",
                "--bench",
                "generate",
            ])
            .current_dir(root()),
    )?;
    let sts = milliseconds("generate_sts/generate")?;
    table.push(Row {
        what: "generate the STS client".to_owned(),
        unit: "ms",
        ours: sts,
        other: None,
        goal: Goal::AtMost(50.0),
    });
    let floor = milliseconds("generate_sts/floor")?;
    table.compare(
        "the same, compared with parsing the JSON and formatting the same tokens",
        "ms",
        [sts, floor],
        Goal::Ratio(OVER_FLOOR),
    );
    let sts_operations = operations(&root().join("model/sts.json"))?;
    let per_operation = |seconds: f64, model: &Path| -> Result<[f64; 2], String> {
        Ok([seconds / operations(model)?, sts / sts_operations])
    };
    let iam_model = root().join("../shared/models/iam.json");
    if !iam_model.exists() {
        table.skip("generating the IAM client (its model is not in ../shared/models)");
    } else {
        let iam = milliseconds("generate_iam/generate")?;
        table.push(Row {
            what: "generate the IAM client".to_owned(),
            unit: "ms",
            ours: iam,
            other: None,
            goal: Goal::AtMost(500.0),
        });
        table.compare(
            "the same per operation, compared with the STS client",
            "ms",
            per_operation(iam, &iam_model)?,
            Goal::Ratio(PER_OPERATION),
        );
    }
    let ec2_model = root().join("../shared/models/ec2.facts.json");
    if !ec2_model.exists() {
        table.skip("generating the EC2 client (its model is not in ../shared/models)");
        return Ok(());
    }
    let ec2 = milliseconds("generate_ec2/generate")?;
    table.push(Row {
        what: "generate the EC2 client".to_owned(),
        unit: "ms",
        ours: ec2,
        other: None,
        goal: Goal::AtMost(2500.0),
    });
    table.compare(
        "the same per operation, compared with the STS client",
        "ms",
        per_operation(ec2, &ec2_model)?,
        Goal::Ratio(1.0),
    );
    for count in [10, 100] {
        let some = milliseconds(&format!("generate_ec2-{count}/generate"))?;
        let all = operations(&ec2_model)?;
        table.compare(
            format!(
                "generate the EC2 client, per operation: all operations, compared with {count}"
            ),
            "ms",
            [ec2 / all, some / f64::from(count)],
            Goal::Information,
        );
    }
    table.push(Row {
        what: "generate the EC2 client: the memory of the process".to_owned(),
        unit: "MB",
        ours: memory::of_generator("ec2")? / 1e6,
        other: None,
        goal: Goal::AtMost(100.0),
    });
    Ok(())
}

/// Returns the median that criterion measured.
fn milliseconds(benchmark: &str) -> Result<f64, String> {
    let path = root()
        .join("target/criterion")
        .join(benchmark)
        .join("new/estimates.json");
    let estimates = json(&path)?;
    let nanoseconds = estimates["median"]["point_estimate"].as_f64();
    let nanoseconds = nanoseconds.ok_or_else(|| format!("{} has no median", path.display()))?;
    Ok(nanoseconds / 1e6)
}

fn operations(model: &Path) -> Result<f64, String> {
    let model = json(model)?;
    let shapes = model["shapes"].as_object().into_iter().flatten();
    let operations = shapes.filter(|(_, shape)| shape["type"] == "operation");
    Ok(operations.fold(0.0, |count, _| count + 1.0))
}

fn json(path: &Path) -> Result<Value, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}
