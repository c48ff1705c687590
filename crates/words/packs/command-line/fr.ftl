# La ligne de commande : aide, questions, ce qui est fait, et ce qui n'a pas marché (ce qui s'est passé / ce qu'on peut faire).
#
# Les noms de commandes et d'options (comme "edit --schema") ne se traduisent pas : on les tape ainsi dans toutes les langues.

cli-about = Le cahier qu'un groupe tient ensemble, sur les ordinateurs de ses membres. Sans commande, la fenêtre s'ouvre.
cli-vault = Le fichier où se trouve le cahier
cli-passphrase-file = Un fichier dont la première ligne est la phrase secrète
cli-json = Une valeur JSON sur la sortie standard
cli-lang = La langue, comme en ou fr
cli-help = Montre cette aide
cli-help-of = Montre comment s'écrit une commande
cli-command = La commande
cli-version = Montre la version
cli-usage = Comment cela s'écrit{"\u00A0"}
cli-commands = Commandes{"\u00A0"}
cli-arguments = Ce qui va avec{"\u00A0"}
cli-options = Options de cette commande{"\u00A0"}
cli-common = Options de toutes les commandes{"\u00A0"}

cli-demo = Montre un groupe inventé, sur plusieurs cahiers de cet ordinateur
cli-demo-headless = Sans fenêtre
cli-demo-members = Combien d'ordinateurs
cli-demo-seed = Pour avoir de nouveau les mêmes noms et les mêmes mots
cli-new = Crée un cahier et un groupe
cli-group = Comment le groupe appelle son cahier
cli-alias = Votre nom dans le groupe
cli-invite = Fait entrer quelqu'un : montre des mots et attend
cli-listen = Où écouter, sous la forme ip:port
cli-for = S'arrêter après ce nombre de secondes
cli-yes = Répondre oui à toutes les questions
cli-join = Demande à un groupe de faire entrer cet ordinateur, dans un nouveau cahier
cli-words = Les six mots que lit la personne qui invite
cli-at = Où se trouve la personne qui invite, comme son écran le montre
cli-ask = Mettre plutôt la demande dans un fichier, pour une clé USB
cli-admit = Lit une demande venue par clé USB, la propose au groupe ou dit oui
cli-as = Qui c'est, par le nom ou l'identifiant : un membre sur papier, qui revient, ou qui a un autre ordinateur
cli-file = Un fichier
cli-show = Montre une partie du cahier
cli-show-what = book, today, meetings, rota, jobs, rules, notes, people, proposals, status,
    slips, handed, agenda, venues, breaks, trials, decisions, pack, places, plans, versions,
    private, asks ou circle
cli-from = À partir de ce jour
cli-to = Jusqu'à ce jour, qui n'est pas montré
cli-hand = Remet un mot à un seul membre, quand un de ses ordinateurs est rencontré directement
cli-hand-text = Le mot ; - lit l'entrée standard
cli-hand-drop = Ne plus garder ce mot, qu'il attende ou qu'il soit reçu
cli-edit = Change le cahier : un changement en JSON, ou une liste ; - lit l'entrée standard
cli-edit-schema = Écrire le schéma JSON de tous les changements
cli-edit-json = Le changement
cli-propose = Propose quelque chose sur qui fait partie du groupe
cli-propose-remove = Qu'un membre parte
cli-propose-paper = Que quelqu'un sans ordinateur entre
cli-paper-alias = Le nom que cette personne porte dans le groupe
cli-propose-set-aside = Qu'un ordinateur perdu soit mis de côté ; la personne reste
cli-propose-policy = Que le nombre de oui nécessaires change
cli-member = Un membre, par son nom ou son identifiant
cli-device = Quel ordinateur, par son identifiant
cli-policy = En JSON, comme {"{"}"number":3{"}"}
cli-endorse = Dit oui à une proposition
cli-proposal = Une proposition, par son identifiant
cli-leave = Quitte le groupe
cli-meet = Partage les nouvelles avec les ordinateurs de la pièce
cli-dial = Appeler cette adresse, comme l'autre écran la montre
cli-no-discovery = Ne pas chercher sur le réseau
cli-until-quiet = S'arrêter quand tous les ordinateurs présents ont le même cahier
cli-box = Garder la boîte à billets : barrier, closing ou feedback. Elle est fermée à la fin
cli-slip = Mettre ceci, sans nom, dans la boîte que quelqu'un garde ; - lit l'entrée standard
cli-carry = Partage les nouvelles par un fichier sur une clé USB
cli-carry-out = Écrit un fichier de nouvelles
cli-carry-in = Lit un fichier de nouvelles
cli-check = Relit tout et dit ce qui est abîmé
cli-passphrase = Change la phrase secrète
cli-new-passphrase-file = Un fichier dont la première ligne est la nouvelle phrase secrète
cli-wipe = Efface le cahier de cet ordinateur, pour de bon

