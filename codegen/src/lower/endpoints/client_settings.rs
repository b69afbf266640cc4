//! Settings of the client that set parameters of the rules
//! (Smithy 2.0, section "smithy.rules#clientContextParams trait").

use super::params::{self, Params, described, endpoint_type};
use crate::ir::ClientSetting;
use crate::lower::docs;
use crate::lower::findings::Findings;
use crate::lower::names::{Scope, identifier, pascal_case, prefixed, snake_case, type_identifier};
use crate::lower::reserved;
use crate::model::traits::context_params::ClientContextParams;

/// Records for each parameter the client setting that sets it.
pub(super) fn client_settings(
    settings: &ClientContextParams,
    params: &mut Params,
    findings: &mut Findings<'_>,
) {
    let mut scope = Scope::with_taken(reserved::CONFIG_METHODS.iter().copied());
    let mut types = Scope::default();
    for setting in &settings.params {
        let Some(param) = params::find(params, &setting.name, findings) else {
            continue;
        };
        let name = &setting.name.value;
        let ty = endpoint_type(setting.ty.value);
        if ty != param.ty {
            let message = format!(
                "the setting is {}, but the parameter `{name}` of the rules is {}",
                described(ty),
                described(param.ty)
            );
            findings.report(setting.ty.span, message, "use one type for both");
            continue;
        }
        let bare_name = scope.claim_family(&snake_case(name), "_param", &["", "set_"]);
        let documentation = setting.documentation.as_deref();
        let type_name = format!("{}Param", pascal_case(name));
        let setting = ClientSetting {
            name: identifier(&bare_name),
            setter: prefixed("set_", &bare_name),
            bare_name,
            type_name: types.claim(&type_identifier(&type_name), ""),
            docs: docs::or(documentation.map(docs::lines).unwrap_or_default(), || {
                format!("The parameter `{name}` of the endpoint rules.")
            }),
        };
        if let Some(param) = params.get_mut(name) {
            param.setting = Some(setting);
        }
    }
}
