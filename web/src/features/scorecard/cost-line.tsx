import type { Deduction } from '@tingjian/core/scorecard/scorecard.ts';
import type { ItemAnswer } from '../../api/calls.ts';
import { basisWords, costWords } from '../../ui/item-words.ts';

function openWords(openTimes: number | null, isOpen: boolean): string | null {
  if (openTimes === 0) return null;
  if (openTimes === null) return isOpen ? '次数要由人定' : '另有几次要由人定';
  return isOpen ? `待定 ${openTimes} 次` : `另有 ${openTimes} 次待人工`;
}

/** The rule behind the points: how much each, up to how much, on what basis. */
export function CostLine(props: {
  item: ItemAnswer | undefined;
  deduction: Deduction | undefined;
  isOpen: boolean;
  openTimes: number | null;
}) {
  const { item, deduction, isOpen, openTimes } = props;
  if (!item) return null;
  const parts = [
    costWords(item),
    deduction && deduction.times > 1 ? `本通 ${deduction.times} 次` : null,
    item.isFatal ? null : openWords(openTimes, isOpen),
    item.basis ? `依据：${basisWords(item.basis)}` : null,
  ];
  return (
    <p className="cost">
      {isOpen && '若成立：'}
      {parts.filter(Boolean).join('；')}
    </p>
  );
}
