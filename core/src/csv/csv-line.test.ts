import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test.each([
  [['李静', 8006, null], '李静,8006,\r\n'],
  [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
  [['=1+1', '+86', '-2', '@x', '\tx'], "'=1+1,'+86,'-2,'@x,'\tx\r\n"],
  [['＝1+1', '＋86', '－2', '＠x'], "'＝1+1,'＋86,'－2,'＠x\r\n"],
  [['=HYPERLINK("http://x","y")', '\r=1'], '"\'=HYPERLINK(""http://x"",""y"")","\'\r=1"\r\n'],
  [[-2, 0.5], '-2,0.5\r\n'],
])('%j', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});
