//! Visits the expressions of compiled rules.

use std::collections::BTreeSet;

use crate::ir::{
    Call, Condition, EndpointResult, Expression, Function, Outcome, Piece, Property, Rule,
};

/// Returns the functions that the rules call.
pub(super) fn functions(rules: &[Rule]) -> BTreeSet<Function> {
    let mut functions = BTreeSet::new();
    called_by_rules(rules, &mut functions);
    functions
}

fn called_by_rules(rules: &[Rule], functions: &mut BTreeSet<Function>) {
    for rule in rules {
        for condition in &rule.conditions {
            called(value(condition), functions);
        }
        match &rule.outcome {
            Outcome::Rules(rules) => called_by_rules(rules, functions),
            Outcome::Error(message) => called(message, functions),
            Outcome::Endpoint(endpoint) => texts(endpoint, &mut |text| called(text, functions)),
        }
    }
}

fn called(expression: &Expression, functions: &mut BTreeSet<Function>) {
    match expression {
        Expression::Call(call) => functions.insert(call.function),
        Expression::Item(..) => functions.insert(Function::Item),
        _ => false,
    };
    children(expression, &mut |child| called(child, functions));
}

/// The value that a condition tests or binds.
pub(super) fn value(condition: &Condition) -> &Expression {
    match condition {
        Condition::Bind { value, .. } | Condition::Let { value, .. } | Condition::Test(value) => {
            value
        }
    }
}

/// Calls a function with each text of an endpoint.
pub(crate) fn texts<'e, T>(endpoint: &'e EndpointResult<T>, visit: &mut impl FnMut(&'e T)) {
    let EndpointResult {
        url,
        headers,
        auth_schemes,
        properties,
    } = endpoint;
    visit(url);
    headers
        .iter()
        .flat_map(|(_, values)| values)
        .for_each(&mut *visit);
    for scheme in auth_schemes {
        visit(&scheme.name);
        in_properties(&scheme.properties, visit);
    }
    in_properties(properties, visit);
}

fn in_properties<'e, T>(properties: &'e [(String, Property<T>)], visit: &mut impl FnMut(&'e T)) {
    for (_, property) in properties {
        in_property(property, visit);
    }
}

fn in_property<'e, T>(property: &'e Property<T>, visit: &mut impl FnMut(&'e T)) {
    match property {
        Property::Text(text) => visit(text),
        Property::Bool(_) => {}
        Property::List(items) => items.iter().for_each(|item| in_property(item, visit)),
        Property::Object(members) => in_properties(members, visit),
    }
}

/// Calls a function with the direct operands of an expression.
pub(super) fn children<'e>(expression: &'e Expression, visit: &mut dyn FnMut(&'e Expression)) {
    match expression {
        Expression::Bool(_) | Expression::Integer(_) | Expression::Variable(_) => {}
        Expression::Text(pieces) => {
            for piece in pieces {
                if let Piece::Value(value) = piece {
                    visit(value);
                }
            }
        }
        Expression::List(items) => items.iter().for_each(visit),
        Expression::Equal(one, other) => {
            visit(one);
            visit(other);
        }
        Expression::Not(value)
        | Expression::OneOf(value, _)
        | Expression::IsSet(value)
        | Expression::IsTrue(value)
        | Expression::NotEmpty(value)
        | Expression::Attribute(value, _)
        | Expression::Item(value, _)
        | Expression::Some(value) => visit(value),
        Expression::Call(Call { arguments, .. }) => arguments.iter().for_each(visit),
        Expression::Coalesce { optional, last } => {
            optional.iter().for_each(&mut *visit);
            if let Some(last) = last {
                visit(last);
            }
        }
    }
}
