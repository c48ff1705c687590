//! Starts the program, and says what came of it.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, channel},
    },
    thread::{JoinHandle, sleep},
    time::{Duration, Instant},
};

use serde_json::Value;
use tempfile::TempDir;

/// Nothing here takes so long; what does is stopped and fails.
const PATIENCE: Duration = Duration::from_secs(60);

/// A folder for one test: vaults, sticks, and what the processes take for their temporary folder.
pub(crate) struct World {
    folder: TempDir,
}

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("tmp")).unwrap();
        fs::write(folder.path().join("passphrase"), "blue bicycle rain\n").unwrap();
        Self { folder }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The same, to be typed.
    pub(crate) fn typed(&self, name: &str) -> String {
        self.path(name).to_str().unwrap().to_owned()
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        fs::write(self.path(name), bytes).unwrap();
        self.typed(name)
    }

    /// A device, whose vault may not be there yet.
    pub(crate) fn device(&self, name: &str) -> Device {
        Device {
            vault: self.path(name),
            passphrase: self.path("passphrase"),
            temporary: self.path("tmp"),
            namespace: None,
        }
    }

    /// Every file there is, with its bytes.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let (mut found, mut folders) = (Vec::new(), vec![self.folder.path().to_path_buf()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().flatten() {
                if entry.file_type().unwrap().is_dir() {
                    folders.push(entry.path());
                } else {
                    let bytes = fs::read(entry.path()).unwrap_or_default();
                    found.push((entry.path(), bytes));
                }
            }
        }
        found
    }
}

/// A vault and how to start the program on it.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) vault: PathBuf,
    pub(crate) passphrase: PathBuf,
    temporary: PathBuf,
    /// The network namespace that it lives in.
    pub(crate) namespace: Option<String>,
}

/// What came of a process.
#[derive(Clone, Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// What it printed for scripts: exactly one value on each line.
    pub(crate) fn values(&self) -> Vec<Value> {
        let read = |line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}"));
        self.out.lines().map(read).collect()
    }

    /// The last value that it printed.
    pub(crate) fn value(&self) -> Value {
        self.values().pop().unwrap_or_else(|| panic!("{self:?}"))
    }

    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        self
    }
}

impl Device {
    pub(crate) fn plain(&self, arguments: &[&str]) -> Command {
        let program = env!("CARGO_BIN_EXE_commonbook");
        let mut command = match &self.namespace {
            None => Command::new(program),
            Some(name) => {
                let mut command = Command::new("ip");
                command.args(["netns", "exec", name, program]);
                command
            }
        };
        command
            .arg("--vault")
            .arg(&self.vault)
            .arg("--passphrase-file")
            .arg(&self.passphrase)
            .args(arguments)
            .env("TMPDIR", &self.temporary)
            .env("LC_ALL", "C")
            .env("RUST_BACKTRACE", "1")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end, as a person would.
    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Running::of(self.plain(arguments)).end()
    }

    /// Runs a command to its end, as a script would.
    pub(crate) fn script(&self, arguments: &[&str]) -> Ran {
        self.start(arguments).end()
    }

    /// Begins a command that goes on for a while, as a script would.
    pub(crate) fn start(&self, arguments: &[&str]) -> Running {
        let mut command = self.plain(arguments);
        command.arg("--json");
        Running::of(command)
    }

    /// Runs a command that must work; the last value it printed.
    #[track_caller]
    pub(crate) fn does(&self, arguments: &[&str]) -> Value {
        self.script(arguments).ends(0).value()
    }

    /// The same with something on its standard input.
    #[track_caller]
    pub(crate) fn does_with(&self, input: &str, arguments: &[&str]) -> Value {
        self.answers(input, arguments).ends(0).value()
    }

    /// Runs a command that is answered so.
    pub(crate) fn answers(&self, input: &str, arguments: &[&str]) -> Ran {
        let mut command = self.plain(arguments);
        command.arg("--json").stdin(Stdio::piped());
        let mut running = Running::of(command);
        let mut stdin = running.child.stdin.take().unwrap();
        stdin.write_all(input.as_bytes()).unwrap();
        drop(stdin);
        running.end()
    }

    /// The whole book.
    pub(crate) fn book(&self) -> Value {
        self.does(&["show", "book"])
    }

    pub(crate) fn digest(&self) -> String {
        self.book()["digest"].as_str().unwrap().to_owned()
    }

    pub(crate) fn edit(&self, edit: &Value) {
        self.does(&["edit", &edit.to_string()]);
    }

