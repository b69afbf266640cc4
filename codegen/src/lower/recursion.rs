//! Decides which members are boxed so that no structure or union contains itself.
//!
//! Lists and maps are already indirections; only chains of structures and unions need boxes.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Kind, Model, ShapeId};

/// Members of structures and unions that close a cycle. Boxing them breaks all cycles.
#[derive(Debug)]
pub(crate) struct Boxes(BTreeSet<(ShapeId, String)>);

impl Boxes {
    pub(crate) fn of(model: &Model) -> Self {
        let mut search = Search {
            model,
            state: BTreeMap::new(),
            boxed: BTreeSet::new(),
        };
        // Which member of a cycle closes it depends on where the search begins.
        for shape in model.shapes_of_service() {
            search.visit(&shape.id);
        }
        Self(search.boxed)
    }

    /// Returns whether the member of this structure or union is boxed.
    pub(crate) fn contains(&self, container: &ShapeId, member: &str) -> bool {
        self.0.contains(&(container.clone(), member.to_owned()))
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// On the current path.
    Open,
    Done,
}

struct Search<'a> {
    model: &'a Model,
    state: BTreeMap<&'a ShapeId, State>,
    boxed: BTreeSet<(ShapeId, String)>,
}

impl<'a> Search<'a> {
    /// Searches depth-first with an explicit stack, because a model may nest structures more deeply
    /// than the thread's stack allows.
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

    /// Returns the members that contain a structure or a union directly, in reverse order.
    fn edges(&self, id: &ShapeId) -> Vec<(&'a str, &'a ShapeId)> {
        let Some(shape) = self.model.shape_of_service(id) else {
            return Vec::new();
        };
        let (Kind::Structure(members) | Kind::Union(members)) = &shape.kind else {
            return Vec::new();
        };
        let is_direct = |target: &ShapeId| {
            matches!(
                self.model.shape_of_service(target).map(|shape| &shape.kind),
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
