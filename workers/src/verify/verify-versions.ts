import type { Queries } from '@tingjian/db/connect.ts';
import { callsWithOldVersion, versionIds, versionsToVerify } from '@tingjian/db/reads/versions-to-verify.ts';
import { rulesByHash } from '../judging/rules-by-hash.ts';
import { type Difference, difference } from './difference.ts';
import type { Intact } from './judged-with.ts';
import { verifyVersion } from './verify-version.ts';

const AT_ONCE = 200;

/** Every published version made again, the earliest first, and whether the newest counts; answers how many there are. */
export async function verifyVersions(
  db: Queries,
  intact: Intact,
  tell: (found: Difference) => void,
): Promise<number> {
  const rules = rulesByHash();
  const ids = await versionIds(db);
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    for (const row of await versionsToVerify(db, ids.slice(at, at + AT_ONCE))) {
      const hash = row.machine?.scheduleHash;
      // A schedule that is gone or changed is told of with its scorecard.
      if (hash && !intact.schedules[hash]) continue;
      const schedule = hash ? await rules.schedule(db, hash) : null;
      for (const found of verifyVersion(row, schedule)) tell(difference(found));
    }
  }
  for (const { id, label, newest, counts } of await callsWithOldVersion(db)) {
    const where = { table: 'calls', row: id, call: label, item: null, field: 'version_id' } as const;
    tell(difference({ ...where, was: newest, is: counts, what: '现行成绩的版次' }));
  }
  return ids.length;
}
