import { Link } from 'react-router';

const PAGES: Record<string, { name: string; to: ((id: string) => string) | null }> = {
  call: { name: '通话', to: (id) => `/calls/${id}` },
  calls: { name: '通话', to: null },
  person: { name: '人员', to: (id) => `/people/${id}` },
  review: { name: '复核', to: (id) => `/reviews/${id}` },
  appeal: { name: '申诉', to: (id) => `/appeals/${id}` },
  calibration: { name: '校准', to: (id) => `/calibrations/${id}` },
  item: { name: '质检项', to: (id) => `/items/${id}` },
  webhook: { name: '推送地址', to: null },
  coaching: { name: '辅导', to: null },
  team: { name: '班组', to: null },
  'sampling-plan': { name: '抽样计划', to: () => '/sampling' },
  'sampling-draw': { name: '抽样', to: () => '/sampling' },
  'rule-set': { name: '规则集', to: null },
  schedule: { name: '扣分标准', to: null },
  calendar: { name: '工作日历', to: () => '/calendar' },
  import: { name: '导入', to: null },
  setting: { name: '设置', to: null },
  key: { name: '接口密钥', to: null },
  'sign-in': { name: '登录名', to: null },
  export: { name: '导出', to: null },
  'export-plan': { name: '定期导出', to: null },
  month: { name: '考核月', to: (id) => `/month/${id}` },
  form: { name: '考核表', to: (id) => `/month/${decodeURIComponent(id).replace(':', '/')}` },
  report: { name: '月度报告', to: (id) => `/month/${id}/report` },
  scheme: { name: '考核方案', to: (id) => `/schemes?version=${id}` },
  indicator: { name: '指标', to: (id) => `/indicators?q=${id}` },
  'fact-import': { name: '导入数据', to: () => '/import' },
  settings: { name: '设置', to: null },
  demo: { name: '演示数据', to: null },
};
const LONGEST_ID = 16;

/** What was acted on, by its name, with the way to it. */
export function SubjectLink({ subject, name }: { subject: string; name: string | null }) {
  const [kind = '', id = ''] = subject.split(/:(.*)/s);
  const page = PAGES[kind];
  if (!page) return <span title={subject}>{short(subject)}</span>;
  const text = kind === 'person' && name ? `${name} ${id}` : (name ?? short(id).replace(':', ' '));
  return (
    <span title={subject}>
      <span className="muted">{page.name}</span>{' '}
      {page.to ? <Link to={page.to(encodeURIComponent(id))}>{text}</Link> : text}
    </span>
  );
}

const short = (id: string) => (id.length > LONGEST_ID ? `${id.slice(0, 8)}…` : id);
