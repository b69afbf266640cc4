//! Reads the statements of a file (Smithy 2.0, section "Smithy IDL").
//!
//! After an error, the parser continues with the next statement, so that one run reports all errors of a file.

use std::collections::BTreeSet;

use super::control::{Control, Input, Version};
use super::cursor::{Cursor, Parsed, SyntaxError};
use super::nodes::{key, node, trait_application, traits};
use super::shapes;
use super::syntax::{IdlApply, IdlFile, IdlNode, IdlTrait, IdlValue};
use super::token::Kind;
use crate::source::{FileId, Spanned};

struct Parser<'t> {
    input: Input<'t>,
    file: IdlFile,
    errors: Vec<SyntaxError>,
}

/// Reads a file. Returns its statements with all errors.
pub(super) fn parse(file: FileId, text: &str) -> (IdlFile, Control, Vec<SyntaxError>) {
    let mut parser = Parser {
        input: Input {
            cursor: Cursor::new(file, text),
            control: Control::default(),
        },
        file: IdlFile::default(),
        errors: Vec::new(),
    };
    parser.input.cursor.skip_whitespace_and_docs();
    parser.control_section();
    parser.metadata_section();
    if let Err(error) = parser.shape_section() {
        parser.errors.push(error);
    }
    (parser.file, parser.input.control, parser.errors)
}

