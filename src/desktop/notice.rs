//! Notices of the desktop, for a user who is looking elsewhere.
//!
//! Used by [`super::ThisDesktop`]. They go over D-Bus, which may take long and may not be there.

use std::sync::Arc;

use super::task;
use crate::tr;

/// Called with a sentence when something did not work.
pub(super) type ReportProblem = Arc<dyn Fn(String) + Send + Sync>;

/// Shows a notice. Returns at once.
pub(super) fn notify(summary: &str, body: &str, complain: ReportProblem) {
    let (summary, body) = (summary.to_owned(), body.to_owned());
    let broke = complain.clone();
    task::spawn(
        "bromide-notice",
        move || {
            if let Err(error) = show(&summary, &body) {
                complain(tr!("desktop-no-notice", why = error.to_string()));
            }
        },
        move || broke(tr!("desktop-no-notice", why = tr!("desktop-broke"))),
    );
}

fn show(summary: &str, body: &str) -> notify_rust::error::Result<()> {
    notify_rust::Notification::new().appname("Bromide").summary(summary).body(body).show().map(drop)
}
