"""What every act sounds like: sentences written for these tests, in the words of many trades.

One row a line: the acts expected (all of them, in any order; - for none), a bar, the text. A text may carry the
turns before it, parted by `` / ``; the last one is judged, and the sides take turns.
"""

AGENT = """
# 问候、身份、需求
greeting please ask_need | 您好，请问有什么可以帮您？
greeting self_introduction please ask_need | 您好，农商银行客服中心，工号3307，请问您需要办理什么业务？
greeting self_introduction | 早上好，这里是滨江花园物业服务中心
greeting self_introduction ask_need | 下午好，我是您的专属客服小林，有什么能为您效劳？
greeting self_introduction please ask_need | 您好，欢迎致电市民热线，请讲
greeting ask_need | 亲，在的呢，有什么问题可以帮您解答
greeting | 欢迎光临小店，喜欢的宝贝可以直接下单哦
greeting please self_introduction confirm_information | 您好，请问是王先生吗？我是平安快递的客服
greeting self_introduction | 您好，1086号话务员为您服务
greeting please ask_need | 您好很高兴为您服务请问有什么可以帮您
greeting self_introduction please ask_need | 中国移动您好，请问您要咨询什么问题呢
greeting | 晚上好
greeting | 哈喽亲亲
greeting | 在的哦亲
greeting | 客户你好 / 在吗 / 我在呢
ask_need please | 你好 / 我有个问题 / 您请说
ask_need please | 你好 / 喂 / 请讲
ask_need | 你好 / 在吗 / 需要咨询哪方面的业务呢
ask_need | 你好 / 我想问一下 / 嗯，您说
ask_need please greeting self_introduction | 您好，国航客服小陈，请问有什么需要帮助的吗
greeting self_introduction | 您好，这边是顺达物流客服部的，工号2208
greeting | 您好女士
greeting cannot_hear | 喂，您好，能听见我说话吗
cannot_hear | 您好 / 我查话费 / 您好，您能听到我的声音吗
cannot_hear | 您好 / 我查话费 / 喂？喂？听得到吗
- | 您好 / 我的快递呢 / 您的快递在途中
- | 您好 / 你们是谁 / 嗯，这个套餐包含一百分钟通话
- | 您好 / 坏了 / 是什么原因坏的呢
- | 您好 / 坏了 / 机器出现什么现象呢
- | 您好 / 你们工号多少 / 工号在短信里有显示的
- | 您好 / 我要买 / 您需要什么颜色的呢
# 等待
wait_notice please | 您好 / 查一下 / 请稍等
wait_notice please | 您好 / 查一下 / 请您稍候片刻
wait_notice please | 您好 / 查一下 / 好的，请稍等一下，我帮您看看
wait_notice | 您好 / 查一下 / 稍等哈亲
wait_notice | 您好 / 查一下 / 您等一下啊
wait_notice | 您好 / 查一下 / 等我一下，我问问仓库
wait_notice | 您好 / 查一下 / 正在为您查询
wait_notice | 您好 / 查一下 / 这边正在帮您核实订单信息
wait_notice | 您好 / 查一下 / 马上为您查询
wait_notice | 您好 / 查一下 / 麻烦您稍微等一下
wait_notice | 您好 / 查一下 / 给我两分钟，我看看系统
wait_notice please | 您好 / 查一下 / 请您不要挂机，我马上帮您核实
wait_notice empathy | 您好 / 查一下 / 别着急，先等一下，我这就看
wait_notice | 您好 / 查一下 / 稍等片刻好吗
wait_notice please | 您好 / 查一下 / 请您在线稍等，不要挂断电话
wait_notice please | 您好 / 查一下 / 请稍后，正在查询
wait_notice please | 您好 / 查一下 / 好的先生请您稍等一会儿
wait_notice apology | 您好 / 查一下 / 不好意思，需要您等一会儿，系统有点慢
wait_notice | 您好 / 查一下 / 女士您稍等我这边给您查一下
wait_notice | 您好 / 查一下 / 等一下下哈，小妹去确认
- | 您好 / 什么时候到 / 预计三天后送达
please | 您好 / 什么时候到 / 请您耐心等待收货，三天内会到的
please | 您好 / 什么时候到 / 还请耐心等待，快递已经在路上了
please | 您好 / 什么时候到 / 请等待审核结果，一般要五个工作日
- | 您好 / 上不去 / 您稍后再试一下
please | 您好 / 上不去 / 请您过一会儿再试
- | 您好 / 几点 / 等下有雨，出门记得带伞
survey_invitation please | 您好 / 没有了 / 稍后请您按键评价
promise | 您好 / 几点 / 等一下师傅会联系您
- | 您好 / 我等了很久 / 您等了多久了
- | 您好 / 上次让我等 / 上次是哪位让您等的呢
# 等待返回
return_apology apology | 您好 / 查一下 / 请稍等 / 好 / 让您久等了
return_apology apology | 您好 / 查一下 / 请稍等 / 好 / 抱歉让您久等了，查到了
return_apology thanks | 您好 / 查一下 / 请稍等 / 好 / 感谢您的耐心等待，您的余额是二十元
return_apology thanks | 您好 / 查一下 / 请稍等 / 好 / 谢谢您的等候
return_apology apology | 您好 / 查一下 / 请稍等 / 好 / 不好意思久等了哈
return_apology apology | 您好 / 人呢 / 抱歉没能及时回复您
return_apology apology | 您好 / 人呢 / 不好意思刚才回复慢了
return_apology apology | 您好 / 人呢 / 让您等这么长时间真是抱歉
return_apology apology | 亲，久等了
- | 您好 / 查一下 / 请稍等 / 好 / 您的余额是二十元
thanks | 您好 / 几时到 / 预计周五送到，感谢您的耐心等待
# 是否明白、是否同意
check_understanding please | 您好 / 怎么算 / 每月十元，请问我解释清楚了吗
check_understanding | 您好 / 怎么算 / 每月十元，您明白了吗
check_understanding | 您好 / 怎么算 / 每月十元，您看我说清楚了没有
check_understanding | 您好 / 怎么算 / 按量计费，这样说您能理解吗
check_understanding | 您好 / 怎么办 / 我给您换一台新的，您看可以吗
check_understanding | 您好 / 怎么办 / 那我帮您取消掉这个套餐，好吗
check_understanding | 您好 / 怎么办 / 我们给您补发一件，行吗
check_understanding | 您好 / 怎么办 / 这边给您退差价可以么亲
check_understanding | 您好 / 怎么办 / 您看这样处理行不行
check_understanding | 您好 / 怎么办 / 这个方案您能接受吗
check_understanding | 您好 / 怎么办 / 建议您改签到明天，可以吗
check_understanding | 您好 / 怎么办 / 先给您退三十，您觉得怎么样
check_understanding | 您好 / 怎么办 / 周三上午上门，您方便吗
check_understanding | 您好 / 怎么办 / 可以给您开通流量包，您需要吗
check_understanding | 您好 / 怎么办 / 那给您安排明天下午的师傅，没问题吧
check_understanding | 您好 / 什么意思 / 就是说超出的部分另外收费，听明白了吗
check_understanding please | 您好 / 什么意思 / 请问我刚才的说明您清楚了吗
- | 您好 / 坏了 / 您的手机能开机吗
- | 您好 / 坏了 / 充电的时候会发热吗
- | 您好 / 坏了 / 指示灯亮不亮
- | 您好 / 坏了 / 麻烦您报一下手机号，好吗
please | 您好 / 坏了 / 请您提供一下订单号可以吗
wait_notice please | 您好 / 坏了 / 请您稍等一下好吗
- | 您好 / 能改吗 / 可以的
- | 您好 / 能改吗 / 好的
- | 您好 / 坏了 / 现在可以正常上网了吗
please | 您好 / 坏了 / 请问您重启过吗
- | 您好 / 坏了 / 您有没有试过换一个充电器
# 复述确认
confirm_information | 您好 / 退货 / 您是说想把这件衣服退掉，对吗
confirm_information | 您好 / 退货 / 跟您核对一下，收货地址是人民路八号，对吧
confirm_information please | 您好 / 退货 / 请问是尾号0932的订单吗
confirm_information | 您好 / 退货 / 是这个订单吗
confirm_information | 您好 / 退货 / 这个商品是吗亲
confirm_information | 您好 / 退货 / 确定要取消吗
confirm_information | 您好 / 退货 / 您确认退订这个业务吗
confirm_information | 您好 / 退货 / 您的意思是快递把箱子摔坏了是吗
confirm_information | 您好 / 退货 / 也就是说您没有收到短信对吧
confirm_information | 您好 / 查话费 / 是查您来电的这个号码吗
confirm_information | 您好 / 查话费 / 您是要查本机的话费对吗
confirm_information | 您好 / 查话费 / 和您确认一下，您的姓名是李雷，是吗
confirm_information | 您好 / 查话费 / 那我跟您重复一下，您要办的是二十元的套餐
confirm_information please | 您好 / 查话费 / 请问您是机主本人吗
confirm_information | 您好 / 查话费 / 您是想把宽带移机到新家是吧
confirm_information | 您好 / 查话费 / 138开头的这个电话是吗
- | 您好 / 退货 / 您的订单号是多少
please | 您好 / 退货 / 请您提供一下收货人姓名
- | 您好 / 退货 / 是什么颜色的呢
- | 您好 / 退货 / 您买了几件
- | 您好 / 退货 / 您收到货了吗
- | 您好 / 退货 / 包装还在吗
- | 您好 / 退货 / 这个可以退的
- | 您好 / 退货 / 这个不支持七天无理由
- | 您好 / 宽带 / 光猫上面的灯是红色还是绿色
# 还有其他吗
ask_more please | 您好 / 好的 / 请问还有其他可以帮您的吗
ask_more | 您好 / 好的 / 还有别的问题吗
ask_more please | 您好 / 好的 / 请问您还需要办理其他业务吗
ask_more | 您好 / 好的 / 还有什么能为您做的
ask_more please | 您好 / 好的 / 请问还有其它需要咨询的么
ask_more | 您好 / 好的 / 您看还有没有其他需要我帮忙的
ask_more | 您好 / 好的 / 另外还有什么要问的吗
ask_more | 您好 / 好的 / 还有啥能帮到您的不
ask_more please | 您好 / 好的 / 那请问您还有什么其他的业务需要咨询吗
ask_more | 您好 / 好的 / 除了这个还有别的需要吗
ask_more | 您好 / 好的 / 其他方面还有需要帮助的吗
ask_more please | 您好 / 好的 / 请问您的问题解决了吗
closing | 您好 / 好的 / 如果还有其他问题，欢迎随时联系我们
- | 您好 / 有吗 / 还有三件库存
- | 您好 / 有吗 / 还有其他颜色可以选的
- | 您好 / 坏了 / 您的问题我们已经解决了
- | 您好 / 坏了 / 还有一个办法，您可以重启路由器
- | 您好 / 退款 / 没有其他原因的话是可以退的
please ask_need | 您好 / 你好 / 请问您是咨询上次的问题还是别的问题
# 结束
closing thanks | 您好 / 没了 / 感谢您的来电，再见
closing | 您好 / 没了 / 祝您生活愉快
closing | 您好 / 没了 / 好的，再见
closing | 您好 / 没了 / 欢迎下次光临
closing | 您好 / 没了 / 有问题随时联系我们
closing thanks | 您好 / 没了 / 谢谢您对我们工作的支持，祝您工作顺利
closing | 您好 / 没了 / 祝您和家人身体健康，万事如意
closing | 您好 / 没了 / 那就不打扰您了，拜拜
closing | 您好 / 没了 / 后续有什么不懂的再来找我哦
closing thanks | 您好 / 没了 / 感谢您选择我们航空，祝您旅途愉快
closing | 您好 / 没了 / 期待您的下次光临
closing please survey_invitation thanks | 您好 / 没了 / 感谢您的接听，稍后请对我的服务做出评价，祝您周末愉快，再见
closing | 您好 / 没了 / 那祝您天天开心哦
closing | 您好 / 没了 / 有需要可以随时拨打我们的热线
thanks | 您好 / 我发了 / 谢谢您的配合
thanks | 您好 / 我发了 / 感谢您提供的信息
thanks | 您好 / 我建议 / 感谢您的宝贵意见
- | 您好 / 旅游 / 景区周末人会比较多
- | 您好 / 快递 / 快递员说没有人在家
# 评价
survey_invitation please | 您好 / 没了 / 请您对本次服务打分
survey_invitation | 您好 / 没了 / 麻烦给个五星好评哦
survey_invitation please | 您好 / 没了 / 请挂机后根据语音提示对我的服务进行评价
survey_invitation | 您好 / 没了 / 辛苦亲动动手指点击下方的评价
survey_invitation please | 您好 / 没了 / 稍后会有一条满意度短信，请您参与评价
- | 您好 / 这家店 / 这款商品的评价都很不错
- | 您好 / 怎么写评价 / 您在订单里可以看到您的评价
# 感谢、致歉、安抚、回谢
apology | 您好 / 坏了 / 对不起
apology | 您好 / 坏了 / 非常抱歉给您带来不便
apology please | 您好 / 坏了 / 请您谅解
apology | 您好 / 坏了 / 不好意思给您添麻烦了
apology | 您好 / 坏了 / 实在是不好意思啊先生
apology | 您好 / 坏了 / 还望您多多包涵
apology | 您好 / 坏了 / 对此我们深表歉意
apology | 您好 / 坏了 / 是我们的疏忽
apology | 您好 / 坏了 / 灰常抱歉亲
- | 您好 / 坏了 / 很遗憾，这个活动结束了
- | 您好 / 套餐 / 套餐里包含两百兆流量
thanks | 您好 / 没事 / 谢谢您的理解
thanks | 您好 / 没事 / 感谢您的谅解与包容
empathy | 您好 / 急 / 非常理解您的心情
empathy | 您好 / 急 / 您先别着急
empathy please | 您好 / 急 / 请您放心
empathy | 您好 / 急 / 换成是我也会着急的
empathy | 您好 / 急 / 您的感受我完全能体会
empathy | 您好 / 急 / 别生气哈亲
empathy | 您好 / 急 / 放心吧，不会有事的
- | 您好 / 急 / 好的
- | 您好 / 急 / 这个不急的话可以明天处理
reply_to_thanks | 您好 / 谢谢 / 不客气
reply_to_thanks | 您好 / 谢谢 / 您客气了
reply_to_thanks | 您好 / 谢谢 / 不用谢
reply_to_thanks | 您好 / 谢谢 / 应该的
reply_to_thanks | 您好 / 谢谢 / 这是我们应该做的
reply_to_thanks | 您好 / 谢谢 / 没事的
reply_to_thanks | 您好 / 谢谢 / 能帮到您就好，别客气
reply_to_thanks | 您好 / 你服务真好 / 您过奖了，这是我的职责
- | 您好 / 是吗 / 应该是的
- | 您好 / 是吗 / 应该可以修好
- | 您好 / 我忘了 / 没事的话您先重启一下
# 请
please | 您好 / 好 / 请您核对短信
please | 您好 / 好 / 还请您留个电话
please | 您好 / 好 / 烦请提供单号
please | 您好 / 好 / 申请提交之前请填写原因
- | 您好 / 好 / 您申请了吗
- | 您好 / 好 / 已经为您邀请了专家会诊
- | 您好 / 好 / 您的退款请求已经收到
- | 您好 / 好 / 他今天请假了
- | 您好 / 好 / 麻烦您报一下单号
- | 您好 / 好 / 页面上有“请输入密码”的提示
- | 您好 / 好 / 您可以请当地的电工看看
# 听不清
cannot_hear apology | 您好 / 嗯 / 不好意思，我这边听不到您的声音
cannot_hear | 您好 / 嗯 / 您还在线吗
cannot_hear please | 您好 / 嗯 / 请问您还在听吗
cannot_hear | 您好 / 嗯 / 您那边声音断断续续的，听不清
cannot_hear | 您好 / 嗯 / 您好，听得见吗
cannot_hear | 您好 / 嗯 / 亲，还在吗
cannot_hear apology | 您好 / 嗯 / 抱歉您的信号不太好，没听清楚
- | 您好 / 耳机没声音 / 两边都没有声音吗
# 办不了
cannot_answer apology | 您好 / 能改吗 / 抱歉，我这边没有权限修改
cannot_answer | 您好 / 能改吗 / 这个我这边处理不了
cannot_answer | 您好 / 能改吗 / 目前无法为您办理
cannot_answer | 您好 / 能改吗 / 系统里暂时查不到您的记录
cannot_answer | 您好 / 能改吗 / 具体时间我也不太清楚
cannot_answer | 您好 / 能改吗 / 这个没有办法给您保证
cannot_answer | 您好 / 能改吗 / 我们这里看不到物流的内部信息
cannot_answer | 您好 / 能改吗 / 这边没有查询到相关信息呢
- | 您好 / 能改吗 / 这个不可以改的
- | 您好 / 能改吗 / 订单取消之后不能恢复
- | 您好 / 能改吗 / 您是看不到验证码吗
# 转办
transfer | 您好 / 投诉 / 我帮您转接到专员处理
transfer | 您好 / 投诉 / 这个需要联系商家
transfer | 您好 / 投诉 / 建议您拨打12315咨询
transfer | 您好 / 投诉 / 您可以携带身份证到就近的营业厅办理
transfer please | 您好 / 投诉 / 请您直接联系一下快递员
transfer wait_notice please | 您好 / 投诉 / 请稍等，为您转接人工坐席
transfer | 您好 / 投诉 / 给您升级到高级专席
transfer | 您好 / 投诉 / 您打一下售后电话4008001234
transfer | 您好 / 投诉 / 您和卖家协商一下
promise | 您好 / 投诉 / 专员会主动联系您的
- | 您好 / 投诉 / 您联系过卖家吗
- | 您好 / 投诉 / 我们的联系方式没有变
- | 您好 / 升级 / 您先把系统升级到最新版本
# 承诺
promise | 您好 / 投诉 / 24小时内给您回复
promise | 您好 / 投诉 / 我们会尽快为您处理
promise | 您好 / 投诉 / 我帮您反馈上去
promise | 您好 / 投诉 / 处理好了会给您打电话
promise | 您好 / 投诉 / 师傅明天会跟您联系的
promise | 您好 / 投诉 / 这边给您催促一下
promise | 您好 / 投诉 / 有结果第一时间通知您
promise | 您好 / 投诉 / 已经安排专人跟进处理
promise | 您好 / 投诉 / 这边会帮您登记上报，三个工作日内回电
promise | 您好 / 投诉 / 我们将加强管理，杜绝此类问题
promise | 您好 / 投诉 / 您的建议我会转达给产品部门
promise | 您好 / 投诉 / 我给您记录下来，反馈给相关部门核实
- | 您好 / 几时到 / 系统显示明天送达
- | 您好 / 几时到 / 话费会在月底自动扣除
- | 您好 / 几时到 / 我们会员日有活动
- | 您好 / 几时到 / 不会影响您使用的
# 各种行为的其他说法，和容易混淆的话
- | 现在的优惠是满减
- | 有现货的
- | 您是什么问题呢
wait_notice please | 请稍等
- | 亲
- | 好的
- | 可以的亲
ask_need please | 请问有什么可以帮您
self_introduction | 亲亲，客服小鹿为您服务哦
greeting self_introduction | 您好，这里是便民服务中心的工作人员
greeting self_introduction | 您好，我是京东物流的小红人
greeting self_introduction | 您好，南方航空，我姓陈
greeting self_introduction | 您好，我是售后专员小张，看到您反馈的问题了
greeting self_introduction | 您好，我是客服小李
greeting self_introduction ask_need please | 您好，自来水公司，请讲
greeting self_introduction | 您好，中国电信，很高兴为您服务
greeting self_introduction | 您好，我叫王芳，是您的客户经理
greeting | 您好，我是说您的订单已经发货了
greeting | 您好，移动用户不能办理的
greeting ask_need please | 您好，请问有什么可以帮您
ask_need | 有什么可以为您服务的
greeting promise | 您好，物流公司会联系您的
greeting | 您好，这是系统自动发送的
greeting | 您好，这个是商家发货的
greeting | 您好，电信的用户可以在网厅办理
greeting please transfer | 您好，请您联系当地营业厅
greeting | 在的亲，能为您服务是我的荣幸
ask_need | 您好 / 你好 / 您有什么问题直接说就可以
greeting ask_need | 您好 / 你好 / 您好，有什么可以为您服务的
ask_need | 您好 / 你好 / 嗯，您讲
ask_need please | 您好 / 你好 / 请问有什么需要咨询的吗
ask_need please | 您好 / 你好 / 请问有什么能够帮助您的
check_understanding | 您好 / 你好 / 您看有什么不明白的吗
- | 您好 / 你好 / 您的手机是什么型号
please | 您好 / 你好 / 请问要换什么颜色呢，我帮您改
- | 您好 / 你好 / 是什么问题导致的还在查
- | 您好 / 你好 / 您要退什么商品
- | 您好 / 你好 / 出现什么提示呢
ask_more | 您好 / 你好 / 还有什么可以帮您
closing | 您好 / 你好 / 有什么需要可以联系我哦
closing please | 您好 / 你好 / 如果有什么问题请联系我们
ask_more please | 您好 / 你好 / 请问还有其他需要吗
- | 您好 / 你好 / 您需要等三到五个工作日
please | 您好 / 你好 / 请您耐心等待退款到账
survey_invitation please | 您好 / 你好 / 请稍后评价
please | 您好 / 你好 / 还请您耐心等待发货
- | 您好 / 你好 / 不用等了，已经好了
promise | 您好 / 你好 / 等发货了会短信通知您
promise | 您好 / 你好 / 等一下快递员会联系您
please transfer | 您好 / 你好 / 请您稍后再拨
- | 您好 / 你好 / 您的订单正在出库
- | 您好 / 你好 / 您的订单号发我，我帮您看看
return_apology apology | 您好 / 还在吗 / 不好意思亲，刚刚回复晚了
return_apology apology | 您好 / 查 / 正在为您查询 / 嗯 / 非常抱歉，系统有点慢，让您久等了
return_apology apology | 您好 / 查 / 请稍等 / 好 / 久等了，已经查到了
return_apology apology | 您好 / 还在吗 / 让您久等了亲亲
return_apology apology | 您好 / 还在吗 / 抱歉，刚才没能及时回复您
return_apology thanks | 您好 / 查 / 请稍等 / 好 / 谢谢您耐心等候
return_apology | 您好 / 查 / 请您稍等一下 / 嗯 / 让您等待了，您的订单是昨天发出的
return_apology apology | 您好 / 查 / 请稍等 / 好 / 不好意思，让您等了这么久
wait_notice please | 您好 / 查 / 请您稍等
- | 您好 / 几时到 / 为了避免您久等，建议您先回去
- | 您好 / 几时到 / 还需要您再等两天
please | 您好 / 几时到 / 请您再耐心等待一天
ask_more please | 您好 / 查 / 请稍等 / 好 / 请问还有其他问题吗
thanks | 您好 / 几时到 / 感谢您的耐心等待，三个工作日内会到账
- | 您好 / 几时到 / 我们会尽快，不会让您久等的
greeting | 您好 / 查 / 请稍等 / 好 / 您好，查到了
check_understanding | 您好 / 你好 / 您同意吗
- | 您好 / 你好 / 这样是可以的
- | 您好 / 你好 / 您能描述一下故障现象吗
- | 您好 / 你好 / 您对哪里不明白可以问我
empathy | 您好 / 你好 / 您别生气好吗
wait_notice | 您好 / 你好 / 您稍等我一会儿好吗
- | 您好 / 你好 / 您需要什么颜色的
please | 您好 / 你好 / 请问您方便接听电话吗
- | 您好 / 你好 / 方便说一下您的订单号吗
apology cannot_hear | 您好 / 你好 / 不好意思没听清
- | 您好 / 你好 / 您能收到短信吗
confirm_information | 您好 / 你好 / 您是指昨天晚上那次停电吗
wait_notice | 您好 / 你好 / 正在为您核对订单
please | 您好 / 你好 / 请您确认网络是否正常
please | 您好 / 你好 / 收货的时候请您当面核对商品
- | 您好 / 你好 / 您现在能上网吗
- | 您好 / 你好 / 您是什么时候下的单
- | 您好 / 你好 / 您有发票吗
- | 您好 / 你好 / 您是现金支付还是刷卡
- | 您好 / 你好 / 您是哪里人呀
- | 您好 / 你好 / 是这样的，您的订单已经出库
- | 您好 / 你好 / 这款是支持七天无理由的
ask_more | 您好 / 你好 / 您是否还有其他问题需要咨询
ask_more | 您好 / 你好 / 您还有什么想了解的吗
ask_more | 您好 / 你好 / 还有其他问题吗
ask_more | 您好 / 你好 / 还要办其他业务吗
ask_more | 您好 / 你好 / 还有啥需要帮忙的
ask_more | 您好 / 你好 / 您看其他还有需要吗
- | 您好 / 你好 / 问题已经解决了
closing please | 您好 / 你好 / 如果还有问题请联系我
- | 您好 / 你好 / 还有其他图片吗
- | 您好 / 你好 / 没有别的优惠
check_understanding | 您好 / 你好 / 您还需要我帮您反馈吗
- | 您好 / 你好 / 还有三件
- | 您好 / 你好 / 您还有其他手机号吗
- | 您好 / 你好 / 还有其他联系方式吗
- | 您好 / 你好 / 还有一个问题，您的地址不完整
check_understanding | 您好 / 你好 / 您还有什么不明白的吗
closing | 您好 / 你好 / 小妹祝您万事如意
closing | 您好 / 你好 / 祝您购物愉快
closing | 您好 / 你好 / 您有任何问题都可以随时来咨询
- | 您好 / 你好 / 祝福语可以写在卡片上
please transfer | 您好 / 你好 / 请您联系商家
please | 您好 / 你好 / 请再次拨打
thanks reply_to_thanks | 您好 / 你好 / 谢谢您的夸奖
- | 您好 / 你好 / 随时都可以退的
thanks | 您好 / 你好 / 谢谢您的配合
transfer | 您好 / 你好 / 您再联系一下快递
- | 您好 / 你好 / 有问题的话您发图片我看看
thanks | 您好 / 你好 / 谢谢您提供的信息
please | 您好 / 你好 / 请随时关注物流信息
survey_invitation please | 您好 / 你好 / 稍后有短信邀请您评价，请您回复10分
survey_invitation | 您好 / 你好 / 送我一个小红心吧
survey_invitation | 您好 / 你好 / 您对本次服务还满意吗
survey_invitation | 您好 / 你好 / 方便的话点亮小星星
survey_invitation please | 您好 / 你好 / 请对我的服务进行评价
survey_invitation | 您好 / 你好 / 期待您的好评
survey_invitation | 您好 / 你好 / 帮忙点个满意哦
survey_invitation please | 您好 / 你好 / 稍后请您对本次服务打分
survey_invitation | 您好 / 你好 / 辛苦给个五星
survey_invitation | 您好 / 你好 / 邀请您参与满意度调查
- | 您好 / 你好 / 好评返现是商家的活动
- | 您好 / 你好 / 这款评价很好
- | 您好 / 你好 / 您给的差评
- | 您好 / 你好 / 商品评价在订单里
- | 您好 / 你好 / 评价后送京豆
- | 您好 / 你好 / 您的评价我们看到了
thanks | 您好 / 你好 / 谢谢亲
thanks | 您好 / 你好 / 感恩有您
closing thanks | 您好 / 你好 / 感谢您的支持
thanks | 您好 / 你好 / 辛苦您了
thanks | 您好 / 你好 / 谢谢
thanks | 您好 / 你好 / 师傅您辛苦了
- | 您好 / 你好 / 麻烦您提供一下
wait_notice | 您好 / 你好 / 辛苦您稍等
- | 您好 / 你好 / 您说声谢谢就行
reply_to_thanks | 您好 / 你好 / 不用谢
reply_to_thanks | 您好 / 你好 / 不客气
- | 您好 / 你好 / 页面说明便于您理解
- | 您好 / 你好 / 是物流的问题
thanks | 您好 / 你好 / 感谢您的理解
- | 您好 / 你好 / 没有影响
- | 您好 / 你好 / 避免给您带来不便
- | 您好 / 你好 / 这款套餐包含宽带
empathy | 您好 / 你好 / 非常理解您的心情
- | 您好 / 你好 / 不是我们的问题
empathy | 您好 / 你好 / 我能理解您
thanks | 您好 / 你好 / 谢谢您的谅解
empathy | 您好 / 你好 / 没事的，别紧张
empathy please | 您好 / 你好 / 请不要着急
empathy | 您好 / 你好 / 感同身受
empathy | 您好 / 你好 / 我能体会您的感受
empathy | 您好 / 你好 / 亲放心哦
empathy promise | 您好 / 你好 / 别担心，我们会处理的
empathy | 您好 / 你好 / 我理解您的心情
apology empathy | 您好 / 你好 / 给您带来这么不好的体验，真的能理解您
empathy | 您好 / 你好 / 您的心情我们非常理解
empathy | 您好 / 你好 / 您不用担心
- | 您好 / 你好 / 如果您不放心可以退货
- | 您好 / 你好 / 您急的话可以自提
- | 您好 / 你好 / 您担心的是什么问题
apology please | 您好 / 你好 / 请您理解
- | 您好 / 你好 / 我不明白您的意思
- | 您好 / 你好 / 好的
- | 您好 / 你好 / 不太理解您的意思
- | 您好 / 你好 / 您着急用吗
reply_to_thanks | 您好 / 谢谢 / 小事儿
reply_to_thanks | 您好 / 谢谢 / 没事
reply_to_thanks | 您好 / 谢谢 / 分内之事
reply_to_thanks | 您好 / 谢谢 / 这是我应该做的
reply_to_thanks | 您好 / 谢谢 / 客气客气
reply_to_thanks | 您好 / 谢谢 / 嗯嗯不客气哦
reply_to_thanks | 您好 / 谢谢 / 能帮到您是我的荣幸
reply_to_thanks | 您好 / 谢谢 / 很高兴能帮到您
reply_to_thanks | 您好 / 你真好 / 您过奖了
reply_to_thanks | 您好 / 谢谢 / 不客气的
- | 您好 / 谢谢 / 好的
ask_more please | 您好 / 谢谢 / 请问还有其他问题吗
closing thanks | 您好 / 谢谢 / 感谢您的来电
- | 您好 / 在吗 / 应该是今天到
- | 您好 / 在吗 / 没事的话可以重启
- | 您好 / 你好 / 麻烦您
- | 您好 / 你好 / 申请退款
- | 您好 / 你好 / 您可以请师傅上门看看
- | 您好 / 你好 / 页面上会出现“请输入密码”
- | 您好 / 你好 / 邀请好友
promise | 您好 / 你好 / 我们会请专员联系您
cannot_hear | 您好 / 你好 / 听不到您说话
apology cannot_hear | 您好 / 你好 / 抱歉没听清，您再说一遍
cannot_hear | 您好 / 你好 / 您好，能听到吗
please cannot_hear | 您好 / 你好 / 听不到您的声音，请您换个电话再打过来
cannot_hear | 您好 / 你好 / 亲还在吗
please cannot_hear | 您好 / 你好 / 请问您还在线吗
cannot_hear | 您好 / 你好 / 您的声音听不清
cannot_hear | 您好 / 你好 / 您那边信号不好
- | 您好 / 你好 / 商品还在吗
- | 您好 / 你好 / 听到提示音后按1
- | 您好 / 你好 / 您的手机信号怎么样
- | 您好 / 你好 / 您在哪个城市
- | 您好 / 你好 / 电视没有声音吗
- | 您好 / 你好 / 手机听不到声音吗
- | 您好 / 你好 / 包装还在吗
- | 您好 / 你好 / 您在家吗
cannot_answer | 您好 / 你好 / 这个暂时还不好说
apology cannot_answer | 您好 / 你好 / 很抱歉我们帮不了您
cannot_answer | 您好 / 你好 / 我这边没有查到
cannot_answer | 您好 / 你好 / 这个我做不了主
cannot_answer | 您好 / 你好 / 现在系统升级，无法办理
apology cannot_answer | 您好 / 你好 / 抱歉，无法为您查询
cannot_answer | 您好 / 你好 / 这个我也不太清楚
cannot_answer | 您好 / 你好 / 暂时还没有收到通知
cannot_answer | 您好 / 你好 / 这个我暂时没法答复您
cannot_answer | 您好 / 你好 / 具体什么时候到我们也不确定
- | 您好 / 你好 / 不清楚您说的是哪个订单，您提供一下好吗
please | 您好 / 你好 / 如果您看不到请刷新
- | 您好 / 你好 / 用不了的话可以换
- | 您好 / 你好 / 您不清楚的地方可以问我
- | 您好 / 你好 / 没有降价
- | 您好 / 你好 / 无法使用的话您卸载重装
- | 您好 / 你好 / 这款没有货了
- | 您好 / 你好 / 没有优惠
- | 您好 / 你好 / 不可以的
- | 您好 / 你好 / 您没看到短信吗
transfer | 您好 / 你好 / 给您转到投诉专席
transfer | 您好 / 你好 / 您找一下卖家客服
transfer | 您好 / 你好 / 要您自己联系师傅改约
transfer | 您好 / 你好 / 您可以稍后再拨
transfer | 您好 / 你好 / 建议您联系商家处理
transfer | 您好 / 你好 / 您需要联系发卡行
transfer | 您好 / 你好 / 您可以去线下门店问问
please transfer | 您好 / 你好 / 请您到就近网点办理
transfer | 您好 / 你好 / 您可以致电厂家售后
- | 您好 / 你好 / 退款转到您的余额了
please | 您好 / 你好 / 请您注意接听电话
closing | 您好 / 你好 / 欢迎再次来电
closing thanks | 您好 / 你好 / 感谢您的来电
- | 您好 / 你好 / 您的手机可以转网
promise | 您好 / 你好 / 专员会给您打电话
- | 您好 / 你好 / 您联系过商家吗
- | 您好 / 你好 / 联系方式没问题吧
please | 您好 / 你好 / 请留下您的联系方式
- | 您好 / 你好 / 不用联系商家
promise | 您好 / 你好 / 会帮您备注的
promise | 您好 / 你好 / 工作人员会在两个工作日内与您联系
promise | 您好 / 你好 / 我们会持续关注您的问题
promise | 您好 / 你好 / 师傅会提前跟您联系的
- | 您好 / 你好 / 在您付款后48小时内发货
- | 您好 / 你好 / 已经备注好了
- | 您好 / 你好 / 退款会原路返回
- | 您好 / 你好 / 这边帮您查询
please | 您好 / 你好 / 请您及时充值
- | 您好 / 你好 / 专员之前联系过您吗
- | 您好 / 你好 / 已经给您登记过了
thanks | 您好 / 你好 / 感谢您的建议
- | 您好 / 你好 / 明天有活动
- | 您好 / 你好 / 这个不会影响使用
# 网店、电话（转写，没有标点）、微博
confirm_information | 在吗 / 您好 / 我要退货 / 是蓝色这件吗亲
wait_notice | 你好 / 您好 / 查下物流 / 好哒亲爱的，这边帮您看下哈，稍等哦
wait_notice please | 你好 / 您好 / 查下物流 / 请您稍等一小会儿哦，正在查看物流信息
- | 你好 / 您好 / 什么时候到 / 亲爱的，您的包裹现在在北京分拣中心，预计明天下午送达
please | 你好 / 您好 / 什么时候到 / 预计明天送达，还请您耐心等待哦
promise | 你好 / 您好 / 还没到 / 小妹这边给您催促一下站点，让师傅优先给您派送
promise apology | 你好 / 您好 / 还没到 / 非常抱歉亲爱的，我这边联系站点给您加急处理
ask_more please | 你好 / 您好 / 好的 / 请问还有其他可以帮您处理的问题吗亲
ask_more | 你好 / 您好 / 好的 / 还有什么小妹能为您做的吗
closing survey_invitation please | 你好 / 您好 / 没有了 / 祝您购物愉快，请您对小妹的服务做出评价哦
closing | 你好 / 您好 / 没有了 / 那祝您生活愉快哈，有事再联系小妹
transfer | 你好 / 您好 / 坏了 / 您可以联系一下厂家售后，电话是4001234567
transfer please | 你好 / 您好 / 坏了 / 这个请您咨询一下商家呢，小妹这边只负责物流
cannot_answer | 你好 / 您好 / 几点到 / 具体几点送到小妹也没法确定呢
cannot_answer | 你好 / 您好 / 几点到 / 这个我这里看不到具体时间的呢
apology cannot_answer | 你好 / 您好 / 改地址 / 抱歉呢，已经出库的订单我们这边改不了地址
confirm_information please | 你好 / 您好 / 改地址 / 麻烦您核对一下新地址：朝阳区花园路5号，请问对吗
please | 你好 / 您好 / 改地址 / 请您提供一下新的收货地址以及联系方式呢
empathy please | 你好 / 您好 / 急 / 请您不要着急呢，我帮您看看
apology empathy please | 你好 / 您好 / 太慢了 / 给您添麻烦了，您的心情小妹非常理解，请您消消气
reply_to_thanks ask_more please | 你好 / 您好 / 谢谢 / 不用客气的亲，请问还有别的问题吗
reply_to_thanks | 你好 / 您好 / 谢谢 / 不客气哦，这都是小妹应该做的
greeting self_introduction ask_need please | 您好，金牌客服小美很高兴为您服务，请问有什么可以帮到您
greeting ask_need | 亲亲，在的哦，有什么可以帮您的呢
greeting | 在的哦，亲爱的
ask_need please | 亲，请问遇到什么问题了呢
ask_need | 有什么问题我可以帮您解决呢
greeting self_introduction ask_need please | 您好工号三零二一很高兴为您服务请问什么可以帮您
confirm_information | 您好 / 我查话费 / 查您本机的话费是吗
confirm_information | 您好 / 我查话费 / 就是来电的这个号码对吧
confirm_information | 您好 / 我的宽带坏了 / 您是上不了网是吧
confirm_information please | 您好 / 我的宽带坏了 / 请问您是户主本人吗
please | 您好 / 我的宽带坏了 / 请问光猫上面有没有亮红灯
wait_notice | 您好 / 我查话费 / 好您稍等啊我给您看一下
wait_notice | 您好 / 我查话费 / 嗯这边正在帮您查询
wait_notice please | 您好 / 我查话费 / 那请您不要挂机稍等片刻
check_understanding | 您好 / 退订 / 给您退订了以后下个月就不收费了您看可以吗
check_understanding | 您好 / 退订 / 那我现在帮您取消掉好吧
check_understanding | 您好 / 退订 / 我这样给您解释您能听明白吗
promise | 您好 / 投诉 / 那我给您反馈一下到时候会有专人给您回电话
promise | 您好 / 投诉 / 我们这边两个工作日之内会有工作人员跟您联系
promise | 您好 / 投诉 / 我帮您登记一个工单，预约师傅上门
ask_more | 您好 / 好的 / 那还有其他能帮您的吗
ask_more please | 您好 / 好的 / 嗯请问您还有别的业务需要办理吗
closing thanks survey_invitation please | 您好 / 没了 / 好的感谢您的来电请您稍后对我的服务做出评价再见
cannot_answer | 您好 / 为什么 / 这个我们这边也查不到原因
transfer | 您好 / 办卡 / 这个业务得您本人带着身份证去营业厅办
transfer | 您好 / 办卡 / 我给您转到人工专席您不要挂机
cannot_hear | 您好 / 嗯 / 喂您好能听见吗
cannot_hear | 您好 / 嗯 / 您那边声音太小了听不清楚
cannot_hear apology | 您好 / 嗯 / 不好意思您的信号不太好能再说一遍吗
- | 您好 / 查 / 您的余额是二十三块六
- | 您好 / 查 / 您现在用的是五十八元的套餐每个月有十个G的流量
greeting please | 你们怎么乱扣费 / 您好，请您私信提供一下手机号码及具体情况，以便为您核实
greeting apology promise | 网速太慢 / 您好，给您带来不便非常抱歉，已将您反映的情况记录，我们会尽快安排人员核实处理
greeting transfer | 怎么报修 / 您好，您可以拨打10010转人工报修
greeting transfer | 补卡 / 您好，您可携带有效身份证件前往就近营业厅办理补卡
greeting thanks promise | 建议加个夜间模式 / 您好，感谢您的建议，我们会将您的意见反馈给产品团队
greeting thanks closing | 不错 / 您好，感谢您对我们的支持，祝您生活愉快
greeting apology | 掉线 / 亲，您好，给您的使用带来不便深感抱歉
greeting | 怎么设置 / 您好，您可以在设置-通用里面找到这个选项
greeting confirm_information please | 连不上 / 您好，请问您是指手机连不上wifi吗
greeting promise please | 投诉 / 您好，您反馈的问题已收到，请您保持电话畅通，工作人员会尽快与您联系
apology cannot_answer | 为什么 / 您好 / 到底为什么 / 很抱歉，微博无法核实您的账户信息
transfer promise | 烦死了 / 您好 / 没人管 / 建议您联系当地客服，我们也会将情况反馈过去
please check_understanding | 修不好 / 您好 / 试过了 / 我们远程帮您操作一下可以吗？请问您现在方便吗
thanks closing | 谢谢 / 您好 / 好的 / 感谢您对我们的关注，祝您愉快
apology promise | 慢 / 您好 / 你们不作为 / 对于您遇到的情况我们深表歉意，我们会不断提升服务质量
confirm_information | 你好 / 您好 / 我要改一下派送时间 / 是改到周末派送吗亲
confirm_information | 你好 / 您好 / 充值没到 / 是充到这个号码上的吗
confirm_information | 你好 / 您好 / 退货 / 亲，您是要退这个杯子对吧
confirm_information | 你好 / 您好 / 发票 / 抬头是个人对吧
confirm_information | 你好 / 您好 / 发票 / 您是需要开专票是吗
confirm_information | 你好 / 您好 / 1234 / 尾号1234的这个订单是吗
confirm_information | 你好 / 您好 / [订单x] / 这一单对吗亲
confirm_information | 你好 / 您好 / [订单x] / [订单x] 是这个订单吗亲
confirm_information | 你好 / 您好 / 改地址 / 改成海淀区中关村大街1号，是吗
confirm_information | 你好 / 您好 / 我想订机票 / 明天下午三点北京飞上海的航班，对吗
confirm_information | 你好 / 您好 / 我家没电了 / 您家是在3号楼是吧
confirm_information | 你好 / 您好 / 一直显示失败 / 您是说付款的时候提示失败吗
confirm_information | 你好 / 您好 / 不要了 / 您是不想要了，要申请退款对吗
confirm_information | 你好 / 您好 / 不要了 / 那帮您取消这个订单是吗亲
confirm_information | 你好 / 您好 / 电话打不通 / 预留的电话是138开头这个吗
confirm_information | 你好 / 您好 / 帮我催催 / 是催发货吗亲亲
confirm_information | 你好 / 您好 / 换货 / 您是想换大一码的对不
confirm_information | 你好 / 您好 / 查积分 / 您查的是现在打电话的这个号码吗
confirm_information | 你好 / 您好 / 我姓章 / 是立早章吗
confirm_information please | 你好 / 您好 / 我姓章 / 请问您是章女士对吧
confirm_information | 你好 / 您好 / 投诉 / 您要投诉的是昨天的那位快递员，对吗
confirm_information | 你好 / 您好 / 好的 / 好的，跟您再核对一遍，姓名张三，电话13800000000
confirm_information | 你好 / 您好 / 好的 / 跟您确认下，收货人还是您本人吗
confirm_information | 你好 / 您好 / 好的 / 您确定要关闭自动续费吗
- | 你好 / 您好 / 坏了 / 是什么时候开始坏的呢
- | 你好 / 您好 / 坏了 / 您买了多久了呢
- | 你好 / 您好 / 坏了 / 商品外包装有破损吗
- | 你好 / 您好 / 坏了 / 您有试过更换充电线吗
- | 你好 / 您好 / 坏了 / 您是在哪里买的呢
- | 你好 / 您好 / 退货 / 商品有使用过吗
- | 你好 / 您好 / 退货 / 您是七天之内签收的吗
- | 你好 / 您好 / 退货 / 您的赠品还在吗
- | 你好 / 您好 / 有货吗 / 有货的哦
- | 你好 / 您好 / 有货吗 / 这款没有货了呢，您看下其他颜色
- | 你好 / 您好 / 能用吗 / 可以用的亲
- | 你好 / 您好 / 能用吗 / 您是苹果手机还是安卓手机
- | 你好 / 您好 / 为什么 / 是因为您的账户余额不足导致的
- | 你好 / 您好 / 为什么 / 是这样的亲，活动期间订单量比较大
- | 你好 / 您好 / 好的 / 是的呢
- | 你好 / 您好 / 多少钱 / 一共是两百三十元
check_understanding | 你好 / 您好 / 坏了 / 帮您申请换新可以么亲
check_understanding | 你好 / 您好 / 坏了 / 这边给您补偿二十元优惠券您看可以接受吗
check_understanding | 你好 / 您好 / 坏了 / 您先用着，如果还有问题我再给您换，好吧
check_understanding | 你好 / 您好 / 怎么操作 / 就是点这个设置，然后点通用，明白吗
check_understanding | 你好 / 您好 / 怎么操作 / 这样操作您清楚了吗亲
check_understanding | 你好 / 您好 / 退差价 / 差价给您退到余额行吗
check_understanding | 你好 / 您好 / 退差价 / 给您返成京豆可以吗
check_understanding | 你好 / 您好 / 太贵 / 可以给您换成三十八元的套餐，您看怎么样
check_understanding | 你好 / 您好 / 不要了 / 那给您拦截一下可以吗
check_understanding | 你好 / 您好 / 不要了 / 需要帮您取消订单吗
check_understanding | 你好 / 您好 / 修 / 师傅明天上午九点上门，您方便吗
- | 你好 / 您好 / 修 / 您什么时候方便
- | 你好 / 您好 / 修 / 您明天在家吗
- | 你好 / 您好 / 修 / 您报一下地址好吗
please | 你好 / 您好 / 修 / 请您拍一张照片给我可以吗
wait_notice | 你好 / 您好 / 修 / 您稍等下我查一下好吧
promise | 你好 / 您好 / 没货 / 到货之后短信通知您哦
promise | 你好 / 您好 / 慢 / 我给您反馈到站点，让他们尽快送
promise | 你好 / 您好 / 慢 / 小妹给您备注加急了哈
promise | 你好 / 您好 / 慢 / 站点会优先给您配送的
promise | 你好 / 您好 / 慢 / 师傅会在今天下午六点前给您送到
promise | 你好 / 您好 / 没电话 / 安装师傅会提前给您打电话的
promise | 你好 / 您好 / 投诉 / 您的问题我会如实反映给领导
promise | 你好 / 您好 / 建议 / 好的，您的建议小妹会反馈上去的
promise | 你好 / 您好 / 售后 / 商家会在24小时内处理您的申请
promise | 你好 / 您好 / 售后 / 审核通过后会给您安排取件
promise | 你好 / 您好 / 售后 / 收到货检测没问题就给您退款
promise | 你好 / 您好 / 发票 / 开好之后会发到您邮箱的
promise | 你好 / 您好 / 发票 / 我明天给您寄过去
promise | 你好 / 您好 / 问题 / 我这边核实一下晚点给您答复哈
promise | 你好 / 您好 / 问题 / 核实好了联系您
- | 你好 / 您好 / 到账 / 退款会在1-7个工作日到账
- | 你好 / 您好 / 到账 / 款项会退回到您的支付账户
- | 你好 / 您好 / 发货 / 现在下单今天就能发
- | 你好 / 您好 / 怎么办 / 您收到短信点击链接就会看到
- | 你好 / 您好 / 积分 / 积分会在年底清零
transfer | 你好 / 您好 / 联系谁 / 您可以直接跟师傅联系哦
transfer | 你好 / 您好 / 联系谁 / 您联系下卖家看看能不能改
transfer | 你好 / 您好 / 联系谁 / 您点击联系商家咨询下呢
transfer | 你好 / 您好 / 联系谁 / 亲，您打这个电话试试
transfer | 你好 / 您好 / 联系谁 / 配送员电话13800001111，您可以打电话问问
transfer | 你好 / 您好 / 人工 / 为您转接专属客服
transfer | 你好 / 您好 / 人工 / 给您转专员处理
transfer | 你好 / 您好 / 维修 / 您就近找一家售后网点检测一下
transfer | 你好 / 您好 / 维修 / 您需要自行联系厂家保修
transfer | 你好 / 您好 / 维修 / 建议您到店里让师傅看一下
transfer | 你好 / 您好 / 举报 / 您可以向平台举报
- | 你好 / 您好 / 电话 / 您的电话打不通哦
- | 你好 / 您好 / 电话 / 配送员电话13800001111
- | 你好 / 您好 / 电话 / 我这边联系下站点
- | 你好 / 您好 / 电话 / 商家给您打电话了吗
cannot_answer | 你好 / 您好 / 能不能快点 / 这个我们控制不了呢亲
cannot_answer | 你好 / 您好 / 谁签收的 / 系统里没有显示签收人
cannot_answer | 你好 / 您好 / 什么时候有货 / 到货时间暂时还没有通知呢
cannot_answer | 你好 / 您好 / 什么时候有货 / 这个小妹也不确定哦
cannot_answer | 你好 / 您好 / 改价 / 这边改不了价格的哦
cannot_answer | 你好 / 您好 / 查通话 / 通话详单我们这里不能查
cannot_answer | 你好 / 您好 / 查 / 没找到您的订单信息呢
- | 你好 / 您好 / 能退吗 / 亲，这个不支持退的哦
- | 你好 / 您好 / 能退吗 / 拆封了就不能退了
- | 你好 / 您好 / 能改吗 / 改不了您就重新下单哦
greeting self_introduction ask_need please | 喂 / 您好东风物业请问有什么可以帮您的
wait_notice | 喂 / 您好 / 帮我查一下电费 / 嗯您稍等一下啊我看一下系统
wait_notice | 喂 / 您好 / 帮我查一下电费 / 我给您查着呢您别挂啊
wait_notice please | 喂 / 您好 / 帮我查一下电费 / 好的女士请稍等这边为您核实一下
return_apology apology | 喂 / 您好 / 帮我查一下电费 / 稍等 / 嗯 / 抱歉啊让您久等了查到了是七十二块
confirm_information | 喂 / 您好 / 我家停电了 / 您是住在阳光花园的对吧
confirm_information | 喂 / 您好 / 我家停电了 / 就您一家停电是吗
confirm_information | 喂 / 您好 / 我要改名字 / 弓长张的张吗
confirm_information | 喂 / 您好 / 我想退票 / 您要退的是明天的高铁票是吧
check_understanding | 喂 / 您好 / 怎么交 / 就是每个月十号之前把钱存进去您明白了吧
check_understanding | 喂 / 您好 / 怎么交 / 我给您发个短信您照着短信操作行吗
ask_more | 喂 / 您好 / 好 / 您看还有别的需要吗
ask_more please | 喂 / 您好 / 好 / 请问先生还有什么其他问题吗
closing | 喂 / 您好 / 没了 / 好嘞那就不打扰您了再见
closing thanks | 喂 / 您好 / 没了 / 感谢您的致电祝您生活愉快再见
reply_to_thanks closing | 喂 / 您好 / 谢谢 / 不客气啊再见
cannot_hear | 喂 / 您好 / 嗯 / 喂先生您还在听吗
cannot_answer | 喂 / 您好 / 几点来电 / 具体几点恢复我们也没接到通知
promise | 喂 / 您好 / 漏水 / 我马上安排师傅过去看
promise | 喂 / 您好 / 漏水 / 行我给您报上去了下午会有师傅联系您
transfer | 喂 / 您好 / 医保 / 医保的事您得打12393问
transfer | 喂 / 您好 / 医保 / 这个归社保局管您去社保局窗口问一下吧
empathy | 喂 / 您好 / 急死了 / 您别急慢慢说
apology | 喂 / 您好 / 怎么老停电 / 对不住了给您添麻烦了
greeting | 在吗 / 亲亲您好呀，在呢在呢
wait_notice | 在吗 / 您好 / 查快递 / 亲稍等，小二去给您查哈
wait_notice | 在吗 / 您好 / 查快递 / 收到，马上给您看下
confirm_information | 在吗 / 您好 / 订单6688 / 亲是这双运动鞋嘛
confirm_information | 在吗 / 您好 / 发错了 / 亲您收到的是黑色的是吗
confirm_information | 在吗 / 您好 / 发错了 / 亲的意思是要补发对吗
check_understanding | 在吗 / 您好 / 发错了 / 亲，给您重新发一件，错的那件您留着，可以不
check_understanding promise | 在吗 / 您好 / 发错了 / 小二帮您登记补发，三天内寄出，您看可以吗亲
promise | 在吗 / 您好 / 发错了 / 好的亲，今天就给您补寄哦
promise thanks | 在吗 / 您好 / 建议 / 感谢亲的反馈，小二会转告仓库注意的
please survey_invitation | 在吗 / 您好 / 好 / 亲，收到货满意的话请给个五星好评哦
- | 在吗 / 您好 / 能便宜吗 / 亲，这已经是最低价了哦
- | 在吗 / 您好 / 尺码 / 亲平时穿多大码呢
- | 在吗 / 您好 / 尺码 / 身高体重多少呢亲
- | 在吗 / 您好 / 几天到 / 亲，一般三天左右到哦
- | 在吗 / 您好 / 包邮吗 / 满九十九包邮的呢
promise | 在吗 / 您好 / 物流不动 / 我跟物流那边沟通一下，有消息马上告诉您
promise | 在吗 / 您好 / 物流不动 / 已经给您催了，快递员今天会给您送的
promise | 在吗 / 您好 / 保修 / 工程师检测完会跟您联系报价
promise | 在吗 / 您好 / 停水 / 抢修队已经在路上了，修好第一时间恢复供水
promise | 在吗 / 您好 / 建议 / 您提的这点我们后面会优化的
promise | 在吗 / 您好 / 补寄 / 少的那件明天安排补寄给您
promise | 在吗 / 您好 / 退款 / 这边今天就给您处理退款
promise | 在吗 / 您好 / 催 / 我再帮您追一下进度
promise | 在吗 / 您好 / 投诉 / 工单已经生成，承办单位会在七日内答复您
promise | 在吗 / 您好 / 保险 / 理赔专员将在一个工作日内与您取得联系
- | 在吗 / 您好 / 保险 / 保单第二天零点生效
- | 在吗 / 您好 / 航班 / 值机柜台会提前两小时开放
- | 在吗 / 您好 / 快递 / 快件预计今晚到达本市分拨中心
- | 在吗 / 您好 / 话费 / 超出部分会按每兆一毛收取
cannot_answer | 在吗 / 您好 / 余额 / 没有密码的话我们这边是没法给您查的
cannot_answer | 在吗 / 您好 / 余额 / 这个涉及隐私，不能提供给您
cannot_answer | 在吗 / 您好 / 改签 / 很遗憾，这张票我们操作不了改签
cannot_answer | 在吗 / 您好 / 电话 / 司机的联系方式我们也没有
cannot_answer | 在吗 / 您好 / 时间 / 这个不好说，要看现场情况
cannot_answer | 在吗 / 您好 / 几号 / 这个我得看后台，但现在后台登不上去
cannot_answer | 在吗 / 您好 / 赔多少 / 具体赔付金额我无法给您答复
cannot_answer | 在吗 / 您好 / 原因 / 故障原因目前还不清楚
- | 在吗 / 您好 / 退票 / 特价票不可以退的
- | 在吗 / 您好 / 优惠 / 两个优惠不能同时使用
- | 在吗 / 您好 / 行李 / 液体不能带上飞机
transfer | 在吗 / 您好 / 发票 / 开发票您得找酒店前台
transfer | 在吗 / 您好 / 摔坏 / 您拿到附近的售后店检测一下吧
transfer please | 在吗 / 您好 / 漏水 / 公共区域漏水请跟物业反映一下
transfer | 在吗 / 您好 / 社保 / 社保卡的问题您可以咨询12333
transfer | 在吗 / 您好 / 人工 / 稍后为您接通技术支持工程师
transfer | 在吗 / 您好 / 改约 / 这个您跟师傅直接约时间就可以
transfer | 在吗 / 您好 / 银行 / 需要您去开户行打流水
transfer | 在吗 / 您好 / 退货 / 第三方的商品您申请退货后和卖家沟通就好
- | 在吗 / 您好 / 退货 / 卖家同意后您再寄回
- | 在吗 / 您好 / 银行 / 银行卡绑定成功了
wait_notice | 在吗 / 您好 / 查 / 您先别挂，我这边看一眼
wait_notice | 在吗 / 您好 / 查 / 系统加载有点慢，麻烦您等一下哈
wait_notice empathy please | 在吗 / 您好 / 查 / 我在给您核实，请别急
wait_notice please | 在吗 / 您好 / 查 / 请给我两分钟，我问下仓库
wait_notice | 在吗 / 您好 / 查 / 好嘞等我一下哦亲
- | 在吗 / 您好 / 查 / 您等短信通知就行
- | 在吗 / 您好 / 查 / 等我们核实清楚了给您退
promise | 在吗 / 您好 / 空调不冷 / 我给您约个师傅，明天过去加氟
promise | 在吗 / 您好 / 没收到 / 仓库查完监控给您回复
promise | 在吗 / 您好 / 意见 / 我会把您说的情况写进工单里
promise | 在吗 / 您好 / 缺货 / 补到货我第一时间留一件给您
promise | 在吗 / 您好 / 扣费 / 多扣的钱月底之前给您返还
promise | 在吗 / 您好 / 行李 / 找到您的行李后会派人送到酒店
- | 在吗 / 您好 / 空调 / 这款空调会自动除湿
- | 在吗 / 您好 / 保质期 / 保质期到明年三月
cannot_answer | 在吗 / 您好 / 查人 / 别人的信息我们没有权利查询
cannot_answer | 在吗 / 您好 / 几号到 / 这个时间我这边不敢保证
cannot_answer | 在吗 / 您好 / 升舱 / 升舱要看现场，我现在答复不了您
cannot_answer | 在吗 / 您好 / 号码 / 我这儿查不着这个号
- | 在吗 / 您好 / 宠物 / 宠物不能进客舱
- | 在吗 / 您好 / 门票 / 门票当天没用就作废了
transfer please | 在吗 / 您好 / 税 / 税务问题请拨打12366
transfer | 在吗 / 您好 / 药 / 用药的事您最好问问医生
transfer | 在吗 / 您好 / 房子 / 这要房东同意，您和房东商量一下
transfer | 在吗 / 您好 / 水表 / 换水表得去自来水公司的大厅申请
transfer | 在吗 / 您好 / 人工 / 我帮您转到国际组的同事
- | 在吗 / 您好 / 水表 / 水表在楼道的表箱里
confirm_information | 在吗 / 您好 / 订房 / 您订的是双人间，住三晚，是这样吧
confirm_information | 在吗 / 您好 / 保单 / 保单上的手机号还是尾号2200的吗
confirm_information | 在吗 / 您好 / 航班 / 是CA1501航班吗
confirm_information | 在吗 / 您好 / 噪音 / 您说的是楼上装修的声音吧
- | 在吗 / 您好 / 订房 / 您几位入住呢
- | 在吗 / 您好 / 保单 / 您带身份证了吗
check_understanding | 在吗 / 您好 / 订房 / 标间没有了，给您换成大床房可以吗
check_understanding | 在吗 / 您好 / 理赔 / 理赔流程就是这些，您都清楚了吧
check_understanding | 在吗 / 您好 / 理赔 / 那我先给您立案，您看好不好
wait_notice | 在吗 / 您好 / 房态 / 稍等，我看下房态
wait_notice | 在吗 / 您好 / 房态 / 容我查一下
wait_notice | 在吗 / 您好 / 房态 / 您先喝口水，我马上查好
ask_more | 在吗 / 您好 / 好 / 别的方面还有要帮忙的吗
closing | 在吗 / 您好 / 没了 / 祝您入住愉快
closing | 在吗 / 您好 / 没了 / 一路平安
"""

