//! Times the generator, from the model file to the generated files, and compares it with a lower bound.

use benchmarks::generation::{Model, memory};
use criterion::{Criterion, criterion_group, criterion_main};

/// The allocator that `smithy-codegen` uses.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn generate(criterion: &mut Criterion) {
    let models = [
        Some(Model::sts()),
        Model::iam(),
        Model::ec2(),
        Model::ec2_with_10_operations(),
        Model::ec2_with_100_operations(),
    ];
    for model in models.into_iter().flatten() {
        let mut group = criterion.benchmark_group(format!("generate_{}", model.name));
        group.sample_size(if model.name.starts_with("ec2") {
            10
        } else {
            20
        });
        // All clients are kept until the end so that deleting them is not measured.
        let clients = tempfile::tempdir_in(memory()).expect("temporary directories can be created");
        let mut number = 0;
        group.bench_function("generate", |bencher| {
            bencher.iter(|| {
                number += 1;
                model.generate(&clients.path().join(number.to_string()))
            });
        });
        let floor = model.floor();
        group.bench_function("floor", |bencher| bencher.iter(|| floor.run()));
        group.finish();
    }
}

criterion_group!(benches, generate);
criterion_main!(benches);
