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
paper-tear-up = It has names and numbers on it. When the news is passed on, tear it up.
paper-sign-up = What I am happy to do
paper-sign-up-how = Whoever likes writes a name, now and then or every time. An empty line is fine.
paper-sign-up-then = Somebody with a laptop enters it, with their yes. Then this sheet can be torn up.
# The name of the file, before .html. It says nothing of the group.
paper-file = sheet
