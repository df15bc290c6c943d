/** What callers want, and what is said about it. `$identity`: the centre checks who is calling first. */
export type CallTopic = {
  businessType: string;
  /** Of a hundred calls. */
  share: number;
  needsIdentity: boolean;
  ask: string[];
  /** What the agent asks, and what the customer answers. */
  questions: [agent: string, customer: string][];
  lookUp: string;
  found: string[];
  more: [customer: string, agent: string][];
};

export const CALL_TOPICS: CallTopic[] = [
  {
    businessType: '报案',
    share: 22,
    needsIdentity: false,
    ask: [
      '我的车刚才被追尾了，想报个案。',
      '我在小区里倒车蹭到柱子了，怎么报案？',
      '高速上两辆车碰了一下，我要报案。',
    ],
    questions: [
      ['请问事故发生在什么地方？', '就在人民路和建设路的路口。'],
      ['请问有人受伤吗？', '没有，人都没事。'],
      ['麻烦您报一下车牌号。', '尾号是三六八的那辆。'],
      ['现场您报过交警了吗？', '报过了，交警让我们先拍照。'],
    ],
    lookUp: '为您登记报案',
    found: ['报案已经登记好了，查勘员会在三十分钟内给您打电话。', '案件登记好了，报案号会用短信发给您。'],
    more: [
      ['那我车可以先挪开吗？', '拍好现场照片以后就可以挪到路边。'],
      ['要带什么材料？', '带上行驶证、驾驶证和身份证就可以。'],
    ],
  },
  {
    businessType: '保单查询',
    share: 18,
    needsIdentity: true,
    ask: [
      '我想查一下我的车险什么时候到期。',
      '帮我看看我的保单里有没有划痕险。',
      '我想问一下我的保单还在不在保。',
    ],
    questions: [['请问您查的是车险还是意外险？', '车险。']],
    lookUp: '为您查询保单',
    found: ['查到了，您的保单到明年三月十八号。', '查到了，您的保单里有三者险两百万，没有划痕险。'],
    more: [
      ['保费一共是多少？', '商业险加交强险一共四千二百六十元。'],
      ['到期会提醒我吗？', '到期前一个月会有短信提醒您。'],
    ],
  },
  {
    businessType: '理赔进度',
    share: 18,
    needsIdentity: true,
    ask: [
      '我上个星期报的案，理赔款怎么还没有到？',
      '我想问一下我的理赔到哪一步了。',
      '定损已经好几天了，赔款什么时候到账？',
    ],
    questions: [['请问您的报案号是多少？', '尾号是五二七一。']],
    lookUp: '为您查询理赔进度',
    found: ['查到了，昨天已经核赔通过，三个工作日内到账。', '查到了，还差一份维修发票，补交以后两天内审核。'],
    more: [
      ['到账会有短信吗？', '会的，到账当天有短信通知您。'],
      ['发票怎么交给你们？', '在公众号里拍照上传就可以。'],
    ],
  },
  {
    businessType: '续保报价',
    share: 12,
    needsIdentity: true,
    ask: ['我的车险快到期了，想问问续保多少钱。', '明年续保有什么优惠吗？'],
    questions: [
      ['请问您今年出过险吗？', '没有出过。'],
      ['请问三者险还是按两百万吗？', '还是两百万。'],
    ],
    lookUp: '为您算一下报价',
    found: ['算好了，商业险和交强险一共三千八百五十元。', '算好了，没有出险可以打七折，一共三千六百元。'],
    more: [['可以刷信用卡吗？', '可以，微信、支付宝和信用卡都可以。']],
  },
  {
    businessType: '保单变更',
    share: 10,
    needsIdentity: true,
    ask: ['我换手机号了，想改一下保单上的电话。', '我搬家了，保单上的地址要改一下。'],
    questions: [['请问新的信息是什么？', '我用短信发给你们可以吗？']],
    lookUp: '为您登记变更',
    found: ['变更已经登记好了，明天生效，会有短信通知您。', '已经为您改好了，以后都用新的联系方式。'],
    more: [['之前的保单还有效吗？', '有效的，只是联系方式变了。']],
  },
  {
    businessType: '发票',
    share: 8,
    needsIdentity: true,
    ask: ['我去年的保费想开一张发票。', '电子发票我找不到了，能再发一次吗？'],
    questions: [['请问发票抬头是个人还是单位？', '个人。']],
    lookUp: '为您查一下开票记录',
    found: ['电子发票已经重新发到您的邮箱了。', '发票开好了，十分钟以内会收到短信链接。'],
    more: [['可以改成单位抬头吗？', '当月的可以红冲以后重开。']],
  },
  {
    businessType: '道路救援',
    share: 7,
    needsIdentity: false,
    ask: ['我的车在路上打不着火了，要叫救援。', '车胎爆了，能派个拖车过来吗？'],
    questions: [
      ['请问您现在具体在什么位置？', '绕城高速往机场方向，过了收费站。'],
      ['请问车牌号是多少？', '尾号七零九。'],
    ],
    lookUp: '为您联系救援',
    found: ['已经派了救援车，大约四十分钟到，师傅会先给您打电话。'],
    more: [['要另外收钱吗？', '这一次救援不收费。']],
  },
  {
    businessType: '投诉',
    share: 5,
    needsIdentity: true,
    ask: [
      '你们定损的人说好九点来，我等了一上午，太不像话了！',
      '短信说赔款到了，可是卡里根本没有，你们怎么回事？',
    ],
    questions: [['请问您的报案号是多少？', '尾号是八八二零。']],
    lookUp: '为您核实情况',
    found: [
      '核实到了，是我们的安排出了问题，实在对不起，今天下午两点以前会有专人联系您。',
      '核实到了，银行退回了一次，今天会重新打款。',
    ],
    more: [['再不解决我就真生气了。', '我已经为您记录下来并加急处理了。']],
  },
];
