//! The generator, and a lower bound on its work.

use std::path::{Path, PathBuf};
use std::{env, fs};

use proc_macro2::TokenStream;
use smithy_codegen::{Files, Settings, output};

const EC2: &str = "../../../shared/models/ec2.facts.json";

/// A model to generate from.
#[derive(Debug)]
pub struct Model {
    /// The name of the service.
    pub name: &'static str,
    path: PathBuf,
    /// The operations of the client, if it does not have all.
    operations: Option<Vec<String>>,
}

impl Model {
    /// The STS model in this repository.
    pub fn sts() -> Self {
        Self::read("sts", "../../model/sts.json").expect("the repository contains the STS model")
    }

    /// The IAM model, if there is one next to the repository.
    pub fn iam() -> Option<Self> {
        Self::read("iam", "../../../shared/models/iam.json")
    }

    /// The EC2 model, if there is one next to the repository.
    pub fn ec2() -> Option<Self> {
        Self::read("ec2", EC2)
    }

    /// The first ten operations of the EC2 model, in alphabetical order.
    pub fn ec2_with_10_operations() -> Option<Self> {
        Self::read("ec2-10", EC2).map(|model| model.with_operations(10))
    }

    /// The first hundred operations of the EC2 model, in alphabetical order.
    pub fn ec2_with_100_operations() -> Option<Self> {
        Self::read("ec2-100", EC2).map(|model| model.with_operations(100))
    }

    fn with_operations(mut self, count: usize) -> Self {
        let model: serde_json::Value = serde_json::from_str(&self.text()).expect("it is JSON");
        let shapes = model["shapes"].as_object().expect("a model has shapes");
        let operations = shapes
            .iter()
            .filter(|(_, shape)| shape["type"] == "operation");
        let mut names: Vec<_> = operations.map(|(id, _)| id.clone()).collect();
        names.sort();
        names.truncate(count);
        self.operations = Some(names);
        self
    }

    fn read(name: &'static str, path: &str) -> Option<Self> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
        let operations = None;
        path.exists().then_some(Self {
            name,
            path,
            operations,
        })
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.path).expect("the model can be read")
    }

    /// Generates the client and writes its files to `out`.
    pub fn generate(&self, out: &Path) -> Files {
        let text = self.text();
        let mut settings = Settings::new(format!("{}-sdk", self.name), "0.1.0");
        if let Some(operations) = &self.operations {
            settings = settings.operations(operations);
        }
        let files = smithy_codegen::generate_json("model.json", &text, &settings)
            .expect("the model is valid")
            .into_files();
        output::write(&files, out).expect("the client can be written");
        files
    }

    /// The unavoidable work, on one core: parsing the JSON and formatting all the Rust code.
    pub fn floor(&self) -> Floor {
        let out = tempfile::tempdir().expect("a temporary directory can be created");
        let files = self.generate(&out.path().join("client"));
        let rust = files.iter().filter(|(path, _)| path.ends_with(".rs"));
        let tokens = rust.map(|(_, text)| text.parse().expect("generated Rust has tokens"));
        Floor {
            model: self.text(),
            tokens: tokens.collect(),
        }
    }
}

/// An in-memory directory, if the system has one: some disks take longer to create a thousand files than the generator
/// takes to generate them.
pub fn memory() -> PathBuf {
    let memory = PathBuf::from("/dev/shm");
    if memory.is_dir() {
        memory
    } else {
        env::temp_dir()
    }
}

/// The minimum work of generating a client: [`Floor::run`].
#[derive(Debug)]
pub struct Floor {
    model: String,
    tokens: Vec<TokenStream>,
}

impl Floor {
    /// Parses the JSON, and formats the tokens of every Rust file.
    pub fn run(&self) -> usize {
        let model: serde_json::Value = serde_json::from_str(&self.model).expect("it is JSON");
        let files = self.tokens.iter().map(|tokens| {
            let file = syn::parse2(tokens.clone()).expect("it is Rust");
            prettyplease::unparse(&file).len()
        });
        files.sum::<usize>() + usize::from(model.is_object())
    }
}
