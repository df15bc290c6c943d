import { expect, test } from 'vitest';
import { nameInitials } from './name-initials.ts';

test.each([
  ['李静', 'lj'],
  ['曾莉', 'zl'],
  ['曾莉', 'cl'],
  ['单晓', 'sx'],
  ['Anna 王', 'annaw'],
  ['高志翔', 'gzx'],
])('%s is found by %s', (name, initials) => {
  expect(nameInitials(name).split(' ')).toContain(initials);
});

test('a name without readings has none', () => {
  expect(nameInitials('—·—')).toBe('');
});
