import { join } from 'node:path';
import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { compareMonth } from '../testing/compare-month.ts';
import { cookiesOf, PASSWORD, type Stack, startStack } from '../testing/real-stack.ts';

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
      const drawer = page.getByRole('dialog');
      await drawer.getByText('随机抽检得分之和 900 ÷ 随机抽检终评通话 10').waitFor();
      await drawer.getByText('（90 − 75）÷（95 − 75）× 30 = 22.5').waitFor();
      const calls = drawer.getByRole('table', { name: '计入的通话' });
      await calls.waitFor();
      expect(await calls.getByRole('link').count()).toBe(10);
      expect(page.url()).toContain('who=8301&row=qa');
      expect(await seriousBarriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      expect(wrong).toEqual([]);
      await close();
    }
  });

  test('a day of system fault says at once what computing again would change; taken back, nothing does', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/month/${month}`);
    await page.getByText('登记系统故障').click();
    await page.getByLabel('哪一天').fill(`${month}-05`);
    await page.getByLabel('原因', { exact: true }).last().fill('交换机故障');
    await page.getByRole('button', { name: '登记' }).click();
    await page.getByText('计算之后有变化：数据或评分、申诉、系统故障或往月记录。').waitFor();
    await page.getByText('看会改变什么').click();
    await page
      .getByText(/不计入连续：无 → 系统故障/)
      .first()
      .waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByLabel('撤销的原因').fill('登记错了');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await page.getByText('计算之后有变化').waitFor({ state: 'hidden' });
    expect(wrong).toEqual([]);
    await close();
  });

  test('checked and published, the ranking says who is last and why, and a person decides', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/month`);
    await page.getByRole('button', { name: '校对完毕' }).click();
    await page.getByRole('button', { name: '公示' }).click();
    await page.getByRole('button', { name: '冻结' }).waitFor();
    await page.getByRole('link', { name: '看区间、依据和处理建议' }).click();
    await page.getByText('标记末位 1 人：8310 坐席8310。').waitFor();
    await page.getByRole('table', { name: '复核松严' }).waitFor();
    await page.getByLabel('坐席8310的决定原因').fill('已约谈，定了计划');
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await page.getByText('已同意，王立：已约谈，定了计划').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  test('the api, the page, XLSX, CSV and PDF agree to the last digit, whatever is filtered and whoever asks', async () => {
    const asked: [string, Record<string, string>[]][] = [
      ['9001', [{}, { grade: 'E' }, { post: '班长' }, { team: 'none' }]],
      ['8100', [{ post: '坐席' }]],
    ];
    const people: number[] = [];
    for (const [as, filters] of asked) {
      const { page, wrong, close } = await openPage(browser, stack, { as });
      await page.goto(`${stack.address}/month`);
      const cookies = await cookiesOf(stack, as);
      const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      for (const filter of filters) {
        const found = await compareMonth({ page, address: stack.address, cookie }, { month, filter });
        expect(found.differing, JSON.stringify(filter)).toEqual([]);
        people.push(found.people);
        expect(found.cells).toBeGreaterThan(found.people * 60);
      }
      expect(wrong).toEqual([]);
      await close();
    }
    expect(people).toEqual([11, 1, 1, 0, 10]);
  });

  test('the manager comments the report; the observer reads it on a phone and changes nothing', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001', viewport: DESK });
    await page.goto(`${stack.address}/month/${month}`);
    await page.getByRole('link', { name: '月度报告' }).click();
    const quality = page.getByRole('region', { name: '质检', exact: true });
    await quality.getByText('87.00 分', { exact: true }).waitFor();
    await page.getByRole('button', { name: '写意见：总评' }).click();
    await page.getByRole('textbox', { name: '意见：总评' }).fill('8310 需要辅导。');
    await page.getByRole('button', { name: '加一项行动' }).click();
    await page.getByLabel('行动 1', { exact: true }).fill('每周听评两通');
    await page.getByLabel('行动 1 的负责人').fill('周班');
    await page.getByLabel('行动 1 的期限').fill('2026-12-01');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('每周听评两通：周班，2026-12-01 前').waitFor();
    expect(wrong).toEqual([]);
    await close();
    const reader = await openPage(browser, stack, { as: '9007', viewport: PHONE });
    await reader.page.goto(`${stack.address}/month/${month}/report`);
    await reader.page.getByText('8310 需要辅导。').waitFor();
    expect(await reader.page.getByRole('button', { name: /意见/ }).count()).toBe(0);
    expect(await goesSideways(reader.page)).toBe(false);
    expect(await seriousBarriers(reader.page)).toEqual([]);
    expect(reader.wrong).toEqual([]);
    await reader.close();
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

  test('frozen with a reason for who has not signed, and opened again with a reason', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001', viewport: PHONE });
    await page.goto(`${stack.address}/month/${month}`);
    await page.getByText('签字 1/11').waitFor();
    await page.getByLabel('原因', { exact: true }).first().fill('其余人员休假');
    await page.getByRole('button', { name: '冻结' }).click();
    await page.locator('summary', { hasText: '重新打开这个月' }).waitFor();
    // A mark that comes now waits, and is shown with what it would change.
    const late = [{ 工号: '8310', 月份: month, 成绩: 92 }];
    const status = await page.evaluate(async (rows) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch('/api/facts/exam', {
        method: 'POST',
        headers,
        body: JSON.stringify({ rows }),
      });
      return answer.status;
    }, late);
    expect(status).toBe(200);
    await page.reload();
    await page.getByText('迟到的数据 1 条，没有计入').waitFor();
    await page.getByText('若计入会改变什么').click();
    await page.getByText(/8310 坐席8310 业务知识月考：0 → 10/).waitFor();
    await page.locator('summary', { hasText: '重新打开这个月' }).click();
    await page.getByLabel('重新打开的原因').fill('补考成绩迟到');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '重新打开' }).click();
    await page
      .getByText(/重新打开了已冻结的第 1 次计算：补考成绩迟到。迟到的数据 1 条从下一次计算起计入。/)
      .waitFor();
    expect(await goesSideways(page)).toBe(false);
    await page.goto(`${stack.address}/month/${month}/ranking`);
    await page.getByText('标记末位 1 人').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await goesSideways(page)).toBe(false);
    expect(wrong).toEqual([]);
    await close();
  });
});
