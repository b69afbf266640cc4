//! moto, a mock of AWS that was not written with generated clients in mind.
//!
//! `cargo xtask test` installs it. To run a suite directly, set `MOTO_SERVER` to the path of the executable.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, Weak};

use crate::python::program;

/// The configuration of moto. By default, it runs Lambda functions in containers, which need Docker. Without them, a
/// function returns its payload.
const CONFIGURATION: &str = r#"{"lambda":{"use_docker":false}}"#;

/// A moto server of this process, killed when the last test that uses it is done.
pub struct Moto {
    process: Child,
    url: String,
}

impl Moto {
    /// The server shared by the tests that are running, started on demand.
    pub fn shared() -> Arc<Self> {
        static RUNNING: Mutex<Weak<Moto>> = Mutex::new(Weak::new());
        let mut running = RUNNING
            .lock()
            .unwrap_or_else(|panicked| panicked.into_inner());
        running.upgrade().unwrap_or_else(|| {
            let started = Arc::new(Self::start());
            *running = Arc::downgrade(&started);
            started
        })
    }

    /// Starts a server on a port that it chooses, and returns when it is listening.
    fn start() -> Self {
        let mut process = Command::new(program("moto_server"))
            .args(["--host", "127.0.0.1", "--port", "0"])
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("moto_server can be run");
        let mut log = BufReader::new(process.stderr.take().expect("the log is piped")).lines();
        let mut seen = String::new();
        let url = log.by_ref().map_while(Result::ok).find_map(|line| {
            seen.push_str(&line);
            seen.push('\n');
            line.split_once("Running on ")
                .map(|(_, url)| url.trim().to_owned())
        });
        // Keep reading, or moto would block on a full pipe.
        std::thread::spawn(move || log.for_each(drop));
        let url =
            url.unwrap_or_else(|| panic!("moto_server never reports that it is running:\n{seen}"));
        let server = Self { process, url };
        let response = server.configure().expect("moto responds");
        let status = response.lines().next().unwrap_or_default();
        assert!(status.contains(" 201 "), "moto is not configured: {status}");
        server
    }

    /// Sends the configuration, and returns the response.
    fn configure(&self) -> io::Result<String> {
        let address = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address)?;
        write!(
            stream,
            "POST /moto-api/config HTTP/1.0\r\nhost: {address}\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{CONFIGURATION}",
            CONFIGURATION.len()
        )?;
        let mut response = String::new();
        stream.read_to_string(&mut response)?;
        Ok(response)
    }

    /// The endpoint's URL.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Moto {
    fn drop(&mut self) {
        // It may have exited already; then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
