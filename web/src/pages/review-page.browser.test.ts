import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, seriousBarriers } from '../testing/browser.ts';
import { type Stack, startStack } from '../testing/real-stack.ts';
import { asPerson, reviewFor } from '../testing/reviews-for-tests.ts';

/** Presses keys one by one and counts them, as a person would. */
function keyboard(page: Page) {
  let count = 0;
  return {
    async press(...keys: string[]) {
      for (const key of keys) {
        count += 1;
        await page.keyboard.press(key);
      }
    },
    async type(words: string) {
      count += words.length;
      await page.keyboard.type(words);
    },
    count: () => count,
  };
}

const selected = (page: Page, item: string) => page.locator(`.finding-selected[data-item=${item}]`);
const saved = (page: Page) => page.getByText('草稿已存').waitFor();

/** Opens a review and takes it; from then on the keys decide. */
async function take(page: Page, address: string) {
  await page.goto(address);
  await page.getByRole('button', { name: '领取' }).waitFor();
  await page.keyboard.press('Enter');
  await saved(page);
}

describe.skipIf(noBrowser())('the workspace of an inspector', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('a whole review by keyboard alone, from the queue to the next call', async () => {
    const first = await reviewFor(stack, '9002');
    const second = await reviewFor(stack, '9002');
    const { page, wrong, close } = await openPage(browser, stack, { as: '9002' });
    const keys = keyboard(page);
    await page.goto(`${stack.address}/reviews`);
    await page.getByRole('button', { name: '领取下一通' }).waitFor();
    const begun = performance.now();
    await keys.press('Enter');
    await selected(page, 'Z01').waitFor();
    const { pathname } = new URL(page.url());
    expect([first.id, second.id].map((id) => `/reviews/${id}`)).toContain(pathname);
    await page.locator('.review-points', { hasText: '0–88' }).waitFor();
    await keys.press('Enter', ' ');
    await keys.press('n', '5');
    await selected(page, 'U27').waitFor();
    await keys.press('y');
    await selected(page, 'S48').waitFor();
    await keys.press('h', 'ArrowRight', 'a');
    await page.getByRole('combobox', { name: '补充一项' }).waitFor();
    await keys.type('fwjy');
    await page.getByRole('option', { name: 'U24' }).waitFor();
    await page.keyboard.press('Control+a');
    await keys.type('u26');
    await keys.press('Enter', 'w');
    await keys.type('冷');
    await keys.press('Enter', 'c');
    await keys.type('请先致歉');
    await page.getByText('公布 73 分并通知 李静').waitFor();
    await saved(page);
    await keys.press('Control+Enter');
    await page.getByText(/已公布 73 分，李静 会收到通知/).waitFor();
    const seconds = (performance.now() - begun) / 1000;
    expect(new URL(page.url()).pathname).not.toBe(pathname);
    await selected(page, 'Z01').waitFor();
    console.log(`复核一通：${keys.count()} 次按键，${seconds.toFixed(1)} 秒（含等待页面）`);
    expect(wrong).toEqual([]);
    await close();
  });

  test('at 1440×900 nothing scrolls but the two lists, and nobody stumbles, light or dark', async () => {
    const { id } = await reviewFor(stack, '9002');
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await openPage(browser, stack, { as: '9002', colorScheme });
      const address = `${stack.address}/reviews/${id}`;
      if (colorScheme === 'light') await take(page, address);
      else await page.goto(address);
      await selected(page, 'Z01').waitFor();
      await page.keyboard.press('n');
      await page.getByText('不成立的原因').waitFor();
      const box = await page.locator('#main').evaluate((main) => ({
        isTooHigh: main.scrollHeight > main.clientHeight,
        isTooWide: document.documentElement.scrollWidth > innerWidth,
        list: document.querySelector('.findings')!.clientHeight,
      }));
      expect(box).toMatchObject({ isTooHigh: false, isTooWide: false });
      expect(box.list).toBeGreaterThan(200);
      expect(await seriousBarriers(page)).toEqual([]);
      await page.goto(`${stack.address}/reviews`);
      await page.getByRole('link', { name: /^C-/ }).first().waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await close();
    }
  });

  test('two windows on one review: the second is told, and nothing is lost', async () => {
    const { id } = await reviewFor(stack, '9002');
    const { page: one, close } = await openPage(browser, stack, { as: '9002' });
    await take(one, `${stack.address}/reviews/${id}`);
    await selected(one, 'Z01').waitFor();
    const two = await one.context().newPage();
    await two.goto(`${stack.address}/reviews/${id}`);
    await selected(two, 'Z01').waitFor();
    await one.keyboard.press('h');
    await saved(one);
    await two.keyboard.press('y');
    await two.getByText('这项复核在另一个窗口也开着').waitFor();
    expect(await two.locator('[data-item=Z01]').textContent()).toContain('人工判定成立');
    await two.getByRole('button', { name: '用这一页的' }).click();
    await saved(two);
    await one.keyboard.press('y');
    await one.getByText('这项复核在另一个窗口也开着').waitFor();
    await one.getByRole('button', { name: '用那边的' }).click();
    await one.locator('[data-item=Z01]', { hasText: '人工判定成立' }).waitFor();
    await close();
  });

  test('a review that is taken away or a server that is away loses no work', async () => {
    const { id } = await reviewFor(stack, '9002');
    const manager = await asPerson(stack, '9001');
    const { page, close } = await openPage(browser, stack, { as: '9002' });
    await take(page, `${stack.address}/reviews/${id}`);
    await selected(page, 'Z01').waitFor();
    await manager(`/api/reviews/${id}/reassign`, { to: null });
    await page.keyboard.press('h');
    await page.getByText('这项复核已经不在您手里').waitFor();
    expect(await page.locator('[data-item=Z01]').textContent()).toContain('人工判定不适用');
    await page.getByRole('button', { name: '重新领取，接着做' }).click();
    await saved(page);
    await page.context().setOffline(true);
    await page.keyboard.press('y');
    await page.getByText('连不上服务：可以接着判').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    await close();
  });

  test('what was typed and never saved is offered again when the review is opened', async () => {
    const { id } = await reviewFor(stack, '9002');
    const { page, close } = await openPage(browser, stack, { as: '9002' });
    await take(page, `${stack.address}/reviews/${id}`);
    await selected(page, 'Z01').waitFor();
    await page.route('**/draft', (route) => route.abort());
    await page.keyboard.press('y');
    await page.getByText('连不上服务：可以接着判').waitFor();
    await page.reload();
    await page.getByText('没有存上的草稿，判了 1 项').waitFor();
    await page.unroute('**/draft');
    await page.getByRole('button', { name: '用它' }).click();
    await page.locator('[data-item=Z01]', { hasText: '人工判定成立' }).waitFor();
    await saved(page);
    await close();
  });

  test('a blind review shows nothing of the machine until the own judgement is given', async () => {
    const { id, callId } = await reviewFor(stack, '9002', { isBlind: true });
    const { page, close } = await openPage(browser, stack, { as: '9002' });
    await page.goto(`${stack.address}/calls/${callId}`);
    await page.locator('.turn').first().waitFor();
    expect(await page.locator('[data-item], .marks li').count()).toBe(0);
    await take(page, `${stack.address}/reviews/${id}`);
    await page.getByText('盲评：先听完').waitFor();
    expect(await page.locator('[data-item], .marks li, mark').count()).toBe(0);
    expect(await page.locator('.review-figures').textContent()).toContain('机检 —');
    await page.keyboard.press('a');
    await page.keyboard.type('禁语');
    await page.keyboard.press('Enter');
    await page.locator('[data-item=U24]', { hasText: '人工补充' }).waitFor();
    await saved(page);
    expect(await seriousBarriers(page)).toEqual([]);
    await page.keyboard.press('Control+Enter');
    await selected(page, 'Z01').waitFor();
    await page.locator('[data-item=U24]', { hasText: '人工判定成立' }).waitFor();
    await close();
  });

  test('a fatal item waits for a second person; the manager sees who does how much', async () => {
    const { id } = await reviewFor(stack, '9002');
    const first = await openPage(browser, stack, { as: '9002' });
    await take(first.page, `${stack.address}/reviews/${id}`);
    await selected(first.page, 'Z01').waitFor();
    await first.page.keyboard.press('y');
    await selected(first.page, 'U27').waitFor();
    await first.page.keyboard.press('y');
    await selected(first.page, 'S48').waitFor();
    await first.page.keyboard.press('y');
    await first.page.getByText('致命项 Z01 交另一个人二次确认').waitFor();
    await first.page.keyboard.press('Control+Enter');
    await first.page.getByText('已交二次确认').waitFor();
    await first.close();

    const second = await openPage(browser, stack, { as: '9003' });
    await second.page.goto(`${stack.address}/reviews/${id}`);
    await second.page.getByText('请独立判断').waitFor();
    await second.page.keyboard.press('y');
    expect(await seriousBarriers(second.page)).toEqual([]);
    await second.page.keyboard.press('Control+Enter');
    await second.page.getByText('已公布 0 分，班长已收到通知').waitFor();
    await second.close();

    const manager = await openPage(browser, stack, { as: '9001' });
    await manager.page.goto(`${stack.address}/reviews?state=done`);
    await manager.page.getByRole('row', { name: /赵敏 9002/ }).waitFor();
    await manager.page
      .getByRole('button', { name: /^管理 C-/ })
      .first()
      .click();
    await manager.page.getByRole('menuitem', { name: '退回重审' }).click();
    await manager.page.getByRole('textbox', { name: '理由' }).fill('请再听一遍');
    await manager.page.getByRole('button', { name: '退回重审' }).click();
    await manager.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(manager.wrong).toEqual([]);
    await manager.close();
  });
});
