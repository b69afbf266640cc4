//! The interface matches the published client's: everything that `interface.rs` names exists in both crates, or this
//! does not compile. `cargo xtask public-api` compares the complete interfaces.

mod ours;
mod published;

#[test]
fn runtime_types_are_the_same_in_both_clients() {
    assert_eq!(
        ours::interface::types_of_the_runtime(),
        published::interface::types_of_the_runtime()
    );
}
