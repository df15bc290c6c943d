import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, seriousBarriers } from '../testing/browser.ts';
import { type Stack, startStack } from '../testing/real-stack.ts';

describe.skipIf(noBrowser())('the first steps in a real browser', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('an administrator begins with what is not done, names the organisation, and sees it done', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9006' });
    await page.goto(`${stack.address}/`);
    await page.getByRole('heading', { name: '开始使用' }).waitFor();
    const step = page.getByRole('listitem').filter({ hasText: '机构名称和用语' });
    await step.getByText('还没有做').waitFor();
    expect(await page.locator('.demo-strip').count()).toBe(0);
    expect(await seriousBarriers(page)).toEqual([]);
    await step.getByRole('combobox').fill('远山保险');
    await page.keyboard.press('Enter');
    await step.getByRole('button', { name: '保存并启用' }).click();
    await step.getByText('已完成').waitFor();
    await page.getByRole('link', { name: '导入名册' }).click();
    await page.getByRole('heading', { name: '导入名册' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '考核方案' }).click();
    await page.getByRole('heading', { name: '考核方案', level: 1 }).waitFor();
    expect(wrong).toEqual([]);
    await close();
  });
});
