//! The serialization traits of a schema.

/// A trait of a schema.
///
/// Schemas have every serialization trait of the model, regardless of the protocol that the client
/// was generated for, because the protocol can be replaced at run time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SchemaTrait {
    EventHeader,
    EventPayload,
    HostLabel,
    Http {
        method: String,
        uri: String,
        code: u16,
    },
    HttpHeader(String),
    HttpLabel,
    HttpPayload,
    HttpPrefixHeaders(String),
    HttpQuery(String),
    HttpQueryParams,
    HttpResponseCode,
    JsonName(String),
    MediaType(String),
    /// `aws.protocols#ec2QueryName`.
    QueryName(String),
    Sensitive,
    Streaming,
    TimestampFormat(TimestampFormat),
    XmlAttribute,
    XmlFlattened,
    XmlName(String),
    XmlNamespace {
        uri: String,
        prefix: Option<String>,
    },
}

/// The value of `smithy.api#timestampFormat`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimestampFormat {
    DateTime,
    HttpDate,
    EpochSeconds,
}
