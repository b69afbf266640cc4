// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The region that requests are sent to, and that they are signed for.

use aws_smithy_types::config_bag::CloneableLayer;
use aws_types::region::{Region, SigningRegion};

use crate::config::{Builder, Config};

impl Config {
    /// Returns the region that requests are sent to.
    #[inline]
    pub fn region(&self) -> Option<&Region> {
        self.layer.load::<Region>()
    }
}

impl Builder {
    /// Sets the region that requests are sent to.
    #[inline]
    pub fn region(mut self, region: impl Into<Option<Region>>) -> Self {
        self.set_region(region.into());
        self
    }

    /// Sets or removes the region.
    #[inline]
    pub fn set_region(&mut self, region: Option<Region>) -> &mut Self {
        self.layer.store_or_unset(region);
        self
    }
}

/// Returns the partition in which the clients of a service for the same region share a retry quota.
pub(crate) fn retry_partition(config: &Config, service: &str) -> String {
    match config.region() {
        Some(region) => format!("{service}-{region}"),
        None => service.to_owned(),
    }
}

/// Sets the region to sign for to the region that requests are sent to. An endpoint may override
/// it.
pub(crate) fn store_signing_region(layer: &mut CloneableLayer) {
    if let Some(region) = layer.load::<Region>().cloned() {
        layer.store_put(SigningRegion::from(region));
    }
}
