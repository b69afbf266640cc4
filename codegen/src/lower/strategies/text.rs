//! Strings that satisfy the constraints of the model.

use super::anchors::without_anchors;
use super::expression::{Expression, Lengths};
use super::fit::fit;
use super::parser::{Parsed, parse};
use crate::ir::strategies::Text;
use crate::ir::{Constraints, Pattern};

/// A string that has to be longer makes tests slow.
const LONGEST_MIN: u64 = 65_536;

/// How much longer than necessary most strings are, at most.
const USUAL: u64 = 32;

/// How long the longest strings are at most. Longer ones would make tests slow.
const LONGEST: u64 = 4096;

/// Returns the strings that satisfy these constraints, or `None` if there are none, or if none can
/// be found.
pub(super) fn text(constraints: &Constraints) -> Option<Text> {
    let lengths = constraints.length.map_or(Lengths::ANY, |length| Lengths {
        min: length.min.unwrap_or(0),
        max: length.max,
    });
    let Some(Pattern { regex, .. }) = &constraints.pattern else {
        let any = Expression::any().repeat(Lengths::ANY);
        return strings(&any, lengths);
    };
    let Parsed { expression, exact } = parse(regex)?;
    // What looks around usually asks for certain characters of ASCII, as in passwords. Among all of
    // Unicode, they are too rare.
    let usual = |form: Expression| if exact { form } else { form.printable() };
    let text = forms(&expression).find_map(|form| {
        let form = usual(without_anchors(&form)?);
        strings(&form, lengths)
    })?;
    if exact {
        return Some(text);
    }
    // Few of the longest strings would get through the filter.
    Some(Text {
        usual: text.usual,
        longest: None,
        pattern: Some(regex.clone()),
    })
}

/// The texts that an expression matches as a whole, then those with a part that it matches.
fn forms(expression: &Expression) -> impl Iterator<Item = Expression> {
    let any = || Expression::any().repeat(Lengths::ANY);
    [(false, false), (false, true), (true, false), (true, true)]
        .into_iter()
        .map(move |(before, after)| {
            let parts = [before.then(any), Some(expression.clone()), after.then(any)];
            Expression::Concat(parts.into_iter().flatten().collect())
        })
}

fn strings(expression: &Expression, lengths: Lengths) -> Option<Text> {
    let lengths = expression.lengths()?.intersection(lengths)?;
    if lengths.min > LONGEST_MIN {
        return None;
    }
    let end = lengths.min + USUAL;
    let usual = Lengths {
        max: Some(lengths.max.map_or(end, |max| max.min(end))),
        ..lengths
    };
    let longest = lengths
        .max
        .filter(|max| (end + 1..=LONGEST).contains(max))
        .and_then(|max| fit(expression, Lengths::exactly(max)));
    Some(Text {
        usual: fit(expression, usual)?.to_string(),
        longest: longest.map(|longest| longest.to_string()),
        pattern: None,
    })
}
