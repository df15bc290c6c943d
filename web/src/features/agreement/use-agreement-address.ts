import { useSearchParams } from 'react-router';
import type { AgreementFilter, BehindFilter } from '../../api/agreement.ts';
import { lastMonths } from '../../ui/last-months.ts';

/** In the address, for a report over everything; without a month it is that of this month. */
export const ALL_MONTHS = 'all';

const BEHIND = ['view', 'kinds', 'item', 'reviewer', 'page', 'appeals'] as const;

/** The filter and the figure that is opened live in the address: it can be pasted to a colleague, and Back works. */
export function useAgreementAddress() {
  const [params, setParams] = useSearchParams();
  const read = (name: string) => params.get(name) ?? undefined;
  const month = read('month') ?? lastMonths(1)[0]!;
  const filter: AgreementFilter = { ruleSet: read('ruleSet'), ...(month !== ALL_MONTHS && { month }) };
  const kind = params.has('appeals') ? 'appeals' : params.has('kinds') ? 'judgements' : null;
  const behind: BehindFilter = {
    ...filter,
    ...{ view: read('view'), kinds: read('kinds'), item: read('item'), reviewer: read('reviewer') },
    page: read('page'),
  };
  const without = () => {
    const next = new URLSearchParams(params);
    for (const name of BEHIND) next.delete(name);
    return next;
  };
  /** The address at which the calls behind a figure are shown. */
  const to = (
    figure: Omit<BehindFilter, 'month' | 'ruleSet'> | { appeals: '1'; item?: string; reviewer?: string },
  ) => {
    const next = without();
    // A pasted address goes on meaning this month.
    next.set('month', month);
    for (const [name, value] of Object.entries(figure)) if (value) next.set(name, value);
    return { search: `?${next}` };
  };
  const change = (part: AgreementFilter) => {
    const next = without();
    for (const [name, value] of Object.entries(part)) value ? next.set(name, value) : next.delete(name);
    setParams(next);
  };
  const turn = (page: number) => {
    const next = new URLSearchParams(params);
    next.set('page', String(page));
    setParams(next);
  };
  return { filter, month, behind, kind, to, change, turn, close: () => setParams(without()) } as const;
}

export type AgreementAddress = ReturnType<typeof useAgreementAddress>;
