# Français. French. MACHINE-MADE AND UNREVIEWED: no French speaker and no clinician has
# checked these words. A site must have them reviewed before it offers French to the public.
# Simple, kind, reading age 9 to 11; the polite form (vous), and no word that needs to know man or woman.
# A space that must not break stands before ? ! : ; and inside « ».

language-name = Français
language-title = Choisissez votre langue

attract-title = Mesurez votre tension, votre oxygène et votre poids
attract-line = Cela prend environ dix minutes. Vous pouvez arrêter à tout moment.
attract-line-free = C’est privé. Rien n’est gardé, sauf si vous le demandez.
attract-begin = Touchez pour commencer

out-of-service-title = Ce contrôle de santé est fermé pour le moment
out-of-service-line = Nous sommes désolés. Le personnel le sait. Demandez-lui dans quel autre lieu aller, s’il vous plaît.
out-of-service-emergency = Si vous vous sentez très mal, appelez à l’aide maintenant.

action-next = Suivant
action-back = Retour
action-skip = Passer cette étape
action-again = Réessayer
action-ready = Commencer
action-stop = Arrêter
action-leave = Quitter
action-help = Aide
action-call-staff = Appeler le personnel
action-go-on = Continuer
action-finish = Terminer

answer-yes = Oui
answer-no = Non
answer-unsure = Je ne sais pas

about-title = Ce qui se passe ici
about-line-what = Vous faites les mesures. Nous vous guidons, étape par étape.
about-line-time = Puis nous vous disons ce que les chiffres veulent dire, et quoi faire ensuite.
about-line-not = Ceci n’est pas pour les urgences, et ne remplace pas un médecin.

consent-title = C’est vous qui décidez
consent-line = Tout est sur « Non » tant que vous ne choisissez pas « Oui ». Le premier choix est nécessaire pour continuer.
consent-measure = Faire mes mesures
consent-measure-note = Mesurer maintenant, et me montrer le résultat ici.
consent-keep = Garder mon résultat ici
consent-keep-note = En sécurité ici, pour que le personnel le retrouve.
consent-send = L’envoyer au centre de soins
consent-send-note = Le centre de soins peut voir mon résultat et m’appeler si besoin.

red-flag-count = Question { $n } sur { $of }. Avez-vous cela maintenant ?
red-flag-rf01 = Avez-vous une douleur, une pression ou un serrement dans la poitrine, ou une douleur qui va vers le bras, la mâchoire, le cou ou le dos ?
red-flag-rf02 = Avez-vous si peu de souffle que vous ne pouvez pas finir une phrase, ou vos lèvres sont-elles bleues ou grises ?
red-flag-rf03 = Tout à coup, votre visage s’est-il affaissé, un bras ou une jambe est-il devenu faible, ou avez-vous eu du mal à parler, à tenir l’équilibre ou à voir, même si c’est passé ?
red-flag-rf04 = Avez-vous un mal de tête soudain, le pire de votre vie, ou vos idées sont-elles confuses depuis peu ?
red-flag-rf05 = Avez-vous perdu connaissance ou eu des convulsions aujourd’hui ?
red-flag-rf06 = Avez-vous un fort saignement qui ne s’arrête pas, vomissez-vous du sang, ou vos selles sont-elles noires ?
red-flag-rf07 = Votre visage, vos lèvres, votre langue ou votre gorge gonflent-ils, ou avez-vous une allergie forte et soudaine ?
red-flag-rf08 = Êtes-vous très malade à cause d’une infection : la peau très pâle ou marbrée, des boutons ou des taches qui ne s’effacent pas quand on appuie un verre dessus, pas d’urine depuis 18 heures, ou de la fièvre pendant une chimiothérapie ?
red-flag-rf09 = Êtes-vous enceinte, ou avez-vous accouché dans les 6 dernières semaines, et avez-vous : un fort mal de tête, du mal à voir, une douleur sous les côtes, un fort saignement, des convulsions, du mal à respirer, ou un bébé qui bouge moins ?
red-flag-rf10 = Pensez-vous maintenant à mettre fin à votre vie, avez-vous un plan pour le faire, ou avez-vous déjà fait quelque chose ?
red-flag-rf11 = Avez-vous pris trop de quelque chose, avez-vous une intoxication, ou avez-vous une blessure grave ou une brûlure grave ?
red-flag-rf12 = Avez-vous une douleur soudaine, très forte ou comme une déchirure, dans le ventre ou le dos ?
red-flag-rf13 = Depuis peu, votre cœur bat-il vite ou de façon irrégulière, et vous sentez-vous mal à cause de cela ?
red-flag-rf14 = Avez-vous un mollet ou une jambe qui a gonflé depuis peu et qui fait mal ?
red-flag-rf15 = Au cours des 2 dernières semaines, avez-vous pensé qu’il vaudrait mieux mourir, sans avoir de plan maintenant ?

emergency-title = Appelez à l’aide maintenant
emergency-line-staff = Nous avons appelé le personnel. Restez ici. Ne partez pas, ni à pied ni en voiture.
emergency-line-sit = Asseyez-vous. Dites-le à quelqu’un près de vous.
emergency-line-crisis = Vous pouvez aussi parler à quelqu’un maintenant : { $number }
emergency-call = Appelez
emergency-staff = Personnel seulement

crisis-title = Quelqu’un est là pour vous
crisis-line-staff = Nous avons appelé un membre du personnel pour rester avec vous.
crisis-line-call = Vous pouvez parler à quelqu’un tout de suite, le jour ou la nuit. Appelez ce numéro.
crisis-go-on = Continuer

who-title = Qui êtes-vous ?
who-line = Vous pouvez continuer sans dire qui vous êtes. Un nom ou un code aide le centre de soins à savoir que c’est vous.
who-guest = Je ne dis pas qui je suis
who-name = Je vais taper mon nom
who-code = J’ai un code du centre de soins

