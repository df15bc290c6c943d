import type { CallAnswer } from '@tingjian/api/answers/calls.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { addAgent, type Stack, scoredCall, startStack, submit } from '../testing/real-stack.ts';
import { demoCall, inOneChannel } from '../testing/sample-calls.ts';

const drawnMarks = (page: Page) =>
  page.locator('[data-mark]').evaluateAll((all) => all.map((each) => each.getAttribute('data-mark')));
const keysOf = ({ marks }: CallAnswer) => marks.map(({ kind, startMs }) => `${kind}-${startMs}`);

describe.skipIf(noBrowser())('time line and evidence in a real browser', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  let holding: CallAnswer;
  let insulting: CallAnswer;
  let oneChannel: CallAnswer;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const take = async (name: string, change = (text: string) => text) => {
      const { text, metadata } = demoCall(name);
      await addAgent(stack, String(metadata.agentNumber), '坐席');
      return scoredCall(stack, await submit(stack, `${name}.json`, change(text), metadata));
    };
    holding = await take('claim-progress-two-holds');
    insulting = await take('policy-reissue-insult');
    oneChannel = await take('surrender-enquiry-impatient', inOneChannel);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  const open = async (call: CallAnswer, search = '', size?: typeof PHONE) => {
    const opened = await openPage(browser, stack, { viewport: size });
    await opened.page.goto(`${stack.address}/calls/${call.id}${search}`);
    await opened.page.locator('.categories').waitFor();
    return opened;
  };

  test('every mark is drawn at its place and says in words what it is; a kind can be hidden, and stays so', async () => {
    expect(holding.marks.length).toBeGreaterThan(1);
    const { page, wrong, close } = await open(holding);
    expect(await drawnMarks(page)).toEqual(keysOf(holding));
    const strip = (await page.locator('.mark-strip').boundingBox())!;
    for (const mark of holding.marks) {
      const drawn = page.locator(`[data-mark="${mark.kind}-${mark.startMs}"]`);
      expect(await drawn.getAttribute('aria-label')).toContain(mark.label);
      const { x } = (await drawn.boundingBox())!;
      expect((x - strip.x) / strip.width).toBeCloseTo(mark.startMs / holding.durationMs!, 2);
    }
    await page.locator('[data-kind=hold]').click();
    const left = holding.marks.filter(({ kind }) => kind !== 'hold').length;
    await expect.poll(() => page.locator('[data-mark]').count()).toBe(left);
    await page.reload();
    await page.locator('[data-kind=hold][aria-pressed=false]').waitFor();
    expect(await page.locator('[data-mark]').count()).toBe(left);
    expect(wrong).toEqual([]);
    await close();
  });

  test('N and P walk from mark to mark, also from a mark that the Tab key has reached', async () => {
    const [first, second] = keysOf(holding);
    const { page, close } = await open(holding);
    const chosen = (key: string) => page.locator(`[data-mark="${key}"][aria-current=true]`);
    await page.keyboard.press('n');
    await chosen(first!).waitFor();
    expect(await page.locator('.mark-told').textContent()).toContain(holding.marks[0]!.label);
    expect(new URL(page.url()).searchParams.get('mark')).toBe(first);
    await page.locator('.shade-mark').waitFor();

    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null);
    await page.keyboard.press('Tab');
    for (let stops = 0; stops < 60 && (await focused()) === null; stops += 1)
      await page.keyboard.press('Tab');
    expect(await focused()).toBe(first);
    await page.keyboard.press('n');
    await expect.poll(focused).toBe(second);
    await page.keyboard.press('p');
    await expect.poll(focused).toBe(first);
    await page.keyboard.press('Tab');
    expect(await focused()).toBeNull();
    await close();
  });

  test('what the machine proposes and what it cannot judge are told apart, in words', async () => {
    const groupOf = async (page: Page, item: string) =>
      (await page.locator('.finding-group', { has: page.locator(`[data-item=${item}]`) }).textContent())!;
    for (const call of [insulting, oneChannel]) {
      const { page, close } = await open(call);
      const waiting = call.scorecard!.findings.filter(({ outcome }) => outcome === 'needs-human');
      expect(waiting.length).toBeGreaterThan(0);
      expect(waiting.some(({ isProposal }) => isProposal)).toBe(call === insulting);
      for (const { item, isProposal, why } of waiting) {
        const card = (await page.locator(`[data-item=${item}]`).textContent())!;
        expect(card).toContain(why);
        expect(card).toMatch(isProposal ? /^ ?待确认/ : /^ ?待人工/);
        expect(await groupOf(page, item)).toContain(
          isProposal
            ? '机器看到了问题，还没有扣分，由人确认才算数'
            : '机器判断不了，不算达标也不扣分，请人听一遍',
        );
      }
      await close();
    }
  });

  test('what nobody judged by machine stands under its reason, and every item leads to its explanation', async () => {
    const { page, close } = await open(insulting);
    await page.getByRole('button', { name: /^未机检/ }).click();
    const { notJudged } = insulting.scorecard!;
    for (const why of new Set(notJudged.map((each) => each.why))) {
      const items = page.locator('.finding-unjudged', { hasText: why }).locator('.item-link');
      const expected = notJudged.filter((each) => each.why === why).map(({ item }) => item);
      expect(await items.allTextContents()).toEqual(expected);
    }
    await close();
  });

  test('points lost show words or a stretch with its second, the rule, and a way to its explanation', async () => {
    for (const call of [holding, insulting]) {
      const { page, close } = await open(call);
      for (const { item } of call.scorecard!.deductions) {
        const card = page.locator(`[data-item=${item}]`);
        expect(await card.textContent()).toMatch(/\d\d:\d\d/);
        expect(await card.locator('.cost').textContent()).toMatch(/扣 \d+ 分|不重复扣分/);
        expect(await card.locator('.item-link').first().getAttribute('href')).toBe(`/items/${item}`);
      }
      await close();
    }
  });

  test('from a finding to its explanation and back to the very same place', async () => {
    const { item } = holding.scorecard!.deductions[0]!;
    const { page, wrong, close } = await open(holding, `?finding=${item}`);
    const before = page.url();
    await page.locator(`[data-item=${item}] .item-link`).first().click();
    await page.locator('.item-lead').waitFor();
    expect(await page.locator('h1').textContent()).toContain(item);
    // The neighbours come with the list of items, a moment after the page.
    await page.locator('.item-neighbours a').filter({ hasText: '→' }).click();
    await page.locator('h1').filter({ hasNotText: item }).waitFor();
    await page.getByRole('link', { name: '← 回到通话' }).click();
    await page.locator(`.finding-selected[data-item=${item}]`).waitFor();
    expect(page.url()).toBe(before);
    expect(wrong).toEqual([]);
    await close();
  });

  test('a phone shows it all without going sideways', async () => {
    const { page, close } = await open(holding, `?mark=${keysOf(holding)[0]}`, PHONE);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await close();
  });

  test('no serious barrier with a mark chosen and every group open, light or dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const call of [holding, insulting, oneChannel]) {
        const { page, close } = await openPage(browser, stack, { colorScheme: scheme });
        await page.goto(`${stack.address}/calls/${call.id}?mark=${keysOf(call)[0] ?? ''}`);
        await page.locator('.categories').waitFor();
        const folded = page.locator('.finding-group [aria-expanded=false]');
        while ((await folded.count()) > 0) await folded.first().click();
        expect(await seriousBarriers(page)).toEqual([]);
        await close();
      }
    }
  });
});
