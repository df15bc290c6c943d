import { AGENT, DAY } from '../common-columns.ts';
import { type FactKind, given } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** First calls, and how many came again about the same in 24, 48, 72 hours. */
export const firstSolvedDay: FactKind = {
  kind: 'first-solved-day',
  name: '一次解决',
  columns: [
    AGENT,
    DAY,
    {
      field: 'first',
      name: '首次来电',
      type: 'count',
      isRequired: true,
      hint: '此前设定时间内没有来过',
      alsoCalled: [],
    },
    {
      field: 'again24',
      name: '24小时再来',
      type: 'count',
      isRequired: false,
      hint: '同号码同事由',
      alsoCalled: [],
    },
    {
      field: 'again48',
      name: '48小时再来',
      type: 'count',
      isRequired: true,
      hint: '同号码同事由',
      alsoCalled: [],
    },
    {
      field: 'again72',
      name: '72小时再来',
      type: 'count',
      isRequired: false,
      hint: '同号码同事由',
      alsoCalled: [],
    },
  ],
  keyFields: ['person', 'day'],
  person: 'person',
  day: ({ day }) => String(day),
  check: (values) =>
    ['again24', 'again48', 'again72'].flatMap((field) =>
      moreThan(values, field, 'first', '再来的不能多于首次来电'),
    ),
  sums: (values) =>
    given(values, {
      firstCalls: 'first',
      repeated24h: 'again24',
      repeated48h: 'again48',
      repeated72h: 'again72',
    }),
};
