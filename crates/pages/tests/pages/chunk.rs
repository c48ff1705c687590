//! Takes change chunks apart and puts them together again, so that a test can lie in one place.

use sha2::{Digest as _, Sha256};

/// The parts of a change chunk.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parts {
    pub(crate) deps: Vec<[u8; 32]>,
    pub(crate) actor: Vec<u8>,
    pub(crate) seq: u64,
    pub(crate) start_op: u64,
    pub(crate) time: u64,
    pub(crate) message: Vec<u8>,
    pub(crate) others: Vec<Vec<u8>>,
    pub(crate) columns: Vec<(u64, Vec<u8>)>,
    pub(crate) rest: Vec<u8>,
}

impl Parts {
    pub(crate) fn read(chunk: &[u8]) -> Self {
        let mut at = &chunk[9..];
        number(&mut at);
        let deps = (0..number(&mut at))
            .map(|_| bytes(&mut at, 32).try_into().unwrap())
            .collect();
        let actor = prefixed(&mut at);
        let (seq, start_op, time) = (number(&mut at), number(&mut at), number(&mut at));
        let message = prefixed(&mut at);
        let others = (0..number(&mut at)).map(|_| prefixed(&mut at)).collect();
        let specs: Vec<(u64, u64)> = (0..number(&mut at))
            .map(|_| (number(&mut at), number(&mut at)))
            .collect();
        let columns = specs
            .into_iter()
            .map(|(spec, len)| (spec, bytes(&mut at, len as usize)))
            .collect();
        Self {
            deps,
            actor,
            seq,
            start_op,
            time,
            message,
            others,
            columns,
            rest: at.to_vec(),
        }
    }

    pub(crate) fn write(&self) -> Vec<u8> {
        let mut body = Vec::new();
        leb(&mut body, self.deps.len() as u64);
        body.extend(self.deps.concat());
        leb_bytes(&mut body, &self.actor);
        leb(&mut body, self.seq);
        leb(&mut body, self.start_op);
        leb(&mut body, self.time);
        leb_bytes(&mut body, &self.message);
        leb(&mut body, self.others.len() as u64);
        self.others
            .iter()
            .for_each(|other| leb_bytes(&mut body, other));
        leb(&mut body, self.columns.len() as u64);
        for (spec, data) in &self.columns {
            leb(&mut body, *spec);
            leb(&mut body, data.len() as u64);
        }
        self.columns.iter().for_each(|(_, data)| body.extend(data));
        body.extend(&self.rest);
        seal(1, &body)
    }

    pub(crate) fn column(&mut self, spec: u64) -> &mut Vec<u8> {
        &mut self
            .columns
            .iter_mut()
            .find(|(theirs, _)| *theirs == spec)
            .unwrap()
            .1
    }
}

/// A chunk with a right checksum around any body.
pub(crate) fn seal(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut hashed = vec![kind];
    leb(&mut hashed, body.len() as u64);
    hashed.extend(body);
    let mut chunk = vec![0x85, 0x6f, 0x4a, 0x83];
    chunk.extend(&Sha256::digest(&hashed)[..4]);
    chunk.extend(hashed);
    chunk
}

/// Gives a chunk whose body was changed the right checksum again.
pub(crate) fn reseal(chunk: &[u8]) -> Vec<u8> {
    let mut chunk = chunk.to_vec();
    let sum = Sha256::digest(&chunk[8..]);
    chunk[4..8].copy_from_slice(&sum[..4]);
    chunk
}

pub(crate) fn leb(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Signed LEB128.
pub(crate) fn sleb(out: &mut Vec<u8>, mut value: i64) {
    loop {
        let byte = value as u8 & 0x7f;
        value >>= 7;
        if value == 0 && byte & 0x40 == 0 || value == -1 && byte & 0x40 != 0 {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}

fn leb_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    leb(out, bytes.len() as u64);
    out.extend(bytes);
}

fn number(at: &mut &[u8]) -> u64 {
    let mut value = 0;
    for shift in (0..).step_by(7) {
        let byte = bytes(at, 1)[0];
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            break;
        }
    }
    value
}

fn bytes(at: &mut &[u8], len: usize) -> Vec<u8> {
    let (head, rest) = at.split_at(len);
    *at = rest;
    head.to_vec()
}

fn prefixed(at: &mut &[u8]) -> Vec<u8> {
    let len = number(at);
    bytes(at, len as usize)
}
