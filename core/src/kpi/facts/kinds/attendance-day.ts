import { AGENT, DAY } from '../common-columns.ts';
import { type FactKind, type FactValues, given, numberIn } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** One agent’s planned and worked day. Points of the attendance account: domain section 2.4 (late −1, the first 5 minutes free; over 30 minutes half a day’s absence; early −1 per started 10 minutes; absence −10; leave −2 a day). */
export const attendanceDay: FactKind = {
  kind: 'attendance-day',
  name: '考勤日报',
  columns: [
    AGENT,
    DAY,
    {
      field: 'planned',
      name: '应出勤',
      type: 'points',
      isRequired: true,
      hint: '天数：1、0.5 或 0',
      alsoCalled: ['排班天数'],
    },
    {
      field: 'worked',
      name: '实出勤',
      type: 'points',
      isRequired: true,
      hint: '天数：1、0.5 或 0',
      alsoCalled: ['出勤天数'],
    },
    {
      field: 'plannedTime',
      name: '排班时长',
      type: 'seconds',
      isRequired: false,
      hint: '秒或 时:分:秒',
      alsoCalled: [],
    },
    {
      field: 'late',
      name: '迟到分钟',
      type: 'count',
      isRequired: false,
      hint: '没有迟到留空或 0',
      alsoCalled: ['迟到'],
    },
    {
      field: 'early',
      name: '早退分钟',
      type: 'count',
      isRequired: false,
      hint: '没有早退留空或 0',
      alsoCalled: ['早退'],
    },
    {
      field: 'absent',
      name: '旷工天数',
      type: 'points',
      isRequired: false,
      hint: '1、0.5 或 0',
      alsoCalled: ['旷工'],
    },
    {
      field: 'leave',
      name: '事假天数',
      type: 'points',
      isRequired: false,
      hint: '1、0.5 或 0',
      alsoCalled: ['请假天数', '事假'],
    },
    {
      field: 'sick',
      name: '病假天数',
      type: 'points',
      isRequired: false,
      hint: '1、0.5 或 0',
      alsoCalled: ['病假'],
    },
  ],
  keyFields: ['person', 'day'],
  person: 'person',
  day: ({ day }) => String(day),
  check: (values) => [
    ...['planned', 'worked', 'absent', 'leave', 'sick'].flatMap((field) =>
      numberIn(values, field) > 1 ? [{ field, problem: '一天最多算 1 天' }] : [],
    ),
    ...moreThan(values, 'worked', 'planned', '实出勤不能多于应出勤'),
  ],
  sums: (values) => ({
    ...given(values, { daysPlanned: 'planned', daysWorked: 'worked', plannedSeconds: 'plannedTime' }),
    sickDays: numberIn(values, 'sick'),
    attendanceLost: attendanceLost(values),
  }),
};

const FREE_MINUTES = 5;
const HALF_A_DAY_MINUTES = 30;
const ABSENCE = 10;

function attendanceLost(values: FactValues): number {
  const [late, early] = [numberIn(values, 'late'), numberIn(values, 'early')];
  const isHalfDay = (minutes: number) => minutes > HALF_A_DAY_MINUTES;
  const ofLate = isHalfDay(late) ? ABSENCE / 2 : late > FREE_MINUTES ? 1 : 0;
  const ofEarly = isHalfDay(early) ? ABSENCE / 2 : Math.ceil(early / 10);
  return ofLate + ofEarly + ABSENCE * numberIn(values, 'absent') + 2 * numberIn(values, 'leave');
}
