//! The interface is that of the published client: what `interface.rs` names is in both crates, or this does not
//! compile. `cargo xtask public-api` compares all of it.

mod ours;
mod published;

#[test]
fn types_of_the_runtime_are_the_same_in_both() {
    assert_eq!(
        ours::interface::types_of_the_runtime(),
        published::interface::types_of_the_runtime()
    );
}
