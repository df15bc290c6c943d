import { AGENT, DAY } from '../common-columns.ts';
import { countedOrShared, countOf } from '../counted-or-shared.ts';
import { type FactKind, numberIn } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** Whether the day’s work log was written, and well. */
export const workLogDay: FactKind = {
  kind: 'work-log-day',
  name: '工作日志',
  columns: [
    AGENT,
    DAY,
    {
      field: 'due',
      name: '应填份数',
      type: 'count',
      isRequired: true,
      hint: '当天应填的日志',
      alsoCalled: ['应填'],
    },
    {
      field: 'complete',
      name: '完整份数',
      type: 'count',
      isRequired: false,
      hint: '完整并按时填写；也可以填完整率',
      alsoCalled: ['完整'],
    },
    {
      field: 'share',
      name: '完整率',
      type: 'percent',
      isRequired: false,
      hint: '95%、95 或 0.95',
      alsoCalled: ['填写率'],
    },
  ],
  keyFields: ['person', 'day'],
  person: 'person',
  day: ({ day }) => String(day),
  check: (values) => [
    ...countedOrShared(values),
    ...moreThan(values, 'complete', 'due', '完整份数不能多于应填份数'),
  ],
  sums: (values) => ({ logsDue: numberIn(values, 'due'), logsComplete: countOf(values, 'due') }),
};