    pub(crate) fn carry_out(&self, stick: &str) {
        self.does(&["carry", "out", stick]);
    }

    pub(crate) fn carry_in(&self, stick: &str) -> Value {
        self.does(&["carry", "in", stick])
    }

    /// Files of its vault: the vault itself and what SQLite keeps beside it while it is open.
    pub(crate) fn beside(&self) -> Vec<PathBuf> {
        let name = |end| PathBuf::from(format!("{}{end}", self.vault.display()));
        let mut files: Vec<PathBuf> = ["", "-wal", "-shm", "-journal"].map(name).into();
        files.retain(|file| file.exists());
        files
    }

    /// Whether nothing is beside the vault any more: its last process closed it properly.
    pub(crate) fn is_closed(&self) -> bool {
        self.beside() == std::slice::from_ref(&self.vault)
    }
}

/// A process that goes on.
pub(crate) struct Running {
    child: Child,
    lines: Receiver<String>,
    said: Vec<String>,
    /// What is on its standard error so far, and what waits for its end.
    heard: Arc<Mutex<String>>,
    complaints: Option<JoinHandle<()>>,
}

impl Running {
    pub(crate) fn of(mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let err = BufReader::new(child.stderr.take().unwrap());
        let (sender, lines) = channel();
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                let _ = sender.send(line);
            }
        });
        let heard = Arc::new(Mutex::new(String::new()));
        let hears = heard.clone();
        let complaints = std::thread::spawn(move || {
            for line in err.lines().map_while(Result::ok) {
                *hears.lock().unwrap() += &format!("{line}\n");
            }
        });
        Self {
            child,
            lines,
            said: Vec::new(),
            heard,
            complaints: Some(complaints),
        }
    }

    /// The next value that it prints.
    pub(crate) fn says(&mut self) -> Value {
        let line = self.lines.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            let _ = self.child.kill();
            panic!("it said nothing more; {}", self.complained())
        });
        self.said.push(line.clone());
        serde_json::from_str(&line).unwrap()
    }

    /// Where it listens.
    pub(crate) fn at(&mut self) -> String {
        self.says()["at"].as_str().unwrap().to_owned()
    }

    /// All that it wrote on its standard error, after its end.
    fn complained(&mut self) -> String {
        if let Some(complaints) = self.complaints.take() {
            complaints.join().unwrap();
        }
        self.heard.lock().unwrap().clone()
    }

    /// Waits until something is on its standard error.
    pub(crate) fn until(&self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.heard.lock().unwrap().contains(words) {
            assert!(Instant::now() < until, "never said {words:?}");
            sleep(Duration::from_millis(10));
        }
    }

    /// Sends it a signal, such as `INT`.
    pub(crate) fn signal(&self, name: &str) {
        let kill = format!("kill -s {name} {}", self.child.id());
        assert!(have("sh", &["-c", &kill]), "{kill}");
    }

    pub(crate) fn is_over(&mut self) -> bool {
        self.child.try_wait().unwrap().is_some()
    }

    /// Waits for its end.
    #[track_caller]
    pub(crate) fn end(mut self) -> Ran {
        let until = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                break status;
            }
            if Instant::now() > until {
                self.child.kill().unwrap();
                self.said.extend(self.lines.iter());
                let complained = self.complained();
                panic!("it did not end; it said {:?} {complained}", self.said);
            }
            sleep(Duration::from_millis(5));
        };
        self.said.extend(self.lines.iter());
        Ran {
            code: status.code(),
            out: self.said.iter().map(|line| format!("{line}\n")).collect(),
            err: self.complained(),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.complaints.is_some() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// A port of this machine that nobody listens at.
pub(crate) fn free_port() -> u16 {
    let socket = std::net::UdpSocket::bind(("127.0.0.1", 0)).unwrap();
    socket.local_addr().unwrap().port()
}

/// Whether a command of the system can be used.
pub(crate) fn have(command: &str, arguments: &[&str]) -> bool {
    let run = Command::new(command)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    run.is_ok_and(|status| status.success())
}

/// Whether we may do what only the administrator of a machine may.
#[cfg(unix)]
pub(crate) fn is_root() -> bool {
    let mine = fs::metadata("/proc/self").ok();
    mine.is_some_and(|meta| std::os::unix::fs::MetadataExt::uid(&meta) == 0)
}

#[cfg(not(unix))]
pub(crate) fn is_root() -> bool {
    false
}
