# English, the pack that the others are compared with.
#
# For translators: change what stands to the right of the equals sign. What stands in { } is put in by the
# program and has to stay. Write as you would speak to a friend of the group: short, calm, never blaming.
# No sentence is longer than 90 letters.

## Dates and times

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
# Tuesday 24 November
date-long = { $weekday } { $day } { $month }
# 24 Nov
date-short = { $day } { $month }
# 24 November 2026
date-year = { $day } { $month } { $year }
# Tuesday 24 November, 15:00
date-time = { $date }, { $time }
time = { $hour }:{ $minute }

## Small words

list-and = { $first } and { $last }
you = you
somebody = somebody
hide = Hide
stop = Stop
keep = Keep
change = Change
read = Read
go-on = Go on
not-now = Not now
please-choose = Please choose one.
smaller = Smaller
larger = Larger
sooner = Sooner
later = Later
percent = { $n } %
minutes = { $n ->
    [one] One minute
   *[other] { $n } minutes
}
take-it-back = Take it back
taken-back = It is as it was before.
# The name of the button that goes back, for a screen reader.
back-to = Back to { $place }

## The six places

places = Places
place-next = Next meeting
place-who = Who does what
place-notebook = Notebook
place-people = People
place-share = Share news
place-laptop = This laptop

## What holds for the whole book

unshared = { $n ->
    [one] One thing is not shared yet.
   *[other] { $n } things are not shared yet.
}
unshared-share = Share
standing-out = This group no longer shares its book with this laptop.
standing-out-next = You can read what is here, or wipe it. If this is a mistake, speak with somebody you trust in the group.
standing-left = You left this group.
standing-left-next = You can read what is here, or wipe it. You can come back when members let you in again.
standing-newer = The group made a change that this version does not know.
standing-newer-next = You can read everything, carry news and stop sharing with somebody. To write again, this laptop needs the newer program.
standing-unreadable = This version cannot read a part of what arrived.
standing-unreadable-next = What could be read is shown. Nothing is lost, and the rest can be read with a newer program.

## While something takes its time

busy-opening = One moment, the book is being opened.
busy-making = One moment, the book is being made.
busy-locking = One moment, the book is being locked.
busy-wiping = One moment, the book is being wiped.

## Opening the book

passphrase = Passphrase
passphrase-cover = Cover it
passphrase-show = Show it
unlock-open = Open
unlock-other = Another book
unlock-other-how = Two people can share a laptop. Each has a book in a file of their own.
unlock-other-where = Where is the other one?
unlock-other-hint = such as /media/stick/book
unlock-other-go = Go to it
unlock-help = I cannot open it
unlock-help-words = Nobody can look the words up or reset them. Small and large letters count, and so do spaces.
unlock-help-again = Two people from your group can let you back in. First wipe this book, then begin again.

## Choosing a passphrase

passphrase-title = A passphrase for your book
passphrase-hint = Four or five words that only you would put together. Nobody can look it up or reset it for you.
passphrase-pick = Pick five words for me
passphrase-use = Use this
passphrase-longer = A little longer, please: four or five words.
passphrase-paper = You may write it on paper and keep it at home, not with the laptop.
passphrase-forgotten = If you forget it, two people from your group can let you back in, and the book comes back.
passphrase-alone = While you are the only one in the group, nobody can.
passphrase-old = The passphrase until now
passphrase-new = The new passphrase
passphrase-changed = The passphrase is changed.

## The first time

first-who = Is somebody from the group with you?
first-together = Yes, we are together
first-file = No, but I have words or a stick from them
first-start = No, I am starting a group
first-back = I was in before, on another laptop
first-before = One step back
first-some-word = Please write a word or two here.
first-alias = What may the group call you?
first-alias-label = Your name in this group
first-alias-hint = such as Sam
paper-alias = What may the group call them?
first-alias-free = Any name will do. It need not be the one in your papers.
first-group = A name for the book
first-group-label = What the group calls its book
first-group-hint = such as Our book
first-group-seen = Everyone in the group sees it. It is never shown on the outside of the locked book.
first-begin = Begin
first-words = Type the words you hear
first-words-how = Sit together, both laptops on the same Wi-Fi or hotspot. The other person reads six words to you.
first-words-back = Sit with two people from your group. One of them reads six words to you.
first-words-label = The six words
first-words-hint = such as garden chair coffee violin coat music
first-join = Join
first-not-found = The laptops do not find each other
first-stick = Or by a stick
first-stick-how = Put your request on a stick, and give it to somebody of the group.
first-stick-put = Put my request here
address-label = What stands under the words on the other screen
address-hint = such as 192.168.1.20:4433

## Joining

join-title = Join
join-begun = You are not in yet. Type the words you hear, or use a stick.
join-looking = Looking for the other laptop.
join-looking-wifi = Both laptops need the same Wi-Fi or hotspot. It need not lead to the internet.
join-waiting = { $n ->
    [one] One more member says yes when you next sit together.
   *[other] { $n } more members say yes when you next sit together.
}
join-waiting-some = The members say yes when you next sit together.
join-waiting-nothing = There is nothing you need to do.
join-room-how = When the others meet, press this too. Once enough members have said yes, you come in.
join-room-waits = A laptop of the group is here. You come in as soon as enough members have said yes.
join-sheet = You have the welcome sheet.
join-sheet-read = Read it
join-sheet-of = Welcome to { $group }
join-sheet-meetings = When we meet next
join-sheet-beside = Whoever read the words to you.
join-reading = This is the welcome sheet. Nobody keeps anything of you yet.
join-would = I would like to join
join-sheet-whom = Whom to ask
join-on-stick = Your request is on the stick. Give it to somebody of the group.
join-on-stick-words = They compare these words with you, on paper or on the phone.
join-answer = There is an answer on the stick, from “{ $group }”.
join-answer-count = { $n ->
    [one] One person belongs to it: you.
   *[other] { $n } people belong to it, you among them.
}
join-answer-sure = Is it the group that you asked?
join-answer-yes = Yes, join
join-answer-no = No, another one
join-answer-else = Whoever saw your request can answer it. If you do not know this name, say no: nothing is taken from the stick.
join-stick = Ask by a stick
join-stick-back = The stick is back
join-stick-no-answer = There is no answer on the stick yet.
join-stick-how = Your request goes on it, and the same stick brings the answer back. Press Give and take whenever you have it.
join-new-words = I have new words
join-rather-not = I would rather not join
join-some-trace = If a member proposed you already, the group keeps that you asked, and nothing more.
join-no-trace = It leaves no trace with the group.
join-leave-title = Stop joining?
join-leave-what = What this laptop has for it is wiped.
join-leave-back = You can begin again another day, with new words.
join-stopped = The screens did not show the same words, or somebody stopped.
join-stopped-next = Nothing was shared. You can type the words once more, or ask for new ones.
check-words = Do both screens show these words?
check-yes = Yes, the same
check-no = No, stop
check-other = You said yes. The other screen has to say yes too.

## Letting somebody in

