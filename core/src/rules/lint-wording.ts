import { phraseOf } from '../sound/phrase.ts';
import { error, type LintFinding, warning } from './lint-message.ts';
import { type PhraseEntry, wordingOf } from './phrase-entry.ts';

/** Signs of no width, and fillers that look like a space. */
const INVISIBLE = /\p{Cf}|\u3164|[\ufe00-\ufe0f]/u;

/** One wording: can it be found at all, and does it say what was meant? */
export function lintWording(entry: PhraseEntry, path: PropertyKey[]): LintFinding[] {
  const wording = wordingOf(entry);
  if (wording.startsWith('$')) return [];
  const { units } = phraseOf(wording);
  const shown = `“${wording.slice(0, 30)}”`;
  if (units.length === 0)
    return [error(path, `${shown}里没有一个能读的字，永远找不到`, '删去，或写上要找的话')];
  const findings: LintFinding[] = [];
  if (INVISIBLE.test(wording)) findings.push(warning(path, `${shown}里有看不见的字符`, '重新输入这句话'));
  if (/\.{2,}|。{2,}/.test(wording)) {
    findings.push(warning(path, `${shown}里的连续句点不表示隔字`, '隔几个字用省略号 …'));
  }
  if (/\s-\s/.test(wording)) {
    findings.push(
      warning(path, `${shown}把几句连成了一句`, '每句一行，- 对齐；或用 [ ] 写在一行，句间用英文逗号'),
    );
  }
  if (/^…|…$/.test(wording)) findings.push(warning(path, `${shown}首尾的 … 不起作用`, '删去首尾的 …'));
  if (!/^[^「」]*(?:「[^「」]+」[^「」]*)*$/.test(wording)) {
    findings.push(
      warning(path, `${shown}里的「」没有配对，或里面没有字`, '把必须听得出来的字写在一对「」里'),
    );
  }
  return findings;
}