age-title = Avez-vous 18 ans ou plus ?
age-line = Ce contrôle de santé est pour les adultes seulement.
too-young-title = C’est pour les adultes seulement
too-young-line = Les chiffres ici ne conviennent pas aux enfants ni aux jeunes.
too-young-help = Demandez au personnel où une personne jeune peut faire un contrôle, s’il vous plaît.

pregnant-title = Êtes-vous enceinte, ou avez-vous accouché dans les 6 dernières semaines ?
pregnant-line = Vos chiffres sont alors regardés d’une autre façon.

entry-given-title = Quel est votre prénom ?
entry-family-title = Quel est votre nom de famille ?
entry-birth-title = Quelle est votre date de naissance ?
entry-code-title = Tapez ou scannez votre code
entry-height-title = Combien mesurez-vous, en centimètres ?
entry-form-name = Lettres
entry-form-date = Jour, mois, année
entry-form-code = Lettres et chiffres
entry-form-height = Centimètres, par exemple 171
entry-form-staff = { $digits } chiffres
entry-day = Jour
entry-month = Mois
entry-year = Année
entry-problem-name = Tapez un nom, s’il vous plaît.
entry-problem-date = Cette date ne va pas. Deux chiffres pour le jour, deux pour le mois, quatre pour l’année.
entry-problem-code = Ce code ne va pas. Regardez-le encore, ou revenez en arrière.
entry-problem-height = Tapez votre taille en centimètres, entre 50 et 244, s’il vous plaît.
entry-doubt-height = Est-ce juste, en centimètres ? Si oui, appuyez encore sur « Suivant ».

arm-title = Y a-t-il une raison de ne pas utiliser un de vos bras ?
arm-line = Par exemple : une plaie, une perfusion, un accès de dialyse, un gonflement après une opération, ou un bras faible après une attaque cérébrale.
arm-both-well = Non, les deux bras vont bien
arm-not-left = Pas mon bras gauche
arm-not-right = Pas mon bras droit
arm-neither = Aucun des deux bras

cuff-title = Quel est le tour de votre bras ?
cuff-line = Mettez le ruban autour du haut de votre bras, au milieu. Puis prenez le brassard de cette taille.
cuff-small = 22 à 26 cm : petit
cuff-adult = 27 à 34 cm : moyen
cuff-large = 35 à 44 cm : grand
cuff-thigh = 45 à 52 cm : très grand
cuff-none = Plus petit ou plus grand, ou je ne sais pas

prep-title = Dans les 30 dernières minutes, avez-vous pris du café, fumé ou fait du sport ?
prep-line = Cela peut donner des chiffres plus hauts que la réalité.
prep-no = Non
prep-yes = Oui, mesurer quand même
prep-later = Oui, je reviendrai plus tard

coach-sit-title = Asseyez-vous et adossez-vous
coach-sit-line-back = Posez votre dos contre la chaise.
coach-sit-line-feet = Posez les deux pieds à plat sur le sol. Ne croisez pas les jambes.
coach-arm-title = Le bras nu, à la hauteur du cœur
coach-arm-line-bare = Découvrez le haut du bras. Posez le bras sur la table.
coach-arm-line-left = Découvrez le haut du bras gauche. Posez le bras sur la table.
coach-arm-line-right = Découvrez le haut du bras droit. Posez le bras sur la table.
coach-arm-line-cuff = Mettez le brassard à la hauteur du cœur.
coach-quiet-title = Maintenant, nous nous reposons un moment
coach-quiet-line-talk = Ne bougez pas. Ne parlez pas. Personne près de vous ne doit vous parler.
coach-quiet-line-start = Un repos calme donne un chiffre vrai.
coach-finger-title = Mettez le doigt dans la pince
coach-finger-line-nail = Prenez un doigt chaud, sans vernis à ongles.
coach-finger-line-still = Gardez la main immobile sur la table.
coach-scale-title = Enlevez vos chaussures et votre gros manteau
coach-scale-line-shoes = Attendez que la balance montre zéro. Puis montez.
coach-scale-line-still = Restez sans bouger au milieu. Ne vous tenez à rien.

rest-title = Reposez-vous au calme
rest-line = Respirez lentement. Nous commençons quand le temps est fini.
rest-shorten = Je ne peux pas attendre
rest-again-title = Reposons-nous encore un peu
rest-again-line = Votre chiffre était haut après un repos court. Après un repos complet, nous mesurons encore.

cuff-live-title = Mesure en cours. Ne parlez pas, s’il vous plaît.
cuff-live-line-start = Appuyez sur le bouton de départ de l’appareil de tension s’il n’a pas commencé.
cuff-live-line-quiet = Ne bougez pas. Le brassard serre un moment.
cuff-live-nth = Mesure { $n } sur { $of }
cuff-live-pressure = { $pressure } dans le brassard
cuff-pause-title = Très bien. Reposez-vous une minute.
cuff-pause-last = Cette mesure était de { $systolic } sur { $diastolic }.
cuff-pause-repeat = Cette mesure ne compte pas. Nous essayons encore.
cuff-pause-line = Maintenant vient la mesure { $n } sur { $of }.
cuff-pause-discard = J’ai bougé ou parlé. Ne pas la compter.
cuff-pause-enough = Arrêter de mesurer

symptoms-title = Ressentez-vous une de ces choses en ce moment ?
symptoms-line-chest = Une douleur dans la poitrine ou le dos, ou du mal à respirer.
symptoms-line-stroke = Un côté du corps engourdi ou faible, du mal à parler ou à voir, ou des idées confuses.
symptoms-line-head = Un mal de tête soudain et très fort, ou la tête qui tourne avec des vomissements.
symptoms-no = Non, rien de tout cela
symptoms-yes = Oui

