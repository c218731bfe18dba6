# বাংলা. Bengali. MACHINE-MADE AND UNREVIEWED: no Bengali speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Bengali to the public.
# Simple, kind, reading age 9 to 11; the polite আপনি, which is the same for a woman and a man.

language-name = বাংলা
language-title = আপনার ভাষা বেছে নিন

attract-title = আপনার রক্তচাপ, অক্সিজেন ও ওজন মাপুন
attract-line = প্রায় দশ মিনিট লাগে। আপনি যেকোনো সময় থামতে পারেন।
attract-line-free = এটি গোপন থাকে। আপনি না বললে কিছুই রাখা হয় না।
attract-begin = শুরু করতে ছুঁয়ে দিন

out-of-service-title = এই স্বাস্থ্য পরীক্ষা এখন বন্ধ আছে
out-of-service-line = দুঃখিত। কর্মীরা এটি জানেন। অনুগ্রহ করে তাঁদের জিজ্ঞেস করুন আর কোথায় যেতে পারেন।
out-of-service-emergency = খুব অসুস্থ লাগলে এখনই সাহায্য ডাকুন।

action-next = পরের ধাপ
action-back = পিছনে
action-skip = এটি বাদ দিন
action-again = আবার চেষ্টা করুন
action-ready = আমি তৈরি
action-stop = থামান
action-leave = শেষ
action-help = সাহায্য
action-call-staff = কর্মী ডাকুন
action-go-on = এগিয়ে যান
action-finish = শেষ করুন

answer-yes = হ্যাঁ
answer-no = না
answer-unsure = নিশ্চিত নই

about-title = এখানে কী হয়
about-line-what = আপনি নিজেই মাপেন। আমরা এক এক ধাপে পথ দেখাই।
about-line-time = তারপর আমরা বলি সংখ্যাগুলোর মানে কী, আর এরপর কী করবেন।
about-line-not = এটি জরুরি অবস্থার জন্য নয়, আর এটি ডাক্তারের বদলে নয়।

consent-title = সিদ্ধান্ত আপনার
consent-line = আপনি চালু না করা পর্যন্ত সব বন্ধ থাকে। এগিয়ে যেতে প্রথমটি চালু করা দরকার।
consent-measure = আমাকে মাপুন
consent-measure-note = এখন মাপুন, আর ফল আমাকে এখানে দেখান।
consent-keep = আমার ফল এখানে রাখুন
consent-keep-note = এই মেশিনে নিরাপদে রাখুন, যাতে কর্মীরা এটি দেখতে পারেন।
consent-send = ক্লিনিকে পাঠান
consent-send-note = ক্লিনিক আমার ফল দেখতে পারে এবং দরকার হলে আমাকে ফোন করতে পারে।

red-flag-count = { $of }টির মধ্যে { $n } নম্বর প্রশ্ন। আপনার কি এখন এমন হচ্ছে?
red-flag-rf01 = বুকে কি ব্যথা, চাপ বা আঁটসাঁট ভাব আছে, অথবা এমন ব্যথা যা হাত, চোয়াল, ঘাড় বা পিঠে ছড়ায়?
red-flag-rf02 = এত শ্বাসকষ্ট কি যে একটি বাক্য শেষ করতে পারেন না, অথবা ঠোঁট কি নীল বা ধূসর?
red-flag-rf03 = হঠাৎ কি মুখ ঝুলে গেছে, কোনো হাত বা পা দুর্বল হয়েছে, অথবা কথা, ভারসাম্য বা দেখায় সমস্যা হয়েছে, এখন সেরে গেলেও?
red-flag-rf04 = হঠাৎ কি জীবনের সবচেয়ে খারাপ মাথাব্যথা হয়েছে, অথবা নতুন করে কি সব গুলিয়ে যাচ্ছে, কিছু বুঝতে পারছেন না?
red-flag-rf05 = আজ কি জ্ঞান হারিয়েছেন বা খিঁচুনি হয়েছে?
red-flag-rf06 = খুব রক্ত পড়ছে কি যা থামে না, অথবা রক্তবমি হচ্ছে, অথবা পায়খানা কালো?
red-flag-rf07 = মুখ, ঠোঁট, জিভ বা গলা কি ফুলে যাচ্ছে, অথবা হঠাৎ খুব বেশি অ্যালার্জি হয়েছে?
red-flag-rf08 = সংক্রমণে কি খুব অসুস্থ: ত্বক খুব ফ্যাকাশে বা ছোপ ছোপ, এমন ফুসকুড়ি যা কাচের গ্লাস চাপলেও মিলায় না, ১৮ ঘণ্টা প্রস্রাব হয়নি, অথবা কেমোথেরাপি চলার সময় জ্বর?
red-flag-rf09 = আপনি কি গর্ভবতী, বা গত ৬ সপ্তাহে সন্তান জন্ম দিয়েছেন, আর এটিও আছে: খুব মাথাব্যথা, দেখতে অসুবিধা, পাঁজরের নিচে ব্যথা, খুব রক্ত পড়া, খিঁচুনি, শ্বাসকষ্ট, অথবা পেটের বাচ্চা কম নড়ে?
red-flag-rf10 = আপনি কি এখন নিজের জীবন শেষ করার কথা ভাবছেন, এর কোনো পরিকল্পনা আছে, অথবা এরই মধ্যে কিছু করে ফেলেছেন?
red-flag-rf11 = আপনি কি কোনো কিছু বেশি পরিমাণে খেয়ে ফেলেছেন, বিষক্রিয়া হয়েছে, অথবা গুরুতর আঘাত পেয়েছেন বা খুব পুড়ে গেছে?
red-flag-rf12 = পেটে বা পিঠে কি হঠাৎ খুব বেশি ব্যথা, বা ছিঁড়ে যাওয়ার মতো ব্যথা হচ্ছে?
red-flag-rf13 = হৃৎস্পন্দন কি নতুন করে দ্রুত বা এলোমেলো হয়েছে, আর তাতে কি অসুস্থ লাগছে?
red-flag-rf14 = একটি পায়ের গুলি বা পা কি নতুন করে ফুলেছে ও ব্যথা করছে?
red-flag-rf15 = গত ২ সপ্তাহে কি মনে হয়েছে মরে গেলেই ভালো হতো, তবে এখন কোনো পরিকল্পনা নেই?

