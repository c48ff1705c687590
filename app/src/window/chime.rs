//! A soft sound for the end of a break, made in memory and given to whatever plays sounds on this system.
//!
//! No library for sound is linked: on Linux one would need headers that a bare machine does not have, and the program
//! would not start where the library is missing. Nothing of it is written to disk, and where nothing plays it, nothing
//! happens: the screen says the same in words.

use std::{
    io::Write as _,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use super::{later::Later, state::State};

/// Samples in a second.
const RATE: u32 = 22_050;

/// How long it sounds, in samples.
const LENGTH: u32 = RATE * 9 / 5;

/// How loud it is at most, of 1.
const LOUD: f32 = 0.22;

/// Two tones, the second one soft, an octave and a fifth above the first, in oscillations a second.
const TONES: [(f32, f32); 2] = [(528.0, 0.8), (1584.0, 0.2)];

/// Whatever plays it hangs when it takes longer than this.
const PATIENCE: Duration = Duration::from_secs(6);

/// A program that plays what it reads on its standard input.
struct Player {
    program: &'static str,
    arguments: &'static [&'static str],
}

/// In the order in which they are tried, until one of them played it.
#[cfg(not(any(windows, target_os = "macos")))]
const PLAYERS: [Player; 3] = [
    Player {
        program: "pw-cat",
        arguments: &[
            "--playback",
            "--raw",
            "--rate=22050",
            "--channels=1",
            "--format=s16",
            "-",
        ],
    },
    Player {
        program: "paplay",
        arguments: &["--raw", "--rate=22050", "--channels=1", "--format=s16le"],
    },
    Player {
        program: "aplay",
        arguments: &[
            "-q", "-t", "raw", "-f", "S16_LE", "-r", "22050", "-c", "1", "-",
        ],
    },
];

/// What is there plays only files, so it plays one that the system brings along.
#[cfg(target_os = "macos")]
const PLAYERS: [Player; 1] = [Player {
    program: "afplay",
    arguments: &["/System/Library/Sounds/Glass.aiff"],
}];

/// The shell that comes with the system reads the samples, puts the head of a sound file before them, and plays them.
#[cfg(windows)]
const PLAYERS: [Player; 1] = [Player {
    program: "powershell",
    arguments: &[
        "-NoProfile",
        "-NonInteractive",
        "-Command",
        "$i=[Console]::OpenStandardInput();$d=New-Object IO.MemoryStream;$i.CopyTo($d);\
         $m=New-Object IO.MemoryStream;$w=New-Object IO.BinaryWriter $m;\
         $a=[Text.Encoding]::ASCII;$n=[int]$d.Length;\
         $w.Write($a.GetBytes('RIFF'));$w.Write([int](36+$n));$w.Write($a.GetBytes('WAVEfmt '));\
         $w.Write([int]16);$w.Write([int16]1);$w.Write([int16]1);$w.Write([int]22050);$w.Write([int]44100);\
         $w.Write([int16]2);$w.Write([int16]16);$w.Write($a.GetBytes('data'));$w.Write($n);\
         $w.Write($d.ToArray());$m.Position=0;(New-Object Media.SoundPlayer $m).PlaySync()",
    ],
}];

impl State {
    /// Makes the sound beside the window, unless it is still heard.
    pub(super) fn chime(&mut self) {
        let heard = self
            .chiming
            .as_ref()
            .is_some_and(|one| one.look().is_none());
        if !heard {
            let work = || play(&PLAYERS, &sound());
            self.chiming = Some(Later::begin(&self.ctx, work));
        }
    }
}

/// The sound: sixteen bits for each sample, low byte first. Like a small bell that is touched and not struck.
fn sound() -> Vec<u8> {
    let samples = (0..LENGTH).map(|at| {
        let (seconds, part) = (at as f32 / RATE as f32, at as f32 / LENGTH as f32);
        let tones = TONES.map(|(pitch, loud)| {
            loud * (std::f32::consts::TAU * pitch * seconds).sin()
                * (-3.0 * seconds * pitch / 528.0).exp()
        });
        // It comes within a blink, and is gone at the end without a click.
        let around = (seconds / 0.012).min(1.0) * (1.0 - part);
        LOUD * around * tones.iter().sum::<f32>() * f32::from(i16::MAX)
    });
    samples
        .flat_map(|sample| (sample as i16).to_le_bytes())
        .collect()
}

/// Gives it to the first that plays it; false when none did.
fn play(players: &[Player], sound: &[u8]) -> bool {
    players.iter().any(|player| plays(player, sound))
}

fn plays(player: &Player, sound: &[u8]) -> bool {
    let mut command = Command::new(player.program);
    command
        .args(player.arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(windows)]
    {
        // No window of its own.
        std::os::windows::process::CommandExt::creation_flags(&mut command, 0x0800_0000);
    }
    let Ok(mut child) = command.spawn() else {
        return false;
    };
    if let Some(mut pipe) = child.stdin.take() {
        // One that plays something else does not read it. The pipe is closed behind it.
        let _ = pipe.write_all(sound);
    }
    let until = Instant::now() + PATIENCE;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if Instant::now() < until => std::thread::sleep(Duration::from_millis(50)),
            _ => {
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sound_is_soft_short_and_begins_and_ends_without_a_click() {
        let bytes = sound();
        let samples: Vec<i16> = bytes
            .as_chunks::<2>()
            .0
            .iter()
            .map(|two| i16::from_le_bytes(*two))
            .collect();
        assert_eq!(samples.len(), LENGTH as usize);
        let loudest = samples.iter().map(|one| one.unsigned_abs()).max();
        assert!(loudest > Some(2000) && loudest < Some(8000), "{loudest:?}");
        let ends = samples.iter().take(4).chain(samples.iter().rev().take(400));
        assert!(ends.into_iter().all(|one| one.unsigned_abs() < 250));
        assert!(samples.windows(2).all(|two| match two {
            [one, next] => one.abs_diff(*next) < 3000,
            _ => true,
        }));
    }

    #[cfg(unix)]
    #[test]
    fn the_first_that_plays_it_gets_all_of_it_and_without_any_nothing_happens() {
        let missing = || Player {
            program: "commonbook-no-such-player",
            arguments: &[],
        };
        let refuses = || Player {
            program: "sh",
            arguments: &["-c", "exit 1"],
        };
        let whole = || Player {
            program: "sh",
            arguments: &["-c", "test $(wc -c) = 6"],
        };
        assert!(!play(&[], b"\0\0\0\0\0\0"));
        assert!(!play(&[missing(), refuses()], b"\0\0\0\0\0\0"));
        assert!(play(&[missing(), refuses(), whole()], b"\0\0\0\0\0\0"));
        assert!(!play(&[whole()], b"\0\0"));
        // One that does not read is no trouble, whatever is given to it.
        let deaf = Player {
            program: "sh",
            arguments: &["-c", "exec <&-; exit 0"],
        };
        assert!(play(&[deaf], &sound()));
    }
}