pulse-title = Gardez le doigt immobile
pulse-line = Cela prend environ une minute.
pulse-line-again = Nous regardons encore une fois, pour vérifier.
pulse-note-finger = Mettez le doigt jusqu’au fond.
pulse-note-still = Gardez la main immobile, s’il vous plaît.
pulse-note-warm = Le signal est faible. Frottez vos mains pour les réchauffer.
pulse-note-light = Il y a trop de lumière. Couvrez la pince avec l’autre main.
pulse-line-truth = Ce que vous ressentez compte plus que le chiffre.
pulse-signal = Signal
pulse-rate = { $rate } battements par minute

scale-title = Montez sur la balance
scale-line = Restez sans bouger jusqu’à ce que nous ayons votre poids.
scale-note-step-on = Montez maintenant.
scale-note-still = Ne bougez pas, s’il vous plaît.
scale-note-too-much = C’est plus que ce que cette balance peut peser. Le personnel peut vous aider.
scale-note-wait = Un instant.

trouble-title-pressure = Nous n’avons pas pu mesurer votre tension
trouble-title-oxygen = Nous n’avons pas pu mesurer votre oxygène
trouble-title-weight = Nous n’avons pas pu mesurer votre poids
trouble-title-stopped = Arrêté
trouble-title-unsuitable = Nous n’allons pas mesurer votre tension ici
trouble-missing = L’appareil pour cela n’est pas branché. Le personnel peut vous aider, ou vous pouvez continuer sans.
trouble-no-answer = L’appareil n’a rien envoyé. A-t-on appuyé sur le bouton de départ ?
trouble-unplugged = Le câble s’est débranché. Le personnel peut le rebrancher. Puis réessayez.
trouble-stopped = Vous l’avez arrêté. Vous pouvez réessayer ou continuer sans.
trouble-moved = Vous avez bougé un peu. Ne bougez pas, et nous réessayons.
trouble-cuff-loose = Le brassard n’est pas assez serré. Serrez-le un peu plus.
trouble-cuff-blocked = Le tuyau est plié. Redressez-le et réessayez.
trouble-weak = Le signal était trop faible. Réchauffez vos mains et réessayez.
trouble-finger-off = Le doigt n’était pas dans la pince. Mettez-le jusqu’au fond.
trouble-light = Il y a trop de lumière. Couvrez la pince avec l’autre main.
trouble-step-on = Il n’y avait personne sur la balance. Attendez le zéro, puis montez.
trouble-out-of-range = Le chiffre est hors de ce que cet appareil peut mesurer. Demandez au personnel de vous mesurer, s’il vous plaît.
trouble-device = L’appareil lui-même a une panne. Le personnel peut vous aider.
trouble-no-result = Trois mesures n’ont pas compté. Nous ne devinons pas. Demandez au personnel de vous mesurer, s’il vous plaît.
trouble-not-steady = Le chiffre ne restait pas stable. Réchauffez vos mains et réessayez.
trouble-implausible = Nous voulons vérifier ce chiffre. Essayez encore une fois, s’il vous plaît.
trouble-unsuitable = Un brassard d’ici ne serait pas sûr ou pas adapté pour votre bras. Le personnel peut vous aider.
trouble-too-many = Votre bras a été assez serré pour aujourd’hui. Demandez au personnel, s’il vous plaît.
trouble-go-on = Continuer sans

results-title = Vos chiffres d’aujourd’hui
results-line = Un jour, c’est un seul jour. Un médecin en regarde beaucoup.
results-none = Rien n’a été mesuré aujourd’hui.
results-next = Que dois-je faire ?
grade-usable = { $what } : ce chiffre peut être utilisé. { $why }
grade-limited = { $what } : mesurez encore avant de vous y fier. { $why }
why-once = La mesure n’a été faite qu’une fois.
why-rest = Votre repos était court.
why-prepared = Le café, le tabac ou le sport peuvent le faire monter.
why-apart = Vos chiffres étaient loin l’un de l’autre.
why-discarded = Certaines mesures n’ont pas marché.
why-uneven = Votre pouls semblait irrégulier.
why-signal = Le signal de votre doigt était faible.
why-below = La pince n’est pas faite pour des chiffres aussi bas.
why-pulses = Votre bras et votre doigt ont donné deux pouls différents.
why-device = L’appareil demande un contrôle.
row-pressure = Tension
row-oxygen = Oxygène dans le sang
row-pulse = Pouls
row-weight = Poids
row-height = Taille
row-bmi = Poids pour votre taille (IMC)
value-pressure = { $systolic } sur { $diastolic }
value-oxygen = { $percent } %
value-pulse = { $rate } par minute
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = Dans la zone attendue pour aujourd’hui
meaning-pressure-little-high = Un peu au-dessus de la meilleure zone
meaning-pressure-high = Au-dessus de la zone attendue
meaning-pressure-higher = Nettement au-dessus de la zone attendue
meaning-pressure-very-high = Très haute : voyez un soignant aujourd’hui
meaning-pressure-low = En dessous de la zone attendue
meaning-pressure-pregnant = Montrez ce chiffre à votre sage-femme ou à votre médecin
meaning-oxygen-low = Un peu plus bas qu’attendu : voyez un soignant aujourd’hui
meaning-oxygen-very-low = Plus bas qu’attendu : demandez de l’aide maintenant
meaning-pulse-uneven = Votre pouls semblait irrégulier. Cette machine peut se tromper. Demandez un contrôle du pouls.
meaning-pulse-fast = Plus rapide que la zone attendue
meaning-pulse-slow = Plus lent que la zone attendue
meaning-pulse-very-fast = Très rapide : voyez un soignant aujourd’hui
meaning-pulse-very-slow = Très lent : voyez un soignant aujourd’hui
meaning-weight = Mesure d’aujourd’hui
meaning-height = Mesure d’aujourd’hui
meaning-height-said = Comme vous nous l’avez dit
meaning-bmi-low = En dessous de la zone que visent la plupart des adultes
meaning-bmi-expected = Dans la zone que visent la plupart des adultes
meaning-bmi-high = Au-dessus de la zone que visent la plupart des adultes

