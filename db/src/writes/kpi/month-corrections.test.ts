import { randomUUID } from 'node:crypto';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { change } from '../../change.ts';
import { lateFacts } from '../../reads/kpi/late-facts.ts';
import { monthInput } from '../../reads/kpi/month-input.ts';
import { monthOfComputation } from '../../reads/kpi/month-of-computation.ts';
import { monthOutlook } from '../../reads/kpi/month-outlook.ts';
import { facts } from '../../schema/facts.ts';
import { frozenMonths } from '../../schema/frozen-months.ts';
import { kpiMonths, monthReopenings } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addReviewedCalls, publishAgain } from '../../testing/reviewed-calls.ts';
import { addSmallMonth, LAST } from '../../testing/small-month.ts';
import { importFacts } from '../facts/import-facts.ts';
import { undoFactImport } from '../facts/undo-fact-import.ts';
import { mustBeOpen } from '../open-month.ts';
import { movePerson } from '../people/move-person.ts';
import { addExtra } from './add-extra.ts';
import { checkMonth } from './check-month.ts';
import { chooseMonthSettings } from './choose-month-settings.ts';
import { computeMonth } from './compute-month.ts';
import { freezeMonth } from './freeze-month.ts';
import { noteFault } from './note-fault.ts';
import { publishMonth } from './publish-month.ts';
import { removeFault } from './remove-fault.ts';
import { reopenMonth } from './reopen-month.ts';

const month = '2026-10';
let fresh: FreshDatabase;
let manager: FreshDatabase['writing'];
let world: Awaited<ReturnType<typeof addSmallMonth>>;
const refused = (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code });
const because = (reason: string) => ({ month, reason });
async function publish(reason: string) {
  const computed = await computeMonth(manager, because(reason));
  await checkMonth(manager, { month });
  await publishMonth(manager, because(reason));
  return computed;
}
const totalOf = async (number: string) => {
  const [row] = await fresh.db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
  const { month: made } = (await monthOfComputation(fresh.db, row!.computationId!))!;
  return made.people.find((person) => person.number === number)!.form.total;
};
/** Until somebody waits for the table of closed months. */
async function somebodyWaits() {
  for (;;) {
    const [row] = await fresh.db.execute<{ count: number }>(sql`
      select count(*)::int as count from pg_locks
      where not granted and relation = 'frozen_months'::regclass
        and database = (select oid from pg_database where datname = current_database())`);
    if (row!.count > 0) return;
  }
}

beforeAll(async () => {
  fresh = await freshDatabase();
  manager = { ...fresh.writing, actor: '9100' };
  fresh.writing.clock.at = new Date('2026-11-02T02:00:00Z');
  await publishDefaults(fresh.writing);
  world = await addSmallMonth(fresh.db);
  await fresh.db
    .insert(people)
    .values({ number: '9100', name: '孙芳', role: 'manager' as const, addedAt: new Date() });
  await publish('第一次');
});
afterAll(() => fresh.drop());

describe('closing a month while others change it', () => {
  test('a change that was begun before is waited for, and stops the closing', async () => {
    let finish = () => {};
    const held = new Promise<void>((done) => {
      finish = done;
    });
    let begun = () => {};
    const isBegun = new Promise<void>((done) => {
      begun = done;
    });
    const changing = change(manager, async (c) => {
      await mustBeOpen(c, month);
      await publishAgain(c.tx as never, world.callIds[0]!, 100);
      begun();
      await held;
    });
    await isBegun;
    const freezing = freezeMonth(manager, because('没有签字的休假'));
    await somebodyWaits();
    finish();
    await changing;
    await refused(freezing, 'kpi-outdated');
    expect(await fresh.db.$count(frozenMonths)).toBe(0);
    expect((await publish('申诉改判')).changes.length).toBeGreaterThan(0);
  });

  test('a change that comes while it is closed waits, and is refused', async () => {
    let finish = () => {};
    const held = new Promise<void>((done) => {
      finish = done;
    });
    let begun = () => {};
    const isClosing = new Promise<void>((done) => {
      begun = done;
    });
    const closing = fresh.db.transaction(async (tx) => {
      await tx.insert(frozenMonths).values({ month, frozenBy: 'test', frozenAt: new Date() });
      begun();
      await held;
      await tx.delete(frozenMonths);
      await tx.insert(frozenMonths).values({ month, frozenBy: 'test', frozenAt: new Date() });
    });
    await isClosing;
    const extra = addExtra(manager, { month, personNumber: '8301', points: 2, reason: '客户表扬' });
    await somebodyWaits();
    const move = movePerson(manager, '8301', { teamId: null, fromDay: '2026-10-20' });
    const answers = Promise.allSettled([extra, move]);
    finish();
    await closing;
    for (const answer of await answers) expect(answer).toMatchObject({ reason: { code: 'month-frozen' } });
    await fresh.db.delete(frozenMonths);
    await freezeMonth(manager, because('没有签字的休假'));
  });
});

