//! Coming in: words on one screen, typed on another, compared on both.

use commonbook_book::{ComesAs, clean_line};
use commonbook_members::{Op, What};
use commonbook_seal::{JoinRequest, Role};

use crate::{
    Answer, LinkEvent, LinkId, Refusal, Replica, RequestId, RowsError, link::Stage,
    membership::refusal, message::Message, replica::member_of, step::Step,
};

/// What a newcomer's device signs, over the channel.
const HERE: &str = "joining";

impl Replica {
    /// This newcomer asks by stick.
    pub(crate) fn ask(&mut self, step: &mut Step<'_>, request: RequestId) {
        let asked = JoinRequest::new(&self.me.alias, &self.me.keys, step.rng);
        match asked.ok().and_then(|asked| {
            asked
                .check_words()
                .ok()
                .map(|words| (asked.encode(), words))
        }) {
            Some((bytes, words)) => step.answer(
                request,
                Answer::Asked {
                    request: bytes,
                    words,
                },
            ),
            None => step.refuse(request, Refusal::NotAllowed),
        }
    }

    /// A member read a request that came by stick.
    pub(crate) fn admit(
        &mut self,
        step: &mut Step<'_>,
        request: RequestId,
        bytes: &[u8],
        comes_as: ComesAs,
    ) -> Result<(), RowsError> {
        if let Err(refusal) = self.may_write() {
            step.refuse(request, refusal);
            return Ok(());
        }
        let Ok(asked) = JoinRequest::decode(bytes) else {
            step.refuse(request, Refusal::Damaged);
            return Ok(());
        };
        match self.bring_in(step, &asked, comes_as)? {
            Ok(in_effect) => step.answer(request, Answer::Proposed { in_effect }),
            Err(refusal) => step.refuse(request, refusal),
        }
        Ok(())
    }

    /// Proposes a newcomer, or agrees where somebody else did; true when they are in.
    fn bring_in(
        &mut self,
        step: &mut Step<'_>,
        asked: &JoinRequest,
        comes_as: ComesAs,
    ) -> Result<Result<bool, Refusal>, RowsError> {
        let device = asked.device().clone();
        let id = device.device;
        if self.ledger.state().devices.contains_key(&id) {
            return Ok(Ok(true));
        }
        let what = match comes_as {
            ComesAs::New => What::Admit {
                member: member_of(&id),
                alias: clean_line(asked.alias()),
                device,
                new_member: true,
            },
            ComesAs::Member(member) => match self.ledger.state().members.get(&member) {
                // By the name they go by here, whatever they typed: so that all agree to the same.
                Some(known) => What::Admit {
                    member,
                    alias: known.alias.clone(),
                    device,
                    new_member: false,
                },
                None => return Ok(Err(Refusal::NotFound)),
            },
        };
        if let Err(error) = self.ledger.possible(&what, &self.device) {
            return Ok(Err(refusal(error)));
        }
        self.do_duties(step)?;
        let Some(key) = self.writing_key() else {
            return Ok(Err(Refusal::NotAllowed));
        };
        let state = self.ledger.state();
        let proposed = state.proposals.iter().find(|p| p.what == what);
        let op = match proposed {
            Some(proposal) if state.may_agree(proposal, &self.device) => Some(Op::Endorse {
                proposal: proposal.id,
            }),
            Some(_) => None,
            None => Some(Op::Propose(what)),
        };
        if let Some(op) = op {
            self.control(step, &op, &key, &[])?;
        }
        self.do_duties(step)?;
        Ok(Ok(self.ledger.state().devices.contains_key(&id)))
    }

