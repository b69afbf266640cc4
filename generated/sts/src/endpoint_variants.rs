// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! The choice among the endpoints of a service in a region.

use aws_types::endpoint_config::{UseDualStack, UseFips};

use crate::config::Builder;

impl Builder {
    /// Uses endpoints that are reachable over both IPv4 and IPv6.
    ///
    /// If the service has no such endpoint in the region, calls fail or go to a host that does not
    /// exist.
    #[inline]
    pub fn use_dual_stack(mut self, use_dual_stack: impl Into<bool>) -> Self {
        self.set_use_dual_stack(Some(use_dual_stack.into()));
        self
    }

    /// Sets whether to use dual-stack endpoints. `None` clears the setting.
    #[inline]
    pub fn set_use_dual_stack(&mut self, use_dual_stack: Option<bool>) -> &mut Self {
        self.layer.store_or_unset(use_dual_stack.map(UseDualStack));
        self
    }

    /// Uses endpoints that comply with FIPS 140.
    ///
    /// If the service has no such endpoint in the region, calls fail or go to a host that does not
    /// exist.
    #[inline]
    pub fn use_fips(mut self, use_fips: impl Into<bool>) -> Self {
        self.set_use_fips(Some(use_fips.into()));
        self
    }

    /// Sets whether to use FIPS endpoints. `None` clears the setting.
    #[inline]
    pub fn set_use_fips(&mut self, use_fips: Option<bool>) -> &mut Self {
        self.layer.store_or_unset(use_fips.map(UseFips));
        self
    }
}
