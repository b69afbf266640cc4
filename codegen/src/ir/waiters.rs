//! Waiters, which poll an operation until a resource reaches a certain state.

use super::docs::{Deprecation, Docs};
use super::jmespath::Block;

#[derive(Debug)]
pub(crate) struct Waiter {
    /// The name in the model, `RoleExists`.
    pub(crate) name: String,
    /// The module under `waiters`, `role_exists`.
    pub(crate) module: String,
    /// `wait_until_role_exists`
    pub(crate) method: String,
    /// `RoleExistsFluentBuilder`
    pub(crate) fluent_builder: String,
    /// `RoleExistsFinalPoll`
    pub(crate) final_poll: String,
    /// `WaitUntilRoleExistsError`
    pub(crate) error: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecation>,
    /// In seconds.
    pub(crate) min_delay: u64,
    pub(crate) max_delay: u64,
    pub(crate) acceptors: Vec<Acceptor>,
}

/// An acceptor: the result that leads to a state.
#[derive(Debug)]
pub(crate) struct Acceptor {
    pub(crate) state: State,
    pub(crate) matcher: Matcher,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Success,
    Failure,
    Retry,
}

#[derive(Debug)]
pub(crate) enum Matcher {
    /// Whether the call succeeded.
    Success(bool),
    /// An error with one of these codes.
    ErrorCodes(Vec<String>),
    Path(PathMatcher),
}

/// A condition on a successful response.
#[derive(Debug)]
pub(crate) struct PathMatcher {
    /// The function that checks the condition, `is_success_1`.
    pub(crate) function: String,
    pub(crate) docs: Docs,
    /// Whether the function also takes the input.
    pub(crate) with_input: bool,
    /// The function that evaluates the expression, `success_1`.
    pub(crate) path_function: String,
    pub(crate) path: Block,
    pub(crate) test: Test,
}

/// The values that an expression must have.
#[derive(Debug)]
pub(crate) enum Test {
    String(String),
    Boolean(bool),
    /// A list that is not empty and whose items are all equal to this string.
    AllStrings(String),
    /// A list with this string.
    AnyString(String),
}
