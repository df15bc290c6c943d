import type { Scheme } from '../../api/schemes.ts';

/** The same scheme with the end of every step written out, so that it can be seen and typed over. */
export function withEnds(scheme: Scheme): Scheme {
  const rows = scheme.rows.map((row) => {
    const parts = row.parts.map((part) => {
      const { rule } = part;
      if (rule.kind !== 'steps') return part;
      const steps = rule.steps.map((step, at) => {
        const next = rule.steps[at + 1];
        return next ? { ...step, to: next.from } : step;
      });
      return { ...part, rule: { ...rule, steps } };
    });
    return { ...row, parts };
  });
  return { ...scheme, rows };
}
