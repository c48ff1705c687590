//! Which crate uses which, as `cargo metadata` tells it for this machine.

use std::{
    collections::{BTreeMap, BTreeSet},
    process::Command,
    sync::OnceLock,
};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, PackageId};

use crate::source;

/// Everything that is built, and what of it uses what.
pub struct Graph {
    metadata: Metadata,
}

/// The graph of this workspace, read once.
pub fn workspace() -> &'static Graph {
    static GRAPH: OnceLock<Graph> = OnceLock::new();
    GRAPH.get_or_init(Graph::read)
}

impl Graph {
    fn read() -> Self {
        let run = |more: &[&str]| {
            // For this machine only: what other systems need is not downloaded here.
            let mut options = vec!["--filter-platform".to_owned(), host()];
            options.extend(more.iter().map(ToString::to_string));
            MetadataCommand::new()
                .manifest_path(source::root().join("Cargo.toml"))
                .other_options(options)
                .exec()
        };
        // All is here where everything was built. Where only a part was, some may still have to come.
        let metadata = run(&["--offline"]).or_else(|_| run(&[]));
        Self {
            metadata: metadata.expect("cargo metadata runs"),
        }
    }

    /// Our own crates by the name of their folder.
    pub fn ours(&self) -> BTreeMap<String, &Package> {
        let ours = self.metadata.workspace_packages().into_iter();
        ours.map(|package| (folder(&package.name).unwrap_or_default(), package))
            .collect()
    }

    /// Everything, ours and others'.
    pub fn all(&self) -> &[Package] {
        &self.metadata.packages
    }

    /// What the manifest of one of our crates names, on every system and behind every feature. Crates of ours are
    /// named by their folder, with a slash behind.
    pub fn named(&self, ours: &str, kinds: &[DependencyKind]) -> BTreeSet<String> {
        let named = self.ours()[ours].dependencies.iter();
        named
            .filter(|dependency| kinds.contains(&dependency.kind))
            .map(|dependency| match folder(&dependency.name) {
                Some(folder) => format!("{folder}/"),
                None => dependency.name.clone(),
            })
            .collect()
    }

    /// The names of everything that is built into one of our crates, through others too; not what only its tests use.
    pub fn reached(&self, ours: &str) -> BTreeSet<String> {
        let nodes = &self
            .metadata
            .resolve
            .as_ref()
            .expect("a resolved graph")
            .nodes;
        let nodes: BTreeMap<&PackageId, _> = nodes.iter().map(|node| (&node.id, node)).collect();
        let names: BTreeMap<&PackageId, &str> = self
            .all()
            .iter()
            .map(|package| (&package.id, package.name.as_str()))
            .collect();
        let (mut reached, mut next) = (BTreeSet::new(), vec![&self.ours()[ours].id]);
        while let Some(id) = next.pop() {
            for dependency in &nodes[id].deps {
                let built = dependency
                    .dep_kinds
                    .iter()
                    .any(|kind| kind.kind != DependencyKind::Development);
                if built && reached.insert(&dependency.pkg) {
                    next.push(&dependency.pkg);
                }
            }
        }
        reached.into_iter().map(|id| names[id].to_owned()).collect()
    }

    /// The features that are on in a crate of others, in all its versions.
    pub fn features(&self, name: &str) -> BTreeSet<String> {
        let ids: BTreeSet<&PackageId> = self
            .all()
            .iter()
            .filter(|p| p.name == name)
            .map(|p| &p.id)
            .collect();
        assert!(!ids.is_empty(), "{name} is not built");
        let nodes = &self
            .metadata
            .resolve
            .as_ref()
            .expect("a resolved graph")
            .nodes;
        let nodes = nodes.iter().filter(|node| ids.contains(&node.id));
        nodes
            .flat_map(|node| node.features.iter().map(ToString::to_string))
            .collect()
    }
}

/// The folder of a crate of ours; `app` is the binary's.
fn folder(package: &str) -> Option<String> {
    match package {
        "commonbook" => Some("app".into()),
        other => other.strip_prefix("commonbook-").map(Into::into),
    }
}

fn host() -> String {
    let said = Command::new("rustc")
        .arg("-vV")
        .output()
        .expect("rustc runs");
    let said = String::from_utf8(said.stdout).expect("rustc speaks plainly");
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.expect("rustc names its host").to_owned()
}
