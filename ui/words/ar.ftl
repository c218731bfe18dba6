# العربية. Arabic (Modern Standard). MACHINE-MADE AND UNREVIEWED: no Arabic speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Arabic to the public.
# Simple, kind, reading age 9 to 11; the masculine form is used as the neutral address.

language-name = العربية
language-title = اختر لغتك

attract-title = افحص ضغط دمك والأكسجين ووزنك
attract-line = يستغرق ذلك نحو عشر دقائق. يمكنك التوقف في أي وقت.
attract-line-free = الفحص خاص بك. لا نحفظ شيئًا إلا إذا أردت.
attract-begin = المس هنا للبدء

out-of-service-title = هذا الفحص مغلق الآن
out-of-service-line = نأسف. الموظفون يعلمون بذلك. اسألهم من فضلك إلى أين يمكنك أن تذهب.
out-of-service-emergency = إذا كنت تشعر بمرض شديد فاطلب المساعدة الآن.

action-next = التالي
action-back = رجوع
action-skip = تجاوز هذا
action-again = حاول مرة أخرى
action-ready = أنا مستعد
action-stop = توقف
action-leave = إنهاء
action-help = مساعدة
action-call-staff = نداء الموظفين
action-go-on = متابعة
action-finish = إنهاء الفحص

answer-yes = نعم
answer-no = لا
answer-unsure = لست متأكدًا

about-title = ماذا يحدث هنا
about-line-what = أنت تقيس بنفسك، ونحن نرشدك خطوة بخطوة.
about-line-time = ثم نخبرك بمعنى الأرقام وبما تفعله بعد ذلك.
about-line-not = هذا ليس للحالات الطارئة، ولا يحل محل الطبيب.

consent-title = القرار لك
consent-line = كل شيء متوقف حتى تشغّله أنت. الخيار الأول لازم للمتابعة.
consent-measure = قِس لي
consent-measure-note = القياس الآن، والنتيجة تظهر لي هنا.
consent-keep = احفظ نتيجتي هنا
consent-keep-note = تُحفظ هنا بأمان، ويراها الموظفون فقط.
consent-send = أرسلها إلى العيادة
consent-send-note = ترى العيادة نتيجتي وقد تتصل بي.

red-flag-count = السؤال { $n } من { $of }. هل تشعر بهذا الآن؟
red-flag-rf01 = هل لديك ألم أو ضغط أو ضيق في الصدر، أو ألم ينتشر إلى الذراع أو الفك أو الرقبة أو الظهر؟
red-flag-rf02 = هل ضاق نَفَسك حتى لا تستطيع إكمال جملة، أو صارت شفتاك زرقاوين أو رماديتين؟
red-flag-rf03 = هل مال وجهك فجأة، أو ضعفت ذراع أو ساق، أو اضطرب كلامك أو توازنك أو نظرك، حتى لو زال ذلك؟
red-flag-rf04 = هل لديك صداع مفاجئ هو الأسوأ في حياتك، أو تشوش جديد في ذهنك؟
red-flag-rf05 = هل أغمي عليك أو أصابتك نوبة تشنج اليوم؟
red-flag-rf06 = هل لديك نزيف شديد لا يتوقف، أو تتقيأ دمًا، أو برازك أسود؟
red-flag-rf07 = هل يتورم وجهك أو شفتاك أو لسانك أو حلقك، أو لديك حساسية شديدة مفاجئة؟
red-flag-rf08 = هل أنت مريض جدًا بعدوى: جلد شاحب جدًا أو مبقّع، أو طفح لا يختفي تحت الزجاج، أو لم تتبول منذ ١٨ ساعة، أو حمّى أثناء العلاج الكيميائي؟
red-flag-rf09 = هل أنتِ حامل أو ولدتِ في آخر ٦ أسابيع، ولديك صداع شديد، أو اضطراب في النظر، أو ألم تحت الأضلاع، أو نزيف شديد، أو تشنج، أو ضيق في التنفس، أو يتحرك الجنين أقل؟
red-flag-rf10 = هل تفكر الآن في إنهاء حياتك، أو لديك خطة، أو فعلت شيئًا من ذلك؟
red-flag-rf11 = هل تناولت كمية زائدة من شيء ما، أو أصابك تسمم، أو لديك إصابة أو حرق شديد؟
red-flag-rf12 = هل لديك ألم مفاجئ شديد جدًا، أو كأنه تمزق، في البطن أو الظهر؟
red-flag-rf13 = هل صار نبض قلبك سريعًا أو غير منتظم مؤخرًا ويُشعرك بالمرض؟
red-flag-rf14 = هل تورمت إحدى ساقيك مؤخرًا مع ألم؟
red-flag-rf15 = هل فكرت في آخر أسبوعين أن الموت أفضل لك، دون خطة الآن؟

