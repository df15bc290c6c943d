import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { missed } from '@tingjian/core/judge/verdict.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { mapFactColumns } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import { eq } from 'drizzle-orm';
import type { Writing } from '../change.ts';
import { factPlan } from '../reads/facts/fact-plan.ts';
import { calls } from '../schema/calls.ts';
import { answerAppeal } from '../writes/appeals/answer-appeal.ts';
import { fileAppeal } from '../writes/appeals/file-appeal.ts';
import { importFacts } from '../writes/facts/import-facts.ts';
import { undoFactImport } from '../writes/facts/undo-fact-import.ts';
import { movePerson } from '../writes/people/move-person.ts';
import { setBackReview } from '../writes/reviews/set-back-review.ts';
import { doneReview } from './done-review.ts';
import { findingsCall, judgeAgain } from './sample-review.ts';

type World = { writing: Writing; agents: string[]; teamIds: string[]; seed: number };

const FIRST_DAY = '2026-10-20';
const DAYS = 20;
const ITEMS = ['P01', 'P02', 'U23'];

/** Makes what happens in a centre, at random but the same for the same seed, through the writes of the product. */
export function randomEvents({ writing, agents, teamIds, seed }: World) {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Refusal('not-found');
    return from[below(from.length)]!;
  };
  const someDay = () => dayAfter(FIRST_DAY, below(DAYS));
  const findings = (): Finding[] => ITEMS.slice(below(3)).map((item) => ({ item, ...missed(1, '没有说') }));
  const judged: { id: string; agent: string }[] = [];
  const reviewed: string[] = [];
  const imports: string[] = [];
  const queued = new Set<string>();
  let judge = JUDGE_VERSION;

  async function take(kind: string, heading: string[], rows: RawCell[][]): Promise<void> {
    const of = factKind(kind)!;
    const mapping = mapFactColumns(of, heading);
    const { checked } = await factPlan(writing.db, of, { heading, headingRow: 1, rows }, mapping);
    if (checked.problemCount > 0) throw new Error(JSON.stringify(checked.problems[0]));
    const file = { fileName: null, fileHash: null, mapping: null, seen: null };
    imports.push((await importFacts(writing, { kind, rows: checked.rows, ...file })).importId);
  }

  const events: Record<string, () => Promise<unknown>> = {
    async judged() {
      const agent = one(agents);
      const id = await findingsCall(writing, findings(), agent);
      // Seconds before and after midnight in China too.
      const startedAt = new Date(`${someDay()}T${one(['00:00:00', '10:30:00', '23:59:59'])}+08:00`);
      await writing.db.update(calls).set({ startedAt }).where(eq(calls.id, id));
      judged.push({ id, agent });
    },
    async 'judged again'() {
      judge += 1;
      await judgeAgain(writing, one(judged).id, findings(), judge);
    },
    async reviewed() {
      const { id: callId } = one(judged);
      const queue = one(['random', 'random', 'risk'] as const);
      if (queued.has(`${callId} ${queue}`)) throw new Refusal('review-exists');
      queued.add(`${callId} ${queue}`);
      const decisions = random() < 0.5 ? [] : [plainDecision('U23', 'dismiss', { reason: 'misheard' })];
      reviewed.push((await doneReview(writing, { callId, findings: [], decisions, queue })).reviewId);
    },
    'set back': () => setBackReview(writing, { reviewId: one(reviewed), by: '9100', reason: '再听一遍' }),
    async appealed() {
      const { id: callId, agent: by } = one(judged);
      const { id } = await fileAppeal(writing, { callId, item: 'U23', reason: '没有抢话。', by });
      const allowed = { outcome: 'allowed', times: null, reason: 'misheard', answer: '听过了。' } as const;
      await answerAppeal(writing, { appealId: id, by: '9002', ...allowed });
    },
    telephony: () =>
      take(
        'telephony-day',
        ['工号', '日期', '振铃数', '接听数', '通话时长', '签入时长', '示忙时长'],
        agents.map((agent) => [agent, someDay(), 60, below(61), below(20_000), 28_000, below(4000)]),
      ),
    queue: () =>
      take(
        'queue-half-hour',
        ['队列', 'startsAt', 'offered', 'answered', 'answeredWithin'],
        [[one(['理赔', '报案']), `${someDay()} 09:30`, 40, 30 + below(10), below(30)]],
      ),
    complaint: () =>
      take(
        'complaint',
        ['投诉编号', '受理时间', '类别', '应办结日', '查实与坐席有关', '工号'],
        [[`T${below(6)}`, '2026-10-19 09:00', '理赔', someDay(), one(['是', '否']), one([...agents, null])]],
      ),
    exam: () =>
      take('exam', ['工号', '月份', '成绩'], [[one(agents), one(['2026-08', '2026-10']), below(101)]]),
    undone: () => undoFactImport(writing, one(imports.slice(-6))),
    moved: () => movePerson(writing, one(agents), { teamId: one([...teamIds, null]), fromDay: someDay() }),
  };

  const names = Object.keys(events);
  const happened: Record<string, number> = Object.fromEntries(names.map((name) => [name, 0]));
  return {
    happened,
    /** One more of them; one that is refused has not happened. */
    async next(): Promise<void> {
      const name = one(names);
      try {
        await events[name]!();
        happened[name]! += 1;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    },
  };
}
