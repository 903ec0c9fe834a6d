//! Ports, devices, and why no phone is found.
