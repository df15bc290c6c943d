import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { type Stack, startStack } from '../testing/real-stack.ts';

describe.skipIf(noBrowser())('facts, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  const choose = (page: Page, name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const pick = async (page: Page, label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-item-option', { hasText: option }).first().click();
  };

  test('bad cells are told, a column is chosen and remembered, rows are taken in and taken back', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9006' });
    await page.goto(`${stack.address}/import`);
    await pick(page, '哪一种数据', '月考成绩');
    await page.getByRole('button', { name: /把 XLSX 或 CSV 拖到这里/ }).waitFor();
    await choose(page, '考试.csv', '工号,月份,成绩\n8006,2026-13,88\n7777,2026-10,101\n');
    const cells = page.getByRole('table', { name: '不能用的单元格' });
    await cells.waitFor();
    const told = await cells.locator('tbody tr').allTextContents();
    expect(told.map((row) => row.slice(0, 10))).toEqual(['2月份2026-13', '3成绩101成绩应为']);
    expect(await page.getByRole('button', { name: /^导入 \d/ }).isDisabled()).toBe(true);
    expect(await seriousBarriers(page)).toEqual([]);

    await choose(page, '卷面.csv', '工号,月份,卷面分\n8006,2026-10,88\n');
    await page.getByText('缺少“成绩”这一列').waitFor();
    await pick(page, '成绩是哪一列', '卷面分');
    await page.getByText('新增 1 行').waitFor();
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('已导入：新增 1 行，改动 0 行，不变 0 行。').waitFor();

    await choose(page, '改分.csv', '工号,月份,卷面分\n8006,2026-10,93\n');
    expect(await page.getByRole('table', { name: '会改动的行' }).textContent()).toContain('成绩：88 → 93');
    await page.getByRole('button', { name: '导入 1 行' }).click();
    await page.getByText('已导入：新增 0 行，改动 1 行').waitFor();
    const log = page.getByRole('table', { name: '导入记录' });
    await expect.poll(() => log.locator('tbody tr').count()).toBe(2);
    await log.locator('tbody tr').nth(1).getByRole('button').click();
    await page.locator('.ant-popconfirm-buttons .ant-btn-primary').click();
    await page.getByText('之后的导入又改过其中的行').waitFor();
    await close();
    expect(wrong.filter((each) => !each.includes('409'))).toEqual([]);
  });

  test('a phone shows it without sideways scrolling', async () => {
    const { page, close } = await openPage(browser, stack, { as: '9006', viewport: PHONE });
    await page.goto(`${stack.address}/import?kind=exam`);
    await choose(page, '考试.csv', '工号,月份,成绩\n8006,2026-09,70\n');
    await page.getByText('新增 1 行').waitFor();
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
    expect(await seriousBarriers(page)).toEqual([]);
    await close();
  });
});
