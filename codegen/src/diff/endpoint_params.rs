//! Parameters of the endpoint rules, and the client settings that set them.

use super::comparison::{Comparison, Pair};
use super::draft::End;
use super::kinds::ChangeKind;
use super::subject::{Part, Subject};
use super::words::quoted;
use crate::ir::{Absence, BuiltIn, ClientSetting, EndpointParam, EndpointType, EndpointValue};

/// Compares the parameters of two services.
pub(super) fn compare(comparison: &mut Comparison<'_>, pair: Pair<'_>) {
    let [old, new] = [&comparison.old, &comparison.new].map(|side| &side.client.endpoints.params);
    for param in new {
        let end = || Some(end(pair.new, param));
        match find(old, param) {
            Some(old) => compare_one(comparison, pair, [old, param]),
            None => {
                let message = format!("the endpoint parameter `{}` is new", param.bare_name);
                comparison.add(ChangeKind::AddedEndpointParameter, None, end(), message);
                if let Some(setting) = &param.setting {
                    add_setting(comparison, pair, setting);
                }
            }
        }
    }
    for param in old.iter().filter(|param| find(new, param).is_none()) {
        let message = format!("the endpoint parameter `{}` is removed", param.bare_name);
        let end = Some(end(pair.old, param));
        comparison.add(ChangeKind::RemovedEndpointParameter, end, None, message);
        if let Some(setting) = &param.setting {
            remove_setting(comparison, pair, setting);
        }
    }
}

fn find<'p>(params: &'p [EndpointParam], wanted: &EndpointParam) -> Option<&'p EndpointParam> {
    params
        .iter()
        .find(|param| param.bare_name == wanted.bare_name)
}

/// Parameters have no locations of their own, so the result has the location of the whole rule set.
fn end(subject: Subject<'_>, param: &EndpointParam) -> End {
    let rules = subject.traits().endpoint_rule_set();
    let span = rules.map_or(subject.span(), |rules| rules.span);
    subject.part(Part::EndpointParameter(param.bare_name.clone()), span)
}

fn setting_end(subject: Subject<'_>, setting: &ClientSetting) -> End {
    let params = subject.traits().client_context_params();
    let span = params.map_or(subject.span(), |params| params.span);
    subject.part(Part::Setting(setting.bare_name.clone()), span)
}

fn add_setting(comparison: &mut Comparison<'_>, pair: Pair<'_>, setting: &ClientSetting) {
    let message = format!("the client has the new setting `{}`", setting.bare_name);
    let end = Some(setting_end(pair.new, setting));
    comparison.add(ChangeKind::AddedClientSetting, None, end, message);
}

fn remove_setting(comparison: &mut Comparison<'_>, pair: Pair<'_>, setting: &ClientSetting) {
    let message = format!(
        "the client no longer has the setting `{}`",
        setting.bare_name
    );
    let end = Some(setting_end(pair.old, setting));
    comparison.add(ChangeKind::RemovedClientSetting, end, None, message);
}

fn compare_one(comparison: &mut Comparison<'_>, pair: Pair<'_>, [old, new]: [&EndpointParam; 2]) {
    let name = &new.bare_name;
    let mut differ = |noun: &str, [was, is]: [String; 2]| {
        if was != is {
            let message =
                format!("the {noun} of the endpoint parameter `{name}` is now {is} (was {was})");
            let ends = (Some(end(pair.old, old)), Some(end(pair.new, new)));
            comparison.add(
                ChangeKind::ChangedEndpointParameter,
                ends.0,
                ends.1,
                message,
            );
        }
    };
    let both = [old, new];
    differ("type", both.map(|param| ty(param.ty).to_owned()));
    differ("default", both.map(|param| absence(&param.absence)));
    differ(
        "source",
        both.map(|param| source(param.built_in).to_owned()),
    );
    documentation(comparison, pair, [old, new]);
    match (&old.setting, &new.setting) {
        (None, Some(setting)) => add_setting(comparison, pair, setting),
        (Some(setting), None) => remove_setting(comparison, pair, setting),
        (Some(was), Some(is)) if old.ty != new.ty => {
            let message = format!(
                "the client setting `{}` is now {} (was {})",
                is.bare_name,
                ty(new.ty),
                ty(old.ty)
            );
            let ends = (
                Some(setting_end(pair.old, was)),
                Some(setting_end(pair.new, is)),
            );
            comparison.add(ChangeKind::ChangedClientSetting, ends.0, ends.1, message);
        }
        _ => {}
    }
}

/// Compares the documentation of a parameter and of its setting, and whether it is deprecated.
fn documentation(comparison: &mut Comparison<'_>, pair: Pair<'_>, [old, new]: [&EndpointParam; 2]) {
    let name = format!("the endpoint parameter `{}`", new.bare_name);
    let ends = [end(pair.old, old), end(pair.new, new)];
    let notes = [old, new].map(|param| param.deprecated.as_ref().map(|found| &found.note));
    comparison.deprecation(ends.clone(), &name, notes, |_| String::new());
    let settings = old.setting.as_ref().zip(new.setting.as_ref());
    let is_setting_same = settings.is_none_or(|(old, new)| old.docs == new.docs);
    if old.docs != new.docs || !is_setting_same {
        let message = format!("the documentation of {name} changes");
        let [old, new] = ends.map(Some);
        comparison.add(ChangeKind::ChangedDocumentation, old, new, message);
    }
}

fn ty(ty: EndpointType) -> &'static str {
    match ty {
        EndpointType::Text => "a string",
        EndpointType::Bool => "a boolean",
        EndpointType::TextList => "a list of strings",
    }
}

fn absence(absence: &Absence) -> String {
    match absence {
        Absence::Allowed => "not set".to_owned(),
        Absence::Rejected => "not set, and a value is required".to_owned(),
        Absence::Default(EndpointValue::Text(text)) => quoted(text),
        Absence::Default(EndpointValue::Bool(value)) => quoted(&value.to_string()),
        Absence::Default(EndpointValue::TextList(items)) => {
            let items: Vec<_> = items.iter().map(|item| quoted(item)).collect();
            format!("[{}]", items.join(", "))
        }
    }
}

fn source(built_in: Option<BuiltIn>) -> &'static str {
    match built_in {
        None => "the operation, or nothing",
        Some(BuiltIn::Region) => "the region",
        Some(BuiltIn::UseDualStack) => "the setting for dual stack",
        Some(BuiltIn::UseFips) => "the setting for FIPS",
        Some(BuiltIn::Endpoint) => "the endpoint URL",
        Some(BuiltIn::AccountId) => "the account ID of the credentials",
        Some(BuiltIn::AccountIdEndpointMode) => "the setting for account IDs in endpoints",
    }
}