advice-none-title = Ces mesures ne demandent aucune action
advice-none-line = Ces chiffres seuls ne demandent pas de visite. Si vous ne vous sentez pas bien, voyez quand même un soignant.
advice-routine-title = Prenez rendez-vous pour un contrôle dans les 4 semaines qui viennent
advice-routine-line = Montrez ces chiffres à votre médecin, à l’infirmière ou au pharmacien.
advice-soon-title = Voyez un soignant dans les 7 jours
advice-soon-line = Appelez votre médecin ou le centre de soins et montrez-leur ces chiffres.
advice-urgent-title = Voyez un soignant aujourd’hui
advice-urgent-line = Parlez au personnel ici avant de partir. Il peut vous aider à trouver quelqu’un aujourd’hui.
advice-incomplete-title = Nous n’avons pas pu tout contrôler
advice-incomplete-line = Nous ne pouvons donc pas dire que tout va bien. Parlez au personnel, s’il vous plaît.
advice-uneven = Votre pouls semblait irrégulier. Cette machine peut se tromper. Demandez un contrôle du pouls.
advice-short-rest = Votre repos était court. Votre tension peut donc sembler plus haute qu’elle n’est.
advice-oxygen-truth = Le chiffre de l’oxygène peut être faux de 2 à 4 points, et il peut être trop haut sur une peau plus foncée.
advice-talk = Vous pouvez parler à quelqu’un à tout moment, le jour ou la nuit : { $number }
advice-when = Appelez le { $number } si vous avez une douleur dans la poitrine, du mal à respirer, une faiblesse dans un bras ou au visage, ou si vous vous sentez très mal.
advice-medicine = Continuez à prendre vos médicaments comme votre médecin vous l’a dit.

form-intro-title = Quelques questions
form-intro-count = { $n ->
    [one] { $n } question.
   *[other] { $n } questions.
}
form-intro-private = Vérifiez que personne ne peut voir cet écran.
form-intro-line = Vous pouvez passer les questions auxquelles vous ne voulez pas répondre.
form-start = Répondre
form-skip = Pas aujourd’hui
form-count = Question { $n } sur { $of }
form-own = Autre chose
form-more = Plus de choix
form-end = Quitter ces questions
form-problem-low = Donnez { $limit } ou plus, s’il vous plaît.
form-problem-high = Donnez { $limit } ou moins, s’il vous plaît.
form-problem-early = Ce jour est trop tôt.
form-problem-late = Ce jour est trop tard.
form-problem-long = { $limit ->
    [one] Utilisez { $limit } lettre ou moins, s’il vous plaît.
   *[other] Utilisez { $limit } lettres ou moins, s’il vous plaît.
}
form-problem-short = { $limit ->
    [one] Utilisez { $limit } lettre ou plus, s’il vous plaît.
   *[other] Utilisez { $limit } lettres ou plus, s’il vous plaît.
}
form-problem-places = { $limit ->
    [one] Donnez { $limit } chiffre ou moins après la virgule, s’il vous plaît.
   *[other] Donnez { $limit } chiffres ou moins après la virgule, s’il vous plaît.
}
form-problem-required = Répondez, ou quittez ces questions, s’il vous plaît.
form-problem-one = Choisissez une seule réponse, s’il vous plaît.
form-problem-unclear = Nous n’avons pas pu lire cela. Réessayez, s’il vous plaît.
advice-answers = Vos réponses aux questions sont une raison de parler à quelqu’un.

advice-book = Chercher un rendez-vous au centre

times-looking-title = Recherche d’heures libres
times-booking-title = Demande au centre de soins
times-waiting-line = Un instant, s’il vous plaît.
times-go-on = Continuer sans
times-title = Choisissez une heure
times-taken-title = Cette heure vient d’être prise. Choisissez-en une autre, s’il vous plaît.
times-offer = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }, { $time }
times-offer-at = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }, { $time }, { $place }
times-more = Autres heures
times-none = Aucune de celles-ci
times-booked-title = Vous avez un rendez-vous
times-booked-when = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } à { $time }
times-booked-when-at = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } à { $time }, { $place }
times-booked-line = Si vous vous sentez plus mal avant, n’attendez pas le rendez-vous.
times-requested-title = Le centre de soins va vous appeler
times-requested-line = Nous lui avons demandé une heure. Vous n’avez pas encore de rendez-vous.
times-elsewhere-title = Prenez rendez-vous avec votre téléphone
times-elsewhere-line = Dirigez l’appareil photo de votre téléphone vers le carré. La page du centre de soins s’ouvre.
times-unknown-title = Nous ne savons pas si cela a marché
times-unknown-line = Le centre de soins n’a pas répondu. Demandez au personnel avant de partir, s’il vous plaît.
times-nothing-title = Il n’y a pas d’heure libre pour le moment
times-nothing-line = Demandez au personnel, ou appelez votre médecin ou le centre de soins, s’il vous plaît.
times-unreachable-title = Nous ne pouvons pas joindre le centre de soins en ce moment
times-unreachable-line = Aucun rendez-vous n’a été pris. Demandez au personnel, ou appelez votre médecin ou le centre de soins, s’il vous plaît.

known-wait-title = Demande au centre de soins
known-wait-line = Un instant, s’il vous plaît. Cela prend toujours quelques secondes.
known-go-on = Continuer et mesurer
known-one-title = Le centre de soins connaît ce code
known-one-line = Votre résultat arrivera au bon endroit.
known-nobody-title = Le centre de soins ne connaît pas ce code
known-nobody-line = Vérifiez-le, s’il vous plaît, ou continuez. Le personnel peut relier votre résultat à vous plus tard.
known-many-title = Le centre de soins ne peut pas être sûr de qui vous êtes
known-many-line = Vous pouvez continuer. Prévenez le personnel, s’il vous plaît, pour que votre résultat ne soit pas mélangé avec un autre.
known-unreachable-title = Le centre de soins ne répond pas en ce moment
known-unreachable-line = Vous pouvez continuer. Votre code part avec votre résultat.
known-not-now-title = Trop de codes ont été essayés ici
known-not-now-line =
    { $minutes ->
        [one] Vous pouvez continuer. Les codes pourront être vérifiés dans { $minutes } minute.
       *[other] Vous pouvez continuer. Les codes pourront être vérifiés dans { $minutes } minutes.
    }
