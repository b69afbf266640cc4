//! Generates idempotency tokens for calls whose input does not set one (Smithy 2.0, section
//! "idempotencyToken trait").

use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeSerializationInterceptorContextMut, Input,
};
use aws_smithy_runtime_api::client::interceptors::{
    Intercept, SharedInterceptor, dyn_dispatch_hint,
};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::config_bag::{ConfigBag, Storable, StoreReplace};

use crate::orchestration::WRONG_INPUT;

/// Generates an idempotency token if the input has none. All attempts of a call send the same
/// token.
///
/// The default provider generates a random UUID for each call. A string converts to a provider that
/// always returns this string, which is useful for tests.
#[derive(Clone, Debug)]
pub struct IdempotencyTokenProvider(Tokens);

#[derive(Clone, Debug)]
enum Tokens {
    Random,
    Seeded(Arc<Mutex<fastrand::Rng>>),
    Fixed(&'static str),
}

impl IdempotencyTokenProvider {
    /// Creates a provider that generates random UUIDs.
    pub fn random() -> Self {
        Self(Tokens::Random)
    }

    /// Creates a provider that generates a reproducible sequence of UUIDs.
    pub fn with_seed(seed: u64) -> Self {
        let generator = fastrand::Rng::with_seed(seed);
        Self(Tokens::Seeded(Arc::new(Mutex::new(generator))))
    }

    /// Creates a provider that always returns the same token.
    pub fn fixed(token: &'static str) -> Self {
        Self(Tokens::Fixed(token))
    }

    /// Generates a token.
    pub fn make_idempotency_token(&self) -> String {
        match &self.0 {
            Tokens::Random => uuid(fastrand::u128(..)),
            Tokens::Seeded(generator) => {
                let mut generator = generator.lock().unwrap_or_else(PoisonError::into_inner);
                uuid(generator.u128(..))
            }
            Tokens::Fixed(token) => (*token).to_owned(),
        }
    }
}

impl From<&'static str> for IdempotencyTokenProvider {
    fn from(token: &'static str) -> Self {
        Self::fixed(token)
    }
}

impl Storable for IdempotencyTokenProvider {
    type Storer = StoreReplace<Self>;
}

/// Makes a version 4 UUID (RFC 9562, section 5.4) from 122 of these random bits.
fn uuid(random: u128) -> String {
    let (version, variant) = (0x4 << 76, 0x8 << 60);
    let bits = random & !(0xF << 76) & !(0xC << 60) | version | variant;
    let hex = format!("{bits:032x}");
    [
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..],
    ]
    .join("-")
}

impl crate::config::Builder {
    /// Sets the provider that generates an idempotency token if the input has none.
    pub fn idempotency_token_provider(
        mut self,
        idempotency_token_provider: impl Into<IdempotencyTokenProvider>,
    ) -> Self {
        self.set_idempotency_token_provider(Some(idempotency_token_provider.into()));
        self
    }

    /// Sets or removes the idempotency token provider.
    pub fn set_idempotency_token_provider(
        &mut self,
        idempotency_token_provider: Option<IdempotencyTokenProvider>,
    ) -> &mut Self {
        self.layer.store_or_unset(idempotency_token_provider);
        self
    }
}

/// Adds a token to an input that has none. The second argument makes tokens. Returns `None` if the input belongs to another operation.
type AddToken = fn(&mut Input, &dyn Fn() -> String) -> Option<()>;

/// Returns the interceptor that adds a token to inputs that have none.
pub(crate) fn interceptor(add_token: AddToken) -> SharedInterceptor {
    SharedInterceptor::permanent(IdempotencyTokenInterceptor(add_token))
}

#[derive(Debug)]
struct IdempotencyTokenInterceptor(AddToken);

#[dyn_dispatch_hint]
impl Intercept for IdempotencyTokenInterceptor {
    fn name(&self) -> &'static str {
        "IdempotencyTokenInterceptor"
    }

    fn modify_before_serialization(
        &self,
        context: &mut BeforeSerializationInterceptorContextMut<'_>,
        _runtime_components: &RuntimeComponents,
        cfg: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let random = IdempotencyTokenProvider::random();
        let provider = cfg.load::<IdempotencyTokenProvider>().unwrap_or(&random);
        let make_token = || provider.make_idempotency_token();
        Ok((self.0)(context.input_mut(), &make_token).ok_or(WRONG_INPUT)?)
    }
}