emergency-title = এখনই সাহায্য ডাকুন
emergency-line-staff = কর্মীদের ডাকা হয়েছে। এখানেই থাকুন। হেঁটে বা গাড়ি চালিয়ে চলে যাবেন না।
emergency-line-sit = বসুন। কাছের কাউকে বলুন।
emergency-line-crisis = আপনি এখনই কারও সঙ্গে কথাও বলতে পারেন: { $number }
emergency-call = ফোন করুন
emergency-staff = শুধু কর্মীদের জন্য

crisis-title = আপনি একা নন
crisis-line-staff = আপনার সঙ্গে থাকার জন্য আমরা একজন কর্মীকে ডেকেছি।
crisis-line-call = দিন হোক বা রাত, আপনি এখনই কারও সঙ্গে কথা বলতে পারেন। এই নম্বরে ফোন করুন।
crisis-go-on = এগিয়ে যান

who-title = আপনি কে?
who-line = আপনি অতিথি থাকতে পারেন। নাম বা কোড থাকলে ক্লিনিক বুঝতে পারে যে এটি আপনি।
who-guest = আমি অতিথি থাকতে চাই
who-name = আমি আমার নাম লিখব
who-code = আমার কাছে ক্লিনিকের কোড আছে

age-title = আপনার বয়স কি ১৮ বছর বা তার বেশি?
age-line = এই স্বাস্থ্য পরীক্ষা শুধু বড়দের জন্য।
too-young-title = এটি শুধু বড়দের জন্য
too-young-line = এখানকার সংখ্যা শিশু ও কিশোরদের জন্য ঠিক নয়।
too-young-help = কমবয়সীদের কোথায় পরীক্ষা করা যায়, অনুগ্রহ করে কর্মীদের জিজ্ঞেস করুন।

pregnant-title = আপনি কি গর্ভবতী, বা গত ৬ সপ্তাহে সন্তান জন্ম দিয়েছেন?
pregnant-line = তাহলে আপনার সংখ্যাগুলো অন্যভাবে দেখা হয়।

entry-given-title = আপনার প্রথম নাম কী?
entry-family-title = আপনার পদবি কী?
entry-birth-title = আপনার জন্ম কবে?
entry-code-title = আপনার কোড লিখুন বা স্ক্যান করুন
entry-height-title = আপনার উচ্চতা কত সেন্টিমিটার?
entry-form-name = অক্ষর
entry-form-date = দিন, মাস, বছর
entry-form-code = অক্ষর ও সংখ্যা
entry-form-height = সেন্টিমিটার, যেমন ১৭১
entry-form-staff = { $digits }টি অঙ্ক
entry-day = দিন
entry-month = মাস
entry-year = বছর
entry-problem-name = অনুগ্রহ করে একটি নাম লিখুন।
entry-problem-date = এই তারিখ ঠিক নয়। দিনের জন্য দুই অঙ্ক, মাসের জন্য দুই, বছরের জন্য চার।
entry-problem-code = এই কোড কাজ করছে না। আবার দেখুন, অথবা পিছনে যান।
entry-problem-height = অনুগ্রহ করে আপনার উচ্চতা সেন্টিমিটারে লিখুন, ৫০ থেকে ২৪৪-এর মধ্যে।
entry-doubt-height = সেন্টিমিটারে এটি কি ঠিক? ঠিক হলে “পরের ধাপ” আবার চাপুন।

arm-title = আপনার কোনো হাত ব্যবহার না করার কোনো কারণ আছে কি?
arm-line = যেমন: ক্ষত, স্যালাইনের নল, ডায়ালিসিসের নল, অপারেশনের পর ফোলা, অথবা স্ট্রোকের কারণে দুর্বল হাত।
arm-both-well = না, দুই হাতই ভালো আছে
arm-not-left = আমার বাঁ হাত ব্যবহার করবেন না
arm-not-right = আমার ডান হাত ব্যবহার করবেন না
arm-neither = কোনো হাতই ব্যবহার করবেন না

cuff-title = আপনার বাহু কত মোটা?
cuff-line = বাহুর মাঝখানে ফিতা জড়ান। তারপর সেই মাপের কাফ নিন।
cuff-small = ২২ থেকে ২৬ সেমি: ছোট
cuff-adult = ২৭ থেকে ৩৪ সেমি: মাঝারি
cuff-large = ৩৫ থেকে ৪৪ সেমি: বড়
cuff-thigh = ৪৫ থেকে ৫২ সেমি: খুব বড়
cuff-none = এর চেয়ে কম বা বেশি, অথবা আমি জানি না

