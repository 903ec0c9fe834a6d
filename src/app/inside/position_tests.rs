//! Cursor, selection and visible rows, up to the largest offsets.

use super::*;

fn position(length: u64) -> ViewPosition {
    let mut position = ViewPosition::of(length);
    position.set_size(16, 10);
    position
}

#[test]
fn the_last_row_is_at_the_bottom_and_page_up_at_the_top_keeps_the_column() {
    let mut here = position(1600);
    here.scroll_to(u64::MAX);
    assert_eq!((here.top_row(), here.visible_bytes()), (90, 1440..1600));
    here.move_to(2 * 16 + 5, false);
    here.move_by(CursorMove::PageUp, false);
    assert_eq!((here.cursor(), here.top_row()), (5, 0));
}

#[test]
fn keys_move_the_cursor_and_never_out_of_the_file() {
    let mut here = position(1000);
    for (to, cursor) in [
        (CursorMove::Left, 0),
        (CursorMove::Up, 0),
        (CursorMove::Right, 1),
        (CursorMove::Down, 17),
        (CursorMove::RowEnd, 31),
        (CursorMove::Right, 32),
        (CursorMove::RowStart, 32),
        (CursorMove::PageDown, 176),
        (CursorMove::PageUp, 32),
        (CursorMove::PageUp, 0),
        (CursorMove::Last, 999),
        (CursorMove::Right, 999),
        (CursorMove::Down, 999),
        (CursorMove::Up, 983),
        (CursorMove::RowEnd, 991),
        (CursorMove::Down, 999),
        (CursorMove::First, 0),
    ] {
        here.move_by(to, false);
        assert_eq!(here.cursor(), cursor, "{to:?}");
        assert!(here.visible_bytes().contains(&cursor), "{to:?} {:?}", here.visible_bytes());
        assert_eq!(here.selection(), cursor..cursor + 1);
    }
}

#[test]
fn the_selection_is_extended_in_both_directions() {
    let mut here = position(1000);
    here.move_to(100, false);
    here.move_by(CursorMove::Down, true);
    assert_eq!(here.selection(), 100..117);
    here.move_by(CursorMove::First, true);
    assert_eq!(here.selection(), 0..101);
    here.jump(&(200..300));
    assert_eq!((here.cursor(), here.selection()), (200, 200..300));
    here.jump(&(990..5000));
    assert_eq!(here.selection(), 990..1000);
    here.jump(&(5000..6000));
    assert_eq!(here.selection(), 999..1000);
}

#[test]
fn a_jump_leaves_rows_above_and_does_not_scroll_to_what_is_visible() {
    let mut here = position(100_000);
    here.jump(&(16_000..16_001));
    assert_eq!(here.visible_bytes().start, 16_000 - 48);
    let top = here.top_row();
    here.jump(&(16_016..16_017));
    assert_eq!(here.top_row(), top);
    here.jump(&(99_999..100_000));
    assert_eq!(here.top_row(), here.last_top_row());
    assert!(here.visible_bytes().contains(&99_999));
}

#[test]
fn files_of_any_length_are_handled() {
    use CursorMove::{Down, First, Last, Left, PageDown, PageUp, Right, RowEnd, RowStart, Up};
    for length in [0, 1, 15, 16, 17, 1 << 40, u64::MAX - 20, u64::MAX] {
        let mut here = position(length);
        for to in [Right, Down, PageDown, RowEnd, Last, Down, PageDown, Up, Left, RowStart, PageUp, First] {
            here.move_by(to, false);
            assert!(here.cursor() <= length.saturating_sub(1), "{length} {to:?}");
            here.scroll(i64::MAX);
            here.scroll(i64::MIN);
        }
        here.scroll_to(u64::MAX);
        assert_eq!(here.top_row(), here.last_top_row());
        here.jump(&(length..u64::MAX));
        assert_eq!(here.selection().is_empty(), length == 0);
    }
}

#[test]
fn another_length_or_row_size_keeps_the_position() {
    let mut here = position(100_000);
    here.move_to(50_000, false);
    here.set_size(8, 10);
    assert!(here.top_row() * 8 <= 50_000);
    here.set_length(10);
    assert_eq!((here.cursor(), here.top_row()), (9, 0));
    here.set_length(0);
    assert_eq!(here.selection(), 0..0);
}