ask-passphrase = Phrase secrète :
ask-new-passphrase = Une nouvelle phrase secrète :
ask-passphrase-again = Encore une fois la même :
ask-same-words = Les deux écrans montrent-ils ces mots ? (oui ou non)
ask-wipe = Le cahier disparaîtra de cet ordinateur, pour de bon. Continuer ? (oui ou non)
ask-leave = Vous quittez le groupe ; ce que vous avez écrit y reste. Continuer ? (oui ou non)
ask-would-join = Voulez-vous rejoindre le groupe ? (oui ou non)
ask-into-group = Est-ce bien votre groupe ? (oui ou non)
ask-go-on = Continuer ? (oui ou non)
ask-admit = { $alias } demande à entrer. Son écran montre-t-il ces mots ? (oui ou non)
answer-yes = oui

said-made = Le groupe « { $group } » a maintenant son cahier. Votre nom y est { $alias }.
said-words = Les mots à lire : { $words }
said-listening = Cet ordinateur écoute ici : { $at }
said-check-words = Les deux écrans doivent montrer : { $words }
said-admitted = { $alias } fait maintenant partie du groupe.
said-proposed = La demande est proposée au groupe ({ $alias }). { $more ->
    [0] Plus aucun oui ne manque.
    [one] Un autre membre doit encore dire oui.
   *[other] { $more } autres membres doivent encore dire oui.
}
said-joined = Vous faites maintenant partie du groupe « { $group } ».
said-reads = { $alias } lit maintenant la feuille d'accueil : quand nous nous réunissons, nos règles. Rien n'est encore gardé de cette personne.
said-door-closed = Le groupe a convenu que personne de nouveau n'entre en ce moment.
said-door-until = Le groupe a convenu d'être ouvert aux nouveaux jusqu'au { $date }.
said-into-group = Vous entrez ainsi dans le groupe « { $group } », qui compte alors { $n ->
    [one] un membre
   *[other] { $n } membres
}, vous compris.
said-waits = Un ordinateur du groupe est là et vous connaît. Un autre membre doit encore dire oui.
said-waits-here = Quelqu'un qui a demandé à entrer est là. Un autre membre doit encore dire oui : voir « show proposals ».
said-asked = Le groupe « { $group } » sait maintenant que vous êtes là. Un autre membre doit dire oui.
said-request-written = La demande est dans le fichier. Donnez-le à un membre ; les deux écrans doivent montrer : { $words }
said-proposal = C'est proposé.
said-in-effect = Assez de membres ont dit oui. C'est fait.
said-endorsed = Vous avez dit oui.
said-waiting = D'autres membres doivent dire oui aussi.
said-left = Vous avez quitté le groupe.
said-kept = { $n ->
    [0] Rien n'a été changé.
    [one] C'est gardé.
   *[other] { $n } changements sont gardés.
}
said-met = { $n ->
    [0] Personne n'était là.
    [one] Un ordinateur était là.
   *[other] { $n } ordinateurs étaient là.
} Nouvelles : { $in } reçues, { $out } données.
said-agree = Tous les ordinateurs présents ont le même cahier.
said-differ = Les ordinateurs présents n'ont pas encore tous le même cahier.
said-box-warning = L'ordinateur qui garde la boîte pourrait savoir qui a écrit quoi ; aucun autre ne le peut. Dans un petit groupe, votre façon d'écrire peut vous trahir.
said-box-published = { $n ->
    [0] La boîte est fermée. Personne n'a rien écrit.
    [one] La boîte est fermée. Un billet est dans le cahier.
   *[other] La boîte est fermée. { $n } billets sont dans le cahier.
}
said-box-too-few = Les ordinateurs de moins de cinq membres étaient là : rien n'a été publié, et rien n'a été gardé.
said-box-unknown = L'ordinateur qui gardait la boîte est parti avant de dire ce qu'elle est devenue. Regardez "show slips".
said-box-none = Personne ne gardait de boîte, ou elle n'a pas été fermée. Votre billet n'est pas gardé.
said-note-waits = Le mot attend sur cet ordinateur qu'un ordinateur de { $alias } soit rencontré.
said-handed-dropped = Le mot n'est plus sur cet ordinateur.
said-notes-out = { $n ->
    [one] Un mot a été remis.
   *[other] { $n } mots ont été remis.
}
said-notes-in = { $n ->
    [one] Un mot vous a été remis. "show handed" le montre.
   *[other] { $n } mots vous ont été remis. "show handed" les montre.
}
said-carried-out = Le fichier de nouvelles est écrit.
said-carried-in = { $n ->
    [0] Rien n'y était nouveau.
    [one] Une nouvelle ajoutée.
   *[other] { $n } nouvelles ajoutées.
}
said-left-out = { $n ->
    [one] Une nouvelle n'était pas fiable et a été laissée de côté.
   *[other] { $n } nouvelles n'étaient pas fiables et ont été laissées de côté.
}
said-not-yet = { $n ->
    [one] Une nouvelle attend quelque chose qui n'est pas encore ici.
   *[other] { $n } nouvelles attendent quelque chose qui n'est pas encore ici.
}
said-check-good = Tout est en bon état. Pages que cette version ne peut pas lire : { $pages }.
said-check-damaged = Morceaux abîmés : { $rows }. Partagez les nouvelles avec un autre ordinateur : il rend ce qui manque.
said-passphrase = La phrase secrète est changée.
said-wiped = Le cahier n'est plus sur cet ordinateur.
said-no-display = Il n'y a pas d'écran : cela se fait donc sans fenêtre.

