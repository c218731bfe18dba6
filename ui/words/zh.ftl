# 简体中文. Chinese (simplified). MACHINE-MADE AND UNREVIEWED: no Chinese speaker and no clinician has
# checked these words. A site must have them reviewed before it offers Chinese to the public.
# Simple, kind, reading age 9 to 11; the polite 您. Every character must be in the bundled font:
# after a new one, run ui/fonts/make.

language-name = 简体中文
language-title = 请选择语言

attract-title = 检查血压、血氧和体重
attract-line = 大约需要十分钟。您随时可以停下来。
attract-line-free = 这是保密的。除非您同意，否则什么都不会保留。
attract-begin = 触摸这里开始

out-of-service-title = 这台健康检查机现在关闭
out-of-service-line = 很抱歉。工作人员已经知道了。请问他们您还可以去哪里检查。
out-of-service-emergency = 如果您觉得病得很重，请马上呼救。

action-next = 下一步
action-back = 返回
action-skip = 跳过这项
action-again = 再试一次
action-ready = 我准备好了
action-stop = 停止
action-leave = 结束
action-help = 帮助
action-call-staff = 叫工作人员
action-go-on = 继续
action-finish = 完成

answer-yes = 是
answer-no = 否
answer-unsure = 不确定

about-title = 在这里做什么
about-line-what = 您自己测量。我们一步一步地引导您。
about-line-time = 然后我们告诉您这些数字的意思，以及接下来该做什么。
about-line-not = 这里不处理急症，也不能代替医生。

consent-title = 由您决定
consent-line = 您打开之前，每一项都是关着的。要继续，需要打开第一项。
consent-measure = 给我测量
consent-measure-note = 现在测量，并在这里让我看到结果。
consent-keep = 在这里保留我的结果
consent-keep-note = 安全地保存在这台机器上，工作人员可以查到。
consent-send = 发送给诊所
consent-send-note = 诊所可以看到我的结果，需要时可以给我打电话。

red-flag-count = 第 { $n } 题，共 { $of } 题。您现在有这种情况吗？
red-flag-rf01 = 您的胸口疼痛、压迫或发紧吗？或者疼痛扩散到手臂、下巴、脖子或后背吗？
red-flag-rf02 = 您是否喘不上气，连一句话都说不完？或者嘴唇发蓝或发灰？
red-flag-rf03 = 您是否突然脸歪、一只手臂或一条腿没有力气，或者突然说话、站稳或看东西出了问题？就算已经好了也算。
red-flag-rf04 = 您是否突然头痛，是一生中最厉害的一次？或者刚刚开始神志不清？
red-flag-rf05 = 您今天昏倒过或抽搐过吗？
red-flag-rf06 = 您是否大量出血止不住？或者吐血？或者大便发黑？
red-flag-rf07 = 您的脸、嘴唇、舌头或喉咙正在肿起来吗？或者突然严重过敏吗？
red-flag-rf08 = 您是否因感染病得很重：皮肤非常苍白或有花斑，有用玻璃杯压住也不消退的皮疹，18 小时没有小便，或者正在化疗时发烧？
red-flag-rf09 = 您是否怀孕，或者在过去 6 周内生过孩子，并且有：严重头痛、看东西有问题、肋骨下面疼痛、大量出血、抽搐、呼吸困难，或者胎动减少？
red-flag-rf10 = 您现在是否想结束自己的生命，或者有这样的计划，或者已经做了什么？
red-flag-rf11 = 您是否吃了过量的什么东西，或者中毒了，或者受了重伤或严重烧伤？
red-flag-rf12 = 您的肚子或后背是否突然非常痛，或者像撕裂一样痛？
red-flag-rf13 = 您的心跳是否最近开始变快或不齐，并且让您觉得不舒服？
red-flag-rf14 = 您是否有一边小腿或一条腿最近开始又肿又痛？
red-flag-rf15 = 在过去 2 周里，您是否想过死了会更好，但现在没有计划？

emergency-title = 请马上呼救
emergency-line-staff = 已经叫了工作人员。请留在这里。不要走开，也不要开车离开。
emergency-line-sit = 请坐下。告诉您身边的人。
emergency-line-crisis = 您现在也可以找人谈谈：{ $number }
emergency-call = 打电话
emergency-staff = 仅限工作人员

crisis-title = 您不是一个人
crisis-line-staff = 我们已经叫了一位工作人员来陪您。
crisis-line-call = 不论白天还是夜里，您现在就可以找人谈谈。请拨打这个号码。
crisis-go-on = 继续

