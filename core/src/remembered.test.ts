import { expect, test } from 'vitest';
import { Refusal } from './refusal.ts';
import { remembered } from './remembered.ts';

test('a text is read once, and what was read cannot be changed', () => {
  const asked: string[] = [];
  const read = remembered((text) => {
    asked.push(text);
    return { words: text.split(' ') };
  });
  const first = read('a b');
  expect(read('a b')).toBe(first);
  expect(read('c').words).toEqual(['c']);
  expect(asked).toEqual(['a b', 'c']);
  expect(() => first.words.push('d')).toThrow(TypeError);
});

test('of many texts the oldest are read again', () => {
  let count = 0;
  const read = remembered((text) => {
    count += 1;
    return { text };
  });
  for (let at = 0; at < 33; at += 1) read(String(at));
  read('32');
  expect(count).toBe(33);
  read('0');
  expect(count).toBe(34);
});

test('what is refused is refused again', () => {
  const read = remembered((): object => {
    throw new Refusal('bad-request');
  });
  expect(() => read('x')).toThrow(Refusal);
  expect(() => read('x')).toThrow(Refusal);
});
