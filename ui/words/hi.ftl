# हिन्दी. Hindi. MACHINE-MADE AND UNREVIEWED: no Hindi speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Hindi to the public.
# Simple, kind, reading age 9 to 11; the polite आप, turned so that it fits a woman and a man.

language-name = हिन्दी
language-title = अपनी भाषा चुनें

attract-title = अपना ब्लड प्रेशर, ऑक्सीजन और वज़न जाँचें
attract-line = इसमें लगभग दस मिनट लगते हैं। जब चाहें, रुक जाएँ।
attract-line-free = यह निजी है। आपके कहे बिना कुछ भी नहीं रखा जाता।
attract-begin = शुरू करने के लिए छुएँ

out-of-service-title = यह स्वास्थ्य जाँच अभी बंद है
out-of-service-line = माफ़ कीजिए। कर्मचारियों को पता है। कृपया उनसे पूछें कि जाँच के लिए और कहाँ जाएँ।
out-of-service-emergency = अगर तबीयत बहुत ख़राब लगे, तो अभी मदद बुलाएँ।

action-next = आगे
action-back = पीछे
action-skip = इसे छोड़ें
action-again = फिर कोशिश करें
action-ready = मैं तैयार हूँ
action-stop = रोकें
action-leave = समाप्त
action-help = मदद
action-call-staff = कर्मचारी बुलाएँ
action-go-on = जारी रखें
action-finish = पूरा करें

answer-yes = हाँ
answer-no = नहीं
answer-unsure = पक्का नहीं

about-title = यहाँ क्या होता है
about-line-what = माप आप ख़ुद लेते हैं। हम एक-एक कदम पर रास्ता बताते हैं।
about-line-time = फिर हम बताते हैं कि नंबरों का मतलब क्या है और आगे क्या करना है।
about-line-not = यह आपात स्थिति के लिए नहीं है, और यह डॉक्टर की जगह नहीं लेता।

consent-title = फ़ैसला आपका है
consent-line = जब तक आप चालू न करें, सब कुछ बंद है। आगे बढ़ने के लिए पहला चालू करना ज़रूरी है।
consent-measure = मेरी जाँच करें
consent-measure-note = अभी मापें, और नतीजा मुझे यहीं दिखाएँ।
consent-keep = मेरा नतीजा यहाँ रखें
consent-keep-note = इसे इस मशीन पर सुरक्षित रखें, ताकि कर्मचारी इसे देख सकें।
consent-send = इसे क्लिनिक को भेजें
consent-send-note = क्लिनिक मेरा नतीजा देख सकता है और ज़रूरत हो तो मुझे फ़ोन कर सकता है।

red-flag-count = सवाल { $n }, कुल { $of } में से। क्या आपको अभी ऐसा है?
red-flag-rf01 = क्या सीने में दर्द, दबाव या जकड़न है, या ऐसा दर्द है जो बाँह, जबड़े, गर्दन या पीठ तक फैलता है?
red-flag-rf02 = क्या साँस इतनी फूल रही है कि एक वाक्य भी पूरा नहीं होता, या होंठ नीले या सलेटी हैं?
red-flag-rf03 = क्या अचानक आपका चेहरा लटक गया, कोई बाँह या टाँग कमज़ोर हो गई, या बोलने, संतुलन या देखने में गड़बड़ हुई, भले ही अब वह न हो?
red-flag-rf04 = क्या अचानक सिरदर्द हुआ है, जीवन का सबसे बुरा, या अभी-अभी मन में उलझन होने लगी है, बात समझ नहीं आती?
red-flag-rf05 = क्या आज आपको बेहोशी आई या झटकों वाला दौरा पड़ा?
red-flag-rf06 = क्या बहुत ख़ून बह रहा है जो रुकता नहीं, या ख़ून की उल्टी होती है, या मल काला है?
red-flag-rf07 = क्या चेहरा, होंठ, जीभ या गला सूज रहा है, या अचानक तेज़ एलर्जी हुई है?
red-flag-rf08 = क्या संक्रमण से आपकी तबीयत बहुत ख़राब है: त्वचा बहुत पीली-सफ़ेद या धब्बेदार, ऐसे दाने जो काँच का गिलास दबाने पर भी न मिटें, 18 घंटे से पेशाब नहीं, या कीमोथेरेपी के दौरान बुख़ार?
red-flag-rf09 = क्या आप गर्भवती हैं, या पिछले 6 हफ़्तों में बच्चे को जन्म दिया है, और यह भी है: तेज़ सिरदर्द, देखने में परेशानी, पसलियों के नीचे दर्द, बहुत ख़ून बहना, झटकों वाला दौरा, साँस लेने में परेशानी, या बच्चे का कम हिलना?
red-flag-rf10 = क्या आपके मन में अभी अपनी जान लेने का विचार है, इसकी कोई योजना है, या आपने ऐसा कुछ कर लिया है?
red-flag-rf11 = क्या आपने कोई चीज़ बहुत ज़्यादा मात्रा में ले ली, ज़हर चढ़ा है, या गहरी चोट लगी है या बुरी तरह जले हैं?
red-flag-rf12 = क्या पेट या पीठ में अचानक बहुत तेज़ या चीरने जैसा दर्द है?
red-flag-rf13 = क्या आपका दिल नया-नया तेज़ या बेतरतीब धड़कने लगा है, और इससे तबीयत ख़राब लगती है?
red-flag-rf14 = क्या एक पिंडली या टाँग में नई सूजन और दर्द है?
red-flag-rf15 = पिछले 2 हफ़्तों में, क्या आपके मन में आया कि मर जाना बेहतर होगा, पर अभी कोई योजना नहीं है?

