//! The functions of JMESPath: their arguments and the types of their results
//! (<https://jmespath.org/specification.html#built-in-functions>).

use std::collections::BTreeMap;

use super::problem::{HELP, Problem};
use super::types::{Type, Typed};
use crate::ir::Types;
use crate::ir::jmespath::{Function, FunctionForEach};

/// The parameters of a function.
pub(super) struct Signature {
    pub(super) call: Call,
    parameters: &'static [Parameter],
    /// Whether the last parameter may be repeated.
    repeats: bool,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Call {
    Plain(Function),
    ForEach(FunctionForEach),
}

/// What an argument must be.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Parameter {
    Any,
    Number,
    Text,
    List,
    Numbers,
    Texts,
    /// A list of numbers or of strings.
    Sortable,
    Object,
    TextOrList,
    /// A string, a list, or an object.
    Countable,
    /// `&expression`
    Expression,
}

/// Returns the signature of a function.
pub(super) fn signature(name: &str) -> Result<Signature, Problem> {
    use Parameter::{
        Any, Countable, Expression, List, Number, Numbers, Object, Sortable, Text, TextOrList,
        Texts,
    };
    let plain = |function, parameters: &'static [Parameter]| Signature {
        call: Call::Plain(function),
        parameters,
        repeats: false,
    };
    let repeated = |function, parameters: &'static [Parameter]| Signature {
        repeats: true,
        ..plain(function, parameters)
    };
    let for_each = |function, parameters: &'static [Parameter]| Signature {
        call: Call::ForEach(function),
        parameters,
        repeats: false,
    };
    Ok(match name {
        "abs" => plain(Function::Abs, &[Number]),
        "avg" => plain(Function::Avg, &[Numbers]),
        "ceil" => plain(Function::Ceil, &[Number]),
        "contains" => plain(Function::Contains, &[TextOrList, Any]),
        "ends_with" => plain(Function::EndsWith, &[Text, Text]),
        "floor" => plain(Function::Floor, &[Number]),
        "join" => plain(Function::Join, &[Text, Texts]),
        "keys" => plain(Function::Keys, &[Object]),
        "length" => plain(Function::Length, &[Countable]),
        "map" => for_each(FunctionForEach::Map, &[Expression, List]),
        "max" => plain(Function::Max, &[Sortable]),
        "max_by" => for_each(FunctionForEach::MaxBy, &[List, Expression]),
        "merge" => repeated(Function::Merge, &[Object]),
        "min" => plain(Function::Min, &[Sortable]),
        "min_by" => for_each(FunctionForEach::MinBy, &[List, Expression]),
        "not_null" => repeated(Function::NotNull, &[Any]),
        "reverse" => plain(Function::Reverse, &[TextOrList]),
        "sort" => plain(Function::Sort, &[Sortable]),
        "sort_by" => for_each(FunctionForEach::SortBy, &[List, Expression]),
        "starts_with" => plain(Function::StartsWith, &[Text, Text]),
        "sum" => plain(Function::Sum, &[Numbers]),
        "to_array" => plain(Function::ToArray, &[Any]),
        "to_number" => plain(Function::ToNumber, &[Any]),
        "to_string" => plain(Function::ToString, &[Any]),
        "type" => plain(Function::Type, &[Any]),
        "values" => plain(Function::Values, &[Object]),
        _ => {
            return Err(Problem::new(
                format!("JMESPath has no function `{}`", name.escape_debug()),
                "see https://jmespath.org/specification.html#built-in-functions",
            ));
        }
    })
}

impl Signature {
    /// Returns the parameter for each argument. Reports a wrong number of arguments.
    pub(super) fn parameters(
        &self,
        name: &str,
        arguments: usize,
    ) -> Result<Vec<Parameter>, Problem> {
        let required = self.parameters.len();
        let fits = arguments == required || self.repeats && arguments > required;
        if !fits {
            let plural = if required == 1 {
                "argument"
            } else {
                "arguments"
            };
            let least = if self.repeats { "at least " } else { "" };
            let message = format!("`{name}` takes {least}{required} {plural}, found {arguments}");
            return Err(Problem::new(message, HELP));
        }
        let last = self.parameters.last().copied();
        let all = self
            .parameters
            .iter()
            .copied()
            .chain(last.into_iter().cycle());
        Ok(all.take(arguments).collect())
    }
}

