import type { JudgementsAnswer } from '@tingjian/api/answers/agreement.ts';
import type { CallAnswer } from '@tingjian/api/answers/calls.ts';
import type { ReviewAnswer } from '@tingjian/api/answers/reviews.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, PHONE, seriousBarriers } from '../testing/browser.ts';
import { asJson, cookiesOf, type Stack, scoredCall, startStack, submit } from '../testing/real-stack.ts';
import { FAULTY_CALL } from '../testing/sample-calls.ts';

describe.skipIf(noBrowser())('calibration and agreement, in a real browser', { timeout: 180_000 }, () => {
  let stack: Stack;
  let browser: Browser;
  let calls: CallAnswer[];
  let session: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    calls = [];
    for (const [at, words] of ['我的车被追尾了', '我想查保单'].entries()) {
      const startedAt = `2026-10-31T09:2${at}:00+08:00`;
      const metadata = { agentNumber: '8006', direction: 'inbound', releasedBy: 'customer', startedAt };
      const text = FAULTY_CALL.replace('我的车被追尾了', words).replace('faulty', `faulty-${at}`);
      const id = await submit(stack, `call-${at}.json`, text, { ...metadata, businessType: '报案' });
      calls.push(await scoredCall(stack, id));
    }
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  /** Asks the server as somebody who is signed in. */
  async function askAs<T>(number: string, path: string, init: RequestInit = {}): Promise<T> {
    const cookie = (await cookiesOf(stack, number)).map(({ name, value }) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie, origin: stack.address };
    const answer = await fetch(`${stack.address}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (answer.status === 204 ? null : await answer.json()) as T;
  }
  const isWide = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
  const fault = (item: string, atMs = 1000) => ({
    ...{ item, kind: 'add', atMs, times: 1, reason: null, comment: null },
  });

  test('a manager makes one: calls by search, people, an expert', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/calibrations`);
    await page.getByRole('button', { name: '新建校准' }).click();
    const form = page.getByRole('form', { name: '新建校准' });
    expect(await form.getByRole('button', { name: '建立并通知大家' }).isDisabled()).toBe(true);
    await form.getByLabel('标题').fill('十月校准');
    await form.getByPlaceholder('编号、姓名、业务').fill(calls[0]!.label);
    await form.getByRole('button', { name: `选 ${calls[0]!.label}` }).click();
    await form.getByPlaceholder('编号、姓名、业务').fill('李静');
    await form.getByRole('button', { name: `选 ${calls[1]!.label}` }).click();
    for (const name of ['赵敏 9002', '孙凯 9003']) {
      await form.getByLabel('评分的人').click();
      await form.getByLabel('评分的人').fill(name.split(' ')[1]!);
      await page.keyboard.press('Enter');
      await form.locator('.ant-select-selection-item, .ant-select-item').getByText(name).first().waitFor();
    }
    await page.keyboard.press('Escape');
    await form.getByLabel(/^专家/).click();
    await form.getByLabel(/^专家/).fill('9005');
    await page.keyboard.press('Enter');
    expect(await seriousBarriers(page)).toEqual([]);
    await form.getByRole('button', { name: '建立并通知大家' }).click();
    await page.getByRole('heading', { name: '十月校准' }).waitFor();
    session = new URL(page.url()).pathname.split('/').at(-1)!;
    await page.getByText('您不在评分名单里').waitFor();
    expect(await page.locator('.calibration-table tbody tr').count()).toBe(3);
    expect(await page.locator('.expert-mark').count()).toBe(1);
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();
  });

  test('an inspector scores alone by keyboard; nothing of the machine is told; the draft is there again', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9002' });
    await page.goto(`${stack.address}/calibrations`);
    await page.getByText('您还有 2 通没评').waitFor();
    await page.getByRole('link', { name: '十月校准' }).click();
    await page.locator('.own-calls a').first().click();
    await page.getByText('独立评分，看不到机检和别人的评分').waitFor();
    await page.locator('.turn').first().waitFor();
    expect(await page.locator('.finding, .outcome').count()).toBe(0);
    const words = await page.locator('main').textContent();
    for (const { why } of calls[0]!.scorecard!.findings.filter(({ outcome }) => outcome === 'missed'))
      expect(words).not.toContain(why);

    for (let press = 0; press < 7; press += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('a');
    await page.keyboard.type('u24');
    await page.keyboard.press('Enter');
    await page.locator('.faults li').filter({ hasText: 'U24' }).getByText('00:21').waitFor();
    expect(await page.locator('.own-points b').textContent()).toBe('95');
    await page.getByText('草稿已存').waitFor();
    await page.reload();
    await page.locator('.faults li').filter({ hasText: 'U24' }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);

    await page.getByRole('button', { name: '提交评分' }).click();
    await page.getByRole('dialog').getByText('提交 95 分？').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.locator('.own-points b').getByText('100', { exact: true }).waitFor();
    await page.getByRole('button', { name: '提交评分' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.locator('.own-calls').getByText('✓ 已交，95 分').waitFor();
    await page.locator('.own-calls').getByText('✓ 已交，100 分').waitFor();
    expect(wrong).toEqual([]);
    await close();
  });

  test('compared: who differs, on what, and the conclusion; readable on a phone and in the dark', async () => {
    const given: [string, number, ReturnType<typeof fault>[]][] = [
      ['9003', 0, [fault('U24'), fault('P01'), fault('P05')]],
      ['9003', 1, [fault('Z01')]],
      ['9005', 0, [fault('U24')]],
      ['9005', 1, []],
    ];
    for (const [number, at, decisions] of given) {
      const path = `/api/calibrations/${session}/calls/${calls[at]!.id}/score`;
      await askAs(number, path, asJson({ decisions }));
    }
    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/calibrations/${session}`);
    await page.getByRole('button', { name: '比对' }).click();
    await page.getByText('大家都交齐了').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '比对' }).click();
    await page.locator('.deviation-dot').first().waitFor();
    expect(await page.locator('.deviation-dot').count()).toBe(6);
    // 孙凯: 91 against 95, and a fatal item against 100.
    expect(await page.locator('.deviation-out').count()).toBe(1);
    const table = page.locator('.calibration-table').first();
    expect(await table.locator('tr').filter({ hasText: '孙凯' }).textContent()).toContain('−100');
    expect(await table.locator('tr').filter({ hasText: '吴训' }).textContent()).toContain('专家');
    const lead = await page.locator('.lead-figures').textContent();
    expect(lead).toContain('5/6');
    expect(lead).toContain('3/4');
    expect(await page.locator('.calibration-table').nth(1).locator('tbody tr').count()).toBe(4);
    await page.getByLabel('结论').fill('Z01 要两个人都听出来才算');
    await page.getByRole('button', { name: '保存结论' }).click();
    await page.getByText('已保存').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong).toEqual([]);
    await close();

    for (const colorScheme of ['light', 'dark'] as const) {
      const phone = await openPage(browser, stack, { as: '9002', viewport: PHONE, colorScheme });
      await phone.page.goto(`${stack.address}/calibrations/${session}`);
      await phone.page.getByText('Z01 要两个人都听出来才算').waitFor();
      expect(await isWide(phone.page)).toBe(true);
      expect(await seriousBarriers(phone.page)).toEqual([]);
      await phone.close();
    }
  });

  test('the standing report: a figure leads to the calls behind it, and its address can be pasted', async () => {
    const { id } = await askAs<{ id: string }>('9001', '/api/reviews', asJson({ callId: calls[0]!.id }));
    await askAs('9002', `/api/reviews/${id}/claim`, { method: 'POST' });
    const review = await askAs<ReviewAnswer>('9002', `/api/reviews/${id}`);
    const isDismissed = (item: string) => item === 'P01';
    const decisions = review
      .findings!.filter(
        ({ outcome, openTimes }) => outcome !== 'not-applicable' && (outcome !== 'met' || openTimes),
      )
      .map(({ item }) => ({
        ...{ item, kind: isDismissed(item) ? 'dismiss' : item.startsWith('Z') ? 'not-applicable' : 'uphold' },
        ...{ reason: isDismissed(item) ? 'misheard' : null, times: null, comment: null, atMs: null },
      }));
    await askAs('9002', `/api/reviews/${id}/submit`, asJson({ decisions, comment: '', revision: 0 }));

    const { page, wrong, close } = await openPage(browser, stack, { as: '9001' });
    await page.goto(`${stack.address}/agreement`);
    const row = page.locator('.agreement-table tbody tr').filter({ hasText: 'P01' }).first();
    await row.waitFor();
    expect(await row.textContent()).toContain('0%');
    expect(await row.textContent()).toContain('0/1');
    expect(await row.textContent()).toContain('无数据');
    expect(await seriousBarriers(page)).toEqual([]);
    await row.locator('td[data-label^="查准率"] a').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('机器检出，人工不成立').waitFor();
    expect(await drawer.locator('.behind li').count()).toBe(1);
    const told = await askAs<JudgementsAnswer>(
      '9001',
      `/api/agreement/judgements${new URL(page.url()).search}`,
    );
    expect(told.rows).toMatchObject([{ label: calls[0]!.label, item: 'P01', kind: 'dismissed' }]);
    await page.reload();
    await drawer.getByRole('link', { name: calls[0]!.label }).waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.goBack();
    await drawer.waitFor({ state: 'hidden' });

    await page.getByLabel('检出个数').fill('1');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '现在核查' }).click();
    await page.getByText('新暂停 P01').waitFor();
    await page.goto(`${stack.address}/items/P01`);
    await page.getByText('这一项现在不自动扣分').waitFor();
    expect(await seriousBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '签发恢复' }).click();
    await page.getByLabel('理由（会记入审计）').fill('抽听无误');
    await page.getByRole('dialog').getByRole('button', { name: '签发恢复' }).click();
    await page.getByText('王立 签发恢复：抽听无误').waitFor();
    expect(wrong).toEqual([]);
    await close();

    const phone = await openPage(browser, stack, { as: '9001', viewport: PHONE, colorScheme: 'dark' });
    await phone.page.goto(`${stack.address}/agreement`);
    await phone.page.locator('.agreement-table').first().waitFor();
    expect(await isWide(phone.page)).toBe(true);
    expect(await seriousBarriers(phone.page)).toEqual([]);
    await phone.close();
  });
});
