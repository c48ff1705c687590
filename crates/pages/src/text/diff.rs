//! What turns one text into another: Myers' algorithm, with a limit on the work.
//!
//! E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986). The library has one too;
//! it has no limit, what it finds cannot be moved to another version of the text, and it compares letters only. Then
//! two lines that end alike share their ends, and a line added by somebody else comes between a word and its comma.
//! So lines are compared first, then the words of lines that differ.

use unicode_segmentation::UnicodeSegmentation as _;

use super::Hunk;

/// How many lines or words may differ before all of them count as different.
const FAR: usize = 500;

/// Hunks in ascending order, with positions in the old text. Letters that belong together are kept together.
pub(super) fn diff(old: &str, new: &str) -> Vec<Hunk> {
    let mut hunks = Vec::new();
    refine(&[lines, words], old, new, 0, &mut hunks);
    hunks
}

type Cut = fn(&str) -> Vec<&str>;

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

/// Compares two pieces in units, and what differs in the next smaller ones; `at` is where the old piece begins.
fn refine(cuts: &[Cut], old: &str, new: &str, at: usize, hunks: &mut Vec<Hunk>) {
    let Some((cut, smaller)) = cuts.split_first() else {
        return hunks.extend(trim(old, new, at));
    };
    let (old, new) = (cut(old), cut(new));
    let whole = || vec![(0, old.len(), 0, new.len())];
    let (mut at, mut counted) = (at, 0);
    for (from, to, new_from, new_to) in compare(&old, &new).unwrap_or_else(whole) {
        at += points(old.get(counted..from).unwrap_or_default());
        let differs = old.get(from..to).unwrap_or_default();
        let instead = new.get(new_from..new_to).unwrap_or_default();
        refine(smaller, &differs.concat(), &instead.concat(), at, hunks);
        at += points(differs);
        counted = to;
    }
}

/// One hunk without the letters that both have at the beginning and at the end.
fn trim(old: &str, new: &str, at: usize) -> Option<Hunk> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.graphemes(true).collect(), new.graphemes(true).collect());
    let same = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(same..)?, new.get(same..)?);
    let tail = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let old_rest = old_rest.get(..old_rest.len() - tail)?;
    let new_rest = new_rest.get(..new_rest.len() - tail)?;
    let hunk = Hunk {
        at: at + points(old.get(..same)?),
        delete: points(old_rest),
        insert: new_rest.concat(),
    };
    (hunk.delete > 0 || !hunk.insert.is_empty()).then_some(hunk)
}

fn points(units: &[&str]) -> usize {
    units.iter().map(|unit| unit.chars().count()).sum()
}

/// A piece of the old units and what stands in its place: `(old from, old to, new from, new to)`.
type Range = (usize, usize, usize, usize);

/// The pieces that differ; nothing when more than [`FAR`] units do.
fn compare(old: &[&str], new: &[&str]) -> Option<Vec<Range>> {
    let prefix = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old.get(prefix..)?, new.get(prefix..)?);
    let suffix = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let old = old_rest.get(..old_rest.len() - suffix)?;
    let new = new_rest.get(..new_rest.len() - suffix)?;
    if old.is_empty() && new.is_empty() {
        return Some(Vec::new());
    }
    if old.is_empty() || new.is_empty() {
        return Some(vec![(
            prefix,
            prefix + old.len(),
            prefix,
            prefix + new.len(),
        )]);
    }
    let mut ranges: Vec<Range> = Vec::new();
    for (x, y, step) in path(old, new)? {
        let (dx, dy) = match step {
            Step::Delete => (1, 0),
            Step::Insert => (0, 1),
        };
        match ranges.last_mut() {
            Some(last) if last.1 == prefix + x && last.3 == prefix + y => {
                last.1 += dx;
                last.3 += dy;
            }
            _ => ranges.push((prefix + x, prefix + x + dx, prefix + y, prefix + y + dy)),
        }
    }
    Some(ranges)
}

#[derive(Clone, Copy)]
enum Step {
    Delete,
    Insert,
}

/// The single steps of a shortest way from one to the other, each with its place in both.
fn path(old: &[&str], new: &[&str]) -> Option<Vec<(usize, usize, Step)>> {
    let (n, m) = (old.len() as isize, new.len() as isize);
    // How far each diagonal reaches after 0, 1, 2 … steps; diagonal k is x - y.
    let mut reached: Vec<Vec<isize>> = Vec::new();
    for d in 0..=FAR as isize {
        let mut row = vec![0; 2 * d as usize + 1];
        let before = |k: isize| -> Option<isize> {
            let last = reached.last()?;
            last.get(usize::try_from(k + d - 1).ok()?).copied()
        };
        for k in (-d..=d).step_by(2) {
            let mut x = if d == 0 { 0 } else { start(k, d, &before)?.0 };
            while x < n && x - k < m && old.get(x as usize) == new.get((x - k) as usize) {
                x += 1;
            }
            *row.get_mut((k + d) as usize)? = x;
            if x >= n && x - k >= m {
                reached.push(row);
                return back(&reached, n, m);
            }
        }
        reached.push(row);
    }
    None
}

/// Where diagonal `k` begins after `d` steps, and by which step.
fn start(k: isize, d: isize, before: &dyn Fn(isize) -> Option<isize>) -> Option<(isize, Step)> {
    let down = if k < d { before(k + 1) } else { None };
    let right = if k > -d {
        before(k - 1).map(|x| x + 1)
    } else {
        None
    };
    match (down, right) {
        (Some(down), Some(right)) if down >= right => Some((down, Step::Insert)),
        (_, Some(right)) => Some((right, Step::Delete)),
        (Some(down), None) => Some((down, Step::Insert)),
        (None, None) => None,
    }
}

fn back(reached: &[Vec<isize>], n: isize, m: isize) -> Option<Vec<(usize, usize, Step)>> {
    let mut steps = Vec::new();
    let mut k = n - m;
    for d in (1..reached.len() as isize).rev() {
        let last = reached.get(usize::try_from(d - 1).ok()?)?;
        let before =
            |k: isize| -> Option<isize> { last.get(usize::try_from(k + d - 1).ok()?).copied() };
        let (x, step) = start(k, d, &before)?;
        let (from_x, from_k) = match step {
            Step::Insert => (x, k + 1),
            Step::Delete => (x - 1, k - 1),
        };
        steps.push((
            usize::try_from(from_x).ok()?,
            usize::try_from(from_x - from_k).ok()?,
            step,
        ));
        k = from_k;
    }
    steps.reverse();
    Some(steps)
}