invite-title = Somebody is here to join
invite-let-in = Let somebody in
invite-what = { $n ->
    [one] They first get the welcome sheet: when we meet, our rules, whom to ask. No names, no notes. The rest comes when you say yes.
    [2] They first get the welcome sheet: when we meet, our rules, whom to ask. No names, no notes. The rest comes when two members have said yes.
   *[other] They first get the welcome sheet: when we meet, our rules, whom to ask. No names, no notes. The rest comes when { $n } members have said yes.
}
invite-once = The words work once. They end when you close this.
invite-show-words = Show the words
invite-starting = One moment, the words are being made.
invite-wifi = Both laptops on the same Wi-Fi or hotspot.
invite-read = Read these words to them:
invite-address = If they do not find each other, type this too: { $address }
invite-waiting = Waiting for the other laptop.
invite-asks = { $who } asks to join, by this stick.
check-words-stick = Do they have these words too?
who-is-it = Who is { $who }?
who-new = somebody new
who-member = a member, with another laptop
who-me = I myself, with another laptop
who-which = Which member?
invite-in-same = Both laptops have the same book.
invite-check = { $who } is on the other laptop.
invite-reads = { $who } reads the welcome sheet: when we meet, our rules. No names, no notes.
invite-reads-next = If they would like to join, this goes on by itself. Nothing is kept of them yet.
invite-not-this-time = { $who } did not join this time.
invite-not-this-time-next = Nothing is kept of them. You can show new words another day.
invite-asked = { $n ->
    [one] { $who } would like to join. One more member has to say yes.
   *[other] { $who } would like to join. { $n } more members have to say yes.
}
invite-asked-next = The others find it on their laptops when you share news.
invite-in = { $who } is in.
invite-in-next = Share news once, so that both laptops have the same book.
invite-stopped-next = Nothing was shared. You can show new words and begin again.
invite-stick = They gave you a stick
invite-stick-how = Their request is on it. You compare words with them, on paper or on the phone.
invite-stick-look = Look at the stick

## Proposals about who belongs

proposal-admit = { $who } would like to join
proposal-paper = { $who } would like to join, on paper
proposal-laptop = { $who } would like to use another laptop
proposal-remove = Stop sharing the book with { $who }
proposal-set-aside = A laptop of { $who } is lost and is to be set aside
proposal-policy = { $n ->
    [one] From now on, one member says yes to a newcomer
   *[other] From now on, { $n } members say yes to a newcomer
}
proposal-agreed = { $n ->
    [0] Agreed so far: { $who }.
    [one] Agreed so far: { $who }. One more is needed.
   *[other] Agreed so far: { $who }. { $n } more are needed.
}
proposal-reads-all = Whoever comes in can read the group's pages with what was written there before.
proposal-name-stays = It stays written down that you agreed.
proposal-agree = Agree
proposal-look = Look at it
# After a proposal, while it waits.
deed-waits = { $n ->
    [one] It waits for one more yes. The others find it on their laptops when you share news.
   *[other] It waits for { $n } more. The others find it on their laptops when you share news.
}
deed-waits-how = The others find it on their laptops when you share news.
# Said behind what was decided.
not-heard = { $n ->
    [one] One laptop has not heard yet.
   *[other] { $n } laptops have not heard yet.
}

## Stopping to share with somebody

stop-sharing = Stop sharing with somebody
stop-whom = With whom? Nothing happens before you say so once more.
stop-choose = Choose
stop-title = Stop sharing the book with { $who }?
stop-keeps = { $who } keeps what is already on { $who }'s laptop; nobody can take that back.
stop-keeps-paper = { $who } is on paper, and keeps what is printed. Nobody enters turns for { $who } any more.
stop-locked = New pages are locked anew, as each laptop hears of this. Until then it may still write with the old lock.
stop-need = { $n ->
    [0] Nobody else has to agree.
    [one] One more member has to agree.
   *[other] { $n } more members have to agree.
}
stop-record = { $n ->
    [0] Everyone's laptop keeps a record that you said so. No reason is asked or kept.
    [one] Everyone's laptop keeps a record that you two agreed. No reason is asked or kept.
   *[other] Everyone's laptop keeps a record of who agreed. No reason is asked or kept.
}
stop-record-many = Everyone's laptop keeps a record of who agreed. No reason is asked or kept.
stop-again = You can let { $who } in again later.
stop-ask = { $n ->
    [0] Stop sharing
    [one] Ask another member
   *[other] Ask { $n } other members
}
stop-done = The book is no longer shared with { $who }.
stop-not-with = Not with { $who }, as the group is now
stop-two-remain = Two members with a laptop have to remain. Neither of two can decide over the other.
stop-instead = You can leave the group, and begin another one. A lost laptop can be set aside at once.

## A lost laptop

lost-title = A laptop is lost
lost-whose = Whose?
lost-mine = mine
lost-which = Which of the laptops of { $who }?
lost-number = Laptop { $n }
lost-which-how = The number of a laptop stands on it under This laptop.
lost-passphrase = Whoever has it needs the passphrase to read it.
lost-how = { $n ->
    [one] You can set it aside now: it gets nothing new.
    [2] Two members can set it aside now: it gets nothing new.
   *[other] { $n } members can set it aside now: it gets nothing new.
}
lost-stays-you = You stay in the group, and go on with this laptop.
lost-stays-paper = { $who } stays in the group, on paper until there is another laptop.
lost-stays-other = { $who } stays in the group, and goes on with the other laptop.
lost-set-aside = Set it aside
lost-waits = It is not set aside yet
lost-done = The laptop is set aside. It gets nothing new.
lost-found = It is found again
lost-found-before = If it was not set aside, it goes on as before. Nobody has to agree to what was asked.
lost-found-after = If it was set aside, it stays so. Wipe the book on it and come back, as with a new laptop.
back-title = Coming back
back-begin = On that laptop, choose: I was in before, on another laptop.
back-sit = { $n ->
    [one] Sit with somebody from the group. They compare the words on both screens and say yes.
    [2] Sit with two people from the group. They compare the words on both screens and say yes.
   *[other] Sit with { $n } people from the group. They compare the words on both screens and say yes.
}
back-fills = Then the book fills up again from theirs.
back-private = What was only on the old laptop cannot come back.
laptop-in = { $who } can use the other laptop now.

## How we decide

decide-read = Read it, or change it
decide-same = The same number holds for stopping to share and for a lost laptop.
decide-fewer = Where fewer are left to ask, all of them say yes. Whoever is on paper is not counted.
decide-another = Another number
decide-number = { $n ->
    [one] One member says yes
   *[other] { $n } members say yes
}
decide-fewer-yes = Fewer
decide-more-yes = More
decide-fewer-name = Fewer: one yes less
decide-more-name = More: one yes more
decide-one = Then each member alone can let somebody in, or stop sharing with somebody.
decide-need = { $n ->
    [0] Nobody else has to agree to another number.
    [one] One more member has to agree to another number.
   *[other] { $n } more members have to agree to another number.
}
decide-ask = { $n ->
    [0] Change it
    [one] Ask another member
   *[other] Ask { $n } other members
}
decide-done = { $n ->
    [one] From now on, one member says yes.
    [2] From now on, two members say yes.
   *[other] From now on, { $n } members say yes.
}

## Next meeting

next-empty = No meeting is planned. It can be one evening, or every second Tuesday.
next-open-turns = Open turns, for whoever likes
next-agree = About who belongs
next-cannot = I can't this time
next-whole-day = Who does what that day
meeting-moved = This meeting moved.
meeting-moved-to = { $place } (this meeting moved)
meeting-cancelled = This meeting does not take place.

## The meeting, in the whole window

