import type { GuideLine } from '@tingjian/core/guides/guide.ts';
import { SPEAKER_NAMES } from './call-words.ts';
import './example-lines.css';

/** How something sounds: agent on the left, customer on the right, notes between them. */
export function ExampleLines({ lines }: { lines: GuideLine[] }) {
  return (
    <ol className="example-lines">
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an example never move, and may be alike
        <li key={at} className={`said said-${line.speaker ?? 'note'}`}>
          {line.speaker && <span className="said-who">{SPEAKER_NAMES[line.speaker]}</span>}
          {line.words}
        </li>
      ))}
    </ol>
  );
}
