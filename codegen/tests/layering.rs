//! The layers of `docs/architecture.md`, checked against the paths in the sources.
//!
//! There are three rules: files must not form import cycles of any length; a stage imports only the
//! stages that [`STAGES`] allows; and some crates are reserved for some stages ([`CRATES`]). A
//! violation names the line. A permission in [`STAGES`] that no file uses is an error too.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};

/// Each stage, and the stages that its files may import in addition to its own. A stage is a file
/// in `src` together with the directory of the same name.
const STAGES: &[(&str, &[&str])] = &[
    // The foundation of everything else.
    ("source", &[]),
    ("text", &[]),
    ("words", &[]),
    ("similar", &[]),
    ("document", &[]),
    ("diagnostics", &["source", "text"]),
    ("settings", &["diagnostics", "words"]),
    ("files", &["diagnostics"]),
    ("runtime", &[]),
    ("parts", &["runtime"]),
    ("partitions", &[]),
    ("protocol", &["parts", "runtime"]),
    // The pipeline, in order.
    (
        "model",
        &["diagnostics", "document", "protocol", "similar", "source"],
    ),
    ("load", &["diagnostics", "model", "partitions", "source"]),
    (
        "customize",
        &["diagnostics", "model", "parts", "runtime", "source"],
    ),
    ("ir", &["document", "partitions", "parts", "protocol"]),
    ("evaluate", &["ir"]),
    (
        "lower",
        &[
            "customize",
            "diagnostics",
            "evaluate",
            "ir",
            "model",
            "parts",
            "protocol",
            "settings",
            "source",
            "text",
            "words",
        ],
    ),
    ("render", &["document", "ir", "parts", "runtime"]),
    ("format", &["files", "render", "text"]),
    ("output", &["files", "text"]),
    // What works on the result of the pipeline.
    ("interface", &["files"]),
    (
        "diff",
        &[
            "diagnostics",
            "evaluate",
            "interface",
            "ir",
            "lower",
            "model",
            "partitions",
            "pipeline",
            "settings",
            "similar",
            "source",
            "text",
        ],
    ),
];

/// Files that connect the stages.
const WHOLE: &[&str] = &["lib", "pipeline"];

/// Crates, and the only stages that may use them.
const CRATES: &[(&str, &[&str])] = &[
    ("html5gum", &["lower"]),
    ("jmespath", &["lower"]),
    ("jsonc_parser", &["load"]),
    ("prettyplease", &["format"]),
    ("proc_macro2", &["format", "render"]),
    ("percent_encoding", &["evaluate"]),
    ("quote", &["format", "render"]),
    ("regress", &["lower"]),
    ("regex_lite", &["evaluate", "load"]),
    ("similar", &["output"]),
    ("std::env", &[]),
    ("std::fs", &["output"]),
    ("std::net", &[]),
    ("std::process", &[]),
    // Dates, not the clock.
    ("std::time", &["model"]),
    ("sha2", &["output"]),
    ("strsim", &["similar"]),
    ("toml_edit", &["interface", "render"]),
];

/// The sources of a crate: paths without `.rs`, such as `lower/names`, and contents.
type Sources = BTreeMap<String, String>;

fn sources() -> Sources {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Sources::new();
    collect(&root, "", &mut sources);
    sources
}

fn collect(directory: &Path, prefix: &str, sources: &mut Sources) {
    for entry in fs::read_dir(directory).expect("a source directory") {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), sources);
        } else if let Some(stem) = name.strip_suffix(".rs") {
            let text = fs::read_to_string(entry.path()).expect("a source file");
            sources.insert(format!("{prefix}{stem}"), text);
        }
    }
}

/// A path that a file mentions.
#[derive(Debug)]
struct Mention {
    file: String,
    line: usize,
    /// The segments, with `crate`, `self`, and `super` resolved. Other crates' paths are unchanged.
    path: Vec<String>,
    /// Whether the path belongs to this crate.
    local: bool,
}

impl fmt::Display for Mention {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let crate_prefix = if self.local { "crate::" } else { "" };
        write!(
            f,
            "src/{}.rs:{}: {crate_prefix}{}",
            self.file,
            self.line,
            self.path.join("::")
        )
    }
}

/// Collects the paths in a file, except those in unit tests and in macros.
struct Mentions<'a> {
    file: &'a str,
    modules: &'a BTreeSet<Vec<String>>,
    /// Names that `use` declarations bring into scope. A path that begins with one of them was
    /// already recorded there.
    imported: BTreeSet<String>,
    found: Vec<Mention>,
}

