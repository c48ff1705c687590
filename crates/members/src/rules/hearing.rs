//! Rule 2: who heard of which first.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{Act, Core, Deed, Rules, Scope};
use crate::bits::Bits;

/// Which of some envelopes each device had heard, step by step, within a set of envelopes.
pub(crate) struct Hearing<'a> {
    rules: &'a Rules,
    standing: &'a Bits,
    contestants: BTreeMap<usize, usize>,
    /// For each device, the different sets of contestants that its envelopes have behind them.
    sets: BTreeMap<usize, BTreeSet<Rc<Bits>>>,
    /// What two have in common was asked for, and is not settled yet.
    unsettled: RefCell<BTreeSet<(usize, usize)>>,
}

/// Smaller sets that have to be settled first, the smallest last.
#[derive(Debug)]
pub(crate) struct Unsettled(pub(super) Vec<Scope>);

impl<'a> Hearing<'a> {
    pub(crate) fn new(
        rules: &'a Rules,
        scope: Scope,
        standing: &'a Bits,
        contestants: &BTreeSet<usize>,
    ) -> Self {
        let within = rules.envelopes_in(scope);
        let contestants: BTreeMap<usize, usize> = contestants
            .iter()
            .enumerate()
            .map(|(at, v)| (*v, at))
            .collect();
        let sets = hear(rules, &within, &contestants);
        Self {
            rules,
            standing,
            contestants,
            sets,
            unsettled: RefCell::default(),
        }
    }

    /// How many members heard of `x` and not of `y` before it, and the other way round.
    ///
    /// Only members count who are members in the past of both; not those in `not`, and not the owner of `forker`. A
    /// member who shows both counts for neither.
    pub(crate) fn first(
        &self,
        x: usize,
        y: usize,
        not: &Bits,
        forker: Option<usize>,
    ) -> (usize, usize) {
        let (Some(at_x), Some(at_y)) = (self.contestants.get(&x), self.contestants.get(&y)) else {
            return (0, 0);
        };
        let Some(common) = self.rules.known(Scope::Common(x, y)) else {
            self.unsettled.borrow_mut().insert((x.min(y), x.max(y)));
            return (0, 0);
        };
        let voices = self.rules.voices(&common, self.standing);
        let forkers = forker
            .map(|device| self.rules.owners_ever(device, self.standing))
            .unwrap_or_default();
        let (mut for_x, mut for_y) = (Bits::default(), Bits::default());
        for (device, member) in &voices {
            if not.contains(*member) || forkers.contains(*member) {
                continue;
            }
            for heard in self.sets.get(device).into_iter().flatten() {
                match (heard.contains(*at_x), heard.contains(*at_y)) {
                    (true, false) => for_x.insert(*member),
                    (false, true) => for_y.insert(*member),
                    _ => {}
                }
            }
        }
        (for_x.without(&for_y).len(), for_y.without(&for_x).len())
    }
}

/// For each device of a set of envelopes, the different sets of contestants that its envelopes are or have in the past.
///
/// From old to new, each from those it names: whoever forks thousands of times has each with each compared nowhere.
fn hear(
    rules: &Rules,
    within: &Bits,
    contestants: &BTreeMap<usize, usize>,
) -> BTreeMap<usize, BTreeSet<Rc<Bits>>> {
    let none = Rc::new(Bits::default());
    let mut heard: BTreeMap<usize, Rc<Bits>> = BTreeMap::new();
    let mut sets: BTreeMap<usize, BTreeSet<Rc<Bits>>> = BTreeMap::new();
    for v in within.iter() {
        let Some(vertex) = rules.graph.get(v) else {
            continue;
        };
        let mut now = Rc::clone(&none);
        for parent in rules.graph.parents(v) {
            let Some(more) = heard.get(parent) else {
                continue;
            };
            if now.is_empty() {
                now = Rc::clone(more);
            } else if !Rc::ptr_eq(&now, more) && !more.within(&now) {
                Rc::make_mut(&mut now).join(more);
            }
        }
        if let Some(at) = contestants.get(&v) {
            Rc::make_mut(&mut now).insert(*at);
        }
        let known = sets.entry(vertex.device).or_default();
        if !known.contains(&now) {
            known.insert(Rc::clone(&now));
        }
        heard.insert(v, now);
    }
    sets
}

/// Two groups of envelopes of one fork, and how many members heard of the one or the other first. Within a group nobody
/// heard of one before another.
pub(crate) struct Contest {
    pub(crate) x: Vec<usize>,
    pub(crate) y: Vec<usize>,
    pub(crate) for_x: usize,
    pub(crate) for_y: usize,
}

