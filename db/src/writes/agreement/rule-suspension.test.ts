import { met, missed } from '@tingjian/core/judge/verdict.ts';
import { plainDecision as d } from '@tingjian/core/review/complete-decisions.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reviewedCalls } from '../../reads/agreement/reviewed-calls.ts';
import { suspendedItems } from '../../reads/agreement/suspended-items.ts';
import { suspensionSetting } from '../../reads/agreement/suspension-setting.ts';
import { suspensionsList } from '../../reads/agreement/suspensions-list.ts';
import { unfoundedSuspensions } from '../../reads/agreement/unfounded-suspensions.ts';
import { callDetails } from '../../reads/call-details.ts';
import { currentHashes } from '../../reads/current-rules.ts';
import { NO_JUDGE } from '../../reads/reviews/hidden-from.ts';
import { audit } from '../../schema/audit.ts';
import { notices } from '../../schema/notices.ts';
import { scorecards } from '../../schema/scorecards.ts';
import { publishDefaults } from '../../seed/publish-defaults.ts';
import { doneReview } from '../../testing/done-review.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { sampleCall, sampleTranscript, score } from '../../testing/sample-call.ts';
import { addReviewers } from '../../testing/sample-review.ts';
import { submitTranscript } from '../submit-transcript.ts';
import { writtenTranscript } from '../written-transcript.ts';
import { setSuspension } from './set-suspension.ts';
import { signOffRule } from './sign-off-rule.ts';
import { suspendRules } from './suspend-rules.ts';

let fresh: FreshDatabase;
const P01 = { item: 'P01', ...missed(1, '缺机构') };
const P09 = { item: 'P09', ...met('问了') };
const DAY_MS = 24 * 3600_000;
const later = (days: number) => {
  fresh.writing.clock.at = new Date(fresh.writing.clock.at.getTime() + days * DAY_MS);
};

beforeAll(async () => {
  fresh = await freshDatabase();
  await addReviewers(fresh.writing);
  await publishDefaults(fresh.writing);
});
afterAll(() => fresh.drop());

const wrong = () =>
  doneReview(fresh.writing, {
    findings: [P01, P09],
    decisions: [d('P01', 'dismiss', { reason: 'misheard' })],
  });
/** A call on which the default rules deduct P01: nobody says who is calling. */
async function spokenCall(): Promise<string> {
  const transcript = writtenTranscript(sampleTranscript(`喂，你好，第${Math.random()}位`));
  const { id } = await submitTranscript(fresh.writing, sampleCall(), transcript);
  return id;
}
const scorecardOf = async (id: string) => (await callDetails(fresh.db, id, NO_JUDGE))!.scorecard!;
const p01Of = async (id: string) => (await scorecardOf(id)).findings.find(({ item }) => item === 'P01')!;

test('what is read of a review is what was found and decided, blind and afterwards', async () => {
  const blind = [d('P09', 'add', { atMs: 2000 })];
  const decisions = [d('P09', 'add', { atMs: 2000 }), d('P01', 'uphold')];
  const { reviewId } = await doneReview(fresh.writing, {
    findings: [P01, P09],
    decisions,
    blind,
    by: '9002',
  });
  const [read, ...others] = await reviewedCalls(fresh.db, {});
  expect(others).toEqual([]);
  expect(read).toMatchObject({
    ...{ id: reviewId, reviewer: '9002', reviewerName: '赵磊', queue: 'random', isBlind: true },
    ...{ probability: null, blindShare: null, decisions, blindDecisions: blind },
    seen: { missed: ['P01'], proposed: [], handed: [], clear: ['P09'] },
    submittedAt: fresh.writing.clock.at,
  });
  const { ruleSet } = (await currentHashes(fresh.db))!;
  const at = fresh.writing.clock.at;
  expect(await reviewedCalls(fresh.db, { from: at, ruleSet })).toHaveLength(1);
  expect(await reviewedCalls(fresh.db, { to: at })).toEqual([]);
  expect(await reviewedCalls(fresh.db, { ruleSet: 'another' })).toEqual([]);
});