emergency-title = अभी मदद बुलाएँ
emergency-line-staff = कर्मचारियों को बुला लिया गया है। यहीं रहें। पैदल या गाड़ी चलाकर न जाएँ।
emergency-line-sit = बैठ जाएँ। पास के किसी व्यक्ति को बताएँ।
emergency-line-crisis = आप अभी किसी से बात भी कर सकते हैं: { $number }
emergency-call = फ़ोन करें
emergency-staff = केवल कर्मचारी

crisis-title = आप अकेले नहीं हैं
crisis-line-staff = हमने आपके साथ रहने के लिए एक कर्मचारी को बुलाया है।
crisis-line-call = दिन हो या रात, आप अभी किसी से बात कर सकते हैं। इस नंबर पर फ़ोन करें।
crisis-go-on = जारी रखें

who-title = आप कौन हैं?
who-line = आप मेहमान रह सकते हैं। नाम या कोड से क्लिनिक को पता चलता है कि यह आप हैं।
who-guest = मुझे मेहमान ही रहना है
who-name = मुझे अपना नाम लिखना है
who-code = मेरे पास क्लिनिक का कोड है

age-title = क्या आपकी उम्र 18 साल या ज़्यादा है?
age-line = यह स्वास्थ्य जाँच केवल बड़ों के लिए है।
too-young-title = यह केवल बड़ों के लिए है
too-young-line = यहाँ के नंबर बच्चों और किशोरों के लिए सही नहीं हैं।
too-young-help = कृपया कर्मचारियों से पूछें कि कम उम्र वालों की जाँच कहाँ हो सकती है।

pregnant-title = क्या आप गर्भवती हैं, या पिछले 6 हफ़्तों में बच्चे को जन्म दिया है?
pregnant-line = तब आपके नंबर अलग तरीके से देखे जाते हैं।

entry-given-title = आपका पहला नाम क्या है?
entry-family-title = आपका उपनाम क्या है?
entry-birth-title = आपका जन्म कब हुआ?
entry-code-title = अपना कोड लिखें या स्कैन करें
entry-height-title = आपकी लंबाई कितने सेंटीमीटर है?
entry-form-name = अक्षर
entry-form-date = दिन, महीना, साल
entry-form-code = अक्षर और अंक
entry-form-height = सेंटीमीटर, जैसे 171
entry-form-staff = { $digits } अंक
entry-day = दिन
entry-month = महीना
entry-year = साल
entry-problem-name = कृपया नाम लिखें।
entry-problem-date = यह तारीख़ सही नहीं है। दिन के दो अंक, महीने के दो और साल के चार।
entry-problem-code = यह कोड काम नहीं करता। इसे फिर देखें, या पीछे जाएँ।
entry-problem-height = कृपया अपनी लंबाई सेंटीमीटर में लिखें, 50 और 244 के बीच।
entry-doubt-height = क्या यह सेंटीमीटर में सही है? अगर हाँ, तो “आगे” फिर दबाएँ।

arm-title = क्या किसी बाँह को इस्तेमाल न करने का कोई कारण है?
arm-line = जैसे: घाव, ड्रिप, डायलिसिस की नली, ऑपरेशन के बाद सूजन, या लकवे से कमज़ोर बाँह।
arm-both-well = नहीं, दोनों बाँहें ठीक हैं
arm-not-left = मेरी बाईं बाँह पर न मापें
arm-not-right = मेरी दाहिनी बाँह पर न मापें
arm-neither = किसी भी बाँह पर न मापें

cuff-title = आपकी ऊपरी बाँह कितनी मोटी है?
cuff-line = ऊपरी बाँह के बीच में फ़ीता लपेटें। फिर उसी नाप का पट्टा लें।
cuff-small = 22 से 26 सेमी: छोटा
cuff-adult = 27 से 34 सेमी: मध्यम
cuff-large = 35 से 44 सेमी: बड़ा
cuff-thigh = 45 से 52 सेमी: बहुत बड़ा
cuff-none = इससे कम या ज़्यादा, या मुझे नहीं पता

