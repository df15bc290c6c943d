import type { ImportedPerson } from '@tingjian/core/people/imported-person.ts';
import { isSamePerson } from '@tingjian/core/people/is-same-person.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { peopleByNumber } from '../../reads/people/people-by-number.ts';
import { importedPeople, imports } from '../../schema/imports.ts';
import { people } from '../../schema/people.ts';
import { users } from '../../schema/sign-in.ts';
import { teamStays } from '../../schema/teams.ts';
import { lockedAdministrators } from './locked-administrators.ts';
import { putPeople } from './put-people.ts';

const SLICE = 250;

/**
 * Takes an import back, whole or not at all: changed people are as they were, new ones are gone from the roster. When
 * anybody was changed since, has an account or a call, nothing is done. Teams it made stay.
 */
export function undoImport(
  writing: Writing,
  importId: string,
  { mayGiveRoles = true } = {},
): Promise<{ removed: number; restored: number }> {
  return change(writing, async (c) => {
    await lockedAdministrators(c);
    const [undone] = await c.tx
      .update(imports)
      .set({ undoneAt: c.now, undoneBy: writing.actor })
      .where(and(eq(imports.id, importId), isNull(imports.undoneAt)))
      .returning();
    if (!undone) throw new Refusal('import-not-found');
    let removed = 0;
    let restored = 0;
    for (let at = 0; ; at += SLICE) {
      const slice = await c.tx
        .select()
        .from(importedPeople)
        .where(eq(importedPeople.importId, importId))
        .orderBy(asc(importedPeople.personNumber))
        .limit(SLICE)
        .offset(at);
      if (slice.length === 0) break;
      const numbers = slice.map(({ personNumber }) => personNumber);
      const now = await peopleByNumber(c.tx, numbers, { held: true });
      for (const { personNumber, after } of slice) {
        const found = now.get(personNumber);
        if (!found || !isSamePerson(found, after)) throw changedSince(personNumber);
      }
      const back = slice.flatMap<ImportedPerson>(({ personNumber: number, before, after }) =>
        before ? [{ number, before: after, after: before }] : [],
      );
      const added = slice.filter(({ before }) => before === null).map(({ personNumber }) => personNumber);
      if (!mayGiveRoles && back.some(({ before, after }) => before!.role !== after.role)) {
        throw new Refusal('not-allowed', { detail: '这次导入改过角色，由管理员来撤销' });
      }
      if (back.length > 0) await putPeople(c, back, { action: 'undo-import-person', importId });
      if (added.length > 0) await removeNew(c, added, importId);
      restored += back.length;
      removed += added.length;
    }
    const after = { removed, restored };
    await c.note({ action: 'undo-import', subject: `import:${importId}`, after });
    return after;
  });
}

async function removeNew(c: Change, numbers: string[], importId: string): Promise<void> {
  const [account] = await c.tx.select().from(users).where(inArray(users.personNumber, numbers)).limit(1);
  if (account) throw changedSince(account.personNumber);
  await c.tx.delete(teamStays).where(inArray(teamStays.personNumber, numbers));
  try {
    await c.tx.delete(people).where(inArray(people.number, numbers));
  } catch (error) {
    const { code, cause } = error as { code?: string; cause?: { code?: string } };
    // Somebody's calls or reviews hold on to them.
    if ((cause?.code ?? code) !== '23503') throw error;
    throw changedSince('其中有人已有通话或复核');
  }
  for (const number of numbers) {
    await c.note({
      action: 'undo-import-person',
      subject: `person:${number}`,
      after: { importId, isRemoved: true },
    });
  }
}

const changedSince = (detail: string) => new Refusal('import-changed-since', { detail });
