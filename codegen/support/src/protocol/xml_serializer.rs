//! Serializer of documents in XML: that of the runtime, except for maps of structures.
//!
//! The runtime ends the start tag of a value in a map before it writes the structure, so attributes
//! become elements (`smithy.api#xmlAttribute`). The entries of a map have the same form as the elements
//! of a list of structures, which the runtime writes as the specification says.

use aws_smithy_schema::codec::{Codec, FinishSerializer};
use aws_smithy_schema::serde::{SerdeError, SerializableStruct, ShapeSerializer};
use aws_smithy_schema::{Schema, ShapeType, shape_id};
use aws_smithy_types::{BigDecimal, BigInteger, Blob, DateTime, Document};
use aws_smithy_xml::codec::{XmlCodec, XmlDeserializer, XmlSerializer};

/// The runtime's codec, with this serializer.
#[derive(Debug)]
pub(super) struct Xml(pub(super) XmlCodec);

impl Codec for Xml {
    type Serializer = Serializer<XmlSerializer>;
    type Deserializer<'a> = XmlDeserializer<'a>;

    fn create_serializer(&self) -> Self::Serializer {
        Serializer(Codec::create_serializer(&self.0))
    }

    fn create_deserializer<'a>(&self, input: &'a [u8]) -> Self::Deserializer<'a> {
        Codec::create_deserializer(&self.0, input)
    }
}

/// A serializer of the runtime, or one that it passes to a function.
pub(super) struct Serializer<S>(pub(super) S);

/// The serializer of the runtime.
pub(super) trait Inner {
    fn inner(&mut self) -> &mut dyn ShapeSerializer;
}

impl Inner for XmlSerializer {
    fn inner(&mut self) -> &mut dyn ShapeSerializer {
        self
    }
}

impl Inner for &mut dyn ShapeSerializer {
    fn inner(&mut self) -> &mut dyn ShapeSerializer {
        *self
    }
}

impl FinishSerializer for Serializer<XmlSerializer> {
    fn finish(self) -> Vec<u8> {
        self.0.finish()
    }
}

type Write<'f> = &'f dyn Fn(&mut dyn ShapeSerializer) -> Result<(), SerdeError>;

/// Methods of [`Serializer`] that are those of the runtime.
macro_rules! delegate {
    ($($method:ident($value:ty)),* $(,)?) => {$(
        fn $method(&mut self, schema: &Schema<'_>, value: $value) -> Result<(), SerdeError> {
            self.0.inner().$method(schema, value)
        }
    )*};
}

impl<S: Inner> ShapeSerializer for Serializer<S> {
    delegate!(
        write_boolean(bool),
        write_byte(i8),
        write_short(i16),
        write_integer(i32),
        write_long(i64),
        write_float(f32),
        write_double(f64),
        write_big_integer(&BigInteger),
        write_big_decimal(&BigDecimal),
        write_string(&str),
        write_blob(Blob),
        write_timestamp(&DateTime),
        write_document(&Document),
    );

    fn write_struct(
        &mut self,
        schema: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        self.0.inner().write_struct(schema, &Structure(value))
    }

    fn write_list(&mut self, schema: &Schema<'_>, write: Write<'_>) -> Result<(), SerdeError> {
        let inner = self.0.inner();
        inner.write_list(schema, &|inner| write(&mut Serializer(inner)))
    }

    fn write_map(&mut self, map: &Schema<'_>, write: Write<'_>) -> Result<(), SerdeError> {
        let inner = self.0.inner();
        let (Some(key_schema), Some(value_schema)) = (map.key(), map.member()) else {
            return inner.write_map(map, write);
        };
        if value_schema.shape_type() != ShapeType::Structure {
            return inner.write_map(map, &|inner| write(&mut Serializer(inner)));
        }
        inner.write_list(&list_of_entries(map), &|list| {
            write(&mut Entries {
                list,
                key_schema,
                value_schema,
                key: None,
            })
        })
    }

    fn write_null(&mut self, schema: &Schema<'_>) -> Result<(), SerdeError> {
        self.0.inner().write_null(schema)
    }
}

