//! `aws.parseArn`: the components of an Amazon Resource Name (ARN).

/// An ARN, `arn:partition:service:region:account:resource`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arn<'a> {
    partition: &'a str,
    service: &'a str,
    region: &'a str,
    account_id: &'a str,
    resource: &'a str,
}

#[allow(dead_code)] // Not every rule set uses all components.
impl<'a> Arn<'a> {
    pub(crate) fn partition(&self) -> &'a str {
        self.partition
    }

    pub(crate) fn service(&self) -> &'a str {
        self.service
    }

    /// Returns the region, which is empty if the resource does not belong to one.
    pub(crate) fn region(&self) -> &'a str {
        self.region
    }

    /// Returns the account ID, which is empty if the resource does not belong to an account.
    pub(crate) fn account_id(&self) -> &'a str {
        self.account_id
    }

    /// Returns the resource, split at colons and slashes.
    pub(crate) fn resource_id(&self) -> Vec<&'a str> {
        self.resource.split([':', '/']).collect()
    }
}

/// Parses an ARN. Returns `None` if the text is not an ARN.
pub(crate) fn parse_arn(text: &str) -> Option<Arn<'_>> {
    let mut parts = text.splitn(6, ':');
    let prefix = parts.next()?;
    let arn = Arn {
        partition: parts.next()?,
        service: parts.next()?,
        region: parts.next()?,
        account_id: parts.next()?,
        resource: parts.next()?,
    };
    let required = [arn.partition, arn.service, arn.resource];
    (prefix == "arn" && !required.contains(&"")).then_some(arn)
}
