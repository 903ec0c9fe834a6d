//! Copies and comparisons of [`LinkError`], which holds an error of the system.

use std::io;

use super::LinkError;

impl Clone for LinkError {
    fn clone(&self) -> LinkError {
        match self {
            LinkError::Unplugged => LinkError::Unplugged,
            LinkError::Busy { port, holder } => {
                LinkError::Busy { port: port.clone(), holder: holder.clone() }
            }
            LinkError::Denied { port } => LinkError::Denied { port: port.clone() },
            LinkError::NotAPort { port } => LinkError::NotAPort { port: port.clone() },
            LinkError::Io { during, source } => LinkError::Io {
                during: during.clone(),
                source: io::Error::new(source.kind(), source.to_string()),
            },
        }
    }
}

impl PartialEq for LinkError {
    fn eq(&self, other: &LinkError) -> bool {
        self.to_string() == other.to_string()
    }
}
