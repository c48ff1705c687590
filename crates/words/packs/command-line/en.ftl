# The command line: help, questions, what was done, and what went wrong (what happened / what to do).

cli-about = The book a group keeps together, on its members' own devices. Without a command it opens the window.
cli-vault = The file that holds the book
cli-passphrase-file = A file whose first line is the passphrase
cli-json = One JSON value on standard output
cli-lang = The language, such as en or fr
cli-help = Shows this help
cli-help-of = Shows how a command is written
cli-command = The command
cli-version = Shows the version
cli-usage = How it is written
cli-commands = Commands
cli-arguments = What goes with it
cli-options = Options of this command
cli-common = Options of every command

cli-demo = Shows a made-up group on several devices of this machine
cli-demo-headless = Without a window
cli-demo-members = How many devices
cli-demo-seed = For the same names and words again
cli-new = Makes a book and a group
cli-group = What the group calls its book
cli-alias = The name you go by in the group
cli-invite = Lets somebody in: makes words and waits for them
cli-listen = Where to listen, as ip:port
cli-for = End after so many seconds
cli-yes = Answer every question with yes
cli-join = Asks a group to let this device in, into a new book
cli-words = The six words the inviter reads out
cli-at = Where the inviter is, as their screen shows it
cli-ask = Write the request into a file instead, for a stick
cli-admit = Reads a request that came by stick, and proposes it or agrees to it
cli-file = A file
cli-as = Who they are, by name or id: a member who is on paper, comes back, or has another laptop
cli-show = Shows a part of the book
cli-show-what = book, today, meetings, rota, jobs, rules, notes, people, proposals, status,
    slips, handed, agenda, venues, breaks, trials, decisions, pack, places, plans, versions,
    private, asks or circle
cli-from = From this day on
cli-to = Up to this day, which is not shown
cli-hand = Hands a note to one member when a laptop of theirs is met directly, and to nobody else
cli-hand-text = What it says; - reads standard input
cli-hand-drop = Let go of a note, waiting or received
cli-edit = Changes the book: one edit as JSON, or a list; - reads standard input
cli-edit-schema = Print the JSON Schema of every edit
cli-edit-json = The edit
cli-propose = Proposes something about who belongs
cli-propose-remove = That a member goes
cli-propose-paper = That somebody without a laptop comes in
cli-paper-alias = The name they go by in the group
cli-propose-set-aside = That a lost laptop is set aside; its owner stays
cli-propose-policy = That another number of members must agree
cli-member = A member, by name or id
cli-device = Which laptop, by id
cli-policy = As JSON, such as {"{"}"number":3{"}"}
cli-endorse = Agrees to a proposal
cli-proposal = A proposal, by id
cli-leave = Leaves the group
cli-meet = Shares news with the devices in this room
cli-dial = Call this address, as the other screen shows it
cli-no-discovery = Do not look around on the network
cli-until-quiet = End when everybody who is there has the same book
cli-box = Keep the box for slips: barrier, closing or feedback. It is closed at the end
cli-slip = Put this into the box that somebody keeps, unsigned; - reads standard input
cli-carry = Shares news by a file on a stick
cli-carry-out = Writes a news file
cli-carry-in = Reads a news file
cli-check = Reads everything again and says what is damaged
cli-passphrase = Changes the passphrase
cli-new-passphrase-file = A file whose first line is the new passphrase
cli-wipe = Takes the book off this device for good

ask-passphrase = Passphrase:
ask-new-passphrase = A new passphrase:
ask-passphrase-again = The same again:
ask-same-words = Do both screens show these words? (yes or no)
ask-wipe = This takes the book off this device for good. Go on? (yes or no)
ask-leave = You leave the group; what you wrote stays with it. Go on? (yes or no)
ask-would-join = Would you like to join? (yes or no)
ask-into-group = Is this your group? (yes or no)
ask-go-on = Go on? (yes or no)
ask-admit = { $alias } asks to join. Are these the words on their screen? (yes or no)
answer-yes = yes

