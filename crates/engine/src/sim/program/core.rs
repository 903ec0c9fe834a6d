//! [`Core`]: an interpreter of ARMv5TE instructions in ARM state, with the cycle rules of an ARM7.
//!
//! Runs the program that a host has loaded into the practice phone. Knows no address: memory is a [`Bus`].

use super::operand::{carry_of_subtraction, overflow_of_addition, overflow_of_subtraction, shift};

/// Width of one access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Size {
    Byte,
    Half,
    Word,
}

/// What the core is connected to. `None`: nothing answers at this address.
pub(super) trait Bus {
    fn fetch(&mut self, address: u32) -> Option<u32>;
    fn load(&mut self, address: u32, size: Size) -> Option<u32>;
    fn store(&mut self, address: u32, value: u32, size: Size) -> Option<()>;
}

/// Why the core cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Nothing answers at this address, or it is not aligned.
    Abort { pc: u32, address: u32 },
    /// Not an instruction of ARM state that this interpreter has.
    Undefined { pc: u32, instruction: u32 },
}

/// Registers, flags and counters.
#[derive(Debug, Default)]
pub(super) struct Core {
    r: [u32; 16],
    /// The address of the next instruction.
    pc: u32,
    n: bool,
    z: bool,
    c: bool,
    v: bool,
    /// Cycles by the rules of an ARM7 without wait states.
    pub(super) cycles: u64,
    pub(super) instructions: u64,
}

const PC: u32 = 15;
const LR: u32 = 14;

impl Core {
    /// A core that begins at `entry` with this stack pointer.
    pub(super) fn new(entry: u32, sp: u32) -> Core {
        let mut core = Core { pc: entry, ..Core::default() };
        core.set(13, sp);
        // lr at entry is the program itself (agent.md section 2).
        core.set(LR, entry);
        core
    }

    /// Executes one instruction.
    pub(super) fn step(&mut self, bus: &mut impl Bus) -> Result<(), Stop> {
        let pc = self.pc;
        let op = bus.fetch(pc).ok_or(Stop::Abort { pc, address: pc })?;
        self.pc = pc.wrapping_add(4);
        self.set(PC, pc.wrapping_add(8));
        self.instructions += 1;
        if !self.holds(op >> 28) {
            self.cycles += 1;
            return if op >> 28 == 15 { self.undefined(op) } else { Ok(()) };
        }
        match (op >> 25) & 7 {
            0 if op & 0x90 == 0x90 => self.multiply_or_half(op, bus),
            0 if op & 0x0190_0000 == 0x0100_0000 => self.miscellaneous(op),
            0 | 1 => self.process_data(op),
            2 => self.single_transfer(op, bus),
            3 if op & 0x10 == 0 => self.single_transfer(op, bus),
            4 => self.block_transfer(op, bus),
            5 => {
                self.branch(op);
                Ok(())
            }
            _ => self.undefined(op),
        }
    }

    fn holds(&self, condition: u32) -> bool {
        let met = match condition >> 1 {
            0 => self.z,
            1 => self.c,
            2 => self.n,
            3 => self.v,
            4 => self.c && !self.z,
            5 => self.n == self.v,
            6 => !self.z && self.n == self.v,
            // AL; the other value has no conditions.
            _ => true,
        };
        met != (condition & 1 != 0)
    }

    fn get(&self, register: u32) -> u32 {
        self.r.get(register as usize & 15).copied().unwrap_or_default()
    }

    /// Writes a register; r15 continues there.
    fn set(&mut self, register: u32, value: u32) {
        if let Some(slot) = self.r.get_mut(register as usize & 15) {
            *slot = value;
        }
    }

    fn write(&mut self, register: u32, value: u32) {
        if register & 15 == PC {
            self.pc = value & !3;
            self.cycles += 2;
        } else {
            self.set(register, value);
        }
    }

    fn undefined(&self, instruction: u32) -> Result<(), Stop> {
        Err(Stop::Undefined { pc: self.pc.wrapping_sub(4), instruction })
    }

    fn abort(&self, address: u32) -> Stop {
        Stop::Abort { pc: self.pc.wrapping_sub(4), address }
    }

