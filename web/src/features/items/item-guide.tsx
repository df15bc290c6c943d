import type { GuideLine } from '@tingjian/core/guides/guide.ts';
import type { ReactNode } from 'react';
import type { ExplainedItemAnswer } from '../../api/calls.ts';
import { ExampleLines } from '../../ui/example-lines.tsx';
import { basisWords, costWords, judgedBy } from '../../ui/item-words.ts';
import { OutcomeTag } from '../../ui/outcome-tag.tsx';
import './item-guide.css';

function Example({ tag, lines }: { tag: ReactNode; lines: GuideLine[] }) {
  return (
    <section className="example panel">
      <h2>{tag}</h2>
      <ExampleLines lines={lines} />
    </section>
  );
}

function Facts({ item }: { item: ExplainedItemAnswer }) {
  const facts: [string, string][] = [
    ['类别', item.categoryName],
    ['扣分', costWords(item)],
    ['由谁判断', judgedBy(item).long],
    ['依据', basisWords(item.basis)],
  ];
  return (
    <dl className="item-facts">
      {facts
        .filter(([, words]) => words)
        .map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
    </dl>
  );
}

/** One item as a letter to the agent: what it asks first, how it sounds, when it does not count, how it is heard. */
export function ItemGuide({ item }: { item: ExplainedItemAnswer }) {
  const { guide } = item;
  if (!guide)
    return (
      <>
        <Facts item={item} />
        <p className="muted">这一项还没有写说明，请向班长或质检员询问。</p>
      </>
    );
  return (
    <article className="item-guide">
      <p className="item-lead">{guide.asks}</p>
      <Facts item={item} />
      <h2>为什么</h2>
      <p>{guide.why}</p>
      <div className="examples">
        <Example tag={<OutcomeTag outcome="met">这样算做到</OutcomeTag>} lines={guide.kept} />
        <Example tag={<OutcomeTag outcome="missed">这样算没做到</OutcomeTag>} lines={guide.missed} />
      </div>
      <h2>什么时候不适用</h2>
      <p>{guide.notDue}</p>
      <h2>怎样判断</h2>
      <p>{guide.machine || '这一项机器不判，只由质检员听音判断。'}</p>
    </article>
  );
}
