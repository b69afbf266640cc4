//! Times the generator, from the model file to the generated files, and compares it with a lower bound.

use std::env;
use std::path::PathBuf;

use benchmarks::generation::Model;
use criterion::{Criterion, criterion_group, criterion_main};

/// The allocator that `smithy-codegen` uses.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// An in-memory directory, if the system has one: some disks take longer to create a thousand files than the generator
/// takes to generate them.
fn memory() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        env::temp_dir()
    }
}

fn generate(criterion: &mut Criterion) {
    for model in [Some(Model::sts()), Model::iam()].into_iter().flatten() {
        let mut group = criterion.benchmark_group(format!("generate_{}", model.name));
        group.sample_size(20);
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
