import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { OUTCOME_NAMES } from '@tingjian/core/judge/finding.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import { type ReactNode, useState } from 'react';
import type { ItemAnswer } from '../../api.ts';
import { type FindingActions, FindingCard } from './finding-card.tsx';
import { groupFindings } from './group-findings.ts';
import './finding-card.css';
import './findings.css';

function Group(props: { title: string; count: number; isFolded: boolean; children: ReactNode }) {
  const [isShut, setIsShut] = useState<boolean | null>(null);
  const isFolded = isShut ?? props.isFolded;
  return (
    <section className="finding-group">
      <h2>
        <button type="button" className="bare" aria-expanded={!isFolded} onClick={() => setIsShut(!isFolded)}>
          {isFolded ? <RightOutlined aria-hidden /> : <DownOutlined aria-hidden />} {props.title}{' '}
          <span className="count">{props.count} 项</span>
        </button>
      </h2>
      {!isFolded && <ul>{props.children}</ul>}
    </section>
  );
}

export function Findings(
  props: { scorecard: Scorecard; items: ItemAnswer[]; selected: string | null } & FindingActions,
) {
  const { scorecard, items, selected, select, listen } = props;
  const itemOf = (code: string) => items.find((item) => item.code === code);
  return (
    <section className="findings" aria-label="检出">
      {groupFindings(scorecard.findings).map(({ outcome, findings, isFolded }) =>
        findings.length === 0 ? null : (
          <Group
            key={outcome}
            title={OUTCOME_NAMES[outcome]}
            count={findings.length}
            isFolded={isFolded && !findings.some((finding) => finding.item === selected)}
          >
            {findings.map((finding) => (
              <FindingCard
                key={finding.item}
                finding={finding}
                item={itemOf(finding.item)}
                deduction={scorecard.deductions.find((deduction) => deduction.item === finding.item)}
                isSelected={finding.item === selected}
                select={select}
                listen={listen}
              />
            ))}
          </Group>
        ),
      )}
      {scorecard.notJudged.length > 0 && (
        <Group title="未机检" count={scorecard.notJudged.length} isFolded>
          {scorecard.notJudged.map(({ item, why }) => (
            <li key={item} className="finding finding-unjudged">
              <b>{item}</b> {itemOf(item)?.name} <span className="muted">{why}</span>
            </li>
          ))}
        </Group>
      )}
    </section>
  );
}
