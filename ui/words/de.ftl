# Deutsch. German. MACHINE-MADE AND UNREVIEWED: no German speaker and no clinician has
# checked these words. A site must have them reviewed before it offers German to the public.
# Simple, kind, reading age 9 to 11; the polite form (Sie).

language-name = Deutsch
language-title = Wählen Sie Ihre Sprache

attract-title = Messen Sie Blutdruck, Sauerstoff und Gewicht
attract-line = Es dauert etwa zehn Minuten. Sie können jederzeit aufhören.
attract-line-free = Es ist vertraulich. Nichts wird gespeichert, außer Sie möchten es.
attract-begin = Zum Starten berühren

out-of-service-title = Dieser Gesundheits-Check ist im Moment geschlossen
out-of-service-line = Es tut uns leid. Das Personal weiß Bescheid. Bitte fragen Sie das Personal, wohin Sie sonst gehen können.
out-of-service-emergency = Wenn Sie sich sehr krank fühlen, rufen Sie jetzt Hilfe.

action-next = Weiter
action-back = Zurück
action-skip = Auslassen
action-again = Noch einmal
action-ready = Bereit
action-stop = Stopp
action-leave = Beenden
action-help = Hilfe
action-call-staff = Personal rufen
action-go-on = Weiter
action-finish = Fertig

answer-yes = Ja
answer-no = Nein
answer-unsure = Nicht sicher

about-title = Was hier geschieht
about-line-what = Sie messen selbst. Wir führen Sie Schritt für Schritt.
about-line-time = Dann sagen wir Ihnen, was die Werte bedeuten und was Sie als Nächstes tun können.
about-line-not = Das hier ist nicht für Notfälle, und es ersetzt keinen Arzt.

consent-title = Sie entscheiden
consent-line = Alles ist aus, bis Sie es einschalten. Das Erste ist nötig, damit es weitergeht.
consent-measure = Bei mir messen
consent-measure-note = Jetzt messen und mir das Ergebnis hier zeigen.
consent-keep = Mein Ergebnis hier speichern
consent-keep-note = Sicher hier, damit das Personal nachsehen kann.
consent-send = An die Praxis senden
consent-send-note = Die Praxis sieht mein Ergebnis und ruft bei Bedarf an.

red-flag-count = Frage { $n } von { $of }. Haben Sie das jetzt?
red-flag-rf01 = Schmerzen, Druck oder Enge in der Brust, oder Schmerzen, die in den Arm, den Kiefer, den Hals oder den Rücken ziehen?
red-flag-rf02 = Bekommen Sie so schlecht Luft, dass Sie einen Satz nicht zu Ende sprechen können, oder sind Ihre Lippen blau oder grau?
red-flag-rf03 = Ist plötzlich etwas davon geschehen, auch wenn es wieder vorbei ist: Ihr Gesicht hing herab, ein Arm oder ein Bein wurde schwach, oder Sprechen, Gleichgewicht oder Sehen waren gestört?
red-flag-rf04 = Haben Sie plötzlich Kopfschmerzen, die schlimmsten Ihres Lebens, oder sind Sie seit Kurzem verwirrt?
red-flag-rf05 = Waren Sie heute ohnmächtig, oder hatten Sie heute einen Krampfanfall?
red-flag-rf06 = Haben Sie eine starke Blutung, die nicht aufhört, erbrechen Sie Blut, oder ist Ihr Stuhlgang schwarz?
red-flag-rf07 = Schwellen Ihr Gesicht, Ihre Lippen, Ihre Zunge oder Ihr Hals an, oder haben Sie plötzlich eine starke Allergie?
red-flag-rf08 = Sind Sie sehr krank durch eine Infektion: sehr blasse oder fleckige Haut, ein Ausschlag, der bleibt, wenn man ein Glas darauf drückt, seit 18 Stunden kein Urin, oder Fieber während einer Chemotherapie?
red-flag-rf09 = Sind Sie schwanger, oder haben Sie in den letzten 6 Wochen ein Kind geboren, und haben Sie: starke Kopfschmerzen, Probleme beim Sehen, Schmerzen unter den Rippen, eine starke Blutung, einen Krampfanfall, Atemnot, oder ein Baby, das sich weniger bewegt?
red-flag-rf10 = Denken Sie jetzt daran, Ihr Leben zu beenden, haben Sie einen Plan dafür, oder haben Sie schon etwas getan?
red-flag-rf11 = Haben Sie zu viel von etwas genommen, haben Sie eine Vergiftung, oder haben Sie eine schwere Verletzung oder Verbrennung?
red-flag-rf12 = Haben Sie plötzlich sehr starke oder reißende Schmerzen im Bauch oder im Rücken?
red-flag-rf13 = Schlägt Ihr Herz seit Kurzem schnell oder ungleichmäßig, und fühlen Sie sich dadurch krank?
red-flag-rf14 = Ist eine Wade oder ein Bein seit Kurzem geschwollen und schmerzhaft?
red-flag-rf15 = Haben Sie in den letzten 2 Wochen gedacht, dass es besser wäre, tot zu sein, ohne jetzt einen Plan zu haben?

