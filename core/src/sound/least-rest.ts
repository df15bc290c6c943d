import { LEFT_OUT, LOST, STILL_SOUNDS } from './alignment-costs.ts';
import type { Floors } from './floors.ts';
import type { ReadyPhrase } from './ready-phrase.ts';

let rest = new Int32Array(64);

/** What units i to the last cost at the least, for every i; good until the next call. */
export function leastRest(
  { readings, readingsEnd, mustSound, length }: ReadyPhrase,
  floors: Floors,
): Int32Array {
  if (length >= rest.length) rest = new Int32Array(length * 2);
  rest[length] = 0;
  let sum = 0;
  for (let i = length - 1; i >= 0; i--) {
    const begin = i === 0 ? 0 : (readingsEnd[i - 1] as number);
    const end = readingsEnd[i] as number;
    let floor = begin === end ? 0 : 255;
    for (let reading = begin; reading < end; reading++) {
      const cost = floors[readings[reading] as number] as number;
      if (cost < floor) floor = cost;
    }
    if (mustSound[i] === 1 && floor > STILL_SOUNDS) floor = Math.min(floor * LOST, LEFT_OUT * LOST);
    sum += floor;
    rest[i] = sum;
  }
  return rest;
}
