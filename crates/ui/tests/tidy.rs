//! Rules of the house that are read off the sources.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use std::{
    fs,
    path::{Path, PathBuf},
};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.clone(), fs::read_to_string(path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn a_screen_names_no_colour_no_size_and_no_widget_of_the_toolkit() {
    let of_the_house = [
        "Color32",
        "FontId",
        "RichText",
        "Stroke",
        "egui::Button",
        "ui.button(",
        "ui.label(",
        "ui.checkbox(",
        "vec2(",
    ];
    for (path, source) in sources("src/screens") {
        for name in of_the_house {
            assert!(!source.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn a_screen_says_nothing_that_is_in_no_pack() {
    for (path, source) in sources("src/screens") {
        let source = source.split("#[cfg(test)]").next().unwrap();
        for text in source
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| {
                line.split('"')
                    .skip(1)
                    .step_by(2)
                    .filter(|text| text.contains(' '))
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
        {
            // Ids of fields have spaces too; a sentence begins with a capital or ends with a stop.
            let said = text.starts_with(|letter: char| letter.is_uppercase())
                || text.ends_with(['.', '?', '!']);
            assert!(!said, "{} says {text:?}", path.display());
        }
    }
}

#[test]
fn files_are_short() {
    for (path, source) in sources("src") {
        let lines = source.lines().count();
        assert!(lines <= 300, "{} has {lines} lines", path.display());
    }
}
