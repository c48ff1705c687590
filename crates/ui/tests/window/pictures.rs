//! A picture of every screen, to be looked at: no display, no graphics card.
//!
//! `COMMONBOOK_PICTURES=/tmp/pictures cargo test -p commonbook-ui --test window pictures -- --ignored` writes
//! one file for every screen, window and language, such as `en-512x320@2/017-people.png`. Words that stand in
//! `COMMONBOOK_PICTURES_OF` (such as `hi-1024x640` or `people`) have to be in the name of the file.

use std::{env, fs::File, io::BufWriter, path::Path};

use commonbook_ui::Zoom;
use commonbook_words::Lang;
use egui::{Color32, Pos2, Rect, epaint::Primitive};

use crate::{
    screens::screens,
    world::{Window, World},
};

/// The windows that are drawn: name, size in points, zoom in percent. The tall ones show what is scrolled to.
const WINDOWS: [(&str, (f32, f32), u16); 4] = [
    ("1024x640", (1024.0, 640.0), 100),
    ("512x320@2", (512.0, 320.0), 200),
    ("1024-tall", (1024.0, 1800.0), 100),
    ("512-tall", (512.0, 2400.0), 100),
];

#[test]
#[ignore = "writes some hundred pictures into the folder that COMMONBOOK_PICTURES names"]
fn pictures() {
    let folder = env::var("COMMONBOOK_PICTURES").expect("COMMONBOOK_PICTURES names a folder");
    let only = env::var("COMMONBOOK_PICTURES_OF").unwrap_or_default();
    for lang in Lang::OFFERED {
        for (name, size, zoom) in WINDOWS {
            let folder = Path::new(&folder).join(format!("{}-{name}", lang.tag()));
            for (nth, (screen, world, steps)) in screens().into_iter().enumerate() {
                let words: Vec<_> = screen
                    .split(|letter: char| !letter.is_alphanumeric())
                    .collect();
                let file = folder.join(format!("{nth:03}-{}.png", words.join("-")));
                let path = file.to_string_lossy().into_owned();
                if !only.split_whitespace().all(|word| path.contains(word)) {
                    continue;
                }
                let mut world = world().lang(lang);
                world.settings.zoom = Zoom::nearest(zoom);
                let mut window = Window::sized(world, size.0, size.1);
                steps(&mut window);
                // What steps changed about the settings (the zoom is one) has to be what the name says.
                window.world().settings.zoom = Zoom::nearest(zoom);
                window.run();
                window.harness.set_size(size.into());
                window.run();
                std::fs::create_dir_all(&folder).unwrap();
                Picture::of(&window).write(&file);
            }
        }
    }
}

#[test]
fn a_picture_shows_ink_on_paper() {
    let picture = Picture::of(&Window::new(World::group()));
    let share = |wanted: fn(u32) -> bool| {
        let all = picture.pixels.iter();
        let sum = |p: &Color32| u32::from(p.r()) + u32::from(p.g()) + u32::from(p.b());
        all.filter(|pixel| wanted(sum(pixel))).count() * 100 / picture.pixels.len()
    };
    assert!(share(|light| light > 680) > 60, "mostly paper");
    assert!((1..30).contains(&share(|light| light < 300)), "some ink");
}

/// What the window shows, drawn triangle by triangle.
struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    /// All letters, in one picture of their own.
    letters: egui::ColorImage,
}

impl Picture {
    fn of(window: &Window) -> Self {
        let ctx = &window.harness.ctx;
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let (width, height) = (size.x.round() as usize, size.y.round() as usize);
        let shapes = window.harness.output().shapes.clone();
        let primitives = ctx.tessellate(shapes, scale);
        let mut picture = Self {
            width,
            height,
            pixels: vec![Color32::WHITE; width * height],
            letters: ctx.fonts(|fonts| fonts.image()),
        };
        for one in primitives {
            let Primitive::Mesh(mesh) = one.primitive else {
                continue;
            };
            let clip = Rect::from_min_max(
                (one.clip_rect.min.to_vec2() * scale).to_pos2(),
                (one.clip_rect.max.to_vec2() * scale).to_pos2(),
            );
            for corners in mesh.indices.chunks_exact(3) {
                let mut corners = [0, 1, 2].map(|at| {
                    let corner = mesh.vertices[corners[at] as usize];
                    let place = (corner.pos.to_vec2() * scale).to_pos2();
                    (place, corner.uv, corner.color)
                });
                if turn(corners[0].0, corners[1].0, corners[2].0) < 0.0 {
                    corners.swap(1, 2);
                }
                picture.triangle(corners, clip);
            }
        }
        picture
    }

    fn triangle(&mut self, [a, b, c]: [(Pos2, Pos2, Color32); 3], clip: Rect) {
        let around = Rect::from_points(&[a.0, b.0, c.0]).intersect(clip);
        let whole = turn(a.0, b.0, c.0);
        if !around.is_positive() || whole == 0.0 {
            return;
        }
        let columns =
            around.left().floor() as usize..(around.right().ceil() as usize).min(self.width);
        for y in around.top().floor() as usize..(around.bottom().ceil() as usize).min(self.height) {
            for x in columns.clone() {
                let here = Pos2::new(x as f32 + 0.5, y as f32 + 0.5);
                let parts = [(b.0, c.0), (c.0, a.0), (a.0, b.0)]
                    .map(|(from, to)| (turn(from, to, here), to - from));
                // Of two triangles that share an edge, one has the points that lie on it.
                let inside = parts.iter().all(|(part, edge)| {
                    *part > 0.0
                        || (*part == 0.0 && (edge.y < 0.0 || (edge.y == 0.0 && edge.x > 0.0)))
                });
                if !inside || !clip.contains(here) {
                    continue;
                }
                let [p, q, r] = parts.map(|(part, _)| part / whole);
                let uv = a.1.to_vec2() * p + b.1.to_vec2() * q + c.1.to_vec2() * r;
                let letter = self.letter(uv);
                let mix = |pick: fn(Color32) -> u8| {
                    let full = |color: Color32| f32::from(pick(color));
                    (full(a.2) * p + full(b.2) * q + full(c.2) * r) * full(letter) / 255.0
                };
                let alpha = mix(|color| color.a()) / 255.0;
                let under = self.pixels[y * self.width + x];
                let over = |above: f32, below: u8| {
                    (above + f32::from(below) * (1.0 - alpha)).round() as u8
                };
                self.pixels[y * self.width + x] = Color32::from_rgb(
                    over(mix(|color| color.r()), under.r()),
                    over(mix(|color| color.g()), under.g()),
                    over(mix(|color| color.b()), under.b()),
                );
            }
        }
    }

    fn letter(&self, uv: egui::Vec2) -> Color32 {
        let [width, height] = self.letters.size;
        let x = ((uv.x * width as f32) as usize).min(width - 1);
        let y = ((uv.y * height as f32) as usize).min(height - 1);
        self.letters.pixels[y * width + x]
    }

    fn write(&self, path: &Path) {
        let file = BufWriter::new(File::create(path).unwrap());
        let mut encoder = png::Encoder::new(file, self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        let bytes = self.pixels.iter().flat_map(|p| [p.r(), p.g(), p.b()]);
        let mut writer = encoder.write_header().unwrap();
        writer
            .write_image_data(&bytes.collect::<Vec<u8>>())
            .unwrap();
    }
}

/// Twice the area between three points; below zero when they go the other way round.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
