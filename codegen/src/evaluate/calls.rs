//! Calls of the functions of the rules language.

use super::outcome::{Evaluated, Outcome};
use super::values::Value::{self, Bool, Integer, List, Text};
use super::{functions, partition};
use crate::ir::{Function, Partition};

/// Calls a function. An argument is `None` if it is absent, which only `ite` accepts.
pub(super) fn call(
    function: Function,
    arguments: &[Option<Value>],
    partitions: &[Partition],
) -> Evaluated<Option<Value>> {
    if let (Function::Ite, [Some(Bool(condition)), one, other]) = (function, arguments) {
        return Ok(if *condition { one } else { other }.clone());
    }
    let present: Option<Vec<_>> = arguments.iter().map(Option::as_ref).collect();
    match (function, present.unwrap_or_default().as_slice()) {
        (Function::IsValidHostLabel, [Text(text), Bool(dots)]) => {
            Ok(Some(Bool(functions::is_valid_host_label(text, *dots))))
        }
        (Function::IsVirtualHostableS3Bucket, [Text(text), Bool(dots)]) => {
            let is_bucket = functions::is_virtual_hostable_s3_bucket(text, *dots);
            Ok(Some(Bool(is_bucket)))
        }
        (Function::Item, [list, Integer(index)]) => {
            item(list, isize::try_from(*index).unwrap_or(isize::MAX))
        }
        (Function::ParseArn, [Text(text)]) => Ok(functions::parse_arn(text).map(Value::from)),
        (Function::ParseUrl, [Text(text)]) => Ok(functions::parse_url(text).map(Value::from)),
        (Function::Partition, [Text(region)]) => {
            Ok(partition::partition(region, partitions).map(Value::from))
        }
        (Function::Split, [Text(text), Text(delimiter), Integer(limit)]) => {
            let parts = functions::split(text, delimiter, *limit);
            Ok(Some(Value::list(&parts)))
        }
        (Function::Substring, [Text(text), Integer(start), Integer(end), Bool(reverse)]) => {
            Ok(functions::substring(text, *start, *end, *reverse).map(Value::from))
        }
        (Function::UriEncode, [Text(text)]) => Ok(Some(Text(functions::uri_encode(text)))),
        // `lower` checks the types of arguments.
        _ => Err(Outcome::Unknown),
    }
}

/// Returns the item of a list at an index.
pub(super) fn item(list: &Value, index: isize) -> Evaluated<Option<Value>> {
    let List(items) = list else {
        return Err(Outcome::Unknown);
    };
    let items: Vec<_> = items.iter().map(String::as_str).collect();
    Ok(functions::item(&items, index).map(Value::from))
}
