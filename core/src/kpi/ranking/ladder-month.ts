/** One month of a person, oldest first. */
export type LadderMonth = {
  /** YYYY-MM. */
  month: string;
  isMarked: boolean;
  /** False: an open appeal, a sick leave over half the month or a system fault; it neither counts nor interrupts. */
  isCounted: boolean;
  grade: string | null;
  /** How the retraining that was accepted in this month ended. */
  retraining: 'none' | 'running' | 'passed' | 'failed';
};
