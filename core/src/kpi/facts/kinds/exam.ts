import { AGENT } from '../common-columns.ts';
import { type FactKind, numberIn } from '../fact-kind.ts';

/** The mark of one month’s exam. */
export const exam: FactKind = {
  kind: 'exam',
  name: '月考成绩',
  columns: [
    AGENT,
    {
      field: 'month',
      name: '月份',
      type: 'month',
      isRequired: true,
      hint: '2026-10',
      alsoCalled: ['考试月份'],
    },
    {
      field: 'mark',
      name: '成绩',
      type: 'points',
      isRequired: true,
      hint: '0 到 100',
      alsoCalled: ['分数', '得分'],
    },
  ],
  keyFields: ['person', 'month'],
  person: 'person',
  day: ({ month }) => `${month}-01`,
  check: (values) =>
    numberIn(values, 'mark') > 100 ? [{ field: 'mark', problem: '成绩应为 0 到 100' }] : [],
  sums: (values) => ({ exams: 1, examMarks: numberIn(values, 'mark') }),
};
