//! The constraints of members.

use super::context::Context;
use crate::ir::{Constraints, Length, Pattern, Range};
use crate::model::Member;
use crate::model::traits::Traits;

/// Returns the constraints of a member. A trait of the member takes precedence over the same trait
/// of its target.
pub(crate) fn constraints(member: &Member, context: &Context<'_>) -> Constraints {
    let target = context.model.shape(&member.target.id);
    let all = [Some(&member.traits), target.map(|target| &target.traits)];
    let all = || all.into_iter().flatten();
    Constraints {
        length: all().find_map(Traits::length).map(|found| Length {
            min: found.min,
            max: found.max,
        }),
        range: all().find_map(Traits::range).map(|found| Range {
            min: found.min.clone(),
            max: found.max.clone(),
        }),
        pattern: all().find_map(Traits::pattern).and_then(|found| {
            Some(Pattern {
                source: found.value.clone(),
                regex: context.patterns.regex(&found.value)?.to_owned(),
            })
        }),
        unique_items: all().any(Traits::unique_items),
    }
}
