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
