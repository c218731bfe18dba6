# Türkçe. Turkish. MACHINE-MADE AND UNREVIEWED: no Turkish speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Turkish to the public.
# Simple, kind, reading age 9 to 11; the polite "siz". A noun after a number stays singular in
# Turkish, so most counts need no plural forms.

language-name = Türkçe
language-title = Dilinizi seçin

attract-title = Tansiyonunuzu, oksijeninizi ve kilonuzu ölçün
attract-line = Yaklaşık on dakika sürer. İstediğiniz zaman durabilirsiniz.
attract-line-free = Size özeldir. Siz istemedikçe hiçbir şey saklanmaz.
attract-begin = Başlamak için dokunun

out-of-service-title = Bu sağlık kontrolü şimdilik kapalı
out-of-service-line = Özür dileriz. Görevliler bunu biliyor. Başka nereye gidebileceğinizi lütfen onlara sorun.
out-of-service-emergency = Kendinizi çok hasta hissediyorsanız şimdi yardım çağırın.

action-next = İleri
action-back = Geri
action-skip = Bunu atla
action-again = Tekrar dene
action-ready = Hazırım
action-stop = Durdur
action-leave = Bitir
action-help = Yardım
action-call-staff = Görevli çağır
action-go-on = Devam
action-finish = Tamamla

answer-yes = Evet
answer-no = Hayır
answer-unsure = Emin değilim

about-title = Burada ne yapılır
about-line-what = Ölçümleri kendiniz yaparsınız. Biz adım adım yol gösteririz.
about-line-time = Sonra sayıların ne anlama geldiğini ve bundan sonra ne yapacağınızı söyleriz.
about-line-not = Burası acil durumlar için değildir ve doktorun yerini tutmaz.

consent-title = Karar sizin
consent-line = Siz açana kadar her şey kapalıdır. Devam etmek için ilki gereklidir.
consent-measure = Ölçüm yap
consent-measure-note = Şimdi ölç ve sonucu bana burada göster.
consent-keep = Sonucumu burada sakla
consent-keep-note = Görevliler bakabilsin diye bu makinede güvenle sakla.
consent-send = Kliniğe gönder
consent-send-note = Klinik sonucumu görebilir ve gerekirse beni arayabilir.

red-flag-count = Soru { $n }, toplam { $of }. Şu anda bu sizde var mı?
red-flag-rf01 = Göğsünüzde ağrı, baskı veya sıkışma ya da kolunuza, çenenize, boynunuza veya sırtınıza yayılan bir ağrı var mı?
red-flag-rf02 = Bir cümleyi bitiremeyecek kadar nefesiniz daralıyor mu ya da dudaklarınız mavi veya gri mi?
red-flag-rf03 = Birdenbire yüzünüz sarktı mı, bir kolunuz veya bacağınız güçsüzleşti mi ya da konuşmanız, dengeniz veya görmeniz bozuldu mu, sonradan geçmiş olsa bile?
red-flag-rf04 = Birden başlayan ve hayatınızın en kötüsü olan bir baş ağrınız var mı ya da yeni başlayan bir zihin karışıklığınız var mı?
red-flag-rf05 = Bugün bayıldınız mı veya nöbet geçirdiniz mi?
red-flag-rf06 = Durmayan ağır bir kanamanız var mı, kan kusuyor musunuz ya da dışkınız siyah mı?
red-flag-rf07 = Yüzünüz, dudaklarınız, diliniz veya boğazınız şişiyor mu ya da birden başlayan ağır bir alerjiniz var mı?
red-flag-rf08 = Bir enfeksiyon yüzünden çok hasta mısınız: çok soluk veya benekli cilt, cam bardak altında kaybolmayan döküntü, 18 saattir idrar yapmama ya da kemoterapi alırken ateş?
red-flag-rf09 = Hamile misiniz veya son 6 haftada doğum yaptınız mı ve şunlardan biri var mı: kötü bir baş ağrısı, görme zorluğu, kaburgaların altında ağrı, ağır kanama, nöbet, nefes almada zorluk ya da daha az hareket eden bir bebek?
red-flag-rf10 = Şu anda hayatınıza son vermeyi düşünüyor musunuz, bir planınız var mı ya da bunun için şimdiden bir şey yaptınız mı?
red-flag-rf11 = Bir ilacı veya başka bir şeyi çok fazla mı aldınız, zehirlendiniz mi ya da ağır bir yaralanmanız veya yanığınız var mı?
red-flag-rf12 = Karnınızda veya sırtınızda birden başlayan, çok kötü ya da yırtılır gibi bir ağrı var mı?
red-flag-rf13 = Kalbiniz yakın zamanda hızlı veya düzensiz atmaya başladı mı ve bu size kendinizi hasta hissettiriyor mu?
red-flag-rf14 = Tek baldırınızda veya tek bacağınızda yeni başlayan şişlik ve ağrı var mı?
red-flag-rf15 = Son 2 haftada, şu anda bir planınız olmasa da, ölmüş olmanın daha iyi olacağını düşündünüz mü?

