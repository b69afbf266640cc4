//! An operation of the stub service that has all traits which change the request: a host prefix, an
//! idempotency token, and compression. It may fail with a modeled error.

pub mod builders;

use std::sync::OnceLock;

use crate::error::sealed_unhandled::Unhandled;
use crate::orchestration::{self, Operation, Prepared, ReadError, ReadOutput};
use crate::rt;

static PREPARED: OnceLock<Prepared> = OnceLock::new();

pub(crate) const OPERATION: &Operation = &Operation {
    prepared: &PREPARED,
    name: "Reserve",
    output_schema: &OUTPUT_SCHEMA,
    signed: true,
    sensitive_responses: true,
    transient_error_codes: &["BetweenShelves"],
    downcast_input: orchestration::downcast_input::<ReserveInput>,
    #[cfg(feature = "validation")]
    constraints: 0,
    read_output: orchestration::read_output::<ReserveOutput>,
    read_error: orchestration::read_error::<ReserveError>,
    unhandled_error: orchestration::unhandled_error::<ReserveError>,
    interceptors: || {
        Vec::from([
            crate::host_prefix::interceptor(|input| {
                let input: &ReserveInput =
                    input.downcast_ref().ok_or(orchestration::WRONG_INPUT)?;
                let desk = crate::host_prefix::label("desk", input.desk.as_deref())?;
                Ok(format!("desk-{desk}.reserve."))
            }),
            crate::idempotency_token::interceptor(|input, token| {
                let input: &mut ReserveInput = input.downcast_mut()?;
                input.token.get_or_insert_with(token);
                Some(())
            }),
            crate::default_label::interceptor(|input| {
                let input: &mut ReserveInput = input.downcast_mut()?;
                crate::default_label::set(&mut input.desk, "any");
                Some(())
            }),
            crate::prefixed_ids::interceptor(|input| {
                let input: &mut ReserveInput = input.downcast_mut()?;
                crate::prefixed_ids::trim(&mut input.desk);
                Some(())
            }),
            crate::request_compression::interceptor(),
            crate::checksum::interceptor(),
            crate::http_checksum::RequestChecksum {
                // The input has no member for the algorithm.
                chosen: |_| None,
                default: "CRC32",
                algorithms: &["crc32"],
                header: Some("x-amz-sdk-checksum-algorithm"),
                required: false,
            }
            .interceptor(),
            crate::http_checksum::ResponseChecksum {
                enable: |input, by_default| {
                    let input: &mut ReserveInput = input.downcast_mut()?;
                    Some(by_default && input.token.is_none())
                },
                algorithms: &["CRC32"],
            }
            .interceptor(),
        ])
    },
    endpoint_params: orchestration::no_endpoint_params,
    error_info: orchestration::error_info::<ReserveError>,
    streams: crate::streams::NONE,
    call_plugin: None,
    span: || orchestration::operation_span!("Library.Reserve", "Library", "Reserve"),
};

/// The input.
#[derive(Clone, Debug)]
pub struct ReserveInput {
    pub(crate) desk: Option<String>,
    pub(crate) token: Option<String>,
}

static DESK: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "ReserveInput", "desk"),
    rt::ShapeType::String,
    "desk",
    0,
);

static TOKEN: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "ReserveInput", "token"),
    rt::ShapeType::String,
    "token",
    1,
);

static INPUT_SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("example.library", "ReserveInput"),
    rt::ShapeType::Structure,
    &[&DESK, &TOKEN],
);

impl rt::SerializableStruct for ReserveInput {
    fn schema(&self) -> &rt::Schema<'_> {
        &INPUT_SCHEMA
    }

    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.desk {
            serializer.write_string(&DESK, value)?;
        }
        if let Some(value) = &self.token {
            serializer.write_string(&TOKEN, value)?;
        }
        Ok(())
    }
}

/// The output, which has no members.
#[derive(Clone, Debug)]
pub struct ReserveOutput {
    request_id: Option<String>,
}

static OUTPUT_SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("example.library", "ReserveOutput"),
    rt::ShapeType::Structure,
    &[],
);

impl super::RequestId for ReserveOutput {
    fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }
}

impl ReadOutput for ReserveOutput {
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        request_id: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        deserializer.read_struct(&OUTPUT_SCHEMA, &mut |_, _| Ok(()))?;
        Ok(Self {
            request_id: request_id.map(str::to_owned),
        })
    }
}

/// The error of the operation.
#[non_exhaustive]
#[derive(Debug)]
pub enum ReserveError {
    /// The desk is reserved already.
    DeskTaken(DeskTaken),
    /// An error that is not modeled.
    #[deprecated(note = "use a wildcard pattern and check `.code()`")]
    Unhandled(Unhandled),
}

/// The error returned for a desk that is already reserved.
#[derive(Debug)]
pub struct DeskTaken {
    message: Option<String>,
    meta: rt::ErrorMetadata,
}

impl std::fmt::Display for DeskTaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        rt::describe(f, "DeskTaken", self.message.as_deref())
    }
}

impl std::error::Error for DeskTaken {}

impl std::fmt::Display for ReserveError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::DeskTaken(error) => error.fmt(f),
            Self::Unhandled(inner) => inner.describe(f),
        }
    }
}

impl std::error::Error for ReserveError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::DeskTaken(error) => Some(error),
            Self::Unhandled(inner) => inner.source(),
        }
    }
}

impl rt::ProvideErrorMetadata for ReserveError {
    fn meta(&self) -> &rt::ErrorMetadata {
        match self {
            Self::DeskTaken(error) => &error.meta,
            Self::Unhandled(error) => &error.meta,
        }
    }
}

impl rt::ProvideErrorKind for ReserveError {
    fn code(&self) -> Option<&str> {
        rt::ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::CreateUnhandledError for ReserveError {
    fn create_unhandled_error(source: rt::BoxError, meta: Option<rt::ErrorMetadata>) -> Self {
        match meta {
            Some(meta) => Self::Unhandled(Unhandled { source, meta }),
            None => Self::Unhandled(Unhandled::from_source(source)),
        }
    }
}

impl ReadError for ReserveError {
    fn deserialize(
        metadata: rt::ErrorMetadata,
        deserializer: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        match metadata.code() {
            Some("DeskTaken") => Ok(Self::DeskTaken(DeskTaken {
                message: rt::read_message(&metadata, deserializer)?,
                meta: metadata,
            })),
            _ => Ok(Self::Unhandled(Unhandled::from_metadata(metadata))),
        }
    }
}