prep-title = গত ৩০ মিনিটে কি কফি খেয়েছেন, ধূমপান করেছেন বা ব্যায়াম করেছেন?
prep-line = এতে আপনার সংখ্যা আসলের চেয়ে বেশি আসতে পারে।
prep-no = না
prep-yes = হ্যাঁ, তবু মাপুন
prep-later = হ্যাঁ, আমি পরে আসব

coach-sit-title = বসুন ও হেলান দিন
coach-sit-line-back = পিঠ চেয়ারে ঠেকিয়ে রাখুন।
coach-sit-line-feet = দুই পা মেঝেতে সমান করে রাখুন। পায়ের ওপর পা তুলবেন না।
coach-arm-title = খোলা হাত, হৃৎপিণ্ডের উচ্চতায়
coach-arm-line-bare = বাহু থেকে কাপড় সরান। হাত টেবিলে রাখুন।
coach-arm-line-left = বাঁ বাহু থেকে কাপড় সরান। হাত টেবিলে রাখুন।
coach-arm-line-right = ডান বাহু থেকে কাপড় সরান। হাত টেবিলে রাখুন।
coach-arm-line-cuff = কাফ পরুন, হৃৎপিণ্ডের সমান উচ্চতায়।
coach-quiet-title = এখন আমরা একটু বিশ্রাম নিই
coach-quiet-line-talk = স্থির হয়ে বসুন। কথা বলবেন না। কাছের কেউও যেন আপনার সঙ্গে কথা না বলেন।
coach-quiet-line-start = শান্ত বিশ্রামে সংখ্যাটি সঠিক আসে।
coach-finger-title = আঙুলটি ক্লিপে রাখুন
coach-finger-line-nail = গরম একটি আঙুল দিন, যাতে নেইলপলিশ নেই।
coach-finger-line-still = হাত টেবিলে স্থির রাখুন।
coach-scale-title = জুতা ও ভারী কোট খুলুন
coach-scale-line-shoes = ওজন মাপার যন্ত্রে শূন্য দেখা পর্যন্ত অপেক্ষা করুন। তারপর উঠুন।
coach-scale-line-still = মাঝখানে স্থির হয়ে দাঁড়ান। কিছু ধরবেন না।

rest-title = শান্তভাবে বিশ্রাম নিন
rest-line = ধীরে শ্বাস নিন। সময় শেষ হলে আমরা শুরু করি।
rest-shorten = আমি অপেক্ষা করতে পারছি না
rest-again-title = চলুন আরেকটু বিশ্রাম নিই
rest-again-line = অল্প বিশ্রামের পর আপনার সংখ্যা বেশি ছিল। পুরো বিশ্রামের পর আমরা আবার মাপি।

cuff-live-title = মাপা হচ্ছে। অনুগ্রহ করে কথা বলবেন না।
cuff-live-line-start = শুরু না হলে রক্তচাপ মাপার যন্ত্রের স্টার্ট বোতাম চাপুন।
cuff-live-line-quiet = স্থির হয়ে বসুন। কাফটি কিছুক্ষণ আঁটসাঁট হয়।
cuff-live-nth = { $of }টির মধ্যে { $n } নম্বর মাপ
cuff-live-pressure = কাফে { $pressure }
cuff-pause-title = খুব ভালো। এক মিনিট বিশ্রাম নিন।
cuff-pause-last = সেই মাপ ছিল { $systolic } বাই { $diastolic }।
cuff-pause-repeat = সেই মাপ গোনা হয়নি। আমরা আবার চেষ্টা করি।
cuff-pause-line = এরপর { $of }টির মধ্যে { $n } নম্বর মাপ।
cuff-pause-discard = আমি নড়েছি বা কথা বলেছি। এটি গুনবেন না।
cuff-pause-enough = মাপা বন্ধ করুন

symptoms-title = এখন কি এর কোনোটি অনুভব করছেন?
symptoms-line-chest = বুকে বা পিঠে ব্যথা, অথবা শ্বাসকষ্ট।
symptoms-line-stroke = এক পাশ অবশ বা দুর্বল, কথা বলতে বা দেখতে অসুবিধা, অথবা সব গুলিয়ে যাচ্ছে, কিছু বুঝতে পারছেন না।
symptoms-line-head = হঠাৎ খুব বেশি মাথাব্যথা, অথবা মাথা ঘোরা ও বমি।
symptoms-no = না, এর কোনোটিই না
symptoms-yes = হ্যাঁ

pulse-title = আঙুল স্থির রাখুন
pulse-line = এতে প্রায় এক মিনিট লাগে।
pulse-line-again = নিশ্চিত হতে আমরা আরেকবার দেখি।
pulse-note-finger = আঙুল পুরোটা ভেতরে ঢোকান।
pulse-note-still = অনুগ্রহ করে হাত স্থির রাখুন।
pulse-note-warm = সংকেত দুর্বল। হাত ঘষে গরম করুন।
pulse-note-light = আলো খুব বেশি। অন্য হাত দিয়ে ক্লিপটি ঢাকুন।
pulse-line-truth = আপনার কেমন লাগছে, তা সংখ্যার চেয়ে বেশি গুরুত্বপূর্ণ।
pulse-signal = সংকেত
pulse-rate = মিনিটে { $rate } বার

scale-title = ওজন মাপার যন্ত্রে উঠুন
scale-line = ওজন পাওয়া পর্যন্ত স্থির হয়ে দাঁড়ান।
scale-note-step-on = এখন উঠুন।
scale-note-still = অনুগ্রহ করে স্থির হয়ে দাঁড়ান।
scale-note-too-much = এটি এই যন্ত্রের সীমার চেয়ে বেশি। কর্মীরা সাহায্য করতে পারেন।
scale-note-wait = একটু অপেক্ষা করুন।

