import { expect, test } from 'vitest';
import { isSwapped } from './swapped.ts';

const call = (...turns: ['agent' | 'customer', string][]) =>
  turns.map(([speaker, text], n) => ({ speaker, text, startMs: n * 3000, endMs: n * 3000 + 2500 }));

test.each([
  ['您好,安成保险李佩洛鲜,801号微宁服务有什么可以帮您?', true],
  ['下午好,安静保险客服,只要什么帮助。', true],
  ['您好完成保险,公号800啊。', true],
  ['小鲁好安抢保险。我是巴林尔妖豪,很高兴为您赐物。', true],
  ['我想查一下保单,有什么需要准备的吗?', false],
  ['你好,我想问一下,车停在路边被水淹了,车损险赔不赔。', false],
  ['您好,请问你们是安程保险吗?', false],
])('opening on the customer side: %s', (text, expected) => {
  expect(isSwapped(call(['customer', text], ['agent', '我想查一下保单。']))).toBe(expected);
});

test('an agent who opens as agents do is where they belong, whatever the customer repeats', () => {
  const opening = '您好,安程保险,八零零六号为您服务,请问有什么可以帮您?';
  expect(
    isSwapped(call(['agent', opening], ['customer', '您好,八零零六号,有什么可以帮您,你刚才这么说的?'])),
  ).toBe(false);
});