prep-title = क्या पिछले 30 मिनट में आपने कॉफ़ी पी, धूम्रपान किया या कसरत की?
prep-line = इनसे आपके नंबर असल से ज़्यादा आ सकते हैं।
prep-no = नहीं
prep-yes = हाँ, फिर भी मापें
prep-later = हाँ, मुझे बाद में आना है

coach-sit-title = बैठें और पीठ टिकाएँ
coach-sit-line-back = पीठ को कुर्सी से टिकाकर रखें।
coach-sit-line-feet = दोनों पैर ज़मीन पर सपाट रखें। एक टाँग पर दूसरी टाँग न रखें।
coach-arm-title = खुली बाँह, दिल की ऊँचाई पर
coach-arm-line-bare = ऊपरी बाँह से कपड़ा हटाएँ। बाँह मेज़ पर टिकाएँ।
coach-arm-line-left = बाईं ऊपरी बाँह से कपड़ा हटाएँ। बाँह मेज़ पर टिकाएँ।
coach-arm-line-right = दाहिनी ऊपरी बाँह से कपड़ा हटाएँ। बाँह मेज़ पर टिकाएँ।
coach-arm-line-cuff = पट्टा बाँधें, दिल के बराबर ऊँचाई पर।
coach-quiet-title = अब हम थोड़ा आराम करते हैं
coach-quiet-line-talk = शांत बैठें। बात न करें। पास का कोई भी आपसे बात न करे।
coach-quiet-line-start = शांत आराम से नंबर सही आता है।
coach-finger-title = अपनी उँगली क्लिप में रखें
coach-finger-line-nail = गरम उँगली रखें, जिस पर नेल पॉलिश न हो।
coach-finger-line-still = हाथ मेज़ पर स्थिर रखें।
coach-scale-title = जूते और भारी कोट उतारें
coach-scale-line-shoes = जब तक तराज़ू शून्य न दिखाए, रुकें। फिर चढ़ें।
coach-scale-line-still = बीच में स्थिर खड़े रहें। किसी चीज़ को न पकड़ें।

rest-title = शांति से आराम करें
rest-line = धीरे-धीरे साँस लें। समय पूरा होने पर हम शुरू करते हैं।
rest-shorten = मुझसे इंतज़ार नहीं होगा
rest-again-title = थोड़ा और आराम करते हैं
rest-again-line = कम आराम के बाद आपका नंबर ज़्यादा था। पूरे आराम के बाद हम फिर मापते हैं।

cuff-live-title = माप रहे हैं। कृपया बात न करें।
cuff-live-line-start = अगर मशीन शुरू नहीं हुई, तो ब्लड प्रेशर मशीन का स्टार्ट बटन दबाएँ।
cuff-live-line-quiet = शांत बैठें। पट्टा थोड़ी देर कसता है।
cuff-live-nth = माप { $n }, कुल { $of } में से
cuff-live-pressure = पट्टे में { $pressure }
cuff-pause-title = बहुत अच्छे। एक मिनट आराम करें।
cuff-pause-last = वह माप { $systolic } बटा { $diastolic } था।
cuff-pause-repeat = वह माप नहीं गिना गया। हम फिर कोशिश करते हैं।
cuff-pause-line = अगला माप { $n } है, कुल { $of } में से।
cuff-pause-discard = मुझसे हिलना या बोलना हो गया। इसे न गिनें।
cuff-pause-enough = मापना बंद करें

symptoms-title = क्या आपको अभी इनमें से कुछ महसूस हो रहा है?
symptoms-line-chest = सीने या पीठ में दर्द, या साँस लेने में परेशानी।
symptoms-line-stroke = एक तरफ़ सुन्नपन या कमज़ोरी, बोलने या देखने में परेशानी, या मन में उलझन, बात समझ न आना।
symptoms-line-head = अचानक बहुत तेज़ सिरदर्द, या चक्कर और उल्टी।
symptoms-no = नहीं, इनमें से कुछ नहीं
symptoms-yes = हाँ

pulse-title = उँगली स्थिर रखें
pulse-line = इसमें लगभग एक मिनट लगता है।
pulse-line-again = पक्का करने के लिए हम एक बार और देखते हैं।
pulse-note-finger = उँगली पूरी अंदर तक डालें।
pulse-note-still = कृपया हाथ स्थिर रखें।
pulse-note-warm = सिग्नल कमज़ोर है। हाथों को रगड़कर गरम करें।
pulse-note-light = रोशनी बहुत ज़्यादा है। दूसरे हाथ से क्लिप को ढकें।
pulse-line-truth = आपको कैसा लग रहा है, यह नंबर से ज़्यादा मायने रखता है।
pulse-signal = सिग्नल
pulse-rate = एक मिनट में { $rate } धड़कन

scale-title = तराज़ू पर चढ़ें
scale-line = जब तक वज़न न मिल जाए, स्थिर खड़े रहें।
scale-note-step-on = अब चढ़ें।
scale-note-still = कृपया स्थिर खड़े रहें।
scale-note-too-much = यह इस तराज़ू की सीमा से ज़्यादा है। कर्मचारी मदद कर सकते हैं।
scale-note-wait = एक पल रुकें।