emergency-title = Rufen Sie jetzt Hilfe
emergency-line-staff = Das Personal ist gerufen. Bleiben Sie hier. Gehen und fahren Sie nicht weg.
emergency-line-sit = Setzen Sie sich. Sagen Sie jemandem in Ihrer Nähe Bescheid.
emergency-line-crisis = Sie können jetzt auch mit jemandem sprechen: { $number }
emergency-call = Anrufen
emergency-staff = Nur Personal

crisis-title = Sie sind nicht allein
crisis-line-staff = Wir haben jemanden vom Personal gerufen, der bei Ihnen sein wird.
crisis-line-call = Sie können sofort mit jemandem sprechen, bei Tag und bei Nacht. Rufen Sie diese Nummer an.
crisis-go-on = Weiter

who-title = Wer sind Sie?
who-line = Sie können Gast bleiben. Mit einem Namen oder Code weiß die Praxis, dass Sie es sind.
who-guest = Ich möchte Gast bleiben
who-name = Ich gebe meinen Namen ein
who-code = Ich habe einen Code der Praxis

age-title = Sind Sie 18 Jahre oder älter?
age-line = Dieser Gesundheits-Check ist nur für Erwachsene.
too-young-title = Das hier ist nur für Erwachsene
too-young-line = Die Werte hier passen nicht für Kinder und Jugendliche.
too-young-help = Bitte fragen Sie das Personal, wo ein junger Mensch untersucht werden kann.

pregnant-title = Sind Sie schwanger, oder haben Sie in den letzten 6 Wochen ein Kind geboren?
pregnant-line = Ihre Werte werden dann anders angesehen.

entry-given-title = Wie ist Ihr Vorname?
entry-family-title = Wie ist Ihr Nachname?
entry-birth-title = Wann sind Sie geboren?
entry-code-title = Code eingeben oder scannen
entry-height-title = Wie groß sind Sie, in Zentimetern?
entry-form-name = Buchstaben
entry-form-date = Tag, Monat, Jahr
entry-form-code = Buchstaben und Zahlen
entry-form-height = Zentimeter, zum Beispiel 171
entry-form-staff = { $digits } Ziffern
entry-day = Tag
entry-month = Monat
entry-year = Jahr
entry-problem-name = Bitte geben Sie einen Namen ein.
entry-problem-date = Dieses Datum geht nicht. Zwei Ziffern für den Tag, zwei für den Monat, vier für das Jahr.
entry-problem-code = Dieser Code geht nicht. Sehen Sie noch einmal nach, oder gehen Sie zurück.
entry-problem-height = Bitte geben Sie Ihre Größe in Zentimetern ein, zwischen 50 und 244.
entry-doubt-height = Stimmt das, in Zentimetern? Wenn ja, drücken Sie noch einmal „Weiter“.

arm-title = Gibt es einen Grund, einen Ihrer Arme nicht zu nehmen?
arm-line = Zum Beispiel: eine Wunde, ein Tropf, ein Zugang für die Dialyse, eine Schwellung nach einer Operation, oder ein Arm, der nach einem Schlaganfall schwach ist.
arm-both-well = Nein, beide Arme sind gut
arm-not-left = Nicht meinen linken Arm
arm-not-right = Nicht meinen rechten Arm
arm-neither = Keinen der beiden Arme

cuff-title = Wie dick ist Ihr Oberarm?
cuff-line = Legen Sie das Maßband um die Mitte des Oberarms. Nehmen Sie dann die Manschette in dieser Größe.
cuff-small = 22 bis 26 cm: klein
cuff-adult = 27 bis 34 cm: mittel
cuff-large = 35 bis 44 cm: groß
cuff-thigh = 45 bis 52 cm: sehr groß
cuff-none = Kleiner oder größer, oder ich weiß es nicht

