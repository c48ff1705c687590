//! Coming in, live and by stick.

use commonbook_book::{ComesAs, ProposalId, ProposedView};
use commonbook_replica::{Answer, Input, LinkEvent, LinkId, LinkKind, Proposal, Refusal, Taken};
use commonbook_seal::InviteSecret;

use super::World;
use crate::sim::{Who, tuesday};

impl World {
    /// What happened on a link at one end, oldest first.
    pub fn events(&self, who: Who, link: LinkId) -> Vec<LinkEvent> {
        let mine = |(on, event): &(LinkId, LinkEvent)| (*on == link).then(|| event.clone());
        self[who].events.iter().filter_map(mine).collect()
    }

    /// A newcomer types the words of an invite; both sides are connected and see the check words.
    pub fn invite(&mut self, inviter: Who, newcomer: Who) -> LinkId {
        let secret = InviteSecret::generate(&mut self.fork_rng());
        let same = secret.clone();
        self.invite_with(inviter, secret, newcomer, same)
    }

    /// The same with the words that each side has.
    pub fn invite_with(
        &mut self,
        inviter: Who,
        theirs: InviteSecret,
        newcomer: Who,
        typed: InviteSecret,
    ) -> LinkId {
        let link = self.connect(
            newcomer,
            inviter,
            |channel| LinkKind::Joining(channel, typed),
            |channel| LinkKind::Inviting(channel, theirs, tuesday(0)),
        );
        self.until_quiet();
        link
    }

    /// A newcomer joins live: the words are typed, both say that the screens show the same, and the newcomer says yes to
    /// the welcome sheet. True when they are in.
    pub fn join(&mut self, inviter: Who, newcomer: Who) -> bool {
        self.join_as(inviter, newcomer, ComesAs::New)
    }

    /// The same, where the inviter says who the other one is.
    pub fn join_as(&mut self, inviter: Who, newcomer: Who, who: ComesAs) -> bool {
        let link = self.until_the_sheet(inviter, newcomer, who);
        self.give(newcomer, Input::WouldJoin(link, true));
        self.until_quiet();
        self.cut(link);
        self.events(newcomer, link)
            .contains(&LinkEvent::Welcomed { admitted: true })
    }

    /// A newcomer and an inviter up to the moment when the newcomer has the welcome sheet.
    pub fn until_the_sheet(&mut self, inviter: Who, newcomer: Who, who: ComesAs) -> LinkId {
        let link = self.invite(inviter, newcomer);
        self.give(newcomer, Input::SameWords(link, true, who));
        self.give(inviter, Input::SameWords(link, true, who));
        self.until_quiet();
        link
    }

    /// A group of these people, all of whom have met.
    pub fn group<const N: usize>(&mut self, aliases: [&str; N]) -> [Who; N] {
        let all = self.group_of(&aliases);
        all.try_into().unwrap()
    }

    /// The same for a number that is not known beforehand.
    pub fn group_of(&mut self, aliases: &[&str]) -> Vec<Who> {
        let first = self.found("Tuesday Circle", aliases[0]);
        let mut all = vec![first];
        for alias in &aliases[1..] {
            let newcomer = self.newcomer(alias);
            if !self.join(first, newcomer) {
                let second = all[1];
                self.meet(first, second);
                self.agree_to_all(second);
                self.meet(first, second);
                assert!(self.join(first, newcomer), "{alias} is not in");
            }
            all.push(newcomer);
        }
        while self.round() > 0 {}
        all
    }

    /// Agrees to every proposal that waits for this device's owner; gives how many came into effect.
    pub fn agree_to_all(&mut self, who: Who) -> usize {
        self.agree_where(who, |_| true)
    }

    /// The same for some proposals.
    pub fn agree_where(&mut self, who: Who, wanted: impl Fn(&ProposedView) -> bool) -> usize {
        let open = self[who].book.members.proposals.iter();
        let open: Vec<ProposalId> = open
            .filter(|p| p.mine_to_agree && wanted(&p.what))
            .map(|p| p.id)
            .collect();
        let agreed = |world: &mut Self, id| match world.ask(who, |r| Input::Endorse(r, id)) {
            Some(Answer::Proposed { in_effect }) => in_effect,
            _ => false,
        };
        open.into_iter().filter(|id| agreed(self, *id)).count()
    }

    /// Proposes something; whether it is in effect already. Nothing when the disk failed.
    pub fn try_propose(&mut self, who: Who, proposal: Proposal) -> Option<Result<bool, Refusal>> {
        match self.ask(who, |r| Input::Propose(r, proposal))? {
            Answer::Proposed { in_effect } => Some(Ok(in_effect)),
            Answer::Refused(refusal) => Some(Err(refusal)),
            other => panic!("{other:?}"),
        }
    }

    /// Proposes something; whether it is in effect already.
    pub fn propose(&mut self, who: Who, proposal: Proposal) -> Result<bool, Refusal> {
        self.try_propose(who, proposal)
            .expect("the disk does not fail")
    }

    /// A news file for everybody.
    pub fn pack(&mut self, who: Who) -> Option<Vec<u8>> {
        self.try_pack(who)?
            .map_err(|refusal| panic!("{refusal:?}"))
            .ok()
    }

    /// A news file, if this device may make one; nothing when the disk failed.
    pub fn try_pack(&mut self, who: Who) -> Option<Result<Vec<u8>, Refusal>> {
        match self.ask(who, Input::PackNews)? {
            Answer::News(bytes) => {
                self.keep_sealed(who, bytes.clone());
                Some(Ok(bytes))
            }
            Answer::Refused(refusal) => Some(Err(refusal)),
            other => panic!("{other:?}"),
        }
    }

    /// Reads a news file. A newcomer says that it is of the right group.
    pub fn take(&mut self, who: Who, news: &[u8]) -> Option<Result<Taken, Refusal>> {
        match self.ask(who, |r| Input::ComeIn(r, news.to_vec()))? {
            Answer::Taken(taken) => Some(Ok(taken)),
            Answer::Refused(refusal) => Some(Err(refusal)),
            other => panic!("{other:?}"),
        }
    }

    /// What a device announces of itself on a network.
    pub fn beacons(&mut self, who: Who, endpoint: &[u8; 32]) -> [[u8; 16]; 8] {
        let mut rng = self.fork_rng();
        let replica = self[who].replica.as_ref().unwrap();
        replica.beacons(endpoint, &mut rng)
    }

    /// Whether a device takes an announcement for one of its group's.
    pub fn knows(&self, who: Who, beacons: &[[u8; 16]], endpoint: &[u8; 32]) -> bool {
        let replica = self[who].replica.as_ref().unwrap();
        replica.knows(beacons, endpoint)
    }
}