emergency-title = اطلب المساعدة الآن
emergency-line-staff = نادينا الموظفين. ابقَ هنا. لا تمشِ ولا تقُد السيارة.
emergency-line-sit = اجلس. أخبر شخصًا قريبًا منك.
emergency-line-crisis = يمكنك أيضًا أن تتحدث مع شخص الآن: { $number }
emergency-call = اتصل
emergency-staff = للموظفين فقط

crisis-title = لست وحدك
crisis-line-staff = نادينا أحد الموظفين ليكون معك.
crisis-line-call = يمكنك أن تتحدث مع شخص الآن، ليلًا أو نهارًا. اتصل بهذا الرقم.
crisis-go-on = متابعة

who-title = من أنت؟
who-line = يمكنك أن تبقى ضيفًا. الاسم أو الرمز يساعد العيادة على معرفتك.
who-guest = أريد أن أبقى ضيفًا
who-name = سأكتب اسمي
who-code = لدي رمز من العيادة

age-title = هل عمرك ١٨ سنة أو أكثر؟
age-line = هذا الفحص للبالغين فقط.
too-young-title = هذا الفحص للبالغين فقط
too-young-line = الأرقام هنا لا تناسب الأطفال والشباب الصغار.
too-young-help = اسأل الموظفين من فضلك أين يمكن فحص من هو أصغر.

pregnant-title = هل أنتِ حامل، أو ولدتِ في آخر ٦ أسابيع؟
pregnant-line = عندها ننظر إلى أرقامك بطريقة أخرى.

entry-given-title = ما اسمك الأول؟
entry-family-title = ما اسم عائلتك؟
entry-birth-title = متى وُلدت؟
entry-code-title = اكتب رمزك أو امسحه ضوئيًا
entry-height-title = كم طولك بالسنتيمتر؟
entry-form-name = حروف
entry-form-date = اليوم، الشهر، السنة
entry-form-code = حروف وأرقام
entry-form-height = بالسنتيمتر، مثلًا ١٧١
entry-form-staff = { $digits } أرقام
entry-day = اليوم
entry-month = الشهر
entry-year = السنة
entry-problem-name = اكتب اسمًا من فضلك.
entry-problem-date = هذا التاريخ غير صحيح. رقمان لليوم، ورقمان للشهر، وأربعة للسنة.
entry-problem-code = هذا الرمز غير صحيح. انظر إليه مرة أخرى، أو ارجع.
entry-problem-height = اكتب طولك بالسنتيمتر من فضلك، بين ٥٠ و٢٤٤.
entry-doubt-height = هل هذا صحيح بالسنتيمتر؟ إذا كان صحيحًا فاضغط «التالي» مرة أخرى.

arm-title = هل هناك سبب لعدم استعمال إحدى ذراعيك؟
arm-line = مثلًا: جرح، أو أنبوب تغذية، أو وصلة غسيل كلى، أو تورم بعد عملية، أو ضعف بعد جلطة.
arm-both-well = لا، الذراعان سليمتان
arm-not-left = لا تستعمل ذراعي اليسرى
arm-not-right = لا تستعمل ذراعي اليمنى
arm-neither = لا تستعمل أيًا منهما

cuff-title = ما محيط أعلى ذراعك؟
cuff-line = لفّ الشريط حول منتصف أعلى الذراع. ثم خذ السوار بهذا المقاس.
cuff-small = ٢٢ إلى ٢٦ سم: صغير
cuff-adult = ٢٧ إلى ٣٤ سم: متوسط
cuff-large = ٣٥ إلى ٤٤ سم: كبير
cuff-thigh = ٤٥ إلى ٥٢ سم: كبير جدًا
cuff-none = أصغر أو أكبر، أو لا أعرف

