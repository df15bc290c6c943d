import { describe, expect, test } from 'vitest';
import { judgeItem } from '../testing/written-call.ts';

const said = (item: string, words: string, speaker = '坐席') =>
  judgeItem(item, `坐席 您好,安程保险,八零零六号为您服务\n客户 我想问一下理赔\n${speaker} ${words}`);

describe('U24: banned words', () => {
  test.each([
    '这事我不清楚,你问别人去',
    '这不关我的事,你自己想办法',
    '这不管我的事,你自己想办法',
    '定损的事情不归我管',
    '你去投诉吧',
    '我就是这个态度',
    '你爱早睡早睡,睡便宜',
    '我刚才不许跟你说过了嘛,怎么还会',
    '你听动了没有',
    '这不是写着吗,你不会自己看',
  ])('found: %s', (words) => {
    expect(said('U24', words)).toMatchObject({ outcome: 'missed', times: 1 });
  });

  test.each([
    '不知道我有没有解释清楚',
    '不知道您是否方便',
    '线路不太清楚,请您大声一点',
    '您看对不对',
    '如果有不清楚的地方,可以看邮件',
    '您还有什么不明白的吗',
    '请您耐心等待',
    '这个问题需要转给理赔部门处理',
  ])('polite: %s', (words) => {
    expect(said('U24', words).outcome).toBe('met');
  });

  test('a short phrase that only sounds similar is for a person', () => {
    expect(said('U24', '小菲话听我说完')).toMatchObject({ outcome: 'needs-human', times: 0, openTimes: 1 });
  });

  test('the customer may say what they like', () => {
    expect(said('U24', '我不知道,这不关我的事', '客户').outcome).toBe('met');
    expect(said('Z01', '你们脑子有毛病', '客户').outcome).toBe('met');
  });

  test('two banned words in one sentence cost once, in two sentences twice', () => {
    const text = '坐席 您好\n客户 喂\n坐席 我不清楚,不归我管\n客户 那怎么办\n坐席 你问别人去';
    expect(judgeItem('U24', text).times).toBe(2);
  });

  test('the evidence shows what was written and what was meant', () => {
    const { evidence, why } = said('U24', '这不管我的事');
    expect(evidence[0]?.match).toMatchObject({
      heard: '不管我的事',
      intended: '不关我的事',
      how: 'same-sound',
    });
    expect(why).toContain('读音同“不关我的事”');
  });
});

describe('Z01: an insult is a proposal, never a deduction', () => {
  test.each(['你智商低啊', '那你就是活该被骗', '你脑子有毛病吧'])('proposed: %s', (words) => {
    expect(said('Z01', words)).toMatchObject({ outcome: 'needs-human', times: 0, openTimes: 1 });
  });

  test.each(['请您耐心等待', '我去系统里核对', '这么地吧,我帮您登记', '您说什么东西丢了'])(
    'nothing in: %s',
    (words) => {
      expect(said('Z01', words).outcome).toBe('met');
    },
  );
});
