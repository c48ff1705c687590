//! The inviter's side: words are proven, both screens compared, the welcome sheet read; only then is the newcomer
//! proposed. Before that, nothing about them is kept.

use commonbook_book::{ComesAs, WelcomeSheet, clean_line};
use commonbook_seal::{JoinRequest, Role};

use crate::{
    LinkEvent, LinkId, Replica, RowsError,
    joining::{HERE, INVITED},
    link::Stage,
    message::Message,
    step::Step,
};

impl Replica {
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
            reads,
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
            Message::Same(same) if request.is_some() && theirs.is_none() => {
                *theirs = Some(same);
                self.agree_on_words(step, link);
            }
            Message::Would(true) if *reads => self.propose_newcomer(step, link)?,
            Message::Would(false) if *reads => {
                step.show(link, LinkEvent::Refused);
                self.end(step, link);
            }
            _ => self.end(step, link),
        }
        Ok(())
    }

    /// The inviter said whether both screens show the same words, and who the other one is.
    pub(crate) fn inviter_says(
        &mut self,
        step: &mut Step<'_>,
        link: LinkId,
        same: bool,
        who: ComesAs,
    ) {
        let Some(Stage::Inviting {
            request: Some(_),
            mine,
            comes_as,
            ..
        }) = self.links.get_mut(&link).map(|l| &mut l.stage)
        else {
            return;
        };
        *comes_as = who;
        *mine = Some(same);
        if !same {
            step.say(link, &Message::Same(false));
        }
        self.agree_on_words(step, link);
    }

    /// Hands out the welcome sheet once both say that the screens are the same.
    fn agree_on_words(&mut self, step: &mut Step<'_>, link: LinkId) {
        let may = self.may_write().is_ok();
        let group = self.ledger.state().group.clone();
        let Some(Stage::Inviting {
            mine,
            theirs,
            reads,
            today,
            ..
        }) = self.links.get_mut(&link).map(|l| &mut l.stage)
        else {
            return;
        };
        match (mine, theirs) {
            (Some(true), Some(true)) if !may => self.end(step, link),
            (Some(true), Some(true)) if !*reads => {
                *reads = true;
                let sheet = WelcomeSheet::of(&group, &self.book.plan, *today);
                step.say(link, &Message::Sheet(sheet));
                step.show(link, LinkEvent::Sheet);
            }
            (Some(false), _) | (_, Some(false)) => {
                step.show(link, LinkEvent::Refused);
                self.end(step, link);
            }
            _ => {}
        }
    }

    /// The newcomer would like to join: from here on the group knows of them.
    fn propose_newcomer(&mut self, step: &mut Step<'_>, link: LinkId) -> Result<(), RowsError> {
        let Some(l) = self.links.get(&link) else {
            return Ok(());
        };
        let exporter = l.channel.exporter;
        let Stage::Inviting {
            request: Some(asked),
            comes_as,
            ..
        } = &l.stage
        else {
            return Ok(());
        };
        let (asked, comes_as) = (asked.clone(), *comes_as);
        let newcomer = asked.device().device;
        let admitted = match self.may_write() {
            Ok(()) => self.bring_in(step, &asked, comes_as)?,
            Err(refusal) => Err(refusal),
        };
        let admitted = match admitted {
            Ok(admitted) => admitted,
            Err(refusal) => {
                step.say(link, &Message::Same(false));
                step.show(link, LinkEvent::NotProposed(refusal));
                self.end(step, link);
                return Ok(());
            }
        };
        step.show(link, LinkEvent::Proposed { admitted });
        let Some((group, key)) = self.me.group.zip(self.writing_key()) else {
            return Ok(());
        };
        step.say(
            link,
            &Message::Welcome {
                group,
                device: self.device,
                here: self.me.keys.sign(INVITED, &exporter).to_vec(),
                admitted,
                waiting: key.waiting(&newcomer),
            },
        );
        if admitted {
            self.share(step, link, newcomer)
        } else {
            self.end(step, link);
            Ok(())
        }
    }
}
