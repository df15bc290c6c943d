import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Deduction } from '@tingjian/core/scorecard/scorecard.ts';
import { type ReactNode, useEffect, useRef } from 'react';
import type { ItemAnswer } from '../../api/calls.ts';
import { partName } from '../../ui/call-words.ts';
import { ItemLink } from '../../ui/item-link.tsx';
import { isProposal, OutcomeTag, ProposalTag } from '../../ui/outcome-tag.tsx';
import { signed } from '../../ui/signed.ts';
import { CostLine } from './cost-line.tsx';
import { EvidenceLine } from './evidence-line.tsx';
import { SearchedLine } from './searched-line.tsx';
import { sentencesOf } from './sentences-of.ts';

export type FindingActions = {
  select: (item: string) => void;
  /** From 2 s before `ms`, or exactly from `ms` to `untilMs`. */
  listen: (item: string, ms: number, untilMs?: number) => void;
};
type Judged = { finding: Finding; item: ItemAnswer | undefined; deduction: Deduction | undefined };

function Cost({ finding, item, deduction }: Judged) {
  if (finding.outcome === 'needs-human') {
    if (!isProposal(finding)) return <span className="maybe">未定</span>;
    return item?.isFatal ? <b className="lost">致命，待确认</b> : <span className="maybe">未扣分</span>;
  }
  if (!deduction) return null;
  if (item?.isFatal) return <b className="lost">致命，整通 0 分</b>;
  if (!deduction.countedIn) return <b className="lost">{signed(deduction.points)} 分</b>;
  return (
    <b className="lost">
      并入 <ItemLink code={deduction.countedIn} />
    </b>
  );
}

/** Why, with which words, from where to where it was looked for, and what it costs. */
function Proof({ finding, item, deduction, listen }: Judged & Pick<FindingActions, 'listen'>) {
  const { outcome, evidence, parts, why } = finding;
  const lacking = parts.map(partName).filter((name) => name !== null && !why.includes(name));
  const listenHere = (ms: number, untilMs?: number) => listen(finding.item, ms, untilMs);
  return (
    <>
      {lacking.length > 0 && (
        <p className="parts">
          缺少：
          {lacking.map((name) => (
            <span key={name}>{name}</span>
          ))}
        </p>
      )}
      {evidence.length > 0 && (
        <ul className="evidences">
          {sentencesOf(evidence).map((sentence) => (
            <EvidenceLine
              key={`${sentence.startMs}-${sentence.endMs}-${sentence.speaker}-${sentence.text}`}
              sentence={sentence}
              listen={listenHere}
            />
          ))}
        </ul>
      )}
      {outcome !== 'met' && <SearchedLine finding={finding} listen={listenHere} />}
      {(outcome === 'needs-human' || outcome === 'missed') && (
        <CostLine
          item={item}
          deduction={deduction}
          isOpen={outcome === 'needs-human'}
          openTimes={finding.openTimes}
        />
      )}
    </>
  );
}

function classOf({ finding, item }: Judged, isSelected: boolean): string {
  const classes = ['finding', `finding-${finding.outcome}`];
  if (isSelected) classes.push('finding-selected');
  if (isProposal(finding)) classes.push('finding-proposal');
  if (isProposal(finding) && item?.isFatal) classes.push('finding-fatal');
  return classes.join(' ');
}

/** `children`: what can be done about it, below the proof. */
export function FindingCard(props: Judged & { isSelected: boolean; children?: ReactNode } & FindingActions) {
  const { finding, item, isSelected, select } = props;
  const isOpen = finding.outcome === 'needs-human';
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSelected) return;
    // After the next layout: on opening, the waveform above takes its place first.
    const frame = requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [isSelected]);

  return (
    <li ref={box} className={classOf(props, isSelected)} data-item={finding.item}>
      <div className="finding-head">
        {isOpen && isProposal(finding) ? <ProposalTag /> : <OutcomeTag outcome={finding.outcome} />}
        <ItemLink code={finding.item} name={item?.name} />
        <button
          type="button"
          className="bare finding-name"
          aria-pressed={isSelected}
          onClick={() => select(finding.item)}
        >
          {item?.name ?? finding.item}
        </button>
        <Cost {...props} />
      </div>
      <p className="why">{finding.why}</p>
      {(isSelected || isOpen || finding.outcome === 'missed') && <Proof {...props} />}
      {props.children}
    </li>
  );
}
