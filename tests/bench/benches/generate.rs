//! Times the generator, from a file to files, beside the least that it would take.

use benchmarks::generation::Model;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};

fn generate(criterion: &mut Criterion) {
    for model in [Some(Model::sts()), Model::iam()].into_iter().flatten() {
        let mut group = criterion.benchmark_group(format!("generate_{}", model.name));
        group.sample_size(20);
        group.bench_function("generate", |bencher| {
            bencher.iter_batched(
                || tempfile::tempdir().expect("there is room for a client"),
                |directory| {
                    model.generate(&directory.path().join("client"));
                    directory
                },
                BatchSize::PerIteration,
            );
        });
        let floor = model.floor();
        group.bench_function("floor", |bencher| bencher.iter(|| floor.run()));
        group.finish();
    }
}

criterion_group!(benches, generate);
criterion_main!(benches);
