use super::*;

/// Lists the interface of a crate as text.
fn list(files: &[(&str, &str)]) -> Result<String, String> {
    let mut crate_files = Files::default();
    crate_files.insert(
        "Cargo.toml".to_owned(),
        "[dependencies]\naws-types = \"1\"\nhttp = \"1\"\n".to_owned(),
    );
    for (path, text) in files {
        crate_files.insert((*path).to_owned(), (*text).to_owned());
    }
    let interface = interface(&crate_files)?;
    let lines = interface
        .items()
        .map(|item| item.declaration.clone() + "\n");
    Ok(lines.collect())
}

/// Lists the interface of a crate with one file.
fn of(text: &str) -> Result<String, String> {
    list(&[("src/lib.rs", text)])
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(of(text).as_deref(), Ok(expected));
}

#[test]
fn only_what_users_can_name_is_listed() {
    check(
        "
        pub mod open { pub struct Shown; struct Private; pub(crate) struct Internal; #[doc(hidden)] pub struct Hidden; }
        mod closed { pub struct Unreachable; impl Clone for Unreachable {} pub fn unreachable() {} }
        #[doc(hidden)] pub mod hidden { pub struct Hidden; }
        #[cfg(test)] pub mod tests { pub struct Test; }
        #[cfg(not(feature = \"a\"))] pub struct WithoutFeature;
        ",
        "pub mod crate::open\npub struct crate::open::Shown\n",
    );
}

#[test]
fn items_have_the_paths_at_which_users_find_them() {
    check(
        "
        mod a { pub struct S { pub s: crate::b::T } impl S { pub fn new() -> Self { Self } } }
        pub mod b { pub use crate::a::S; pub use self::inner::T as U; pub struct T; mod inner { pub struct T; } }
        pub use b::S;
        pub use aws_types::region::Region;
        ",
        "\
pub use crate::Region
pub struct crate::S
pub fn crate::S::new() -> Self
pub crate::S::s: crate::b::T
pub mod crate::b
pub struct crate::b::S
pub crate::b::S::s: crate::b::T
pub struct crate::b::T
pub struct crate::b::U
",
    );
}

#[test]
fn modules_can_export_each_other() {
    check(
        "pub mod a { pub use crate::b; } pub mod b { pub use crate::a; }",
        "pub mod crate::a\npub mod crate::a::b\npub mod crate::b\npub mod crate::b::a\n",
    );
}

#[test]
fn paths_are_resolved() {
    check(
        "
        use std::fmt;
        use std::collections::HashMap as Map;
        mod rt { pub(crate) use aws_types::region::Region; pub(crate) use std::string::String as Text; }
        pub mod types { pub struct Option; }
        pub struct S<T> {
            pub a: fmt::Result,
            pub b: ::core::option::Option<rt::Text>,
            pub c: Map<&'static str, T>,
            pub d: types::Option,
            pub e: rt::Region,
            pub f: http::Request<Box<dyn Fn(&str) -> u8 + Send>>,
            pub g: <T as Iterator>::Item,
        }
        ",
        "\
pub struct crate::S<T>
pub crate::S::a: std::fmt::Result
pub crate::S::b: Option<String>
pub crate::S::c: std::collections::HashMap<&'static str, T>
pub crate::S::d: crate::types::Option
pub crate::S::e: aws_types::region::Region
pub crate::S::f: http::Request<Box<(dyn Fn(&str) -> u8 + Send)>>
pub crate::S::g: <T as Iterator>::Item
pub mod crate::types
pub struct crate::types::Option
",
    );
}

#[test]
fn private_aliases_are_replaced() {
    check(
        "
        type Outcome<T, E = std::fmt::Error> = Result<Option<T>, E>;
        pub type Known = Outcome<u8>;
        pub fn known() -> Known { todo() }
        pub fn private(input: Outcome<&str, ()>) {}
        ",
        "\
pub type crate::Known = Result<Option<u8>, std::fmt::Error>
pub fn crate::known() -> crate::Known
pub fn crate::private(Result<Option<&str>, ()>)
",
    );
}

#[test]
fn implementations_are_listed_if_users_can_name_everything() {
    check(
        "
        pub struct S;
        struct Private;
        pub trait Tr { type Out; const N: u8; fn f(&self); }
        mod sealed { pub trait Sealed {} }
        impl Tr for S { type Out = Option<Self>; const N: u8 = 1; fn f(&self) {} }
        impl sealed::Sealed for S {}
        impl From<Private> for S { fn from(_: Private) -> Self { S } }
        impl From<S> for String { fn from(_: S) -> Self { String::new() } }
        impl<'a> From<&'a S> for http::Uri where S: Clone {}
        impl Tr for (u8, u8) {}
        ",
        "\
pub struct crate::S
impl From<crate::S> for String
impl crate::Tr for crate::S
impl<'a> From<&'a crate::S> for http::Uri where crate::S: Clone
pub const crate::S::N: u8
pub type crate::S::Out = Option<crate::S>
pub trait crate::Tr
impl crate::Tr for (u8, u8)
pub const crate::Tr::N: u8
pub type crate::Tr::Out
pub fn crate::Tr::f(&self)
",
    );
}

#[test]
fn derived_implementations_are_listed() {
    check(
        "#[derive(Clone, Debug)] pub struct S<T: Send>(pub T, u8); #[derive(Copy)] #[non_exhaustive] pub enum E { A, B(u8), C { d: u8 } }",
        "\
#[non_exhaustive] pub enum crate::E
impl Copy for crate::E
pub crate::E::A
pub crate::E::B(u8)
pub crate::E::C
pub crate::E::C::d: u8
pub struct crate::S<T: Send>(pub T, _)
impl<T: Send + Clone> Clone for crate::S<T>
impl<T: Send + std::fmt::Debug> std::fmt::Debug for crate::S<T>
",
    );
}

#[test]
fn macros_without_parameters_in_declarations_are_expanded() {
    check(
        "
        mod setters {
            macro_rules! setter { () => { pub fn set(self, input: impl Into<String>) -> Self { self } }; }
            macro_rules! documented { ($text:literal) => { #[doc = concat!($text, \".\")] pub fn get(&self) {} }; }
            pub(super) use documented;
            pub(super) use setter;
        }
        use setters::{documented, setter};
        pub struct S;
        impl S { setter!(); documented!(\"Gets\"); }
        ",
        "pub struct crate::S\npub fn crate::S::get(&self)\npub fn crate::S::set(self, impl Into<String>) -> Self\n",
    );
}

#[test]
fn unknown_code_is_an_error() {
    for (code, expected) in [
        (
            "macro_rules! m { ($t:ty) => { pub fn f() -> $t {} }; } pub struct S; impl S { m!(u8); }",
            "a macro with parameters, or from another crate, is not supported in an interface",
        ),
        (
            "http::items!();",
            "a macro that is exported, or called as an item,",
        ),
        (
            "#[macro_export] macro_rules! m { () => {}; }",
            "a macro that is exported,",
        ),
        ("pub use http::*;", "`pub use` with `*` is not supported"),
        ("pub use nowhere::Thing;", "`nowhere::Thing` does not exist"),
        ("pub fn f(_: Missing) {}", "`Missing` does not exist"),
        (
            "#[derive(Other)] pub struct S;",
            "`derive(Other)` is not supported",
        ),
        (
            "#[cfg(unix)] pub struct S;",
            "the condition `unix` is unknown",
        ),
        (
            "pub union U { a: u8 }",
            "the keyword `union` is not supported",
        ),
        (
            "pub mod missing;",
            "the crate has no file src/missing/mod.rs",
        ),
        ("pub struct", "src/lib.rs: "),
    ] {
        let error = of(code).expect_err(code);
        assert!(error.contains(expected), "{code}: {error}");
    }
}

/// Returns the interface of a crate with one file.
fn items(text: &str) -> Interface {
    let mut files = Files::default();
    files.insert("Cargo.toml".to_owned(), String::new());
    files.insert("src/lib.rs".to_owned(), text.to_owned());
    interface(&files).expect("the code is valid")
}

#[test]
fn features_and_deprecations_are_not_part_of_declarations() {
    let interface = items(
        "
        #[cfg(feature = \"a\")]
        pub mod m {
            #[cfg(any(feature = \"b\", test))]
            #[deprecated(since = \"1\", note = \"Use T.\")]
            pub struct S { #[deprecated] pub s: u8 }
        }
        ",
    );
    let shown = interface.items().map(|item| {
        let features: Vec<_> = item.features.iter().map(String::as_str).collect();
        let features = features.join("+");
        format!(
            "{} {} {features} {:?}",
            item.kind.name(),
            item.path,
            item.deprecation
        )
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            "module m a None",
            "struct m::S a+b Some(\"Use T.\")",
            "field m::S::s a+b Some(\"\")",
        ]
    );
}

#[test]
fn differences_are_found_by_path_and_kind() {
    let old = items(
        "pub struct S { pub a: u8, pub b: u8, pub c: u8 } impl S { pub fn a(&self) {} } impl Clone for S {}",
    );
    let new = items(
        "pub struct S { pub a: u16, #[deprecated] pub b: u8 } impl S { pub fn a(&self) {} pub fn d() {} } impl Default for S {}",
    );
    let Items {
        added,
        removed,
        changed,
        deprecated,
    } = Items::between(&old, &new);
    let shown = |items: Vec<Item>| {
        items
            .into_iter()
            .map(|item| item.declaration)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        shown(added),
        ["impl Default for crate::S", "pub fn crate::S::d()"]
    );
    assert_eq!(
        shown(removed),
        ["impl Clone for crate::S", "pub crate::S::c: u8"]
    );
    let changed: Vec<_> = changed.into_iter().map(|changed| changed.new).collect();
    assert_eq!(shown(changed), ["pub crate::S::a: u16"]);
    assert_eq!(shown(deprecated), ["pub crate::S::b: u8"]);
    assert!(Items::between(&old, &old).is_empty());
}
