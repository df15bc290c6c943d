import { chinaMonth } from '@tingjian/core/calendar/china-day.ts';
import { useSearchParams } from 'react-router';

/** Month and chosen draw stand in the address. */
export function useSamplingAddress() {
  const [params, setParams] = useSearchParams();
  const thisMonth = chinaMonth(new Date());
  const given = params.get('month') ?? '';
  const month = /^20\d\d-(0[1-9]|1[0-2])$/.test(given) ? given : thisMonth;
  return {
    month,
    thisMonth,
    drawId: params.get('draw'),
    go: (other: string) => setParams(other === thisMonth ? {} : { month: other }),
    choose: (draw: string | null) =>
      setParams({ ...(month !== thisMonth && { month }), ...(draw && { draw }) }),
  };
}
