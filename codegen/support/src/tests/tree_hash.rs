//! Tests of the checksums of archives.

use sha2::{Digest as _, Sha256};

use crate::tree_hash::{PART, hex, tree_hash};

#[test]
fn one_part_has_its_own_hash() {
    for body in [&b""[..], b"hello world", &[7; PART]] {
        assert_eq!(tree_hash(body), Sha256::digest(body));
    }
    let expected = "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9";
    assert_eq!(hex(&tree_hash(b"hello world")), expected);
}

#[test]
fn parts_are_combined_in_pairs() {
    let both = |one: &[u8], two: &[u8]| Sha256::digest([one, two].concat());
    let body: Vec<u8> = (0..2 * PART + 1).map(|at| (at / PART) as u8).collect();
    let parts: Vec<_> = body.chunks(PART).map(Sha256::digest).collect();
    let first = both(&parts[0], &parts[1]);
    assert_eq!(tree_hash(&body[..2 * PART]), first);
    assert_eq!(tree_hash(&body), both(&first, &parts[2]));
}
