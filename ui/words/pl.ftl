# Polski. Polish. MACHINE-MADE AND UNREVIEWED: no Polish speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Polish to the public.
# Simple, kind, reading age 9 to 11; polite, mostly without a subject ("proszę", "czy jest"), so that
# nothing tells man from woman. Month names are in the form that follows a day ("3 grudnia").

language-name = Polski
language-title = Proszę wybrać język

attract-title = Pomiar ciśnienia krwi, tlenu i wagi
attract-line = To trwa około dziesięciu minut. Można przerwać w każdej chwili.
attract-line-free = To jest poufne. Bez Państwa zgody niczego nie zachowujemy.
attract-begin = Proszę dotknąć, aby zacząć

out-of-service-title = Ten punkt badań jest na razie nieczynny
out-of-service-line = Przepraszamy. Personel o tym wie. Proszę zapytać personel, gdzie jeszcze można pójść.
out-of-service-emergency = Przy bardzo złym samopoczuciu proszę teraz wezwać pomoc.

action-next = Dalej
action-back = Wstecz
action-skip = Pomiń to
action-again = Jeszcze raz
action-ready = Gotowe
action-stop = Stop
action-leave = Zakończ
action-help = Pomoc
action-call-staff = Wezwij personel
action-go-on = Kontynuuj
action-finish = Koniec

answer-yes = Tak
answer-no = Nie
answer-unsure = Nie wiem

about-title = Na czym to polega
about-line-what = Pomiary robi się samodzielnie. Prowadzimy krok po kroku.
about-line-time = Potem powiemy, co znaczą liczby i co robić dalej.
about-line-not = To nie jest na nagłe przypadki i nie zastępuje lekarza.

consent-title = Decyzja należy do Państwa
consent-line = Wszystko jest wyłączone. Pierwsza zgoda jest potrzebna, aby iść dalej.
consent-measure = Zrób pomiary
consent-measure-note = Zmierz teraz i pokaż mi wynik tutaj.
consent-keep = Zachowaj mój wynik tutaj
consent-keep-note = Bezpiecznie tutaj, aby personel mógł sprawdzić.
consent-send = Wyślij do przychodni
consent-send-note = Przychodnia widzi wynik i w razie potrzeby dzwoni.

red-flag-count = Pytanie { $n } z { $of }. Czy tak jest teraz?
red-flag-rf01 = Czy jest ból, ucisk lub ściskanie w klatce piersiowej albo ból, który rozchodzi się do ręki, szczęki, szyi lub pleców?
red-flag-rf02 = Czy brakuje tchu tak bardzo, że nie da się dokończyć zdania, albo czy usta są niebieskie lub szare?
red-flag-rf03 = Czy nagle opadła twarz, osłabła ręka lub noga albo nagle zaczęły się kłopoty z mową, równowagą lub wzrokiem, nawet jeśli to już minęło?
red-flag-rf04 = Czy jest nagły ból głowy, najgorszy w życiu, albo czy od niedawna myśli się plączą?
red-flag-rf05 = Czy było dziś omdlenie lub napad drgawek?
red-flag-rf06 = Czy jest silne krwawienie, które nie ustaje, albo czy są wymioty krwią lub czarny stolec?
red-flag-rf07 = Czy puchną twarz, usta, język lub gardło albo czy jest nagłe, silne uczulenie?
red-flag-rf08 = Czy infekcja powoduje bardzo złe samopoczucie: bardzo blada skóra lub skóra w plamach, wysypka, która nie znika pod szklanką, brak moczu od 18 godzin albo gorączka w czasie chemioterapii?
red-flag-rf09 = Czy jest ciąża albo był poród w ostatnich 6 tygodniach, a do tego: silny ból głowy, kłopoty ze wzrokiem, ból pod żebrami, silne krwawienie, drgawki, kłopoty z oddychaniem albo dziecko, które mniej się rusza?
red-flag-rf10 = Czy myśli Pani lub Pan teraz o zakończeniu swojego życia, ma taki plan albo czy coś już zostało w tym celu zrobione?
red-flag-rf11 = Czy zażyto czegoś za dużo, czy jest zatrucie albo czy jest ciężki uraz lub oparzenie?
red-flag-rf12 = Czy jest nagły, bardzo silny lub rozdzierający ból brzucha lub pleców?
red-flag-rf13 = Czy serce od niedawna bije szybko lub nierówno i czy powoduje to złe samopoczucie?
red-flag-rf14 = Czy jedna łydka lub noga od niedawna jest spuchnięta i boli?
red-flag-rf15 = Czy w ostatnich 2 tygodniach była myśl, że lepiej byłoby umrzeć, choć teraz nie ma takiego planu?

emergency-title = Proszę teraz wezwać pomoc
emergency-line-staff = Personel został wezwany. Proszę tu zostać. Proszę nie odchodzić i nie odjeżdżać.
emergency-line-sit = Proszę usiąść. Proszę powiedzieć komuś w pobliżu.
emergency-line-crisis = Można też teraz z kimś porozmawiać: { $number }
emergency-call = Zadzwoń
emergency-staff = Tylko personel

crisis-title = Nie trzeba być z tym w samotności
crisis-line-staff = Wezwaliśmy osobę z personelu, która będzie obok.
crisis-line-call = Można z kimś porozmawiać od razu, w dzień i w nocy. Proszę zadzwonić pod ten numer.
crisis-go-on = Kontynuuj

who-title = Kto robi pomiar?
who-line = Można pozostać gościem. Nazwisko lub kod pomaga przychodni poznać, czyj to wynik.
who-guest = Chcę pozostać gościem
who-name = Wpiszę imię i nazwisko
who-code = Mam kod z przychodni

age-title = Czy ma Pani lub Pan 18 lat lub więcej?
age-line = To badanie jest tylko dla dorosłych.
too-young-title = To jest tylko dla dorosłych
too-young-line = Te liczby nie pasują do dzieci i młodzieży.
too-young-help = Proszę zapytać personel, gdzie można zbadać młodą osobę.

pregnant-title = Czy jest ciąża albo był poród w ostatnich 6 tygodniach?
pregnant-line = Wtedy patrzymy na liczby inaczej.

