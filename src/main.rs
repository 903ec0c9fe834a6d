//! The window's entry: arguments, and a renderer that works. Everything else is in the library.

// On Windows: without a terminal of its own. Means nothing elsewhere.
#![windows_subsystem = "windows"]

use std::cell::Cell;
use std::fmt;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bromide::app::{AppController, Notice, PortPick, Renderer, SettingsFile};
use bromide::desktop::{First, ThisDesktop, show_message};
use bromide::present::words;
use bromide::present::words::Front;
use bromide::present::{Present as _, no_such_language};
use bromide::tr;
use bromide::ui::{APP_ID, Window, viewport};
use clap::{Parser, ValueEnum};
use eframe::egui::ViewportId;

/// From news to a picture of it.
const SOON: Duration = Duration::from_millis(5);

/// The exit code of arguments that cannot be; clap uses the same.
const BAD_USAGE: u8 = 2;

/// Save the flash memory of MediaTek phones to a file, through the phone's boot ROM.
#[derive(Debug, Clone, Parser)]
#[command(name = "bromide", version)]
struct Args {
    /// Choose this port at the start: auto, demo, or a name such as COM5 or /dev/ttyACM0
    #[arg(long, value_name = "PORT")]
    port: Option<String>,
    /// Choose the practice phone: nothing needs to be plugged in
    #[arg(long, conflicts_with = "port")]
    demo: bool,
    /// Look into this file: any dump, from any program
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// What draws the window; without this the setting counts
    #[arg(long, value_enum, value_name = "RENDERER")]
    renderer: Option<Wanted>,
    /// The language, such as de or pt-BR; without this the setting counts
    #[arg(long, value_name = "TAG")]
    lang: Option<String>,
    /// Print when each picture was made, to measure the start and the pace
    #[arg(long, hide = true)]
    timing: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Wanted {
    Auto,
    Wgpu,
    Glow,
}

fn main() -> ExitCode {
    let started = Instant::now();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) if cfg!(windows) => {
            show_message(&error.to_string(), error.use_stderr());
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(1));
        }
        Err(error) => error.exit(),
    };
    words::set_front(Front::Window);
    let settings_file = SettingsFile::usual();
    let settings = settings_file.as_ref().map(SettingsFile::peek).unwrap_or_default();
    words::ask_system();
    words::choose(settings.language.locale());
    if let Some(typed) = &args.lang {
        let Some(locale) = words::locale_for(typed) else {
            show_message(&no_such_language(typed), true);
            return ExitCode::from(BAD_USAGE);
        };
        words::choose(locale);
    }
    if args.renderer == Some(Wanted::Wgpu) && !Renderer::Wgpu.is_built_in() {
        show_message(&tr!("window-no-wgpu"), true);
        return ExitCode::from(BAD_USAGE);
    }
    // A measured start is one of its own.
    let file = args.file.as_deref().and_then(|file| std::path::absolute(file).ok());
    let first = if args.timing { None } else { First::or_hand_over(file.as_deref()) };
    if first.is_none() && !args.timing {
        return ExitCode::SUCCESS;
    }
    let first = Cell::new(first);
    // Where this fails, a limit for files ends the program as it would any other.
    bromide::file_limit::make_it_an_error().unwrap_or_default();
    let renderer = match args.renderer {
        Some(Wanted::Auto) => Renderer::Auto,
        Some(Wanted::Wgpu) => Renderer::Wgpu,
        Some(Wanted::Glow) => Renderer::Glow,
        None => settings.renderer,
    };
    let mut failed = Vec::new();
    for renderer in order(renderer) {
        match run(*renderer, &args, &first, settings_file.as_ref(), &failed, started) {
            Ok(()) => return ExitCode::SUCCESS,
            // Without a display no renderer will do.
            Err(eframe::Error::WinitEventLoop(_)) => return give_up(&tr!("window-no-display")),
            Err(error) => {
                failed.push(Notice::RendererFailed { renderer: renderer.to_string(), why: error.to_string() })
            }
        }
    }
    // A line for each renderer, then what to do.
    let mut lines: Vec<String> = failed.iter().map(Notice::present).collect();
    lines.push(tr!("window-no-renderer"));
    give_up(&lines.join("\n"))
}

fn give_up(sentence: &str) -> ExitCode {
    show_message(sentence, true);
    ExitCode::FAILURE
}

