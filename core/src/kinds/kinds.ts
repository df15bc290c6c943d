import { defineConditions } from '../rules/condition.ts';
import { agentNumber } from './agent-number.ts';
import { all } from './all.ts';
import { any } from './any.ts';
import { banned } from './banned.ts';
import { count } from './count.ts';
import { cutOff } from './cut-off.ts';
import { duration } from './duration.ts';
import { facts } from './facts.ts';
import { hold } from './hold.ts';
import type { Kind } from './kind.ts';
import { loudness } from './loudness.ts';
import { not } from './not.ts';
import { order } from './order.ts';
import { overlap } from './overlap.ts';
import { pattern } from './pattern.ts';
import { phrase } from './phrase.ts';
import { rate } from './rate.ts';
import { release } from './release.ts';
import { repeat } from './repeat.ts';
import { silence } from './silence.ts';
import { wait } from './wait.ts';
import { within } from './within.ts';

/** Every kind of condition by its name in rule sets; a new kind is one more line here. */
export const kinds = {
  phrase,
  banned,
  pattern,
  'agent-number': agentNumber,
  order,
  within,
  count,
  repeat,
  wait,
  hold,
  silence,
  overlap,
  rate,
  loudness,
  release,
  'cut-off': cutOff,
  duration,
  facts,
  all,
  any,
  not,
} as unknown as Record<string, Kind>;

defineConditions(Object.values(kinds).map(({ schema }) => schema));
