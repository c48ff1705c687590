//! Coming in, live and by stick.

use commonbook_book::{ComesAs, ProposalId, ProposedView};
use commonbook_replica::{Answer, Input, LinkEvent, LinkId, LinkKind, Proposal, Refusal, Taken};
use commonbook_seal::InviteSecret;

use super::World;
use crate::sim::Who;

impl World {
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
            |channel| LinkKind::Inviting(channel, theirs),
        );
        self.until_quiet();
        link
    }

    /// A newcomer joins live: the words are typed, and both say that the screens show the same. True when they are in.
    pub fn join(&mut self, inviter: Who, newcomer: Who) -> bool {
        let link = self.invite(inviter, newcomer);
        self.give(newcomer, Input::SameWords(link, true, ComesAs::New));
        self.give(inviter, Input::SameWords(link, true, ComesAs::New));
        self.until_quiet();
        self.cut(link);
        self.events(newcomer, link)
            .contains(&LinkEvent::Welcomed { admitted: true })
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

    /// Reads a news file.
    pub fn take(&mut self, who: Who, news: &[u8]) -> Option<Result<Taken, Refusal>> {
        match self.ask(who, |r| Input::TakeNews(r, news.to_vec()))? {
            Answer::Taken(taken) => Some(Ok(taken)),
            Answer::Refused(refusal) => Some(Err(refusal)),
            other => panic!("{other:?}"),
        }
    }
}
