import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { cookiesOf, type Stack } from './real-stack.ts';

const program = process.env.CHROMIUM_PATH || '/usr/bin/chromium';

/** Why these tests cannot run here, or null. On a build server that is a failure, never a silence. */
export function noBrowser(): string | null {
  if (existsSync(program)) return null;
  const why = `没有 Chromium(${program}):浏览器测试没有跑。Debian 上:apt-get install chromium fonts-noto-cjk,或设 CHROMIUM_PATH`;
  if (process.env.CI) throw new Error(why);
  console.warn(`\n!!! ${why}\n`);
  return why;
}

export function openBrowser(): Promise<Browser> {
  const args = ['--autoplay-policy=no-user-gesture-required', '--disable-dev-shm-usage'];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return chromium.launch({ executablePath: program, args });
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

type Opening = {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** 工号 of who is signed in; null: nobody. */
  as?: string | null;
};

/** A page that remembers whatever went wrong on it and whatever it asked of other machines. */
export async function openPage(
  browser: Browser,
  stack: Stack,
  { viewport = DESK, colorScheme = 'light', as = '9001' }: Opening = {},
) {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: 'zh-CN',
    timezoneId: 'Europe/Berlin',
  });
  if (as !== null) await context.addCookies(await cookiesOf(stack, as));
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (line) => line.type() === 'error' && wrong.push(line.text()));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      wrong.push(`asked outside: ${request.url()}`);
  });
  return { page, wrong, close: () => context.close() };
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A list that is just closing is in nobody's way; one that stays open is looked at as it is. */
async function untilListsAreClosed(page: Page): Promise<void> {
  const isClosed = () =>
    [...document.querySelectorAll('.ant-select-dropdown')].every(
      (list) => getComputedStyle(list).display === 'none',
    );
  await page.waitForFunction(isClosed, undefined, { timeout: 2000 }).catch(() => {});
}

/** What a person with a screen reader or poor sight would stumble over; serious and critical only. */
export async function seriousBarriers(page: Page): Promise<string[]> {
  await untilListsAreClosed(page);
  // A strict content security policy refuses a script of ours on the page; the debugger may still run it.
  await page.evaluate(`${readFileSync(axeFile, 'utf8')};0`);
  return page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
  });
}
