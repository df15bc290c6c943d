import type { NewKeyAnswer } from '@tingjian/api/answers/people.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { askApi, type Stack, startStack } from '../testing/real-stack.ts';

const HEAD = '工号,姓名,班组,岗位,入职日期,试用期至';
const BAD = `${HEAD}
8006,李静,白班,产险坐席,2026-01-05,
8501,=SUM(A1),白班,坐席,2026年3月1日,
8502,韦嘉,白班,坐席,31/03/2026,
`;
const GOOD = BAD.replace('=SUM(A1)', '方圆').replace('31/03/2026', '2026/3/31');

describe.skipIf(noBrowser())('people, in a real browser', { timeout: 120_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  const isWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const choose = (page: Page, name: string, text: string) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const pick = async (page: Page, label: string, option: string) => {
    await page.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-item-option', { hasText: option }).first().click();
  };

  test('a list with bad cells is refused row by row, mended, taken in, and taken back', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9006' });
    await page.goto(`${stack.address}/people`);
    await page.getByRole('link', { name: '导入名册' }).click();
    await choose(page, '名册.csv', BAD);
    const cells = page.getByRole('table', { name: '不能用的单元格' });
    await cells.waitFor();
    const told = await cells.locator('tbody tr').allTextContents();
    expect(told.map((row) => row.slice(0, 11))).toEqual(['3姓名=SUM(A1)', '4入职日期31/03/']);
    expect(await page.getByRole('button', { name: /^导入 / }).isDisabled()).toBe(true);
    expect(await seriousBarriers(page)).toEqual([]);

    await choose(page, '名册改好.csv', GOOD);
    await cells.waitFor({ state: 'detached' });
    await page.getByText('新增 2 人，改动 1 人').waitFor();
    expect(await page.getByRole('table', { name: '会改动的人' }).textContent()).toContain(
      '岗位：无 → 产险坐席',
    );
    expect(await page.getByRole('button', { name: '导入 3 人' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: '导入时一起新建这些班组' }).check();
    await page.getByRole('button', { name: '导入 3 人' }).click();
    await page.getByText('已导入：新增 2 人，改动 1 人，不变 0 人，新建 1 个班组。').waitFor();
    await page.getByRole('link', { name: '看名册' }).click();
    await page.getByRole('searchbox', { name: '搜索人员' }).fill('wj');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('tbody tr').allTextContents())
      .toEqual([expect.stringContaining('8502韦嘉白班坐席坐席2026-03-31')]);
    expect(await seriousBarriers(page)).toEqual([]);

    await page.goto(`${stack.address}/import-people`);
    await choose(page, '另一份.csv', '编号,名\n8503,夏雪\n');
    await page.getByText('缺少“姓名”这一列').waitFor();
    await pick(page, '姓名是哪一列', '名');
    await page.getByText('新增 1 人').waitFor();
    await page.getByRole('button', { name: '导入 1 人' }).click();
    await page.getByRole('button', { name: '撤销这次导入' }).click();
    await page.getByText('已撤销：移走新增的 1 人').waitFor();
    expect((await askApi(stack, '/api/people/8503')).status).toBe(404);
    expect(wrong).toEqual([]);
    await close();
  });

  test('a role changed by an administrator ends the open page of that person; a one-time password opens it anew', async () => {
    const theirs = await openPage(browser, stack, { as: '9003' });
    await theirs.page.goto(`${stack.address}/calls`);
    await theirs.page.getByRole('heading', { name: '通话' }).waitFor();
    const { page, wrong, close } = await openPage(browser, stack, { as: '9006' });
    await page.goto(`${stack.address}/people/9003`);
    await pick(page, '角色', '培训师');
    await page.getByRole('button', { name: '改角色' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '改角色' }).click();
    await page.getByText('更改角色').waitFor();
    expect(await page.getByLabel('变更记录', { exact: true }).textContent()).toContain(
      '角色：质检员 → 培训师',
    );
    await theirs.page.goto(`${stack.address}/items`);
    await theirs.page.waitForURL(/sign-in/);

    await page.getByRole('button', { name: '发一次性密码' }).click();
    const password = (await page.locator('.shown-once').textContent())!;
    expect(password).toMatch(/^\w{4}(-\w{4}){3}$/);
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '已交给本人，收起' }).click();
    expect(await page.getByText(password).count()).toBe(0);
    expect(wrong).toEqual([]);
    await theirs.close();
    await close();
  });

  test('moved from a day, gone on a day, and back: the page tells which team when', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/teams`);
    await page.getByRole('textbox', { name: '新班组的名字' }).fill('夜班');
    await page.getByRole('button', { name: '新建班组' }).click();
    await page.getByRole('link', { name: '夜班', exact: true }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.goto(`${stack.address}/people/8007`);
    await page.getByRole('button', { name: '换班组' }).click();
    await pick(page, '班组', '夜班');
    await page.getByLabel('从这一天起').fill('2026-01-01');
    await page.getByRole('form', { name: '换班组' }).getByRole('button', { name: '换班组' }).click();
    await page.getByText(/2026-01-01 至 今.*夜班.*现在/).waitFor();
    await page.getByRole('button', { name: '登记离职' }).click();
    await page.getByLabel('最后一天').fill('2026-02-01');
    await page.getByRole('form', { name: '登记离职' }).getByRole('button', { name: '登记离职' }).click();
    await page.getByText('已于 2026-02-01 离职。').waitFor();
    await page.getByText(/2026-01-01 至 2026-02-01.*夜班/).waitFor();
    await page.getByRole('button', { name: '返岗' }).click();
    await page.getByLabel('从这一天起返岗').fill('2026-02-02');
    await page.getByRole('form', { name: '返岗' }).getByRole('button', { name: '返岗' }).click();
    await page.getByText(/2026-01-01 至 今.*夜班.*现在/).waitFor();
    expect(await page.getByRole('button', { name: '发一次性密码' }).count()).toBe(0);
    expect(wrong).toEqual([]);
    await close();
  });

  test('a key is shown once and stops at once', async () => {
    const { page, close } = await openPage(browser, stack, { as: '9006' });
    await page.goto(`${stack.address}/keys`);
    await page.getByLabel('给谁用').fill('录音系统');
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.request().method() === 'POST' && each.url().endsWith('/api/keys')),
      page.getByRole('button', { name: '新建' }).click(),
    ]);
    const { key } = (await answer.json()) as NewKeyAnswer;
    expect(await page.locator('.shown-once').textContent()).toBe(key);
    const status = async () =>
      (
        await fetch(`${stack.address}/api/calls`, {
          method: 'POST',
          headers: { authorization: `Bearer ${key}` },
        })
      ).status;
    expect(await status()).toBe(400);
    await page.getByRole('button', { name: '停用 录音系统' }).click();
    await page.locator('.ant-popconfirm').getByRole('button', { name: '停用', exact: true }).click();
    await expect.poll(status, { timeout: 15_000 }).toBe(401);
    expect(await seriousBarriers(page)).toEqual([]);
    await close();
  });

  test('on a phone, light or dark, nothing goes sideways', async () => {
    const { page, close } = await openPage(browser, stack, {
      as: '9001',
      viewport: PHONE,
      colorScheme: 'dark',
    });
    for (const path of ['/people', '/people/8006', '/teams', '/import-people']) {
      await page.goto(stack.address + path);
      await page.locator('h1').waitFor();
      await page.locator('.ant-skeleton').waitFor({ state: 'detached' });
      expect(await isWide(page), path).toBe(true);
      expect(await seriousBarriers(page), path).toEqual([]);
    }
    await close();
  });
});