trouble-title-pressure = আমরা আপনার রক্তচাপ মাপতে পারিনি
trouble-title-oxygen = আমরা আপনার অক্সিজেন মাপতে পারিনি
trouble-title-weight = আমরা আপনার ওজন মাপতে পারিনি
trouble-title-stopped = থামানো হয়েছে
trouble-title-unsuitable = আমরা এখানে আপনার রক্তচাপ মাপব না
trouble-missing = এর যন্ত্রটি লাগানো নেই। কর্মীরা সাহায্য করতে পারেন, অথবা এটি ছাড়াই এগিয়ে যান।
trouble-no-answer = যন্ত্রটি কিছু পাঠায়নি। স্টার্ট বোতাম কি চাপা হয়েছিল?
trouble-unplugged = তার খুলে গেছে। কর্মীরা লাগাতে পারেন। তারপর আবার চেষ্টা করুন।
trouble-stopped = আপনি এটি থামিয়েছেন। আবার চেষ্টা করুন, অথবা এটি ছাড়াই এগিয়ে যান।
trouble-moved = আপনি একটু নড়েছেন। স্থির হয়ে বসুন, আমরা আবার চেষ্টা করি।
trouble-cuff-loose = কাফটি ঢিলা। একটু আঁটসাঁট করে পরুন।
trouble-cuff-blocked = নলটি বেঁকে আছে। সোজা করে আবার চেষ্টা করুন।
trouble-weak = সংকেত খুব দুর্বল ছিল। হাত গরম করে আবার চেষ্টা করুন।
trouble-finger-off = আঙুল ক্লিপে ছিল না। পুরোটা ভেতরে ঢোকান।
trouble-light = আলো খুব বেশি। অন্য হাত দিয়ে ক্লিপটি ঢাকুন।
trouble-step-on = যন্ত্রের ওপর কেউ ছিল না। শূন্য দেখা পর্যন্ত অপেক্ষা করুন, তারপর উঠুন।
trouble-out-of-range = এই যন্ত্র যতটা মাপতে পারে, সংখ্যাটি তার বাইরে। অনুগ্রহ করে কর্মীদের মাপতে বলুন।
trouble-device = যন্ত্রটির নিজের একটি ত্রুটি আছে। কর্মীরা সাহায্য করতে পারেন।
trouble-no-result = তিনটি মাপ গোনা হয়নি। আমরা আন্দাজ করি না। অনুগ্রহ করে কর্মীদের মাপতে বলুন।
trouble-not-steady = সংখ্যাটি স্থির হয়নি। হাত গরম করে আবার চেষ্টা করুন।
trouble-implausible = আমরা সংখ্যাটি নিয়ে নিশ্চিত হতে চাই। অনুগ্রহ করে আরেকবার চেষ্টা করুন।
trouble-unsuitable = এখানকার কাফ আপনার হাতের জন্য নিরাপদ বা উপযুক্ত হবে না। কর্মীরা সাহায্য করতে পারেন।
trouble-too-many = আজ আপনার হাতে যথেষ্ট চাপ পড়েছে। অনুগ্রহ করে কর্মীদের জিজ্ঞেস করুন।
trouble-go-on = এটি ছাড়াই এগিয়ে যান

results-title = আজ আপনার সংখ্যা
results-line = একটি দিন শুধু একটি দিনই। ডাক্তার অনেক দিন দেখেন।
results-none = আজ কিছুই মাপা হয়নি।
results-next = আমার কী করা উচিত?
grade-usable = { $what }: এই সংখ্যা ব্যবহার করা যায়। { $why }
grade-limited = { $what }: এর ওপর ভরসা করার আগে আবার মাপুন। { $why }
why-once = এটি শুধু একবার মাপা হয়েছে।
why-rest = আপনার বিশ্রাম কম ছিল।
why-prepared = কফি, ধূমপান বা ব্যায়ামে এটি বাড়তে পারে।
why-apart = আপনার সংখ্যাগুলোর মধ্যে অনেক তফাত ছিল।
why-discarded = কিছু মাপ কাজে লাগেনি।
why-uneven = আপনার নাড়ি এলোমেলো মনে হয়েছে।
why-signal = আঙুল থেকে সংকেত দুর্বল ছিল।
why-below = ক্লিপটি এত কম সংখ্যার জন্য তৈরি নয়।
why-pulses = হাত আর আঙুল থেকে দুই রকম নাড়ি পাওয়া গেছে।
why-device = যন্ত্রটি বলছে যে সেটি পরীক্ষা করা দরকার।
row-pressure = রক্তচাপ
row-oxygen = রক্তে অক্সিজেন
row-pulse = নাড়ি
row-weight = ওজন
row-height = উচ্চতা
row-bmi = উচ্চতার তুলনায় ওজন (BMI)
value-pressure = { $systolic } বাই { $diastolic }
value-oxygen = { $percent } %
value-pulse = মিনিটে { $rate }
value-weight = { $kg } কেজি
value-height = { $cm } সেমি
value-bmi = { $bmi }
meaning-expected = আজকের জন্য প্রত্যাশিত সীমার মধ্যে
meaning-pressure-little-high = সবচেয়ে ভালো সীমার চেয়ে একটু বেশি
meaning-pressure-high = প্রত্যাশিত সীমার চেয়ে বেশি
meaning-pressure-higher = প্রত্যাশিত সীমার চেয়ে স্পষ্টভাবে বেশি
meaning-pressure-very-high = খুব বেশি: আজই ডাক্তার বা নার্সকে দেখান
meaning-pressure-low = প্রত্যাশিত সীমার চেয়ে কম
meaning-pressure-pregnant = এই সংখ্যা আপনার ধাত্রী (মিডওয়াইফ) বা ডাক্তারকে দেখান
meaning-oxygen-low = প্রত্যাশিতের চেয়ে একটু কম: আজই ডাক্তার বা নার্সকে দেখান
meaning-oxygen-very-low = প্রত্যাশিতের চেয়ে কম: এখনই সাহায্য নিন
meaning-pulse-uneven = আপনার নাড়ি এলোমেলো মনে হয়েছে। এই যন্ত্রের ভুল হতে পারে। নাড়ি পরীক্ষা করিয়ে নিন।
meaning-pulse-fast = প্রত্যাশিত সীমার চেয়ে দ্রুত
meaning-pulse-slow = প্রত্যাশিত সীমার চেয়ে ধীর
meaning-pulse-very-fast = খুব দ্রুত: আজই ডাক্তার বা নার্সকে দেখান
meaning-pulse-very-slow = খুব ধীর: আজই ডাক্তার বা নার্সকে দেখান
meaning-weight = আজ মাপা হয়েছে
meaning-height = আজ মাপা হয়েছে
meaning-height-said = আপনি যেমন বলেছেন
meaning-bmi-low = বেশির ভাগ বড়দের লক্ষ্য-সীমার নিচে
meaning-bmi-expected = বেশির ভাগ বড়দের লক্ষ্য-সীমার মধ্যে
meaning-bmi-high = বেশির ভাগ বড়দের লক্ষ্য-সীমার ওপরে