who-title = 您是谁？
who-line = 您可以不留姓名。姓名或代码可以帮助诊所知道是您。
who-guest = 我不留姓名
who-name = 我来输入姓名
who-code = 我有诊所给的代码

age-title = 您满 18 岁了吗？
age-line = 这项健康检查只适用于成年人。
too-young-title = 这里只适用于成年人
too-young-line = 这里的数字不适合儿童和青少年。
too-young-help = 请问工作人员，年轻人可以去哪里检查。

pregnant-title = 您怀孕了吗，或者在过去 6 周内生过孩子吗？
pregnant-line = 如果是，我们会用另一种方式来看您的数字。

entry-given-title = 您叫什么名字？
entry-family-title = 您姓什么？
entry-birth-title = 您是哪天出生的？
entry-code-title = 请输入或扫描您的代码
entry-height-title = 您的身高是多少厘米？
entry-form-name = 文字
entry-form-date = 日、月、年
entry-form-code = 字母和数字
entry-form-height = 厘米，例如 171
entry-form-staff = { $digits } 位数字
entry-day = 日
entry-month = 月
entry-year = 年
entry-problem-name = 请输入姓名。
entry-problem-date = 这个日期不对。日要两位数字，月要两位，年要四位。
entry-problem-code = 这个代码不对。请再看一看，或者返回。
entry-problem-height = 请输入您的身高，单位是厘米，在 50 到 244 之间。
entry-doubt-height = 这个厘米数对吗？如果对，请再按一次“下一步”。

arm-title = 您有哪只手臂因为什么原因不能用吗？
arm-line = 例如：有伤口、在打点滴、有透析管路、手术后肿胀，或者中风后没有力气。
arm-both-well = 没有，两只手臂都可以
arm-not-left = 不要用我的左臂
arm-not-right = 不要用我的右臂
arm-neither = 两只手臂都不要用

cuff-title = 您的上臂有多粗？
cuff-line = 用软尺绕上臂中间一圈。然后拿这个尺寸的袖带。
cuff-small = 22 到 26 厘米：小号
cuff-adult = 27 到 34 厘米：中号
cuff-large = 35 到 44 厘米：大号
cuff-thigh = 45 到 52 厘米：特大号
cuff-none = 更细或更粗，或者我不知道

prep-title = 在过去 30 分钟里，您喝过咖啡、抽过烟或运动过吗？
prep-line = 这些会让您的数字比实际的高。
prep-no = 没有
prep-yes = 有，还是给我测量
prep-later = 有，我晚一点再来

coach-sit-title = 请坐下，向后靠好
coach-sit-line-back = 后背靠在椅背上。
coach-sit-line-feet = 两只脚平放在地上。不要翘腿。
coach-arm-title = 露出手臂，与心脏一样高
coach-arm-line-bare = 露出上臂。把手臂放在桌上。
coach-arm-line-left = 露出左上臂。把手臂放在桌上。
coach-arm-line-right = 露出右上臂。把手臂放在桌上。
coach-arm-line-cuff = 戴上袖带，与心脏一样高。
coach-quiet-title = 现在我们休息一会儿
coach-quiet-line-talk = 请坐着不动。不要说话。身边的人也不要和您说话。
coach-quiet-line-start = 安静休息，数字才准。
coach-finger-title = 把手指放进夹子里
coach-finger-line-nail = 请用一根暖和的、没有涂指甲油的手指。
coach-finger-line-still = 手放在桌上不要动。
coach-scale-title = 请脱掉鞋子和厚外套
coach-scale-line-shoes = 等体重秤显示零。然后站上去。
coach-scale-line-still = 在中间站好不动。不要扶任何东西。

rest-title = 请安静休息
rest-line = 慢慢呼吸。时间到了我们就开始。
rest-shorten = 我等不了
rest-again-title = 我们再休息一会儿
rest-again-line = 您短暂休息后，数字偏高。休息够了，我们再测一次。

