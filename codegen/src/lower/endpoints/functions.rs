//! The functions of the rules language that take a fixed number of arguments of fixed types
//! (Smithy 2.0, sections "Rules engine standard library" and "AWS rules engine library functions").

use super::types::Type;
use crate::ir::Function;

/// The types of the arguments and the result of a function.
pub(super) struct Signature {
    pub(super) function: Function,
    pub(super) arguments: &'static [Type],
    pub(super) result: Type,
    /// Whether the function creates its result rather than borrowing it from its arguments.
    pub(super) owned: bool,
}

/// The help for a call to an unknown function.
pub(super) const SUPPORTED: &str = "supported functions: aws.isVirtualHostableS3Bucket, aws.parseArn, aws.partition, booleanEquals, coalesce, getAttr, isSet, isValidHostLabel, ite, not, parseURL, split, stringEquals, substring, uriEncode";

/// Returns the signature of a function that is implemented in generated clients.
pub(super) fn signature(name: &str) -> Option<Signature> {
    use Type::{Arn, Bool, Integer, Partition, Text, TextList, Url};
    let text: &[Type] = &[Text];
    let text_and_flag: &[Type] = &[Text, Bool];
    let (arguments, result, function) = match name {
        "aws.isVirtualHostableS3Bucket" => {
            (text_and_flag, Bool, Function::IsVirtualHostableS3Bucket)
        }
        "aws.parseArn" => (text, Arn.optional(), Function::ParseArn),
        "aws.partition" => (text, Partition.optional(), Function::Partition),
        "isValidHostLabel" => (text_and_flag, Bool, Function::IsValidHostLabel),
        "parseURL" => (text, Url.optional(), Function::ParseUrl),
        "split" => (&[Text, Text, Integer][..], TextList, Function::Split),
        "substring" => (
            &[Text, Integer, Integer, Bool][..],
            Text.optional(),
            Function::Substring,
        ),
        "uriEncode" => (text, Text, Function::UriEncode),
        _ => return None,
    };
    Some(Signature {
        function,
        arguments,
        result,
        owned: matches!(function, Function::Split | Function::UriEncode),
    })
}
