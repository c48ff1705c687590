# Français.
#
# Pour qui traduit : on change ce qui est à droite du signe égal. Ce qui est entre { } vient du programme
# et doit rester. On écrit comme on parle à une personne du groupe : court, calme, sans reproche.

## Dates and times

day-monday = lundi
day-tuesday = mardi
day-wednesday = mercredi
day-thursday = jeudi
day-friday = vendredi
day-saturday = samedi
day-sunday = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
date-long = { $day ->
    [1] { $weekday } { $day }er { $month }
   *[other] { $weekday } { $day } { $month }
}
date-short = { $day ->
    [1] { $day }er { $month }
   *[other] { $day } { $month }
}
date-year = { $day ->
    [1] { $day }er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-time = { $date }, { $time }
time = { $hour } h { $minute }

## Small words

list-and = { $first } et { $last }
you = vous
somebody = quelqu'un
hide = Cacher
stop = Arrêter
keep = Garder
change = Modifier
read = Lire
go-on = Continuer
not-now = Pas maintenant
please-choose = Choisissez d'abord lequel.
smaller = Plus petit
larger = Plus grand
sooner = Plus tôt
later = Plus tard
percent = { $n } %
minutes = { $n ->
    [one] Une minute
   *[other] { $n } minutes
}
take-it-back = Annuler
taken-back = Tout est comme avant.
back-to = Retour : { $place }

## The six places

places = Menu
place-next = Prochaine rencontre
place-who = Qui fait quoi
place-notebook = Carnet
place-people = Personnes
place-share = Partager les nouvelles
place-laptop = Cet ordinateur

## What holds for the whole book

unshared = { $n ->
    [one] Une chose n'est pas encore partagée.
   *[other] { $n } choses ne sont pas encore partagées.
}
unshared-share = Partager
standing-out = Ce groupe ne partage plus son cahier avec cet ordinateur.
standing-out-next = Vous pouvez lire ce qui est ici, ou l'effacer. Si c'est un malentendu, parlez-en à quelqu'un du groupe en qui vous avez confiance.
standing-left = Vous avez quitté ce groupe.
standing-left-next = Vous pouvez lire ce qui est ici, ou l'effacer. Vous pouvez revenir quand des membres vous font entrer de nouveau.
standing-newer = Le groupe a fait un changement que ce programme ne connaît pas.
standing-newer-next = Vous pouvez tout lire, porter les nouvelles et ne plus partager avec quelqu'un. Pour écrire de nouveau, il faut sur cet ordinateur le programme plus récent.
standing-unreadable = Ce programme ne peut pas lire une partie de ce qui est arrivé.
standing-unreadable-next = Ce qui a pu être lu est montré. Rien n'est perdu, un programme plus récent lira le reste.

## While something takes its time

busy-opening = Un instant, le cahier s'ouvre.
busy-making = Un instant, le cahier se prépare.
busy-locking = Un instant, le cahier se verrouille.
busy-wiping = Un instant, le cahier s'efface.

## Opening the book

passphrase = Phrase secrète
passphrase-cover = La masquer
passphrase-show = La montrer
unlock-open = Ouvrir
unlock-other = Un autre cahier
unlock-other-how = Un ordinateur peut servir à deux personnes. Chacune a son cahier, dans un fichier à elle.
unlock-other-where = Où est l'autre cahier ?
unlock-other-hint = par exemple /media/usb/book
unlock-other-go = Aller à ce cahier
unlock-help = Je n'arrive pas à l'ouvrir
unlock-help-words = Personne ne peut retrouver ces mots ni les changer. Majuscules, minuscules et espaces comptent.
unlock-help-again = Deux personnes de votre groupe peuvent vous faire revenir. Effacez d'abord ce cahier, puis recommencez.

## Choosing a passphrase

passphrase-title = Une phrase secrète pour votre cahier
passphrase-hint = Quatre ou cinq mots que personne d'autre ne mettrait ensemble. Personne ne peut les retrouver, ni les changer à votre place.
passphrase-pick = Choisir cinq mots pour moi
passphrase-use = Prendre ces mots
passphrase-longer = Un peu plus long, s'il vous plaît : quatre ou cinq mots.
passphrase-paper = Vous pouvez l'écrire sur un papier. Gardez-le à la maison, pas avec l'ordinateur.
passphrase-forgotten = Si vous l'oubliez, deux personnes du groupe peuvent vous faire revenir. Le cahier revient aussi.
passphrase-alone = Tant qu'il n'y a que vous dans le groupe, personne ne peut vous faire revenir.
passphrase-old = La phrase secrète jusqu'ici
passphrase-new = La nouvelle phrase secrète
passphrase-changed = La phrase secrète est changée.

## The first time

first-who = Quelqu'un du groupe est-il avec vous ?
first-together = Oui, nous sommes ensemble
first-file = Non, mais j'ai des mots ou une clé USB du groupe
first-start = Non, je commence un groupe
first-back = J'étais déjà dans le groupe, sur un autre ordinateur
first-before = Étape d'avant
first-some-word = Écrivez ici un mot ou deux, s'il vous plaît.
first-alias = Comment le groupe peut-il vous appeler ?
first-alias-label = Votre nom dans ce groupe
first-alias-hint = par exemple Awa
paper-alias = Comment le groupe peut-il les appeler ?
first-alias-free = N'importe quel nom convient. Pas besoin de celui de vos papiers.
first-group = Un nom pour le cahier
first-group-label = Comment le groupe appelle son cahier
first-group-hint = par exemple Notre cahier
first-group-seen = Tout le groupe le voit. Il n'est jamais montré à l'extérieur du cahier verrouillé.
first-begin = Commencer
first-words = Écrivez les mots que vous entendez
first-words-how = Asseyez-vous ensemble, les deux ordinateurs sur le même Wi-Fi ou partage de connexion. L'autre personne vous lit six mots.
first-words-back = Asseyez-vous avec deux personnes de votre groupe. L'une d'elles vous lit six mots.
first-words-label = Les six mots
first-words-hint = par exemple garden chair coffee violin coat music
first-join = Rejoindre le groupe
first-not-found = Les ordinateurs ne se trouvent pas
first-stick = Ou par une clé USB
first-stick-how = Mettez votre demande sur une clé USB, et donnez-la à quelqu'un du groupe.
first-stick-put = Mettre ma demande ici
address-label = Ce qui est écrit sous les mots, sur l'autre écran
address-hint = par exemple 192.168.1.20:4433

## Joining

join-title = Rejoindre le groupe
join-begun = Vous n'êtes pas encore du groupe. Écrivez les mots que vous entendez, ou prenez une clé USB.
join-looking = Cet ordinateur cherche l'autre.
join-looking-wifi = Il faut aux deux le même Wi-Fi ou le même partage de connexion. Cela marche aussi sans internet.
join-waiting = { $n ->
    [one] Un autre membre dira oui la prochaine fois que vous serez ensemble.
   *[other] { $n } autres membres diront oui la prochaine fois que vous serez ensemble.
}
join-waiting-some = Les membres diront oui la prochaine fois que vous serez ensemble.
join-waiting-nothing = Vous n'avez rien à faire.
join-room-how = Quand les autres se retrouvent, appuyez ici aussi. Vous entrez dès qu'assez de membres ont dit oui.
join-room-waits = Un ordinateur du groupe est là. Vous entrez dès qu'assez de membres ont dit oui.
join-sheet = Vous avez la feuille d'accueil.
join-sheet-read = La lire
join-sheet-of = Bienvenue : { $group }
join-sheet-meetings = Nos prochaines rencontres
join-sheet-beside = La personne qui vous a lu les mots.
join-reading = Voici la feuille d'accueil. Personne ne garde encore rien de vous.
join-would = Je voudrais rejoindre le groupe
join-sheet-whom = À qui s'adresser
join-on-stick = Votre demande est sur la clé USB. Donnez-la à quelqu'un du groupe.
join-on-stick-words = On comparera ces mots avec vous, sur papier ou au téléphone.
join-answer = Il y a une réponse sur la clé USB, de « { $group } ».
join-answer-count = { $n ->
    [one] Une personne en fait partie : vous.
   *[other] { $n } personnes en font partie, dont vous.
}
join-answer-sure = Est-ce le groupe que vous avez demandé ?
join-answer-yes = Oui, le rejoindre
join-answer-no = Non, c'est un autre
join-answer-else = Toute personne qui a vu votre demande peut y répondre. Si ce nom ne vous dit rien, dites non : rien n'est pris de la clé USB.
join-stick = Demander par une clé USB
join-stick-back = La clé USB est revenue
join-stick-no-answer = Il n'y a pas encore de réponse sur la clé USB.
join-stick-how = Votre demande va sur la clé USB, et la même clé USB rapporte la réponse. Appuyez sur Donner et prendre chaque fois que vous l'avez.
join-new-words = J'ai de nouveaux mots
join-rather-not = Je préfère ne pas rejoindre le groupe
join-some-trace = Si un membre vous a déjà proposé, le groupe garde que vous avez demandé, et rien de plus.
join-no-trace = Il n'en reste aucune trace dans le groupe.
join-leave-title = Ne plus rejoindre le groupe ?
join-leave-what = Tout ce qui est prévu pour cela disparaît de cet ordinateur.
join-leave-back = Vous pourrez recommencer un autre jour, avec de nouveaux mots.
join-stopped = Les écrans ne montraient pas les mêmes mots, ou quelqu'un a arrêté.
join-stopped-next = Rien n'a été partagé. Vous pouvez écrire les mots encore une fois, ou en demander d'autres.
check-words = Les deux écrans montrent-ils ces mots ?
check-yes = Oui, les mêmes
check-no = Non, arrêter
check-other = Vous avez dit oui. L'autre écran doit dire oui aussi.

## Letting somebody in

invite-title = Quelqu'un est là pour nous rejoindre
invite-let-in = Faire entrer quelqu'un
invite-what = { $n ->
    [one] D'abord vient la feuille d'accueil : nos rencontres, nos règles, à qui s'adresser. Aucun nom de membre, aucune note. Le reste vient quand vous dites oui.
    [2] D'abord vient la feuille d'accueil : nos rencontres, nos règles, à qui s'adresser. Aucun nom de membre, aucune note. Le reste vient quand deux membres ont dit oui.
   *[other] D'abord vient la feuille d'accueil : nos rencontres, nos règles, à qui s'adresser. Aucun nom de membre, aucune note. Le reste vient quand { $n } membres ont dit oui.
}
invite-once = Les mots servent une seule fois. Ils ne servent plus quand vous fermez ceci.
invite-show-words = Montrer les mots
invite-starting = Un instant, les mots se préparent.
invite-wifi = Les deux ordinateurs sur le même Wi-Fi ou partage de connexion.
invite-read = Lisez-lui ces mots :
invite-address = Si les ordinateurs ne se trouvent pas, il faut aussi écrire : { $address }
invite-waiting = En attente de l'autre ordinateur.
invite-asks = { $who } demande à nous rejoindre, par cette clé USB.
check-words-stick = A-t-on les mêmes mots de l'autre côté ?
who-is-it = Qui est { $who } ?
who-new = une nouvelle personne
who-member = un membre, avec un autre ordinateur
who-me = moi, avec un autre ordinateur
who-which = Quel membre ?
invite-in-same = Les deux ordinateurs ont le même cahier.
invite-check = { $who } est sur l'autre ordinateur.
invite-reads = { $who } lit la feuille d'accueil : quand nous nous réunissons, nos règles. Ni noms, ni notes.
invite-reads-next = Si la personne veut rejoindre le groupe, cela continue tout seul. Rien n'est encore gardé d'elle.
invite-not-this-time = { $who } n'a pas rejoint le groupe cette fois.
invite-not-this-time-next = Rien n'est gardé de cette personne. Vous pourrez montrer de nouveaux mots un autre jour.
invite-asked = { $n ->
    [0] { $who } voudrait rejoindre le groupe.
    [one] { $who } voudrait rejoindre le groupe. Un autre membre doit encore dire oui.
   *[other] { $who } voudrait rejoindre le groupe. { $n } autres membres doivent encore dire oui.
}
invite-asked-next = Les autres verront la demande sur leur ordinateur quand vous partagerez les nouvelles.
invite-in = { $who } fait partie du groupe.
invite-in-next = Partagez une fois les nouvelles, pour que les deux ordinateurs aient le même cahier.
invite-stopped-next = Rien n'a été partagé. Vous pouvez montrer de nouveaux mots et recommencer.
invite-stick = On vous a donné une clé USB
invite-stick-how = Sa demande est dessus. Vous comparez des mots avec la personne, sur papier ou au téléphone.
invite-stick-look = Regarder la clé USB

## Proposals about who belongs

proposal-admit = { $who } voudrait rejoindre le groupe
proposal-paper = { $who } voudrait rejoindre le groupe, sur papier
proposal-laptop = { $who } voudrait utiliser un autre ordinateur
proposal-remove = Ne plus partager le cahier avec { $who }
proposal-set-aside = Mettre de côté un ordinateur perdu ({ $who })
proposal-policy = { $n ->
    [one] Désormais, il faut le oui d'un membre pour faire entrer quelqu'un
   *[other] Désormais, il faut le oui de { $n } membres pour faire entrer quelqu'un
}
proposal-agreed = { $n ->
    [0] D'accord jusqu'ici : { $who }.
    [one] D'accord jusqu'ici : { $who }. Il en faut encore un.
   *[other] D'accord jusqu'ici : { $who }. Il en faut encore { $n }.
}
proposal-reads-all = La personne qui entre peut lire les pages du groupe, avec ce qui y a été écrit avant.
proposal-name-stays = Il reste écrit que vous étiez d'accord.
proposal-agree = Je suis d'accord
proposal-look = Regarder
deed-waits = { $n ->
    [one] Il manque encore un oui. Les autres le verront quand vous partagerez les nouvelles.
   *[other] Il manque encore { $n } oui. Les autres le verront quand vous partagerez les nouvelles.
}
deed-waits-how = Les autres le verront sur leur ordinateur quand vous partagerez les nouvelles.
not-heard = { $n ->
    [one] Un ordinateur ne le sait pas encore.
   *[other] { $n } ordinateurs ne le savent pas encore.
}

## Stopping to share with somebody

stop-sharing = Ne plus partager avec quelqu'un
stop-whom = Avec qui ? Rien ne se passe avant que vous l'ayez dit une seconde fois.
stop-choose = Choisir
stop-title = Ne plus partager le cahier avec { $who } ?
stop-keeps = { $who } garde ce qui est déjà sur son ordinateur ; personne ne peut le reprendre.
stop-keeps-paper = { $who } est sur papier et garde ce qui est imprimé. Plus personne ne note de tours à son nom.
stop-locked = Les nouvelles pages sont verrouillées autrement, dès qu'un ordinateur l'apprend. Jusque-là, il peut encore écrire avec l'ancien verrou.
stop-need = { $n ->
    [0] Aucun autre membre n'a à donner son accord.
    [one] Un autre membre doit être d'accord.
   *[other] { $n } autres membres doivent être d'accord.
}
stop-record = { $n ->
    [0] Sur tous les ordinateurs, il reste écrit que vous l'avez dit. Aucune raison n'est demandée ni gardée.
    [one] Sur tous les ordinateurs, il reste écrit que vous étiez deux à le vouloir. Aucune raison n'est demandée ni gardée.
   *[other] Sur tous les ordinateurs, il reste écrit qui était d'accord. Aucune raison n'est demandée ni gardée.
}
stop-record-many = Sur tous les ordinateurs, il reste écrit qui était d'accord. Aucune raison n'est demandée ni gardée.
stop-again = Plus tard, vous pourrez faire revenir { $who }.
stop-ask = { $n ->
    [0] Ne plus partager
    [one] Demander à un autre membre
   *[other] Demander à { $n } autres membres
}
stop-done = Le cahier n'est plus partagé avec { $who }.
stop-not-with = Pas avec { $who }, dans le groupe tel qu'il est
stop-two-remain = Il doit rester deux membres avec un ordinateur. À deux, aucun ne peut décider pour l'autre.
stop-instead = Vous pouvez quitter le groupe et en commencer un autre. Un ordinateur perdu peut être mis de côté tout de suite.

## A lost laptop

lost-title = Un ordinateur est perdu
lost-whose = À qui est-il ?
lost-mine = à moi
lost-which = Lequel des ordinateurs de { $who } ?
lost-number = Ordinateur { $n }
lost-which-how = Chaque ordinateur montre son numéro sous « Cet ordinateur ».
lost-passphrase = Sans la phrase secrète, la personne qui l'a ne peut pas le lire.
lost-how = { $n ->
    [one] Vous pouvez le mettre de côté maintenant. Il ne reçoit alors plus rien de nouveau.
    [2] Deux membres peuvent le mettre de côté maintenant. Il ne reçoit alors plus rien de nouveau.
   *[other] { $n } membres peuvent le mettre de côté maintenant. Il ne reçoit alors plus rien de nouveau.
}
lost-stays-you = Vous restez dans le groupe, et continuez avec cet ordinateur-ci.
lost-stays-paper = { $who } reste dans le groupe, sur papier jusqu'à son prochain ordinateur.
lost-stays-other = { $who } reste dans le groupe, et continue avec son autre ordinateur.
lost-set-aside = Le mettre de côté
lost-waits = Il n'est pas encore mis de côté
lost-done = L'ordinateur est mis de côté. Il ne reçoit plus rien de nouveau.
lost-found = Il est retrouvé
lost-found-before = S'il n'a pas été mis de côté, tout continue comme avant. Personne n'a plus à dire oui.
lost-found-after = S'il a été mis de côté, il le reste. Effacez-en le cahier et revenez, comme avec un nouvel ordinateur.
back-title = Revenir
back-begin = Sur cet ordinateur, choisissez : J'étais déjà dans le groupe, sur un autre ordinateur.
back-sit = { $n ->
    [one] Asseyez-vous avec quelqu'un du groupe, comparez les mots des deux écrans. La personne dit oui.
    [2] Asseyez-vous avec deux personnes du groupe, comparez les mots des deux écrans. Elles disent oui.
   *[other] Asseyez-vous avec { $n } personnes du groupe, comparez les mots des écrans. Elles disent oui.
}
back-fills = Le cahier se remplit ensuite à partir des leurs.
back-private = Ce qui était seulement sur l'ancien ordinateur ne peut pas revenir.
laptop-in = { $who } peut maintenant utiliser l'autre ordinateur.

## How we decide

decide-read = Lire la suite, ou la changer
decide-same = Le même nombre vaut pour ne plus partager et pour un ordinateur perdu.
decide-fewer = S'il reste moins de membres à qui demander, tous disent oui. Qui est sur papier n'est pas compté.
decide-another = Un autre nombre
decide-number = { $n ->
    [one] Un membre dit oui
   *[other] { $n } membres disent oui
}
decide-fewer-yes = Moins
decide-more-yes = Plus
decide-fewer-name = Moins : un oui de moins
decide-more-name = Plus : un oui de plus
decide-one = Chaque membre peut alors, à lui seul, faire entrer quelqu'un ou ne plus partager.
decide-need = { $n ->
    [0] Pour changer ce nombre, aucun autre membre n'a à donner son accord.
    [one] Pour changer ce nombre, un autre membre doit être d'accord.
   *[other] Pour changer ce nombre, { $n } autres membres doivent être d'accord.
}
decide-ask = { $n ->
    [0] Le changer
    [one] Demander à un autre membre
   *[other] Demander à { $n } autres membres
}
decide-done = { $n ->
    [one] Désormais, un membre dit oui.
    [2] Désormais, deux membres disent oui.
   *[other] Désormais, { $n } membres disent oui.
}

## Next meeting

next-empty = Aucune rencontre n'est prévue. Cela peut être un soir, ou un mardi sur deux.
next-open-turns = Tours libres, pour qui veut
next-agree = Qui fait partie du groupe
next-cannot = Je ne peux pas cette fois
next-whole-day = Qui fait quoi ce jour-là
meeting-moved = Cette rencontre a changé.
meeting-moved-to = { $place } (cette rencontre a changé)
meeting-cancelled = Cette rencontre n'a pas lieu.

## The meeting, in the whole window

meet-open = Ouvrir la rencontre
meet-end = Terminer
meet-next = Suite
meet-back = Retour
meet-opening = Accueil
meet-agenda = Sujets
meet-break = Pause
meet-closing = Tour de fin
meet-next-time = Prochaine fois
# Tour de fin, 2 sur 4
meet-of = { $title }, { $at } sur { $all }
meet-how = Les flèches avancent et reculent, Échap referme. Rien d'une rencontre ne s'écrit tout seul.
meet-lock = Tant que ceci est ouvert, le cahier reste ouvert sans qu'on y touche pendant : { $length }.
meet-for-other = Noter pour quelqu'un d'autre
meet-ask = { $role } : qui aimerait le faire aujourd'hui ?
meet-ask-name = Choisir un nom
meet-ask-how = Appuyez sur un nom quand cette personne a dit oui. Personne n'est obligé, et cela peut rester libre.
meet-ask-open = Cela reste libre
meet-ask-done = C'est décidé
meet-ask-back = { $words } : { $role }, { $who }
meet-checklist = Ce que cela demande
opening-rule = Une règle pour commencer
opening-names = Les noms et les histoires restent dans cette pièce.
opening-begin = Pour commencer, pour qui veut
opening-begin-1 = Qu'est-ce qui était agréable en venant ici ?
opening-begin-2 = Qu'est-ce qui vous a fait sourire depuis la dernière fois ?
opening-begin-3 = Quel bruit aimez-vous entendre le matin ?
opening-begin-4 = Que nous feriez-vous à manger, à nous tous ?
opening-begin-5 = Où aimez-vous vous asseoir ?
opening-begin-6 = De quelle petite chose ne voudriez-vous pas vous passer ?
opening-lead = Qui anime aujourd'hui n'a pas à avoir de réponses. Chacun donne, et chacun reçoit.
opening-laptops = Y a-t-il d'autres ordinateurs ici ?
agenda-none = Rien n'est prévu pour aujourd'hui. Qui veut peut commencer.
agenda-idea-1 = Que s'est-il passé depuis la dernière fois ?
agenda-idea-2 = Qu'avons-nous appris qui pourrait aider quelqu'un ici ?
agenda-idea-3 = De quoi quelqu'un aimerait-il parler ?
agenda-listen = Être là et écouter suffit.
agenda-guest = Avec { $who }
agenda-today = Ce qui est prévu aujourd'hui
agenda-more = Un autre sujet
agenda-what = De quoi parler
agenda-add = L'ajouter aux sujets
agenda-added = Il est parmi les sujets.
break-now = C'est le moment de souffler.
break-how = Sortir, rester, parler ou se taire : tout est bien.
timer-off = Minuterie douce : arrêtée
timer-shorter = Plus court
timer-longer = Plus long
timer-less = Plus court : cinq minutes de moins
timer-more = Plus long : cinq minutes de plus
timer-start = La lancer
timer-stop = Arrêter la minuterie
timer-how = Elle n'interrompt rien. Arrêtée, elle est oubliée.
timer-chime = Un son doux quand le temps est passé
timer-left = { $n ->
    [one] Encore une minute environ
   *[other] Encore { $n } minutes environ
}
break-over = La pause est finie.
timer-over = Le temps prévu est passé. Rien ne presse.
closing-1 = Qu'emportez-vous de cette rencontre ?
closing-2 = Qui, ou quoi, aimeriez-vous remercier ?
closing-3 = Qu'est-ce qui a manqué aujourd'hui ?
closing-4 = Que pourrions-nous faire autrement la prochaine fois ?
closing-free = Personne n'est obligé de répondre.
closing-slips = Ce qu'on préfère ne pas dire à voix haute peut aller sur un billet sans nom.
next-time-none = Aucune autre rencontre n'est prévue.
review = Regard en arrière
review-open = Faire le point ensemble
# The title of a note.
review-title = Regard en arrière, { $date }
review-how = Ce que nous voulons en garder. Seul ce qui est tapé ici est gardé, et aucun nom n'est nécessaire.
review-1 = Qu'est-ce qui va bien entre nous ?
review-2 = Trouvons-nous ici ce que nous venons y chercher ?
review-3 = Qui nous manque peut-être, et qu'est-ce qui l'aiderait à venir ?
review-4 = Nos règles nous vont-elles encore, et faisons-nous ce qu'elles disent ?
review-5 = Les heures nous conviennent-elles encore ?
review-6 = Les lieux nous conviennent-ils encore ?
review-7 = Quelqu'un porte-t-il trop ? Que pourrions-nous répartir autrement ?

## Turns

turn-open = libre
turn-take = Prendre ce tour
turn-hand-on = Laisser ce tour à d'autres
turn-when = { $role }, { $date }
turn-full-name = { $words } : { $role }, { $date }
turn-entered-by = { $who }, noté par { $writer }
turn-contested = { $n ->
    [2] Pris par { $who }. À deux, c'est très bien aussi.
   *[other] Pris par { $who }. À plusieurs, c'est très bien aussi.
}
turn-both = Nous le faisons ensemble
turn-step-back = Je laisse ma place
turn-taken = { $role } : c'est vous.
turn-handed-on = { $role } : de nouveau libre.
turn-stepped-back = { $role } : vous avez laissé votre place.
turn-perhaps = libre, peut-être { $who }
turn-when-perhaps = { $role }, { $date } : peut-être vous ?
turn-on-the-day = décidé à la rencontre
turn-one-more = { $n ->
    [one] { $who } ; une personne de plus est bienvenue
   *[other] { $who } ; { $n } personnes de plus sont bienvenues
}
turn-with-learning = { $who }, avec { $learning } pour apprendre
turn-learn = Apprendre cela
turn-learn-stop = Pas cette fois
turn-learning = { $role } : vous êtes là pour apprendre.
turn-learning-ended = { $role } : vous n'êtes plus là pour apprendre.
turn-not-this-time = Pas cette fois
turn-passed-on = { $role } reste libre. Personne n'apprend qui a passé son tour.
turn-all = Nous le faisons tous ensemble
turn-together = { $role } : vous le faites ensemble.
turns-handed-on = Vos tours de ce jour sont de nouveau libres.

## Entering for somebody on paper

enter-for = Noter pour quelqu'un sur papier
enter-whom = Pour qui ?
enter-shown = Tout le groupe verra : { $how }.
enter-what = Ce que prend { $who }, { $date }
enter-yes = { $who } a dit oui
enter-taken = { $role } : c'est noté pour { $who }.
enter-handed-on = { $role } : ce n'est plus { $who }.

## Slips without a name

slips = Billets sans nom
slips-count = { $n ->
    [one] un billet
   *[other] { $n } billets
}
slips-what = Ce qui empêche de venir, un mot pour la fin, ce qui pourrait être mieux. Aucun nom n'y est écrit.
slip-about = À quel sujet ?
slip-barrier = Ce qui empêche de venir
slip-closing = Un mot pour la fin
slip-feedback = Ce qui est bien, ce qui pourrait être mieux
slip-drop = Le retirer
said-slip = Le billet est dans le carnet.
said-slip-dropped = Le billet est retiré.
slip-paper = En noter un qui est sur papier
slip-paper-how = Tel qu'il est écrit, et sans nom.
slip-paper-says = Ce que dit le billet
slip-enter = Le noter
slip-too-long = C'est plus long qu'un billet. Un peu plus court, s'il vous plaît.
slip-mine = Votre billet. Il peut rester vide : chaque ordinateur en donne un, et tous ont la même taille.
slip-put-in = Le mettre dans la boîte
slip-take-out = Le ressortir
slip-in = Votre billet est dans la boîte. Vous pouvez le changer tant qu'elle est ouverte.
slip-is-in = Votre billet est dans la boîte.
slip-is-out = Votre billet est ressorti.
box = Une boîte à billets
box-mine = Vous gardez la boîte
box-of = { $who } garde une boîte
box-what = Chaque personne ici peut y mettre un billet sans nom. L'un de vous garde la boîte sur cet ordinateur.
box-open = Ouvrir une boîte
box-open-here = L'ouvrir sur cet ordinateur
box-opened = La boîte est ouverte. Ceux qui se retrouvent avec cet ordinateur peuvent y mettre un billet.
box-five = Il faut cinq ordinateurs de cinq membres. S'il y en a moins, rien n'est gardé.
box-keeper-could = L'ordinateur qui garde la boîte pourrait savoir qui a écrit quoi ; aucun autre ne le peut. Dans un petit groupe, votre façon d'écrire peut vous trahir.
box-handed-in = { $n ->
    [0] Aucun billet n'est encore arrivé. Ils arrivent quand vous fermez la boîte.
    [one] Un billet est arrivé, de l'ordinateur d'un membre.
   *[other] { $n } billets sont arrivés, des ordinateurs de { $n } membres.
}
box-close = Fermer la boîte
box-close-now = La fermer sans attendre
box-closing = La boîte se ferme.
box-closes = La boîte se ferme. On ne peut plus rien y mettre.
box-waits = { $n ->
    [0] La boîte se ferme.
    [one] La boîte se ferme. Un ordinateur n'a pas encore répondu.
   *[other] La boîte se ferme. { $n } ordinateurs n'ont pas encore répondu.
}
box-published = { $n ->
    [0] La boîte est fermée. Tous les billets étaient vides.
    [one] La boîte est fermée. Un billet est maintenant dans le carnet.
   *[other] La boîte est fermée. { $n } billets sont maintenant dans le carnet.
}
box-unknown = L'ordinateur qui gardait la boîte est parti. On ne sait pas ici ce que sont devenus les billets.
box-too-few = La boîte est fermée. Moins de cinq billets sont arrivés, alors rien n'est gardé.

## Who does what

who-before = La rencontre d'avant : { $date }
who-after = La rencontre d'après : { $date }
who-empty = De petites tâches partagées : ouvrir la salle, le thé, l'accueil. Personne n'y est obligé.
jobs = Nos tâches
job-add = Ajouter une tâche
job-change = Modifier une tâche
job-name = Comment s'appelle-t-elle ?
job-name-hint = par exemple Thé
job-checklist = Ce qu'il y a à faire, une ligne pour chaque chose
job-drop = Retirer cette tâche
said-job = { $name } est dans le cahier.
said-job-dropped = { $name } n'est plus dans le cahier.
job-look = Regarder
job-begin = Commencer par l'une de celles-ci, ou par la vôtre
job-seats = Combien de personnes s'en chargent ensemble ?
job-people = { $n ->
    [one] une personne
   *[other] { $n } personnes
}
job-fewer = Moins : une personne de moins
job-more = Plus : une personne de plus
job-mode = Quand décidez-vous qui s'en charge ?
job-ahead = à l'avance, qui veut prend le tour
job-on-the-day = au début de chaque rencontre
job-mark = Un signe, pour qui ne lit pas
job-who-likes = Qui s'en charge volontiers ?
job-willing = Volontiers : { $who }
job-nobody-yet = Personne n'est sur la liste. C'est très bien ainsi : la tâche est libre pour qui veut.
job-offer-means = Qui est sur la liste est sollicité de temps en temps, à tour de rôle. Rien ne se remplit tout seul.
job-happy = Je m'en charge volontiers de temps en temps
job-no-longer = Me retirer de la liste
said-happy = { $role } : vous êtes sur la liste.
said-no-longer = { $role } : vous n'êtes plus sur la liste.
rest = Je me repose un peu
said-rest = Vous n'êtes plus sur aucune liste. Vos tours restent à vous jusqu'à ce que vous les laissiez.
enter-happy = Ce que { $who } fait volontiers de temps en temps
enter-offers = { $role } : { $who } est sur la liste.
enter-offers-no-longer = { $role } : { $who } n'est plus sur la liste.
begin-welcome = Accueil
begin-welcome-list =
    Arriver un peu en avance.
    Saluer chaque personne à la porte.
    S'asseoir à côté de qui est là pour la première fois.
begin-tea = Thé
begin-tea-list =
    Les tasses.
    Mettre l'eau à chauffer avant le début.
begin-key = Clé
begin-key-list =
    Ouvrir la salle.
    À la fin, fenêtres et lumières.
    Fermer la porte.
begin-opening = Ouverture et clôture
begin-opening-list =
    Lire pourquoi nous sommes là, et une règle.
    Garder un œil sur l'heure.
    Chaque personne peut parler, aucune n'y est obligée.
    Il n'est pas nécessaire d'avoir des réponses.
    Finir à l'heure, et dire quand nous nous revoyons.
begin-room = Salle
begin-room-list =
    Les chaises en cercle.
    Les remettre en place à la fin.
mark-plain = aucun signe
mark-cup = tasse
mark-key = clé
mark-chair = chaise
mark-clock = horloge
mark-door = porte
mark-bell = cloche
mark-book = livre
mark-pencil = crayon
mark-broom = balai
mark-bowl = bol
mark-lamp = lampe
mark-ball = ballon

## Planning

plan-a-meeting = Prévoir une rencontre
plan-default-title = Rencontre
plan-title = Comment s'appelle-t-elle ?
plan-day = Quel jour ? Si elle se répète, le premier.
plan-place = Où ?
plan-place-hint = par exemple La salle verte
plan-length = Combien de temps ?
length-60 = Une heure
length-90 = Une heure et demie
length-120 = Deux heures
length-180 = Trois heures
plan-often = À quel rythme ?
often-once = Une fois
often-weekly = Chaque { $weekday }
often-fortnightly = Un { $weekday } sur deux
often-monthly = Une fois par mois, le même { $weekday } du mois
often-other = Comme c'était prévu
plan-it = Prévoir
plan-change = Modifier toutes les dates
plan-drop = Retirer cette rencontre et toutes ses dates
week-earlier = Une semaine plus tôt
day-earlier = Un jour plus tôt
day-later = Un jour plus tard
week-later = Une semaine plus tard
time-label = À quelle heure ?
time-again = Écrivez une heure, par exemple 15 h 00.
move-title = Modifier cette date
move-how = Seule cette date change. Les autres restent comme elles sont.
move-it = La modifier
move-cancel = La rencontre n'a pas lieu
move-restore = De nouveau comme prévu
said-planned = C'est prévu : { $when }.
said-changed = La rencontre est modifiée, pour toutes ses dates.
said-dropped = La rencontre n'est plus dans le cahier.
said-moved = La rencontre a maintenant lieu le { $when }.
said-cancelled = Pas de rencontre le { $date }.
said-restored = De nouveau comme prévu : { $date }.

## The schedule: how often, until when, and clocks that change

often-monthly-date = Une fois par mois, le jour { $day } du mois
often-monthly-last = Une fois par mois, le dernier { $weekday }
often-short-months = Les mois sans ce jour sont sautés.
ends = Jusqu'à quand ?
ends-never = Jusqu'à ce qu'on change
ends-never-what = Rien ne l'arrête tout seul. Vous pouvez l'arrêter quand vous voulez.
ends-until = Jusqu'à un jour précis
ends-count = Un nombre de fois
ends-day = Le dernier jour
ends-times = { $n ->
    [one] une fois
   *[other] { $n } fois
}
ends-less = Une fois de moins
ends-more = Une fois de plus
# A button that moves one of several days, for a screen reader: A week later: The last day
day-of-which = { $step } : { $which }
# The time is read as the clock of the place shows it.
clock-skipped = Cette nuit-là, on avance l'heure : { $time } n'existe pas. On commence à { $shows }.
clock-twice = Cette nuit-là, on recule l'heure : { $time } vient deux fois. C'est la première.
clock-unknown = Ce fuseau horaire n'est pas connu ici. C'est l'heure de l'horloge de là-bas.

## The schedule: where, and in which way

plan-elsewhere = Ailleurs
plan-elsewhere-where = Où est-ce ?
kind = Comment se retrouve-t-on ?
kind-in-person = Dans une salle
kind-call = Par téléphone
kind-mixed = Dans une salle, et on peut appeler
kind-drop-in = On vient et on part quand on veut
kind-how = Comment se joindre par téléphone ?
kind-how-hint = par exemple un numéro et un code
move-hold = Elle a lieu quand même
said-held = La rencontre du { $date } a lieu, même pendant la pause.

## The schedule: the calendar

calendar = Calendrier
calendar-how = Comment montrer le calendrier
calendar-list = En liste
calendar-month = Par mois
calendar-look = Regarder
calendar-before = Le mois d'avant : { $month }
calendar-after = Le mois d'après : { $month }
calendar-today = { $date }, aujourd'hui
calendar-free = { $date } : pas de rencontre ce jour-là.
# November 2026
month-year = { $month } { $year }
day-short-monday = lu
day-short-tuesday = ma
day-short-wednesday = me
day-short-thursday = je
day-short-friday = ve
day-short-saturday = sa
day-short-sunday = di

## Fichiers de calendrier dans la fenêtre

calendar-out = Pour un autre calendrier
calendar-out-what = Un fichier avec les dates, pour le calendrier d'un téléphone ou d'un autre programme. Aucun nom n'y est.
calendar-out-called = Comment les rencontres s'y appellent-elles ?
calendar-out-neutral = Chacune est « { $title } »
calendar-out-ours = Comme nous les appelons
calendar-out-places = Aussi où nous nous voyons, mais jamais un domicile
calendar-out-how = Ouvrez-le avec le calendrier voulu. Ensuite, vous pouvez effacer le fichier.
calendar-in = D'un autre calendrier
calendar-in-what = Des dates d'un téléphone ou d'un autre programme, dans un fichier. Vous voyez d'abord ce qui serait ajouté.
calendar-in-where = Quel fichier ?
calendar-in-hint = un fichier de calendrier (.ics)
calendar-in-look = Le regarder
calendar-in-found = { $n ->
    [0] Rien de ce fichier ne peut être ajouté.
    [one] Une rencontre peut être ajoutée.
   *[other] { $n } rencontres peuvent être ajoutées.
}
calendar-in-add = { $n ->
    [one] Ajouter cette rencontre
   *[other] Ajouter ces { $n } rencontres
}
said-calendar-added = { $n ->
    [one] La rencontre est dans le cahier.
   *[other] Les { $n } rencontres sont dans le cahier.
}

## The schedule: breaks

pauses = Pauses
pause-what = Pendant une pause, pas de rencontre. On peut quand même en garder une.
pause-add = Une nouvelle pause
pause-name = Comment s'appelle-t-elle ?
pause-name-hint = par exemple L'été
pause-from = Le premier jour sans rencontre
pause-to = Le dernier jour sans rencontre
pause-of = Pour quelles rencontres ?
pause-of-all = Pour toutes les rencontres
pause-keep = Garder cette pause
pause-drop = La retirer
pause-span = du { $from } au { $to }
pause-here = Pendant une pause : pas de rencontre.
pause-here-named = Pendant une pause ({ $name }) : pas de rencontre.
said-pause = C'est une pause, du { $from } au { $to }.
said-pause-only = { $title } : une pause du { $from } au { $to }.
said-pause-dropped = La pause est retirée. Ses rencontres ont lieu.

## The schedule: places

venues = Où nous nous retrouvons
venues-what = Ce qu'il est bon de savoir avant d'y aller. Rien n'est obligatoire.
venue-add = Ajouter un lieu
venue-name = Comment l'appelle-t-on ?
venue-home = Quelqu'un y habite
venue-home-what = On ne voit le chemin que trois jours avant une rencontre, et sur aucun papier.
venue-home-later = Chez quelqu'un. On voit le chemin trois jours avant.
venue-directions = Comment le trouve-t-on ?
venue-directions-hint = rue, étage, sonnette
venue-directions-kept = il est gardé ; écrivez ici seulement pour le changer
venue-zone = Quel fuseau horaire ?
venue-zone-hint = par exemple Africa/Kampala
venue-zone-none = Rien n'est écrit, alors c'est l'heure de cet ordinateur.
venue-zone-known = Les rencontres y sont à l'heure de là-bas.
venue-zone-unknown = Ce fuseau n'est sur aucune carte ici. Écrivez par exemple Africa/Kampala, ou rien.
venue-access = Bon à savoir
venue-access-what = Sur le lieu. Pas sur les besoins de chacun.
venue-reach = Comment y aller, et rentrer le soir ?
venue-steps = Des marches, une rampe, des portes larges ?
venue-room = De la place et des chaises pour combien ?
venue-quiet = Peut-on nous entendre ou nous voir ?
venue-comfort = La chaleur, l'air, la lumière ?
venue-toilets = Des toilettes pour tout le monde ?
venue-cost = Combien ça coûte ?
venue-drinks = Peut-on y faire du thé ?
venue-not-written = Rien n'est encore écrit.
venue-compare = Comparer deux lieux
venue-one = Le premier
venue-other = Le second
venue-drop = Retirer ce lieu
venue-drop-what = Les rencontres gardent son nom tant qu'on ne leur donne pas un autre lieu.
said-venue = { $name } est noté.
said-venue-dropped = { $name } n'est plus noté.

## The schedule: trying something

trial-title = Essayer autre chose
trial-what = Vous essayez un temps. L'ancienne façon est gardée, on y revient d'un geste.
trial-from = On essaie à partir du
trial-until = On en reparle le
trial-begin = Essayer
trial-nothing = C'est comme maintenant. Changez ce que vous voulez essayer.
trial-asks = Vous avez essayé autre chose : { $title }. Comment était-ce ?
trial-at-once = Deux essais ont commencé en même temps : { $title }. Lequel gardez-vous ?
trial-crossed = L'un a gardé un essai, l'autre est revenu en arrière : { $title }.
trial-since = Depuis { $from } : { $what }
trial-goes-on = Cela continue ainsi tant que vous ne dites rien d'autre.
trial-keep = Garder ainsi
trial-back = Revenir comme avant
trial-change = Essayer autrement
trial-here = C'est à l'essai jusqu'au { $until }.
said-tried = C'est à l'essai. Le { $until }, le cahier demandera comment c'était.
said-trial-kept = On garde comme à l'essai.
said-trial-back = C'est de nouveau comme avant l'essai.

## The schedule: two people changed the same thing

crossed-series = Deux d'entre vous ont modifié ceci en même temps : { $title }
crossed-date = Deux d'entre vous ont modifié cette date en même temps : { $date }
crossed-stands = Pour l'instant : { $value }. Les deux sont gardés jusqu'à votre choix.
crossed-leave = Laisser : { $value }
crossed-take = Plutôt : { $value }
crossed-settled = C'est réglé.
crossed-minutes = { $n } min
crossed-cancel = { $date } : à la fois annulée et déplacée
crossed-cancel-stands = Tant que vous ne dites rien, elle n'a pas lieu.
crossed-takes-place = Elle a lieu : { $date }

## Notebook

rules = Règles du groupe
rules-count = { $n ->
    [one] une règle
   *[other] { $n } règles
}
rules-empty = Les règles sont une bonne première note. Le groupe peut aussi s'en passer.
rules-begin-ours = Commencer avec un exemple
rules-begin-empty = Commencer à vide
rule-words = Le texte de cette règle
rule-another = Une autre règle
rule-another-hint = Ce à quoi vous tenez quand vous êtes ensemble.
rule-add = L'ajouter
rule-drop = La retirer
rule-up = Plus haut
rule-down = Plus bas
said-rule-moved = C'est à une autre place.
said-rule = La règle est ajoutée.
said-rules = Sept règles pour commencer. Changez ce qui ne vous va pas.
said-rule-changed = La règle est modifiée.
said-rule-dropped = La règle est retirée.
starter-rule-1 = Ce qui se dit ici reste ici. On ne dit pas non plus qui était là.
starter-rule-2 = Personne n'est obligé de parler. Être là suffit.
starter-rule-3 = On écoute jusqu'au bout, et une seule personne parle à la fois.
starter-rule-4 = On parle de soi, et on laisse aux autres leur propre chemin.
starter-rule-5 = On demande avant de donner un conseil.
starter-rule-6 = On peut arriver en retard, partir tôt ou faire une pause.
starter-rule-7 = Si quelqu'un ne va pas bien, on s'arrête et on demande ce qui aiderait.
notes = Autres notes
notes-empty = Les choses pratiques à garder : trajets, adresses, projets.
note = La note
note-write = Écrire une note
note-begin = Commencer la note
note-title = Comment s'appelle-t-elle ?
note-title-hint = par exemple Trajet vers le dispensaire
note-text = Le texte de la note
note-audience = Tout le groupe peut lire et modifier ceci.
note-opening = Un instant, la note s'ouvre.
note-only-read = Ici, cette note peut seulement être lue.
note-kept = C'est gardé sur cet ordinateur.
note-writing = Ce n'est pas encore gardé.
note-drop = Retirer cette note
said-note = { $title } est dans le carnet.
said-renamed = La note s'appelle maintenant { $title }.
said-note-dropped = La note n'est plus dans le carnet.

## Carnet : l'ordre du jour et ce que lisent les nouveaux

agenda = Ordre du jour et sujets
agenda-count = { $n ->
    [0] encore rien pour le { $date }
    [one] un sujet pour le { $date }
   *[other] { $n } sujets pour le { $date }
}
agenda-no-meeting = Quand une rencontre est prévue, chacun peut ajouter à son ordre du jour.
agenda-empty = Encore rien. Ce dont vous aimeriez parler ou entendre parler a sa place ici.
agenda-begin = Commencer avec un exemple
said-agenda-begun = Quatre sujets sont à l'ordre du jour. Changez ce qui ne vous va pas.
first-topic-1 = Qui nous sommes, chacun en dit ce qu'il veut
first-topic-2 = À quoi sert ce groupe
first-topic-3 = Règles communes : ce qui nous aide à parler
first-topic-4 = Quand et où nous nous revoyons
topic-minutes = { $n ->
    [one] une minute
   *[other] { $n } minutes
}
topic-add = Le mettre à l'ordre du jour
topic-another = Un sujet de plus
topic-words = De quoi parler
topic-guest = Qui l'apporte
topic-guest-hint = si vous voulez : l'un de nous, ou quelqu'un du dehors
topic-guest-ask = Avant d'inviter quelqu'un du dehors, demandez au groupe. L'invité apprend l'heure, le lieu et les règles.
topic-length = Combien de minutes
topic-length-hint = si vous voulez
topic-length-again = Écrivez un nombre de minutes, ou laissez vide.
topic-earlier = Plus tôt
topic-later = Plus tard
topic-next-time = À la prochaine rencontre
topic-drop = L'enlever
topic-long = C'est plus long qu'un sujet. Une note a assez de place.
said-topic = C'est à l'ordre du jour.
said-topic-changed = L'ordre du jour est changé.
said-topic-next-time = C'est à l'ordre du jour du { $date }.
said-topic-dropped = C'est enlevé de l'ordre du jour.
pack = Pour les nouveaux
pack-what = Ce qu'une personne nouvelle peut lire et emporter, d'après le carnet d'aujourd'hui.
pack-nameless = Aucun nom de membre n'y figure. Qui le trouve peut le lire.
pack-welcome = Bienvenue
pack-no-meetings = Demandez quand nous nous retrouvons.
pack-where = Demandez-nous où.
pack-support = Ce que nous sommes
pack-support-text = Nous avons vécu des choses semblables et nous retrouvons en égaux. Personne ne soigne personne.
pack-how = Comment se passe une rencontre
pack-how-text = Nous ouvrons avec une règle ou deux. Puis viennent les sujets du jour, et une pause. À la fin, qui veut dit un mot, et nous disons quand aura lieu la suite. On peut seulement écouter, et partir quand on veut.
pack-between = Ce qui reste entre nous
pack-between-text = Ce que vous entendez ici ne se raconte pas dehors. On vous appelle comme vous le souhaitez. Personne ne demande votre numéro, ni pourquoi vous venez.
pack-topics = Nos prochains sujets
pack-ask = À qui s'adresser
pack-ask-text = À la personne qui vous a donné cette feuille.
pack-left-out = { $n ->
    [one] Un texte nomme un membre et n'y figure pas.
   *[other] { $n } textes nomment un membre et n'y figurent pas.
}
pack-own = Avec nos mots
pack-own-hint = À qui s'adresser, comment trouver la porte. Écrivez ce que tout le monde peut lire.
pack-place-in = Dire où nous nous retrouvons
pack-place-out = Laisser demander où
said-pack = C'est sur la feuille pour les nouveaux.
said-pack-place = La feuille pour les nouveaux est changée.

## Carnet : lieux et personnes utiles, projets

useful = Lieux et personnes utiles
useful-none = Aucun lieu n'est encore noté.
useful-count = { $n ->
    [0] encore aucun
    [one] un seul
   *[other] { $n } en tout
}
useful-what = Où trouver de l'aide, un conseil ou un formulaire. Personne ne voit qui regarde.
useful-add = En noter un
useful-name = Ce que c'est
useful-name-hint = un dispensaire, un bureau, une personne qui s'y connaît
useful-place = Où c'est, et comment joindre
useful-place-hint = une adresse, un numéro, le chemin
useful-hours = Quand c'est ouvert
useful-hours-hint = par exemple en semaine, le matin
useful-cost = Ce que ça coûte
useful-cost-hint = par exemple rien, ou ce qu'on veut donner
useful-language = Quelles langues on y parle
useful-language-hint = les signes aussi
useful-access = Comment on entre
useful-access-hint = des marches, une rampe, un ascenseur
useful-sure = Je l'ai vérifié aujourd'hui
useful-drop = L'enlever
useful-at = Où : { $text }
useful-open = Ouvert : { $text }
useful-costs = Prix : { $text }
useful-speaks = Langues : { $text }
useful-entry = Entrée : { $text }
useful-checked = Quelqu'un a vérifié le { $text }
said-useful = { $name } est noté.
said-useful-dropped = { $name } est enlevé.
plans = Projets et buts
plans-count = { $n ->
    [0] encore aucun
    [one] un projet
   *[other] { $n } projets
}
plans-what = Ce que vous voulez faire ensemble, à petits pas. Qui veut en prend un.
plan-add = Noter un projet
plan-words = Ce que vous voulez faire ou atteindre
plan-words-hint = Sans le nom des enfants ni des gens du dehors ; une lettre suffit.
plan-look-again = Nous y revenons
plan-look = Vous y revenez le { $date }.
plan-look-now = C'est le moment de regarder cela ensemble.
plan-look-later = Y revenir le { $date }
plan-steps = Étapes
plan-no-steps = Encore aucune étape. Une petite suffit.
plan-edit = Changer le projet
plan-out = Enlever le projet
step-another = Une étape
step-hint = par exemple demander à l'école
step-add = Ajouter l'étape
step-take = Je m'en charge
step-hand-on = La laisser à d'autres
step-done = C'est fait
step-not-done = Ce n'est pas encore fait
step-is-done = fait
step-drop = L'enlever
said-plan = Le projet est noté.
said-plan-changed = Le projet est changé.
said-plan-dropped = Le projet est enlevé.
said-step = L'étape est ajoutée.
said-step-mine = Cette étape est à vous.
said-step-open = Cette étape est de nouveau libre.
said-step-done = Cette étape est faite.
said-step-dropped = L'étape est enlevée.

## Carnet : versions d'avant, pages à soi

paste-too-long = C'est trop pour être collé, alors rien n'a été mis. Une note contient environ soixante pages ; essayez une partie.
versions = Versions d'avant
versions-what = Ce que disait la note avant que d'autres continuent, ou que beaucoup soit enlevé. Sans noms ni heures.
versions-none = Il n'y a pas encore de version d'avant.
version-steps = { $n ->
    [one] une avant
   *[other] { $n } avant
}
version-reading = Voilà comment était la note. Les mots plus récents restent tant que vous ne la ramenez pas.
version-back = La ramener
said-version = La note dit de nouveau cela. Ce qu'elle disait est parmi ses versions d'avant.
private = Mes propres pages
private-audience = Sur cet ordinateur seulement. Dans aucune nouvelle, et dans le carnet de personne d'autre.
private-what = Votre histoire, vos buts, ce qui aide dans un moment dur. Si cet ordinateur se perd, elles se perdent avec lui.
private-write = Écrire une page pour moi
private-title-hint = par exemple Mon histoire, ou Dans un moment dur
private-begin = Commencer la page
private-drop = Enlever cette page de l'ordinateur
private-bring-back = Ramener { $title }
said-private-begun = { $title } est gardé, sur cet ordinateur seulement.
said-private-gone = La page n'est plus sur cet ordinateur.
print-writing = La page telle qu'elle est.

## People

people-empty = Vous êtes la première personne. Les autres vous rejoignent quand vous êtes ensemble.
people-somebody = Quelqu'un est là pour nous rejoindre
people-waiting = En attente d'un oui
people-members = Membres
people-you = { $name } (vous)
people-on-paper = sur papier
people-vouched = entrée acceptée par { $who }
people-how = Comment nous décidons qui entre
people-how-many = { $n ->
    [one] Un membre dit oui, quand vous êtes ensemble.
    [2] Deux membres disent oui, quand vous êtes ensemble.
   *[other] { $n } membres disent oui, quand vous êtes ensemble.
}
people-not-heard = { $n ->
    [one] Un ordinateur ne connaît pas encore le dernier changement parmi les membres.
   *[other] { $n } ordinateurs ne connaissent pas encore le dernier changement parmi les membres.
}

## Somebody on paper

paper-add = Ajouter quelqu'un sur papier
paper-what = Sans ordinateur, on fait partie du groupe tout autant. D'autres notent les tours et impriment ce qu'il faut.
paper-yes = Seulement avec son oui. N'importe quel nom convient.
paper-ask = { $n ->
    [0] Ajouter
    [one] Demander à un autre membre
   *[other] Demander à { $n } autres membres
}
paper-done = { $who } fait partie du groupe, sur papier.

## Whether newcomers are welcome

door = La porte
door-what = C'est écrit pour être lu, avant les mots pour une nouvelle personne. Cela n'enferme personne dehors.
door-open = Les nouvelles personnes sont les bienvenues.
door-closed = En ce moment, le groupe n'accueille pas de nouvelles personnes.
door-until = Les nouvelles personnes sont les bienvenues jusqu'au { $date }.
door-choose-open = ouverte
door-choose-until = ouverte jusqu'à un jour
door-choose-closed = fermée en ce moment

## Notes from one person to another

hand-title = Un mot pour { $who }
hand-how = Il va sur un ordinateur de { $who } quand les deux se retrouvent, et nulle part ailleurs.
hand-only = { $who } est la seule personne à pouvoir le lire. Il ne fait pas partie du cahier du groupe.
hand-says = Ce que dit le mot
hand-keep = Le garder pour la prochaine fois
hand-waits = Le mot attend { $who } sur cet ordinateur.
hand-from = De la part de { $who }
hand-for = Il attend { $who }
hand-gone = Il attend { $who }, qui n'est plus dans le groupe
hand-put-away = L'enlever
hand-away = Le mot n'est plus sur cet ordinateur.
hand-take-back = Le reprendre
hand-taken-back = Le mot n'est plus là. Personne ne l'a reçu.
hand-new = { $n ->
    [one] Il y a un mot pour vous.
   *[other] Il y a { $n } mots pour vous.
}
notes-handed = Mots d'une personne à une autre
notes-handed-what = Ils sont sur cet ordinateur et sur l'autre, et dans aucune nouvelle.

## Contact cards

card-mine = Ma carte
card-for = À quoi elle sert : on peut vous prévenir si une rencontre change.
card-nobody-has-to = Personne n'a à donner quoi que ce soit, et on ne voit pas qui ne donne rien.
card-put = Mettre la mienne ici
card-another = En ajouter une autre
card-what = Que donnez-vous ?
card-phone = Téléphone
card-message = Messages
card-email = Courriel
card-address = Adresse
card-other = Autre chose
card-phone-field = Le numéro
card-message-field = Le nom ou le numéro pour les messages
card-email-field = L'adresse de courriel
card-address-field = L'adresse
card-other-field = Avec vos mots
card-hours = Quand cela vous convient-il ? On peut le laisser vide.
card-hours-hint = par exemple le soir
card-message-fine = Un message convient.
card-message-too = Un message convient aussi
card-preferred = C'est ainsi qu'on me joint le mieux
card-preferred-is = C'est le mieux.
card-who = Qui peut la voir ?
card-everyone = tout le groupe
card-chosen = des personnes que je choisis
card-nobody = personne
card-everyone-means = Aussi les personnes qui entreront plus tard.
card-nobody-means = Elle reste sur vos propres ordinateurs.
card-empty = Écrivez ce que vous voulez donner, ou appuyez sur Pas maintenant.
card-choose = Choisissez au moins une personne, ou dites autrement qui peut la voir.
card-change = Si vous la changez, la carte d'avant est reprise partout.
card-kept = Votre carte est gardée.
card-changed = Votre carte est changée. Celle d'avant est reprise.
card-seen-everyone = Tout le groupe peut la voir.
card-seen-chosen = Peuvent la voir : { $who }.
card-seen-nobody = Personne d'autre ne peut la voir.
card-take-back = Reprendre cette carte
card-back-title = Reprendre cette carte ?
card-back-what = { $what } : elle est détruite sur chaque ordinateur qui l'apprend.
card-back-heard = Avant de l'apprendre, un ordinateur la montre encore. Vous voyez ici combien ne l'ont pas confirmé.
card-back-paper = Ce que quelqu'un a noté ou photographié lui reste.
card-back-undone = On ne peut pas revenir en arrière. Vous pouvez donner une nouvelle carte quand vous voulez.
card-taken-back = Votre carte est reprise.
card-not-confirmed = { $n ->
    [one] Une carte reprise : un ordinateur n'a pas encore confirmé qu'il ne l'a plus.
   *[other] Une carte reprise : { $n } ordinateurs n'ont pas encore confirmé qu'ils ne l'ont plus.
}
card-not-for-everyone = Tout le monde ne peut pas la voir. Demandez avant de la donner plus loin.
card-title = { $kind } : { $text }
card-way = { $way }, { $hours }
calls = Liste d'appel
calls-for = Liste d'appel pour { $date }
calls-what = Qui prévenir si une rencontre change, et de la façon que chacun préfère.
calls-empty = Personne n'a mis de numéro ici, et personne n'y est obligé.

## Share news

news-only-here = { $n ->
    [one] Une chose est seulement sur cet ordinateur.
   *[other] { $n } choses sont seulement sur cet ordinateur.
}
share-nothing = Tout ce qui est écrit ici reste sur cet ordinateur jusqu'à ce que vous le partagiez.
share-internet-on = Internet : oui. Le groupe l'a permis.
share-internet-off = Internet : non.
share-room = Dans cette pièce
share-room-how = Même Wi-Fi ou partage de connexion. Les autres ordinateurs du groupe échangent leurs nouvelles avec le vôtre.
share-room-strangers = Sur ce Wi-Fi, des inconnus peuvent voir qu'un ordinateur en cherche d'autres. Ils ne voient ni qui, ni pourquoi. Cela s'arrête quand vous appuyez sur Arrêter, ou tout seul.
share-system-asks = Windows demandera si ce programme peut utiliser le réseau. Choisissez Autoriser. Il ne l'utilise que lorsque vous appuyez sur Se retrouver.
share-meet = Se retrouver
share-looking = Cet ordinateur cherche les autres ordinateurs du groupe.
share-waits = Quelqu'un qui voudrait nous rejoindre est là, et attend un oui. Vous le trouverez sous Personnes.
share-nobody = Personne pour l'instant. Êtes-vous sur le même Wi-Fi ?
share-nobody-next = Vous pouvez aussi utiliser les mots ci-dessous, ou une clé USB.
share-swapping = { $n ->
    [one] Un ordinateur est ici. Les nouvelles s'échangent.
   *[other] { $n } ordinateurs ici. Les nouvelles s'échangent.
}
share-same = { $n ->
    [one] Cet ordinateur a tout le cahier.
   *[other] { $n } ordinateurs ici ont le même cahier.
}
share-ended = Cela s'est arrêté tout seul, faute de nouvelles depuis un moment.
share-use-words = Plutôt avec des mots
share-words-read = Lisez ces mots aux autres :
share-dial = Les mots de l'autre ordinateur, et ce qui est écrit dessous
share-dial-hint = par exemple garden chair coffee
share-dial-go = Le trouver
share-stick = Sur une clé USB
share-stick-swap = Donner et prendre
share-stick-apart = Seulement donner, ou seulement prendre
share-stick-give = Seulement donner
share-stick-take = Seulement prendre
share-stick-found = Tout ce qui est nouveau, verrouillé. Seul votre groupe peut l'ouvrir. Qui trouve la clé USB voit un fichier dont le nom ne dit rien. N'importe qui peut la porter.
stick-is-in = { $name } est branchée
stick-none = Aucune clé USB n'est branchée.
stick-look = Regarder encore
stick-folder = Ou écrivez le nom du dossier
stick-folder-hint = par exemple /media/usb
stick-here = { $words } : le dossier ci-dessus
stick-busy = Un instant. Laissez la clé USB en place.
stick-added = { $n ->
    [0] Rien n'y était nouveau.
    [one] Une nouvelle ajoutée.
   *[other] { $n } nouvelles ajoutées.
}
stick-left-out = { $n ->
    [one] Une nouvelle n'était pas fiable et a été laissée de côté.
   *[other] { $n } nouvelles n'étaient pas fiables et ont été laissées de côté.
}
stick-gave = Vos nouvelles y sont aussi.
stick-give-too = Vous pouvez y mettre aussi vos nouvelles.
stick-out = Vous pouvez retirer la clé USB maintenant.

## Printing

print = Imprimer
print-plain = Rien n'est verrouillé : qui trouve le papier ou le fichier peut le lire.
print-rota = Qui fait quoi, avec les noms
print-sign-up = Une feuille pour s'inscrire, sans les noms
print-meetings = Seulement quand et où nous nous voyons, sans aucun nom
print-calls = Seulement ce qui a été donné à tout le groupe. Déchirez la feuille quand la nouvelle est passée.
print-plans = Avec les noms de qui s'est chargé d'une étape.
print-span = À partir d'aujourd'hui, pour trois mois.
print-where = Dans quel dossier ? Si vous n'écrivez rien, c'est celui de vos documents.
print-write = Écrire le fichier
print-written = Le fichier est ici : { $file }
print-how = Ouvrez-le dans un navigateur, et imprimez-le de là. Ensuite, vous pouvez effacer le fichier.

## This laptop

laptop-reading = Lecture
laptop-text-size = Taille du texte
text-smaller = Texte plus petit
text-larger = Texte plus grand
laptop-colours = Couleurs
theme-light = claires
theme-dark = sombres
theme-high = fortes
laptop-language = Langue
laptop-remind = Me rappeler une rencontre
remind-never = jamais
remind-hour = une heure avant
remind-day = un jour avant
laptop-remind-what = Seulement sur cet ordinateur, et tant que le cahier est ouvert. Personne d'autre ne le voit.
soon = Bientôt : { $when }.
laptop-safety = Sécurité
laptop-lock = Verrouiller maintenant
laptop-lock-after = Verrouiller quand personne n'y touche pendant
lock-sooner = Plus tôt : verrouiller après moins de temps
lock-later = Plus tard : verrouiller après plus de temps
laptop-change-passphrase = Changer la phrase secrète
laptop-cover = Nom sur la couverture
laptop-hide-keys = Ctrl, Maj et H ensemble cachent tout. Pendant une minute, les trois mêmes touches font tout revenir.
laptop-leaves = Ce qui sort de cet ordinateur
laptop-leaves-news = Seulement ce que vous partagez. C'est verrouillé, et seul votre groupe peut l'ouvrir.
laptop-number = C'est votre ordinateur { $n } sur { $of }.
leave = Quitter le groupe
leave-title = Quitter le groupe ?
leave-what = Cet ordinateur ne reçoit plus rien de nouveau. Vous pouvez lire ce qui est ici, jusqu'à ce que vous l'effaciez.
leave-heard = Les autres l'apprendront quand vous partagerez les nouvelles de cet ordinateur.
leave-reason = Aucune raison n'est demandée ni gardée.
leave-back = { $n ->
    [one] On ne peut pas revenir en arrière. Une personne du groupe peut vous faire entrer de nouveau.
    [2] On ne peut pas revenir en arrière. Deux personnes du groupe peuvent vous faire entrer de nouveau.
   *[other] On ne peut pas revenir en arrière. { $n } personnes du groupe peuvent vous faire entrer de nouveau.
}
leave-done = Vous avez quitté le groupe. Partagez encore une fois les nouvelles, pour que les autres le sachent. Ensuite, vous pouvez effacer le cahier.
wipe = Effacer le cahier de cet ordinateur
wipe-title = Effacer le cahier de cet ordinateur ?
wipe-what = Le cahier de cet ordinateur disparaîtra. On ne peut pas revenir en arrière.
wipe-group = Le groupe garde le sien. Ce qui n'est pas encore partagé sera perdu.
wipe-back = Pour l'avoir de nouveau ici, demandez à deux personnes du groupe de vous faire revenir.

## What did not work out: what happened, and what one can do

problem-passphrase = Cela n'a pas ouvert le cahier.
problem-passphrase-next = Écrivez les mots encore une fois. Majuscules, minuscules et espaces comptent.
problem-open-elsewhere = Le cahier est ouvert dans une autre fenêtre.
problem-open-elsewhere-next = Fermez-la d'abord, ou écrivez là-bas.
problem-damaged = Une partie du cahier ne peut pas être lue sur cet ordinateur.
problem-damaged-next = Ce qui peut être lu est gardé. Partagez les nouvelles avec d'autres, et le reste reviendra.
problem-newer-book = Un programme plus récent a écrit ce cahier.
problem-newer-book-next = Ouvrez-le avec celui-là. Rien n'a été changé.
problem-disk-full = Il n'y a plus de place sur cet ordinateur.
problem-disk-full-next = Faites un peu de place, puis essayez encore. Ce que vous aviez écrit est gardé.
problem-disk = Cet ordinateur n'a pas pu lire son disque ou y écrire.
problem-disk-next = Essayez encore. Si cela dure, partagez bientôt vos nouvelles sur une clé USB.
problem-changed = Quelqu'un a changé ceci entre-temps.
problem-changed-next = Regardez ce qui est écrit maintenant, et recommencez si cela convient encore.
problem-not-possible = On ne peut pas l'écrire ainsi.
problem-not-possible-next = Regardez ce que vous avez écrit, et essayez autrement.
problem-nothing-written = Il manque un mot ou deux.
problem-nothing-written-next = Écrivez-les, et essayez encore.
problem-too-long = C'est plus long que ce que le cahier peut garder.
problem-too-long-next = Raccourcissez, ou mettez le reste dans une note.
problem-several = Plusieurs choses s'appellent ainsi.
problem-several-next = Choisissez la bonne sur l'écran où elle se trouve.
problem-not-allowed = Dans le groupe tel qu'il est, cela ne se fait pas.
problem-not-allowed-next = C'est peut-être déjà fait. Regardez Personnes, et partagez les nouvelles avec les autres.
problem-two-remain = Il doit rester deux membres avec un ordinateur.
problem-two-remain-next = Vous pouvez quitter le groupe, ou mettre de côté un ordinateur perdu.
problem-page = Ce programme ne peut pas lire une partie de ce que cela changerait.
problem-page-next = Rien n'est perdu. Avec un programme plus récent, on pourra la lire et la changer.
problem-no-box = Aucune boîte à billets n'est ouverte ici en ce moment.
problem-no-box-next = Ce que vous avez écrit reste jusqu'au verrouillage. Une boîte peut être rouverte.
problem-box-open = Quelqu'un ici garde déjà une boîte.
problem-box-open-next = Mettez-y votre billet, ou attendez qu'elle soit fermée.
problem-too-much-news = Il y a plus de nouvelles qu'un fichier ne peut en contenir.
problem-too-much-news-next = Retrouvez-vous une fois dans une même pièce. Ensuite, une clé USB suffira de nouveau.
problem-newer-group = Le groupe a fait un changement que ce programme ne connaît pas.
problem-newer-group-next = Vous pouvez lire et porter les nouvelles. Pour écrire, il faut ici le programme plus récent.
problem-not-a-member = Cet ordinateur ne fait pas partie du groupe en ce moment.
problem-not-a-member-next = Si c'est un malentendu, parlez-en à quelqu'un du groupe en qui vous avez confiance.
problem-word-unknown = Le mot { $position } n'est pas un de nos mots.
problem-word-unknown-next = Écoutez encore une fois. Il ressemble peut-être à un autre.
problem-request-used = Cette demande a déjà servi.
problem-request-used-next = La page Personnes montre qui est là. Qui revient en fait une nouvelle.
problem-no-longer-open = Ce n'est plus ouvert.
problem-no-longer-open-next = Les choses ont changé depuis la proposition. Rien n'a été fait.
problem-other-words = Ce n'étaient pas les bons mots.
problem-other-words-next = Écoutez encore une fois, et essayez de nouveau dans un instant.
problem-nobody-answers = Aucun ordinateur ne répond à ces mots.
problem-nobody-answers-next = Êtes-vous sur le même Wi-Fi ? Vous pouvez aussi écrire ce qui est sous les mots.
problem-words-ended = Ces mots ne servent plus.
problem-words-ended-next = Demandez-en d'autres. Ils servent une fois, tant que leur fenêtre est ouverte.
problem-no-network = Cet ordinateur n'est sur aucun Wi-Fi ni partage de connexion.
problem-no-network-next = Rejoignez celui des autres, ou ouvrez un partage de connexion sur un téléphone. Ou prenez une clé USB.
problem-address = Cela ne ressemble pas à une adresse.
problem-address-next = Écrivez ce qui est sous les mots, sur l'autre écran.
problem-nothing-there = Il n'y a rien à cet endroit.
problem-nothing-there-next = La clé USB est-elle branchée ? Regardez encore, ou écrivez le dossier tel qu'il est montré.
problem-no-news = Il n'y a pas de nouvelles sur la clé USB.
problem-no-news-next = Vous pouvez y mettre les vôtres pour les autres.
problem-no-request = Il n'y a pas de demande sur cette clé USB.
problem-no-request-next = Est-ce la bonne ? La personne peut y remettre sa demande.
problem-stick-full = La clé USB est pleine.
problem-stick-full-next = Faites-y de la place, ou prenez-en une autre. Rien n'est perdu.
problem-stick-closed = On ne peut rien écrire sur cette clé USB.
problem-stick-closed-next = Certaines ont un petit bouton. Ou prenez-en une autre.
problem-news-for-others = Cet ordinateur ne peut pas ouvrir ces nouvelles.
problem-news-for-others-next = Elles sont peut-être pour un autre groupe, ou d'avant l'arrivée de cet ordinateur.
problem-news-damaged = Le fichier de nouvelles n'est pas complet.
problem-news-damaged-next = Redemandez-le. Retirez la clé USB seulement quand l'écran le dit.
problem-news-newer = Un programme plus récent a fait ce fichier de nouvelles.
problem-news-newer-next = Il faut ici le programme plus récent pour le lire.
problem-sheet = On n'a pas pu l'écrire à cet endroit.
problem-sheet-next = Le dossier est-il là, avec de la place ? Vous pouvez aussi en écrire un autre.
problem-calendar = Ce fichier n'est pas un calendrier.
problem-calendar-next = Enregistrez-le encore, comme fichier de calendrier (.ics), depuis son programme.
problem-calendar-large = Il y a trop de choses dans ce calendrier pour le parcourir.
problem-calendar-large-next = N'enregistrez que ce qui concerne le groupe, et regardez cela.
problem-day-outside = Ces jours ne vont pas. Le cahier va de 1900 à 2199, et le dernier jour vient après le premier.
problem-day-outside-next = Regardez les jours et choisissez-en d'autres.
problem-not-on-that-day = Cette rencontre n'est pas ce jour-là.
problem-not-on-that-day-next = Regardez dans le calendrier quels sont ses jours, et choisissez-en un.
problem-long-meeting = Une rencontre dure deux semaines au plus.
problem-long-meeting-next = Écrivez une durée plus courte, ou prévoyez plusieurs rencontres.
problem-zone = Ce fuseau horaire n'est pas connu ici.
problem-zone-next = Écrivez-le comme une région du monde et une ville : Africa/Kampala.
problem-rule = Répétée ainsi, la rencontre n'aurait jamais lieu.
problem-rule-next = Choisissez un autre premier jour, une fin plus tardive, ou un autre rythme.
problem-long-break = Une pause dure environ deux ans au plus.
problem-long-break-next = Choisissez un dernier jour plus proche. Une autre pause peut suivre.
problem-trial-runs = Une autre façon est déjà à l'essai pour cette rencontre.
problem-trial-runs-next = Gardez-la ou revenez d'abord en arrière ; essayez ensuite la suivante.
problem-nothing-to-try = Rien ne diffère de ce que la rencontre est maintenant.
problem-nothing-to-try-next = Changez l'heure, le lieu ou le rythme, et essayez cela.
problem-seats = Une tâche se fait à une personne, et à douze au plus.
problem-seats-next = Choisissez un nombre entre les deux, ou faites-en deux tâches.
problem-no-title = La rencontre n'a pas encore de nom.
problem-no-title-next = Écrivez comment vous l'appelez. « Rencontre » suffit.
problem-other = Cela n'a pas marché.
problem-other-next = Essayez encore dans un instant. Ce que vous aviez écrit est gardé.

# En cas de tort : la page que le groupe écrit lui-même.
exceptions = Si quelqu'un subit un tort
# Règles de vie : celles qui valent, le brouillon des suivantes, la relecture.
rules-big = Montrer en grand
rules-change = Les changer ensemble
rules-draft = Brouillon des règles
rules-draft-what = Tout le monde peut écrire ici. Les règles qui valent restent jusqu'à ce que vous en adoptiez d'autres.
rules-draft-differs = Entre-temps, le brouillon dit autre chose.
rules-adopt = Quand tout le monde est d'accord
rules-adopt-how = Proposez le brouillon au groupe tel qu'il est. Puis deux personnes présentes saisissent ce qui a été dit.
rules-put-now = Le proposer au groupe
rules-put = Le brouillon est proposé au groupe tel qu'il est.
rules-again = Les relire un jour
rules-again-none = Aucun jour n'est fixé, et il n'en faut pas.
rules-again-on = Nous les relirons le { $date }.
rules-again-now = Nous voulions relire nos règles à peu près maintenant.
rules-again-choose = Choisir un jour
rules-again-keep = Garder ce jour
rules-again-never = Aucun jour
said-again = C'est noté.
exceptions-line = Ce que nous faisons, qui appeler
exceptions-what = Votre groupe écrit cette page lui-même. Ce que vous faites, qui vous appelez, ce que la loi demande ici. Les nouveaux peuvent la lire. Ce qui est arrivé à quelqu'un n'a pas sa place ici.
exception-words = Le texte de ce point
exception-another = Un autre point
exception-another-hint = Par exemple qui accompagne, ou une ligne d'écoute et son numéro.
said-exception = Le point est ajouté.
said-exception-changed = Le point est changé.
said-exception-dropped = Le point est retiré.
# À décider ensemble.
agree = À décider ensemble
agree-what = Ce qui devrait convenir à tout le monde. Personne ne vote, et personne n'est compté.
agree-open = { $n ->
    [0] rien d'ouvert
    [one] une chose ouverte
   *[other] { $n } choses ouvertes
 }
agree-read = Lire
agree-put = Proposer quelque chose au groupe
agree-put-now = Le proposer au groupe
agree-done = Ce que nous avons décidé
agree-words = Ce que vous proposez
agree-begin = Ou commencez par :
agree-begin-time = Retrouvons-nous à une autre heure :
agree-begin-place = Retrouvons-nous ailleurs :
agree-begin-door = Fermons la porte aux nouveaux jusqu'à…
agree-begin-trial = Gardons ce que nous avons essayé :
agree-for = Pour combien de temps ?
agree-for-good = Pour de bon
agree-for-try = Pour essayer
agree-proposed-try = Proposé ainsi : essayer jusqu'au { $date }, puis en reparler.
agree-said = Ce qui a été dit, sans signature
agree-add = Demander ou ajouter quelque chose
agree-unsigned = Cela entre sans nom, et aucun écran n'en montre. Dans un petit groupe, d'autres peuvent deviner. Un programme pourrait trouver de quel ordinateur cela vient.
agree-unsigned-paper = Qui veut que personne ne le sache l'écrit sur papier, et quelqu'un d'autre le recopie.
agree-add-now = L'ajouter
agree-room = Dans la salle, nous avons dit
agree-room-how = Deux personnes présentes le saisissent. Ce qui s'ajoute plus tard rouvre la discussion.
agree-adopt = Nous l'adoptons
agree-try = Nous l'essayons
agree-leave = Nous y renonçons
agree-try-until = Jusqu'à quand ?
agree-try-enter = Nous l'essayons jusque-là
agree-adopted = adopté
agree-adopted-on = adopté, { $date }
agree-trying = nous l'essayons jusqu'au { $date }
agree-left = nous y avons renoncé
agree-left-on = nous y avons renoncé, { $date }
agree-entered = Saisi une fois : { $what }
agree-entered-mine = Vous l'avez saisi. Cela vaudra quand une deuxième personne présente le saisira sur un autre ordinateur.
agree-entered-second = Si vous étiez là et avez entendu la même chose, saisissez-la aussi. Alors cela vaut.
agree-reopened = Quelque chose a été dit que la salle n'avait pas encore entendu.
agree-reopened-next = C'est venu un peu tard, et c'est bien que ce soit venu. Parlez-en encore, puis deux d'entre vous saisissent à nouveau ce que vous dites.
agree-differs = Deux choses différentes ont été saisies.
agree-differs-next = Cela arrive. Parlez-en encore, puis deux d'entre vous saisissent la même chose.
agree-crossed = D'autres règles ont été adoptées en même temps, avant de vous retrouver.
agree-crossed-next = Celles-là valent pour l'instant, et celles-ci restent un brouillon. Parlez-en : deux d'entre vous peuvent adopter celles-ci à la place, ou y renoncer.
agree-over = Le temps d'essai est passé.
agree-over-next = Est-ce que cela s'est bien passé ? Gardez-le, essayez encore, ou revenez à avant.
agree-changed = Adopter ces mots ?
agree-changed-what = Le brouillon a changé depuis que ces mots ont été proposés.
agree-changed-rest = Vous adoptez les mots tels que vous les lisez ici. Rien du brouillon ne se perd ; vous pouvez aussi le proposer au groupe.
agree-changed-back = Vous pouvez revenir en arrière tout de suite, et adopter d'autres règles à tout moment.
agree-changed-act = Oui, ces mots
agree-drop = Le retirer
said-put = C'est proposé au groupe.
said-concern = C'est ajouté, sans nom.
said-entered = Ce que la salle a dit est saisi.
said-decision-dropped = C'est retiré.

## Ce qu'on demande au groupe

asks = Demandes au groupe
asks-count = { $n ->
    [0] rien en ce moment
    [one] une demande
   *[other] { $n } demandes
}
asks-next = { $n ->
    [one] Il y a une demande au groupe.
   *[other] Il y a { $n } demandes au groupe.
}
asks-what = Un trajet, un lit d'enfant pour deux semaines. La demande reste ici jusqu'à son dernier jour. Ensuite, rien n'en est gardé.
ask-add = Demander quelque chose
ask-audience = Tout le groupe peut lire ceci jusqu'au dernier jour.
ask-words = De quoi y a-t-il besoin ?
ask-words-hint = par exemple un trajet jusqu'à la clinique vendredi
ask-unsigned = Votre nom n'est pas montré. Écrivez, si vous voulez, comment on peut vous répondre. Un programme pourrait trouver quel ordinateur a écrit ceci.
ask-until = Jusqu'à quand ?
ask-meeting = la prochaine rencontre, { $date }
ask-weeks = deux semaines
ask-month = un mois
ask-day = un jour que je choisis
ask-over-already = Ce jour est passé. Choisissez-en un autre.
ask-keep = Demander
ask-stands = Jusqu'au { $date }.
ask-mine = C'est vous qui l'avez écrit.
ask-settled = C'est réglé
ask-end-title = Est-ce réglé ?
ask-end-what = Il s'agit de ceci : { $text }
ask-end-mine = La demande part de chaque ordinateur qui l'apprend. Ce que quelqu'un a noté ailleurs reste chez lui.
ask-end-nobody = La demande part de chaque ordinateur qui l'apprend. Rien ne dit qui l'a terminée, et on peut la refaire.
ask-end-undone = C'est définitif.
asks-over = { $n ->
    [one] Une demande est finie. Plus personne ne la voit, mais elle est encore enfermée dans cet ordinateur.
   *[other] { $n } demandes sont finies. Plus personne ne les voit, mais elles sont encore enfermées dans cet ordinateur.
}
asks-let-go = L'effacer de tous les ordinateurs
said-ask = La demande reste ici jusqu'au { $date }.
said-ask-ended = Elle n'est plus sur cet ordinateur, et part des autres à mesure qu'ils l'apprennent.

## Mots pour quelques-uns

circle = Pour quelques-uns d'entre nous
circle-line = Des mots que seules les personnes choisies ouvrent, celles qui animent par exemple.
circle-count = { $n ->
    [one] un mot
   *[other] { $n } mots
}
circle-what = Seules les personnes nommées peuvent ouvrir ces mots. Personne d'autre ne le peut, mais un programme pourrait voir qu'il y en a.
circle-reminder = Écrivez comment vous vous soutenez, pas ce que quelqu'un a confié.
circle-write = Écrire un mot pour quelques-uns
circle-beside = Écrire le mien à côté
circle-mine = Vous
circle-audience = Seules les personnes choisies peuvent ouvrir ceci, plus tard aussi.
circle-says = Que dit ce mot ?
circle-whom = Pour qui ?
circle-choose = Choisissez au moins une personne.
circle-change = Si vous le changez, le mot d'avant est repris partout.
circle-take-back = Reprendre ce mot
circle-back-title = Reprendre ce mot ?
circle-back-what = Votre mot pour { $who } est détruit sur chaque ordinateur qui l'apprend.
circle-back-undone = C'est définitif. Vous pouvez en écrire un autre à tout moment.
circle-taken-back = Votre mot est repris.
said-circle = Le mot est pour { $who }.

## Laisser partir ce qui est passé

let-go = Ce que le groupe peut laisser partir
let-go-what = Qui a fait quoi, par demi-année. Les rencontres restent dans le calendrier.
let-go-first-half = janvier à juin { $year }
let-go-second-half = juillet à décembre { $year }
let-go-slips = tous les billets
proposal-let-go = Laisser partir : { $what }
let-go-title = Laisser partir { $what } ?
let-go-half-year = Les tours et les sujets de ce temps partent de chaque ordinateur qui l'apprend.
let-go-all-slips = Tous les billets partent de chaque ordinateur qui l'apprend. On peut en écrire d'autres.
let-go-need = { $n ->
    [0] Personne d'autre n'a à dire oui.
    [one] Un autre membre doit dire oui.
   *[other] { $n } autres membres doivent dire oui.
}
let-go-undone = C'est définitif. Le papier et les souvenirs restent.
let-go-act = Le demander
let-go-done = Ce n'est plus sur cet ordinateur, et cela part des autres à mesure qu'ils l'apprennent.
let-go-slips-when = Quand vous en avez parlé, vous pouvez les laisser partir ensemble.
let-go-slips-ask = Laisser partir tous les billets
