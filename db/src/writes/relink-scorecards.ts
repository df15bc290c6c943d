import { sql } from 'drizzle-orm';
import { change, type Writing } from '../change.ts';
import type { Judging } from '../reads/calls-to-rescore.ts';

/** Rules that count once more: the scorecards made with them come to count again, without judging anything. */
export function relinkScorecards(writing: Writing, judging: Judging): Promise<number> {
  const { ruleSet, schedule, judgeVersion } = judging;
  const suspended = `{${judging.suspended.join()}}`;
  return change(writing, async (c) => {
    const relinked = await c.tx.execute(sql`
      update calls set state = 'scored', progress = null, problem = null, tries = 0, scorecard_id = s.id
      from scorecards s, transcripts t
      where s.call_id = calls.id and t.id = calls.transcript_id and s.transcript_hash = t.hash
        and s.rule_set_hash = ${ruleSet} and s.schedule_hash = ${schedule} and s.judge_version = ${judgeVersion}
        and s.suspended <@ ${suspended}::text[] and not s.missed && ${suspended}::text[]
        and calls.scorecard_id is distinct from s.id`);
    const count = (relinked as unknown as { count: number }).count;
    if (count > 0) {
      await c.note({ action: 'relink-scorecards', subject: 'calls', after: { count, ...judging } });
    }
    return count;
  });
}
