//! The values of enum members (Smithy 2.0, section "enumValue trait").

use super::applied::Applied;
use super::set::Traits;
use super::values::EnumValue;
use crate::source::Spanned;

pub(super) fn enum_value(traits: &mut Traits, mut applied: Applied<'_>) {
    let span = applied.node.span;
    let text = applied.node.as_str().map(str::to_owned);
    let value = match (text, applied.node.as_i64()) {
        (Some(text), _) => EnumValue::Text(text),
        (None, Some(integer)) => EnumValue::Integer(integer),
        (None, None) => {
            let message = format!(
                "the value of an enum member must be a string or an integer, but this is {}",
                applied.node.kind()
            );
            applied.report(span, message, "give each member a string or an integer");
            return;
        }
    };
    traits.enum_value = Some(Box::new(Spanned { value, span }));
}

impl Traits {
    pub(crate) fn enum_value(&self) -> Option<&Spanned<EnumValue>> {
        self.enum_value.as_deref()
    }
}