said-made = The group "{ $group }" has its book now. You are { $alias }.
said-words = Words to read out: { $words }
said-listening = This device listens at { $at }
said-check-words = Both screens must show: { $words }
said-admitted = { $alias } is in the group now.
said-proposed = { $alias } is proposed. { $more ->
    [one] One more member has to agree.
   *[other] { $more } more members have to agree.
}
said-joined = You are in the group "{ $group }" now.
said-reads = { $alias } reads the welcome sheet now: when we meet, our rules. Nothing is kept of them yet.
said-door-closed = The group agreed that no newcomers come in just now.
said-door-until = The group agreed to be open to newcomers until { $date }.
said-into-group = With this you come into the group "{ $group }", which has { $n ->
    [one] one member then
   *[other] { $n } members then
}, you among them.
said-waits = A laptop of the group is here and knows you. Another member has to say yes.
said-waits-here = Somebody who asked to join is here. Another member has to say yes: see "show proposals".
said-asked = The group "{ $group }" knows of you now. Another member has to agree.
said-request-written = The request is in the file. Give it to a member; both screens must show these words: { $words }
said-proposal = Proposed.
said-in-effect = Enough members agree. It is so now.
said-endorsed = You agreed.
said-waiting = Other members have to agree, too.
said-left = You have left the group.
said-kept = { $n ->
    [one] Kept.
   *[other] { $n } changes are kept.
}
said-met = { $n ->
    [0] Nobody was there.
    [one] One device was met.
   *[other] { $n } devices were met.
} News: { $in } in, { $out } out.
said-agree = Everybody who was met has the same book.
said-differ = Not everybody who was met has the same book yet.
said-box-warning = The keeper's laptop could know who wrote what; nobody else's can. In a small group your way of writing can give you away.
said-box-published = { $n ->
    [0] The box is closed. Nobody wrote anything.
    [one] The box is closed. One slip is in the book.
   *[other] The box is closed. { $n } slips are in the book.
}
said-box-too-few = Laptops of fewer than five members were there, so nothing was published and nothing was kept.
said-box-unknown = The keeper's laptop went before it said what became of the box. Look at "show slips".
said-box-none = Nobody kept a box, or it was not closed. Your slip is not kept.
said-note-waits = The note waits on this laptop until one of { $alias } is met.
said-handed-dropped = The note is gone from this laptop.
said-notes-out = { $n ->
    [one] One note was handed over.
   *[other] { $n } notes were handed over.
}
said-notes-in = { $n ->
    [one] One note was handed to you. "show handed" shows it.
   *[other] { $n } notes were handed to you. "show handed" shows them.
}
said-carried-out = The news file is written.
said-carried-in = { $n ->
    [0] Nothing in it was new.
    [one] One piece of news is added.
   *[other] { $n } pieces of news are added.
}
said-left-out = { $n ->
    [one] One could not be trusted and was left out.
   *[other] { $n } could not be trusted and were left out.
}
said-not-yet = { $n ->
    [one] One waits for something that is not here yet.
   *[other] { $n } wait for something that is not here yet.
}
said-check-good = Everything is whole. Pages that this version cannot read: { $pages }.
said-check-damaged = Damaged pieces: { $rows }. Share news with another device: it gives back what is missing.
said-passphrase = The passphrase is changed.
said-wiped = The book is gone from this device.
said-no-display = There is no display, so this runs without a window.

