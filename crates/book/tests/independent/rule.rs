//! A recurrence rule in parts, and how it is written.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Freq {
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

#[derive(Clone, Debug)]
pub(crate) struct Rule {
    pub(crate) freq: Freq,
    pub(crate) interval: i64,
    pub(crate) count: Option<usize>,
    /// As written after `UNTIL=`.
    pub(crate) until: Option<String>,
    /// Which of them in the month or year (nought: each), and the weekday.
    pub(crate) by_day: Vec<(i64, i64)>,
    pub(crate) by_month_day: Vec<i64>,
    pub(crate) by_year_day: Vec<i64>,
    pub(crate) by_week_no: Vec<i64>,
    pub(crate) by_month: Vec<i64>,
    pub(crate) by_set_pos: Vec<i64>,
    pub(crate) week_start: i64,
}

const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

impl Rule {
    pub(crate) fn every(freq: Freq, interval: i64) -> Self {
        Self {
            freq,
            interval,
            count: None,
            until: None,
            by_day: Vec::new(),
            by_month_day: Vec::new(),
            by_year_day: Vec::new(),
            by_week_no: Vec::new(),
            by_month: Vec::new(),
            by_set_pos: Vec::new(),
            week_start: 0,
        }
    }

    pub(crate) fn text(&self) -> String {
        let freq = match self.freq {
            Freq::Daily => "DAILY",
            Freq::Weekly => "WEEKLY",
            Freq::Monthly => "MONTHLY",
            Freq::Yearly => "YEARLY",
        };
        let mut text = format!("FREQ={freq}");
        let mut put = |name: &str, value: String| text.push_str(&format!(";{name}={value}"));
        if self.interval != 1 {
            put("INTERVAL", self.interval.to_string());
        }
        if self.week_start != 0 {
            put("WKST", DAYS[self.week_start as usize].into());
        }
        for (name, list) in [
            ("BYMONTH", &self.by_month),
            ("BYMONTHDAY", &self.by_month_day),
            ("BYYEARDAY", &self.by_year_day),
            ("BYWEEKNO", &self.by_week_no),
            ("BYSETPOS", &self.by_set_pos),
        ] {
            if !list.is_empty() {
                let list: Vec<_> = list.iter().map(i64::to_string).collect();
                put(name, list.join(","));
            }
        }
        if !self.by_day.is_empty() {
            let day = |(nth, day): &(i64, i64)| match nth {
                0 => DAYS[*day as usize].to_owned(),
                nth => format!("{nth}{}", DAYS[*day as usize]),
            };
            let list: Vec<_> = self.by_day.iter().map(day).collect();
            put("BYDAY", list.join(","));
        }
        if let Some(count) = self.count {
            put("COUNT", count.to_string());
        }
        if let Some(until) = &self.until {
            put("UNTIL", until.clone());
        }
        text
    }
}
