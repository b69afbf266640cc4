//! Traits with a structure of their own: endpoint rules and their parameters, paginators, waiters,
//! and protocol tests. Each is decoded in a separate file.

use super::applied::Applied;
use super::context_params::{
    ClientContextParams, ContextParam, OperationContextParams, StaticContextParams,
};
use super::endpoint_rules::EndpointRuleSet;
use super::endpoint_tests::EndpointTests;
use super::event_stream_tests::{self, EventStreamTest};
use super::examples::{self, Example};
use super::http_tests::{self, HttpRequestTest, HttpResponseTest};
use super::pagination::Paginated;
use super::set::Traits;
use super::structured_values::Structured;
use super::waiters::Waitable;
use crate::source::{Span, Spanned};

fn family(traits: &mut Traits) -> &mut Structured {
    traits.structured.get_or_insert_default()
}

/// Decodes a trait, and stores its location.
macro_rules! decoder {
    ($field:ident, $ty:ty) => {
        pub(super) fn $field(traits: &mut Traits, mut applied: Applied<'_>) {
            let value = <$ty>::decode(&applied.node, &mut applied.reader);
            family(traits).$field = value.map(|value| Spanned::new(value, applied.span));
        }
    };
}

decoder!(client_context_params, ClientContextParams);
decoder!(context_param, ContextParam);
decoder!(endpoint_rule_set, EndpointRuleSet);
decoder!(endpoint_tests, EndpointTests);
decoder!(operation_context_params, OperationContextParams);
decoder!(paginated, Paginated);
decoder!(static_context_params, StaticContextParams);
decoder!(waitable, Waitable);

/// Records that a service has the trait. Its value does not matter, because the rule set is
/// compiled, which is easier to read.
pub(super) fn endpoint_bdd(traits: &mut Traits, applied: Applied<'_>) {
    family(traits).endpoint_bdd = Some(applied.span);
}

pub(super) fn event_stream_tests(traits: &mut Traits, mut applied: Applied<'_>) {
    let cases = event_stream_tests::cases(&applied.node, &mut applied.reader);
    family(traits).event_stream_tests = cases;
}

pub(super) fn examples(traits: &mut Traits, mut applied: Applied<'_>) {
    family(traits).examples = examples::examples(&applied.node, &mut applied.reader);
}

pub(super) fn http_request_tests(traits: &mut Traits, mut applied: Applied<'_>) {
    family(traits).http_request_tests = http_tests::requests(&applied.node, &mut applied.reader);
}

pub(super) fn http_response_tests(traits: &mut Traits, mut applied: Applied<'_>) {
    family(traits).http_response_tests = http_tests::responses(&applied.node, &mut applied.reader);
}

impl Traits {
    /// Returns `smithy.rules#clientContextParams`: client settings that set endpoint parameters.
    pub(crate) fn client_context_params(&self) -> Option<&Spanned<ClientContextParams>> {
        self.structured.as_ref()?.client_context_params.as_ref()
    }

    /// Returns `smithy.rules#contextParam`: the endpoint parameter that a member sets.
    pub(crate) fn context_param(&self) -> Option<&Spanned<ContextParam>> {
        self.structured.as_ref()?.context_param.as_ref()
    }

    /// Returns `smithy.rules#endpointRuleSet`: the endpoint rules of a service.
    pub(crate) fn endpoint_rule_set(&self) -> Option<&Spanned<EndpointRuleSet>> {
        self.structured.as_ref()?.endpoint_rule_set.as_ref()
    }

    /// Returns `smithy.rules#endpointTests`: the test cases of endpoint rules.
    pub(crate) fn endpoint_tests(&self) -> Option<&Spanned<EndpointTests>> {
        self.structured.as_ref()?.endpoint_tests.as_ref()
    }

    /// Returns `smithy.rules#operationContextParams`: endpoint parameters that are set by paths
    /// into the input.
    /// Makes the member set a parameter of the endpoint rules.
    pub(crate) fn set_context_param(&mut self, name: &str, span: Span) {
        let name = Spanned {
            value: name.to_owned(),
            span,
        };
        self.structured.get_or_insert_default().context_param = Some(Spanned {
            value: ContextParam { name },
            span,
        });
    }

    pub(crate) fn operation_context_params(&self) -> Option<&Spanned<OperationContextParams>> {
        self.structured.as_ref()?.operation_context_params.as_ref()
    }

    /// Returns `smithy.api#paginated`: the pagination of an operation.
    pub(crate) fn paginated(&self) -> Option<&Spanned<Paginated>> {
        self.structured.as_ref()?.paginated.as_ref()
    }

    /// Returns `smithy.rules#staticContextParams`: endpoint parameters with fixed values.
    pub(crate) fn static_context_params(&self) -> Option<&Spanned<StaticContextParams>> {
        self.structured.as_ref()?.static_context_params.as_ref()
    }

    /// Returns `smithy.waiters#waitable`: the waiters of an operation.
    pub(crate) fn waitable(&self) -> Option<&Spanned<Waitable>> {
        self.structured.as_ref()?.waitable.as_ref()
    }

    /// Returns the location of `smithy.rules#endpointBdd` if the service has it.
    pub(crate) fn endpoint_bdd(&self) -> Option<Span> {
        self.structured.as_ref()?.endpoint_bdd
    }

    /// Returns `smithy.api#examples`: examples of an operation's calls.
    pub(crate) fn examples(&self) -> &[Example] {
        let found = self.structured.as_ref();
        found.map_or(&[], |found| &found.examples)
    }

    /// Returns the cases of `smithy.test#eventStreamTests`.
    pub(crate) fn event_stream_tests(&self) -> &[EventStreamTest] {
        let found = self.structured.as_ref();
        found.map_or(&[], |found| &found.event_stream_tests)
    }

    /// Returns the cases of `smithy.test#httpRequestTests`.
    pub(crate) fn http_request_tests(&self) -> &[HttpRequestTest] {
        let found = self.structured.as_ref();
        found.map_or(&[], |found| &found.http_request_tests)
    }

    /// Returns the cases of `smithy.test#httpResponseTests`.
    pub(crate) fn http_response_tests(&self) -> &[HttpResponseTest] {
        let found = self.structured.as_ref();
        found.map_or(&[], |found| &found.http_response_tests)
    }
}
