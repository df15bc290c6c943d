import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { addAgent, type Stack, startStack, submit } from '../testing/real-stack.ts';
import { FAULTY_CALL, quietRecording } from '../testing/sample-calls.ts';

const metadata = {
  agentNumber: '8006',
  startedAt: '2026-10-31T09:24:00+08:00',
  direction: 'inbound',
  businessType: '报案',
};

describe.skipIf(noBrowser())('one call in a real browser against the real stack', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  let scored: string;
  let sounding: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    await addAgent(stack, '8006', '李静');
    scored = await submit(stack, 'faulty.json', FAULTY_CALL, metadata);
    sounding = await submit(stack, 'quiet.wav', quietRecording(40), metadata);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('a score explains itself: what was missed, where, the nearest thing said, the rule', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls/${scored}`);
    const waited = page.locator('[data-item=P05]');
    await waited.waitFor();
    expect(await page.locator('.categories li').count()).toBe(4);
    expect(await waited.textContent()).toMatch(
      /扣分[\s\S]*静默 14 秒[\s\S]*查找范围[\s\S]*每次扣 2 分，最多扣 6 分/,
    );
    expect(await page.locator('[data-item=P01]').textContent()).toContain('机构名称');
    expect(await page.locator('[data-item=U24] .compare').textContent()).toMatch(
      /“不归我关”.*“.*管.*”.*(读音一致|听成)/,
    );
    expect(await page.getByText('14 秒静默').count()).toBe(1);
    expect(await page.locator('.finding-group', { hasText: '未机检' }).count()).toBe(1);
    expect(wrong).toEqual([]);
    await close();
  });

  test('selecting a finding goes into the address, and the address opens at the same place', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls/${scored}`);
    await page.locator('[data-item=P05]').getByRole('button', { name: /等待/ }).click();
    await page.waitForURL(/finding=P05&t=19\.0/);
    await page.locator('.shade-searched').waitFor();
    const again = await page.context().newPage();
    await again.goto(page.url());
    await again.locator('[data-item=P05].finding-selected').waitFor();
    expect(await again.locator('.controls-time').textContent()).toContain('00:19');
    await close();
  });

  test('the keyboard walks through the findings and opens the sheet', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls/${scored}`);
    await page.locator('[data-item=P05]').waitFor();
    await page.keyboard.press('j');
    const first = (await page.locator('.finding-selected').getAttribute('data-item'))!;
    const isFirst = page.locator(`.finding-selected[data-item=${first}]`);
    await page.keyboard.press('ArrowDown');
    await isFirst.waitFor({ state: 'detached' });
    await page.keyboard.press('k');
    await isFirst.waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('从检出前 2 秒开始听').waitFor();
    await page.keyboard.press('Escape');
    await close();
  });

  test('on a desk nothing scrolls but the two lists; on a phone nothing goes sideways', async () => {
    for (const size of [DESK, PHONE]) {
      const { page, close } = await openPage(browser, stack, { viewport: size });
      await page.goto(`${stack.address}/calls/${scored}`);
      await page.locator('[data-item=P05]').waitFor();
      const main = await page.locator('#main').evaluate((box) => ({
        isTooWide: box.scrollWidth > box.clientWidth || document.documentElement.scrollWidth > innerWidth,
        isTooHigh: box.scrollHeight > box.clientHeight,
      }));
      expect(main.isTooWide).toBe(false);
      if (size === DESK) expect(main.isTooHigh).toBe(false);
      await close();
    }
  });

  test('a recording plays at the chosen speed, and space stops it', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls/${sounding}`);
    await page.getByText('波形在转写时生成').waitFor();
    await page.keyboard.press(']');
    await page.getByRole('button', { name: '播放（空格）' }).click();
    await page.getByRole('button', { name: '暂停（空格）' }).waitFor();
    await page.locator('.controls-time', { hasText: '00:01' }).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '播放（空格）' }).waitFor();
    await page.getByText('1.25×').waitFor();
    expect(wrong).toEqual([]);
    await close();
  });

  test('a wrong address says so, and a call without ears says what it waits for', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls/00000000-0000-4000-8000-000000000000`);
    await page.getByText('没有这通电话').waitFor();
    await page.goto(`${stack.address}/calls/${sounding}`);
    await page.getByText(/在等语音模型|排队等待转写/).waitFor();
    await close();
  });

  test('no serious barrier, light or dark', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await openPage(browser, stack, { colorScheme: scheme });
      await page.goto(`${stack.address}/calls/${scored}?finding=P05`);
      await page.locator('.finding-selected').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await close();
    }
  });
});
