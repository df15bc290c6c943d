/**
 * `npm run bench -- audit [attacks]`: somebody with every right in the database edits, deletes, puts in, swaps and cuts
 * off rows of a real audit trail. Is it seen, and is the first bad row named? Most attacks are on the rows in memory, a
 * few hundred in PostgreSQL itself, through the checker that `npm run verify` uses.
 */
import { parseArgs } from 'node:util';
import { type SealedRow, type TrailFault, trailChecker, unsealed } from '@tingjian/core/audit/check-trail.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { checkKeptTrail, keptRows } from '@tingjian/db/audit/check-kept-trail.ts';
import { openTrail, sealsFile } from '@tingjian/db/audit/open-trail.ts';
import { notedSeals } from '@tingjian/db/audit/trail.ts';
import { change } from '@tingjian/db/change.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { noJobs } from '../judging/no-jobs.ts';
import { ATTACKS, type Attack } from './audit/attacks.ts';
import { type ScratchDatabase, scratchDatabase } from './rescore/scratch-database.ts';

const ROWS = 300;
const IN_POSTGRES = 300;
const { positionals } = parseArgs({ allowPositionals: true });
const total = Number(positionals[0] ?? 10_000);

const scratch = await scratchDatabase();
try {
  const trail = openTrail(scratch.secretPlace);
  await fillTrail(scratch, trail);
  const key = trail.key;
  const anchors = notedSeals(sealsFile(scratch.secretPlace));
  const rows: SealedRow[] = [];
  for await (const slice of keptRows(scratch.db)) rows.push(...slice);
  const whole = await checkKeptTrail(scratch.db, { key, anchors });
  if (whole.fault) throw new Error(`untouched, and yet: ${whole.fault.sentence}`);

  const inMemory = ({ rows: left }: Attack): TrailFault | null => {
    const checker = trailChecker(key, anchors);
    const placed = left.filter((row) => row.seq !== null) as SealedRow[];
    checker.add([...placed].sort((a, b) => a.seq - b.seq));
    const outside = left.length - placed.length;
    return checker.end() ?? (outside > 0 ? unsealed(outside) : null);
  };
  const inPostgres = (attack: Attack) => leaveTable(scratch, attack, { key, anchors });

  const random = seededRandom(20261123);
  const names = Object.keys(ATTACKS);
  const counts = new Map(names.map((name) => [name, { made: 0, inPostgres: 0, seen: 0, located: 0 }]));
  const every = Math.max(1, Math.floor(total / IN_POSTGRES));
  for (let at = 0; at < total; at += 1) {
    const name = names[Math.floor(random() * names.length)]!;
    const attack = ATTACKS[name]!(rows, random);
    const isReal = at % every === 0;
    const fault = isReal ? await inPostgres(attack) : inMemory(attack);
    const count = counts.get(name)!;
    count.made += 1;
    if (isReal) count.inPostgres += 1;
    if (fault) count.seen += 1;
    if (fault?.seq === attack.first) count.located += 1;
  }
  console.log(report(counts, { rows: rows.length, anchors: anchors.length }));
} finally {
  await scratch.remove();
}

/** Acts as the product writes them, one transaction each, some of them with several rows. */
async function fillTrail({ db }: ScratchDatabase, trail: ReturnType<typeof openTrail>): Promise<void> {
  const writing = { db, trail, jobs: noJobs, clock: systemClock, actor: '9001', origin: '127.0.0.1' };
  for (let at = 0; at < ROWS; at += 1) {
    await change({ ...writing, origin: at % 3 ? '127.0.0.1' : null }, async (c) => {
      await c.note({
        ...{ action: at % 2 ? 'save-scorecard' : 'listen', subject: `call:${at}` },
        ...{ before: at % 4 ? { state: 'judging', points: at / 7 } : undefined },
        ...{ after: { state: 'scored', words: '您好', at } },
      });
    });
  }
  trail.flush();
}

/** The attack in the table itself, with the triggers off; looked at, and taken back. */
async function leaveTable(
  { db }: ScratchDatabase,
  { rows }: Attack,
  keys: Parameters<typeof checkKeptTrail>[1],
): Promise<TrailFault | null> {
  let fault: TrailFault | null = null;
  const back = new Error('taken back');
  await db
    .transaction(async (tx) => {
      await tx.execute('set local session_replication_role = replica');
      await tx.execute('drop index audit_by_seq');
      await tx.execute('delete from audit');
      await tx.execute(`insert into audit (seq, at, actor, origin, action, subject, before, after, seal)
        select seq, at, actor, origin, action, subject, before, after, seal
        from jsonb_to_recordset($left$${JSON.stringify(rows)}$left$::jsonb) as left_there(seq bigint, at timestamptz,
          actor text, origin text, action text, subject text, before jsonb, after jsonb, seal text)`);
      fault = (await checkKeptTrail(tx, keys)).fault;
      throw back;
    })
    .catch((error) => {
      if (error !== back) throw error;
    });
  return fault;
}

type Count = { made: number; inPostgres: number; seen: number; located: number };

function report(counts: Map<string, Count>, { rows, anchors }: { rows: number; anchors: number }): string {
  const lines = [...counts].map(([name, each]) => line(name, each));
  const sum = (of: keyof Count) => [...counts.values()].reduce((all, each) => all + each[of], 0);
  const all = {
    made: sum('made'),
    inPostgres: sum('inPostgres'),
    seen: sum('seen'),
    located: sum('located'),
  };
  return [
    `A trail of ${rows} rows, ${anchors} of their seals noted outside the database.`,
    '',
    '| attack | made | of them in PostgreSQL | seen | first bad row named |',
    '|---|---|---|---|---|',
    ...lines,
    line('**all**', all),
  ].join('\n');
}

function line(name: string, { made, inPostgres, seen, located }: Count): string {
  return `| ${name} | ${made} | ${inPostgres} | ${seen} | ${located} |`;
}
