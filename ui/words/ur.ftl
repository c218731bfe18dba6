# اردو. Urdu. MACHINE-MADE AND UNREVIEWED: no Urdu speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Urdu to the public.
# Simple, kind, reading age 9 to 11; the polite آپ, turned so that it fits a woman and a man.

language-name = اردو
language-title = اپنی زبان چنیں

attract-title = اپنا بلڈ پریشر، آکسیجن اور وزن جانچیں
attract-line = اس میں تقریباً دس منٹ لگتے ہیں۔ جب چاہیں، رک جائیں۔
attract-line-free = یہ نجی ہے۔ آپ کے کہے بغیر کچھ نہیں رکھا جاتا۔
attract-begin = شروع کرنے کے لیے چھوئیں

out-of-service-title = یہ صحت کی جانچ ابھی بند ہے
out-of-service-line = معذرت۔ عملے کو معلوم ہے۔ براہِ کرم ان سے پوچھیں کہ جانچ کے لیے اور کہاں جائیں۔
out-of-service-emergency = اگر طبیعت بہت خراب لگے تو ابھی مدد بلائیں۔

action-next = آگے
action-back = پیچھے
action-skip = اسے چھوڑیں
action-again = پھر کوشش کریں
action-ready = میں تیار ہوں
action-stop = روکیں
action-leave = ختم
action-help = مدد
action-call-staff = عملہ بلائیں
action-go-on = جاری رکھیں
action-finish = مکمل کریں

answer-yes = ہاں
answer-no = نہیں
answer-unsure = یقین نہیں

about-title = یہاں کیا ہوتا ہے
about-line-what = آپ خود پیمائش کرتے ہیں۔ ہم ایک ایک قدم پر رہنمائی کرتے ہیں۔
about-line-time = پھر ہم بتاتے ہیں کہ نمبروں کا مطلب کیا ہے اور آگے کیا کرنا ہے۔
about-line-not = یہ ہنگامی حالت کے لیے نہیں ہے، اور یہ ڈاکٹر کی جگہ نہیں لیتا۔

consent-title = فیصلہ آپ کا ہے
consent-line = جب تک آپ آن نہ کریں، سب کچھ بند ہے۔ آگے جانے کے لیے پہلا آن کرنا ضروری ہے۔
consent-measure = میری پیمائش کریں
consent-measure-note = ابھی پیمائش کریں، اور نتیجہ مجھے یہیں دکھائیں۔
consent-keep = میرا نتیجہ یہاں رکھیں
consent-keep-note = اسے اس مشین پر محفوظ رکھیں تاکہ عملہ اسے دیکھ سکے۔
consent-send = اسے کلینک کو بھیجیں
consent-send-note = کلینک میرا نتیجہ دیکھ سکتا ہے اور ضرورت ہو تو مجھے فون کر سکتا ہے۔

red-flag-count = سوال { $n }، کل { $of } میں سے۔ کیا آپ کو ابھی ایسا ہے؟
red-flag-rf01 = کیا سینے میں درد، دباؤ یا جکڑن ہے، یا ایسا درد ہے جو بازو، جبڑے، گردن یا کمر تک پھیلتا ہے؟
red-flag-rf02 = کیا سانس اتنی پھول رہی ہے کہ ایک جملہ بھی پورا نہیں ہوتا، یا ہونٹ نیلے یا سرمئی ہیں؟
red-flag-rf03 = کیا اچانک آپ کا چہرہ لٹک گیا، کوئی بازو یا ٹانگ کمزور ہو گئی، یا بولنے، توازن یا دیکھنے میں خرابی ہوئی، چاہے اب وہ نہ ہو؟
red-flag-rf04 = کیا اچانک سر میں درد ہوا ہے، زندگی کا سب سے برا، یا ابھی ابھی ذہن الجھنے لگا ہے، بات سمجھ نہیں آتی؟
red-flag-rf05 = کیا آج آپ کو بے ہوشی ہوئی یا جھٹکوں والا دورہ پڑا؟
red-flag-rf06 = کیا بہت خون بہہ رہا ہے جو رکتا نہیں، یا خون کی قے ہوتی ہے، یا پاخانہ کالا ہے؟
red-flag-rf07 = کیا چہرہ، ہونٹ، زبان یا گلا سوج رہا ہے، یا اچانک شدید الرجی ہوئی ہے؟
red-flag-rf08 = کیا انفیکشن سے آپ کی طبیعت بہت خراب ہے: جلد بہت پیلی یا دھبے دار، ایسے دانے جو شیشے کا گلاس دبانے پر بھی نہ مٹیں، 18 گھنٹے سے پیشاب نہیں آیا، یا کیموتھراپی کے دوران بخار؟
red-flag-rf09 = کیا آپ حاملہ ہیں، یا پچھلے 6 ہفتوں میں بچے کو جنم دیا ہے، اور یہ بھی ہے: شدید سر درد، دیکھنے میں مشکل، پسلیوں کے نیچے درد، بہت خون بہنا، جھٹکوں والا دورہ، سانس لینے میں مشکل، یا بچے کا کم ہلنا؟
red-flag-rf10 = کیا آپ کے ذہن میں ابھی اپنی جان لینے کا خیال ہے، اس کا کوئی منصوبہ ہے، یا آپ نے ایسا کچھ کر لیا ہے؟
red-flag-rf11 = کیا آپ نے کوئی چیز بہت زیادہ مقدار میں لے لی، زہر چڑھا ہے، یا شدید چوٹ لگی ہے یا بری طرح جلے ہیں؟
red-flag-rf12 = کیا پیٹ یا کمر میں اچانک بہت شدید یا چیرنے جیسا درد ہے؟
red-flag-rf13 = کیا آپ کا دل نیا نیا تیز یا بے ترتیب دھڑکنے لگا ہے، اور اس سے طبیعت خراب لگتی ہے؟
red-flag-rf14 = کیا ایک پنڈلی یا ٹانگ میں نئی سوجن اور درد ہے؟
red-flag-rf15 = پچھلے 2 ہفتوں میں، کیا آپ کے ذہن میں آیا کہ مر جانا بہتر ہوگا، مگر ابھی کوئی منصوبہ نہیں ہے؟

