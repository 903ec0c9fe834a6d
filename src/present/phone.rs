//! Chips, and why some cannot be read.
