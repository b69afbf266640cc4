//! Patterns: regular expressions as ECMA 262 defines them (Smithy 2.0, section "pattern trait").

mod strict;

use std::collections::BTreeMap;

use regress::Regex;

use crate::diagnostics::Diagnostics;
use crate::model::shape_id::MemberId;
use crate::model::traits::Traits;
use crate::model::{Kind, Model};

/// A pattern that is longer is rejected.
const MAX_CHARACTERS: usize = 4096;

/// The flag with which patterns are read: a pattern matches characters rather than UTF-16 code units.
const FLAGS: &str = "u";

/// Each pattern of a model with its strict form.
pub(crate) struct Patterns(BTreeMap<String, String>);

impl Patterns {
    /// Reads all patterns of a model. Reports those that are not valid.
    pub(crate) fn of(model: &Model, diagnostics: &mut Diagnostics) -> Self {
        let mut patterns = Self(BTreeMap::new());
        for shape in model.shapes.values() {
            patterns.add(&shape.traits, &shape.id, diagnostics);
            let elements = match &shape.kind {
                Kind::List(member) => vec![member],
                Kind::Map { key, value } => vec![key, value],
                _ => Vec::new(),
            };
            for member in shape.members().chain(elements) {
                let id = MemberId {
                    shape: &shape.id,
                    member: &member.name,
                };
                patterns.add(&member.traits, id, diagnostics);
            }
        }
        patterns
    }

    fn add(
        &mut self,
        traits: &Traits,
        subject: impl std::fmt::Display,
        diagnostics: &mut Diagnostics,
    ) {
        let Some(pattern) = traits.pattern() else {
            return;
        };
        if self.0.contains_key(&pattern.value) {
            return;
        }
        match regex(&pattern.value) {
            Ok(regex) => {
                self.0.insert(pattern.value.clone(), regex);
            }
            Err(error) => diagnostics.shape(
                pattern.span,
                subject,
                format!("the pattern is not a valid ECMA 262 regular expression: {error}"),
                "correct the pattern, or remove the trait",
            ),
        }
    }

    /// Returns the strict form of a valid pattern.
    pub(crate) fn regex(&self, source: &str) -> Option<&str> {
        self.0.get(source).map(String::as_str)
    }
}

/// Returns the strict form of a pattern, or what is wrong with it.
pub(super) fn regex(source: &str) -> Result<String, String> {
    if source.chars().nth(MAX_CHARACTERS).is_some() {
        return Err(format!("it has more than {MAX_CHARACTERS} characters"));
    }
    let strict = strict::strict(source)?;
    match Regex::with_flags(&strict, FLAGS) {
        Ok(_) => Ok(strict),
        Err(error) => Err(error.text.trim_end_matches('.').to_owned()),
    }
}

#[cfg(test)]
mod tests;
