//! An update that is killed at any system call is completed by the next one, with the same result.
//!
//! What a killed process leaves behind is what is in its files at that time. So one update is followed from system call
//! to system call, and each state of the files is completed once.

use std::process::Stdio;

use crate::models::{weather, with_operation};
use crate::repository::{Repository, Tree, assert_success, restore};
use crate::system_calls::follow;

#[test]
fn killed_update_is_completed() {
    let newer = with_operation(&weather());
    let options = ["--allow-undocumented"];
    let repository = Repository::new(&weather());
    let old = repository.tree();
    let mut states: Vec<Tree> = Vec::new();
    let mut update = repository.update_command(&newer, &options);
    let mut update = update
        .stdout(Stdio::null())
        .spawn()
        .expect("the command starts");
    let first = repository.root().join("generated/sts/.CHANGELOG.md.update");
    follow(
        &mut update,
        || {},
        || {
            // The first file that an update creates.
            if !states.is_empty() || first.exists() {
                let state = repository.tree();
                if states.last() != Some(&state) {
                    states.push(state);
                }
            }
            false
        },
    );
    let new = repository.tree();
    assert_ne!(new, old);
    assert_eq!(states.last(), Some(&new));
    assert!(states.len() > 30, "only {} states", states.len());

    for state in &states {
        restore(state, &repository.root());
        assert_success(&repository.update(&newer, &options));
        assert!(repository.tree() == new);
    }
}