trouble-title-pressure = हम आपका ब्लड प्रेशर नहीं माप सके
trouble-title-oxygen = हम आपकी ऑक्सीजन नहीं माप सके
trouble-title-weight = हम आपका वज़न नहीं माप सके
trouble-title-stopped = रोक दिया गया
trouble-title-unsuitable = हम यहाँ आपका ब्लड प्रेशर नहीं मापेंगे
trouble-missing = इसकी मशीन जुड़ी नहीं है। कर्मचारी मदद कर सकते हैं, या इसके बिना आगे बढ़ें।
trouble-no-answer = मशीन ने कुछ नहीं भेजा। क्या स्टार्ट बटन दबाया गया था?
trouble-unplugged = तार निकल गया। कर्मचारी इसे लगा सकते हैं। फिर दोबारा कोशिश करें।
trouble-stopped = आपने इसे रोका। फिर कोशिश करें या इसके बिना आगे बढ़ें।
trouble-moved = आपसे थोड़ा हिलना हो गया। शांत बैठें, हम फिर कोशिश करते हैं।
trouble-cuff-loose = पट्टा ढीला है। इसे थोड़ा कसकर बाँधें।
trouble-cuff-blocked = नली मुड़ी हुई है। इसे सीधा करें और फिर कोशिश करें।
trouble-weak = सिग्नल बहुत कमज़ोर था। हाथ गरम करें और फिर कोशिश करें।
trouble-finger-off = उँगली क्लिप में नहीं थी। इसे पूरी अंदर तक डालें।
trouble-light = रोशनी बहुत ज़्यादा है। दूसरे हाथ से क्लिप को ढकें।
trouble-step-on = तराज़ू पर कोई नहीं था। शून्य का इंतज़ार करें, फिर चढ़ें।
trouble-out-of-range = यह नंबर इस मशीन की मापने की सीमा से बाहर है। कृपया कर्मचारियों से माप करवाएँ।
trouble-device = मशीन में अपनी कोई ख़राबी है। कर्मचारी मदद कर सकते हैं।
trouble-no-result = तीन माप नहीं गिने गए। हम अंदाज़ा नहीं लगाते। कृपया कर्मचारियों से माप करवाएँ।
trouble-not-steady = नंबर स्थिर नहीं हुआ। हाथ गरम करें और फिर कोशिश करें।
trouble-implausible = हम इस नंबर को पक्का करना चाहते हैं। कृपया एक बार और कोशिश करें।
trouble-unsuitable = यहाँ का पट्टा आपकी बाँह के लिए सुरक्षित या सही नहीं होगा। कर्मचारी मदद कर सकते हैं।
trouble-too-many = आज आपकी बाँह काफ़ी दब चुकी है। कृपया कर्मचारियों से पूछें।
trouble-go-on = इसके बिना आगे बढ़ें

results-title = आज के आपके नंबर
results-line = एक दिन सिर्फ़ एक दिन है। डॉक्टर कई दिन देखते हैं।
results-none = आज कुछ नहीं मापा गया।
results-next = मुझे क्या करना चाहिए?
grade-usable = { $what }: यह नंबर काम में लिया जा सकता है। { $why }
grade-limited = { $what }: इस पर भरोसा करने से पहले फिर मापें। { $why }
why-once = यह केवल एक बार मापा गया।
why-rest = आपका आराम कम था।
why-prepared = कॉफ़ी, धूम्रपान या कसरत से यह बढ़ सकता है।
why-apart = आपके नंबरों में बहुत फ़र्क था।
why-discarded = कुछ माप सफल नहीं हुए।
why-uneven = आपकी नब्ज़ बेतरतीब लगी।
why-signal = उँगली से सिग्नल कमज़ोर था।
why-below = क्लिप इतने कम नंबरों के लिए नहीं बनी है।
why-pulses = बाँह और उँगली से नब्ज़ अलग-अलग आई।
why-device = मशीन कहती है कि उसकी जाँच करानी है।
row-pressure = ब्लड प्रेशर
row-oxygen = ख़ून में ऑक्सीजन
row-pulse = नब्ज़
row-weight = वज़न
row-height = लंबाई
row-bmi = लंबाई के हिसाब से वज़न (BMI)
value-pressure = { $systolic } बटा { $diastolic }
value-oxygen = { $percent } %
value-pulse = एक मिनट में { $rate }
value-weight = { $kg } किलो
value-height = { $cm } सेमी
value-bmi = { $bmi }
meaning-expected = आज के लिए अपेक्षित दायरे में
meaning-pressure-little-high = सबसे अच्छे दायरे से थोड़ा ज़्यादा
meaning-pressure-high = अपेक्षित दायरे से ज़्यादा
meaning-pressure-higher = अपेक्षित दायरे से साफ़ तौर पर ज़्यादा
meaning-pressure-very-high = बहुत ज़्यादा: आज ही डॉक्टर या नर्स को दिखाएँ
meaning-pressure-low = अपेक्षित दायरे से कम
meaning-pressure-pregnant = यह नंबर अपनी दाई (मिडवाइफ़) या डॉक्टर को दिखाएँ
meaning-oxygen-low = अपेक्षित से थोड़ा कम: आज ही डॉक्टर या नर्स को दिखाएँ
meaning-oxygen-very-low = अपेक्षित से कम: अभी मदद लें
meaning-pulse-uneven = आपकी नब्ज़ बेतरतीब लगी। यह मशीन ग़लत हो सकती है। नब्ज़ की जाँच करवाएँ।
meaning-pulse-fast = अपेक्षित दायरे से तेज़
meaning-pulse-slow = अपेक्षित दायरे से धीमी
meaning-pulse-very-fast = बहुत तेज़: आज ही डॉक्टर या नर्स को दिखाएँ
meaning-pulse-very-slow = बहुत धीमी: आज ही डॉक्टर या नर्स को दिखाएँ
meaning-weight = आज मापा गया
meaning-height = आज मापी गई
meaning-height-said = जैसा आपने बताया
meaning-bmi-low = ज़्यादातर बड़ों के लक्ष्य के दायरे से कम
meaning-bmi-expected = ज़्यादातर बड़ों के लक्ष्य के दायरे में
meaning-bmi-high = ज़्यादातर बड़ों के लक्ष्य के दायरे से ज़्यादा

