import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DistributionAnswer, HeatAnswer } from '@tingjian/api/answers/dashboard.ts';
import { chinaDay, dayAfter } from '@tingjian/core/calendar/china-day.ts';
import { checkout } from '@tingjian/scripts/checkout.ts';
import { runChild } from '@tingjian/scripts/child.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { askApi, PASSWORD, type Stack, startStack } from '../testing/real-stack.ts';

const month = dayAfter(`${chinaDay(new Date()).slice(0, 7)}-01`, -1).slice(0, 7);
const DAYS = `from=${month}-01&to=${month}-28`;
const panel = (page: Page, question: string) => page.getByRole('region', { name: question, exact: true });
const open = async (page: Page, question: string, act: string) => {
  await page.getByRole('button', { name: new RegExp(`^${question}.*存为`) }).click();
  await page.getByRole('menuitem', { name: act }).click();
};

describe.skipIf(noBrowser())('the dashboard, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const made = await runChild(join(checkout, 'db/src/testing/month-for-tests.ts'), {
      env: stack.env,
      args: [JSON.stringify({ month, password: PASSWORD })],
    });
    if (!made.isDone) throw new Error(made.lastLine);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  const ask = async <A>(question: string) =>
    (await (await askApi(stack, `/api/dashboard/${question}`)).json()) as A;

  test('the table of a panel has the figures of the api, stays after a reload, and leads to as many calls', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/dashboard?${DAYS}`);
    const scores = panel(page, '分数怎么分布？');
    await scores.locator('svg.recharts-surface').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '分数怎么分布？显示为表格' }).press('Enter');
    await scores.getByRole('table').waitFor();
    await page.reload();
    await scores.getByRole('table').waitFor();
    expect(new URL(page.url()).searchParams.getAll('table')).toEqual(['distribution']);
    const { buckets } = await ask<DistributionAnswer>(`distribution?${DAYS}&sample=random`);
    const cells = await scores.locator('tbody td').allTextContents();
    expect(cells.map(Number)).toEqual(buckets.map(({ calls }) => calls));
    await scores.getByRole('link', { name: '90–94' }).click();
    await page.getByText('得分 ≥ 90 且 < 95').waitFor();
    const wanted = buckets.find(({ from }) => from === 90)!.calls;
    expect(wanted).toBe(45);
    await page.getByText(`共 ${wanted} 通`).waitFor();
    expect(wrong).toEqual([]);
    await close();
  });

  test('a cell of the heat map leads to its calls, and a panel is taken away as CSV and as a picture', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { colorScheme: 'dark' });
    await page.goto(`${stack.address}/dashboard?${DAYS}&rows=people`);
    const heat = panel(page, '谁需要帮助？');
    await heat.getByRole('row', { name: /坐席8310/ }).waitFor();
    await panel(page, '分丢在哪里？').locator('svg.recharts-surface').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    const saved = async (act: string) => {
      const [file] = await Promise.all([page.waitForEvent('download'), open(page, '分丢在哪里', act)]);
      return readFile((await file.path())!);
    };
    const csv = (await saved('存为 CSV')).toString('utf8');
    expect(csv.split('\r\n')[1]).toMatch(/^U24,.+,50,100,100,10,100,10,/);
    const svg = (await saved('SVG')).toString('utf8');
    expect(svg).toContain('分丢在哪里？');
    expect(svg).toContain('累计占比');
    expect(svg).not.toMatch(/var\(--|class=/);
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG');
    const { cells } = await ask<HeatAnswer>(`heat?${DAYS}&sample=random&rows=people`);
    expect(cells).toMatchObject([{ row: '8310', item: 'U24', missed: { hits: 10, n: 10 }, isApart: true }]);
    await heat.getByRole('link', { name: '100%' }).click();
    await page.getByText('共 10 通').waitFor();
    expect(new URL(page.url()).searchParams.get('missed')).toBe('U24');
    expect(wrong).toEqual([]);
    await close();
  });

  test('a team lead reads the team on a phone, an agent what would change their own grade', async () => {
    const lead = await openPage(browser, stack, { as: '8100', viewport: PHONE });
    await lead.page.goto(`${stack.address}/dashboard?${DAYS}`);
    await panel(lead.page, '客户怎么说？').getByText('满意度 100.0%').waitFor();
    await panel(lead.page, '我们做得好吗？').locator('svg.recharts-surface').waitFor();
    expect(await seriousBarriers(lead.page)).toEqual([]);
    const isWide = () => document.querySelector('#main')!.scrollWidth > innerWidth;
    expect(await lead.page.evaluate(isWide)).toBe(false);
    expect(await lead.page.getByRole('region', { name: '机检可信吗？' }).count()).toBe(0);
    expect(lead.wrong).toEqual([]);
    await lead.close();

    const agent = await openPage(browser, stack, { as: '8301', viewport: PHONE });
    await agent.page.goto(`${stack.address}/my/figures?month=${month}`);
    await agent.page.getByText('怎样到 A？').waitFor();
    await agent.page.getByText(/^质检平均分：从 90 分 提高到 /).waitFor();
    expect(await seriousBarriers(agent.page)).toEqual([]);
    expect(await agent.page.evaluate(isWide)).toBe(false);
    expect(agent.wrong).toEqual([]);
    await agent.close();
  });
});