emergency-title = Şimdi yardım çağırın
emergency-line-staff = Görevliler çağrıldı. Burada kalın. Yürüyerek veya araba kullanarak ayrılmayın.
emergency-line-sit = Oturun. Yakınınızdaki birine söyleyin.
emergency-line-crisis = Ayrıca şimdi biriyle konuşabilirsiniz: { $number }
emergency-call = Arayın
emergency-staff = Yalnızca görevliler

crisis-title = Yalnız değilsiniz
crisis-line-staff = Yanınızda olması için bir görevli çağırdık.
crisis-line-call = Gece gündüz, hemen şimdi biriyle konuşabilirsiniz. Bu numarayı arayın.
crisis-go-on = Devam

who-title = Siz kimsiniz?
who-line = Konuk olarak kalabilirsiniz. Bir ad veya kod, kliniğin siz olduğunuzu bilmesine yardım eder.
who-guest = Konuk kalmak istiyorum
who-name = Adımı yazacağım
who-code = Klinikten bir kodum var

age-title = 18 yaşında veya daha büyük müsünüz?
age-line = Bu sağlık kontrolü yalnızca yetişkinler içindir.
too-young-title = Bu yalnızca yetişkinler içindir
too-young-line = Buradaki sayılar çocuklar ve gençler için doğru değildir.
too-young-help = Genç birinin nerede kontrol edilebileceğini lütfen görevlilere sorun.

pregnant-title = Hamile misiniz veya son 6 haftada doğum yaptınız mı?
pregnant-line = O zaman sayılarınıza başka bir şekilde bakılır.

entry-given-title = Adınız nedir?
entry-family-title = Soyadınız nedir?
entry-birth-title = Ne zaman doğdunuz?
entry-code-title = Kodunuzu yazın veya okutun
entry-height-title = Boyunuz kaç santimetre?
entry-form-name = Harfler
entry-form-date = Gün, ay, yıl
entry-form-code = Harfler ve rakamlar
entry-form-height = Santimetre, örneğin 171
entry-form-staff = { $digits } rakam
entry-day = Gün
entry-month = Ay
entry-year = Yıl
entry-problem-name = Lütfen bir ad yazın.
entry-problem-date = Bu tarih olmuyor. Gün için iki, ay için iki, yıl için dört rakam.
entry-problem-code = Bu kod olmuyor. Koda yeniden bakın veya geri gidin.
entry-problem-height = Lütfen boyunuzu santimetre olarak yazın, 50 ile 244 arası.
entry-doubt-height = Santimetre olarak doğru mu? Doğruysa yeniden İleri'ye basın.

arm-title = Kollarınızdan birini kullanmamak için bir neden var mı?
arm-line = Örneğin: yara, serum, diyaliz yolu, ameliyattan sonra şişlik ya da felç yüzünden güçsüz bir kol.
arm-both-well = Hayır, iki kolum da kullanılabilir
arm-not-left = Sol kolum kullanılmasın
arm-not-right = Sağ kolum kullanılmasın
arm-neither = İki kolum da kullanılmasın

