//! Public reports on models as people read them: what was reported, how certain it is, and where it stands.
//! Names of models and sources are data and stay as they are.

use crate::app::{
    Button, Certainty, ModelLookup, ModelReport, PhoneKind, Reach, ReportedChip, ReportedDump, ReportedKeys,
    Verdict,
};
use crate::tr;

impl ModelLookup {
    /// What the reports mean for the search, one sentence.
    #[must_use]
    pub fn summary(&self) -> String {
        match self.verdict() {
            Verdict::NoReport => tr!("model-report-none"),
            Verdict::NotMediaTek => tr!("model-report-not-media-tek"),
            Verdict::Differs => tr!("model-report-differs"),
            Verdict::MediaTek if self.ways().is_empty() => tr!("model-report-usual"),
            Verdict::MediaTek => tr!("model-report-first"),
        }
    }
}

impl ModelReport {
    /// The model, its chip and what was reported.
    #[must_use]
    pub fn line(&self) -> String {
        let text = self.what();
        let (ReportedChip::MediaTek(chip) | ReportedChip::Other(chip)) = &self.chip;
        if chip.is_empty() {
            return tr!("model-report-line", name = self.name(), text = text);
        }
        tr!("model-report-line-chip", name = self.name(), chip = chip.as_str(), text = text)
    }

    /// How certain it is, and where it stands.
    #[must_use]
    pub fn source_line(&self) -> String {
        let certainty = match self.certainty {
            Certainty::Inferred => tr!("certainty-inferred"),
            Certainty::OneReport => tr!("certainty-one-report"),
            Certainty::Several => tr!("certainty-several"),
        };
        tr!("model-report-source", certainty = certainty, source = self.source)
    }

    fn name(&self) -> String {
        let maker = self.maker.unwrap_or_default();
        match self.type_number.filter(|number| *number != self.model) {
            Some(number) => {
                tr!("model-report-name-type", maker = maker, model = self.model, number = number)
            }
            None => tr!("model-report-name", maker = maker, model = self.model),
        }
    }

    fn what(&self) -> String {
        if self.is_other_maker() {
            return self.of_other_maker();
        }
        let is_read = self.dump == ReportedDump::Read;
        match (self.reach, self.way()) {
            (Reach::Preloader, Some(way)) if self.kind == PhoneKind::Smartphone => {
                tr!("reach-preloader-method", way = way.words())
            }
            (_, Some(way)) if is_read => tr!("reach-method-read", way = way.words()),
            (_, Some(way)) => tr!("reach-method", way = way.words()),
            (Reach::Usb, None) if is_read => tr!("reach-usb-read"),
            (Reach::Usb, None) => tr!("reach-usb"),
            (Reach::Uart, None) => tr!("reach-uart"),
            (Reach::Preloader, None) => tr!("reach-preloader"),
            (Reach::RunningPhone, None) => tr!("reach-running-phone"),
            (Reach::TestPoint, None) => tr!("reach-test-point"),
            (Reach::InVain, None) => match &self.keys {
                ReportedKeys::AllInVain => tr!("reach-in-vain-all"),
                ReportedKeys::InVain(keys) | ReportedKeys::Held(keys) => match any_of(keys) {
                    Some(keys) => tr!("reach-in-vain-keys", keys = keys),
                    None => tr!("reach-in-vain"),
                },
                ReportedKeys::NotReported => tr!("reach-in-vain"),
            },
            (Reach::OtherLoader | Reach::NotReported, None) => tr!("reach-not-reported"),
        }
    }

    fn of_other_maker(&self) -> String {
        match &self.keys {
            ReportedKeys::Held(keys) => match any_of(keys) {
                Some(keys) => tr!("reach-other-loader-keys", keys = keys),
                None => tr!("reach-other-loader"),
            },
            _ => tr!("reach-other-loader"),
        }
    }
}

/// Any of these, each a list of buttons held together.
fn any_of(keys: &[Vec<Button>]) -> Option<String> {
    let together = keys.iter().filter_map(|buttons| {
        buttons.iter().map(|button| button.words()).reduce(|a, b| tr!("keys-held-and", first = a, second = b))
    });
    together.reduce(|a, b| tr!("keys-held-or", first = a, second = b))
}

impl Button {
    /// The name for people, as a part of a sentence.
    #[must_use]
    pub fn words(self) -> String {
        match self {
            Button::Key(key) => key.words(),
            Button::Power => tr!("key-power"),
            Button::Right => tr!("key-right"),
            Button::Shutter => tr!("key-shutter"),
            Button::HangUp => tr!("key-hang-up"),
            Button::AllDirections => tr!("key-directions"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(typed: &str) -> Vec<(String, String)> {
        let lookup = ModelLookup::of(typed);
        lookup.reports.iter().map(|report| (report.line(), report.source_line())).collect()
    }

    #[test]
    fn a_report_is_told_with_its_method_certainty_and_source() {
        let (line, source) = lines("TA-1212").remove(0);
        assert_eq!(
            line,
            "Nokia 5310 (2020) Dual SIM, TA-1212, MT6260A: read with no key, battery inserted last"
        );
        assert!(source.starts_with("One report: MTreader README"), "{source}");
        assert_eq!(ModelLookup::of("TA-1212").summary(), "The search starts with the reported methods");
    }

    #[test]
    fn a_look_alike_is_named_as_no_media_tek_phone_with_its_chip() {
        let lookup = ModelLookup::of("Nokia 2660 Flip");
        assert_eq!(lookup.summary(), "Not a MediaTek phone. Bromide cannot read it");
        let told = "Nokia 2660 Flip, TA-1480, UMS9117: chip of another maker; its boot key is the hang-up key and the \
             key * or the key *";
        assert_eq!(lines("Nokia 2660 Flip")[0].0, told);
    }

    #[test]
    fn what_was_tried_in_vain_names_no_method() {
        assert!(lines("TA-1564")[0].0.ends_with("every single key was tried without success"));
        assert!(lines("RM-969")[0].0.ends_with("tried without success: no key"));
        assert_eq!(
            ModelLookup::of("TA-1564").summary(),
            "No report names a method. The search uses the usual order"
        );
    }
}
