//! The values of the traits in [`structured`](super::structured).

use super::context_params::{
    ClientContextParams, ContextParam, OperationContextParams, StaticContextParams,
};
use super::endpoint_rules::EndpointRuleSet;
use super::endpoint_tests::EndpointTests;
use super::event_stream_tests::EventStreamTest;
use super::examples::Example;
use super::http_tests::{HttpRequestTest, HttpResponseTest};
use super::pagination::Paginated;
use super::waiters::Waitable;
use crate::source::{Span, Spanned};

#[derive(Clone, Debug, Default)]
pub(super) struct Structured {
    pub(super) client_context_params: Option<Spanned<ClientContextParams>>,
    pub(super) context_param: Option<Spanned<ContextParam>>,
    pub(super) endpoint_bdd: Option<Span>,
    pub(super) endpoint_rule_set: Option<Spanned<EndpointRuleSet>>,
    pub(super) endpoint_tests: Option<Spanned<EndpointTests>>,
    pub(super) event_stream_tests: Vec<EventStreamTest>,
    pub(super) examples: Vec<Example>,
    pub(super) http_request_tests: Vec<HttpRequestTest>,
    pub(super) http_response_tests: Vec<HttpResponseTest>,
    pub(super) operation_context_params: Option<Spanned<OperationContextParams>>,
    pub(super) paginated: Option<Spanned<Paginated>>,
    pub(super) static_context_params: Option<Spanned<StaticContextParams>>,
    pub(super) waitable: Option<Spanned<Waitable>>,
}
