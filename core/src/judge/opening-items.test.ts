import { describe, expect, test } from 'vitest';
import { judgeItem } from '../testing/written-call.ts';

const customer = '客户 我的车被追尾了,想报案';
const heardByMachine = { engine: { name: 'whisper.cpp', model: 'base', modelHash: 'x', settings: {} } };

describe('P01: the opening has greeting, organisation, agent number and offer', () => {
  const complete = [
    '您好,安程保险,八零零六号为您服务,请问有什么可以帮您?',
    '早上好,这里是安程保险客服热线,工号三幺零九,请讲。',
    '晚上好,安程车险服务热线,我是四零幺七号,有什么可以帮您?',
    '您好,安程保险8006号为您服务',
    '您好,安程保險8006號為您服務',
    '您好,安成保险,8.05号作席微明服务',
    '您好安抢保险,815号座席位您服务',
    '早上好,这里是安宠宝险客服热线,功耗3109,请讲',
  ];
  test.each(complete)('met: %s', (words) => {
    expect(judgeItem('P01', `坐席 ${words}\n${customer}`)).toMatchObject({ outcome: 'met', parts: [] });
  });

  const incomplete: [string, string[]][] = [
    ['安程保险,八零零六号为您服务', ['greeting']],
    ['您好,八零零六号为您服务', ['organisation']],
    ['您好,安程保险,请问有什么可以帮您', ['agentNumber']],
    ['您好,安程保险,工号八零零六', ['offer']],
    ['您好,保险公司,什么事', ['organisation', 'agentNumber', 'offer']],
    ['您好,平安普惠,八零零六号为您服务', ['organisation']],
  ];
  test.each(incomplete)('missed: %s', (words, parts) => {
    const finding = judgeItem('P01', `坐席 ${words}\n${customer}`);
    expect(finding).toMatchObject({ outcome: 'missed', parts, times: parts.length });
    expect(finding.searched).not.toBeNull();
  });

  test('what the agent says after the customer has spoken comes too late', () => {
    const text = `坐席 您好\n${customer}\n坐席 安程保险八零零六号为您服务`;
    expect(judgeItem('P01', text).parts).toEqual(['organisation', 'agentNumber', 'offer']);
  });

  test("a customer's short 喂 does not end the first turn", () => {
    const text = `坐席 您好,安程保险\n客户 喂你好\n坐席 八零零六号为您服务\n${customer}`;
    expect(judgeItem('P01', text).outcome).toBe('met');
  });

  test.each([
    ['3', 'met'],
    ['3.1', 'missed'],
  ])('a first turn that begins after %s s is %s', (start, outcome) => {
    const text = `${start} 坐席 您好,安程保险,八零零六号为您服务\n${customer}`;
    expect(judgeItem('P01', text).outcome).toBe(outcome);
  });

  test('ring-back tones before the first word are not counted as delay', () => {
    const ring = { music: [{ speaker: 'agent' as const, startMs: 0, endMs: 6000 }] };
    const text = `6.5 坐席 您好,安程保险,八零零六号为您服务\n${customer}`;
    expect(judgeItem('P01', text, { transcript: ring }).outcome).toBe('met');
  });

  test('an outbound call needs no offer of help', () => {
    const text = `客户 喂\n坐席 您好,我是安程保险的客服,工号八零三六,给您做个回访\n${customer}`;
    expect(judgeItem('P01', text, { facts: { direction: 'outbound' } }).outcome).toBe('met');
  });

  test('the agent number is met by the system when the system plays it', () => {
    const text = `坐席 您好,安程保险,很高兴为您服务\n${customer}`;
    expect(judgeItem('P01', text, { settings: { systemPlaysAgentNumber: true } }).outcome).toBe('met');
  });

  test('words that nobody could write down make it a case for a person', () => {
    const unheard = [{ speaker: 'agent' as const, startMs: 600, endMs: 1500 }];
    const finding = judgeItem('P01', `坐席 您好,安程保险,请问有什么可以帮您\n${customer}`, {
      transcript: { unheard },
    });
    expect(finding).toMatchObject({ outcome: 'needs-human', openTimes: 1 });
  });

  test.each([
    ['one channel', '未知 您好,安程保险,八零零六号为您服务\n未知 我想报案'],
    ['swapped channels', '客户 您好,安程保险,八零零六号为您服务\n坐席 我想报案'],
    ['no agent at all', '客户 喂,有人吗'],
  ])('with %s a person decides', (_, text) => {
    expect(judgeItem('P01', text)).toMatchObject({ outcome: 'needs-human', openTimes: null });
  });
});

describe('P02: the agent number is in the first turn', () => {
  test.each([
    ['您好,安程保险,八零零六号为您服务', 'met'],
    ['您好,安程保险8006号为您服务', 'met'],
    ['您好,工号幺二,请讲', 'met'],
    ['您好,安程保险八千零六号坐席', 'met'],
    ['晚上好,安成车显服务,我是司林妖妻好', 'met'],
    ['您好,安程保险,请问有什么可以帮您', 'missed'],
    ['您好,安程保险九五五幺二热线,请问有什么可以帮您', 'missed'],
    ['您好,这里是安程保险一号线', 'missed'],
  ])('%s → %s', (words, outcome) => {
    expect(judgeItem('P02', `坐席 ${words}\n${customer}`).outcome).toBe(outcome);
  });

  test('digits that were written as other words keep their evidence', () => {
    const text = `坐席 晚上好,安成车显服务,我是司林妖妻好\n${customer}`;
    const { evidence } = judgeItem('P02', text, { transcript: heardByMachine });
    expect(evidence[0]?.match).toMatchObject({
      heard: '司林妖妻好',
      intended: '工号 4017 号',
      how: 'same-sound',
    });
  });
});
