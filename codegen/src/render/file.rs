//! A file of the crate before formatting.

use std::borrow::Cow;

use proc_macro2::TokenStream;

use super::tokens;

#[derive(Debug)]
pub(crate) struct File {
    /// Relative to the root of the crate, with `/` on every platform.
    pub(crate) path: String,
    pub(crate) content: Content,
}

#[derive(Debug)]
pub(crate) enum Content {
    /// Inner attributes, the file's documentation among them, and items.
    Rust {
        attributes: Vec<TokenStream>,
        items: Vec<TokenStream>,
    },
    /// Rust that is already formatted.
    Support(Cow<'static, str>),
    /// TOML, with `#` for comments.
    Toml(String),
    Markdown(String),
}

impl File {
    pub(super) fn rust(path: impl Into<String>, docs: &[&str], items: Vec<TokenStream>) -> Self {
        let attributes = docs.iter().map(|line| tokens::inner_doc(line)).collect();
        Self {
            path: path.into(),
            content: Content::Rust { attributes, items },
        }
    }
}

/// A job that renders some files. Tokens stay in the thread that makes them; jobs can go to any
/// thread.
pub(crate) type Job<'a> = Box<dyn Fn() -> Vec<File> + Send + Sync + 'a>;
