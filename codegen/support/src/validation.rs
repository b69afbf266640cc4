//! Checks inputs against the constraints of the service's model, before they are sent.
//!
//! The input of each operation has the method `validate`. To check the input of every call, set
//! `validate_inputs` in the configuration: a call whose input is not valid then fails with a
//! construction failure, whose source is [`ValidationErrors`], and nothing is sent.
//!
//! Constraints can be relaxed by the service at any time. A client that validates may then reject
//! inputs that the service accepts, until it is generated from the new model.

mod constraints;
mod decimal;
mod equality;
mod errors;
mod table;
mod validator;

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::Input;
use aws_smithy_schema::serde::SerializableStruct;
use aws_smithy_types::config_bag::{ConfigBag, Layer, Storable, StoreReplace};

use crate::config::{Builder, Config};
use crate::orchestration::{Operation, WRONG_INPUT};

pub use errors::{ValidationError, ValidationErrorKind, ValidationErrors};

/// The setting that validates the input of every call.
#[derive(Clone, Copy, Debug)]
struct ValidateInputs(bool);

impl Storable for ValidateInputs {
    type Storer = StoreReplace<Self>;
}

impl Builder {
    /// Sets whether the input of every call is [validated](crate::validation).
    ///
    /// Inputs are validated as the caller passes them, before any interceptor can change them.
    #[inline]
    pub fn validate_inputs(mut self, validate_inputs: impl Into<bool>) -> Self {
        self.set_validate_inputs(Some(validate_inputs.into()));
        self
    }

    /// Sets whether the input of every call is validated. `None` clears the setting.
    #[inline]
    pub fn set_validate_inputs(&mut self, validate_inputs: Option<bool>) -> &mut Self {
        self.layer
            .store_or_unset(validate_inputs.map(ValidateInputs));
        self
    }
}

/// Validates the input of a call if the configuration says so.
pub(crate) fn check(
    operation: &Operation,
    input: &Input,
    client: &Config,
    config_override: Option<&Builder>,
) -> Result<(), BoxError> {
    if !is_enabled(client, config_override) {
        return Ok(());
    }
    let input = (operation.downcast_input)(input).ok_or(WRONG_INPUT)?;
    Ok(validate(input, operation.constraints)?)
}

fn is_enabled(client: &Config, config_override: Option<&Builder>) -> bool {
    let mut cfg = ConfigBag::base();
    cfg.push_shared_layer(client.layer.clone());
    if let Some(config_override) = config_override {
        cfg.push_layer(Layer::from(config_override.layer.clone()));
    }
    cfg.load::<ValidateInputs>()
        .is_some_and(|setting| setting.0)
}

/// Checks an input against the entry at this index of the table.
pub(crate) fn validate(
    input: &dyn SerializableStruct,
    constraints: usize,
) -> Result<(), ValidationErrors> {
    validator::validate(input, constraints, constraints::SHAPES)
}