show-open = open
show-contested = { $names } (both took this)
show-on-the-day = decided on the day
show-learning = (with { $names }, learning)
show-offered = (offered to { $alias })
show-more-welcome = { $n ->
    [one] (one more is welcome)
   *[other] ({ $n } more are welcome)
}
show-willing = Happy to do it: { $names }
show-no-jobs = No job is in the book.
show-cancelled = does not take place
show-moved = changed for this date
show-no-proposals = Nothing is proposed.
show-no-meetings = No meeting is planned.
show-on-paper = on paper
show-card-phone = telephone
show-card-message = messages
show-card-email = e-mail
show-card-address = address
show-card-other = otherwise
show-card-message-is-fine = a message is fine
show-card-preferred = best this way
show-card-everyone = seen by everyone
show-card-members = seen by { $names }
show-card-nobody = seen by nobody else
show-card-gone = A card that was taken back is gone from { $heard } of { $of } other laptops.
show-you = you
show-proposal = { $id }: { $what }, { $have } of { $need } agree
show-proposal-admit = { $alias } comes in
show-proposal-paper = { $alias } comes in, on paper
show-proposal-device = { $alias } gets another laptop
show-proposal-remove = { $alias } goes
show-proposal-set-aside = a lost laptop of { $alias } is set aside
show-proposal-policy = { $number } members must agree from then on
show-slip-barrier = makes it hard to come
show-slip-closing = a thought at the end
show-slip-feedback = what could be better, or is good
show-no-slips = There are no slips.
show-note-to = waits for { $alias }:
show-note-gone = waits for { $alias }, who is no longer in the group:
show-note-from = from { $alias }:
show-no-notes = There are no handed notes.
show-vouched = vouched for by { $names }
show-door-open = Newcomers are welcome.
show-door-closed = No newcomers just now, the group agreed.
show-door-until = Newcomers are welcome until { $date }.
sheet-title = Welcome to "{ $group }".
sheet-meetings = When we meet next:
sheet-rules = Our rules:
sheet-whom = Whom to ask: whoever read the words to you.
show-status = Devices: { $devices }. Not shared: { $unshared }. Held back: { $held }. Waiting: { $waiting }. Not heard: { $deaf }.
show-member = You belong to the group.
show-asking = You asked to join. Another member has to agree.
show-out = This device is no longer in the group. What you have stays readable.
show-left = You left the group. What you have stays readable.

