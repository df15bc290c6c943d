import { AGENT, DAY } from '../common-columns.ts';
import { type FactKind, given, numberIn } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** What the telephone system counts for one agent and day. */
export const telephonyDay: FactKind = {
  kind: 'telephony-day',
  name: '话务日报',
  columns: [
    AGENT,
    DAY,
    {
      field: 'offered',
      name: '振铃数',
      type: 'count',
      isRequired: true,
      hint: '振到坐席的来电',
      alsoCalled: ['来电数', '呼入振铃', '分配数'],
    },
    {
      field: 'answered',
      name: '接听数',
      type: 'count',
      isRequired: true,
      hint: '坐席接起的来电',
      alsoCalled: ['应答数', '接通数'],
    },
    {
      field: 'missed',
      name: '漏接数',
      type: 'count',
      isRequired: false,
      hint: '不填按 振铃−接听 计',
      alsoCalled: ['未接数'],
    },
    {
      field: 'talk',
      name: '通话时长',
      type: 'seconds',
      isRequired: true,
      hint: '秒或 时:分:秒',
      alsoCalled: ['通话时间', '通话秒数'],
    },
    {
      field: 'hold',
      name: '保持时长',
      type: 'seconds',
      isRequired: false,
      hint: '秒或 时:分:秒',
      alsoCalled: ['保持时间'],
    },
    {
      field: 'afterCall',
      name: '话后时长',
      type: 'seconds',
      isRequired: false,
      hint: '秒或 时:分:秒',
      alsoCalled: ['整理时长', '事后处理时长', '后处理时长'],
    },
    {
      field: 'signedIn',
      name: '签入时长',
      type: 'seconds',
      isRequired: true,
      hint: '秒或 时:分:秒',
      alsoCalled: ['登录时长', '签到时长'],
    },
    {
      field: 'ready',
      name: '空闲时长',
      type: 'seconds',
      isRequired: false,
      hint: '秒或 时:分:秒',
      alsoCalled: ['就绪时长'],
    },
    {
      field: 'busy',
      name: '示忙时长',
      type: 'seconds',
      isRequired: false,
      hint: '秒或 时:分:秒',
      alsoCalled: ['小休时长', '置忙时长'],
    },
    {
      field: 'outbound',
      name: '外呼数',
      type: 'count',
      isRequired: false,
      hint: '拨出的电话',
      alsoCalled: ['呼出数'],
    },
    {
      field: 'outboundTalk',
      name: '必要外呼时长',
      type: 'seconds',
      isRequired: false,
      hint: '秒或 时:分:秒',
      alsoCalled: ['外呼时长'],
    },
    {
      field: 'onSite',
      name: '在岗时长',
      type: 'seconds',
      isRequired: false,
      hint: '工时利用率按在岗口径时需要',
      alsoCalled: [],
    },
    {
      field: 'paid',
      name: '计薪时长',
      type: 'seconds',
      isRequired: false,
      hint: '工时利用率按计薪口径时需要',
      alsoCalled: [],
    },
  ],
  keyFields: ['person', 'day'],
  person: 'person',
  day: ({ day }) => String(day),
  check: (values) => [
    ...moreThan(values, 'answered', 'offered', '接听数不能多于振铃数'),
    ...moreThan(values, 'missed', 'offered', '漏接数不能多于振铃数'),
    ...(numberIn(values, 'signedIn') > 86_400
      ? [{ field: 'signedIn', problem: '一天不会超过 24 小时' }]
      : []),
  ],
  sums: (values) => {
    const handled = numberIn(values, 'answered') + numberIn(values, 'outbound');
    const missed = values.missed ?? numberIn(values, 'offered') - numberIn(values, 'answered');
    return {
      ...given(values, {
        ...{ offered: 'offered', answered: 'answered', outbound: 'outbound', talkSeconds: 'talk' },
        ...{ signedInSeconds: 'signedIn', readySeconds: 'ready', busySeconds: 'busy' },
        ...{ onSiteSeconds: 'onSite', paidSeconds: 'paid' },
      }),
      ...{ handled, missed: Number(missed) },
      ...{ holdSeconds: numberIn(values, 'hold'), afterCallSeconds: numberIn(values, 'afterCall') },
      ...{ outboundSeconds: numberIn(values, 'outboundTalk') },
      // M01 of domain section 2.4.
      longBusyDays: numberIn(values, 'busy') > 1800 ? 1 : 0,
    };
  },
};
