//! Formats tokens as text, one item at a time.
//!
//! The formatter is a dependency of this crate, so the result does not depend on the installed rustfmt.

mod inline;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;
use quote::quote;

use crate::files::Files;
use crate::render::file::{Content, File, Job};
use crate::text::is_unprintable;

/// Formats all files in parallel, with one thread per available core.
///
/// # Errors
///
/// Returns an error if the tokens of a template do not parse, which is a bug in this crate.
pub(crate) fn format(jobs: &[Job<'_>], header: &Header<'_>) -> Result<Files, String> {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(jobs.len());
    let next = AtomicUsize::new(0);
    let work = || -> Vec<(String, Result<String, syn::Error>)> {
        let mut formatted = Vec::new();
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            formatted.extend(job().into_iter().map(|file| format_file(file, header)));
        }
        formatted
    };
    let formatted = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(formatted) => all.extend(formatted),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    let mut files = Files::default();
    let mut defects = Vec::new();
    for (path, text) in formatted {
        match text {
            Ok(text) => files.insert(path, text),
            Err(error) => defects.push(format!("{path}: {error}")),
        }
    }
    match defects.into_iter().min() {
        None => Ok(files),
        Some(first) => Err(first),
    }
}

/// Returns the path and the formatted text of a file.
fn format_file(file: File, header: &Header<'_>) -> (String, Result<String, syn::Error>) {
    let File { path, content } = file;
    let text = match content {
        Content::Rust { attributes, items } => {
            // Test files have no callers that `#[inline]` could help.
            let inlined = path.starts_with("src/");
            rust(attributes, items, inlined).map(|text| format!("{}\n{text}", header.comment("//")))
        }
        Content::Support(text) => Ok(format!("{}\n{text}", header.comment("//"))),
        Content::Toml(text) => Ok(format!("{}\n{text}", header.comment("#"))),
        Content::Markdown(text) => Ok(format!("<!-- {} -->\n\n{text}", header.line())),
    };
    (path, text)
}

/// The origin of the generated files, as stated in the first line of each.
pub(crate) struct Header<'a> {
    pub(crate) model: &'a str,
    pub(crate) command: &'a str,
    /// Whether the client has only the operations that the caller chose. They are listed only in the
    /// README and in the documentation of the crate, so that another choice does not change every
    /// file.
    pub(crate) is_subset: bool,
}

impl Header<'_> {
    fn line(&self) -> String {
        let choice = match self.is_subset {
            true => ", with only the operations that README.md lists",
            false => "",
        };
        format!(
            "Generated from {} by `{}`{choice}. Do not edit.",
            sanitize(self.model),
            sanitize(self.command)
        )
    }

    fn comment(&self, marker: &str) -> String {
        format!("{marker} {}\n", self.line())
    }
}

/// Removes the characters of a path or a command that could end a comment or change how it is shown.
fn sanitize(text: &str) -> String {
    text.chars()
        .filter(|next| !is_unprintable(*next) && !matches!(next, '<' | '>' | '`'))
        .collect()
}

/// Formats a Rust file, with blank lines between its items.
fn rust(
    attributes: Vec<TokenStream>,
    items: Vec<TokenStream>,
    inlined: bool,
) -> Result<String, syn::Error> {
    let mut text = format_tokens(quote!(#(#attributes)*), false)?;
    let mut last = Kind::Attributes;
    for item in items {
        let formatted = format_tokens(item, inlined)?;
        let kind = Kind::of(&formatted);
        let grouped = kind == last && kind != Kind::Item;
        if !text.is_empty() && !grouped {
            text.push('\n');
        }
        text.push_str(&formatted);
        last = kind;
    }
    Ok(text)
}

fn format_tokens(tokens: TokenStream, inlined: bool) -> Result<String, syn::Error> {
    let mut file = syn::parse2(tokens)?;
    if inlined {
        inline::inline(&mut file);
    }
    Ok(prettyplease::unparse(&file))
}

/// The kind of an item. One-line items of the same kind form a group; other items have blank lines around
/// them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Attributes,
    Module,
    Use,
    Item,
}

impl Kind {
    fn of(item: &str) -> Self {
        if item.lines().count() > 1 {
            return Self::Item;
        }
        match item
            .trim_start_matches("pub(crate) ")
            .trim_start_matches("pub ")
        {
            line if line.starts_with("mod ") => Self::Module,
            line if line.starts_with("use ") => Self::Use,
            _ => Self::Item,
        }
    }
}
