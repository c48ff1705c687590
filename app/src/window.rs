//! The window: a thin shell around the screens. It carries out what they ask for, and shows them what became of it.

mod address;
mod by_stick;
mod calendar;
mod chime;
mod commands;
mod join;
mod later;
mod news;
mod print;
mod problem;
mod sleep;
mod state;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use commonbook_host::Interrupted;
use commonbook_words::Lang;
use eframe::egui;
use zeroize::Zeroizing;

use crate::failure::Failure;
use state::State;

/// Opens the window on the book of a file, or on the first run where there is none.
pub(crate) fn open(vault: &Path, lang: Lang) -> Result<(), Failure> {
    show(vault, None, lang, Vec::new(), &Interrupted::default())
}

/// Opens the window on a book that is open at once, with others to call: for the demo.
pub(crate) fn open_with(
    vault: &Path,
    passphrase: &Zeroizing<String>,
    lang: Lang,
    dial: Vec<String>,
    interrupted: &Interrupted,
) -> Result<(), Failure> {
    show(vault, Some(passphrase.clone()), lang, dial, interrupted)
}

fn show(
    vault: &Path,
    passphrase: Option<Zeroizing<String>>,
    lang: Lang,
    dial: Vec<String>,
    interrupted: &Interrupted,
) -> Result<(), Failure> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            // Neither title nor class says what the program is.
            .with_title("Book")
            .with_app_id("book")
            .with_inner_size([1024.0, 640.0])
            .with_min_inner_size([400.0, 250.0]),
        renderer: eframe::Renderer::Glow,
        ..eframe::NativeOptions::default()
    };
    let vault = vault.to_path_buf();
    let interrupted = interrupted.clone();
    let run = eframe::run_native(
        "book",
        options,
        Box::new(move |creation| {
            // Whoever ends the program from outside ends it as the person does: everything is kept, and locked.
            let ctx = creation.egui_ctx.clone();
            interrupted.wakes(move || {
                ctx.send_viewport_cmd_to(egui::ViewportId::ROOT, egui::ViewportCommand::Close);
            });
            Ok(Box::new(Window::new(
                &creation.egui_ctx,
                State::new(&creation.egui_ctx, vault, passphrase, lang, dial),
            )))
        }),
    );
    run.map_err(|_| Failure::new(1, "error-window"))
}

struct Window {
    screens: commonbook_ui::App,
    state: State,
    title: String,
    /// The laptop slept, and nothing was done about it yet.
    slept: Arc<AtomicBool>,
}

impl Window {
    fn new(ctx: &egui::Context, state: State) -> Self {
        let slept = Arc::new(AtomicBool::new(false));
        let (woke, again) = (Arc::clone(&slept), ctx.clone());
        sleep::watch(move || {
            woke.store(true, Ordering::Relaxed);
            again.request_repaint();
        });
        Self {
            screens: commonbook_ui::App::new(ctx),
            state,
            title: String::new(),
            slept,
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, commands: Vec<commonbook_ui::Command>) {
        for command in commands {
            self.state.carry_out(command);
            ctx.request_repaint();
        }
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        self.state.hear();
        if *self.title != *self.state.settings.cover_name {
            self.title.clone_from(&self.state.settings.cover_name);
            ctx.send_viewport_cmd(egui::ViewportCommand::Title(self.title.clone()));
        }
        // A window that is minimised has no passes, and locks all the same.
        let mut commands = Vec::new();
        let book = self.state.book();
        let scene = self.state.scene(book.as_deref());
        if self.slept.swap(false, Ordering::Relaxed) {
            self.screens.lock(&scene, &mut commands);
        }
        let after = self.screens.wake(&scene, &mut commands);
        if let Some(after) = after {
            ctx.request_repaint_after(after);
        }
        if let Some(after) = self.state.look_again() {
            ctx.request_repaint_after(after);
        }
        self.carry_out(ctx, commands);
        if ctx.input(|input| input.viewport().close_requested()) {
            let mut commands = Vec::new();
            self.screens.put_away(&mut commands);
            self.carry_out(ctx, commands);
            self.state.close();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        let mut commands = Vec::new();
        let book = self.state.book();
        self.screens
            .show(ui, &self.state.scene(book.as_deref()), &mut commands);
        let ctx = ui.ctx().clone();
        self.carry_out(&ctx, commands);
    }
}
