//! Traits that determine the serialization of values (Smithy 2.0, sections "Serialization and
//! Protocol traits" and "XML bindings"), and which values are sensitive.

use super::applied::Applied;
use super::set::Traits;
use super::values::{TimestampFormat, XmlNamespace};
use crate::source::Span;

pub(super) fn sensitive(traits: &mut Traits, _: Applied<'_>) {
    traits.serialization.sensitive = true;
}

pub(super) fn xml_attribute(traits: &mut Traits, _: Applied<'_>) {
    traits.serialization.xml_attribute = true;
}

pub(super) fn xml_flattened(traits: &mut Traits, _: Applied<'_>) {
    traits.serialization.xml_flattened = true;
}

pub(super) fn sparse(traits: &mut Traits, applied: Applied<'_>) {
    traits.serialization.sparse = Some(applied.span);
}

pub(super) fn timestamp_format(traits: &mut Traits, mut applied: Applied<'_>) {
    traits.serialization.timestamp_format = match applied.node.as_str() {
        Some("date-time") => Some(TimestampFormat::DateTime),
        Some("http-date") => Some(TimestampFormat::HttpDate),
        Some("epoch-seconds") => Some(TimestampFormat::EpochSeconds),
        _ => {
            let help = "use `date-time`, `http-date`, or `epoch-seconds`";
            applied.report(applied.node.span, "this timestamp format is unknown", help);
            None
        }
    };
}

pub(super) fn xml_name(traits: &mut Traits, applied: Applied<'_>) {
    traits.serialization.xml_name = Some(applied.text().into());
}

pub(super) fn json_name(traits: &mut Traits, applied: Applied<'_>) {
    traits.serialization.json_name = Some(applied.text().into());
}

/// Decodes `aws.protocols#ec2QueryName`.
pub(super) fn query_name(traits: &mut Traits, applied: Applied<'_>) {
    traits.serialization.query_name = Some(applied.text().into());
}

pub(super) fn media_type(traits: &mut Traits, applied: Applied<'_>) {
    traits.serialization.media_type = Some(applied.text().into());
}

pub(super) fn xml_namespace(traits: &mut Traits, mut applied: Applied<'_>) {
    let Some(uri) = applied.required_string("uri") else {
        return;
    };
    let is_allowed = |byte: u8| byte.is_ascii_graphic() && !b"\"<>&".contains(&byte);
    if !uri.value.bytes().all(is_allowed) {
        applied.report(
            uri.span,
            "the URI of `smithy.api#xmlNamespace` contains a character that an attribute cannot contain",
            "use a URI such as `https://example.com/2026-01-01/`",
        );
        return;
    }
    traits.serialization.xml_namespace = Some(Box::new(XmlNamespace {
        uri: uri.value,
        prefix: applied.optional_text("prefix"),
    }));
}

impl Traits {
    pub(crate) fn sensitive(&self) -> bool {
        self.serialization.sensitive
    }

    /// Marks the shape as sensitive.
    pub(crate) fn set_sensitive(&mut self) {
        self.serialization.sensitive = true;
    }

    pub(crate) fn xml_name(&self) -> Option<&str> {
        self.serialization.xml_name.as_deref()
    }

    /// Returns the name of the member in requests of ec2Query (`aws.protocols#ec2QueryName`).
    pub(crate) fn query_name(&self) -> Option<&str> {
        self.serialization.query_name.as_deref()
    }

    pub(crate) fn xml_flattened(&self) -> bool {
        self.serialization.xml_flattened
    }

    pub(crate) fn xml_attribute(&self) -> bool {
        self.serialization.xml_attribute
    }

    pub(crate) fn xml_namespace(&self) -> Option<&XmlNamespace> {
        self.serialization.xml_namespace.as_deref()
    }

    pub(crate) fn json_name(&self) -> Option<&str> {
        self.serialization.json_name.as_deref()
    }

    pub(crate) fn media_type(&self) -> Option<&str> {
        self.serialization.media_type.as_deref()
    }

    pub(crate) fn timestamp_format(&self) -> Option<TimestampFormat> {
        self.serialization.timestamp_format
    }

    /// Returns the location of `smithy.api#sparse` on a list or a map.
    pub(crate) fn sparse(&self) -> Option<Span> {
        self.serialization.sparse
    }
}
