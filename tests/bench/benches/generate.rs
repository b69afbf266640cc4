//! Times the generator, from a file to files, beside the least that it would take.

use std::env;
use std::path::PathBuf;

use benchmarks::generation::Model;
use criterion::{Criterion, criterion_group, criterion_main};

/// The one that `cargo xtask codegen` has.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Where files are kept in memory, if the system has such a place: some disks take longer to make a thousand files than
/// the generator takes to fill them.
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
        // All clients stay until the end: deleting them is not measured.
        let clients = tempfile::tempdir_in(memory()).expect("there is room for clients");
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