show-open = libre
show-contested = { $names } (les deux ont pris ce tour)
show-on-the-day = décidé le jour même
show-learning = (avec { $names } pour apprendre)
show-offered = (proposé à { $alias })
show-more-welcome = { $n ->
    [one] (une personne de plus est bienvenue)
   *[other] ({ $n } personnes de plus sont bienvenues)
}
show-willing = Le font volontiers : { $names }
show-no-jobs = Aucune tâche n'est dans le cahier.
show-cancelled = n'a pas lieu
show-moved = a changé cette fois
show-no-proposals = Rien n'est proposé.
show-no-meetings = Aucune rencontre n'est prévue.
show-on-paper = sur papier
show-card-phone = téléphone
show-card-message = messages écrits
show-card-email = courriel
show-card-address = adresse
show-card-other = autrement
show-card-message-is-fine = un message convient aussi
show-card-preferred = de préférence ainsi
show-card-everyone = tout le monde peut la voir
show-card-members = { $names } peuvent la voir
show-card-nobody = personne d'autre ne peut la voir
show-card-gone = Une fiche reprise a disparu de { $heard } des { $of } autres ordinateurs.
show-you = vous
show-proposal = { $id } : { $what }, { $have } sur { $need } d'accord
show-proposal-admit = { $alias } entre
show-proposal-paper = { $alias } entre, sur papier
show-proposal-device = { $alias } a un autre ordinateur
show-proposal-remove = { $alias } part
show-proposal-set-aside = un ordinateur perdu ({ $alias }) est mis de côté
show-proposal-policy = désormais, { $number } membres doivent dire oui
show-slip-barrier = ce qui empêche de venir
show-slip-closing = une pensée pour finir
show-slip-feedback = ce qui va bien, ou pourrait aller mieux
show-no-slips = Il n'y a pas de billets.
show-note-to = attend { $alias } :
show-note-gone = attend { $alias }, qui n'est plus dans le groupe :
show-note-from = de { $alias } :
show-no-notes = Aucun mot n'attend ici, et aucun n'a été reçu.
show-vouched = avec le oui de { $names }
show-door-open = Les nouveaux sont les bienvenus.
show-door-closed = Personne de nouveau en ce moment, le groupe en a convenu.
show-door-until = Les nouveaux sont les bienvenus jusqu'au { $date }.
sheet-title = Bienvenue dans « { $group } ».
sheet-meetings = Nos prochaines réunions :
sheet-rules = Nos règles :
sheet-whom = À qui s'adresser : la personne qui vous a lu les mots.
show-status = Ordinateurs : { $devices }. Pas encore partagé : { $unshared }. Retenu : { $held }. En attente : { $waiting }. Pas encore au courant : { $deaf }.
show-member = Vous faites partie du groupe.
show-asking = Vous avez demandé à entrer. Un autre membre doit dire oui.
show-out = Cet ordinateur ne fait plus partie du groupe. Ce qui est ici peut toujours être lu.
show-left = Vous avez quitté le groupe. Ce qui est ici peut toujours être lu.

