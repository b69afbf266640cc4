//! Metrics of calls: recorded once a meter provider is set, as in the published client.

use std::sync::{Arc, Mutex};

use aws_smithy_observability::instruments::{
    AsyncInstrumentBuilder, AsyncMeasure, Histogram, InstrumentBuilder, MonotonicCounter,
    ProvideInstrument, UpDownCounter,
};
use aws_smithy_observability::meter::{Meter, ProvideMeter};
use aws_smithy_observability::{Attributes, Context, TelemetryProvider, global};
use integration_tests::client::{InMemory, REGION, credentials};
use integration_tests::exchange::Response;

/// Stores the names of the recorded metrics.
#[derive(Clone, Debug, Default)]
struct Recorder(Arc<Mutex<Vec<String>>>);

impl Recorder {
    /// Returns the metrics recorded since the last call of this method, in the order of their names.
    fn names(&self) -> Vec<String> {
        let mut names = std::mem::take(&mut *self.0.lock().expect("no thread panics"));
        names.sort();
        names
    }
}

#[derive(Debug)]
struct Named(String, Recorder);

impl Histogram for Named {
    fn record(&self, _: f64, _: Option<&Attributes>, _: Option<&dyn Context>) {
        let mut names = self.1.0.lock().expect("no thread panics");
        names.push(self.0.clone());
    }
}

impl ProvideMeter for Recorder {
    fn get_meter(&self, scope: &'static str, _: Option<&Attributes>) -> Meter {
        assert_eq!(scope, "aws-sdk-sts");
        Meter::new(Arc::new(self.clone()))
    }
}

impl ProvideInstrument for Recorder {
    fn create_gauge(
        &self,
        _: AsyncInstrumentBuilder<'_, Arc<dyn AsyncMeasure<Value = f64>>, f64>,
    ) -> Arc<dyn AsyncMeasure<Value = f64>> {
        panic!("clients have histograms only")
    }

    fn create_up_down_counter(
        &self,
        _: InstrumentBuilder<'_, Arc<dyn UpDownCounter>>,
    ) -> Arc<dyn UpDownCounter> {
        panic!("clients have histograms only")
    }

    fn create_async_up_down_counter(
        &self,
        _: AsyncInstrumentBuilder<'_, Arc<dyn AsyncMeasure<Value = i64>>, i64>,
    ) -> Arc<dyn AsyncMeasure<Value = i64>> {
        panic!("clients have histograms only")
    }

    fn create_monotonic_counter(
        &self,
        _: InstrumentBuilder<'_, Arc<dyn MonotonicCounter>>,
    ) -> Arc<dyn MonotonicCounter> {
        panic!("clients have histograms only")
    }

    fn create_async_monotonic_counter(
        &self,
        _: AsyncInstrumentBuilder<'_, Arc<dyn AsyncMeasure<Value = u64>>, u64>,
    ) -> Arc<dyn AsyncMeasure<Value = u64>> {
        panic!("clients have histograms only")
    }

    fn create_histogram(
        &self,
        builder: InstrumentBuilder<'_, Arc<dyn Histogram>>,
    ) -> Arc<dyn Histogram> {
        Arc::new(Named(builder.get_name().to_string(), self.clone()))
    }
}

/// A client that was created before a meter provider was set.
macro_rules! client {
    ($sdk:ident, $service:ident) => {
        $sdk::Client::from_conf(
            $sdk::Config::builder()
                .behavior_version($sdk::config::BehaviorVersion::latest())
                .region($sdk::config::Region::new(REGION))
                .credentials_provider(credentials())
                .http_client($service.http_client())
                .build(),
        )
    };
}

#[tokio::test]
async fn metrics_are_recorded_after_a_meter_provider_is_set() {
    let service = InMemory::returning(Response::ok(
        "<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>",
    ));
    let ours = client!(sts_sdk, service);
    let published = client!(aws_sdk_sts, service);
    let recorder = Recorder::default();

    ours.get_caller_identity().send().await.expect("a response");
    assert!(recorder.names().is_empty());

    let provider = TelemetryProvider::builder().meter_provider(Arc::new(recorder.clone()));
    global::set_telemetry_provider(provider.build()).expect("nothing else sets it");
    ours.get_caller_identity().send().await.expect("a response");
    let of_ours = recorder.names();
    let call = published.get_caller_identity().send();
    call.await.expect("a response");
    let of_published = recorder.names();
    assert!(of_ours.contains(&"smithy.client.call.duration".to_owned()));
    assert_eq!(of_ours, of_published);

    global::set_telemetry_provider(TelemetryProvider::noop()).expect("nothing else sets it");
    ours.get_caller_identity().send().await.expect("a response");
    assert!(recorder.names().is_empty());
}
