import type { Guide } from '@tingjian/core/guides/guide.ts';
import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Deduction } from '@tingjian/core/scorecard/scorecard.ts';
import type { ReactNode } from 'react';
import type { ItemAnswer } from '../../api/calls.ts';
import { ExampleLines } from '../../ui/example-lines.tsx';
import { ItemLink } from '../../ui/item-link.tsx';
import { costWords } from '../../ui/item-words.ts';
import { OutcomeTag } from '../../ui/outcome-tag.tsx';
import { signed } from '../../ui/signed.ts';

type Lost = {
  finding: Finding;
  item: ItemAnswer | undefined;
  guide: Guide | undefined;
  deduction: Deduction | undefined;
  /** The words, the second, the stretch that was searched, to be heard. */
  proof: ReactNode;
  /** What one may do about it. */
  children?: ReactNode;
};

function Cost({ item, deduction }: Pick<Lost, 'item' | 'deduction'>) {
  if (!deduction) return <span className="maybe">没有扣分</span>;
  if (item?.isFatal) return <b className="lost">致命项，本通 0 分</b>;
  if (deduction.countedIn) return <b className="lost">已并入 {deduction.countedIn}，不再扣</b>;
  return <b className="lost">{signed(deduction.points)} 分</b>;
}

/** One fault as a letter tells it: what happened, how it should have sounded, by which rule. */
export function LostItem({ finding, item, guide, deduction, proof, children }: Lost) {
  const times = deduction && deduction.times > 1 ? `，本通 ${deduction.times} 次` : '';
  return (
    <article className="letter-item panel" data-item={finding.item}>
      <h3>
        <OutcomeTag outcome={finding.outcome} /> {finding.item} {item?.name ?? ''}
        <Cost item={item} deduction={deduction} />
      </h3>
      <p>{finding.why}</p>
      {proof}
      {guide && (
        <section className="letter-should" aria-label={`${finding.item} 应该怎么说`}>
          <h4>应该怎么说</h4>
          <p>{guide.asks}</p>
          <ExampleLines lines={guide.kept} />
        </section>
      )}
      <p className="muted">
        规则：{item ? `${costWords(item)}${times}` : finding.item}。
        <ItemLink code={finding.item} name={item?.name}>
          为什么这样要求、什么时候不适用
        </ItemLink>
      </p>
      {children}
    </article>
  );
}
