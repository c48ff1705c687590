//! One connection to one other device: frames both ways.

use std::sync::{Arc, Mutex as StdMutex, PoisonError};
use std::time::Duration;

use iroh::endpoint::{Connection, RecvStream, Side, VarInt};
use tokio::sync::{Mutex, watch};
use tokio::time::{sleep, timeout};

use super::door::Pass;
use super::frames::{FrameReader, FrameWriter};
use super::{EndpointId, NetError};

/// Names what the exported keying material is for; both sides use the same (RFC 5705).
const EXPORTER: &[u8] = b"EXPORTER-commonbook-meeting-1";
/// A stranger has so long to become trusted.
const STRANGER_TIME: Duration = Duration::from_secs(20);
/// How long an ending waits for the other side to have everything.
const LAST_WORDS: Duration = Duration::from_secs(3);
/// What a trusted side may send ahead of us reading it.
const TRUSTED_WINDOW: u32 = 1024 * 1024;

/// A connection to another endpoint. Clones are the same link. Dropping the last one ends it at once and may lose what
/// was sent; [`Link::close`] does not.
///
/// A link begins as a stranger's: it ends by itself after 20 seconds and takes in no frame above
/// [`STRANGER_FRAME_MAX`](super::STRANGER_FRAME_MAX), until [`Link::trust`].
#[derive(Clone)]
pub struct Link(Arc<Inner>);

struct Inner {
    connection: Connection,
    remote: EndpointId,
    initiator: bool,
    exporter: [u8; 32],
    reader: Mutex<FrameReader>,
    writer: Mutex<FrameWriter>,
    trusted: watch::Sender<bool>,
    pass: StdMutex<Option<Pass>>,
}

impl Link {
    pub(crate) fn new(
        connection: Connection,
        writer: FrameWriter,
        recv: RecvStream,
        pass: Option<Pass>,
    ) -> Result<Self, NetError> {
        let mut exporter = [0; 32];
        connection
            .export_keying_material(&mut exporter, EXPORTER, b"")
            .map_err(|_| NetError::Strange)?;
        let (trusted, watch) = watch::channel(false);
        tokio::spawn(end_strangers(connection.clone(), watch.clone()));
        Ok(Self(Arc::new(Inner {
            remote: EndpointId::of(connection.remote_id()),
            initiator: connection.side() == Side::Client,
            exporter,
            reader: Mutex::new(FrameReader::new(recv, watch)),
            writer: Mutex::new(writer),
            trusted,
            pass: StdMutex::new(pass),
            connection,
        })))
    }

    /// Sends a frame. If this future is dropped half way, the link can send nothing more.
    ///
    /// # Errors
    /// [`NetError::TooLarge`] above [`FRAME_MAX`](super::FRAME_MAX); otherwise when the link has ended or the other
    /// side takes nothing in.
    pub async fn send(&self, frame: Vec<u8>) -> Result<(), NetError> {
        self.0.writer.lock().await.write(&frame).await
    }

    /// The next frame; `None` when the link ended between two frames. Nothing is lost when this future is dropped.
    ///
    /// # Errors
    /// When the link was lost, the frame is too long or stops half way. The link is closed then.
    pub async fn recv(&self) -> Result<Option<Vec<u8>>, NetError> {
        let answer = self.0.reader.lock().await.next().await;
        if answer.is_err() {
            self.0.connection.close(VarInt::from_u32(0), b"");
        }
        answer
    }

    /// The other side has shown who it is: lets long frames in, stops the clock, gives the place at the door back.
    pub fn trust(&self) {
        self.0.trusted.send_replace(true);
        self.0
            .connection
            .set_receive_window(VarInt::from_u32(TRUSTED_WINDOW));
        if let Some(pass) = self
            .0
            .pass
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
        {
            pass.welcome();
        }
    }

    /// Keying material of this connection (RFC 5705): the same bytes on both sides, and on no other connection.
    pub fn exporter(&self) -> [u8; 32] {
        self.0.exporter
    }

    /// The other endpoint, as proven by the handshake.
    pub fn remote(&self) -> EndpointId {
        self.0.remote
    }

    /// Whether we called.
    pub fn initiator(&self) -> bool {
        self.0.initiator
    }

    /// Ends the link after what was sent has arrived, or after three seconds.
    pub async fn close(&self) {
        let last_words = async { self.0.writer.lock().await.finish().await };
        let _ = timeout(LAST_WORDS, last_words).await;
        self.0.connection.close(VarInt::from_u32(0), b"");
    }
}

/// Closes a connection that is not trusted in time. Does not keep the link alive.
async fn end_strangers(connection: Connection, mut trusted: watch::Receiver<bool>) {
    let weak = connection.weak_handle();
    drop(connection);
    tokio::select! {
        // Trusted, or the link is gone.
        _ = trusted.wait_for(|trusted| *trusted) => {}
        () = sleep(STRANGER_TIME) => {
            if let Some(connection) = weak.upgrade() {
                connection.close(VarInt::from_u32(0), b"");
            }
        }
    }
}
