import { PCM_WAV_HEADER_BYTES, pcmWavHeader } from '@tingjian/core/recording/pcm-wav-header.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noBrowser, openBrowser, openPage } from '../testing/browser.ts';
import { type Stack, startStack, submit } from '../testing/real-stack.ts';

const MINUTES = 20;

/** A long quiet tone: too much for a browser to take in at once. */
function longWav(): Uint8Array<ArrayBuffer> {
  const frames = MINUTES * 60 * 8000;
  const wav = new Uint8Array(PCM_WAV_HEADER_BYTES + frames * 2);
  wav.set(pcmWavHeader({ sampleRate: 8000, channels: 1, frames }));
  const samples = new Int16Array(wav.buffer, PCM_WAV_HEADER_BYTES);
  for (let at = 0; at < frames; at += 1) samples[at] = 2000 * Math.sin(at / 3);
  return wav;
}

describe.skipIf(noBrowser())('a call is heard through links that live for some minutes', () => {
  let stack: Stack;
  let browser: Browser;
  let id: string;
  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const metadata = { agentNumber: '8006', startedAt: '2026-10-31T09:24:00+08:00' };
    id = await submit(stack, 'long.wav', longWav(), metadata);
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  }, 60_000);

  const seconds = async (page: Page) => {
    const [, m, s] = (await page.locator('.controls-time').textContent())!.match(/(\d+):(\d\d)/)!;
    return Number(m) * 60 + Number(s);
  };
  const until = (page: Page, from: number) =>
    page.waitForFunction(
      (least) => {
        const [, m, s] = document.querySelector('.controls-time')!.textContent!.match(/(\d+):(\d\d)/)!;
        return Number(m) * 60 + Number(s) >= least;
      },
      from,
      { timeout: 30_000 },
    );

  /** Counts the links; `lasts` cuts their life short. The player renews 30 s before the end. */
  async function links(page: Page, lasts?: number) {
    const made: string[] = [];
    await page.route('**/sound-link', async (route) => {
      const response = await route.fetch();
      const link = (await response.json()) as { url: string; lastsSeconds: number };
      made.push(link.url);
      await route.fulfill({ response, json: { ...link, lastsSeconds: lasts ?? link.lastsSeconds } });
    });
    return made;
  }

  test('the link is asked for with the first play, and the sound begins where one was', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9002' });
    const made = await links(page);
    await page.goto(`${stack.address}/calls/${id}?t=300`);
    await page.getByRole('button', { name: '播放（空格）' }).waitFor();
    const at = await seconds(page);
    expect(made).toEqual([]);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '暂停（空格）' }).waitFor();
    await until(page, at + 2);
    expect(made).toHaveLength(1);
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: '播放（空格）' }).waitFor();
    await page.keyboard.press(' ');
    await until(page, at + 3);
    expect(made).toHaveLength(1);
    expect(wrong).toEqual([]);
    await close();
  });

  test('while it plays on beyond its time, a new link takes its place and the sound goes on', async () => {
    const { page, wrong, close } = await openPage(browser, stack, { as: '9002' });
    const made = await links(page, 32);
    await page.goto(`${stack.address}/calls/${id}`);
    await page.getByRole('button', { name: '播放（空格）' }).click();
    await until(page, 5);
    expect(made.length).toBeGreaterThanOrEqual(2);
    expect(new Set(made).size).toBe(made.length);
    expect(await page.getByRole('button', { name: '暂停（空格）' }).count()).toBe(1);
    expect(wrong).toEqual([]);
    await close();
  });
});
