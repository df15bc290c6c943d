import { clockText, secondsText } from '../judge/clock-text.ts';
import { findSaid, type Search } from '../judge/find-said.ts';
import { type Line, linesOf, wordsOf } from '../judge/line.ts';
import { MARK_SETTINGS } from '../marks/mark-settings.ts';
import { marksOf } from '../marks/marks-of.ts';
import { speechSpans } from '../marks/speech-spans.ts';
import type { Span, Transcript } from '../transcript/transcript.ts';
import type { RiskCode } from './risk-codes.ts';
import type { RiskSettings } from './risk-settings.ts';
import { COMPLAINT_WORDS, ESCALATION_WORDS } from './risk-words.ts';

/** The reasons that the talk itself gives, whatever any rule says: the customer's words, silence, words unheard. */
export function conversationRisks(
  transcript: Transcript,
  settings: RiskSettings,
): Partial<Record<RiskCode, string>> {
  // On one channel nobody knows who spoke: better one call too many.
  const lines = linesOf(transcript.utterances.filter(({ speaker }) => speaker !== 'agent'));
  const escalation = said(lines, ESCALATION_WORDS);
  const complaint = said(lines, COMPLAINT_WORDS);
  const silence = longestSilence(transcript);
  const unheard = unheardSpeech(transcript);
  const isMuch = unheard.ms >= settings.unheardMs && unheard.share >= settings.unheardShare;
  return {
    ...(escalation && { escalation: `客户要求找上级：${escalation}` }),
    ...(complaint && { complaint: `客户说到：${complaint}` }),
    ...(isMuch && {
      'low-coverage': `${Math.round(unheard.share * 100)}% 的说话没有听清（${secondsText(unheard.ms)}），机检可能漏判`,
    }),
    ...(silence &&
      lengthOf(silence) >= settings.longSilenceMs && {
        'long-silence': `${clockText(silence.startMs)} 起静默 ${secondsText(lengthOf(silence))}`,
      }),
  };
}

/** `00:41“我要投诉”`, the first place, and how many more there are; null when nothing of the kind was said. */
function said(lines: Line[], search: Search): string | null {
  const { sure } = findSaid(lines, { ...search, isStrictOnShort: true });
  const first = sure[0];
  if (!first) return null;
  const more = new Set(sure.map(({ line }) => line.index)).size - 1;
  const words = `${clockText(first.line.startMs)}“${wordsOf(first.line, first.hit.from, first.hit.to)}”`;
  return more > 0 ? `${words}，另有 ${more} 处` : words;
}

function longestSilence(transcript: Transcript): Span | null {
  const silences = marksOf(transcript, MARK_SETTINGS).filter(({ kind }) => kind === 'silence');
  return silences.reduce<Span | null>(
    (longest, each) => (longest && lengthOf(longest) >= lengthOf(each) ? longest : each),
    null,
  );
}

/** How much of what anybody spoke could not be written down. */
function unheardSpeech(transcript: Transcript): { ms: number; share: number } {
  const speech = (['agent', 'customer', 'unknown'] as const).flatMap((speaker) =>
    speechSpans(transcript, speaker),
  );
  const ms = total(transcript.unheard);
  const ofMs = Math.max(total(speech), ms);
  return { ms, share: ofMs > 0 ? ms / ofMs : 0 };
}

const lengthOf = ({ startMs, endMs }: Span) => endMs - startMs;
const total = (spans: Span[]) => spans.reduce((sum, span) => sum + lengthOf(span), 0);
