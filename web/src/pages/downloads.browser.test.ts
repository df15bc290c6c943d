import { join } from 'node:path';
import { chinaMonth, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { PASSWORD, type Stack, startStack } from '../testing/real-stack.ts';

const month = monthAfter(chinaMonth(new Date()), -1);
const goesSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe.skipIf(noBrowser())('taking files away, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const file = join(checkout, 'db/src/testing/month-for-tests.ts');
    const args = [JSON.stringify({ month, password: PASSWORD })];
    const made = await runChild(file, { env: stack.env, args });
    if (!made.isDone) throw new Error(made.lastLine);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('an agent has their details made, takes them on a phone and deletes them', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '8301', viewport: PHONE });
    await page.goto(`${stack.address}/downloads`);
    await page.getByText('还没有文件').waitFor();
    await page.getByLabel('内容').click();
    await page.getByTitle('质检明细').click();
    await page.getByLabel('从').fill(`${month}-01`);
    await page.getByRole('button', { name: '生成' }).click();
    const file = page.getByRole('link', { name: /质检明细\.xlsx/ });
    await file.waitFor({ timeout: 60_000 });
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await goesSideways(page)).toBe(false);
    const [taken] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(taken.suggestedFilename()).toMatch(/质检明细\.xlsx$/);
    await page.getByRole('button', { name: /^删除/ }).click();
    await page.getByText('还没有文件').waitFor();
    expect(wrong).toEqual([]);
    await close();
  });

  test('the manager plans what is made every month', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001', viewport: DESK });
    await page.goto(`${stack.address}/downloads`);
    await page.getByRole('switch', { name: '每月自动生成' }).click();
    await page.getByRole('checkbox', { name: '月度考核总表 XLSX' }).check();
    await page.getByRole('button', { name: '保存安排' }).click();
    await page.getByText('已保存').waitFor();
    await page.reload();
    await page.getByRole('switch', { name: '每月自动生成', checked: true }).waitFor();
    expect(await page.getByRole('checkbox', { name: '月度考核总表 XLSX' }).isChecked()).toBe(true);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });
});