prep-title = Haben Sie in den letzten 30 Minuten Kaffee getrunken, geraucht oder Sport gemacht?
prep-line = Das kann Ihre Werte höher machen, als sie sind.
prep-no = Nein
prep-yes = Ja, trotzdem messen
prep-later = Ja, ich komme später wieder

coach-sit-title = Setzen Sie sich und lehnen Sie sich an
coach-sit-line-back = Lehnen Sie den Rücken an den Stuhl.
coach-sit-line-feet = Stellen Sie beide Füße flach auf den Boden. Kreuzen Sie die Beine nicht.
coach-arm-title = Der Arm ist frei, in Höhe des Herzens
coach-arm-line-bare = Machen Sie den Oberarm frei. Legen Sie den Arm auf den Tisch.
coach-arm-line-left = Machen Sie den linken Oberarm frei. Legen Sie den Arm auf den Tisch.
coach-arm-line-right = Machen Sie den rechten Oberarm frei. Legen Sie den Arm auf den Tisch.
coach-arm-line-cuff = Legen Sie die Manschette an, in Höhe des Herzens.
coach-quiet-title = Jetzt ruhen wir eine Weile
coach-quiet-line-talk = Sitzen Sie still. Sprechen Sie nicht. Niemand in der Nähe soll mit Ihnen sprechen.
coach-quiet-line-start = Durch die Ruhe stimmt der Wert.
coach-finger-title = Stecken Sie einen Finger in den Clip
coach-finger-line-nail = Nehmen Sie einen warmen Finger ohne Nagellack.
coach-finger-line-still = Halten Sie die Hand still auf dem Tisch.
coach-scale-title = Ziehen Sie Schuhe und dicke Jacke aus
coach-scale-line-shoes = Warten Sie, bis die Waage null zeigt. Steigen Sie dann darauf.
coach-scale-line-still = Stehen Sie still in der Mitte. Halten Sie sich nicht fest.

rest-title = Ruhen Sie sich aus
rest-line = Atmen Sie langsam. Wir beginnen, wenn die Zeit um ist.
rest-shorten = Ich kann nicht warten
rest-again-title = Ruhen wir noch ein wenig
rest-again-line = Ihr Wert war nach einer kurzen Ruhe hoch. Nach einer vollen Ruhe messen wir noch einmal.

cuff-live-title = Wir messen. Bitte nicht sprechen.
cuff-live-line-start = Drücken Sie die Starttaste am Blutdruckgerät, wenn es noch nicht begonnen hat.
cuff-live-line-quiet = Sitzen Sie still. Die Manschette wird kurz eng.
cuff-live-nth = Messung { $n } von { $of }
cuff-live-pressure = { $pressure } in der Manschette
cuff-pause-title = Gut gemacht. Ruhen Sie eine Minute.
cuff-pause-last = Diese Messung war { $systolic } zu { $diastolic }.
cuff-pause-repeat = Diese Messung zählt nicht. Wir versuchen es noch einmal.
cuff-pause-line = Jetzt kommt Messung { $n } von { $of }.
cuff-pause-discard = Bewegt oder gesprochen: nicht zählen
cuff-pause-enough = Nicht mehr messen

symptoms-title = Spüren Sie gerade jetzt etwas davon?
symptoms-line-chest = Schmerzen in der Brust oder im Rücken, oder Atemnot.
symptoms-line-stroke = Eine Körperseite taub oder schwach, Probleme beim Sprechen oder Sehen, oder Verwirrung.
symptoms-line-head = Plötzlich sehr starke Kopfschmerzen, oder Schwindel und Erbrechen.
symptoms-no = Nein, nichts davon
symptoms-yes = Ja

pulse-title = Halten Sie den Finger still
pulse-line = Das dauert etwa eine Minute.
pulse-line-again = Wir sehen noch einmal nach, um sicher zu sein.
pulse-note-finger = Stecken Sie den Finger ganz hinein.
pulse-note-still = Halten Sie die Hand bitte still.
pulse-note-warm = Das Signal ist schwach. Reiben Sie die Hände warm.
pulse-note-light = Es ist zu hell. Decken Sie den Clip mit der anderen Hand ab.
pulse-line-truth = Wie Sie sich fühlen, ist wichtiger als der Wert.
pulse-signal = Signal
pulse-rate = { $rate } Schläge pro Minute

