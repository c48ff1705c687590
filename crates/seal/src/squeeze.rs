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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn text_shrinks_and_noise_hardly_grows() {
        let text = "who brings the tea on Tuesday? ".repeat(50);
        let squeezed = squeeze(text.as_bytes());
        assert!(squeezed.len() < text.len() / 4);
        assert_eq!(expand(&squeezed, text.len()).unwrap(), text.as_bytes());
        let noise: [u8; 64] = crate::hash::derive("test noise", &[]);
        assert_eq!(squeeze(&noise).len(), 65);
        assert_eq!(expand(&squeeze(&noise), 64).unwrap(), noise);
        assert_eq!(expand(&squeeze(&[]), 0).unwrap(), []);
    }

    #[test]
    fn a_bomb_stops_at_the_cap() {
        let bomb = squeeze(&vec![0; 64 * 1024 * 1024]);
        assert!(bomb.len() < 80_000);
        assert_eq!(expand(&bomb, 256 * 1024), None);
        assert_eq!(expand(&squeeze(&[1; 65]), 64), None);
        assert_eq!(expand(&squeeze(&[1; 64]), 64).unwrap().len(), 64);
    }

    #[test]
    fn what_is_no_deflate_is_refused() {
        for wrong in [
            &[][..],
            &[2, 0],
            &[DEFLATED],
            &[DEFLATED, 0xff],
            &[DEFLATED, 1, 2, 3],
        ] {
            assert_eq!(expand(wrong, 1000), None);
        }
    }
}