error-usage = That is not a command as it is written here.
error-usage-next = "commonbook help" lists the commands, "commonbook help COMMAND" shows one.
error-usage-command = "{ $given }" is not a command.
error-usage-option = "{ $given }" does not belong here.
error-usage-missing = This is missing: { $what }
error-usage-conflict = { $one } and { $other } do not go together.
error-usage-value = "{ $given }" does not fit { $what }.
error-own-fault = The program made a mistake.
error-own-fault-next = Nothing was changed. Try again; if it happens again, tell those who make it.
error-passphrase = The passphrase does not open this book.
error-passphrase-next = Look at upper and lower case and at spaces, and try again.
error-no-terminal = There is no terminal to ask for the passphrase.
error-no-terminal-next = Put it in a file and name it with --passphrase-file.
error-passphrases-differ = The two passphrases are not the same.
error-passphrases-differ-next = Nothing was changed. Try again.
error-passphrase-empty = The passphrase is empty.
error-passphrase-empty-next = Choose at least a few words.
error-passphrase-file = The passphrase file cannot be read.
error-passphrase-file-next = Look at its name and at who may read it.
error-no-book = There is no book in this place.
error-no-book-next = Make one with "new", or name the right file with --vault.
error-book-exists = There is a book in this place already.
error-book-exists-next = Name another file with --vault.
error-not-a-book = This file is not a book.
error-not-a-book-next = Name the right file with --vault.
error-newer-book = A newer version of the program wrote this book.
error-newer-book-next = Install the newer version. Nothing was changed.
error-damaged = The book is damaged and does not open.
error-damaged-next = Keep the file. Start a new book and ask two members to let you back in.
error-open-elsewhere = The book is open in another window.
error-open-elsewhere-next = Close it there first.
error-disk-full = The disk is full.
error-disk-full-next = Make room and try again. Nothing was lost.
error-disk = The disk could not be read or written.
error-disk-next = Try again; if it happens again, copy the book to another disk.
error-memory = There is not enough memory.
error-memory-next = Close other programs and try again.
error-edit-unknown = That is not an edit this version knows.
error-edit-unknown-next = "edit --schema" lists every edit. Nothing was changed.
error-edit-not-found = What "{ $field }" names is not in the book.
error-edit-ambiguous = What "{ $field }" names could be several things in the book.
error-edit-ambiguous-next = Name it by its id, which "show book --json" has. Nothing was changed.
error-edit-impossible = There is no such "{ $field }".
error-edit-empty = Nothing is written for "{ $field }".
error-edit-too-long = More is written for "{ $field }" than fits: { $limit }.
error-edit-next = Look at that part and try again. Nothing was changed.
error-not-a-member = This device does not belong to the group.
error-not-a-member-next = "show status" says how it stands.
error-not-allowed = The rules of the group do not allow it.
error-not-allowed-next = Nothing was changed.
error-group-of-two = Nobody can be removed from a group of two.
error-group-of-two-next = One of you can leave, or a lost laptop can be set aside.
error-no-box = No box for slips is open here.
error-no-box-next = Nothing was changed. Somebody opens one with "meet --box".
error-box-open = Somebody here keeps a box already.
error-box-open-next = Nothing was changed. Wait until theirs is closed.
error-no-note = There is no such note on this laptop.
error-no-note-next = "show handed" lists them.
error-note-to-oneself = That is a note to yourself.
error-note-to-oneself-next = Name another member. Nothing was kept.
error-date = That is not a date.
error-date-next = Write it as 2026-12-01.
error-place = The book cannot be kept in this place.
error-place-next = Name a file with --vault, in a folder that may be written.
error-stopped = Stopped before it was done.
error-stopped-next = Nothing was changed.
error-not-found = There is no such member, device or proposal.
error-not-found-next = "show people" and "show proposals" list them.
error-bad-name = The name is empty or too long.
error-bad-name-next = Choose a shorter one.
error-newer-group = The group made a change that this version does not know.
error-newer-group-next = Install the newer version. Reading and carrying go on.
error-not-news = This is not a news file.
error-not-news-next = Choose another file. Nothing was changed.
error-newer-news = A newer version of the program wrote this news file.
error-newer-news-next = Install the newer version. Nothing was changed.
error-news-damaged = The news file is damaged.
error-news-damaged-next = Copy it again, or write a new one. Nothing was changed.
error-news-for-others = The news file is not for this device.
error-news-for-others-next = It may be another group's, or older than your joining. Nothing was changed.
error-too-big = There is more news than fits into one file.
error-too-big-next = Meet on the network instead.
error-page = This version cannot read a page of the book.
error-page-next = Install the newer version. The rest of the book goes on.
error-words = These are not the words of an invite.
error-words-next = Six words, as the inviter reads them out. Nothing was changed.
error-word = Word { $place } is in no list.
error-word-next = Ask the inviter to read it again. Nothing was changed.
error-wrong-words = The words are not those of this invite.
error-wrong-words-next = Ask the inviter to read them again. If you typed them right, somebody may be guessing.
error-screens-differ = The screens did not show the same words, or somebody said no.
error-screens-differ-next = Make new words and try again. Nothing was changed.
error-rather-not = They would rather not join, or went away.
error-rather-not-next = Nothing was kept of them. They can come another time, with new words.
error-not-let-in = The other side did not go on.
error-not-let-in-next = Speak with whoever invited you. Nothing was changed.
error-stayed-out = You did not join.
error-stayed-out-next = Nothing is left of it, neither here nor with the group.
error-request-used = This request was used before.
error-request-used-next = "show people" says whether they are in. Who comes back makes a new book and a new request.
error-no-longer-open = This is no longer open: things have changed since it was proposed.
error-no-longer-open-next = "show proposals" lists what is open. Nothing was changed.
error-nobody = Nobody was reached.
error-nobody-next = Are both on the same Wi-Fi, and is the other one waiting?
error-network = The network cannot be used.
error-network-next = Turn on Wi-Fi or a hotspot, or use a stick.
error-address = That is not an address.
error-address-next = Copy it as the other screen shows it.
error-no-file = The file cannot be read.
error-no-file-next = Look at its name.
error-file-not-written = The file could not be written.
error-file-not-written-next = Is the stick in, is the folder there, and may it be written?
error-file-full = The stick is full.
error-file-full-next = Make room on it and try again. Nothing was lost.
error-request = This is not a request to join.
error-request-next = Choose the file that the newcomer wrote. Nothing was changed.
error-damaged-part = A part of the book is damaged.
error-damaged-part-next = Share news with another device: it gives back what is missing.
error-not-confirmed = Nobody said yes.
error-not-confirmed-next = Nothing was changed.
error-policy = That is not a policy.
error-policy-next = Write it as {"{"}"number":3{"}"}: how many members must agree, at least 1.
error-window = The window cannot be opened.
error-window-next = Is there a display? The command line works without one: see --help.
error-demo = The devices did not end with the same book.
error-demo-next = Run it again with --seed { $seed } and tell those who make it.

