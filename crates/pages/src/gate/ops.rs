//! The operations of a change: counted first, then compared with the few shapes that this program writes.

use super::{
    Chunk, Refusal,
    bytes::Bytes,
    columns::{Deltas, Flags, Runs},
    values::Value,
};
use crate::{
    genesis::{self, TEXT_OP},
    name::Kind,
};

/// Operations in one change. This program writes a few thousand at most.
const MOST_OPS: usize = 20_000;
/// Earlier operations that the operations of one change replace, all together.
const MOST_REPLACED: usize = 40_000;
/// Bytes in a flat key.
const LONGEST_KEY: usize = 200;

/// Column specifications: the number of the column, and the kind of its values in the last three bits.
mod spec {
    pub(super) const OBJ_ACTOR: u32 = 1;
    pub(super) const OBJ_COUNTER: u32 = 2;
    pub(super) const KEY_ACTOR: u32 = 1 << 4 | 1;
    pub(super) const KEY_COUNTER: u32 = 1 << 4 | 3;
    pub(super) const KEY_TEXT: u32 = 1 << 4 | 5;
    pub(super) const INSERT: u32 = 3 << 4 | 4;
    pub(super) const ACTION: u32 = 4 << 4 | 2;
    pub(super) const VALUE_KIND: u32 = 5 << 4 | 6;
    pub(super) const VALUE: u32 = 5 << 4 | 7;
    pub(super) const REPLACED: u32 = 7 << 4;
    pub(super) const REPLACED_ACTOR: u32 = 7 << 4 | 1;
    pub(super) const REPLACED_COUNTER: u32 = 7 << 4 | 3;
    pub(super) const ALL: [u32; 12] = [
        OBJ_ACTOR,
        OBJ_COUNTER,
        KEY_ACTOR,
        KEY_COUNTER,
        KEY_TEXT,
        INSERT,
        ACTION,
        VALUE_KIND,
        VALUE,
        REPLACED,
        REPLACED_ACTOR,
        REPLACED_COUNTER,
    ];
}

const PUT: u64 = 1;
const DELETE: u64 = 3;

/// An operation named by its number and its writer's number in the change.
type Op = (u64, u64);

/// How many operations there are, by the lengths of runs alone.
pub(super) fn count(chunk: &Chunk<'_>) -> Result<usize, Refusal> {
    if chunk
        .columns
        .iter()
        .any(|(spec, _)| !spec::ALL.contains(spec))
    {
        return Err(Refusal::Malformed);
    }
    let count = Runs::<u64>::new(column(chunk, spec::ACTION), MOST_OPS).count()?;
    if count == 0 {
        Err(Refusal::Count)
    } else {
        Ok(count)
    }
}

fn column<'a>(chunk: &Chunk<'a>, wanted: u32) -> &'a [u8] {
    chunk
        .columns
        .iter()
        .find(|(spec, _)| *spec == wanted)
        .map_or(&[], |(_, bytes)| bytes)
}

/// Reads every operation and refuses what this program would not write on such a page.
pub(super) fn check(kind: Kind, chunk: &Chunk<'_>) -> Result<(), Refusal> {
    let mut reader = Reader::new(chunk)?;
    for number in 0..reader.count as u64 {
        reader.operation(kind, chunk.start_op + number)?;
    }
    reader.end()
}

struct Reader<'a> {
    count: usize,
    /// The number by which this change calls the writer of every page's first change.
    nobody: Option<u64>,
    actors: u64,
    /// Where the writer of this change stands among the others by name. It is called 0, and sorted by its name.
    writer: u64,
    obj_actor: Runs<'a, u64>,
    obj_counter: Runs<'a, u64>,
    key_actor: Runs<'a, u64>,
    key_counter: Deltas<'a>,
    key_text: Runs<'a, &'a [u8]>,
    insert: Flags<'a>,
    action: Runs<'a, u64>,
    value_kind: Runs<'a, u64>,
    value: Bytes<'a>,
    replaced: Runs<'a, u64>,
    replaced_actor: Runs<'a, u64>,
    replaced_counter: Deltas<'a>,
}

impl<'a> Reader<'a> {
    fn new(chunk: &Chunk<'a>) -> Result<Self, Refusal> {
        let count = count(chunk)?;
        let runs = |spec| Runs::new(column(chunk, spec), count);
        let nobody = chunk
            .others
            .iter()
            .position(|other| *other == genesis::ACTOR)
            .map(|at| at as u64 + 1);
        // The library keeps them sorted, without the writer and without doubles.
        if !chunk.others.is_sorted_by(|a, b| a < b) || chunk.others.contains(&chunk.actor) {
            return Err(Refusal::Malformed);
        }
        Ok(Self {
            count,
            nobody,
            actors: chunk.others.len() as u64 + 1,
            writer: chunk.others.partition_point(|other| *other < chunk.actor) as u64,
            obj_actor: runs(spec::OBJ_ACTOR),
            obj_counter: runs(spec::OBJ_COUNTER),
            key_actor: runs(spec::KEY_ACTOR),
            key_counter: Deltas::new(column(chunk, spec::KEY_COUNTER), count),
            key_text: Runs::new(column(chunk, spec::KEY_TEXT), count),
            insert: Flags::new(column(chunk, spec::INSERT), count),
            action: runs(spec::ACTION),
            value_kind: runs(spec::VALUE_KIND),
            value: Bytes(column(chunk, spec::VALUE)),
            replaced: runs(spec::REPLACED),
            replaced_actor: Runs::new(column(chunk, spec::REPLACED_ACTOR), MOST_REPLACED),
            replaced_counter: Deltas::new(column(chunk, spec::REPLACED_COUNTER), MOST_REPLACED),
        })
    }

