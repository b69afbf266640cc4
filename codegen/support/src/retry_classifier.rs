//! Retry rules that the runtime's classifiers lack, and replacements for classifiers that would be
//! compiled for each operation.

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::time::Duration;

use aws_runtime::retries::classifiers;
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

use crate::clock_skew;
use crate::orchestration::{ErrorInfo, Operation};

/// The status of responses to clients that send too many requests (RFC 6585, section 4).
const TOO_MANY_REQUESTS: u16 = 429;

/// The codes of errors that a wrong clock can cause, as in the runtime, where they are private.
const CLOCK_SKEW_CODES: &[&str] = &[
    "AccessDeniedException",
    "AuthFailure",
    "InvalidSignatureException",
    "RequestTimeTooSkewed",
    "SignatureDoesNotMatch",
];

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
pub(crate) enum ErrorClassifier {
    /// By whether the model says that the error can be retried.
    Modeled(&'static Operation),
    /// By the code of the error.
    Code(&'static Operation),
    /// By the code of the error, if the date of the response shows that the client's clock is wrong.
    ClockSkew(&'static Operation),
}

/// Adds the classifiers of an operation.
pub(crate) fn push(operation: &'static Operation, components: &mut RuntimeComponentsBuilder) {
    let mut push = |classifier| {
        components.push_retry_classifier(SharedRetryClassifier::new(classifier));
    };
    push(ErrorClassifier::Modeled(operation));
    push(ErrorClassifier::Code(operation));
    push(ErrorClassifier::ClockSkew(operation));
    // This classifier does not use its error type, so one type serves all operations.
    components.push_retry_classifier(SharedRetryClassifier::new(TransientErrorClassifier::<
        Infallible,
    >::new()));
}

impl ClassifyRetry for ErrorClassifier {
    fn classify_retry(&self, context: &InterceptorContext) -> RetryAction {
        let Some(Err(error)) = context.output_or_error() else {
            return RetryAction::NoActionIndicated;
        };
        let (Self::Modeled(operation) | Self::Code(operation) | Self::ClockSkew(operation)) = self;
        let error = error.as_operation_error();
        let Some(ErrorInfo { retryable, meta }) = error.and_then(operation.error_info) else {
            return RetryAction::NoActionIndicated;
        };
        let (code, response) = (meta.code(), context.response());
        let is_one_of = |codes: &[&str]| code.is_some_and(|code| codes.contains(&code));
        let kind = match self {
            Self::Modeled(_) => retryable,
            Self::Code(_) if is_one_of(classifiers::THROTTLING_ERRORS) => {
                Some(ErrorKind::ThrottlingError)
            }
            Self::Code(_)
                if is_one_of(classifiers::TRANSIENT_ERRORS)
                    || is_one_of(operation.transient_error_codes) =>
            {
                Some(ErrorKind::TransientError)
            }
            Self::ClockSkew(_)
                if response.is_some_and(clock_skew::is_skewed) && is_one_of(CLOCK_SKEW_CODES) =>
            {
                Some(ErrorKind::ServerError)
            }
            Self::Code(_) | Self::ClockSkew(_) => None,
        };
        match kind {
            // `ResponseClassifier` adds the delay that the response asks for.
            Some(kind) => RetryAction::retryable_error(kind),
            None => RetryAction::NoActionIndicated,
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Modeled(_) => "Errors Modeled As Retryable",
            Self::Code(_) => "AWS Error Code",
            Self::ClockSkew(_) => "ServiceClockSkew",
        }
    }

    fn priority(&self) -> RetryClassifierPriority {
        let modeled = RetryClassifierPriority::modeled_as_retryable_classifier();
        match self {
            Self::Modeled(_) => modeled,
            Self::Code(_) => RetryClassifierPriority::run_before(modeled),
            Self::ClockSkew(_) => RetryClassifierPriority::run_after(
                RetryClassifierPriority::http_status_code_classifier(),
            ),
        }
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
