//! One HTML file that needs nothing else.

use commonbook_book::{MarkStroke, RoleMark};
use commonbook_words::Words;

/// Large enough to read from where one stands, dark on white, and nothing that a slow printer chokes on. Devanagari,
/// which has more above and below its letters, names its faces on Linux, Windows and Macs.
const STYLE: &str = include_str!("sheet.css");

/// A sheet that is being written. Everything that is put into it is escaped; tags are only written here.
pub(crate) struct Sheet<'a> {
    words: &'a Words,
    html: String,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(words: &'a Words, title: &str) -> Self {
        let title = escaped(title);
        let html = format!(
            "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
             <meta name=\"viewport\" content=\"width=device-width\"/>\n<title>{title}</title>\n\
             <style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
            words.lang().tag(),
            words.lang().dir(),
        );
        Self { words, html }
    }

    /// Opens an element that others go into.
    pub(crate) fn open(&mut self, tag: &'static str) {
        self.html.push_str(&format!("<{tag}>\n"));
    }

    /// Closes it.
    pub(crate) fn close(&mut self, tag: &'static str) {
        self.html.push_str(&format!("</{tag}>\n"));
    }

    /// A text of ours, in the language of the sheet.
    pub(crate) fn ours(&mut self, tag: &'static str, text: &str) {
        self.html
            .push_str(&format!("<{tag}>{}</{tag}>\n", escaped(text)));
    }

    /// A text that people wrote: in whatever language and direction it is, line by line. Nothing when it is empty.
    pub(crate) fn theirs(&mut self, tag: &'static str, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let lines: Vec<String> = text.trim().lines().map(escaped).collect();
        let text = lines.join("<br/>\n");
        self.html
            .push_str(&format!("<{tag} dir=\"auto\">{text}</{tag}>\n"));
    }

    /// Somebody, and how to reach them.
    pub(crate) fn row(&mut self, name: &str, how: &str) {
        let (name, how) = (escaped(name), escaped(how));
        self.html.push_str(&format!(
            "<tr><th scope=\"row\" dir=\"auto\">{name}</th><td dir=\"auto\">{how}</td></tr>\n"
        ));
    }

    /// A job with its mark, and who does it; without anybody a line to write on, which a screen reader says is open.
    pub(crate) fn turn(&mut self, job: &str, mark: RoleMark, names: Option<&str>) {
        let job = format!("{}{}", drawn(mark), escaped(job));
        let cell = match names {
            Some(names) => format!("<td dir=\"auto\">{}</td>", escaped(names)),
            None => {
                let open = escaped(&self.words.get("turn-open"));
                format!("<td class=\"open\"><span>{open}</span></td>")
            }
        };
        self.html.push_str(&format!(
            "<tr><th scope=\"row\" dir=\"auto\">{job}</th>{cell}</tr>\n"
        ));
    }

    /// An empty line to write on.
    pub(crate) fn line(&mut self) {
        self.html.push_str("<tr><td class=\"open\"></td></tr>\n");
    }

    /// A heading with a mark before it.
    pub(crate) fn marked(&mut self, text: &str, mark: RoleMark) {
        let (mark, text) = (drawn(mark), escaped(text));
        self.html
            .push_str(&format!("<h2 dir=\"auto\">{mark}{text}</h2>\n"));
    }

    /// The sheet with its last lines, of which one is always that it is not locked.
    pub(crate) fn end(mut self, last: &[&str]) -> String {
        self.open("footer");
        for id in last.iter().chain(&["paper-plain"]) {
            let text = self.words.get(id);
            self.ours("p", &text);
        }
        self.close("footer");
        self.html.push_str("</body>\n</html>\n");
        self.html
    }
}

/// The mark of a job, for those who do not read; a screen reader has the word beside it.
fn drawn(mark: RoleMark) -> String {
    if mark == RoleMark::Plain {
        return String::new();
    }
    let strokes = mark.strokes().iter().map(|stroke| match stroke {
        MarkStroke::Line(points) => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            format!("<polyline points=\"{}\"/>", points.join(" "))
        }
        MarkStroke::Circle((x, y), r) => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"/>"),
    });
    let strokes: String = strokes.collect();
    format!("<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\">{strokes}</svg> ")
}

/// Text that is only text, also within quotes, without what would turn the order of letters around.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in commonbook_words::plain(text).chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_only_text() {
        assert_eq!(
            escaped("<b a='1' c=\"2\">&\u{202E}"),
            "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;"
        );
        assert_eq!(escaped("Zoë नियम"), "Zoë नियम");
    }
}
