//! The files of this repository, to look for what may not be in them.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The repository's own folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("a folder above tests/")
        .to_path_buf()
}

/// One file.
pub struct Source {
    /// Its path from the repository's folder, with `/` on every system.
    pub path: String,
    /// What is in it.
    pub text: String,
}

impl Source {
    /// One file by its path from the repository's folder.
    pub fn read(path: &str) -> Self {
        let text = fs::read_to_string(root().join(path)).unwrap_or_else(|_| panic!("no {path}"));
        Self {
            path: path.into(),
            text,
        }
    }

    /// Its lines with their numbers, without those that are comments and without its own tests.
    pub fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut tests = Tests::Before;
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(move |(_, line)| tests.outside(line) && !line.trim_start().starts_with("//"))
    }

    /// The places of its code that hold one of `needles`, for a message.
    pub fn code_with(&self, needles: &[&str]) -> Vec<String> {
        let found = self
            .code()
            .filter(|(_, line)| needles.iter().any(|needle| line.contains(needle)));
        found
            .map(|(number, line)| format!("{}:{number}: {}", self.path, line.trim()))
            .collect()
    }
}

/// How far we are from a module of tests at the end of a file, as rustfmt lays it out.
#[derive(Clone, Copy, PartialEq)]
enum Tests {
    Before,
    Marked,
    Inside,
}

impl Tests {
    fn outside(&mut self, line: &str) -> bool {
        *self = match *self {
            Self::Before if line == "#[cfg(test)]" => Self::Marked,
            // The mark was on one thing only, which is a test's all the same.
            Self::Marked if line.ends_with(';') => {
                *self = Self::Before;
                return false;
            }
            Self::Marked => Self::Inside,
            Self::Inside if line == "}" => {
                *self = Self::Before;
                return false;
            }
            other => other,
        };
        *self == Self::Before
    }
}

/// All files below some folders whose names end in one of `endings`, in order.
pub fn files(folders: &[&str], endings: &[&str]) -> Vec<Source> {
    let root = root();
    let (mut found, mut next) = (Vec::new(), Vec::new());
    next.extend(folders.iter().map(|folder| root.join(folder)));
    while let Some(folder) = next.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            panic!("no folder {}", folder.display())
        };
        for entry in entries.flatten() {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if name != "target" && name != ".git" {
                    next.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let short = path.strip_prefix(&root).expect("below the root");
                let parts: Vec<_> = short.iter().map(|part| part.to_string_lossy()).collect();
                if let Ok(text) = fs::read_to_string(&path) {
                    found.push(Source {
                        path: parts.join("/"),
                        text,
                    });
                }
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!found.is_empty(), "nothing in {folders:?}");
    found
}

/// Every Rust file of our own.
pub fn rust() -> Vec<Source> {
    files(&["app", "crates", "tests"], &[".rs"])
}

/// The Rust files that end up in the program: no tests, no benches, no examples.
pub fn product() -> Vec<Source> {
    let mut files = rust();
    files.retain(|file| {
        file.path.starts_with("app/src/")
            || (file.path.starts_with("crates/") && file.path.contains("/src/"))
    });
    files.retain(|file| !file.path.ends_with("/tests.rs"));
    files
}

/// The Rust files of one crate of ours that end up in the program.
pub fn product_of(folder: &str) -> Vec<Source> {
    let mut files = product();
    let start = if folder == "app" {
        "app/src/".into()
    } else {
        format!("crates/{folder}/src/")
    };
    files.retain(|file| file.path.starts_with(&start));
    assert!(!files.is_empty(), "no crate {folder}");
    files
}

/// Fails and lists what was found.
#[track_caller]
pub fn none(what: &str, found: &[String]) {
    assert!(
        found.is_empty(),
        "{what}, {} places:\n{}",
        found.len(),
        found.join("\n")
    );
}