prep-title = هل شربت قهوة أو دخنت أو تمرنت في آخر ٣٠ دقيقة؟
prep-line = قد يجعل ذلك أرقامك أعلى مما هي عليه.
prep-no = لا
prep-yes = نعم، قِس لي مع ذلك
prep-later = نعم، سأعود لاحقًا

coach-sit-title = اجلس وأسند ظهرك
coach-sit-line-back = أسند ظهرك إلى الكرسي.
coach-sit-line-feet = ضع قدميك على الأرض. لا تضع ساقًا على ساق.
coach-arm-title = ذراع مكشوفة، بمستوى القلب
coach-arm-line-bare = اكشف أعلى ذراعك. أرحها على الطاولة.
coach-arm-line-left = اكشف أعلى ذراعك اليسرى. أرحها على الطاولة.
coach-arm-line-right = اكشف أعلى ذراعك اليمنى. أرحها على الطاولة.
coach-arm-line-cuff = ضع السوار بمستوى قلبك.
coach-quiet-title = الآن نرتاح قليلًا
coach-quiet-line-talk = اجلس بهدوء. لا تتكلم. ولا يكلمك من بقربك.
coach-quiet-line-start = الراحة الهادئة تجعل الرقم صادقًا.
coach-finger-title = ضع إصبعك في المشبك
coach-finger-line-nail = استعمل إصبعًا دافئًا بلا طلاء أظافر.
coach-finger-line-still = أبقِ يدك ثابتة على الطاولة.
coach-scale-title = اخلع حذاءك ومعطفك الثقيل
coach-scale-line-shoes = انتظر حتى يظهر الصفر على الميزان. ثم اصعد.
coach-scale-line-still = قف ثابتًا في الوسط. لا تمسك بشيء.

rest-title = استرح بهدوء
rest-line = تنفس ببطء. نبدأ عندما ينتهي الوقت.
rest-shorten = لا أستطيع الانتظار
rest-again-title = لنسترح قليلًا بعد
rest-again-line = كان رقمك مرتفعًا بعد راحة قصيرة. نقيس مرة أخرى بعد راحة كاملة.

cuff-live-title = نقيس الآن. لا تتكلم من فضلك.
cuff-live-line-start = اضغط زر البدء في جهاز الضغط إذا لم يبدأ بعد.
cuff-live-line-quiet = اجلس بهدوء. سيضيق السوار لحظة.
cuff-live-nth = القراءة { $n } من { $of }
cuff-live-pressure = { $pressure } في السوار
cuff-pause-title = أحسنت. استرح دقيقة.
cuff-pause-last = كانت تلك القراءة { $systolic } على { $diastolic }.
cuff-pause-repeat = لم تُحسب تلك القراءة. نحاول مرة أخرى.
cuff-pause-line = التالية هي القراءة { $n } من { $of }.
cuff-pause-discard = تحركت أو تكلمت. لا تحسبها.
cuff-pause-enough = أوقف القياس

symptoms-title = هل تشعر بشيء من هذا الآن؟
symptoms-line-chest = ألم في الصدر أو الظهر، أو صعوبة في التنفس.
symptoms-line-stroke = خدر أو ضعف في جانب واحد، أو صعوبة في الكلام أو النظر، أو تشوش.
symptoms-line-head = صداع مفاجئ شديد جدًا، أو دوار مع تقيؤ.
symptoms-no = لا، لا شيء من هذا
symptoms-yes = نعم

pulse-title = أبقِ إصبعك ثابتًا
pulse-line = يستغرق هذا نحو دقيقة.
pulse-line-again = ننظر مرة أخرى لنتأكد.
pulse-line-truth = شعورك أهم من الرقم.
pulse-signal = الإشارة
pulse-rate = { $rate } نبضة في الدقيقة
pulse-note-finger = أدخل إصبعك حتى النهاية.
pulse-note-still = أبقِ يدك ثابتة من فضلك.
pulse-note-warm = الإشارة ضعيفة. افرك يديك لتدفئتهما.
pulse-note-light = الضوء قوي. غطّ المشبك بيدك الأخرى.

scale-title = اصعد على الميزان
scale-line = قف ثابتًا حتى نعرف وزنك.
scale-note-step-on = اصعد الآن.
scale-note-still = قف ثابتًا من فضلك.
scale-note-too-much = هذا أكثر مما يستطيع هذا الميزان وزنه. يستطيع الموظفون مساعدتك.
scale-note-wait = لحظة واحدة.

