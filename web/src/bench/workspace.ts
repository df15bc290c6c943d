/**
 * `npm run bench -- workspace [rounds]`: what an inspector waits for on the page of a review. Nothing in the browser's
 * store and a processor four times slower: scripts of the first view, largest contentful paint (LCP), and the slowest
 * answer of the page to a key of a whole review (INP: under 50 interactions it is the slowest).
 */
import { parseArgs } from 'node:util';
import { median } from '@tingjian/core/median.ts';
import type { Browser, Page } from 'playwright-core';
import { noBrowser, openBrowser, openPage } from '../testing/browser.ts';
import { startStack } from '../testing/real-stack.ts';
import { asPerson, reviewFor } from '../testing/reviews-for-tests.ts';

const SLOWER = 4;
const KEYS = ['n', '5', 'y', 'h', 'ArrowRight', 'ArrowLeft', 'y', 'n', '1', 'c'];
const { positionals } = parseArgs({ allowPositionals: true });
const rounds = Number(positionals[0] ?? 7);
const why = noBrowser();
if (why) throw new Error(why);

type Seen = {
  largestMs: number;
  keys: { key: string; ms: number }[];
  scripts: number;
  sent: number;
  raw: number;
};

const stack = await startStack();
const browser = await openBrowser();
try {
  const seen: Seen[] = [];
  for (let round = 0; round < rounds; round += 1) seen.push(await oneReview(browser));
  const slowest = seen.map(({ keys }) => keys.toSorted((a, b) => b.ms - a.ms)[0]!);
  const [{ scripts, sent, raw }] = seen as [Seen];
  const kB = (bytes: number) => Math.round(bytes / 1000);
  console.log(
    [
      `Page of a review, empty store, processor ${SLOWER} times slower, ${rounds} rounds.`,
      '',
      '| what | median | rounds |',
      '|---|---|---|',
      `| LCP, ms | **${Math.round(median(seen.map(({ largestMs }) => largestMs))!)}** | ${seen.map(({ largestMs }) => Math.round(largestMs)).join(', ')} |`,
      `| INP, ms | **${median(slowest.map(({ ms }) => ms))}** | ${slowest.map(({ key, ms }) => `${ms} (${key})`).join(', ')} |`,
      `| scripts of the first view | ${scripts} files | ${kB(sent)} kB sent, ${kB(raw)} kB unpacked |`,
    ].join('\n'),
  );
} finally {
  await browser.close();
  await stack.stop();
}

async function oneReview(browser: Browser): Promise<Seen> {
  const { id } = await reviewFor(stack, '9002');
  await (await asPerson(stack, '9002'))(`/api/reviews/${id}/claim`, {});
  const { page, close } = await openPage(browser, stack, { as: '9002' });
  const debuggerOf = await page.context().newCDPSession(page);
  await debuggerOf.send('Network.setCacheDisabled', { cacheDisabled: true });
  await debuggerOf.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(watch);
  await page.goto(`${stack.address}/reviews/${id}`);
  await page.locator('.finding-selected').waitFor();
  await page.waitForLoadState('networkidle');
  const first = await page.evaluate(firstView);
  for (const key of KEYS) {
    await page.keyboard.press(key);
    await untilPainted(page);
  }
  await page.keyboard.type('请先致歉', { delay: 100 });
  await untilPainted(page);
  const keys = await page.evaluate(() => (globalThis as unknown as { answers: Seen['keys'] }).answers);
  await close();
  return { ...first, keys };
}

/** Runs in the page before its own scripts. */
function watch() {
  const own = globalThis as unknown as { largestMs: number; answers: { key: string; ms: number }[] };
  own.largestMs = 0;
  own.answers = [];
  new PerformanceObserver((list) => {
    own.largestMs = list.getEntries().at(-1)!.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (entry.interactionId > 0) own.answers.push({ key: entry.name, ms: entry.duration });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

/** Runs in the page: what it had fetched by the time it stood. */
function firstView() {
  const scripts = performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js')) as PerformanceResourceTiming[];
  return {
    largestMs: (globalThis as unknown as { largestMs: number }).largestMs,
    scripts: scripts.length,
    sent: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    raw: scripts.reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0),
  };
}

function untilPainted(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))));
}