advice-none-title = এই মাপগুলোর জন্য কিছু করার দরকার নেই
advice-none-line = শুধু এই সংখ্যার জন্য ডাক্তারের কাছে যাওয়ার দরকার নেই। শরীর ভালো না লাগলে তবুও ডাক্তার বা নার্সকে দেখান।
advice-routine-title = আগামী ৪ সপ্তাহের মধ্যে পরীক্ষার সময় নিন
advice-routine-line = এই সংখ্যাগুলো আপনার ডাক্তার, নার্স বা ফার্মাসিস্টকে দেখান।
advice-soon-title = ৭ দিনের মধ্যে ডাক্তার বা নার্সকে দেখান
advice-soon-line = আপনার ডাক্তার বা ক্লিনিকে ফোন করুন এবং তাঁদের এই সংখ্যাগুলো দেখান।
advice-urgent-title = আজই ডাক্তার বা নার্সকে দেখান
advice-urgent-line = যাওয়ার আগে এখানকার কর্মীদের সঙ্গে কথা বলুন। তাঁরা আজই কাউকে খুঁজে দিতে সাহায্য করতে পারেন।
advice-incomplete-title = আমরা সবকিছু পরীক্ষা করতে পারিনি
advice-incomplete-line = তাই আমরা বলতে পারি না যে কোনো সমস্যা নেই। অনুগ্রহ করে কর্মীদের সঙ্গে কথা বলুন।
advice-uneven = আপনার নাড়ি এলোমেলো মনে হয়েছে। এই যন্ত্রের ভুল হতে পারে। নাড়ি পরীক্ষা করিয়ে নিন।
advice-short-rest = আপনার বিশ্রাম কম ছিল, তাই রক্তচাপ আসলের চেয়ে বেশি দেখাতে পারে।
advice-oxygen-truth = অক্সিজেনের সংখ্যায় ২ থেকে ৪ পয়েন্ট ভুল হতে পারে, আর গাঢ় রঙের ত্বকে এটি আসলের চেয়ে বেশি দেখাতে পারে।
advice-talk = দিন হোক বা রাত, আপনি যেকোনো সময় কারও সঙ্গে কথা বলতে পারেন: { $number }
advice-when = বুকে ব্যথা, শ্বাসকষ্ট, হাত বা মুখ দুর্বল হলে, অথবা খুব অসুস্থ লাগলে { $number } নম্বরে ফোন করুন।
advice-medicine = ডাক্তার যেমন বলেছেন, সেভাবেই ওষুধ খেতে থাকুন।

form-intro-title = কয়েকটি প্রশ্ন
form-intro-count = { $n ->
    [0] কোনো প্রশ্ন নেই।
    [one] একটি প্রশ্ন।
   *[other] { $n }টি প্রশ্ন।
}
form-intro-private = খেয়াল রাখুন, অন্য কেউ যেন এই পর্দা দেখতে না পান।
form-intro-line = যে প্রশ্নের উত্তর দিতে চান না, তা বাদ দিতে পারেন।
form-start = উত্তর দিন
form-skip = আজ নয়
form-count = { $of }টির মধ্যে { $n } নম্বর প্রশ্ন
form-own = অন্য কিছু
form-more = আরও বিকল্প
form-end = এই প্রশ্নগুলো ছেড়ে যান
form-problem-low = অনুগ্রহ করে { $limit } বা তার বেশি দিন।
form-problem-high = অনুগ্রহ করে { $limit } বা তার কম দিন।
form-problem-early = এই তারিখ বেশি আগের।
form-problem-late = এই তারিখ বেশি পরের।
form-problem-long = অনুগ্রহ করে { $limit } বা তার কম অক্ষর লিখুন।
form-problem-short = অনুগ্রহ করে { $limit } বা তার বেশি অক্ষর লিখুন।
form-problem-places = অনুগ্রহ করে দশমিকের পরে { $limit } বা তার কম অঙ্ক দিন।
form-problem-required = অনুগ্রহ করে উত্তর দিন, অথবা এই প্রশ্নগুলো ছেড়ে যান।
form-problem-one = অনুগ্রহ করে শুধু একটি বেছে নিন।
form-problem-unclear = আমরা এটি পড়তে পারিনি। অনুগ্রহ করে আবার চেষ্টা করুন।
advice-answers = আপনার উত্তরগুলোর কারণে কারও সঙ্গে কথা বলা দরকার।