error-usage = Cela n'est pas une commande, écrit ainsi.
error-usage-next = "commonbook help" montre les commandes, "commonbook help COMMANDE" en explique une.
error-usage-command = « { $given } » n'est pas une commande.
error-usage-option = « { $given } » n'a pas sa place ici.
error-usage-missing = Il manque : { $what }
error-usage-conflict = { $one } et { $other } ne vont pas ensemble.
error-usage-value = « { $given } » ne convient pas pour { $what }.
error-own-fault = Le programme s'est trompé.
error-own-fault-next = Rien n'a été changé. Essayez encore ; si cela revient, dites-le aux personnes qui le font.
error-passphrase = Cette phrase secrète n'ouvre pas ce cahier.
error-passphrase-next = Regardez les majuscules, les minuscules et les espaces, et essayez encore.
error-no-terminal = Il n'y a pas de terminal où demander la phrase secrète.
error-no-terminal-next = Mettez-la dans un fichier, et donnez son nom avec --passphrase-file.
error-passphrases-differ = Les deux phrases secrètes ne sont pas les mêmes.
error-passphrases-differ-next = Rien n'a été changé. Essayez encore.
error-passphrase-empty = La phrase secrète est vide.
error-passphrase-empty-next = Choisissez au moins quelques mots.
error-passphrase-file = Le fichier de la phrase secrète ne peut pas être lu.
error-passphrase-file-next = Regardez son nom, et qui a le droit de le lire.
error-no-book = Il n'y a pas de cahier à cet endroit.
error-no-book-next = Créez-en un avec "new", ou donnez le bon fichier avec --vault.
error-book-exists = Il y a déjà un cahier à cet endroit.
error-book-exists-next = Donnez un autre fichier avec --vault.
error-not-a-book = Ce fichier n'est pas un cahier.
error-not-a-book-next = Donnez le bon fichier avec --vault.
error-newer-book = Un programme plus récent a écrit ce cahier.
error-newer-book-next = Installez la version plus récente. Rien n'a été changé.
error-damaged = Le cahier est abîmé et ne s'ouvre pas.
error-damaged-next = Gardez le fichier. Commencez un nouveau cahier, et demandez à deux membres de vous faire revenir.
error-open-elsewhere = Le cahier est ouvert dans une autre fenêtre.
error-open-elsewhere-next = Fermez-la d'abord.
error-disk-full = Le disque est plein.
error-disk-full-next = Faites de la place et essayez encore. Rien n'est perdu.
error-disk = On n'a pas pu lire le disque ou y écrire.
error-disk-next = Essayez encore ; si cela revient, copiez le cahier sur un autre disque.
error-memory = Il n'y a pas assez de mémoire.
error-memory-next = Fermez d'autres programmes et essayez encore.
error-edit-unknown = Cette version ne connaît pas un tel changement.
error-edit-unknown-next = "edit --schema" les montre tous. Rien n'a été changé.
error-edit-not-found = Ce que nomme « { $field } » n'est pas dans le cahier.
error-edit-ambiguous = Ce que nomme « { $field } » peut être plusieurs choses du cahier.
error-edit-ambiguous-next = Donnez l'identifiant, que montre "show book --json". Rien n'a été changé.
error-edit-impossible = Cela n'existe pas pour « { $field } ».
error-edit-empty = Rien n'est écrit pour « { $field } ».
error-edit-too-long = Ce qui est écrit pour « { $field } » est trop long. Au plus : { $limit }.
error-edit-next = Regardez cette partie et essayez encore. Rien n'a été changé.
error-not-a-member = Cet ordinateur ne fait pas partie du groupe.
error-not-a-member-next = "show status" dit où cela en est.
error-not-allowed = Les règles du groupe ne le permettent pas.
error-not-allowed-next = Rien n'a été changé.
error-group-of-two = Dans un groupe de deux, personne ne peut être retiré.
error-group-of-two-next = Une des deux personnes peut partir, ou un ordinateur perdu peut être mis de côté.
error-no-box = Aucune boîte à billets n'est ouverte ici.
error-no-box-next = Rien n'a été changé. Quelqu'un en ouvre une avec "meet --box".
error-box-open = Quelqu'un ici garde déjà une boîte.
error-box-open-next = Rien n'a été changé. Attendez que la sienne soit fermée.
error-no-note = Ce mot n'est pas sur cet ordinateur.
error-no-note-next = "show handed" montre ceux qui y sont.
error-note-to-oneself = Ce serait un mot à vous-même.
error-note-to-oneself-next = Donnez le nom d'un autre membre. Rien n'a été gardé.
error-date = Ce n'est pas une date.
error-date-next = Écrivez-la ainsi : 2026-12-01.
error-place = Le cahier ne peut pas être gardé à cet endroit.
error-place-next = Donnez un fichier avec --vault, dans un dossier où l'on peut écrire.
error-stopped = Arrêté avant la fin.
error-stopped-next = Rien n'a été changé.
error-not-found = Ce membre, cet ordinateur ou cette proposition n'existe pas.
error-not-found-next = "show people" et "show proposals" les montrent.
error-bad-name = Le nom est vide ou trop long.
error-bad-name-next = Choisissez-en un autre, plus court.
error-newer-group = Le groupe a fait un changement que cette version ne connaît pas.
error-newer-group-next = Installez la version plus récente. On peut toujours lire et porter les nouvelles.
error-not-news = Ce n'est pas un fichier de nouvelles.
error-not-news-next = Choisissez un autre fichier. Rien n'a été changé.
error-newer-news = Un programme plus récent a écrit ce fichier de nouvelles.
error-newer-news-next = Installez la version plus récente. Rien n'a été changé.
error-news-damaged = Le fichier de nouvelles est abîmé.
error-news-damaged-next = Copiez-le de nouveau, ou faites-en un autre. Rien n'a été changé.
error-news-for-others = Ces nouvelles ne sont pas pour cet ordinateur.
error-news-for-others-next = Elles sont peut-être d'un autre groupe, ou d'avant votre arrivée. Rien n'a été changé.
error-too-big = Il y a plus de nouvelles qu'un fichier n'en peut contenir.
error-too-big-next = Retrouvez-vous plutôt sur le réseau.
error-page = Cette version ne peut pas lire une page du cahier.
error-page-next = Installez la version plus récente. Le reste du cahier marche toujours.
error-words = Ce ne sont pas les mots d'une invitation.
error-words-next = Il en faut six, comme les lit la personne qui invite. Rien n'a été changé.
error-word = Le mot { $place } n'est pas un de nos mots.
error-word-next = Demandez à la personne qui invite de le relire. Rien n'a été changé.
error-wrong-words = Ce ne sont pas les mots de cette invitation.
error-wrong-words-next = Demandez à la personne qui invite de les relire. S'ils étaient bien écrits, quelqu'un essaie peut-être de deviner.
error-screens-differ = Les écrans ne montraient pas les mêmes mots, ou quelqu'un a dit non.
error-screens-differ-next = Faites de nouveaux mots et essayez encore. Rien n'a été changé.
error-rather-not = La personne préfère ne pas entrer, ou elle est partie.
error-rather-not-next = Rien n'a été gardé d'elle. Elle peut revenir une autre fois, avec de nouveaux mots.
error-not-let-in = L'autre côté n'a pas continué.
error-not-let-in-next = Parlez avec la personne qui vous a invité. Rien n'a été changé.
error-stayed-out = Vous n'avez pas rejoint le groupe.
error-stayed-out-next = Il n'en reste rien, ni ici ni dans le groupe.
error-request-used = Cette demande a déjà servi.
error-request-used-next = « show people » dit si la personne est entrée. Qui revient fait un nouveau cahier et une nouvelle demande.
error-no-longer-open = Ce n'est plus ouvert : les choses ont changé depuis la proposition.
error-no-longer-open-next = « show proposals » dit ce qui est ouvert. Rien n'a été changé.
error-nobody = Personne n'a répondu.
error-nobody-next = Êtes-vous sur le même Wi-Fi, et l'autre ordinateur attend-il ?
error-network = Le réseau ne peut pas être utilisé.
error-network-next = Allumez le Wi-Fi ou un partage de connexion, ou prenez une clé USB.
error-address = Ce n'est pas une adresse.
error-address-next = Copiez-la comme l'autre écran la montre.
error-no-file = Le fichier ne peut pas être lu.
error-no-file-next = Regardez son nom.
error-file-not-written = Le fichier n'a pas pu être écrit.
error-file-not-written-next = La clé USB est-elle branchée, le dossier existe-t-il, peut-on y écrire ?
error-file-full = La clé USB est pleine.
error-file-full-next = Faites-y de la place et essayez encore. Rien n'est perdu.
error-request = Ce n'est pas une demande pour entrer.
error-request-next = Choisissez le fichier qu'a écrit la personne qui arrive. Rien n'a été changé.
error-damaged-part = Une partie du cahier est abîmée.
error-damaged-part-next = Partagez les nouvelles avec un autre ordinateur : il rend ce qui manque.
error-not-confirmed = Personne n'a dit oui.
error-not-confirmed-next = Rien n'a été changé.
error-policy = Ce n'est pas une règle d'accord.
error-policy-next = Écrivez {"{"}"number":3{"}"} : combien de membres doivent dire oui, au moins 1.
error-window = La fenêtre ne peut pas s'ouvrir.
error-window-next = Y a-t-il un écran ? La ligne de commande marche sans : voir --help.
error-demo = Les ordinateurs n'ont pas fini avec le même cahier.
error-demo-next = Recommencez avec --seed { $seed }, et dites-le aux personnes qui font le programme.