impl Mentions<'_> {
    /// The module path of the file.
    fn module(&self) -> Vec<String> {
        module_of(self.file)
    }

    fn add(&mut self, segments: &[String], line: usize) {
        let module = self.module();
        let mut path = segments;
        let mut base = match path.first().map(String::as_str) {
            Some("crate") => Vec::new(),
            Some("self") => module.clone(),
            Some("super") => {
                let mut base = module.clone();
                while let Some((first, rest)) = path.split_first()
                    && first == "super"
                {
                    base.pop();
                    path = rest;
                }
                base.extend(path.iter().cloned());
                return self.push(base, line, true);
            }
            Some(first) => {
                let mut child = module.clone();
                child.push(first.to_owned());
                if self.modules.contains(&child) {
                    let mut base = module.clone();
                    base.extend(path.iter().cloned());
                    return self.push(base, line, true);
                }
                return self.push(path.to_vec(), line, false);
            }
            None => return,
        };
        base.extend(path[1..].iter().cloned());
        self.push(base, line, true);
    }

    fn push(&mut self, path: Vec<String>, line: usize, local: bool) {
        self.found.push(Mention {
            file: self.file.to_owned(),
            line,
            path,
            local,
        });
    }

    fn tree(&mut self, prefix: &[String], tree: &syn::UseTree) {
        let with = |name: &syn::Ident| {
            let mut path = prefix.to_vec();
            if name != "self" || prefix.is_empty() {
                path.push(name.to_string());
            }
            (path, name.span().start().line)
        };
        match tree {
            syn::UseTree::Path(path) => self.tree(&with(&path.ident).0, &path.tree),
            syn::UseTree::Name(name) => {
                let (path, line) = with(&name.ident);
                self.add(&path, line);
            }
            syn::UseTree::Rename(rename) => {
                let (path, line) = with(&rename.ident);
                self.add(&path, line);
            }
            syn::UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                self.add(prefix, line);
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(prefix, tree);
                }
            }
        }
    }
}

impl<'ast> Visit<'ast> for Mentions<'_> {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        if !is_test(item) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    // The path of `pub(in ...)` imports nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let first = path.segments.first().map(|first| first.ident.to_string());
        let is_imported = first.is_some_and(|first| self.imported.contains(&first));
        if path.segments.len() > 1 && !is_imported {
            let segments: Vec<_> = path
                .segments
                .iter()
                .map(|segment| segment.ident.to_string())
                .collect();
            let line = path.segments[0].ident.span().start().line;
            self.add(&segments, line);
        }
        visit::visit_path(self, path);
    }
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Fn(item) => &item.attrs,
        syn::Item::Impl(item) => &item.attrs,
        syn::Item::Mod(item) => &item.attrs,
        syn::Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

fn is_test(item: &syn::Item) -> bool {
    attributes(item).iter().any(|attribute| {
        attribute.path().is_ident("cfg")
            && matches!(&attribute.meta, syn::Meta::List(list) if list.tokens.to_string() == "test")
    })
}

fn module_of(file: &str) -> Vec<String> {
    if file == "lib" {
        return Vec::new();
    }
    file.split('/').map(str::to_owned).collect()
}

/// The names that the `use` declarations among some items bring into scope.
fn imported(items: &[syn::Item]) -> BTreeSet<String> {
    fn collect(tree: &syn::UseTree, parent: Option<&syn::Ident>, names: &mut BTreeSet<String>) {
        match tree {
            syn::UseTree::Path(path) => collect(&path.tree, Some(&path.ident), names),
            syn::UseTree::Name(name) if name.ident == "self" => {
                names.extend(parent.map(ToString::to_string));
            }
            syn::UseTree::Name(name) => {
                names.insert(name.ident.to_string());
            }
            syn::UseTree::Rename(rename) => {
                names.insert(rename.rename.to_string());
            }
            syn::UseTree::Glob(_) => {}
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    collect(tree, parent, names);
                }
            }
        }
    }
    let mut names = BTreeSet::new();
    for item in items {
        if let syn::Item::Use(item) = item {
            collect(&item.tree, None, &mut names);
        }
    }
    names
}

