import { join } from 'node:path';
import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { PASSWORD, type Stack, startStack } from '../testing/real-stack.ts';

const month = dayAfter(`${chinaDay(new Date()).slice(0, 7)}-01`, -1).slice(0, 7);
const goesSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe.skipIf(noBrowser())('the month, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const file = join(checkout, 'db/src/testing/month-for-tests.ts');
    const made = await runChild(file, {
      env: stack.env,
      args: [JSON.stringify({ month, password: PASSWORD })],
    });
    if (!made.isDone) throw new Error(made.lastLine);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('the manager computes, looks behind a cell, checks and publishes', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, wrong, close } = await openPage(browser, stack, {
        as: '9001',
        colorScheme,
        viewport: DESK,
      });
      await page.goto(`${stack.address}/month/${month}`);
      if (colorScheme === 'light') {
        await page.getByText('这个月还没有计算').waitFor();
        expect(await seriousBarriers(page)).toEqual([]);
        await page.getByRole('button', { name: '计算', exact: true }).click();
      }
      const last = page.getByRole('row', { name: /坐席8310/ });
      await last.getByText('43.66').waitFor();
      expect(await last.textContent()).toMatch(/E10（10–10） 末位/);
      await page
        .getByRole('row', { name: /坐席8301/ })
        .getByRole('button', { name: '22.5' })
        .click();
      await page.getByText('随机抽检得分之和 900 ÷ 随机抽检终评通话 10').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await close();
    }
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/month`);
    await page.getByRole('button', { name: '校对完毕' }).click();
    await page.getByRole('button', { name: '公示' }).click();
    await page.getByRole('button', { name: '冻结' }).waitFor();
    await page.getByLabel('坐席8310的决定原因').fill('已约谈，定了计划');
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已同意，王立：已约谈，定了计划').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  test('the agent reads the form on a phone and signs it', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '8301', viewport: PHONE });
    await page.goto(`${stack.address}/month/${month}/8301`);
    await page.getByText('90.83').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await goesSideways(page)).toBe(false);
    await page.getByRole('button', { name: '同意并签字' }).click();
    await page.getByText(/^本人 坐席8301/).waitFor();
    expect(wrong).toEqual([]);
    await close();
  });
});
