import { chinaDay } from '../../../calendar/china-day.ts';
import type { FactKind } from '../fact-kind.ts';

/** One complaint, from its receipt to the reply. */
export const complaint: FactKind = {
  kind: 'complaint',
  name: '投诉',
  columns: [
    {
      field: 'number',
      name: '投诉编号',
      type: 'text',
      isRequired: true,
      hint: '每件一行',
      alsoCalled: ['工单号', '编号'],
    },
    {
      field: 'receivedAt',
      name: '受理时间',
      type: 'moment',
      isRequired: true,
      hint: '2026-10-31 09:30',
      alsoCalled: ['接收时间'],
    },
    {
      field: 'class',
      name: '类别',
      type: 'text',
      isRequired: true,
      hint: '如 理赔、承保、服务态度',
      alsoCalled: ['投诉类别'],
    },
    {
      field: 'cause',
      name: '原因',
      type: 'text',
      isRequired: false,
      hint: '如 理赔时效、解释不清',
      alsoCalled: ['投诉原因'],
    },
    {
      field: 'dueOn',
      name: '应办结日',
      type: 'day',
      isRequired: true,
      hint: '简单 15 天，复杂 30 天',
      alsoCalled: ['办理期限', '到期日'],
    },
    {
      field: 'closedAt',
      name: '办结时间',
      type: 'moment',
      isRequired: false,
      hint: '已回复客户的时间；未办结留空',
      alsoCalled: ['答复时间', '回复时间'],
    },
    {
      field: 'proven',
      name: '查实与坐席有关',
      type: 'yes-no',
      isRequired: false,
      hint: '是 或 否；未认定留空',
      alsoCalled: ['是否查实', '是否成立'],
    },
    {
      field: 'person',
      name: '工号',
      type: 'person',
      isRequired: false,
      hint: '被投诉的坐席；与坐席无关留空',
      alsoCalled: ['被投诉人工号'],
    },
    {
      field: 'satisfied',
      name: '回访满意',
      type: 'yes-no',
      isRequired: false,
      hint: '未回访留空',
      alsoCalled: [],
    },
  ],
  keyFields: ['number'],
  person: 'person',
  day: ({ dueOn }) => String(dueOn),
  check: ({ receivedAt, dueOn, closedAt }) => [
    ...(chinaDay(new Date(String(receivedAt))) > String(dueOn)
      ? [{ field: 'dueOn', problem: '应办结日早于受理时间' }]
      : []),
    ...(closedAt !== null && String(closedAt) < String(receivedAt)
      ? [{ field: 'closedAt', problem: '办结时间早于受理时间' }]
      : []),
  ],
  sums: ({ closedAt, dueOn, proven, satisfied }) => ({
    ...{ complaints: 1, complaintsDue: 1, complaintsClosed: closedAt === null ? 0 : 1 },
    complaintsInTime: closedAt !== null && chinaDay(new Date(String(closedAt))) <= String(dueOn) ? 1 : 0,
    complaintsProven: proven === true ? 1 : 0,
    complaintsCalledBack: satisfied === null ? 0 : 1,
    complaintsSatisfied: satisfied === true ? 1 : 0,
  }),
};
