//! Who owns the keyboard, in which order Tab goes, and the ring around what has the focus: one rule each for
//! every page and dialog. The window calls it before and after it draws. Knows no state of the program.

use eframe::egui::accesskit::{Action, ActionRequest, TreeId};
use eframe::egui::{
    Context, Event, FocusDirection, Id, Key, LayerId, Popup, Rect, Stroke, StrokeKind, Ui, WidgetRect,
};

use super::theme::Palette;

/// Who gets the keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Owner {
    /// The page, with its shortcuts.
    #[default]
    Page,
    /// A list that is unfolded over it.
    List,
    /// A dialog over it.
    Dialog,
}

/// What the rules need from one frame to the next.
#[derive(Default)]
pub(super) struct Keyboard {
    owner: Owner,
    /// What had the focus at the end of the last frame.
    last: Option<Id>,
    /// What had it before a list or a dialog opened, and gets it back.
    opener: Option<Id>,
    /// What got the focus and is not whole in sight.
    hidden: Option<Id>,
}

/// Keys and text that were kept from whom they do not belong to.
pub(super) struct Held(Vec<Event>);

impl Keyboard {
    pub(super) fn owner(&self) -> Owner {
        self.owner
    }

    /// Before anything is drawn.
    pub(super) fn begin(&mut self, ctx: &Context, has_dialog: bool) {
        let owner = match (Popup::is_any_open(ctx), has_dialog) {
            (true, _) => Owner::List,
            (false, true) => Owner::Dialog,
            (false, false) => Owner::Page,
        };
        let before = std::mem::replace(&mut self.owner, owner);
        if before == Owner::Page && owner != Owner::Page {
            self.opener = self.last;
        } else if owner == Owner::Page && self.opener.is_some() {
            // For one more frame egui gives nothing behind a dialog the focus.
            if ctx.memory(|memory| memory.top_modal_layer().is_some()) {
                ctx.request_repaint();
            } else if let Some(opener) = self.opener.take().filter(|_| !is_on_page(ctx)) {
                ctx.memory_mut(|memory| memory.request_focus(opener));
            }
        }
        let is_typing = ctx.text_edit_focused();
        ctx.input_mut(|input| {
            input.events.retain(|event| !is_stray_press(event, is_typing, owner));
        });
        // With nothing to close, egui's Esc takes the focus away.
        if owner == Owner::Page && ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.last.into_iter().for_each(|id| ctx.memory_mut(|memory| memory.request_focus(id)));
        }
        if owner != Owner::List {
            tab(ctx);
        }
        if let Some(id) = self.hidden.take() {
            let request = ActionRequest {
                action: Action::ScrollIntoView,
                target_tree: TreeId::ROOT,
                target_node: id.accesskit_id(),
                data: None,
            };
            ctx.input_mut(|input| input.events.push(Event::AccessKitActionRequest(request)));
        }
    }

    /// After everything was drawn.
    pub(super) fn end(&mut self, ctx: &Context, palette: &Palette) {
        // A list closes by Enter as it does by a click.
        if self.owner == Owner::List
            && ctx.input(|input| input.key_pressed(Key::Enter) || input.key_pressed(Key::Space))
        {
            Popup::close_all(ctx);
        }
        let focused = ctx.memory(|memory| memory.focused());
        let widget =
            focused.and_then(|id| ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).copied()));
        if let Some(widget) = widget {
            if self.last != focused && !is_in_sight(&widget) {
                self.hidden = focused;
                ctx.request_repaint();
            }
            ring(ctx, &widget, palette);
        }
        self.last = focused;
    }
}

/// Whether something has the focus that is not of a dialog or list, which may be gone.
fn is_on_page(ctx: &Context) -> bool {
    let focused = ctx.memory(|memory| memory.focused());
    let layer =
        |id| ctx.viewport(|viewport| viewport.prev_pass.widgets.get(id).map(|widget| widget.layer_id));
    focused.is_some_and(|id| layer(id).is_none_or(|layer| layer == LayerId::background()))
}