meet-open = Open the meeting
meet-end = End
meet-next = Next
meet-back = Back
meet-opening = Opening
meet-agenda = Agenda
meet-break = Break
meet-closing = Closing
meet-next-time = Next time
# Closing, 2 of 4
meet-of = { $title }, { $at } of { $all }
meet-how = The arrows go on and back, Escape leaves. Nothing of a meeting is written down by itself.
meet-lock = While this is open, the book stays open without a touch for: { $length }.
meet-for-other = Enter for somebody else
meet-ask = { $role }: who likes to do it today?
meet-ask-name = Choose a name
meet-ask-how = Press a name when that person has said yes. Nobody has to, and it can stay open.
meet-ask-open = It stays open
meet-ask-done = That is settled
# The whole name of a button: Hand this on: Tea, Bo
meet-ask-back = { $words }: { $role }, { $who }
meet-checklist = What it involves
opening-rule = A rule to begin with
opening-names = Names and stories stay in this room.
opening-begin = To begin, for whoever likes
opening-begin-1 = What was good on the way here?
opening-begin-2 = What made you smile since last time?
opening-begin-3 = Which sound do you like to hear in the morning?
opening-begin-4 = What would you cook for all of us?
opening-begin-5 = Which place do you like to sit in?
opening-begin-6 = What small thing would you not want to miss?
opening-lead = Whoever leads today need not have answers. We all give, and we all receive.
opening-laptops = Are there other laptops here?
agenda-none = Nothing is planned for today. Whoever likes begins.
agenda-idea-1 = What has happened since last time?
agenda-idea-2 = What have we heard that could help somebody here?
agenda-idea-3 = What would somebody like to talk about?
agenda-listen = To be here and to listen is enough.
agenda-guest = With { $who }
agenda-today = What is planned for today
agenda-more = Something else to talk about
agenda-what = What to talk about
agenda-add = Put it on the agenda
agenda-added = It is on the agenda.
break-now = Time for a break.
break-how = Go out, stay, talk or be quiet: all of it is fine.
timer-off = Soft timer: off
timer-shorter = Shorter
timer-longer = Longer
timer-less = Shorter: five minutes less
timer-more = Longer: five minutes more
timer-start = Start it
timer-stop = Stop the timer
timer-how = It ends nothing. Stopped, it is forgotten.
timer-chime = A soft sound when the time is over
timer-left = { $n ->
    [one] About one minute left
   *[other] About { $n } minutes left
}
break-over = The break is over.
timer-over = That was the time. There is no hurry.
closing-1 = What do you take home from today?
closing-2 = What, or whom, would you like to thank?
closing-3 = What was missing today?
closing-4 = What could we do another way next time?
closing-free = Nobody has to answer.
closing-slips = What somebody would rather not say aloud can go on a slip without a name.
next-time-none = No other meeting is planned.
review = Looking back
review-open = Look back together
# The title of a note.
review-title = Looking back, { $date }
review-how = What we want to keep of it. Only what is typed here is kept, and nobody's name is needed.
review-1 = What goes well with us?
review-2 = Do we find here what we come for?
review-3 = Who might we be missing, and what would help them come?
review-4 = Do our rules still fit, and do we do as they say?
review-5 = Do the times still suit us?
review-6 = Do the places still suit us?
review-7 = Does anybody carry too much? What could be shared out anew?

## Turns

turn-open = open
turn-take = Take this turn
turn-hand-on = Hand this on
turn-when = { $role }, { $date }
# The whole name of a button, for a screen reader: Take this turn: Tea, Tuesday 24 November
turn-full-name = { $words }: { $role }, { $date }
turn-entered-by = { $who }, entered by { $writer }
turn-contested = { $n ->
    [2] Taken by { $who }. Both is fine.
   *[other] Taken by { $who }. That is fine.
}
turn-both = We both do it
turn-step-back = I step back
turn-taken = { $role } is yours.
turn-handed-on = { $role } is open again.
turn-stepped-back = You stepped back from { $role }.
# An open turn, and whom it could suit. Nobody has to.
turn-perhaps = open, perhaps { $who }
turn-when-perhaps = { $role }, { $date }: perhaps you?
turn-on-the-day = decided at the meeting
turn-one-more = { $n ->
    [one] { $who }; one more is welcome
   *[other] { $who }; { $n } more are welcome
}
turn-with-learning = { $who }, with { $learning } learning
turn-learn = Learn this
turn-learn-stop = Not this time
turn-learning = { $role }: you are there to learn it.
turn-learning-ended = { $role }: you are not there to learn it.
turn-not-this-time = Not this time
turn-passed-on = { $role } stays open. Nobody is told who passed it on.
turn-all = We all do it
turn-together = { $role }: you do it together.
turns-handed-on = Your turns of that day are open again.

## Entering for somebody on paper

enter-for = Enter for somebody on paper
enter-whom = For whom?
enter-shown = It will be shown as: { $how }.
# As a heading above the jobs of one day.
enter-what = What { $who } takes on { $date }
enter-yes = { $who } has said yes
enter-taken = { $role }: entered for { $who }.
enter-handed-on = { $role }: no longer { $who }.

## Slips without a name

slips = Slips without a name
slips-count = { $n ->
    [one] one slip
   *[other] { $n } slips
}
slips-what = What makes it hard to come, a thought at the end, what could be better. Nobody's name is on them.
slip-about = What about?
slip-barrier = What makes it hard to come
slip-closing = A thought for the end
slip-feedback = What is good, and what could be better
slip-drop = Take it out
said-slip = The slip is in the notebook.
said-slip-dropped = The slip is taken out.
slip-paper = Enter one from paper
slip-paper-how = As it stands there, and without a name.
slip-paper-says = What the slip says
slip-enter = Enter it
slip-too-long = That is longer than a slip. Make it shorter, please.
slip-mine = Your slip. It can stay empty: every laptop hands one in, and all are of one size.
slip-put-in = Put it in
slip-take-out = Take it out again
slip-in = Your slip is in. You can change it until the box is closed.
slip-is-in = Your slip is in the box.
slip-is-out = Your slip is out again.
box = A box for slips
box-mine = You keep the box
box-of = { $who } keeps a box
box-what = Everyone here can put in a slip without a name. One of you keeps the box on this laptop.
box-open = Open a box
box-open-here = Open it on this laptop
box-opened = The box is open. Those who meet with this laptop can put a slip in.
box-five = It takes five laptops of five members. With fewer, nothing is kept.
box-keeper-could = The laptop that keeps the box could know who wrote what; no other can. In a small group your way of writing can give you away.
box-handed-in = { $n ->
    [0] No slip is handed in yet. Laptops hand in theirs when you close the box.
    [one] One member's laptop has handed a slip in.
   *[other] { $n } members' laptops have handed a slip in.
}
box-close = Close the box
box-close-now = Close it without waiting
box-closing = The box is being closed.
box-closes = The box is being closed. Nothing more can be put in.
box-waits = { $n ->
    [0] The box is being closed.
    [one] The box is being closed. One laptop has not answered yet.
   *[other] The box is being closed. { $n } laptops have not answered yet.
}
box-published = { $n ->
    [0] The box is closed. All slips were empty.
    [one] The box is closed. One slip is in the notebook now.
   *[other] The box is closed. { $n } slips are in the notebook now.
}
box-unknown = The laptop with the box is gone. What became of the slips is not known here.
box-too-few = The box is closed. Fewer than five handed a slip in, so nothing was kept.

## Who does what

who-before = The meeting before: { $date }
who-after = The meeting after: { $date }
who-empty = Small jobs, shared: the key, the tea, the welcome. Nobody has to.
jobs = Our jobs
job-add = Add a job
job-change = Change a job
job-name = What is it called?
job-name-hint = such as Tea
job-checklist = What it involves, a line each
job-drop = Take this job out
said-job = { $name } is in the book.
said-job-dropped = { $name } is no longer in the book.
job-look = Look at it
job-begin = Begin with one of these, or with your own
job-seats = How many do it together?
job-people = { $n ->
    [one] one person
   *[other] { $n } people
}
job-fewer = Fewer: one person less
job-more = More: one person more
job-mode = When do you decide who does it?
job-ahead = beforehand, by whoever takes the turn
job-on-the-day = at the beginning of each meeting
job-mark = A mark, for those who do not read
job-who-likes = Who likes to do it?
job-willing = Happy to do it: { $who }
job-nobody-yet = Nobody is on the list. That is fine: it is open for whoever likes.
job-offer-means = Who is on the list is asked now and then, in turn. It is never filled in by itself.
job-happy = I am happy to do this now and then
job-no-longer = Take me off the list
said-happy = { $role }: you are on the list.
said-no-longer = { $role }: you are off the list.
rest = I rest for a while
said-rest = You are on no list now. Turns you have stay yours until you hand them on.
enter-happy = What { $who } is happy to do now and then
enter-offers = { $role }: { $who } is on the list.
enter-offers-no-longer = { $role }: { $who } is off the list.
begin-welcome = Welcome
begin-welcome-list =
    Be there a little early.
    Say hello to everybody at the door.
    Sit beside somebody who is new.
