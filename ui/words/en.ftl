# English. Every word a person sees or hears. Short, kind, reading age 9 to 11.
# Never "normal", never the name of an illness, never a change of medicine.
# Safety messages (red-flag-, emergency-, crisis-, symptoms-, advice-, help-, out-of-service-) must
# exist in every language that is offered.

language-name = English
language-title = Choose your language

attract-title = Check your blood pressure, oxygen and weight
attract-line = It takes about ten minutes. You can stop at any time.
attract-line-free = It is private. Nothing is kept unless you say so.
attract-begin = Touch to begin

out-of-service-title = This health check is closed for now
out-of-service-line = Sorry. Staff know about it. Please ask them where else you can go.
out-of-service-emergency = If you feel very ill, call for help now.

action-next = Next
action-back = Back
action-skip = Leave this out
action-again = Try again
action-ready = I am ready
action-stop = Stop
action-leave = End
action-help = Help
action-call-staff = Call staff
action-go-on = Go on
action-finish = Finish

answer-yes = Yes
answer-no = No
answer-unsure = Not sure

about-title = What happens here
about-line-what = You measure yourself. We guide you, one step at a time.
about-line-time = Then we tell you what the numbers mean, and what to do next.
about-line-not = This is not for emergencies, and it does not replace a doctor.

consent-title = You decide
consent-line = Everything is off until you turn it on. The first one is needed to go on.
consent-measure = Measure me
consent-measure-note = Measure now, and show me the result here.
consent-keep = Keep my result here
consent-keep-note = Keep it safe on this machine, so staff can look it up.
consent-send = Send it to the clinic
consent-send-note = The clinic can see my result and call me if needed.

red-flag-count = Question { $n } of { $of }. Do you have this now?
red-flag-rf01 = Pain, pressure or tightness in your chest, or pain that spreads to your arm, jaw, neck or back?
red-flag-rf02 = Are you so short of breath that you cannot finish a sentence, or are your lips blue or grey?
red-flag-rf03 = Did your face droop, an arm or leg go weak, or your speech, balance or sight go wrong all at once, even if it has passed?
red-flag-rf04 = Do you have a sudden headache, the worst of your life, or are you newly confused?
red-flag-rf05 = Did you faint or have a fit today?
red-flag-rf06 = Do you have heavy bleeding that will not stop, or do you vomit blood or have black stools?
red-flag-rf07 = Are your face, lips, tongue or throat swelling, or do you have a sudden bad allergy?
red-flag-rf08 = Are you very ill with an infection: very pale or blotchy skin, a rash that stays under a glass, no pee for 18 hours, or a fever while having chemotherapy?
red-flag-rf09 = Are you pregnant, or did you give birth in the last 6 weeks, and have: a bad headache, trouble seeing, pain under the ribs, heavy bleeding, a fit, trouble breathing, or a baby that moves less?
red-flag-rf10 = Do you think of ending your life now, have a plan, or have you already done something?
red-flag-rf11 = Did you take too much of something, are you poisoned, or do you have a bad injury or burn?
red-flag-rf12 = Do you have a sudden, very bad or tearing pain in your tummy or back?
red-flag-rf13 = Is your heart newly fast or uneven, and does it make you feel ill?
red-flag-rf14 = Is one calf or leg newly swollen and painful?
red-flag-rf15 = In the last 2 weeks, did you think you would be better off dead, without a plan now?

emergency-title = Call for help now
emergency-line-staff = Staff have been called. Stay here. Do not walk or drive away.
emergency-line-sit = Sit down. Tell someone near you.
emergency-line-crisis = You can also talk to someone now: { $number }
emergency-call = Call
emergency-staff = Staff only

crisis-title = You are not alone
crisis-line-staff = We have called a member of staff to be with you.
crisis-line-call = You can talk to someone right now, day or night. Call this number.
crisis-go-on = Go on

who-title = Who are you?
who-line = You can stay a guest. A name or a code helps the clinic know it is you.
who-guest = I want to stay a guest
who-name = I will type my name
who-code = I have a code from the clinic

age-title = Are you 18 or older?
age-line = This health check is for adults only.
too-young-title = This is for adults only
too-young-line = The numbers here are not right for children and young people.
too-young-help = Please ask staff where a young person can be checked.

pregnant-title = Are you pregnant, or did you give birth in the last 6 weeks?
pregnant-line = Your numbers are then looked at in another way.

