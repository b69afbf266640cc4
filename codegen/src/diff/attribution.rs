//! Assigns the items of the client that are added, changed, or removed to changes.
//!
//! An item belongs to the most specific shape or member that its path names. It is assigned to a
//! change to that shape or member or, if there is none, to a change that explains it: to the target,
//! or to a member. Items that no change explains become changes of their own.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::draft::{Draft, End};
use super::kinds::ChangeKind;
use super::owners::Owners;
use super::side::Side;
use super::subject::{Part, Subject, SubjectId};
use crate::interface::{Item, Items};
use crate::model::{Kind, Member, Shape};

/// Assigns each item to a change. Changes that remove items or change their declarations are breaking.
pub(super) fn attribute(drafts: &mut Vec<Draft>, sides: [&Side<'_>; 2], items: Items) {
    let [old, new] = sides;
    let mut attribution = Attribution {
        old: Owned::new(old, drafts, |draft| draft.old.as_ref()),
        new: Owned::new(new, drafts, |draft| draft.new.as_ref()),
        unclaimed: BTreeMap::new(),
        drafts,
    };
    attribution.run(items);
    let unclaimed = std::mem::take(&mut attribution.unclaimed);
    for (group, items) in unclaimed {
        drafts.push(group.draft(sides, items));
    }
    for draft in drafts {
        let is_breaking = !draft.items.removed.is_empty() || !draft.items.changed.is_empty();
        draft.breaking_if(is_breaking);
    }
}

struct Attribution<'a> {
    old: Owned<'a>,
    new: Owned<'a>,
    drafts: &'a mut Vec<Draft>,
    unclaimed: BTreeMap<Group, Items>,
}

/// What changes about an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aspect {
    Declaration,
    Deprecation,
}

impl Attribution<'_> {
    fn run(&mut self, items: Items) {
        for item in items.added {
            let to = self.claimant(None, Some(&item), Aspect::Declaration);
            self.items(to).added.push(item);
        }
        for item in items.removed {
            let to = self.claimant(Some(&item), None, Aspect::Declaration);
            self.items(to).removed.push(item);
        }
        for item in items.changed {
            let to = self.claimant(Some(&item.old), Some(&item.new), Aspect::Declaration);
            self.items(to).changed.push(item);
        }
        for item in items.deprecated {
            let to = self.claimant(None, Some(&item), Aspect::Deprecation);
            self.items(to).deprecated.push(item);
        }
    }

    fn items(&mut self, to: Result<usize, Group>) -> &mut Items {
        match to {
            Ok(at) => &mut self.drafts[at].items,
            Err(group) => self.unclaimed.entry(group).or_default(),
        }
    }

    /// Returns the change that an item is assigned to, or its group of unclaimed items.
    fn claimant(
        &self,
        old: Option<&Item>,
        new: Option<&Item>,
        aspect: Aspect,
    ) -> Result<usize, Group> {
        let new = new.map(|item| (&self.new, item));
        let ends: Vec<_> = new
            .into_iter()
            .chain(old.map(|item| (&self.old, item)))
            .collect();
        let owners: Vec<_> = ends
            .iter()
            .flat_map(|(owned, item)| owned.owners.find(item).into_iter().map(|id| (*owned, id)))
            .collect();
        let direct = owners.iter().find_map(|(owned, id)| {
            let drafts = owned.drafts.get(id).into_iter().flatten();
            self.best(drafts, |kind| claims(kind, aspect).then_some(0))
        });
        let explained = || {
            owners.iter().find_map(|(owned, id)| {
                let drafts = owned.targets(id);
                self.best(drafts.iter(), |kind| TYPES.contains(&kind).then_some(0))
            })
        };
        let of_content = || {
            owners.iter().find_map(|(owned, id)| {
                let drafts = owned.content(id);
                self.best(drafts.iter(), |kind| {
                    let rank = BUILDING.iter().position(|other| *other == kind)?;
                    (aspect == Aspect::Declaration).then_some(rank)
                })
            })
        };
        direct
            .or_else(explained)
            .or_else(of_content)
            .ok_or_else(|| {
                let shape = owners.first().map(|(_, id)| id.shape.clone());
                let module = ends
                    .first()
                    .and_then(|(_, item)| item.path.split("::").next());
                match shape {
                    Some(shape) => Group::Shape(shape),
                    None => Group::Module(module.unwrap_or_default().to_owned()),
                }
            })
    }

    /// Returns the change with the lowest rank; if there are several, the one that matters most.
    /// Changes without a rank get no items.
    fn best<'d>(
        &self,
        drafts: impl Iterator<Item = &'d usize>,
        rank: impl Fn(ChangeKind) -> Option<usize>,
    ) -> Option<usize> {
        let ranked = drafts.filter_map(|at| {
            let draft = self.drafts.get(*at)?;
            Some(((rank(draft.kind)?, Reverse(draft.verdict), *at), *at))
        });
        ranked.min().map(|(_, at)| at)
    }
}

/// Returns whether changes of this kind change this aspect of items.
fn claims(kind: ChangeKind, aspect: Aspect) -> bool {
    use ChangeKind as Kind;
    let is_deprecation = matches!(
        kind,
        Kind::AddedDeprecation | Kind::ChangedDeprecation | Kind::RemovedDeprecation
    );
    let has_no_items = matches!(
        kind,
        Kind::AddedConstraint
            | Kind::ChangedConstraint
            | Kind::RemovedConstraint
            | Kind::ChangedDocumentation
            | Kind::ChangedEndpoint
            | Kind::ChangedExamples
            | Kind::ChangedSensitivity
            | Kind::ChangedWireFormat
            | Kind::ChangedWireName
            | Kind::ChangedXmlNamespace
    );
    match aspect {
        Aspect::Declaration => !is_deprecation && !has_no_items,
        Aspect::Deprecation => is_deprecation,
    }
}

