import { AGENT, DAY } from '../common-columns.ts';
import { type FactKind, numberIn } from '../fact-kind.ts';

/** One thing that a patrol or the system saw (domain sections 2.3 and 2.4), or a reward. */
export const conduct: FactKind = {
  kind: 'conduct',
  name: '现场行为',
  columns: [
    {
      field: 'record',
      name: '记录编号',
      type: 'text',
      isRequired: true,
      hint: '每条一行',
      alsoCalled: ['编号'],
    },
    AGENT,
    DAY,
    {
      field: 'code',
      name: '代码',
      type: 'text',
      isRequired: true,
      hint: 'L01–L20、M01–M10，表扬写 R1，采纳建议写 R2',
      alsoCalled: ['扣分代码'],
    },
    {
      field: 'points',
      name: '分值',
      type: 'points',
      isRequired: true,
      hint: '扣多少分；表扬和建议写 0',
      alsoCalled: ['扣分'],
    },
    {
      field: 'remark',
      name: '说明',
      type: 'text',
      isRequired: false,
      hint: '时间、地点、见证',
      alsoCalled: ['备注'],
    },
  ],
  keyFields: ['record'],
  person: 'person',
  day: ({ day }) => String(day),
  check: ({ code }) =>
    /^([LM]\d\d|R[12])$/.test(String(code))
      ? []
      : [{ field: 'code', problem: '应为 L01–L20、M01–M10、R1 或 R2' }],
  sums: (values) => ({
    conductLost: /^[LM]/.test(String(values.code)) ? numberIn(values, 'points') : 0,
    commendations: values.code === 'R1' ? 1 : 0,
    suggestions: values.code === 'R2' ? 1 : 0,
  }),
};
