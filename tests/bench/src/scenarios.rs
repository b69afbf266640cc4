//! The measured calls. Compiled once for our client and once for the published one.

use std::fmt;

use super::sdk::config::{BehaviorVersion, Credentials, Region};
use super::sdk::types::Tag;
use super::sdk::{Client, Config};
use crate::canned_response::CannedResponse;

/// A scenario that is run repeatedly.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scenario {
    /// The smallest signed call.
    GetCallerIdentity,
    /// A signed call with a large request.
    AssumeRoleWith50Tags,
    /// An unsigned call.
    AssumeRoleWithWebIdentity,
    /// An unsigned call that returns a modeled error.
    ModeledError,
    /// Creating a client, without a call.
    FromConf,
}

impl Scenario {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::GetCallerIdentity,
        Self::AssumeRoleWith50Tags,
        Self::AssumeRoleWithWebIdentity,
        Self::ModeledError,
        Self::FromConf,
    ];

    /// Returns the scenario with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|scenario| scenario.to_string() == name)
    }

    fn response(self) -> CannedResponse {
        let (status, body) = match self {
            Self::GetCallerIdentity | Self::FromConf => {
                (200, include_str!("responses/get_caller_identity.xml"))
            }
            Self::AssumeRoleWith50Tags => (200, include_str!("responses/assume_role.xml")),
            Self::AssumeRoleWithWebIdentity => (
                200,
                include_str!("responses/assume_role_with_web_identity.xml"),
            ),
            Self::ModeledError => (400, include_str!("responses/expired_token.xml")),
        };
        CannedResponse { status, body }
    }

    fn config(self) -> Config {
        Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new(
                "AKIDEXAMPLE",
                "the/secret+access/key",
                Some("the/session+token==".to_owned()),
                None,
                "benchmarks",
            ))
            .http_client(self.response())
            .build()
    }

    /// Prepares the scenario for its first run.
    pub fn prepare(self) -> Prepared {
        let config = self.config();
        Prepared {
            scenario: self,
            client: Client::from_conf(config.clone()),
            config,
            tags: (1..=50).map(tag).collect(),
        }
    }
}

fn tag(number: u8) -> Tag {
    let tag = Tag::builder()
        .key(format!("key-{number}"))
        .value(format!("the value of tag {number}"));
    tag.build().expect("it is complete")
}

impl fmt::Display for Scenario {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::GetCallerIdentity => "get_caller_identity",
            Self::AssumeRoleWith50Tags => "assume_role_with_50_tags",
            Self::AssumeRoleWithWebIdentity => "assume_role_with_web_identity",
            Self::ModeledError => "modeled_error",
            Self::FromConf => "from_conf",
        })
    }
}

/// A scenario that is ready to run.
#[derive(Debug)]
pub struct Prepared {
    scenario: Scenario,
    client: Client,
    config: Config,
    tags: Vec<Tag>,
}

impl Prepared {
    /// Runs it once.
    ///
    /// # Panics
    ///
    /// Panics if the outcome is not the one that the scenario expects.
    pub async fn run(&self) {
        match self.scenario {
            Scenario::GetCallerIdentity => {
                let output = self.client.get_caller_identity().send().await;
                let output = output.expect("the service responds");
                assert_eq!(output.account(), Some("123456789012"));
            }
            Scenario::AssumeRoleWith50Tags => {
                let output = self
                    .client
                    .assume_role()
                    .role_arn("arn:aws:iam::123456789012:role/demo")
                    .role_session_name("benchmarks")
                    .set_tags(Some(self.tags.clone()))
                    .send()
                    .await
                    .expect("the service responds");
                let credentials = output.credentials().expect("there are some");
                assert_eq!(credentials.access_key_id(), "ASIAIOSFODNN7EXAMPLE");
            }
            Scenario::AssumeRoleWithWebIdentity => {
                let output = self.web_identity().await.expect("the service responds");
                let user = output.assumed_role_user().expect("there is one");
                assert_eq!(user.assumed_role_id(), "AROACLKWSDQRAOEXAMPLE:app1");
            }
            Scenario::ModeledError => {
                let error = self
                    .web_identity()
                    .await
                    .expect_err("the service rejects the request");
                assert!(error.into_service_error().is_expired_token_exception());
            }
            Scenario::FromConf => drop(Client::from_conf(self.config.clone())),
        }
    }

    /// Runs it this many times.
    pub fn repeat(&self, times: usize) {
        crate::runtime().block_on(async {
            for _ in 0..times {
                self.run().await;
            }
        });
    }

    async fn web_identity(
        &self,
    ) -> Result<
        super::sdk::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityOutput,
        super::sdk::error::SdkError<
            super::sdk::operation::assume_role_with_web_identity::AssumeRoleWithWebIdentityError,
        >,
    > {
        self.client
            .assume_role_with_web_identity()
            .role_arn("arn:aws:iam::123456789012:role/demo")
            .role_session_name("benchmarks")
            .web_identity_token("eyJhbGciOiJub25lIn0.eyJzdWIiOiJhbnlib2R5In0.")
            .send()
            .await
    }
}
