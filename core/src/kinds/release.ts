import { z } from 'zod';
import { answer, place } from '../judge/answer.ts';
import { evidenceOfLine } from '../judge/line.ts';
import { commonFields } from '../rules/condition.ts';
import { kind } from './kind.ts';

const schema = z.strictObject({
  kind: z.literal('release'),
  ...commonFields,
  by: z.enum(['agent', 'customer']),
});
/** Words nobody could write down this close to the end may have been the closing. */
const LAST_MS = 10_000;
const NAMES = { agent: '坐席', customer: '客户' };

/** Kind `release`: who hung up, as the telephone system tells (item U28). Not due when nobody told us. */
export const release = kind(schema, ({ by }, { view }) => {
  const { releasedBy } = view.facts;
  if (releasedBy === null) return answer({ notDue: '话务系统没有提供是谁先挂机' });
  const { durationMs } = view.transcript;
  if (releasedBy === by && view.transcript.unheard.some((each) => each.endMs > durationMs - LAST_MS)) {
    return answer({ doubts: [place('结尾有没听清的话，是不是正常结束请人工听一遍', { times: 1 })] });
  }
  const span = { startMs: Math.max(0, durationMs - 3000), endMs: durationMs };
  const evidence = view.lines.slice(-2).map(evidenceOfLine);
  const found = place(`${NAMES[releasedBy]}先挂机`, { span, evidence });
  return releasedBy === by ? answer({ hits: [found] }) : answer({ gaps: [found] });
});
