/** What the check of a rule set has to say about one place. */
export type LintMessage = {
  line: number;
  column?: number;
  /** An error makes a rule wrong or unusable; a warning is worth a look; a note tells how it will work. */
  severity: 'error' | 'warning' | 'note';
  message: string;
  /** What to do about it. */
  remedy: string;
};

/** The same before its place is known as a line. */
export type LintFinding = Omit<LintMessage, 'line' | 'column'> & { path: PropertyKey[] };

export const error = (path: PropertyKey[], message: string, remedy: string): LintFinding => ({
  path,
  severity: 'error',
  message,
  remedy,
});

export const warning = (path: PropertyKey[], message: string, remedy: string): LintFinding => ({
  path,
  severity: 'warning',
  message,
  remedy,
});

export const note = (path: PropertyKey[], message: string, remedy: string): LintFinding => ({
  path,
  severity: 'note',
  message,
  remedy,
});
