//! Pictures of views without a display, for `wayside screens`, tests and the README.
//! It must not need a window system, nor the development-only test backend.

use std::cell::RefCell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Duration;

use slint::platform::software_renderer::{MinimalSoftwareWindow, RepaintBufferType};
use slint::platform::{Platform, PlatformError, WindowAdapter};
use slint::{Rgb8Pixel, SharedPixelBuffer};
use wayside_visit::view::View;

use crate::screen::{Panel, ScreenFault, Surface, prepare_fonts};
use crate::words::Words;

/// Why a picture could not be made.
#[derive(Debug)]
pub enum SnapshotFault {
    /// There is no screen to photograph.
    Screen(ScreenFault),
    /// Another platform is set in this process: a picture can only be made by a process of its own.
    Platform(String),
    /// The file could not be written.
    File(PathBuf, io::Error),
    /// The picture could not be encoded.
    Encode(PathBuf, png::EncodingError),
}

impl std::fmt::Display for SnapshotFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            SnapshotFault::Screen(why) => write!(f, "{why}"),
            SnapshotFault::Platform(why) => write!(f, "cannot draw without a display: {why}"),
            SnapshotFault::File(path, why) => write!(f, "{}: {why}", path.display()),
            SnapshotFault::Encode(path, why) => write!(f, "{}: {why}", path.display()),
        }
    }
}

impl std::error::Error for SnapshotFault {}

/// A camera: a screen that exists only as pixels. One to a process.
pub struct Camera {
    window: Rc<MinimalSoftwareWindow>,
    surface: Surface,
    /// What [`Camera::draw`] draws into.
    kept: RefCell<SharedPixelBuffer<Rgb8Pixel>>,
}

/// The platform below it: the screen's window, one for each slip, and a clock that stands still so
/// that pictures repeat.
struct Still(RefCell<Option<Rc<MinimalSoftwareWindow>>>);

impl Platform for Still {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, PlatformError> {
        let screen = self.0.borrow_mut().take();
        let window =
            screen.unwrap_or_else(|| MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer));
        Ok(window as Rc<dyn WindowAdapter>)
    }

    fn duration_since_start(&self) -> Duration {
        Duration::from_secs(3)
    }
}

impl Camera {
    /// Sets up a screen of pixels. Fails where the process already has another.
    ///
    /// # Errors
    /// Another platform is set already, or the screen cannot be made.
    pub fn new(words: Rc<Words>) -> Result<Camera, SnapshotFault> {
        let fonts = prepare_fonts().map_err(ScreenFault::Fonts);
        fonts.map_err(SnapshotFault::Screen)?;
        let window = MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer);
        slint::platform::set_platform(Box::new(Still(RefCell::new(Some(Rc::clone(&window))))))
            .map_err(|why| SnapshotFault::Platform(why.to_string()))?;
        let surface = Surface::new(words).map_err(SnapshotFault::Screen)?;
        // The clock stands: what moves would be caught half way.
        surface.set_still(true);
        let shown = surface.window().show().map_err(ScreenFault::Display);
        shown.map_err(SnapshotFault::Screen)?;
        let kept = RefCell::new(SharedPixelBuffer::new(0, 0));
        Ok(Camera { window, surface, kept })
    }

    /// The screen in front of the camera.
    #[must_use]
    pub fn surface(&self) -> &Surface {
        &self.surface
    }

    /// Draws a view as the running kiosk would: only what changed, into a buffer that is kept.
    pub fn draw(&self, view: &View) {
        self.surface.show(view);
        slint::platform::update_timers_and_animations();
        let size = self.window.size();
        let mut kept = self.kept.borrow_mut();
        if (kept.width(), kept.height()) != (size.width, size.height) {
            *kept = SharedPixelBuffer::new(size.width, size.height);
        }
        let stride = usize::try_from(size.width).unwrap_or(0);
        self.window.draw_if_needed(|renderer| {
            renderer.render(kept.make_mut_slice(), stride);
        });
    }

    /// How many frames are drawn in so many ticks of nothing happening.
    #[must_use]
    pub fn idle_frames(&self, ticks: u32) -> u32 {
        let mut frames = 0;
        for _ in 0..ticks {
            slint::platform::update_timers_and_animations();
            self.window.draw_if_needed(|_| frames += 1);
        }
        frames
    }

    /// One view on one panel, as pixels.
    #[must_use]
    pub fn take(&self, view: &View, panel: Panel) -> SharedPixelBuffer<Rgb8Pixel> {
        self.surface.set_panel(panel);
        self.surface.show(view);
        slint::platform::update_timers_and_animations();
        let mut buffer = SharedPixelBuffer::<Rgb8Pixel>::new(panel.width, panel.height);
        let stride = usize::try_from(panel.width).unwrap_or(0);
        // The second frame has everything the first one made (lists, pictures) in its place.
        for _ in 0..2 {
            self.window.request_redraw();
            self.window.draw_if_needed(|renderer| {
                renderer.render(buffer.make_mut_slice(), stride);
            });
        }
        buffer
    }
}

/// Writes every view as a PNG named after it, and says which files.
///
/// # Errors
/// What could not be drawn or written.
pub fn render(
    camera: &Camera,
    views: &[(String, View)],
    panel: Panel,
    folder: &Path,
) -> Result<Vec<PathBuf>, SnapshotFault> {
    fs::create_dir_all(folder).map_err(|why| SnapshotFault::File(folder.into(), why))?;
    let mut written = Vec::new();
    for (name, view) in views {
        let path = folder.join(format!("{name}.png"));
        write_png(&path, &camera.take(view, panel))?;
        written.push(path);
    }
    Ok(written)
}

fn write_png(path: &Path, pixels: &SharedPixelBuffer<Rgb8Pixel>) -> Result<(), SnapshotFault> {
    let file = fs::File::create(path).map_err(|why| SnapshotFault::File(path.into(), why))?;
    let mut encoder = png::Encoder::new(io::BufWriter::new(file), pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    let done = encoder.write_header().and_then(|mut out| {
        out.write_image_data(pixels.as_bytes())?;
        out.finish()
    });
    done.map_err(|why| SnapshotFault::Encode(path.into(), why))
}
