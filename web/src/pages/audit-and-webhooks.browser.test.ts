import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { type Stack, startStack } from '../testing/real-stack.ts';

const received: string[] = [];
let status = 200;
/** The other system. */
const server = createServer(async (request, response) => {
  for await (const chunk of request) received.push(String(chunk));
  response.writeHead(status).end();
});

describe.skipIf(noBrowser())(
  'the administrator tells other systems, and everybody may see what was done',
  () => {
    let stack: Stack;
    let browser: Browser;
    beforeAll(async () => {
      server.listen(0, '127.0.0.1');
      [stack, browser] = await Promise.all([startStack(), openBrowser(), once(server, 'listening')]);
    }, 180_000);
    afterAll(async () => {
      server.close();
      await browser?.close();
      await stack?.stop();
    }, 60_000);

    test('an address is added, its secret shown once, and a test message arrives', async () => {
      const { page, wrong, close } = await openPage(browser, stack, { as: '9006' });
      await page.goto(`${stack.address}/webhooks`);
      await page.getByRole('button', { name: '添加推送地址' }).click();
      await page.getByLabel('名称').fill('工单系统');
      await page.getByLabel('网址').fill(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
      await page.getByRole('button', { name: '保存' }).click();
      await page.getByText(/^whsec_/).waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      await page.getByRole('button', { name: '已保存好' }).click();
      await page.getByRole('button', { name: '发测试消息' }).click();
      await page.locator('td.delivery-delivered').waitFor();
      expect(JSON.parse(received.join(''))).toMatchObject({ event: 'test', webhook: '工单系统' });
      expect(await page.content()).not.toContain('whsec_');

      status = 500;
      await page.getByRole('button', { name: '发测试消息' }).click();
      await page.getByRole('cell', { name: /^500/ }).waitFor();
      await page.getByRole('button', { name: '暂停' }).click();
      await page.getByText('已暂停').waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/webhooks.png` });
      expect(wrong).toEqual([]);
      await close();
    });

    test.each([
      ['a desk', DESK],
      ['a phone', PHONE],
    ] as const)('addresses and what was sent to them are read in the dark on %s', async (_, viewport) => {
      const { page, wrong, close } = await openPage(browser, stack, {
        as: '9006',
        viewport,
        colorScheme: 'dark',
      });
      await page.goto(`${stack.address}/webhooks`);
      await page.getByText('工单系统').first().waitFor();
      expect(await seriousBarriers(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await close();
    });

    test.each([
      ['a desk in the light', DESK, 'light'],
      ['a desk in the dark', DESK, 'dark'],
      ['a phone', PHONE, 'light'],
    ] as const)('who did what is found and read on %s', async (name, viewport, colorScheme) => {
      const { page, wrong, close } = await openPage(browser, stack, { as: '9007', viewport, colorScheme });
      await page.goto(`${stack.address}/audit?action=change-webhook`);
      const row = page.locator('.audit-table tbody tr').first();
      await row.waitFor();
      expect(await row.textContent()).toMatch(/郑管 9006更改推送地址.*启用/);
      expect(await row.locator('del').textContent()).toContain('是');
      expect(await row.locator('ins').textContent()).toContain('否');
      await page.getByRole('button', { name: '清除筛选' }).click();
      await page
        .getByText('导入一人')
        .or(page.getByText('登录', { exact: true }))
        .first()
        .waitFor();
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      expect(await seriousBarriers(page)).toEqual([]);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/audit ${name}.png` });
      expect(wrong).toEqual([]);
      await close();
    });

    test('the documentation of the interface works without the outside and without scripts in the page', async () => {
      const { page, wrong, close } = await openPage(browser, stack, { as: null });
      await page.goto(`${stack.address}/api/docs`);
      // Of so many only what is in view is drawn.
      await page.getByText('/api/sign-out', { exact: true }).first().waitFor();
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/docs.png` });
      expect(wrong).toEqual([]);
      await close();
    });
  },
);