begin-tea = Tea
begin-tea-list =
    Cups.
    Put the water on before we begin.
begin-key = Key
begin-key-list =
    Open the room.
    Windows and lights at the end.
    Lock up.
begin-opening = Opening and closing
begin-opening-list =
    Read the purpose and one rule.
    Keep an eye on the time.
    Let everybody have a turn, and nobody has to.
    You need not have answers.
    Close on time, and say when we meet next.
begin-room = Room
begin-room-list =
    Chairs in a circle.
    Put them back at the end.
mark-plain = no mark
mark-cup = cup
mark-key = key
mark-chair = chair
mark-clock = clock
mark-door = door
mark-bell = bell
mark-book = book
mark-pencil = pencil
mark-broom = broom
mark-bowl = bowl
mark-lamp = lamp
mark-ball = ball

## Planning

plan-a-meeting = Plan a meeting
plan-default-title = Meeting
plan-title = What is it called?
plan-day = Which day? If it repeats, the first one.
plan-place = Where?
plan-place-hint = such as The green room
plan-length = How long?
length-60 = One hour
length-90 = An hour and a half
length-120 = Two hours
length-180 = Three hours
plan-often = How often?
often-once = Once
often-weekly = Every { $weekday }
often-fortnightly = Every second { $weekday }
often-monthly = Once a month, on the same { $weekday } of the month
often-other = As it was planned before
plan-it = Plan it
plan-change = Change all dates
plan-drop = Take this meeting and all its dates out
week-earlier = A week earlier
day-earlier = A day earlier
day-later = A day later
week-later = A week later
time-label = What time?
time-again = Please write a time such as 15:00.
move-title = Change this date
move-how = Only this one date changes. The others stay as they are.
move-it = Change it
move-cancel = It does not take place
move-restore = As planned again
said-planned = Planned: { $when }.
said-changed = The meeting is changed, for all its dates.
said-dropped = The meeting is no longer in the book.
said-moved = The meeting is now { $when }.
said-cancelled = { $date } does not take place.
said-restored = { $date } is as planned again.

## The schedule: how often, until when, and clocks that change

often-monthly-date = Once a month, on day { $day } of the month
often-monthly-last = Once a month, on the last { $weekday }
often-short-months = Months without this day are left out.
ends = Until when?
ends-never = Until we change it
ends-never-what = Nothing ends it by itself. You can end it at any time.
ends-until = Until a day
ends-count = So many times
ends-day = The last day
ends-times = { $n ->
    [one] once
   *[other] { $n } times
}
ends-less = Once less
ends-more = Once more
# A button that moves one of several days, for a screen reader: A week later: The last day
day-of-which = { $step }: { $which }
# The time is read as the clock of the place shows it.
clock-skipped = That night clocks go forward over { $time }. The meeting begins at { $shows }.
clock-twice = Clocks go back that night, so { $time } comes twice. The first one is meant.
clock-unknown = The time zone is not known on this laptop. The time is that of the clock there.

## The schedule: where, and in which way

plan-elsewhere = Somewhere else
plan-elsewhere-where = Where is that?
kind = How do we meet?
kind-in-person = In a room
kind-call = By call
kind-mixed = In a room, and one can call in
kind-drop-in = Come and go as you like
kind-how = How does one join by call?
kind-how-hint = such as a number and a code
move-hold = It takes place all the same
said-held = { $date } takes place, although it lies in a break.

## The schedule: the calendar

calendar = Calendar
calendar-how = How the calendar is shown
calendar-list = As a list
calendar-month = By month
calendar-look = Look
calendar-before = The month before: { $month }
calendar-after = The month after: { $month }
calendar-today = { $date }, today
calendar-free = { $date }: no meeting that day.
# November 2026
month-year = { $month } { $year }
day-short-monday = Mo
day-short-tuesday = Tu
day-short-wednesday = We
day-short-thursday = Th
day-short-friday = Fr
day-short-saturday = Sa
day-short-sunday = Su

## Calendar files in the window

calendar-out = For another calendar
calendar-out-what = A file with the dates, for the calendar of a phone or another program. Nobody's name is in it.
calendar-out-called = What are the meetings called there?
calendar-out-neutral = Each is “{ $title }”
calendar-out-ours = As we call them
calendar-out-places = Also where we meet, but never a home
calendar-out-how = Open it with the calendar it is for. Then the file can go.
calendar-in = From another calendar
calendar-in-what = Dates from a phone or another program, saved there as a file. You see first what would be added.
calendar-in-where = Which file?
calendar-in-hint = a calendar file (.ics)
calendar-in-look = Look at it
calendar-in-found = { $n ->
    [0] Nothing in it can be added.
    [one] One meeting can be added.
   *[other] { $n } meetings can be added.
}
calendar-in-add = { $n ->
    [one] Add this meeting
   *[other] Add these { $n } meetings
}
said-calendar-added = { $n ->
    [one] The meeting is in the book.
   *[other] The { $n } meetings are in the book.
}

## The schedule: breaks

pauses = Breaks
pause-what = In a break no meeting takes place. One date can be held all the same.
pause-add = A new break
pause-name = What is it called?
pause-name-hint = such as Summer
pause-from = The first day without meetings
pause-to = The last day without meetings
pause-of = Which meetings is it for?
pause-of-all = For all meetings
pause-keep = Keep this break
pause-drop = Take it out
pause-span = { $from } until { $to }
pause-here = In a break: no meeting.
pause-here-named = In a break ({ $name }): no meeting.
said-pause = A break from { $from } until { $to }.
said-pause-only = { $title }: a break from { $from } until { $to }.
said-pause-dropped = The break is taken out. Its dates take place.

## The schedule: places

venues = Where we meet
venues-what = What is good to know before one goes there. Nobody has to fill all of it in.
venue-add = Add a place
venue-name = What do we call it?
venue-home = Somebody lives there
venue-home-what = The way there is shown only from three days before a meeting, and on no paper.
venue-home-later = At somebody's home. The way is shown from three days before.
venue-directions = How does one find it?
venue-directions-hint = street, floor, bell
venue-directions-kept = it is kept; write here only to change it
venue-zone = Which time zone?
venue-zone-hint = such as Africa/Kampala
venue-zone-none = None is written, so the time is that of this laptop's clock.
venue-zone-known = Times of meetings there are those of the clock there.
venue-zone-unknown = This time zone is on no map here. Write one such as Africa/Kampala, or none.
venue-access = Good to know
venue-access-what = About the place. Not about who needs what.
venue-reach = How does one get there, and home in the evening?
venue-steps = Steps, a ramp, wide doors?
venue-room = Room and chairs for how many?
venue-quiet = Can others hear or see in?
venue-comfort = Warmth, air, light?
venue-toilets = Toilets that everybody can use?
venue-cost = What does it cost?
venue-drinks = Can one make tea there?
venue-not-written = Nothing is written yet.
venue-compare = Compare two
venue-one = The one
venue-other = The other
venue-drop = Take this place out
venue-drop-what = Meetings there keep its name until they are given another place.
said-venue = { $name } is written down.
said-venue-dropped = { $name } is no longer written down.

## The schedule: trying something

trial-title = Try something else
trial-what = You try it for a while. The old way is kept, and one press goes back to it.
trial-from = We try it from
trial-until = We ask ourselves again on
trial-begin = Try it
trial-nothing = This is as it is now. Change what you would like to try.
trial-asks = You tried something: { $title }. How was it?
trial-at-once = Two trials were begun at once: { $title }. Which one do you mean?
trial-crossed = One of you kept a trial, another went back: { $title }.
trial-since = Since { $from }: { $what }
trial-goes-on = It goes on like this until you say something else.
trial-keep = Keep it so
trial-back = Back to how it was
trial-change = Try it differently
trial-here = This is being tried until { $until }.
said-tried = You try it. On { $until } the book asks how it was.
said-trial-kept = It is kept as you tried it.
said-trial-back = It is as it was before the trial.

