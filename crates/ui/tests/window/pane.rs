//! The window itself: what is on it, and hands and keys that press it.

use commonbook_ui::{App, Command, Zoom};
use commonbook_words::Words;
use egui::{Key, Modifiers, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use crate::world::World;

/// A window of a size in points.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, World>,
    pub(crate) words: Words,
}

impl Window {
    pub(crate) fn new(world: World) -> Self {
        Self::sized(world, 1024.0, 640.0)
    }

    pub(crate) fn sized(world: World, width: f32, height: f32) -> Self {
        let words = Words::new(world.settings.language);
        let mut harness = Harness::builder()
            .with_size(egui::vec2(width, height))
            .with_max_steps(12)
            .with_context_setup(|ctx| drop(App::new(ctx)))
            .build_ui_state(|ui, world: &mut World| world.show(ui), world);
        harness.run();
        Self { harness, words }
    }

    /// The real thing: a window of an old laptop with everything larger.
    pub(crate) fn zoomed(mut world: World, percent: u16) -> Self {
        world.settings.zoom = Zoom::nearest(percent);
        let size = egui::vec2(1024.0, 640.0) / world.settings.zoom.factor();
        let mut window = Self::sized(world, 1024.0, 640.0);
        // A real window tells its new size in points; the harness has to be told.
        window.harness.set_size(size);
        window.run();
        window
    }

    pub(crate) fn world(&mut self) -> &mut World {
        self.harness.state_mut()
    }

    pub(crate) fn run(&mut self) {
        self.harness.run();
    }

    /// What a message says in the language of this window.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.get(id)
    }

    /// Presses the button with a name.
    pub(crate) fn press(&mut self, name: &str) {
        let button = self
            .harness
            .query_by(|node| pressable(node.role()) && node.label().as_deref() == Some(name))
            .unwrap_or_else(|| {
                panic!(
                    "no button is called {name:?}; there are {:?}",
                    self.buttons()
                )
            });
        button.click_accesskit();
        self.run();
    }

    /// Presses the button of a message.
    pub(crate) fn press_id(&mut self, id: &str) {
        let name = self.say(id);
        self.press(&name);
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.texts().iter().any(|text| text.contains(name))
    }

    pub(crate) fn has_button(&self, name: &str) -> bool {
        self.buttons().iter().any(|button| button == name)
    }

    pub(crate) fn buttons(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| pressable(node.accesskit_node().role()))
            .filter_map(|node| node.accesskit_node().label())
            .collect()
    }

    /// Everything a screen reader could say.
    pub(crate) fn texts(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()])
            .flatten()
            .collect()
    }

    /// Where something with this name is.
    pub(crate) fn rect(&self, name: &str) -> egui::Rect {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| {
                let node = node.accesskit_node();
                [node.label(), node.value()].contains(&Some(name.into()))
            })
            .map(|node| node.rect())
            .next()
            .unwrap_or_else(|| panic!("nothing is called {name:?}"))
    }

    /// The name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<String> {
        let nodes = self.harness.root().children_recursive();
        nodes
            .filter(|node| node.is_focused())
            .find_map(|node| node.accesskit_node().label())
    }

    pub(crate) fn key(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// Holds a key down for some passes.
    pub(crate) fn hold(&mut self, key: Key, passes: usize) {
        for _ in 0..passes {
            self.harness.event(egui::Event::Key {
                key,
                physical_key: None,
                pressed: true,
                repeat: false,
                modifiers: Modifiers::NONE,
            });
            self.run();
        }
        self.harness.event(egui::Event::Key {
            key,
            physical_key: None,
            pressed: false,
            repeat: false,
            modifiers: Modifiers::NONE,
        });
        self.run();
    }

    /// Goes on with Tab until something with this name has the keyboard.
    pub(crate) fn tab_to(&mut self, name: &str) {
        for _ in 0..60 {
            self.key(Modifiers::NONE, Key::Tab);
            if self.focused().as_deref() == Some(name) {
                return;
            }
        }
        panic!("Tab never reaches {name:?}; there are {:?}", self.buttons());
    }

    /// Goes to a button with Tab and presses it with Enter.
    pub(crate) fn enter(&mut self, name: &str) {
        self.tab_to(name);
        self.key(Modifiers::NONE, Key::Enter);
    }

    pub(crate) fn write(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.run();
    }

    pub(crate) fn take(&mut self) -> Vec<Command> {
        self.world().take()
    }
}

pub(crate) fn pressable(role: Role) -> bool {
    matches!(
        role,
        Role::Button
            | Role::RadioButton
            | Role::CheckBox
            | Role::TextInput
            | Role::MultilineTextInput
            | Role::PasswordInput
    )
}
