import type { Writing } from '@tingjian/db/change.ts';

/** For writes that are the last step of a call: nothing follows from them. */
export const noJobs: Writing['jobs'] = {
  enqueue: () => Promise.reject(new Error('nothing follows from a scorecard')),
};
