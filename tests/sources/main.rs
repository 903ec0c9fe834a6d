//! The sources as text: layers, sentences, systems, citations.

mod citations;
mod imports;
mod layers;
mod portable;
mod rust_text;
mod source_files;
mod words;
