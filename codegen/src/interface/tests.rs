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
