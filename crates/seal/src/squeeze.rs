//! Compression with our own cap on what comes out: 131 kB can claim to be 500 MB.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

const AS_IT_IS: u8 = 0;
const DEFLATED: u8 = 1;

/// Deflated (RFC 1951) if that is shorter, otherwise as it is.
pub(crate) fn squeeze(content: &[u8]) -> Vec<u8> {
    let deflated = compress_to_vec(content, 6);
    let (method, body) = if deflated.len() < content.len() {
        (DEFLATED, deflated.as_slice())
    } else {
        (AS_IT_IS, content)
    };
    let mut out = Vec::with_capacity(body.len().saturating_add(1));
    out.push(method);
    out.extend_from_slice(body);
    out
}

/// The content. `None` if it would be longer than the cap, or is nothing that [`squeeze`] makes.
pub(crate) fn expand(squeezed: &[u8], cap: usize) -> Option<Vec<u8>> {
    match squeezed.split_first()? {
        (&AS_IT_IS, content) if content.len() <= cap => Some(content.to_vec()),
        (&DEFLATED, deflated) if !deflated.is_empty() => {
            decompress_to_vec_with_limit(deflated, cap).ok()
        }
        _ => None,
    }
}