cuff-title = Üst kolunuz ne kadar kalın?
cuff-line = Mezurayı üst kolunuzun ortasına sarın. Sonra o boydaki manşonu alın.
cuff-small = 22 ile 26 cm arası: küçük
cuff-adult = 27 ile 34 cm arası: orta
cuff-large = 35 ile 44 cm arası: büyük
cuff-thigh = 45 ile 52 cm arası: çok büyük
cuff-none = Daha küçük, daha büyük veya bilmiyorum

prep-title = Son 30 dakikada kahve veya sigara içtiniz mi ya da spor yaptınız mı?
prep-line = Bunlar sayılarınızı olduğundan yüksek gösterebilir.
prep-no = Hayır
prep-yes = Evet, yine de ölç
prep-later = Evet, sonra gelirim

coach-sit-title = Oturun ve arkanıza yaslanın
coach-sit-line-back = Sırtınızı sandalyeye yaslayın.
coach-sit-line-feet = İki ayağınızı da yere düz basın. Bacak bacak üstüne atmayın.
coach-arm-title = Kolunuz çıplak ve kalp hizasında
coach-arm-line-bare = Üst kolunuzu açın. Kolunuzu masaya koyun.
coach-arm-line-left = Sol üst kolunuzu açın. Kolunuzu masaya koyun.
coach-arm-line-right = Sağ üst kolunuzu açın. Kolunuzu masaya koyun.
coach-arm-line-cuff = Manşonu kalbinizin hizasında takın.
coach-quiet-title = Şimdi biraz dinleniyoruz
coach-quiet-line-talk = Kıpırdamadan oturun. Konuşmayın. Yakınınızdakiler de sizinle konuşmasın.
coach-quiet-line-start = Sessizce dinlenmek sayının doğru çıkmasını sağlar.
coach-finger-title = Parmağınızı mandalın içine koyun
coach-finger-line-nail = Ojesiz ve sıcak bir parmak kullanın.
coach-finger-line-still = Elinizi masanın üstünde kıpırdatmadan tutun.
coach-scale-title = Ayakkabınızı ve ağır paltonuzu çıkarın
coach-scale-line-shoes = Tartı sıfırı gösterene kadar bekleyin. Sonra üstüne çıkın.
coach-scale-line-still = Ortada kıpırdamadan durun. Hiçbir yere tutunmayın.

rest-title = Sessizce dinlenin
rest-line = Yavaş nefes alın. Süre bitince başlarız.
rest-shorten = Bekleyemem
rest-again-title = Biraz daha dinlenelim
rest-again-line = Kısa bir dinlenmeden sonra sayınız yüksek çıktı. Tam bir dinlenmeden sonra yeniden ölçeriz.

cuff-live-title = Ölçüyoruz. Lütfen konuşmayın.
cuff-live-line-start = Tansiyon aleti henüz başlamadıysa başlatma düğmesine basın.
cuff-live-line-quiet = Kıpırdamadan oturun. Manşon kısa bir süre sıkar.
cuff-live-nth = Ölçüm { $n }, toplam { $of }
cuff-live-pressure = Manşonda { $pressure }
cuff-pause-title = Çok güzel. Bir dakika dinlenin.
cuff-pause-last = O ölçüm: büyük { $systolic }, küçük { $diastolic }.
cuff-pause-repeat = O ölçüm sayılmadı. Yeniden deniyoruz.
cuff-pause-line = Sıradaki ölçüm { $n }, toplam { $of }.
cuff-pause-discard = Kıpırdadım veya konuştum. Sayma.
cuff-pause-enough = Ölçmeyi durdur

symptoms-title = Şu anda bunlardan birini hissediyor musunuz?
symptoms-line-chest = Göğsünüzde veya sırtınızda ağrı ya da nefes almada zorluk.
symptoms-line-stroke = Bir tarafta uyuşma veya güçsüzlük, konuşma veya görme zorluğu ya da zihin karışıklığı.
symptoms-line-head = Birden başlayan çok kötü bir baş ağrısı ya da baş dönmesiyle birlikte kusma.
symptoms-no = Hayır, hiçbiri
symptoms-yes = Evet

