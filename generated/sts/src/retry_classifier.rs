// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Retry rules that the runtime's classifiers lack, and replacements for classifiers that would be
//! compiled for each operation.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::time::Duration;

use aws_smithy_runtime::client::retries::classifiers::TransientErrorClassifier;
use aws_smithy_runtime_api::client::interceptors::context::InterceptorContext;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::retries::classifiers::{
    ClassifyRetry, RetryAction, RetryClassifierPriority, RetryReason, SharedRetryClassifier,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_types::DateTime;
use aws_smithy_types::date_time::Format;
use aws_smithy_types::retry::ErrorKind;

use crate::flavor::{ERROR_CODE_CLASSIFIER, THROTTLING_ERRORS, TRANSIENT_ERRORS};
use crate::orchestration::{ErrorInfo, Operation};

/// The status of responses to clients that send too many requests (RFC 6585, section 4).
const TOO_MANY_REQUESTS: u16 = 429;

/// A response body that is longer than the limit.
///
/// The next attempt would get the same body, so it is not worth making.
#[derive(Debug)]
pub(crate) struct BodyTooLong {
    pub(crate) limit: usize,
}

impl fmt::Display for BodyTooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the response body is longer than {} bytes", self.limit)
    }
}

impl Error for BodyTooLong {}

/// Adds what the classifiers of the runtime lack to their decision.
#[derive(Debug)]
pub(crate) struct ResponseClassifier;

impl ClassifyRetry for ResponseClassifier {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        self.classify_retry_v2(context, &RetryAction::NoActionIndicated)
    }

    fn classify_retry_v2(
        &self,
        context: &InterceptorContext,
        previous: &RetryAction,
    ) -> RetryAction {
        let Some(Err(error)) = context.output_or_error() else {
            return RetryAction::NoActionIndicated;
        };
        if is_caused_by_long_body(error.source()) {
            return RetryAction::RetryForbidden;
        }
        let Some(response) = context.response() else {
            return RetryAction::NoActionIndicated;
        };
        let kind = match previous {
            RetryAction::RetryIndicated(RetryReason::RetryableError {
                kind,
                retry_after: None,
            }) => *kind,
            RetryAction::NoActionIndicated if response.status().as_u16() == TOO_MANY_REQUESTS => {
                ErrorKind::ThrottlingError
            }
            _ => return RetryAction::NoActionIndicated,
        };
        RetryAction::RetryIndicated(RetryReason::RetryableError {
            kind,
            retry_after: retry_after(response),
        })
    }

    fn name(&self) -> &'static str {
        "Response"
    }

    fn priority(&self) -> RetryClassifierPriority {
        // The classifiers for error codes and for modeled errors come before this one.
        RetryClassifierPriority::run_after(RetryClassifierPriority::transient_error_classifier())
    }
}

/// Classifies the errors of an operation.
///
/// The runtime's classifiers for the same purposes depend on the type of the error, so they would be compiled for each
/// operation.
#[derive(Debug)]
pub(crate) struct ErrorClassifier {
    pub(crate) operation: &'static Operation,
    pub(crate) name: &'static str,
    pub(crate) priority: fn() -> RetryClassifierPriority,
    /// Returns the kind of an error that is worth another attempt.
    pub(crate) kind: fn(&Operation, &ErrorInfo<'_>, Option<&HttpResponse>) -> Option<ErrorKind>,
}

/// Adds the classifiers of an operation.
pub(crate) fn push(operation: &'static Operation, components: &mut RuntimeComponentsBuilder) {
    let modeled = ErrorClassifier {
        operation,
        name: "Errors Modeled As Retryable",
        priority: RetryClassifierPriority::modeled_as_retryable_classifier,
        kind: |_, error, _| error.retryable,
    };
    let code = ErrorClassifier {
        operation,
        name: ERROR_CODE_CLASSIFIER,
        priority: || {
            RetryClassifierPriority::run_before(
                RetryClassifierPriority::modeled_as_retryable_classifier(),
            )
        },
        kind: classify_code,
    };
    modeled.push(components);
    code.push(components);
    // This classifier does not use its error type, so one type serves all operations.
    components.push_retry_classifier(SharedRetryClassifier::new(TransientErrorClassifier::<
        Infallible,
    >::new()));
}

fn classify_code(
    operation: &Operation,
    error: &ErrorInfo<'_>,
    _: Option<&HttpResponse>,
) -> Option<ErrorKind> {
    let code = error.meta.code()?;
    if THROTTLING_ERRORS.contains(&code) {
        Some(ErrorKind::ThrottlingError)
    } else if TRANSIENT_ERRORS.contains(&code) || operation.transient_error_codes.contains(&code) {
        Some(ErrorKind::TransientError)
    } else {
        None
    }
}

impl ErrorClassifier {
    pub(crate) fn push(self, components: &mut RuntimeComponentsBuilder) {
        components.push_retry_classifier(SharedRetryClassifier::new(self));
    }
}

impl ClassifyRetry for ErrorClassifier {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let Some(Err(error)) = context.output_or_error() else {
            return RetryAction::NoActionIndicated;
        };
        let error = error.as_operation_error();
        let Some(error) = error.and_then(self.operation.error_info) else {
            return RetryAction::NoActionIndicated;
        };
        match (self.kind)(self.operation, &error, context.response()) {
            // `ResponseClassifier` adds the delay that the response asks for.
            Some(kind) => RetryAction::retryable_error(kind),
            None => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        self.name
    }

    fn priority(&self) -> RetryClassifierPriority {
        (self.priority)()
    }
}

fn is_caused_by_long_body(mut next: Option<&(dyn Error + 'static)>) -> bool {
    while let Some(error) = next {
        if error.is::<BodyTooLong>() {
            return true;
        }
        next = error.source();
    }
    false
}

/// Returns the delay that a response asks for. The runtime limits it.
fn retry_after(response: &HttpResponse) -> Option<Duration> {
    let header = |name| response.headers().get(name).map(str::trim_ascii);
    if let Some(Ok(milliseconds)) = header("x-amz-retry-after").map(str::parse) {
        return Some(Duration::from_millis(milliseconds));
    }
    // RFC 9110, section 10.2.3: seconds or a time, which is compared with the clock of the service.
    let text = header("retry-after")?;
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let seconds = |text| DateTime::from_str(text, Format::HttpDate).map(|time| time.secs());
    let (until, now) = (seconds(text).ok()?, seconds(header("date")?).ok()?);
    u64::try_from(until.saturating_sub(now))
        .ok()
        .map(Duration::from_secs)
}
