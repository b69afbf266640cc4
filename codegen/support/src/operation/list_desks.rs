//! An operation of the stub service with an endpoint parameter, a paginator, and a waiter.

pub mod builders;

use std::sync::OnceLock;

use crate::error::sealed_unhandled::Unhandled;
use crate::orchestration::{self, Operation, Prepared, ReadError, ReadOutput, WRONG_INPUT};
use crate::rt;

static PREPARED: OnceLock<Prepared> = OnceLock::new();

pub(crate) const OPERATION: &Operation = &Operation {
    prepared: &PREPARED,
    name: "ListDesks",
    output_schema: &OUTPUT_SCHEMA,
    signed: false,
    sensitive_responses: true,
    transient_error_codes: &[],
    downcast_input: orchestration::downcast_input::<ListDesksInput>,
    #[cfg(feature = "validation")]
    constraints: 1,
    read_output: orchestration::read_output::<ListDesksOutput>,
    read_error: orchestration::read_error::<ListDesksError>,
    unhandled_error: orchestration::unhandled_error::<ListDesksError>,
    interceptors: || Vec::from([crate::unsigned_payload::interceptor()]),
    endpoint_params: |input, params| {
        let input: &ListDesksInput = input.downcast_ref().ok_or(WRONG_INPUT)?;
        Ok(match &input.branch {
            Some(branch) => params.branch(branch),
            None => params,
        })
    },
    error_info: orchestration::error_info::<ListDesksError>,
    streams: crate::streams::NONE,
    call_plugin: Some(crate::discovery::plugin),
    span: || orchestration::operation_span!("Library.ListDesks", "Library", "ListDesks"),
};

/// The input.
#[derive(Clone, Debug, Default)]
pub struct ListDesksInput {
    pub(crate) branch: Option<String>,
    pub(crate) marker: Option<String>,
}

static BRANCH: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "ListDesksInput", "branch"),
    rt::ShapeType::String,
    "branch",
    0,
);

static MARKER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "ListDesksInput", "marker"),
    rt::ShapeType::String,
    "marker",
    1,
);

static INPUT_SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("example.library", "ListDesksInput"),
    rt::ShapeType::Structure,
    &[&BRANCH, &MARKER],
);

impl rt::SerializableStruct for ListDesksInput {
    fn schema(&self) -> &rt::Schema<'_> {
        &INPUT_SCHEMA
    }

    fn serialize_members(
        &self,
        serializer: &mut dyn rt::ShapeSerializer,
    ) -> Result<(), rt::SerdeError> {
        if let Some(value) = &self.branch {
            serializer.write_string(&BRANCH, value)?;
        }
        if let Some(value) = &self.marker {
            serializer.write_string(&MARKER, value)?;
        }
        Ok(())
    }
}

/// The output.
#[derive(Clone, Debug)]
pub struct ListDesksOutput {
    /// The states of the desks.
    pub states: Vec<String>,
    /// The token of the next page.
    pub marker: Option<String>,
}

static STATE: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "States", "member"),
    rt::ShapeType::String,
    "member",
    0,
);

static STATES: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "ListDesksOutput", "states"),
    rt::ShapeType::List,
    "states",
    0,
)
.with_list_member(&STATE);

static NEXT_MARKER: rt::Schema<'static> = rt::Schema::new_member(
    rt::shape_id!("example.library", "ListDesksOutput", "marker"),
    rt::ShapeType::String,
    "marker",
    1,
);

static OUTPUT_SCHEMA: rt::Schema<'static> = rt::Schema::new_struct(
    rt::shape_id!("example.library", "ListDesksOutput"),
    rt::ShapeType::Structure,
    &[&STATES, &NEXT_MARKER],
);

impl ReadOutput for ListDesksOutput {
    fn deserialize(
        deserializer: &mut dyn rt::ShapeDeserializer,
        _: Option<&str>,
    ) -> Result<Self, rt::SerdeError> {
        let mut output = Self {
            states: Vec::new(),
            marker: None,
        };
        deserializer.read_struct(&OUTPUT_SCHEMA, &mut |member, deserializer| {
            match member.member_index() {
                Some(0) => {
                    output.states = rt::read_list(deserializer, member, |deserializer| {
                        deserializer.read_string(&rt::prelude::STRING)
                    })?;
                }
                _ => output.marker = Some(deserializer.read_string(member)?),
            }
            Ok(())
        })?;
        Ok(output)
    }
}

/// The error of the operation, which is never modeled.
#[derive(Debug)]
pub struct ListDesksError(Unhandled);

impl std::fmt::Display for ListDesksError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.describe(f)
    }
}

impl std::error::Error for ListDesksError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}

impl rt::ProvideErrorMetadata for ListDesksError {
    fn meta(&self) -> &rt::ErrorMetadata {
        &self.0.meta
    }
}

impl rt::ProvideErrorKind for ListDesksError {
    fn code(&self) -> Option<&str> {
        rt::ProvideErrorMetadata::code(self)
    }

    fn retryable_error_kind(&self) -> Option<rt::ErrorKind> {
        None
    }
}

impl rt::CreateUnhandledError for ListDesksError {
    fn create_unhandled_error(source: rt::BoxError, meta: Option<rt::ErrorMetadata>) -> Self {
        let meta = meta.unwrap_or_default();
        Self(Unhandled { source, meta })
    }
}

impl ReadError for ListDesksError {
    fn deserialize(
        metadata: rt::ErrorMetadata,
        _: &mut dyn rt::ShapeDeserializer,
    ) -> Result<Self, rt::SerdeError> {
        Ok(Self(Unhandled::from_metadata(metadata)))
    }
}
