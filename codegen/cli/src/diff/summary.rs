//! Text about the changes as a whole, which the text and Markdown formats share.

use smithy_codegen::diff::{Diff, Verdict};

/// Returns the heading for the changes with a verdict.
pub(super) fn heading(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Breaking => "Breaking changes",
        Verdict::Compatible => "Compatible changes",
        Verdict::Documentation => "Documentation changes",
    }
}

/// Returns the number of documentation changes in words.
pub(super) fn documentation(count: usize) -> String {
    match count {
        1 => "1 documentation change".to_owned(),
        count => format!("{count} documentation changes"),
    }
}

/// Returns the number of changes with each verdict, and a conclusion.
pub(super) fn summary(diff: &Diff) -> String {
    let Some(verdict) = diff.verdict() else {
        return "nothing changes for users of the client".to_owned();
    };
    let counts = Verdict::ALL.into_iter().map(|verdict| {
        let count = super::with(diff, verdict).count();
        format!("{count} {}", verdict.id())
    });
    let counts = counts.collect::<Vec<_>>().join(", ");
    let conclusion = match verdict {
        Verdict::Breaking => "the new client breaks programs that use the old one",
        Verdict::Compatible => "the new client is compatible with the old one",
        Verdict::Documentation => "only the documentation differs",
    };
    format!("{counts}: {conclusion}")
}