## The schedule: two people changed the same thing

crossed-series = Two of you changed this at once: { $title }
crossed-date = Two of you changed this date at once: { $date }
crossed-stands = It stands as: { $value }. Both are kept until you choose.
crossed-leave = Leave it: { $value }
crossed-take = Rather: { $value }
crossed-settled = It is settled.
crossed-minutes = { $n } minutes
crossed-cancel = { $date } was cancelled and moved at once
crossed-cancel-stands = It counts as not taking place until you say so.
crossed-takes-place = It takes place: { $date }

## Notebook

rules = Ground rules
rules-count = { $n ->
    [one] one rule
   *[other] { $n } rules
}
rules-empty = Ground rules are a good first note. The group can also go without.
rules-begin-ours = Begin with an example
rules-begin-empty = Begin empty
rule-words = The words of this rule
rule-another = Another rule
rule-another-hint = Whatever you want to hold to when you are together.
rule-add = Add it
rule-drop = Take it out
rule-up = Move it up
rule-down = Move it down
said-rule-moved = It stands in another place.
said-rule = The rule is added.
said-rules = Seven rules to begin with. Change what does not fit you.
said-rule-changed = The rule is changed.
said-rule-dropped = The rule is taken out.
starter-rule-1 = What is said here stays here. Who was here stays here too.
starter-rule-2 = Nobody has to speak. Being here is enough.
starter-rule-3 = We listen to the end, and one person speaks at a time.
starter-rule-4 = We speak of ourselves, and leave others their own way.
starter-rule-5 = We ask before we give advice.
starter-rule-6 = Anyone may come late, leave early or take a break.
starter-rule-7 = If somebody is not well, we stop and ask what would help.
notes = Other notes
notes-empty = Practical things the group wants to keep: lifts, addresses, plans.
note = Note
note-write = Write a note
note-begin = Begin the note
note-title = What is it called?
note-title-hint = such as Lift to the clinic
note-text = The text of the note
note-audience = Everyone in the group can read and change this.
note-opening = One moment, the note is being opened.
note-only-read = This note can only be read here.
note-kept = Kept on this laptop.
note-writing = Being written.
note-drop = Take this note out
said-note = { $title } is in the notebook.
said-renamed = The note is now called { $title }.
said-note-dropped = The note is no longer in the notebook.

## Notebook: the agenda and what newcomers read

agenda = Agenda and topics
agenda-count = { $n ->
    [0] nothing yet for { $date }
    [one] one thing for { $date }
   *[other] { $n } things for { $date }
}
agenda-no-meeting = When a meeting is planned, anybody can put something on its agenda.
agenda-empty = Nothing yet. Whatever you would like to talk about or hear about can stand here.
agenda-begin = Begin with an example
said-agenda-begun = Four things are on the agenda. Change what does not fit you.
first-topic-1 = Who we are, as much as each likes to say
first-topic-2 = What this group is for
first-topic-3 = Ground rules: what helps us to talk
first-topic-4 = When and where we meet next
topic-minutes = { $n ->
    [one] one minute
   *[other] { $n } minutes
}
topic-add = Put it on the agenda
topic-another = Something to talk about
topic-words = What to talk about
topic-guest = Who brings it
topic-guest-hint = if you like: one of us, or somebody from outside
topic-guest-ask = Before somebody from outside is invited, ask the group. Guests hear time, place and rules.
topic-length = How many minutes
topic-length-hint = if you like
topic-length-again = Please write a number of minutes, or leave it empty.
topic-earlier = Earlier
topic-later = Later
topic-next-time = At the next meeting
topic-drop = Take it out
topic-long = That is longer than a topic. A note has room for it.
said-topic = It is on the agenda.
said-topic-changed = The agenda is changed.
said-topic-next-time = It is on the agenda of { $date }.
said-topic-dropped = It is off the agenda.
pack = For newcomers
pack-what = What somebody new can read and take home, as the book stands today.
pack-nameless = No member's name is in it. Whoever finds it can read it.
pack-welcome = Welcome
pack-no-meetings = Ask when we meet next.
pack-where = Ask us where.
pack-support = What we are
pack-support-text = We have been through something alike, and meet as equals. Nobody treats anybody.
pack-how = How a meeting goes
pack-how-text = We open with a rule or two. Then comes what is on the agenda, and a break. At the end whoever likes says a word, and we say when we meet next. You can just listen, and leave when you want.
pack-between = What stays between us
pack-between-text = What you hear here is not told outside. You are called what you choose. Nobody asks for your number or why you come.
pack-topics = What we talk about next
pack-ask = Whom to ask
pack-ask-text = Ask whoever gave you this sheet.
pack-left-out = { $n ->
    [one] One text names a member and is not in it.
   *[other] { $n } texts name a member and are not in it.
}
pack-own = In our own words
pack-own-hint = Whom to ask, how to find the door. Write what anybody may read.
pack-place-in = Say where we meet
pack-place-out = Let them ask where
said-pack = It stands in the sheet for newcomers.
said-pack-place = The sheet for newcomers is changed.

## Notebook: useful places and people, plans

useful = Useful places and people
useful-none = No place is written down yet.
useful-count = { $n ->
    [0] none yet
    [one] one
   *[other] { $n } of them
}
useful-what = Where one finds help, advice or a form. Nobody sees who looks at it.
useful-add = Write one down
useful-name = What it is
useful-name-hint = such as a clinic, an office, a person who knows
useful-place = Where it is, and how to reach it
useful-place-hint = an address, a number, the way there
useful-hours = When it is open
useful-hours-hint = such as weekdays, mornings
useful-cost = What it costs
useful-cost-hint = such as nothing, or what one gives
useful-language = Which languages are spoken
useful-language-hint = signs, too
useful-access = How one gets in
useful-access-hint = such as steps, a ramp, a lift
useful-sure = I made sure of this today
useful-drop = Take it out
useful-at = Where: { $text }
useful-open = Open: { $text }
useful-costs = Costs: { $text }
useful-speaks = Languages: { $text }
useful-entry = Getting in: { $text }
useful-checked = Somebody made sure on { $text }
said-useful = { $name } is written down.
said-useful-dropped = { $name } is taken out.
plans = Plans and goals
plans-count = { $n ->
    [0] none yet
    [one] one plan
   *[other] { $n } plans
}
plans-what = What you mean to do together, in small steps. Whoever likes takes one on.
plan-add = Write a plan
plan-words = What you want to do or reach
plan-words-hint = Leave out names of children and of people outside; a letter will do.
plan-look-again = We look at it again
plan-look = You look at it again on { $date }.
plan-look-now = It is time to look at this together.
plan-look-later = Look again on { $date }
plan-steps = Steps
plan-no-steps = No step yet. A small one is a good one.
plan-edit = Change the plan
plan-out = Take the plan out
step-another = A step
step-hint = such as ask at the school
step-add = Add the step
step-take = I take this on
step-hand-on = Hand it on
step-done = It is done
step-not-done = It is not done yet
step-is-done = done
step-drop = Take it out
said-plan = The plan is written down.
said-plan-changed = The plan is changed.
said-plan-dropped = The plan is taken out.
said-step = The step is added.
said-step-mine = This step is yours.
said-step-open = This step is open again.
said-step-done = This step is done.
said-step-dropped = The step is taken out.

## Notebook: earlier versions, pages of one's own