entry-given-title = Proszę podać imię
entry-family-title = Proszę podać nazwisko
entry-birth-title = Proszę podać datę urodzenia
entry-code-title = Proszę wpisać lub zeskanować kod
entry-height-title = Proszę podać wzrost w centymetrach
entry-form-name = Litery
entry-form-date = Dzień, miesiąc, rok
entry-form-code = Litery i cyfry
entry-form-height = Centymetry, na przykład 171
entry-form-staff = { $digits ->
    [one] { $digits } cyfra
    [few] { $digits } cyfry
    [many] { $digits } cyfr
   *[other] { $digits } cyfry
}
entry-day = Dzień
entry-month = Miesiąc
entry-year = Rok
entry-problem-name = Proszę wpisać imię lub nazwisko.
entry-problem-date = Ta data się nie zgadza. Dwie cyfry dnia, dwie miesiąca, cztery roku.
entry-problem-code = Ten kod nie działa. Proszę spojrzeć na niego jeszcze raz albo wrócić.
entry-problem-height = Proszę wpisać wzrost w centymetrach, od 50 do 244.
entry-doubt-height = Czy to się zgadza, w centymetrach? Jeśli tak, proszę jeszcze raz nacisnąć „Dalej”.

arm-title = Czy jest powód, aby nie używać jednej z rąk?
arm-line = Na przykład: rana, kroplówka, dojście do dializ, obrzęk po operacji albo ręka osłabiona po udarze.
arm-both-well = Nie, można użyć obu rąk
arm-not-left = Nie używać mojej lewej ręki
arm-not-right = Nie używać mojej prawej ręki
arm-neither = Nie używać żadnej ręki

cuff-title = Jaki jest obwód ramienia?
cuff-line = Proszę owinąć taśmę wokół środka ramienia, nad łokciem. Potem wziąć mankiet w tym rozmiarze.
cuff-small = 22 do 26 cm: mały
cuff-adult = 27 do 34 cm: średni
cuff-large = 35 do 44 cm: duży
cuff-thigh = 45 do 52 cm: bardzo duży
cuff-none = Mniej lub więcej albo nie wiem

prep-title = Czy w ostatnich 30 minutach była kawa, papieros lub ćwiczenia?
prep-line = Przez to liczby mogą wyjść wyższe, niż są naprawdę.
prep-no = Nie
prep-yes = Tak, ale proszę o pomiar
prep-later = Tak, wrócę później

coach-sit-title = Proszę usiąść i się oprzeć
coach-sit-line-back = Proszę oprzeć plecy o krzesło.
coach-sit-line-feet = Proszę postawić obie stopy płasko na podłodze. Proszę nie krzyżować nóg.
coach-arm-title = Odkryte ramię, na wysokości serca
coach-arm-line-bare = Proszę odkryć ramię i oprzeć rękę na stole.
coach-arm-line-left = Proszę odkryć lewe ramię i oprzeć rękę na stole.
coach-arm-line-right = Proszę odkryć prawe ramię i oprzeć rękę na stole.
coach-arm-line-cuff = Proszę założyć mankiet na wysokości serca.
coach-quiet-title = Teraz chwilę odpoczywamy
coach-quiet-line-talk = Proszę siedzieć spokojnie. Proszę nie mówić. Osoby obok też nie powinny zagadywać.
coach-quiet-line-start = Spokojny odpoczynek sprawia, że liczba jest prawdziwa.
coach-finger-title = Proszę włożyć palec do klipsa
coach-finger-line-nail = Palec powinien być ciepły, paznokieć bez lakieru.
coach-finger-line-still = Proszę trzymać dłoń nieruchomo na stole.
coach-scale-title = Proszę zdjąć buty i ciężki płaszcz
coach-scale-line-shoes = Proszę poczekać, aż waga pokaże zero. Potem proszę na nią wejść.
coach-scale-line-still = Proszę stać nieruchomo na środku. Proszę niczego się nie trzymać.

rest-title = Spokojny odpoczynek
rest-line = Proszę oddychać powoli. Zaczniemy, gdy czas minie.
rest-shorten = Nie mogę czekać
rest-again-title = Odpocznijmy jeszcze trochę
rest-again-line = Po krótkim odpoczynku liczba była wysoka. Po pełnym odpoczynku zmierzymy jeszcze raz.

cuff-live-title = Trwa pomiar. Proszę nie mówić.
cuff-live-line-start = Jeśli ciśnieniomierz jeszcze nie ruszył, proszę nacisnąć na nim przycisk startu.
cuff-live-line-quiet = Proszę siedzieć spokojnie. Mankiet na chwilę się zaciśnie.
cuff-live-nth = Pomiar { $n } z { $of }
cuff-live-pressure = { $pressure } w mankiecie
cuff-pause-title = Bardzo dobrze. Minuta odpoczynku.
cuff-pause-last = Ten pomiar dał { $systolic } na { $diastolic }.
cuff-pause-repeat = Ten pomiar się nie liczył. Spróbujemy jeszcze raz.
cuff-pause-line = Następny będzie pomiar { $n } z { $of }.
cuff-pause-discard = Był ruch lub rozmowa. Nie licz tego.
cuff-pause-enough = Zakończ pomiar

symptoms-title = Czy czuje Pani lub Pan teraz coś z tego?
symptoms-line-chest = Ból w klatce piersiowej lub w plecach albo kłopoty z oddychaniem.
symptoms-line-stroke = Drętwienie lub osłabienie po jednej stronie, kłopoty z mową lub wzrokiem albo plączące się myśli.
symptoms-line-head = Nagły, bardzo silny ból głowy albo zawroty głowy i wymioty.
symptoms-no = Nie, nic z tego
symptoms-yes = Tak

pulse-title = Proszę trzymać palec nieruchomo
pulse-line = To potrwa około minuty.
pulse-line-again = Sprawdzimy jeszcze raz dla pewności.
pulse-note-finger = Proszę wsunąć palec do końca.
pulse-note-still = Proszę trzymać dłoń nieruchomo.
pulse-note-warm = Sygnał jest słaby. Proszę rozetrzeć dłonie, aby je ogrzać.
pulse-note-light = Jest za dużo światła. Proszę zakryć klips drugą dłonią.
pulse-line-truth = Samopoczucie jest ważniejsze niż liczba.
pulse-signal = Sygnał
pulse-rate = { $rate ->
    [one] { $rate } uderzenie na minutę
    [few] { $rate } uderzenia na minutę
    [many] { $rate } uderzeń na minutę
   *[other] { $rate } uderzenia na minutę
}