trouble-title-pressure = لم نتمكن من قياس ضغط دمك
trouble-title-oxygen = لم نتمكن من قياس الأكسجين
trouble-title-weight = لم نتمكن من قياس وزنك
trouble-title-stopped = توقف القياس
trouble-title-unsuitable = لن نقيس ضغط دمك هنا
trouble-missing = الجهاز المطلوب غير موصول. يستطيع الموظفون مساعدتك، أو تابع دونه.
trouble-no-answer = لم يرسل الجهاز شيئًا. هل ضُغط زر البدء؟
trouble-unplugged = انفصل السلك. يستطيع الموظفون وصله. ثم حاول مرة أخرى.
trouble-stopped = أنت أوقفته. يمكنك المحاولة مرة أخرى أو المتابعة دونه.
trouble-moved = تحركت قليلًا. اجلس بهدوء ونحاول مرة أخرى.
trouble-cuff-loose = السوار رخو. شدّه أكثر قليلًا.
trouble-cuff-blocked = الخرطوم مثني. افرده وحاول مرة أخرى.
trouble-weak = كانت الإشارة ضعيفة. دفّئ يديك وحاول مرة أخرى.
trouble-finger-off = لم يكن الإصبع في المشبك. أدخله حتى النهاية.
trouble-light = الضوء قوي. غطّ المشبك بيدك الأخرى.
trouble-step-on = لم يكن أحد على الميزان. انتظر الصفر ثم اصعد.
trouble-device = في الجهاز عطل. يستطيع الموظفون مساعدتك.
trouble-no-result = ثلاث قراءات لم تُحسب. نحن لا نخمّن. اطلب من الموظفين قياسك من فضلك.
trouble-not-steady = لم يثبت الرقم. دفّئ يديك وحاول مرة أخرى.
trouble-out-of-range = الرقم خارج ما يستطيع هذا الجهاز قياسه. اطلب من الموظفين قياسك من فضلك.
trouble-implausible = نريد أن نتأكد من هذا الرقم. حاول مرة أخرى من فضلك.
trouble-unsuitable = السوار هنا ليس آمنًا أو مناسبًا لذراعك. يستطيع الموظفون مساعدتك.
trouble-too-many = يكفي ذراعك هذا الضغط اليوم. اسأل الموظفين من فضلك.
trouble-go-on = تابع دونه

results-title = أرقامك اليوم
results-line = يوم واحد هو يوم واحد فقط. الطبيب ينظر إلى أيام كثيرة.
results-none = لم نقس شيئًا اليوم.
results-next = ماذا أفعل؟
grade-usable = { $what }: يمكن استخدام هذا الرقم. { $why }
grade-limited = { $what }: أعد القياس قبل أن تعتمد عليه. { $why }
why-once = قسناه مرة واحدة فقط.
why-rest = كانت راحتك قصيرة.
why-prepared = القهوة أو التدخين أو الرياضة قد ترفعه.
why-apart = كانت أرقامك متباعدة.
why-discarded = بعض القياسات لم تنجح.
why-uneven = بدا نبضك غير منتظم.
why-signal = كانت الإشارة من إصبعك ضعيفة.
why-below = المشبك غير مصنوع لأرقام منخفضة كهذه.
why-pulses = ذراعك وإصبعك أعطيا نبضين مختلفين.
why-device = الجهاز يطلب أن يُفحص.
row-pressure = ضغط الدم
row-oxygen = الأكسجين في دمك
row-pulse = النبض
row-weight = الوزن
row-height = الطول
row-bmi = الوزن بالنسبة إلى الطول
value-pressure = { $systolic } على { $diastolic }
value-oxygen = { $percent }٪
value-pulse = { $rate } في الدقيقة
value-weight = { $kg } كغ
value-height = { $cm } سم
value-bmi = { $bmi }
meaning-expected = ضمن المجال المتوقع لليوم
meaning-pressure-little-high = أعلى قليلًا من أفضل مجال
meaning-pressure-high = أعلى من المجال المتوقع
meaning-pressure-higher = أعلى بوضوح من المجال المتوقع
meaning-pressure-very-high = مرتفع جدًا: راجع مختصًا اليوم
meaning-pressure-low = أقل من المجال المتوقع
meaning-pressure-pregnant = اعرضي هذا الرقم على القابلة أو الطبيب
meaning-oxygen-low = أقل قليلًا من المتوقع: راجع مختصًا اليوم
meaning-oxygen-very-low = أقل من المتوقع: اطلب المساعدة الآن
meaning-pulse-uneven = بدا نبضك غير منتظم. قد يخطئ هذا الجهاز. اطلب فحص النبض.
meaning-pulse-fast = أسرع من المجال المتوقع
meaning-pulse-slow = أبطأ من المجال المتوقع
meaning-pulse-very-fast = سريع جدًا: راجع مختصًا اليوم
meaning-pulse-very-slow = بطيء جدًا: راجع مختصًا اليوم
meaning-weight = قيس اليوم
meaning-height = قيس اليوم
meaning-height-said = كما أخبرتنا
meaning-bmi-low = أقل من المجال الذي يسعى إليه معظم البالغين
meaning-bmi-expected = ضمن المجال الذي يسعى إليه معظم البالغين
meaning-bmi-high = أعلى من المجال الذي يسعى إليه معظم البالغين