emergency-title = ابھی مدد بلائیں
emergency-line-staff = عملے کو بلا لیا گیا ہے۔ یہیں رہیں۔ پیدل یا گاڑی چلا کر نہ جائیں۔
emergency-line-sit = بیٹھ جائیں۔ قریب کے کسی شخص کو بتائیں۔
emergency-line-crisis = آپ ابھی کسی سے بات بھی کر سکتے ہیں: { $number }
emergency-call = فون کریں
emergency-staff = صرف عملہ

crisis-title = آپ اکیلے نہیں ہیں
crisis-line-staff = ہم نے آپ کے ساتھ رہنے کے لیے عملے کے ایک فرد کو بلایا ہے۔
crisis-line-call = دن ہو یا رات، آپ ابھی کسی سے بات کر سکتے ہیں۔ اس نمبر پر فون کریں۔
crisis-go-on = جاری رکھیں

who-title = آپ کون ہیں؟
who-line = آپ مہمان رہ سکتے ہیں۔ نام یا کوڈ سے کلینک کو پتا چلتا ہے کہ یہ آپ ہیں۔
who-guest = مجھے مہمان ہی رہنا ہے
who-name = مجھے اپنا نام لکھنا ہے
who-code = میرے پاس کلینک کا کوڈ ہے

age-title = کیا آپ کی عمر 18 سال یا زیادہ ہے؟
age-line = یہ صحت کی جانچ صرف بڑوں کے لیے ہے۔
too-young-title = یہ صرف بڑوں کے لیے ہے
too-young-line = یہاں کے نمبر بچوں اور کم عمر لوگوں کے لیے درست نہیں ہیں۔
too-young-help = براہِ کرم عملے سے پوچھیں کہ کم عمر لوگوں کی جانچ کہاں ہو سکتی ہے۔

pregnant-title = کیا آپ حاملہ ہیں، یا پچھلے 6 ہفتوں میں بچے کو جنم دیا ہے؟
pregnant-line = تب آپ کے نمبر دوسرے طریقے سے دیکھے جاتے ہیں۔

entry-given-title = آپ کا پہلا نام کیا ہے؟
entry-family-title = آپ کا خاندانی نام کیا ہے؟
entry-birth-title = آپ کی پیدائش کب ہوئی؟
entry-code-title = اپنا کوڈ لکھیں یا سکین کریں
entry-height-title = آپ کا قد کتنے سینٹی میٹر ہے؟
entry-form-name = حروف
entry-form-date = دن، مہینہ، سال
entry-form-code = حروف اور ہندسے
entry-form-height = سینٹی میٹر، مثلاً 171
entry-form-staff = { $digits } ہندسے
entry-day = دن
entry-month = مہینہ
entry-year = سال
entry-problem-name = براہِ کرم نام لکھیں۔
entry-problem-date = یہ تاریخ درست نہیں ہے۔ دن کے دو ہندسے، مہینے کے دو اور سال کے چار۔
entry-problem-code = یہ کوڈ کام نہیں کرتا۔ اسے پھر دیکھیں، یا پیچھے جائیں۔
entry-problem-height = براہِ کرم اپنا قد سینٹی میٹر میں لکھیں، 50 اور 244 کے درمیان۔
entry-doubt-height = کیا یہ سینٹی میٹر میں درست ہے؟ اگر ہاں، تو «آگے» پھر دبائیں۔

arm-title = کیا کسی بازو کو استعمال نہ کرنے کی کوئی وجہ ہے؟
arm-line = مثلاً: زخم، ڈرپ، ڈائلیسس کی نالی، آپریشن کے بعد سوجن، یا فالج سے کمزور بازو۔
arm-both-well = نہیں، دونوں بازو ٹھیک ہیں
arm-not-left = میرا بایاں بازو استعمال نہ کریں
arm-not-right = میرا دایاں بازو استعمال نہ کریں
arm-neither = کوئی بھی بازو استعمال نہ کریں

cuff-title = آپ کا اوپری بازو کتنا موٹا ہے؟
cuff-line = اوپری بازو کے بیچ میں فیتہ لپیٹیں۔ پھر اسی ناپ کا پٹا لیں۔
cuff-small = 22 سے 26 سم: چھوٹا
cuff-adult = 27 سے 34 سم: درمیانہ
cuff-large = 35 سے 44 سم: بڑا
cuff-thigh = 45 سے 52 سم: بہت بڑا
cuff-none = اس سے کم یا زیادہ، یا مجھے معلوم نہیں

