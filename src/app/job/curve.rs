//! [`Curve`]: the speed over a whole pass in a bounded number of points, for the folded-away picture.

use std::time::Duration;

/// More points than this cannot be told apart on a screen.
const MOST: usize = 512;

/// Speed against time. When it is full every other point goes, and points come half as often from then on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Curve {
    points: Vec<(Duration, u64)>,
    apart: Duration,
}

impl Curve {
    /// The speed `since_start` of the pass.
    pub fn add(&mut self, since_start: Duration, bytes_per_second: u64) {
        if self.points.last().is_some_and(|(last, _)| since_start.saturating_sub(*last) < self.apart) {
            return;
        }
        self.points.push((since_start, bytes_per_second));
        if self.points.len() >= MOST {
            let mut keep = false;
            self.points.retain(|_| {
                keep = !keep;
                keep
            });
            let (first, last) = (self.points.first(), self.points.last());
            let span = last.zip(first).map_or(Duration::ZERO, |(last, first)| last.0.saturating_sub(first.0));
            self.apart = span / (u32::try_from(MOST).unwrap_or(u32::MAX) / 2);
        }
    }

    /// The points, in the order of time.
    #[must_use]
    pub fn points(&self) -> &[(Duration, u64)] {
        &self.points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_fit_into_few_points_from_start_to_end() {
        let mut curve = Curve::default();
        for tenth in 0..200_000 {
            curve.add(Duration::from_millis(tenth * 100), tenth);
        }
        let points = curve.points();
        assert!((MOST / 2..MOST).contains(&points.len()), "{}", points.len());
        assert_eq!(points.first(), Some(&(Duration::ZERO, 0)));
        assert!(points.last().is_some_and(|(at, _)| *at > Duration::from_secs(19_000)));
        assert!(points.is_sorted());
    }
}
