# Printed sheets: what stands on paper beside the group's own words. Names of days, months and the like are in
# the pack of the window.

paper-meetings = When we meet
# 24 November 2026 to 23 February 2027
paper-span = { $first } to { $last }
# 15:00 to 16:30
paper-time = { $begins } to { $ends }
paper-empty-line = Where the line is empty, the turn is open. Whoever likes writes a name there. Nobody has to.
paper-no-meetings = No meeting is planned in this time.
paper-no-rules = No rule is written down yet.
paper-rules-draft = A draft. We have not adopted it yet.
paper-rules-adopted = Adopted on { $date }
paper-plain = This sheet is plain paper and not locked: whoever finds it can read it.
paper-take-down = It has names on it. When these days are over, take it down and tear it up.
paper-names = It has names on it. When the plan is another one, take it down and tear it up.
paper-tear-up = It has names and numbers on it. When the news is passed on, tear it up.
paper-sign-up = What I am happy to do
paper-sign-up-how = Whoever likes writes a name, now and then or every time. An empty line is fine.
paper-sign-up-then = Somebody with a laptop enters it, with their yes. Then this sheet can be torn up.
# The name of the file, before .html. It says nothing of the group.
paper-file = sheet

## Calendar files

# What every meeting is called in a calendar file, unless somebody says otherwise. It gives nothing away.
calendar-title = Meeting
# The name of a calendar file, before .ics. It says nothing of the group.
calendar-file = calendar
calendar-plain = The file is plain: whoever finds it can read it.
calendar-uploads = Who opens it with a calendar on the internet uploads it there.
# 1 December 2026 · 15 December 2026, 15:00 (Africa/Kampala)
calendar-dates = { $dates }, { $time } ({ $zone })
calendar-dates-more = { $dates } …, { $time } ({ $zone })
calendar-not-added = Not added.
calendar-nothing = There is no event in this file.
calendar-left = Left out on purpose
calendar-left-people = { $n ->
    [one] Who is invited: one line.
   *[other] Who is invited: { $n } lines.
}
calendar-left-alarms = { $n ->
    [one] One reminder.
   *[other] { $n } reminders.
}
calendar-left-texts = { $n ->
    [one] One description, address on the internet or attached file.
   *[other] { $n } descriptions, addresses on the internet or attached files.
}
calendar-left-others = { $n ->
    [one] One thing that is no event, such as a task.
   *[other] { $n } things that are no events, such as tasks.
}
calendar-remark-no-beginning = It does not say when it begins.
calendar-remark-beginning-unread = When it begins cannot be read.
calendar-remark-outside-years = It lies in years that the book does not have.
calendar-remark-long = It lasts longer than two weeks.
calendar-remark-no-zone = It does not say in which part of the world. Say whose clock is meant, and read it again.
calendar-remark-rule = How it repeats cannot be kept here: { $rule }. Plan it by hand.
calendar-remark-rules = It repeats in several ways at once. Plan it by hand.
calendar-remark-no-dates = How it repeats gives no date.
calendar-remark-from-then-on = From one date on it is another meeting. Plan it by hand.
calendar-remark-many-dates = More than 400 of its dates are different. Plan it by hand.
calendar-remark-called-off = It does not take place.
calendar-remark-already = It is in the book.
calendar-remark-other-clock = Its place is in the book with the clock of another zone. Plan it by hand.
calendar-remark-not-taken = The book cannot keep it. Plan it by hand.
calendar-remark-no-title = It has no title.
calendar-remark-cut = Its title or place was too long and is cut.
calendar-remark-all-day = It is for a whole day. It is put down from midnight on; change the time in the book.
calendar-remark-no-end = It does not say how long it lasts. An hour and a half is put down.
calendar-remark-zone-taken = It is by a clock called “{ $name }”, which is not known here. The clock in { $zone } is taken.
calendar-remark-no-zone-given = It does not say in which part of the world. The clock in { $zone } is taken.
calendar-remark-universal = Its times are those of Greenwich without summer time (UTC), and stay so.
calendar-remark-first-day = Its first day is not one of those on which it repeats, and is not added.
calendar-remark-extra-dates = { $n ->
    [one] One date beside the others becomes a meeting of its own.
   *[other] { $n } dates beside the others become meetings of their own.
}
calendar-remark-other-length = On { $date } it lasts longer or shorter; that is not kept.
calendar-remark-unread = { $n ->
    [one] One line or date of it cannot be read.
   *[other] { $n } lines or dates of it cannot be read.
}
calendar-remark-cut-short = The file ends in the middle of it.
