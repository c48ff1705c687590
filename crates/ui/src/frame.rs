//! Which arrangement fits a window: zoom and small windows are the same case.

/// How the window is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    /// A rail of places with icon and word beside the content.
    Wide,
    /// A slim rail, the icon above the word.
    Middle,
    /// No rail: a bar at the top, and the places on a screen of their own.
    Narrow,
}

/// The arrangement for a width in points.
pub(crate) fn frame_for(width: f32) -> Frame {
    if width >= 840.0 {
        Frame::Wide
    } else if width >= 600.0 {
        Frame::Middle
    } else {
        Frame::Narrow
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_of_an_old_laptop_at_each_size() {
        let at = |percent: f32| frame_for(1024.0 / percent * 100.0);
        assert_eq!(at(100.0), Frame::Wide);
        assert_eq!(at(125.0), Frame::Middle);
        assert_eq!(at(150.0), Frame::Middle);
        assert_eq!(at(175.0), Frame::Narrow);
        assert_eq!(at(250.0), Frame::Narrow);
    }
}