advice-none-title = इन मापों के कारण कुछ करना ज़रूरी नहीं
advice-none-line = केवल इन नंबरों के कारण डॉक्टर के पास जाना ज़रूरी नहीं। अगर तबीयत ठीक न लगे, तो फिर भी डॉक्टर या नर्स को दिखाएँ।
advice-routine-title = अगले 4 हफ़्तों में जाँच का समय लें
advice-routine-line = ये नंबर अपने डॉक्टर, नर्स या फ़ार्मासिस्ट को दिखाएँ।
advice-soon-title = 7 दिन के अंदर डॉक्टर या नर्स को दिखाएँ
advice-soon-line = अपने डॉक्टर या क्लिनिक को फ़ोन करें और उन्हें ये नंबर दिखाएँ।
advice-urgent-title = आज ही डॉक्टर या नर्स को दिखाएँ
advice-urgent-line = जाने से पहले यहाँ के कर्मचारियों से बात करें। वे आज ही किसी को ढूँढने में मदद कर सकते हैं।
advice-incomplete-title = हम सब कुछ नहीं जाँच सके
advice-incomplete-line = इसलिए हम यह नहीं कह सकते कि कोई परेशानी नहीं है। कृपया कर्मचारियों से बात करें।
advice-uneven = आपकी नब्ज़ बेतरतीब लगी। यह मशीन ग़लत हो सकती है। नब्ज़ की जाँच करवाएँ।
advice-short-rest = आपका आराम कम था, इसलिए ब्लड प्रेशर असल से ज़्यादा दिख सकता है।
advice-oxygen-truth = ऑक्सीजन के नंबर में 2 से 4 अंक की ग़लती हो सकती है, और गहरे रंग की त्वचा पर यह असल से ज़्यादा दिख सकता है।
advice-talk = दिन हो या रात, आप किसी भी समय किसी से बात कर सकते हैं: { $number }
advice-when = अगर सीने में दर्द हो, साँस लेने में परेशानी हो, बाँह या चेहरे में कमज़ोरी हो, या तबीयत बहुत ख़राब लगे, तो { $number } पर फ़ोन करें।
advice-medicine = अपनी दवा वैसे ही लेते रहें जैसे डॉक्टर ने बताया है।

form-intro-title = कुछ सवाल
form-intro-count = { $n ->
    [0] कोई सवाल नहीं।
    [one] एक सवाल।
   *[other] { $n } सवाल।
}
form-intro-private = ध्यान रखें कि कोई और यह स्क्रीन न देख सके।
form-intro-line = जिस सवाल का जवाब न देना हो, उसे छोड़ दें।
form-start = जवाब दें
form-skip = आज नहीं
form-count = सवाल { $n }, कुल { $of } में से
form-own = कुछ और
form-more = और विकल्प
form-end = ये सवाल छोड़ें
form-problem-low = कृपया { $limit } या ज़्यादा लिखें।
form-problem-high = कृपया { $limit } या कम लिखें।
form-problem-early = यह तारीख़ बहुत पहले की है।
form-problem-late = यह तारीख़ बहुत बाद की है।
form-problem-long = कृपया { $limit } या कम अक्षर लिखें।
form-problem-short = कृपया { $limit } या ज़्यादा अक्षर लिखें।
form-problem-places = कृपया दशमलव के बाद { $limit } या कम अंक लिखें।
form-problem-required = कृपया जवाब दें, या ये सवाल छोड़ें।
form-problem-one = कृपया केवल एक चुनें।
form-problem-unclear = हम इसे पढ़ नहीं सके। कृपया फिर कोशिश करें।
advice-answers = आपके जवाबों के कारण आपको किसी से बात करनी चाहिए।