scale-title = Proszę wejść na wagę
scale-line = Proszę stać nieruchomo, aż poznamy wagę ciała.
scale-note-step-on = Proszę teraz wejść.
scale-note-still = Proszę stać nieruchomo.
scale-note-too-much = To więcej, niż ta waga może zważyć. Personel może pomóc.
scale-note-wait = Chwileczkę.

trouble-title-pressure = Nie udało się zmierzyć ciśnienia krwi
trouble-title-oxygen = Nie udało się zmierzyć tlenu
trouble-title-weight = Nie udało się zmierzyć wagi
trouble-title-stopped = Zatrzymano
trouble-title-unsuitable = Nie zmierzymy tutaj ciśnienia krwi
trouble-missing = Potrzebne urządzenie nie jest podłączone. Personel może pomóc albo można iść dalej bez niego.
trouble-no-answer = Urządzenie nic nie wysłało. Czy przycisk startu był naciśnięty?
trouble-unplugged = Kabel się odłączył. Personel może go podłączyć. Potem proszę spróbować jeszcze raz.
trouble-stopped = Pomiar zatrzymano na życzenie. Można spróbować jeszcze raz albo iść dalej bez niego.
trouble-moved = Był mały ruch. Proszę siedzieć spokojnie, spróbujemy jeszcze raz.
trouble-cuff-loose = Mankiet jest luźny. Proszę założyć go trochę ciaśniej.
trouble-cuff-blocked = Wężyk jest zgięty. Proszę go wyprostować i spróbować jeszcze raz.
trouble-weak = Sygnał był za słaby. Proszę ogrzać dłonie i spróbować jeszcze raz.
trouble-finger-off = Palca nie było w klipsie. Proszę wsunąć go do końca.
trouble-light = Jest za dużo światła. Proszę zakryć klips drugą dłonią.
trouble-step-on = Nikogo nie było na wadze. Proszę poczekać na zero, potem wejść.
trouble-out-of-range = Liczba jest poza tym, co to urządzenie może zmierzyć. Proszę poprosić personel o pomiar.
trouble-device = Samo urządzenie ma usterkę. Personel może pomóc.
trouble-no-result = Trzy pomiary się nie liczyły. Nie zgadujemy. Proszę poprosić personel o pomiar.
trouble-not-steady = Liczba ciągle się zmieniała. Proszę ogrzać dłonie i spróbować jeszcze raz.
trouble-implausible = Chcemy mieć pewność co do tej liczby. Proszę spróbować jeszcze raz.
trouble-unsuitable = Mankiet tutaj nie byłby bezpieczny lub odpowiedni dla tej ręki. Personel może pomóc.
trouble-too-many = Na dziś wystarczy ściskania tej ręki. Proszę zapytać personel.
trouble-go-on = Dalej bez tego

results-title = Dzisiejsze liczby
results-line = Jeden dzień to tylko jeden dzień. Lekarz patrzy na wiele dni.
results-none = Dziś niczego nie zmierzono.
results-next = Co mam robić?
grade-usable = { $what }: tej liczby można użyć. { $why }
grade-limited = { $what }: zanim można na tym polegać, proszę zmierzyć jeszcze raz. { $why }
why-once = Zmierzono tylko raz.
why-rest = Odpoczynek był krótki.
why-prepared = Kawa, palenie lub ćwiczenia mogą podnieść tę liczbę.
why-apart = Liczby bardzo się od siebie różniły.
why-discarded = Część pomiarów się nie udała.
why-uneven = Tętno wydawało się nierówne.
why-signal = Sygnał z palca był słaby.
why-below = Klips nie jest zrobiony do tak niskich liczb.
why-pulses = Ręka i palec dały dwa różne wyniki tętna.
why-device = Urządzenie prosi o sprawdzenie.
row-pressure = Ciśnienie krwi
row-oxygen = Tlen we krwi
row-pulse = Tętno
row-weight = Waga
row-height = Wzrost
row-bmi = Waga do wzrostu (BMI)
value-pressure = { $systolic } na { $diastolic }
value-oxygen = { $percent } %
value-pulse = { $rate } na minutę
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = W oczekiwanym zakresie na dziś
meaning-pressure-little-high = Trochę powyżej najlepszego zakresu
meaning-pressure-high = Powyżej oczekiwanego zakresu
meaning-pressure-higher = Wyraźnie powyżej oczekiwanego zakresu
meaning-pressure-very-high = Bardzo wysokie: proszę dziś zgłosić się do lekarza lub pielęgniarki
meaning-pressure-low = Poniżej oczekiwanego zakresu
meaning-pressure-pregnant = Proszę pokazać tę liczbę położnej lub lekarzowi
meaning-oxygen-low = Trochę niżej niż oczekiwano: proszę dziś zgłosić się do lekarza lub pielęgniarki
meaning-oxygen-very-low = Niżej niż oczekiwano: proszę teraz wezwać pomoc
meaning-pulse-uneven = Tętno wydawało się nierówne. To urządzenie może się mylić. Proszę poprosić o sprawdzenie tętna.
meaning-pulse-fast = Szybsze niż oczekiwany zakres
meaning-pulse-slow = Wolniejsze niż oczekiwany zakres
meaning-pulse-very-fast = Bardzo szybkie: proszę dziś zgłosić się do lekarza lub pielęgniarki
meaning-pulse-very-slow = Bardzo wolne: proszę dziś zgłosić się do lekarza lub pielęgniarki
meaning-weight = Zmierzono dziś
meaning-height = Zmierzono dziś
meaning-height-said = Tak, jak podano
meaning-bmi-low = Poniżej zakresu, do którego dąży większość dorosłych
meaning-bmi-expected = W zakresie, do którego dąży większość dorosłych
meaning-bmi-high = Powyżej zakresu, do którego dąży większość dorosłych

