import { expect, test } from 'vitest';
import { signMessage } from './sign-message.ts';

const EXAMPLE = 'dd289209045ae99d6191e757d9df9dd8c6e02a124734d2792884378f6756ff45';

test('the example of docs/webhooks.md', () => {
  const body = '{"event":"test","message":"听鉴"}';
  expect(signMessage('whsec_example', 1793412000, body)).toBe(EXAMPLE);
});

test('another time, body or secret is another signature', () => {
  const one = signMessage('s', 1, 'b');
  for (const other of [signMessage('s', 2, 'b'), signMessage('s', 1, 'c'), signMessage('t', 1, 'b')]) {
    expect(other).not.toBe(one);
  }
});
