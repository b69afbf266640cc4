//! The parameters with which endpoints are compared.
//!
//! They are all combinations of regions, FIPS, and dual stack, each alone, with one other boolean parameter, and with a
//! custom endpoint; and those of the test cases in the models, which have values for all kinds of parameters.

use crate::diff::words::quoted;
use crate::ir::{Absence, BuiltIn, EndpointParam, EndpointType, EndpointValue, Service};
use crate::partitions::Partition;

/// A custom endpoint. Any valid URL works that no service uses.
const CUSTOM: &str = "https://custom.example";

/// Parameters to evaluate rules with.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) region: Option<String>,
    /// The other parameters that do not have their defaults, in words, such as `FIPS` and `dual stack`.
    pub(super) options: Vec<String>,
    pub(super) given: Given,
}

/// Names and values of parameters, sorted by name.
type Given = Vec<(String, EndpointValue)>;

/// Everything that is compared.
#[derive(Debug)]
pub(super) struct Cases {
    /// The combinations of regions and options, followed by the test cases.
    pub(super) all: Vec<Case>,
    /// The number of regions in the combinations; a client without a region counts as one.
    pub(super) regions: usize,
}

impl Cases {
    pub(super) fn new(services: [&Service; 2], partitions: &[Partition]) -> Self {
        let params = Params::of(services);
        let regions = params.regions(partitions);
        let options = params.options();
        let mut all = Vec::new();
        for region in &regions {
            for given in &options {
                all.push(params.case(region.iter().chain(given).cloned().collect()));
            }
        }
        let tests = services
            .into_iter()
            .flat_map(|service| &service.endpoint_tests);
        all.extend(tests.map(|test| params.case(test.params.clone())));
        Self {
            all,
            regions: regions.len(),
        }
    }
}

/// The parameters of either service.
struct Params<'a>(Vec<&'a EndpointParam>);

impl<'a> Params<'a> {
    fn of([old, new]: [&'a Service; 2]) -> Self {
        let mut params: Vec<_> = new.endpoints.params.iter().collect();
        for param in &old.endpoints.params {
            if params.iter().all(|known| known.name != param.name) {
                params.push(param);
            }
        }
        Self(params)
    }

    fn case(&self, mut given: Given) -> Case {
        given.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut region = None;
        let mut options = Vec::new();
        for (name, value) in &given {
            let param = self.0.iter().find(|param| param.name == *name);
            match (param.and_then(|param| param.built_in), value) {
                (Some(BuiltIn::Region), EndpointValue::Text(text)) => region = Some(text.clone()),
                _ => options.extend(param.and_then(|param| word(param, value))),
            }
        }
        Case {
            region,
            options,
            given,
        }
    }

    /// Returns all regions, and `None` for a client without one.
    fn regions(&self, partitions: &[Partition]) -> Vec<Option<(String, EndpointValue)>> {
        let mut params = self.0.iter();
        let Some(param) = params.find(|param| param.built_in == Some(BuiltIn::Region)) else {
            return vec![None];
        };
        let known = partitions.iter().flat_map(in_order);
        let regions = known.map(|region| {
            let value = EndpointValue::Text(region.to_owned());
            Some((param.name.clone(), value))
        });
        regions.chain([None]).collect()
    }

    /// Returns the combinations of parameters other than the region.
    fn options(&self) -> Vec<Given> {
        let is_toggle = |param: &EndpointParam| {
            matches!(
                param.built_in,
                Some(BuiltIn::UseFips | BuiltIn::UseDualStack)
            )
        };
        let (toggles, others): (Vec<_>, Vec<_>) = self
            .0
            .iter()
            .filter_map(|param| Some((is_toggle(param), alternative(param)?)))
            .partition(|(is_toggle, _)| *is_toggle);
        let others = others.into_iter().map(|(_, other)| vec![other]);
        let mut options: Vec<Given> = std::iter::once(Vec::new()).chain(others).collect();
        for (_, toggle) in toggles {
            let with = options.iter().map(|given| {
                let given = given.iter().chain([&toggle]).cloned();
                given.collect()
            });
            let with: Vec<Given> = with.collect();
            options.extend(with);
        }
        for given in &mut options {
            let set: Vec<_> = given.iter().map(|(name, _)| name.clone()).collect();
            let missing = self.0.iter().filter(|param| !set.contains(&param.name));
            given.extend(missing.filter_map(|param| required(param)));
        }
        options
    }
}

/// Returns the regions of a partition, the most important one first.
fn in_order(partition: &Partition) -> impl Iterator<Item = &str> {
    let main = &partition.outputs.implicit_global_region;
    let (main, others): (Vec<_>, Vec<_>) = partition
        .regions
        .iter()
        .map(String::as_str)
        .partition(|region| region == main);
    main.into_iter().chain(others)
}

/// Returns a value of a parameter that is not its default.
fn alternative(param: &EndpointParam) -> Option<(String, EndpointValue)> {
    let value = match (param.ty, param.built_in) {
        (EndpointType::Bool, _) => {
            let default = matches!(param.absence, Absence::Default(EndpointValue::Bool(true)));
            EndpointValue::Bool(!default)
        }
        (EndpointType::Text, Some(BuiltIn::Endpoint)) => EndpointValue::Text(CUSTOM.to_owned()),
        _ => return None,
    };
    Some((param.name.clone(), value))
}

/// Returns the value to use if a required boolean parameter is not set.
fn required(param: &EndpointParam) -> Option<(String, EndpointValue)> {
    let is_needed = matches!(param.absence, Absence::Rejected) && param.ty == EndpointType::Bool;
    is_needed.then(|| (param.name.clone(), EndpointValue::Bool(false)))
}

/// Describes the value of a parameter, unless it is the default.
fn word(param: &EndpointParam, value: &EndpointValue) -> Option<String> {
    let is_default = match &param.absence {
        Absence::Default(default) => default == value,
        Absence::Rejected => *value == EndpointValue::Bool(false),
        Absence::Allowed => false,
    };
    if is_default {
        return None;
    }
    let name = quoted(&param.bare_name);
    Some(match (param.built_in, value) {
        (Some(BuiltIn::UseFips), EndpointValue::Bool(true)) => "FIPS".to_owned(),
        (Some(BuiltIn::UseDualStack), EndpointValue::Bool(true)) => "dual stack".to_owned(),
        (Some(BuiltIn::Endpoint), EndpointValue::Text(url)) => {
            format!("the custom endpoint {}", quoted(url))
        }
        (_, EndpointValue::Bool(true)) => name,
        (_, EndpointValue::Bool(false)) => format!("{name} = `false`"),
        (_, EndpointValue::Text(text)) => format!("{name} = {}", quoted(text)),
        (_, EndpointValue::TextList(items)) => {
            let items: Vec<_> = items.iter().map(|item| quoted(item)).collect();
            format!("{name} = [{}]", items.join(", "))
        }
    })
}
