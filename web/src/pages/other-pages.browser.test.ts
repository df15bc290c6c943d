import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { addAgent, type Stack, startStack, submit } from '../testing/real-stack.ts';
import { FAULTY_CALL } from '../testing/sample-calls.ts';

const metadata = { agentNumber: '8006', startedAt: '2026-10-31T16:30:00Z', businessType: '报案' };

describe.skipIf(noBrowser())('list, upload and system in a real browser', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    await addAgent(stack, '8006', '李静');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('an empty Tingjian says what to do first, and a call appears by itself', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/`);
    await page.getByText('还没有通话').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await submit(stack, 'faulty.json', FAULTY_CALL, metadata);
    await page.locator('.call-table .points').waitFor();
    // Half past midnight in China, although the browser sits in Berlin.
    expect(await page.locator('.cell-when').textContent()).toBe('2026-11-01 00:30');
    expect(await page.locator('.cell-items').textContent()).toContain('P05');
    expect(wrong).toEqual([]);
    await close();
  });

  test('the filter stands in the address, and Back takes it away', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls`);
    await page.locator('.cell-label').waitFor();
    await page.getByLabel('搜索通话').fill('没有这样的通话');
    await page.keyboard.press('Enter');
    await page.getByText('没有符合筛选条件的通话').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('没有这样的通话');
    await page.goBack();
    await page.locator('.cell-label').waitFor();
    for (const [address, count] of Object.entries({
      'item=P05&from=2026-11-01&to=2026-11-01': 1,
      'item=P05&to=2026-10-31': 0,
      'state=failed': 0,
      'agent=8006&state=scored': 1,
    })) {
      await page.goto(`${stack.address}/calls?${address}`);
      await page.locator(count ? '.cell-label' : '.nothing-found').waitFor();
    }
    await close();
  });

  test('Ctrl K finds a person, their calls and an item by its initials, and goes there by keyboard', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls`);
    await page.locator('.cell-label').waitFor();
    await page.keyboard.press('Control+k');
    const box = page.getByRole('combobox', { name: /^查找/ });
    await box.fill('8006');
    await page
      .getByRole('option', { name: /8006 李静/ })
      .first()
      .waitFor();
    await page.getByRole('option', { name: /^C-20261101-/ }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await box.fill('没有这样的东西');
    await page.getByText('没有找到').waitFor();
    await box.fill('fwjy');
    await page.getByRole('option', { name: /U24/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/items\/U24$/);
    expect(wrong).toEqual([]);
    await close();
  });

  test('two files are uploaded, the one already here is refused with a link to the first', async () => {
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/upload`);
    await page.locator('input[type=file]').setInputFiles([
      {
        name: '新的.json',
        mimeType: 'application/json',
        buffer: Buffer.from(FAULTY_CALL.replace('"faulty"', '"new"')),
      },
      { name: '旧的.json', mimeType: 'application/json', buffer: Buffer.from(FAULTY_CALL) },
      { name: '坏的.wav', mimeType: 'audio/wav', buffer: Buffer.from('不是录音') },
    ]);
    await page.getByText('还差一步：选择坐席').waitFor();
    await page.getByRole('button', { name: '添加坐席' }).click();
    await page.getByLabel('新坐席工号').fill('8099');
    await page.getByLabel('新坐席姓名').fill('新来的');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByRole('button', { name: '上传 3 个文件' }).click();
    await page.locator('.upload-row', { hasText: '新的.json' }).getByText('已接收').waitFor();
    const old = page.locator('.upload-row', { hasText: '旧的.json' });
    await old.getByRole('link', { name: '查看已有的通话' }).waitFor();
    const bad = page.locator('.upload-row', { hasText: '坏的.wav' });
    await bad.getByRole('button', { name: '重试' }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.locator('.upload-row', { hasText: '新的.json' }).getByRole('link').click();
    await page.locator('[data-item=P05]').waitFor();
    expect(await page.locator('.call-agent').textContent()).toContain('新来的');
    expect(wrong.filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
    await close();
  });

  test('the system page says what is to be done, and where it listens', async () => {
    const { page, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/system`);
    await page.getByText('只在本机监听').waitFor();
    expect(await page.locator('.queue li').count()).toBe(6);
    expect(await seriousBarriers(page)).toEqual([]);
    await close();
  });

  test('no page goes sideways on a phone', async () => {
    const { page, close } = await openPage(browser, stack, { viewport: PHONE });
    for (const path of ['/calls', '/upload', '/system', '/nowhere']) {
      await page.goto(stack.address + path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle').catch(() => {});
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true);
    }
    await close();
  });
});