CUSTOMER = """
thanks | 您好 / 谢谢
thanks | 您好 / 好的，多谢
thanks | 您好 / 辛苦了
thanks | 您好 / 麻烦你了
- | 您好 / 不用谢我
- | 您好 / 我想退货
- | 您好 / 你好，请问怎么开发票
- | 您好 / 什么时候发货
- | 您好 / 这个有货吗
- | 您好 / 我申请了退款
- | 您好 / 手机号是138开头的
- | 您好 / 不着急，慢慢来
- | 您好 / 屏幕按了没有反应，要怎么设置
- | 您好 / 我不太会操作
- | 您好 / 可以帮我催一下吗
- | 您好 / 我要一台滚筒洗衣机
- | 您好 / 麻烦快一点发货
upset | 您好 / 你们怎么回事
upset | 您好 / 太慢了
upset | 您好 / 我要投诉
upset | 您好 / 急死了
upset | 您好 / 骗子
upset | 您好 / 都五天了还没发货
upset | 您好 / 打了一天电话都没人接
upset | 您好 / 你们到底什么时候能修好
upset | 您好 / 什么破手机，天天死机
upset | 您好 / 凭什么扣我的钱
upset | 您好 / 这服务态度太差了
upset | 您好 / 说好三天到，现在一个星期了
upset | 您好 / 我都说了三遍了
upset | 您好 / 你们就这样对待老客户吗
upset | 您好 / 每次都这样，烦不烦
upset | 您好 / 赶紧给我退款
upset | 您好 / 等了半个小时了
upset | 您好 / 怎么还不到账
upset | 您好 / 人呢？怎么不说话
upset | 您好 / 你们这是欺骗消费者
upset | 您好 / 不解决我就打12315
upset | 您好 / 无语了，说了也是白说
upset | 您好 / 一直推来推去，没有一个人管
upset | 您好 / 联系了好几次都没有人处理
farewell | 您好 / 再见
farewell | 您好 / 拜拜
farewell thanks | 您好 / 好的谢谢，再见
farewell thanks | 您好 / 请问还有其他可以帮您的吗 / 没有了，谢谢
farewell | 您好 / 请问还有其他可以帮您的吗 / 没有
farewell | 您好 / 请问还有其他可以帮您的吗 / 没了
farewell | 您好 / 请问还有其他可以帮您的吗 / 暂时没有了
farewell | 您好 / 就这样吧
farewell | 您好 / 那先这样，我挂了
farewell thanks | 您好 / 请问还有其他可以帮您的吗 / 不用了谢谢
- | 您好 / 您有收据吗 / 没有
- | 您好 / 您收到了吗 / 没有收到
- | 您好 / 昨天也是这样
consents_to_wait | 您好 / 查一下 / 请稍等 / 好的
consents_to_wait | 您好 / 查一下 / 请稍等，正在为您查询 / 嗯
consents_to_wait | 您好 / 查一下 / 请您稍等一下 / 行，你查吧
consents_to_wait thanks | 您好 / 查一下 / 稍等 / 好的谢谢
consents_to_wait | 您好 / 查一下 / 稍等 / 没事，不急
- | 您好 / 查一下 / 您的余额是十元 / 好的
- | 您好 / 查一下 / 请稍等。查到了，您的余额是十元。 / 好的
# 其他说法，和容易混淆的话
thanks | 您好 / 知道了，谢谢
thanks | 您好 / 那谢谢你了
thanks | 您好 / 谢谢啊
thanks | 您好 / 行，辛苦了
thanks | 您好 / 麻烦您了
thanks | 您好 / 太感谢了
thanks | 您好 / 多谢多谢
thanks | 您好 / 3q
thanks | 您好 / 感谢感谢
thanks | 您好 / 嗯谢谢
upset | 您好 / 麻烦快点
- | 您好 / 没问题
- | 您好 / 不用谢
- | 您好 / 收到
- | 您好 / 好的
- | 您好 / 我知道了
- | 您好 / 麻烦你查一下
- | 您好 / 有没有防诈骗功能
- | 您好 / 垃圾桶有货吗
- | 您好 / 速度快吗
- | 您好 / 请问这个质量怎么样
- | 您好 / 太好了
- | 您好 / 我要取消订单
- | 您好 / 已经解决了
- | 您好 / 那好吧
- | 您好 / 晚上不好派送
- | 您好 / 那我再等等
farewell | 您好 / 没有别的问题了
farewell | 您好 / 那我挂了
thanks farewell | 您好 / 好的 / 请问还有其他问题吗 / 没有了谢谢
farewell | 您好 / 好的拜
farewell | 您好 / 好的 / 请问还有其他问题吗 / 先这样吧
farewell | 您好 / 回头再找你
farewell | 您好 / 打扰了
thanks farewell | 您好 / 好的 / 请问还有其他问题吗 / 好的没有了 谢谢你
- | 您好 / 打扰一下，请问怎么退货
- | 您好 / 好的 / 请问还有其他问题吗 / 有，我还想问一下
- | 您好 / 货没有了吗
- | 您好 / 没有了吗
- | 您好 / 就这样的颜色吗
upset | 您好 / 一直都是这样
- | 您好 / 电话被挂了
- | 您好 / 好的 / 您收到短信了吗 / 没有
- | 您好 / 好的 / 请问还有其他问题吗 / 没有发票怎么办
- | 您好 / 不好意思打扰了，我想问下
consents_to_wait | 您好 / 查一下 / 稍等 / 没关系，你慢慢查
consents_to_wait | 您好 / 查一下 / 稍等 / 那好吧
consents_to_wait | 您好 / 查一下 / 稍等哦 / 我等着
consents_to_wait | 您好 / 查一下 / 请您稍等一下好吗 / 可以
consents_to_wait | 您好 / 查一下 / 请稍等，我帮您联系一下站点核实一下具体情况 / OK
consents_to_wait | 您好 / 查一下 / 请您稍等，我查一下 / 行
consents_to_wait | 您好 / 查一下 / 请您稍等，我查一下 / 好
consents_to_wait | 您好 / 查一下 / 正在为您查询，请稍等。谢谢！ / 嗯好的，是昨天下的单
consents_to_wait | 您好 / 查一下 / 请您稍等，我查一下 / 好的，快一点
consents_to_wait | 您好 / 查一下 / 请您稍等，我查一下 / 嗯嗯好的
- | 您好 / 查一下 / 请稍等。查到了，明天送达 / 好的
- | 您好 / 查一下 / 请您耐心等待，快递明天送达 / 好的
upset | 您好 / 查一下 / 请您稍等 / 我等了半天了
upset | 您好 / 查一下 / 请您稍等 / 快点
- | 您好 / 查一下 / 您稍后再试试 / 好吧
- | 您好 / 查一下 / 请您稍等 / 好像是昨天的单子
- | 您好 / 我昨天下的单什么时候发货呀
- | 您好 / 帮我看下这个订单到哪了
- | 您好 / 收件人电话写错了可以改吗
- | 您好 / 你好 我想把发票抬头换成公司的
- | 您好 / 这款手机支持双卡吗
- | 您好 / 安装师傅什么时候联系我
- | 您好 / 为什么我的优惠券用不了
- | 您好 / 退款什么时候到账
- | 您好 / 快递显示签收了，我没收到
- | 您好 / 怎么取消订单
- | 您好 / 能不能帮我催一下
- | 您好 / 今天能送到吗
- | 您好 / 请问手机进水了能修吗
- | 您好 / 系统升级后搜不到信号了怎么办
- | 您好 / 密码忘了怎么找回
- | 您好 / 我打10086转人工转不进去
- | 您好 / 这个价格比昨天贵了，能退差价吗
- | 您好 / 买贵了能退差价吗
- | 您好 / 换货还没给我发过来
- | 您好 / 我再看看吧
- | 您好 / 是的，就是这个
- | 您好 / 对，昨天下午买的
- | 您好 / 我重启过了，还是不行
- | 您好 / 那我联系一下商家吧
- | 您好 / 行吧，我等等
- | 您好 / 不是，是另外一个订单
- | 您好 / 我在上班，晚上才能操作
- | 您好 / 好的，我试试
- | 您好 / 你们支持货到付款吗
- | 您好 / 客服你好，请问活动几号开始
- | 您好 / 手机很卡，怎么清理
- | 您好 / 垃圾短信怎么拦截
- | 您好 / 我家小区什么时候能装宽带
- | 您好 / 网速只有两兆，测了好几次
- | 您好 / 充了五十块钱没到账
upset | 您好 / 充了五十块钱到现在还没到账，你们搞什么
upset | 您好 / 承诺次日达，这都第三天了
upset | 您好 / 说了三遍了你们还是没改
upset | 您好 / 你们这是什么服务啊，打了六次电话了
upset | 您好 / 快递员态度太恶劣了
upset | 您好 / 我要退货，什么烂质量
upset | 您好 / 烦死了，天天接到你们的推销电话
upset | 您好 / 再不给我解决我就去工信部投诉
upset | 您好 / 你们的客服就会说抱歉，一点用没有
upset | 您好 / 等了四十分钟没人接
upset | 您好 / 怎么又让我等
upset | 您好 / 你们到底管不管
upset | 您好 / 退个款这么难吗
upset | 您好 / 就这么个小问题拖了半个月
upset | 您好 / 呵呵，你们可真会做生意
upset | 您好 / 没人通知我就给我开了业务
upset | 您好 / 谁让你们给我开的
upset | 您好 / 我什么时候开过这个业务？凭什么收费
upset | 您好 / 能不能给句准话
upset | 您好 / 你能不能听懂我说的
upset | 您好 / 又不是我的错为什么要我出运费
upset | 您好 / 每次打电话都说在处理
upset | 您好 / 服务太烂，以后再也不用了
upset | 您好 / 坑死人了
upset | 您好 / 信号差得要命，打个电话都断断续续
upset | 您好 / 我急着用啊，能快点吗
upset | 您好 / 你们就是店大欺客
upset | 您好 / 这也太不负责任了吧
upset | 您好 / 从早上等到现在，人影都没见到
upset | 您好 / 打电话没人接，发消息没人回
upset | 您好 / 强制消费，霸王条款
upset | 您好 / 有没有搞错啊
upset | 您好 / 简直无语
upset | 您好 / 你们一个推一个，到底谁负责
upset | 您好 / 昨天说今天，今天又说明天
upset | 您好 / 我都快被你们气死了
upset | 您好 / 用了不到一个月就坏，什么玩意儿
upset | 您好 / 还要我等多久？？
upset | 您好 / 我不想再跟你说了，叫你主管来
upset | 您好 / 骗我充了会员又不给退
thanks | 您好 / 好的，谢谢你啊
thanks | 您好 / 辛苦啦
farewell | 您好 / 好的，那就先这样，拜拜
farewell | 您好 / 请问还有其他可以帮您的吗 / 没
farewell thanks | 您好 / 请问还有其他可以帮您的吗 / 谢谢，没有其他的了
farewell | 您好 / 请问还有其他可以帮您的吗 / 没有了 我等消息吧
farewell | 您好 / 请问还有其他可以帮您的吗 / 目前没有
farewell | 您好 / 请问还有其他可以帮您的吗 / 无
farewell | 您好 / 请问还有其他可以帮您的吗 / 行了没事了
farewell thanks | 您好 / 请问还有其他可以帮您的吗 / 暂时没别的了，谢谢
farewell | 您好 / 请问还有其他可以帮您的吗 / 不用啦
farewell | 您好 / 请问还有其他可以帮您的吗 / OK 没了
- | 您好 / 请问还有其他可以帮您的吗 / 还有，发票怎么开
- | 您好 / 请问还有其他可以帮您的吗 / 没收到短信怎么办
- | 您好 / @华为客服 请问mate系列什么时候能升级新系统？
- | 您好 / @小米客服 我的手机充电口有点松，可以去哪里修
thanks | 您好 / @中国移动 请问异地可以补卡吗？谢谢
- | 您好 / 客服你好，手环表带断了可以单独买吗？@荣耀客服
- | 您好 / 升级之后桌面图标变大了，在哪里调回来@oppo客服
- | 您好 / 请教一下，云空间满了怎么扩容
- | 您好 / 希望能出个夜间模式
- | 您好 / 我的是标准版，系统版本12.0.3
- | 您好 / 已经私信你们了，请查收
- | 您好 / 好的，我去营业厅问问
- | 您好 / 号码是186开头的，北京的
- | 您好 / 刚才试了一下，可以了
- | 您好 / 我是说那个流量包，不是话费
- | 您好 / 上个月办的宽带，装机师傅约的周六
- | 您好 / 你好，我的会员为什么没有续上
- | 您好 / 我手机连不上家里的wifi，别的设备都可以
- | 您好 / 电视打开只有声音没有图像
- | 您好 / 喂你好，我想查一下我这个月的流量还剩多少
- | 您好 / 哦是这样啊，那我知道了
- | 您好 / 嗯对，我是户主
- | 您好 / 我想把这个套餐换成便宜点的
- | 您好 / 那要是提前解约要交多少违约金啊
- | 您好 / 不用，我自己弄就行
- | 您好 / 那大概什么时候能好
upset | 您好 / @中国移动 你们营业厅的人业务不熟练就别上岗，办个卡办了两个小时
upset | 您好 / 买了三个月的手机，已经返修两次了@某某客服 这就是你们的品控？
upset | 您好 / 网速慢成狗，一个月还要我一百多，抢钱吗
upset | 您好 / 打客服转人工转了二十分钟，全是机器人在绕
upset | 您好 / 客服电话永远打不通，你们是装死吗
upset | 您好 / 又断网！！这个月第几次了！！
upset | 您好 / 更新完系统卡成翻页动画，能不能好好测试再推送
upset | 您好 / 垃圾系统，升级完耗电跟流水一样
upset | 您好 / 宽带报修一周了没人上门，退钱！
upset | 您好 / 一个破手机卖这么贵，售后还推三阻四
upset | 您好 / 你们这霸道得很啊，不签字还不给退
upset | 您好 / 我说了多少遍了不要给我打推销电话
upset | 您好 / 这个月话费怎么多出来三十块？谁给我开的彩铃？
upset | 您好 / 你们内部沟通能不能顺畅点，一个问题问了四个人
upset | 您好 / 我等了一上午师傅都没来，请了假的好吗
upset | 您好 / 你给我查清楚，这钱到底怎么扣的
upset | 您好 / 那你们什么时候才能给我解决啊，我都打了三次电话了
upset | 您好 / 不是，你们上次也是这么说的啊
upset | 您好 / 我不听这些，我就要退钱
upset | 您好 / 这什么事啊真是，交个费都这么麻烦
upset | 您好 / 说半天你也解决不了，浪费我时间
upset | 您好 / 太让人生气了，欺负老年人不懂是吧
upset | 您好 / 我家里孩子等着上网课，你们说断就断
upset | 您好 / 让我去营业厅，营业厅又让我打电话，你们玩呢
upset | 您好 / 你们是不是觉得我好糊弄
upset | 您好 / 每次都说等等等，等到什么时候是个头
upset | 您好 / 我真是倒了八辈子霉才买你们家东西
upset | 您好 / 订单取消了也不说一声，我白等三天
upset | 您好 / 就你们这效率，迟早要完
upset | 您好 / 一问就是正在处理，能不能换个说法
upset | 您好 / 我是交了钱的，凭啥用不了
upset | 您好 / 已经第四次了，我真的受不了了
upset | 您好 / 退货运费还要我出，有没有天理
upset | 您好 / 你们的客服素质真低
upset | 您好 / 从来没见过这么差的服务
upset | 您好 / 半夜给我打电话推销，有病吧
upset | 您好 / 说了不要还一直打，骚扰谁呢
upset | 您好 / 快递员把我东西扔门口就走了，丢了谁赔
upset | 您好 / 别再给我复制粘贴了，有没有真人
upset | 您好 / 钱扣了，票没出，你们赶紧查
- | 您好 / 我已经试过了，还是打不开
- | 您好 / 钱扣了但是显示未支付，怎么回事
- | 您好 / 请问快递可以放门口吗
- | 您好 / 我先等两天看看
- | 您好 / 你好，密码一直提示错误
- | 您好 / 运费是我出吗
- | 您好 / 我改天再去营业厅吧
- | 您好 / 可以帮我退了吗，拍错了
- | 您好 / 师傅人挺好的，就是来晚了点
- | 您好 / 能换个颜色吗
upset | 您好 / 房间脏成这样也好意思收六百
upset | 您好 / 前台爱答不理的，什么星级酒店
upset | 您好 / 航班取消了没有一个人通知我们
upset | 您好 / 让我们在机场干等五个小时
upset | 您好 / 我的行李你们给我弄哪去了
upset | 您好 / 水都停两天了，还让不让人活了
upset | 您好 / 物业费交得比谁都高，服务比谁都差
upset | 您好 / 保险卖的时候说得天花乱坠，赔的时候百般刁难
upset | 您好 / 你别跟我打官腔
upset | 您好 / 马上给我退钱
upset | 您好 / 我要找你们总经理
upset | 您好 / 你们这叫服务？
- | 您好 / 请问退房时间是几点
- | 您好 / 我的行李超重了怎么办
- | 您好 / 想改成明天上午的航班
- | 您好 / 小区明天停水吗
- | 您好 / 物业费可以手机交吗
- | 您好 / 保险到期了怎么续
- | 您好 / 我想找一下大堂经理
- | 您好 / 房间的空调怎么调
"""
