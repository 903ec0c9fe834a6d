//! [`leaves`]: the innermost elements of an XML text, in order.
//!
//! How careful agents are with XML is not known, so ends without a start and lone `&` are accepted. Nothing is
//! expanded, so the result is never larger than the text.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::AgentFault;

/// Most innermost elements; the longest known description has about 20.
const MOST: usize = 1000;

/// An element without elements in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Leaf {
    /// Its name, without a namespace.
    pub(super) name: String,
    /// The value of its attribute `key`; empty if it has none.
    pub(super) key: String,
    /// Its text, without white space at both ends.
    pub(super) text: String,
}

/// The innermost elements of `text`.
///
/// # Errors
/// [`AgentFault::Text`] if it is not XML, or has too many elements.
pub(super) fn leaves(text: &[u8]) -> Result<Vec<Leaf>, AgentFault> {
    let text = String::from_utf8_lossy(text);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut found = Vec::new();
    // The element that was opened last, as long as it may be an innermost one.
    let mut open: Option<Leaf> = None;
    let mut is_xml = false;
    loop {
        let text = match reader.read_event().map_err(|_not_xml| AgentFault::Text)? {
            Event::Start(start) => {
                is_xml = true;
                open = Some(opened(&start));
                continue;
            }
            Event::Empty(start) => {
                is_xml = true;
                open = None;
                found.push(opened(&start));
                continue;
            }
            Event::End(_) => {
                if let Some(mut leaf) = open.take() {
                    leaf.text = leaf.text.trim().to_owned();
                    found.push(leaf);
                }
                if found.len() > MOST {
                    return Err(AgentFault::Text);
                }
                continue;
            }
            Event::Text(text) => text.decode().unwrap_or_default().into_owned(),
            Event::CData(text) => text.decode().unwrap_or_default().into_owned(),
            Event::GeneralRef(name) => {
                let character = name.resolve_char_ref().unwrap_or_default();
                character.map_or_else(|| entity(&name.decode().unwrap_or_default()), String::from)
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => continue,
        };
        if let Some(leaf) = &mut open {
            leaf.text.push_str(&text);
        }
    }
    if is_xml { Ok(found) } else { Err(AgentFault::Text) }
}

fn opened(start: &BytesStart<'_>) -> Leaf {
    let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
    let key = start.try_get_attribute("key").ok().flatten();
    let key = key.map(|key| String::from_utf8_lossy(&key.value).into_owned()).unwrap_or_default();
    Leaf { name, key, text: String::new() }
}

/// The character of a predefined entity; other entities stay as they are.
fn entity(name: &str) -> String {
    match name {
        "amp" => "&".to_owned(),
        "lt" => "<".to_owned(),
        "gt" => ">".to_owned(),
        "quot" => "\"".to_owned(),
        "apos" => "'".to_owned(),
        other => format!("&{other};"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        leaves(text.as_bytes()).unwrap().into_iter().map(|leaf| (leaf.name, leaf.text)).collect()
    }

    fn pair(name: &str, text: &str) -> (String, String) {
        (name.to_owned(), text.to_owned())
    }

    #[test]
    fn innermost_elements_are_found_through_white_space_and_declarations() {
        assert_eq!(
            pairs("<?xml version=\"1.0\"?>\r\n<a>\t<b> 1 </b>\n <c><d>x &amp; &#65;&gt;</d></c><e/></a>\n"),
            [pair("b", "1"), pair("d", "x & A>"), pair("e", "")]
        );
        let item = leaves(b"<item key=\"DA.SLA\">DISABLED</item>").unwrap();
        assert_eq!((item[0].key.as_str(), item[0].text.as_str()), ("DA.SLA", "DISABLED"));
    }

    #[test]
    fn careless_xml_is_accepted() {
        assert_eq!(pairs("<a><b>1 & 2</b></x></a></y>"), [pair("b", "1 & 2")]);
        assert_eq!(pairs("<a><b>&foo;<![CDATA[<q>]]></b>"), [pair("b", "&foo;<q>")]);
        assert_eq!(leaves(b"<b>\xFF</b>").unwrap()[0].text, "\u{FFFD}");
    }

    #[test]
    fn what_is_no_xml_is_an_error() {
        for text in [&b""[..], b"OK", b"<", b"<a", b"<!-- "] {
            assert_eq!(leaves(text), Err(AgentFault::Text), "{text:?}");
        }
        let many = "<a></a>".repeat(MOST + 2);
        assert_eq!(leaves(many.as_bytes()), Err(AgentFault::Text));
    }

    #[test]
    fn entities_are_not_expanded() {
        let text = "<!DOCTYPE a [<!ENTITY b \"BBBBBBBBBB\">]><a>&b;&b;</a>";
        assert_eq!(pairs(text), [pair("a", "&b;&b;")]);
    }
}
