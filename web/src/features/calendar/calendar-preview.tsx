import { type CalendarDay, DAY_KIND_NAMES } from '@tingjian/core/calendar/calendar-day.ts';
import { Alert } from 'antd';
import type { CalendarPreviewAnswer } from '../../api/calendar.ts';
import { weekdayOf } from './weekday-of.ts';

const MOST_SHOWN = 100;
const said = ({ kind, name }: CalendarDay) => `${DAY_KIND_NAMES[kind]}${name ? ` ${name}` : ''}`;

/** What a file would change, or which of its cells cannot be used. */
export function CalendarPreview({ preview }: { preview: CalendarPreviewAnswer }) {
  const { problems, added, changed, unchanged, rows, notes } = preview;
  if (problems.length > 0)
    return (
      <div className="calendar-preview">
        <Alert
          type="error"
          showIcon
          title={`${problems.length} 处不能用，整份都不会导入。请改好后再选一次。`}
        />
        <table>
          <thead>
            <tr>
              <th>行</th>
              <th>列</th>
              <th>读到的</th>
              <th>应为</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(({ row, column, read, expected }) => (
              <tr key={`${row} ${column}`}>
                <td>{row}</td>
                <td>{column}</td>
                <td>{read || '（空）'}</td>
                <td>{expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  return (
    <div className="calendar-preview">
      <p role="status">
        读到 {rows} 行：新增 {added.length} 天，改动 {changed.length} 天，{unchanged} 天不变。
        {notes.join('')}
      </p>
      <ul>
        {changed.slice(0, MOST_SHOWN).map(({ before, after }) => (
          <li key={after.day}>
            {after.day} {weekdayOf(after.day)}：{said(before)} → {said(after)}
          </li>
        ))}
        {added.slice(0, MOST_SHOWN).map((day) => (
          <li key={day.day}>
            {day.day} {weekdayOf(day.day)}：{said(day)}
          </li>
        ))}
      </ul>
    </div>
  );
}
