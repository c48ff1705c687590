//! A connection between two devices: frames of one direction stay in order, everything else may be late.

use std::collections::VecDeque;

use super::Who;

/// What travels.
pub(super) enum Frame {
    Bytes(Vec<u8>),
    /// The other side hung up.
    End,
}

/// One connection.
pub(super) struct Wire {
    pub(super) ends: [Who; 2],
    /// Frames on their way to each end, with the moment when they arrive.
    pub(super) queues: [VecDeque<(u64, Frame)>; 2],
    /// Frames that still arrive before somebody stumbles over the cable.
    pub(super) left: Option<u32>,
}

impl Wire {
    pub(super) fn other(&self, who: Who) -> usize {
        usize::from(self.ends[0] == who)
    }

    /// Puts a frame on its way to an end, behind those that are on their way already.
    pub(super) fn push(&mut self, to: usize, at: u64, frame: Frame) {
        let behind = self.queues[to].back().map_or(0, |(at, _)| *at);
        self.queues[to].push_back((at.max(behind), frame));
    }

    /// The next arrival: when, and at which end.
    pub(super) fn next(&self) -> Option<(u64, usize)> {
        let first = |end: usize| self.queues[end].front().map(|(at, _)| (*at, end));
        first(0).into_iter().chain(first(1)).min()
    }
}
