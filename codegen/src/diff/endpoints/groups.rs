//! Groups the differences between endpoints: those that differ only in the region are in one group.

use indexmap::IndexMap;

use super::cases::{Case, Cases};
use crate::diff::words::{joined, quoted};
use crate::evaluate::{Outcome, parts};
use crate::partitions::Partition;

/// The maximum number of places that a message names.
const SHOWN_PLACES: usize = 3;

/// The groups in the order in which they were found.
pub(super) struct Groups<'p> {
    partitions: &'p [Partition],
    groups: IndexMap<Difference, Group>,
}

/// A difference between two outcomes: of a case, or a pattern for all regions.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Difference {
    /// What differs, and whether that is plural.
    what: (&'static str, bool),
    old: String,
    new: String,
    is_breaking: bool,
}

/// The cases in which outcomes differ in the same way.
struct Group {
    /// The difference in the first case.
    first: Difference,
    /// The regions by the other parameters.
    places: IndexMap<Vec<String>, Vec<Option<String>>>,
}

impl<'p> Groups<'p> {
    pub(super) fn new(partitions: &'p [Partition]) -> Self {
        Self {
            partitions,
            groups: IndexMap::new(),
        }
    }

    pub(super) fn add(&mut self, case: &Case, outcomes: &[Outcome; 2]) {
        for found in differences(outcomes) {
            let pattern = self.pattern(&found, case);
            let group = self.groups.entry(pattern).or_insert_with(|| Group {
                first: found,
                places: IndexMap::new(),
            });
            let regions = group.places.entry(case.options.clone()).or_default();
            // A test case may repeat one of the combinations.
            if !regions.contains(&case.region) {
                regions.push(case.region.clone());
            }
        }
    }

    /// Returns the key of the group that a difference belongs to.
    fn pattern(&self, found: &Difference, case: &Case) -> Difference {
        // The name of one region can occur in the endpoints of others.
        let same = self.groups.iter().find(|(_, group)| group.first == *found);
        match same {
            Some((pattern, _)) => pattern.clone(),
            None => found.pattern(case.region.as_deref(), self.partitions),
        }
    }

    /// Returns a message for each group, and whether it is about something that no longer works.
    pub(super) fn messages(&self, cases: &Cases) -> Vec<(String, bool)> {
        let groups = self.groups.values();
        groups
            .map(|group| {
                let Difference {
                    what: (noun, is_plural),
                    old,
                    new,
                    is_breaking,
                } = &group.first;
                let places = group.places(cases);
                let (is, was) = match is_plural {
                    true => ("are", "were"),
                    false => ("is", "was"),
                };
                let message = format!("the {noun}{places} {is} now {new} ({was} {old})");
                (message, *is_breaking)
            })
            .collect()
    }
}

fn differences([old, new]: &[Outcome; 2]) -> Vec<Difference> {
    if old == new {
        return Vec::new();
    }
    let (Outcome::Endpoint(before), Outcome::Endpoint(after)) = (old, new) else {
        return vec![Difference {
            what: ("result", false),
            old: described(old),
            new: described(new),
            is_breaking: matches!(old, Outcome::Endpoint(_)),
        }];
    };
    let parts = parts(before).into_iter().zip(parts(after));
    parts
        .filter(|((_, old), (_, new))| old != new)
        .map(|((noun, old), (_, new))| Difference {
            what: (noun, noun.ends_with('s')),
            old: quoted(&old),
            new: quoted(&new),
            is_breaking: false,
        })
        .collect()
}

fn described(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Endpoint(endpoint) => format!("the endpoint {}", quoted(&endpoint.url)),
        Outcome::Error(message) => format!("the error {}", quoted(message)),
        Outcome::InvalidParams(message) => format!("the error {}", quoted(message)),
        Outcome::Unknown => "unknown, because the values in the rules become too large".to_owned(),
    }
}

impl Difference {
    /// Replaces the region and the DNS suffixes of its partition with placeholders.
    fn pattern(&self, region: Option<&str>, partitions: &[Partition]) -> Self {
        let Some(region) = region else {
            return self.clone();
        };
        let is_in = |partition: &&Partition| partition.regions.iter().any(|known| known == region);
        let outputs = partitions
            .iter()
            .find(is_in)
            .map(|partition| &partition.outputs);
        let mut names = vec![(region, "{region}")];
        if let Some(outputs) = outputs {
            names.push((&outputs.dual_stack_dns_suffix, "{dualStackDnsSuffix}"));
            names.push((&outputs.dns_suffix, "{dnsSuffix}"));
        }
        names.retain(|(name, _)| !name.is_empty());
        let replaced = |text: &str| {
            let names = names.iter();
            names.fold(text.to_owned(), |text, (name, placeholder)| {
                text.replace(name, placeholder)
            })
        };
        Self {
            old: replaced(&self.old),
            new: replaced(&self.new),
            ..self.clone()
        }
    }
}

impl Group {
    /// Says for which parameters the outcomes differ. Begins with a space, unless it is empty.
    fn places(&self, cases: &Cases) -> String {
        let mut by_regions: IndexMap<&[Option<String>], Vec<&[String]>> = IndexMap::new();
        for (options, regions) in &self.places {
            if !self.is_implied(options, regions) {
                by_regions.entry(regions).or_default().push(options);
            }
        }
        let places: Vec<_> = by_regions
            .iter()
            .map(|(regions, options)| {
                let regions = shown_regions(regions, cases.regions);
                format!("{regions}{}", shown_options(options))
            })
            .collect();
        let more = places.len().saturating_sub(SHOWN_PLACES);
        let shown = places[..places.len() - more].join(", and");
        match more {
            0 => shown,
            1 => format!("{shown}, and in one more combination of parameters"),
            more => format!("{shown}, and in {more} more combinations of parameters"),
        }
    }

    /// Returns whether the outcomes for these regions differ in the same way with fewer options.
    fn is_implied(&self, options: &[String], regions: &[Option<String>]) -> bool {
        let mut places = self.places.iter();
        places.any(|(fewer, others)| {
            fewer.len() < options.len()
                && fewer.iter().all(|option| options.contains(option))
                && regions.iter().all(|region| others.contains(region))
        })
    }
}

fn shown_regions(regions: &[Option<String>], all: usize) -> String {
    let named: Vec<_> = regions.iter().flatten().collect();
    let has_none = named.len() < regions.len();
    match (named.as_slice(), has_none) {
        // The rules have no region parameter.
        _ if all == 1 => String::new(),
        _ if regions.len() >= all => " for all regions".to_owned(),
        ([], _) => " without a region".to_owned(),
        ([one], false) => format!(" for {}", quoted(one)),
        ([one, other], false) => format!(" for {} and {}", quoted(one), quoted(other)),
        ([first, others @ ..], has_none) => {
            let without = if has_none {
                " and without a region"
            } else {
                ""
            };
            format!(
                " for {} and {} other regions{without}",
                quoted(first),
                others.len()
            )
        }
    }
}

fn shown_options(options: &[&[String]]) -> String {
    let options: Vec<_> = options
        .iter()
        .map(|options| match options.is_empty() {
            true => String::new(),
            false => format!(" with {}", joined(options, "and")),
        })
        .collect();
    options.join(" or")
}