scale-title = Steigen Sie auf die Waage
scale-line = Stehen Sie still, bis wir Ihr Gewicht haben.
scale-note-step-on = Steigen Sie jetzt darauf.
scale-note-still = Stehen Sie bitte still.
scale-note-too-much = Das ist mehr, als diese Waage wiegen kann. Das Personal kann helfen.
scale-note-wait = Einen Moment.

trouble-title-pressure = Wir konnten Ihren Blutdruck nicht messen
trouble-title-oxygen = Wir konnten Ihren Sauerstoff nicht messen
trouble-title-weight = Wir konnten Ihr Gewicht nicht messen
trouble-title-stopped = Gestoppt
trouble-title-unsuitable = Wir messen Ihren Blutdruck hier nicht
trouble-missing = Das Gerät dafür ist nicht angeschlossen. Das Personal kann helfen, oder Sie machen ohne dies weiter.
trouble-no-answer = Das Gerät hat nichts gesendet. Wurde die Starttaste gedrückt?
trouble-unplugged = Das Kabel ist herausgegangen. Das Personal kann es einstecken. Versuchen Sie es dann noch einmal.
trouble-stopped = Sie haben gestoppt. Sie können es noch einmal versuchen oder ohne dies weitermachen.
trouble-moved = Sie haben sich etwas bewegt. Sitzen Sie still, dann versuchen wir es noch einmal.
trouble-cuff-loose = Die Manschette ist locker. Machen Sie sie etwas fester.
trouble-cuff-blocked = Der Schlauch ist geknickt. Machen Sie ihn gerade, und versuchen Sie es noch einmal.
trouble-weak = Das Signal war zu schwach. Wärmen Sie die Hände, und versuchen Sie es noch einmal.
trouble-finger-off = Der Finger war nicht im Clip. Stecken Sie ihn ganz hinein.
trouble-light = Es ist zu hell. Decken Sie den Clip mit der anderen Hand ab.
trouble-step-on = Niemand war auf der Waage. Warten Sie auf null, und steigen Sie dann darauf.
trouble-out-of-range = Der Wert liegt außerhalb dessen, was dieses Gerät messen kann. Bitte lassen Sie das Personal messen.
trouble-device = Das Gerät selbst hat einen Fehler. Das Personal kann helfen.
trouble-no-result = Drei Messungen haben nicht gezählt. Wir raten nicht. Bitte lassen Sie das Personal messen.
trouble-not-steady = Der Wert blieb nicht ruhig. Wärmen Sie die Hände, und versuchen Sie es noch einmal.
trouble-implausible = Wir möchten bei diesem Wert sicher sein. Bitte versuchen Sie es noch einmal.
trouble-unsuitable = Eine Manschette hier wäre für Ihren Arm nicht sicher oder nicht richtig. Das Personal kann Ihnen helfen.
trouble-too-many = Ihr Arm wurde heute genug gedrückt. Bitte fragen Sie das Personal.
trouble-go-on = Ohne dies weiter

results-title = Ihre Werte heute
results-line = Ein Tag ist nur ein Tag. Ein Arzt sieht sich viele an.
results-none = Heute wurde nichts gemessen.
results-next = Was soll ich tun?
grade-usable = { $what }: Dieser Wert kann verwendet werden. { $why }
grade-limited = { $what }: Messen Sie noch einmal, bevor Sie sich darauf verlassen. { $why }
why-once = Es wurde nur einmal gemessen.
why-rest = Ihre Ruhe war kurz.
why-prepared = Kaffee, Rauchen oder Sport können den Wert erhöhen.
why-apart = Ihre Werte lagen weit auseinander.
why-discarded = Manche Messungen gelangen nicht.
why-uneven = Ihr Puls schien ungleichmäßig.
why-signal = Das Signal von Ihrem Finger war schwach.
why-below = Der Clip ist für so niedrige Werte nicht gemacht.
why-pulses = Arm und Finger zeigten zwei verschiedene Pulswerte.
why-device = Das Gerät will geprüft werden.
row-pressure = Blutdruck
row-oxygen = Sauerstoff im Blut
row-pulse = Puls
row-weight = Gewicht
row-height = Größe
row-bmi = Gewicht zur Größe (BMI)
value-pressure = { $systolic } zu { $diastolic }
value-oxygen = { $percent } %
value-pulse = { $rate } pro Minute
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = Im erwarteten Bereich für heute
meaning-pressure-little-high = Etwas höher als der beste Bereich
meaning-pressure-high = Höher als der erwartete Bereich
meaning-pressure-higher = Deutlich höher als der erwartete Bereich
meaning-pressure-very-high = Sehr hoch: heute medizinische Hilfe holen
meaning-pressure-low = Niedriger als der erwartete Bereich
meaning-pressure-pregnant = Zeigen Sie diesen Wert Ihrer Hebamme oder Ihrem Arzt
meaning-oxygen-low = Etwas niedriger als erwartet: heute medizinische Hilfe holen
meaning-oxygen-very-low = Niedriger als erwartet: jetzt Hilfe holen
meaning-pulse-uneven = Ihr Puls schien ungleichmäßig. Dieses Gerät kann sich irren. Bitten Sie um eine Pulskontrolle.
meaning-pulse-fast = Schneller als der erwartete Bereich
meaning-pulse-slow = Langsamer als der erwartete Bereich
meaning-pulse-very-fast = Sehr schnell: heute medizinische Hilfe holen
meaning-pulse-very-slow = Sehr langsam: heute medizinische Hilfe holen
meaning-weight = Heute gemessen
meaning-height = Heute gemessen
meaning-height-said = Wie Sie es uns gesagt haben
meaning-bmi-low = Unter dem Bereich, den die meisten Erwachsenen anstreben
meaning-bmi-expected = In dem Bereich, den die meisten Erwachsenen anstreben
meaning-bmi-high = Über dem Bereich, den die meisten Erwachsenen anstreben