prep-title = کیا پچھلے 30 منٹ میں آپ نے کافی پی، سگریٹ پیا یا ورزش کی؟
prep-line = ان سے آپ کے نمبر اصل سے زیادہ آ سکتے ہیں۔
prep-no = نہیں
prep-yes = ہاں، پھر بھی پیمائش کریں
prep-later = ہاں، مجھے بعد میں آنا ہے

coach-sit-title = بیٹھیں اور کمر ٹکائیں
coach-sit-line-back = کمر کو کرسی سے ٹکا کر رکھیں۔
coach-sit-line-feet = دونوں پاؤں فرش پر سیدھے رکھیں۔ ٹانگ پر ٹانگ نہ رکھیں۔
coach-arm-title = کھلا بازو، دل کی اونچائی پر
coach-arm-line-bare = اوپری بازو سے کپڑا ہٹائیں۔ بازو میز پر ٹکائیں۔
coach-arm-line-left = بائیں اوپری بازو سے کپڑا ہٹائیں۔ بازو میز پر ٹکائیں۔
coach-arm-line-right = دائیں اوپری بازو سے کپڑا ہٹائیں۔ بازو میز پر ٹکائیں۔
coach-arm-line-cuff = پٹا باندھیں، دل کے برابر اونچائی پر۔
coach-quiet-title = اب ہم تھوڑا آرام کرتے ہیں
coach-quiet-line-talk = سکون سے بیٹھیں۔ بات نہ کریں۔ قریب کا کوئی شخص بھی آپ سے بات نہ کرے۔
coach-quiet-line-start = پُرسکون آرام سے نمبر درست آتا ہے۔
coach-finger-title = اپنی انگلی کلپ میں رکھیں
coach-finger-line-nail = گرم انگلی رکھیں جس پر نیل پالش نہ ہو۔
coach-finger-line-still = ہاتھ میز پر ساکن رکھیں۔
coach-scale-title = جوتے اور بھاری کوٹ اتاریں
coach-scale-line-shoes = جب تک ترازو صفر نہ دکھائے، رکیں۔ پھر چڑھیں۔
coach-scale-line-still = بیچ میں ساکن کھڑے رہیں۔ کسی چیز کو نہ پکڑیں۔

rest-title = سکون سے آرام کریں
rest-line = آہستہ آہستہ سانس لیں۔ وقت پورا ہونے پر ہم شروع کرتے ہیں۔
rest-shorten = مجھ سے انتظار نہیں ہو سکتا
rest-again-title = تھوڑا اور آرام کرتے ہیں
rest-again-line = کم آرام کے بعد آپ کا نمبر زیادہ تھا۔ پورے آرام کے بعد ہم پھر پیمائش کرتے ہیں۔

cuff-live-title = پیمائش ہو رہی ہے۔ براہِ کرم بات نہ کریں۔
cuff-live-line-start = اگر مشین شروع نہیں ہوئی تو بلڈ پریشر مشین کا سٹارٹ بٹن دبائیں۔
cuff-live-line-quiet = سکون سے بیٹھیں۔ پٹا تھوڑی دیر کستا ہے۔
cuff-live-nth = پیمائش { $n }، کل { $of } میں سے
cuff-live-pressure = پٹے میں { $pressure }
cuff-pause-title = بہت اچھے۔ ایک منٹ آرام کریں۔
cuff-pause-last = وہ پیمائش { $systolic } بٹا { $diastolic } تھی۔
cuff-pause-repeat = وہ پیمائش نہیں گنی گئی۔ ہم پھر کوشش کرتے ہیں۔
cuff-pause-line = اگلی پیمائش { $n } ہے، کل { $of } میں سے۔
cuff-pause-discard = مجھ سے حرکت یا بات ہو گئی۔ اسے نہ گنیں۔
cuff-pause-enough = پیمائش بند کریں

symptoms-title = کیا آپ کو ابھی ان میں سے کچھ محسوس ہو رہا ہے؟
symptoms-line-chest = سینے یا کمر میں درد، یا سانس لینے میں مشکل۔
symptoms-line-stroke = ایک طرف سن ہونا یا کمزوری، بولنے یا دیکھنے میں مشکل، یا ذہن کا الجھنا، بات سمجھ نہ آنا۔
symptoms-line-head = اچانک بہت شدید سر درد، یا چکر اور قے۔
symptoms-no = نہیں، ان میں سے کچھ نہیں
symptoms-yes = ہاں

pulse-title = انگلی ساکن رکھیں
pulse-line = اس میں تقریباً ایک منٹ لگتا ہے۔
pulse-line-again = یقین کرنے کے لیے ہم ایک بار اور دیکھتے ہیں۔
pulse-note-finger = انگلی پوری اندر تک ڈالیں۔
pulse-note-still = براہِ کرم ہاتھ ساکن رکھیں۔
pulse-note-warm = سگنل کمزور ہے۔ ہاتھ رگڑ کر گرم کریں۔
pulse-note-light = روشنی بہت زیادہ ہے۔ دوسرے ہاتھ سے کلپ کو ڈھانپیں۔
pulse-line-truth = آپ کو کیسا لگ رہا ہے، یہ نمبر سے زیادہ اہم ہے۔
pulse-signal = سگنل
pulse-rate = ایک منٹ میں { $rate } دھڑکنیں