/// What to try, in this order: what starts everywhere first, and what the system's makers keep working first.
fn order(wanted: Renderer) -> &'static [With] {
    match wanted {
        Renderer::Wgpu => &[With::Wgpu],
        Renderer::Glow => &[With::Glow],
        Renderer::Auto if !Renderer::Wgpu.is_built_in() => &[With::Glow],
        Renderer::Auto if cfg!(target_os = "linux") => &[With::Glow, With::Wgpu],
        Renderer::Auto => &[With::Wgpu, With::Glow],
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum With {
    Wgpu,
    Glow,
}

impl With {
    /// # Errors
    /// When eframe was built without it.
    fn for_eframe(self) -> Result<eframe::Renderer, eframe::Error> {
        let name = match self {
            With::Wgpu => "wgpu",
            With::Glow => "glow",
        };
        name.parse().map_err(|why: String| eframe::Error::AppCreation(why.into()))
    }
}

impl fmt::Display for With {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            With::Wgpu => "wgpu",
            With::Glow => "OpenGL",
        })
    }
}

fn run(
    with: With,
    args: &Args,
    first: &Cell<Option<First>>,
    settings_file: Option<&SettingsFile>,
    failed: &[Notice],
    started: Instant,
) -> Result<(), eframe::Error> {
    let options = eframe::NativeOptions {
        viewport: viewport(settings_file.and_then(|file| file.peek().window)),
        renderer: with.for_eframe()?,
        // The event loop outlives a renderer that fails, for the next one to try.
        run_and_return: true,
        // The window has its own, which do not keep a picture waiting.
        system_font_fallback: false,
        event_loop_builder: display_server(),
        ..eframe::NativeOptions::default()
    };
    let mut notices = failed.to_vec();
    notices.push(Notice::RendererChosen { renderer: with.to_string() });
    eframe::run_native(
        APP_ID,
        options,
        Box::new(move |context| {
            let ctx = context.egui_ctx.clone();
            let wake: Arc<dyn Fn() + Send + Sync> = {
                let ctx = ctx.clone();
                // With a delay there is one picture; without one egui makes a second to be sure.
                Arc::new(move || ctx.request_repaint_after_for(SOON, ViewportId::ROOT))
            };
            let mut controller = AppController::open(settings_file.cloned(), wake.clone());
            controller.drawn_with = Some(with.to_string());
            controller.language = words::locale().tag();
            preselect(&mut controller, args);
            let desktop = ThisDesktop::new(wake);
            first.take().into_iter().for_each(|first| desktop.listen(first));
            let window = Window::new(&ctx, controller, Box::new(desktop), notices);
            let mut window = window.with_system_fonts(&ctx);
            if let Some(file) = &args.file {
                window.look_inside(file.clone());
            }
            Ok(Box::new(if args.timing { window.on_frame(print_frame_times(started)) } else { window }))
        }),
    )
}

/// X11 where the Wayland socket is dead; otherwise what winit chooses.
#[cfg(target_os = "linux")]
fn display_server() -> Option<eframe::EventLoopBuilderHook> {
    use winit::platform::x11::EventLoopBuilderExtX11 as _;
    bromide::desktop::needs_x11().then(|| -> eframe::EventLoopBuilderHook {
        Box::new(|builder| {
            builder.with_x11();
        })
    })
}

#[cfg(not(target_os = "linux"))]
fn display_server() -> Option<eframe::EventLoopBuilderHook> {
    None
}

#[expect(clippy::print_stderr, reason = "asked for on the command line")]
fn print_frame_times(started: Instant) -> Box<dyn FnMut()> {
    let mut number = 0;
    Box::new(move || {
        number += 1;
        eprintln!("frame {number} after {} ms", started.elapsed().as_millis());
    })
}

/// The port that the command line names.
fn preselect(controller: &mut AppController, args: &Args) {
    match args.port.as_deref() {
        _ if args.demo => controller.preselect(PortPick::Demo, ""),
        None => {}
        Some("auto") => controller.preselect(PortPick::Auto, ""),
        Some("demo") => controller.preselect(PortPick::Demo, ""),
        Some("demo-smartphone") => controller.preselect(PortPick::DemoSmartphone, ""),
        Some(name) => controller.preselect(PortPick::Other, name),
    }
}
