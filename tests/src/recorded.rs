//! Values of any client as what their schemas say, so that one test can check the values of any type.

use aws_smithy_schema::Schema;
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use indexmap::IndexMap;

/// A value of any shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Recorded {
    /// A null in a list or a map.
    Null,
    /// A `boolean`.
    Boolean(bool),
    /// A `string`, or an enum.
    String(String),
    /// A number of any type, in decimal notation.
    Number(String),
    /// A `blob`.
    Blob(Vec<u8>),
    /// A `timestamp`.
    Timestamp(DateTime),
    /// A `list`.
    List(Vec<Recorded>),
    /// The entries of a `map`.
    Map(Vec<(Recorded, Recorded)>),
    /// The members of a structure that are present, or the member of a union.
    Structure(IndexMap<String, Recorded>),
}

impl Recorded {
    /// Returns a structure that a client can serialize.
    pub fn of(value: &dyn SerializableStruct) -> Self {
        let mut recorder = Recorder::default();
        let written = value.serialize_members(&mut recorder);
        written.expect("recording does not fail");
        recorder.structure()
    }
}

/// Records what is written, each with the name of its member, if it has one.
#[derive(Default)]
struct Recorder(Vec<(Option<String>, Recorded)>);

type WriteResult = Result<(), SerdeError>;

impl Recorder {
    fn record(&mut self, schema: &Schema<'_>, value: Recorded) -> WriteResult {
        self.0
            .push((schema.member_name().map(str::to_owned), value));
        Ok(())
    }

    fn structure(self) -> Recorded {
        let members = self.0.into_iter();
        let members = members.map(|(name, value)| (name.expect("a member has a name"), value));
        Recorded::Structure(members.collect())
    }

    /// Returns what a function writes.
    fn values(
        write: &dyn Fn(&mut dyn ShapeSerializer) -> WriteResult,
    ) -> Result<impl Iterator<Item = Recorded>, SerdeError> {
        let mut inner = Self::default();
        write(&mut inner)?;
        Ok(inner.0.into_iter().map(|(_, value)| value))
    }
}

/// Implements methods that record a number.
macro_rules! numbers {
    ($($method:ident: $ty:ty),*) => {
        $(fn $method(&mut self, schema: &Schema<'_>, value: $ty) -> WriteResult {
            self.record(schema, Recorded::Number(value.to_string()))
        })*
    };
}

impl ShapeSerializer for Recorder {
    fn write_struct(&mut self, schema: &Schema<'_>, value: &dyn SerializableStruct) -> WriteResult {
        self.record(schema, Recorded::of(value))
    }

    fn write_list(
        &mut self,
        schema: &Schema<'_>,
        write: &dyn Fn(&mut dyn ShapeSerializer) -> WriteResult,
    ) -> WriteResult {
        let items = Self::values(write)?.collect();
        self.record(schema, Recorded::List(items))
    }

    fn write_map(
        &mut self,
        schema: &Schema<'_>,
        write: &dyn Fn(&mut dyn ShapeSerializer) -> WriteResult,
    ) -> WriteResult {
        let mut values = Self::values(write)?;
        let mut entries = Vec::new();
        while let Some(key) = values.next() {
            entries.push((key, values.next().expect("a key has a value")));
        }
        self.record(schema, Recorded::Map(entries))
    }

    numbers!(
        write_byte: i8,
        write_short: i16,
        write_integer: i32,
        write_long: i64,
        write_float: f32,
        write_double: f64
    );

    fn write_big_integer(&mut self, schema: &Schema<'_>, value: &BigInteger) -> WriteResult {
        self.record(schema, Recorded::Number(value.as_ref().to_owned()))
    }

    fn write_big_decimal(&mut self, schema: &Schema<'_>, value: &BigDecimal) -> WriteResult {
        self.record(schema, Recorded::Number(value.as_ref().to_owned()))
    }

    fn write_boolean(&mut self, schema: &Schema<'_>, value: bool) -> WriteResult {
        self.record(schema, Recorded::Boolean(value))
    }

    fn write_string(&mut self, schema: &Schema<'_>, value: &str) -> WriteResult {
        self.record(schema, Recorded::String(value.to_owned()))
    }

    fn write_blob(&mut self, schema: &Schema<'_>, value: Blob) -> WriteResult {
        self.record(schema, Recorded::Blob(value.into_inner()))
    }

    fn write_timestamp(&mut self, schema: &Schema<'_>, value: &DateTime) -> WriteResult {
        self.record(schema, Recorded::Timestamp(*value))
    }

    fn write_document(&mut self, schema: &Schema<'_>, _: &Document) -> WriteResult {
        // No supported protocol has documents.
        let name = schema.member_name().unwrap_or_default();
        panic!("{name} is a document")
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> WriteResult {
        self.record(schema, Recorded::Null)
    }
}