paste-too-long = That is too much to paste, so nothing was put in. A note holds about sixty pages; try a part of it.
versions = Earlier versions
versions-what = What the note said before somebody else went on, or before much was taken out. Without names and times.
versions-none = There is no earlier version yet.
version-steps = { $n ->
    [one] one before
   *[other] { $n } before
}
version-reading = This is how the note was. Everyone's newer words are kept until you bring this back.
version-back = Bring this back
said-version = The note says this again. What it said just now is among its earlier versions.
private = My own pages
private-audience = Only on this laptop. In no news, and in nobody else's book.
private-what = Your story, your own goals, what helps when you have a hard time. If this laptop is lost, they are lost with it.
private-write = Write a page for myself
private-title-hint = such as My story, or When I have a hard time
private-begin = Begin the page
private-drop = Take this page off the laptop
private-bring-back = Bring { $title } back
said-private-begun = { $title } is kept, on this laptop only.
said-private-gone = The page is no longer on this laptop.
print-writing = The page as it stands.

## People

people-empty = You are the first. Others join when you sit together.
people-somebody = Somebody is here to join
people-waiting = Waiting for a yes
people-members = Members
people-you = { $name } (you)
people-on-paper = on paper
people-vouched = let in by { $who }
people-how = How we decide who comes in
people-how-many = { $n ->
    [one] One member says yes, when you sit together.
    [2] Two members say yes, when you sit together.
   *[other] { $n } members say yes, when you sit together.
}
people-not-heard = { $n ->
    [one] One laptop has not heard yet of the last change among members.
   *[other] { $n } laptops have not heard yet of the last change among members.
}

## Somebody on paper

paper-add = Add somebody on paper
paper-what = Somebody without a laptop belongs all the same. Others enter turns for them, and print what they need.
paper-yes = Only with their yes. Any name will do.
paper-ask = { $n ->
    [0] Add them
    [one] Ask another member
   *[other] Ask { $n } other members
}
paper-done = { $who } is in the group, on paper.

## Whether newcomers are welcome

door = The door
door-what = It is for people to read, and stands before the words for a newcomer. It locks nobody out.
door-open = Newcomers are welcome.
door-closed = Newcomers are not welcome just now.
door-until = Newcomers are welcome until { $date }.
door-choose-open = open
door-choose-until = open until a day
door-choose-closed = closed just now

## Notes from one person to another

hand-title = A note for { $who }
hand-how = It goes to a laptop of { $who } when the two meet in a room, and nowhere else.
hand-only = Only { $who } can read it. It is no part of the group's book.
hand-says = What the note says
hand-keep = Keep it for the next time we meet
hand-waits = The note waits on this laptop for { $who }.
hand-from = From { $who }
hand-for = It waits for { $who }
hand-gone = It waits for { $who }, who is no longer in the group
hand-put-away = Put it away
hand-away = The note is gone from this laptop.
hand-take-back = Take it back
hand-taken-back = The note is gone. Nobody was given it.
hand-new = { $n ->
    [one] There is a note for you.
   *[other] There are { $n } notes for you.
}
notes-handed = Notes between two people
notes-handed-what = They are on this laptop and the other one only, and in no news.

## Contact cards

card-mine = My card
card-for = What it is for: so that somebody can tell you if a meeting moves.
card-nobody-has-to = Nobody has to give anything, and nobody sees who does not.
card-put = Put mine here
card-another = Add another one
card-what = What do you give?
card-phone = Phone
card-message = Messages
card-email = E-mail
card-address = Address
card-other = Something else
card-phone-field = The number
card-message-field = The name or number for messages
card-email-field = The e-mail address
card-address-field = The address
card-other-field = In your own words
card-hours = When does it suit you? It can stay empty.
card-hours-hint = such as evenings
card-message-fine = A message is fine.
card-message-too = A message is fine too
card-preferred = I like to be reached this way
card-preferred-is = The best way.
card-who = Who may see it?
card-everyone = everyone in the group
card-chosen = people I choose
card-nobody = nobody
card-everyone-means = Also those who come in later.
card-nobody-means = It is on your own laptops only.
card-empty = Write what you want to give, or press Not now.
card-choose = Choose at least one person, or somebody else who may see it.
card-change = If you change it, the card until now is taken back everywhere.
card-kept = Your card is kept.
card-changed = Your card is changed. The card until now is taken back.
card-seen-everyone = Everyone in the group may see it.
card-seen-chosen = These may see it: { $who }.
card-seen-nobody = Nobody else may see it.
card-take-back = Take this card back
card-back-title = Take this card back?
card-back-what = { $what }: it is destroyed on every laptop that hears of this.
card-back-heard = Until a laptop has heard, it still shows the card. You see here how many have not confirmed.
card-back-paper = What somebody wrote down or photographed stays with them.
card-back-undone = It cannot be undone. You can give a new card at any time.
card-taken-back = Your card is taken back.
card-not-confirmed = { $n ->
    [one] A card that you took back: one laptop has not confirmed that it is gone there.
   *[other] A card that you took back: { $n } laptops have not confirmed that it is gone there.
}
card-not-for-everyone = Not for everyone to see. Ask before you pass it on.
# Phone: 555 010
card-title = { $kind }: { $text }
# Phone, evenings
card-way = { $way }, { $hours }
calls = Call list
calls-for = Call list for { $date }
calls-what = Whom somebody can tell if a meeting moves, in the way they like.
calls-empty = Nobody has put a number here, and nobody has to.

## Share news

news-only-here = { $n ->
    [one] One thing is on this laptop only.
   *[other] { $n } things are on this laptop only.
}
share-nothing = All that is written here stays on this laptop until you share it.
share-internet-on = Internet: on. The group turned it on.
share-internet-off = Internet: off.
share-room = In this room
share-room-how = Same Wi-Fi or hotspot. Other laptops of your group will swap news with yours.
share-room-strangers = Strangers on it can tell that a laptop is looking for others, and not who or why. It stops when you press Stop, or by itself.
share-system-asks = Windows will ask whether this program may use the network. Choose Allow. It is only used while you press Meet.
share-meet = Meet
share-looking = Looking for other laptops of your group.
share-waits = Somebody who would like to join is here, and waits for a yes. You find it under People.
share-nobody = Nobody found yet. Are you on the same Wi-Fi?
share-nobody-next = You can also use the words below, or a stick.
share-swapping = { $n ->
    [one] One laptop is here. Giving and taking news.
   *[other] { $n } laptops here. Giving and taking news.
}
share-same = { $n ->
    [one] This laptop has the whole book.
   *[other] { $n } laptops here have the same book.
}
share-ended = It ended by itself, because there was no news for a while.
share-use-words = Use words instead
share-words-read = Read these words to the others:
share-dial = The words of the other laptop, and what stands under them
share-dial-hint = such as garden chair coffee
share-dial-go = Find it
share-stick = On a stick
share-stick-swap = Give and take
share-stick-apart = Only give, or only take
share-stick-give = Only give
share-stick-take = Only take
share-stick-found = Everything new, locked. Only your group can open it. Whoever finds the stick sees one file with a name that means nothing. Anyone may carry it.
stick-is-in = { $name } is plugged in
stick-none = No stick is plugged in.
stick-look = Look again
stick-folder = Or write the folder
stick-folder-hint = such as /media/stick
stick-here = { $words }: the folder above
stick-busy = One moment. Please leave the stick in.
stick-added = { $n ->
    [0] Nothing on it was new.
    [one] Added one piece of news.
   *[other] Added { $n } pieces of news.
}
stick-left-out = { $n ->
    [one] One could not be trusted and was left out.
   *[other] { $n } could not be trusted and were left out.
}
stick-gave = Your news is on it too.
stick-give-too = You can put your news on it too.
stick-out = You can take the stick out now.

## Printing

