import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashOf } from '../hash.ts';
import { readRuleSet } from './rule-set.ts';
import { withSettings } from './with-settings.ts';

const shipped = readFileSync(new URL('../../rule-sets/default.yaml', import.meta.url), 'utf8');

test('a centre’s own words change nothing but themselves and the version', () => {
  const own = { organisation: ['远山保险', '远山客服'], surveyFollows: true, systemPlaysAgentNumber: false };
  const text = withSettings(shipped, own);
  const [before, after] = [readRuleSet(shipped), readRuleSet(text)];
  expect(after.settings).toEqual({ ...before.settings, ...own });
  expect(after.version).toBe(`${before.version}+own`);
  expect(hashOf(after.rules)).toBe(hashOf(before.rules));
  expect(text).toContain('客户等待超过多久必须先说明');
  expect(withSettings(text, own)).toBe(text);
});
