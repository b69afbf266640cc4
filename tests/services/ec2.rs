//! EC2: ec2Query. The reference model has neither waiters nor paginators, so a test follows the tokens itself.

use ec2_instances_client::Client;
use ec2_instances_client::error::ProvideErrorMetadata;
use ec2_instances_client::operation::RequestId;
use ec2_instances_client::types::{
    Filter, Instance, InstanceStateName, InstanceType, IpPermission, IpRange, Placement,
    ResourceType, Tag, TagSpecification, VolumeState,
};
use integration_tests::moto::Moto;

const IMAGE: &str = "ami-12c6146b";

fn client(moto: &Moto) -> Client {
    Client::from_conf(config!(ec2_instances_client, moto.url()).build())
}

fn tag(key: &str, value: &str) -> Tag {
    Tag::builder().key(key).value(value).build()
}

fn filter(name: &str, values: &[&str]) -> Filter {
    let values = values.iter().map(|&value| value.to_owned()).collect();
    Filter::builder()
        .name(name)
        .set_values(Some(values))
        .build()
}

/// Runs instances that have a tag with the name of the test.
async fn run(client: &Client, test: &str, count: i32) -> Vec<Instance> {
    let tags = TagSpecification::builder().resource_type(ResourceType::Instance);
    let run = client
        .run_instances()
        .image_id(IMAGE)
        .min_count(count)
        .max_count(count);
    let run = run.instance_type(InstanceType::T3Micro);
    let run = run.tag_specifications(tags.tags(tag("test", test)).build());
    let reservation = run.send().await.expect("moto responds");
    let instances = reservation.instances.expect("instances run");
    assert_eq!(
        instances.len(),
        usize::try_from(count).expect("a small number")
    );
    instances
}

fn id(instance: &Instance) -> &str {
    instance.instance_id().expect("an instance has an ID")
}

fn sorted<'a>(ids: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut ids: Vec<_> = ids.into_iter().map(str::to_owned).collect();
    ids.sort_unstable();
    ids
}

#[tokio::test]
async fn instance_runs() {
    let moto = Moto::shared();
    let client = client(&moto);
    let tags = TagSpecification::builder()
        .resource_type(ResourceType::Instance)
        .tags(tag("Cost & Center", "ü=1"))
        .tags(tag("second", "<2>"))
        .build();
    let reservation = client
        .run_instances()
        .image_id(IMAGE)
        .min_count(1)
        .max_count(1)
        .instance_type(InstanceType::T3Micro)
        .placement(Placement::builder().availability_zone("us-east-1b").build())
        .tag_specifications(tags)
        .send()
        .await
        .expect("moto responds");
    assert!(
        reservation
            .reservation_id()
            .is_some_and(|id| id.starts_with("r-"))
    );
    assert_eq!(reservation.owner_id(), Some("123456789012"));
    assert!(reservation.request_id().is_some_and(|id| !id.is_empty()));
    let [instance] = reservation.instances() else {
        panic!("{reservation:?}");
    };
    assert!(id(instance).starts_with("i-"), "{}", id(instance));
    assert_eq!(instance.image_id(), Some(IMAGE));
    assert_eq!(instance.instance_type(), Some(&InstanceType::T3Micro));
    let placement = instance.placement().expect("an instance has a place");
    assert_eq!(placement.availability_zone(), Some("us-east-1b"));
    let mut tags = instance.tags().to_vec();
    tags.sort_by(|one, other| one.key().cmp(&other.key()));
    assert_eq!(tags, [tag("Cost & Center", "ü=1"), tag("second", "<2>")]);
    assert!(
        instance
            .launch_time()
            .is_some_and(|time| time.secs() > 1_700_000_000)
    );

    let volumes = client.describe_volumes();
    let volumes = volumes
        .filters(filter("attachment.instance-id", &[id(instance)]))
        .send()
        .await;
    let volumes = volumes.expect("moto responds");
    let [volume] = volumes.volumes() else {
        panic!("{volumes:?}");
    };
    assert_eq!(volume.state(), Some(&VolumeState::InUse));
    assert_eq!(volume.size(), Some(8));
    assert_eq!(
        volume.attachments()[0].instance_id(),
        instance.instance_id()
    );
}