print = Print
print-plain = It is plain: whoever finds the paper or the file can read it.
print-rota = Who does what, with names
print-sign-up = A sheet to sign up on, without names
print-meetings = Only when and where we meet, without names
print-calls = Only what was given for everyone. Tear it up when the news is passed on.
print-plans = With the names of those who took a step on.
print-span = From today on, for three months.
print-where = Which folder? Left empty, it is the one for your documents.
print-write = Write it
print-written = It is here: { $file }
print-how = Open it in a browser, and print it there. Then the file can go.

## This laptop

laptop-reading = Reading
laptop-text-size = Text size
text-smaller = Smaller text
text-larger = Larger text
laptop-colours = Colours
theme-light = light
theme-dark = dark
theme-high = strong
laptop-language = Language
laptop-remind = Remind me of a meeting
remind-never = not at all
remind-hour = an hour before
remind-day = a day before
laptop-remind-what = Only on this laptop, and only while the book is open. Nobody else sees it.
soon = Soon: { $when }.
laptop-safety = Safety
laptop-lock = Lock now
laptop-lock-after = Lock when nobody touches it for
lock-sooner = Sooner: lock after a shorter time
lock-later = Later: lock after a longer time
laptop-change-passphrase = Change passphrase
laptop-cover = Name on the cover
laptop-hide-keys = Ctrl, Shift and H together hide everything. The same three bring it back within a minute.
laptop-leaves = What leaves this laptop
laptop-leaves-news = Only what you share, locked for your group.
laptop-number = This is laptop { $n } of your { $of }.
leave = Leave the group
leave-title = Leave the group?
leave-what = This laptop gets nothing new from then on. You can read what is here, until you wipe it.
leave-heard = The others hear that you left when this laptop next shares news with one of theirs.
leave-reason = No reason is asked or kept.
leave-back = { $n ->
    [one] It cannot be taken back. Somebody from the group can let you in again.
    [2] It cannot be taken back. Two people from the group can let you in again.
   *[other] It cannot be taken back. { $n } people from the group can let you in again.
}
leave-done = You have left. Share news once more, so that the others hear; then you can wipe this laptop.
wipe = Wipe this laptop's book
wipe-title = Wipe this laptop's book?
wipe-what = The book on this laptop will be gone. This cannot be undone.
wipe-group = The group keeps theirs. What is not shared yet is lost.
wipe-back = To have it here again, two people from your group let you back in.

## What did not work out: what happened, and what one can do

problem-passphrase = That did not open the book.
problem-passphrase-next = Type the words once more. Small and large letters count, and so do spaces.
problem-open-elsewhere = The book is open in another window.
problem-open-elsewhere-next = Close that one first, or write there.
problem-damaged = A part of the book on this laptop cannot be read.
problem-damaged-next = What can be read is kept. Share news with others, and the rest comes back.
problem-newer-book = A newer program wrote this book.
problem-newer-book-next = Open it with that one. Nothing was changed.
problem-disk-full = There is no room left on this laptop.
problem-disk-full-next = Make some room, then try again. What you wrote before is kept.
problem-disk = This laptop could not read or write its disk just now.
problem-disk-next = Try again. If it stays so, share your news on a stick soon.
problem-changed = Somebody changed this meanwhile.
problem-changed-next = Look at what stands there now, and do it again if it still fits.
problem-not-possible = It could not be entered like this.
problem-not-possible-next = Look at what you wrote, and try it another way.
problem-nothing-written = A word or two is missing.
problem-nothing-written-next = Write it, and try again.
problem-too-long = That is longer than the book keeps.
problem-too-long-next = Make it shorter, or put the rest into a note.
problem-several = Several things are called like that.
problem-several-next = Choose the one you mean on the screen where it stands.
problem-not-allowed = In the group as it is now, that is not to be done.
problem-not-allowed-next = It may be so already. Look at People, and share news with the others.
problem-two-remain = Two members with a laptop have to remain.
problem-two-remain-next = You can leave the group, or set a lost laptop aside.
problem-page = This version cannot read a part of what that would change.
problem-page-next = Nothing is lost. With a newer program on this laptop it can be read and changed.
problem-no-box = No box for slips is open here just now.
problem-no-box-next = What you wrote is kept until the book is locked. Somebody can open a box again.
problem-box-open = Somebody here keeps a box already.
problem-box-open-next = Put your slip into that one, or wait until it is closed.
problem-too-much-news = There is more news than fits into one file.
problem-too-much-news-next = Meet in one room once. After that, a stick is enough again.
problem-newer-group = The group made a change that this version does not know.
problem-newer-group-next = You can read and carry news. To write, this laptop needs the newer program.
problem-not-a-member = This laptop does not belong to the group just now.
problem-not-a-member-next = If this is a mistake, speak with somebody you trust in the group.
problem-word-unknown = Word { $position } is not one of our words.
problem-word-unknown-next = Listen once more. It may sound like another word.
problem-request-used = This request was used before.
problem-request-used-next = People shows whether they are in. Who comes back makes a new one.
problem-no-longer-open = This is no longer open.
problem-no-longer-open-next = Things have changed since it was proposed. Nothing was done.
problem-other-words = Those were not the words.
problem-other-words-next = Listen once more, and try again in a moment.
problem-nobody-answers = No laptop answers to these words.
problem-nobody-answers-next = Are both on the same Wi-Fi? You can also type what stands under the words.
problem-words-ended = These words have ended.
problem-words-ended-next = Ask for new ones. Words work once, while their window is open.
problem-no-network = This laptop is on no Wi-Fi or hotspot.
problem-no-network-next = Join the one of the others, or open a hotspot on a phone. Or use a stick.
problem-address = That does not look like an address.
problem-address-next = Type what stands under the words on the other screen.
problem-nothing-there = There is nothing at that place.
problem-nothing-there-next = Is the stick plugged in? Look again, or write the folder as the laptop shows it.
problem-no-news = There is no news on the stick.
problem-no-news-next = You can put yours on it for the others.
problem-no-request = There is no request to join on the stick.
problem-no-request-next = Is it the right stick? They can put their request on it once more.
problem-stick-full = The stick is full.
problem-stick-full-next = Make some room on it, or take another one. Nothing was lost.
problem-stick-closed = Nothing can be written on this stick.
problem-stick-closed-next = Some sticks have a small switch. Or take another one.
problem-news-for-others = This laptop cannot open that news.
problem-news-for-others-next = It may be for another group, or from before this laptop came in.
problem-news-damaged = The news file is not complete.
problem-news-damaged-next = Ask for it once more. Take the stick out only when it says so.
problem-news-newer = A newer program made that news file.
problem-news-newer-next = This laptop needs the newer program to read it.
problem-sheet = It could not be written in that place.
problem-sheet-next = Is the folder there, with room in it? You can also write another one.
problem-calendar = This file is no calendar.
problem-calendar-next = Save it again, as a calendar file (.ics), from the program it comes from.
problem-calendar-large = There is more in this calendar than can be looked through.
problem-calendar-large-next = Save only what concerns the group, and look at that.
problem-day-outside = These days cannot be. The book goes from 1900 to 2199, and a last day follows a first one.
problem-day-outside-next = Look at the days and choose others.
problem-not-on-that-day = This meeting is not on that day.
problem-not-on-that-day-next = Look in the calendar on which days it is, and choose one of them.
problem-long-meeting = A meeting lasts two weeks at most.
problem-long-meeting-next = Write a shorter time, or plan it as several meetings.
problem-zone = This time zone is not known here.
problem-zone-next = Write it as a part of the world and a city, such as Africa/Kampala.
problem-rule = Repeated in this way, the meeting would never take place.
problem-rule-next = Choose another first day, a later end, or how often it repeats.
problem-long-break = A break lasts about two years at most.
problem-long-break-next = Choose an earlier last day. Another break can follow it.
problem-trial-runs = Another way is being tried for this meeting already.
problem-trial-runs-next = Keep that one or go back first; then try the next.
problem-nothing-to-try = Nothing is different from how the meeting is now.
problem-nothing-to-try-next = Change the time, the place or how often, and try that.
problem-seats = One job is done by one to twelve people.
problem-seats-next = Choose a number between them, or make two jobs of it.
problem-no-title = The meeting has no name yet.
problem-no-title-next = Write what you call it. “Meeting” is enough.
problem-other = That did not work out.
problem-other-next = Try again in a moment. What you wrote before is kept.