advice-none-title = Te pomiary nie wymagają działania
advice-none-line = Same te liczby nie wymagają wizyty. Przy złym samopoczuciu proszę mimo to zgłosić się do lekarza lub pielęgniarki.
advice-routine-title = Proszę umówić się na badanie w ciągu najbliższych 4 tygodni
advice-routine-line = Proszę pokazać te liczby lekarzowi, pielęgniarce lub farmaceucie.
advice-soon-title = Proszę zgłosić się do lekarza lub pielęgniarki w ciągu 7 dni
advice-soon-line = Proszę zadzwonić do lekarza lub przychodni i pokazać im te liczby.
advice-urgent-title = Proszę dziś zgłosić się do lekarza lub pielęgniarki
advice-urgent-line = Przed wyjściem proszę porozmawiać z tutejszym personelem. Personel może pomóc znaleźć dziś lekarza lub pielęgniarkę.
advice-incomplete-title = Nie udało się sprawdzić wszystkiego
advice-incomplete-line = Dlatego nie możemy powiedzieć, że nic złego się nie dzieje. Proszę porozmawiać z personelem.
advice-uneven = Tętno wydawało się nierówne. To urządzenie może się mylić. Proszę poprosić o sprawdzenie tętna.
advice-short-rest = Odpoczynek był krótki, więc ciśnienie krwi może wyjść wyższe, niż jest naprawdę.
advice-oxygen-truth = Wynik pomiaru tlenu może być błędny o 2 do 4 punktów, a przy ciemniejszej skórze może wyjść za wysoki.
advice-talk = Można z kimś porozmawiać o każdej porze, w dzień i w nocy: { $number }
advice-when = Proszę zadzwonić pod { $number }, jeśli jest ból w klatce piersiowej, kłopoty z oddychaniem, osłabienie ręki lub twarzy albo bardzo złe samopoczucie.
advice-medicine = Proszę dalej brać leki tak, jak zalecił lekarz.

form-intro-title = Kilka pytań
form-intro-count = { $n ->
    [one] Jedno pytanie.
    [few] { $n } pytania.
    [many] { $n } pytań.
   *[other] { $n } pytania.
}
form-intro-private = Proszę upewnić się, że nikt nie widzi tego ekranu.
form-intro-line = Można pominąć to, na co nie chce się odpowiadać.
form-start = Odpowiem
form-skip = Nie dziś
form-count = Pytanie { $n } z { $of }
form-own = Coś innego
form-more = Więcej odpowiedzi
form-end = Opuść te pytania
form-problem-low = Proszę podać { $limit } lub więcej.
form-problem-high = Proszę podać { $limit } lub mniej.
form-problem-early = Ten dzień jest za wcześnie.
form-problem-late = Ten dzień jest za późno.
form-problem-long = { $limit ->
    [one] Proszę wpisać najwyżej { $limit } literę.
    [few] Proszę wpisać najwyżej { $limit } litery.
    [many] Proszę wpisać najwyżej { $limit } liter.
   *[other] Proszę wpisać najwyżej { $limit } litery.
}
form-problem-short = { $limit ->
    [one] Proszę wpisać co najmniej { $limit } literę.
    [few] Proszę wpisać co najmniej { $limit } litery.
    [many] Proszę wpisać co najmniej { $limit } liter.
   *[other] Proszę wpisać co najmniej { $limit } litery.
}
form-problem-places = { $limit ->
    [one] Po przecinku proszę podać najwyżej { $limit } cyfrę.
    [few] Po przecinku proszę podać najwyżej { $limit } cyfry.
    [many] Po przecinku proszę podać najwyżej { $limit } cyfr.
   *[other] Po przecinku proszę podać najwyżej { $limit } cyfry.
}
form-problem-required = Proszę odpowiedzieć albo opuścić te pytania.
form-problem-one = Proszę wybrać tylko jedną odpowiedź.
form-problem-unclear = Nie udało się tego odczytać. Proszę spróbować jeszcze raz.
advice-answers = Odpowiedzi na pytania są powodem, aby z kimś porozmawiać.

advice-book = Znajdź termin w przychodni

times-looking-title = Szukamy wolnych terminów
times-booking-title = Pytamy przychodnię
times-waiting-line = Proszę chwilę poczekać.
times-go-on = Dalej bez tego
times-title = Proszę wybrać termin
times-taken-title = Ten termin właśnie zajęto. Proszę wybrać inny.
times-offer = { $weekday }, { $day } { $month }, { $time }
times-offer-at = { $weekday }, { $day } { $month }, { $time }, { $place }
times-more = Inne terminy
times-none = Żaden z nich
times-booked-title = Wizyta jest umówiona
times-booked-when = { $weekday }, { $day } { $month }, godzina { $time }
times-booked-when-at = { $weekday }, { $day } { $month }, godzina { $time }, { $place }
times-booked-line = Jeśli samopoczucie wcześniej się pogorszy, proszę nie czekać na wizytę.
times-requested-title = Przychodnia do Państwa zadzwoni
times-requested-line = Poprosiliśmy o termin. Wizyta nie jest jeszcze umówiona.
times-elsewhere-title = Wizytę można umówić w telefonie
times-elsewhere-line = Proszę skierować aparat telefonu na kwadrat. Otworzy się strona przychodni.
times-unknown-title = Nie wiemy, czy się udało
times-unknown-line = Przychodnia nie odpowiedziała. Proszę zapytać personel przed wyjściem.
times-nothing-title = Teraz nie ma wolnych terminów
times-nothing-line = Proszę zapytać personel albo zadzwonić do lekarza lub przychodni.
times-unreachable-title = Teraz nie ma połączenia z przychodnią
times-unreachable-line = Nie umówiono żadnej wizyty. Proszę zapytać personel albo zadzwonić do lekarza lub przychodni.

known-wait-title = Pytamy przychodnię
known-wait-line = Proszę chwilę poczekać. To zawsze trwa kilka sekund.
known-go-on = Przejdź do pomiarów
known-one-title = Przychodnia zna ten kod
known-one-line = Wynik do Państwa trafi.
known-nobody-title = Przychodnia nie zna tego kodu
known-nobody-line = Proszę sprawdzić kod albo iść dalej. Personel może później dopasować wynik.
known-many-title = Przychodnia nie ma pewności, kto to jest
known-many-line = Można iść dalej. Proszę powiedzieć o tym personelowi, aby nikt nie pomylił wyniku.
known-unreachable-title = Przychodnia teraz nie odpowiada
known-unreachable-line = Można iść dalej. Kod idzie razem z wynikiem.
known-not-now-title = Próbowano tu zbyt wielu kodów
known-not-now-line =
    { $minutes ->
        [one] Można iść dalej. Kody można znów sprawdzić za { $minutes } minutę.
        [few] Można iść dalej. Kody można znów sprawdzić za { $minutes } minuty.
        [many] Można iść dalej. Kody można znów sprawdzić za { $minutes } minut.
       *[other] Można iść dalej. Kody można znów sprawdzić za { $minutes } minuty.
    }
