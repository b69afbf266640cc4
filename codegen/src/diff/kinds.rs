//! The kinds of changes.

use super::verdict::{Group, Verdict};
use Group::{Added, Changed, Deprecated, Removed};
use Verdict::{Breaking, Compatible, Documentation};

/// Declares the kinds: name, ID, group, and the minimum verdict of a change of this kind.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $name:ident = $id:literal, $group:ident, $verdict:ident;)+) => {
        /// The kinds of changes. `docs/diff.md` explains them.
        #[non_exhaustive]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ChangeKind {
            $($(#[doc = $doc])+ $name,)+
        }

        impl ChangeKind {
            /// All kinds.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// Returns the stable name of the kind, such as `added-operation`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)+
                }
            }

            /// Returns the changelog heading that such changes belong under.
            pub fn group(self) -> Group {
                match self {
                    $(Self::$name => $group,)+
                }
            }

            /// Returns the minimum verdict of such a change, except for integer enums, whose values
            /// are integers in the client: removing such a value, or turning an integer into an integer
            /// enum or back, is compatible. A change that changes or removes public items is always
            /// breaking.
            pub fn least_verdict(self) -> Verdict {
                match self {
                    $(Self::$name => $verdict,)+
                }
            }
        }
    };
}

kinds! {
    /// A new operation.
    AddedOperation = "added-operation", Added, Compatible;
    /// An operation that no longer exists.
    RemovedOperation = "removed-operation", Removed, Breaking;
    /// A new structure, union, enum, or error.
    AddedShape = "added-shape", Added, Compatible;
    /// A structure, union, enum, or error that no longer exists.
    RemovedShape = "removed-shape", Removed, Breaking;
    /// A shape with a different type, such as a structure that is now a union.
    ChangedShapeType = "changed-shape-type", Changed, Breaking;
    /// A type with a different name: the service renames its shape, or the old name is now taken.
    ChangedName = "changed-name", Changed, Breaking;
    /// A new member of a structure or a union.
    AddedMember = "added-member", Added, Compatible;
    /// A member that no longer exists.
    RemovedMember = "removed-member", Removed, Breaking;
    /// A member with a different type.
    ChangedTarget = "changed-target", Changed, Breaking;
    /// A member that is now required.
    AddedRequired = "added-required", Changed, Compatible;
    /// A member that is no longer required.
    RemovedRequired = "removed-required", Changed, Compatible;
    /// A member that now has a default.
    AddedDefault = "added-default", Changed, Compatible;
    /// A member with a different default.
    ChangedDefault = "changed-default", Changed, Compatible;
    /// A member that no longer has a default.
    RemovedDefault = "removed-default", Changed, Compatible;
    /// A member that is now optional, or no longer is, for another reason.
    ChangedNullability = "changed-nullability", Changed, Compatible;
    /// A new value of an enum.
    AddedEnumValue = "added-enum-value", Added, Compatible;
    /// A value of an enum that no longer exists.
    RemovedEnumValue = "removed-enum-value", Removed, Breaking;
    /// A value of an enum with different text.
    ChangedEnumValue = "changed-enum-value", Changed, Breaking;
    /// A new error of an operation or of the service.
    AddedError = "added-error", Added, Compatible;
    /// An error that an operation or the service no longer has.
    RemovedError = "removed-error", Removed, Breaking;
    /// An error with a different code.
    ChangedErrorCode = "changed-error-code", Changed, Breaking;
    /// An error that is now the client's fault, or now the server's.
    ChangedFault = "changed-fault", Changed, Compatible;
    /// An error after which calls are now retried, or no longer are.
    ChangedRetryability = "changed-retryability", Changed, Compatible;
    /// A new constraint on values.
    AddedConstraint = "added-constraint", Changed, Compatible;
    /// A different constraint on values.
    ChangedConstraint = "changed-constraint", Changed, Compatible;
    /// A constraint on values that no longer exists.
    RemovedConstraint = "removed-constraint", Changed, Compatible;
    /// Values that are now secret, or no longer are.
    ChangedSensitivity = "changed-sensitivity", Changed, Compatible;
    /// A member with a different name in requests or responses.
    ChangedWireName = "changed-wire-name", Changed, Breaking;
    /// Values with a different format in requests or responses.
    ChangedWireFormat = "changed-wire-format", Changed, Breaking;
    /// A different XML namespace.
    ChangedXmlNamespace = "changed-xml-namespace", Changed, Breaking;
    /// An operation or member with a different place in HTTP messages.
    ChangedHttpBinding = "changed-http-binding", Changed, Breaking;
    /// An operation with a different host prefix.
    ChangedHostPrefix = "changed-host-prefix", Changed, Breaking;
    /// An operation whose requests or responses now have other checksums, or no longer have any.
    ChangedChecksums = "changed-checksums", Changed, Compatible;
    /// An operation whose requests are now compressed, or no longer are.
    ChangedCompression = "changed-compression", Changed, Compatible;
    /// A member that now gets a random token if it is not set.
    AddedIdempotencyToken = "added-idempotency-token", Changed, Compatible;
    /// A member that no longer gets a random token.
    RemovedIdempotencyToken = "removed-idempotency-token", Changed, Compatible;
    /// An operation that can now be paginated.
    AddedPaginator = "added-paginator", Added, Compatible;
    /// An operation that is paginated differently.
    ChangedPaginator = "changed-paginator", Changed, Compatible;
    /// An operation that can no longer be paginated.
    RemovedPaginator = "removed-paginator", Removed, Breaking;
    /// A new waiter.
    AddedWaiter = "added-waiter", Added, Compatible;
    /// A waiter with different delays or acceptors.
    ChangedWaiter = "changed-waiter", Changed, Compatible;
    /// A waiter that no longer exists.
    RemovedWaiter = "removed-waiter", Removed, Breaking;
    /// A new auth scheme of the service or of an operation.
    AddedAuthScheme = "added-auth-scheme", Added, Compatible;
    /// An auth scheme that the service or an operation no longer has.
    RemovedAuthScheme = "removed-auth-scheme", Removed, Breaking;
    /// Auth schemes in a different order of preference.
    ChangedAuthOrder = "changed-auth-order", Changed, Compatible;
    /// A different service name in signatures.
    ChangedSigningName = "changed-signing-name", Changed, Breaking;
    /// API keys in a different header or query parameter, or after a different word.
    ChangedApiKey = "changed-api-key", Changed, Breaking;
    /// A different protocol.
    ChangedProtocol = "changed-protocol", Changed, Breaking;
    /// A different version of the service's API.
    ChangedApiVersion = "changed-api-version", Changed, Breaking;
    /// A different shape ID of the service.
    ChangedServiceShape = "changed-service-shape", Changed, Breaking;
    /// A different service ID: the name in the user agent and in shared configuration files.
    ChangedServiceId = "changed-service-id", Changed, Breaking;
    /// A new setting of the client.
    AddedClientSetting = "added-client-setting", Added, Compatible;
    /// A client setting with a different type.
    ChangedClientSetting = "changed-client-setting", Changed, Breaking;
    /// A setting that the client no longer has.
    RemovedClientSetting = "removed-client-setting", Removed, Breaking;
    /// A new parameter of the endpoint rules.
    AddedEndpointParameter = "added-endpoint-parameter", Added, Compatible;
    /// A parameter of the endpoint rules with a different type, default, or source.
    ChangedEndpointParameter = "changed-endpoint-parameter", Changed, Compatible;
    /// A parameter that the endpoint rules no longer have.
    RemovedEndpointParameter = "removed-endpoint-parameter", Removed, Compatible;
    /// An operation that sets different endpoint parameters.
    ChangedEndpointBinding = "changed-endpoint-binding", Changed, Compatible;
    /// Different endpoints.
    ChangedEndpoint = "changed-endpoint", Changed, Compatible;
    /// Something that should no longer be used.
    AddedDeprecation = "added-deprecation", Deprecated, Compatible;
    /// A deprecation with a different message or version.
    ChangedDeprecation = "changed-deprecation", Deprecated, Documentation;
    /// Something that is no longer deprecated.
    RemovedDeprecation = "removed-deprecation", Changed, Compatible;
    /// Different documentation.
    ChangedDocumentation = "changed-documentation", Changed, Documentation;
    /// Different examples of calls.
    ChangedExamples = "changed-examples", Changed, Documentation;
    /// Items that the client gains as a consequence of other changes, such as the settings of a new
    /// feature.
    AddedItems = "added-items", Added, Compatible;
    /// Items that change as a consequence of other changes, for example because a name is now taken.
    ChangedItems = "changed-items", Changed, Breaking;
    /// Items that the client loses as a consequence of other changes.
    RemovedItems = "removed-items", Removed, Breaking;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn ids_are_unique_and_say_what_happens() {
        let ids: BTreeSet<_> = ChangeKind::ALL.iter().map(|kind| kind.id()).collect();
        assert_eq!(ids.len(), ChangeKind::ALL.len());
        for kind in ChangeKind::ALL {
            let (verb, _) = kind.id().split_once('-').expect("a verb and a noun");
            let expected = match kind.group() {
                Added => ["added", "added"],
                Changed => ["changed", ""],
                Deprecated => ["added", "changed"],
                Removed => ["removed", "removed"],
            };
            // A property that a member or a shape gains or loses is a change to that member or shape.
            let is_property = kind.group() == Changed && matches!(verb, "added" | "removed");
            assert!(expected.contains(&verb) || is_property, "{kind:?}");
        }
    }
}