advice-book = ক্লিনিকে সময় খুঁজুন

times-looking-title = খালি সময় খোঁজা হচ্ছে
times-booking-title = ক্লিনিককে জিজ্ঞেস করা হচ্ছে
times-waiting-line = অনুগ্রহ করে একটু অপেক্ষা করুন।
times-go-on = সময় না নিয়ে এগিয়ে যান
times-title = একটি সময় বেছে নিন
times-taken-title = সেই সময়টি এইমাত্র চলে গেছে। অনুগ্রহ করে আরেকটি বেছে নিন।
times-offer = { $weekday }, { $day } { $month }, { $time }
times-offer-at = { $weekday }, { $day } { $month }, { $time }, { $place }
times-more = অন্য সময়
times-none = এর কোনোটিই না
times-booked-title = আপনার সময় ঠিক হয়েছে
times-booked-when = { $weekday }, { $day } { $month }, সময় { $time }
times-booked-when-at = { $weekday }, { $day } { $month }, সময় { $time }, { $place }
times-booked-line = তার আগে শরীর আরও খারাপ লাগলে সেই সময়ের জন্য অপেক্ষা করবেন না।
times-requested-title = ক্লিনিক আপনাকে ফোন করবে
times-requested-line = আমরা তাঁদের কাছে সময় চেয়েছি। আপনার সময় এখনও ঠিক হয়নি।
times-elsewhere-title = আপনার ফোন দিয়ে সময় নিন
times-elsewhere-line = ফোনের ক্যামেরা চৌকো চিহ্নের দিকে ধরুন। ক্লিনিকের পাতা খুলবে।
times-unknown-title = আমরা জানি না সময় পাওয়া গেছে কি না
times-unknown-line = ক্লিনিক উত্তর দেয়নি। যাওয়ার আগে অনুগ্রহ করে কর্মীদের জিজ্ঞেস করুন।
times-nothing-title = এখন কোনো খালি সময় নেই
times-nothing-line = অনুগ্রহ করে কর্মীদের জিজ্ঞেস করুন, অথবা আপনার ডাক্তার বা ক্লিনিকে ফোন করুন।
times-unreachable-title = এখন ক্লিনিকের সঙ্গে যোগাযোগ করা যাচ্ছে না
times-unreachable-line = কোনো সময় ঠিক হয়নি। অনুগ্রহ করে কর্মীদের জিজ্ঞেস করুন, অথবা আপনার ডাক্তার বা ক্লিনিকে ফোন করুন।

known-wait-title = ক্লিনিককে জিজ্ঞেস করা হচ্ছে
known-wait-line = অনুগ্রহ করে একটু অপেক্ষা করুন। এতে সবসময় কয়েক সেকেন্ড লাগে।
known-go-on = মাপতে এগিয়ে যান
known-one-title = ক্লিনিক এই কোড চেনে
known-one-line = আপনার ফল আপনার কাছে পৌঁছে যাবে।
known-nobody-title = ক্লিনিক এই কোড চেনে না
known-nobody-line = অনুগ্রহ করে কোডটি দেখুন, অথবা এগিয়ে যান। কর্মীরা পরে আপনার ফল আপনার সঙ্গে মেলাতে পারেন।
known-many-title = ক্লিনিক নিশ্চিত নয় এটি কে
known-many-line = আপনি এগিয়ে যেতে পারেন। অনুগ্রহ করে কর্মীদের বলুন, যাতে আপনার ফল অন্য কারও সঙ্গে মিশে না যায়।
known-unreachable-title = ক্লিনিক এখন উত্তর দিচ্ছে না
known-unreachable-line = আপনি এগিয়ে যেতে পারেন। আপনার কোড ফলের সঙ্গে যায়।
known-not-now-title = এখানে অনেক বেশি কোড চেষ্টা করা হয়েছে
known-not-now-line =
    { $minutes ->
        [0] আপনি এগিয়ে যেতে পারেন। এখন আবার কোড যাচাই করা যায়।
        [one] আপনি এগিয়ে যেতে পারেন। এক মিনিট পরে আবার কোড যাচাই করা যাবে।
       *[other] আপনি এগিয়ে যেতে পারেন। { $minutes } মিনিট পরে আবার কোড যাচাই করা যাবে।
    }