scale-title = ترازو پر چڑھیں
scale-line = جب تک وزن نہ مل جائے، ساکن کھڑے رہیں۔
scale-note-step-on = اب چڑھیں۔
scale-note-still = براہِ کرم ساکن کھڑے رہیں۔
scale-note-too-much = یہ اس ترازو کی حد سے زیادہ ہے۔ عملہ مدد کر سکتا ہے۔
scale-note-wait = ایک لمحہ رکیں۔

trouble-title-pressure = ہم آپ کا بلڈ پریشر نہیں ناپ سکے
trouble-title-oxygen = ہم آپ کی آکسیجن نہیں ناپ سکے
trouble-title-weight = ہم آپ کا وزن نہیں ناپ سکے
trouble-title-stopped = روک دیا گیا
trouble-title-unsuitable = ہم یہاں آپ کا بلڈ پریشر نہیں ناپیں گے
trouble-missing = اس کی مشین جڑی نہیں ہے۔ عملہ مدد کر سکتا ہے، یا اس کے بغیر آگے بڑھیں۔
trouble-no-answer = مشین نے کچھ نہیں بھیجا۔ کیا سٹارٹ بٹن دبایا گیا تھا؟
trouble-unplugged = تار نکل گئی۔ عملہ اسے لگا سکتا ہے۔ پھر دوبارہ کوشش کریں۔
trouble-stopped = آپ نے اسے روکا۔ پھر کوشش کریں یا اس کے بغیر آگے بڑھیں۔
trouble-moved = آپ سے تھوڑی حرکت ہو گئی۔ سکون سے بیٹھیں، ہم پھر کوشش کرتے ہیں۔
trouble-cuff-loose = پٹا ڈھیلا ہے۔ اسے تھوڑا کس کر باندھیں۔
trouble-cuff-blocked = نالی مڑی ہوئی ہے۔ اسے سیدھا کریں اور پھر کوشش کریں۔
trouble-weak = سگنل بہت کمزور تھا۔ ہاتھ گرم کریں اور پھر کوشش کریں۔
trouble-finger-off = انگلی کلپ میں نہیں تھی۔ اسے پوری اندر تک ڈالیں۔
trouble-light = روشنی بہت زیادہ ہے۔ دوسرے ہاتھ سے کلپ کو ڈھانپیں۔
trouble-step-on = ترازو پر کوئی نہیں تھا۔ صفر کا انتظار کریں، پھر چڑھیں۔
trouble-out-of-range = یہ نمبر اس مشین کی پیمائش کی حد سے باہر ہے۔ براہِ کرم عملے سے پیمائش کروائیں۔
trouble-device = مشین میں اپنی کوئی خرابی ہے۔ عملہ مدد کر سکتا ہے۔
trouble-no-result = تین پیمائشیں نہیں گنی گئیں۔ ہم اندازہ نہیں لگاتے۔ براہِ کرم عملے سے پیمائش کروائیں۔
trouble-not-steady = نمبر ایک جگہ نہیں ٹھہرا۔ ہاتھ گرم کریں اور پھر کوشش کریں۔
trouble-implausible = ہم اس نمبر کا یقین کرنا چاہتے ہیں۔ براہِ کرم ایک بار اور کوشش کریں۔
trouble-unsuitable = یہاں کا پٹا آپ کے بازو کے لیے محفوظ یا مناسب نہیں ہوگا۔ عملہ مدد کر سکتا ہے۔
trouble-too-many = آج آپ کا بازو کافی دب چکا ہے۔ براہِ کرم عملے سے پوچھیں۔
trouble-go-on = اس کے بغیر آگے بڑھیں

