//! The newcomer's side: the words of another screen are typed, both screens compared, the welcome sheet read.

use commonbook_book::ComesAs;
use commonbook_seal::{DeviceId, EpochKey, GroupId, Role};

use crate::{
    Answer, LinkEvent, LinkId, Refusal, Replica, RequestId, RowsError,
    link::{Joining, Stage},
    message::Message,
    step::Step,
};

/// What a newcomer's device signs, over the channel.
pub(crate) const HERE: &str = "joining";
/// What the inviter's device signs, over the channel.
pub(crate) const INVITED: &str = "inviting";

/// What the group answers to a newcomer who would like to join.
struct Welcome {
    group: GroupId,
    device: DeviceId,
    admitted: bool,
    waiting: EpochKey,
}

impl Replica {
    /// This newcomer asks by stick: always by the same request.
    pub(crate) fn ask(&mut self, step: &mut Step<'_>, request: RequestId) {
        let asked = self.waiting.request(&self.me, step.rng);
        self.waiting.write(&mut step.fx.write);
        let words = |bytes: Vec<u8>, words| Answer::Asked {
            request: bytes,
            words,
        };
        match asked.and_then(|asked| Some(words(asked.encode(), asked.check_words().ok()?))) {
            Some(answer) => step.answer(request, answer),
            None => step.refuse(request, Refusal::NotAllowed),
        }
    }

    /// A message on a link to the one who invited.
    pub(crate) fn joining(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let Some(l) = self.links.get_mut(&link) else {
            return Ok(());
        };
        let exporter = l.channel.exporter;
        let Stage::Joining { secret, step: far } = &mut l.stage else {
            return Ok(());
        };
        match (message, *far) {
            (Message::Proof(proof), Joining::Proves) => {
                if !secret.proves(Role::Answers, &exporter, &proof) {
                    step.show(link, LinkEvent::WrongWords);
                    self.end(step, link);
                    return Ok(());
                }
                *far = Joining::Compares;
                let words = secret.check_words(&exporter);
                match self.waiting.request(&self.me, step.rng) {
                    Some(asked) => {
                        let here = self.me.keys.sign(HERE, &exporter).to_vec();
                        let sheet = asked.encode();
                        step.say(link, &Message::Request { sheet, here });
                        step.show(link, LinkEvent::CheckWords { words, alias: None });
                    }
                    None => self.end(step, link),
                }
            }
            (Message::Same(false), _) => {
                step.show(link, LinkEvent::Refused);
                self.end(step, link);
            }
            (Message::Sheet(sheet), Joining::Same) => {
                *far = Joining::Reads;
                self.waiting.sheet = Some(sheet.cleaned());
                self.changed = true;
                step.show(link, LinkEvent::Sheet);
            }
            (
                Message::Welcome {
                    group,
                    device,
                    here,
                    admitted,
                    waiting,
                },
                Joining::Asks,
            ) => {
                let here = <[u8; 64]>::try_from(here).ok();
                if here.is_some_and(|here| device.signed(INVITED, &exporter, &here)) {
                    let welcome = Welcome {
                        group,
                        device,
                        admitted,
                        waiting,
                    };
                    self.welcomed(step, link, welcome)?;
                } else {
                    self.end(step, link);
                }
            }
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// The group knows of this newcomer now.
    fn welcomed(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        welcome: Welcome,
    ) -> Result<(), RowsError> {
        if self.me.group != Some(welcome.group) {
            if self.me.group.is_some() && self.held.iter().next().is_some() {
                self.end(step, link);
                return Ok(());
            }
            // Whoever waited for another group's yes waits for this one's from now on.
            self.waiting.keys.clear();
            self.me.group = Some(welcome.group);
            self.begin_sitting(step.rng);
        }
        self.waiting.known_by(welcome.waiting);
        self.waiting.write(&mut step.fx.write);
        self.me.write(&mut step.fx.write);
        self.changed = true;
        let admitted = welcome.admitted;
        step.show(link, LinkEvent::Welcomed { admitted });
        if admitted {
            self.share_with_inviter(step, link, welcome.device)
        } else {
            self.end(step, link);
            Ok(())
        }
    }

    /// A person said whether both screens show the same words, and on the inviter's side who the other one is.
    pub(crate) fn same_words(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        same: bool,
        who: ComesAs,
    ) {
        match self.links.get_mut(&link).map(|l| &mut l.stage) {
            Some(Stage::Joining { step: far, .. }) if *far == Joining::Compares => {
                *far = Joining::Same;
                step.say(link, &Message::Same(same));
                if !same {
                    self.end(step, link);
                }
            }
            Some(Stage::Inviting { .. }) => self.inviter_says(step, link, same, who),
            _ => {}
        }
    }

    /// Having read the welcome sheet, this newcomer would like to join, or rather not.
    pub(crate) fn would_join(&mut self, step: &mut Step<'_>, link: LinkId, would: bool) {
        let Some(Stage::Joining { step: far, .. }) =
            self.links.get_mut(&link).map(|l| &mut l.stage)
        else {
            return;
        };
        if *far != Joining::Reads {
            return;
        }
        *far = Joining::Asks;
        step.say(link, &Message::Would(would));
        if !would {
            self.end(step, link);
        }
    }

    /// A link ended. The welcome sheet that was read on it stays with whoever is proposed, and with nobody else.
    pub(crate) fn reads_no_more(&mut self, stage: &Stage) {
        let read = matches!(
            stage,
            Stage::Joining {
                step: Joining::Reads | Joining::Asks,
                ..
            }
        );
        if read && self.waiting.keys.is_empty() {
            self.waiting.sheet = None;
            self.changed = true;
        }
    }

    /// Whether this device never came in: it holds no key of any group.
    pub(crate) fn is_newcomer(&self) -> bool {
        self.keys.all().next().is_none()
    }
}