entry-given-title = What is your first name?
entry-family-title = What is your family name?
entry-birth-title = When were you born?
entry-code-title = Type or scan your code
entry-height-title = How tall are you, in centimetres?
entry-form-name = Letters
entry-form-date = Day, month, year
entry-form-code = Letters and numbers
entry-form-height = Centimetres, for example 171
entry-form-staff = { $digits } digits
entry-day = Day
entry-month = Month
entry-year = Year
entry-problem-name = Please type a name.
entry-problem-date = That date does not work. Two digits for the day, two for the month, four for the year.
entry-problem-code = That code does not work. Look at it again, or go back.
entry-problem-height = Please type your height in centimetres, between 50 and 244.
entry-doubt-height = Is that right, in centimetres? If it is, press Next again.

arm-title = Is there a reason not to use one of your arms?
arm-line = For example: a wound, a drip, a dialysis line, swelling after an operation, or an arm weak from a stroke.
arm-both-well = No, both arms are well
arm-not-left = Do not use my left arm
arm-not-right = Do not use my right arm
arm-neither = Do not use either arm

cuff-title = How big is your upper arm?
cuff-line = Put the tape around the middle of your upper arm. Then take the cuff of that size.
cuff-small = 22 to 26 cm: small
cuff-adult = 27 to 34 cm: medium
cuff-large = 35 to 44 cm: large
cuff-thigh = 45 to 52 cm: extra large
cuff-none = Smaller or bigger, or I do not know

prep-title = In the last 30 minutes, did you have coffee, smoke or exercise?
prep-line = These can make your numbers higher than they are.
prep-no = No
prep-yes = Yes, measure me all the same
prep-later = Yes, I will come back later

coach-sit-title = Sit down and lean back
coach-sit-line-back = Rest your back against the chair.
coach-sit-line-feet = Put both feet flat on the floor. Do not cross your legs.
coach-arm-title = Bare arm, at the height of your heart
coach-arm-line-bare = Bare your upper arm. Rest it on the table.
coach-arm-line-left = Bare your left upper arm. Rest it on the table.
coach-arm-line-right = Bare your right upper arm. Rest it on the table.
coach-arm-line-cuff = Put the cuff on, level with your heart.
coach-quiet-title = Now we rest for a while
coach-quiet-line-talk = Sit still. Do not talk. Nobody near you should talk to you.
coach-quiet-line-start = A quiet rest makes the number true.
coach-finger-title = Put your finger in the clip
coach-finger-line-nail = Use a warm finger with no nail polish.
coach-finger-line-still = Keep your hand still on the table.
coach-scale-title = Take off your shoes and heavy coat
coach-scale-line-shoes = Wait until the scale shows zero. Then step on.
coach-scale-line-still = Stand still in the middle. Do not hold on to anything.

rest-title = Rest quietly
rest-line = Breathe slowly. We start when the time is over.
rest-shorten = I cannot wait
rest-again-title = Let us rest a little longer
rest-again-line = Your number was high after a short rest. After a full rest we measure again.

cuff-live-title = Measuring. Please do not talk.
cuff-live-line-start = Press the start button on the blood pressure machine if it has not begun.
cuff-live-line-quiet = Sit still. The cuff gets tight for a moment.
cuff-live-nth = Reading { $n } of { $of }
cuff-live-pressure = { $pressure } in the cuff
cuff-pause-title = Well done. Rest a minute.
cuff-pause-last = That reading was { $systolic } over { $diastolic }.
cuff-pause-repeat = That reading did not count. We try again.
cuff-pause-line = Next comes reading { $n } of { $of }.
cuff-pause-discard = I moved or talked. Do not count it.
cuff-pause-enough = Stop measuring

symptoms-title = Do you feel any of this right now?
symptoms-line-chest = Pain in your chest or back, or trouble breathing.
symptoms-line-stroke = Numb or weak on one side, trouble speaking or seeing, or confused.
symptoms-line-head = A sudden very bad headache, or dizzy and vomiting.
symptoms-no = No, none of these
symptoms-yes = Yes

pulse-title = Keep your finger still
pulse-line = This takes about a minute.
pulse-line-again = We look once more, to be sure.
pulse-note-finger = Put your finger all the way in.
pulse-note-still = Hold your hand still, please.
pulse-note-warm = The signal is weak. Rub your hands to warm them.
pulse-note-light = There is too much light. Cover the clip with your other hand.
pulse-line-truth = How you feel matters more than the number.
pulse-signal = Signal
pulse-rate = { $rate } beats a minute

scale-title = Step on the scale
scale-line = Stand still until we have your weight.
scale-note-step-on = Step on now.
scale-note-still = Stand still, please.
scale-note-too-much = That is more than this scale can weigh. Staff can help.
scale-note-wait = One moment.