# In case of harm: the group's own page.
exceptions = If somebody is harmed
# Ground rules: those that hold, the draft of the next, looking at them again.
rules-big = Show big
rules-change = Change them together
rules-draft = Draft of the rules
rules-draft-what = Everybody can write here. The rules that hold stay as they are until you adopt others.
rules-draft-differs = The draft says something else by now.
rules-adopt = When everybody is fine with them
rules-adopt-how = Put the draft to the group as it stands. Then two who were there enter what you said in the room.
rules-put-now = Put it to the group
rules-put = The draft is put to the group as it stands.
rules-again = Looking at them again
rules-again-none = No day is set for it, and none has to be.
rules-again-on = We look at them again on { $date }.
rules-again-now = We wanted to look at our ground rules again about now.
rules-again-choose = Choose a day
rules-again-keep = Keep this day
rules-again-never = No day
said-again = It is noted.
exceptions-line = What we do, and whom to call
exceptions-what = Your group writes this itself. What you do, whom you call, what the law asks of you here. Newcomers may read it. What happened to somebody does not belong here.
exception-words = The words of this point
exception-another = Another point
exception-another-hint = For example who comes along, or a helpline and its number.
said-exception = The point is added.
said-exception-changed = The point is changed.
said-exception-dropped = The point is taken out.
# To agree together.
agree = To agree together
agree-what = What everybody should be fine with. Nobody votes, and nobody is counted.
agree-open = { $n ->
    [0] nothing open
    [one] one thing open
   *[other] { $n } things open
 }
agree-read = Read it
agree-put = Put something to the group
agree-put-now = Put it to the group
agree-done = What we decided
agree-words = What you propose
agree-begin = Or begin with:
agree-begin-time = Let us meet at another time:
agree-begin-place = Let us meet at another place:
agree-begin-door = Let us close the door for newcomers until…
agree-begin-trial = Let us keep what we tried:
agree-for = For how long?
agree-for-good = For good
agree-for-try = To try it
agree-proposed-try = Proposed for: try it until { $date }, then look again.
agree-said = What people said, unsigned
agree-add = Ask or add something
agree-unsigned = It goes in without a name, and no screen shows one. In a small group others may guess. A program could find out from which laptop it came.
agree-unsigned-paper = Whoever wants nobody to know writes it on paper, and somebody else types it in.
agree-add-now = Add it
agree-room = In the room we said
agree-room-how = Two people who were there enter this. Something added later opens it again.
agree-adopt = We adopt it
agree-try = We try it
agree-leave = We leave it
agree-try-until = Until when?
agree-try-enter = We try it until then
agree-adopted = adopted
agree-adopted-on = adopted, { $date }
agree-trying = we try it until { $date }
agree-left = we left it
agree-left-on = we left it, { $date }
agree-entered = Entered once: { $what }
agree-entered-mine = You entered it. It holds when a second person who was there enters the same on another laptop.
agree-entered-second = If you were there and heard the same, enter the same. Then it holds.
agree-reopened = Something was said that the room had not heard yet.
agree-reopened-next = It came a little late, and it is good that it came. Talk about it once more, and then two of you enter again what you say.
agree-differs = Two different things were entered.
agree-differs-next = That happens. Talk about it once more, and then two of you enter the same.
agree-crossed = Other rules were adopted at the same time, before you had met.
agree-crossed-next = Those hold for now, and these are kept as a draft. Talk about which you want; two of you can adopt these instead, or leave them.
agree-over = The time to try it is over.
agree-over-next = Did it go well? Keep it, try it longer, or go back to how it was.
agree-changed = Adopt these words?
agree-changed-what = The draft was changed since these words were put to the group.
agree-changed-rest = What you adopt are the words as you read them here. Nothing is lost from the draft; you can put it to the group as well.
agree-changed-back = You can take it back at once, and adopt other rules at any time.
agree-changed-act = Yes, these words
agree-drop = Take it out
said-put = It is put to the group.
said-concern = It is added, without a name.
said-entered = What the room said is entered.
said-decision-dropped = It is taken out.

## What the group is asked for

asks = Asked of the group
asks-count = { $n ->
    [0] nothing just now
    [one] one thing
   *[other] { $n } things
}
asks-next = { $n ->
    [one] One thing is asked of the group.
   *[other] { $n } things are asked of the group.
}
asks-what = A lift, a child's bed for two weeks: it stands here until its last day. After that nothing of it is kept.
ask-add = Ask for something
ask-audience = Everyone in the group can read this until its last day.
ask-words = What is needed?
ask-words-hint = such as a lift to the clinic on Friday
ask-unsigned = Your name is not shown. Write in how somebody can tell you, if you like. A program could find out which laptop wrote this.
ask-until = Until when?
ask-meeting = the next meeting, { $date }
ask-weeks = two weeks
ask-month = a month
ask-day = a day I choose
ask-over-already = That day is over. Choose a later one.
ask-keep = Ask
ask-stands = Until { $date }.
ask-mine = You wrote this.
ask-settled = It is settled
ask-end-title = Is this settled?
ask-end-what = This is it: { $text }
ask-end-mine = It goes from every laptop that hears of this. What somebody wrote down elsewhere stays with them.
ask-end-nobody = It goes from every laptop that hears of this. Nothing says who let go of it, and whoever asked can ask again.
ask-end-undone = It cannot be undone.
asks-over = { $n ->
    [one] One thing has ended. Nobody sees it any more, and it is still locked away on this laptop.
   *[other] { $n } things have ended. Nobody sees them any more, and they are still locked away on this laptop.
}
asks-let-go = Let go of it on every laptop
said-ask = It stands here until { $date }.
said-ask-ended = It is gone from this laptop, and goes from the others as they hear of it.

## Notes for some

circle = For some of us
circle-line = Notes that only those you choose can open, such as those who open the meetings.
circle-count = { $n ->
    [one] one note
   *[other] { $n } notes
}
circle-what = Only those who are named can open these notes. Nobody else can, although a program could tell that there are some.
circle-reminder = Write how you keep each other going, not what somebody told.
circle-write = Write a note for some
circle-beside = Write one beside it
circle-mine = You
circle-audience = Only those you choose can open this, also later.
circle-says = What does it say?
circle-whom = For whom?
circle-choose = Choose at least one person.
circle-change = If you change it, the note until now is taken back everywhere.
circle-take-back = Take this note back
circle-back-title = Take this note back?
circle-back-what = Your note for { $who } is destroyed on every laptop that hears of this.
circle-back-undone = It cannot be undone. You can write another one at any time.
circle-taken-back = Your note is taken back.
said-circle = The note is for { $who }.

## Letting go of what is over

let-go = What the group can let go of
let-go-what = Who did what, half a year at a time. The meetings stay in the calendar.
let-go-first-half = January to June { $year }
let-go-second-half = July to December { $year }
let-go-slips = all slips
proposal-let-go = Let go of { $what }
let-go-title = Let go of { $what }?
let-go-half-year = The turns and topics of that time go from every laptop that hears of this.
let-go-all-slips = All slips there are go from every laptop that hears of this. New ones can be written.
let-go-need = { $n ->
    [0] Nobody else has to agree.
    [one] One more member has to agree.
   *[other] { $n } more members have to agree.
}
let-go-undone = It cannot be undone. Paper and what people remember stay.
let-go-act = Ask for it
let-go-done = It is gone from this laptop, and goes from the others as they hear of it.
let-go-slips-when = When you have talked about them, you can let go of them together.
let-go-slips-ask = Let go of all slips