advice-none-title = Wegen dieser Messungen müssen Sie nichts tun
advice-none-line = Diese Werte allein sind kein Grund für einen Besuch. Wenn Sie sich nicht wohlfühlen, holen Sie sich trotzdem medizinische Hilfe.
advice-routine-title = Vereinbaren Sie eine Kontrolle in den nächsten 4 Wochen
advice-routine-line = Zeigen Sie diese Werte Ihrem Arzt, einer Pflegekraft oder in der Apotheke.
advice-soon-title = Holen Sie sich innerhalb von 7 Tagen medizinische Hilfe
advice-soon-line = Rufen Sie Ihren Arzt oder die Praxis an, und zeigen Sie dort diese Werte.
advice-urgent-title = Holen Sie sich heute medizinische Hilfe
advice-urgent-line = Sprechen Sie hier mit dem Personal, bevor Sie gehen. Es kann Ihnen helfen, heute jemanden zu finden.
advice-incomplete-title = Wir konnten nicht alles prüfen
advice-incomplete-line = Deshalb können wir nicht sagen, dass alles gut ist. Bitte sprechen Sie mit dem Personal.
advice-uneven = Ihr Puls schien ungleichmäßig. Dieses Gerät kann sich irren. Bitten Sie um eine Pulskontrolle.
advice-short-rest = Ihre Ruhe war kurz. Darum kann Ihr Blutdruck hier höher erscheinen, als er ist.
advice-oxygen-truth = Der Sauerstoff-Wert kann um 2 bis 4 Punkte falsch sein, und er kann bei dunklerer Haut zu hoch sein.
advice-talk = Sie können jederzeit mit jemandem sprechen, bei Tag und bei Nacht: { $number }
advice-when = Rufen Sie { $number } an, wenn Sie Schmerzen in der Brust haben, schlecht Luft bekommen, wenn ein Arm oder das Gesicht schwach ist, oder wenn Sie sich sehr krank fühlen.
advice-medicine = Nehmen Sie Ihre Medikamente weiter so, wie Ihr Arzt es Ihnen gesagt hat.

form-intro-title = Ein paar Fragen
form-intro-count = { $n ->
    [one] Eine Frage.
   *[other] { $n } Fragen.
}
form-intro-private = Achten Sie darauf, dass niemand diesen Bildschirm sehen kann.
form-intro-line = Sie können auslassen, was Sie nicht beantworten möchten.
form-start = Antworten
form-skip = Heute nicht
form-count = Frage { $n } von { $of }
form-own = Etwas anderes
form-more = Mehr Auswahl
form-end = Fragen verlassen
form-problem-low = Bitte geben Sie { $limit } oder mehr an.
form-problem-high = Bitte geben Sie { $limit } oder weniger an.
form-problem-early = Dieser Tag ist zu früh.
form-problem-late = Dieser Tag ist zu spät.
form-problem-long = Bitte nehmen Sie { $limit } Buchstaben oder weniger.
form-problem-short = Bitte nehmen Sie { $limit } Buchstaben oder mehr.
form-problem-places = { $limit ->
    [one] Bitte geben Sie { $limit } Ziffer oder weniger nach dem Komma an.
   *[other] Bitte geben Sie { $limit } Ziffern oder weniger nach dem Komma an.
}
form-problem-required = Bitte antworten Sie, oder verlassen Sie diese Fragen.
form-problem-one = Bitte wählen Sie nur eine Antwort.
form-problem-unclear = Wir konnten das nicht lesen. Bitte versuchen Sie es noch einmal.
advice-answers = Ihre Antworten auf die Fragen sind ein Grund, mit jemandem zu sprechen.