trouble-title-pressure = We could not measure your blood pressure
trouble-title-oxygen = We could not measure your oxygen
trouble-title-weight = We could not measure your weight
trouble-title-stopped = Stopped
trouble-title-unsuitable = We will not measure your blood pressure here
trouble-missing = The machine for this is not connected. Staff can help, or you can go on without it.
trouble-no-answer = The machine did not send anything. Was the start button pressed?
trouble-unplugged = The cable came off. Staff can plug it in. Then try again.
trouble-stopped = You stopped it. You can try again or go on without it.
trouble-moved = You moved a little. Sit still, and we try again.
trouble-cuff-loose = The cuff is loose. Put it on a little tighter.
trouble-cuff-blocked = The hose is bent. Make it straight and try again.
trouble-weak = The signal was too weak. Warm your hands and try again.
trouble-finger-off = The finger was not in the clip. Put it all the way in.
trouble-light = There is too much light. Cover the clip with your other hand.
trouble-step-on = Nobody was on the scale. Wait for zero, then step on.
trouble-out-of-range = The number is outside what this machine can measure. Please ask staff to measure you.
trouble-device = The machine has a fault of its own. Staff can help.
trouble-no-result = Three readings did not count. We do not guess. Please ask staff to measure you.
trouble-not-steady = The number would not stay still. Warm your hands and try again.
trouble-implausible = We want to be sure of that number. Please try once more.
trouble-unsuitable = A cuff here would not be safe or right for your arm. Staff can help you.
trouble-too-many = That is enough squeezing for your arm today. Please ask staff.
trouble-go-on = Go on without it

results-title = Your numbers today
results-line = One day is only one day. A doctor looks at many.
results-none = Nothing was measured today.
results-next = What should I do?
grade-usable = { $what }: this number can be used. { $why }
grade-limited = { $what }: measure again before you rely on it. { $why }
why-once = It was measured only once.
why-rest = Your rest was short.
why-prepared = Coffee, smoking or exercise can make it higher.
why-apart = Your numbers were far apart.
why-discarded = Some readings did not work.
why-uneven = Your pulse seemed uneven.
why-signal = The signal from your finger was weak.
why-below = The clip is not made for numbers this low.
why-pulses = Your arm and your finger gave two different pulses.
why-device = The device asks to be checked.
row-pressure = Blood pressure
row-oxygen = Oxygen in your blood
row-pulse = Pulse
row-weight = Weight
row-height = Height
row-bmi = Weight for your height (BMI)
value-pressure = { $systolic } over { $diastolic }
value-oxygen = { $percent } %
value-pulse = { $rate } a minute
value-weight = { $kg } kg
value-height = { $cm } cm
value-bmi = { $bmi }
meaning-expected = In the expected range for today
meaning-pressure-little-high = A little higher than the best range
meaning-pressure-high = Higher than the expected range
meaning-pressure-higher = Clearly higher than the expected range
meaning-pressure-very-high = Very high: see someone today
meaning-pressure-low = Lower than the expected range
meaning-pressure-pregnant = Show this number to your midwife or doctor
meaning-oxygen-low = A little lower than expected: see someone today
meaning-oxygen-very-low = Lower than expected: get help now
meaning-pulse-uneven = Your pulse seemed uneven. This machine can be wrong. Ask for a pulse check.
meaning-pulse-fast = Faster than the expected range
meaning-pulse-slow = Slower than the expected range
meaning-pulse-very-fast = Very fast: see someone today
meaning-pulse-very-slow = Very slow: see someone today
meaning-weight = Measured today
meaning-height = Measured today
meaning-height-said = As you told us
meaning-bmi-low = Below the range most adults aim for
meaning-bmi-expected = In the range most adults aim for
meaning-bmi-high = Above the range most adults aim for

advice-none-title = No action needed from these readings
advice-none-line = These numbers alone do not ask for a visit. If you do not feel well, see someone all the same.
advice-routine-title = Book a check in the next 4 weeks
advice-routine-line = Show these numbers to your doctor, nurse or pharmacist.
advice-soon-title = See someone within 7 days
advice-soon-line = Call your doctor or clinic and show them these numbers.
advice-urgent-title = See someone today
advice-urgent-line = Talk to staff here before you leave. They can help you find someone today.
advice-incomplete-title = We could not check everything
advice-incomplete-line = So we cannot say that nothing is wrong. Please talk to staff.
advice-uneven = Your pulse seemed uneven. This machine can be wrong. Ask for a pulse check.
advice-short-rest = Your rest was short, so your blood pressure may read higher than it is.
advice-oxygen-truth = The oxygen number can be 2 to 4 points off, and can read too high on darker skin.
advice-talk = You can talk to someone at any time, day or night: { $number }
advice-when = Call { $number } if you have chest pain, trouble breathing, a weak arm or face, or feel very ill.
advice-medicine = Keep taking your medicine as your doctor told you.

