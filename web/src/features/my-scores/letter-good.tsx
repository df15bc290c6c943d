import type { LetterAnswer } from '../../api/my.ts';
import { ItemLink } from '../../ui/item-link.tsx';
import { OutcomeTag } from '../../ui/outcome-tag.tsx';

/** What was done well, each by its name. */
export function LetterGood({ letter }: { letter: LetterAnswer }) {
  const names = new Map(letter.items.map(({ code, name }) => [code, name]));
  const good = letter.findings.filter(({ outcome }) => outcome === 'met');
  if (good.length === 0) return null;
  return (
    <section className="letter-good" aria-label="做得好的">
      <h2>
        做得好的 <span className="muted">{good.length} 项</span>
      </h2>
      <ul>
        {good.map(({ item, why }) => (
          <li key={item} title={why}>
            <OutcomeTag outcome="met">
              <ItemLink code={item} name={names.get(item)}>
                {item} {names.get(item)}
              </ItemLink>
            </OutcomeTag>
          </li>
        ))}
      </ul>
    </section>
  );
}