    fn process_data(&mut self, op: u32) -> Result<(), Stop> {
        let (operand, shifter_carry) = if op & 0x0200_0000 != 0 {
            let rotate = (op >> 8 & 15) * 2;
            let value = (op & 0xFF).rotate_right(rotate);
            (value, if rotate == 0 { self.c } else { value >> 31 != 0 })
        } else if op & 0x10 != 0 {
            self.cycles += 1;
            let amount = self.get(op >> 8) & 0xFF;
            shift(self.get(op), op >> 5 & 3, amount, self.c, true)
        } else {
            shift(self.get(op), op >> 5 & 3, op >> 7 & 31, self.c, false)
        };
        self.cycles += 1;
        let a = self.get(op >> 16);
        let carry = u32::from(self.c);
        let (code, sets) = (op >> 21 & 15, op & 0x0010_0000 != 0);
        let (result, c, v) = match code {
            0 | 8 => (a & operand, shifter_carry, self.v),
            1 | 9 => (a ^ operand, shifter_carry, self.v),
            2 | 10 => subtract(a, operand, 1),
            3 => subtract(operand, a, 1),
            4 | 11 => add(a, operand, 0),
            5 => add(a, operand, carry),
            6 => subtract(a, operand, carry),
            7 => subtract(operand, a, carry),
            12 => (a | operand, shifter_carry, self.v),
            13 => (operand, shifter_carry, self.v),
            14 => (a & !operand, shifter_carry, self.v),
            _ => (!operand, shifter_carry, self.v),
        };
        if sets {
            if op >> 12 & 15 == PC && !(8..12).contains(&code) {
                // A return from an exception, which there is none of.
                return self.undefined(op);
            }
            (self.n, self.z, self.c, self.v) = (result >> 31 != 0, result == 0, c, v);
        }
        if !(8..12).contains(&code) {
            self.write(op >> 12, result);
        }
        Ok(())
    }

    /// BX, CLZ and what else stands where a comparison would not set flags.
    fn miscellaneous(&mut self, op: u32) -> Result<(), Stop> {
        match op & 0x0FF0_00F0 {
            0x0120_0010 | 0x0120_0030 if self.get(op) & 1 == 0 => {
                let target = self.get(op);
                if op & 0x20 != 0 {
                    self.set(LR, self.pc);
                }
                self.cycles += 1;
                self.write(PC, target);
                Ok(())
            }
            0x0160_0010 => {
                self.cycles += 1;
                self.write(op >> 12, self.get(op).leading_zeros());
                Ok(())
            }
            _ => self.undefined(op),
        }
    }

    fn multiply_or_half(&mut self, op: u32, bus: &mut impl Bus) -> Result<(), Stop> {
        if op & 0x60 != 0 {
            return self.half_transfer(op, bus);
        }
        let (a, b) = (self.get(op), self.get(op >> 8));
        // Two to five cycles, by the bytes of the multiplier that matter.
        self.cycles += 2 + u64::from((31 - b.leading_zeros().min(31)) / 8);
        match op & 0x0FE0_0000 {
            0x0000_0000 => self.set_product(op, a.wrapping_mul(b)),
            0x0020_0000 => self.set_product(op, a.wrapping_mul(b).wrapping_add(self.get(op >> 12))),
            _ => return self.undefined(op),
        }
        Ok(())
    }

    fn set_product(&mut self, op: u32, product: u32) {
        self.write(op >> 16, product);
        if op & 0x0010_0000 != 0 {
            (self.n, self.z) = (product >> 31 != 0, product == 0);
        }
    }

    /// LDRH, STRH, LDRSB, LDRSH.
    fn half_transfer(&mut self, op: u32, bus: &mut impl Bus) -> Result<(), Stop> {
        let offset = if op & 0x0040_0000 != 0 { (op >> 4 & 0xF0) | (op & 15) } else { self.get(op) };
        let address = self.index(op, offset);
        let load = op & 0x0010_0000 != 0;
        match (load, op >> 5 & 3) {
            (true, kind) => {
                let size = if kind == 2 { Size::Byte } else { Size::Half };
                let value = self.loaded(bus, address, size)?;
                let value = match kind {
                    2 => i32::from(value.to_le_bytes()[0].cast_signed()).cast_unsigned(),
                    3 => (value << 16).cast_signed().wrapping_shr(16).cast_unsigned(),
                    _ => value,
                };
                self.cycles += 3;
                self.write_back(op, offset);
                self.write(op >> 12, value);
            }
            (false, 1) => {
                self.stored(bus, address, self.get(op >> 12) & 0xFFFF, Size::Half)?;
                self.cycles += 2;
                self.write_back(op, offset);
            }
            _ => return self.undefined(op),
        }
        Ok(())
    }

