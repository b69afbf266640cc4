//! The changelog of the client, in the format of Keep a Changelog.
//!
//! People may edit it, so only the headings are parsed.

use std::fmt::Write as _;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};
use semver::Version;

/// The groups of Keep a Changelog, in order.
const GROUPS: [&str; 6] = [
    "Added",
    "Changed",
    "Deprecated",
    "Removed",
    "Fixed",
    "Security",
];

const TITLE: &str = "# Changelog\n";

/// The notes on a release: a list for each group.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Notes {
    /// The text before the first group.
    introduction: String,
    groups: Vec<(String, String)>,
}

impl Notes {
    /// Adds an item to the list of a group.
    pub(super) fn add(&mut self, group: &str, item: &str) {
        let list = self.group(group);
        if !list.is_empty() {
            list.push('\n');
        }
        list.push_str("- ");
        list.push_str(item);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.introduction.is_empty() && self.groups.is_empty()
    }

    /// Returns the list of a group. Adds the group if it does not exist.
    fn group(&mut self, name: &str) -> &mut String {
        let order = |name: &str| {
            GROUPS
                .iter()
                .position(|group| *group == name)
                .unwrap_or(GROUPS.len())
        };
        let position = match self.groups.iter().position(|(other, _)| other == name) {
            Some(position) => position,
            None => {
                let after = |(other, _): &(String, _)| order(other) > order(name);
                let position = self
                    .groups
                    .iter()
                    .position(after)
                    .unwrap_or(self.groups.len());
                self.groups
                    .insert(position, (name.to_owned(), String::new()));
                position
            }
        };
        &mut self.groups[position].1
    }

    /// Parses the text below the heading of a release.
    fn parse(text: &str) -> Self {
        let headings = headings(text, HeadingLevel::H3);
        let introduction = headings.first().map_or(text, |first| &text[..first.start]);
        let mut notes = Self {
            introduction: introduction.trim().to_owned(),
            groups: Vec::new(),
        };
        for (index, heading) in headings.iter().enumerate() {
            let end = headings
                .get(index + 1)
                .map_or(text.len(), |next| next.start);
            let group = (
                heading.title.clone(),
                text[heading.end..end].trim().to_owned(),
            );
            notes.groups.push(group);
        }
        notes
    }

    /// Adds other notes after these.
    fn extend(&mut self, other: &Self) {
        for (name, list) in &other.groups {
            let group = self.group(name);
            if !group.is_empty() {
                group.push('\n');
            }
            group.push_str(list);
        }
    }

    /// Returns whether the notes contain every line of other notes.
    fn contain(&self, other: &Self) -> bool {
        other.groups.iter().all(|(name, list)| {
            let ours = self.groups.iter().find(|(other, _)| other == name);
            ours.is_some_and(|(_, ours)| {
                list.lines()
                    .all(|line| ours.lines().any(|other| other == line))
            })
        })
    }
}

impl std::fmt::Display for Notes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if !self.introduction.is_empty() {
            write!(f, "\n{}\n", self.introduction)?;
        }
        self.groups
            .iter()
            .try_for_each(|(name, list)| write!(f, "\n### {name}\n\n{list}\n"))
    }
}

/// A release: its version and date, and its notes.
#[derive(Debug)]
pub(super) struct Release<'a> {
    pub(super) version: &'a Version,
    /// The date that the user chose. Without one, the date of an interrupted run may stay.
    pub(super) date: Option<&'a str>,
    pub(super) today: &'a str,
    pub(super) notes: &'a Notes,
}

impl Release<'_> {
    fn date(&self) -> &str {
        self.date.unwrap_or(self.today)
    }
}

/// Returns the changelog with a new release. Notes on unreleased changes become part of the release.
///
/// If an interrupted run has already added the release, the changelog stays as it is.
pub(super) fn with_release(text: &str, release: &Release<'_>) -> Result<String, String> {
    let sections = sections(text);
    let existing = sections
        .iter()
        .find(|section| section.version().as_ref() == Some(release.version));
    if let Some(existing) = existing {
        let is_same_day = release
            .date
            .is_none_or(|date| existing.title.ends_with(date));
        return match is_same_day && existing.notes(text).contain(release.notes) {
            true => Ok(text.to_owned()),
            false => Err(format!(
                "the changelog has different notes on version {}\nremove them if they are those of another update that was interrupted; otherwise, choose another version with `--version V`",
                release.version
            )),
        };
    }
    let first = sections.first();
    let unreleased = first.filter(|section| section.is_unreleased());
    let mut notes = unreleased.map_or_else(Notes::default, |section| section.notes(text));
    notes.extend(release.notes);
    let start = first.map_or(text.len(), |section| section.start);
    let rest = unreleased.map_or(start, |section| section.end);
    let mut new = if text.is_empty() {
        TITLE.to_owned()
    } else {
        text[..start].to_owned()
    };
    if !new.ends_with("\n\n") {
        new.push('\n');
    }
    let _ = write!(new, "## {} - {}\n{notes}", release.version, release.date());
    if rest < text.len() {
        new.push('\n');
        new.push_str(&text[rest..]);
    }
    Ok(new)
}

/// Returns the newest version in a changelog.
#[cfg(test)]
pub(super) fn newest_version(text: &str) -> Option<Version> {
    sections(text).iter().find_map(Section::version)
}

/// Returns the notes on the newest version.
#[cfg(test)]
pub(super) fn newest_notes(text: &str) -> Option<Notes> {
    let sections = sections(text);
    let newest = sections.iter().find(|section| section.version().is_some());
    newest.map(|section| section.notes(text))
}

