//! Code in the text of documentation, with links to the types that it names.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};

use super::tokens::unraw;

/// Types of the client's module `primitives`, which generated code takes from `rt`.
const PRIMITIVES: &[&str] = &["Blob", "DateTime"];

/// A type as code, with links.
pub(crate) fn code(ty: &TokenStream) -> String {
    format!("<code>{}</code>", text(ty))
}

/// A method with its parameters as code, with links to the method and to the types.
pub(crate) fn linked(method: &str, path: &str, parameters: &TokenStream) -> String {
    let parameters = text(parameters);
    format!("<code>[{method}]({path})({parameters})</code>")
}

/// The text of types. Of a path, it shows the last segment; of a parameter, the type.
fn text(tokens: &TokenStream) -> String {
    let mut text = Text::default();
    for token in tokens.clone() {
        text.token(token);
    }
    text.flush();
    text.out
}

#[derive(Default)]
struct Text {
    out: String,
    /// The segments of the path that is being read.
    path: Vec<String>,
    /// Whether the path has another segment.
    continues: bool,
    /// Whether the last token was the first of two colons.
    colon: bool,
}

impl Text {
    fn token(&mut self, token: TokenTree) {
        match token {
            TokenTree::Ident(ident) => {
                if !self.path.is_empty() && !self.continues {
                    self.flush();
                    self.out.push(' ');
                }
                self.path.push(ident.to_string());
                self.continues = false;
            }
            TokenTree::Punct(punct) if punct.as_char() == ':' => self.colon(punct.spacing()),
            TokenTree::Punct(punct) => {
                self.flush();
                match punct.as_char() {
                    '<' => self.out.push_str("&lt;"),
                    '>' => self.out.push_str("&gt;"),
                    '&' => self.out.push_str("&amp;"),
                    ',' => self.out.push_str(", "),
                    other => self.out.push(other),
                }
            }
            TokenTree::Group(group) => {
                self.flush();
                let inner = text(&group.stream());
                self.out.push_str(&match group.delimiter() {
                    // Brackets could be read as those of a link.
                    Delimiter::Bracket => format!("&#91;{inner}&#93;"),
                    _ => format!("({inner})"),
                });
            }
            TokenTree::Literal(literal) => self.out.push_str(&literal.to_string()),
        }
    }

    /// Two colons separate the segments of a path; one follows the name of a parameter.
    fn colon(&mut self, spacing: Spacing) {
        match spacing {
            Spacing::Joint => self.colon = true,
            Spacing::Alone if self.colon => {
                self.colon = false;
                self.continues = true;
            }
            Spacing::Alone => self.path.clear(),
        }
    }

    /// Appends the path that has been read, with a link if a page describes it.
    fn flush(&mut self) {
        let segments: Vec<_> = self.path.iter().map(|segment| unraw(segment)).collect();
        match segments.as_slice() {
            [] => {}
            ["crate", .., name] => {
                let target = segments.join("::");
                self.out.push_str(&format!("[{name}]({target})"));
            }
            ["rt", name] if PRIMITIVES.contains(name) => {
                let link = format!("[{name}](crate::primitives::{name})");
                self.out.push_str(&link);
            }
            [.., name] => self.out.push_str(name),
        }
        self.path.clear();
        self.continues = false;
    }
}
