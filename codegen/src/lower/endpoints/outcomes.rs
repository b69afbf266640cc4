//! What rules give: endpoints with their headers and properties
//! (Smithy 2.0, section "Endpoint object").

use std::collections::BTreeSet;

use super::expressions::{Bindings, Type};
use super::{Compiler, SECTION};
use crate::ir::{self, EndpointAuthScheme, Expression, Property};
use crate::model::node::{Entry, Node, Value};

const ENDPOINT_KEYS: &[&str] = &["url", "headers", "properties"];

/// The auth schemes of an endpoint, and its other properties.
type Properties<T> = (Vec<EndpointAuthScheme<T>>, Vec<(String, Property<T>)>);

impl Compiler<'_> {
    pub(super) fn endpoint(&mut self, node: &Node, bindings: &mut Bindings) -> Option<ir::Outcome> {
        self.keys(node, ENDPOINT_KEYS);
        let url = self
            .member(node, "url")
            .and_then(|url| self.text(url, bindings));
        let headers = self.headers(node, |compiler, value| compiler.text(value, bindings));
        let (auth_schemes, properties) = self.properties(node, |compiler, text| {
            let template = text.as_str()?;
            compiler.template(template, text, bindings)
        });
        Some(ir::Outcome::Endpoint(Box::new(ir::EndpointResult {
            url: url?,
            headers,
            auth_schemes,
            properties,
        })))
    }

    /// The headers of an endpoint or of an expected one, each value read by `read`.
    pub(super) fn headers<T>(
        &mut self,
        endpoint: &Node,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Vec<(String, Vec<T>)> {
        let mut all = Vec::new();
        for (name, entry) in self.object(endpoint, "headers") {
            if !is_header(name) {
                self.report(
                    entry.key_span,
                    format!("`{}` is no name for a header", name.escape_debug()),
                    "use ASCII letters, digits and hyphens",
                );
            }
            let values = self.items(&entry.node).iter();
            let values = values.filter_map(|value| read(self, value)).collect();
            all.push((name.clone(), values));
        }
        all
    }

    /// The properties of an endpoint or of an expected one, each text read by `read`.
    pub(super) fn properties<T: Literal>(
        &mut self,
        endpoint: &Node,
        mut read: impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Properties<T> {
        let (mut schemes, mut others) = (Vec::new(), Vec::new());
        for (name, entry) in self.object(endpoint, "properties") {
            if name == "authSchemes" {
                schemes = self.auth_schemes(&entry.node, &mut read);
            } else if let Some(value) = self.property(&entry.node, &mut read) {
                others.push((name.clone(), value));
            }
        }
        (schemes, others)
    }

    /// The entries of an object that may not be there.
    pub(super) fn object<'n>(
        &mut self,
        node: &'n Node,
        key: &str,
    ) -> impl Iterator<Item = (&'n String, &'n Entry)> + use<'n> {
        let found = node.get(key);
        if let Some(found) = found.filter(|found| found.as_object().is_none()) {
            self.expected(found, "an object");
        }
        found.and_then(Node::as_object).into_iter().flatten()
    }

    fn auth_schemes<T: Literal>(
        &mut self,
        node: &Node,
        read: &mut impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Vec<EndpointAuthScheme<T>> {
        let mut names = BTreeSet::new();
        let mut schemes = Vec::new();
        for item in self.items(node) {
            let Some(scheme) = self.auth_scheme(item, read) else {
                continue;
            };
            if let Some(name) = scheme.name.literal()
                && !names.insert(name.to_owned())
            {
                let message = format!("the auth scheme `{}` is there twice", name.escape_debug());
                self.report(item.span, message, "remove or rename one of both");
            }
            schemes.push(scheme);
        }
        schemes
    }

    fn auth_scheme<T: Literal>(
        &mut self,
        node: &Node,
        read: &mut impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<EndpointAuthScheme<T>> {
        let name = self.member(node, "name")?;
        self.string(name)?;
        let name = read(self, name)?;
        let mut properties = Vec::new();
        for (key, entry) in node.as_object().into_iter().flatten() {
            if key == "name" {
                continue;
            }
            if let Some(value) = self.property(&entry.node, read) {
                self.check_signing(&name, key, &value, &entry.node);
                properties.push((key.clone(), value));
            }
        }
        // Schemes are compared with the order of their properties, which means nothing.
        properties.sort_by(|(one, _), (other, _)| one.cmp(other));
        Some(EndpointAuthScheme { name, properties })
    }

    /// What signers read has to be of the types that they read (Smithy 2.0, section "AWS rules
    /// engine authentication scheme validators"): they refuse to sign with anything else.
    fn check_signing<T: Literal>(
        &mut self,
        scheme: &T,
        key: &str,
        value: &Property<T>,
        node: &Node,
    ) {
        let signs = scheme
            .literal()
            .is_none_or(|name| name.starts_with("sigv4"));
        let expected = match key {
            _ if !signs => return,
            "signingName" | "signingRegion" => "a string",
            "signingRegionSet" => "an array",
            "disableDoubleEncoding" | "disableNormalizePath" => "a boolean",
            _ => return,
        };
        let found = match value {
            Property::Text(_) => "a string",
            Property::Bool(_) => "a boolean",
            Property::List(items) if items.iter().all(|item| matches!(item, Property::Text(_))) => {
                "an array"
            }
            Property::List(_) => "an array of other values than strings",
            Property::Object(_) => "an object",
        };
        if found != expected {
            let of = if key == "signingRegionSet" {
                " of strings"
            } else {
                ""
            };
            self.report(
                node.span,
                format!("`{key}` is {expected}{of}, this is {found}"),
                SECTION,
            );
        }
    }

    /// Strings, booleans, arrays and objects, however deep. References and functions are none of
    /// them: the specification keeps them out of properties.
    fn property<T>(
        &mut self,
        node: &Node,
        read: &mut impl FnMut(&mut Self, &Node) -> Option<T>,
    ) -> Option<Property<T>> {
        match &node.value {
            Value::Bool(value) => Some(Property::Bool(*value)),
            Value::String(_) => read(self, node).map(Property::Text),
            Value::Array(items) => {
                let items = items.iter().filter_map(|item| self.property(item, read));
                Some(Property::List(items.collect()))
            }
            Value::Object(members) if members.contains_key("ref") || members.contains_key("fn") => {
                self.report(
                    node.span,
                    "properties of endpoints hold no references and no functions",
                    "use a template, `{name}`; assign what a function gives in a condition",
                );
                None
            }
            Value::Object(members) => {
                let mut all = Vec::new();
                for (key, entry) in members {
                    if let Some(value) = self.property(&entry.node, read) {
                        all.push((key.clone(), value));
                    }
                }
                Some(Property::Object(all))
            }
            Value::Null | Value::Number(_) => {
                self.expected(node, "a string, a boolean, an array or an object");
                None
            }
        }
    }

    /// An expression that must be a string.
    pub(super) fn text(&mut self, node: &Node, bindings: &mut Bindings) -> Option<Expression> {
        self.argument(node, &Type::Text, bindings)
    }
}

/// A text that may be known before the rules run.
pub(super) trait Literal {
    fn literal(&self) -> Option<&str>;
}

impl Literal for String {
    fn literal(&self) -> Option<&str> {
        Some(self)
    }
}

impl Literal for Expression {
    fn literal(&self) -> Option<&str> {
        self.literal()
    }
}

/// `field-name` of RFC 9110.
fn is_header(name: &str) -> bool {
    let is_token = |next: u8| next.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&next);
    !name.is_empty() && name.bytes().all(is_token)
}
