import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMonthFrozen } from '../../reads/is-month-frozen.ts';
import { monthInput } from '../../reads/kpi/month-input.ts';
import { monthOfComputation } from '../../reads/kpi/month-of-computation.ts';
import { noticesList } from '../../reads/notices-list.ts';
import { appeals } from '../../schema/appeals.ts';
import { audit } from '../../schema/audit.ts';
import { kpiMonths, ladderSteps } from '../../schema/kpi.ts';
import { people } from '../../schema/people.ts';
import { scoreVersions } from '../../schema/score-versions.ts';
import { teamStays } from '../../schema/teams.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { addFacts } from '../../testing/month-facts.ts';
import { addReviewedCalls, publishAgain } from '../../testing/reviewed-calls.ts';
import { AGENTS, addSmallMonth, LAST } from '../../testing/small-month.ts';
import { addExtra } from './add-extra.ts';
import { checkMonth } from './check-month.ts';
import { computeMonth } from './compute-month.ts';
import { decideLadderStep } from './decide-ladder-step.ts';
import { freezeMonth } from './freeze-month.ts';
import { publishMonth } from './publish-month.ts';
import { publishScheme } from './publish-scheme.ts';
import { recordRetraining } from './record-retraining.ts';
import { removeExtra } from './remove-extra.ts';
import { signForm } from './sign-form.ts';