cuff-live-title = 正在测量。请不要说话。
cuff-live-line-start = 如果还没有开始，请按血压计上的开始按钮。
cuff-live-line-quiet = 请坐着不动。袖带会紧一会儿。
cuff-live-nth = 第 { $n } 次测量，共 { $of } 次
cuff-live-pressure = 袖带压力 { $pressure }
cuff-pause-title = 做得很好。请休息一分钟。
cuff-pause-last = 刚才的读数是高压 { $systolic }，低压 { $diastolic }。
cuff-pause-repeat = 刚才那次不算。我们再试一次。
cuff-pause-line = 接下来是第 { $n } 次测量，共 { $of } 次。
cuff-pause-discard = 我动了或说话了。这次不要算。
cuff-pause-enough = 停止测量

symptoms-title = 您现在有下面任何一种感觉吗？
symptoms-line-chest = 胸口或后背疼痛，或者呼吸困难。
symptoms-line-stroke = 身体一侧发麻或没有力气，说话或看东西有困难，或者神志不清。
symptoms-line-head = 突然非常严重的头痛，或者头晕并且呕吐。
symptoms-no = 没有，都没有
symptoms-yes = 有

pulse-title = 手指请不要动
pulse-line = 大约需要一分钟。
pulse-line-again = 我们再看一次，确认一下。
pulse-note-finger = 请把手指一直伸到底。
pulse-note-still = 手请不要动。
pulse-note-warm = 信号很弱。请搓搓手，让手暖和。
pulse-note-light = 光线太强。请用另一只手盖住夹子。
pulse-line-truth = 您的感觉比数字更重要。
pulse-signal = 信号
pulse-rate = 每分钟 { $rate } 次

scale-title = 请站到体重秤上
scale-line = 请站着不动，等我们量好体重。
scale-note-step-on = 现在请站上去。
scale-note-still = 请站着不动。
scale-note-too-much = 这超过了体重秤能称的重量。工作人员可以帮您。
scale-note-wait = 请稍等。

trouble-title-pressure = 我们没能测到您的血压
trouble-title-oxygen = 我们没能测到您的血氧
trouble-title-weight = 我们没能测到您的体重
trouble-title-stopped = 已停止
trouble-title-unsuitable = 我们不会在这里测您的血压
trouble-missing = 测这一项的机器没有连接。工作人员可以帮您，您也可以跳过它继续。
trouble-no-answer = 机器没有传来任何数据。按过开始按钮了吗？
trouble-unplugged = 线掉了。工作人员可以插上。然后请再试一次。
trouble-stopped = 您停止了测量。您可以再试一次，或者跳过它继续。
trouble-moved = 您动了一下。请坐着不动，我们再试一次。
trouble-cuff-loose = 袖带松了。请戴紧一点。
trouble-cuff-blocked = 管子折住了。请把它弄直，再试一次。
trouble-weak = 信号太弱。请暖暖手，再试一次。
trouble-finger-off = 手指没有在夹子里。请一直伸到底。
trouble-light = 光线太强。请用另一只手盖住夹子。
trouble-step-on = 体重秤上没有人。等它显示零，然后站上去。
trouble-out-of-range = 这个数字超出了机器能测的范围。请让工作人员给您测量。
trouble-device = 机器本身有故障。工作人员可以帮您。
trouble-no-result = 有三次测量不算。我们不乱猜。请让工作人员给您测量。
trouble-not-steady = 数字一直不稳定。请暖暖手，再试一次。
trouble-implausible = 我们想确认这个数字。请再试一次。
trouble-unsuitable = 这里的袖带对您的手臂不安全或不合适。工作人员可以帮您。
trouble-too-many = 您的手臂今天已经压够了。请问工作人员。
trouble-go-on = 跳过它继续

