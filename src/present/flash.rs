//! Flash chips and how their size is known.