known-again = Wpisz kod jeszcze raz
known-arrive = Mam tu dziś wizytę
known-move = Chcę inny termin
known-cancel = Chcę odwołać wizytę
give-back-title = Odwołać następną wizytę?
give-back-line = Ktoś inny może wtedy dostać ten termin.
give-back-no = Zachowaj wizytę
give-back-yes = Odwołaj
give-back-waiting-title = Odwołujemy wizytę
given-back-title = Wizyta została odwołana
given-back-line = Jeśli wizyta jest nadal potrzebna, można poprosić o nowy termin.
arrive-waiting-title = Zgłaszamy przychodni Państwa przyjście
arrived-title = Przychodnia wie o Państwa przyjściu
arrived-line = To jest Państwa wizyta. Jeśli podczas czekania samopoczucie się pogorszy, proszę powiedzieć personelowi.
none-found-title = Nie znaleźliśmy takiej wizyty
none-found-line = Proszę zapytać personel. Personel może ją odszukać.
errand-unknown-title = Nie wiemy, czy się udało
errand-unknown-line = Przychodnia nie odpowiedziała. Proszę powiedzieć personelowi.
advice-ways = Kontakt z przychodnią
ways-title = Jak skontaktować się z przychodnią?
ways-call-back = Poproś przychodnię o telefon do mnie
ways-video = Rozmowa wideo w moim telefonie
ways-none = Nic z tego
call-back-waiting-title = Prosimy przychodnię o telefon do Państwa
call-back-asked-line = Poprosiliśmy o to. Przychodnia zadzwoni pod Państwa numer, który ma.
video-title = Rozmowa wideo
video-line = Proszę skierować aparat telefonu na kwadrat. Rozmowa otworzy się w Państwa telefonie.

weekday-monday = Poniedziałek
weekday-tuesday = Wtorek
weekday-wednesday = Środa
weekday-thursday = Czwartek
weekday-friday = Piątek
weekday-saturday = Sobota
weekday-sunday = Niedziela
month-january = stycznia
month-february = lutego
month-march = marca
month-april = kwietnia
month-may = maja
month-june = czerwca
month-july = lipca
month-august = sierpnia
month-september = września
month-october = października
month-november = listopada
month-december = grudnia
said-as-is = { $text }

sending-saving-title = Zapisujemy wynik
sending-saving-line = Proszę chwilę poczekać.
sending-kept-title = Wynik jest zachowany tutaj
sending-kept-line = Jest zamknięty. Tylko personel tego miejsca może go odszukać.
sending-waiting-title = Wysyłamy do przychodni
sending-waiting-line = Wynik jest tu bezpieczny. Nie trzeba czekać.
sending-filed-title = Przychodnia ma wynik
sending-filed-line = Potwierdził to komputer przychodni. Być może nikt jeszcze wyniku nie widział.
sending-refused-title = Przychodnia nie mogła przyjąć wyniku
sending-refused-line = Personel to sprawdzi. Proszę zabrać wynik ze sobą.
sending-stalled-title = Teraz nie ma połączenia z przychodnią
sending-stalled-line = Wynik jest bezpieczny i zostanie wysłany później. Proszę zanieść wynik do recepcji.
sending-failed-title = Nie udało się zapisać wyniku
sending-failed-line = Personel wie. Proszę zabrać wynik ze sobą na następnym ekranie.

take-away-title = Proszę zabrać wynik ze sobą
take-away-line = Proszę skierować aparat telefonu na kwadrat. Liczby otworzą się jako tekst.
take-away-private = Kwadrat widać tylko teraz. Później nikt go nie dostanie.
take-away-heading = Moje badanie: { $site }

goodbye-title = Dziękujemy. Wszystkiego dobrego.
goodbye-line = Wszystkie Państwa dane są teraz usuwane z tego ekranu.
goodbye-now = Zakończ teraz

help-title = Jak możemy pomóc?
help-line-back = Można iść dalej od tego samego miejsca. Nic nie ginie.
help-line-staff = Personel może tu przyjść.
help-ill = Czuję się teraz bardzo źle
help-line-emergency = Przy bardzo złym samopoczuciu proszę teraz zadzwonić pod { $number }.
help-coming-title = Personel został wezwany
help-coming-line = Proszę tu zostać. Jeśli jest na to chęć, można iść dalej.

leave-title = Czy zakończyć?
leave-line = Wtedy usuniemy z ekranu wszystkie Państwa dane.
leave-line-kept = To, na czego zachowanie lub wysłanie jest zgoda, pozostanie bezpieczne. Wszystko inne usuniemy z tego urządzenia.
leave-stay = Nie, kontynuuj
leave-yes = Tak, zakończ teraz

idle-title = Czy ktoś tu jeszcze jest?
idle-line = { $seconds ->
    [one] Za { $seconds } sekundę zakończymy i wyczyścimy ekran.
    [few] Za { $seconds } sekundy zakończymy i wyczyścimy ekran.
    [many] Za { $seconds } sekund zakończymy i wyczyścimy ekran.
   *[other] Za { $seconds } sekundy zakończymy i wyczyścimy ekran.
}
idle-still-here = Nadal tu jestem

staff-clear-title = Personel: proszę wpisać swój numer
staff-clear-line = Dopiero gdy ktoś jest przy tej osobie.
staff-clear-enter = Odwołaj
staff-clear-wrong = Ten numer się nie zgadza.

mark-expected = W zakresie
mark-aside = Trochę poza
mark-outside = Poza zakresem
mark-far = Daleko poza
mark-plain = Odnotowano
progress-part = Część { $part } z { $of }
countdown-left = { $seconds ->
    [one] Pozostała { $seconds } sekunda
    [few] Pozostały { $seconds } sekundy
    [many] Pozostało { $seconds } sekund
   *[other] Pozostało { $seconds } sekundy
}
key-erase = Usuń
key-space = Spacja
switch-on = Włączone
switch-off = Wyłączone

