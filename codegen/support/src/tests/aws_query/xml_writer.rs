//! A writer of responses in all notations that XML allows.

use aws_smithy_schema::Schema;

use crate::exchange::model::*;

/// Writes documents with randomly chosen notations.
pub(super) struct XmlWriter<'a> {
    pub(super) output: String,
    choices: std::iter::Cycle<std::slice::Iter<'a, u8>>,
}

impl<'a> XmlWriter<'a> {
    pub(super) fn new(choices: &'a [u8]) -> Self {
        Self {
            output: String::new(),
            choices: choices.iter().cycle(),
        }
    }

    fn choose(&mut self, among: u8) -> u8 {
        self.choices.next().map_or(0, |choice| choice % among)
    }

    fn noise(&mut self) {
        let noise = [
            "",
            "",
            "",
            "<!-- <a> & ]]> -->",
            "<?b <c> & ?>",
            "<![CDATA[]]>",
        ];
        let index = usize::from(self.choose(6));
        self.output.push_str(noise[index]);
    }

    fn space(&mut self) {
        let space = [
            "",
            "",
            " ",
            "\r\n\t",
            "<!---->",
            "<Unknown a=\"&lt;\">b<c/></Unknown>",
        ];
        let index = usize::from(self.choose(6));
        self.output.push_str(space[index]);
    }

    pub(super) fn text(&mut self, text: &str) {
        let mut rest = text;
        while !rest.is_empty() {
            self.noise();
            let count = usize::from(self.choose(5)) + 1;
            let end = rest
                .char_indices()
                .nth(count)
                .map_or(rest.len(), |(at, _)| at);
            let chunk = &rest[..end];
            rest = &rest[end..];
            if self.choose(2) == 0 && !chunk.contains('\r') && !chunk.contains("]]>") {
                self.output.push_str("<![CDATA[");
                self.output.push_str(chunk);
                self.output.push_str("]]>");
                continue;
            }
            for c in chunk.chars() {
                self.character(c);
            }
        }
        self.noise();
    }

    fn character(&mut self, c: char) {
        match (c, self.choose(4)) {
            (_, 0) => self.output.push_str(&format!("&#{};", u32::from(c))),
            (_, 1) => self.output.push_str(&format!("&#x{:x};", u32::from(c))),
            ('\n', 2) => self.output.push_str("\r\n"),
            ('<', _) => self.output.push_str("&lt;"),
            ('>', _) => self.output.push_str("&gt;"),
            ('&', _) => self.output.push_str("&amp;"),
            ('"', 2) => self.output.push_str("&quot;"),
            ('\'', 2) => self.output.push_str("&apos;"),
            ('\r', _) => self.output.push_str("&#13;"),
            _ => self.output.push(c),
        }
    }

    fn element(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.output.push_str(&format!("<{name}>"));
        content(self);
        self.output.push_str(&format!("</{name}>"));
    }

    fn value(&mut self, shape: &'static Shape, schema: &Schema<'_>, name: &str, value: &Value) {
        if let Some(text) = plain(schema, value) {
            return self.element(name, |w| w.text(&text));
        }
        match (shape, value) {
            (Shape::List(own, element), Value::List(list)) => {
                let item = wire(own.member().unwrap());
                if schema.xml_flattened() {
                    for v in list {
                        self.space();
                        self.value(element, element.own(), name, v);
                    }
                    return;
                }
                self.element(name, |w| {
                    for v in list {
                        w.space();
                        w.value(element, element.own(), item, v);
                    }
                    w.space();
                });
            }
            (Shape::Map(own, element), Value::Map(map)) => {
                let (key_name, value_name) =
                    (wire(own.key().unwrap()), wire(own.member().unwrap()));
                let entry = |w: &mut Self, name: &str, key: &str, v| {
                    w.space();
                    w.element(name, |w| {
                        w.space();
                        w.element(key_name, |w| w.text(key));
                        w.space();
                        w.value(element, element.own(), value_name, v);
                        w.space();
                    });
                };
                if schema.xml_flattened() {
                    for (key, v) in map {
                        entry(self, name, key, v);
                    }
                    return;
                }
                self.element(name, |w| {
                    for (key, v) in map {
                        entry(w, "entry", key, v);
                    }
                    w.space();
                });
            }
            (Shape::Struct(own, members), Value::Struct(fields)) => {
                // Attributes are part of the tag.
                self.output.push_str(&format!("<{name}"));
                for (index, v) in fields {
                    if let (true, Value::String(text)) = (own.members()[*index].xml_attribute(), v)
                    {
                        self.output.push_str(" x:kind=\"");
                        for c in text.chars() {
                            self.output.push_str(&format!("&#{};", u32::from(c)));
                        }
                        self.output.push('"');
                    }
                }
                self.output.push('>');
                for (index, v) in fields {
                    let member = own.members()[*index];
                    if !member.xml_attribute() {
                        self.space();
                        self.value(members[*index], member, wire(member), v);
                    }
                }
                self.space();
                self.output.push_str(&format!("</{name}>"));
            }
            _ => panic!("the value does not have this shape"),
        }
    }

    pub(super) fn response(mut self, fields: &Fields) -> String {
        self.element("GetThingResponse", |w| {
            w.space();
            w.value(
                &THING,
                &THING_SCHEMA,
                "GetThingResult",
                &Value::Struct(fields.clone()),
            );
            w.space();
        });
        self.output
    }
}

/// Removes empty flattened collections, which a document cannot represent.
pub(super) fn without_empty_flattened(value: Value, shape: &'static Shape) -> Value {
    match (value, shape) {
        (Value::List(list), Shape::List(_, element)) => Value::List(
            list.into_iter()
                .map(|v| without_empty_flattened(v, element))
                .collect(),
        ),
        (Value::Map(map), Shape::Map(_, element)) => Value::Map(
            map.into_iter()
                .map(|(key, v)| (key, without_empty_flattened(v, element)))
                .collect(),
        ),
        (Value::Struct(fields), Shape::Struct(own, members)) => Value::Struct(
            fields
                .into_iter()
                .filter(|(index, v)| {
                    let empty = match v {
                        Value::List(list) => list.is_empty(),
                        Value::Map(map) => map.is_empty(),
                        _ => false,
                    };
                    !(empty && own.members()[*index].xml_flattened())
                })
                .map(|(index, v)| (index, without_empty_flattened(v, members[index])))
                .collect(),
        ),
        (value, _) => value,
    }
}
