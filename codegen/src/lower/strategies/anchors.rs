//! Removes anchors from expressions that match whole texts.

use super::expression::{Expression, Lengths};

/// Where an expression is in the text.
#[derive(Clone, Copy)]
struct Place {
    /// Whether nothing precedes it.
    at_start: bool,
    /// Whether nothing follows it.
    at_end: bool,
}

/// Returns an expression without anchors for the texts that this one matches as a whole, or `None` if
/// it matches no text.
pub(super) fn without_anchors(expression: &Expression) -> Option<Expression> {
    let whole = Place {
        at_start: true,
        at_end: true,
    };
    resolve(expression, whole)
}

fn resolve(expression: &Expression, place: Place) -> Option<Expression> {
    match expression {
        Expression::Class(_) => expression.lengths().map(|_| expression.clone()),
        Expression::Start => place.at_start.then_some(Expression::EMPTY),
        Expression::End => place.at_end.then_some(Expression::EMPTY),
        Expression::Concat(parts) => concat(parts, place),
        Expression::Alternation(alternatives) => {
            let resolved = alternatives
                .iter()
                .filter_map(|found| resolve(found, place));
            let mut resolved: Vec<_> = resolved.collect();
            match resolved.len() {
                0 => None,
                1 => Some(resolved.remove(0)),
                _ => Some(Expression::Alternation(resolved)),
            }
        }
        Expression::Repeat { of, times } => {
            let once = times.max == Some(1);
            let inside = Place {
                at_start: place.at_start && once,
                at_end: place.at_end && once,
            };
            match resolve(of, inside) {
                Some(of) => Some(of.repeat(*times)),
                None if times.min == 0 => Some(Expression::EMPTY),
                // What can be repeated only in its place occurs once.
                None if times.min == 1 => resolve(of, place),
                None => None,
            }
        }
    }
}

/// A part is at the start if it contains an anchor that says so, or if nothing but anchors precedes
/// it.
fn concat(parts: &[Expression], place: Place) -> Option<Expression> {
    let is_empty = |part: &Expression| part.lengths() == Some(Lengths::exactly(0));
    let mut resolved = Vec::with_capacity(parts.len());
    for (index, part) in parts.iter().enumerate() {
        let inside = Place {
            at_start: place.at_start && resolved.iter().all(is_empty),
            at_end: place.at_end && parts.iter().skip(index + 1).all(is_empty),
        };
        resolved.push(resolve(part, inside)?);
    }
    resolved.retain(|part| !is_empty(part));
    Some(match resolved.len() {
        1 => resolved.remove(0),
        _ => Expression::Concat(resolved),
    })
}
