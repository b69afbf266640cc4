//! Lays out tokens as text, item by item, with nothing but this crate's own dependencies: the
//! result is the same whatever rustfmt a machine has.

mod inline;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;
use quote::quote;

use crate::files::Files;
use crate::render::file::{Content, File, Job};

/// Lays out all files, in as many threads as the machine has use for. An error is a defect of this crate: the tokens of
/// a template do not parse.
pub(crate) fn format(jobs: &[Job<'_>], header: &Header<'_>) -> Result<Files, String> {
    let threads = thread::available_parallelism()
        .map_or(1, usize::from)
        .min(jobs.len());
    let next = AtomicUsize::new(0);
    let work = || -> Vec<(String, Result<String, syn::Error>)> {
        let mut laid_out = Vec::new();
        while let Some(job) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            laid_out.extend(job().into_iter().map(|file| lay_out(file, header)));
        }
        laid_out
    };
    let laid_out = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut all = work();
        for other in others {
            match other.join() {
                Ok(laid_out) => all.extend(laid_out),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        all
    });
    let mut files = Files::default();
    let mut defects = Vec::new();
    for (path, text) in laid_out {
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

/// A file's path and text.
fn lay_out(file: File, header: &Header<'_>) -> (String, Result<String, syn::Error>) {
    let File { path, content } = file;
    let text = match content {
        Content::Rust { attributes, items } => {
            // Tests are called by nobody.
            let inlined = path.starts_with("src/");
            rust(attributes, items, inlined).map(|text| format!("{}\n{text}", header.comment("//")))
        }
        Content::Support(text) => Ok(format!("{}\n{text}", header.comment("//"))),
        Content::Toml(text) => Ok(format!("{}\n{text}", header.comment("#"))),
        Content::Markdown(text) => Ok(format!("<!-- {} -->\n\n{text}", header.line())),
    };
    (path, text)
}

/// What every file says about where it comes from.
pub(crate) struct Header<'a> {
    pub(crate) model: &'a str,
    pub(crate) command: &'a str,
}

impl Header<'_> {
    fn line(&self) -> String {
        format!(
            "Generated from {} by `{}`. Do not edit.",
            plain(self.model),
            plain(self.command)
        )
    }

    fn comment(&self, marker: &str) -> String {
        format!("{marker} {}\n", self.line())
    }
}

/// A path or a command, with nothing in it that could end a comment.
fn plain(text: &str) -> String {
    text.chars()
        .filter(|next| !next.is_control() && !matches!(next, '<' | '>' | '`'))
        .collect()
}

fn rust(
    attributes: Vec<TokenStream>,
    items: Vec<TokenStream>,
    inlined: bool,
) -> Result<String, syn::Error> {
    let mut text = layout(quote!(#(#attributes)*), false)?;
    let mut last = Kind::Attributes;
    for item in items {
        let laid_out = layout(item, inlined)?;
        let kind = Kind::of(&laid_out);
        let together = kind == last && kind != Kind::Item;
        if !text.is_empty() && !together {
            text.push('\n');
        }
        text.push_str(&laid_out);
        last = kind;
    }
    Ok(text)
}

fn layout(tokens: TokenStream, inlined: bool) -> Result<String, syn::Error> {
    let mut file = syn::parse2(tokens)?;
    if inlined {
        inline::inline(&mut file);
    }
    Ok(prettyplease::unparse(&file))
}

/// Items of one line stand together, others have a blank line around them.
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