pulse-title = Parmağınızı kıpırdatmayın
pulse-line = Yaklaşık bir dakika sürer.
pulse-line-again = Emin olmak için bir kez daha bakıyoruz.
pulse-note-finger = Parmağınızı sonuna kadar sokun.
pulse-note-still = Lütfen elinizi kıpırdatmayın.
pulse-note-warm = Sinyal zayıf. Isınmaları için ellerinizi ovuşturun.
pulse-note-light = Çok fazla ışık var. Mandalı öbür elinizle örtün.
pulse-line-truth = Nasıl hissettiğiniz sayıdan daha önemlidir.
pulse-signal = Sinyal
pulse-rate = Dakikada { $rate } atış

scale-title = Tartıya çıkın
scale-line = Kilonuzu ölçene kadar kıpırdamadan durun.
scale-note-step-on = Şimdi çıkın.
scale-note-still = Lütfen kıpırdamadan durun.
scale-note-too-much = Bu, tartının ölçebileceğinden fazla. Görevliler yardım edebilir.
scale-note-wait = Biraz bekleyin.

trouble-title-pressure = Tansiyonunuzu ölçemedik
trouble-title-oxygen = Oksijeninizi ölçemedik
trouble-title-weight = Kilonuzu ölçemedik
trouble-title-stopped = Durduruldu
trouble-title-unsuitable = Tansiyonunuzu burada ölçmeyeceğiz
trouble-missing = Bunun için gereken alet bağlı değil. Görevliler yardım edebilir ya da onsuz devam edebilirsiniz.
trouble-no-answer = Alet hiçbir şey göndermedi. Başlatma düğmesine basıldı mı?
trouble-unplugged = Kablo çıktı. Görevliler takabilir. Sonra yeniden deneyin.
trouble-stopped = Ölçümü durdurdunuz. Yeniden deneyebilir veya onsuz devam edebilirsiniz.
trouble-moved = Biraz kıpırdadınız. Kıpırdamadan oturun, yeniden deniyoruz.
trouble-cuff-loose = Manşon gevşek. Biraz daha sıkı takın.
trouble-cuff-blocked = Hortum bükülmüş. Düzeltin ve yeniden deneyin.
trouble-weak = Sinyal çok zayıftı. Ellerinizi ısıtın ve yeniden deneyin.
trouble-finger-off = Parmak mandalın içinde değildi. Sonuna kadar sokun.
trouble-light = Çok fazla ışık var. Mandalı öbür elinizle örtün.
trouble-step-on = Tartıda kimse yoktu. Sıfırı bekleyin, sonra çıkın.
trouble-out-of-range = Sayı, bu aletin ölçebileceğinin dışında. Lütfen ölçümü görevlilerden isteyin.
trouble-device = Aletin kendisinde bir arıza var. Görevliler yardım edebilir.
trouble-no-result = Üç ölçüm sayılmadı. Biz tahmin yürütmeyiz. Lütfen ölçümü görevlilerden isteyin.
trouble-not-steady = Sayı sabit kalmadı. Ellerinizi ısıtın ve yeniden deneyin.
trouble-implausible = Bu sayıdan emin olmak istiyoruz. Lütfen bir kez daha deneyin.
trouble-unsuitable = Buradaki manşon kolunuz için güvenli veya uygun olmaz. Görevliler size yardım edebilir.
trouble-too-many = Kolunuz bugün yeterince sıkıldı. Lütfen görevlilere sorun.
trouble-go-on = Onsuz devam et

