import { join } from 'node:path';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { type Stack, startStack } from '../testing/real-stack.ts';

/** Drawn by the program below; nobody works in it. */
const DRAWN = '/sampling?month=2031-03';

describe.skipIf(noBrowser())('the sampling page, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const program = join(checkout, 'workers/src/testing/draws-for-tests.ts');
    const { isDone, lastLine } = await runChild(program, { env: stack.env });
    if (!isDone) throw new Error(lastLine);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);
  const isWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  test('a month that is being drawn: who is how far, by what chance, and the same when drawn again', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9002' });
    await page.goto(`${stack.address}${DRAWN}`);
    const rows = page.locator('.sampling-table tbody tr');
    await rows.first().waitFor();
    const names = await rows.locator('th').allTextContents();
    expect(names).toEqual(['李静 8006', '王磊 8007', '无检出（全中心）']);
    // Seven days of four calls; two of eight are due by the 9th, and a little more.
    const cell = rows.first().locator('.draw-button').first();
    expect(await cell.textContent()).toMatch(/^0\/[23]n=28，8\.3%(，盲评 \d)?$/);
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0);
    await cell.click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('28 通').waitFor();
    await drawer.getByRole('button', { name: '重新抽一次' }).click();
    await drawer.getByText(/结果一致：抽到的 [23] 通完全相同/).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    const address = page.url();
    const download = page.waitForEvent('download');
    await drawer.getByRole('button', { name: '下载抽样框和种子' }).click();
    expect((await download).suggestedFilename()).toBe('2031-03-03-8006.json');

    await page.goto(address);
    await drawer.getByText('28 通').waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await rows.last().locator('.draw-button').first().click();
    expect(wrong).toEqual([]);
    // The browser tells of the refusal too.
    await drawer.getByRole('button', { name: '下载抽样框和种子' }).click();
    await drawer.getByText('复核人员暂时看不到').waitFor();
    await close();
  });

  test('a manager sets a month ahead; what is drawn can no longer be changed', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}${DRAWN}`);
    await page.getByText('本月不能再改').waitFor();
    expect(await page.getByRole('button', { name: '修改' }).count()).toBe(0);

    const now = new Date(Date.now() + 8 * 3600_000);
    const next = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1)).toISOString().slice(0, 7);
    await page.goto(`${stack.address}/sampling`);
    await page.getByLabel('月份').click();
    await page.getByTitle(`${next}（未设定）`).click();
    await page.getByText('这个月还没有设定').waitFor();
    await page.getByRole('button', { name: '修改' }).click();
    await page.getByLabel('每人每月（通）').fill('12');
    await page.getByLabel('盲评比例（%）').fill('25');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: `保存 ${next} 的计划` }).click();
    await page.getByText('每人每月 12 通').waitFor();
    await page.reload();
    await page.getByText('其中 25% 盲评').waitFor();
    expect(new URL(page.url()).searchParams.get('month')).toBe(next);
    expect(wrong).toEqual([]);
    await close();
  });

  test.each(['light', 'dark'] as const)('readable on a phone, %s', async (colorScheme) => {
    const { page, wrong, close } = await openPage(browser, stack, {
      as: '9007',
      viewport: PHONE,
      colorScheme,
    });
    await page.goto(`${stack.address}${DRAWN}`);
    await page.locator('.sampling-table .draw-button').first().waitFor();
    expect(await isWide(page)).toBe(true);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });
});