/// The part of a changelog about one release.
struct Section {
    title: String,
    /// The position of the heading.
    start: usize,
    /// The position after the heading.
    body: usize,
    end: usize,
}

impl Section {
    fn version(&self) -> Option<Version> {
        let version = self.title.split_whitespace().next()?;
        version.trim_matches(['[', ']']).parse().ok()
    }

    fn is_unreleased(&self) -> bool {
        let title = self.title.trim_matches(['[', ']']);
        title.eq_ignore_ascii_case("unreleased")
    }

    fn notes(&self, text: &str) -> Notes {
        Notes::parse(&text[self.body..self.end])
    }
}

fn sections(text: &str) -> Vec<Section> {
    let headings = headings(text, HeadingLevel::H2);
    let ends = headings
        .iter()
        .skip(1)
        .map(|next| next.start)
        .chain([text.len()]);
    let ends: Vec<_> = ends.collect();
    let sections = headings
        .into_iter()
        .zip(ends)
        .map(|(heading, end)| Section {
            title: heading.title,
            start: heading.start,
            body: heading.end,
            end,
        });
    sections.collect()
}

/// A heading: its text and where it starts and ends.
struct Heading {
    title: String,
    start: usize,
    end: usize,
}

fn headings(text: &str, level: HeadingLevel) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    let mut is_inside = false;
    for (event, range) in Parser::new(text).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level: found, .. }) if found == level => {
                is_inside = true;
                headings.push(Heading {
                    title: String::new(),
                    start: range.start,
                    end: range.end,
                });
            }
            Event::End(TagEnd::Heading(_)) => is_inside = false,
            Event::Text(part) | Event::Code(part) if is_inside => {
                if let Some(heading) = headings.last_mut() {
                    heading.title.push_str(&part);
                }
            }
            _ => {}
        }
    }
    headings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notes(items: &[(&str, &str)]) -> Notes {
        let mut notes = Notes::default();
        for (group, item) in items {
            notes.add(group, item);
        }
        notes
    }

    fn add(text: &str, version: &str, date: Option<&str>, notes: &Notes) -> Result<String, String> {
        let version = version.parse().expect("a version");
        let release = Release {
            version: &version,
            date,
            today: "2026-11-27",
            notes,
        };
        with_release(text, &release)
    }

    const OLD: &str = "\
# Changelog

What users notice.

## 0.1.0 - 2026-01-02

### Added

- Everything.
";

    #[test]
    fn release_is_added_before_the_others() {
        let notes = notes(&[("Removed", "One."), ("Added", "Two."), ("Added", "Three.")]);
        let new = "\
# Changelog

What users notice.

## 0.2.0 - 2026-11-27

### Added

- Two.
- Three.

### Removed

- One.

## 0.1.0 - 2026-01-02

### Added

- Everything.
";
        assert_eq!(add(OLD, "0.2.0", None, &notes).as_deref(), Ok(new));
        assert_eq!(newest_version(new), Some(Version::new(0, 2, 0)));
    }

    #[test]
    fn first_release_is_added_to_an_empty_changelog() {
        let notes = notes(&[("Added", "One.")]);
        let new = "# Changelog\n\n## 0.1.0 - 2026-11-27\n\n### Added\n\n- One.\n";
        assert_eq!(add("", "0.1.0", None, &notes).as_deref(), Ok(new));
        assert_eq!(
            add("# Changelog\n", "0.1.0", None, &notes).as_deref(),
            Ok(new)
        );
    }

    #[test]
    fn unreleased_notes_become_part_of_the_release() {
        let unreleased = OLD.replace(
            "## 0.1.0",
            "## [Unreleased]\n\nFaster.\n\n### Fixed\n\n- A bug,\n  on two lines.\n\n### Added\n\n- A feature.\n\n## 0.1.0",
        );
        let new = "\
# Changelog

What users notice.

## 0.1.1 - 2026-05-06

Faster.

### Fixed

- A bug,
  on two lines.

### Added

- A feature.
- One.

## 0.1.0 - 2026-01-02

### Added

- Everything.
";
        let notes = notes(&[("Added", "One.")]);
        let found = add(&unreleased, "0.1.1", Some("2026-05-06"), &notes);
        assert_eq!(found.as_deref(), Ok(new));
    }

    #[test]
    fn release_of_an_interrupted_run_stays() {
        let notes = notes(&[("Added", "One.")]);
        let new = add(OLD, "0.1.1", Some("2026-11-26"), &notes).expect("added");
        for date in [None, Some("2026-11-26")] {
            assert_eq!(
                add(&new, "0.1.1", date, &notes),
                Ok(new.clone()),
                "{date:?}"
            );
        }
        let edited = new.replace("- One.", "- One.\n- Two.");
        assert_eq!(add(&edited, "0.1.1", None, &notes), Ok(edited.clone()));
    }

    #[test]
    fn different_notes_on_the_version_are_an_error() {
        let release = notes(&[("Added", "One.")]);
        let new = add(OLD, "0.1.1", Some("2026-11-26"), &release).expect("added");
        let other = notes(&[("Added", "Two.")]);
        for (date, notes) in [(None, &other), (Some("2026-11-27"), &release)] {
            let error = add(&new, "0.1.1", date, notes).expect_err("different notes");
            assert!(
                error.contains("different notes on version 0.1.1"),
                "{error}"
            );
        }
    }

    #[test]
    fn headings_in_code_are_text() {
        let text =
            "# Changelog\n\n```\n## 9.9.9\n```\n\n## [0.1.0](https://example.com) - 2026-01-02\n";
        assert_eq!(newest_version(text), Some(Version::new(0, 1, 0)));
    }
}