advice-book = क्लिनिक में समय ढूँढें

times-looking-title = ख़ाली समय ढूँढ रहे हैं
times-booking-title = क्लिनिक से पूछ रहे हैं
times-waiting-line = कृपया एक पल रुकें।
times-go-on = समय लिए बिना आगे बढ़ें
times-title = समय चुनें
times-taken-title = वह समय अभी-अभी चला गया। कृपया दूसरा चुनें।
times-offer = { $weekday }, { $day } { $month }, { $time }
times-offer-at = { $weekday }, { $day } { $month }, { $time }, { $place }
times-more = और समय
times-none = इनमें से कोई नहीं
times-booked-title = आपका समय तय हो गया
times-booked-when = { $weekday }, { $day } { $month }, { $time } बजे
times-booked-when-at = { $weekday }, { $day } { $month }, { $time } बजे, { $place }
times-booked-line = अगर उससे पहले तबीयत और बिगड़े, तो उस समय का इंतज़ार न करें।
times-requested-title = क्लिनिक आपको फ़ोन करेगा
times-requested-line = हमने उनसे समय माँगा है। अभी आपका समय तय नहीं हुआ है।
times-elsewhere-title = अपने फ़ोन से समय लें
times-elsewhere-line = फ़ोन का कैमरा चौकोर निशान की ओर करें। क्लिनिक का पेज खुलेगा।
times-unknown-title = हमें नहीं पता कि समय मिला या नहीं
times-unknown-line = क्लिनिक ने जवाब नहीं दिया। जाने से पहले कृपया कर्मचारियों से पूछें।
times-nothing-title = अभी कोई समय ख़ाली नहीं है
times-nothing-line = कृपया कर्मचारियों से पूछें, या अपने डॉक्टर या क्लिनिक को फ़ोन करें।
times-unreachable-title = अभी क्लिनिक से संपर्क नहीं हो पा रहा
times-unreachable-line = कोई समय तय नहीं हुआ। कृपया कर्मचारियों से पूछें, या अपने डॉक्टर या क्लिनिक को फ़ोन करें।

known-wait-title = क्लिनिक से पूछ रहे हैं
known-wait-line = कृपया एक पल रुकें। इसमें हमेशा कुछ सेकंड लगते हैं।
known-go-on = मापने के लिए आगे बढ़ें
known-one-title = क्लिनिक इस कोड को जानता है
known-one-line = आपका नतीजा आप तक पहुँच जाएगा।
known-nobody-title = क्लिनिक इस कोड को नहीं जानता
known-nobody-line = कृपया इसे जाँचें, या आगे बढ़ें। कर्मचारी बाद में आपका नतीजा आपसे जोड़ सकते हैं।
known-many-title = क्लिनिक को पक्का नहीं पता कि यह कौन है
known-many-line = आप आगे बढ़ सकते हैं। कृपया कर्मचारियों को बताएँ, ताकि आपका नतीजा किसी और से न मिल जाए।
known-unreachable-title = क्लिनिक अभी जवाब नहीं दे रहा
known-unreachable-line = आप आगे बढ़ सकते हैं। आपका कोड नतीजे के साथ जाता है।
known-not-now-title = यहाँ बहुत सारे कोड आज़माए गए
known-not-now-line =
    { $minutes ->
        [0] आप आगे बढ़ सकते हैं। कोड अब फिर जाँचे जा सकते हैं।
        [one] आप आगे बढ़ सकते हैं। कोड एक मिनट में फिर जाँचे जा सकते हैं।
       *[other] आप आगे बढ़ सकते हैं। कोड { $minutes } मिनट में फिर जाँचे जा सकते हैं।
    }
