//! The parts of a rendered diagnostic.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Snippet};

use super::place::Place;

/// The parts of a rendered diagnostic.
pub(super) struct Report<'a> {
    level: Level<'a>,
    /// All groups but the last are complete.
    pub(super) groups: Vec<Group<'a>>,
}

impl<'a> Report<'a> {
    pub(super) fn new(level: Level<'a>, title: &'a str) -> Self {
        let group = Group::with_title(level.clone().primary_title(title));
        Self {
            level,
            groups: vec![group],
        }
    }

    pub(super) fn excerpt(
        &mut self,
        place: &'a Place,
        kind: AnnotationKind,
        label: Option<&'a str>,
    ) {
        let Some(excerpt) = &place.excerpt else {
            return;
        };
        let annotation = kind.span(excerpt.marked.clone()).label(label);
        let snippet = Snippet::source(excerpt.text.as_str())
            .line_start(place.line)
            .annotation(annotation);
        if excerpt.has_start_of_line {
            self.add(snippet.path(place.file.as_str()));
            return;
        }
        // The renderer counts the columns of a snippet with a path from the start of its text.
        let origin = Origin::path(place.file.as_str());
        self.add(origin.line(place.line).char_column(place.column));
        self.groups.push(Group::with_level(self.level.clone()));
        self.add(snippet);
    }

    pub(super) fn footer(&mut self, level: Level<'a>, text: &'a str) {
        self.add(level.message(text));
    }

    fn add(&mut self, element: impl Into<Element<'a>>) {
        if let Some(last) = self.groups.pop() {
            self.groups.push(last.element(element));
        }
    }
}
