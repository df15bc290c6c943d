import { JUDGE_VERSION } from '@tingjian/core/judge/judge-version.ts';
import { confirmedFatals, previewScorecard } from '@tingjian/core/review/preview-scorecard.ts';
import type { Schedule } from '@tingjian/core/schedule/schedule.ts';
import type { Scorecard } from '@tingjian/core/scorecard/scorecard.ts';
import type { VersionToVerify } from '@tingjian/db/reads/versions-to-verify.ts';
import { listed } from '@tingjian/db/writes/scorecard-row.ts';
import { derivedParts } from './compare-derived.ts';
import { compareFindings } from './compare-findings.ts';
import type { Found } from './difference.ts';
import { placesThatDiffer } from './places-that-differ.ts';

const NAMES: Record<string, string> = { points: '分数', isFatal: '致命标记', missed: '被扣分的质检项' };
const COLUMNS: Record<string, string> = { isFatal: 'is_fatal' };

/** A published version against what the machine's findings and the decisions of people come to by its schedule. */
export function verifyVersion(
  { version, label, machine }: VersionToVerify,
  schedule: Schedule | null,
): Found[] {
  const where = { table: 'score_versions', row: version.id, call: label } as const;
  const name = `第 ${version.version} 版成绩`;
  if (!machine || !schedule) {
    const missing = { ...where, item: null, field: 'scorecard_id', was: version.scorecardId, is: null };
    return [{ ...missing, what: `${name}所依据的评分表不见了，` }];
  }
  let must: Scorecard;
  try {
    must = previewScorecard(machine.findings, version.decisions, schedule);
  } catch (error) {
    const bad = { ...where, item: null, field: 'decisions', was: '互不矛盾的人工判定' };
    return [{ ...bad, is: (error as Error).message, what: `${name}的人工判定` }];
  }
  const columns = placesThatDiffer(
    {
      points: must.points.final ?? must.points.highest,
      isFatal: confirmedFatals(must, schedule).length > 0,
      missed: listed(must).missed.join('、'),
    },
    { points: version.points, isFatal: version.isFatal, missed: version.missed.join('、') },
  ).map(({ path: [column], was, is }) => ({
    ...{ ...where, item: null, field: COLUMNS[column!] ?? column!, was, is },
    what: `${name}的${NAMES[column!]}`,
  }));
  const inside = placesThatDiffer(derivedParts(must), derivedParts(version.derived)).map(
    ({ path, was, is }) => ({
      ...{ ...where, item: path[0] === 'deductions' ? path[1]! : null, was, is },
      ...{ field: ['derived', ...path].join('.'), what: `${name}里的 ${path.join('.')} ` },
    }),
  );
  // An earlier judge may have said the same in other words.
  const isSameJudge = machine.judgeVersion === JUDGE_VERSION;
  const findings = isSameJudge ? compareFindings(must.findings, version.findings, where) : [];
  return [...columns, ...inside, ...findings];
}
