import { readFile } from 'node:fs/promises';
import { dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { hashOf } from '@tingjian/core/hash.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { missed } from '@tingjian/core/judge/verdict.ts';
import { factKind } from '@tingjian/core/kpi/facts/fact-kinds.ts';
import { mapFactColumns } from '@tingjian/core/kpi/facts/map-fact-columns.ts';
import { Refusal } from '@tingjian/core/refusal.ts';
import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import type { RawCell } from '@tingjian/core/table-import/raw-cell.ts';
import { seededRandom } from '@tingjian/core/testing/seeded-random.ts';
import type { Writing } from '../change.ts';
import { factPlan } from '../reads/facts/fact-plan.ts';
import { AGENT_POST } from '../reads/kpi/schemes-in-force.ts';
import { answerAppeal } from '../writes/appeals/answer-appeal.ts';
import { fileAppeal } from '../writes/appeals/file-appeal.ts';
import { importFacts } from '../writes/facts/import-facts.ts';
import { undoFactImport } from '../writes/facts/undo-fact-import.ts';
import { publishScheme } from '../writes/kpi/publish-scheme.ts';
import { movePerson } from '../writes/people/move-person.ts';
import { setBackReview } from '../writes/reviews/set-back-review.ts';
import { doneReview } from './done-review.ts';
import { findingsCall, judgeAgain } from './sample-review.ts';

type World = {
  writing: Writing;
  agents: string[];
  teamIds: string[];
  seed: number;
  /** From how many days, from 20 October 2026 on, the events are. */
  days?: number;
};

const FIRST_DAY = '2026-10-20';
/** A month that has to be frozen, so that facts of it come late. */
export const CLOSED = '2024-01';
const EDGES = [
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-12-31',
  '2026-01-01',
  '2026-02-28',
  '2026-03-01',
];
/** Seconds before and after midnight in China too. */
const TIMES = ['00:00:00', '10:30:00', '23:59:59'];
const SCHEME = new URL('../../../core/kpi/schemes/agent.yaml', import.meta.url);
const ITEMS = ['P01', 'P02', 'U23'];

/** Makes what happens in a centre, at random but the same for the same seed, through the writes of the product. */
export function randomEvents({ writing, agents, teamIds, seed, days = 20 }: World) {
  const random = seededRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Refusal('not-found');
    return from[below(from.length)]!;
  };
  const someDay = () => dayAfter(FIRST_DAY, below(days));
  const findings = (): Finding[] => ITEMS.slice(below(3)).map((item) => ({ item, ...missed(1, '没有说') }));
  const judged: { id: string; agent: string; contentHash: string }[] = [];
  const reviewed: string[] = [];
  const imports: string[] = [];
  const queued = new Set<string>();
  let judgeVersion = JUDGE_VERSION;

  async function judge(day: string): Promise<void> {
    const [agent, contentHash] = [one(agents), hashOf([seed, random()])];
    const startedAt = new Date(`${day}T${one(TIMES)}+08:00`);
    const id = await findingsCall(writing, findings(), agent, { startedAt, contentHash });
    judged.push({ id, agent, contentHash });
  }

  async function take(kind: string, heading: string[], rows: RawCell[][]): Promise<void> {
    const of = factKind(kind)!;
    const mapping = mapFactColumns(of, heading);
    const { checked } = await factPlan(writing.db, of, { heading, headingRow: 1, rows }, mapping);
    if (checked.problemCount > 0) throw new Error(JSON.stringify(checked.problems[0]));
    const file = { fileName: null, fileHash: null, mapping: null, seen: null };
    imports.push((await importFacts(writing, { kind, rows: checked.rows, ...file })).importId);
  }

  const events: Record<string, () => Promise<unknown>> = {
    judged: () => judge(someDay()),
    /** Months and years ago: the last and first days of months, a leap day. */
    'judged late': () => judge(one(EDGES)),
    async 'handed in twice'() {
      const { agent, contentHash } = one(judged);
      const answer = await findingsCall(writing, findings(), agent, { contentHash }).catch(
        (error: unknown) => error,
      );
      if (!(answer instanceof Refusal)) throw answer;
    },
    /** Sometimes by the judge of the last time, which changes nothing. */
    async 'judged again'() {
      const { id } = one(judged);
      judgeVersion += 1;
      const made = findings();
      await judgeAgain(writing, id, made, judgeVersion);
      if (random() < 0.3) await judgeAgain(writing, id, made, judgeVersion);
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
    exam: () => take('exam', ['工号', '月份', '成绩'], [[one(agents), one([CLOSED, '2026-10']), below(101)]]),
    undone: () => undoFactImport(writing, one(imports.slice(-6))),
    moved: () => {
      const fromDay = random() < 0.8 ? someDay() : one(EDGES);
      return movePerson(writing, one(agents), { teamId: one([...teamIds, null]), fromDay });
    },
    async 'scheme changed'() {
      const text = (await readFile(SCHEME, 'utf8')).replace('weight: 30', 'weight: 25');
      const fromMonth = one(['2026-10', '2026-11']);
      await publishScheme(writing, {
        post: AGENT_POST,
        fromMonth,
        text: text.replace('weight: 15', 'weight: 20'),
      });
    },
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
