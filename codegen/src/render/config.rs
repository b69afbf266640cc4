//! The part of the configuration that differs between services.

use proc_macro2::TokenStream;
use quote::quote;

use super::endpoint;
use super::file::File;
use super::tokens::ident;
use crate::ir::{ApiKey, AuthScheme, Service, SigV4a};
use crate::parts;

pub(crate) fn service(service: &Service) -> File {
    let Service {
        sdk_id,
        shape_name,
        namespace,
        xml_namespace,
        service_id,
        api_version,
        ..
    } = service;
    let metrics_scope = if service.has(&parts::AWS) {
        format!("aws-sdk-{service_id}")
    } else {
        service.package.name.clone()
    };
    let xml_namespace = match xml_namespace {
        Some((uri, Some(prefix))) => quote!(Some((#uri, Some(#prefix)))),
        Some((uri, None)) => quote!(Some((#uri, None))),
        None => quote!(None),
    };
    let (protocol, new) = service.protocol.runtime_type;
    let (protocol, new) = (ident(protocol), ident(new));
    let protocol = quote!(crate::protocol::#protocol);
    let query_compatible = service.query_compatible;
    let mut items = imports(service);
    items.extend([
        quote! {
            /// The name that identifies settings for this service.
            pub(crate) const SDK_ID: &str = #sdk_id;
        },
        quote! {
            /// The name of the service shape in the model.
            pub(crate) const SHAPE_NAME: &str = #shape_name;
        },
        quote! {
            /// The namespace of the service shape in the model.
            pub(crate) const SHAPE_NAMESPACE: &str = #namespace;
        },
        quote! {
            /// The version of the service in the model.
            pub(crate) const API_VERSION: &str = #api_version;
        },
        quote! {
            /// The URI and the prefix of the service's XML namespace, if the model has one.
            pub(crate) const XML_NAMESPACE: Option<(&str, Option<&str>)> = #xml_namespace;
        },
        quote! {
            /// The scope of metrics.
            pub(crate) const METRICS_SCOPE: &str = #metrics_scope;
        },
        quote! {
            /// Creates the protocol of the service.
            pub(crate) fn protocol() -> #protocol {
                #protocol::#new()
            }
        },
        quote! {
            /// Whether the service used to speak another protocol and keeps its error codes
            /// (`aws.protocols#awsQueryCompatible`).
            pub(crate) const QUERY_COMPATIBLE: bool = #query_compatible;
        },
    ]);
    if service.has(&parts::AWS) {
        items.push(apply_sdk_config(service));
    }
    items.extend(auth(service));
    items.push(push_interceptors(service));
    items.extend(hooks(service));
    items.extend(signing(service));
    items.extend(endpoint::settings(&service.endpoints.params));
    File::rust(
        "src/config/service.rs",
        &["The part of the configuration that is specific to this service."],
        items,
    )
}

fn imports(service: &Service) -> Vec<TokenStream> {
    let mut imports = vec![
        quote!(
            use aws_smithy_runtime_api::client::auth::AuthSchemeOption;
        ),
        quote!(
            use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
        ),
        quote!(
            use aws_smithy_runtime_api::client::runtime_plugin::SharedRuntimePlugin;
        ),
        quote!(
            use aws_smithy_types::config_bag::{CloneableLayer, Layer};
        ),
    ];
    if service.has(&parts::SIGNING) {
        imports.push(quote!(
            use crate::signing::checked;
        ));
    }
    imports
}

/// Settings of an `SdkConfig` that only some services have.
fn apply_sdk_config(service: &Service) -> TokenStream {
    let sigv4a = offers_sigv4a(service).then(|| {
        quote!(builder.set_sigv4a_signing_region_set(input.sigv4a_signing_region_set().cloned());)
    });
    let compression = service
        .has(&parts::REQUEST_COMPRESSION)
        .then(|| {
        quote! {
            builder.set_disable_request_compression(input.disable_request_compression());
            builder.set_request_min_compression_size_bytes(input.request_min_compression_size_bytes());
        }
    });
    let checksums = service.has(&parts::HTTP_CHECKSUM).then(|| {
        quote! {
            builder.set_request_checksum_calculation(input.request_checksum_calculation());
            builder.set_response_checksum_validation(input.response_checksum_validation());
        }
    });
    let account_id = service.has(&parts::ACCOUNT_ID).then(
        || quote!(builder.set_account_id_endpoint_mode(input.account_id_endpoint_mode().cloned());),
    );
    let token = service
        .has(&parts::BEARER_AUTH)
        .then(|| quote!(builder.set_token_provider(input.token_provider());));
    let settings = [sigv4a, compression, checksums, account_id, token];
    let settings: Vec<_> = settings.into_iter().flatten().collect();
    if settings.is_empty() {
        return quote! {
            /// Applies the settings of an `SdkConfig` that only some services have. This service has none.
            pub(crate) fn apply_sdk_config(_: &mut super::Builder, _: &aws_types::sdk_config::SdkConfig) {}
        };
    }
    quote! {
        /// Applies the settings of an `SdkConfig` that only some services have.
        pub(crate) fn apply_sdk_config(builder: &mut super::Builder, input: &aws_types::sdk_config::SdkConfig) {
            #(#settings)*
        }
    }
}

/// The auth schemes of the service and of its operations.
fn auth(service: &Service) -> Vec<TokenStream> {
    let default = options(&service.auth.default);
    let own: Vec<_> = service
        .operations
        .iter()
        .filter_map(|operation| operation.auth.as_ref().map(|schemes| (operation, schemes)))
        .map(|(operation, schemes)| {
            let (name, options) = (&operation.shape.name, options(schemes));
            quote!((#name, #options))
        })
        .collect();
    let signed = service.has(&parts::SIGNING);
    let sigv4 = signed.then(|| {
        quote! {
            components.push_auth_scheme(checked(aws_runtime::auth::sigv4::SigV4AuthScheme::new()));
        }
    });
    let sigv4a = offers_sigv4a(service).then(|| {
        quote! {
            #[cfg(feature = "sigv4a")]
            components.push_auth_scheme(checked(aws_runtime::auth::sigv4a::SigV4aAuthScheme::new()));
        }
    });
    let http = http_schemes(service);
    let sigv4_identity = signed.then(|| {
        quote! {
            components.set_identity_resolver(aws_runtime::auth::sigv4::SCHEME_ID, provider);
        }
    });
    let sigv4a_identity = offers_sigv4a(service).then(|| {
        quote! {
            #[cfg(feature = "sigv4a")]
            components.set_identity_resolver(aws_runtime::auth::sigv4a::SCHEME_ID, provider.clone());
        }
    });
    let schemes_components = used_if(signed || !http.is_empty(), quote!(components));
    let components = used_if(signed, quote!(components));
    let provider = used_if(signed, quote!(provider));
    let mut items = vec![
        quote! {
            /// Returns the auth schemes of operations that do not declare their own.
            pub(crate) fn auth_scheme_options() -> Vec<AuthSchemeOption> {
                #default
            }
        },
        quote! {
            /// Returns the auth schemes of operations that declare their own.
            pub(crate) fn operation_auth_scheme_options() -> Vec<(&'static str, Vec<AuthSchemeOption>)> {
                Vec::from([#(#own),*])
            }
        },
        quote! {
            /// Adds the auth schemes of the service.
            pub(crate) fn push_auth_schemes(#schemes_components: &mut RuntimeComponentsBuilder) {
                #sigv4
                #sigv4a
                #(#http)*
            }
        },
    ];
    if service.has(&parts::CREDENTIALS) {
        items.push(quote! {
            /// Sets a credentials provider as the identity resolver of each auth scheme.
            pub(crate) fn set_identity_resolvers(
                #components: &mut RuntimeComponentsBuilder,
                #provider: aws_credential_types::provider::SharedCredentialsProvider,
            ) {
                #sigv4a_identity
                #sigv4_identity
            }
        });
    }
    items
}

/// The statements that add the auth schemes of HTTP.
fn http_schemes(service: &Service) -> Vec<TokenStream> {
    let mut statements = Vec::new();
    if let Some(api_key) = &service.auth.api_key {
        let scheme = match api_key {
            ApiKey::Header { name, scheme } => {
                let name = name.to_ascii_lowercase();
                let prefix = scheme.as_ref().map(|scheme| format!("{scheme} "));
                let prefix = prefix.unwrap_or_default();
                quote!(crate::api_key_auth::ApiKeyAuth::Header { name: #name, prefix: #prefix })
            }
            ApiKey::Query { name } => {
                quote!(crate::api_key_auth::ApiKeyAuth::Query { name: #name })
            }
        };
        statements.push(quote!(crate::api_key_auth::push_scheme(components, #scheme);));
    }
    if service.has(&parts::BASIC_AUTH) {
        statements.push(quote!(crate::basic_auth::push_scheme(components);));
    }
    if service.has(&parts::BEARER_AUTH) {
        statements.push(quote!(crate::bearer_auth::push_scheme(components);));
    }
    statements
}

/// The interceptors that only some services have.
fn push_interceptors(service: &Service) -> TokenStream {
    let bearer = if service.has(&parts::TOKEN_PROVIDER) {
        "token_provider"
    } else {
        "bearer_token"
    };
    let mut statements = Vec::new();
    if service.has(&parts::AWS) {
        statements.push(quote!(crate::aws::push_interceptors(components);));
    }
    if service.has(&parts::ACCOUNT_ID) {
        statements.push(quote!(crate::account_id::push_interceptor(components);));
    }
    if service.has(&parts::HTTP_AUTH) {
        let settings = service.auth.schemes.iter().filter_map(|scheme| {
            let setting = match scheme {
                AuthScheme::SigV4 | AuthScheme::SigV4a => "credentials_provider",
                AuthScheme::ApiKey => "api_key",
                AuthScheme::Basic => "basic_auth_login",
                AuthScheme::Bearer => bearer,
                AuthScheme::None => return None,
            };
            let id = scheme.runtime_id();
            Some(quote!((#id, #setting)))
        });
        statements.push(quote!(crate::http_auth::push_interceptor(components, &[#(#settings),*]);));
    }
    if service.has(&parts::REQUEST_HEADERS) {
        let headers = service.request_headers.iter();
        let pairs = headers.map(|(name, value)| quote!((#name, #value)));
        statements
            .push(quote!(crate::request_headers::push_interceptor(components, &[#(#pairs),*]);));
    }
    if service.has(&parts::AWS) {
        statements.push(quote!(crate::aws::feature_tracking::push_interceptors(components);));
    }
    quote! {
        /// Adds the interceptors that only some services have.
        pub(crate) fn push_interceptors(components: &mut RuntimeComponentsBuilder) {
            #(#statements)*
        }
    }
}

/// The functions that the code of all clients calls for the parts that only some clients have.
fn hooks(service: &Service) -> Vec<TokenStream> {
    let service_id = &service.service_id;
    let retry_partition = if service.has(&parts::REGION) {
        quote! {
            /// Returns the partition in which clients share a retry quota.
            pub(crate) fn retry_partition(config: &super::Config) -> String {
                crate::region::retry_partition(config, #service_id)
            }
        }
    } else {
        quote! {
            /// Returns the partition in which clients share a retry quota.
            pub(crate) fn retry_partition(_: &super::Config) -> String {
                #service_id.to_owned()
            }
        }
    };
    let clock_skew = service.has(&parts::CLOCK_SKEW);
    let push_plugin = clock_skew.then(|| quote!(crate::clock_skew::push_plugin(plugins);));
    let plugins = used_if(clock_skew, quote!(plugins));
    let signing = service.has(&parts::SIGNING);
    let sign = signing.then(|| quote!(crate::signing::store_options(layer);));
    let layer = used_if(signing, quote!(layer));
    let classify =
        clock_skew.then(|| quote!(crate::clock_skew::push_classifier(operation, components);));
    let operation = used_if(clock_skew, quote!(operation));
    let components = used_if(clock_skew, quote!(components));
    let metadata = service
        .has(&parts::AWS)
        .then(|| quote!(names.store_put(crate::meta::API_METADATA.clone());));
    let signing_name = service.auth.signing_name.as_ref();
    let signing_name = signing_name
        .map(|name| quote!(names.store_put(aws_types::SigningName::from_static(#name));));
    let names = used_if(metadata.is_some() || signing_name.is_some(), quote!(names));
    let is_regional = service.has(&parts::REGION);
    let region = is_regional.then(|| quote!(crate::region::store_signing_region(settings);));
    let settings = used_if(is_regional, quote!(settings));
    vec![
        retry_partition,
        quote! {
            /// Adds the plugins that have a state of their own for each client.
            pub(crate) fn push_client_plugins(#plugins: &mut Vec<SharedRuntimePlugin>) {
                #push_plugin
            }
        },
        quote! {
            /// Stores the options of signatures for an operation whose requests may be signed.
            pub(crate) fn store_signing_options(#layer: &mut Layer) {
                #sign
            }
        },
        quote! {
            /// Adds the retry classifiers that only some services have.
            pub(crate) fn push_retry_classifiers(
                #operation: &'static crate::orchestration::Operation,
                #components: &mut RuntimeComponentsBuilder,
            ) {
                #classify
            }
        },
        quote! {
            /// Stores the names of the service that every configuration has.
            pub(crate) fn store_names(#names: &mut CloneableLayer) {
                #metadata
                #signing_name
            }
        },
        quote! {
            /// Stores the region to sign for, which follows from other settings.
            pub(crate) fn store_signing_region(#settings: &mut CloneableLayer) {
                #region
            }
        },
    ]
}

/// Returns the name of a parameter that is not always used.
fn used_if(used: bool, name: TokenStream) -> TokenStream {
    if used { name } else { quote!(_) }
}

fn options(schemes: &[AuthScheme]) -> TokenStream {
    let options = schemes.iter().map(|scheme| match scheme {
        AuthScheme::SigV4 => quote!(AuthSchemeOption::from(aws_runtime::auth::sigv4::SCHEME_ID)),
        AuthScheme::SigV4a => quote! {
            #[cfg(feature = "sigv4a")]
            AuthSchemeOption::from(aws_runtime::auth::sigv4a::SCHEME_ID)
        },
        AuthScheme::ApiKey => quote! {
            AuthSchemeOption::from(aws_smithy_runtime_api::client::auth::http::HTTP_API_KEY_AUTH_SCHEME_ID)
        },
        AuthScheme::Basic => quote! {
            AuthSchemeOption::from(aws_smithy_runtime_api::client::auth::http::HTTP_BASIC_AUTH_SCHEME_ID)
        },
        AuthScheme::Bearer => quote! {
            AuthSchemeOption::from(aws_smithy_runtime_api::client::auth::http::HTTP_BEARER_AUTH_SCHEME_ID)
        },
        AuthScheme::None => quote! {
            AuthSchemeOption::from(aws_smithy_runtime::client::auth::no_auth::NO_AUTH_SCHEME_ID)
        },
    });
    quote!(Vec::from([#(#options),*]))
}

/// The scope of signatures.
fn signing(service: &Service) -> Vec<TokenStream> {
    let mut items = Vec::new();
    if let Some(name) = &service.auth.signing_name {
        items.push(quote! {
            impl super::Config {
                /// Returns the service name for signatures.
                pub fn signing_name(&self) -> &'static str {
                    #name
                }
            }
        });
    }
    if !offers_sigv4a(service) {
        return items;
    }
    items.extend([
        quote! {
            impl super::Config {
                /// Returns the regions for which SigV4a signatures are valid.
                pub fn sigv4a_signing_region_set(&self) -> Option<&aws_types::region::SigningRegionSet> {
                    self.layer.load::<aws_types::region::SigningRegionSet>()
                }
            }
        },
        quote! {
            impl super::Builder {
                /// Sets the regions for which SigV4a signatures are valid.
                pub fn sigv4a_signing_region_set(mut self, v: impl Into<aws_types::region::SigningRegionSet>) -> Self {
                    self.set_sigv4a_signing_region_set(Some(v.into()));
                    self
                }

                /// Sets or removes the regions for which SigV4a signatures are valid.
                pub fn set_sigv4a_signing_region_set(
                    &mut self,
                    v: Option<aws_types::region::SigningRegionSet>,
                ) -> &mut Self {
                    self.layer.store_or_unset(v);
                    self
                }
            }
        },
    ]);
    items
}

fn offers_sigv4a(service: &Service) -> bool {
    service.auth.sigv4a != SigV4a::Never
}
