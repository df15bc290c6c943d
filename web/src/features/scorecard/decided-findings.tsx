import type { Finding } from '@tingjian/core/judge/finding.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { ReactNode } from 'react';
import type { ItemAnswer } from '../../api/calls.ts';
import { type FindingActions, FindingCard } from './finding-card.tsx';
import { Group } from './group.tsx';
import { groupFindings } from './group-findings.ts';
import { NotJudgedItems } from './not-judged.tsx';
import './finding-card.css';
import './findings.css';

/**
 * Findings while people decide on them: in the groups and the order in which the machine left them, so that nothing
 * jumps away under the hand, each as it stands now. What a person added comes first.
 */
export function DecidedFindings(
  props: {
    machine: Finding[];
    scorecard: Scorecard;
    /** Codes a person added. */
    added: string[];
    items: ItemAnswer[];
    selected: string | null;
    /** What can be done about one of them. */
    actions: (item: string) => ReactNode;
  } & FindingActions,
) {
  const { machine, scorecard, added, items, selected, actions, select, listen } = props;
  const itemOf = (code: string) => items.find((item) => item.code === code);
  const card = (code: string) => {
    const finding = scorecard.findings.find((each) => each.item === code);
    return (
      finding && (
        <FindingCard
          key={code}
          finding={finding}
          item={itemOf(code)}
          deduction={scorecard.deductions.find((deduction) => deduction.item === code)}
          isSelected={code === selected}
          select={select}
          listen={listen}
        >
          {actions(code)}
        </FindingCard>
      )
    );
  };
  const groups = groupFindings(machine.filter(({ item }) => !added.includes(item)));
  return (
    <section className="findings" aria-label="检出">
      {added.length > 0 && (
        <Group title="人工补充" note="机器没有提出" count={added.length} isFolded={false}>
          {added.map(card)}
        </Group>
      )}
      {groups.map(({ key, title, note, findings, isFolded }) =>
        findings.length === 0 ? null : (
          <Group
            key={key}
            title={key === 'missed' ? '机器已扣分' : title}
            note={key === 'missed' ? '不改动就按成立提交' : note}
            count={findings.length}
            isFolded={isFolded && !findings.some((finding) => finding.item === selected)}
          >
            {findings.map(({ item }) => card(item))}
          </Group>
        ),
      )}
      {scorecard.notJudged.length > 0 && machine.length > 0 && (
        <Group title="未机检" note="机器没有看，有问题请补充" count={scorecard.notJudged.length} isFolded>
          <NotJudgedItems notJudged={scorecard.notJudged} nameOf={(code) => itemOf(code)?.name} />
        </Group>
      )}
    </section>
  );
}
