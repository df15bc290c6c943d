import { sayUnit } from '@tingjian/core/kpi/formula/unit.ts';
import { MEASURES, type Measure } from '@tingjian/core/kpi/measures.ts';
import { Select } from 'antd';

/** What can be counted for one person; sums of the queue belong to nobody. */
const OPTIONS = (Object.entries(MEASURES) as [Measure, (typeof MEASURES)[Measure]][])
  .filter(([code]) => !code.startsWith('queue') && !code.startsWith('ivr'))
  .map(([value, { name, unit }]) => ({ value, label: `${name}（${sayUnit(unit)}）` }));

/** Which sum of the month is counted, one by one. */
export function EventMeasure(props: { name: string; value: Measure; put: (measure: Measure) => void }) {
  const { name, value, put } = props;
  return (
    <Select
      aria-label={name}
      className="scheme-measure"
      size="small"
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      options={OPTIONS}
      onChange={put}
    />
  );
}