results-title = Bugünkü sayılarınız
results-line = Bir gün yalnızca bir gündür. Doktor birçok güne bakar.
results-none = Bugün hiçbir şey ölçülmedi.
results-next = Ne yapmalıyım?
grade-usable = { $what }: bu sayı kullanılabilir. { $why }
grade-limited = { $what }: bu sayıya güvenmeden önce yeniden ölçün. { $why }
why-once = Yalnızca bir kez ölçüldü.
why-rest = Dinlenmeniz kısaydı.
why-prepared = Kahve, sigara veya spor sayıyı yükseltebilir.
why-apart = Sayılarınız birbirinden uzaktı.
why-discarded = Bazı ölçümler olmadı.
why-uneven = Nabzınız düzensiz göründü.
why-signal = Parmağınızdan gelen sinyal zayıftı.
why-below = Mandal bu kadar düşük sayılar için yapılmamıştır.
why-pulses = Kolunuz ve parmağınız iki ayrı nabız verdi.
why-device = Alet kontrol edilmek istiyor.
row-pressure = Tansiyon
row-oxygen = Kanınızdaki oksijen
row-pulse = Nabız
row-weight = Kilo
row-height = Boy
row-bmi = Boyunuza göre kilonuz (BKİ)
value-pressure = { $systolic } / { $diastolic }
value-oxygen = %{ $percent }
value-pulse = dakikada { $rate }
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = Bugün için beklenen aralıkta
meaning-pressure-little-high = En iyi aralıktan biraz yüksek
meaning-pressure-high = Beklenen aralıktan yüksek
meaning-pressure-higher = Beklenen aralıktan belirgin şekilde yüksek
meaning-pressure-very-high = Çok yüksek: bugün bir sağlık çalışanına görünün
meaning-pressure-low = Beklenen aralıktan düşük
meaning-pressure-pregnant = Bu sayıyı ebenize veya doktorunuza gösterin
meaning-oxygen-low = Beklenenden biraz düşük: bugün bir sağlık çalışanına görünün
meaning-oxygen-very-low = Beklenenden düşük: şimdi yardım alın
meaning-pulse-uneven = Nabzınız düzensiz göründü. Bu alet yanılabilir. Nabzınızın kontrol edilmesini isteyin.
meaning-pulse-fast = Beklenen aralıktan hızlı
meaning-pulse-slow = Beklenen aralıktan yavaş
meaning-pulse-very-fast = Çok hızlı: bugün bir sağlık çalışanına görünün
meaning-pulse-very-slow = Çok yavaş: bugün bir sağlık çalışanına görünün
meaning-weight = Bugün ölçüldü
meaning-height = Bugün ölçüldü
meaning-height-said = Bize söylediğiniz gibi
meaning-bmi-low = Çoğu yetişkinin hedeflediği aralığın altında
meaning-bmi-expected = Çoğu yetişkinin hedeflediği aralıkta
meaning-bmi-high = Çoğu yetişkinin hedeflediği aralığın üstünde

advice-none-title = Bu ölçümler bir şey yapmanızı gerektirmiyor
advice-none-line = Bu sayılar tek başına bir muayene gerektirmiyor. Kendinizi iyi hissetmiyorsanız yine de bir sağlık çalışanına görünün.
advice-routine-title = Önümüzdeki 4 hafta içinde bir kontrol için randevu alın
advice-routine-line = Bu sayıları doktorunuza, hemşirenize veya eczacınıza gösterin.
advice-soon-title = 7 gün içinde bir sağlık çalışanına görünün
advice-soon-line = Doktorunuzu veya kliniğinizi arayın ve bu sayıları onlara gösterin.
advice-urgent-title = Bugün bir sağlık çalışanına görünün
advice-urgent-line = Gitmeden önce buradaki görevlilerle konuşun. Bugün bir sağlık çalışanı bulmanıza yardım edebilirler.
advice-incomplete-title = Her şeyi kontrol edemedik
advice-incomplete-line = Bu yüzden kötü bir şey olmadığını söyleyemeyiz. Lütfen görevlilerle konuşun.
advice-uneven = Nabzınız düzensiz göründü. Bu alet yanılabilir. Nabzınızın kontrol edilmesini isteyin.
advice-short-rest = Dinlenmeniz kısaydı, bu yüzden tansiyonunuz olduğundan yüksek çıkabilir.
advice-oxygen-truth = Oksijen sayısı 2 ile 4 puan arası yanılabilir ve daha koyu ciltte fazla yüksek çıkabilir.
advice-talk = Gece gündüz, istediğiniz zaman biriyle konuşabilirsiniz: { $number }
advice-when = Şu durumlarda { $number } numarasını arayın: göğüs ağrısı, nefes almada zorluk, kolda veya yüzde güçsüzlük ya da kendinizi çok hasta hissetmek.
advice-medicine = İlaçlarınızı doktorunuzun söylediği gibi almaya devam edin.

