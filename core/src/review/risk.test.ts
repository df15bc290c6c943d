import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../judge/finding.ts';
import { deduct } from '../scorecard/deduct.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import { nobodyTold } from '../testing/ask-condition.ts';
import { defaultSchedule, hold, writtenCall } from '../testing/written-call.ts';
import { readTranscript } from '../transcript/read-transcript.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { riskReasons } from './risk.ts';
import { RISK_CODES, RISKS } from './risk-codes.ts';
import { newFatalRisk } from './risk-scorecard.ts';
import { RISK_SETTINGS, riskSettings } from './risk-settings.ts';

const proposal = (item: string, openTimes = 1): Finding => ({
  ...{ item, outcome: 'needs-human', isProposal: true, parts: [], times: 0, openTimes },
  ...{ evidence: [], searched: null, nearest: null, why: '' },
});
const unsure = (item: string): Finding => ({ ...proposal(item), isProposal: false });
const reasons = (text: string, findings: Finding[] = [], more: Partial<Transcript> = {}) =>
  riskReasons(
    { scorecard: deduct(findings, defaultSchedule), transcript: writtenCall(text, more), facts: nobodyTold },
    RISK_SETTINGS,
  );
const codes = (text: string, findings: Finding[] = [], more: Partial<Transcript> = {}) =>
  reasons(text, findings, more).map(({ code }) => code);

const CALM = '坐席 您好，请问有什么可以帮您\n客户 我想查一下保单';
const customer = (words: string) => `坐席 您好，请问有什么可以帮您\n客户 ${words}`;

describe('what brings a call into the risk queue', () => {
  test.each<[string, string[], string[]]>([
    ['an ordinary call is none', codes(CALM), []],
    [
      'a fatal proposal, which also makes the range wide',
      codes(CALM, [proposal('Z01')]),
      ['fatal', 'wide-range'],
    ],
    ['another proposal', codes(CALM, [proposal('P05')]), ['proposals']],
    ['what the machine cannot judge is no proposal', codes(CALM, [unsure('P05')]), []],
    ['the customer speaks of complaining', codes(customer('我要投诉你们')), ['complaint']],
    ['the customer speaks of the supervisor by its number', codes(customer('那我打12378')), ['complaint']],
    ['the customer denies it', codes(customer('我不是投诉，就问一下')), []],
    ['the agent speaks of complaints', codes(`${CALM}\n坐席 您可以拨打投诉电话`), []],
    ['an insurer’s ordinary word', codes(customer('这种情况赔偿多少钱')), []],
    ['compensation demanded', codes(customer('你们要求赔偿我的损失，我要求赔偿损失')), ['complaint']],
    ['the customer wants somebody higher up', codes(customer('我要找你们领导')), ['escalation']],
    ['the same, written by sound', codes(customer('叫你们京理来接')), ['escalation']],
    ['their own superior is not meant', codes(customer('我们领导让我问一下')), []],
    ['on one channel anybody may be the customer', codes('未知 您好\n未知 我要投诉'), ['complaint']],
  ])('%s', (_title, found, expected) => expect(found).toEqual(expected));

  const quiet = (lengthS: number, more: Partial<Transcript> = {}) =>
    codes(`0-4 坐席 您好请讲\n${4 + lengthS}-${6 + lengthS} 客户 喂`, [], more);
  test.each<[string, string[], string[]]>([
    ['29.9 s of silence', quiet(29.9), []],
    ['30 s', quiet(30), ['long-silence']],
    ['a hold the switch told of is none', quiet(40, { holds: [hold(4, 44)] }), []],
  ])('%s', (_title, found, expected) => expect(found).toEqual(expected));

  const half = (unheardS: number, heardS: number) =>
    codes(`0-${heardS} 坐席 您好\n没听清 客户 ${heardS}-${heardS + unheardS}`);
  test.each<[string, string[], string[]]>([
    ['less than 15 % unheard', half(5.2, 30), []],
    ['15 % and more', half(6, 30), ['low-coverage']],
    ['half of a very short call', half(4, 4), []],
  ])('%s', (_title, found, expected) => expect(found).toEqual(expected));

  test('the most urgent comes first, whatever was seen first', () => {
    const found = reasons(customer('我要投诉，叫你们经理来接'), [proposal('P05'), proposal('Z02')]);
    const priorities = found.map(({ priority }) => priority);
    expect(found.map(({ code }) => code)).toEqual([
      ...['fatal', 'escalation', 'complaint', 'wide-range', 'proposals'],
    ]);
    expect(priorities).toEqual(priorities.toSorted((a, b) => b - a));
  });

  test('each reason says what was seen in this call', () => {
    const found = reasons(customer('我要投诉'), [proposal('Z02'), proposal('Z05')]);
    expect(found.map(({ sentence }) => sentence)).toEqual([
      '机检疑似致命项：Z02、Z05，须由人确认',
      '客户说到：00:03“投诉”',
      '分数在 0 到 100 之间，相差 100 分，取决于复核',
    ]);
  });
});

describe('scored again', () => {
  test('a fatal proposal that was open before brings no call back, nor does another proposal', () => {
    expect(newFatalRisk([proposal('Z01'), proposal('P05')], ['Z01'])).toEqual({});
  });
  test('one that is new does, and only it is told of', () => {
    const found = newFatalRisk([proposal('Z01'), proposal('Z02'), proposal('P05')], ['Z01', 'P05']);
    expect(found).toEqual({ fatal: '机检疑似致命项：Z02，须由人确认' });
  });
});

const fixtures = new URL('../../../fixtures/calls/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, fixtures), 'utf8');
const rendered = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/transcript.json'))
  .map((path) => path.split('/')[0] as string);

test.each(rendered)('%s: in the queue with its fatal proposal, not when it is clean', async (name) => {
  const { transcript } = await readTranscript(read(`${name}/transcript.json`));
  const scorecard = JSON.parse(read(`${name}/golden.exact.json`)) as Scorecard;
  const found = riskReasons({ scorecard, transcript, facts: nobodyTold }, RISK_SETTINGS).map(
    ({ code }) => code,
  );
  expect(found.includes('fatal')).toBe(scorecard.open.some((item) => item.startsWith('Z')));
  if (name.endsWith('-clean')) expect(found).toEqual([]);
});

test('every reason has a name and its own place in the order', () => {
  expect(new Set(RISK_CODES.map((code) => RISKS[code].priority)).size).toBe(RISK_CODES.length);
});

test('the bounds are a setting', () => {
  const scorecard = deduct([proposal('Z01')], defaultSchedule);
  const narrow = { ...scorecard, points: { ...scorecard.points, lowest: 91, highest: 100 } };
  const ofNarrow = (wideRangePoints: number) =>
    riskReasons(
      { scorecard: narrow, transcript: writtenCall(CALM), facts: nobodyTold },
      riskSettings.parse({ wideRangePoints }),
    ).map(({ code }) => code);
  expect([ofNarrow(9), ofNarrow(10)]).toEqual([['fatal', 'wide-range'], ['fatal']]);
});
