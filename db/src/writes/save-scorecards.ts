import { finished } from 'node:stream/promises';
import type { Risk } from '@tingjian/core/review/risk.ts';
import { inArray } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { appendAudit } from '../audit/append-audit.ts';
import type { Trail } from '../audit/trail.ts';
import type { Jobs } from '../jobs.ts';
import type { Judging } from '../reads/calls-to-rescore.ts';
import { calls } from '../schema/calls.ts';
import { storedFindings } from '../schema/findings-column.ts';
import { type Announcing, wants } from './announce.ts';
import { announceScored } from './announce-scored.ts';
import { queueFatal } from './queue-fatal.ts';
import { type NewScorecard, scorecardRow } from './scorecard-row.ts';

export type Saving = {
  client: postgres.Sql;
  jobs: Pick<Jobs, 'enqueue'>;
  now: Date;
  actor: string;
  trail: Trail;
};
/** `saved`: new scorecards. `kept`: calls whose scorecard was there already and counts again. */
export type Saved = { saved: number; kept: number };

const COLUMNS = `id, call_id, transcript_id, transcript_hash, rule_set_hash, schedule_hash, judge_version, facts,
  findings, derived, highest, lowest, missed, open, saved_at, suspended`;

/**
 * Many calls scored again, in one transaction with one audit row. Rows go in by COPY: one question for all of them
 * and nothing to unpack. Answers null when another rule set or schedule has come to count meanwhile. `risks`: by call,
 * the fatal proposals that are new.
 */
export async function saveScorecards(
  { client, jobs, now, actor, trail }: Saving,
  judging: Judging,
  made: NewScorecard[],
  risks: ReadonlyMap<string, Risk[]>,
): Promise<Saved | null> {
  const done = await client.begin(async (tx) => {
    if (!(await stillCounts(tx, judging))) return null;
    const ids = made.map((each) => each.callId);
    const locked = await tx<{ id: string; transcript_id: string; scorecard_id: string | null }[]>`
      select id, transcript_id, scorecard_id from calls where id = any(${ids}::uuid[]) order by id for update`;
    const words = new Map(locked.map((call) => [call.id, call.transcript_id]));
    const there = await tx<{ id: string; call_id: string; transcript_hash: string; suspended: string[] }[]>`
      select id, call_id, transcript_hash, suspended from scorecards
      where call_id = any(${ids}::uuid[]) and rule_set_hash = ${judging.ruleSet}
        and schedule_hash = ${judging.schedule} and judge_version = ${judging.judgeVersion}`;
    const known = new Map(
      there.map((each) => [madeFrom(each.call_id, each.transcript_hash, each.suspended), each.id]),
    );

    // Judged from words that no longer count: the job of the newer transcript has done it, or will.
    const current = made.filter((each) => words.get(each.callId) === each.transcriptId);
    const links: { callId: string; scorecardId: string }[] = [];
    const rows: string[] = [];
    for (const each of current) {
      const knownId = known.get(madeFrom(each.callId, each.transcriptHash, each.suspended));
      const row = scorecardRow(each, now);
      if (!knownId) rows.push(copyLine(row));
      links.push({ callId: each.callId, scorecardId: knownId ?? row.id });
    }
    if (links.length === 0) return { saved: { saved: 0, kept: 0 }, end: null };
    await copyIn(tx, rows);
    await tx`
      update calls set state = 'scored', progress = null, problem = null, tries = 0, scorecard_id = link.scorecard_id
      from unnest(${links.map((link) => link.callId)}::uuid[], ${links.map((link) => link.scorecardId)}::uuid[])
        as link (call_id, scorecard_id)
      where calls.id = link.call_id`;
    const saved = { saved: rows.length, kept: links.length - rows.length };
    const [first, last] = [links[0]!.callId, links.at(-1)!.callId];
    const after = { ...saved, ...judging, firstCall: first, lastCall: last };
    // A transaction of the driver has no options of its own, and drizzle asks for them.
    const queries = drizzle(Object.assign(tx, { options: client.options }) as unknown as postgres.Sql);
    const entry = { action: 'rescore-calls', subject: 'calls', after };
    const atRisk = new Map([...risks].filter(([id]) => links.some((link) => link.callId === id)));
    const queued = await queueFatal(queries, atRisk, now);
    const firsts = new Set(locked.filter((call) => call.scorecard_id === null).map(({ id }) => id));
    const madeFirst = current.filter((each) => firsts.has(each.callId));
    const announcing: Announcing = {
      ...{ tx: queries, now },
      enqueue: (name, data, afterSeconds) => jobs.enqueue(queries, name, data, afterSeconds),
    };
    await announceFirst(announcing, madeFirst);
    const end = await appendAudit(queries, trail, { actor }, [entry, ...queued], now);
    return { saved, end };
  });
  if (done?.end) trail.noteSeal(done.end);
  return done?.saved ?? null;
}

/** Calls that nobody had scored before are told to the other systems, as they are when each is scored alone. */
async function announceFirst(c: Announcing, made: NewScorecard[]): Promise<void> {
  if (made.length === 0 || !(await wants(c.tx, 'scored'))) return;
  const ids = made.map(({ callId }) => callId);
  const rows = await c.tx.select().from(calls).where(inArray(calls.id, ids));
  const found = new Map(rows.map((call) => [call.id, call]));
  for (const { callId, scorecard } of made) await announceScored(c, found.get(callId)!, scorecard);
}

function madeFrom(callId: string, transcriptHash: string, suspended: string[]): string {
  return [callId, transcriptHash, ...suspended].join(' ');
}

async function stillCounts(tx: postgres.TransactionSql, judging: Judging): Promise<boolean> {
  const rows = await tx<{ key: string; value: unknown }[]>`
    select key, value from settings where key in ('rule-set', 'schedule')`;
  const now = Object.fromEntries(rows.map(({ key, value }) => [key, value]));
  const suspended = await tx<{ item: string }[]>`
    select distinct item from rule_suspensions where signed_off_at is null order by item`;
  const isSame = suspended.map(({ item }) => item).join() === judging.suspended.join();
  return isSame && now['rule-set'] === judging.ruleSet && now.schedule === judging.schedule;
}

async function copyIn(tx: postgres.TransactionSql, rows: string[]): Promise<void> {
  if (rows.length === 0) return;
  const into = await tx.unsafe(`copy scorecards (${COLUMNS}) from stdin`).writable();
  into.end(rows.join(''));
  await finished(into);
}

/** One row of COPY's text format, the columns in the order of `COLUMNS`. */
function copyLine(row: ReturnType<typeof scorecardRow>): string {
  const cells = [
    ...[row.id, row.callId, row.transcriptId, row.transcriptHash, row.ruleSetHash, row.scheduleHash],
    ...[
      row.judgeVersion,
      JSON.stringify(row.facts),
      storedFindings(row.findings),
      JSON.stringify(row.derived),
    ],
    ...[row.highest, row.lowest, `{${row.missed.join()}}`, `{${row.open.join()}}`, row.savedAt.toISOString()],
    `{${row.suspended!.join()}}`,
  ];
  return `${cells.map((cell) => String(cell).replaceAll('\\', '\\\\')).join('\t')}\n`;
}
