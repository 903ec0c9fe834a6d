//! The files of all languages in `assets/i18n`: what translators run, and what CI asks of them (CONTRIBUTING.md, "Add
//! a language"). A process of its own without the window, so that it is built in a minute.

mod check;
mod formats;
mod ftl;
mod rules;
mod stable;
