import { AGENT, DAY } from '../common-columns.ts';
import { countedOrShared, countOf } from '../counted-or-shared.ts';
import { type FactKind, given, numberIn } from '../fact-kind.ts';
import { moreThan } from '../more-than.ts';

/** How complete and right the tickets of a day were. */
export const ticketDay: FactKind = {
  kind: 'ticket-day',
  name: '工单日报',
  columns: [
    AGENT,
    DAY,
    {
      field: 'tickets',
      name: '工单数',
      type: 'count',
      isRequired: true,
      hint: '当天建的工单',
      alsoCalled: ['工单量'],
    },
    {
      field: 'complete',
      name: '完整工单',
      type: 'count',
      isRequired: false,
      hint: '必填项齐全；也可以填完整率',
      alsoCalled: ['完整'],
    },
    {
      field: 'share',
      name: '完整率',
      type: 'percent',
      isRequired: false,
      hint: '95%、95 或 0.95',
      alsoCalled: [],
    },
    { field: 'wrong', name: '差错工单', type: 'count', isRequired: false, hint: '', alsoCalled: ['差错'] },
    { field: 'dispatched', name: '派单数', type: 'count', isRequired: false, hint: '', alsoCalled: ['派出'] },
    {
      field: 'returned',
      name: '反单数',
      type: 'count',
      isRequired: false,
      hint: '误派退回',
      alsoCalled: ['退单'],
    },
  ],
  keyFields: ['person', 'day'],
  person: 'person',
  day: ({ day }) => String(day),
  check: (values) => [
    ...countedOrShared(values),
    ...moreThan(values, 'complete', 'tickets', '完整工单不能多于工单数'),
    ...moreThan(values, 'wrong', 'tickets', '差错工单不能多于工单数'),
    ...moreThan(values, 'returned', 'dispatched', '反单不能多于派单'),
  ],
  sums: (values) => ({
    ...given(values, { ticketsWrong: 'wrong', ticketsDispatched: 'dispatched', ticketsReturned: 'returned' }),
    ...{ tickets: numberIn(values, 'tickets'), ticketsComplete: countOf(values, 'tickets') },
  }),
};
