//! The practice phone: the device side of the boot-ROM protocol.
