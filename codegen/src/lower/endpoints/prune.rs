//! Removes what has no effect: rules that are never reached, conditions that are always met, and
//! values that nothing reads.

use std::collections::BTreeSet;

use super::merge;
use super::walk::{children, texts, value};
use crate::ir::{Condition, Expression, Outcome, Rule};

/// The local variables that a part of the rules reads and does not bind itself.
type Reads = BTreeSet<String>;

/// Returns the rules without anything that has no effect. Merges neighbors that differ in one
/// literal.
pub(super) fn prune(rules: Vec<Rule>) -> Vec<Rule> {
    pruned(rules).0
}

fn pruned(rules: Vec<Rule>) -> (Vec<Rule>, Reads) {
    let mut kept = Vec::with_capacity(rules.len());
    let mut reads = Reads::new();
    for rule in rules {
        let (rule, read) = pruned_rule(rule);
        reads.extend(read);
        let is_last = rule.conditions.is_empty();
        kept.push(rule);
        if is_last {
            // The model may have had conditions that turned out to be always met, such as `isSet` of
            // a required parameter. That is common and no mistake, so it causes no warning.
            break;
        }
    }
    (merge::neighbors(kept), reads)
}

fn pruned_rule(rule: Rule) -> (Rule, Reads) {
    let mut reads = Reads::new();
    let outcome = match rule.outcome {
        Outcome::Rules(rules) => {
            let (rules, read) = pruned(rules);
            reads = read;
            Outcome::Rules(rules)
        }
        Outcome::Error(message) => {
            read(&message, &mut reads);
            Outcome::Error(message)
        }
        Outcome::Endpoint(endpoint) => {
            texts(&endpoint, &mut |text| read(text, &mut reads));
            Outcome::Endpoint(endpoint)
        }
    };
    // From the last condition to the first, because a condition can only be read by later ones.
    let mut conditions: Vec<_> = rule.conditions.into_iter().rev().collect();
    conditions = conditions
        .into_iter()
        .filter_map(|condition| pruned_condition(condition, &mut reads))
        .collect();
    conditions.reverse();
    let rule = Rule {
        conditions,
        outcome,
    };
    (rule, reads)
}

/// Returns a condition unless it is always met and nothing reads its value. `reads` has what the rest
/// of the rule reads; what the condition reads is added.
fn pruned_condition(condition: Condition, reads: &mut Reads) -> Option<Condition> {
    let condition = match condition {
        Condition::Bind { name, value } if !reads.remove(&name) => {
            Condition::Test(Expression::IsSet(Box::new(value)))
        }
        Condition::Let { name, .. } if !reads.remove(&name) => return None,
        Condition::Test(Expression::Bool(true)) => return None,
        other => other,
    };
    read(value(&condition), reads);
    Some(condition)
}

fn read(expression: &Expression, reads: &mut Reads) {
    if let Expression::Variable(name) = expression {
        reads.insert(name.clone());
    }
    children(expression, &mut |child| read(child, reads));
}
