import { Converter } from 'opencc-js/t2cn';
import type { HeardPiece } from '../transcriber/transcriber.ts';
import { soundsOf } from './signs.ts';

const simplify = Converter({ from: 't', to: 'cn' });

/** What the model learnt from film subtitles and no caller ever says. */
const NEVER_SAID =
  /字幕|谢谢(大家)?(的)?(观看|收看|收听)|感谢(您的|大家)?(观看|收看|收听)|请不吝|点赞|下[期次集]再见|(我们|咱们)下[期次集](节目)?见|作词|作曲|编曲|中文字?幕|明镜|优优独播|打赏支持|Amara|以下是普通话的客服通话/i;
/** Could be said, and is also what the model writes where nobody speaks. */
const SELDOM_SAID = /订阅|关注.{0,4}(频道|栏目)|转发/;
const NOISE_IN_BRACKETS =
  /[([{【（「『<《♪][^)\]}】）」』>》♪]*(音乐|音樂|字幕|掌声|笑声|铃声|静音|music|silence|applause)[^)\]}】）」』>》♪]*[)\]}】）」』>》♪]/gi;
/** Nobody speaks more syllables a second than this for long. */
const FASTEST_PER_SECOND = 7.5;
/** More than this against what the speech has room for is too much. */
const ROOMY = 1.25;
const USUAL_PER_SECOND = 4;
/** People do say a thing twice, and fast: two alike are one only where both together could hardly be said. */
const TWICE_PER_SECOND = 6.5;

/** What was said, in simplified characters, without what the engine made up: judged by the room its speech leaves. */
export function cleanPiece({ segments }: HeardPiece, speechMs: number): HeardPiece {
  const roomFor = (speechMs / 1000) * USUAL_PER_SECOND * ROOMY;
  let clean = segments.map((segment) => ({ ...segment, text: plain(segment.text) }));
  const sounds = () => clean.reduce((sum, { text }) => sum + soundsOf(text), 0);
  clean = clean.map((segment) => ({ ...segment, text: withoutClauses(segment.text, NEVER_SAID) }));
  if (sounds() > roomFor)
    clean = clean.map((segment) => ({ ...segment, text: withoutClauses(segment.text, SELDOM_SAID) }));
  if (sounds() > roomFor)
    clean = clean.map((segment) => ({ ...segment, text: withoutLoops(segment.text, 3) }));
  if (sounds() > (speechMs / 1000) * TWICE_PER_SECOND) {
    clean = clean.map((segment) => ({ ...segment, text: withoutLoops(segment.text, 2) }));
    clean = withoutRepeats(clean);
  }
  if (sounds() > Math.max(3, (speechMs / 1000) * FASTEST_PER_SECOND)) clean = withoutExcess(clean, speechMs);
  clean = clean.filter(({ text }) => soundsOf(text) > 0);
  return { segments: clean, text: clean.map(({ text }) => text).join('') };
}

function plain(text: string): string {
  return simplify(text.replaceAll('\ufffd', ''))
    .replace(NOISE_IN_BRACKETS, '')
    .replace(/["“”「」『』♪]/g, '')
    .replaceAll('帐', '账')
    .trim();
}

function withoutClauses(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) return text;
  return clausesOf(text)
    .filter((clause) => !pattern.test(clause))
    .join('');
}

const clausesOf = (text: string): string[] => text.match(/[^，,。.?!？！；;\s]+[，,。.?!？！；;\s]*/g) ?? [];

/** The same four or more syllables over and over, at least so many times: once is what was said. */
function withoutLoops(text: string, copies: number): string {
  return text.replace(new RegExp(`(.{4,40}?)([，,。.?!？！\\s]*\\1){${copies - 1},}`, 'gu'), '$1');
}

/** Whole segments that repeat an earlier one. */
function withoutRepeats(segments: HeardPiece['segments']): HeardPiece['segments'] {
  const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return segments.filter(({ text }, at) => {
    const own = bare(text);
    return soundsOf(own) < 4 || !segments.slice(0, at).some((earlier) => bare(earlier.text) === own);
  });
}

/** Still more than any tongue could say: what hangs over the end of the speech is made up. */
function withoutExcess(segments: HeardPiece['segments'], speechMs: number): HeardPiece['segments'] {
  const most = (speechMs / 1000) * FASTEST_PER_SECOND;
  let sounds = 0;
  return segments.map((segment) => {
    const kept = clausesOf(segment.text).filter((clause) => {
      sounds += soundsOf(clause);
      return sounds <= most;
    });
    return { ...segment, text: kept.join('') };
  });
}
