//! Giving and taking news with a stick, in one go.

use std::{
    fs,
    path::{Path, PathBuf},
};

use commonbook_replica::{Answer, Input, Refusal};
use commonbook_seal::{Bundle, JoinRequest};

use crate::{Host, HostError, files};

/// What was done with a stick.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StickDone {
    /// It was looked through for news.
    pub took: bool,
    /// News files that were for this device.
    pub files: usize,
    /// Envelopes that were new here.
    pub new: usize,
    /// Envelopes that could not be trusted and were left out.
    pub refused: usize,
    /// Envelopes that build on others which are not here yet.
    pub waiting: usize,
    /// Ours is on the stick now.
    pub gave: bool,
}

/// What came of a newcomer's turn with a stick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The group's answer was on it: this device is in.
    In(StickDone),
    /// The request is on it, with these words.
    Asks([&'static str; 4]),
}

/// A stick or card that is plugged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stick {
    /// What it calls itself.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
}

/// Sticks that the system has mounted where systems mount sticks. Elsewhere a path is typed.
pub fn sticks() -> Vec<Stick> {
    let mut found = Vec::new();
    for root in ["/media", "/run/media", "/Volumes"] {
        let root = Path::new(root);
        // Linux puts them below a folder of the user's name.
        for folder in folders(root) {
            if is_mount(&folder, root) {
                found.push(folder);
            } else {
                found.extend(
                    folders(&folder)
                        .into_iter()
                        .filter(|inner| is_mount(inner, &folder)),
                );
            }
        }
    }
    found.sort();
    let name = |path: &Path| {
        path.file_name()
            .map(|n| n.to_string_lossy().into_owned())
            .unwrap_or_default()
    };
    found
        .into_iter()
        .map(|path| Stick {
            name: name(&path),
            path,
        })
        .collect()
}

fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    entries
        .filter(|e| e.file_type().is_ok_and(|t| t.is_dir()))
        .map(|e| e.path())
        .collect()
}

#[cfg(unix)]
fn is_mount(path: &Path, parent: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (fs::metadata(path), fs::metadata(parent)) {
        (Ok(here), Ok(above)) => here.dev() != above.dev(),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_mount(_: &Path, _: &Path) -> bool {
    false
}

/// A file name that says nothing.
pub fn quiet_file_name() -> String {
    crate::host::rng()
        .map(|mut rng| Bundle::file_name(&mut rng))
        .unwrap_or_else(|_| "news".into())
}

impl Host {
    /// Takes all news for this device from a folder, or from one file.
    ///
    /// # Errors
    /// When nothing there can be read, or every news file there is damaged or for others.
    pub fn take_from(&self, at: &Path) -> Result<StickDone, HostError> {
        self.take(at, &[]).map(|(done, _)| done)
    }

    fn take(&self, at: &Path, not: &[PathBuf]) -> Result<(StickDone, Vec<PathBuf>), HostError> {
        let mut news = if at.is_dir() {
            files::news_in(at)?
        } else {
            vec![at.to_path_buf()]
        };
        news.retain(|file| !not.contains(file));
        let (mut done, mut ours, mut problem) = (
            StickDone {
                took: true,
                ..StickDone::default()
            },
            Vec::new(),
            None,
        );
        for file in news {
            match self.carry_in(&file) {
                Ok(taken) => {
                    done.files += 1;
                    done.new += taken.new;
                    done.refused += taken.refused;
                    done.waiting += taken.waiting;
                    if taken.waiting == 0 {
                        ours.push(file);
                    }
                }
                // Other groups may use the same stick.
                Err(HostError::Refused(Refusal::NotForUs)) => {
                    problem = problem.or(Some(Refusal::NotForUs))
                }
                Err(HostError::Refused(other)) => problem = Some(other),
                Err(error) => return Err(error),
            }
        }
        match problem {
            Some(refusal) if done.files == 0 => Err(HostError::Refused(refusal)),
            _ => Ok((done, ours)),
        }
    }

    /// Puts our news on a stick, under a name that says nothing.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn give_to(&self, folder: &Path) -> Result<StickDone, HostError> {
        if !folder.is_dir() {
            return Err(HostError::NoFile);
        }
        self.carry_out(&folder.join(Bundle::file_name(&mut crate::host::rng()?)))?;
        Ok(StickDone {
            gave: true,
            ..StickDone::default()
        })
    }

    /// Takes the news from a stick and puts ours on it, which holds them too: what was read goes.
    ///
    /// # Errors
    /// When nothing can be written. News that was taken is kept.
    pub fn swap_with(&self, folder: &Path) -> Result<StickDone, HostError> {
        let (mut done, read) = match self.take(folder, &[]) {
            Ok(taken) => taken,
            Err(HostError::Refused(Refusal::NotForUs)) => (
                StickDone {
                    took: true,
                    ..StickDone::default()
                },
                Vec::new(),
            ),
            Err(error) => return Err(error),
        };
        done.gave = self.give_to(folder)?.gave;
        for file in read {
            // Left behind it does no harm: reading it twice is reading it once.
            let _ = fs::remove_file(file);
        }
        Ok(done)
    }

    /// A newcomer's turn with a stick: takes the group's answer from it, or sees that the request is on it. Files in
    /// `not` are left alone: their groups are not the one that was asked.
    ///
    /// # Errors
    /// [`HostError::IntoGroup`] when there is an answer, and its owner has to say whether it is the right group's; else
    /// when what is there cannot be read, or nothing can be written.
    pub fn ask_at(&self, at: &Path, not: &[PathBuf]) -> Result<Turn, HostError> {
        match self.take(at, not) {
            Ok((done, _)) if done.files > 0 => return Ok(Turn::In(done)),
            // Other groups may use the same stick.
            Ok(_) | Err(HostError::Refused(Refusal::NotForUs)) => {}
            Err(error) => return Err(error),
        }
        let Answer::Asked { request, words } = self.request(Input::Ask)? else {
            return Err(HostError::Closed);
        };
        let ours = |file: &PathBuf| files::read_news(file).is_ok_and(|bytes| bytes == request);
        if !files::beginning(at, JoinRequest::begins)?.iter().any(ours) {
            files::write_whole(&at.join(quiet_file_name()), &request)?;
        }
        Ok(Turn::Asks(words))
    }
}