advice-none-title = هذه القراءات لا تتطلب إجراءً
advice-none-line = هذه الأرقام وحدها لا تستدعي زيارة. إذا لم تكن بخير فراجع مختصًا مع ذلك.
advice-routine-title = احجز فحصًا خلال ٤ أسابيع
advice-routine-line = اعرض هذه الأرقام على طبيبك أو الممرض أو الصيدلي.
advice-soon-title = راجع مختصًا خلال ٧ أيام
advice-soon-line = اتصل بطبيبك أو بالعيادة واعرض عليهم هذه الأرقام.
advice-urgent-title = راجع مختصًا اليوم
advice-urgent-line = تحدث مع الموظفين هنا قبل أن تغادر. يساعدونك في إيجاد مختص اليوم.
advice-incomplete-title = لم نتمكن من فحص كل شيء
advice-incomplete-line = لذلك لا نستطيع القول إن كل شيء على ما يرام. تحدث مع الموظفين من فضلك.
advice-uneven = بدا نبضك غير منتظم. قد يخطئ هذا الجهاز. اطلب فحص النبض.
advice-short-rest = كانت راحتك قصيرة، فقد يظهر ضغط دمك أعلى مما هو عليه.
advice-oxygen-truth = قد يختلف رقم الأكسجين نقطتين إلى ٤ نقاط، وقد يظهر أعلى من الحقيقة على البشرة الداكنة.
advice-when = اتصل بالرقم { $number } إذا شعرت بألم في الصدر أو ضيق في التنفس أو ضعف في ذراع أو ميل في الوجه أو مرض شديد.
advice-medicine = استمر في تناول دوائك كما قال لك طبيبك.
advice-talk = يمكنك أن تتحدث مع شخص في أي وقت، ليلًا أو نهارًا: { $number }

form-intro-title = بعض الأسئلة
form-intro-count = { $n ->
    [zero] لا أسئلة.
    [one] سؤال واحد.
    [two] سؤالان.
    [few] { $n } أسئلة.
    [many] { $n } سؤالًا.
   *[other] { $n } سؤال.
}
form-intro-private = تأكد من أن لا أحد يرى هذه الشاشة.
form-intro-line = يمكنك ترك ما لا تريد الإجابة عنه.
form-start = أجب عنها
form-skip = ليس اليوم
form-count = السؤال { $n } من { $of }
form-own = شيء آخر
form-more = خيارات أخرى
form-end = اترك هذه الأسئلة
form-problem-low = أدخل { $limit } أو أكثر من فضلك.
form-problem-high = أدخل { $limit } أو أقل من فضلك.
form-problem-early = هذا اليوم مبكر جدًا.
form-problem-late = هذا اليوم متأخر جدًا.
form-problem-long = استخدم { $limit } حرفًا أو أقل من فضلك.
form-problem-short = استخدم { $limit } حرفًا أو أكثر من فضلك.
form-problem-places = أدخل { $limit } رقمًا أو أقل بعد الفاصلة من فضلك.
form-problem-required = أجب من فضلك، أو اترك هذه الأسئلة.
form-problem-one = اختر واحدًا فقط من فضلك.
form-problem-unclear = لم نتمكن من قراءة ذلك. حاول مرة أخرى من فضلك.
advice-answers = إجاباتك عن الأسئلة سبب للتحدث مع شخص مختص.