known-again = Taper encore le code
known-arrive = Je viens à mon rendez-vous
known-move = Je veux une autre heure
known-cancel = Je veux annuler mon rendez-vous
give-back-title = Annuler votre prochain rendez-vous ?
give-back-line = Une autre personne peut alors avoir cette heure.
give-back-no = Garder mon rendez-vous
give-back-yes = L’annuler
give-back-waiting-title = Nous annulons votre rendez-vous
given-back-title = Votre rendez-vous est annulé
given-back-line = Si vous avez encore besoin de voir quelqu’un, vous pouvez demander une nouvelle heure.
arrive-waiting-title = Nous disons au centre de soins que vous êtes là
arrived-title = Le centre de soins sait que vous êtes là
arrived-line = Voici votre rendez-vous. Si vous vous sentez plus mal pendant que vous attendez, dites-le au personnel.
none-found-title = Nous n’avons pas trouvé ce rendez-vous
none-found-line = Demandez au personnel, s’il vous plaît. Il peut le chercher.
errand-unknown-title = Nous ne savons pas si cela a marché
errand-unknown-line = Le centre de soins n’a pas répondu. Prévenez le personnel, s’il vous plaît.
advice-ways = Joindre le centre de soins
ways-title = Comment voulez-vous joindre le centre de soins ?
ways-call-back = Demander au centre de m’appeler
ways-video = Parler en vidéo sur mon téléphone
ways-none = Rien de tout cela
call-back-waiting-title = Nous demandons au centre de soins de vous appeler
call-back-asked-line = Nous l’avons demandé. Le centre prend le numéro qu’il a pour vous.
video-title = Parler en vidéo
video-line = Dirigez l’appareil photo de votre téléphone vers le carré. Cela s’ouvre sur votre propre téléphone.

weekday-monday = Lundi
weekday-tuesday = Mardi
weekday-wednesday = Mercredi
weekday-thursday = Jeudi
weekday-friday = Vendredi
weekday-saturday = Samedi
weekday-sunday = Dimanche
month-january = janvier
month-february = février
month-march = mars
month-april = avril
month-may = mai
month-june = juin
month-july = juillet
month-august = août
month-september = septembre
month-october = octobre
month-november = novembre
month-december = décembre
said-as-is = { $text }

sending-saving-title = Nous enregistrons votre résultat
sending-saving-line = Un instant, s’il vous plaît.
sending-kept-title = Votre résultat est gardé ici
sending-kept-line = Il est fermé à clé. Seul le personnel de ce lieu peut le retrouver.
sending-waiting-title = Envoi au centre de soins
sending-waiting-line = Votre résultat est en sécurité ici. Vous n’avez pas besoin d’attendre.
sending-filed-title = Le centre de soins a votre résultat
sending-filed-line = Son ordinateur nous l’a dit. Une personne ne l’a peut-être pas encore vu.
sending-refused-title = Le centre de soins n’a pas pu prendre votre résultat
sending-refused-line = Le personnel va s’en occuper. Emportez votre résultat, s’il vous plaît.
sending-stalled-title = Nous ne pouvons pas joindre le centre de soins en ce moment
sending-stalled-line = Votre résultat est en sécurité et sera envoyé plus tard. Portez votre résultat à l’accueil, s’il vous plaît.
sending-failed-title = Nous n’avons pas pu enregistrer votre résultat
sending-failed-line = Le personnel le sait. Emportez votre résultat sur l’écran suivant, s’il vous plaît.

take-away-title = Emportez votre résultat
take-away-line = Dirigez l’appareil photo de votre téléphone vers le carré. Vos chiffres s’ouvrent en texte.
take-away-private = Le carré est montré seulement maintenant. Personne ne peut l’avoir plus tard.
take-away-heading = Mon contrôle de santé, { $site }

goodbye-title = Merci. Prenez soin de vous.
goodbye-line = Tout ce qui est sur vous est maintenant effacé de cet écran.
goodbye-now = Terminer

help-title = Comment pouvons-nous vous aider ?
help-line-back = Vous pouvez continuer où vous étiez. Rien n’est perdu.
help-line-staff = Le personnel peut venir vers vous.
help-ill = Je me sens très mal
help-line-emergency = Si vous vous sentez très mal, appelez le { $number } maintenant.
help-coming-title = Nous avons appelé le personnel
help-coming-line = Restez ici, s’il vous plaît. Vous pouvez continuer si vous voulez.

leave-title = Voulez-vous quitter ?
leave-line = Nous effaçons alors de l’écran tout ce qui est sur vous.
leave-line-kept = Ce que vous avez accepté de garder ou d’envoyer reste en sécurité. Nous effaçons tout le reste de cette machine.
leave-stay = Non, continuer
leave-yes = Oui, quitter

idle-title = Êtes-vous toujours là ?
idle-line = { $seconds ->
    [one] Nous arrêtons et effaçons l’écran dans { $seconds } seconde.
   *[other] Nous arrêtons et effaçons l’écran dans { $seconds } secondes.
}
idle-still-here = Je suis toujours là

staff-clear-title = Personnel : tapez votre numéro
staff-clear-line = Seulement quand quelqu’un est auprès de la personne.
staff-clear-enter = Débloquer
staff-clear-wrong = Ce numéro n’était pas le bon.

mark-expected = Dans la zone
mark-aside = Un peu en dehors
mark-outside = En dehors
mark-far = Loin en dehors
mark-plain = Noté
progress-part = Partie { $part } sur { $of }
countdown-left = { $seconds ->
    [one] Encore { $seconds } seconde
   *[other] Encore { $seconds } secondes
}
key-erase = Effacer
key-space = Espace
switch-on = Oui
switch-off = Non