/// Files that only unit tests declare.
fn test_files(parsed: &BTreeMap<&str, syn::File>) -> BTreeSet<String> {
    let mut files = BTreeSet::new();
    for (file, syntax) in parsed {
        for item in syntax.items.iter().filter(|item| is_test(item)) {
            if let syn::Item::Mod(module) = item
                && module.content.is_none()
            {
                let mut path = module_of(file);
                path.push(module.ident.to_string());
                files.insert(path.join("/"));
            }
        }
    }
    files
}

/// All mentions in files other than tests.
fn mentions(sources: &Sources) -> Vec<Mention> {
    let parsed: BTreeMap<_, _> = sources
        .iter()
        .map(|(file, text)| {
            let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{file}: {error}"));
            (file.as_str(), syntax)
        })
        .collect();
    let tests = test_files(&parsed);
    let modules: BTreeSet<_> = sources.keys().map(|file| module_of(file)).collect();
    let mut found = Vec::new();
    for (file, syntax) in &parsed {
        if tests.contains(*file) {
            continue;
        }
        let mut mentions = Mentions {
            file,
            modules: &modules,
            imported: imported(&syntax.items),
            found: Vec::new(),
        };
        mentions.visit_file(syntax);
        found.extend(mentions.found);
    }
    resolve_exports(&mut found, &modules);
    found
}

/// Replaces the names that the crate root imports, such as `crate::Files`, by the paths of the items.
fn resolve_exports(mentions: &mut [Mention], modules: &BTreeSet<Vec<String>>) {
    let in_root = mentions
        .iter()
        .filter(|mention| mention.local && mention.file == "lib");
    let exports: BTreeMap<_, _> = in_root
        .filter_map(|mention| Some((mention.path.last()?.clone(), mention.path.clone())))
        .filter(|(name, _)| !modules.contains(&vec![name.clone()]))
        .collect();
    for mention in mentions {
        if let Some((first, rest)) = mention.path.split_first()
            && mention.local
            && let Some(path) = exports.get(first)
        {
            mention.path = [path, rest].concat();
        }
    }
}

/// The file that a local path refers to: the longest prefix that is a module.
fn target(path: &[String], sources: &Sources) -> Option<String> {
    (1..=path.len())
        .rev()
        .map(|length| path[..length].join("/"))
        .find(|file| sources.contains_key(file))
}

fn stage(file: &str) -> &str {
    file.split('/').next().unwrap_or(file)
}

/// The permissions in a table of stages that no file uses.
fn unused_permissions(stages: &[(&str, &[&str])], sources: &Sources) -> Vec<String> {
    let mentions = mentions(sources);
    let local = mentions.iter().filter(|mention| mention.local);
    let used: BTreeSet<(String, String)> = local
        .filter_map(|mention| {
            let target = target(&mention.path, sources)?;
            Some((stage(&mention.file).to_owned(), stage(&target).to_owned()))
        })
        .collect();
    let permissions = stages
        .iter()
        .flat_map(|(own, allowed)| allowed.iter().map(move |other| (*own, *other)));
    permissions
        .filter(|(own, other)| !used.contains(&((*own).to_owned(), (*other).to_owned())))
        .map(|(own, other)| format!("`{own}` may import `{other}`, but no file does"))
        .collect()
}

/// All violations, each with its line.
fn violations(sources: &Sources) -> Vec<String> {
    let mentions = mentions(sources);
    let mut edges: BTreeMap<&str, BTreeMap<String, &Mention>> = BTreeMap::new();
    let mut violations = Vec::new();
    for mention in &mentions {
        let own = stage(&mention.file);
        if !mention.local {
            let path = mention.path.join("::");
            for (name, stages) in CRATES {
                let is_it = path == *name || path.starts_with(&format!("{name}::"));
                if is_it && !stages.contains(&own) {
                    violations.push(format!("{mention}: only {stages:?} may use `{name}`"));
                }
            }
            continue;
        }
        let Some(target) = target(&mention.path, sources).filter(|file| *file != mention.file)
        else {
            continue;
        };
        let other = stage(&target).to_owned();
        if other != own && !WHOLE.contains(&own) {
            match STAGES.iter().find(|(name, _)| *name == own) {
                None => {
                    violations.push(format!("{mention}: `{own}` is not in the table of stages"))
                }
                Some((_, allowed)) if !allowed.contains(&other.as_str()) => {
                    violations.push(format!("{mention}: `{own}` may not import `{other}`"))
                }
                Some(_) => {}
            }
        }
        edges
            .entry(&mention.file)
            .or_default()
            .entry(target)
            .or_insert(mention);
    }
    violations.extend(circle(&edges));
    violations
}

