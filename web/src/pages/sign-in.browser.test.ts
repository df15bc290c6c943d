import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { asJson, PASSWORD, type Stack, startStack } from '../testing/real-stack.ts';

describe.skipIf(noBrowser())('signing in, in a real browser', { timeout: 90_000 }, () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('whoever opens a page signs in first and comes out where they wanted to be', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: null });
    await page.goto(`${stack.address}/items/P05`);
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByLabel('用户名（工号）').fill('9002');
    await page.getByLabel('密码', { exact: true }).fill('not the right one');
    await page.keyboard.press('Enter');
    await page.getByText('用户名或密码不对').waitFor();
    await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^P05/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/items/P05');
    // Two refusals of the server are told on the console: nobody was here, and the wrong password.
    expect(wrong.filter((line) => !line.includes('401'))).toEqual([]);
    await close();
  });

  test('a session that ends elsewhere asks again, and the page stays as it was', async () => {
    const { page, close } = await openPage(browser, stack, { as: '9003' });
    await page.goto(`${stack.address}/items?q=等待`);
    await page.locator('.item-row').first().waitFor();
    const changed = await page.request.post(`${stack.address}/api/password`, {
      data: { current: PASSWORD, next: `${PASSWORD} still` },
    });
    expect(changed.status()).toBe(204);
    await page.context().clearCookies();
    // The line to the server may have noticed already, and the question stands before the page.
    const link = page.locator('.item-row a').first();
    await link.click({ timeout: 3000 }).catch(() => {});
    await page.getByText('登录已结束').waitFor();
    await page.getByLabel('密码', { exact: true }).fill(`${PASSWORD} still`);
    await page.keyboard.press('Enter');
    await page.getByText('登录已结束').waitFor({ state: 'hidden' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await close();
  });

  test('five wrong passwords lock that name, and only that name', async () => {
    const tries = Array.from({ length: 6 }, () => ({ username: '9005', password: 'wrong wrong wrong' }));
    const statuses: number[] = [];
    for (const given of tries)
      statuses.push((await fetch(`${stack.address}/api/sign-in`, asJson(given))).status);
    expect(statuses).toEqual([401, 401, 401, 401, 423, 423]);
    const right = asJson({ username: '9005', password: PASSWORD });
    expect((await fetch(`${stack.address}/api/sign-in`, right)).status).toBe(423);
    const other = asJson({ username: '9007', password: PASSWORD });
    expect((await fetch(`${stack.address}/api/sign-in`, other)).status).toBe(204);
  });

  test('everybody finds their own pages in the bar, and the way out', async () => {
    const { page, close } = await openPage(browser, stack, { as: '8006', viewport: PHONE });
    await page.goto(stack.address);
    await page.getByRole('button', { name: '全部页面' }).click();
    await page.getByRole('menuitem', { name: '质检项' }).waitFor();
    expect(await page.getByRole('menuitem', { name: '系统' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '账号：李静' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.getByRole('button', { name: '登录', exact: true }).waitFor();
    await close();
  });
});
