// Generated from model/sts.json by `cargo xtask codegen`. Do not edit.

//! Functions of the endpoint rules language (Smithy 2.0, section "Rules engine").

mod host_label;
mod custom_partitions;
mod partition;
mod partitions;

pub(crate) use host_label::is_valid_host_label;
pub(crate) use partition::{check_partitions, partition};
