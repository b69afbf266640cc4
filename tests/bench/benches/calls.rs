//! Times the scenarios, both clients side by side.

use benchmarks::{ours, published, runtime};
use criterion::{Criterion, criterion_group, criterion_main};

fn calls(criterion: &mut Criterion) {
    let runtime = runtime();
    let both = ours::scenarios::Scenario::ALL
        .into_iter()
        .zip(published::scenarios::Scenario::ALL);
    for (of_ours, of_published) in both {
        let mut group = criterion.benchmark_group(of_ours.to_string());
        let (of_ours, of_published) = (of_ours.prepare(), of_published.prepare());
        group.bench_function("ours", |bencher| {
            bencher.iter(|| runtime.block_on(of_ours.run()));
        });
        group.bench_function("published", |bencher| {
            bencher.iter(|| runtime.block_on(of_published.run()));
        });
        group.finish();
    }
}

criterion_group!(benches, calls);
criterion_main!(benches);