results-title = آج کے آپ کے نمبر
results-line = ایک دن صرف ایک دن ہے۔ ڈاکٹر کئی دن دیکھتے ہیں۔
results-none = آج کسی چیز کی پیمائش نہیں ہوئی۔
results-next = مجھے کیا کرنا چاہیے؟
grade-usable = { $what }: یہ نمبر استعمال ہو سکتا ہے۔ { $why }
grade-limited = { $what }: اس پر بھروسا کرنے سے پہلے پھر پیمائش کریں۔ { $why }
why-once = اس کی پیمائش صرف ایک بار ہوئی۔
why-rest = آپ کا آرام کم تھا۔
why-prepared = کافی، سگریٹ یا ورزش سے یہ بڑھ سکتا ہے۔
why-apart = آپ کے نمبروں میں بہت فرق تھا۔
why-discarded = کچھ پیمائشیں کامیاب نہیں ہوئیں۔
why-uneven = آپ کی نبض بے ترتیب لگی۔
why-signal = انگلی سے سگنل کمزور تھا۔
why-below = کلپ اتنے کم نمبروں کے لیے نہیں بنی ہے۔
why-pulses = بازو اور انگلی سے نبض الگ الگ آئی۔
why-device = مشین کہتی ہے کہ اس کی جانچ کروائی جائے۔
row-pressure = بلڈ پریشر
row-oxygen = خون میں آکسیجن
row-pulse = نبض
row-weight = وزن
row-height = قد
row-bmi = قد کے حساب سے وزن (BMI)
value-pressure = { $systolic } بٹا { $diastolic }
value-oxygen = { $percent } %
value-pulse = ایک منٹ میں { $rate }
value-weight = { $kg } کلو
value-height = { $cm } سم
value-bmi = { $bmi }
meaning-expected = آج کے لیے متوقع حد کے اندر
meaning-pressure-little-high = بہترین حد سے تھوڑا زیادہ
meaning-pressure-high = متوقع حد سے زیادہ
meaning-pressure-higher = متوقع حد سے واضح طور پر زیادہ
meaning-pressure-very-high = بہت زیادہ: آج ہی ڈاکٹر یا نرس کو دکھائیں
meaning-pressure-low = متوقع حد سے کم
meaning-pressure-pregnant = یہ نمبر اپنی دائی (مڈوائف) یا ڈاکٹر کو دکھائیں
meaning-oxygen-low = متوقع سے تھوڑا کم: آج ہی ڈاکٹر یا نرس کو دکھائیں
meaning-oxygen-very-low = متوقع سے کم: ابھی مدد لیں
meaning-pulse-uneven = آپ کی نبض بے ترتیب لگی۔ یہ مشین غلط ہو سکتی ہے۔ نبض کی جانچ کروائیں۔
meaning-pulse-fast = متوقع حد سے تیز
meaning-pulse-slow = متوقع حد سے سست
meaning-pulse-very-fast = بہت تیز: آج ہی ڈاکٹر یا نرس کو دکھائیں
meaning-pulse-very-slow = بہت سست: آج ہی ڈاکٹر یا نرس کو دکھائیں
meaning-weight = آج ناپا گیا
meaning-height = آج ناپا گیا
meaning-height-said = جیسا آپ نے بتایا
meaning-bmi-low = زیادہ تر بڑوں کے ہدف کی حد سے کم
meaning-bmi-expected = زیادہ تر بڑوں کے ہدف کی حد میں
meaning-bmi-high = زیادہ تر بڑوں کے ہدف کی حد سے زیادہ

advice-none-title = ان پیمائشوں کی وجہ سے کچھ کرنا ضروری نہیں
advice-none-line = صرف ان نمبروں کی وجہ سے ڈاکٹر کے پاس جانا ضروری نہیں۔ اگر طبیعت ٹھیک نہ لگے تو پھر بھی ڈاکٹر یا نرس کو دکھائیں۔
advice-routine-title = اگلے 4 ہفتوں میں جانچ کا وقت لیں
advice-routine-line = یہ نمبر اپنے ڈاکٹر، نرس یا فارماسسٹ کو دکھائیں۔
advice-soon-title = 7 دن کے اندر ڈاکٹر یا نرس کو دکھائیں
advice-soon-line = اپنے ڈاکٹر یا کلینک کو فون کریں اور انہیں یہ نمبر دکھائیں۔
advice-urgent-title = آج ہی ڈاکٹر یا نرس کو دکھائیں
advice-urgent-line = جانے سے پہلے یہاں کے عملے سے بات کریں۔ وہ آج ہی کسی کو ڈھونڈنے میں مدد کر سکتے ہیں۔
advice-incomplete-title = ہم سب کچھ نہیں جانچ سکے
advice-incomplete-line = اس لیے ہم یہ نہیں کہہ سکتے کہ کوئی مسئلہ نہیں ہے۔ براہِ کرم عملے سے بات کریں۔
advice-uneven = آپ کی نبض بے ترتیب لگی۔ یہ مشین غلط ہو سکتی ہے۔ نبض کی جانچ کروائیں۔
advice-short-rest = آپ کا آرام کم تھا، اس لیے بلڈ پریشر اصل سے زیادہ دکھ سکتا ہے۔
advice-oxygen-truth = آکسیجن کے نمبر میں 2 سے 4 پوائنٹ کا فرق ہو سکتا ہے، اور گہرے رنگ کی جلد پر یہ اصل سے زیادہ دکھ سکتا ہے۔
advice-talk = دن ہو یا رات، آپ کسی بھی وقت کسی سے بات کر سکتے ہیں: { $number }
advice-when = اگر سینے میں درد ہو، سانس لینے میں مشکل ہو، بازو یا چہرے میں کمزوری ہو، یا طبیعت بہت خراب لگے تو { $number } پر فون کریں۔
advice-medicine = اپنی دوا ویسے ہی لیتے رہیں جیسے ڈاکٹر نے بتایا ہے۔

form-intro-title = کچھ سوال
form-intro-count = { $n ->
    [one] ایک سوال۔
   *[other] { $n } سوال۔
}
form-intro-private = دھیان رکھیں کہ کوئی اور یہ سکرین نہ دیکھ سکے۔
form-intro-line = جس سوال کا جواب نہ دینا ہو، اسے چھوڑ دیں۔
form-start = جواب دیں
form-skip = آج نہیں
form-count = سوال { $n }، کل { $of } میں سے
form-own = کچھ اور
form-more = مزید انتخاب
form-end = یہ سوال چھوڑیں
form-problem-low = براہِ کرم { $limit } یا زیادہ لکھیں۔
form-problem-high = براہِ کرم { $limit } یا کم لکھیں۔
form-problem-early = یہ تاریخ بہت پہلے کی ہے۔
form-problem-late = یہ تاریخ بہت بعد کی ہے۔
form-problem-long = براہِ کرم { $limit } یا کم حروف لکھیں۔
form-problem-short = براہِ کرم { $limit } یا زیادہ حروف لکھیں۔
form-problem-places = براہِ کرم اعشاریہ کے بعد { $limit } یا کم ہندسے لکھیں۔
form-problem-required = براہِ کرم جواب دیں، یا یہ سوال چھوڑیں۔
form-problem-one = براہِ کرم صرف ایک چنیں۔
form-problem-unclear = ہم اسے پڑھ نہیں سکے۔ براہِ کرم پھر کوشش کریں۔
advice-answers = آپ کے جوابات کی وجہ سے آپ کو کسی سے بات کرنی چاہیے۔