form-intro-title = Birkaç soru
form-intro-count = { $n ->
    [one] Bir soru.
   *[other] { $n } soru.
}
form-intro-private = Bu ekranı kimsenin görmediğinden emin olun.
form-intro-line = Yanıtlamak istemediğiniz soruları boş bırakabilirsiniz.
form-start = Yanıtla
form-skip = Bugün değil
form-count = Soru { $n }, toplam { $of }
form-own = Başka bir şey
form-more = Başka seçenekler
form-end = Bu sorulardan çık
form-problem-low = Lütfen { $limit } veya daha fazlasını girin.
form-problem-high = Lütfen { $limit } veya daha azını girin.
form-problem-early = O gün çok erken.
form-problem-late = O gün çok geç.
form-problem-long = Lütfen { $limit } harf veya daha az kullanın.
form-problem-short = Lütfen { $limit } harf veya daha çok kullanın.
form-problem-places = Lütfen virgülden sonra { $limit } rakam veya daha az yazın.
form-problem-required = Lütfen yanıtlayın veya bu sorulardan çıkın.
form-problem-one = Lütfen yalnızca birini seçin.
form-problem-unclear = Bunu okuyamadık. Lütfen yeniden deneyin.
advice-answers = Sorulara verdiğiniz yanıtlar biriyle konuşmak için bir nedendir.

advice-book = Klinikte bir saat bul

times-looking-title = Boş saatlere bakıyoruz
times-booking-title = Kliniğe soruyoruz
times-waiting-line = Lütfen biraz bekleyin.
times-go-on = Onsuz devam et
times-title = Bir saat seçin
times-taken-title = O saat az önce doldu. Lütfen başka bir saat seçin.
times-offer = { $day } { $month } { $weekday }, { $time }
times-offer-at = { $day } { $month } { $weekday }, { $time }, { $place }
times-more = Başka saatler
times-none = Bunların hiçbiri
times-booked-title = Randevunuz var
times-booked-when = { $day } { $month } { $weekday }, saat { $time }
times-booked-when-at = { $day } { $month } { $weekday }, saat { $time }, { $place }
times-booked-line = O zamandan önce kötüleşirseniz randevuyu beklemeyin.
times-requested-title = Klinik sizi arayacak
times-requested-line = Onlardan bir saat istedik. Henüz randevunuz yok.
times-elsewhere-title = Telefonunuzdan randevu alın
times-elsewhere-line = Telefonunuzun kamerasını kareye tutun. Kliniğin sayfası açılır.
times-unknown-title = Olup olmadığını bilmiyoruz
times-unknown-line = Klinik yanıt vermedi. Gitmeden önce lütfen görevlilere sorun.
times-nothing-title = Şu anda boş saat yok
times-nothing-line = Lütfen görevlilere sorun veya doktorunuzu ya da kliniğinizi arayın.
times-unreachable-title = Şu anda kliniğe ulaşamıyoruz
times-unreachable-line = Hiçbir saat ayrılmadı. Lütfen görevlilere sorun veya doktorunuzu ya da kliniğinizi arayın.

