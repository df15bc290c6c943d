import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { openTrail } from '@tingjian/db/audit/open-trail.ts';
import { systemClock } from '@tingjian/db/clock.ts';
import { type Connection, connect } from '@tingjian/db/connect.ts';
import { migrate } from '@tingjian/db/migrate.ts';
import { publishDefaults } from '@tingjian/db/seed/publish-defaults.ts';
import type { SecretPlace } from '@tingjian/db/settings/secret.ts';
import { startPostgres } from '@tingjian/scripts/postgres/start-postgres.ts';
import { noJobs } from '../../judging/no-jobs.ts';

export type ScratchDatabase = Connection & { url: string; secretPlace: SecretPlace; remove(): Promise<void> };

/** The product's own PostgreSQL, set up as the product sets it up, in a folder that goes away. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tingjian-rescore-'));
  await chmod(dataDir, 0o711); // as root, PostgreSQL's own account has to pass
  const server = await startPostgres({ dataDir });
  await migrate(server.url);
  const connection = connect(server.url, { max: 2 });
  const secretPlace = { dataFolder: dataDir };
  const trail = openTrail(secretPlace);
  const writing = { db: connection.db, jobs: noJobs, clock: systemClock, actor: 'bench', trail };
  await publishDefaults(writing);
  return {
    ...connection,
    url: server.url,
    secretPlace,
    async remove() {
      await connection.close();
      await server.stop();
      if (server.home.isElsewhere) await rm(server.home.folder, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What the scorecards of the present judge say, as one number: equal for equal scores, whoever made them. */
export async function scoresHash({ client }: Connection): Promise<string> {
  const [row] = await client<{ hash: string }[]>`
    select md5(string_agg(md5(concat_ws(' ', call_id, transcript_hash, findings::text, derived::text, highest, lowest,
      missed, open)), '' order by call_id)) as hash
    from scorecards where judge_version = ${JUDGE_VERSION}`;
  return row!.hash;
}

/** Every call has the scorecard of an earlier judge, and that is the one that counts. */
export async function makeStale({ client }: Connection): Promise<void> {
  await client`alter table calls drop constraint calls_scorecard_exists`;
  const [old] = await client`select 1 from scorecards where judge_version = 0 limit 1`;
  if (old) await client`delete from scorecards where judge_version = ${JUDGE_VERSION}`;
  else await client`update scorecards set judge_version = 0`;
  await client`update calls set scorecard_id = s.id from scorecards s where s.call_id = calls.id`;
  await client`alter table calls
    add constraint calls_scorecard_exists foreign key (scorecard_id) references scorecards (id)`;
  for (const table of ['calls', 'scorecards']) await client.unsafe(`vacuum (analyze) ${table}`);
  await client`checkpoint`;
}

/** Calls whose scorecard is by the present judge, and calls that have more than one of those. */
export async function scoredAndDoubled({ client }: Connection): Promise<{ scored: number; doubled: number }> {
  const [row] = await client<{ scored: number; doubled: number }[]>`
    select (select count(*)::int from calls c join scorecards s on s.id = c.scorecard_id
        where s.judge_version = ${JUDGE_VERSION}) as scored,
      (select count(*)::int from (select 1 from scorecards where judge_version = ${JUDGE_VERSION}
        group by call_id having count(*) > 1) twice) as doubled`;
  return row!;
}