# The made-up group of the demo.
demo-group = Green Room Circle
demo-purpose = We share how to live well with what we have.
demo-meeting = Tuesday circle
demo-place = The green room
demo-place-2 = The hall by the well
demo-tea = Tea
demo-tea-1 = Cups
demo-tea-2 = Water on by five to
demo-key = Key
demo-welcome = Welcome
demo-rule-1 = What is said here stays here.
demo-rule-2 = Nobody has to speak.
demo-note = Lift to the clinic
demo-note-text = The bus leaves at 16:30.
demo-rule-of = We listen to the end. ({ $alias })
demo-new-rule-of = We begin on time and end on time. ({ $alias })
demo-line-of = { $alias } asks at the market, too.{" "}
demo-note-of = What helped { $alias }
demo-note-of-text = A walk before breakfast.
demo-began = { $alias } began a group on one laptop.
demo-joined = { $alias } came in: words read out, the same words on both screens, enough members agreed.
demo-apart = { $n } laptops changed the schedule, turns, rules and notes apart from each other.
demo-met = { $n } of them met on the network.
demo-stick = One stick went round.
demo-done = { $n } laptops, { $seconds } seconds.

cli-print = Writes a sheet to print, as an HTML file that a browser opens
cli-print-what = rota, meetings, rules, calls, sign-up, agenda, pack (for newcomers), places or plans
cli-print-file = The file to write
said-printed = The sheet is written. It is plain: whoever finds the paper or the file can read it.

# Agendas.
show-no-topics = Nothing is on the agenda yet. Anybody can add something.
## The schedule

show-in-a-break = in a break
show-tried = tried for a while
show-by-call = by call
show-mixed = there or by call
show-drop-in = come and go
show-clock-skipped = { $time } does not exist that day, because clocks go forward. It begins at { $shows }.
show-clock-twice = { $time } comes twice that day, because clocks go back. The first one is meant.
show-clock-unknown = The time zone is not known here. The time is that of the clock there.
show-home-later = A home. The way is shown from three days before a meeting there.
show-no-venues = No place is written down.
show-no-breaks = No break is planned.
show-no-trials = Nothing is being tried.
show-trial = { $title } is tried in another way, from { $from } until { $until }.
show-trial-asks = { $title } was tried in another way until { $until }. Keep it, or go back?

# Ground rules and decisions.
show-rules-adopted = Adopted, version { $version }:
show-rules-adopted-on = Adopted on { $date }, version { $version }:
show-rules-draft = The draft says something else:
show-rules-look-again = We look at them again on { $date }.
show-exceptions = If somebody is harmed:
show-decision-rules = our ground rules
show-decision-open = to agree on
show-decision-adopted = we adopt it
show-decision-trying = we try it until { $date }
show-decision-left = we leave it
show-decision-second = one person entered “{ $outcome }”, and a second one who was there enters the same
show-decision-reopened = something was said since it was decided, so it is talked about again
show-decision-differs = what was entered differs, so it is talked about again
show-decision-crossed = other rules were adopted at the same time, and those hold; these are kept as a draft
show-no-decisions = There is nothing to agree on.
## The notebook

