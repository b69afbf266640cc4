//! Calls of Lambda.

use client::Client;
use client::primitives::Blob;

use super::Canned;

const FUNCTION: &str = r#"{"FunctionName":"demo","FunctionArn":"arn:aws:lambda:us-east-1:123456789012:function:demo","Runtime":"python3.13","Role":"arn:aws:iam::123456789012:role/demo","Handler":"app.handler","CodeSize":1024,"Description":"Answers questions","Timeout":3,"MemorySize":128,"LastModified":"2026-11-28T10:00:00.000+0000","CodeSha256":"n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=","Version":"$LATEST","VpcConfig":{"SubnetIds":["subnet-1","subnet-2"],"SecurityGroupIds":["sg-1"],"VpcId":"vpc-1"},"Environment":{"Variables":{"STAGE":"test","LEVEL":"debug","TABLE":"demo"}},"TracingConfig":{"Mode":"PassThrough"},"RevisionId":"a1b2c3d4","State":"Active","PackageType":"Zip","Architectures":["arm64"],"EphemeralStorage":{"Size":512},"LoggingConfig":{"LogFormat":"Text","LogGroup":"/aws/lambda/demo"}}"#;

/// A call, and the response to it.
pub(super) enum Scenario {
    GetFunction,
    ListFunctions,
    Invoke,
    Error,
}

impl Scenario {
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "get_function" => Some(Self::GetFunction),
            "list_functions" => Some(Self::ListFunctions),
            "invoke" => Some(Self::Invoke),
            "error" => Some(Self::Error),
            _ => None,
        }
    }

    pub(super) fn response(&self) -> Canned {
        let (status, headers, body): (_, &'static [_], _) = match self {
            Self::GetFunction => (
                200,
                &[("content-type", "application/json")],
                format!(
                    r#"{{"Configuration":{FUNCTION},"Code":{{"RepositoryType":"S3","Location":"https://example.com/"}},"Tags":{{"team":"demo"}}}}"#
                ),
            ),
            Self::ListFunctions => {
                let functions = vec![FUNCTION; 50].join(",");
                (
                    200,
                    &[("content-type", "application/json")],
                    format!(r#"{{"NextMarker":"next","Functions":[{functions}]}}"#),
                )
            }
            Self::Invoke => (
                200,
                &[
                    ("content-type", "application/json"),
                    ("x-amz-executed-version", "$LATEST"),
                ],
                r#"{"answer":42}"#.to_owned(),
            ),
            Self::Error => (
                404,
                &[
                    ("content-type", "application/json"),
                    ("x-amzn-errortype", "ResourceNotFoundException"),
                ],
                r#"{"Type":"User","Message":"Function not found: demo"}"#.to_owned(),
            ),
        };
        Canned {
            status,
            headers,
            // One response for the whole process.
            body: body.leak(),
        }
    }

    pub(super) async fn run(&self, client: &Client) {
        match self {
            Self::GetFunction => {
                let call = client.get_function().function_name("demo").qualifier("1");
                let output = call.send().await.expect("the service responds");
                let configuration = output.configuration().expect("there is one");
                assert_eq!(configuration.memory_size(), Some(128));
            }
            Self::ListFunctions => {
                let call = client.list_functions().max_items(50).marker("first");
                let output = call.send().await.expect("the service responds");
                assert_eq!(output.functions().len(), 50);
            }
            Self::Invoke => {
                let payload = Blob::new(r#"{"question":"What is the answer?"}"#);
                let call = client.invoke().function_name("demo").payload(payload);
                let output = call.send().await.expect("the service responds");
                assert_eq!(output.executed_version(), Some("$LATEST"));
            }
            Self::Error => {
                let call = client.get_function().function_name("demo");
                let error = call.send().await.expect_err("the function does not exist");
                assert!(error.into_service_error().is_resource_not_found_exception());
            }
        }
    }
}
