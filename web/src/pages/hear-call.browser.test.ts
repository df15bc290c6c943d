import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '@tingjian/scripts/checkout.ts';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage, seriousBarriers } from '../testing/browser.ts';
import { addAgent, type Stack, scoredCall, startStack, submit } from '../testing/real-stack.ts';

const recording = join(checkout, 'fixtures/calls/policy-reissue-insult/recording.wav');
const cache =
  process.env.TINGJIAN_CACHE || join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tingjian');
const hasModel = Boolean(process.env.WHISPER_MODEL) || existsSync(join(cache, 'models'));
const why = noBrowser() ?? (hasModel && existsSync(recording) ? null : '没有语音模型,先运行 npm start');
if (why) console.warn(`\n!!! 听一通录音的浏览器测试没有跑:${why}\n`);

describe.skipIf(why)(`a recording becomes a score before one's eyes${why ? `(${why})` : ''}`, () => {
  let stack: Stack;
  let browser: Browser;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ hasEars: true }), openBrowser()]);
    await addAgent(stack, '8006', '李静');
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  test('the page shows the score by itself, draws both channels, and plays from two seconds before', async () => {
    const metadata = { agentNumber: '8006', startedAt: '2026-10-31T09:24:00+08:00', direction: 'inbound' };
    const id = await submit(stack, 'call.wav', new Uint8Array(readFileSync(recording)), metadata);
    const { page, wrong, close } = await openPage(browser, stack);
    await page.goto(`${stack.address}/calls/${id}`);
    await page.locator('.categories').waitFor({ timeout: 270_000 });
    await page.locator('.waveform[data-drawn=true]').waitFor();
    expect(await page.locator('.lane-names li').count()).toBe(2);
    expect(await page.locator('.turn-agent').count()).toBeGreaterThan(2);
    expect(await page.locator('.turn-customer').count()).toBeGreaterThan(2);

    const evidence = page.locator('.evidence').first();
    const [, minutes, seconds] = (await evidence.textContent())!.match(/(\d\d):(\d\d)/)!;
    await evidence.click();
    await page.getByRole('button', { name: '暂停（空格）' }).waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '播放（空格）' }).waitFor();
    const [, atMinutes, atSeconds] = (await page.locator('.controls-time').textContent())!.match(
      /(\d\d):(\d\d)/,
    )!;
    const before = Number(minutes) * 60 + Number(seconds) - (Number(atMinutes) * 60 + Number(atSeconds));
    expect(before).toBeGreaterThanOrEqual(Math.min(1, Number(minutes) * 60 + Number(seconds)));
    expect(before).toBeLessThanOrEqual(3);
    const { scorecard } = await scoredCall(stack, id);
    const searched = scorecard!.findings
      .filter(({ outcome }) => outcome === 'missed')
      .flatMap((finding) => (finding.searched ? [{ item: finding.item, ...finding.searched }] : []))
      .sort((a, b) => a.endMs - a.startMs - (b.endMs - b.startMs))[0]!;
    const [playFrom, playTo] = [searched.startMs, searched.endMs].map((ms) => Math.floor(ms / 1000));
    const secondsShown = async () => {
      const [, m, s] = (await page.locator('.controls-time').textContent())!.match(/(\d\d):(\d\d)/)!;
      return Number(m) * 60 + Number(s);
    };
    await page.locator(`[data-item=${searched.item}] .searched button`).first().click();
    await page.getByRole('button', { name: '暂停（空格）' }).waitFor();
    expect(await secondsShown()).toBeGreaterThanOrEqual(playFrom!);
    await page.getByRole('button', { name: '播放（空格）' }).waitFor({ timeout: 60_000 });
    expect(Math.abs((await secondsShown()) - playTo!)).toBeLessThanOrEqual(1);

    // Pasted to a colleague, the address shows the same second on the drawing, before any sound is loaded.
    const half = Math.round((await scoredCall(stack, id)).durationMs! / 2000);
    await page.goto(`${stack.address}/calls/${id}?t=${half}`);
    await page.locator('.waveform[data-drawn=true]').waitFor();
    const cursorLeft = () =>
      page
        .locator('.waveform [part=cursor]')
        .evaluate((line) => Number.parseFloat((line as HTMLElement).style.left));
    await expect.poll(cursorLeft).toBeGreaterThan(45);
    expect(await page.getByRole('button', { name: '全部页面' }).isVisible()).toBe(false);

    expect(await seriousBarriers(page)).toEqual([]);
    expect(wrong.filter((line) => !line.includes('404'))).toEqual([]);
    if (process.env.SHOT) await page.screenshot({ path: process.env.SHOT });
    await close();
  }, 300_000);
});