/// The shortest import cycle, as the lines that form it.
fn circle(edges: &BTreeMap<&str, BTreeMap<String, &Mention>>) -> Option<String> {
    let circles = edges.keys().filter_map(|start| way_back(start, edges));
    let shortest = circles.min_by_key(Vec::len)?;
    let lines: Vec<_> = shortest.iter().map(ToString::to_string).collect();
    Some(format!(
        "files import each other:\n  {}",
        lines.join("\n  ")
    ))
}

/// The shortest path from a file back to itself.
fn way_back<'m>(
    start: &str,
    edges: &BTreeMap<&str, BTreeMap<String, &'m Mention>>,
) -> Option<Vec<&'m Mention>> {
    let mut ways: BTreeMap<String, Vec<&Mention>> = BTreeMap::new();
    let mut pending = std::collections::VecDeque::from([(start.to_owned(), Vec::new())]);
    while let Some((file, way)) = pending.pop_front() {
        for (next, mention) in edges.get(file.as_str()).into_iter().flatten() {
            let mut way = way.clone();
            way.push(*mention);
            if next == start {
                return Some(way);
            }
            if !ways.contains_key(next) {
                ways.insert(next.clone(), way.clone());
                pending.push_back((next.clone(), way));
            }
        }
    }
    None
}

#[test]
fn sources_respect_the_layers() {
    let sources = sources();
    assert!(sources.contains_key("lib"), "{:?}", sources.keys());
    let violations = violations(&sources);
    assert!(violations.is_empty(), "{}", violations.join("\n"));
}

#[test]
fn every_stage_is_in_the_table_and_every_entry_is_a_stage() {
    let sources = sources();
    let stages: BTreeSet<_> = sources.keys().map(|file| stage(file)).collect();
    let known: BTreeSet<_> = STAGES
        .iter()
        .map(|(name, _)| *name)
        .chain(WHOLE.iter().copied())
        .collect();
    assert_eq!(stages, known);
}

#[test]
fn every_permission_is_used() {
    let unused = unused_permissions(STAGES, &sources());
    assert!(unused.is_empty(), "{}", unused.join("\n"));
}

#[test]
fn unused_permission_is_found() {
    let stages: &[(&str, &[&str])] = &[("lower", &["ir", "output"])];
    assert_eq!(
        unused_permissions(stages, &sources()),
        ["`lower` may import `output`, but no file does"]
    );
}

/// The real sources with one line added to a file.
fn planted(file: &str, line: &str) -> Vec<String> {
    let mut sources = sources();
    let text = sources.get_mut(file).unwrap_or_else(|| panic!("{file}"));
    text.push_str(line);
    violations(&sources)
}

#[test]
fn import_cycle_is_found() {
    let found = planted(
        "ir/types",
        "\nuse super::operations::Operation as Planted;\n",
    );
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].starts_with("files import each other:"),
        "{found:?}"
    );
    assert!(found[0].contains("src/ir/types.rs:"), "{found:?}");
    assert!(found[0].contains("src/ir/operations.rs:"), "{found:?}");
}

#[test]
fn import_of_a_later_stage_is_found() {
    let lines = sources()["lower/names"].lines().count();
    let found = planted("lower/names", "\nuse crate::format::Header;\n");
    let expected = format!(
        "src/lower/names.rs:{}: crate::format::Header: `lower` may not import `format`",
        lines + 2
    );
    assert!(found.contains(&expected), "{found:?}");
    // So is an item that the crate root exports.
    let found = planted("lower/names", "\nuse crate::Files as Planted;\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].ends_with("crate::files::Files: `lower` may not import `files`"),
        "{found:?}"
    );
    // A path in an expression is an import too.
    let found = planted("model", "\nfn planted() { crate::ir::Types::default(); }\n");
    assert!(
        found[0].ends_with("`model` may not import `ir`"),
        "{found:?}"
    );
}

#[test]
fn crate_that_belongs_to_another_stage_is_found() {
    let found = planted("lower/names", "\nuse quote::quote;\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("may use `quote`"), "{found:?}");
    let found = planted(
        "render",
        "\nfn planted() { std::fs::read(\"file\").ok(); }\n",
    );
    assert!(
        found[0].ends_with("only [\"output\"] may use `std::fs`"),
        "{found:?}"
    );
}