print-paper-out = L’imprimante n’a plus de papier. Demandez au personnel, ou prenez l’image avec votre téléphone.
print-cover-open = L’imprimante est ouverte. Le personnel peut la fermer.
print-too-hot = L’imprimante doit refroidir. Elle continue toute seule.
print-cancelled = Le ticket n’a pas été imprimé.
print-busy = L’imprimante travaille encore. Réessayez bientôt.
print-not-now = Nous ne pouvons pas imprimer le ticket maintenant. Prenez l’image avec votre téléphone, ou demandez au personnel.
print-staff-no-answer = L’imprimante ne répond pas. Vérifiez le courant, le câble et les réglages de la ligne.
print-staff-unplugged = L’imprimante n’est pas branchée. Rebranchez-la.
print-staff-paper-out = Le rouleau est vide. Mettez-en un nouveau, côté brillant vers l’extérieur.
print-staff-cover-open = Le capot de l’imprimante est ouvert. Fermez-le jusqu’au clic.
print-staff-cutter = La lame est coincée. Éteignez, ouvrez le capot et dégagez-la.
print-staff-too-hot = L’imprimante est trop chaude. Laissez-lui de l’air.
print-staff-broken = L’imprimante signale une panne. Éteignez-la et rallumez-la. Si cela revient, appelez le service technique.
print-staff-offline = L’imprimante est en attente. Appuyez une fois sur son bouton d’avance du papier.
print-staff-cancelled = Une impression a été arrêtée. Déchirez et détruisez ce qui dépasse.
print-staff-busy = Deux tickets ont été demandés à la fois. Il n’y a rien à faire.
print-staff-too-large = Un ticket était trop long pour être imprimé. Signalez-le, s’il vous plaît.

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = La voix est activée.
voice-keys = Les touches sont : précédent, suivant, choisir, retour et aide. Chaque touche arrête la voix.
voice-choices = Choix : { $n }. Appuyez sur suivant pour entendre chacun.
voice-place = { $n } sur { $of }
voice-step-first = Appuyez d’abord sur suivant pour entendre les choix.
voice-not-yet = Pas encore. Il manque quelque chose avant.
voice-settings = Réglages de la voix
voice-repeat = Redire l’écran
voice-slower = Plus lentement
voice-faster = Plus vite
voice-louder = Plus fort
voice-quieter = Moins fort
voice-silence = Couper la voix
voice-off = La voix est coupée. Appuyez sur une touche pour la remettre.
voice-personal = Cette partie est personnelle. Branchez un casque, ou choisissez de l’entendre à voix haute.
voice-aloud-yes = Oui, dire mes informations à voix haute
voice-aloud-no = Ne plus dire mes informations à voix haute
voice-read-back = Dire ce que j’ai tapé
voice-nothing-typed = Rien n’est encore tapé.
voice-erased = Effacé :
voice-full = Il n’y a plus de place.
voice-to = à
voice-space = espace
voice-hyphen = tiret
voice-apostrophe = apostrophe
voice-comma = virgule
voice-point = point
voice-call = Appelez ce numéro : { $number }
voice-minutes = Minutes restantes : { $n }
voice-still-measuring = La mesure continue.
voice-back-stops = Appuyez sur retour pour arrêter tout de suite.

