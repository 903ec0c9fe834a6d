//! Letters that the bundled faces lack, in names of files and texts of phones, from the fonts of the system.
//!
//! Added to egui by the window. Looked up on a thread, since a computer may have thousands of fonts: until it is done
//! such letters are boxes.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use crossbeam_channel::{Receiver, Sender, unbounded};
use eframe::egui::{Context, FallbackRequest, FontFamily, FontInsert, FontProvider};
use egui_system_font_provider::SystemFontProvider;

use crate::present::words::Locale;

/// What is looked up: letters that no installed face has, beginning with the one that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Wish {
    family: FontFamily,
    letters: String,
}

/// Answers at once from what was found before.
struct SystemFonts {
    /// `None` while it is looked up, and where no font has it.
    found: Mutex<HashMap<Wish, Option<FontInsert>>>,
    wishes: Sender<Wish>,
}

/// Has letters looked up in the fonts of the system from now on; Chinese letters in the form of this language, which
/// without it is that of the computer's language.
pub(super) fn use_system_fonts(ctx: &Context, locale: Locale) {
    let han = Some(locale.tag()).filter(|tag| tag.starts_with("zh"));
    look_up_by(ctx, move || {
        let fonts = SystemFontProvider::new();
        let fonts = if han.is_some() { fonts.with_locale(han) } else { fonts };
        move |request: &FallbackRequest<'_>| fonts.font_for(request)
    });
}

/// The same with another way to look them up, which is made on the thread when the first letter is wanted.
fn look_up_by<F>(ctx: &Context, make: impl FnOnce() -> F + Send + 'static)
where
    F: FnMut(&FallbackRequest<'_>) -> Option<FontInsert> + 'static,
{
    let (wishes, queue) = unbounded();
    let fonts = Arc::new(SystemFonts { found: Mutex::default(), wishes });
    let (here, ctx_there) = (Arc::downgrade(&fonts), ctx.clone());
    let work = move || serve(&queue, &here, &ctx_there, make);
    // Without the thread such letters stay boxes.
    drop(std::thread::Builder::new().name("bromide-fonts".into()).spawn(work));
    ctx.set_font_providers(vec![fonts]);
}

/// Until the window asks no more.
fn serve<F>(queue: &Receiver<Wish>, fonts: &Weak<SystemFonts>, ctx: &Context, make: impl FnOnce() -> F)
where
    F: FnMut(&FallbackRequest<'_>) -> Option<FontInsert>,
{
    let Ok(mut first) = queue.recv() else { return };
    let mut look_up = make();
    loop {
        // A new face has every text laid out anew: once for all that is wanted now.
        let all: Vec<Wish> = std::iter::once(first).chain(queue.try_iter()).collect();
        let mut news = false;
        for wish in all {
            let request = FallbackRequest { cluster: &wish.letters, family: &wish.family };
            let insert = look_up(&request);
            news |= insert.is_some();
            let Some(fonts) = fonts.upgrade() else { return };
            fonts.found().insert(wish, insert);
        }
        if news {
            // egui remembers that a letter is missing until its providers change.
            let Some(fonts) = fonts.upgrade() else { return };
            ctx.set_font_providers(vec![fonts]);
        }
        match queue.recv() {
            Ok(next) => first = next,
            Err(_) => return,
        }
    }
}

impl SystemFonts {
    fn found(&self) -> MutexGuard<'_, HashMap<Wish, Option<FontInsert>>> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let wish = Wish { family: request.family.clone(), letters: request.cluster.to_owned() };
        let mut found = self.found();
        if let Some(known) = found.get(&wish) {
            return known.clone();
        }
        found.insert(wish.clone(), None);
        // The thread may have ended.
        drop(self.wishes.send(wish));
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossbeam_channel::bounded;
    use eframe::egui::epaint::text::{FontPriority, InsertFontFamily};
    use eframe::egui::{FontData, FontDefinitions, FontId, RawInput};
    use std::time::{Duration, Instant};

    /// Nothing but a face without Latin letters.
    fn bare() -> Context {
        let ctx = Context::default();
        let mut fonts = FontDefinitions::empty();
        let data = FontData::from_static(include_bytes!("../../assets/fonts/NotoSansCJKsc-Regular.otf"));
        fonts.font_data.insert("chinese".into(), Arc::new(data));
        for family in [FontFamily::Proportional, FontFamily::Monospace] {
            fonts.families.insert(family, vec!["chinese".into()]);
        }
        ctx.set_fonts(fonts);
        ctx
    }

    fn has(ctx: &Context, letter: char) -> bool {
        let mut has = false;
        let output = ctx.run_ui(RawInput::default(), |ui| {
            has = ui.fonts_mut(|fonts| fonts.has_glyph(&FontId::proportional(14.0), letter));
        });
        output.drop_without_applying_deltas();
        has
    }

    #[test]
    fn a_picture_does_not_wait_for_the_fonts_of_the_system() {
        let ctx = bare();
        let (go, may_go) = bounded(1);
        look_up_by(&ctx, move || {
            move |request: &FallbackRequest<'_>| {
                let _: () = may_go.recv().ok()?;
                let data = FontData::from_static(include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"));
                let family =
                    InsertFontFamily { family: request.family.clone(), priority: FontPriority::Lowest };
                Some(FontInsert { name: "latin".into(), data, families: vec![family] })
            }
        });
        // The look-up is stuck, and pictures are made all the same.
        assert!(!has(&ctx, 'a') && !has(&ctx, 'a'));
        go.send(()).unwrap();
        let late = Instant::now() + Duration::from_secs(60);
        while !has(&ctx, 'a') {
            assert!(Instant::now() < late);
            std::thread::yield_now();
        }
    }

    #[test]
    fn the_thread_ends_with_the_window() {
        let ctx = bare();
        let (alive, ended) = bounded::<()>(0);
        look_up_by(&ctx, move || {
            let _alive = &alive;
            move |_: &FallbackRequest<'_>| {
                let _alive = &alive;
                None
            }
        });
        assert!(!has(&ctx, 'a'));
        ctx.set_font_providers(vec![]);
        has(&ctx, 'a');
        drop(ctx);
        assert!(ended.recv_timeout(Duration::from_secs(60)).is_err_and(|error| error.is_disconnected()));
    }
}