describe('facts that come after a month is closed', () => {
  const exam = (person: string, mark: number) => {
    const values = { person, month, mark, isRetake: null };
    return { key: `${person}|${month}`, personNumber: person, day: `${month}-01`, values };
  };
  const take = (mark: number) =>
    importFacts(manager, {
      ...{ kind: 'exam', rows: [exam(LAST, mark)], fileName: '补考.xlsx', fileHash: 'h' },
      ...{ mapping: null, seen: null },
    });

  test('are kept and shown with what they would change, and change nothing', async () => {
    expect(factKind('exam')!.keyFields).toEqual(['person', 'month']);
    await take(70);
    expect(await take(92)).toMatchObject({ late: 1 });
    const { rows, changes } = await lateFacts(fresh.db, month);
    expect(rows).toMatchObject([
      { kindName: '月考成绩', person: { number: LAST }, fileName: '补考.xlsx', importedBy: '孙芳' },
    ]);
    expect(rows[0]!.fields).toContainEqual({ name: expect.any(String), before: 50, after: 92 });
    expect(changes).toContainEqual(
      expect.objectContaining({ personNumber: LAST, field: '业务知识月考', before: 0, after: 10 }),
    );
    expect(await monthOutlook(fresh.db, month)).toEqual({ sources: [], changes: [] });
    expect(await totalOf(LAST)).toBe(43.66);
    expect(await lateFacts(fresh.db, '2026-09')).toEqual({ rows: [], changes: [] });
  });

  test('count once a manager opens the month again with a reason; what was closed is kept', async () => {
    await refused(reopenMonth(manager, { month: '2026-09', reason: '补考' }), 'month-not-frozen');
    await fresh.db.insert(kpiMonths).values({ month: '2026-11', state: 'frozen' });
    await refused(reopenMonth(manager, because('补考')), 'later-month-frozen');
    await fresh.db.delete(kpiMonths).where(eq(kpiMonths.month, '2026-11'));
    expect(await reopenMonth(manager, because('补考成绩迟到'))).toEqual({ lateFacts: 1 });
    expect(await fresh.db.select().from(monthReopenings)).toMatchObject([
      {
        month,
        reopenedBy: '9100',
        reason: '补考成绩迟到',
        lateFacts: [{ kind: 'exam', key: `${LAST}|${month}` }],
      },
    ]);
    expect((await monthOutlook(fresh.db, month)).sources).toEqual(['数据或评分']);
    expect(await lateFacts(fresh.db, month)).toEqual({ rows: [], changes: [] });
    const { changes } = await publish('补考成绩迟到');
    expect(changes.find(({ field }) => field === '业务知识月考')).toMatchObject({
      personNumber: LAST,
      after: 10,
    });
    expect(await totalOf(LAST)).toBe(53.66);
  });

  test('and can be taken back like any other import while the month is open', async () => {
    const [now] = await fresh.db
      .select()
      .from(facts)
      .where(eq(facts.key, `${LAST}|${month}`));
    expect(await undoFactImport(manager, now!.importId)).toEqual({ removed: 0, restored: 1 });
    await publish('撤销补考');
    expect(await totalOf(LAST)).toBe(43.66);
  });
});

describe('a day of system fault', () => {
  test('takes the facts of that day out and the month out of “running”; taken back, they count again', async () => {
    const before = (await monthInput(fresh.db, month)).input;
    const fault = { day: '2026-10-05', teamId: world.teamId, kinds: ['telephony-day'], reason: '交换机故障' };
    await refused(noteFault(manager, { ...fault, kinds: [] }), 'bad-fault');
    await refused(noteFault(manager, { ...fault, kinds: ['none'] }), 'bad-fault');
    await refused(noteFault(manager, { ...fault, teamId: randomUUID() }), 'team-not-found');
    const { id } = await noteFault(manager, fault);
    const { input } = await monthInput(fresh.db, month);
    expect(input.sums['8301']).toMatchObject({ offered: 380, daysWorked: 20, ratings: 40 });
    expect(input.uncounted['8301']).toBe('系统故障：2026-10-05 交换机故障');
    const { sources, changes } = await monthOutlook(fresh.db, month);
    expect(sources).toEqual(['数据或评分', '申诉、系统故障或往月记录']);
    expect(changes.filter(({ personNumber }) => personNumber === LAST)).toContainEqual(
      expect.objectContaining({ field: '不计入连续', before: null }),
    );
    await noteFault(manager, { ...fault, teamId: null, day: '2026-10-06', kinds: ['queue-half-hour'] });
    await removeFault(manager, { id, reason: '登记错了' });
    await refused(removeFault(manager, { id, reason: '登记错了' }), 'fault-not-found');
    expect((await monthInput(fresh.db, month)).input.sums).toEqual(before.sums);
  });
});

describe('what a centre chooses', () => {
  test('ranks with and without the reviewers’ severity, AHT against the same business or post', async () => {
    await addReviewedCalls(
      fresh.db,
      Array.from({ length: 20 }, (_, at) => ({ agent: '8301', at: `2026-10-15 1${at % 10}:00`, points: 90 })),
    );
    // 8301 takes only the long calls.
    await fresh.db.execute(sql`update calls set
      business_type = case agent_number when '8301' then '理赔' else '咨询' end,
      duration_ms = case agent_number when '8301' then 400000 else 200000 end`);
    const { input, indicators } = await monthInput(fresh.db, month);
    expect(indicators.ahtReference).toBe('business');
    expect(input.references['8301']!.aht).toBeCloseTo(((880_000 / 3900) * 400) / 250, 6);
    expect(input.references['8302']).toBeUndefined();
    expect(input.severity).toMatchObject({ isAdjusted: false });
    // All but the one that an appeal changed.
    expect(input.severity!.calls).toHaveLength(119);
    await chooseMonthSettings(manager, { ahtReference: 'centre', isSeverityAdjusted: true });
    expect((await monthOutlook(fresh.db, month)).sources).toEqual(
      expect.arrayContaining(['指标口径', '复核员松严']),
    );
    await computeMonth(manager, because('设置改了'));
    const again = await monthInput(fresh.db, month);
    expect(again.input.references).toEqual({});
    const [row] = await fresh.db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
    const { month: made } = (await monthOfComputation(fresh.db, row!.computationId!))!;
    expect(made.reviewers).toMatchObject([{ reviewer: '9001', isEnough: false }]);
    expect(made.people.find(({ number }) => number === '8301')!.adjusted!.standing.rank).toBeGreaterThan(0);
  });
});