known-again = कोड फिर से लिखें
known-arrive = आज मेरा समय है, मैं यहाँ हूँ
known-move = मुझे दूसरा समय चाहिए
known-cancel = मुझे अपना समय लौटाना है
give-back-title = क्या अपना अगला समय लौटाना है?
give-back-line = तब वह समय किसी और को मिल सकता है।
give-back-no = मेरा समय रखें
give-back-yes = लौटा दें
give-back-waiting-title = आपका समय लौटा रहे हैं
given-back-title = आपका समय लौटा दिया गया
given-back-line = अगर आपको अब भी दिखाना है, तो आप नया समय माँग सकते हैं।
arrive-waiting-title = क्लिनिक को बता रहे हैं कि आप यहाँ हैं
arrived-title = क्लिनिक को पता है कि आप यहाँ हैं
arrived-line = यह आपका समय है। अगर इंतज़ार करते हुए तबीयत और बिगड़े, तो कर्मचारियों को बताएँ।
none-found-title = हमें ऐसा कोई समय नहीं मिला
none-found-line = कृपया कर्मचारियों से पूछें। वे इसे देख सकते हैं।
errand-unknown-title = हमें नहीं पता कि काम हुआ या नहीं
errand-unknown-line = क्लिनिक ने जवाब नहीं दिया। कृपया कर्मचारियों को बताएँ।
advice-ways = क्लिनिक से संपर्क करें
ways-title = आप क्लिनिक से कैसे संपर्क करना चाहेंगे?
ways-call-back = क्लिनिक से कहें कि मुझे फ़ोन करे
ways-video = मेरे फ़ोन पर वीडियो से बात करें
ways-none = इनमें से कोई नहीं
call-back-waiting-title = क्लिनिक से आपको फ़ोन करने के लिए कह रहे हैं
call-back-asked-line = हमने उनसे कह दिया है। उनके पास आपका जो नंबर है, वे उसी पर फ़ोन करते हैं।
video-title = वीडियो से बात करें
video-line = फ़ोन का कैमरा चौकोर निशान की ओर करें। यह आपके अपने फ़ोन पर खुलेगा।

weekday-monday = सोमवार
weekday-tuesday = मंगलवार
weekday-wednesday = बुधवार
weekday-thursday = गुरुवार
weekday-friday = शुक्रवार
weekday-saturday = शनिवार
weekday-sunday = रविवार
month-january = जनवरी
month-february = फ़रवरी
month-march = मार्च
month-april = अप्रैल
month-may = मई
month-june = जून
month-july = जुलाई
month-august = अगस्त
month-september = सितंबर
month-october = अक्टूबर
month-november = नवंबर
month-december = दिसंबर
said-as-is = { $text }

sending-saving-title = आपका नतीजा सहेज रहे हैं
sending-saving-line = कृपया एक पल रुकें।
sending-kept-title = आपका नतीजा यहाँ रखा है
sending-kept-line = इस पर ताला लगा है। केवल यहाँ के कर्मचारी इसे देख सकते हैं।
sending-waiting-title = क्लिनिक को भेज रहे हैं
sending-waiting-line = आपका नतीजा यहाँ सुरक्षित है। आपको रुकने की ज़रूरत नहीं।
sending-filed-title = आपका नतीजा क्लिनिक के पास है
sending-filed-line = उनके कंप्यूटर ने यह बताया है। हो सकता है कि अभी किसी ने इसे न देखा हो।
sending-refused-title = क्लिनिक आपका नतीजा नहीं ले सका
sending-refused-line = कर्मचारी इसे देखेंगे। कृपया अपना नतीजा साथ ले जाएँ।
sending-stalled-title = अभी क्लिनिक से संपर्क नहीं हो पा रहा
sending-stalled-line = आपका नतीजा सुरक्षित है और बाद में भेजा जाएगा। कृपया नतीजा काउंटर पर ले जाएँ।
sending-failed-title = हम आपका नतीजा नहीं सहेज सके
sending-failed-line = कर्मचारियों को पता है। कृपया अगली स्क्रीन से अपना नतीजा साथ ले जाएँ।

take-away-title = अपना नतीजा साथ ले जाएँ
take-away-line = फ़ोन का कैमरा चौकोर निशान की ओर करें। आपके नंबर लिखे हुए खुलेंगे।
take-away-private = यह चौकोर निशान केवल अभी दिखता है। बाद में कोई इसे नहीं पा सकता।
take-away-heading = { $site } में मेरी स्वास्थ्य जाँच

goodbye-title = धन्यवाद। अपना ख़याल रखें।
goodbye-line = आपके बारे में सब कुछ अब इस स्क्रीन से मिटाया जा रहा है।
goodbye-now = अभी समाप्त करें

help-title = हम कैसे मदद करें?
help-line-back = आप वहीं से आगे बढ़ सकते हैं। कुछ भी नहीं खोता।
help-line-staff = कर्मचारी आपके पास आ सकते हैं।
help-ill = मेरी तबीयत अभी बहुत ख़राब है
help-line-emergency = अगर तबीयत बहुत ख़राब लगे, तो अभी { $number } पर फ़ोन करें।
help-coming-title = कर्मचारियों को बुला लिया गया है
help-coming-line = कृपया यहीं रहें। चाहें तो आगे बढ़ें।

leave-title = क्या आप समाप्त करना चाहते हैं?
leave-line = तब हम आपके बारे में सब कुछ स्क्रीन से मिटा देते हैं।
leave-line-kept = जिसे रखने या भेजने के लिए आपने हाँ कहा, वह सुरक्षित रहता है। बाकी सब हम इस मशीन से मिटा देते हैं।
leave-stay = नहीं, जारी रखें
leave-yes = हाँ, अभी समाप्त करें

