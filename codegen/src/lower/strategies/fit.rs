//! Narrows expressions to texts of certain lengths.

use super::expression::{Expression, Lengths};

/// Returns an expression without anchors for texts that this one matches, all of which have these
/// lengths. It may leave out some of these texts, and return `None` although there are some.
pub(super) fn fit(expression: &Expression, lengths: Lengths) -> Option<Expression> {
    let own = expression.lengths()?;
    if lengths.contains(own) {
        return Some(expression.clone());
    }
    let lengths = own.intersection(lengths)?;
    match expression {
        Expression::Class(_) | Expression::Start | Expression::End => None,
        Expression::Concat(parts) => concat(parts, lengths),
        Expression::Alternation(alternatives) => {
            let fitting = alternatives.iter().filter_map(|found| fit(found, lengths));
            let mut fitting: Vec<_> = fitting.collect();
            match fitting.len() {
                0 => None,
                1 => Some(fitting.remove(0)),
                _ => Some(Expression::Alternation(fitting)),
            }
        }
        Expression::Repeat { of, times } => repeat(of, *times, lengths),
    }
}

/// Divides the length among the parts. Those that vary most get the most of it.
fn concat(parts: &[Expression], lengths: Lengths) -> Option<Expression> {
    let mut shares: Vec<_> = parts
        .iter()
        .map(Expression::lengths)
        .collect::<Option<_>>()?;
    let mut order: Vec<_> = (0..parts.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse(room(shares[*index])));
    let sum = |shares: &[Lengths]| {
        shares
            .iter()
            .fold(0, |sum: u64, share| sum.saturating_add(share.min))
    };

    let mut missing = lengths.min.saturating_sub(sum(&shares));
    for index in &order {
        let share = &mut shares[*index];
        let more = missing.min(room(*share));
        share.min += more;
        missing -= more;
    }
    if let Some(max) = lengths.max {
        let mut spare = max.checked_sub(sum(&shares))?;
        // The last one is the one that varies most.
        for (before, index) in order.iter().rev().enumerate() {
            let share = &mut shares[*index];
            let others = (order.len() - before) as u64;
            let more = room(*share).min(spare / others);
            share.max = Some(share.min + more);
            spare -= more;
        }
    }
    let parts = parts.iter().zip(shares);
    let fitting: Option<Vec<_>> = parts.map(|(part, share)| fit(part, share)).collect();
    fitting.map(Expression::Concat)
}

/// By how much a length can vary.
fn room(lengths: Lengths) -> u64 {
    lengths.max.unwrap_or(u64::MAX).saturating_sub(lengths.min)
}

/// How often a text of varying length is repeated, unless it has to be repeated more often.
const USUALLY: u64 = 4;

fn repeat(of: &Expression, times: Lengths, lengths: Lengths) -> Option<Expression> {
    let own = of.lengths()?;
    let nothing = (times.min == 0 && lengths.min == 0).then_some(Expression::EMPTY);
    if own.max == Some(own.min) {
        // Repetitions of the empty text do not get here: they fit.
        let fitting = Lengths {
            min: lengths.min.div_ceil(own.min),
            max: lengths.max.map(|max| max / own.min),
        };
        let times = times.intersection(fitting)?;
        return Some(of.clone().repeat(times));
    }
    // As often as the shortest length needs at least.
    let needed = own.max.map_or(1, |max| lengths.min.div_ceil(max));
    let needed = needed.max(times.min).max(1);
    let most = needed.max(USUALLY).min(times.max.unwrap_or(u64::MAX));
    let fitting = (needed..=most).rev().find_map(|most| {
        let is_long_enough = lengths.min <= times.min.saturating_mul(own.min);
        let least = if is_long_enough { times.min } else { most };
        let each = Lengths {
            min: lengths.min.div_ceil(least.max(1)),
            max: lengths.max.map(|max| max / most),
        };
        let times = Lengths {
            min: least,
            max: Some(most),
        };
        each.intersection(own).map(|each| (each, times))
    });
    let fitting = fitting.and_then(|(each, times)| Some(fit(of, each)?.repeat(times)));
    fitting.or(nothing)
}