/// A structure, whose members are written with [`Serializer`].
struct Structure<'a>(&'a dyn SerializableStruct);

impl SerializableStruct for Structure<'_> {
    fn schema(&self) -> &Schema<'_> {
        self.0.schema()
    }

    fn serialize_members(&self, inner: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        self.0.serialize_members(&mut Serializer(inner))
    }
}

static ENTRY: Schema<'static> = Schema::new_struct(
    shape_id!("smithy.synthetic", "Entry"),
    ShapeType::Structure,
    &[],
);

static LIST_MEMBER: Schema<'static> = Schema::new_member(
    shape_id!("smithy.synthetic", "Entries"),
    ShapeType::Structure,
    "member",
    0,
)
.with_xml_name("entry");

/// Returns the schema of a list that has the same form as a map.
fn list_of_entries<'s>(map: &'s Schema<'s>) -> Schema<'s> {
    let id = map.shape_id().clone();
    let mut list = match map.member_name() {
        Some(name) => {
            let index = map.member_index().unwrap_or_default();
            let member = Schema::new_member(id, ShapeType::List, name, index);
            member.with_list_member(&LIST_MEMBER)
        }
        None => Schema::new_list(id, &LIST_MEMBER),
    };
    if let Some(name) = map.xml_name() {
        list = list.with_xml_name(name.value());
    }
    if let Some(namespace) = map.xml_namespace() {
        list = list.with_xml_namespace(namespace.uri(), namespace.prefix());
    }
    if map.xml_flattened() {
        list = list.with_xml_flattened();
    }
    list
}

/// Writes the entries of a map as elements of a list.
struct Entries<'a> {
    list: &'a mut dyn ShapeSerializer,
    key_schema: &'a Schema<'a>,
    value_schema: &'a Schema<'a>,
    /// The key of the next value.
    key: Option<String>,
}

/// Methods of [`Entries`] for types that neither keys nor values have.
macro_rules! reject {
    ($($method:ident($value:ty)),* $(,)?) => {$(
        fn $method(&mut self, _: &Schema<'_>, _: $value) -> Result<(), SerdeError> {
            Err(SerdeError::custom("an entry of the map is not a structure"))
        }
    )*};
}

impl ShapeSerializer for Entries<'_> {
    reject!(
        write_list(Write<'_>),
        write_map(Write<'_>),
        write_boolean(bool),
        write_byte(i8),
        write_short(i16),
        write_integer(i32),
        write_long(i64),
        write_float(f32),
        write_double(f64),
        write_big_integer(&BigInteger),
        write_big_decimal(&BigDecimal),
        write_blob(Blob),
        write_timestamp(&DateTime),
        write_document(&Document),
    );

    fn write_string(&mut self, _: &Schema<'_>, key: &str) -> Result<(), SerdeError> {
        self.key = Some(key.to_owned());
        Ok(())
    }

    fn write_struct(
        &mut self,
        _: &Schema<'_>,
        value: &dyn SerializableStruct,
    ) -> Result<(), SerdeError> {
        let entry = Entry {
            key: &self.key.take().unwrap_or_default(),
            key_schema: self.key_schema,
            value,
            value_schema: self.value_schema,
        };
        self.list.write_struct(&ENTRY, &entry)
    }

    fn write_null(&mut self, _: &Schema<'_>) -> Result<(), SerdeError> {
        self.key = None;
        Ok(())
    }
}

/// An entry of a map as a structure.
struct Entry<'a> {
    key: &'a str,
    key_schema: &'a Schema<'a>,
    value: &'a dyn SerializableStruct,
    value_schema: &'a Schema<'a>,
}

impl SerializableStruct for Entry<'_> {
    fn schema(&self) -> &Schema<'_> {
        &ENTRY
    }

    fn serialize_members(&self, s: &mut dyn ShapeSerializer) -> Result<(), SerdeError> {
        s.write_string(self.key_schema, self.key)?;
        s.write_struct(self.value_schema, &Structure(self.value))
    }
}