# Le groupe inventé de la démonstration.
demo-group = Cercle de la salle verte
demo-purpose = Nous cherchons ensemble comment bien vivre avec ce que nous avons.
demo-meeting = Cercle du mardi
demo-place = La salle verte
demo-place-2 = La salle près du puits
demo-tea = Thé
demo-tea-1 = Les tasses
demo-tea-2 = L'eau au feu à moins cinq
demo-key = La clé de la salle
demo-welcome = Accueil
demo-rule-1 = Ce qui se dit ici reste ici.
demo-rule-2 = Personne n'est obligé de parler.
demo-note = Trajet vers le dispensaire
demo-note-text = Le bus part à 16 h 30.
demo-rule-of = On écoute jusqu'au bout. ({ $alias })
demo-new-rule-of = On commence à l'heure et on finit à l'heure. ({ $alias })
demo-line-of = { $alias } demande aussi au marché.{" "}
demo-note-of = Ce qui a aidé { $alias }
demo-note-of-text = Marcher avant le petit déjeuner.
demo-began = { $alias } a commencé un groupe sur un ordinateur.
demo-joined = { $alias } est dans le groupe : les mots lus, les mêmes sur les deux écrans, et assez de oui.
demo-apart = { $n } ordinateurs ont changé les rencontres, les tours, les règles et les notes, chacun de son côté.
demo-met = { $n } d'entre eux se sont retrouvés sur le réseau.
demo-stick = Une clé USB a fait le tour.
demo-done = { $n } ordinateurs, { $seconds } secondes.

