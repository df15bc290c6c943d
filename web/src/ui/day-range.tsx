import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const DAY = 'YYYY-MM-DD';
const day = (text?: string) => (text ? dayjs(text) : null);

/** From a day to a day, either end may be open. Big: load it lazily. */
export default function DayRange(props: {
  label: string;
  from?: string;
  to?: string;
  change: (from: string, to: string) => void;
}) {
  return (
    <DatePicker.RangePicker
      aria-label={props.label}
      allowEmpty={[true, true]}
      placeholder={['开始日期', '结束日期']}
      value={[day(props.from), day(props.to)]}
      onChange={(days) => props.change(days?.[0]?.format(DAY) ?? '', days?.[1]?.format(DAY) ?? '')}
    />
  );
}
