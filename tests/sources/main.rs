//! The sources as text: layers, sentences, systems.

mod layers;
mod portable;
mod rust_text;
mod words;
