//! Ctrl-C.

use std::sync::{
    Arc, Mutex, OnceLock, PoisonError,
    atomic::{AtomicBool, Ordering},
};

/// Whether this program was asked to end: by Ctrl-C, or by the system. Clones are the same.
#[derive(Clone, Default)]
pub struct Interrupted(Arc<Inner>);

/// What is called when it is asked.
type Wake = Box<dyn FnOnce() + Send>;

#[derive(Default)]
struct Inner {
    watching: OnceLock<()>,
    asked: AtomicBool,
    wake: Mutex<Option<Wake>>,
}

impl Inner {
    fn wake(&self) {
        let wake = self
            .wake
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(wake) = wake {
            wake();
        }
    }
}

impl Interrupted {
    /// From now on, being asked to end is noted and does not end the program at once.
    pub fn watch(&self) {
        self.0.watching.get_or_init(|| {
            let inner = self.0.clone();
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_io()
                .build();
            let Ok(runtime) = runtime else { return };
            // Whoever comes next must find the signal watched already.
            let asked = {
                let _inside = runtime.enter();
                asked()
            };
            let Ok(asked) = asked else { return };
            // Without the thread, the first signal ends nothing; the system's second way out is always there.
            let _ = std::thread::Builder::new()
                .name("interrupted".into())
                .spawn(move || {
                    runtime.block_on(asked);
                    inner.asked.store(true, Ordering::SeqCst);
                    inner.wake();
                });
        });
    }

    /// Watches, and calls this once when the program is asked to end: for whoever sleeps until something happens.
    pub fn wakes(&self, wake: impl FnOnce() + Send + 'static) {
        self.watch();
        *self.0.wake.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(wake));
        if self.is_set() {
            self.0.wake();
        }
    }

    /// Whether it was asked to end since it is watching.
    pub fn is_set(&self) -> bool {
        self.0.asked.load(Ordering::SeqCst)
    }
}

#[cfg(unix)]
fn asked() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(windows)]
fn asked() -> std::io::Result<impl Future<Output = ()>> {
    let mut interrupt = tokio::signal::windows::ctrl_c()?;
    Ok(async move {
        interrupt.recv().await;
    })
}
