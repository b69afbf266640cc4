//! Decodes request bodies in the encoding `aws-chunked`, and verifies their signatures, as a service does.

use aws_credential_types::Credentials;
use aws_sigv4::sign::v4::{calculate_signature, generate_signing_key};
use sha2::{Digest as _, Sha256};

use crate::exchange::Request;
use crate::sigv4::signing_time;

/// A decoded body.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// The content.
    pub content: Vec<u8>,
    /// How many chunks it had, without the last one, which is empty.
    pub chunks: usize,
    /// The signatures of the chunks, including the last one, if they are signed.
    pub signatures: Vec<String>,
    /// The trailers, in order.
    pub trailers: Vec<(String, String)>,
}

/// Decodes a body. Panics if it is not valid.
pub fn decode(mut body: &[u8]) -> Decoded {
    let mut decoded = Decoded::default();
    loop {
        let head = line(&mut body);
        let (size, signature) = match head.split_once(";chunk-signature=") {
            Some((size, signature)) => (size, Some(signature)),
            None => (head.as_str(), None),
        };
        decoded.signatures.extend(signature.map(str::to_owned));
        let size = usize::from_str_radix(size, 16).expect("a chunk begins with its size");
        if size == 0 {
            break;
        }
        let (content, rest) = body.split_at(size);
        decoded.content.extend_from_slice(content);
        decoded.chunks += 1;
        body = rest;
        assert_eq!(line(&mut body), "", "a chunk ends with a line break");
    }
    loop {
        let trailer = line(&mut body);
        if trailer.is_empty() {
            break;
        }
        let (name, value) = trailer.split_once(':').expect("a trailer has a name");
        decoded.trailers.push((name.to_owned(), value.to_owned()));
    }
    assert_eq!(body, b"", "nothing follows the trailers");
    decoded
}

/// Verifies the chain of the signatures: of the request, of each chunk, and of the trailers.
pub fn verify(request: &Request, credentials: &Credentials, region: &str, service: &str) {
    let authorization = request
        .header("authorization")
        .expect("the request is signed");
    let (_, seed) = authorization
        .split_once("Signature=")
        .expect("it has a signature");
    let date = request.header("x-amz-date").expect("it has a date");
    let time = signing_time(request)
        .try_into()
        .expect("the time is after 1970");
    let key = generate_signing_key(credentials.secret_access_key(), time, region, service);
    let scope = format!("{}/{region}/{service}/aws4_request", &date[..8]);
    let sign = |kind: &str, previous: &str, hashes: &str| {
        let text = format!("AWS4-HMAC-SHA256-{kind}\n{date}\n{scope}\n{previous}\n{hashes}");
        calculate_signature(&key, text.as_bytes())
    };
    let decoded = decode(&request.body);
    let mut previous = seed.to_owned();
    let mut body = &*request.body;
    for signature in &decoded.signatures {
        let head = line(&mut body);
        let (size, _) = head.split_once(';').expect("the chunk is signed");
        let size = usize::from_str_radix(size, 16).expect("a chunk begins with its size");
        let hashes = format!("{}\n{}", hash(b""), hash(&body[..size]));
        let expected = sign("PAYLOAD", &previous, &hashes);
        assert_eq!(*signature, expected, "the chunk has the right signature");
        if size > 0 {
            body = &body[size + 2..];
        }
        previous = expected;
    }
    let (last, trailers) = decoded
        .trailers
        .split_last()
        .expect("the trailers are signed");
    let trailers: String = trailers
        .iter()
        .map(|(name, value)| format!("{name}:{value}\n"))
        .collect();
    let expected = sign("TRAILER", &previous, &hash(trailers.as_bytes()));
    assert_eq!(*last, ("x-amz-trailer-signature".to_owned(), expected));
}

/// Removes the first line.
fn line(body: &mut &[u8]) -> String {
    let end = body.windows(2).position(|bytes| bytes == b"\r\n");
    let end = end.expect("the line is complete");
    let line = String::from_utf8(body[..end].to_vec()).expect("the line is text");
    *body = &body[end + 2..];
    line
}

fn hash(data: &[u8]) -> String {
    let digest = Sha256::digest(data);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
