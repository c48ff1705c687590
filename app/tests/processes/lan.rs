//! Two hosts on one network that leads nowhere, as a router without internet is: they find each other.

use std::time::Instant;

use serde_json::json;

use crate::{
    driver::{World, have},
    groups::{begin, two},
};

/// Two network namespaces on a bridge. Taken away when dropped.
struct Lan {
    name: String,
}

fn ip(arguments: &str) -> bool {
    have("ip", &arguments.split(' ').collect::<Vec<_>>())
}

impl Lan {
    /// `None` where this is not allowed.
    fn new(name: &str) -> Option<Self> {
        let lan = Self {
            name: format!("cbp{}{name}", std::process::id()),
        };
        let name = &lan.name;
        let mut made = ["s", "1", "2"]
            .iter()
            .all(|end| ip(&format!("netns add {name}{end}")));
        made = made && ip(&format!("-n {name}s link add bridge type bridge"));
        made = made && ip(&format!("-n {name}s link set bridge up"));
        for n in ["1", "2"] {
            for command in [
                format!("-n {name}{n} link set lo up"),
                format!("-n {name}s link add port{n} type veth peer name eth0 netns {name}{n}"),
                format!("-n {name}s link set port{n} master bridge up"),
                format!("-n {name}{n} addr add 192.168.78.{n}/24 dev eth0"),
                format!("-n {name}{n} link set eth0 up"),
            ] {
                made = made && ip(&command);
            }
        }
        made.then_some(lan)
    }
}

impl Drop for Lan {
    fn drop(&mut self) {
        for end in ["1", "2", "s"] {
            ip(&format!("netns del {}{end}", self.name));
        }
    }
}

#[test]
fn two_hosts_find_each_other_where_no_way_leads_out() {
    let Some(lan) = Lan::new("a") else {
        println!("skipped: network namespaces need root and the command `ip`");
        return;
    };
    let (_world, mut ana, mut bo) = two();
    ana.edit(&json!({ "add_rule": { "text": "From Ana" } }));
    bo.edit(&json!({ "add_rule": { "text": "From Bo" } }));
    ana.namespace = Some(format!("{}1", lan.name));
    bo.namespace = Some(format!("{}2", lan.name));
    let began = Instant::now();
    let meeting = [&ana, &bo].map(|device| device.start(&["meet", "--until-quiet"]));
    for running in meeting {
        let said = running.end().ends(0).value();
        assert_eq!(
            (&said["devices"], &said["agree"]),
            (&json!(1), &json!(true))
        );
    }
    println!("found, shared and quiet after {:?}", began.elapsed());
    // Nobody says it to them: no address, no default route.
    let book = ana.book();
    assert_eq!(book, bo.book());
    assert_eq!(book["rules"].as_array().unwrap().len(), 2);
}

#[test]
fn somebody_joins_by_the_words_alone_where_no_way_leads_out() {
    let Some(lan) = Lan::new("b") else {
        println!("skipped: network namespaces need root and the command `ip`");
        return;
    };
    let world = World::new();
    let (mut ana, mut bo) = (world.device("ana"), world.device("bo"));
    begin(&ana);
    ana.namespace = Some(format!("{}1", lan.name));
    bo.namespace = Some(format!("{}2", lan.name));
    let mut invite = ana.start(&["invite", "--yes"]);
    let words = invite.says()["words"].as_str().unwrap().to_owned();
    let joined = bo.does(&["join", "--alias", "Bo", "--words", &words, "--yes"]);
    assert_eq!(joined["admitted"], true);
    invite.end().ends(0);
    assert_eq!(ana.book(), bo.book());
}
