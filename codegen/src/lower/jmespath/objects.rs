//! Collects the members of the service's types that expressions read.

use super::types::Type;
use crate::ir::jmespath::Objects;
use crate::ir::{self, Structure, TypeId, Types, Union};

/// Adds to the members that expressions read.
pub(super) struct Reads<'a> {
    pub(super) objects: &'a mut Objects,
    pub(super) types: &'a Types,
}

impl Reads<'_> {
    /// Adds a structure, but none of its members.
    pub(super) fn structure(&mut self, id: TypeId<Structure>) {
        self.objects.structures.entry(id).or_default();
    }

    /// Adds a member of a structure.
    pub(super) fn field(&mut self, id: TypeId<Structure>, at: usize) {
        let is_new = self.objects.structures.entry(id).or_default().insert(at);
        if let Some(field) = self.types[id].fields.get(at).filter(|_| is_new) {
            self.value(&field.ty);
        }
    }

    /// Adds a member of a union.
    pub(super) fn variant(&mut self, id: TypeId<Union>, at: usize) {
        let is_new = self.objects.unions.entry(id).or_default().insert(at);
        if let Some(variant) = self.types[id].variants.get(at).filter(|_| is_new) {
            self.value(&variant.ty);
        }
    }

    /// Adds the types of a value, but none of their members.
    fn value(&mut self, ty: &ir::Type) {
        use ir::Type;
        match ty {
            Type::Structure(id) => self.structure(*id),
            Type::Union(id) => {
                self.objects.unions.entry(*id).or_default();
            }
            Type::Enum(id) => {
                self.objects.enums.insert(*id);
            }
            Type::List { element, .. } => self.value(element),
            Type::Map { value, .. } => self.value(value),
            _ => {}
        }
    }

    /// Adds all members of an object, because their names or their values matter.
    pub(super) fn members(&mut self, ty: &Type) {
        for ty in ty.alternatives() {
            match ty {
                Type::Structure(id) => {
                    let members = self.types[*id].modeled();
                    members.for_each(|(at, _)| self.field(*id, at));
                }
                Type::Union(id) => {
                    (0..self.types[*id].variants.len()).for_each(|at| self.variant(*id, at));
                }
                _ => {}
            }
        }
    }

    /// Adds everything in a value, because it is compared or written as a whole.
    pub(super) fn whole(&mut self, ty: &Type) {
        let mut seen = Vec::new();
        let mut pending = vec![ty.clone()];
        while let Some(ty) = pending.pop() {
            for ty in ty.alternatives() {
                if matches!(ty, Type::Structure(_) | Type::Union(_)) {
                    if seen.contains(ty) {
                        continue;
                    }
                    seen.push(ty.clone());
                }
                self.members(ty);
                pending.extend(ty.member_values(self.types));
                pending.extend(ty.element());
            }
        }
    }
}