show-no-plans = No plan is written down yet.
show-plan-look = look again: { $date }
cli-note = The note whose earlier versions are shown, by title or id
cli-private = Keeps a page for yourself. It stays on this laptop and is in no news
cli-private-title = What the page is called
cli-private-page = The page to change; left out, a new one
cli-private-drop = Take a page off this laptop
said-private = The page is kept on this laptop only.
said-private-dropped = The page is gone from this laptop.
show-no-private = You keep no page for yourself here.
error-no-private = There is no such page on this laptop.
error-no-private-next = "show private" lists them.
error-no-such-note = There is no such note, or there are several of that title.
error-no-such-note-next = "show notes --json" gives the id of each. Write --note with one of them.

## Calendar files

cli-calendar = Writes or reads a calendar file (.ics)
cli-calendar-out = Writes the schedule for the calendar of a phone or another program
cli-calendar-in = Reads a calendar file and adds its meetings to the book
cli-calendar-title = What every meeting is called in the file; otherwise the word “Meeting”
cli-calendar-titles = Call the meetings as the book does
cli-calendar-places = Say where the meetings are; never for a home
cli-calendar-dry-run = Only show what would be added
cli-calendar-zone = The time zone of times that name none, such as Africa/Kampala
said-calendar-out = The calendar is written, without anybody's name.
said-calendar-in = { $n ->
    [one] One meeting is added.
   *[other] { $n } meetings are added.
}
said-calendar-would = { $n ->
    [one] One meeting would be added. Nothing was changed.
   *[other] { $n } meetings would be added. Nothing was changed.
}
error-calendar = This file is no calendar.
error-calendar-next = Save it again, as a calendar file (.ics), from the program it comes from.
error-calendar-large = This calendar is larger than can be looked through.
error-calendar-large-next = Save only what concerns the group, and read that.
error-zone = This time zone is not known here.
error-zone-next = Write it as a part of the world and a city: Africa/Kampala.

## What the group is asked for, and notes for some

cli-ask-for = Asks the group for something, until a day
cli-ask-add = Asks for something. Your name is not shown
cli-ask-until = The last day on which it stands; left out, two weeks
cli-ask-end = Ends it, when it is settled: every laptop that hears of this lets go of it
cli-ask-which = Which one, by id or text; left out, all whose last day is over
said-ask-kept = It stands in the book until its last day. Your name is not shown; a program could find out which laptop wrote it.
said-ask-gone = { $n ->
    [0] Nothing that was asked for has ended.
    [one] It is gone from here, and goes from every laptop that hears of this.
   *[other] { $n } are gone from here, and go from every laptop that hears of this.
}
show-ask-until = (until { $until })
show-no-asks = Nothing is asked for just now.
show-asks-ended = { $n ->
    [one] One more has ended and is not shown. "ask end" takes it away from every laptop.
   *[other] { $n } more have ended and are not shown. "ask end" takes them away from every laptop.
}
cli-circle = Gives a note to some of the group, or takes one back
cli-circle-write = Writes a note that only some can open. Not what somebody told: how you keep each other going
cli-circle-to = Who may read it, by name or id; give it once for each
cli-circle-instead = One of your own that it takes the place of
cli-circle-back = Takes a note back: every laptop that hears of this destroys it
cli-circle-which = Which one of your own, by id or text
said-circle-kept = The note is for those whom you named. Nobody else can open it.
said-circle-back = The note is gone from here, and goes from every laptop that hears of this.
show-circle-note = { $alias } for { $names }:
show-no-circle = There is no note for some that you may read.

## Letting go of what is over

cli-propose-let-go = Proposes to let go of what is over: it goes from every laptop when enough members agree
cli-let-go = A half year that is over, such as 2025-1 for its first half, or slips
show-proposal-let-go = let go of { $what }
error-let-go = There is nothing of such a half year here, or it is not over.
error-let-go-next = Write it like 2025-1 or 2025-2, or write slips.
