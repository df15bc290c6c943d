import type { VerifyResult } from './verify.ts';

/** The last lines that a person reads. */
export function summaryOf(result: VerifyResult): string {
  const { scorecards, versions, auditRows, draws, days, differences, older } = result;
  const notRecomputed = result['not-recomputed'];
  return [
    `核对了 ${scorecards} 份评分表、${versions} 版公布的成绩、${draws} 次抽样、${days} 个人日的汇总和 ${auditRows} 条操作记录：${differences} 处差异（${differences} differences）。`,
    older > 0 &&
      `其中 ${older} 份由旧版评分程序评出（made by an earlier version of the judge, not compared）：只核对了哈希、通话事实和由检出算出的扣分；用 npm run rescore 可以按现在的程序重新评分。`,
    notRecomputed > 0 && `其中 ${notRecomputed} 份因来源缺失或被改过，没有重算，只核对了由检出算出的扣分。`,
  ]
    .filter(Boolean)
    .join('\n');
}
