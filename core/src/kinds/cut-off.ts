import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import { looksCutOff } from '../judge/cut-off.ts';
import { evidenceOfLine } from '../judge/line.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('cut-off'),
  ...commonFields,
  by: z.enum(['agent', 'customer']),
});
const NAMES = { agent: '坐席', customer: '客户' };

/** Kind `cut-off`: the call ended in the middle, before anybody could close it (domain A08, A13, item Z02). */
export const cutOff = kind(schema, ({ by }, { view }) => {
  const { releasedBy } = view.facts;
  if (!looksCutOff(view) || (releasedBy !== null && releasedBy !== by)) {
    return answer({ gaps: [place('通话不是中途断的')] });
  }
  if (releasedBy === null) {
    return answer({ doubts: [place(`通话像是${NAMES[by]}中途挂断，但不知道是谁挂的机`, { times: null })] });
  }
  const last = view.lines.slice(-2);
  const what = by === 'customer' ? '客户中途挂断，坐席没有机会说完' : '话没有说完，坐席就挂断了';
  return answer({
    hits: [place(what, { evidence: last.map(evidenceOfLine), span: last.at(-1) ?? null, line: last.at(-1) })],
  });
});