known-again = আবার কোড লিখুন
known-arrive = আজ আমার সময় আছে, আমি এসেছি
known-move = আমি অন্য সময় চাই
known-cancel = আমি আমার সময় ফেরত দিতে চাই
give-back-title = আপনার পরের সময়টি ফেরত দেবেন?
give-back-line = তাহলে অন্য কেউ সেই সময় পেতে পারেন।
give-back-no = আমার সময় রাখুন
give-back-yes = ফেরত দিন
give-back-waiting-title = আপনার সময় ফেরত দেওয়া হচ্ছে
given-back-title = আপনার সময় ফেরত দেওয়া হয়েছে
given-back-line = এখনও দেখানোর দরকার হলে আপনি নতুন সময় চাইতে পারেন।
arrive-waiting-title = ক্লিনিককে জানানো হচ্ছে যে আপনি এসেছেন
arrived-title = ক্লিনিক জানে আপনি এসেছেন
arrived-line = এটি আপনার সময়। অপেক্ষার সময় শরীর আরও খারাপ লাগলে কর্মীদের বলুন।
none-found-title = আমরা এমন কোনো সময় খুঁজে পাইনি
none-found-line = অনুগ্রহ করে কর্মীদের জিজ্ঞেস করুন। তাঁরা এটি দেখতে পারেন।
errand-unknown-title = আমরা জানি না কাজটি হয়েছে কি না
errand-unknown-line = ক্লিনিক উত্তর দেয়নি। অনুগ্রহ করে কর্মীদের বলুন।
advice-ways = ক্লিনিকে যোগাযোগ করুন
ways-title = আপনি কীভাবে ক্লিনিকে যোগাযোগ করতে চান?
ways-call-back = ক্লিনিককে বলুন আমাকে ফোন করতে
ways-video = আমার ফোনে ভিডিওতে কথা বলুন
ways-none = এর কোনোটিই না
call-back-waiting-title = আপনাকে ফোন করতে ক্লিনিককে বলা হচ্ছে
call-back-asked-line = আমরা তাঁদের বলেছি। তাঁদের কাছে আপনার যে নম্বর আছে, তাঁরা সেটিতে ফোন করেন।
video-title = ভিডিওতে কথা বলুন
video-line = ফোনের ক্যামেরা চৌকো চিহ্নের দিকে ধরুন। এটি আপনার নিজের ফোনে খুলবে।

weekday-monday = সোমবার
weekday-tuesday = মঙ্গলবার
weekday-wednesday = বুধবার
weekday-thursday = বৃহস্পতিবার
weekday-friday = শুক্রবার
weekday-saturday = শনিবার
weekday-sunday = রবিবার
month-january = জানুয়ারি
month-february = ফেব্রুয়ারি
month-march = মার্চ
month-april = এপ্রিল
month-may = মে
month-june = জুন
month-july = জুলাই
month-august = আগস্ট
month-september = সেপ্টেম্বর
month-october = অক্টোবর
month-november = নভেম্বর
month-december = ডিসেম্বর
said-as-is = { $text }

sending-saving-title = আপনার ফল সংরক্ষণ করা হচ্ছে
sending-saving-line = অনুগ্রহ করে একটু অপেক্ষা করুন।
sending-kept-title = আপনার ফল এখানে রাখা আছে
sending-kept-line = এটি তালাবদ্ধ। শুধু এখানকার কর্মীরা এটি দেখতে পারেন।
sending-waiting-title = ক্লিনিকে পাঠানো হচ্ছে
sending-waiting-line = আপনার ফল এখানে নিরাপদ আছে। আপনার অপেক্ষা করার দরকার নেই।
sending-filed-title = আপনার ফল ক্লিনিকের কাছে আছে
sending-filed-line = তাঁদের কম্পিউটার তা জানিয়েছে। হয়তো এখনও কোনো মানুষ এটি দেখেননি।
sending-refused-title = ক্লিনিক আপনার ফল নিতে পারেনি
sending-refused-line = কর্মীরা এটি দেখবেন। অনুগ্রহ করে আপনার ফল সঙ্গে নিয়ে যান।
sending-stalled-title = এখন ক্লিনিকের সঙ্গে যোগাযোগ করা যাচ্ছে না
sending-stalled-line = আপনার ফল নিরাপদ আছে, পরে পাঠানো হবে। অনুগ্রহ করে ফলটি ডেস্কে নিয়ে যান।
sending-failed-title = আমরা আপনার ফল সংরক্ষণ করতে পারিনি
sending-failed-line = কর্মীরা জানেন। অনুগ্রহ করে পরের পর্দা থেকে আপনার ফল সঙ্গে নিয়ে যান।

take-away-title = আপনার ফল সঙ্গে নিয়ে যান
take-away-line = ফোনের ক্যামেরা চৌকো চিহ্নের দিকে ধরুন। আপনার সংখ্যাগুলো লেখা হিসেবে খুলবে।
take-away-private = চৌকো চিহ্নটি শুধু এখন দেখা যায়। পরে কেউ এটি পাবেন না।
take-away-heading = আমার স্বাস্থ্য পরীক্ষা: { $site }

goodbye-title = ধন্যবাদ। ভালো থাকবেন।
goodbye-line = আপনার সম্পর্কে সবকিছু এখন এই পর্দা থেকে মুছে ফেলা হচ্ছে।
goodbye-now = এখনই শেষ করুন

help-title = আমরা কীভাবে সাহায্য করব?
help-line-back = আপনি যেখানে ছিলেন সেখান থেকে এগোতে পারেন। কিছুই হারায় না।
help-line-staff = কর্মীরা আপনার কাছে আসতে পারেন।
help-ill = আমার এখন খুব অসুস্থ লাগছে
help-line-emergency = খুব অসুস্থ লাগলে এখনই { $number } নম্বরে ফোন করুন।
help-coming-title = কর্মীদের ডাকা হয়েছে
help-coming-line = অনুগ্রহ করে এখানেই থাকুন। চাইলে এগিয়ে যেতে পারেন।

leave-title = আপনি কি শেষ করতে চান?
leave-line = তাহলে আমরা আপনার সম্পর্কে সবকিছু পর্দা থেকে মুছে ফেলি।
leave-line-kept = যা রাখতে বা পাঠাতে আপনি রাজি হয়েছেন, তা নিরাপদ থাকে। বাকি সব আমরা এই মেশিন থেকে মুছে ফেলি।
leave-stay = না, এগিয়ে যান
leave-yes = হ্যাঁ, এখনই শেষ করুন

