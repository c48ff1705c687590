//! One device of the demo: this very program, started as a process of its own for everything it does.

use std::{
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use commonbook_host::Interrupted;
use serde_json::Value;

use crate::failure::Failure;

/// Where the demo's devices live, and what ends them.
pub(super) struct Stage<'a> {
    pub(super) folder: &'a Path,
    pub(super) interrupted: &'a Interrupted,
}

/// A vault, and how to start the program on it.
pub(super) struct Device {
    interrupted: Interrupted,
    pub(super) alias: String,
    pub(super) vault: PathBuf,
    passphrase_file: PathBuf,
}

/// A process that shares news.
pub(super) struct Meeting {
    child: Child,
    lines: BufReader<ChildStdout>,
    /// Where it listens.
    pub(super) at: String,
}

fn fault<E>(_: E) -> Failure {
    Failure::own_fault()
}

impl Device {
    pub(super) fn new(stage: &Stage<'_>, alias: &str, number: usize) -> Result<Self, Failure> {
        let passphrase_file = stage.folder.join("passphrase");
        if !passphrase_file.exists() {
            std::fs::write(&passphrase_file, "blue bicycle rain kettle\n")
                .map_err(|_| Failure::new(1, "error-disk"))?;
        }
        Ok(Self {
            interrupted: stage.interrupted.clone(),
            alias: alias.to_owned(),
            vault: stage.folder.join(format!("laptop-{number}")),
            passphrase_file,
        })
    }

    pub(super) fn passphrase(&self) -> zeroize::Zeroizing<String> {
        let text = std::fs::read_to_string(&self.passphrase_file).unwrap_or_default();
        zeroize::Zeroizing::new(text.lines().next().unwrap_or_default().to_owned())
    }

    fn command(&self, arguments: &[&str]) -> Result<Command, Failure> {
        if self.interrupted.is_set() {
            return Err(self.stopped());
        }
        let mut command = Command::new(std::env::current_exe().map_err(fault)?);
        command
            .arg("--vault")
            .arg(&self.vault)
            .arg("--passphrase-file")
            .arg(&self.passphrase_file)
            .arg("--json");
        command
            .args(arguments)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        Ok(command)
    }

    /// Runs a command to its end; the last line it printed.
    pub(super) fn run(&self, arguments: &[&str]) -> Result<Value, Failure> {
        let output = self.command(arguments)?.output().map_err(fault)?;
        let text = String::from_utf8_lossy(&output.stdout);
        let last: Value = text
            .lines()
            .last()
            .and_then(|line| serde_json::from_str(line).ok())
            .unwrap_or_default();
        if output.status.success() {
            Ok(last)
        } else {
            Err(self.stopped())
        }
    }

    /// Why a process ended early: Ctrl-C goes to all of them.
    fn stopped(&self) -> Failure {
        if self.interrupted.is_set() {
            Failure::new(5, "error-stopped")
        } else {
            Failure::own_fault()
        }
    }

    /// Begins a command that says something first and goes on.
    pub(super) fn begin(&self, arguments: &[&str]) -> Result<(Meeting, Value), Failure> {
        let mut child = self
            .command(arguments)?
            .stdout(Stdio::piped())
            .spawn()
            .map_err(fault)?;
        let mut lines = BufReader::new(child.stdout.take().ok_or(Failure::own_fault())?);
        let mut line = String::new();
        lines.read_line(&mut line).map_err(fault)?;
        let first: Value =
            serde_json::from_str(&line).map_err(|_| Failure::new(5, "error-network"))?;
        let at = first
            .get("at")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned();
        Ok((Meeting { child, lines, at }, first))
    }

    /// Shares news until somebody has been here and it is quiet again.
    pub(super) fn meet_until_quiet(&self) -> Result<Meeting, Failure> {
        let arguments = [
            "meet",
            "--listen",
            "127.0.0.1:0",
            "--no-discovery",
            "--until-quiet",
        ];
        Ok(self.begin(&arguments)?.0)
    }

    /// Shares news for as long as the demo runs.
    pub(super) fn meet_until_stopped(&self) -> Result<Meeting, Failure> {
        Ok(self
            .begin(&["meet", "--listen", "127.0.0.1:0", "--no-discovery"])?
            .0)
    }
}

impl Meeting {
    /// Waits for its end; the last line it printed.
    pub(super) fn end(mut self) -> Result<Value, Failure> {
        let mut last = Value::Null;
        for line in (&mut self.lines).lines().map_while(Result::ok) {
            last = serde_json::from_str(&line).unwrap_or(last);
        }
        let ended = self.child.wait().map_err(fault)?;
        if ended.success() {
            Ok(last)
        } else {
            Err(Failure::own_fault())
        }
    }

    /// Whether it has ended by itself.
    fn is_over(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|ended| ended.is_some())
    }
}

/// Whatever goes wrong elsewhere, no process is left behind.
impl Drop for Meeting {
    fn drop(&mut self) {
        if !self.is_over() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}