advice-book = کلینک میں وقت ڈھونڈیں

times-looking-title = خالی وقت ڈھونڈ رہے ہیں
times-booking-title = کلینک سے پوچھ رہے ہیں
times-waiting-line = براہِ کرم ایک لمحہ رکیں۔
times-go-on = وقت لیے بغیر آگے بڑھیں
times-title = وقت چنیں
times-taken-title = وہ وقت ابھی ابھی چلا گیا۔ براہِ کرم دوسرا چنیں۔
times-offer = { $weekday }، { $day } { $month }، { $time }
times-offer-at = { $weekday }، { $day } { $month }، { $time }، { $place }
times-more = اور وقت
times-none = ان میں سے کوئی نہیں
times-booked-title = آپ کا وقت طے ہو گیا
times-booked-when = { $weekday }، { $day } { $month }، { $time } بجے
times-booked-when-at = { $weekday }، { $day } { $month }، { $time } بجے، { $place }
times-booked-line = اگر اس سے پہلے طبیعت اور بگڑے تو اس وقت کا انتظار نہ کریں۔
times-requested-title = کلینک آپ کو فون کرے گا
times-requested-line = ہم نے ان سے وقت مانگا ہے۔ ابھی آپ کا وقت طے نہیں ہوا۔
times-elsewhere-title = اپنے فون سے وقت لیں
times-elsewhere-line = فون کا کیمرا چوکور نشان کی طرف کریں۔ کلینک کا صفحہ کھلے گا۔
times-unknown-title = ہمیں معلوم نہیں کہ وقت ملا یا نہیں
times-unknown-line = کلینک نے جواب نہیں دیا۔ جانے سے پہلے براہِ کرم عملے سے پوچھیں۔
times-nothing-title = ابھی کوئی وقت خالی نہیں ہے
times-nothing-line = براہِ کرم عملے سے پوچھیں، یا اپنے ڈاکٹر یا کلینک کو فون کریں۔
times-unreachable-title = ابھی کلینک سے رابطہ نہیں ہو رہا
times-unreachable-line = کوئی وقت طے نہیں ہوا۔ براہِ کرم عملے سے پوچھیں، یا اپنے ڈاکٹر یا کلینک کو فون کریں۔

known-wait-title = کلینک سے پوچھ رہے ہیں
known-wait-line = براہِ کرم ایک لمحہ رکیں۔ اس میں ہمیشہ چند سیکنڈ لگتے ہیں۔
known-go-on = پیمائش کے لیے آگے بڑھیں
known-one-title = کلینک اس کوڈ کو جانتا ہے
known-one-line = آپ کا نتیجہ آپ تک پہنچ جائے گا۔
known-nobody-title = کلینک اس کوڈ کو نہیں جانتا
known-nobody-line = براہِ کرم اسے جانچیں، یا آگے بڑھیں۔ عملہ بعد میں آپ کا نتیجہ آپ سے جوڑ سکتا ہے۔
known-many-title = کلینک کو یقین نہیں کہ یہ کون ہے
known-many-line = آپ آگے بڑھ سکتے ہیں۔ براہِ کرم عملے کو بتائیں تاکہ آپ کا نتیجہ کسی اور سے نہ مل جائے۔
known-unreachable-title = کلینک ابھی جواب نہیں دے رہا
known-unreachable-line = آپ آگے بڑھ سکتے ہیں۔ آپ کا کوڈ نتیجے کے ساتھ جاتا ہے۔
known-not-now-title = یہاں بہت سے کوڈ آزمائے گئے
known-not-now-line =
    { $minutes ->
        [one] آپ آگے بڑھ سکتے ہیں۔ کوڈ ایک منٹ میں پھر جانچے جا سکتے ہیں۔
       *[other] آپ آگے بڑھ سکتے ہیں۔ کوڈ { $minutes } منٹ میں پھر جانچے جا سکتے ہیں۔
    }
