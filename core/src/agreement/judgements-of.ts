import type { Decision } from '../review/decision.ts';
import {
  type Judgement,
  type JudgementKind,
  type MachineView,
  SEEN_AS,
  type Seen,
  type SeenAs,
} from './judgement.ts';

/** A proposal counts as a fault the machine saw: a person is asked about it. */
const VIEW_OF: Record<SeenAs, MachineView> = {
  missed: 'flagged',
  proposed: 'flagged',
  handed: 'unsure',
  clear: 'clear',
};

/**
 * Machine against person, item by item, of one reviewed call. With the machine in sight a deduction that nobody
 * touched was let stand; blind, what the person did not name was in order. What the machine could not judge and the
 * person left out is nobody's judgement and does not appear.
 */
export function judgementsOf(seen: Seen, decisions: Decision[], isBlind: boolean): Judgement[] {
  const said = saidOf(decisions);
  const judged: Judgement[] = [];
  for (const as of SEEN_AS) {
    const machine = VIEW_OF[as];
    const untouched = as === 'missed' ? !isBlind : as === 'handed' && !isBlind ? null : false;
    for (const item of seen[as]) {
      const isFault = said.get(item) ?? untouched;
      said.delete(item);
      if (isFault !== null) judged.push({ item, machine, isFault, kind: kindOf(machine, isFault) });
    }
  }
  for (const [item, isFault] of said) {
    if (isFault) judged.push({ item, machine: null, isFault, kind: 'unjudged' });
  }
  return judged;
}

/** By item: does the person say it is a fault? A fault named by hand outweighs a dismissal of another moment. */
function saidOf(decisions: Decision[]): Map<string, boolean> {
  const said = new Map<string, boolean>();
  for (const { item, kind } of decisions) {
    const isFault = kind === 'uphold' || kind === 'add';
    said.set(item, isFault || (said.get(item) ?? false));
  }
  return said;
}

function kindOf(machine: MachineView, isFault: boolean): JudgementKind {
  if (machine === 'unsure') return isFault ? 'handed-fault' : 'handed-fine';
  if (machine === 'flagged') return isFault ? 'upheld' : 'dismissed';
  return isFault ? 'added' : 'agreed';
}