results-title = 您今天的数字
results-line = 一天只是一天。医生会看很多天的数字。
results-none = 今天什么都没有测量。
results-next = 我该怎么做？
grade-usable = { $what }：这个数字可以用。{ $why }
grade-limited = { $what }：请再测一次，然后再以它为准。{ $why }
why-once = 只测了一次。
why-rest = 您休息的时间短。
why-prepared = 咖啡、抽烟或运动会让它偏高。
why-apart = 您的几次数字相差很大。
why-discarded = 有几次测量没有成功。
why-uneven = 您的脉搏好像不齐。
why-signal = 手指传来的信号弱。
why-below = 夹子不是为这么低的数字做的。
why-pulses = 手臂和手指测到的脉搏不一样。
why-device = 机器提示需要检查。
row-pressure = 血压
row-oxygen = 血氧
row-pulse = 脉搏
row-weight = 体重
row-height = 身高
row-bmi = 体重与身高之比（BMI）
value-pressure = 高压 { $systolic }，低压 { $diastolic }
value-oxygen = { $percent } %
value-pulse = 每分钟 { $rate } 次
value-weight = { $kg } 公斤
value-height = { $cm } 厘米
value-bmi = { $bmi }
meaning-expected = 在今天的预期范围内
meaning-pressure-little-high = 比最好的范围高一点
meaning-pressure-high = 高于预期范围
meaning-pressure-higher = 明显高于预期范围
meaning-pressure-very-high = 非常高：请在今天看医护人员
meaning-pressure-low = 低于预期范围
meaning-pressure-pregnant = 请把这个数字给助产士或医生看
meaning-oxygen-low = 比预期低一点：请在今天看医护人员
meaning-oxygen-very-low = 低于预期：请马上求助
meaning-pulse-uneven = 您的脉搏好像不齐。这台机器可能会错。请让人检查您的脉搏。
meaning-pulse-fast = 快于预期范围
meaning-pulse-slow = 慢于预期范围
meaning-pulse-very-fast = 非常快：请在今天看医护人员
meaning-pulse-very-slow = 非常慢：请在今天看医护人员
meaning-weight = 今天测量的
meaning-height = 今天测量的
meaning-height-said = 您告诉我们的
meaning-bmi-low = 低于大多数成年人的目标范围
meaning-bmi-expected = 在大多数成年人的目标范围内
meaning-bmi-high = 高于大多数成年人的目标范围

advice-none-title = 根据这些读数，不需要做什么
advice-none-line = 单看这些数字，不需要去就诊。如果您觉得不舒服，还是要去看医护人员。
advice-routine-title = 请预约在 4 周之内检查
advice-routine-line = 请把这些数字给您的医生、护士或药剂师看。
advice-soon-title = 请在 7 天之内看医护人员
advice-soon-line = 请给您的医生或诊所打电话，并把这些数字给他们看。
advice-urgent-title = 请在今天看医护人员
advice-urgent-line = 离开之前，请和这里的工作人员谈谈。他们可以帮您今天找到医护人员。
advice-incomplete-title = 我们没能检查所有项目
advice-incomplete-line = 所以我们不能说您什么事都没有。请和工作人员谈谈。
advice-uneven = 您的脉搏好像不齐。这台机器可能会错。请让人检查您的脉搏。
advice-short-rest = 您休息的时间短，所以测到的血压可能比实际的高。
advice-oxygen-truth = 血氧数字可能相差 2 到 4 个点，肤色较深时可能显示得太高。
advice-talk = 不论白天还是夜里，您随时可以找人谈谈：{ $number }
advice-when = 如果您胸口疼痛、呼吸困难、手臂无力、脸部无力，或觉得病得很重，请拨打 { $number }。
advice-medicine = 请按医生说的继续用药。

form-intro-title = 几个问题
form-intro-count = { $n ->
   *[other] { $n } 个问题。
}
form-intro-private = 请确认没有别人能看到这个屏幕。
form-intro-line = 不想回答的问题可以不答。
form-start = 回答问题
form-skip = 今天不答
form-count = 第 { $n } 题，共 { $of } 题
form-own = 其他
form-more = 更多选项
form-end = 离开这些问题
form-problem-low = 请输入 { $limit } 或更大的数。
form-problem-high = 请输入 { $limit } 或更小的数。
form-problem-early = 这个日期太早了。
form-problem-late = 这个日期太晚了。
form-problem-long = 请最多用 { $limit } 个字。
form-problem-short = 请至少用 { $limit } 个字。
form-problem-places = 小数点后面请最多写 { $limit } 位。
form-problem-required = 请回答，或者离开这些问题。
form-problem-one = 请只选一个。
form-problem-unclear = 我们没能读懂。请再试一次。
advice-answers = 从您对问题的回答来看，您应该找人谈谈。

advice-book = 找诊所的预约时间

