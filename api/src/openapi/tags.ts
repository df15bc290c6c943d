/** How the documentation groups the addresses, by what follows /api/. */
const TAGS: Record<string, string> = {
  calls: '通话',
  sound: '通话',
  events: '实时消息',
  reviews: '复核',
  sampling: '抽样',
  my: '我的成绩',
  versions: '我的成绩',
  appeals: '申诉',
  coaching: '辅导',
  notices: '通知',
  calendar: '工作日历',
  calibrations: '校准',
  agreement: '一致性',
  items: '质检项',
  agents: '人员',
  people: '人员',
  'people-import': '人员',
  teams: '人员',
  facts: '数据导入',
  kpi: '月度考核',
  exports: '下载',
  'export-plan': '下载',
  keys: '接口密钥',
  webhooks: '推送',
  audit: '操作记录',
  system: '系统',
  demo: '系统',
  setup: '系统',
};

export function tagOf(path: string): string {
  return TAGS[path.split('/')[2] ?? ''] ?? '登录与其他';
}