idle-title = क्या आप अभी यहाँ हैं?
idle-line = हम { $seconds } सेकंड में समाप्त करके स्क्रीन मिटा देंगे।
idle-still-here = मैं यहीं हूँ

staff-clear-title = कर्मचारी: अपना नंबर लिखें
staff-clear-line = केवल तब, जब कोई इस व्यक्ति के साथ हो।
staff-clear-enter = हटाएँ
staff-clear-wrong = वह नंबर सही नहीं था।

mark-expected = दायरे में
mark-aside = थोड़ा बाहर
mark-outside = बाहर
mark-far = बहुत बाहर
mark-plain = दर्ज किया
progress-part = भाग { $part }, कुल { $of } में से
countdown-left = { $seconds } सेकंड बाकी
key-erase = मिटाएँ
key-space = ख़ाली जगह
switch-on = चालू
switch-off = बंद

print-paper-out = प्रिंटर में काग़ज़ नहीं है। कर्मचारियों से कहें, या फ़ोन से तस्वीर लें।
print-cover-open = प्रिंटर खुला है। कर्मचारी इसे बंद कर सकते हैं।
print-too-hot = प्रिंटर को ठंडा होना है। यह अपने आप फिर चलेगा।
print-cancelled = पर्ची नहीं छपी।
print-busy = प्रिंटर अभी काम कर रहा है। थोड़ी देर में फिर कोशिश करें।
print-not-now = हम अभी पर्ची नहीं छाप सकते। फ़ोन से तस्वीर लें, या कर्मचारियों से कहें।
print-staff-no-answer = प्रिंटर जवाब नहीं देता। बिजली, तार और लाइन सेटिंग जाँचें।
print-staff-unplugged = प्रिंटर जुड़ा नहीं है। इसे फिर लगाएँ।
print-staff-paper-out = रोल ख़त्म है। नया लगाएँ, चमकदार तरफ़ बाहर।
print-staff-cover-open = प्रिंटर का ढक्कन खुला है। क्लिक होने तक बंद करें।
print-staff-cutter = कटर अटक गया है। प्रिंटर बंद करें, ढक्कन खोलें और उसे छुड़ाएँ।
print-staff-too-hot = प्रिंटर बहुत गरम है। इसे हवा लगने दें।
print-staff-broken = प्रिंटर में ख़राबी है। बंद करके फिर चालू करें। फिर हो, तो सर्विस को फ़ोन करें।
print-staff-offline = प्रिंटर रुकने पर सेट है। फ़ीड बटन एक बार दबाएँ।
print-staff-cancelled = एक छपाई रोकी गई। जो बाहर लटका है, उसे फाड़कर नष्ट करें।
print-staff-busy = एक साथ दो पर्चियाँ माँगी गईं। कुछ करना नहीं है।
print-staff-too-large = पर्ची छापने के लिए बहुत लंबी थी। कृपया इसकी सूचना दें।

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = आवाज़ चालू है।
voice-keys = बटन ये हैं: पिछला, अगला, चुनें, पीछे और मदद। कोई भी बटन दबाने से आवाज़ रुक जाती है।
voice-choices = विकल्प: { $n }। एक-एक को सुनने के लिए अगला दबाएँ।
voice-place = { $n }, कुल { $of } में से
voice-step-first = विकल्प सुनने के लिए पहले अगला दबाएँ।
voice-not-yet = अभी नहीं। पहले कुछ और ज़रूरी है।
voice-settings = आवाज़ की सेटिंग
voice-repeat = स्क्रीन फिर से पढ़ें
voice-slower = धीमी गति
voice-faster = तेज़ गति
voice-louder = ऊँची आवाज़
voice-quieter = हल्की आवाज़
voice-silence = आवाज़ बंद करें
voice-off = आवाज़ बंद है। चालू करने के लिए कोई भी बटन दबाएँ।
voice-personal = यह हिस्सा निजी है। हेडफ़ोन लगाएँ, या इसे ज़ोर से सुनना चुनें।
voice-aloud-yes = हाँ, मेरी निजी बातें ज़ोर से बोलें
voice-aloud-no = मेरी निजी बातें अब ज़ोर से न बोलें
voice-read-back = मैंने जो लिखा, उसे पढ़ें
voice-nothing-typed = अभी कुछ नहीं लिखा है।
voice-erased = मिटाया:
voice-full = और लिखने की जगह नहीं है।
voice-to = से
voice-space = ख़ाली जगह
voice-hyphen = हाइफ़न
voice-apostrophe = एपॉस्ट्रॉफ़ी
voice-comma = कॉमा
voice-point = पॉइंट
voice-call = इस नंबर पर फ़ोन करें: { $number }
voice-minutes = बाकी मिनट: { $n }
voice-still-measuring = अभी मापा जा रहा है।
voice-back-stops = तुरंत रोकने के लिए पीछे दबाएँ।
