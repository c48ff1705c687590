//! A made-up group on this machine: every device a process of its own, with its own vault and sockets.

mod device;
mod story;

use std::time::Instant;

use commonbook_book::Id;
use serde_json::json;

use crate::{failure::Failure, run::Call, terminal, window};
use device::{Device, Stage};

/// What the demo's companions and the window need of each other.
pub(crate) struct Companions {
    /// Where they listen.
    pub(crate) dial: Vec<String>,
    /// They end with this.
    _running: Vec<device::Meeting>,
}

/// Runs it, with a window where there is a display.
pub(crate) fn run(call: &Call<'_>) -> Result<(), Failure> {
    let headless = call.flag("headless");
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()));
    let windowed = !headless && (display || !cfg!(target_os = "linux"));
    if !headless && !windowed {
        call.tell(&call.words.get("said-no-display"));
    }
    let members = usize::from(call.matches.get_one::<u8>("members").copied().unwrap_or(3));
    let seed = call.matches.get_one::<u64>("seed").copied().unwrap_or(1);
    let folder = tempfile::tempdir().map_err(|_| Failure::new(1, "error-disk"))?;
    // Whoever stops this half way finds nothing of it left.
    call.interrupted.watch();
    let began = Instant::now();
    let say = |id: &str, args: &[(&str, commonbook_words::Arg<'_>)]| {
        call.tell(&call.words.with(id, args))
    };
    let stage = Stage {
        folder: folder.path(),
        interrupted: call.interrupted,
    };
    let devices = story::group(&stage, members, seed, call.words, &say)?;
    let told = story::apart_and_together(&devices, folder.path(), call.words, &say)?;
    if !windowed {
        let seconds = began.elapsed().as_secs_f64();
        say(
            "demo-done",
            &[
                ("n", members.into()),
                ("seconds", (seconds.round() as i64).into()),
            ],
        );
        terminal::print_json(&json!({
            "devices": members, "agree": told.agree, "by": ["quic", "bundle"], "envelopes": told.envelopes,
            "bytes": told.bytes, "edits": told.edits, "seed": seed, "seconds": (seconds * 10.0).round() / 10.0,
        }));
        let failed = Failure::new(1, "error-demo").with("seed", seed.to_string());
        return if told.agree { Ok(()) } else { Err(failed) };
    }
    let Some((own, others)) = devices.split_first() else {
        return Err(Failure::own_fault());
    };
    story::something_new(others, call.words)?;
    let companions = Companions::start(others)?;
    window::open_with(
        &own.vault,
        &own.passphrase(),
        call.words.lang(),
        companions.dial.clone(),
        call.interrupted,
    )
}

impl Companions {
    fn start(devices: &[Device]) -> Result<Self, Failure> {
        let mut running = Vec::new();
        for device in devices {
            running.push(device.meet_until_stopped()?);
        }
        Ok(Self {
            dial: running.iter().map(|meeting| meeting.at.clone()).collect(),
            _running: running,
        })
    }
}

/// Ids that are the same again for the same seed.
pub(crate) fn id(seed: u64, number: u64) -> String {
    let mut bytes = [0; 10];
    let mixed = seed
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(number)
        .to_be_bytes();
    for (to, byte) in bytes.iter_mut().zip(mixed.iter().chain(&[7, 7])) {
        *to = *byte;
    }
    Id::from_bytes(bytes).to_string()
}
