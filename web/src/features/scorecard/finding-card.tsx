import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Deduction } from '@tingjian/core/scorecard/scorecard.ts';
import { useEffect, useRef } from 'react';
import type { ItemAnswer } from '../../api.ts';
import { partName } from '../../ui/call-words.ts';
import { OutcomeTag } from '../../ui/outcome-tag.tsx';
import { clock } from '../../ui/say-time.ts';
import { signed } from '../../ui/signed.ts';
import { CostLine } from './cost-line.tsx';
import { EvidenceLine } from './evidence-line.tsx';

export type FindingActions = { select: (item: string) => void; listen: (item: string, ms: number) => void };

function Cost({ deduction, item, isOpen }: { deduction?: Deduction; item?: ItemAnswer; isOpen: boolean }) {
  if (isOpen && item?.isFatal) return <b className="lost">致命</b>;
  if (isOpen) return <span className="maybe">未定</span>;
  if (!deduction) return null;
  return (
    <b className="lost">
      {deduction.countedIn ? `并入 ${deduction.countedIn}` : `${signed(deduction.points)} 分`}
    </b>
  );
}

export function FindingCard(
  props: {
    finding: Finding;
    item: ItemAnswer | undefined;
    deduction: Deduction | undefined;
    isSelected: boolean;
  } & FindingActions,
) {
  const { finding, item, deduction, isSelected, select, listen } = props;
  const { outcome, nearest, searched } = finding;
  const isOpen = outcome === 'needs-human';
  const isFull = isSelected || isOpen || outcome === 'missed';
  const listenHere = (ms: number) => listen(finding.item, ms);
  const box = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!isSelected) return;
    // After the next layout: on opening, the waveform above takes its place first.
    const frame = requestAnimationFrame(() => box.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [isSelected]);

  return (
    <li
      ref={box}
      className={`finding finding-${outcome}${isSelected ? ' finding-selected' : ''}${item?.isFatal && isOpen ? ' finding-fatal' : ''}`}
      data-item={finding.item}
    >
      <button
        type="button"
        className="bare finding-head"
        aria-pressed={isSelected}
        onClick={() => select(finding.item)}
      >
        <OutcomeTag outcome={outcome} />
        <span className="finding-name">
          <b>{finding.item}</b> {item?.name}
        </span>
        <Cost deduction={deduction} item={item} isOpen={isOpen} />
      </button>
      <p className="why">{finding.why}</p>
      {isFull && finding.parts.some((part) => !finding.why.includes(partName(part))) && (
        <p className="parts">
          缺少：
          {finding.parts.map((part) => (
            <span key={part}>{partName(part)}</span>
          ))}
        </p>
      )}
      {isFull && finding.evidence.length > 0 && (
        <ul className="evidences">
          {finding.evidence.map((evidence) => (
            <EvidenceLine
              key={`${evidence.startMs}-${evidence.speaker}`}
              evidence={evidence}
              listen={listenHere}
            />
          ))}
        </ul>
      )}
      {isFull && searched && outcome !== 'met' && (
        <p className="searched">
          <button
            type="button"
            className="bare evidence-time"
            data-space="page"
            onClick={() => listenHere(searched.startMs)}
          >
            查找范围 {clock(searched.startMs)}–{clock(searched.endMs)}
          </button>
          {nearest && (
            <>
              ，最接近的一句：
              <button
                type="button"
                className="bare evidence-time"
                data-space="page"
                onClick={() => listenHere(nearest.startMs)}
              >
                {clock(nearest.startMs)}
              </button>{' '}
              “{nearest.text}”，与“{nearest.intended}”相似 {nearest.similarity.toFixed(2)}
            </>
          )}
        </p>
      )}
      {isFull && (isOpen || outcome === 'missed') && (
        <CostLine item={item} deduction={deduction} isOpen={isOpen} openTimes={finding.openTimes} />
      )}
    </li>
  );
}
