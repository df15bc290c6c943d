import type { ReviewAnswer } from '@tingjian/api/answers/reviews.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { type Stack, scoredCall, startStack, submit } from '../testing/real-stack.ts';
import { asPerson } from '../testing/reviews-for-tests.ts';
import { FAULTY_CALL } from '../testing/sample-calls.ts';

const metadata = { agentNumber: '8006', direction: 'inbound', releasedBy: 'customer', businessType: '报案' };

/** A call of 8006 that 9002 has reviewed: every fault the machine saw is upheld, but no fatal one. */
async function reviewedCall(stack: Stack): Promise<string> {
  const callId = await submit(stack, 'faulty.json', FAULTY_CALL, metadata);
  await scoredCall(stack, callId);
  const manager = await asPerson(stack, '9001');
  const { id } = (await manager('/api/reviews', { callId, to: '9002' })) as { id: string };
  const inspector = await asPerson(stack, '9002');
  const review = (await inspector(`/api/reviews/${id}/claim`, {})) as ReviewAnswer;
  const open = review.findings!.filter(({ outcome }) => outcome === 'needs-human');
  const decisions = open.map(({ item }) =>
    item.startsWith('Z') ? { item, kind: 'dismiss', reason: 'quoted' } : { item, kind: 'uphold' },
  );
  const comment = '查询前请先告知客户稍等。';
  await inspector(`/api/reviews/${id}/submit`, { decisions, comment, revision: review.draftRevision });
  return callId;
}

const goesSideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
const pointsOn = async (page: Page) => Number(await page.locator('.letter-points b').textContent());

describe.skipIf(noBrowser())('an agent and their score, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  let callId: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    callId = await reviewedCall(stack);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('the agent reads the letter on a phone, says they have seen it, and objects to one item', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '8006', viewport: PHONE });
    await page.goto(stack.address);
    await page.getByRole('heading', { name: '我的成绩' }).waitFor();
    const row = page.locator('.my-table tbody tr');
    await row.getByText('待确认').waitFor();
    expect(await row.locator('.score-chips').textContent()).toMatch(/P05.*−2/);
    await page.getByText('有了以后这里显示走势').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await goesSideways(page)).toBe(false);

    await row.getByRole('link').click();
    await page.getByText('查询前请先告知客户稍等。').waitFor();
    const item = page.locator('[data-item=P05]');
    await item.getByText('应该怎么说').waitFor();
    expect(await item.locator('.said-agent').count()).toBeGreaterThan(0);
    expect(await item.getByText(/^可申诉到/).count()).toBe(1);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(await goesSideways(page)).toBe(false);
    await page.getByRole('button', { name: '确认看过' }).click();
    await page.getByText('确认看过', { exact: false }).filter({ hasText: '您已于' }).waitFor();

    await item.getByRole('button', { name: '申诉' }).click();
    await page.getByLabel('为什么不同意这一项').fill('00:17 之前我说了请稍等，听写没有写出来。');
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提交申诉' }).click();
    await item.getByText(/^待答复，到/).waitFor();
    expect(wrong).toEqual([]);
    await close();
  });

  test('somebody who did not score it hears of it at the bell and allows it', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9003' });
    await page.goto(`${stack.address}/items`);
    await page.getByRole('button', { name: /通知：\d+ 条没有看过/ }).click();
    await page.getByRole('link', { name: /申诉，请在/ }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page
      .getByRole('link', { name: /申诉，请在/ })
      .first()
      .click();
    await page.getByText('听写没有写出来').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('radio', { name: /申诉成立/ }).check();
    await page.getByLabel(/写给 李静 的话/).fill('听过了，00:18 说了“请稍等”。');
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('申诉成立', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '提交答复' }).count()).toBe(0);
    await page.goto(`${stack.address}/appeals`);
    await page.getByText('没有等待答复的申诉。').waitFor();
    await page.getByText('已答复', { exact: true }).click();
    await page.locator('.appeal-row').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  test('the agent sees the new version, why it changed, and the old one', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '8006', colorScheme: 'dark' });
    await page.goto(`${stack.address}/my/${callId}`);
    await page.getByText('听过了，00:18 说了“请稍等”。').first().waitFor();
    const now = await pointsOn(page);
    expect(await page.locator('.letter-versions li').count()).toBe(2);
    expect(await page.locator('.letter-versions').textContent()).toContain('申诉成立：P05');
    // A new version is to be seen anew.
    await page.getByRole('button', { name: '确认看过' }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '看这一版' }).click();
    await page.getByText('这是旧版，不再计分。').waitFor();
    expect(await pointsOn(page)).toBe(now - 2);
    expect(await page.getByRole('button', { name: '申诉', exact: false }).count()).toBe(0);
    expect(wrong).toEqual([]);
    await close();
  });

  test('somebody else may not look, and is told so', async () => {
    const { page, close } = await openPage(browser, stack, { as: '8007' });
    await page.goto(`${stack.address}/my/${callId}`);
    await page.getByText('您没有权限做这件事').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await close();
  });

  test('a team lead arranges coaching, gives it, and the agent says they have read it', async () => {
    const trainer = await openPage(browser, stack, { as: '9005' });
    await trainer.page.goto(`${stack.address}/my/${callId}`);
    await trainer.page.getByRole('button', { name: '安排辅导' }).click();
    await trainer.page.getByLabel('要一起看什么、练什么').fill('练习查询前的等待告知。');
    await trainer.page.getByRole('button', { name: '安排', exact: true }).click();
    await trainer.page.getByText('已安排，8006 会收到通知。').waitFor();
    await trainer.page.goto(`${stack.address}/coaching`);
    await trainer.page.getByLabel('辅导 李静 时说了什么').fill('听了三通，能做到。');
    expect(await seriousBarriers(trainer.page)).toEqual([]);
    await trainer.page.getByRole('button', { name: '登记完成' }).click();
    await trainer.page.getByText('本人还没有确认').waitFor();
    await trainer.close();

    const agent = await openPage(browser, stack, { as: '8006', viewport: PHONE });
    await agent.page.goto(`${stack.address}/coaching`);
    await agent.page.getByText('听了三通，能做到。').waitFor();
    expect(await seriousBarriers(agent.page)).toEqual([]);
    expect(await goesSideways(agent.page)).toBe(false);
    await agent.page.getByRole('button', { name: '我看过了' }).click();
    await agent.page.getByText('没有要做或要看的辅导。').waitFor();
    await agent.page.goto(`${stack.address}/notices`);
    await agent.page.getByRole('button', { name: '全部标为看过' }).click();
    await agent.page.getByRole('button', { name: '通知', exact: true }).waitFor();
    expect(await goesSideways(agent.page)).toBe(false);
    expect([...trainer.wrong, ...agent.wrong]).toEqual([]);
    await agent.close();
  });

  test('a manager loads the holidays, looks them over, and takes them in; a bad file is refused whole', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001', viewport: DESK });
    await page.goto(`${stack.address}/calendar?year=2026`);
    await page.getByRole('button', { name: '载入 2026 年法定节假日' }).click();
    await page.getByText('新增 39 天').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '导入', exact: true }).click();
    await page.getByText('已导入：新增 39 天').waitFor();
    expect(await page.locator('.calendar-month li').count()).toBe(39);
    await page.locator('input[type=file]').setInputFiles({
      name: '坏的.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('日期,类别\n2026-13-01,放假\n'),
    });
    await page.getByText('1 处不能用，整份都不会导入').waitFor();
    expect(await page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });
});
