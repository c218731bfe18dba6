//! The drawn pictures, rasterised once for each size they are shown in.
//! It must not know why a picture is shown.

use std::cell::RefCell;

use slint::{Image, SharedString};
use wayside_visit::view::{Body, Picture, Screen, View};

use crate::words;

/// Pictures kept rasterised: the one on the screen and the ones just before it.
const KEPT: usize = 3;

macro_rules! pictures {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../ui/pictures/", $name, ".svg")))),*]
    };
}

/// Every picture by name. The width and height in the first line of each file are replaced.
const PICTURES: [(&str, &str); 22] = pictures![
    "welcome",
    "sit",
    "arm",
    "cuff-size",
    "quiet",
    "finger",
    "scale",
    "height",
    "helper",
    "phone",
    "care",
    "done",
    "trouble",
    "hello",
    "ask",
    "who",
    "prep",
    "pregnant",
    "consent",
    "birth",
    "code",
    "ask-rtl",
];

/// Which picture a view shows; questions without one of their own get a fitting one.
pub fn name(view: &View) -> &'static str {
    if let Some(picture) = view.picture {
        return of(picture);
    }
    match (&view.body, view.screen) {
        (Body::Plain, Screen::Language) => "hello",
        (Body::Plain, Screen::Who) => "who",
        (Body::Plain, Screen::Pregnant) => "pregnant",
        (Body::Plain, Screen::PrepQuestion) => "prep",
        (Body::Switches(_), Screen::Consent) => "consent",
        (Body::Plain, Screen::Times) => "birth",
        (Body::Plain, Screen::Known | Screen::Ways) => "code",
        (Body::Plain, Screen::RedFlag | Screen::Symptoms | Screen::AgeQuestion | Screen::Form) => {
            // A question mark is mirrored where writing is.
            if words::rtl(&view.language) { "ask-rtl" } else { "ask" }
        }
        (Body::Rows(rows), _) if rows.is_empty() => "care",
        (Body::Entry { form, .. }, _) if form.id == "entry-form-date" => "birth",
        (Body::Entry { form, .. }, _) if form.id == "entry-form-height" => "height",
        (Body::Entry { form, .. }, _) if form.id == "entry-form-code" => "code",
        (Body::Entry { form, .. }, _) if form.id == "entry-form-name" => "who",
        (Body::Call { .. }, _) => "phone",
        (Body::Scale { .. }, _) => "scale",
        (Body::Plain, _) => "helper",
        _ => "",
    }
}

fn of(picture: Picture) -> &'static str {
    match picture {
        Picture::Welcome => "welcome",
        Picture::Sit => "sit",
        Picture::Arm => "arm",
        Picture::CuffSize => "cuff-size",
        Picture::Quiet => "quiet",
        Picture::Finger => "finger",
        Picture::Scale => "scale",
        Picture::Height => "height",
        Picture::Helper => "helper",
        Picture::Phone => "phone",
        Picture::Care => "care",
        Picture::Done => "done",
        Picture::Trouble => "trouble",
    }
}

/// Rasterised pictures, newest last.
#[derive(Default)]
pub struct Album {
    kept: RefCell<Vec<Kept>>,
}

/// One picture at one size.
struct Kept {
    name: SharedString,
    size: (u32, u32),
    image: Image,
}

impl Album {
    /// A picture that fits a box of pixels, keeping its shape.
    pub fn picture(&self, name: &SharedString, width: f32, height: f32) -> Image {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped
        let size = (width.clamp(0.0, 4096.0) as u32, height.clamp(0.0, 4096.0) as u32);
        if size.0 < 2 || size.1 < 2 {
            return Image::default();
        }
        let mut kept = self.kept.borrow_mut();
        if let Some(there) = kept.iter().find(|there| there.name == *name && there.size == size) {
            return there.image.clone();
        }
        let Some((_, svg)) = PICTURES.iter().find(|(there, _)| *there == name.as_str()) else {
            return Image::default();
        };
        let image = raster(svg, size).unwrap_or_default();
        if kept.len() >= KEPT {
            kept.remove(0);
        }
        kept.push(Kept { name: name.clone(), size, image: image.clone() });
        image
    }
}

/// Draws a picture at a size. Slint would draw it anew for every frame (1.18.1, software renderer).
fn raster(svg: &str, (width, height): (u32, u32)) -> Option<Image> {
    let (head, body) = svg.split_once('>')?;
    let view_box = head.split("viewBox=\"").nth(1)?.split('"').next()?;
    let mut numbers = view_box.split(' ').skip(2).filter_map(|number| number.parse::<u64>().ok());
    let (of_width, of_height) = (numbers.next()?.max(1), numbers.next()?.max(1));
    let (width, height) = (u64::from(width), u64::from(height));
    let (width, height) = if width * of_height > height * of_width {
        (height * of_width / of_height, height)
    } else {
        (width, width * of_height / of_width)
    };
    let sized = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view_box}\" \
         width=\"{width}\" height=\"{height}\">{body}"
    );
    let image = Image::load_from_svg_data(sized.as_bytes()).ok()?;
    image.to_rgba8_premultiplied().map(Image::from_rgba8_premultiplied)
}