#[tokio::test]
async fn filters_are_combined() {
    let moto = Moto::shared();
    let client = client(&moto);
    let instances = run(&client, "filters", 3).await;
    let ids: Vec<_> = instances.iter().map(id).collect();
    let create = client.create_tags().resources(ids[0]).resources(ids[1]);
    let create = create
        .tags(tag("color", "blue & green"))
        .tags(tag("size", "1"));
    create.send().await.expect("moto responds");
    let create = client
        .create_tags()
        .resources(ids[2])
        .tags(tag("color", "red"));
    create.send().await.expect("moto responds");

    let described = async |filters: &[Filter]| {
        let describe = client
            .describe_instances()
            .filters(filter("tag:test", &["filters"]));
        let describe = filters
            .iter()
            .cloned()
            .fold(describe, |describe, filter| describe.filters(filter));
        let output = describe.send().await.expect("moto responds");
        let reservations = output.reservations().iter();
        sorted(
            reservations
                .flat_map(|reservation| reservation.instances())
                .map(id),
        )
    };
    let blue = filter("tag:color", &["blue & green"]);
    assert_eq!(described(&[]).await, sorted(ids.clone()));
    assert_eq!(
        described(std::slice::from_ref(&blue)).await,
        sorted(ids[..2].to_vec())
    );
    assert_eq!(
        described(&[filter("tag:color", &["red", "blue & green"])]).await,
        sorted(ids.clone())
    );
    assert_eq!(
        described(&[blue, filter("instance-id", &ids[1..])]).await,
        [ids[1]]
    );
    assert_eq!(
        described(&[filter("tag:color", &["pink"])]).await,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn tags_are_created_and_deleted() {
    let moto = Moto::shared();
    let client = client(&moto);
    let instances = run(&client, "tags", 1).await;
    let instance = id(&instances[0]);
    let tags = async || {
        let describe = client
            .describe_tags()
            .filters(filter("resource-id", &[instance]));
        let output = describe.send().await.expect("moto responds");
        let mut tags = Vec::new();
        for tag in output.tags() {
            assert_eq!(tag.resource_id(), Some(instance));
            assert_eq!(tag.resource_type(), Some(&ResourceType::Instance));
            let text = |text: Option<&str>| text.expect("a tag has both").to_owned();
            tags.push((text(tag.key()), text(tag.value())));
        }
        tags.sort_unstable();
        tags
    };
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let create = client.create_tags().resources(instance);
    let create = create.tags(tag("one", "")).tags(tag("two", "<2> & ü"));
    create.send().await.expect("moto responds");
    assert_eq!(
        tags().await,
        [
            pair("one", ""),
            pair("test", "tags"),
            pair("two", "<2> & ü")
        ]
    );
    let delete = client
        .delete_tags()
        .resources(instance)
        .tags(tag("one", ""));
    delete.send().await.expect("moto responds");
    assert_eq!(tags().await, [pair("test", "tags"), pair("two", "<2> & ü")]);
}

#[tokio::test]
async fn tokens_lead_to_all_pages() {
    let moto = Moto::shared();
    let client = client(&moto);
    let mut expected = Vec::new();
    for _ in 0..5 {
        expected.extend(
            run(&client, "pages", 1)
                .await
                .iter()
                .map(|instance| id(instance).to_owned()),
        );
    }
    expected.sort_unstable();
    let mut token = None;
    let (mut sizes, mut found) = (Vec::new(), Vec::new());
    loop {
        let describe = client
            .describe_instances()
            .filters(filter("tag:test", &["pages"]));
        let page = describe
            .max_results(2)
            .set_next_token(token.take())
            .send()
            .await;
        let page = page.expect("moto responds");
        sizes.push(page.reservations().len());
        let instances = page
            .reservations()
            .iter()
            .flat_map(|reservation| reservation.instances());
        found.extend(instances.map(|instance| id(instance).to_owned()));
        token = page.next_token;
        if token.is_none() || sizes.len() > expected.len() {
            break;
        }
    }
    found.sort_unstable();
    assert_eq!(sizes, [2, 2, 1]);
    assert_eq!(found, expected);
}

#[tokio::test]
async fn instances_change_their_states() {
    use InstanceStateName::{Pending, Running, ShuttingDown, Stopped, Stopping, Terminated};

    let moto = Moto::shared();
    let client = client(&moto);
    let instances = run(&client, "states", 2).await;
    let [one, two] = &*instances else {
        panic!("{instances:?}");
    };
    assert_eq!(one.state().and_then(|state| state.name()), Some(&Pending));
    let (one, two) = (id(one), id(two));

    // Each change of an instance: its ID, and the states before and after.
    macro_rules! changes {
        ($output:expr, $changes:ident) => {{
            let output = $output.send().await.expect("moto responds");
            let changes = output.$changes().iter().map(|change| {
                let state = |state: Option<&ec2_instances_client::types::InstanceState>| {
                    state
                        .and_then(|state| state.name())
                        .expect("a state has a name")
                        .clone()
                };
                let id = change
                    .instance_id()
                    .expect("an instance has an ID")
                    .to_owned();
                (
                    id,
                    state(change.previous_state()),
                    state(change.current_state()),
                )
            });
            changes.collect::<Vec<_>>()
        }};
    }
    let stopped = changes!(
        client.stop_instances().instance_ids(one),
        stopping_instances
    );
    assert_eq!(stopped, [(one.to_owned(), Running, Stopping)]);
    let state = async |wanted: &str| {
        let output = client
            .describe_instances()
            .instance_ids(wanted)
            .send()
            .await;
        let output = output.expect("moto responds");
        let [reservation] = output.reservations() else {
            panic!("{output:?}");
        };
        let [instance] = reservation.instances() else {
            panic!("{output:?}");
        };
        assert_eq!(id(instance), wanted);
        let state = instance.state().expect("an instance has a state");
        (
            state.code().expect("a state has a code"),
            state.name().cloned(),
        )
    };
    assert_eq!(state(one).await, (80, Some(Stopped)));
    assert_eq!(state(two).await, (16, Some(Running)));
    let started = changes!(
        client.start_instances().instance_ids(one),
        starting_instances
    );
    assert_eq!(started, [(one.to_owned(), Stopped, Pending)]);
    assert_eq!(state(one).await, (16, Some(Running)));

    let terminate = client
        .terminate_instances()
        .instance_ids(one)
        .instance_ids(two);
    let mut terminated = changes!(terminate, terminating_instances);
    terminated.sort_by_key(|(id, _, _)| id == two);
    let expected = [one, two].map(|id| (id.to_owned(), Running, ShuttingDown));
    assert_eq!(terminated, expected);
    assert_eq!(state(two).await, (48, Some(Terminated)));
}

#[tokio::test]
async fn security_group_allows_traffic() {
    let moto = Moto::shared();
    let client = client(&moto);
    let create = client
        .create_security_group()
        .group_name("web")
        .description("Web & more");
    let created = create.send().await.expect("moto responds");
    let group = created.group_id().expect("a group has an ID");
    let range = |cidr: &str, description: &str| {
        IpRange::builder()
            .cidr_ip(cidr)
            .description(description)
            .build()
    };
    let permission = IpPermission::builder()
        .ip_protocol("tcp")
        .from_port(443)
        .to_port(444)
        .ip_ranges(range("192.0.2.0/24", "one"))
        .ip_ranges(range("198.51.100.0/24", "two"))
        .build();
    let allow = client
        .authorize_security_group_ingress()
        .group_id(group)
        .ip_permissions(permission);
    let allowed = allow.send().await.expect("moto responds");
    assert_eq!(allowed.r#return(), Some(true));
    assert_eq!(allowed.security_group_rules().len(), 2);

    let described = client
        .describe_security_groups()
        .group_ids(group)
        .send()
        .await;
    let described = described.expect("moto responds");
    let [found] = described.security_groups() else {
        panic!("{described:?}");
    };
    assert_eq!(found.group_name(), Some("web"));
    assert_eq!(found.description(), Some("Web & more"));
    let [permission] = found.ip_permissions() else {
        panic!("{found:?}");
    };
    assert_eq!(permission.ip_protocol(), Some("tcp"));
    assert_eq!(
        (permission.from_port(), permission.to_port()),
        (Some(443), Some(444))
    );
    let expected = [
        range("192.0.2.0/24", "one"),
        range("198.51.100.0/24", "two"),
    ];
    assert_eq!(permission.ip_ranges(), expected);
}

#[tokio::test]
async fn missing_instance_has_a_code() {
    let moto = Moto::shared();
    let client = client(&moto);
    let missing = "i-00000000000000000";
    let error = client
        .describe_instances()
        .instance_ids(missing)
        .send()
        .await;
    let error = error.expect_err("there is no such instance");
    assert_eq!(error.code(), Some("InvalidInstanceID.NotFound"));
    let message = format!("The instance ID '{missing}' does not exist");
    assert_eq!(error.message(), Some(&*message));
    assert!(error.request_id().is_some_and(|id| !id.is_empty()));
    assert_eq!(
        error
            .raw_response()
            .map(|response| response.status().as_u16()),
        Some(400)
    );

    let error = client
        .terminate_instances()
        .instance_ids(missing)
        .send()
        .await;
    let error = error.expect_err("there is no such instance");
    assert_eq!(error.code(), Some("InvalidInstanceID.NotFound"));
}
