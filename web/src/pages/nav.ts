import type { Action } from '@tingjian/core/people/permissions.ts';
import type { MeAnswer } from '../api/me.ts';

export type Place = {
  to: string;
  name: string;
  /** Of the browser's tab, where the name alone would not do. */
  title?: string;
  /** Shown to whoever may do this; null: to everybody. */
  needs: Action | null;
  /** Only for those whose reach is no more than their own (an agent's page is no use to a manager), or for all others. */
  only?: 'own' | 'others';
};

/** The places of the main bar, in order; the first that somebody may see is their home. */
export const MAIN_PLACES: Place[] = [
  { to: '/my', name: '我的成绩', needs: 'read-scorecards', only: 'own' },
  { to: '/calls', name: '通话', needs: 'read-calls' },
  { to: '/dashboard', name: '看板', needs: 'read-scorecards', only: 'others' },
  { to: '/reviews', name: '复核', needs: 'read-reviews' },
  { to: '/appeals', name: '申诉', needs: 'read-appeals' },
  { to: '/coaching', name: '辅导', needs: 'read-coaching' },
  { to: '/month', name: '考核', title: '月度考核', needs: 'read-kpi' },
  { to: '/items', name: '质检项', title: '质检项说明', needs: 'read-items' },
];

/** The places behind 更多. */
export const MORE_PLACES: Place[] = [
  { to: '/schemes', name: '考核方案', needs: 'read-kpi' },
  { to: '/indicators', name: '指标', needs: 'read-kpi' },
  { to: '/extras', name: '加扣分', needs: 'read-kpi' },
  { to: '/calendar', name: '工作日历', needs: 'read-calendar' },
  { to: '/sampling', name: '抽样', title: '抽样计划', needs: 'read-sampling' },
  { to: '/calibrations', name: '校准', needs: 'read-calibrations' },
  { to: '/agreement', name: '一致性', title: '机检与人工的一致性', needs: 'read-agreement' },
  { to: '/people', name: '人员', needs: 'read-people' },
  { to: '/teams', name: '班组', needs: 'read-people' },
  { to: '/import', name: '导入数据', needs: 'read-facts' },
  { to: '/upload', name: '上传', needs: 'submit-calls' },
  { to: '/downloads', name: '下载', needs: 'take-away' },
  { to: '/audit', name: '操作记录', needs: 'read-audit' },
  { to: '/webhooks', name: '推送', needs: 'change-webhooks' },
  { to: '/keys', name: '接口密钥', needs: 'change-keys' },
  { to: '/setup', name: '开始使用', needs: 'read-system' },
  { to: '/system', name: '系统', needs: 'read-system' },
];

/** Those of these places that somebody may see. */
export function placesFor(places: Place[], permissions: MeAnswer['permissions']): Place[] {
  return places.filter(({ needs, only }) => {
    if (needs === null) return true;
    const reach = permissions[needs];
    return reach !== undefined && (only === undefined || (only === 'own') === (reach === 'own'));
  });
}
