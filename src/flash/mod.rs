//! Which flash chip, how large, and why we believe it.
