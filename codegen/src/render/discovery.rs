//! `src/discovery.rs`: how the client discovers endpoints.

use quote::quote;

use super::file::File;
use super::tokens::ident;
use crate::ir::{OptionalField, Service};

pub(crate) fn discovery(service: &Service) -> Option<File> {
    let discovery = service.discovery.as_ref()?;
    let (method, endpoints) = (ident(&discovery.method), ident(&discovery.endpoints));
    let invalid = match &discovery.invalid {
        Some(code) => quote!(Some(#code)),
        None => quote!(None),
    };
    let required = |field: &OptionalField| field.optional.then(|| quote!(.ok_or(NO_ENDPOINT)?));
    let (address, period) = (&discovery.address, &discovery.period);
    let (no_address, no_period) = (required(address), required(period));
    let (address, period) = (ident(&address.name), ident(&period.name));
    let items = vec![
        quote!(
            use std::pin::Pin;
        ),
        quote!(
            use std::sync::Arc;
        ),
        quote!(
            use crate::client::{Client, Handle};
        ),
        quote!(
            use crate::config::{Builder, SharedRuntimePlugin};
        ),
        quote!(
            use crate::endpoint_discovery::Found;
        ),
        quote!(
            use crate::orchestration::Operation;
        ),
        quote!(
            use crate::rt;
        ),
        quote! {
            /// The code of the error that says that an endpoint is not valid.
            const INVALID: Option<&str> = #invalid;
        },
        quote! {
            const NO_ENDPOINT: &str = "the service returned no endpoint";
        },
        quote! {
            /// Returns the plugin that sends a call to a discovered endpoint.
            pub(crate) fn plugin(
                operation: &'static Operation,
                handle: &Arc<Handle>,
                config_override: Option<&Builder>,
            ) -> Option<SharedRuntimePlugin> {
                let cache = &handle.discovery;
                crate::endpoint_discovery::plugin(operation, handle, cache, config_override, INVALID, discover)
            }
        },
        quote! {
            /// Asks the service for an endpoint.
            fn discover(
                handle: Arc<Handle>,
                config_override: Option<Builder>,
            ) -> Pin<Box<dyn Future<Output = Result<Found, rt::BoxError>> + Send>> {
                Box::pin(async move {
                    let mut call = Client { handle }.#method().customize();
                    if let Some(config_override) = config_override {
                        call = call.config_override(config_override);
                    }
                    let output = call.send().await?;
                    let endpoint = output.#endpoints().first().ok_or(NO_ENDPOINT)?;
                    Ok(Found {
                        address: endpoint.#address.clone() #no_address,
                        minutes: endpoint.#period #no_period,
                    })
                })
            }
        },
    ];
    let docs = "How the client discovers endpoints.";
    Some(File::rust("src/discovery.rs", &[docs], items))
}
