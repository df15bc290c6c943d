import { describe, expect, test } from 'vitest';
import { judgeItem } from '../testing/written-call.ts';

const opening = '坐席 您好,安程保险,八零零六号为您服务,请问有什么可以帮您?\n客户 我想问一下车损险赔不赔水淹';
const call = (...lines: string[]) => [opening, '坐席 赔的,现在已经包含涉水', ...lines].join('\n');

describe('P09: the agent asks whether there is anything else', () => {
  test.each([
    '请问您还有什么问题吗',
    '还有什么可以帮到您的吗',
    '请问您还有其他需要咨询的吗',
    '这边还有别的事情需要我处理吗',
    '请问您还有其他需要自行的吗',
    '还有些吗可以帮到您的吗',
    '其他业务还需要办理吗',
  ])('met: %s', (words) => {
    expect(judgeItem('P09', call(`坐席 ${words}`, '客户 没有了', '坐席 感谢您的来电,再见')).outcome).toBe(
      'met',
    );
  });

  test.each(['好的,请您留意短信', '请问有什么可以帮您', '您说得对'])('missed: %s', (words) => {
    const finding = judgeItem('P09', call(`坐席 ${words}`, '客户 好的谢谢', '坐席 感谢您的来电,再见'));
    expect(finding.outcome).toBe('missed');
    expect(finding.nearest).not.toBeNull();
  });

  test('the offer in the opening does not count', () => {
    expect(judgeItem('P09', call('客户 好的谢谢', '坐席 感谢您的来电,再见')).outcome).toBe('missed');
  });

  test('said earlier than the last minute it does not count in a long call', () => {
    const early = call(
      '坐席 您还有其他问题吗',
      '客户 有,我再想想',
      '150 坐席 这个要看保单',
      '客户 好的',
      '坐席 感谢来电,再见',
    );
    expect(judgeItem('P09', early).outcome).toBe('missed');
  });

  test('not applicable when the customer leaves in the middle', () => {
    const text = call('坐席 请您提供一下车牌号', '客户 不说了,我去找监管部门');
    expect(judgeItem('P09', text).outcome).toBe('not-applicable');
    expect(judgeItem('P12', text).outcome).toBe('not-applicable');
  });

  test('the same, when nobody knows who hung up, is for a person', () => {
    const text = call('坐席 请您提供一下车牌号', '客户 不说了,我去找监管部门');
    expect(judgeItem('P09', text, { facts: { releasedBy: null } }).outcome).toBe('needs-human');
  });

  test('not applicable when the customer never made a sound', () => {
    expect(judgeItem('P09', '坐席 您好,安程保险,八零零六号为您服务').outcome).toBe('not-applicable');
  });
});

describe('P12: the closing has thanks and goodbye', () => {
  test.each([
    ['感谢您的来电,再见', []],
    ['感谢您的来点,祝您新车平安再见', []],
    ['谢谢您的支持,请稍后为我的服务打分,再见', []],
    ['欢迎您再次来电,谢谢,拜拜', []],
    ['祝您平安,再见', ['thanks']],
    ['感谢您的来电', ['goodbye']],
    ['好,那就这样', ['thanks', 'goodbye']],
    ['感谢您的耐心等待,再见', ['thanks']],
  ])('%s lacks %j', (words, parts) => {
    expect(judgeItem('P12', call('客户 好的,我知道了', `坐席 ${words}`, '客户 再见')).parts).toEqual(parts);
  });

  test('a blessing without 再见 is for a person', () => {
    const finding = judgeItem('P12', call('客户 好的,我知道了', '坐席 感谢您的来电,祝您生活愉快'));
    expect(finding).toMatchObject({ outcome: 'needs-human', parts: ['goodbye'] });
  });

  test('the survey counts only where one follows', () => {
    const text = call('客户 好的,我知道了', '坐席 感谢您的来电,再见');
    expect(judgeItem('P12', text, { settings: { surveyFollows: true } }).parts).toEqual(['survey']);
  });

  test("the customer's goodbye is not the agent's", () => {
    expect(judgeItem('P12', call('客户 好的,谢谢你,再见')).parts).toEqual(['thanks', 'goodbye']);
  });
});

describe('P13: courtesy words', () => {
  test('missed when the agent uses none', () => {
    const text =
      '坐席 哪位,什么事\n客户 您好,请问保单怎么查,谢谢\n坐席 车牌号报一下\n客户 好的\n坐席 查到了,明年三月到期';
    expect(judgeItem('P13', text).outcome).toBe('missed');
  });

  test('请 inside 申请 is not a courtesy', () => {
    expect(judgeItem('P13', '坐席 哪位\n客户 我要理赔\n坐席 自己在网上申请').outcome).toBe('missed');
  });

  test('met with one of them', () => {
    expect(judgeItem('P13', '坐席 哪位\n客户 我要理赔\n坐席 请在网上申请').outcome).toBe('met');
  });

  test('您 written by a machine may be 你: a person decides', () => {
    const engine = { name: 'whisper.cpp', model: 'base', modelHash: 'x', settings: {} };
    const finding = judgeItem('P13', '坐席 您哪位\n客户 我要理赔\n坐席 自己上网弄', {
      transcript: { engine },
    });
    expect(finding.outcome).toBe('needs-human');
  });
});

describe('K70: identity', () => {
  const ask = '坐席 您好,安程保险,八零零六号为您服务\n客户 我想查一下我的保单什么时候到期';
  test.each([
    ['请问是投保人本人吗', 'met'],
    ['请您报一下身份证后刘伟', 'met'],
    ['请您核对一下登记的手机后', 'met'],
    ['请报一下车牌号', 'missed'],
    ['十分钟之内发给您', 'missed'],
  ])('%s → %s', (words, outcome) => {
    expect(judgeItem('K70', `${ask}\n坐席 ${words}\n客户 好的`).outcome).toBe(outcome);
  });

  test('a general question needs no identity', () => {
    expect(judgeItem('K70', opening).outcome).toBe('not-applicable');
  });

  test('the business type decides when it is known', () => {
    expect(judgeItem('K70', opening, { facts: { businessType: '保单查询' } }).outcome).toBe('missed');
    expect(judgeItem('K70', `${ask}\n坐席 到明年三月`, { facts: { businessType: '报案' } }).outcome).toBe(
      'not-applicable',
    );
  });
});