advice-book = ابحث عن موعد في العيادة

times-looking-title = نبحث عن مواعيد متاحة
times-booking-title = نسأل العيادة
times-waiting-line = لحظة من فضلك.
times-go-on = تابع بدون موعد
times-title = اختر موعدًا
times-taken-title = أُخذ هذا الموعد للتو. اختر موعدًا آخر من فضلك.
times-offer = { $weekday } { $day } { $month }، { $time }
times-offer-at = { $weekday } { $day } { $month }، { $time }، { $place }
times-more = مواعيد أخرى
times-none = لا يناسبني أي منها
times-booked-title = لديك موعد
times-booked-when = { $weekday } { $day } { $month } الساعة { $time }
times-booked-when-at = { $weekday } { $day } { $month } الساعة { $time }، { $place }
times-booked-line = إذا ساءت حالتك قبل ذلك فلا تنتظر الموعد.
times-requested-title = ستتصل بك العيادة
times-requested-line = طلبنا لك موعدًا. ليس لديك موعد بعد.
times-elsewhere-title = احجز بهاتفك
times-elsewhere-line = وجّه كاميرا هاتفك إلى المربع. تفتح صفحة العيادة.
times-unknown-title = لا نعرف هل تم الحجز
times-unknown-line = لم تجب العيادة. اسأل الموظفين من فضلك قبل أن تذهب.
times-nothing-title = لا يوجد موعد متاح الآن
times-nothing-line = اسأل الموظفين من فضلك، أو اتصل بطبيبك أو عيادتك.
times-unreachable-title = لا يمكننا الوصول إلى العيادة الآن
times-unreachable-line = لم يُحجز أي موعد. اسأل الموظفين من فضلك، أو اتصل بطبيبك أو عيادتك.

known-wait-title = نسأل العيادة
known-wait-line = لحظة من فضلك. يستغرق هذا دائمًا بضع ثوانٍ.
known-go-on = تابع إلى القياس
known-one-title = العيادة تعرف هذا الرمز
known-one-line = ستصل نتيجتك إلى ملفك.
known-nobody-title = العيادة لا تعرف هذا الرمز
known-nobody-line = تحقق منه من فضلك، أو تابع. يمكن للموظفين ربط نتيجتك لاحقًا.
known-many-title = لا تستطيع العيادة التأكد من هويتك
known-many-line = يمكنك المتابعة. أخبر الموظفين من فضلك حتى لا تختلط نتيجتك بنتيجة غيرك.
known-unreachable-title = العيادة لا تجيب الآن
known-unreachable-line = يمكنك المتابعة. يُرسل رمزك مع نتيجتك.
known-not-now-title = جُرّبت رموز كثيرة هنا
known-not-now-line =
    { $minutes ->
        [zero] يمكنك المتابعة. يمكن التحقق من الرموز مجددًا الآن.
        [one] يمكنك المتابعة. يمكن التحقق من الرموز مجددًا بعد دقيقة واحدة.
        [two] يمكنك المتابعة. يمكن التحقق من الرموز مجددًا بعد دقيقتين.
        [few] يمكنك المتابعة. يمكن التحقق من الرموز مجددًا بعد { $minutes } دقائق.
       *[other] يمكنك المتابعة. يمكن التحقق من الرموز مجددًا بعد { $minutes } دقيقة.
    }
