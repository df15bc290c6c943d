import type { ExplainedItemAnswer, ListedItemAnswer } from '@tingjian/api/answers/calls.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { askApi, type Stack, startStack } from '../testing/real-stack.ts';

describe.skipIf(noBrowser())('the items explained, in a real browser', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  let items: ListedItemAnswer[];

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    items = (await (await askApi(stack, `/api/items`)).json()) as ListedItemAnswer[];
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('the navigation leads to every item, with what it asks for', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls`);
    await page.getByRole('navigation').getByRole('link', { name: '质检项' }).click();
    await page.locator('.item-row').first().waitFor();
    expect(await page.locator('.item-row b').allTextContents()).toEqual(items.map(({ code }) => code));
    expect(await page.locator('.item-asks').allTextContents()).toEqual(items.map(({ asks }) => asks));
    expect(await page.title()).toContain('质检项说明');
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  test('a search stands in the address and finds by code and by word', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/items`);
    await page.locator('.item-row').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('p05');
    await expect.poll(() => page.locator('.item-row b').allTextContents()).toEqual(['P05']);
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('p05');
    await page.getByRole('navigation').getByRole('link', { name: '质检项' }).click();
    await expect.poll(() => page.locator('.item-row').count()).toBe(items.length);
    await page.goto(`${stack.address}/items?q=${encodeURIComponent('工号 客户')}`);
    await page.locator('.item-row').first().waitFor();
    const found = items.filter((item) =>
      ['工号', '客户'].every((word) => JSON.stringify(item).includes(word)),
    );
    expect(await page.locator('.item-row b').allTextContents()).toEqual(found.map(({ code }) => code));
    await page.goto(`${stack.address}/items?q=没有这样的项`);
    await page.getByText('没有含“没有这样的项”的质检项').waitFor();
    await close();
  });

  test('an item says what it asks, shows both examples, its cost from the schedule, and its neighbours', async () => {
    const { page, close } = await openPage(browser, stack);
    for (const code of ['P05', 'U26', 'K64', 'Z01']) {
      const answer = await askApi(stack, `/api/items/${code}`);
      const { guide, name, ...item } = (await answer.json()) as ExplainedItemAnswer;
      await page.goto(`${stack.address}/items/${code}`);
      await page.locator('.item-lead').waitFor();
      expect(await page.locator('h1').textContent()).toBe(`${code} ${name}`);
      expect(await page.locator('.item-lead').textContent()).toBe(guide!.asks);
      const shown = await page.locator('.example').allTextContents();
      for (const [at, lines] of [guide!.kept, guide!.missed].entries())
        for (const { words } of lines) expect(shown[at]).toContain(words);
      const facts = await page.locator('.item-facts').textContent();
      expect(facts).toContain(item.isFatal ? '整通电话 0 分' : `扣 ${item.points} 分，最多扣 ${item.cap} 分`);
      expect(facts).toContain(item.isJudgedByMachine ? '机器根据' : '由人');
      expect(await seriousBarriers(page)).toEqual([]);
    }
    await close();
  });

  test('an item that does not exist says so and leads to the others', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/items/P99`);
    await page.getByText('扣分标准里没有这个质检项').waitFor();
    await page.getByRole('link', { name: '← 全部质检项' }).click();
    await page.locator('.item-row').first().waitFor();
    await close();
  });

  test('on a phone neither goes sideways', async () => {
    const { page, close } = await openPage(browser, stack, { viewport: PHONE });
    for (const path of ['/items', '/items/P01', '/items/Z03']) {
      await page.goto(stack.address + path);
      await page.locator('.item-lead, .item-row').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
    }
    await close();
  });
});
