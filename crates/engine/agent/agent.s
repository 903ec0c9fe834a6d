@ Bromide's reading program: runs on an MT6261 or MT6260, streams the memory-mapped flash over USB and
@ computes a CRC-32 of each block. Loaded and started by the boot ROM (docs/agent.md; sections are cited).
@
@ It is written for Bromide from the fact sheets and contains no code of others. It writes to its own 9 KiB of
@ RAM, to the USB registers 0E, 11, 14, 20 and 24, and to the watchdog; to nothing else. ARMv4 instructions
@ only, position independent, at most 4 KiB.
@
@ Assemble:  arm-none-eabi-as -march=armv5te -o agent.o agent.s
@            arm-none-eabi-objcopy -O binary -j .text agent.o agent.bin

        .syntax unified
        .arm
        .text

@ --- Where things are (section 4) -------------------------------------------------------------------------

        .equ    TABLES,  0x1000         @ T0 to T3, 1 KiB each
        .equ    RAM_END, 0x2400         @ the stack grows down from here
        .equ    LIMIT,   0x04000000     @ end of the flash window, as an offset
        .equ    BLOCK,   0x10000        @ bytes between two trailers

@ Offsets from T3, which is at +1C00 and always in r8.
        .equ    BUFFER,  0x400          @ one packet
        .equ    REQUEST, 0x440          @ the request, 16 bytes
        .equ    REPLY,   0x450          @ the reply, up to 40 bytes
        .equ    ASLEEP,  0x478          @ 1 while the bus is suspended: the watchdog is not served
        .equ    EP0LEFT, 0x47C          @ bytes of a control transfer that are still to be dropped
        .equ    END,     0x480          @ CPU address of the end of the stream
        .equ    BLKEND,  0x484          @ CPU address of the end of the block
        .equ    ORIGIN,  0x488          @ CPU address of what counts as offset 0
        .equ    RETURN,  0x48C          @ return address of crc64

@ USB block at 0xA0900000, byte registers.
        .equ    INTRIN,  0x02           @ cleared by a read; bit 0: endpoint 0
        .equ    INTRUSB, 0x06           @ cleared by a read; 1 suspend, 2 resume, 4 reset
        .equ    INDEX,   0x0E
        .equ    INCSR,   0x11           @ INDEX 1: bit 0, a packet waits to be taken
        .equ    CSR0,    0x11           @ INDEX 0
        .equ    OUTCSR,  0x14           @ bit 0: a packet has arrived
        .equ    COUNT,   0x16           @ its length
        .equ    FIFO0,   0x20
        .equ    FIFO1,   0x24

@ CSR0 (the bits are those of a public MT6260 port of NuttX, mt6260_usb.h, as in MUSB).
        .equ    GOT,     0x01           @ a packet has arrived
        .equ    SENT_STALL, 0x04
        .equ    CUT_OFF, 0x10           @ the host has begun another transfer
        .equ    TAKEN,   0x40           @ written: the packet was read
        .equ    TAKEN_END,   0x48       @ written: it was, and the transfer ends
        .equ    TAKEN_STALL, 0x60       @ written: it was, and it is refused
        .equ    SEND_END, 0x0A          @ written: the FIFO is to be sent, and the transfer ends
        .equ    SEEN_CUT, 0x80          @ written: CUT_OFF was seen

@ Registers with one meaning throughout:
@   r0  CRC of the block so far         r3  USB block           r12  CPU address of the next byte
@   r8  T3   r9  T2   r10  T1   r11  T0

@ --- Head (section 1) -------------------------------------------------------------------------------------

start:  b       entry
        .ascii  "BrAg"
        .word   1                       @ version
        .word   image_end - start

@ --- Start ------------------------------------------------------------------------------------------------