# Staff mode: only the people who work here see these.
staff-who-title = Personnel : qui êtes-vous ?
staff-who-first = Personne n’a encore de compte. Utilisez le code à usage unique du jour de l’installation.
staff-who-nobody = Personne n’a de compte. Un technicien peut créer un code à usage unique.
staff-who-code = J’ai un code à usage unique
staff-language = Autre langue
staff-leave = Quitter
staff-sign-out = Se déconnecter
staff-more = Plus
staff-enter = OK
staff-checking = Vérification…
staff-pin-title = { $name } : votre numéro
staff-pin-wrong = Ce n’est pas juste. Essais restants : { $left }.
staff-pin-wait = Trop d’essais. Attendez { $seconds } secondes.
staff-pin-locked = Plus aucun essai. Un responsable doit débloquer ce compte.
staff-pin-nobody = Ce compte ne peut pas se connecter.
staff-pin-busy = Vérification en cours. Attendez, s’il vous plaît.
staff-pin-not-you = Il faut quelqu’un d’autre pour cela.
staff-pin-six = Il faut six chiffres.
staff-pin-easy = C’est trop facile à deviner. Choisissez-en un autre.
staff-pin-not-same = Les deux numéros n’étaient pas les mêmes. Recommencez.
staff-pin-changed = Le nouveau numéro est enregistré.
staff-code-title = Tapez le code à usage unique
staff-code-line = Il a été imprimé à l’installation. Il sert une seule fois.
staff-code-form = Lettres et chiffres, trois groupes de quatre
staff-name-title = Quel nom utilisent les collègues ?
staff-name-line = Ce nom figure sur l’écran de connexion.
staff-name-form = Un nom que personne d’autre n’a ici
staff-name-wrong = Ce nom est vide, trop long ou déjà pris.
staff-role-title = Que fait { $name } ici ?
staff-role-line = Chaque rôle ne voit que le nécessaire.
staff-role-attendant = Accueil : aide et nettoie
staff-role-lead = Responsable de la borne
staff-role-technician = Technicien : entretient la machine
staff-new-pin-title = { $name } : choisissez un numéro
staff-new-pin-again = { $name } : le même numéro encore une fois
staff-new-pin-line = Vous seul devez le connaître. Personne ne peut le retrouver.
staff-account-made = Le compte est créé.
staff-not-stored = Impossible d’enregistrer. Rien n’a changé.
staff-today-title = À faire maintenant : { $jobs }
staff-today-none = Rien à faire. Merci.
staff-urgency-now = Quand : maintenant.
staff-urgency-today = Quand : aujourd’hui.
staff-urgency-soon = Quand : dès que possible.
staff-job-since = Sur la liste depuis { $minutes } minutes.
staff-job-taken = { $name } s’en occupe.
staff-job-take = Je m’en occupe
staff-job-not-you = C’est pour un autre rôle.
staff-job-by-itself = Cela quitte la liste une fois réparé.
staff-job-gone = Cette tâche est faite.
staff-job-answered = J’ai vu la personne
staff-job-cleaned = J’ai nettoyé
staff-job-delivery = Voir
staff-job-check = Vérifier maintenant
staff-job-calibrated = Il est étalonné
staff-job-enabled = Le réutiliser
staff-job-emergency = Quelqu’un a besoin d’une ambulance
staff-job-emergency-do = Allez-y maintenant. Appelez à l’aide. Restez avec la personne.
staff-job-crisis = Quelqu’un pense peut-être à mettre fin à ses jours
staff-job-crisis-do = Allez-y maintenant. Écoutez. Ne laissez pas la personne seule.
staff-job-help = Quelqu’un a demandé de l’aide
staff-job-help-do = Allez à la borne et demandez comment aider.
staff-job-result = Un résultat est à voir aujourd’hui
staff-job-result-do = Parlez à la personne, ou vérifiez que la clinique l’a vu.
staff-job-not-saved = Un résultat n’a pas pu être enregistré
staff-job-not-saved-do = Notez-le avec la personne, si elle est encore là.
staff-job-refused = La clinique n’a pas pris un résultat
staff-job-refused-do = Ouvrez-le, lisez pourquoi, renvoyez-le ou mettez-le de côté.
staff-job-stalled = Rien n’arrive à la clinique
staff-job-stalled-do = Vérifiez le câble réseau. Les résultats attendent ici en sûreté. Appelez le technicien si cela dure.
staff-job-cleaning-due = Il faut nettoyer. Personnes depuis : { $people }
staff-job-cleaning-due-do = Essuyez brassard, capteur de doigt, balance et écran. Laissez sécher.
staff-job-cleaning-overdue = Nettoyez d’abord. Personnes depuis : { $people }
staff-job-cleaning-overdue-do = Personne ne doit l’utiliser avant. Essuyez brassard, capteur de doigt, balance et écran.
staff-job-calibration-soon = { $device } : l’étalonnage finit bientôt
staff-job-calibration-soon-do = Commandez un étalonnage. Une fois fait, entrez le nouveau jour.
staff-job-calibration-expired = { $device } : l’étalonnage est terminé
staff-job-calibration-expired-do = Il n’est pas utilisé d’ici là. Faites-le étalonner et entrez le nouveau jour.
staff-job-check-failed = { $device } : la vérification a échoué
staff-job-check-failed-do = Il n’est pas utilisé. Vérifiez-le encore ou faites-le réparer.
staff-job-drift = { $device } est à vérifier
staff-job-drift-do = Ses mesures ont changé ces dernières semaines. Cinq minutes avec une référence le diront.
staff-job-device-fault = { $device } ne marche pas
staff-job-device-fault-do = Éteignez-le et rallumez-le. Testez-le sous Appareils.
staff-job-device-missing = { $device } n’est pas branché
staff-job-device-missing-do = Vérifiez le câble et le courant.
staff-job-disabled = { $device } est hors d’usage
staff-job-disabled-do = Le personnel l’a retiré. Réutilisez-le une fois en ordre.
staff-job-paper-low = Il reste peu de papier
staff-job-paper-low-do = Préparez un nouveau rouleau.
staff-job-paper-out = Il n’y a plus de papier
staff-job-paper-out-do = Mettez un nouveau rouleau, côté brillant vers l’extérieur.
staff-job-printer = L’imprimante ne marche pas
staff-job-printer-do = Fermez le capot. Éteignez-la et rallumez-la.
staff-job-update = Une mise à jour est prête
staff-job-update-do = Le technicien peut l’installer après la fermeture.
staff-job-clock = L’horloge est fausse
staff-job-clock-do = Les résultats portent une heure fausse. Vérifiez le réseau ; appelez le technicien.
staff-job-disk-low = Il reste peu de place
staff-job-disk-low-do = Appelez le technicien cette semaine.
staff-job-disk-full = Il n’y a plus de place
staff-job-disk-full-do = Plus rien ne peut être enregistré. Appelez le technicien maintenant.
staff-job-unreviewed = Textes que personne n’a relus : { $count }
staff-job-unreviewed-do = Faites-les lire par qui parle la langue, ou ne les proposez plus.
staff-job-locked = { $name } ne peut plus se connecter
staff-job-locked-do = Demandez si les mauvais essais venaient de cette personne. Puis débloquez.
staff-menu = Tout le reste
staff-menu-deliveries = Envois à la clinique
staff-menu-devices = Appareils
staff-menu-outage = Fermer ou ouvrir la borne
staff-menu-settings = Réglages
staff-menu-figures = Chiffres
staff-menu-audit = Le journal a-t-il été modifié ?
staff-menu-people = Les personnes qui travaillent ici
staff-people-add = Ajouter une personne
staff-person-row = { $name } – { $role }
staff-person-row-closed = { $name } – { $role } (fermé)
staff-person-left = Mauvais essais restants : { $left }
staff-person-pin = Nouveau numéro
staff-person-unlock = Débloquer
staff-person-close = Fermer ce compte
staff-person-open = Rouvrir ce compte
staff-parcels-none = Rien n’a encore été envoyé.
staff-parcel-row = { $day }.{ $month }., { $time } – { $state }
staff-parcel-queued = attend ici
staff-parcel-sent = envoyé, pas encore confirmé
staff-parcel-filed = la clinique l’a
staff-parcel-seen = vu par quelqu’un là-bas
staff-parcel-refused = non pris
staff-parcel-parked = mis de côté
staff-parcel-tries = Essais : { $tries }
staff-delivery-title = Un envoi
staff-delivery-gone = Il n’est plus sur la liste.
staff-delivery-whose = Il vient de { $name }.
staff-delivery-nobody = Aucun nom n’a été donné.
staff-delivery-resend = Renvoyer
staff-delivery-park = Mettre de côté
staff-delivery-look = Voir de qui il est. C’est noté.
staff-delivery-again = Il est de nouveau en attente.
staff-delivery-parked = Il est mis de côté.
staff-export = Extraire, verrouillé pour la clinique
staff-export-began = Deux personnes sont d’accord. Écriture en cours.
staff-second-title = Qui est la deuxième personne ?
staff-second-line = Deux personnes doivent être d’accord pour extraire des résultats.
staff-kind-cuff = tension
staff-kind-finger = oxygène
staff-kind-scale = poids
staff-kind-thermometer = température
staff-device-row = { $device } ({ $kind }) : { $state }
staff-device-ready = marche
staff-device-missing = pas branché
staff-device-failed = en panne la dernière fois
staff-device-out = hors d’usage
staff-device-due = Étalonné encore { $days } jours.
staff-device-due-none = Personne n’a entré de jour d’étalonnage.
staff-device-due-over = Son étalonnage est terminé. Il n’est pas utilisé.
staff-device-test = Le tester, sans personne
staff-device-testing = Test en cours…
staff-device-works = Il marche.
staff-device-works-not = Il ne marche pas. Voyez les tâches.
staff-device-check = Vérifier avec une référence
staff-device-calibrated = Entrer un étalonnage
staff-device-disable = Ne plus l’utiliser
staff-device-enable = Le réutiliser
staff-check-device = { $step } sur 3 : que montre notre appareil ?
staff-check-reference = { $step } sur 3 : que montre la référence ?
staff-check-line = Réglez la référence à environ { $value } { $unit }.
staff-check-number = Cet appareil ne peut pas montrer ce nombre.
staff-check-passed = C’est réussi. Plus grand écart : { $worst }.
staff-check-not = C’est raté. Plus grand écart : { $worst }. Il n’est pas utilisé.
staff-unit-mmhg = mmHg
staff-unit-percent = %
staff-unit-kg = kg
staff-unit-celsius = °C
staff-drift-up = Ses mesures ont monté.
staff-drift-down = Ses mesures ont baissé.
staff-drift-drop = La première et la dernière mesure diffèrent autrement qu’avant.
staff-drift-level = Les mesures des dernières semaines sont différentes.
staff-drift-failures = Il échoue plus souvent qu’avant.
staff-drift-digits = Ses derniers chiffres ne sont pas bien répartis.
staff-due-title = { $device } : étalonné jusqu’à quand ?
staff-due-line = Prenez le dernier jour sur son certificat.
staff-due-form = Jour, mois, année : JJMMAAAA
staff-due-wrong = Ce doit être un jour des deux prochaines années.
staff-due-noted = Le nouveau jour est noté.
staff-set-languages = Langues proposées
staff-set-volume = Volume
staff-set-brightness = Luminosité
staff-set-hours = Horaires
staff-set-services = Aide à proximité
staff-set-welcome = Une ligne à vous sur le premier écran
staff-set-steps = Mesures proposées
staff-set-forms = Questionnaires proposés
staff-set-appointments = Rendez-vous proposés
staff-set-from-file = Réglé par le technicien.
staff-set-from = Changé par { $name }.
staff-set-aside = Le changement du personnel ne compte plus : le technicien l’a modifié depuis.
staff-set-level = Maintenant : { $level } sur 100
staff-set-less = Moins
staff-set-plus = Plus
staff-set-save = Enregistrer
staff-set-saved = C’est enregistré et utilisé dès maintenant.
staff-set-undo = Annuler le changement
staff-set-line-add = Écrire une ligne
staff-set-line-form = 80 caractères au plus
staff-set-line-line = Laissez vide pour enlever la ligne.
staff-set-hours-form = De et à, par exemple 09001730
staff-set-hours-line = Laissez vide pour un jour fermé.
staff-set-day = { $weekday } : { $from } à { $to }
staff-set-day-closed = { $weekday } : fermé
staff-set-fixed = Ce que seul le technicien peut changer
staff-set-fixed-line = C’est dans le fichier de configuration.
staff-set-wrong-not-yours = Vous ne pouvez pas changer cela. Demandez au responsable ou au technicien.
staff-set-wrong-not-there = Cela ne peut pas être choisi ici.
staff-set-wrong-none = Il faut en garder au moins un.
staff-set-wrong-range = Trop peu pour entendre ou lire.
staff-set-wrong-hours = Écrivez l’ouverture puis la fermeture, quatre chiffres chacune.
staff-set-wrong-text = C’est trop long, ou des signes ne peuvent pas être affichés.
staff-set-wrong-undo = Rien n’a été changé ici.
staff-figures-line = Rien ici ne dit qui est qui.
staff-figure = { $value }
staff-figure-few = moins de { $few }
staff-figure-visits = Visites
staff-figure-completed = Contrôles terminés
staff-figure-left = Partis avant la fin
staff-figure-minutes = Minutes de personnel gagnées
staff-figure-high = Résultats au-dessus de la plage
staff-audit-line = Chaque acte est inscrit dans une chaîne. Un changement la casse.
staff-audit-check = Vérifier
staff-audit-whole = Les { $row } lignes sont comme écrites.
staff-audit-broken = Modifié à partir de la ligne { $row }. Prévenez le technicien maintenant.
staff-audit-unread = Lecture impossible. Prévenez le technicien.
staff-outage-title = Fermer la borne : pourquoi ?
staff-outage-line = Les gens voient cette raison et où aller.
staff-outage-closed = La borne est fermée
staff-outage-open = La rouvrir
staff-outage-sign = Imprimer l’affiche
staff-closed-cleaning = Nettoyage en cours.
staff-closed-broken = Une partie ne marche pas.
staff-closed-work = Quelqu’un y travaille.
staff-closed-hours = Ce lieu est fermé maintenant.
staff-closed-room = La salle est occupée pour quelqu’un.
