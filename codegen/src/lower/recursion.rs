//! Finds the members to box so that no structure or union contains itself.
//!
//! A list or a map is an indirection of its own; only chains of structures and unions need help.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kind, Model, ShapeId};

/// Members that close a cycle, as (structure or union, member). Taking them out leaves no cycle.
pub(crate) fn boxed_members(model: &Model) -> BTreeSet<(ShapeId, String)> {
    let mut search = Search {
        model,
        state: BTreeMap::new(),
        boxed: BTreeSet::new(),
    };
    for id in model.shapes.keys() {
        search.visit(id);
    }
    search.boxed
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// On the path that is being followed.
    Open,
    Done,
}

struct Search<'a> {
    model: &'a Model,
    state: BTreeMap<&'a ShapeId, State>,
    boxed: BTreeSet<(ShapeId, String)>,
}

impl<'a> Search<'a> {
    /// Depth-first with a stack of its own: a model may nest structures deeper than the thread's
    /// stack goes.
    fn visit(&mut self, start: &'a ShapeId) {
        if self.state.contains_key(start) {
            return;
        }
        let mut path = vec![(start, self.edges(start))];
        self.state.insert(start, State::Open);
        while let Some((id, edges)) = path.last_mut() {
            let id: &'a ShapeId = id;
            let Some((member, target)) = edges.pop() else {
                self.state.insert(id, State::Done);
                path.pop();
                continue;
            };
            match self.state.get(target) {
                Some(State::Open) => {
                    self.boxed.insert((id.clone(), member.to_owned()));
                }
                Some(State::Done) => {}
                None => {
                    self.state.insert(target, State::Open);
                    path.push((target, self.edges(target)));
                }
            }
        }
    }

    /// Members that hold a structure or a union directly, last one first.
    fn edges(&self, id: &ShapeId) -> Vec<(&'a str, &'a ShapeId)> {
        let Some(shape) = self.model.shape(id) else {
            return Vec::new();
        };
        let (Kind::Structure(members) | Kind::Union(members)) = &shape.kind else {
            return Vec::new();
        };
        let is_direct = |target: &ShapeId| {
            matches!(
                self.model.shape(target).map(|shape| &shape.kind),
                Some(Kind::Structure(_) | Kind::Union(_))
            )
        };
        members
            .values()
            .rev()
            .filter(|member| is_direct(&member.target.id))
            .map(|member| (member.name.as_str(), &member.target.id))
            .collect()
    }
}