times-looking-title = 正在找空闲时间
times-booking-title = 正在询问诊所
times-waiting-line = 请稍等。
times-go-on = 不预约，继续
times-title = 请选择时间
times-taken-title = 那个时间刚刚被约走了。请另选一个。
times-offer = { $month }{ $day }日{ $weekday } { $time }
times-offer-at = { $month }{ $day }日{ $weekday } { $time }，{ $place }
times-more = 其他时间
times-none = 都不合适
times-booked-title = 您已经约好了
times-booked-when = { $month }{ $day }日{ $weekday } { $time }
times-booked-when-at = { $month }{ $day }日{ $weekday } { $time }，{ $place }
times-booked-line = 如果在那之前您觉得更不舒服，请不要等到那时。
times-requested-title = 诊所会给您打电话
times-requested-line = 我们向他们要了一个时间。您现在还没有约好。
times-elsewhere-title = 请用手机预约
times-elsewhere-line = 把手机相机对准方块。它会打开诊所的网页。
times-unknown-title = 我们不知道有没有约上
times-unknown-line = 诊所没有回答。离开之前请问工作人员。
times-nothing-title = 现在没有空闲时间
times-nothing-line = 请问工作人员，或者给您的医生或诊所打电话。
times-unreachable-title = 我们现在联系不上诊所
times-unreachable-line = 没有约上时间。请问工作人员，或者给您的医生或诊所打电话。

known-wait-title = 正在询问诊所
known-wait-line = 请稍等。这总是需要几秒钟。
known-go-on = 继续测量
known-one-title = 诊所认得这个代码
known-one-line = 您的结果会归到您名下。
known-nobody-title = 诊所不认得这个代码
known-nobody-line = 请检查代码，或者继续。工作人员以后可以把结果对应到您。
known-many-title = 诊所不能确定这是谁
known-many-line = 您可以继续。请告诉工作人员，以免您的结果弄混。
known-unreachable-title = 诊所现在没有回答
known-unreachable-line = 您可以继续。您的代码会和结果一起送去。
known-not-now-title = 在这里试的代码太多了
known-not-now-line =
    { $minutes ->
       *[other] 您可以继续。{ $minutes } 分钟后可以再查代码。
    }
known-again = 重新输入代码
known-arrive = 我今天有预约，已经到了
known-move = 我想换个时间
known-cancel = 我想取消预约
give-back-title = 要取消您的下一次预约吗？
give-back-line = 这样别人就可以用那个时间。
give-back-no = 保留我的预约
give-back-yes = 取消预约
give-back-waiting-title = 正在取消您的预约
given-back-title = 您的预约已经取消
given-back-line = 如果您还需要就诊，可以再要一个新的时间。
arrive-waiting-title = 正在告诉诊所您到了
arrived-title = 诊所知道您到了
arrived-line = 这是您的预约。如果等候时觉得更不舒服，请告诉工作人员。
none-found-title = 我们没有找到这样的预约
none-found-line = 请问工作人员。他们可以查。
errand-unknown-title = 我们不知道有没有办成
errand-unknown-line = 诊所没有回答。请告诉工作人员。
advice-ways = 联系诊所
ways-title = 您想怎样联系诊所？
ways-call-back = 请诊所给我打电话
ways-video = 用我的手机视频谈话
ways-none = 都不要
call-back-waiting-title = 正在请诊所给您打电话
call-back-asked-line = 我们已经请他们打电话。他们会打给您留的号码。
video-title = 视频谈话
video-line = 把手机相机对准方块。它会在您自己的手机上打开。

weekday-monday = 星期一
weekday-tuesday = 星期二
weekday-wednesday = 星期三
weekday-thursday = 星期四
weekday-friday = 星期五
weekday-saturday = 星期六
weekday-sunday = 星期日
month-january = 1月
month-february = 2月
month-march = 3月
month-april = 4月
month-may = 5月
month-june = 6月
month-july = 7月
month-august = 8月
month-september = 9月
month-october = 10月
month-november = 11月
month-december = 12月
said-as-is = { $text }

sending-saving-title = 正在保存您的结果
sending-saving-line = 请稍等。
sending-kept-title = 您的结果保存在这里
sending-kept-line = 它已锁好。只有这里的工作人员能查到。
sending-waiting-title = 正在发送给诊所
sending-waiting-line = 您的结果在这里很安全。您不用等。
sending-filed-title = 诊所收到了您的结果
sending-filed-line = 诊所的电脑已经回答收到。可能还没有人看过。
sending-refused-title = 诊所没能收下您的结果
sending-refused-line = 工作人员会查看。请把结果带走。
sending-stalled-title = 我们现在联系不上诊所
sending-stalled-line = 您的结果很安全，稍后会发送。请把结果拿到服务台。
sending-failed-title = 我们没能保存您的结果
sending-failed-line = 工作人员已经知道了。请在下一个屏幕把结果带走。

take-away-title = 请带走您的结果
take-away-line = 把手机相机对准方块。您的数字会以文字打开。
take-away-private = 方块只在现在显示。以后谁也拿不到。
take-away-heading = 我在{ $site }的健康检查

