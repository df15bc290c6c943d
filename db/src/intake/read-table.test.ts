import { expect, test } from 'vitest';
import { encodingOf, readTable } from './read-table.ts';

// 工号,姓名 / 8006,李静 in GBK.
const GBK = Buffer.from('b9a4bac52cd0d5c3fb0a383030362cc0eebeb20a', 'hex');
const ROWS = [
  ['工号', '姓名'],
  ['8006', '李静'],
];

async function rowsOf(given: string | Uint8Array): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const row of readTable(typeof given === 'string' ? Buffer.from(given) : given)) rows.push(row);
  return rows;
}

test.each([
  ['UTF-8', Buffer.from('工号,姓名\n8006,李静\n')],
  ['UTF-8 with a mark and Windows line ends', Buffer.from('\ufeff工号,姓名\r\n8006,李静\r\n')],
  ['GBK', GBK],
  ['UTF-16 with tabs', Buffer.from('\ufeff工号\t姓名\n8006\t李静\n', 'utf16le')],
  ['semicolons and spaces', Buffer.from('工号; 姓名\n8006 ;李静')],
])('%s means the same', async (_, bytes) => {
  expect(await rowsOf(bytes)).toEqual(ROWS);
});

test('quoted cells, empty lines and short rows keep their place', async () => {
  expect(await rowsOf('a,b\n"x, ""y""\nz",2\n\n3\n')).toEqual([['a', 'b'], ['x, "y"\nz', '2'], [''], ['3']]);
});

test('what is no table is refused with what was seen', async () => {
  await expect(rowsOf('')).rejects.toMatchObject({ code: 'empty-file' });
  await expect(rowsOf(Buffer.from('504b0304', 'hex'))).rejects.toMatchObject({
    ...{ code: 'bad-table', detail: expect.stringContaining('XLSX') },
  });
  await expect(rowsOf('a,b\n"never closed\nx,y\n')).rejects.toMatchObject({ code: 'bad-table' });
  await expect(rowsOf(Buffer.from('61ff2c00ff80', 'hex'))).rejects.toMatchObject({ code: 'bad-table' });
  await expect(rowsOf('a,b\nx\0,y\n')).rejects.toMatchObject({ code: 'bad-table' });
});

test('50,000 rows come a slice at a time, none lost, also where a slice cuts a character', async () => {
  const lines = Array.from({ length: 50_000 }, (_, at) => `${10_000 + at},李静${at},一组,坐席,2026-10-31`);
  const bytes = Buffer.from(`工号,姓名,班组,岗位,入职日期\n${lines.join('\n')}\n`);
  expect(encodingOf(bytes)).toBe('utf-8');
  let turns = 0;
  let isDone = false;
  const count = () => {
    turns += 1;
    if (!isDone) setImmediate(count);
  };
  setImmediate(count);
  const rows = await rowsOf(bytes);
  isDone = true;
  expect(rows.length).toBe(50_001);
  expect(rows.at(-1)).toEqual(['59999', '李静49999', '一组', '坐席', '2026-10-31']);
  expect(turns).toBeGreaterThan(bytes.length / 32 / 1024 / 2);
});
