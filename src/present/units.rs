//! Sizes, numbers and ranges.
