import { chinaDay } from '../../../calendar/china-day.ts';
import { type FactKind, given } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** What the queue counts in half an hour, for the whole centre. */
export const queueHalfHour: FactKind = {
  kind: 'queue-half-hour',
  name: '队列半小时报表',
  columns: [
    {
      field: 'queue',
      name: '队列',
      type: 'text',
      isRequired: true,
      hint: '技能组或热线',
      alsoCalled: ['技能组', '热线'],
    },
    {
      field: 'startsAt',
      name: '开始时间',
      type: 'moment',
      isRequired: true,
      hint: '2026-10-31 09:30',
      alsoCalled: ['时段', '时间'],
    },
    {
      field: 'ivrOffered',
      name: '全部来电',
      type: 'count',
      isRequired: false,
      hint: '含自助语音',
      alsoCalled: ['呼入总量'],
    },
    {
      field: 'ivrEnded',
      name: '自助办结',
      type: 'count',
      isRequired: false,
      hint: '在自助语音里办完',
      alsoCalled: [],
    },
    {
      field: 'offered',
      name: '要求人工',
      type: 'count',
      isRequired: true,
      hint: '进入人工队列的来电',
      alsoCalled: ['人工请求', '转人工'],
    },
    {
      field: 'answered',
      name: '人工接起',
      type: 'count',
      isRequired: true,
      hint: '人工接起的来电',
      alsoCalled: ['人工接通'],
    },
    {
      field: 'answeredWithin',
      name: '限时接起',
      type: 'count',
      isRequired: true,
      hint: '设定秒数内接起（默认 20 秒）',
      alsoCalled: ['20秒内接起', '20秒接通'],
    },
    {
      field: 'abandoned',
      name: '放弃数',
      type: 'count',
      isRequired: true,
      hint: '接起前挂断',
      alsoCalled: ['排队放弃'],
    },
    {
      field: 'shortAbandoned',
      name: '短放弃数',
      type: 'count',
      isRequired: false,
      hint: '几秒内就挂断',
      alsoCalled: [],
    },
    {
      field: 'wait',
      name: '排队时长',
      type: 'seconds',
      isRequired: true,
      hint: '接起来电的等待之和',
      alsoCalled: ['等待时长'],
    },
  ],
  keyFields: ['queue', 'startsAt'],
  person: null,
  day: ({ startsAt }) => chinaDay(new Date(String(startsAt))),
  check: (values) => [
    ...moreThan(values, 'answered', 'offered', '接起不能多于请求'),
    ...moreThan(values, 'answeredWithin', 'answered', '限时接起不能多于接起'),
    ...moreThan(values, 'abandoned', 'offered', '放弃不能多于请求'),
    ...moreThan(values, 'shortAbandoned', 'abandoned', '短放弃不能多于放弃'),
    ...moreThan(values, 'ivrEnded', 'ivrOffered', '自助办结不能多于全部来电'),
  ],
  sums: (values) =>
    given(values, {
      ...{
        ivrOffered: 'ivrOffered',
        ivrEnded: 'ivrEnded',
        queueOffered: 'offered',
        queueAnswered: 'answered',
      },
      ...{ queueAnsweredWithin: 'answeredWithin', queueAbandoned: 'abandoned' },
      ...{ queueShortAbandoned: 'shortAbandoned', queueWaitSeconds: 'wait' },
    }),
};
