//! How many members have to agree, for the words of a question. What counts is what the group's rules say.

use commonbook_book::{MemberId, MembersView};

/// The members who are asked about something: those with a laptop, without whom it is about.
fn asked(members: &MembersView, about: Option<MemberId>) -> usize {
    members
        .members
        .iter()
        .filter(|one| !one.devices.is_empty() && Some(one.id) != about)
        .count()
}

/// How many members must agree, whoever asks among them.
pub(crate) fn need(members: &MembersView, about: Option<MemberId>) -> usize {
    let number = usize::try_from(members.number).unwrap_or(usize::MAX);
    number.min(asked(members, about)).max(1)
}

/// How many more members must agree once one of them asked.
pub(crate) fn others(members: &MembersView, about: Option<MemberId>) -> usize {
    need(members, about) - 1
}

/// Whether two members with a laptop remain without this one: fewer cannot decide about each other.
pub(crate) fn two_remain(members: &MembersView, without: MemberId) -> bool {
    asked(members, Some(without)) >= 2
}

/// How many members with a laptop there are: no number can be larger.
pub(crate) fn most(members: &MembersView) -> u32 {
    u32::try_from(asked(members, None)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use commonbook_book::{DeviceTag, DeviceView, Id, MemberView};

    use super::*;

    fn member(byte: u8) -> MemberId {
        MemberId(Id::from_bytes([byte; 10]))
    }

    /// So many members with a laptop, and one on paper.
    fn group(laptops: u8, number: u32) -> MembersView {
        let one = |byte| MemberView {
            id: member(byte),
            alias: String::new(),
            devices: vec![DeviceView {
                id: DeviceTag(Id::from_bytes([byte; 10])),
                this: false,
            }],
            vouched_by: vec![],
        };
        let mut members: Vec<MemberView> = (0..=laptops).map(one).collect();
        members.first_mut().unwrap().devices.clear();
        MembersView {
            members,
            number,
            ..MembersView::default()
        }
    }

    #[test]
    fn never_more_than_all_the_others_and_nobody_on_paper() {
        let (paper, bo) = (Some(member(0)), Some(member(2)));
        assert_eq!(need(&group(3, 2), bo), 2);
        assert_eq!(need(&group(2, 2), bo), 1, "of two, the other one");
        assert_eq!(need(&group(2, 2), None), 2);
        assert_eq!(need(&group(2, 5), paper), 2);
        assert_eq!(need(&group(1, 2), None), 1);
        assert_eq!(others(&group(3, 3), bo), 1);
        assert!(two_remain(&group(3, 2), member(2)));
        assert!(!two_remain(&group(2, 2), member(2)));
        assert!(two_remain(&group(2, 2), member(0)), "on paper");
        assert_eq!(most(&group(4, 2)), 4);
    }
}
