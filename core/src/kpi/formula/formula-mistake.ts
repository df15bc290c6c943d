import { Refusal } from '../../refusal.ts';

/** What is wrong in a formula, where (characters from 0) and what to do; both sentences in Chinese. */
export class FormulaMistake extends Refusal {
  readonly at: number;
  readonly problem: string;
  readonly remedy: string;

  constructor(at: number, problem: string, remedy: string) {
    super('bad-formula', { detail: `第 ${at + 1} 个字：${problem}。${remedy}` });
    this.at = at;
    this.problem = problem;
    this.remedy = remedy;
  }
}