known-again = اكتب الرمز مرة أخرى
known-arrive = أنا هنا لموعدي اليوم
known-move = أريد موعدًا آخر
known-cancel = أريد إلغاء موعدي
give-back-title = هل تريد إلغاء موعدك القادم؟
give-back-line = يمكن لشخص آخر أن يأخذ هذا الوقت.
give-back-no = أبقِ موعدي
give-back-yes = ألغِ الموعد
give-back-waiting-title = نلغي موعدك
given-back-title = أُلغي موعدك
given-back-line = إذا كنت ما زلت تحتاج إلى رؤية طبيب فيمكنك طلب موعد جديد.
arrive-waiting-title = نخبر العيادة أنك هنا
arrived-title = العيادة تعرف أنك هنا
arrived-line = هذا هو موعدك. إذا ساءت حالتك وأنت تنتظر فأخبر الموظفين.
none-found-title = لم نجد موعدًا كهذا
none-found-line = اسأل الموظفين من فضلك. يمكنهم البحث عنه.
errand-unknown-title = لا نعرف هل تم ذلك
errand-unknown-line = لم تجب العيادة. أخبر الموظفين من فضلك.
advice-ways = تواصل مع العيادة
ways-title = كيف تريد أن تتواصل مع العيادة؟
ways-call-back = اطلب من العيادة أن تتصل بي
ways-video = تحدث بالفيديو على هاتفي
ways-none = لا شيء من هذه
call-back-waiting-title = نطلب من العيادة أن تتصل بك
call-back-asked-line = طلبنا منهم ذلك. يتصلون بالرقم المسجل لديهم لك.
video-title = تحدث بالفيديو
video-line = وجّه كاميرا هاتفك إلى المربع. يُفتح على هاتفك أنت.

weekday-monday = الاثنين
weekday-tuesday = الثلاثاء
weekday-wednesday = الأربعاء
weekday-thursday = الخميس
weekday-friday = الجمعة
weekday-saturday = السبت
weekday-sunday = الأحد
month-january = يناير
month-february = فبراير
month-march = مارس
month-april = أبريل
month-may = مايو
month-june = يونيو
month-july = يوليو
month-august = أغسطس
month-september = سبتمبر
month-october = أكتوبر
month-november = نوفمبر
month-december = ديسمبر
said-as-is = { $text }

sending-saving-title = نحفظ نتيجتك
sending-saving-line = لحظة من فضلك.
sending-kept-title = نتيجتك محفوظة هنا
sending-kept-line = هي مقفلة. لا يطلع عليها إلا موظفو هذا المكان.
sending-waiting-title = نرسل إلى العيادة
sending-waiting-line = نتيجتك محفوظة هنا بأمان. لا حاجة إلى الانتظار.
sending-filed-title = وصلت نتيجتك إلى العيادة
sending-filed-line = أكد حاسوبهم ذلك. ربما لم يرها أحد بعد.
sending-refused-title = لم تتمكن العيادة من قبول نتيجتك
sending-refused-line = سينظر الموظفون في الأمر. خذ نتيجتك معك من فضلك.
sending-stalled-title = لا نستطيع الوصول إلى العيادة الآن
sending-stalled-line = نتيجتك محفوظة وسترسل لاحقًا. خذ نتيجتك إلى مكتب الاستقبال من فضلك.
sending-failed-title = لم نتمكن من حفظ نتيجتك
sending-failed-line = الموظفون يعلمون. خذ نتيجتك معك من الشاشة التالية من فضلك.

take-away-title = خذ نتيجتك معك
take-away-line = وجّه كاميرا هاتفك إلى المربع. تفتح أرقامك كنص.
take-away-private = يظهر المربع الآن فقط. لا يستطيع أحد الحصول عليه لاحقًا.
take-away-heading = فحصي الصحي في { $site }

goodbye-title = شكرًا لك. مع السلامة.
goodbye-line = نمحو الآن كل ما يخصك من هذه الشاشة.
goodbye-now = أنهِ الآن

help-title = كيف نساعدك؟
help-line-back = يمكنك المتابعة من حيث كنت. لا يضيع شيء.
help-line-staff = يستطيع الموظفون المجيء إليك.
help-line-emergency = إذا كنت تشعر بمرض شديد فاتصل بالرقم { $number } الآن.
help-ill = أشعر بمرض شديد الآن
help-coming-title = نادينا الموظفين
help-coming-line = ابقَ هنا من فضلك. يمكنك المتابعة إن أردت.

leave-title = هل تريد الإنهاء؟
leave-line = عندها نمحو كل ما يخصك من الشاشة.
leave-line-kept = ما وافقت على حفظه أو إرساله يبقى آمنًا. ونمحو كل ما عداه من هذا الجهاز.
leave-stay = لا، تابع
leave-yes = نعم، أنهِ الآن

