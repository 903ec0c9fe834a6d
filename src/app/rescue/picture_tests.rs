//! Small pictures of whole, cut off and made-up files.
#![cfg(feature = "gui")]

use super::*;
use image::{ImageEncoder as _, codecs::png::PngEncoder};

/// A grey picture that takes some room, however it is packed.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut seed = 1_u32;
    let mut noise = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed.to_be_bytes()[0] | 1
    };
    let pixels: Vec<u8> = (0..width * height * 3).map(|_| noise()).collect();
    let mut bytes = Vec::new();
    PngEncoder::new(&mut bytes).write_image(&pixels, width, height, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn a_large_picture_becomes_small_and_a_small_one_stays() {
    let picture = small_picture(FileKind::Png, &png(640, 320)).unwrap();
    assert_eq!((picture.width, picture.height, picture.rgba.len()), (128, 64, 128 * 64 * 4));
    assert!(picture.is_whole);
    let picture = small_picture(FileKind::Png, &png(9, 5)).unwrap();
    assert_eq!((picture.width, picture.height), (9, 5));
}

#[test]
fn a_picture_that_is_cut_off_is_drawn_as_far_as_it_goes() {
    let bytes = png(256, 256);
    let picture = small_picture(FileKind::Png, &bytes[..bytes.len() / 2]).unwrap();
    assert!(!picture.is_whole);
    let (top, bottom) = picture.rgba.split_at(picture.rgba.len() / 2);
    let is_black = |rows: &[u8]| rows.as_chunks::<4>().0.iter().all(|[r, g, b, _]| (r | g | b) == 0);
    assert!(!is_black(&top[..512]), "the first rows are there");
    assert!(is_black(&bottom[bottom.len() - 512..]), "the last ones are lost");
}

#[test]
fn bytes_that_are_no_picture_have_no_small_one() {
    for kind in [FileKind::Jpeg, FileKind::Png, FileKind::Bmp, FileKind::Gif, FileKind::Amr] {
        assert_eq!(small_picture(kind, &[]), None);
        assert_eq!(small_picture(kind, &[0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2]), None);
    }
}
