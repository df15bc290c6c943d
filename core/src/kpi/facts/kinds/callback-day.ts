import { AGENT, DAY } from '../common-columns.ts';
import { type FactKind, given } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** Call-backs that were due and done. */
export const callbackDay: FactKind = {
  kind: 'callback-day',
  name: '回访日报',
  columns: [
    AGENT,
    DAY,
    { field: 'due', name: '应回访', type: 'count', isRequired: true, hint: '', alsoCalled: [] },
    { field: 'done', name: '已回访', type: 'count', isRequired: true, hint: '', alsoCalled: [] },
  ],
  keyFields: ['person', 'day'],
  person: 'person',
  day: ({ day }) => String(day),
  check: (values) => moreThan(values, 'done', 'due', '已回访不能多于应回访'),
  sums: (values) => given(values, { callbacksDue: 'due', callbacksDone: 'done' }),
};
