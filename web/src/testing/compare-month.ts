import type { MonthTableAnswer } from '@tingjian/api/answers/kpi.ts';
import type { Page } from 'playwright-core';
import { type Agreement, monthAgreement } from './month-agreement.ts';
import { csvTables, pdfLetters, shownTables, xlsxTables } from './month-readers.ts';

/** A month with a filter: the address of the page and of the api end alike. */
export type MonthAsked = { month: string; filter: Record<string, string> };
type Asking = { page: Page; address: string; cookie: string };

/** Asks for a month in all five ways as one person, who is signed in on the page, and compares every cell. */
export async function compareMonth(
  { page, address, cookie }: Asking,
  { month, filter }: MonthAsked,
): Promise<Agreement & { people: number; pdfReadBy: string }> {
  const query = Object.keys(filter).length === 0 ? '' : `?${new URLSearchParams(filter)}`;
  const ask = async (file: string) => {
    const answer = await fetch(`${address}/api/kpi/months/${month}/${file}${query}`, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${file}${query}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const answer = (await (await ask('table')).json()) as MonthTableAnswer;
  const numbers = answer.people.map(({ number }) => number).sort();
  // As a link within the page does it: the page itself stays.
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
  }, `/month/${month}${query}`);
  const isShown = ({ heading, wanted }: { heading: string; wanted: string }) => {
    const rows = [...document.querySelectorAll('.month-table tbody tr td:first-child')];
    const isRight = document.querySelector('h1')?.textContent?.startsWith(heading);
    return (
      isRight &&
      rows
        .map(({ textContent }) => textContent)
        .sort()
        .join() === wanted
    );
  };
  await page.waitForFunction(isShown, { heading: month, wanted: numbers.join() });
  const pdf = pdfLetters(await (await ask('table.pdf')).arrayBuffer());
  const compared = monthAgreement({
    answer,
    xlsx: await xlsxTables(await (await ask('table.xlsx')).arrayBuffer()),
    csv: csvTables(await (await ask('table.csv')).text()),
    pdf: pdf.text,
    shown: await shownTables(page),
  });
  return { ...compared, people: numbers.length, pdfReadBy: pdf.by };
}
