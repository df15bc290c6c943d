import { randomUUID } from 'node:crypto';
import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { hasLeft } from '@tingjian/core/people/has-left.ts';
import { reachOf } from '@tingjian/core/people/permissions.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { inArray } from 'drizzle-orm';
import { type Change, change, type Writing } from '../../change.ts';
import { calibrationCalls, calibrationPeople, calibrations } from '../../schema/calibrations.ts';
import { calls } from '../../schema/calls.ts';
import { people } from '../../schema/people.ts';
import { notify } from '../notify.ts';

export type NewCalibration = {
  title: string;
  callIds: string[];
  /** 工号; the expert is one of them, or is added to them. */
  people: string[];
  expert: string | null;
  dueAt: Date | null;
  by: string;
};

/** 校准会: several people will score these calls alone. Refused whole, with every problem named. */
export function makeCalibration(writing: Writing, made: NewCalibration): Promise<{ id: string }> {
  return change(writing, async (c) => {
    const numbers = [...new Set([...made.people, ...(made.expert ? [made.expert] : [])])];
    const callIds = [...new Set(made.callIds)];
    const chosen = await c.tx.select().from(calls).where(inArray(calls.id, callIds));
    const problems = [
      ...(numbers.length < 2 ? ['至少要有两个人'] : []),
      ...(made.dueAt && made.dueAt <= c.now ? ['截止时间已经过去'] : []),
      ...(await unfit(c, numbers, chosen)),
      ...callIds.filter((id) => !chosen.some((call) => call.id === id)).map((id) => `没有通话 ${id}`),
      ...chosen.filter((call) => !call.scorecardId).map(({ label }) => `通话 ${label} 还没有评完`),
    ];
    if (problems.length > 0) {
      throw new Refusal('bad-calibration', { detail: problems.slice(0, 20).join('；') });
    }
    const id = randomUUID();
    const { title, expert, dueAt, by } = made;
    await c.tx.insert(calibrations).values({
      ...{ id, title, state: 'scoring', expertNumber: expert, dueAt, madeBy: by, madeAt: c.now },
    });
    await c.tx
      .insert(calibrationCalls)
      .values(chosen.map((call) => ({ calibrationId: id, callId: call.id, scorecardId: call.scorecardId })));
    await c.tx
      .insert(calibrationPeople)
      .values(numbers.map((personNumber) => ({ calibrationId: id, personNumber })));
    await c.note({
      action: 'make-calibration',
      subject: `calibration:${id}`,
      after: { title, callIds, people: numbers, expert, dueAt: dueAt?.toISOString() ?? null },
    });
    for (const to of numbers.filter((number) => number !== by)) {
      await notify(c, {
        ...{ to, kind: 'calibration', link: `/calibrations/${id}` },
        text: `请参加校准“${title}”：${chosen.length} 通电话，独立评分，比对之前互相看不到。`,
      });
    }
    return { id };
  });
}

/** Everybody must be here, may score, and scores no call of their own. */
async function unfit(c: Change, numbers: string[], chosen: (typeof calls.$inferSelect)[]): Promise<string[]> {
  const known =
    numbers.length > 0 ? await c.tx.select().from(people).where(inArray(people.number, numbers)) : [];
  return numbers.flatMap((number) => {
    const person = known.find((each) => each.number === number);
    if (!person || hasLeft(person, chinaDay(c.now))) return [`没有在岗的 ${number}`];
    if (!reachOf(person.role, 'score-calibrations')) return [`${person.name}（${number}）没有评分权限`];
    const own = chosen.filter((call) => call.agentNumber === number);
    return own.map(({ label }) => `通话 ${label} 是 ${person.name}（${number}）自己的`);
  });
}