form-intro-title = A few questions
form-intro-count = { $n ->
    [one] One question.
   *[other] { $n } questions.
}
form-intro-private = Make sure that nobody can see this screen.
form-intro-line = You can leave out what you do not want to answer.
form-start = Answer them
form-skip = Not today
form-count = Question { $n } of { $of }
form-own = Something else
form-more = More choices
form-end = Leave these questions
form-problem-low = Please give { $limit } or more.
form-problem-high = Please give { $limit } or less.
form-problem-early = That day is too early.
form-problem-late = That day is too late.
form-problem-long = Please use { $limit } letters or less.
form-problem-short = Please use { $limit } letters or more.
form-problem-places = Please give { $limit } digits or less after the point.
form-problem-required = Please answer, or leave these questions.
form-problem-one = Please choose one only.
form-problem-unclear = We could not read that. Please try again.
advice-answers = Your answers to the questions are a reason to talk to someone.

advice-book = Find a time at the clinic

times-looking-title = Looking for free times
times-booking-title = Asking the clinic
times-waiting-line = One moment, please.
times-go-on = Go on without
times-title = Choose a time
times-taken-title = That time has just gone. Please choose another.
times-offer = { $weekday } { $day } { $month }, { $time }
times-offer-at = { $weekday } { $day } { $month }, { $time }, { $place }
times-more = Other times
times-none = None of these
times-booked-title = You have an appointment
times-booked-when = { $weekday } { $day } { $month } at { $time }
times-booked-when-at = { $weekday } { $day } { $month } at { $time }, { $place }
times-booked-line = If you feel worse before then, do not wait for it.
times-requested-title = The clinic will call you
times-requested-line = We asked them for a time. You have no appointment yet.
times-elsewhere-title = Book with your phone
times-elsewhere-line = Point your phone camera at the square. It opens the clinic's page.
times-unknown-title = We do not know if it worked
times-unknown-line = The clinic did not answer. Please ask staff before you leave.
times-nothing-title = There is no free time now
times-nothing-line = Please ask staff, or call your doctor or clinic.
times-unreachable-title = We cannot reach the clinic right now
times-unreachable-line = No time was booked. Please ask staff, or call your doctor or clinic.

known-wait-title = Asking the clinic
known-wait-line = One moment, please. This always takes a few seconds.
known-go-on = Go on to measure
known-one-title = The clinic knows this code
known-one-line = Your result will find its way to you.
known-nobody-title = The clinic does not know this code
known-nobody-line = Please check it, or go on. Staff can match your result later.
known-many-title = The clinic cannot be sure who this is
known-many-line = You can go on. Please tell staff, so that your result is not mixed up.
known-unreachable-title = The clinic does not answer right now
known-unreachable-line = You can go on. Your code goes with your result.
known-not-now-title = Too many codes were tried here
known-not-now-line =
    { $minutes ->
        [one] You can go on. Codes can be checked again in one minute.
       *[other] You can go on. Codes can be checked again in { $minutes } minutes.
    }
known-again = Type the code again
known-arrive = I am here for my appointment today
known-move = I want another time
known-cancel = I want to give my appointment back
give-back-title = Give your next appointment back?
give-back-line = Somebody else can then have that time.
give-back-no = Keep my appointment
give-back-yes = Give it back
give-back-waiting-title = Giving your appointment back
given-back-title = Your appointment was given back
given-back-line = If you still need to be seen, you can ask for a new time.
arrive-waiting-title = Telling the clinic that you are here
arrived-title = The clinic knows you are here
arrived-line = This is your appointment. If you feel worse while you wait, tell staff.
none-found-title = We found no such appointment
none-found-line = Please ask staff. They can look it up.
errand-unknown-title = We do not know if it worked
errand-unknown-line = The clinic did not answer. Please tell staff.
advice-ways = Reach the clinic
ways-title = How would you like to reach the clinic?
ways-call-back = Ask the clinic to call me
ways-video = Talk by video on my phone
ways-none = None of these
call-back-waiting-title = Asking the clinic to call you
call-back-asked-line = We asked them. They use the number they have for you.
video-title = Talk by video
video-line = Point your phone camera at the square. It opens on your own phone.

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
said-as-is = { $text }