const month = '2026-10';
const because = (reason: string | null = null) => ({ month, reason });
let fresh: FreshDatabase;
let manager: FreshDatabase['writing'];
let world: Awaited<ReturnType<typeof addSmallMonth>>;
const refused = (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject({ code });
const made = async (number: string) => {
  const [row] = await fresh.db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
  const { month: computed } = (await monthOfComputation(fresh.db, row!.computationId!))!;
  return computed.people.find((person) => person.number === number)!;
};
const stateNow = async () => {
  const [row] = await fresh.db.select().from(kpiMonths).where(eq(kpiMonths.month, month));
  return row?.state;
};

beforeAll(async () => {
  fresh = await freshDatabase();
  manager = { ...fresh.writing, actor: '9100' };
  fresh.writing.clock.at = new Date('2026-11-02T02:00:00Z');
  await publishDefaults(fresh.writing);
  world = await addSmallMonth(fresh.db);
  for (const [number, role] of [
    ['9100', 'manager'],
    ['9001', 'inspector'],
    ['8101', 'team-lead'],
  ] as const) {
    await fresh.db.insert(people).values({ number, name: number, role, addedAt: new Date() });
  }
});
afterAll(() => fresh.drop());

describe('what a month is worked out from', () => {
  test('people, sums and fatal errors come straight from the raw rows', async () => {
    const { input } = await monthInput(fresh.db, month);
    expect(input.people.map(({ number }) => number)).toEqual(['8100', ...AGENTS]);
    expect(input.people[1]).toMatchObject({ teamId: world.teamId, post: '坐席', isOnProbation: false });
    expect(input.sums['8301']).toMatchObject({
      ...{ qaCalls: 10, qaPoints: 900, qaPointsSquared: 81_010, qaPassed: 10, qaFatal: 0, offered: 400 },
      ...{ answered: 400, missed: 0, handled: 400, talkSeconds: 80_000, daysWorked: 20, exams: 1 },
      ...{ ratings: 40, ratingsSatisfied: 40, accountPoints: 100, personMonths: 1, conductLost: 0 },
    });
    expect(input.sums['8100']).toEqual({
      ...{ accountPoints: 100, personMonths: 1, conductLost: 0, coachingDue: 0, coachingInTime: 0 },
    });
    expect(await monthInput(fresh.db, '2026-09')).toMatchObject({
      input: { sums: { '8301': { personMonths: 1 } } },
    });
  });

  test('only the random sample makes the mean; the edges of the month are those of China; late facts wait', async () => {
    const before = (await monthInput(fresh.db, month)).input;
    await addReviewedCalls(fresh.db, [
      { agent: '8301', at: '2026-10-12 10:00', points: 10, queue: 'risk' },
      { agent: '8301', at: '2026-09-30 23:59', points: 10 },
      { agent: '8301', at: '2026-11-01 00:00', points: 10 },
    ]);
    await addFacts(fresh.db, 'ticket-day', [{ person: '8301', day: '2026-10-30', tickets: 9, complete: 0 }], {
      isLate: true,
    });
    const after = (await monthInput(fresh.db, month)).input;
    expect(after.sums).toEqual(before.sums);
    expect((await monthInput(fresh.db, '2026-11')).input.sums['8301']).toMatchObject({
      qaCalls: 1,
      qaPoints: 10,
    });
  });

  test('who left or moved is in the team of their last day; who came later or was in no team is not there', async () => {
    const addedAt = new Date('2026-01-01T00:00:00Z');
    const person = (number: string, more: object) => ({ number, name: number, addedAt, ...more });
    await fresh.db
      .insert(people)
      .values([
        person('8201', { leftOn: '2026-06-03', probationEnd: '2026-06-30' }),
        person('8202', { leftOn: '2026-05-31' }),
        person('8203', { entryDay: '2026-07-01' }),
        person('8204', {}),
      ]);
    const stay = (personNumber: string, toDay: string | null = null) => {
      return { id: randomUUID(), personNumber, teamId: world.teamId, fromDay: '2026-02-01', toDay };
    };
    await fresh.db.insert(teamStays).values([stay('8201', '2026-06-03'), stay('8202', '2026-05-31')]);
    const { input } = await monthInput(fresh.db, '2026-06');
    const found = input.people.filter(({ number }) => number.startsWith('82'));
    expect(found).toMatchObject([{ number: '8201', teamId: world.teamId, isOnProbation: true }]);
  });
});

describe('the month, step by step', () => {
  test('computed: every form comes to what it comes to on paper', async () => {
    await refused(computeMonth(manager, { month: '2026-12', reason: null }), 'month-not-begun');
    await refused(checkMonth(manager, { month }), 'kpi-not-computed');
    expect(await computeMonth(manager, because())).toMatchObject({ number: 1, people: 11, changes: [] });
    // 22.5 + 15 + 10 + 10 + 10 + 10 + 5 + 3.33 + 5
    expect(await made('8301')).toMatchObject({ form: { total: 90.83, grade: 'B' }, standing: { rank: 1 } });
    // 0 + 15 + 2 + 10 + 5 + 0 + 3.33 + 3.33 + 5
    expect(await made(LAST)).toMatchObject({
      ...{ form: { total: 43.66, grade: 'E' }, standing: { rank: 10, isMarked: true } },
      proposal: { step: 'talk' },
    });
    expect((await made('8100')).form.rows.find(({ id }) => id === 'qa')!.parts[0]!.figure.below).toBe(100);
    expect(await fresh.db.select().from(ladderSteps)).toMatchObject([
      { personNumber: LAST, state: 'proposed' },
    ]);
    await refused(publishMonth(manager, because()), 'kpi-wrong-step');
  });

  test('a changed score stops the month until it is computed again, which says what changed and why', async () => {
    await publishAgain(fresh.db, world.callIds[0]!, 100);
    await refused(checkMonth(manager, { month }), 'kpi-outdated');
    await refused(computeMonth(manager, because()), 'kpi-reason-needed');
    const { changes } = await computeMonth(manager, because('申诉改判'));
    expect(changes).toContainEqual({
      ...{ personNumber: '8301', field: '质检平均分', before: 22.5, after: 23.85 },
      why: '分子 900→909，分母 10→10',
    });
    expect(changes.find(({ personNumber }) => personNumber === LAST)).toBeUndefined();
    await checkMonth(manager, { month });
    await refused(checkMonth(manager, { month }), 'kpi-wrong-step');
  });

  test('extras count with the next computing, and can be taken back', async () => {
    const extra = { month, personNumber: '8302', points: 2, reason: '客户来信表扬' };
    await refused(addExtra(manager, { ...extra, points: 0 }), 'bad-extra');
    await refused(addExtra(manager, { ...extra, personNumber: '0000' }), 'person-not-found');
    const { id } = await addExtra(manager, extra);
    await refused(publishMonth(manager, because()), 'kpi-outdated');
    await computeMonth(manager, because('补登表扬'));
    expect((await made('8302')).form).toMatchObject({ added: 2, total: 92.83 });
    await removeExtra(manager, { id, reason: '登记错人' });
    await refused(removeExtra(manager, { id, reason: '再撤' }), 'extra-not-found');
    await computeMonth(manager, because('撤销误登'));
    expect((await made('8302')).form.total).toBe(90.83);
    await checkMonth(manager, { month });
  });

  test('published: everybody is told, signs or objects; a leader answers', async () => {
    const sign = (personNumber: string, by: string, agrees: boolean, remark: string | null = null) =>
      signForm({ ...manager, actor: by }, { month, personNumber, by, agrees, remark });
    await refused(sign('8301', '8301', true), 'kpi-not-published');
    await publishMonth(manager, because());
    const { rows } = await noticesList(fresh.db, '8301', { limit: 5, offset: 0 });
    expect(rows[0]).toMatchObject({ link: '/month/2026-10/8301' });
    await refused(sign('8301', '8301', false), 'kpi-remark-needed');
    await sign('8301', '8301', true);
    await refused(sign('8301', '8301', true), 'kpi-signed');
    await refused(sign('9100', '9100', true), 'kpi-form-not-found');
    await sign(LAST, LAST, false, '月考那天我请了假');
    for (const number of ['8100', '9100']) {
      const told = await noticesList(fresh.db, number, { limit: 5, offset: 0 });
      expect(told.rows.filter(({ text }) => text.includes('有异议：月考那天我请了假'))).toMatchObject([
        { link: `/month/2026-10/${LAST}` },
      ]);
    }
    // No reason closes a month over an objection that nobody answered.
    await refused(freezeMonth(manager, because('来不及了')), 'kpi-unanswered');
    await refused(sign(LAST, '8100', true), 'kpi-remark-needed');
    await sign(LAST, '8100', true, '已核对，考勤系统没有请假记录');
    await refused(sign(LAST, '8100', true, '再签一次'), 'kpi-signed');
  });

  test('a team lead’s form is signed by themselves and a manager; what a leader objects to a manager answers', async () => {
    const sign = (personNumber: string, by: string, agrees: boolean, remark: string | null = null) =>
      signForm({ ...manager, actor: by }, { month, personNumber, by, agrees, remark });
    await refused(sign('8100', '8101', true), 'kpi-needs-manager');
    await sign('8100', '8100', false, '接通率受系统故障影响');
    await refused(freezeMonth(manager, because('来不及了')), 'kpi-unanswered');
    await refused(sign('8100', '9100', true), 'kpi-remark-needed');
    await sign('8100', '9100', true, '故障日已剔除');
    await sign('8302', '8100', false, '班长认为工单不完整');
    await sign('8302', '8302', true);
    await refused(freezeMonth(manager, because('来不及了')), 'kpi-unanswered');
    await sign('8302', '9100', true, '抽查过，完整');
    await refused(sign('8302', '9100', true, '再签一次'), 'kpi-signed');
  });

  test('the ladder proposes, a person decides with a reason, a failed retraining leads on', async () => {
    const [step] = await fresh.db.select().from(ladderSteps);
    const decide = { id: step!.id, isAccepted: true, reason: '已约谈' };
    await decideLadderStep(manager, decide);
    await refused(decideLadderStep(manager, decide), 'ladder-step-decided');
    await refused(decideLadderStep(manager, { ...decide, id: randomUUID() }), 'ladder-step-not-found');
    await refused(
      recordRetraining(manager, { id: step!.id, record: { isPassed: true } }),
      'not-a-retraining',
    );
    const id = randomUUID();
    await fresh.db.insert(ladderSteps).values({
      ...{ id, month, personNumber: LAST, step: 'retraining', because: '连续两个月排在末位' },
      ...{ state: 'accepted', madeAt: new Date() },
    });
    await recordRetraining(manager, { id, record: { from: '2026-11-03', mark: 40, isPassed: false } });
    const steps = await fresh.db.select().from(ladderSteps).where(eq(ladderSteps.step, 'proposal'));
    expect(steps).toMatchObject([{ state: 'proposed', because: '待岗培训考试没有通过' }]);
  });

  test('frozen only when it is over and nothing is open; afterwards nothing moves', async () => {
    fresh.writing.clock.at = new Date('2026-10-31T02:00:00Z');
    await refused(freezeMonth(manager, because()), 'month-not-over');
    fresh.writing.clock.at = new Date('2026-11-02T02:00:00Z');
    const [version] = await fresh.db
      .select()
      .from(scoreVersions)
      .where(eq(scoreVersions.callId, world.callIds[1]!));
    const appeal = {
      ...{ id: randomUUID(), callId: version!.callId, versionId: version!.id, item: 'P01', round: 1 },
      ...{
        state: 'open' as const,
        reason: '说了',
        filedBy: '8301',
        filedAt: new Date(),
        answerDueAt: new Date(),
      },
    };
    await fresh.db.insert(appeals).values(appeal);
    await refused(freezeMonth(manager, because()), 'kpi-open-matters');
    // An appeal that came after the computing: the month counts differently in the ladder, reason or not.
    await refused(freezeMonth(manager, because('来不及了')), 'kpi-outdated');
    await fresh.db.delete(appeals).where(eq(appeals.id, appeal.id));
    // Most have not signed.
    await refused(freezeMonth(manager, because()), 'kpi-open-matters');
    await freezeMonth(manager, because('其余人员休假未签'));
    expect([await stateNow(), await isMonthFrozen(fresh.db, month)]).toEqual(['frozen', true]);
    await refused(computeMonth(manager, because('再算')), 'month-frozen');
    await refused(freezeMonth(manager, because()), 'month-frozen');
    await refused(
      addExtra(manager, { month, personNumber: '8302', points: 1, reason: '晚了' }),
      'month-frozen',
    );
    await refused(
      signForm(manager, { month, personNumber: '8302', by: '8302', agrees: true, remark: null }),
      'month-frozen',
    );
    const trail = await fresh.db
      .select()
      .from(audit)
      .where(eq(audit.subject, `month:${month}`));
    expect(trail.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      ...['compute-month 9100', 'compute-month 9100', 'check-month 9100', 'compute-month 9100'],
      ...['compute-month 9100', 'check-month 9100', 'publish-month 9100', 'freeze-month 9100'],
    ]);
    // The history of the next month begins with what was frozen.
    const { input } = await monthInput(fresh.db, '2026-11');
    expect(input.history[LAST]).toMatchObject([{ month, isMarked: true, grade: 'E', retraining: 'failed' }]);
  });
});

