import { chinaDay } from '../../../calendar/china-day.ts';
import { AGENT } from '../common-columns.ts';
import type { FactKind } from '../fact-kind.ts';

/** What one customer answered when asked how it was. */
export const rating: FactKind = {
  kind: 'rating',
  name: '满意度评价',
  columns: [
    {
      field: 'call',
      name: '通话编号',
      type: 'text',
      isRequired: true,
      hint: '录音系统的编号，每通一行',
      alsoCalled: ['外部编号', '流水号'],
    },
    AGENT,
    {
      field: 'at',
      name: '时间',
      type: 'moment',
      isRequired: true,
      hint: '2026-10-31 09:30',
      alsoCalled: ['评价时间', '通话时间'],
    },
    {
      field: 'invited',
      name: '已邀评',
      type: 'yes-no',
      isRequired: false,
      hint: '不填按 是',
      alsoCalled: ['邀请评价'],
    },
    {
      field: 'grade',
      name: '评价',
      type: 'text',
      isRequired: false,
      hint: '非常满意、满意、一般、不满意、非常不满意，或 5 到 1；未评价留空',
      alsoCalled: ['满意度', '评分'],
    },
  ],
  keyFields: ['call'],
  person: 'person',
  day: ({ at }) => chinaDay(new Date(String(at))),
  check: ({ grade }) => {
    const isKnown = grade === null || gradeOf(String(grade)) !== null;
    return isKnown
      ? []
      : [{ field: 'grade', problem: '应为 非常满意、满意、一般、不满意、非常不满意，或 5 到 1' }];
  },
  sums: ({ invited, grade }) => {
    const given = grade === null ? null : gradeOf(String(grade));
    return {
      ratingsInvited: invited === false ? 0 : 1,
      ratings: given === null ? 0 : 1,
      ratingsSatisfied: given !== null && given >= 4 ? 1 : 0,
      ratingsVerySatisfied: given === 5 ? 1 : 0,
      ratingsDissatisfied: given !== null && given <= 2 ? 1 : 0,
      ratingsVeryDissatisfied: given === 1 ? 1 : 0,
    };
  },
};

const GRADES: Record<string, number> = {
  非常满意: 5,
  很满意: 5,
  满意: 4,
  一般: 3,
  不满意: 2,
  非常不满意: 1,
  很不满意: 1,
};

/** 5 (非常满意) to 1; null for what is no grade. */
function gradeOf(text: string): number | null {
  return GRADES[text] ?? (/^[1-5]$/.test(text) ? Number(text) : null);
}