/// Takes keys and text out of the input, so that nothing that is drawn now reacts to them.
pub(super) fn hold(ctx: &Context) -> Held {
    ctx.input_mut(|input| {
        let is_key = |event: &Event| {
            matches!(
                event,
                Event::Key { .. }
                    | Event::Text(_)
                    | Event::Paste(_)
                    | Event::Copy
                    | Event::Cut
                    | Event::Ime(_)
            )
        };
        let (keys, others) = std::mem::take(&mut input.events).into_iter().partition(is_key);
        input.events = others;
        Held(keys)
    })
}

/// Puts them back.
pub(super) fn give_back(ctx: &Context, held: Held) {
    ctx.input_mut(|input| input.events.extend(held.0));
}

/// The page says where its middle is: between the bars at the top and at the bottom, which are drawn before it
/// but read before and after it.
pub(super) fn middle(ui: &Ui) {
    let rect = ui.available_rect_before_wrap();
    ui.data_mut(|data| data.insert_temp(middle_id(), rect));
}

fn middle_id() -> Id {
    Id::unique("keyboard-middle")
}

/// A key that is held down is one press: it must not answer the question that it has opened. With Ctrl or Alt
/// neither Enter nor Space presses a button; in a dialog Ctrl+Enter confirms.
fn is_stray_press(event: &Event, is_typing: bool, owner: Owner) -> bool {
    let Event::Key { key: Key::Enter | Key::Space, repeat, modifiers, .. } = event else { return false };
    *repeat && !is_typing || owner != Owner::Dialog && (modifiers.command || modifiers.ctrl || modifiers.alt)
}

/// Moves the focus by Tab and Shift+Tab in the order of reading; egui's own order is that of drawing.
fn tab(ctx: &Context) {
    let presses = ctx.input(|input| {
        let press = |event: &Event| match event {
            Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if modifiers.is_none() => Some(true),
            Event::Key { key: Key::Tab, pressed: true, modifiers, .. } if modifiers.shift_only() => {
                Some(false)
            }
            _ => None,
        };
        input.events.iter().filter_map(press).collect::<Vec<bool>>()
    });
    if presses.is_empty() {
        return;
    }
    let layer = ctx.memory(|memory| memory.top_modal_layer()).unwrap_or(LayerId::background());
    let middle: Rect = ctx.data(|data| data.get_temp(middle_id())).unwrap_or(Rect::EVERYTHING);
    let order = ctx.viewport(|viewport| {
        let widgets = viewport.prev_pass.widgets.get_layer(layer);
        reading_order(widgets.filter(|widget| widget.enabled && widget.sense.is_focusable()), middle)
    });
    let mut focused = ctx.memory(|memory| memory.focused());
    for is_forward in presses {
        let at = focused.and_then(|id| order.iter().position(|other| *other == id));
        let next = match (at, is_forward) {
            (None, true) => order.first(),
            (None, false) => order.last(),
            (Some(at), true) => order.get(at + 1).or(order.first()),
            (Some(at), false) => at.checked_sub(1).and_then(|at| order.get(at)).or(order.last()),
        };
        focused = next.copied().or(focused);
    }
    ctx.memory_mut(|memory| {
        memory.move_focus(FocusDirection::None);
        focused.into_iter().for_each(|id| memory.request_focus(id));
    });
}

/// First what is above the middle, line by line; then the middle as it was drawn, column by column; then what
/// is below.
fn reading_order<'a>(widgets: impl Iterator<Item = &'a WidgetRect>, middle: Rect) -> Vec<Id> {
    let mut parts = [const { Vec::new() }; 3];
    let [above, within, below] = &mut parts;
    for widget in widgets {
        // What is scrolled out of sight is of the middle: only that scrolls.
        let visible = widget.interact_rect;
        let part = match widget.rect.center().y {
            _ if !visible.is_positive() => &mut *within,
            y if y < middle.top() && visible.bottom() <= middle.top() + 1.0 => &mut *above,
            y if y > middle.bottom() && visible.top() >= middle.bottom() - 1.0 => &mut *below,
            _ => &mut *within,
        };
        part.push(*widget);
    }
    for bar in [&mut *above, &mut *below] {
        bar.sort_by(|one, other| {
            let is_line = one.rect.y_range().contains(other.rect.center().y)
                || other.rect.y_range().contains(one.rect.center().y);
            let (x, y) = (|widget: &WidgetRect| widget.rect.left(), |widget: &WidgetRect| widget.rect.top());
            if is_line { x(one).total_cmp(&x(other)) } else { y(one).total_cmp(&y(other)) }
        });
    }
    parts.into_iter().flatten().map(|widget| widget.id).collect()
}

