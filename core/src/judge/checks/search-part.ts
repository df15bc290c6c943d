import type { Part } from '../../rules/rule-set.ts';
import { findAgentNumber } from '../agent-number.ts';
import type { CallView } from '../call-view.ts';
import { evidenceOf, findSaid, nearestOf, type SearchResult } from '../find-said.ts';
import type { Evidence, Finding } from '../finding.ts';
import type { Line } from '../line.ts';
import { lastTurn, type Window } from '../windows.ts';

export type PartAnswer = {
  state: 'said' | 'unsure' | 'missing';
  evidence: Evidence[];
  nearest: Finding['nearest'];
  why: string;
};

const FIRST_UNITS = 12;

/** Looks for one part of an item in a window. With `exactOnly` a similar sound is not enough. */
export function searchPart(part: Part, window: Window, view: CallView, exactOnly: boolean): PartAnswer {
  if (part.isAgentNumber) return searchNumber(window, view);
  const lines = part.atStart ? startOf(window.lines) : window.lines;
  const found = search(part, part.phrases, lines, view);
  const last = search(part, part.lastTurnPhrases, lastTurn(view), view);
  const nearest = nearestOf(found.nearest ?? last.nearest);
  const sure = [...found.sure, ...last.sure].filter(({ hit }) => !exactOnly || hit.how === 'same-words');
  if (sure.length > 0 && !(part.isWeakWhenHeard && view.transcript.engine && sure.length < 3)) {
    return { state: 'said', evidence: sure.slice(0, 3).map(evidenceOf), nearest: null, why: '' };
  }
  const unsure = exactOnly
    ? sure
    : [...found.maybe, ...last.maybe, ...search(part, part.unsurePhrases, lines, view).sure];
  if (unsure.length > 0) {
    const evidence = unsure.slice(0, 3).map(evidenceOf);
    const words = evidence[0]?.match?.heard;
    return { state: 'unsure', evidence, nearest, why: `“${words}”算不算${part.name}拿不准，请人工听一遍` };
  }
  return { state: 'missing', evidence: [], nearest, why: '' };
}

function search(part: Part, phrases: string[], lines: Line[], view: CallView): SearchResult {
  const wanted = phrases.flatMap((phrase) =>
    phrase === '$organisation' ? view.settings.organisation : phrase,
  );
  if (wanted.length === 0) return { sure: [], maybe: [], nearest: null };
  return findSaid(lines, { phrases: wanted, except: part.except, sure: part.sure, maybe: part.maybe });
}

function searchNumber(window: Window, view: CallView): PartAnswer {
  if (view.settings.systemPlaysAgentNumber)
    return { state: 'said', evidence: [], nearest: null, why: '系统自动报工号' };
  const number = findAgentNumber(window.lines);
  if (!number) return { state: 'missing', evidence: [], nearest: null, why: '' };
  const state = number.level === 'sure' ? 'said' : 'unsure';
  const why = `“${number.evidence.match?.heard}”是不是工号拿不准，请人工听一遍`;
  return { state, evidence: [number.evidence], nearest: null, why };
}

/** The first dozen characters of a turn, which may be cut into several lines. */
function startOf(lines: Line[]): Line[] {
  let left = FIRST_UNITS;
  return lines.flatMap((line) => {
    const units = line.units.slice(0, Math.max(0, left));
    left -= line.units.length;
    return units.length > 0 ? [{ ...line, units }] : [];
  });
}