print-paper-out = W drukarce nie ma papieru. Proszę zapytać personel albo zrobić zdjęcie telefonem.
print-cover-open = Drukarka jest otwarta. Personel może ją zamknąć.
print-too-hot = Drukarka musi ostygnąć. Potem sama ruszy dalej.
print-cancelled = Kartka nie została wydrukowana.
print-busy = Drukarka jeszcze pracuje. Proszę wkrótce spróbować jeszcze raz.
print-not-now = Teraz nie możemy wydrukować kartki. Proszę zrobić zdjęcie telefonem albo zapytać personel.
print-staff-no-answer = Drukarka nie odpowiada. Proszę sprawdzić zasilanie, kabel i ustawienia łącza.
print-staff-unplugged = Drukarka nie jest podłączona. Proszę podłączyć ją ponownie.
print-staff-paper-out = Rolka jest pusta. Proszę włożyć nową, błyszczącą stroną na zewnątrz.
print-staff-cover-open = Pokrywa drukarki jest otwarta. Proszę ją zamknąć, aż kliknie.
print-staff-cutter = Nóż się zaciął. Proszę wyłączyć drukarkę, otworzyć pokrywę i go uwolnić.
print-staff-too-hot = Drukarka jest za gorąca. Proszę zapewnić jej dopływ powietrza.
print-staff-broken = Drukarka zgłasza usterkę. Proszę ją wyłączyć i włączyć. Jeśli usterka wróci, proszę wezwać serwis.
print-staff-offline = Drukarka jest w trybie czekania. Proszę raz nacisnąć przycisk wysuwania papieru.
print-staff-cancelled = Wydruk zatrzymano. Proszę oderwać i zniszczyć to, co wystaje.
print-staff-busy = Zlecono dwie kartki naraz. Nie trzeba nic robić.
print-staff-too-large = Kartka była za długa do wydruku. Proszę to zgłosić.

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = Głos jest włączony.
voice-keys = Klawisze to: poprzedni, następny, wybierz, wstecz i pomoc. Każdy klawisz ucisza głos.
voice-choices = Możliwości: { $n }. Naciśnij następny, aby usłyszeć każdą.
voice-place = { $n } z { $of }
voice-step-first = Najpierw naciśnij następny, aby usłyszeć możliwości.
voice-not-yet = Jeszcze nie. Najpierw potrzebne jest coś innego.
voice-settings = Ustawienia głosu
voice-repeat = Powtórz ekran
voice-slower = Wolniej
voice-faster = Szybciej
voice-louder = Głośniej
voice-quieter = Ciszej
voice-silence = Wyłącz głos
voice-off = Głos jest wyłączony. Naciśnij dowolny klawisz, aby go włączyć.
voice-personal = Ta część jest osobista. Podłącz słuchawki albo wybierz słuchanie na głos.
voice-aloud-yes = Tak, mów moje dane na głos
voice-aloud-no = Nie mów już moich danych na głos
voice-read-back = Powiedz, co jest wpisane
voice-nothing-typed = Nic jeszcze nie wpisano.
voice-erased = Usunięto:
voice-full = Więcej się nie zmieści.
voice-to = do
voice-space = spacja
voice-hyphen = łącznik
voice-apostrophe = apostrof
voice-comma = przecinek
voice-point = kropka
voice-call = Zadzwoń pod ten numer: { $number }
voice-minutes = Pozostało minut: { $n }
voice-still-measuring = Pomiar trwa.
voice-back-stops = Naciśnij wstecz, aby od razu zatrzymać.

