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
paper-tear-up = Elle porte des noms et des numéros. Quand la nouvelle est passée, déchirez-la.
paper-sign-up = Ce que je fais volontiers
paper-sign-up-how = Qui veut écrit un nom, pour de temps en temps ou pour chaque fois. Une ligne vide convient très bien.
paper-sign-up-then = Quelqu'un qui a un ordinateur le note, avec votre oui. Ensuite cette feuille peut être déchirée.
# The name of the file, before .html. It says nothing of the group.
paper-file = feuille
