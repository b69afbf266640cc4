//! Code in the documentation of generated files.

/// What a block says about itself if its code is compiled.
const COMPILED: &[&str] = &["", "rust", "no_run", "rust,no_run"];

/// Returns the lines of each block of code that is compiled. Hidden lines begin with `# `.
pub(crate) fn doc_code(text: &str) -> Vec<Vec<&str>> {
    let mut blocks = Vec::new();
    // The fence of the open block, and its lines if it is compiled.
    let mut open: Option<(usize, Option<Vec<&str>>)> = None;
    for line in text.lines() {
        let line = line.trim_start();
        let Some(line) = line.strip_prefix("///").or(line.strip_prefix("//!")) else {
            assert!(open.is_none(), "a block of code does not end: {text}");
            continue;
        };
        let line = line.strip_prefix(' ').unwrap_or(line);
        let info = line.trim_start_matches('`');
        let fence = line.len() - info.len();
        match &mut open {
            None if fence >= 3 => {
                open = Some((fence, COMPILED.contains(&info).then(Vec::new)));
            }
            Some((length, _)) if fence >= *length && info.is_empty() => {
                blocks.extend(open.take().and_then(|(_, block)| block));
            }
            Some((_, Some(block))) => block.push(line),
            _ => {}
        }
    }
    blocks
}

/// Returns the code that is compiled, as the content of a function.
pub(crate) fn compiled(block: &[&str]) -> String {
    let lines = block.iter().map(|line| match line.trim_start() {
        "#" => "",
        line => line.strip_prefix("# ").unwrap_or(line),
    });
    lines.collect::<Vec<_>>().join("\n")
}
