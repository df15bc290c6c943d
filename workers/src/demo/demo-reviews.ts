import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { grouped } from '@tingjian/core/grouped.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import { plainDecision } from '@tingjian/core/review/complete-decisions.ts';
import type { Decision } from '@tingjian/core/review/decision.ts';
import { type SeededNumbers, seededNumbers } from '@tingjian/core/sampling/seeded-numbers.ts';
import type { Writing } from '@tingjian/db/change.ts';
import { type WaitingReview, waitingReviews } from '@tingjian/db/reads/demo/waiting-reviews.ts';
import { claimReview } from '@tingjian/db/writes/reviews/claim-review.ts';
import { confirmFatal } from '@tingjian/db/writes/reviews/confirm-fatal.ts';
import { judgeBlind } from '@tingjian/db/writes/reviews/judge-blind.ts';
import { submitReview } from '@tingjian/db/writes/reviews/submit-review.ts';
import type { DemoAgent } from './demo-agents-of.ts';
import { as, atHour, type DemoMonth, squeezed } from './demo-time.ts';
import { inLanes } from './in-lanes.ts';

const INSPECTORS = ['9011', '9012'];
/** Faults that only people hear, how often, and what they note. */
const HEARD_BY_PEOPLE: [item: string, chance: number, comment: string][] = [
  ['U21', 0.035, '语气不耐烦，语速明显加快'],
  ['S42', 0.05, '客户说得不清楚时没有追问'],
  ['K62', 0.03, '答复的材料不全，少说了发票'],
  ['K65', 0.025, '登记时漏了客户的第二个诉求'],
  ['S46', 0.04, '有两处吐字不清'],
];
const DAYS_TO_REVIEW = 3;
/** Where somebody says they heard it. */
const AT_MS = 30_000;

/** What waits for people in this month is reviewed, as far as the time has come; the newest stays in the queue. */
export async function reviewDemoCalls(
  writing: Writing,
  { month, agents, now }: { month: DemoMonth; agents: DemoAgent[]; now: Date },
): Promise<void> {
  const waiting = await waitingReviews(writing.db, month.month);
  const careless = new Map(agents.map(({ number, carelessness }) => [number, carelessness]));
  const planned = scheduled(waiting)
    .map(({ review, at }) => ({ review, at: squeezed(month, at, now) }))
    .filter(({ at }) => at <= now);
  await inLanes(planned, async ({ review, at }) =>
    reviewOne(writing, { review, at, carelessness: careless.get(review.agentNumber) ?? 1 }),
  );
}

/** Those of one moment are spread over three working days; what came for a risk is heard on the next day. */
function scheduled(waiting: WaitingReview[]): { review: WaitingReview; at: Date }[] {
  const batches = grouped(waiting, ({ queue, createdAt }) =>
    queue === 'risk' ? 'risk' : createdAt.toISOString(),
  );
  return [...batches.values()]
    .flatMap((batch) =>
      batch.map((review, nth) => {
        const day = chinaDay(review.createdAt);
        const share = (nth / batch.length) * DAYS_TO_REVIEW;
        if (review.queue === 'risk') return { review, at: atHour(dayAfter(day), 9 + (nth % 16) / 2) };
        return { review, at: atHour(dayAfter(day, Math.floor(share)), 9 + (share % 1) * 8.5) };
      }),
    )
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

type Reviewing = { review: WaitingReview; at: Date; carelessness: number };

async function reviewOne(writing: Writing, { review, at, carelessness }: Reviewing): Promise<void> {
  const { id: reviewId, findings, label } = review;
  // From what stays the same on every machine, not from ids.
  const numbers = seededNumbers(`review ${label}`);
  const turn = numbers.below(2);
  const by = INSPECTORS[turn]!;
  const decisions = decided(findings, numbers, { carelessness, isStrict: turn === 0 });
  const began = as(writing, by, new Date(at.getTime() - 240_000));
  await claimReview(began, { reviewId, by, mayManage: false });
  const given = { reviewId, by, comment: '' };
  if (review.isBlind) {
    const seen = findings.filter(({ outcome }) => outcome === 'missed' && numbers.share() < 0.9);
    const heard = [
      ...seen.map(({ item }) => plainDecision(item, 'add', { times: 1, atMs: AT_MS })),
      ...added(decisions),
    ];
    await judgeBlind(began, { ...given, decisions: heard, revision: 0 });
  }
  const revision = review.isBlind ? 1 : 0;
  const { state } = await submitReview(as(writing, by, at), { ...given, decisions, revision });
  if (state !== 'second') return;
  const second = INSPECTORS[1 - turn]!;
  const later = as(writing, second, new Date(at.getTime() + 1_800_000));
  await confirmFatal(later, { reviewId, by: second, isAgreed: true, reason: '录音里听得清楚，同意' });
}

const added = (decisions: Decision[]) => decisions.filter(({ kind }) => kind === 'add');

function decided(
  findings: Finding[],
  numbers: SeededNumbers,
  { carelessness, isStrict }: { carelessness: number; isStrict: boolean },
): Decision[] {
  const onFindings = findings.flatMap(({ item, outcome, openTimes }): Decision[] => {
    const isOpen = outcome === 'needs-human' || (openTimes ?? 0) > 0;
    if (!isOpen && outcome !== 'missed') return [];
    const isFault = numbers.share() < (isOpen ? 0.72 : 0.965);
    if (isFault) return isOpen ? [plainDecision(item, 'uphold')] : [];
    return [plainDecision(item, 'dismiss', { reason: numbers.share() < 0.6 ? 'misheard' : 'no-trigger' })];
  });
  const heard = HEARD_BY_PEOPLE.flatMap(([item, chance, comment]): Decision[] => {
    const isHeard = numbers.share() < chance * carelessness * (isStrict ? 1.15 : 0.85);
    return isHeard ? [plainDecision(item, 'add', { comment, atMs: 20_000 + numbers.below(20_000) })] : [];
  });
  return [...onFindings, ...heard];
}
