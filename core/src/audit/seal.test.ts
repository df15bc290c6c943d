import { expect, test } from 'vitest';
import { FIRST_SEAL, sealOf } from './seal.ts';

const key = new Uint8Array(32).fill(1);
const SEAL = '761baa0b35e23d052f8ca836700451b311eef1dc9a0754a9a11758dbf0ca2fde';
const row = {
  ...{ seq: 1, at: '2026-10-31T02:00:00.000Z', actor: '8006', origin: null, action: 'sign-in' },
  ...{ subject: 'person:8006', before: null, after: { b: 1, a: '您好' } },
};

test('a seal stays what it is: rows that were sealed years ago can still be checked', () => {
  expect(sealOf(key, row, FIRST_SEAL)).toBe(SEAL);
});

test('the order in which a database gives back the fields does not matter', () => {
  const { seq, at, ...rest } = row;
  expect(sealOf(key, { ...rest, after: { a: '您好', b: 1 }, at, seq }, FIRST_SEAL)).toBe(SEAL);
});

test('another key or another row before it makes another seal', () => {
  expect(sealOf(new Uint8Array(32).fill(2), row, FIRST_SEAL)).not.toBe(SEAL);
  expect(sealOf(key, row, SEAL)).not.toBe(SEAL);
});
