# Printed sheets: what stands on paper beside the group's own words. Names of days, months and the like are in
# the pack of the window.

paper-meetings = Nos rencontres
# Du 24 novembre 2026 au 23 février 2027
paper-span = Du { $first } au { $last }
# de 15 h 00 à 16 h 30
paper-time = de { $begins } à { $ends }
paper-empty-line = Là où la ligne est vide, le tour est libre. Qui veut y écrit un nom. Personne n'y est obligé.
paper-no-meetings = Aucune rencontre n'est prévue pendant ce temps.
paper-no-rules = Aucune règle n'est encore écrite.
paper-rules-draft = Un brouillon. Nous ne l'avons pas encore adopté.
paper-rules-adopted = Adoptées le { $date }
paper-plain = Cette feuille est un simple papier, non verrouillé : qui la trouve peut la lire.
paper-take-down = Elle porte des noms. Quand ces jours seront passés, décrochez-la et déchirez-la.
paper-names = Elle porte des noms. Quand le projet a changé, décrochez-la et déchirez-la.
paper-tear-up = Elle porte des noms et des numéros. Quand la nouvelle est passée, déchirez-la.
paper-sign-up = Ce que je fais volontiers
paper-sign-up-how = Qui veut écrit un nom, pour de temps en temps ou pour chaque fois. Une ligne vide convient très bien.
paper-sign-up-then = Quelqu'un qui a un ordinateur le note, avec votre oui. Ensuite cette feuille peut être déchirée.
# The name of the file, before .html. It says nothing of the group.
paper-file = feuille

## Fichiers de calendrier

# Le nom de chaque rencontre dans un fichier de calendrier, sauf autre choix. Il ne trahit rien.
calendar-title = Rendez-vous
# Le nom d'un fichier de calendrier, avant .ics. Il ne dit rien du groupe.
calendar-file = calendrier
calendar-plain = Le fichier n'est pas protégé : qui le trouve peut le lire.
calendar-uploads = Qui l'ouvre avec un calendrier sur internet l'y envoie.
calendar-dates = { $dates }, { $time } ({ $zone })
calendar-dates-more = { $dates } …, { $time } ({ $zone })
calendar-not-added = Pas ajouté.
calendar-nothing = Il n'y a aucun événement dans ce fichier.
calendar-left = Laissé de côté exprès
calendar-left-people = { $n ->
    [one] Qui est invité : une ligne.
   *[other] Qui est invité : { $n } lignes.
}
calendar-left-alarms = { $n ->
    [one] Un rappel.
   *[other] { $n } rappels.
}
calendar-left-texts = { $n ->
    [one] Une description, adresse internet ou pièce jointe.
   *[other] { $n } descriptions, adresses internet ou pièces jointes.
}
calendar-left-others = { $n ->
    [one] Une chose qui n'est pas un événement, comme une tâche.
   *[other] { $n } choses qui ne sont pas des événements, comme des tâches.
}
calendar-remark-no-beginning = Il manque le moment où cela commence.
calendar-remark-beginning-unread = On ne peut pas lire quand cela commence.
calendar-remark-outside-years = C'est dans des années que le cahier n'a pas.
calendar-remark-long = Cela dure plus de deux semaines.
calendar-remark-no-zone = Il manque la région du monde. Dites de quelle horloge il s'agit, et lisez-le encore.
calendar-remark-rule = La façon dont cela se répète ne peut pas être gardée ici : { $rule }. Notez-le à la main.
calendar-remark-rules = Cela se répète de plusieurs façons à la fois. Notez-le à la main.
calendar-remark-no-dates = La façon dont cela se répète ne donne aucune date.
calendar-remark-from-then-on = À partir d'une date, c'est une autre rencontre. Notez-le à la main.
calendar-remark-many-dates = Plus de 400 de ses dates sont différentes. Notez-le à la main.
calendar-remark-called-off = Cela n'a pas lieu.
calendar-remark-already = C'est déjà dans le cahier.
calendar-remark-other-clock = Son lieu est dans le cahier avec l'horloge d'un autre fuseau. Notez-le à la main.
calendar-remark-not-taken = Le cahier ne peut pas le garder. Notez-le à la main.
calendar-remark-no-title = Il n'y a pas de titre.
calendar-remark-cut = Le titre ou le lieu était trop long, il est coupé.
calendar-remark-all-day = C'est pour une journée entière. C'est noté à partir de minuit ; changez l'heure dans le cahier.
calendar-remark-no-end = La durée n'est pas dite. Une heure et demie est notée.
calendar-remark-zone-taken = C'est à l'heure d'une horloge appelée « { $name } », inconnue ici. On prend celle de { $zone }.
calendar-remark-no-zone-given = Il manque la région du monde. On prend l'horloge de { $zone }.
calendar-remark-universal = Les heures sont celles de Greenwich sans heure d'été (UTC), et le restent.
calendar-remark-first-day = Le premier jour n'est pas l'un de ceux où cela se répète ; il n'est pas ajouté.
calendar-remark-extra-dates = { $n ->
    [one] Une date à part devient une rencontre à elle seule.
   *[other] { $n } dates à part deviennent des rencontres à elles seules.
}
calendar-remark-other-length = Le { $date }, cela dure plus ou moins longtemps ; ce n'est pas gardé.
calendar-remark-unread = { $n ->
    [one] Une ligne ou une date ne peut pas être lue.
   *[other] { $n } lignes ou dates ne peuvent pas être lues.
}
calendar-remark-cut-short = Le fichier s'arrête au milieu.
