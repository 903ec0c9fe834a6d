//! What the window does when the user asks for something on the pages of several phones, and when something happened
//! there: notices, sleep, the log of the day. Called once the picture is done, and before the next one.

use eframe::egui::{Context, UserAttentionType};

use crate::app::{Correction, Field, Mode, SeveralEffect, SeveralEvent, Sign, State, StationNumber};
use crate::present::{session_csv, session_csv_row, session_html};
use crate::tr;
use crate::ui::several::{Open, StationsAction, Table};
use crate::ui::view::DesktopDialog;
use crate::ui::{Window, field};

impl Window {
    /// Carries out what the user asked for.
    pub(in crate::ui) fn act_stations(&mut self, ctx: &Context, action: StationsAction) {
        let now = (self.clock)();
        let effects = match action {
            StationsAction::Mode(mode) => {
                self.view.focus_main = true;
                let effects = self.controller.several.apply(now, SeveralEvent::Mode(mode));
                self.controller.remember(now);
                effects
            }
            StationsAction::Edit(form) => {
                self.controller.several.state.form = *form;
                vec![]
            }
            StationsAction::Start => {
                let effects = self.controller.begin_several(now);
                self.controller.remember(now);
                effects
            }
            StationsAction::Command(command) => self.controller.several.command(now, command),
            StationsAction::Open(open) => {
                self.view.stations.open = open;
                self.view.stations.focus_sheet = open != Open::AllLanes;
                vec![]
            }
            StationsAction::Export(table) => {
                self.export(ctx, table);
                vec![]
            }
        };
        self.carry_out_stations(ctx, effects);
        self.focus_refused_several(ctx);
    }

    /// Takes in what the stations have sent.
    pub(in crate::ui) fn process_stations(&mut self, ctx: &Context) {
        let now = (self.clock)();
        let effects = self.controller.several.drain(now);
        self.carry_out_stations(ctx, effects);
        for notice in self.controller.several.take_notices() {
            self.notice(notice);
        }
        if self.controller.several.is_behind() {
            ctx.request_repaint();
        }
        let state = &self.controller.several.state;
        if state.is_busy() || state.has_late_sheets() {
            ctx.request_repaint_after(crate::ui::effects::CLOCK);
        }
    }

    /// Carries out effects of the state.
    pub(in crate::ui) fn carry_out_stations(&mut self, ctx: &Context, effects: Vec<SeveralEffect>) {
        let now = (self.clock)();
        for effect in effects {
            match effect {
                SeveralEffect::KeepAwake(awake) => {
                    if self.view.is_awake != awake {
                        self.view.is_awake = awake;
                        self.desktop.keep_awake(awake);
                    }
                }
                SeveralEffect::Attention(station, sign) => self.station_needs_attention(ctx, station, sign),
                SeveralEffect::Keep(record) => {
                    let (day, row) = (now.date.date(), session_csv_row(&record));
                    self.controller.several.keep_row(day, session_csv(&[]), None, row);
                }
                SeveralEffect::Correct(correction) => {
                    let Correction { day, before, now } = &*correction;
                    let [before, row] = [before, now].map(session_csv_row);
                    self.controller.several.keep_row(*day, session_csv(&[]), Some(before), row);
                }
                // Carried out by the controller.
                SeveralEffect::Start(_)
                | SeveralEffect::Ask(_)
                | SeveralEffect::ReadAgentFiles(..)
                | SeveralEffect::End => {}
            }
        }
    }

    /// One sound for success, one for trouble; the notice names the station.
    fn station_needs_attention(&mut self, ctx: &Context, station: StationNumber, sign: Sign) {
        let Some(lane) = self.controller.several.state.lane(station) else { return };
        let (words, body) = (lane.summary(), lane.line());
        let (state, how) = match sign {
            _ if sign.is_good() => (State::Saved, UserAttentionType::Informational),
            // Whoever stops it sits in front of it.
            Sign::Stopped => (State::Stopped, UserAttentionType::Informational),
            _ => (State::Failed, UserAttentionType::Critical),
        };
        self.notify(ctx, state, &words, &body, how);
    }

    fn export(&mut self, ctx: &Context, table: Table) {
        let records = self.controller.several.state.records();
        let (text, extension) = match table {
            Table::Csv => (session_csv(&records), "csv"),
            Table::Html => (session_html(&records), "html"),
        };
        let date = (self.clock)().date.strftime("%Y-%m-%d").to_string();
        let name = format!("bromide-session-{date}.{extension}");
        let is_open = self.desktop.save_text(&name, self.folder().as_deref(), text);
        self.desktop_dialog(ctx, is_open, DesktopDialog::SaveText);
    }

    /// The first field that keeps a session from beginning gets the focus.
    fn focus_refused_several(&mut self, ctx: &Context) {
        let state = &self.controller.several.state;
        if state.mode == Mode::One || state.session.is_some() {
            return;
        }
        let Some(error) = state.refused(&self.controller.state.form).first() else { return };
        let name = match error.field {
            Field::Port => tr!("several-ports"),
            Field::Folder => tr!("where-folder"),
            Field::Pattern => tr!("where-pattern"),
            Field::Parts => tr!("parts-names"),
            _ => return,
        };
        self.view.focus_main = false;
        field::focus(ctx, &name);
    }
}
