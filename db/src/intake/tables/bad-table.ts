import { Refusal } from '@tingjian/core/refusal.ts';

/** A refusal of a file that is no table we read, with a Chinese sentence of what was seen in it. */
export function badTable(detail: string): Refusal {
  return new Refusal('bad-table', { detail });
}
