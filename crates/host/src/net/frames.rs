//! Frames on a stream: a length of four bytes, most significant first, then as many bytes.

use std::time::Duration;

use iroh::endpoint::{ConnectionError, ReadError, RecvStream, SendStream, WriteError};
use tokio::sync::watch;
use tokio::time::timeout;

use super::NetError;

/// The longest frame.
pub const FRAME_MAX: usize = 4 * 1024 * 1024;
/// The longest frame that is taken in before the other side is trusted. Longer ones wait.
pub const STRANGER_FRAME_MAX: usize = 512 * 1024;

/// Read and written at once.
const STEP: usize = 16 * 1024;
/// A frame that has begun must go on within this time.
const STALL: Duration = Duration::from_secs(30);

/// Takes frames off a stream.
pub(crate) struct FrameReader {
    stream: RecvStream,
    trusted: watch::Receiver<bool>,
    head: Vec<u8>,
    body: Vec<u8>,
}

impl FrameReader {
    pub(crate) fn new(stream: RecvStream, trusted: watch::Receiver<bool>) -> Self {
        Self {
            stream,
            trusted,
            head: Vec::with_capacity(4),
            body: Vec::new(),
        }
    }

    /// The next frame; `None` when the other side has finished. What was read so far is kept when this future is
    /// dropped, so it can be one branch of a `select!`.
    pub(crate) async fn next(&mut self) -> Result<Option<Vec<u8>>, NetError> {
        while self.head.len() < 4 {
            let begun = !self.head.is_empty();
            let Some(bytes) = self.some(4 - self.head.len(), begun).await? else {
                return if begun { Err(NetError::Lost) } else { Ok(None) };
            };
            self.head.extend_from_slice(bytes.as_ref());
        }
        let length = self
            .head
            .iter()
            .fold(0_usize, |sum, byte| (sum << 8) | usize::from(*byte));
        if length > FRAME_MAX {
            return Err(NetError::TooLarge);
        }
        if length > STRANGER_FRAME_MAX {
            // Ends with the connection, which a stranger's clock closes.
            self.trusted
                .wait_for(|trusted| *trusted)
                .await
                .map_err(|_| NetError::Lost)?;
        }
        while self.body.len() < length {
            let step = STEP.min(length - self.body.len());
            let bytes = self.some(step, true).await?.ok_or(NetError::Lost)?;
            self.body.extend_from_slice(bytes.as_ref());
        }
        self.head.clear();
        Ok(Some(std::mem::take(&mut self.body)))
    }

    /// What is there, up to `most` bytes; `None` at the end of the stream.
    async fn some(
        &mut self,
        most: usize,
        begun: bool,
    ) -> Result<Option<impl AsRef<[u8]> + use<>>, NetError> {
        let read = self.stream.read_chunk(most);
        let answer = if begun {
            timeout(STALL, read).await.map_err(|_| NetError::TimedOut)?
        } else {
            read.await
        };
        match answer {
            Ok(bytes) => Ok(bytes),
            Err(ReadError::ConnectionLost(error)) if !begun && ended(&error) => Ok(None),
            Err(_) => Err(NetError::Lost),
        }
    }
}

/// Whether somebody ended the connection on purpose.
fn ended(error: &ConnectionError) -> bool {
    matches!(
        error,
        ConnectionError::ApplicationClosed(_) | ConnectionError::LocallyClosed
    )
}

/// Puts frames on a stream.
pub(crate) struct FrameWriter {
    stream: SendStream,
    /// Part of a frame was written and then given up: nothing can follow.
    torn: bool,
}

impl FrameWriter {
    pub(crate) const fn new(stream: SendStream) -> Self {
        Self {
            stream,
            torn: false,
        }
    }

    pub(crate) async fn write(&mut self, frame: &[u8]) -> Result<(), NetError> {
        if frame.len() > FRAME_MAX {
            return Err(NetError::TooLarge);
        }
        if self.torn {
            return Err(NetError::Lost);
        }
        let length = u32::try_from(frame.len()).map_err(|_| NetError::TooLarge)?;
        self.torn = true;
        self.raw(&length.to_be_bytes()).await?;
        for part in frame.chunks(STEP) {
            self.raw(part).await?;
        }
        self.torn = false;
        Ok(())
    }

    /// Bytes as they are, each step within its time.
    pub(crate) async fn raw(&mut self, bytes: &[u8]) -> Result<(), NetError> {
        match timeout(STALL, self.stream.write_all(bytes)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(WriteError::ConnectionLost(ConnectionError::TimedOut))) | Err(_) => {
                Err(NetError::TimedOut)
            }
            Ok(Err(_)) => Err(NetError::Lost),
        }
    }

    /// Says that nothing follows and waits until the other side has everything.
    pub(crate) async fn finish(&mut self) {
        // An error means that it is finished or lost already.
        let _ = self.stream.finish();
        let _ = self.stream.stopped().await;
    }
}
