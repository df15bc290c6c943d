import { chinaDay } from '@tingjian/core/calendar/china-day.ts';
import { Link } from 'react-router';
import type { NoticeAnswer } from '../../api/notices.ts';
import { grouped } from '../../ui/grouped.ts';
import { whenInChina } from '../../ui/say-time.ts';
import './notices.css';

/** Notices day by day, newest first; opening one says that it was read. */
export function NoticeDays({ rows, read }: { rows: NoticeAnswer[]; read: (id: string) => void }) {
  return grouped(rows, ({ at }) => chinaDay(new Date(at))).map(([day, ofDay]) => (
    <section key={day} className="notice-day">
      <h2>
        {day} <span className="muted">{ofDay.length} 条</span>
      </h2>
      <ul className="panel">
        {ofDay.map(({ id, text, link, at, readAt }) => (
          <li key={id} className={readAt ? '' : 'notice-new'}>
            <time className="muted" dateTime={at}>
              {whenInChina(at).slice(11)}
            </time>
            <span>
              {!readAt && <span className="sr-only">没有看过：</span>}
              {link ? (
                <Link to={link} onClick={() => !readAt && read(id)}>
                  {text}
                </Link>
              ) : (
                text
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
