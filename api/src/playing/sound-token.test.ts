import { expect, test } from 'vitest';
import { readSoundToken, soundToken } from './sound-token.ts';

const key = new Uint8Array(32).fill(1);
const link = { callId: 'c', actor: '8006', kind: 'sound', until: 1_790_000_000_000 } as const;
const token = soundToken(key, link);

test('what was signed is read back', () => {
  expect(readSoundToken(key, token)).toEqual(link);
});

test('not one character can be changed, left out or added', () => {
  for (let at = 0; at < token.length; at += 1) {
    const other = token[at] === 'A' ? 'B' : 'A';
    // The last character of base64 may carry bits that mean nothing.
    if (at < token.length - 1) {
      expect(readSoundToken(key, token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
    }
    expect(readSoundToken(key, token.slice(0, at))).toBeNull();
  }
  for (const wrong of ['', '.', `${token}.`, `.${token}`, 'a.b', token.split('.')[0]!]) {
    expect(readSoundToken(key, wrong)).toBeNull();
  }
  expect(readSoundToken(new Uint8Array(32).fill(2), token)).toBeNull();
});