known-again = کوڈ پھر سے لکھیں
known-arrive = آج میرا وقت ہے، میں یہاں ہوں
known-move = مجھے دوسرا وقت چاہیے
known-cancel = مجھے اپنا وقت واپس کرنا ہے
give-back-title = کیا اپنا اگلا وقت واپس کرنا ہے؟
give-back-line = تب وہ وقت کسی اور کو مل سکتا ہے۔
give-back-no = میرا وقت رکھیں
give-back-yes = واپس کر دیں
give-back-waiting-title = آپ کا وقت واپس کر رہے ہیں
given-back-title = آپ کا وقت واپس کر دیا گیا
given-back-line = اگر آپ کو اب بھی دکھانا ہے تو آپ نیا وقت مانگ سکتے ہیں۔
arrive-waiting-title = کلینک کو بتا رہے ہیں کہ آپ یہاں ہیں
arrived-title = کلینک کو معلوم ہے کہ آپ یہاں ہیں
arrived-line = یہ آپ کا وقت ہے۔ اگر انتظار کے دوران طبیعت اور بگڑے تو عملے کو بتائیں۔
none-found-title = ہمیں ایسا کوئی وقت نہیں ملا
none-found-line = براہِ کرم عملے سے پوچھیں۔ وہ اسے دیکھ سکتے ہیں۔
errand-unknown-title = ہمیں معلوم نہیں کہ کام ہوا یا نہیں
errand-unknown-line = کلینک نے جواب نہیں دیا۔ براہِ کرم عملے کو بتائیں۔
advice-ways = کلینک سے رابطہ کریں
ways-title = آپ کلینک سے کیسے رابطہ کرنا چاہیں گے؟
ways-call-back = کلینک سے کہیں کہ مجھے فون کرے
ways-video = میرے فون پر ویڈیو سے بات کریں
ways-none = ان میں سے کوئی نہیں
call-back-waiting-title = کلینک سے آپ کو فون کرنے کا کہہ رہے ہیں
call-back-asked-line = ہم نے ان سے کہہ دیا ہے۔ ان کے پاس آپ کا جو نمبر ہے، وہ اسی پر فون کرتے ہیں۔
video-title = ویڈیو سے بات کریں
video-line = فون کا کیمرا چوکور نشان کی طرف کریں۔ یہ آپ کے اپنے فون پر کھلے گا۔

weekday-monday = پیر
weekday-tuesday = منگل
weekday-wednesday = بدھ
weekday-thursday = جمعرات
weekday-friday = جمعہ
weekday-saturday = ہفتہ
weekday-sunday = اتوار
month-january = جنوری
month-february = فروری
month-march = مارچ
month-april = اپریل
month-may = مئی
month-june = جون
month-july = جولائی
month-august = اگست
month-september = ستمبر
month-october = اکتوبر
month-november = نومبر
month-december = دسمبر
said-as-is = { $text }

sending-saving-title = آپ کا نتیجہ محفوظ کر رہے ہیں
sending-saving-line = براہِ کرم ایک لمحہ رکیں۔
sending-kept-title = آپ کا نتیجہ یہاں رکھا ہے
sending-kept-line = اس پر تالا لگا ہے۔ صرف یہاں کا عملہ اسے دیکھ سکتا ہے۔
sending-waiting-title = کلینک کو بھیج رہے ہیں
sending-waiting-line = آپ کا نتیجہ یہاں محفوظ ہے۔ آپ کو رکنے کی ضرورت نہیں۔
sending-filed-title = آپ کا نتیجہ کلینک کے پاس ہے
sending-filed-line = ان کے کمپیوٹر نے یہ بتایا ہے۔ ہو سکتا ہے ابھی کسی نے اسے نہ دیکھا ہو۔
sending-refused-title = کلینک آپ کا نتیجہ نہیں لے سکا
sending-refused-line = عملہ اسے دیکھے گا۔ براہِ کرم اپنا نتیجہ ساتھ لے جائیں۔
sending-stalled-title = ابھی کلینک سے رابطہ نہیں ہو رہا
sending-stalled-line = آپ کا نتیجہ محفوظ ہے اور بعد میں بھیجا جائے گا۔ براہِ کرم نتیجہ کاؤنٹر پر لے جائیں۔
sending-failed-title = ہم آپ کا نتیجہ محفوظ نہیں کر سکے
sending-failed-line = عملے کو معلوم ہے۔ براہِ کرم اگلی سکرین سے اپنا نتیجہ ساتھ لے جائیں۔

take-away-title = اپنا نتیجہ ساتھ لے جائیں
take-away-line = فون کا کیمرا چوکور نشان کی طرف کریں۔ آپ کے نمبر لکھے ہوئے کھلیں گے۔
take-away-private = یہ چوکور نشان صرف ابھی نظر آتا ہے۔ بعد میں کوئی اسے نہیں پا سکتا۔
take-away-heading = { $site } میں میری صحت کی جانچ

goodbye-title = شکریہ۔ اپنا خیال رکھیں۔
goodbye-line = آپ کے بارے میں سب کچھ اب اس سکرین سے مٹایا جا رہا ہے۔
goodbye-now = ابھی ختم کریں

help-title = ہم کیسے مدد کریں؟
help-line-back = آپ وہیں سے آگے بڑھ سکتے ہیں۔ کچھ ضائع نہیں ہوتا۔
help-line-staff = عملہ آپ کے پاس آ سکتا ہے۔
help-ill = میری طبیعت ابھی بہت خراب ہے
help-line-emergency = اگر طبیعت بہت خراب لگے تو ابھی { $number } پر فون کریں۔
help-coming-title = عملے کو بلا لیا گیا ہے
help-coming-line = براہِ کرم یہیں رہیں۔ چاہیں تو آگے بڑھیں۔

leave-title = کیا آپ ختم کرنا چاہتے ہیں؟
leave-line = تب ہم آپ کے بارے میں سب کچھ سکرین سے مٹا دیتے ہیں۔
leave-line-kept = جسے رکھنے یا بھیجنے پر آپ نے ہاں کہا، وہ محفوظ رہتا ہے۔ باقی سب ہم اس مشین سے مٹا دیتے ہیں۔
leave-stay = نہیں، جاری رکھیں
leave-yes = ہاں، ابھی ختم کریں