sending-saving-title = Saving your result
sending-saving-line = One moment, please.
sending-kept-title = Your result is kept here
sending-kept-line = It is locked. Only staff of this place can look it up.
sending-waiting-title = Sending to the clinic
sending-waiting-line = Your result is safe here. You need not wait.
sending-filed-title = The clinic has your result
sending-filed-line = Their computer has said so. A person may not have seen it yet.
sending-refused-title = The clinic could not take your result
sending-refused-line = Staff will look into it. Please take your result with you.
sending-stalled-title = We cannot reach the clinic right now
sending-stalled-line = Your result is safe and will be sent later. Please take your result to the desk.
sending-failed-title = We could not save your result
sending-failed-line = Staff know. Please take your result with you on the next screen.

take-away-title = Take your result with you
take-away-line = Point your phone camera at the square. Your numbers will open as text.
take-away-private = The square is shown only now. Nobody can get it later.
take-away-heading = My health check at { $site }

goodbye-title = Thank you. Take care.
goodbye-line = Everything about you is now being wiped from this screen.
goodbye-now = Finish now

help-title = How can we help?
help-line-back = You can go on where you were. Nothing is lost.
help-line-staff = Staff can come to you.
help-ill = I feel very ill now
help-line-emergency = If you feel very ill, call { $number } now.
help-coming-title = Staff have been called
help-coming-line = Please stay here. You can go on if you like.

leave-title = Do you want to end?
leave-line = We then wipe everything about you from the screen.
leave-line-kept = What you agreed to keep or send stays safe. We wipe everything else from this machine.
leave-stay = No, go on
leave-yes = Yes, end now

idle-title = Are you still there?
idle-line = We end and wipe the screen in { $seconds } seconds.
idle-still-here = I am still here

staff-clear-title = Staff: type your number
staff-clear-line = Only after someone is with the person.
staff-clear-enter = Clear
staff-clear-wrong = That number was not right.

mark-expected = In range
mark-aside = A little outside
mark-outside = Outside
mark-far = Far outside
mark-plain = Noted
progress-part = Part { $part } of { $of }
countdown-left = { $seconds } seconds left
key-erase = Erase
key-space = Space
switch-on = On
switch-off = Off

print-paper-out = The printer has no paper. Ask staff, or take the picture with your phone.
print-cover-open = The printer is open. Staff can close it.
print-too-hot = The printer must cool down. It goes on by itself.
print-cancelled = The slip was not printed.
print-busy = The printer is still at work. Try again soon.
print-not-now = We cannot print the slip now. Take the picture with your phone, or ask staff.
print-staff-no-answer = The printer does not answer. Check power, cable and line settings.
print-staff-unplugged = The printer is not connected. Plug it in again.
print-staff-paper-out = The roll is empty. Put in a new one, shiny side out.
print-staff-cover-open = The printer's cover is open. Close it until it clicks.
print-staff-cutter = The cutter is stuck. Switch off, open the cover and free it.
print-staff-too-hot = The printer is too hot. Give it air.
print-staff-broken = The printer reports a fault. Switch it off and on. If it comes again, call service.
print-staff-offline = The printer is set to wait. Press its feed button once.
print-staff-cancelled = A print was stopped. Tear off and destroy what hangs out.
print-staff-busy = Two slips were asked for at once. Nothing to do.
print-staff-too-large = A slip was too long to print. Please report this.

# The voice, for those who do not look: src/voice.
voice-welcome = Voice is on.
voice-keys = The keys are: previous, next, choose, back and help. Any key stops the voice.
voice-choices = Choices: { $n }. Press next to hear each one.
voice-place = { $n } of { $of }
voice-step-first = Press next first, to hear the choices.
voice-not-yet = Not yet. Something before it is needed.
voice-settings = Voice settings
voice-repeat = Say the screen again
voice-slower = Slower
voice-faster = Faster
voice-louder = Louder
voice-quieter = Quieter
voice-silence = Turn the voice off
voice-off = Voice is off. Press any key to turn it on.
voice-personal = This part is personal. Plug in headphones, or choose to hear it aloud.
voice-aloud-yes = Yes, say my personal things aloud
voice-aloud-no = Say no more personal things aloud
voice-read-back = Say what I typed
voice-nothing-typed = Nothing is typed yet.
voice-erased = Erased:
voice-full = There is no room for more.
voice-to = to
voice-space = space
voice-hyphen = hyphen
voice-apostrophe = apostrophe
voice-comma = comma
voice-point = point
voice-call = Call this number: { $number }
voice-minutes = Minutes left: { $n }
voice-still-measuring = Still measuring.
voice-back-stops = Press back to stop at once.
