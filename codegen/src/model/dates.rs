//! Dates as text.

use std::time::SystemTime;

/// Reads a date in either format (Smithy 2.0, section "timestampFormat trait"). Returns seconds since
/// 1970, and nanoseconds.
pub(super) fn date(text: &str) -> Option<(i64, u32)> {
    let time = humantime::parse_rfc3339(text)
        .ok()
        .or_else(|| httpdate::parse_http_date(text).ok())?;
    // Neither parser reads dates before 1970. Seconds can be negative.
    let since = time.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    Some((i64::try_from(since.as_secs()).ok()?, since.subsec_nanos()))
}
