//! Builds binary structures field by field. Used by the headers and the file system of a generated flash.

/// Little-endian fields, one after another.
#[derive(Default)]
pub(super) struct Fields(pub(super) Vec<u8>);

impl Fields {
    pub(super) fn bytes(mut self, bytes: &[u8]) -> Fields {
        self.0.extend_from_slice(bytes);
        self
    }

    /// ASCII text, cut or padded with zeros to `width` bytes.
    pub(super) fn text(mut self, text: &str, width: usize) -> Fields {
        let end = self.0.len() + width;
        self.0.extend(text.bytes().take(width));
        self.0.resize(end, 0);
        self
    }

    pub(super) fn u16(self, value: u16) -> Fields {
        self.bytes(&value.to_le_bytes())
    }

    pub(super) fn u32(self, value: u32) -> Fields {
        self.bytes(&value.to_le_bytes())
    }

    /// Zeros until `end` bytes are there.
    pub(super) fn pad(mut self, end: usize) -> Fields {
        self.0.resize(end.max(self.0.len()), 0);
        self
    }
}

pub(super) fn to_u32(value: u64) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

pub(super) fn to_usize(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}
