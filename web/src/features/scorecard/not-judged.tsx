import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import { grouped } from '../../ui/grouped.ts';
import { ItemLink } from '../../ui/item-link.tsx';

type NotJudged = Scorecard['notJudged'];

/** What the machine did not judge, by the reason why. */
export function NotJudgedItems(props: {
  notJudged: NotJudged;
  nameOf: (code: string) => string | undefined;
}) {
  return grouped(props.notJudged, ({ why }) => why).map(([why, items]) => (
    <li key={why} className="finding finding-unjudged">
      <p className="why">
        {why} <span className="muted">{items.length} 项</span>
      </p>
      <ul>
        {items.map(({ item }) => (
          <li key={item}>
            <ItemLink code={item} name={props.nameOf(item)} /> {props.nameOf(item)}
          </li>
        ))}
      </ul>
    </li>
  ));
}