entry:  adr     r0, start
        add     sp, r0, #RAM_END
        add     r11, r0, #TABLES
        add     r10, r11, #0x400
        add     r9, r11, #0x800
        add     r8, r11, #0xC00
        mov     r3, #0xA0000000
        orr     r3, r3, #0x00900000
        mov     r1, #0
        str     r1, [r8, #ASLEEP]
        str     r1, [r8, #EP0LEFT]
        str     r1, [r8, #REQUEST + 4]
        str     r1, [r8, #REQUEST + 8]
        mov     r1, #1
        strb    r1, [r3, #INDEX]        @ 1 but for the handling of endpoint 0

@ T0: the byte-wise CRC table.
        ldr     r4, polynomial
        mov     r1, #0
1:      mov     r2, r1
        mov     r5, #8
2:      movs    r2, r2, lsr #1
        eorcs   r2, r2, r4
        subs    r5, r5, #1
        bne     2b
        str     r2, [r11, r1, lsl #2]
        add     r1, r1, #1
        cmp     r1, #256
        bne     1b
@ T1 to T3, each from the one before it.
        mov     r1, r11
        mov     r5, #768
3:      ldr     r2, [r1], #4
        and     r4, r2, #255
        ldr     r4, [r11, r4, lsl #2]
        eor     r2, r4, r2, lsr #8
        str     r2, [r1, #0x3FC]
        subs    r5, r5, #1
        bne     3b

@ HELLO without a request: tag 0.
        ldr     r1, first_hello
        str     r1, [r8, #REQUEST]
        b       hello

polynomial:
        .word   0xEDB88320
first_hello:
        .word   0x00000142              @ 42 01 00 00

@ --- Requests ---------------------------------------------------------------------------------------------

main:   bl      events
        ldrb    r1, [r3, #OUTCSR]
        tst     r1, #1
        bne     request
        bl      idle
        b       main

@ Takes the packet; what is beyond 16 bytes is dropped.
request:
        ldrb    r5, [r3, #COUNT]
        mov     r4, #0
1:      cmp     r4, r5
        beq     2f
        ldrb    r1, [r3, #FIFO1]
        cmp     r4, #16
        addlo   r2, r8, #REQUEST
        strblo  r1, [r2, r4]
        add     r4, r4, #1
        b       1b
2:      mov     r1, #0
        strb    r1, [r3, #OUTCSR]
        str     r1, [r8, #ASLEEP]
        cmp     r5, #16
        bne     malformed
        ldrb    r1, [r8, #REQUEST]
        cmp     r1, #0x42
        bne     malformed
        add     r4, r8, #REQUEST
        mov     r5, #12
        bl      crc_bytes
        ldr     r1, [r8, #REQUEST + 12]
        cmp     r0, r1
        bne     malformed

        ldrb    r1, [r8, #REQUEST + 1]
        cmp     r1, #1
        beq     hello
        cmp     r1, #2
        beq     read
        cmp     r1, #3
        beq     read
        cmp     r1, #4
        beq     read
        cmp     r1, #5
        beq     bench
        cmp     r1, #6
        beq     tables
        cmp     r1, #7
        beq     tables
        cmp     r1, #8
        beq     quit
        mov     r6, #2                  @ unknown command
        b       refuse
malformed:
        mov     r6, #1
@ Refuses with the reason in r6.
refuse: mov     r7, #0
        bl      reply
        b       main

hello:  mov     r6, #0
        mov     r7, #1                  @ version
        bl      make_reply
        sub     r1, r11, #TABLES
        str     r1, [r8, #REPLY + 16]   @ load address
        add     r1, r1, #RAM_END
        str     r1, [r8, #REPLY + 20]
        bl      origin
        str     r2, [r8, #REPLY + 24]
        mov     r2, #LIMIT
        str     r2, [r8, #REPLY + 28]
        str     r1, [r8, #REPLY + 32]
        mov     r1, #0x80000000
        ldrh    r2, [r1, #0x08]         @ hardware code
        ldrh    r1, [r1, #0x0C]         @ sub code
        orr     r2, r2, r1, lsl #16
        str     r2, [r8, #REPLY + 36]
        mov     r5, #40
        bl      send
        b       main

@ TAB32, TAB8: the tables as they are in RAM.
tables: mov     r12, r11
        str     r12, [r8, #ORIGIN]
        mov     r7, #0x1000
        b       stream

@ READ32, READ8, CRC.
read:   ldr     r12, [r8, #REQUEST + 4]
        ldr     r7, [r8, #REQUEST + 8]
        bl      check_range
        bl      origin
        tst     r1, #2
        moveq   r6, #4                  @ the flash is not mapped
        beq     refuse
        str     r2, [r8, #ORIGIN]
        add     r12, r12, r2

@ Sends r7 bytes from r12 on, with a trailer after each block, as the command says.
stream: add     r1, r12, r7
        str     r1, [r8, #END]
        mov     r6, #0
        bl      reply
block:  bl      idle
        ldr     r1, [r8, #END]
        add     r2, r12, #BLOCK
        cmp     r2, r1
        movhi   r2, r1
        str     r2, [r8, #BLKEND]
        mvn     r0, #0
        ldrb    r1, [r8, #REQUEST + 1]
        cmp     r1, #4
        beq     sum_only
        tst     r1, #1
        bne     by_bytes

@ One packet after the other: its CRC first, while the packet before it is on the wire.
by_words:
        bl      crc64
1:      bl      events_if_any
        ldrb    r1, [r3, #OUTCSR]
        tst     r1, #1
        bne     request                 @ a new request ends the stream
        ldrb    r1, [r3, #INCSR]
        tst     r1, #1
        bne     2f
        add     r2, r8, #BUFFER
        .rept   4
        ldmia   r2!, {r4-r7}
        str     r4, [r3, #FIFO1]
        str     r5, [r3, #FIFO1]
        str     r6, [r3, #FIFO1]
        str     r7, [r3, #FIFO1]
        .endr
        mov     r1, #1
        strb    r1, [r3, #INCSR]
        ldr     r1, [r8, #BLKEND]
        cmp     r12, r1
        bne     by_words
        b       trailer
2:      bl      idle
        b       1b

by_bytes:
        bl      crc64
1:      bl      events_if_any
        ldrb    r1, [r3, #OUTCSR]
        tst     r1, #1
        bne     request
        ldrb    r1, [r3, #INCSR]
        tst     r1, #1
        bne     4f
        add     r2, r8, #BUFFER
        add     r7, r2, #64
2:      ldmia   r2!, {r4-r5}
        strb    r4, [r3, #FIFO1]
        mov     r4, r4, lsr #8
        strb    r4, [r3, #FIFO1]
        mov     r4, r4, lsr #8
        strb    r4, [r3, #FIFO1]
        mov     r4, r4, lsr #8
        strb    r4, [r3, #FIFO1]
        strb    r5, [r3, #FIFO1]
        mov     r5, r5, lsr #8
        strb    r5, [r3, #FIFO1]
        mov     r5, r5, lsr #8
        strb    r5, [r3, #FIFO1]
        mov     r5, r5, lsr #8
        strb    r5, [r3, #FIFO1]
        cmp     r2, r7
        bne     2b
        mov     r1, #1
        strb    r1, [r3, #INCSR]
        ldr     r1, [r8, #BLKEND]
        cmp     r12, r1
        bne     by_bytes
        b       trailer
4:      bl      idle
        b       1b

sum_only:
        bl      crc64
        bl      events_if_any
        ldrb    r1, [r3, #OUTCSR]
        tst     r1, #1
        bne     request
        ldr     r1, [r8, #BLKEND]
        cmp     r12, r1
        bne     sum_only

@ x: the offset after the block, y: its CRC. The bus is awake when a whole block has gone out.
trailer:
        mov     r1, #0
        str     r1, [r8, #ASLEEP]
        ldr     r1, [r8, #ORIGIN]
        sub     r6, r12, r1
        mvn     r7, r0
        bl      reply
        ldr     r1, [r8, #END]
        cmp     r12, r1
        bne     block
        b       main

@ Replies, waits until the packet was taken, then resets the chip.
quit:   mov     r6, #0
        mov     r7, #0
        bl      reply
        mov     r12, #0x400000          @ a host that does not read is not waited for without end
1:      bl      events_if_any
        ldrb    r1, [r3, #INCSR]
        tst     r1, #1
        beq     2f
        subs    r12, r12, #1
        bne     1b
2:      mov     r1, #0x20000            @ a second packet buffer: some 10 ms, ten frames
3:      subs    r1, r1, #1
        bne     3b
chip_reset:
        bl      watchdog
        ldr     r2, reset_key
        str     r2, [r1, #0x1C]
4:      b       4b

@ --- BENCH: ticks of the 26 MHz timer ----------------------------------------------------------------------

bench:  ldr     r12, [r8, #REQUEST + 4]
        ldr     r7, [r8, #REQUEST + 8]
        bl      check_range
        mov     r7, #0x1000             @ what is read of the flash
        bl      check_range
        bl      origin
        tst     r1, #2
        moveq   r6, #4
        beq     refuse
        add     r12, r12, r2
        mov     r6, #0
        mov     r7, #0
        bl      make_reply

        bl      ticks                   @ 4096 empty loops
        mov     r4, r1
        mov     r2, #0x1000
1:      subs    r2, r2, #1
        bne     1b
        bl      ticks
        sub     r1, r1, r4
        str     r1, [r8, #REPLY + 16]

        bl      ticks                   @ 4 KiB of flash in bursts of 8 words
        stmfd   sp!, {r1, r8-r11}
        mov     r0, r12
        add     r2, r12, #0x1000
2:      ldmia   r0!, {r4-r11}
        cmp     r0, r2
        bne     2b
        ldmfd   sp!, {r4, r8-r11}
        bl      ticks
        sub     r1, r1, r4
        str     r1, [r8, #REPLY + 20]

        bl      ticks                   @ 4 KiB of flash word by word
        mov     r4, r1
        mov     r0, r12
        add     r2, r12, #0x1000
3:      ldr     r5, [r0], #4
        cmp     r0, r2
        bne     3b
        bl      ticks
        sub     r1, r1, r4
        str     r1, [r8, #REPLY + 24]

        bl      ticks                   @ 4 KiB copied and summed in RAM
        str     r1, [r8, #END]
        mvn     r0, #0
        mov     r12, r11
4:      bl      crc64
        sub     r1, r8, r12
        cmn     r1, #0x400              @ r12 = T3 + 0x400, the end of the tables
        bne     4b
        bl      ticks
        ldr     r4, [r8, #END]
        sub     r1, r1, r4
        str     r1, [r8, #REPLY + 28]

        bl      ticks                   @ 1024 reads of a USB register
        mov     r4, r1
        mov     r2, #0x400
5:      ldrb    r1, [r3, #OUTCSR]
        subs    r2, r2, #1
        bne     5b
        bl      ticks
        sub     r1, r1, r4
        str     r1, [r8, #REPLY + 32]
        mov     r5, #36
        bl      send
        b       main

ticks:  mov     r1, #0xA0000000
        orr     r1, r1, #0x000C0000
        ldr     r1, [r1, #0x2C]
        mov     pc, lr

@ --- Parts of an answer -----------------------------------------------------------------------------------

@ Refuses unless r12 (offset) and r7 (length) name whole packets inside the window.
check_range:
        mov     r6, #3
        orr     r1, r12, r7
        tst     r1, #63
        bne     refuse
        cmp     r7, #0
        beq     refuse
        adds    r1, r12, r7
        bcs     refuse
        cmp     r1, #LIMIT
        bhi     refuse
        mov     pc, lr

@ r1: value of 0xA0510000; r2: the CPU address of flash offset 0 (3: RAM is at 0, flash at 0x10000000).
origin: mov     r1, #0xA0000000
        orr     r1, r1, #0x00510000
        ldr     r1, [r1]
        and     r2, r1, #3
        cmp     r2, #3
        mov     r2, #0
        moveq   r2, #0x10000000
        mov     pc, lr

@ Puts 62, command, tag, x (r6), y (r7) and their CRC into REPLY. Changes r0, r1, r2, r4, r5.
make_reply:
        ldr     r1, [r8, #REQUEST]
        bic     r1, r1, #0xFF
        orr     r1, r1, #0x62
        str     r1, [r8, #REPLY]
        str     r6, [r8, #REPLY + 4]
        str     r7, [r8, #REPLY + 8]
        str     lr, [sp, #-4]!
        add     r4, r8, #REPLY
        mov     r5, #12
        bl      crc_bytes
        str     r0, [r8, #REPLY + 12]
        ldr     pc, [sp], #4

@ The same, and sends it.
reply:  str     lr, [sp, #-4]!
        bl      make_reply
        ldr     lr, [sp], #4
        mov     r5, #16
@ Sends r5 bytes of REPLY as one packet, byte by byte as the ROM does.
send:   stmfd   sp!, {r5, lr}
1:      bl      events
        ldrb    r1, [r3, #INCSR]
        tst     r1, #1
        beq     2f
        bl      idle
        b       1b
2:      ldmfd   sp!, {r5, lr}
        add     r2, r8, #REPLY
3:      ldrb    r1, [r2], #1
        strb    r1, [r3, #FIFO1]
        subs    r5, r5, #1
        bne     3b
        mov     r1, #1
        strb    r1, [r3, #INCSR]
        mov     pc, lr

@ r0: the CRC-32 of the r5 bytes from r4 on. Changes r1, r2, r4, r5.
crc_bytes:
        mvn     r0, #0
1:      ldrb    r1, [r4], #1
        eor     r1, r1, r0
        and     r1, r1, #255
        ldr     r2, [r11, r1, lsl #2]
        eor     r0, r2, r0, lsr #8
        subs    r5, r5, #1
        bne     1b
        mvn     r0, r0
        mov     pc, lr

@ Continues the CRC r0 by one word: four table look-ups.
        .macro  sum_word word
        eor     r0, r0, \word
        and     r2, r0, #0x000000FF
        ldr     r1, [r8, r2, lsl #2]
        and     r2, r0, #0x0000FF00
        ldr     r2, [r9, r2, lsr #6]
        eor     r1, r1, r2
        and     r2, r0, #0x00FF0000
        ldr     r2, [r10, r2, lsr #14]
        eor     r1, r1, r2
        mov     r2, r0, lsr #24
        ldr     r2, [r11, r2, lsl #2]
        eor     r0, r1, r2
        .endm

@ Copies the 64 bytes at r12 into BUFFER, continues the CRC r0 by them, and advances r12. Changes r1, r2
@ and r4-r7.
crc64:  str     lr, [r8, #RETURN]
        add     lr, r8, #BUFFER
        .rept   4
        ldmia   r12!, {r4-r7}
        stmia   lr!, {r4-r7}
        sum_word r4
        sum_word r5
        sum_word r6
        sum_word r7
        .endr
        ldr     pc, [r8, #RETURN]

@ --- Watchdog ---------------------------------------------------------------------------------------------

@ Restarts the watchdog, unless the bus sleeps: unplugged, the chip is reset by it (section 4). Changes r1
@ and r2.
idle:   ldr     r1, [r8, #ASLEEP]
        cmp     r1, #0
        movne   pc, lr
watchdog:
        mov     r1, #0xA0000000
        orr     r1, r1, #0x00030000
        ldr     r2, restart_key
        strh    r2, [r1, #0x08]
        mov     pc, lr

restart_key:
        .word   0x1971
reset_key:
        .word   0x1209

@ --- What the bus does ------------------------------------------------------------------------------------

@ Handles reset, suspend, resume and endpoint 0. Keeps r0, r3 and r8 to r12; changes r1, r2, r4-r7.
events:
events_if_any:
        ldrb    r1, [r3, #INTRUSB]
        ldrb    r2, [r3, #INTRIN]
        and     r1, r1, #7
        and     r2, r2, #1
        orrs    r1, r1, r2, lsl #8
        moveq   pc, lr
        tst     r1, #4
        bne     chip_reset
        tst     r1, #1
        movne   r2, #1
        strne   r2, [r8, #ASLEEP]
        tst     r1, #2
        movne   r2, #0
        strne   r2, [r8, #ASLEEP]
        tst     r1, #0x100
        moveq   pc, lr

@ Endpoint 0: requests of the host's system and its driver.
        str     lr, [sp, #-4]!
        mov     r1, #0
        strb    r1, [r3, #INDEX]
        ldrb    r2, [r3, #CSR0]
        tst     r2, #SENT_STALL
        strbne  r1, [r3, #CSR0]
        tst     r2, #CUT_OFF
        strne   r1, [r8, #EP0LEFT]
        movne   r1, #SEEN_CUT
        strbne  r1, [r3, #CSR0]
        tst     r2, #GOT
        beq     control_end
        ldrb    r4, [r3, #COUNT]
        ldr     r5, [r8, #EP0LEFT]
        cmp     r5, #0
        bne     control_data
        cmp     r4, #8
        bne     control_stall
        bl      fifo0_word              @ type, request, value
        mov     r5, r2
        bl      fifo0_word              @ index, length
        mov     r6, r2, lsr #16
        and     r4, r5, #0xFF
        mov     r5, r5, lsr #8
        and     r5, r5, #0xFF
        cmp     r4, #0x21               @ to the class, interface: accepted and ignored
        beq     control_ignore
        cmp     r4, #0xA1               @ GET_LINE_CODING: seven zeros
        cmpeq   r5, #0x21
        moveq   r4, #7
        beq     control_zeros
        cmp     r4, #2                  @ standard, to device, interface or endpoint
        bls     control_standard
        sub     r4, r4, #0x80
        cmp     r4, #2
        bhi     control_stall
        cmp     r5, #0                  @ GET_STATUS: two zeros
        moveq   r4, #2
        beq     control_zeros
control_stall:
        mov     r1, #TAKEN_STALL
        b       control_answer

@ CLEAR_FEATURE, SET_CONFIGURATION and SET_INTERFACE reset the data toggles of endpoint 1.
control_standard:
        cmp     r5, #1
        cmpne   r5, #9
        cmpne   r5, #11
        bne     control_stall
        mov     r1, #1
        strb    r1, [r3, #INDEX]
        mov     r1, #0x40
        strb    r1, [r3, #INCSR]
        mov     r1, #0x81               @ bit 0: a packet that has arrived stays
        strb    r1, [r3, #OUTCSR]
        mov     r1, #0
        strb    r1, [r3, #INDEX]
        mov     r1, #TAKEN_END
        b       control_answer

control_ignore:
        str     r6, [r8, #EP0LEFT]
        cmp     r6, #0
        moveq   r1, #TAKEN_END
        movne   r1, #TAKEN
        b       control_answer

@ Drops the r4 bytes that have arrived of the r5 that are to come.
control_data:
        subs    r5, r5, r4
        movlo   r5, #0
        str     r5, [r8, #EP0LEFT]
1:      subs    r4, r4, #1
        ldrbhs  r1, [r3, #FIFO0]
        bhs     1b
        cmp     r5, #0
        moveq   r1, #TAKEN_END
        movne   r1, #TAKEN
        b       control_answer

@ Sends r4 zeros, or r6 if the host asks for fewer.
control_zeros:
        mov     r1, #TAKEN
        strb    r1, [r3, #CSR0]
        cmp     r4, r6
        movhi   r4, r6
        mov     r1, #0
2:      subs    r4, r4, #1
        strbhs  r1, [r3, #FIFO0]
        bhs     2b
        mov     r1, #SEND_END
control_answer:
        strb    r1, [r3, #CSR0]
control_end:
        mov     r1, #1
        strb    r1, [r3, #INDEX]
        ldr     pc, [sp], #4

@ r2: four bytes of endpoint 0, the first one lowest. Changes r1.
fifo0_word:
        ldrb    r2, [r3, #FIFO0]
        ldrb    r1, [r3, #FIFO0]
        orr     r2, r2, r1, lsl #8
        ldrb    r1, [r3, #FIFO0]
        orr     r2, r2, r1, lsl #16
        ldrb    r1, [r3, #FIFO0]
        orr     r2, r2, r1, lsl #24
        mov     pc, lr

        .balign 4
image_end:
