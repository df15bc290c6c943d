import { randomUUID } from 'node:crypto';
import { Refusal } from '@tingjian/core/refusal.ts';
import { sql } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { type AskedImport, importPlan, NEW_TEAM } from '../../reads/people/import-plan.ts';
import { imports } from '../../schema/imports.ts';
import { teams } from '../../schema/teams.ts';
import { lockedAdministrators } from './locked-administrators.ts';
import { putPeople } from './put-people.ts';

export type ImportResult = { importId: string; added: number; changed: number; same: number; teams: number };

const SLICE = 250;
/** Any number will do: two imports take turns. */
const IMPORT_LOCK = 7_264_011;

/**
 * Takes in a file of people, whole or not at all. `seen` is the digest of the plan that was looked at: when the
 * roster has changed since, nothing is done.
 */
export function importPeople(
  writing: Writing,
  asked: AskedImport & { fileName: string; fileHash: string; seen: string; wantsNewTeams: boolean },
): Promise<ImportResult> {
  return change(writing, async (c) => {
    await c.tx.execute(sql`select pg_advisory_xact_lock(${IMPORT_LOCK})`);
    await lockedAdministrators(c);
    const plan = await importPlan(c.tx, asked, { now: c.now, held: true });
    const { mappingProblem, problemCount, unknownTeams, changes } = plan;
    if (mappingProblem) throw new Refusal('import-has-problems', { detail: mappingProblem });
    if (problemCount > 0) throw new Refusal('import-has-problems', { detail: `${problemCount} 处` });
    if (unknownTeams.length > 0 && !asked.wantsNewTeams) {
      const names = unknownTeams.map(({ name }) => name).slice(0, 5);
      throw new Refusal('import-has-problems', { detail: `没有这些班组：${names.join('、')}` });
    }
    if (plan.digest !== asked.seen) throw new Refusal('import-outdated');

    const idOf = await makeTeams(c, unknownTeams);
    const importId = randomUUID();
    const { fileName, fileHash } = asked;
    await c.tx
      .insert(imports)
      .values({ ...{ id: importId, fileName, fileHash }, importedBy: writing.actor, importedAt: c.now });
    for (let at = 0; at < changes.length; at += SLICE) {
      const slice = changes.slice(at, at + SLICE);
      for (const { after } of slice) {
        after.stays = after.stays.map((stay) => ({ ...stay, teamId: idOf.get(stay.teamId) ?? stay.teamId }));
      }
      await putPeople(c, slice, { action: 'import-person', importId });
      await c.tx.execute(sql`
        insert into imported_people (import_id, person_number, before, after)
        select ${importId}::uuid, given.* from jsonb_to_recordset(${JSON.stringify(slice)}::jsonb)
          as given (number text, before jsonb, after jsonb)`);
    }
    const added = changes.filter(({ before }) => before === null).length;
    const changed = changes.length - added;
    const same = plan.rowCount - changes.length;
    const result = { added, changed, same, teams: unknownTeams.length };
    const after = { fileName, fileHash, ...result };
    await c.note({ action: 'import-people', subject: `import:${importId}`, after });
    return { importId, ...result };
  });
}

async function makeTeams(c: Change, unknown: { name: string }[]): Promise<Map<string, string>> {
  const idOf = new Map<string, string>();
  for (const { name } of unknown) {
    const id = randomUUID();
    await c.tx.insert(teams).values({ id, name, addedAt: c.now });
    await c.note({ action: 'add-team', subject: `team:${id}`, after: { name } });
    idOf.set(`${NEW_TEAM}${name}`, id);
  }
  return idOf;
}