impl Parameter {
    /// Checks that the function does not fail for every value of this type.
    pub(super) fn check(self, function: &str, ty: &Type) -> Result<(), Problem> {
        let may_be = |is: fn(&Type) -> bool| !ty.is_null() && ty.may_be(is);
        let is_list_of = |ty: &Type, is: fn(&Type) -> bool| match ty {
            Type::List(element) => element.may_be(is),
            _ => false,
        };
        let may_list = |is: fn(&Type) -> bool| !ty.is_null() && ty.may_be(|ty| is_list_of(ty, is));
        let (fits, expected) = match self {
            Self::Any | Self::Expression => (true, ""),
            Self::Number => (may_be(Type::is_number), "a number"),
            Self::Text => (may_be(Type::is_text), "a string"),
            Self::List => (may_be(Type::is_list), "a list"),
            Self::Numbers => (may_list(Type::is_number), "a list of numbers"),
            Self::Texts => (may_list(Type::is_text), "a list of strings"),
            Self::Sortable => (
                may_list(Type::is_number) || may_list(Type::is_text),
                "a list of numbers or strings",
            ),
            Self::Object => (may_be(Type::is_object), "an object"),
            Self::TextOrList => (
                may_be(Type::is_text) || may_be(Type::is_list),
                "a string or a list",
            ),
            Self::Countable => (
                may_be(|ty| ty.is_text() || ty.is_list() || ty.is_object()),
                "a string, a list, or an object",
            ),
        };
        match fits {
            true => Ok(()),
            false => Err(Problem::mismatch(&format!("`{function}`"), expected, ty)),
        }
    }
}

/// Returns the type of the result of a function.
pub(super) fn result(
    function: Function,
    arguments: &[Typed],
    types: &Types,
) -> Result<Type, Problem> {
    let first = arguments
        .first()
        .map_or(Type::NULL, |first| first.ty.clone());
    let element = || first.element().unwrap_or(Type::NULL);
    Ok(match function {
        Function::Abs
        | Function::Avg
        | Function::Ceil
        | Function::Floor
        | Function::Length
        | Function::Sum
        | Function::ToNumber => Type::Number,
        Function::Contains => {
            check_search(&first, arguments)?;
            Type::Boolean
        }
        Function::EndsWith | Function::StartsWith => Type::Boolean,
        Function::Join | Function::ToString | Function::Type => Type::Text,
        Function::Keys => Type::list(Type::Text),
        Function::Max | Function::Min => element(),
        Function::Merge => merged(arguments, types),
        Function::NotNull => Type::one_of(arguments.iter().map(|argument| argument.ty.clone())),
        Function::Reverse | Function::Sort => first,
        Function::ToArray => {
            let items = first.alternatives().iter().map(|ty| match ty {
                Type::List(element) => (**element).clone(),
                other => other.clone(),
            });
            Type::list(Type::one_of(items))
        }
        Function::Values => Type::list(first.member_values(types).unwrap_or(Type::NULL)),
    })
}

/// Checks that `contains` may find the value.
fn check_search(subject: &Type, arguments: &[Typed]) -> Result<(), Problem> {
    let search = arguments
        .get(1)
        .map_or(Type::NULL, |search| search.ty.clone());
    let may_find = subject.may_be(|ty| match ty {
        Type::Text => search.may_be(Type::is_text),
        Type::List(element) => element.overlaps(&search),
        _ => false,
    });
    if may_find {
        return Ok(());
    }
    let holder = match subject.element() {
        Some(element) => format!("a list whose items are each {}", element.described()),
        None => subject.described(),
    };
    Err(Problem::new(
        format!("`contains` never finds {} in {holder}", search.described()),
        HELP,
    ))
}

/// Returns the type of an object with the members of all objects.
fn merged(objects: &[Typed], types: &Types) -> Type {
    let mut members: BTreeMap<String, Type> = BTreeMap::new();
    let mut add = |name: &str, ty: Type| {
        let earlier = members.remove(name).unwrap_or(Type::NULL);
        members.insert(name.to_owned(), Type::one_of([earlier, ty]));
    };
    let mut map_values = Vec::new();
    for object in objects.iter().flat_map(|object| object.ty.alternatives()) {
        match object {
            Type::Structure(id) => {
                for (_, field) in types[*id].modeled() {
                    add(&field.member, Type::of(&field.ty));
                }
            }
            Type::Union(id) => {
                for variant in &types[*id].variants {
                    add(&variant.member, Type::of(&variant.ty));
                }
            }
            Type::Hash(found) => found.iter().for_each(|(name, ty)| add(name, ty.clone())),
            Type::Map(value) => map_values.push((**value).clone()),
            _ => {}
        }
    }
    if map_values.is_empty() {
        return Type::Hash(members);
    }
    // The names in a map are unknown.
    let values = map_values.into_iter().chain(members.into_values());
    Type::Map(Box::new(Type::one_of(values)))
}