advice-book = Termin in der Praxis finden

times-looking-title = Wir suchen freie Termine
times-booking-title = Wir fragen die Praxis
times-waiting-line = Einen Moment, bitte.
times-go-on = Ohne Termin weiter
times-title = Wählen Sie einen Termin
times-taken-title = Dieser Termin ist gerade vergeben worden. Bitte wählen Sie einen anderen.
times-offer = { $weekday }, { $day }. { $month }, { $time }
times-offer-at = { $weekday }, { $day }. { $month }, { $time }, { $place }
times-more = Andere Termine
times-none = Keiner davon
times-booked-title = Sie haben einen Termin
times-booked-when = { $weekday }, { $day }. { $month } um { $time } Uhr
times-booked-when-at = { $weekday }, { $day }. { $month } um { $time } Uhr, { $place }
times-booked-line = Wenn es Ihnen vorher schlechter geht, warten Sie nicht auf den Termin.
times-requested-title = Die Praxis ruft Sie an
times-requested-line = Wir haben dort um einen Termin gebeten. Sie haben noch keinen Termin.
times-elsewhere-title = Mit Ihrem Telefon einen Termin machen
times-elsewhere-line = Richten Sie die Kamera Ihres Telefons auf das Quadrat. Die Seite der Praxis öffnet sich.
times-unknown-title = Wir wissen nicht, ob es geklappt hat
times-unknown-line = Die Praxis hat nicht geantwortet. Bitte fragen Sie das Personal, bevor Sie gehen.
times-nothing-title = Jetzt ist kein Termin frei
times-nothing-line = Bitte fragen Sie das Personal, oder rufen Sie Ihren Arzt oder die Praxis an.
times-unreachable-title = Wir können die Praxis gerade nicht erreichen
times-unreachable-line = Es wurde kein Termin gemacht. Bitte fragen Sie das Personal, oder rufen Sie Ihren Arzt oder die Praxis an.

known-wait-title = Wir fragen die Praxis
known-wait-line = Einen Moment, bitte. Das dauert immer ein paar Sekunden.
known-go-on = Weiter zum Messen
known-one-title = Die Praxis kennt diesen Code
known-one-line = Ihr Ergebnis kommt an die richtige Stelle.
known-nobody-title = Die Praxis kennt diesen Code nicht
known-nobody-line = Bitte prüfen Sie ihn, oder machen Sie weiter. Das Personal kann Ihr Ergebnis später zuordnen.
known-many-title = Die Praxis kann nicht sicher sein, wer das ist
known-many-line = Sie können weitermachen. Bitte sagen Sie dem Personal Bescheid, damit Ihr Ergebnis nicht verwechselt wird.
known-unreachable-title = Die Praxis antwortet gerade nicht
known-unreachable-line = Sie können weitermachen. Ihr Code geht mit Ihrem Ergebnis mit.
known-not-now-title = Hier wurden zu viele Codes versucht
known-not-now-line =
    { $minutes ->
        [one] Sie können weitermachen. In einer Minute können Codes wieder geprüft werden.
       *[other] Sie können weitermachen. In { $minutes } Minuten können Codes wieder geprüft werden.
    }