    /// A message on a link of somebody who says they have the words.
    pub(crate) fn inviting(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        message: Message,
    ) -> Result<(), RowsError> {
        let Some(l) = self.links.get_mut(&link) else {
            return Ok(());
        };
        let exporter = l.channel.exporter;
        let Stage::Inviting {
            secret,
            proven,
            request,
            theirs,
            ..
        } = &mut l.stage
        else {
            return Ok(());
        };
        match message {
            Message::Proof(proof) if !*proven => {
                if secret.proves(Role::Dials, &exporter, &proof) {
                    *proven = true;
                    step.say(
                        link,
                        &Message::Proof(secret.proof(Role::Answers, &exporter)),
                    );
                } else {
                    step.show(link, LinkEvent::WrongWords);
                    self.end(step, link);
                }
            }
            Message::Request { sheet, here } if *proven && request.is_none() => {
                let asked = JoinRequest::decode(&sheet).ok();
                let at_the_other_end = |asked: &JoinRequest| {
                    let device = asked.device().device;
                    let here = <[u8; 64]>::try_from(here).ok();
                    here.is_some_and(|here| device.signed(HERE, &exporter, &here))
                };
                match asked.filter(at_the_other_end) {
                    Some(asked) => {
                        let alias = Some(clean_line(asked.alias()));
                        *request = Some(asked);
                        step.show(
                            link,
                            LinkEvent::CheckWords {
                                words: secret.check_words(&exporter),
                                alias,
                            },
                        );
                    }
                    None => self.end(step, link),
                }
            }
            Message::Same(same) if request.is_some() => {
                *theirs = Some(same);
                self.agree_on_words(step, link)?;
            }
            _ => self.end(step, link),
        }
        Ok(())
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
        let Stage::Joining {
            secret,
            asked,
            mine,
        } = &mut l.stage
        else {
            return Ok(());
        };
        match message {
            Message::Proof(proof) if !*asked => {
                if !secret.proves(Role::Answers, &exporter, &proof) {
                    step.show(link, LinkEvent::WrongWords);
                    self.end(step, link);
                    return Ok(());
                }
                *asked = true;
                let words = secret.check_words(&exporter);
                match JoinRequest::new(&self.me.alias, &self.me.keys, step.rng) {
                    Ok(asked) => {
                        let here = self.me.keys.sign(HERE, &exporter).to_vec();
                        let sheet = asked.encode();
                        step.say(link, &Message::Request { sheet, here });
                        step.show(link, LinkEvent::CheckWords { words, alias: None });
                    }
                    Err(_) => self.end(step, link),
                }
            }
            Message::Same(false) => {
                step.show(link, LinkEvent::Refused);
                self.end(step, link);
            }
            Message::Welcome {
                group,
                name,
                device,
                admitted,
            } if *mine == Some(true) => {
                if self.me.group.is_some_and(|have| have != group) {
                    self.end(step, link);
                    return Ok(());
                }
                self.me.sheet = Some(clean_line(&name));
                if self.me.group.replace(group).is_none() {
                    self.begin_sitting(step.rng);
                }
                self.me.write(&mut step.fx.write);
                self.changed = true;
                step.show(link, LinkEvent::Welcomed { admitted });
                if admitted {
                    self.share_with_inviter(step, link, device)?;
                } else {
                    self.end(step, link);
                }
            }
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// A person said whether both screens show the same words.
    pub(crate) fn same_words(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        same: bool,
        who: ComesAs,
    ) -> Result<(), RowsError> {
        let Some(l) = self.links.get_mut(&link) else {
            return Ok(());
        };
        match &mut l.stage {
            Stage::Inviting {
                request: Some(_),
                mine,
                comes_as,
                ..
            } => {
                *comes_as = who;
                *mine = Some(same);
                if !same {
                    step.say(link, &Message::Same(false));
                }
                self.agree_on_words(step, link)
            }
            Stage::Joining {
                asked: true, mine, ..
            } => {
                *mine = Some(same);
                step.say(link, &Message::Same(same));
                if !same {
                    self.end(step, link);
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn agree_on_words(&mut self, step: &mut Step<'_>, link: LinkId) -> Result<(), RowsError> {
        let Some(l) = self.links.get(&link) else {
            return Ok(());
        };
        let Stage::Inviting {
            request: Some(asked),
            mine,
            theirs,
            comes_as,
            ..
        } = &l.stage
        else {
            return Ok(());
        };
        let (asked, comes_as) = (asked.clone(), *comes_as);
        match (mine, theirs) {
            (Some(true), Some(true)) => {}
            (Some(false), _) | (_, Some(false)) => {
                step.show(link, LinkEvent::Refused);
                self.end(step, link);
                return Ok(());
            }
            _ => return Ok(()),
        }
        if self.may_write().is_err() {
            self.end(step, link);
            return Ok(());
        }
        let Ok(admitted) = self.bring_in(step, &asked, comes_as)? else {
            self.end(step, link);
            return Ok(());
        };
        step.show(link, LinkEvent::Proposed { admitted });
        let Some(group) = self.me.group else {
            return Ok(());
        };
        let name = self.ledger.state().group.clone();
        step.say(
            link,
            &Message::Welcome {
                group,
                name,
                device: self.device,
                admitted,
            },
        );
        if !admitted {
            self.end(step, link);
            return Ok(());
        }
        self.share(step, link, asked.device().device)
    }
}
