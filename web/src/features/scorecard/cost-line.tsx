import type { Deduction } from '@tingjian/core/scorecard/scorecard.ts';
import type { ItemAnswer } from '../../api.ts';

/** A01 is a line of the centre's rules; own means that the amount is this product's choice, no norm. */
function basisWords(basis: string): string {
  const words = basis.split(/\s+/).filter(Boolean);
  if (!words.every((word) => /^([A-Z]\d+[a-z]?|own)$/.test(word))) return basis;
  const lines = words.filter((word) => word !== 'own');
  return [
    lines.length > 0 && `制度条目 ${lines.join('、')}`,
    lines.length < words.length && '分值为本产品自定',
  ]
    .filter(Boolean)
    .join('，');
}

function ruleWords(item: ItemAnswer): string {
  if (item.isFatal) return '致命项：经人确认后整通电话 0 分';
  const cap = item.cap === null ? '' : `，最多扣 ${item.cap} 分`;
  return `每${item.per ?? '次'}扣 ${Math.abs(item.points)} 分${cap}`;
}

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
    deduction?.countedIn ? `已计入 ${deduction.countedIn}，不重复扣分` : ruleWords(item),
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
