//! Notices of the desktop, for a user who is looking elsewhere.
//!
//! Used by [`super::ThisDesktop`]. They go over D-Bus, which may take long and may not be there.

use std::sync::Arc;

use super::{Sound, task};
use crate::tr;

/// Called with a sentence when something did not work.
pub(super) type ReportProblem = Arc<dyn Fn(String) + Send + Sync>;

/// Shows a notice. Returns at once.
pub(super) fn notify(summary: &str, body: &str, sound: Option<Sound>, complain: ReportProblem) {
    let (summary, body) = (summary.to_owned(), body.to_owned());
    let broke = complain.clone();
    task::spawn(
        "bromide-notice",
        move || {
            if let Err(error) = show(&summary, &body, sound) {
                complain(tr!("desktop-no-notice", why = error.to_string()));
            }
        },
        move || broke(tr!("desktop-no-notice", why = tr!("desktop-broke"))),
    );
}

fn show(summary: &str, body: &str, sound: Option<Sound>) -> notify_rust::error::Result<()> {
    let mut notice = notify_rust::Notification::new();
    notice.appname("Bromide").summary(summary).body(body);
    if let Some(sound) = sound {
        notice.sound_name(sound_name(sound));
    }
    notice.show().map(drop)
}

/// The name of a sound on this system: of the freedesktop.org sound naming specification, in the folder of macOS'
/// own sounds, or of the sounds that Windows has for notices.
const fn sound_name(sound: Sound) -> &'static str {
    match sound {
        Sound::Success if cfg!(target_os = "macos") => "Glass",
        Sound::Trouble if cfg!(target_os = "macos") => "Basso",
        Sound::Success if cfg!(windows) => "Default",
        Sound::Trouble if cfg!(windows) => "Reminder",
        Sound::Success => "complete",
        Sound::Trouble => "dialog-warning",
    }
}