# Staff mode: only the people who work here see these.
staff-who-title = Obsługa: kto to?
staff-who-first = Nikt nie ma jeszcze konta. Proszę użyć jednorazowego kodu z dnia instalacji.
staff-who-nobody = Nikt nie ma konta. Technik może utworzyć kod jednorazowy.
staff-who-code = Mam kod jednorazowy
staff-language = Inny język
staff-leave = Wyjdź
staff-sign-out = Wyloguj
staff-more = Więcej
staff-enter = OK
staff-checking = Sprawdzanie…
staff-pin-title = { $name }: Twój numer
staff-pin-wrong = To nie to. Pozostałe próby: { $left }.
staff-pin-wait = Za dużo prób. Proszę czekać, sekundy: { $seconds }.
staff-pin-locked = Nie ma już prób. Kierownik musi odblokować to konto.
staff-pin-nobody = Na to konto nie można się zalogować.
staff-pin-busy = Trwa sprawdzanie. Proszę czekać.
staff-pin-not-you = Do tego potrzebny jest ktoś inny.
staff-pin-six = Potrzeba sześciu cyfr.
staff-pin-easy = To zbyt łatwo odgadnąć. Proszę wybrać inny.
staff-pin-not-same = Numery nie były takie same. Proszę zacząć od nowa.
staff-pin-changed = Nowy numer jest ustawiony.
staff-code-title = Proszę wpisać kod jednorazowy
staff-code-line = Wydrukowano go przy instalacji. Działa jeden raz.
staff-code-form = Litery i cyfry, trzy grupy po cztery
staff-name-title = Jak mówią na tę osobę w pracy?
staff-name-line = To imię widać na ekranie logowania.
staff-name-form = Imię, którego nie ma tu nikt inny
staff-name-wrong = Imię jest puste, za długie albo zajęte.
staff-role-title = Co robi tu { $name }?
staff-role-line = Każda rola widzi tylko to, co potrzebne.
staff-role-attendant = Opiekun: pomaga i czyści
staff-role-lead = Kierownik: odpowiada za kiosk
staff-role-technician = Technik: dba o sprzęt
staff-new-pin-title = { $name }: proszę wybrać numer
staff-new-pin-again = { $name }: jeszcze raz ten sam numer
staff-new-pin-line = Zna go tylko jedna osoba. Nikt nie może go podejrzeć.
staff-account-made = Konto jest gotowe.
staff-not-stored = Nie udało się zapisać. Nic się nie zmieniło.
staff-today-title = Do zrobienia teraz: { $jobs }
staff-today-none = Nie ma nic do zrobienia. Dziękujemy.
staff-urgency-now = Kiedy: teraz.
staff-urgency-today = Kiedy: dziś.
staff-urgency-soon = Kiedy: gdy będzie czas.
staff-job-since = Na liście od (minuty): { $minutes }.
staff-job-taken = Zajmuje się tym { $name }.
staff-job-take = Zajmę się tym
staff-job-not-you = To zadanie dla innej roli.
staff-job-by-itself = Zniknie z listy samo po naprawie.
staff-job-gone = To zadanie jest zrobione.
staff-job-answered = Byłem lub byłam przy tej osobie
staff-job-cleaned = Wyczyszczone
staff-job-delivery = Zobacz
staff-job-check = Sprawdź teraz
staff-job-calibrated = Jest skalibrowane
staff-job-enabled = Używać ponownie
staff-job-emergency = Ktoś potrzebuje karetki
staff-job-emergency-do = Proszę iść tam teraz. Wezwać pomoc. Zostać przy tej osobie.
staff-job-crisis = Ktoś może myśleć o odebraniu sobie życia
staff-job-crisis-do = Proszę iść tam teraz. Słuchać. Nie zostawiać tej osoby samej.
staff-job-help = Ktoś poprosił o pomoc
staff-job-help-do = Proszę podejść i zapytać, jak pomóc.
staff-job-result = Czyjś wynik trzeba dziś obejrzeć
staff-job-result-do = Proszę porozmawiać z tą osobą albo upewnić się, że przychodnia go widziała.
staff-job-not-saved = Nie udało się zapisać wyniku
staff-job-not-saved-do = Proszę go zapisać razem z tą osobą, jeśli jeszcze tu jest.
staff-job-refused = Przychodnia nie przyjęła wyniku
staff-job-refused-do = Proszę otworzyć, przeczytać powód i wysłać ponownie albo odłożyć.
staff-job-stalled = Nic nie dociera do przychodni
staff-job-stalled-do = Proszę sprawdzić kabel sieci. Wyniki czekają tu bezpiecznie. Jeśli to trwa, wezwać technika.
staff-job-cleaning-due = Czas czyścić. Osoby od tamtej pory: { $people }
staff-job-cleaning-due-do = Proszę przetrzeć mankiet, czujnik palca, wagę i ekran. Zostawić do wyschnięcia.
staff-job-cleaning-overdue = Najpierw wyczyścić. Osoby od tamtej pory: { $people }
staff-job-cleaning-overdue-do = Wcześniej nikt nie powinien go używać. Proszę przetrzeć mankiet, czujnik palca, wagę i ekran.
staff-job-calibration-soon = { $device }: kalibracja wkrótce się kończy
staff-job-calibration-soon-do = Proszę zamówić kalibrację, a potem wpisać nowy dzień.
staff-job-calibration-expired = { $device }: kalibracja wygasła
staff-job-calibration-expired-do = Do tego czasu nie jest używane. Proszę zlecić kalibrację i wpisać nowy dzień.
staff-job-check-failed = { $device }: sprawdzenie nie wyszło
staff-job-check-failed-do = Nie jest używane. Proszę sprawdzić ponownie albo oddać do naprawy.
staff-job-drift = { $device }: wymaga sprawdzenia
staff-job-drift-do = Odczyty zmieniły się w ostatnich tygodniach. Pięć minut z wzorcem to wyjaśni.
staff-job-device-fault = { $device }: nie działa
staff-job-device-fault-do = Proszę wyłączyć i włączyć. Sprawdzić w menu Urządzenia.
staff-job-device-missing = { $device }: brak połączenia
staff-job-device-missing-do = Proszę sprawdzić kabel i zasilanie.
staff-job-disabled = { $device }: wyłączone z użycia
staff-job-disabled-do = Obsługa je wyłączyła. Można używać znowu, gdy będzie sprawne.
staff-job-paper-low = Papier się kończy
staff-job-paper-low-do = Proszę przygotować nową rolkę.
staff-job-paper-out = Papier się skończył
staff-job-paper-out-do = Proszę włożyć nową rolkę błyszczącą stroną na zewnątrz.
staff-job-printer = Drukarka nie działa
staff-job-printer-do = Proszę zamknąć pokrywę, wyłączyć i włączyć.
staff-job-update = Aktualizacja jest gotowa
staff-job-update-do = Technik może ją zainstalować po zamknięciu.
staff-job-clock = Zegar jest zły
staff-job-clock-do = Wyniki mają zły czas. Proszę sprawdzić sieć i wezwać technika.
staff-job-disk-low = Zostało mało miejsca
staff-job-disk-low-do = Proszę wezwać technika w tym tygodniu.
staff-job-disk-full = Nie ma już miejsca
staff-job-disk-full-do = Nic więcej nie da się zapisać. Proszę teraz wezwać technika.
staff-job-unreviewed = Teksty, których nikt nie sprawdził: { $count }
staff-job-unreviewed-do = Proszę dać je do przeczytania komuś, kto zna język, albo ich nie oferować.
staff-job-locked = { $name } nie może się już zalogować
staff-job-locked-do = Proszę zapytać, czy błędne próby były tej osoby, i potem odblokować.
staff-menu = Wszystko inne
staff-menu-deliveries = Wysyłki do przychodni
staff-menu-devices = Urządzenia
staff-menu-outage = Zamknij lub otwórz kiosk
staff-menu-settings = Ustawienia
staff-menu-figures = Liczby
staff-menu-audit = Czy dziennik zmieniono?
staff-menu-people = Kto tu pracuje
staff-people-add = Dodaj osobę
staff-person-row = { $name } – { $role }
staff-person-row-closed = { $name } – { $role } (zamknięte)
staff-person-left = Pozostałe błędne próby: { $left }
staff-person-pin = Nowy numer
staff-person-unlock = Odblokuj
staff-person-close = Zamknij to konto
staff-person-open = Otwórz to konto ponownie
staff-parcels-none = Nic jeszcze nie wysłano.
staff-parcel-row = { $day }.{ $month }., { $time } – { $state }
staff-parcel-queued = czeka tutaj
staff-parcel-sent = wysłane, bez potwierdzenia
staff-parcel-filed = przychodnia je ma
staff-parcel-seen = ktoś tam je widział
staff-parcel-refused = nie przyjęto
staff-parcel-parked = odłożone
staff-parcel-tries = Liczba prób: { $tries }
staff-delivery-title = Jedna wysyłka
staff-delivery-gone = Nie ma jej już na liście.
staff-delivery-whose = Od: { $name }.
staff-delivery-nobody = Nie podano nazwiska.
staff-delivery-resend = Wyślij ponownie
staff-delivery-park = Odłóż
staff-delivery-look = Zobacz, czyja jest. Zostanie to zapisane.
staff-delivery-again = Znowu czeka w kolejce.
staff-delivery-parked = Odłożono.
staff-export = Wyjmij, zamknięte dla przychodni
staff-export-began = Dwie osoby się zgodziły. Trwa zapis.
staff-second-title = Kto jest drugą osobą?
staff-second-line = Na wyjęcie wyników muszą zgodzić się dwie osoby.
staff-kind-cuff = ciśnienie
staff-kind-finger = tlen
staff-kind-scale = waga
staff-kind-thermometer = temperatura
staff-device-row = { $device } ({ $kind }): { $state }
staff-device-ready = działa
staff-device-missing = niepodłączone
staff-device-failed = ostatnio nie działało
staff-device-out = wyłączone z użycia
staff-device-due = Kalibracja ważna jeszcze (dni): { $days }.
staff-device-due-none = Nikt nie wpisał dnia kalibracji.
staff-device-due-over = Kalibracja wygasła. Nie jest używane.
staff-device-test = Sprawdź, bez osoby
staff-device-testing = Trwa próba…
staff-device-works = Działa.
staff-device-works-not = Nie działa. Proszę zobaczyć zadania.
staff-device-check = Sprawdź z wzorcem
staff-device-calibrated = Wpisz kalibrację
staff-device-disable = Wyłącz z użycia
staff-device-enable = Używać ponownie
staff-check-device = { $step } z 3: co pokazuje nasze urządzenie?
staff-check-reference = { $step } z 3: co pokazuje wzorzec?
staff-check-line = Proszę ustawić wzorzec na około { $value } { $unit }.
staff-check-number = Urządzenie nie może pokazać takiej liczby.
staff-check-passed = Wynik dobry. Największa różnica: { $worst }.
staff-check-not = Wynik zły. Największa różnica: { $worst }. Nie jest używane.
staff-unit-mmhg = mmHg
staff-unit-percent = %
staff-unit-kg = kg
staff-unit-celsius = °C
staff-drift-up = Odczyty wzrosły.
staff-drift-down = Odczyty spadły.
staff-drift-drop = Pierwszy i ostatni odczyt różnią się inaczej niż dawniej.
staff-drift-level = Odczyty z ostatnich tygodni są inne niż dawniej.
staff-drift-failures = Zawodzi częściej niż dawniej.
staff-drift-digits = Ostatnie cyfry są nierówno rozłożone.
staff-due-title = { $device }: do kiedy ważna kalibracja?
staff-due-line = Proszę przepisać ostatni dzień ze świadectwa.
staff-due-form = Dzień, miesiąc, rok: DDMMRRRR
staff-due-wrong = To musi być dzień w ciągu dwóch lat.
staff-due-noted = Nowy dzień zapisano.
staff-set-languages = Oferowane języki
staff-set-volume = Głośność
staff-set-brightness = Jasność
staff-set-hours = Godziny otwarcia
staff-set-services = Pomoc w pobliżu
staff-set-welcome = Własny wiersz na pierwszym ekranie
staff-set-steps = Oferowane pomiary
staff-set-forms = Oferowane ankiety
staff-set-appointments = Oferowane wizyty
staff-set-from-file = Tak ustawił technik.
staff-set-from = Zmiana: { $name }.
staff-set-aside = Zmiana obsługi już nie działa: technik zmienił to później.
staff-set-level = Teraz: { $level } ze 100
staff-set-less = Mniej
staff-set-plus = Więcej
staff-set-save = Zapisz
staff-set-saved = Zapisano. Obowiązuje od teraz.
staff-set-undo = Cofnij
staff-set-line-add = Napisz wiersz
staff-set-line-form = Najwyżej 80 znaków
staff-set-line-line = Puste pole usuwa wiersz.
staff-set-hours-form = Od i do, na przykład 09001730
staff-set-hours-line = Puste pole oznacza dzień zamknięty.
staff-set-day = { $weekday }: { $from } do { $to }
staff-set-day-closed = { $weekday }: zamknięte
staff-set-fixed = Co zmienia tylko technik
staff-set-fixed-line = Jest w pliku konfiguracji.
staff-set-wrong-not-yours = Nie można tego zmienić. Proszę zapytać kierownika lub technika.
staff-set-wrong-not-there = Tego nie można tu wybrać.
staff-set-wrong-none = Przynajmniej jedno musi zostać.
staff-set-wrong-range = Za mało, by słyszeć lub czytać.
staff-set-wrong-hours = Proszę wpisać otwarcie, potem zamknięcie, po cztery cyfry.
staff-set-wrong-text = Za długie albo ma znaki, których nie da się pokazać.
staff-set-wrong-undo = Nic tu nie zmieniono.
staff-figures-line = Nic tu nie mówi, kto jest kim.
staff-figure = { $value }
staff-figure-few = mniej niż { $few }
staff-figure-visits = Wizyty
staff-figure-completed = Ukończone badania
staff-figure-left = Wyszli przed końcem
staff-figure-minutes = Zaoszczędzone minuty obsługi
staff-figure-high = Wyniki powyżej zakresu
staff-audit-line = Każda czynność jest zapisana w łańcuchu. Zmiana go zrywa.
staff-audit-check = Sprawdź
staff-audit-whole = Wszystkie wiersze są bez zmian: { $row }.
staff-audit-broken = Od wiersza { $row } coś zmieniono. Proszę teraz powiadomić technika.
staff-audit-unread = Nie dało się odczytać. Proszę powiadomić technika.
staff-outage-title = Zamknąć kiosk: dlaczego?
staff-outage-line = Ludzie widzą ten powód i dokąd pójść.
staff-outage-closed = Kiosk jest zamknięty
staff-outage-open = Otwórz ponownie
staff-outage-sign = Wydrukuj kartkę na drzwi
staff-closed-cleaning = Trwa czyszczenie.
staff-closed-broken = Jedna część nie działa.
staff-closed-work = Ktoś przy nim pracuje.
staff-closed-hours = To miejsce jest teraz zamknięte.
staff-closed-room = Pokój jest teraz komuś potrzebny.
