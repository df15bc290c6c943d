import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commonFields } from '../rules/condition.ts';
import { kinds } from './kinds.ts';

const pages = new URL('../../../docs/rules/', import.meta.url);
const names = Object.keys(kinds);
const page = (name: string) => readFileSync(new URL(`${name}.md`, pages), 'utf8');

test('every kind has a page, and every page a kind', () => {
  const written = readdirSync(pages).filter((file) => file !== 'README.md');
  expect(written.sort()).toEqual(names.map((name) => `${name}.md`).sort());
});

test('every kind has a test beside it', () => {
  const tests = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.test.ts'));
  expect(tests).toEqual(expect.arrayContaining(names.map((name) => `${name}.test.ts`)));
});

test('the name in a rule set is the name of the kind', () => {
  for (const [name, { schema }] of Object.entries(kinds)) {
    expect(schema.shape.kind?.safeParse(name).success, name).toBe(true);
  }
});

describe.each(names)('the page of %s', (name) => {
  test('says what, options, an example kept, an example missed and why, in under 40 lines', () => {
    const text = page(name);
    expect(text.split('\n')[0]).toBe(`# ${name}`);
    for (const part of ['What', 'Options', 'Kept', 'Missed', 'Why so'])
      expect(text).toContain(`**${part}.**`);
    expect(text.split('\n').length).toBeLessThan(40);
  });

  test('names every option of its own', () => {
    const own = Object.keys(kinds[name]!.schema.shape).filter(
      (field) => field !== 'kind' && !(field in commonFields),
    );
    const text = page(name);
    expect(own.filter((field) => !text.includes(`\`${field}`))).toEqual([]);
  });
});
