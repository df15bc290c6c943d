import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { ItemAnswer } from '../../api/calls.ts';
import { type FindingActions, FindingCard } from './finding-card.tsx';
import { Group } from './group.tsx';
import { groupFindings } from './group-findings.ts';
import { NotJudgedItems } from './not-judged.tsx';
import './finding-card.css';
import './findings.css';

export function Findings(
  props: { scorecard: Scorecard; items: ItemAnswer[]; selected: string | null } & FindingActions,
) {
  const { scorecard, items, selected, select, listen } = props;
  const itemOf = (code: string) => items.find((item) => item.code === code);
  return (
    <section className="findings" aria-label="检出">
      {groupFindings(scorecard.findings).map(({ key, title, note, findings, isFolded }) =>
        findings.length === 0 ? null : (
          <Group
            key={key}
            title={title}
            note={note}
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
        <Group title="未机检" note="机器没有看，由人判断" count={scorecard.notJudged.length} isFolded>
          <NotJudgedItems notJudged={scorecard.notJudged} nameOf={(code) => itemOf(code)?.name} />
        </Group>
      )}
    </section>
  );
}