goodbye-title = 谢谢您。请多保重。
goodbye-line = 现在正在从这个屏幕上清除您的所有信息。
goodbye-now = 现在结束

help-title = 我们怎么帮您？
help-line-back = 您可以从刚才的地方继续。什么都不会丢失。
help-line-staff = 工作人员可以到您这里来。
help-ill = 我现在病得很重
help-line-emergency = 如果您觉得病得很重，请马上拨打 { $number }。
help-coming-title = 已经叫了工作人员
help-coming-line = 请留在这里。如果您愿意，可以继续。

leave-title = 您想结束吗？
leave-line = 然后我们会从屏幕上清除您的所有信息。
leave-line-kept = 您同意保留或发送的内容会安全保留。其他的一切，我们都会从这台机器上清除。
leave-stay = 不，继续
leave-yes = 是，现在结束

idle-title = 您还在吗？
idle-line = { $seconds } 秒后，我们会结束并清除屏幕。
idle-still-here = 我还在

staff-clear-title = 工作人员：请输入您的号码
staff-clear-line = 只有在有人陪着这个人之后才可以。
staff-clear-enter = 解除
staff-clear-wrong = 这个号码不对。

mark-expected = 在范围内
mark-aside = 稍微超出
mark-outside = 超出范围
mark-far = 远远超出
mark-plain = 已记录
progress-part = 第 { $part } 部分，共 { $of } 部分
countdown-left = 还有 { $seconds } 秒
key-erase = 删除
key-space = 空格
switch-on = 开
switch-off = 关

print-paper-out = 打印机没有纸了。请问工作人员，或者用手机拍下图。
print-cover-open = 打印机的盖子开着。工作人员可以关上。
print-too-hot = 打印机需要冷却。它会自己继续。
print-cancelled = 纸条没有打印。
print-busy = 打印机还在工作。请过一会儿再试。
print-not-now = 我们现在不能打印纸条。请用手机拍下图，或者问工作人员。
print-staff-no-answer = 打印机没有回应。请检查电源、线和线路设置。
print-staff-unplugged = 打印机没有连接。请重新插上。
print-staff-paper-out = 纸卷用完了。请装一卷新的，光滑的一面朝外。
print-staff-cover-open = 打印机的盖子开着。请关上，直到咔嗒一声。
print-staff-cutter = 切刀卡住了。请关掉电源，打开盖子，把它松开。
print-staff-too-hot = 打印机太热了。请让它通风。
print-staff-broken = 打印机报告有故障。请关掉再打开。如果再出现，请联系维修。
print-staff-offline = 打印机设为等待。请按一次进纸按钮。
print-staff-cancelled = 有一次打印被停止。请撕下露出来的纸并销毁。
print-staff-busy = 同时要打印两张纸条。不用做什么。
print-staff-too-large = 有一张纸条太长，无法打印。请报告这个问题。

# The voice. MACHINE-MADE AND UNREVIEWED.
voice-welcome = 语音已打开。
voice-keys = 按键有：上一个、下一个、选择、返回和帮助。按任何键都会停止语音。
voice-choices = 选项数：{ $n }。按下一个键，逐个听。
voice-place = 第 { $n } 个，共 { $of } 个
voice-step-first = 请先按下一个键，听一听选项。
voice-not-yet = 还不行。需要先做前面的一项。
voice-settings = 语音设置
voice-repeat = 再读一遍屏幕
voice-slower = 慢一点
voice-faster = 快一点
voice-louder = 大声一点
voice-quieter = 小声一点
voice-silence = 关闭语音
voice-off = 语音已关闭。按任何键可以打开。
voice-personal = 这部分是私人的。请插上耳机，或者选择大声读出来。
voice-aloud-yes = 是，大声读出我的私人内容
voice-aloud-no = 不要再大声读我的私人内容
voice-read-back = 读出我输入的内容
voice-nothing-typed = 还没有输入任何内容。
voice-erased = 已删除：
voice-full = 没有地方再输入了。
voice-to = 到
voice-space = 空格
voice-hyphen = 连字号
voice-apostrophe = 撇号
voice-comma = 逗号
voice-point = 点
voice-call = 请拨打这个号码：{ $number }
voice-minutes = 剩余分钟：{ $n }
voice-still-measuring = 还在测量。
voice-back-stops = 按返回键马上停止。