    fn single_transfer(&mut self, op: u32, bus: &mut impl Bus) -> Result<(), Stop> {
        let offset = if op & 0x0200_0000 == 0 {
            op & 0xFFF
        } else {
            shift(self.get(op), op >> 5 & 3, op >> 7 & 31, self.c, false).0
        };
        let address = self.index(op, offset);
        let size = if op & 0x0040_0000 != 0 { Size::Byte } else { Size::Word };
        if op & 0x0010_0000 != 0 {
            let value = self.loaded(bus, address, size)?;
            self.cycles += 3;
            self.write_back(op, offset);
            if op >> 12 & 15 == PC && value & 3 != 0 {
                return self.undefined(op);
            }
            self.write(op >> 12, value);
        } else {
            let value = self.get(op >> 12);
            let value = if size == Size::Byte { value & 0xFF } else { value };
            self.stored(bus, address, value, size)?;
            self.cycles += 2;
            self.write_back(op, offset);
        }
        Ok(())
    }

    /// The address of a transfer: before or after the offset is applied.
    fn index(&self, op: u32, offset: u32) -> u32 {
        let base = self.get(op >> 16);
        match (op & 0x0100_0000 != 0, op & 0x0080_0000 != 0) {
            (true, true) => base.wrapping_add(offset),
            (true, false) => base.wrapping_sub(offset),
            (false, _) => base,
        }
    }

    fn write_back(&mut self, op: u32, offset: u32) {
        if op & 0x0100_0000 != 0 && op & 0x0020_0000 == 0 {
            return;
        }
        let base = self.get(op >> 16);
        let up = op & 0x0080_0000 != 0;
        self.set(op >> 16, if up { base.wrapping_add(offset) } else { base.wrapping_sub(offset) });
    }

    fn block_transfer(&mut self, op: u32, bus: &mut impl Bus) -> Result<(), Stop> {
        if op & 0x0040_0000 != 0 || op & 0xFFFF == 0 {
            return self.undefined(op);
        }
        let count = (op & 0xFFFF).count_ones();
        let (load, up, before) = (op & 0x0010_0000 != 0, op & 0x0080_0000 != 0, op & 0x0100_0000 != 0);
        let base = self.get(op >> 16);
        let end = if up { base.wrapping_add(count * 4) } else { base.wrapping_sub(count * 4) };
        let lowest = if up { base } else { end };
        let mut address = if before == up { lowest.wrapping_add(4) } else { lowest };
        if op & 0x0020_0000 != 0 {
            self.set(op >> 16, end);
        }
        for register in (0..16).filter(|register| op >> register & 1 != 0) {
            if load {
                let value = self.loaded(bus, address, Size::Word)?;
                self.write(register, value);
            } else {
                let value = if register == op >> 16 & 15 { base } else { self.get(register) };
                self.stored(bus, address, value, Size::Word)?;
            }
            address = address.wrapping_add(4);
        }
        self.cycles += u64::from(count) + if load { 2 } else { 1 };
        Ok(())
    }

    fn branch(&mut self, op: u32) {
        if op & 0x0100_0000 != 0 {
            self.set(LR, self.pc);
        }
        let offset = (op << 8).cast_signed().wrapping_shr(6).cast_unsigned();
        self.cycles += 1;
        self.write(PC, self.get(PC).wrapping_add(offset));
    }

    fn loaded(&self, bus: &mut impl Bus, address: u32, size: Size) -> Result<u32, Stop> {
        self.check(address, size)?;
        bus.load(address, size).ok_or_else(|| self.abort(address))
    }

    fn stored(&self, bus: &mut impl Bus, address: u32, value: u32, size: Size) -> Result<(), Stop> {
        self.check(address, size)?;
        bus.store(address, value, size).ok_or_else(|| self.abort(address))
    }

    /// An ARM7 turns or cuts unaligned words: nothing here may rely on that.
    fn check(&self, address: u32, size: Size) -> Result<(), Stop> {
        let mask = match size {
            Size::Byte => 0,
            Size::Half => 1,
            Size::Word => 3,
        };
        if address & mask == 0 { Ok(()) } else { Err(self.abort(address)) }
    }
}

/// The sum with its carry and overflow.
fn add(a: u32, b: u32, carry: u32) -> (u32, bool, bool) {
    let wide = u64::from(a) + u64::from(b) + u64::from(carry);
    let sum = a.wrapping_add(b).wrapping_add(carry);
    (sum, wide >> 32 != 0, overflow_of_addition(a, b, sum))
}

/// The difference with its carry (no borrow) and overflow; `carry` 1 means no borrow before it.
fn subtract(a: u32, b: u32, carry: u32) -> (u32, bool, bool) {
    let difference = a.wrapping_sub(b).wrapping_sub(1 - carry);
    (difference, carry_of_subtraction(a, b, carry), overflow_of_subtraction(a, b, difference))
}

#[cfg(test)]
#[path = "core_tests.rs"]
mod tests;
