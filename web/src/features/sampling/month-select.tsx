import { Select } from 'antd';

const AHEAD = 3;

/** 2026-11 and three months after it. */
function monthsFrom(month: string): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return Array.from({ length: AHEAD + 1 }, (_, ahead) =>
    new Date(Date.UTC(year, number - 1 + ahead, 1)).toISOString().slice(0, 7),
  );
}

export function MonthSelect(props: {
  month: string;
  thisMonth: string;
  planned: string[];
  go: (month: string) => void;
}) {
  const { month, thisMonth, planned, go } = props;
  const listed = [...new Set([...monthsFrom(thisMonth), ...planned, month])].sort().reverse();
  return (
    <Select
      aria-label="月份"
      className="sampling-month"
      value={month}
      options={listed.map((each) => ({
        value: each,
        label: each === thisMonth ? `${each}（本月）` : planned.includes(each) ? each : `${each}（未设定）`,
      }))}
      onChange={go}
    />
  );
}
