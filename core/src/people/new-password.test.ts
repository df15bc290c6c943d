import { expect, test } from 'vitest';
import { passwordProblem } from './new-password.ts';

const li = { number: '8006', name: '李静' };

test.each([
  ['短短八位a1', /至少/],
  ['a'.repeat(129), /最多/],
  ['1212121212121', /单一/],
  ['my8006secret', /工号/],
  ['李静的密码很长很长啊', /姓名/],
  ['1234567890x', /常见/],
  ['Password-2026', /常见/],
])('%s is refused', (password, why) => {
  expect(passwordProblem(password, li)).toMatch(why);
});

test('a long sentence will do', () => {
  expect(passwordProblem('春江花月夜下听一通电话', li)).toBeNull();
  expect(passwordProblem('correct horse battery', li)).toBeNull();
});
