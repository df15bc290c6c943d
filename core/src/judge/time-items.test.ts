import { describe, expect, test } from 'vitest';
import { hold, judgeItem } from '../testing/written-call.ts';

const before = '0.5-3 坐席 您好,安程保险,八零零六号为您服务\n4-8 客户 我想查一下理赔进度';
const outcome = (item: string, text: string, holds = [] as ReturnType<typeof hold>[]) =>
  judgeItem(item, text, { transcript: { holds } }).outcome;

describe('one silence costs once: P05 before S43', () => {
  test('the customer waits over 10 s and was not told', () => {
    const text = `${before}\n20-22 坐席 查到了`;
    expect(judgeItem('P05', text)).toMatchObject({ outcome: 'missed', times: 1 });
    expect(outcome('S43', text)).toBe('met');
  });

  test('exactly 10 s is still within the rule, a millisecond more is not', () => {
    expect(outcome('P05', `${before}\n18-20 坐席 查到了`)).toBe('not-applicable');
    expect(outcome('P05', `${before}\n18.001-20 坐席 查到了`)).toBe('missed');
  });

  test.each(['好的,请稍等', '麻烦您在线等后一下', '您先别挂,我去系统里核对', '正在为您何时,请不要挂记'])(
    'told: %s',
    (words) => {
      expect(outcome('P05', `${before}\n8.5-10 坐席 ${words}\n25-27 坐席 查到了`)).toBe('met');
      expect(outcome('S43', `${before}\n8.5-10 坐席 ${words}\n25-27 坐席 查到了`)).toBe('met');
    },
  );

  test('told at 11 s is within the tolerance, at 13 s it is not', () => {
    expect(outcome('P05', `${before}\n19-20 坐席 请稍等`)).toBe('met');
    expect(outcome('P05', `${before}\n21-22 坐席 请稍等`)).toBe('missed');
  });

  test('我查一下 alone is for a person', () => {
    expect(outcome('P05', `${before}\n8.5-10 坐席 我帮您查一下\n25-27 坐席 查到了`)).toBe('needs-human');
  });

  test('a lone 喂 of the customer does not cut the wait in two', () => {
    const text = `${before}\n15-15.6 客户 喂\n23-25 坐席 查到了`;
    expect(judgeItem('P05', text)).toMatchObject({ outcome: 'missed', times: 1 });
  });

  test('silence after an agent question is unexplained, not a wait', () => {
    const text = `${before}\n8.5-10 坐席 事故是几点发生的?\n23-25 客户 早上八点`;
    expect(judgeItem('S43', text)).toMatchObject({ outcome: 'missed', times: 1 });
    expect(outcome('P05', text)).toBe('not-applicable');
  });

  test('a 请稍等 before an earlier look-up does not explain it', () => {
    const text = `${before}\n8.5-10 坐席 请稍等\n12-13 坐席 查到了\n13.5-15 坐席 车牌号是多少?\n28-30 客户 京A`;
    expect(outcome('S43', text)).toBe('missed');
  });

  test('我找一下 of the customer excuses it', () => {
    const text = `${before}\n8.5-10 坐席 保单号是多少?\n10.5-12 客户 我找一下\n26-28 客户 找到了`;
    expect(outcome('S43', text)).toBe('met');
    expect(outcome('P05', text)).toBe('not-applicable');
  });

  test('in a recording with one channel a long silence is for a person, none is none', () => {
    expect(outcome('P05', '0-3 未知 您好\n20-22 未知 查到了')).toBe('needs-human');
    expect(outcome('S43', '0-3 未知 您好\n20-22 未知 查到了')).toBe('needs-human');
    expect(outcome('P05', '0-3 未知 您好\n5-8 未知 查到了')).toBe('not-applicable');
  });
});

describe('P06: back from a hold', () => {
  const held = (words: string) => `${before}\n8.5-10 坐席 请稍等\n26-30 坐席 ${words}`;
  test.each([
    ['让您久等了,查到了', 'met'],
    ['两年就等了,查到了', 'met'],
    ['感谢您的内心等待,查到了', 'met'],
    ['查到了,已经到账', 'missed'],
    ['请您耐心等待,还在审核', 'missed'],
  ])('%s → %s', (words, expected) => {
    expect(outcome('P06', held(words), [hold(11, 25)])).toBe(expected);
  });

  test('said later than 5 s into the turn it is too late', () => {
    const text = `${before}\n8.5-10 坐席 请稍等\n26-42 坐席 这个案子是上周三定损的修理厂那边已经把清单都交上来了金额也对过了让您久等了`;
    expect(outcome('P06', text, [hold(11, 25)])).toBe('missed');
  });

  test('without a hold it does not apply', () => {
    expect(outcome('P06', `${before}\n9-11 坐席 到账了`)).toBe('not-applicable');
  });

  test('a customer who leaves during the hold leaves nothing to judge', () => {
    expect(outcome('P06', `${before}\n8.5-10 坐席 请稍等`, [hold(11, 40)])).toBe('not-applicable');
  });
});

describe('U23: cutting in', () => {
  const cut = (start: string, end: string, words = '您直接说车牌号') =>
    `0-10 客户 我在路上撞了柱子灯碎了\n${start}-${end} 坐席 ${words}\n11-13 客户 好的`;
  test.each([
    ['8', '11', 'missed', 'overlap of 2 s'],
    ['9', '11', 'missed', 'overlap of exactly 1 s'],
    ['9.001', '11', 'met', 'overlap under 1 s'],
    ['1', '4', 'missed', 'after exactly 1 s of the customer'],
    ['0.9', '4', 'met', 'before the customer has spoken 1 s'],
  ])('from %s to %s s: %s (%s)', (start, end, expected) => {
    expect(outcome('U23', cut(start, end))).toBe(expected);
  });

  test('嗯, 对, 是的, 好的 are listening', () => {
    expect(outcome('U23', cut('5', '7', '嗯,对,是的,好的'))).toBe('met');
  });

  test('the customer who talks into the agent is not cut in on', () => {
    expect(
      outcome('U23', '0-6 坐席 您好安程保险八零零六号为您服务\n4-9 客户 我要报案\n10-12 坐席 好的'),
    ).toBe('met');
  });
});