cli-print = Écrit une feuille à imprimer, en HTML, qu'un navigateur ouvre
cli-print-what = rota (qui fait quoi), meetings (rencontres), rules (règles), calls (liste d'appel), sign-up (inscription), agenda (ordre du jour), pack (pour les nouveaux), places (lieux utiles) ou plans (projets)
cli-print-file = Le fichier à écrire
said-printed = La feuille est écrite. Elle n'est pas verrouillée : qui trouve le papier ou le fichier peut la lire.

# Ordres du jour.
show-no-topics = L'ordre du jour est encore vide. Chacun peut y mettre quelque chose.
## The schedule

show-in-a-break = pendant une pause
show-tried = à l'essai
show-by-call = par téléphone
show-mixed = sur place ou par téléphone
show-drop-in = chacun vient quand il veut
show-clock-skipped = Ce jour-là, on avance l'heure : { $time } n'existe pas. La rencontre commence à { $shows }.
show-clock-twice = Ce jour-là, on recule l'heure : { $time } vient deux fois. C'est la première qui compte.
show-clock-unknown = Ce fuseau horaire n'est pas connu ici. C'est l'heure de l'horloge de là-bas.
show-home-later = Chez quelqu'un. On voit le chemin trois jours avant une rencontre là-bas.
show-no-venues = Aucun lieu n'est noté.
show-no-breaks = Aucune pause n'est prévue.
show-no-trials = Rien n'est à l'essai.
show-trial = { $title } est à l'essai sous une autre forme, du { $from } au { $until }.
show-trial-asks = { $title } était à l'essai jusqu'au { $until }. On garde, ou on revient en arrière ?

# Règles de vie et décisions.
show-rules-adopted = Adoptées, version { $version } :
show-rules-adopted-on = Adoptées le { $date }, version { $version } :
show-rules-draft = Le brouillon dit autre chose :
show-rules-look-again = Nous les relirons le { $date }.
show-exceptions = Si quelqu'un subit un tort :
show-decision-rules = nos règles
show-decision-open = à convenir
show-decision-adopted = nous l'adoptons
show-decision-trying = nous l'essayons jusqu'au { $date }
show-decision-left = nous y renonçons
show-decision-second = une personne a saisi « { $outcome } », et une deuxième qui était là saisit la même chose
show-decision-reopened = quelque chose a été dit depuis la décision : on en reparle
show-decision-differs = ce qui a été saisi diffère : on en reparle
show-decision-crossed = d'autres règles ont été adoptées en même temps et ce sont elles qui valent ; celles-ci restent un brouillon
show-no-decisions = Il n'y a rien à convenir.

## The notebook

show-no-plans = Aucun projet n'est encore noté.
show-plan-look = à revoir : { $date }
cli-note = La note dont on montre les versions d'avant, par son titre ou son id
cli-private = Garde une page pour vous. Elle reste sur cet ordinateur et dans aucune nouvelle
cli-private-title = Le nom de la page
cli-private-page = La page à changer ; sans rien, une nouvelle
cli-private-drop = Enlever une page de cet ordinateur
said-private = La page est gardée sur cet ordinateur seulement.
said-private-dropped = La page n'est plus sur cet ordinateur.
show-no-private = Vous ne gardez ici aucune page pour vous.
error-no-private = Cette page n'est pas sur cet ordinateur.
error-no-private-next = « show private » en donne la liste.
error-no-such-note = Cette note n'existe pas, ou plusieurs portent ce titre.
error-no-such-note-next = « show notes --json » donne l'id de chacune. Écrivez --note et l'un d'eux.

## Fichiers de calendrier

cli-calendar = Écrit ou lit un fichier de calendrier (.ics)
cli-calendar-out = Écrit les dates pour le calendrier d'un téléphone ou d'un autre programme
cli-calendar-in = Lit un fichier de calendrier et ajoute ses rencontres au cahier
cli-calendar-title = Le nom de chaque rencontre dans le fichier ; sinon le mot « Rendez-vous »
cli-calendar-titles = Nommer les rencontres comme le cahier
cli-calendar-places = Dire où sont les rencontres ; jamais pour un domicile
cli-calendar-dry-run = Montrer seulement ce qui serait ajouté
cli-calendar-zone = Le fuseau horaire des heures qui n'en nomment aucun, comme Africa/Kampala
said-calendar-out = Le calendrier est écrit, sans le nom de personne.
said-calendar-in = { $n ->
    [one] { $n } rencontre est ajoutée.
   *[other] { $n } rencontres sont ajoutées.
}
said-calendar-would = { $n ->
    [one] { $n } rencontre serait ajoutée. Rien n'a été changé.
   *[other] { $n } rencontres seraient ajoutées. Rien n'a été changé.
}
error-calendar = Ce fichier n'est pas un calendrier.
error-calendar-next = Enregistrez-le encore, comme fichier de calendrier (.ics), depuis son programme.
error-calendar-large = Ce calendrier est trop grand pour être parcouru.
error-calendar-large-next = N'enregistrez que ce qui concerne le groupe, et lisez cela.
error-zone = Ce fuseau horaire n'est pas connu ici.
error-zone-next = Écrivez-le comme une région du monde et une ville : Africa/Kampala.

## Ce qu'on demande au groupe, et les mots pour quelques-uns

cli-ask-for = Demande quelque chose au groupe, jusqu'à un jour
cli-ask-add = Demander quelque chose. Votre nom n'est pas montré
cli-ask-until = Le dernier jour de la demande ; sans rien, deux semaines
cli-ask-end = Terminer une demande réglée : chaque ordinateur qui l'apprend l'efface
cli-ask-which = Laquelle, par l'id ou le texte ; sans rien, toutes celles dont le dernier jour est passé
said-ask-kept = La demande est dans le cahier jusqu'à son dernier jour. Votre nom n'est pas montré ; un programme pourrait trouver quel ordinateur l'a écrite.
said-ask-gone = { $n ->
    [0] Aucune demande n'est arrivée à sa fin.
    [one] Elle n'est plus ici, et part de chaque ordinateur qui l'apprend.
   *[other] { $n } demandes ne sont plus ici, et partent de chaque ordinateur qui l'apprend.
}
show-ask-until = (jusqu'au { $until })
show-no-asks = Rien n'est demandé en ce moment.
show-asks-ended = { $n ->
    [one] Une autre est finie et n'est plus montrée. "ask end" l'enlève de chaque ordinateur.
   *[other] { $n } autres sont finies et ne sont plus montrées. "ask end" les enlève de chaque ordinateur.
}
cli-circle = Donne un mot à quelques membres du groupe, ou en reprend un
cli-circle-write = Écrire un mot que seuls quelques-uns peuvent ouvrir : comment vous tenez bon, pas ce que quelqu'un a confié
cli-circle-to = Qui peut le lire, par le nom ou l'id ; à donner une fois pour chacun
cli-circle-instead = Un de vos mots, dont celui-ci prend la place
cli-circle-back = Reprendre un mot : chaque ordinateur qui l'apprend le détruit
cli-circle-which = Lequel des vôtres, par l'id ou le texte
said-circle-kept = Le mot est pour les personnes que vous avez nommées. Personne d'autre ne peut l'ouvrir.
said-circle-back = Le mot n'est plus ici, et part de chaque ordinateur qui l'apprend.
show-circle-note = { $alias }, pour { $names } :
show-no-circle = Il n'y a pas de mot pour quelques-uns que vous puissiez lire.

## Laisser partir ce qui est passé

cli-propose-let-go = Propose de laisser partir ce qui est passé : cela quitte chaque ordinateur quand assez de membres disent oui
cli-let-go = Une demi-année passée, par exemple 2025-1 pour la première moitié, ou slips
show-proposal-let-go = laisser partir : { $what }
error-let-go = Rien n'est noté ici de cette demi-année, ou elle n'est pas finie.
error-let-go-next = Écrivez-la ainsi : 2025-1 ou 2025-2, ou bien écrivez slips.
