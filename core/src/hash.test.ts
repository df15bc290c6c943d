import { expect, test } from 'vitest';
import { hashOf } from './hash.ts';

test('the order of keys does not change a hash, a value does', () => {
  expect(hashOf({ a: 1, b: [2, '三'] })).toBe(hashOf({ b: [2, '三'], a: 1 }));
  expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
  expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});