describe('schemes', () => {
  const agent = readFileSync(new URL('../../../../core/kpi/schemes/agent.yaml', import.meta.url), 'utf8');
  test('one whose weights do not add up to 100 is refused, and so is one for a closed month', async () => {
    const scheme = { post: '产险坐席', fromMonth: '2026-11', text: agent };
    await refused(
      publishScheme(manager, { ...scheme, text: agent.replace('weight: 30', 'weight: 29') }),
      'bad-scheme',
    );
    await refused(publishScheme(manager, { ...scheme, fromMonth: month }), 'scheme-month-frozen');
    expect(await publishScheme(manager, scheme)).toMatchObject({ version: 1 });
    expect(await publishScheme(manager, { ...scheme, fromMonth: '2026-12' })).toMatchObject({ version: 2 });
    await fresh.db.update(people).set({ post: '产险坐席' }).where(eq(people.number, '8301'));
    const { input } = await monthInput(fresh.db, '2026-11');
    const [first, second] = input.people;
    expect(input.schemeOf(first!).id).not.toBe(input.schemeOf(second!).id);
  });

  test('starting again publishes the shipped schemes only once', async () => {
    const hashes = (await monthInput(fresh.db, '2026-11')).madeFrom;
    await publishDefaults(fresh.writing);
    expect((await monthInput(fresh.db, '2026-11')).madeFrom).toEqual(hashes);
  });
});
