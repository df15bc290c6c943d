import type { RuleOf } from '../../rules/rule-set.ts';
import type { CallView } from '../call-view.ts';
import { secondsText, spanText } from '../clock-text.ts';
import { met, missed, needsHuman, type Verdict } from '../verdict.ts';
import { waitsOf } from '../waits.ts';
import { evidenceOfWait } from './wait-evidence.ts';

/** Kind `silence`: over 10 s without a word or an explanation, and not already a wait of P05 (item S43). */
export function checkSilence(_rule: RuleOf<'silence'>, view: CallView): Verdict {
  const { waitMs } = view.settings;
  const long = waitsOf(view).filter((wait) => wait.endMs - wait.startMs > waitMs && wait.told !== 'yes');
  const unexplained = long.filter((wait) => wait.kind === 'unexplained');
  const unknown = long.filter((wait) => wait.kind === 'unknown');
  if (unexplained.length > 0) {
    const places = unexplained.map(
      (wait) => `${spanText(wait)} 静默 ${secondsText(wait.endMs - wait.startMs)}`,
    );
    const evidence = unexplained.map(evidenceOfWait);
    return missed(unexplained.length, `${places.join('；')}，前后没有任何说明`, { evidence });
  }
  if (unknown.length > 0) {
    return needsHuman(unknown.length, `${view.speakerDoubt}；有 ${unknown.length} 处超过 10 秒的静默`, {
      evidence: unknown.map(evidenceOfWait),
    });
  }
  return met(`没有超过 ${secondsText(waitMs)}而又无说明的静默`);
}
