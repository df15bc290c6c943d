import { type Finding, OUTCOME_NAMES, type Outcome } from '@tingjian/core/judge/finding.ts';
import { byKey } from './by-key.ts';
import type { Found } from './difference.ts';
import { placesThatDiffer } from './places-that-differ.ts';

const NAMES: Record<string, string> = {
  outcome: '结论',
  isProposal: '“等人确认”的标记',
  parts: '缺少的部分',
  times: '次数',
  openTimes: '待定的次数',
  evidence: '证据',
  searched: '查找的范围',
  nearest: '最接近的话',
  why: '说明',
};

type Where = Pick<Found, 'table' | 'row' | 'call'>;

/** What a person changed in stored findings, item by item. */
export function compareFindings(was: Finding[], is: Finding[], where: Where): Found[] {
  return placesThatDiffer(byKey(asStored(was), 'item'), byKey(is, 'item')).map(({ path, was, is }) => {
    const [item, field, ...inside] = path as [string, ...string[]];
    const isOutcome = field === 'outcome';
    const name = field ? `的${NAMES[field] ?? field}` : '的检出';
    const place = inside.length > 0 ? `（${inside.join('.')}）` : '';
    return {
      ...where,
      item,
      field: ['findings', ...path].join('.'),
      what: `评分表里 ${item} ${name}${place}`,
      was: isOutcome ? outcomeName(was) : was,
      is: isOutcome ? outcomeName(is) : is,
    };
  });
}

/** As it comes back from the database: without what JSON does not have. */
function asStored(findings: Finding[]): Finding[] {
  return JSON.parse(JSON.stringify(findings)) as Finding[];
}

function outcomeName(outcome: unknown): unknown {
  return OUTCOME_NAMES[outcome as Outcome] ?? outcome;
}
