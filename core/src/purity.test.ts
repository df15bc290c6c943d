import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('testing'),
);

test('core takes the time as a value and touches nothing outside itself', () => {
  expect(files.length).toBeGreaterThan(30);
  const impure = files.filter((name) =>
    /new Date\(\)|Date\.now\(|Math\.random\(|from 'node:|process\.|fetch\(/.test(
      readFileSync(new URL(name, folder), 'utf8'),
    ),
  );
  expect(impure).toEqual([]);
});