idle-title = کیا آپ ابھی یہاں ہیں؟
idle-line = ہم { $seconds } سیکنڈ میں ختم کر کے سکرین مٹا دیں گے۔
idle-still-here = میں یہیں ہوں

staff-clear-title = عملہ: اپنا نمبر لکھیں
staff-clear-line = صرف اس وقت جب کوئی اس شخص کے ساتھ ہو۔
staff-clear-enter = ہٹائیں
staff-clear-wrong = وہ نمبر درست نہیں تھا۔

mark-expected = حد میں
mark-aside = تھوڑا باہر
mark-outside = باہر
mark-far = بہت باہر
mark-plain = درج کیا گیا
progress-part = حصہ { $part }، کل { $of } میں سے
countdown-left = { $seconds } سیکنڈ باقی
key-erase = مٹائیں
key-space = خالی جگہ
switch-on = آن
switch-off = بند

print-paper-out = پرنٹر میں کاغذ نہیں ہے۔ عملے سے کہیں، یا فون سے تصویر لیں۔
print-cover-open = پرنٹر کھلا ہے۔ عملہ اسے بند کر سکتا ہے۔
print-too-hot = پرنٹر کو ٹھنڈا ہونا ہے۔ یہ خود پھر چلے گا۔
print-cancelled = پرچی نہیں چھپی۔
print-busy = پرنٹر ابھی کام کر رہا ہے۔ تھوڑی دیر میں پھر کوشش کریں۔
print-not-now = ہم ابھی پرچی نہیں چھاپ سکتے۔ فون سے تصویر لیں، یا عملے سے کہیں۔
print-staff-no-answer = پرنٹر جواب نہیں دیتا۔ بجلی، تار اور لائن کی ترتیب جانچیں۔
print-staff-unplugged = پرنٹر جڑا نہیں ہے۔ اسے پھر لگائیں۔
print-staff-paper-out = رول ختم ہے۔ نیا لگائیں، چمکدار طرف باہر۔
print-staff-cover-open = پرنٹر کا ڈھکن کھلا ہے۔ کلک ہونے تک بند کریں۔
print-staff-cutter = کٹر اٹک گیا ہے۔ پرنٹر بند کریں، ڈھکن کھولیں اور اسے چھڑائیں۔
print-staff-too-hot = پرنٹر بہت گرم ہے۔ اسے ہوا لگنے دیں۔
print-staff-broken = پرنٹر میں خرابی ہے۔ بند کر کے پھر چلائیں۔ پھر ہو تو سروس کو فون کریں۔
print-staff-offline = پرنٹر رکنے پر سیٹ ہے۔ فیڈ بٹن ایک بار دبائیں۔
print-staff-cancelled = ایک چھپائی روکی گئی۔ جو باہر لٹکا ہے اسے پھاڑ کر ضائع کریں۔
print-staff-busy = ایک ساتھ دو پرچیاں مانگی گئیں۔ کچھ کرنا نہیں ہے۔
print-staff-too-large = پرچی چھاپنے کے لیے بہت لمبی تھی۔ براہِ کرم اس کی اطلاع دیں۔

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = آواز آن ہے۔
voice-keys = بٹن یہ ہیں: پچھلا، اگلا، چنیں، پیچھے اور مدد۔ کوئی بھی بٹن دبانے سے آواز رک جاتی ہے۔
voice-choices = انتخاب: { $n }۔ ہر ایک کو سننے کے لیے اگلا دبائیں۔
voice-place = { $n }، کل { $of } میں سے
voice-step-first = انتخاب سننے کے لیے پہلے اگلا دبائیں۔
voice-not-yet = ابھی نہیں۔ پہلے کچھ اور ضروری ہے۔
voice-settings = آواز کی ترتیب
voice-repeat = سکرین پھر سے پڑھیں
voice-slower = سست رفتار
voice-faster = تیز رفتار
voice-louder = اونچی آواز
voice-quieter = ہلکی آواز
voice-silence = آواز بند کریں
voice-off = آواز بند ہے۔ آن کرنے کے لیے کوئی بھی بٹن دبائیں۔
voice-personal = یہ حصہ ذاتی ہے۔ ہیڈفون لگائیں، یا اسے اونچی آواز میں سننا چنیں۔
voice-aloud-yes = ہاں، میری ذاتی باتیں اونچی آواز میں بولیں
voice-aloud-no = میری ذاتی باتیں اب اونچی آواز میں نہ بولیں
voice-read-back = میں نے جو لکھا، اسے پڑھیں
voice-nothing-typed = ابھی کچھ نہیں لکھا ہے۔
voice-erased = مٹایا گیا:
voice-full = مزید لکھنے کی جگہ نہیں ہے۔
voice-to = سے
voice-space = خالی جگہ
voice-hyphen = ہائفن
voice-apostrophe = اپاسٹرافی
voice-comma = کوما
voice-point = پوائنٹ
voice-call = اس نمبر پر فون کریں: { $number }
voice-minutes = باقی منٹ: { $n }
voice-still-measuring = ابھی پیمائش ہو رہی ہے۔
voice-back-stops = فوراً روکنے کے لیے پیچھے دبائیں۔