impl Parser<'_> {
    /// Records an error, and moves to what may be the next statement: after the next line break, to something that a
    /// statement begins with.
    fn recover(&mut self, error: SyntaxError) {
        self.errors.push(error);
        let mut is_line_start = false;
        loop {
            match self.input.cursor.kind() {
                Kind::End => return,
                Kind::Newline | Kind::Comment | Kind::DocComment => is_line_start = true,
                Kind::Identifier | Kind::At | Kind::Dollar if is_line_start => return,
                _ => is_line_start = false,
            }
            self.input.cursor.next();
        }
    }

    fn control_section(&mut self) {
        let mut seen = BTreeSet::new();
        while *self.input.cursor.kind() == Kind::Dollar {
            if let Err(error) = self.control_statement(&mut seen) {
                self.recover(error);
            }
            self.input.cursor.skip_whitespace_and_docs();
        }
    }

    fn control_statement(&mut self, seen: &mut BTreeSet<String>) -> Parsed<()> {
        self.input.cursor.next();
        let name = self.key("the name of a control statement")?;
        self.input.cursor.skip_spaces();
        self.input.cursor.expect(&Kind::Colon, "`:`")?;
        self.input.cursor.skip_spaces();
        if !seen.insert(name.value.clone()) {
            let name = name.value.escape_debug();
            return self
                .input
                .cursor
                .error(format!("the control statement `{name}` occurs twice"));
        }
        let value = node(&mut self.input.cursor)?;
        match name.value.as_str() {
            "version" => self.version(&value)?,
            "operationInputSuffix" => self.input.control.input_suffix = text(value)?,
            "operationOutputSuffix" => self.input.control.output_suffix = text(value)?,
            // Unknown control statements have no effect.
            _ => {}
        }
        self.input.cursor.expect_line_break()
    }

    fn version(&mut self, value: &IdlNode) -> Parsed<()> {
        let IdlValue::String(version) = &value.value else {
            return Err(SyntaxError {
                span: value.span,
                message: "the version must be a string, such as `\"2.0\"`".to_owned(),
            });
        };
        self.input.control.version = match version.as_str() {
            "1" | "1.0" => Version::One,
            "2" | "2.0" => Version::Two,
            _ => {
                let version = version.escape_debug();
                return self.input.cursor.error(format!(
                    "the version `{version}` of Smithy is not supported: use `2.0`"
                ));
            }
        };
        Ok(())
    }

    fn metadata_section(&mut self) {
        while self.input.cursor.is_word("metadata") {
            match self.metadata_statement() {
                Ok(statement) => self.file.metadata.push(statement),
                Err(error) => self.recover(error),
            }
            self.input.cursor.skip_whitespace_and_docs();
        }
    }

    fn metadata_statement(&mut self) -> Parsed<(Spanned<String>, IdlNode)> {
        self.input.cursor.next();
        self.input.cursor.expect_spaces()?;
        let name = self.key("the key of a metadata statement")?;
        self.input.cursor.skip_spaces();
        self.input.cursor.expect(&Kind::Equal, "`=`")?;
        self.input.cursor.skip_spaces();
        let value = node(&mut self.input.cursor)?;
        self.input.cursor.expect_line_break()?;
        Ok((name, value))
    }

    fn key(&mut self, what: &str) -> Parsed<Spanned<String>> {
        match self.input.cursor.kind() {
            Kind::String(_) | Kind::Identifier => Ok(key(&mut self.input.cursor)),
            _ => self.input.cursor.expected(what),
        }
    }

    fn shape_section(&mut self) -> Parsed<()> {
        if *self.input.cursor.kind() == Kind::End {
            return Ok(());
        }
        if !self.input.cursor.is_word("namespace") {
            return self
                .input
                .cursor
                .expected("a namespace: `namespace example.weather`");
        }
        self.file.namespace = Some(self.namespace_statement()?);
        while self.input.cursor.is_word("use") {
            match self.use_statement() {
                Ok(id) => self.file.uses.push(id),
                Err(error) => self.recover(error),
            }
            self.input.cursor.skip_whitespace();
        }
        loop {
            self.input.cursor.skip_whitespace();
            if *self.input.cursor.kind() == Kind::End {
                return Ok(());
            }
            if let Err(error) = self.shape_statement() {
                self.recover(error);
            }
        }
    }

    fn namespace_statement(&mut self) -> Parsed<Spanned<String>> {
        self.input.cursor.next();
        self.input.cursor.expect_spaces()?;
        let namespace = self.input.cursor.namespace()?;
        self.input.cursor.expect_line_break()?;
        Ok(namespace)
    }

    fn use_statement(&mut self) -> Parsed<Spanned<String>> {
        self.input.cursor.next();
        self.input.cursor.expect_spaces()?;
        let id = self.input.cursor.absolute_shape_id()?;
        self.input.cursor.expect_line_break()?;
        Ok(id)
    }

    fn shape_statement(&mut self) -> Parsed<()> {
        let traits = traits(&mut self.input.cursor)?;
        if *self.input.cursor.kind() == Kind::End && has_only_documentation(&traits) {
            return Ok(());
        }
        if *self.input.cursor.kind() != Kind::Identifier {
            return self.input.cursor.expected("a shape");
        }
        if self.input.cursor.is_word("apply") {
            return self.apply_statement(&traits);
        }
        let shape = shapes::shape(&mut self.input, traits)?;
        self.file.shapes.push(shape);
        self.input.cursor.expect_line_break()
    }

    fn apply_statement(&mut self, before: &[IdlTrait]) -> Parsed<()> {
        if !has_only_documentation(before) {
            return self
                .input
                .cursor
                .error("an `apply` statement cannot have traits of its own");
        }
        self.input.cursor.next();
        self.input.cursor.expect_spaces()?;
        let target = self.input.cursor.shape_id()?;
        self.input.cursor.expect_whitespace()?;
        let mut applied = Vec::new();
        match self.input.cursor.kind() {
            Kind::At => applied.push(trait_application(&mut self.input.cursor)?),
            Kind::LeftBrace => {
                self.input.cursor.next();
                self.input.cursor.skip_whitespace_and_docs();
                while *self.input.cursor.kind() == Kind::At {
                    applied.push(trait_application(&mut self.input.cursor)?);
                    self.input.cursor.skip_whitespace_and_docs();
                }
                self.input.cursor.expect(&Kind::RightBrace, "`}`")?;
            }
            _ => return self.input.cursor.expected("a trait, or `{`"),
        }
        self.file.applied.push(IdlApply {
            target,
            traits: applied,
        });
        self.input.cursor.expect_line_break()
    }
}

/// Returns whether there is nothing but a documentation comment.
fn has_only_documentation(traits: &[IdlTrait]) -> bool {
    let mut ids = traits.iter().map(|found| found.id.value.as_str());
    ids.all(|id| id == "smithy.api#documentation")
}

fn text(node: IdlNode) -> Parsed<String> {
    match node.value {
        IdlValue::String(text) => Ok(text),
        _ => Err(SyntaxError {
            span: node.span,
            message: "the value must be a string".to_owned(),
        }),
    }
}