known-wait-title = Kliniğe soruyoruz
known-wait-line = Lütfen biraz bekleyin. Bu her zaman birkaç saniye sürer.
known-go-on = Ölçüme geç
known-one-title = Klinik bu kodu tanıyor
known-one-line = Sonucunuz size ulaşacak.
known-nobody-title = Klinik bu kodu tanımıyor
known-nobody-line = Lütfen kodu kontrol edin veya devam edin. Görevliler sonucunuzu daha sonra eşleştirebilir.
known-many-title = Klinik bunun kim olduğundan emin olamıyor
known-many-line = Devam edebilirsiniz. Sonucunuz karışmasın diye lütfen görevlilere söyleyin.
known-unreachable-title = Klinik şu anda yanıt vermiyor
known-unreachable-line = Devam edebilirsiniz. Kodunuz sonucunuzla birlikte gider.
known-not-now-title = Burada çok fazla kod denendi
known-not-now-line = Devam edebilirsiniz. Kodlar { $minutes } dakika sonra yeniden kontrol edilebilir.
known-again = Kodu yeniden yaz
known-arrive = Bugünkü randevuma geldim
known-move = Başka bir saat istiyorum
known-cancel = Randevumu iptal etmek istiyorum
give-back-title = Sonraki randevunuz iptal edilsin mi?
give-back-line = O saati o zaman başka biri alabilir.
give-back-no = Randevum kalsın
give-back-yes = İptal et
give-back-waiting-title = Randevunuzu iptal ediyoruz
given-back-title = Randevunuz iptal edildi
given-back-line = Hâlâ muayene olmanız gerekiyorsa yeni bir saat isteyebilirsiniz.
arrive-waiting-title = Burada olduğunuzu kliniğe bildiriyoruz
arrived-title = Klinik burada olduğunuzu biliyor
arrived-line = Bu sizin randevunuz. Beklerken kendinizi daha kötü hissederseniz görevlilere söyleyin.
none-found-title = Böyle bir randevu bulamadık
none-found-line = Lütfen görevlilere sorun. Onlar bakabilir.
errand-unknown-title = Olup olmadığını bilmiyoruz
errand-unknown-line = Klinik yanıt vermedi. Lütfen görevlilere söyleyin.
advice-ways = Kliniğe ulaş
ways-title = Kliniğe nasıl ulaşmak istersiniz?
ways-call-back = Klinik beni arasın
ways-video = Telefonumdan görüntülü konuş
ways-none = Bunların hiçbiri
call-back-waiting-title = Klinikten sizi aramasını istiyoruz
call-back-asked-line = Onlardan istedik. Sizin için ellerinde olan numarayı kullanırlar.
video-title = Görüntülü konuşma
video-line = Telefonunuzun kamerasını kareye tutun. Kendi telefonunuzda açılır.

weekday-monday = Pazartesi
weekday-tuesday = Salı
weekday-wednesday = Çarşamba
weekday-thursday = Perşembe
weekday-friday = Cuma
weekday-saturday = Cumartesi
weekday-sunday = Pazar
month-january = Ocak
month-february = Şubat
month-march = Mart
month-april = Nisan
month-may = Mayıs
month-june = Haziran
month-july = Temmuz
month-august = Ağustos
month-september = Eylül
month-october = Ekim
month-november = Kasım
month-december = Aralık
said-as-is = { $text }

sending-saving-title = Sonucunuzu kaydediyoruz
sending-saving-line = Lütfen biraz bekleyin.
sending-kept-title = Sonucunuz burada saklanıyor
sending-kept-line = Kilitlidir. Ona yalnızca buranın görevlileri bakabilir.
sending-waiting-title = Kliniğe gönderiyoruz
sending-waiting-line = Sonucunuz burada güvende. Beklemeniz gerekmez.
sending-filed-title = Sonucunuz kliniğe ulaştı
sending-filed-line = Bunu onların bilgisayarı söyledi. Henüz bir insan görmemiş olabilir.
sending-refused-title = Klinik sonucunuzu alamadı
sending-refused-line = Görevliler bununla ilgilenecek. Lütfen sonucunuzu yanınıza alın.
sending-stalled-title = Şu anda kliniğe ulaşamıyoruz
sending-stalled-line = Sonucunuz güvende ve daha sonra gönderilecek. Lütfen sonucunuzu danışmaya götürün.
sending-failed-title = Sonucunuzu kaydedemedik
sending-failed-line = Görevliler biliyor. Lütfen sonraki ekranda sonucunuzu yanınıza alın.

