//! [`show_message`]: shows a message where there is no window. Used by the program's entry.

/// Says `sentence` to whoever started the program: on the terminal, or on Windows, where a program with a
/// window has none, in a box.
#[expect(clippy::print_stdout, clippy::print_stderr, reason = "there is no window to show_message it in")]
pub fn show_message(sentence: &str, is_error: bool) {
    if cfg!(windows) {
        let level = if is_error { rfd::MessageLevel::Error } else { rfd::MessageLevel::Info };
        rfd::MessageDialog::new().set_level(level).set_title("Bromide").set_description(sentence).show();
    } else if is_error {
        eprintln!("{sentence}");
    } else {
        println!("{sentence}");
    }
}
