//! Lays out tokens as text, item by item, with nothing but this crate's own dependencies: the
//! result is the same whatever rustfmt a machine has.

use proc_macro2::TokenStream;
use quote::quote;

use crate::files::Files;
use crate::render::{Content, File};

/// Lays out all files. An error is a defect of this crate: the tokens of a template do not parse.
pub(crate) fn format(files: Vec<File>, header: &Header<'_>) -> Result<Files, String> {
    let mut formatted = Files::default();
    for File { path, content } in files {
        let text = match content {
            Content::Rust { attributes, items } => {
                let text = rust(&attributes, &items).map_err(|error| format!("{path}: {error}"))?;
                format!("{}\n{text}", header.comment("//"))
            }
            Content::Support(text) => format!("{}\n{text}", header.comment("//")),
            Content::Toml(text) => format!("{}\n{text}", header.comment("#")),
            Content::Markdown(text) => format!("<!-- {} -->\n\n{text}", header.line()),
        };
        formatted.insert(path, text);
    }
    Ok(formatted)
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

fn rust(attributes: &[TokenStream], items: &[TokenStream]) -> Result<String, syn::Error> {
    let mut text = layout(&quote!(#(#attributes)*))?;
    let mut last = Kind::Attributes;
    for item in items {
        let laid_out = layout(item)?;
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

fn layout(tokens: &TokenStream) -> Result<String, syn::Error> {
    syn::parse2(tokens.clone()).map(|file| prettyplease::unparse(&file))
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
