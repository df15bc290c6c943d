import { parseText } from 'media-captions';
import { Refusal } from '../refusal.ts';
import type { Speaker, Utterance } from './transcript.ts';

const AGENT = /^(agent|坐席|座席|客服|话务员|专员|接线员)/i;
const CUSTOMER = /^(customer|client|caller|客户|用户|来电人|顾客)/i;
// Neither pattern looks past a `<`: a text full of them is still read in one go.
const VOICE_TAG = /<v(?:\.[^\s<>]*)?\s+([^\s<>][^<>]*)>/i;
const TAG = /<[^<>]*>/g;
const NAME_BEFORE_COLON = /^\s*[[【(（]?\s*([\p{L}\p{N}_ ]{1,20}?)\s*[\]】)）]?\s*[:：]\s*/u;

/** Cues of a WebVTT or SRT file as utterances; the speaker from `<v 坐席>` or a leading `坐席:`. */
export async function readCues(content: string): Promise<Utterance[]> {
  const isVtt = content.startsWith('WEBVTT');
  if (!isVtt && !/^\d+\s*\r?\n\d{1,2}:\d\d:\d\d[,.]\d{1,3}\s*-->/.test(content)) {
    throw new Refusal('bad-transcript', { detail: '既不是 JSON，也不是 WebVTT 或 SRT' });
  }
  const { cues } = await parseText(content, { type: isVtt ? 'vtt' : 'srt' });
  if (cues.length === 0) throw new Refusal('bad-transcript', { detail: '文件里没有一句话' });
  return cues.flatMap((cue) => {
    const startMs = Math.round(cue.startTime * 1000);
    const endMs = Math.round(cue.endTime * 1000);
    const { speaker, text } = whoSays(cue.text);
    return text && endMs >= startMs ? [{ speaker, startMs, endMs, text }] : [];
  });
}

function whoSays(cueText: string): { speaker: Speaker; text: string } {
  const tagged = VOICE_TAG.exec(cueText)?.[1];
  const plain = cueText.replace(TAG, '').replace(/\s+/g, ' ').trim();
  const named = NAME_BEFORE_COLON.exec(plain);
  const speaker = speakerOf(tagged ?? named?.[1] ?? '');
  const isNamed = !tagged && named && speaker !== 'unknown';
  return { speaker, text: isNamed ? plain.slice(named[0].length) : plain };
}

function speakerOf(name: string): Speaker {
  if (AGENT.test(name.trim())) return 'agent';
  return CUSTOMER.test(name.trim()) ? 'customer' : 'unknown';
}
