import type { Span } from '../transcript/transcript.ts';
import type { Evidence } from './finding.ts';

/** A silence as evidence: it has a place and no words. */
export function evidenceOfSilence({ startMs, endMs }: Span): Evidence {
  return { speaker: null, startMs, endMs, text: '' };
}