    /// Reads the operation with this number.
    fn operation(&mut self, kind: Kind, number: u64) -> Result<(), Refusal> {
        let object = pair(
            self.obj_actor.next()?.flatten(),
            self.obj_counter.next()?.flatten(),
        )?;
        let element = pair(
            self.key_actor.next()?.flatten(),
            self.key_counter.next()?.flatten(),
        );
        let key = self.key_text.next()?.flatten();
        let insert = self.insert.next()?.unwrap_or(false);
        let action = self.action.next()?.flatten().ok_or(Refusal::Malformed)?;
        let value = Value::read(
            self.value_kind.next()?.flatten().unwrap_or(0),
            &mut self.value,
        )?;
        let replaced = self.replaced(number)?;
        match object {
            None => {
                let key = key.ok_or(Refusal::Operation)?;
                if element != Ok(None) || insert || key.is_empty() || key.len() > LONGEST_KEY {
                    return Err(Refusal::Operation);
                }
                std::str::from_utf8(key).map_err(|_| Refusal::Malformed)?;
                match action {
                    PUT if value.is_flat() => Ok(()),
                    DELETE if value == Value::Null && replaced > 0 => Ok(()),
                    _ => Err(Refusal::Operation),
                }
            }
            Some(object) => {
                if !kind.has_text()
                    || Some(object.1) != self.nobody
                    || object.0 != TEXT_OP
                    || key.is_some()
                {
                    return Err(Refusal::Operation);
                }
                self.letter(number, element, insert, action, value, replaced)
            }
        }
    }

    /// An operation on the text of the page: one letter put after another one, or taken away.
    fn letter(
        &self,
        number: u64,
        element: Result<Option<Op>, Refusal>,
        insert: bool,
        action: u64,
        value: Value<'_>,
        replaced: usize,
    ) -> Result<(), Refusal> {
        let at_head = element == Ok(Some((0, 0)));
        if !at_head {
            self.earlier(element?.ok_or(Refusal::Operation)?, number)?;
        }
        match action {
            PUT if insert && replaced == 0 && value.is_letter() => Ok(()),
            DELETE if !insert && !at_head && replaced > 0 && value == Value::Null => Ok(()),
            _ => Err(Refusal::Operation),
        }
    }

    /// How many operations this one replaces; all of them must be earlier ones.
    fn replaced(&mut self, number: u64) -> Result<usize, Refusal> {
        let count = self.replaced.next()?.flatten().unwrap_or(0);
        let count = usize::try_from(count).map_err(|_| Refusal::Count)?;
        if count > MOST_REPLACED {
            return Err(Refusal::Count);
        }
        let mut last = None;
        for _ in 0..count {
            let op = pair(
                self.replaced_actor.next()?.flatten(),
                self.replaced_counter.next()?.flatten(),
            )?;
            let op = op.ok_or(Refusal::Malformed)?;
            self.earlier(op, number)?;
            // Sorted by number and name, each once.
            let place = (op.0, self.rank(op.1));
            if last.is_some_and(|last| last >= place) {
                return Err(Refusal::Operation);
            }
            last = Some(place);
        }
        Ok(count)
    }

    /// The place of an actor of this change among all of them by name. The others, called 1 and so on, are sorted.
    fn rank(&self, actor: u64) -> u64 {
        match actor {
            0 => self.writer,
            other if other <= self.writer => other - 1,
            other => other,
        }
    }

    fn earlier(&self, op: Op, number: u64) -> Result<(), Refusal> {
        let (counter, actor) = op;
        if counter == 0 || counter >= number || actor >= self.actors {
            Err(Refusal::Operation)
        } else {
            Ok(())
        }
    }

    /// Whether everything was read: no column has more than the operations say.
    fn end(&mut self) -> Result<(), Refusal> {
        let over = self.obj_actor.next()?.is_some()
            || self.obj_counter.next()?.is_some()
            || self.key_actor.next()?.is_some()
            || self.key_counter.next()?.is_some()
            || self.key_text.next()?.is_some()
            || self.insert.next()?.is_some()
            || self.value_kind.next()?.is_some()
            || self.replaced.next()?.is_some()
            || self.replaced_actor.next()?.is_some()
            || self.replaced_counter.next()?.is_some();
        if over || !self.value.is_empty() {
            Err(Refusal::Malformed)
        } else {
            Ok(())
        }
    }
}

/// Both or neither. The head of a text is written as number 0 without a writer.
fn pair(actor: Option<u64>, counter: Option<u64>) -> Result<Option<Op>, Refusal> {
    match (actor, counter) {
        (Some(actor), Some(counter)) => Ok(Some((counter, actor))),
        (None, Some(0)) => Ok(Some((0, 0))),
        (None, None) => Ok(None),
        _ => Err(Refusal::Malformed),
    }
}
