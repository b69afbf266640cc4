//! Amazon API Gateway.

use super::customizations::Customizations;
use crate::parts;

pub(super) const SERVICE: &str = "com.amazonaws.apigateway#BackplaneControlService";

pub(super) fn customize() -> Customizations {
    Customizations {
        // Without the header, the service responds with HAL, in which members have other names. Only
        // `GetExport` has a member that is bound to it.
        request_headers: vec![("accept", "application/json".to_owned())],
        parts: vec![&parts::REQUEST_HEADERS],
        ..Customizations::default()
    }
}
