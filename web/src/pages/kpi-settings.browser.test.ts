import { join } from 'node:path';
import { chinaMonth, monthAfter } from '@tingjian/core/calendar/china-day.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { PASSWORD, type Stack, startStack } from '../testing/real-stack.ts';

const month = monthAfter(chinaMonth(new Date()), -1);
const goesSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

describe.skipIf(noBrowser())('how a month is measured, in a real browser', { timeout: 120_000 }, () => {
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

  const type = async (page: Page, label: string, text: string) => {
    await page.getByLabel(label, { exact: true }).fill(text);
    await page.keyboard.press('Tab');
  };

  test('weights and steps are checked as they are typed; a version is tried on last month, then put in force', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/schemes`);
    await page.getByRole('button', { name: '照此做新版本' }).click();
    const sum = page.getByText('权重合计');
    const trying = page.getByRole('button', { name: '用上月试算' });
    await type(page, '质检平均分的权重', '29');
    expect(await sum.textContent()).toContain('99 / 100');
    await page.getByText('各项权重之和应为 100，现为 99，差 1，不能启用。').waitFor();
    expect(await trying.isDisabled()).toBe(true);
    await type(page, '质检平均分的权重', '31');
    await page.getByText('现为 101，多 1').waitFor();
    await type(page, '平均处理时长的权重', '4');
    expect(await sum.textContent()).toContain('100 / 100');

    const step = '电话接通率（漏接率）第 1 档的止';
    await type(page, step, '6');
    await page.getByText('第 1 档到 6 止，第 2 档从 5 起，5–6 重叠了').waitFor();
    await type(page, step, '4');
    await page.getByText('4–5 没有归属').waitFor();
    expect(await trying.isDisabled()).toBe(true);
    expect(await seriousBarriers(page)).toEqual([]);
    await type(page, step, '5');

    await page.getByRole('button', { name: '质检平均分：加按次扣分' }).click();
    await type(page, '质检平均分第 1 种按次扣分的原因', '退');
    await page.getByText('按次扣分要写明原因，至少两个字').waitFor();
    expect(await trying.isDisabled()).toBe(true);
    await type(page, '质检平均分第 1 种按次扣分的原因', '反单');
    await page.getByRole('combobox', { name: '质检平均分第 1 种按次扣分的度量' }).fill('反单');
    await page.keyboard.press('Enter');
    await type(page, '质检平均分第 1 种按次扣分的分', '-3');
    await type(page, '质检平均分第 1 种按次扣分的归零次数', '4');
    await page.getByRole('combobox', { name: '有致命差错时等级' }).click();
    await page.locator('.ant-select-item-option', { hasText: '不高于 D' }).click();
    await page.getByRole('switch', { name: '参与排名' }).click();

    await trying.click();
    await page.getByText(/10 人按它考核：\d+ 人有变化/).waitFor();
    expect(await page.getByRole('table', { name: '试算的变化' }).textContent()).toContain('90.83 →');
    await page.getByRole('button', { name: '启用', exact: true }).click();
    await page.locator('.ant-popconfirm-buttons .ant-btn-primary').click();
    await page.getByRole('heading', { name: /坐席 第 2 版：/ }).waitFor();
    await page.getByRole('row', { name: /坐席 第 2 版 .*将启用/ }).waitFor();
    await page.getByText('反单：每次 −3 分，超过 4 次此项为 0').waitFor();
    await page
      .getByText('一天示忙超过 30 分钟（M01）：每次 −2 分，超过 5 次此项为 0，8 次起总分另计 −10')
      .waitFor();
    await page.getByText('每次经确认的致命差错 −5，等级不高于 D').waitFor();
    await page.getByText('不排名。').waitFor();
    await page.getByRole('button', { name: '第 1 版' }).first().click();
    await page.getByRole('heading', { name: /坐席 第 1 版：/ }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  test('a definition is chosen; an own indicator is told its mistakes, tried, kept and found in a scheme', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { colorScheme: 'dark' });
    await page.goto(`${stack.address}/indicators?q=FCR`);
    await page.getByRole('combobox', { name: '一次解决率（FCR）的口径' }).click();
    await page.locator('.ant-select-item-option', { hasText: '24 小时内同一号码' }).click();
    await page.getByText('（首次来电 − 24 小时内再来）÷ 首次来电').waitFor();

    await page.getByRole('button', { name: '新建自有指标' }).click();
    await page.getByLabel('名称', { exact: true }).fill('示忙率');
    await page.getByLabel(/^代码/).fill('busy-rate');
    await page.getByLabel('分子', { exact: true }).fill('busySeconds + answered');
    await page.getByText('第 13 个字：单位不同，不能相加减：秒 与 通。两边要是同一种单位。').waitFor();
    await page.getByLabel('分子', { exact: true }).fill('busy-rate');
    await page.getByText('公式不能引用它自己').waitFor();
    await page.getByLabel('分子', { exact: true }).fill('示忙时间');
    await page.getByLabel('分母', { exact: true }).fill('signedInSeconds / 0');
    await page.getByText('除以 0').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByLabel('分母', { exact: true }).fill('signedInSeconds');
    await page.getByLabel(/^口径说明/).fill('示忙时间 ÷ 签入时间。');
    await page.getByRole('button', { name: '用上月数据试算' }).click();
    await page.getByRole('row', { name: /全中心 0 % 0 1200000/ }).waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('form', { name: '自有指标' }).waitFor({ state: 'detached' });
    await page.goto(`${stack.address}/indicators?q=busy`);
    await page.getByRole('row', { name: /示忙率.*自有/ }).waitFor();
    expect(wrong).toEqual([]);
    await close();
  });

  test('points outside the 100 are entered with a reason and stop at the cap', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { viewport: PHONE });
    await page.goto(`${stack.address}/extras?month=${month}`);
    for (const [points, reason] of [
      ['4', '客户来信表扬'],
      ['3', '建议被采纳'],
      ['-1', '漏填交接记录'],
    ] as const) {
      const registered = page.getByRole('cell', { name: new RegExp(reason) });
      await page.getByRole('combobox', { name: '谁' }).fill('8301');
      await page.locator('.ant-select-item-option', { hasText: '8301' }).click();
      await type(page, '分（扣分写负数）', points);
      expect(await page.getByRole('button', { name: '登记' }).isDisabled()).toBe(true);
      await type(page, '原因', reason);
      await page.getByRole('button', { name: '登记' }).click();
      await registered.waitFor();
    }
    const row = page.getByRole('row').filter({ hasText: '8301' });
    expect(await row.textContent()).toContain('+5（封顶）');
    expect(await row.textContent()).toContain('−1');
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await goesSideways(page)).toBe(false);
    expect(wrong).toEqual([]);
    await close();
  });

  test('both pages are read on a phone, by agents too', async () => {
    for (const [as, path] of [
      ['9001', '/schemes'],
      ['8301', '/schemes'],
      ['8301', '/indicators'],
    ] as const) {
      const { page, wrong, close } = await openPage(browser, stack, { as, viewport: PHONE });
      await page.goto(`${stack.address}${path}`);
      await page.getByText('漏接率').first().waitFor();
      const edit = page.getByRole('button', { name: '照此做新版本' });
      if (as === '9001') await edit.click();
      else expect(await edit.count()).toBe(0);
      expect(await seriousBarriers(page)).toEqual([]);
      expect(await goesSideways(page)).toBe(false);
      expect(wrong).toEqual([]);
      await close();
    }
  });
});