take-away-title = Sonucunuzu yanınıza alın
take-away-line = Telefonunuzun kamerasını kareye tutun. Sayılarınız yazı olarak açılır.
take-away-private = Kare yalnızca şimdi görünür. Daha sonra kimse alamaz.
take-away-heading = Sağlık kontrolüm: { $site }

goodbye-title = Teşekkür ederiz. Kendinize iyi bakın.
goodbye-line = Sizinle ilgili her şey şimdi bu ekrandan siliniyor.
goodbye-now = Şimdi bitir

help-title = Nasıl yardım edebiliriz?
help-line-back = Kaldığınız yerden devam edebilirsiniz. Hiçbir şey kaybolmaz.
help-line-staff = Görevliler yanınıza gelebilir.
help-ill = Şu anda çok hasta hissediyorum
help-line-emergency = Kendinizi çok hasta hissediyorsanız şimdi { $number } numarasını arayın.
help-coming-title = Görevliler çağrıldı
help-coming-line = Lütfen burada kalın. İsterseniz devam edebilirsiniz.

leave-title = Bitirmek istiyor musunuz?
leave-line = Sonra sizinle ilgili her şeyi ekrandan sileriz.
leave-line-kept = Saklanmasını veya gönderilmesini kabul ettikleriniz güvende kalır. Geri kalan her şeyi bu makineden sileriz.
leave-stay = Hayır, devam et
leave-yes = Evet, şimdi bitir

idle-title = Hâlâ orada mısınız?
idle-line = { $seconds } saniye içinde bitirip ekranı sileriz.
idle-still-here = Hâlâ buradayım

staff-clear-title = Görevli: numaranızı yazın
staff-clear-line = Ancak biri kişinin yanında olduktan sonra.
staff-clear-enter = Uyarıyı kapat
staff-clear-wrong = O numara doğru değildi.

mark-expected = Aralıkta
mark-aside = Biraz dışında
mark-outside = Dışında
mark-far = Çok dışında
mark-plain = Not edildi
progress-part = Bölüm { $part }, toplam { $of }
countdown-left = { $seconds } saniye kaldı
key-erase = Sil
key-space = Boşluk
switch-on = Açık
switch-off = Kapalı

print-paper-out = Yazıcıda kâğıt yok. Görevlilere sorun veya telefonunuzla resmi çekin.
print-cover-open = Yazıcı açık. Görevliler kapatabilir.
print-too-hot = Yazıcının soğuması gerekiyor. Sonra kendiliğinden devam eder.
print-cancelled = Kâğıt basılmadı.
print-busy = Yazıcı hâlâ çalışıyor. Biraz sonra yeniden deneyin.
print-not-now = Şu anda kâğıdı basamıyoruz. Telefonunuzla resmi çekin veya görevlilere sorun.
print-staff-no-answer = Yazıcı yanıt vermiyor. Elektriği, kabloyu ve hat ayarlarını kontrol edin.
print-staff-unplugged = Yazıcı bağlı değil. Yeniden takın.
print-staff-paper-out = Rulo bitti. Parlak yüzü dışa gelecek şekilde yenisini takın.
print-staff-cover-open = Yazıcının kapağı açık. Tık sesi gelene kadar kapatın.
print-staff-cutter = Kesici sıkıştı. Yazıcıyı kapatın, kapağı açın ve kesiciyi kurtarın.
print-staff-too-hot = Yazıcı çok sıcak. Hava almasını sağlayın.
print-staff-broken = Yazıcı bir arıza bildiriyor. Kapatıp açın. Arıza yine gelirse servisi arayın.
print-staff-offline = Yazıcı beklemeye alınmış. Kâğıt besleme düğmesine bir kez basın.
print-staff-cancelled = Bir baskı durduruldu. Dışarı sarkan kısmı koparıp yok edin.
print-staff-busy = Aynı anda iki kâğıt istendi. Yapılacak bir şey yok.
print-staff-too-large = Bir kâğıt basılamayacak kadar uzundu. Lütfen bunu bildirin.