idle-title = আপনি কি এখনও আছেন?
idle-line = আমরা { $seconds } সেকেন্ডের মধ্যে শেষ করে পর্দা মুছে ফেলব।
idle-still-here = আমি এখনও আছি

staff-clear-title = কর্মী: আপনার নম্বর লিখুন
staff-clear-line = শুধু তখনই, যখন কেউ এই ব্যক্তির সঙ্গে আছেন।
staff-clear-enter = সরান
staff-clear-wrong = সেই নম্বর ঠিক ছিল না।

mark-expected = সীমার মধ্যে
mark-aside = একটু বাইরে
mark-outside = বাইরে
mark-far = অনেক বাইরে
mark-plain = লেখা হয়েছে
progress-part = { $of }টির মধ্যে { $part } নম্বর অংশ
countdown-left = { $seconds } সেকেন্ড বাকি
key-erase = মুছুন
key-space = ফাঁকা জায়গা
switch-on = চালু
switch-off = বন্ধ

print-paper-out = প্রিন্টারে কাগজ নেই। কর্মীদের বলুন, অথবা ফোন দিয়ে ছবি তুলুন।
print-cover-open = প্রিন্টার খোলা আছে। কর্মীরা বন্ধ করতে পারেন।
print-too-hot = প্রিন্টার ঠান্ডা হওয়া দরকার। এটি নিজেই আবার চলবে।
print-cancelled = কাগজটি ছাপা হয়নি।
print-busy = প্রিন্টার এখনও কাজ করছে। একটু পরে আবার চেষ্টা করুন।
print-not-now = আমরা এখন কাগজটি ছাপতে পারছি না। ফোন দিয়ে ছবি তুলুন, অথবা কর্মীদের বলুন।
print-staff-no-answer = প্রিন্টার উত্তর দিচ্ছে না। বিদ্যুৎ, তার ও লাইনের সেটিং দেখুন।
print-staff-unplugged = প্রিন্টার লাগানো নেই। আবার লাগান।
print-staff-paper-out = রোল শেষ। নতুন রোল দিন, চকচকে দিক বাইরে।
print-staff-cover-open = প্রিন্টারের ঢাকনা খোলা। ক্লিক শব্দ হওয়া পর্যন্ত বন্ধ করুন।
print-staff-cutter = কাটার আটকে গেছে। প্রিন্টার বন্ধ করুন, ঢাকনা খুলুন ও ছাড়িয়ে দিন।
print-staff-too-hot = প্রিন্টার খুব গরম। বাতাস লাগতে দিন।
print-staff-broken = প্রিন্টার ত্রুটি জানাচ্ছে। বন্ধ করে আবার চালু করুন। আবার হলে সার্ভিসে ফোন করুন।
print-staff-offline = প্রিন্টার অপেক্ষায় রাখা আছে। ফিড বোতাম একবার চাপুন।
print-staff-cancelled = একটি ছাপা থামানো হয়েছে। যা ঝুলে আছে তা ছিঁড়ে নষ্ট করুন।
print-staff-busy = একসঙ্গে দুটি কাগজ চাওয়া হয়েছে। কিছু করার নেই।
print-staff-too-large = একটি কাগজ ছাপার জন্য বেশি লম্বা ছিল। অনুগ্রহ করে এটি জানান।

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = কণ্ঠ চালু আছে।
voice-keys = বোতামগুলো হলো: আগের, পরের, বেছে নিন, পিছনে ও সাহায্য। যেকোনো বোতাম চাপলে কণ্ঠ থামে।
voice-choices = বিকল্প: { $n }। একটি একটি করে শুনতে পরের বোতাম চাপুন।
voice-place = { $of }টির মধ্যে { $n } নম্বর
voice-step-first = বিকল্প শুনতে আগে পরের বোতাম চাপুন।
voice-not-yet = এখনও নয়। এর আগে কিছু দরকার।
voice-settings = কণ্ঠের সেটিং
voice-repeat = পর্দা আবার পড়ুন
voice-slower = আরও ধীরে
voice-faster = আরও দ্রুত
voice-louder = আরও জোরে
voice-quieter = আরও আস্তে
voice-silence = কণ্ঠ বন্ধ করুন
voice-off = কণ্ঠ বন্ধ আছে। চালু করতে যেকোনো বোতাম চাপুন।
voice-personal = এই অংশ ব্যক্তিগত। হেডফোন লাগান, অথবা জোরে শোনা বেছে নিন।
voice-aloud-yes = হ্যাঁ, আমার ব্যক্তিগত কথা জোরে বলুন
voice-aloud-no = আমার ব্যক্তিগত কথা আর জোরে বলবেন না
voice-read-back = আমি যা লিখেছি তা পড়ুন
voice-nothing-typed = এখনও কিছু লেখা হয়নি।
voice-erased = মোছা হয়েছে:
voice-full = আর লেখার জায়গা নেই।
voice-to = থেকে
voice-space = ফাঁকা জায়গা
voice-hyphen = হাইফেন
voice-apostrophe = অ্যাপস্ট্রফি
voice-comma = কমা
voice-point = পয়েন্ট
voice-call = এই নম্বরে ফোন করুন: { $number }
voice-minutes = বাকি মিনিট: { $n }
voice-still-measuring = এখনও মাপা হচ্ছে।
voice-back-stops = এখনই থামাতে পিছনে চাপুন।
