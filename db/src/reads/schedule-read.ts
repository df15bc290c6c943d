import { remembered } from '@tingjian/core/remembered.ts';
import { readSchedule } from '@tingjian/core/schedule/schedule.ts';

/** A published schedule as it is read, never to be changed: the same text is read only once. */
export const scheduleRead = remembered(readSchedule);
