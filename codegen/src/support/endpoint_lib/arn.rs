//! `aws.parseArn`: the parts of an Amazon Resource Name.

/// An ARN, `arn:partition:service:region:account:resource`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Arn<'a> {
    partition: &'a str,
    service: &'a str,
    region: &'a str,
    account_id: &'a str,
    resource: &'a str,
}

#[allow(dead_code)] // Rules need not ask for everything.
impl<'a> Arn<'a> {
    pub(crate) fn partition(&self) -> &'a str {
        self.partition
    }

    pub(crate) fn service(&self) -> &'a str {
        self.service
    }

    /// Empty where the resource is in no region.
    pub(crate) fn region(&self) -> &'a str {
        self.region
    }

    /// Empty where the resource is in no account.
    pub(crate) fn account_id(&self) -> &'a str {
        self.account_id
    }

    /// The resource, split at colons and slashes.
    pub(crate) fn resource_id(&self) -> Vec<&'a str> {
        self.resource.split([':', '/']).collect()
    }
}

/// The parts of an ARN; none where the text is not one.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_arn_has_six_parts_and_the_last_one_is_split() {
        let arn = parse_arn("arn:aws:ec2:us-east-1:012345678910:vpc/vpc-1:x").expect("an ARN");
        assert_eq!((arn.partition(), arn.service()), ("aws", "ec2"));
        assert_eq!(
            (arn.region(), arn.account_id()),
            ("us-east-1", "012345678910")
        );
        assert_eq!(arn.resource_id(), ["vpc", "vpc-1", "x"]);
    }

    #[test]
    fn region_and_account_may_be_empty() {
        let arn = parse_arn("arn:aws:s3:::bucket").expect("an ARN");
        assert_eq!((arn.region(), arn.account_id()), ("", ""));
        assert_eq!(arn.resource_id(), ["bucket"]);
    }

    #[test]
    fn other_texts_are_no_arns() {
        for text in [
            "",
            "arn",
            "11111111-2222-3333-4444-555555555555",
            "arn:aws:s3::",
            "arn:aws:s3:::",
            "arn::s3:::bucket",
            "arn:aws::::bucket",
            "urn:aws:s3:::bucket",
        ] {
            assert_eq!(parse_arn(text), None, "{text}");
        }
    }
}
