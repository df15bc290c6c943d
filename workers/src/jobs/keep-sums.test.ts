import { factDays } from '@tingjian/db/schema/sums.ts';
import { type FreshDatabase, freshDatabase } from '@tingjian/db/testing/fresh-database.ts';
import { addPerson } from '@tingjian/db/writes/add-person.ts';
import { importFacts } from '@tingjian/db/writes/facts/import-facts.ts';
import { undoFactImport } from '@tingjian/db/writes/facts/undo-fact-import.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keepSums } from './keep-sums.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
  await addPerson(fresh.writing, { number: '8006', name: '李静', role: 'agent' });
});
afterAll(() => fresh.drop());

const exam = (mark: number) =>
  importFacts(fresh.writing, {
    ...{ kind: 'exam', fileName: null, fileHash: null, mapping: null, seen: null },
    rows: [
      {
        ...{ key: '8006|2026-10', personNumber: '8006', day: '2026-10-01' },
        values: { person: '8006', month: '2026-10', mark },
      },
    ],
  });
const sums = async () => (await fresh.db.select().from(factDays)).map((row) => row.sums);

test('a fact reaches the sums by itself, so does undoing it; facts that waited for the worker too', async () => {
  await exam(80);
  const stop = new AbortController();
  const errors: unknown[] = [];
  const running = keepSums(fresh, stop.signal, (error) => errors.push(error));
  await vi.waitFor(async () => expect(await sums()).toEqual([{ exams: 1, examMarks: 80 }]), 10_000);
  const { importId } = await exam(90);
  await vi.waitFor(async () => expect(await sums()).toEqual([{ exams: 1, examMarks: 90 }]), 10_000);
  await undoFactImport(fresh.writing, importId);
  await vi.waitFor(async () => expect(await sums()).toEqual([{ exams: 1, examMarks: 80 }]), 10_000);
  stop.abort();
  await running;
  expect(errors).toEqual([]);
  await exam(70);
  expect(await sums()).toEqual([{ exams: 1, examMarks: 80 }]);
});
