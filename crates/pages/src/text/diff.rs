//! What turns one text into another: Myers' algorithm, with a limit on the work.
//!
//! E. W. Myers, "An O(ND) difference algorithm and its variations", Algorithmica 1 (1986). The library has one too;
//! it has no limit, and what it finds cannot be moved to another version of the text.

use unicode_segmentation::UnicodeSegmentation as _;

use super::Hunk;

/// How many units may differ before whole lines are compared instead, and then whole texts.
const FAR: usize = 500;

/// Hunks in ascending order, with positions in the old text. Letters that belong together are kept together.
pub(super) fn diff(old: &str, new: &str) -> Vec<Hunk> {
    between(&letters(old), &letters(new))
        .or_else(|| between(&lines(old), &lines(new)))
        .unwrap_or_else(|| {
            vec![Hunk {
                at: 0,
                delete: old.chars().count(),
                insert: new.to_owned(),
            }]
        })
}

fn letters(text: &str) -> Vec<&str> {
    text.graphemes(true).collect()
}

fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn between(old: &[&str], new: &[&str]) -> Option<Vec<Hunk>> {
    compare(old, new).map(|ranges| hunks(old, new, &ranges))
}

/// A piece of the old units and what stands in its place: `(old from, old to, new from, new to)`.
type Range = (usize, usize, usize, usize);

fn hunks(old: &[&str], new: &[&str], ranges: &[Range]) -> Vec<Hunk> {
    let mut at = 0;
    let mut counted = 0;
    let points = |units: &[&str]| units.iter().map(|unit| unit.chars().count()).sum::<usize>();
    let mut out = Vec::new();
    for &(from, to, new_from, new_to) in ranges {
        at += points(old.get(counted..from).unwrap_or_default());
        let delete = points(old.get(from..to).unwrap_or_default());
        let insert = new.get(new_from..new_to).unwrap_or_default().concat();
        out.push(Hunk { at, delete, insert });
        at += delete;
        counted = to;
    }
    out
}

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