/// Whether nothing of it is cut off by the edge of a part that scrolls.
fn is_in_sight(widget: &WidgetRect) -> bool {
    widget.interact_rect.expand(0.5).contains_rect(widget.rect)
}

fn ring(ctx: &Context, widget: &WidgetRect, palette: &Palette) {
    let visible = widget.interact_rect;
    if visible.is_positive() {
        let stroke = Stroke::new(2.0, palette.text);
        ctx.layer_painter(widget.layer_id).rect_stroke(visible.expand(2.0), 7, stroke, StrokeKind::Outside);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use eframe::egui::{Sense, pos2, vec2};

    fn widget(name: &'static str, x: f32, y: f32) -> WidgetRect {
        let rect = Rect::from_min_size(pos2(x, y), vec2(50.0, 20.0));
        WidgetRect {
            id: Id::unique(name),
            parent_id: Id::unique("parent"),
            layer_id: LayerId::background(),
            rect,
            interact_rect: rect,
            sense: Sense::click(),
            enabled: true,
            visible: true,
        }
    }

    #[test]
    fn bars_are_read_line_by_line_and_the_middle_column_by_column() {
        let drawn = [
            widget("settings", 500.0, 2.0),
            widget("inside", 400.0, 4.0),
            widget("log", 500.0, 460.0),
            widget("start", 10.0, 450.0),
            widget("notice", 10.0, 420.0),
            widget("left 1", 10.0, 50.0),
            widget("left 2", 10.0, 350.0),
            widget("right 1", 300.0, 50.0),
        ];
        let middle = Rect::from_min_max(pos2(0.0, 40.0), pos2(600.0, 400.0));
        let read = ["inside", "settings", "left 1", "left 2", "right 1", "notice", "start", "log"];
        assert_eq!(reading_order(drawn.iter(), middle), read.map(Id::unique));
        // Scrolled out of sight below the middle it is still in the middle.
        let mut far = widget("left 2", 10.0, 700.0);
        // As egui cuts it.
        far.interact_rect = far.rect.intersect(middle);
        let drawn = [widget("start", 10.0, 450.0), widget("left 1", 10.0, 50.0), far];
        assert_eq!(reading_order(drawn.iter(), middle), ["left 1", "left 2", "start"].map(Id::unique));
    }

    #[test]
    fn repeated_presses_and_presses_with_ctrl_are_dropped() {
        let press =
            |key, repeat, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat, modifiers };
        use eframe::egui::Modifiers;
        let (none, ctrl) = (Modifiers::NONE, Modifiers::CTRL | Modifiers::COMMAND);
        for (event, is_typing, owner, is_dropped) in [
            (press(Key::Enter, false, none), false, Owner::Page, false),
            (press(Key::Enter, true, none), false, Owner::Page, true),
            (press(Key::Space, true, none), true, Owner::Page, false),
            (press(Key::Enter, false, ctrl), true, Owner::Page, true),
            (press(Key::Space, false, Modifiers::ALT), false, Owner::Page, true),
            (press(Key::Enter, false, ctrl), true, Owner::Dialog, false),
            (press(Key::Enter, false, Modifiers::SHIFT), true, Owner::Page, false),
            (press(Key::F, false, ctrl), true, Owner::Page, false),
        ] {
            assert_eq!(is_stray_press(&event, is_typing, owner), is_dropped, "{event:?}");
        }
    }
}
