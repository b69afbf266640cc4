//! Repairs of single models, and facts about single services that models leave out.
//!
//! There is one file per service, selected by the ID of the service shape. Every repair states its
//! reason, and causes an error if it no longer fits the model, so that no repair outlives its
//! reason.

mod api_gateway;
mod customizations;
mod glacier;
mod machine_learning;
mod polly;
mod route_53;
mod sts;

use crate::diagnostics::Diagnostics;
use crate::model::Model;

pub(crate) use customizations::{Customizations, TransientError};

/// Applies the repairs of the model's service, if there are any.
pub(crate) fn customize(model: &mut Model, diagnostics: &mut Diagnostics) -> Customizations {
    match model.service.as_str() {
        api_gateway::SERVICE => api_gateway::customize(),
        glacier::SERVICE => glacier::customize(model, diagnostics),
        machine_learning::SERVICE => machine_learning::customize(model, diagnostics),
        polly::SERVICE => polly::customize(model, diagnostics),
        route_53::SERVICE => route_53::customize(model, diagnostics),
        sts::SERVICE => sts::customize(model, diagnostics),
        _ => Customizations::default(),
    }
}