idle-title = هل ما زلت هنا؟
idle-line = { $seconds ->
    [one] ننهي ونمحو الشاشة خلال ثانية واحدة.
    [two] ننهي ونمحو الشاشة خلال ثانيتين.
    [few] ننهي ونمحو الشاشة خلال { $seconds } ثوانٍ.
   *[other] ننهي ونمحو الشاشة خلال { $seconds } ثانية.
 }
idle-still-here = ما زلت هنا

staff-clear-title = للموظفين: اكتب رقمك
staff-clear-line = فقط بعد أن يكون أحد مع الشخص.
staff-clear-enter = إلغاء الحالة
staff-clear-wrong = هذا الرقم غير صحيح.

mark-expected = ضمن المجال
mark-aside = خارجه قليلًا
mark-outside = خارج المجال
mark-far = بعيد عن المجال
mark-plain = مسجَّل
progress-part = الجزء { $part } من { $of }
countdown-left = بقي { $seconds } ثانية
key-erase = مسح
key-space = مسافة
switch-on = مفعَّل
switch-off = متوقف

print-paper-out = لا ورق في الطابعة. اسأل الموظفين أو صوّر الصورة بهاتفك.
print-cover-open = الطابعة مفتوحة. يستطيع الموظفون إغلاقها.
print-too-hot = يجب أن تبرد الطابعة. ستتابع وحدها.
print-cancelled = لم تُطبع الورقة.
print-busy = الطابعة ما زالت تعمل. حاول بعد قليل.
print-not-now = لا نستطيع طباعة الورقة الآن. صوّر الصورة بهاتفك أو اسأل الموظفين.
print-staff-no-answer = الطابعة لا تجيب. افحص الكهرباء والسلك وإعدادات الخط.
print-staff-unplugged = الطابعة غير موصولة. أعد وصلها.
print-staff-paper-out = انتهت اللفة. ضع لفة جديدة ووجهها اللامع إلى الخارج.
print-staff-cover-open = غطاء الطابعة مفتوح. أغلقه حتى تسمع نقرة.
print-staff-cutter = القاطع عالق. أطفئ الطابعة وافتح الغطاء وحرّره.
print-staff-too-hot = الطابعة ساخنة جدًا. دعها تتهوّى.
print-staff-broken = الطابعة تبلغ عن عطل. أطفئها ثم شغّلها. إن تكرر فاتصل بالصيانة.
print-staff-offline = الطابعة في وضع الانتظار. اضغط زر التغذية مرة.
print-staff-cancelled = أُوقفت الطباعة. انزع ما تدلّى منها وأتلفه.
print-staff-busy = طُلبت ورقتان في وقت واحد. لا شيء عليك فعله.
print-staff-too-large = الورقة أطول من أن تُطبع. أبلغ عن ذلك من فضلك.

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = الصوت يعمل.
voice-keys = المفاتيح هي: السابق والتالي والاختيار والرجوع والمساعدة. أي مفتاح يُسكت الصوت.
voice-choices = عدد الخيارات: { $n }. اضغط التالي لتسمع كل خيار.
voice-place = { $n } من { $of }
voice-step-first = اضغط التالي أولًا لتسمع الخيارات.
voice-not-yet = ليس بعد. يلزم شيء قبله.
voice-settings = إعدادات الصوت
voice-repeat = أعد قراءة الشاشة
voice-slower = أبطأ
voice-faster = أسرع
voice-louder = أعلى
voice-quieter = أخفض
voice-silence = أوقف الصوت
voice-off = الصوت متوقف. اضغط أي مفتاح لتشغيله.
voice-personal = هذا الجزء شخصي. ضع سماعات، أو اختر أن تسمعه بصوت عالٍ.
voice-aloud-yes = نعم، قل أموري الشخصية بصوت عالٍ
voice-aloud-no = لا تقل أموري الشخصية بصوت عالٍ بعد الآن
voice-read-back = قل ما كتبته
voice-nothing-typed = لم يُكتب شيء بعد.
voice-erased = مُسح:
voice-full = لا مكان لمزيد.
voice-to = إلى
voice-space = مسافة
voice-hyphen = شرطة
voice-apostrophe = فاصلة عليا
voice-comma = فاصلة
voice-point = نقطة
voice-call = اتصل بهذا الرقم: { $number }
voice-minutes = الدقائق الباقية: { $n }
voice-still-measuring = ما زال القياس جاريًا.
voice-back-stops = اضغط الرجوع للتوقف فورًا.