known-again = Code noch einmal eingeben
known-arrive = Ich bin da für meinen Termin heute
known-move = Ich möchte einen anderen Termin
known-cancel = Ich möchte meinen Termin absagen
give-back-title = Ihren nächsten Termin absagen?
give-back-line = Dann kann jemand anderes diesen Termin haben.
give-back-no = Meinen Termin behalten
give-back-yes = Absagen
give-back-waiting-title = Wir sagen Ihren Termin ab
given-back-title = Ihr Termin ist abgesagt
given-back-line = Wenn Sie noch einen Termin brauchen, können Sie um einen neuen bitten.
arrive-waiting-title = Wir sagen der Praxis, dass Sie da sind
arrived-title = Die Praxis weiß, dass Sie da sind
arrived-line = Das ist Ihr Termin. Wenn es Ihnen beim Warten schlechter geht, sagen Sie es dem Personal.
none-found-title = Wir haben keinen solchen Termin gefunden
none-found-line = Bitte fragen Sie das Personal. Es kann nachsehen.
errand-unknown-title = Wir wissen nicht, ob es geklappt hat
errand-unknown-line = Die Praxis hat nicht geantwortet. Bitte sagen Sie dem Personal Bescheid.
advice-ways = Praxis erreichen
ways-title = Wie möchten Sie die Praxis erreichen?
ways-call-back = Die Praxis soll mich anrufen
ways-video = Mit Video über mein Telefon
ways-none = Nichts davon
call-back-waiting-title = Wir bitten die Praxis, Sie anzurufen
call-back-asked-line = Wir haben darum gebeten. Die Praxis nimmt die Nummer, die sie von Ihnen hat.
video-title = Mit Video sprechen
video-line = Richten Sie die Kamera Ihres Telefons auf das Quadrat. Es öffnet sich auf Ihrem eigenen Telefon.

weekday-monday = Montag
weekday-tuesday = Dienstag
weekday-wednesday = Mittwoch
weekday-thursday = Donnerstag
weekday-friday = Freitag
weekday-saturday = Samstag
weekday-sunday = Sonntag
month-january = Januar
month-february = Februar
month-march = März
month-april = April
month-may = Mai
month-june = Juni
month-july = Juli
month-august = August
month-september = September
month-october = Oktober
month-november = November
month-december = Dezember
said-as-is = { $text }

sending-saving-title = Wir speichern Ihr Ergebnis
sending-saving-line = Einen Moment, bitte.
sending-kept-title = Ihr Ergebnis ist hier gespeichert
sending-kept-line = Es ist verschlossen. Nur das Personal hier kann es ansehen.
sending-waiting-title = Wir senden an die Praxis
sending-waiting-line = Ihr Ergebnis ist hier sicher. Sie müssen nicht warten.
sending-filed-title = Die Praxis hat Ihr Ergebnis
sending-filed-line = Das hat der Computer der Praxis gemeldet. Vielleicht hat es noch kein Mensch gesehen.
sending-refused-title = Die Praxis konnte Ihr Ergebnis nicht annehmen
sending-refused-line = Das Personal kümmert sich darum. Bitte nehmen Sie Ihr Ergebnis mit.
sending-stalled-title = Wir können die Praxis gerade nicht erreichen
sending-stalled-line = Ihr Ergebnis ist sicher und wird später gesendet. Bitte bringen Sie Ihr Ergebnis zum Empfang.
sending-failed-title = Wir konnten Ihr Ergebnis nicht speichern
sending-failed-line = Das Personal weiß Bescheid. Bitte nehmen Sie Ihr Ergebnis auf dem nächsten Bildschirm mit.

take-away-title = Nehmen Sie Ihr Ergebnis mit
take-away-line = Richten Sie die Kamera Ihres Telefons auf das Quadrat. Ihre Werte öffnen sich als Text.
take-away-private = Das Quadrat ist nur jetzt zu sehen. Niemand kann es später bekommen.
take-away-heading = Mein Gesundheits-Check bei { $site }

goodbye-title = Danke. Passen Sie auf sich auf.
goodbye-line = Alles über Sie wird jetzt von diesem Bildschirm gelöscht.
goodbye-now = Jetzt beenden

help-title = Wie können wir helfen?
help-line-back = Sie können dort weitermachen, wo Sie waren. Nichts geht verloren.
help-line-staff = Das Personal kann zu Ihnen kommen.
help-ill = Ich fühle mich sehr krank
help-line-emergency = Wenn Sie sich sehr krank fühlen, rufen Sie jetzt { $number } an.
help-coming-title = Das Personal ist gerufen
help-coming-line = Bitte bleiben Sie hier. Sie können weitermachen, wenn Sie möchten.

leave-title = Möchten Sie den Check beenden?
leave-line = Wir löschen dann alles über Sie vom Bildschirm.
leave-line-kept = Was wir mit Ihrer Erlaubnis speichern oder senden, bleibt sicher. Alles andere löschen wir von diesem Gerät.
leave-stay = Nein, weiter
leave-yes = Ja, jetzt beenden

idle-title = Sind Sie noch da?
idle-line = { $seconds ->
    [one] Wir beenden den Check und leeren den Bildschirm in { $seconds } Sekunde.
   *[other] Wir beenden den Check und leeren den Bildschirm in { $seconds } Sekunden.
}
idle-still-here = Ich bin noch da