/// Changes to a shape that change the types of the members that target it.
const TYPES: &[ChangeKind] = &[
    ChangeKind::ChangedName,
    ChangeKind::ChangedShapeType,
    ChangeKind::ChangedTarget,
];

/// Changes to a member that affect its whole structure, such as whether building it can fail. The most
/// likely ones come first.
const BUILDING: &[ChangeKind] = &[
    ChangeKind::AddedRequired,
    ChangeKind::RemovedRequired,
    ChangeKind::AddedDefault,
    ChangeKind::RemovedDefault,
    ChangeKind::ChangedNullability,
    ChangeKind::AddedMember,
    ChangeKind::RemovedMember,
    ChangeKind::ChangedTarget,
    ChangeKind::AddedEnumValue,
    ChangeKind::RemovedEnumValue,
];

/// One side, with the owners of its items.
struct Owned<'a> {
    side: &'a Side<'a>,
    owners: Owners,
    /// The indexes of changes by their subjects in this model.
    drafts: BTreeMap<SubjectId, Vec<usize>>,
}

impl<'a> Owned<'a> {
    fn new(side: &'a Side<'a>, drafts: &[Draft], end: fn(&Draft) -> Option<&End>) -> Self {
        let mut by_subject = BTreeMap::<_, Vec<_>>::new();
        for (at, draft) in drafts.iter().enumerate() {
            if let Some(end) = end(draft) {
                by_subject.entry(end.id.clone()).or_default().push(at);
            }
        }
        Self {
            side,
            owners: Owners::of(side.client),
            drafts: by_subject,
        }
    }

    /// Returns the changes to the targets of a member or of the members of a page, including what lists
    /// and maps contain.
    fn targets(&self, id: &SubjectId) -> Vec<usize> {
        let mut found = Vec::new();
        let mut pending = self.members(id);
        // Lists and maps contain themselves only through structures and unions, which end the search.
        while let Some(member) = pending.pop() {
            let target = &member.target.id;
            let whole = SubjectId::new(target, Part::Whole);
            found.extend(self.drafts.get(&whole).into_iter().flatten().copied());
            let content = self
                .side
                .model
                .shape(target)
                .map(|shape| match &shape.kind {
                    Kind::List(member) => vec![member],
                    Kind::Map { key, value } => vec![key, value],
                    _ => Vec::new(),
                });
            for member in content.into_iter().flatten() {
                let id = SubjectId::new(target, Part::Member(member.name.clone()));
                found.extend(self.drafts.get(&id).into_iter().flatten().copied());
                pending.push(member);
            }
        }
        found
    }

    /// Returns the member or, for a paginator, the members of a page.
    fn members(&self, id: &SubjectId) -> Vec<&'a Member> {
        let shape = self.side.shape(&id.shape);
        match (&id.part, shape.map(|shape| &shape.kind)) {
            (Part::Member(name), Some(kind)) => kind.member(name).into_iter().collect(),
            (Part::Paginator, Some(Kind::Operation(operation))) => {
                let page = self.side.model.shape(&operation.output.id);
                page.into_iter().flat_map(Shape::members).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Returns the changes to the members of a shape or, for an operation, of its input and output.
    fn content(&self, id: &SubjectId) -> Vec<usize> {
        let shapes = match self.side.shape(&id.shape).map(|shape| &shape.kind) {
            Some(Kind::Operation(operation)) => {
                vec![
                    operation.input.id.to_string(),
                    operation.output.id.to_string(),
                ]
            }
            _ => vec![id.shape.clone()],
        };
        let members = |shape: &String| {
            let first = SubjectId::new(shape, Part::Member(String::new()));
            let following = self.drafts.range(first..);
            let own = following
                .take_while(|(id, _)| id.shape == *shape && matches!(id.part, Part::Member(_)));
            own.flat_map(|(_, drafts)| drafts.iter().copied())
                .collect::<Vec<_>>()
        };
        shapes.iter().flat_map(members).collect()
    }
}

/// Items that no change explains, as one change.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    /// Items that belong to a shape.
    Shape(String),
    /// Items in a module that belong to no shape.
    Module(String),
}

impl Group {
    fn draft(self, sides: [&Side<'_>; 2], items: Items) -> Draft {
        let kind = match (
            items.added.is_empty(),
            items.removed.is_empty(),
            items.changed.is_empty(),
        ) {
            (false, true, true) => ChangeKind::AddedItems,
            (true, false, true) => ChangeKind::RemovedItems,
            (true, true, true)
                if items
                    .deprecated
                    .iter()
                    .all(|item| item.deprecation.is_none()) =>
            {
                ChangeKind::RemovedDeprecation
            }
            (true, true, true) => ChangeKind::AddedDeprecation,
            _ => ChangeKind::ChangedItems,
        };
        let effect = match kind {
            ChangeKind::AddedItems => "gains items",
            ChangeKind::RemovedItems => "loses items",
            ChangeKind::AddedDeprecation => "has items that are now deprecated",
            ChangeKind::RemovedDeprecation => "has items that are no longer deprecated",
            _ => "has different items",
        };
        let subjects = sides.map(|side| match &self {
            Self::Shape(id) => side.shape(id).map(Subject::shape),
            Self::Module(_) => None,
        });
        let [old, new] = subjects.map(|subject| subject.map(Subject::end));
        let message = match (self, subjects) {
            (_, [_, Some(subject)] | [Some(subject), _]) => {
                format!("{subject} {effect} in the client")
            }
            (Self::Shape(name) | Self::Module(name), _) => {
                format!("the client {effect} in `{name}`")
            }
        };
        let mut draft = Draft::new(kind, old, new, message);
        draft.items = items;
        draft
    }
}
