//! What was found inside a dump.
