import { expect, test } from 'vitest';
import type { State } from '../judge/answer.ts';
import { type Circumstances, ONE_CHANNEL, reasonsIn, stateIn } from '../testing/ask-condition.ts';

const back = { kind: 'hold', withinMs: 5000, phrases: ['让您久等了', '感谢…等待'], except: ['请耐心等待'] };
const before = '0-2 客户 帮我查一下赔款\n2-4 坐席 好的，请稍等\n保持 4-20';
const noSwitch: Circumstances = { transcript: { holds: null } };

test.each<[string, string, State]>([
  ['the first words after the hold thank for waiting', `${before}\n20-24 坐席 让您久等了，查到了`, 'yes'],
  ['the same sound counts', `${before}\n20-24 坐席 让您九等了，查到了`, 'yes'],
  ['a gap stands for other words', `${before}\n20-24 坐席 感谢您的耐心等待`, 'yes'],
  ['nothing of the kind', `${before}\n20-24 坐席 查到了，已经到账`, 'no'],
  ['an exception does not count', `${before}\n20-24 坐席 请耐心等待`, 'no'],
  ['said inside the first seconds of the turn', `${before}\n20-22 坐席 您好\n23-25 坐席 让您久等了`, 'yes'],
  ['said later it comes too late', `${before}\n20-22 坐席 您好\n25-27 坐席 让您久等了`, 'no'],
  [
    'one of two holds without a word is lacking',
    `${before}\n20-22 坐席 让您久等了\n保持 22-30\n30 坐席 查到了`,
    'no',
  ],
  [
    'words nobody could write down may have been it',
    `${before}\n20-24 坐席 查到了\n没听清 坐席 21-22`,
    'unknown',
  ],
  ['no hold, nothing to judge', '客户 帮我查一下\n坐席 好的', 'not-due'],
  ['the agent never came back', before, 'not-due'],
  ['one channel: nobody can say who spoke', ONE_CHANNEL, 'unknown'],
])('%s', (_title, call, state) => {
  expect(stateIn(back, call)).toBe(state);
});

test('without word from the switch an announced silent wait counts as a hold, another one is for a person', () => {
  const told = '0-2 客户 帮我查一下赔款\n2-4 坐席 好的，请稍等\n20-24 坐席 查到了，已经到账';
  const untold = '0-2 客户 帮我查一下赔款\n2-4 坐席 嗯\n20-24 坐席 查到了，已经到账';
  expect(stateIn(back, told, noSwitch)).toBe('no');
  expect(stateIn(back, untold, noSwitch)).toBe('unknown');
  expect(stateIn(back, told)).toBe('not-due');
});

test('the reason names the hold and its length', () => {
  expect(reasonsIn(back, `${before}\n20-24 坐席 查到了`)).toContain('00:04–00:20 等待 16 秒');
});
