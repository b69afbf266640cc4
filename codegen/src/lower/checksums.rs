//! Checksums of requests and responses (AWS protocols, section "`aws.protocols#httpChecksum` trait").

use super::context::Context;
use crate::ir::{Checksums, RequestChecksum, ResponseChecksum, Structure, TextField, Types};
use crate::model::traits::{HttpBinding, HttpChecksum as Modeled};
use crate::model::{Operation, Shape};
use crate::source::{Span, Spanned};

/// The algorithms, the fastest first.
const ALGORITHMS: &[&str] = &["CRC64NVME", "CRC32C", "CRC32", "SHA1", "SHA256"];

/// The algorithm if neither the caller nor the model chooses one.
const DEFAULT_ALGORITHM: &str = "CRC32";

/// Returns the checksums that an operation has. `aws.protocols#httpChecksum` supersedes
/// `smithy.api#httpChecksumRequired`.
pub(crate) fn of(
    operation: &Shape,
    modeled: &Operation,
    input: &Structure,
    types: &Types,
    context: &mut Context<'_>,
) -> Checksums {
    let Some(found) = operation.traits.http_checksum() else {
        return Checksums {
            md5: operation.traits.checksum_required(),
            ..Checksums::default()
        };
    };
    let mut lowering = Lowering {
        operation,
        input,
        types,
        context,
    };
    lowering.check_purpose(found);
    Checksums {
        md5: found.request_checksum_required && found.request_algorithm.is_none(),
        request: lowering.request(found, modeled),
        response: lowering.response(found),
    }
}

struct Lowering<'a, 'c> {
    operation: &'a Shape,
    input: &'a Structure,
    types: &'a Types,
    context: &'a mut Context<'c>,
}

impl Lowering<'_, '_> {
    fn report(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        let diagnostics = &mut self.context.diagnostics;
        diagnostics.shape(span, &self.operation.id, message, help);
    }

    fn check_purpose(&mut self, found: &Modeled) {
        let has_purpose = found.request_checksum_required
            || found.request_algorithm.is_some()
            || found.validation_mode.is_some();
        if !has_purpose {
            self.report(
                found.span,
                "the trait enables no checksums",
                "set `requestAlgorithmMember`, `requestChecksumRequired`, or `requestValidationModeMember`",
            );
        }
    }

    fn request(&mut self, found: &Modeled, modeled: &Operation) -> Option<RequestChecksum> {
        let name = found.request_algorithm.as_ref()?;
        let (algorithm, values) = self.member(name)?;
        if self.input.event_stream().is_some() {
            self.report(
                found.span,
                "the checksum of an event stream is not known when it is sent",
                "remove `requestAlgorithmMember`",
            );
            return None;
        }
        let is_offered = |algorithm: &&&str| values.iter().any(|value| value == **algorithm);
        let mut preferred = [DEFAULT_ALGORITHM].iter().chain(ALGORITHMS);
        let Some(default) = preferred.find(is_offered) else {
            let message = format!(
                "checksums cannot be calculated with any of the values of the member `{}`",
                name.value
            );
            let help = format!("add one of {} to the enum", ALGORITHMS.join(", "));
            self.report(name.span, message, help);
            return None;
        };
        let shape = self.context.model.shape(&modeled.input.id)?;
        let binding = shape.kind.member(&name.value)?.traits.http_binding();
        let header = match binding {
            Some(HttpBinding::Header(header)) if self.context.model.protocol.binds_to_http => {
                Some(header.clone())
            }
            _ => None,
        };
        Some(RequestChecksum {
            algorithm,
            default,
            algorithms: values.iter().map(|value| value.to_lowercase()).collect(),
            header,
            required: found.request_checksum_required,
        })
    }

    fn response(&mut self, found: &Modeled) -> Option<ResponseChecksum> {
        let Some(name) = &found.validation_mode else {
            if let Some(algorithm) = found.response_algorithms.first() {
                self.report(
                    algorithm.span,
                    "`responseAlgorithms` has no effect without `requestValidationModeMember`",
                    "set `requestValidationModeMember` to a member of the input that targets an enum",
                );
            }
            return None;
        };
        let (mode, values) = self.member(name)?;
        if !values.iter().any(|value| value == "ENABLED") {
            let message = format!("the member `{}` has no value `ENABLED`", name.value);
            self.report(name.span, message, "add the value to the enum");
        }
        for algorithm in &found.response_algorithms {
            if !ALGORITHMS.contains(&algorithm.value.as_str()) {
                let message = format!(
                    "checksums of responses cannot be validated with `{}`",
                    algorithm.value.escape_debug()
                );
                let help = format!("use {}", ALGORITHMS.join(", "));
                self.report(algorithm.span, message, help);
            }
        }
        let is_listed = |algorithm: &&&str| {
            let mut listed = found.response_algorithms.iter();
            listed.any(|listed| listed.value == **algorithm)
        };
        let algorithms: Vec<_> = ALGORITHMS.iter().filter(is_listed).copied().collect();
        if found.response_algorithms.is_empty() {
            self.report(
                found.span,
                "`requestValidationModeMember` has no effect without `responseAlgorithms`",
                format!(
                    "set `responseAlgorithms` to some of {}",
                    ALGORITHMS.join(", ")
                ),
            );
        }
        // The response to HEAD has the checksum of a body that is not sent.
        let http = self.operation.traits.http();
        if self.context.model.protocol.binds_to_http
            && http.is_some_and(|http| http.method == "HEAD")
        {
            return None;
        }
        Some(ResponseChecksum { mode, algorithms })
    }

    /// Returns a member of the input and the values of the enum that it targets.
    fn member(&mut self, name: &Spanned<String>) -> Option<(TextField, Vec<String>)> {
        let mut fields = self.input.fields.iter();
        let field = fields.find(|field| field.member == name.value);
        let field = field.and_then(TextField::of);
        let Some((field, id)) = field.and_then(|field| field.enumeration.map(|id| (field, id)))
        else {
            let message = format!(
                "the input has no member `{}` that targets an enum",
                name.value.escape_debug()
            );
            self.report(name.span, message, "name a member that targets an enum");
            return None;
        };
        let variants = self.types[id].variants.iter();
        Some((
            field,
            variants.map(|variant| variant.value.clone()).collect(),
        ))
    }
}
