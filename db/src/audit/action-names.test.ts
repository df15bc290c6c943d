import { globSync, readFileSync } from 'node:fs';
import { ACTION_NAMES } from '@tingjian/core/audit/action-names.ts';
import { expect, test } from 'vitest';

const folder = new URL('..', import.meta.url).pathname;

test('every act that is written to the trail has a name for people, and every name an act', () => {
  const written = globSync(['writes/**/*.ts', 'audit/**/*.ts', 'intake/**/*.ts'], { cwd: folder })
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(folder + file, 'utf8').matchAll(/\baction: (.*)/g)])
    .flatMap(([, rest]) =>
      [...rest!.split('subject:')[0]!.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code!),
    );
  expect([...new Set(written)].sort()).toEqual(Object.keys(ACTION_NAMES).sort());
});
