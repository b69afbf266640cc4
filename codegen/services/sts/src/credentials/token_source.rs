//! Where tokens come from.

use std::fmt;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;

use aws_credential_types::provider::error::CredentialsError;

use crate::error::BoxError;

/// Where a provider gets a web identity token or a SAML assertion, each time it needs one.
///
/// Spaces and line breaks around a token are removed. An empty token is an error. `Debug` output
/// does not contain the token.
#[derive(Clone)]
pub struct TokenSource(Source);

#[derive(Clone)]
enum Source {
    Value(String),
    File(PathBuf),
    Function(Arc<Function>),
}

type Function =
    dyn Fn() -> Pin<Box<dyn Future<Output = Result<String, BoxError>> + Send>> + Send + Sync;

impl TokenSource {
    /// Always uses this token.
    pub fn from_value(token: impl Into<String>) -> Self {
        Self(Source::Value(token.into()))
    }

    /// Reads the token from a file, again for each request, because another program may replace it.
    pub fn from_file(path: impl Into<PathBuf>) -> Self {
        Self(Source::File(path.into()))
    }

    /// Calls an asynchronous function for each request.
    ///
    /// ```rust
    #[doc = concat!("use ", env!("CARGO_CRATE_NAME"), "::credentials::TokenSource;")]
    ///
    /// # async fn sign_in() -> Result<String, std::io::Error> { Ok(String::new()) }
    /// let source = TokenSource::from_fn(|| async { Ok(sign_in().await?) });
    /// ```
    pub fn from_fn<F, T>(token: F) -> Self
    where
        F: Fn() -> T + Send + Sync + 'static,
        T: Future<Output = Result<String, BoxError>> + Send + 'static,
    {
        Self(Source::Function(Arc::new(move || Box::pin(token()))))
    }

    /// Gets the token, or an error that calls it by this name.
    pub(super) async fn get(&self, name: &'static str) -> Result<String, CredentialsError> {
        let token = match &self.0 {
            Source::Value(token) => token.clone(),
            Source::File(path) => read(name, path)?,
            Source::Function(token) => token()
                .await
                .map_err(|source| failed(name, "cannot get it".to_owned(), Some(source)))?,
        };
        match token.trim() {
            "" => Err(failed(name, "it is empty".to_owned(), None)),
            token => Ok(token.to_owned()),
        }
    }
}

/// Reads the file in the calling thread: it is small, and local like those of `aws-config`.
fn read(name: &'static str, path: &Path) -> Result<String, CredentialsError> {
    std::fs::read_to_string(path).map_err(|source| {
        let problem = format!("cannot read {}", path.display());
        failed(name, problem, Some(source.into()))
    })
}

fn failed(name: &'static str, problem: String, source: Option<BoxError>) -> CredentialsError {
    CredentialsError::provider_error(TokenError {
        name,
        problem,
        source,
    })
}

impl fmt::Debug for TokenSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Value(_) => f.write_str("TokenSource::from_value(** redacted **)"),
            Source::File(path) => write!(f, "TokenSource::from_file({path:?})"),
            Source::Function(_) => f.write_str("TokenSource::from_fn(..)"),
        }
    }
}

/// The error of a source.
#[derive(Debug)]
struct TokenError {
    name: &'static str,
    problem: String,
    source: Option<BoxError>,
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no {}: {}", self.name, self.problem)
    }
}

impl std::error::Error for TokenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}