impl Hearing<'_> {
    /// Envelopes of one fork against each other, those with one past and heard alike together: else whoever floods a
    /// place with thousands has everybody compare each with each.
    pub(crate) fn contests(&self, siblings: &[usize]) -> Vec<Contest> {
        let groups = self.groups(siblings);
        let mut contests = Vec::new();
        for (at, x) in groups.iter().enumerate() {
            for y in groups.iter().skip(at + 1) {
                let (Some(one), Some(other)) = (x.first(), y.first()) else {
                    continue;
                };
                let forker = self.rules.graph.get(*one).map(|vertex| vertex.device);
                let (for_x, for_y) = self.first(*one, *other, &Bits::default(), forker);
                contests.push(Contest {
                    x: x.clone(),
                    y: y.clone(),
                    for_x,
                    for_y,
                });
            }
        }
        contests
    }

    /// Envelopes of one fork by what they name and by who heard of them with what others. The forker's word is nothing.
    pub(crate) fn groups(&self, siblings: &[usize]) -> Vec<Vec<usize>> {
        let vertex = siblings.first().and_then(|v| self.rules.graph.get(*v));
        let forker = vertex.map(|vertex| vertex.device);
        let others = self
            .sets
            .iter()
            .filter(|(device, _)| Some(**device) != forker);
        let sets: Vec<&Rc<Bits>> = others.flat_map(|(_, sets)| sets).collect();
        let mut groups: BTreeMap<(&[usize], Bits), Vec<usize>> = BTreeMap::new();
        for x in siblings {
            let Some(at) = self.contestants.get(x) else {
                continue;
            };
            let numbered = sets.iter().enumerate();
            let in_sets = numbered
                .filter(|(_, heard)| heard.contains(*at))
                .map(|(n, _)| n);
            let group = (self.rules.graph.parents(*x), in_sets.collect());
            groups.entry(group).or_default().push(*x);
        }
        groups.into_values().collect()
    }
}

impl Hearing<'_> {
    /// An answer, when everything that was asked for on the way is settled.
    pub(super) fn settled<T>(&self, answer: T) -> Result<T, Unsettled> {
        let unsettled = self.unsettled.take();
        if unsettled.is_empty() {
            return Ok(answer);
        }
        let scopes = unsettled.into_iter().rev();
        Err(Unsettled(
            scopes.map(|(x, y)| Scope::Common(x, y)).collect(),
        ))
    }
}

impl Rules {
    /// Answers a question about who heard what first, of all that is held.
    pub(crate) fn hear_all<T: Default>(
        &self,
        contestants: &BTreeSet<usize>,
        ask: impl Fn(&Hearing<'_>) -> T,
    ) -> T {
        if contestants.is_empty() {
            return T::default();
        }
        let hearing = Hearing::new(self, Scope::All, &self.index.authorised, contestants);
        loop {
            match hearing.settled(ask(&hearing)) {
                Ok(answer) => return answer,
                Err(Unsettled(scopes)) => scopes
                    .into_iter()
                    .rev()
                    .for_each(|scope| _ = self.core(scope)),
            }
        }
    }

    /// Whoever had this device at any time.
    fn owners_ever(&self, device: usize, standing: &Bits) -> Bits {
        let mut owners = Bits::default();
        let let_in = self
            .index
            .let_in
            .get(&device)
            .map(|by| by.and(standing))
            .unwrap_or_default();
        for (_, op) in self.ops(&let_in) {
            match (&op.act, self.enacts(op)) {
                (Act::Genesis { founders, .. }, _) => {
                    let own = founders.iter().filter(|(_, founded)| *founded == device);
                    own.for_each(|(member, _)| owners.insert(*member));
                }
                (_, Some(Deed::Admit { member, .. })) => owners.insert(*member),
                _ => {}
            }
        }
        owners
    }

    /// The devices through which a member of `common` speaks: those they had there, and those they admitted themselves
    /// since.
    ///
    /// Not every device of theirs: else two who collude admit a device to each of the others on an old past and speak
    /// for everybody, and whoever finds a laptop that was set aside speaks for its owner.
    fn voices(&self, common: &Core, standing: &Bits) -> BTreeMap<usize, usize> {
        let mut voices: BTreeMap<usize, usize> = common.devices().collect();
        for (_, op) in self.ops(&standing.and(&self.index.admissions)) {
            let Some(Deed::Admit {
                member,
                device: Some(device),
                ..
            }) = self.enacts(op)
            else {
                continue;
            };
            let own = op
                .agreed
                .by
                .iter()
                .filter(|(_, by)| by == member)
                .filter_map(|(at, _)| self.op(*at));
            if own
                .map(|agreement| agreement.device)
                .any(|by| voices.get(&by) == Some(member))
            {
                voices.entry(*device).or_insert(*member);
            }
        }
        voices
    }
}