test('a rule that people overturn again and again stops deducting, once, and managers hear of it', async () => {
  const before = await spokenCall();
  await score(fresh.writing, before);
  for (let at = 0; at < 19; at += 1) await wrong();
  // 19 of 20 dismissed: the interval ends at 0.24.
  expect(await suspendRules(fresh.writing)).toEqual(['P01']);
  expect(await suspendRules(fresh.writing)).toEqual([]);
  expect(await suspendedItems(fresh.db)).toEqual(['P01']);
  const [suspension] = await suspensionsList(fresh.db);
  expect(suspension).toMatchObject({ item: 'P01', signedOff: null });
  expect(suspension!.figures).toMatchObject({ upheld: 1, decided: 20, bound: 0.8 });
  const told = await fresh.db.select().from(notices).where(eq(notices.kind, 'rule-suspended'));
  expect(told.map(({ personNumber }) => personNumber)).toEqual(['9100']);
  expect(told[0]!.text).toContain('20 个检出里人工认可 1 个');
  expect(await fresh.db.select().from(audit).where(eq(audit.action, 'suspend-rule'))).toHaveLength(1);
  expect(await p01Of(before)).toMatchObject({ outcome: 'missed' });
});

test('while it is suspended a scorecard proposes what it would have deducted, and says so', async () => {
  const id = await spokenCall();
  await score(fresh.writing, id);
  const card = await scorecardOf(id);
  expect(await p01Of(id)).toMatchObject({ outcome: 'needs-human', isProposal: true, times: 0 });
  expect((await p01Of(id)).why).toContain('这条规则暂停自动扣分');
  expect(card.open).toContain('P01');
  expect(card.deductions.map(({ item }) => item)).not.toContain('P01');
  const [row] = await fresh.db.select().from(scorecards).where(eq(scorecards.callId, id));
  expect(row!.suspended).toEqual(['P01']);
  expect(await unfoundedSuspensions(fresh.db)).toEqual([]);
});

test('signed off it deducts again; the scorecard from before stays beside the new one', async () => {
  const id = await spokenCall();
  await score(fresh.writing, id);
  later(1);
  await signOffRule(fresh.writing, { item: 'P01', by: '9100', reason: '窗口已放宽' });
  await score(fresh.writing, id);
  expect(await p01Of(id)).toMatchObject({ outcome: 'missed' });
  const rows = await fresh.db.select().from(scorecards).where(eq(scorecards.callId, id));
  expect(rows.map(({ suspended }) => suspended).sort()).toEqual([[], ['P01']]);
  const [ended] = await suspensionsList(fresh.db, 'P01');
  expect(ended!.signedOff).toMatchObject({ by: '9100', byName: '孙芳', reason: '窗口已放宽' });
  const noted = await fresh.db
    .select({ action: audit.action, after: audit.after })
    .from(audit)
    .where(and(eq(audit.subject, 'item:P01'), inArray(audit.action, ['suspend-rule', 'sign-off-rule'])));
  expect(noted.at(-1)).toEqual({ action: 'sign-off-rule', after: { reason: '窗口已放宽' } });
  await expect(signOffRule(fresh.writing, { item: 'P01', by: '9100', reason: 'x' })).rejects.toMatchObject({
    code: 'not-suspended',
  });
});

test('after a sign-off only newer reviews speak against the rule', async () => {
  expect(await suspendRules(fresh.writing)).toEqual([]);
  later(1);
  for (let at = 0; at < 19; at += 1) await wrong();
  expect(await suspendRules(fresh.writing)).toEqual([]);
  await wrong();
  expect(await suspendRules(fresh.writing)).toEqual(['P01']);
  await signOffRule(fresh.writing, { item: 'P01', by: '9100', reason: '再试' });
});

test('the bound, the least number and the days are a setting with its own audit row', async () => {
  expect(await suspensionSetting(fresh.db)).toEqual({ bound: 0.8, least: 20, days: 90 });
  later(1);
  for (let at = 0; at < 5; at += 1) await wrong();
  expect(await suspendRules(fresh.writing)).toEqual([]);
  await setSuspension(fresh.writing, { bound: 0.8, least: 5, days: 30 });
  later(31);
  expect(await suspendRules(fresh.writing)).toEqual([]);
  later(-30);
  expect(await suspendRules(fresh.writing)).toEqual(['P01']);
  const [noted] = await fresh.db.select().from(audit).where(eq(audit.action, 'set-suspension'));
  expect(noted).toMatchObject({ before: { least: 20 }, after: { least: 5, days: 30 } });
});

test('a scorecard that pleads a suspension there never was is found out', async () => {
  const id = await spokenCall();
  await score(fresh.writing, id);
  await fresh.db
    .update(scorecards)
    .set({ suspended: ['P05'] })
    .where(eq(scorecards.callId, id));
  expect(await unfoundedSuspensions(fresh.db)).toMatchObject([{ item: 'P05' }]);
});
