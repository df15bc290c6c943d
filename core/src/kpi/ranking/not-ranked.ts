import type { Scheme } from '../scheme/scheme.ts';
import type { Candidate } from './standing.ts';

/** Why somebody is not ranked this month (domain 3.5 rule 2), as Chinese sentences; empty when they are. */
export function notRanked(person: Candidate, rules: NonNullable<Scheme['ranking']>): string[] {
  const { isOnProbation, isInRetraining, workingDays, evaluations, calls, total } = person;
  return [
    ...(isOnProbation ? ['试用期内'] : []),
    ...(isInRetraining ? ['待岗培训还没有通过'] : []),
    ...(workingDays < rules.workingDays ? [`出勤 ${workingDays} 天，不足 ${rules.workingDays} 天`] : []),
    ...(evaluations < rules.evaluations ? [`终评通话 ${evaluations} 通，不足 ${rules.evaluations} 通`] : []),
    ...(calls < rules.calls ? [`处理通话 ${calls} 通，不足 ${rules.calls} 通`] : []),
    ...(total === null ? ['考核表还缺数据'] : []),
  ];
}