staff-clear-title = Personal: Ihre Nummer eingeben
staff-clear-line = Erst, wenn jemand bei der Person ist.
staff-clear-enter = Freigeben
staff-clear-wrong = Diese Nummer war nicht richtig.

mark-expected = Im Bereich
mark-aside = Etwas außerhalb
mark-outside = Außerhalb
mark-far = Weit außerhalb
mark-plain = Notiert
progress-part = Teil { $part } von { $of }
countdown-left = { $seconds ->
    [one] Noch { $seconds } Sekunde
   *[other] Noch { $seconds } Sekunden
}
key-erase = Löschen
key-space = Leertaste
switch-on = An
switch-off = Aus

print-paper-out = Der Drucker hat kein Papier. Fragen Sie das Personal, oder nehmen Sie das Bild mit Ihrem Telefon auf.
print-cover-open = Der Drucker ist offen. Das Personal kann ihn schließen.
print-too-hot = Der Drucker muss abkühlen. Er macht von selbst weiter.
print-cancelled = Der Zettel wurde nicht gedruckt.
print-busy = Der Drucker arbeitet noch. Versuchen Sie es bald noch einmal.
print-not-now = Wir können den Zettel jetzt nicht drucken. Nehmen Sie das Bild mit Ihrem Telefon auf, oder fragen Sie das Personal.
print-staff-no-answer = Der Drucker antwortet nicht. Prüfen Sie Strom, Kabel und Einstellungen der Leitung.
print-staff-unplugged = Der Drucker ist nicht angeschlossen. Stecken Sie ihn wieder ein.
print-staff-paper-out = Die Rolle ist leer. Legen Sie eine neue ein, die glänzende Seite nach außen.
print-staff-cover-open = Die Klappe des Druckers ist offen. Schließen Sie sie, bis es klickt.
print-staff-cutter = Das Messer klemmt. Schalten Sie aus, öffnen Sie die Klappe und lösen Sie es.
print-staff-too-hot = Der Drucker ist zu heiß. Geben Sie ihm Luft.
print-staff-broken = Der Drucker meldet einen Fehler. Schalten Sie ihn aus und ein. Wenn es wieder kommt, rufen Sie den Service.
print-staff-offline = Der Drucker wartet. Drücken Sie einmal seine Vorschub-Taste.
print-staff-cancelled = Ein Druck wurde gestoppt. Reißen Sie ab, was heraushängt, und vernichten Sie es.
print-staff-busy = Zwei Zettel wurden zugleich verlangt. Es ist nichts zu tun.
print-staff-too-large = Ein Zettel war zu lang zum Drucken. Bitte melden Sie das.

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = Die Stimme ist an.
voice-keys = Die Tasten sind: zurückblättern, weiter, wählen, zurück und Hilfe. Jede Taste hält die Stimme an.
voice-choices = Auswahl: { $n }. Drücken Sie weiter, um jede zu hören.
voice-place = { $n } von { $of }
voice-step-first = Drücken Sie zuerst weiter, um die Auswahl zu hören.
voice-not-yet = Noch nicht. Vorher fehlt noch etwas.
voice-settings = Stimme einstellen
voice-repeat = Den Bildschirm noch einmal vorlesen
voice-slower = Langsamer
voice-faster = Schneller
voice-louder = Lauter
voice-quieter = Leiser
voice-silence = Stimme ausschalten
voice-off = Die Stimme ist aus. Drücken Sie eine Taste, um sie einzuschalten.
voice-personal = Dieser Teil ist persönlich. Stecken Sie Kopfhörer ein oder wählen Sie, dass er laut gesagt wird.
voice-aloud-yes = Ja, Persönliches laut sagen
voice-aloud-no = Persönliches nicht mehr laut sagen
voice-read-back = Sagen, was ich getippt habe
voice-nothing-typed = Noch ist nichts getippt.
voice-erased = Gelöscht:
voice-full = Mehr passt nicht hinein.
voice-to = bis
voice-space = Leerzeichen
voice-hyphen = Bindestrich
voice-apostrophe = Apostroph
voice-comma = Komma
voice-point = Punkt
voice-call = Rufen Sie diese Nummer an: { $number }
voice-minutes = Minuten übrig: { $n }
voice-still-measuring = Es wird noch gemessen.
voice-back-stops = Drücken Sie zurück, um sofort anzuhalten.
