import { ACTION_NAMES } from '@tingjian/core/audit/action-names.ts';
import type { AuditRowAnswer } from '../../api/audit.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { Changes } from './changes.tsx';
import { SubjectLink } from './subject-link.tsx';

const PROGRAMS: Record<string, string> = {
  worker: '后台程序',
  api: '网页服务',
  defaults: '初始数据',
  demo: '演示',
  'sign-in': '未登录',
};

function Actor({ row }: { row: AuditRowAnswer }) {
  if (row.actorName && /^key:/.test(row.actor)) return <span title={row.actor}>密钥 {row.actorName}</span>;
  if (row.actorName) return `${row.actorName} ${row.actor}`;
  const kind = row.actor.split(':')[0]!;
  return <span title={row.actor}>{PROGRAMS[kind] ?? row.actor}</span>;
}

export function AuditTable({ rows }: { rows: AuditRowAnswer[] }) {
  return (
    <table className="panel audit-table">
      <thead>
        <tr>
          <th>时间</th>
          <th>谁</th>
          <th>做了什么</th>
          <th>对象</th>
          <th>改动</th>
          <th>来自</th>
          <th className="right">序号</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq}>
            <td className="nowrap audit-when">{whenInChina(row.at)}</td>
            <td className="nowrap audit-who">
              <Actor row={row} />
            </td>
            <td className="nowrap audit-what" title={row.action}>
              {ACTION_NAMES[row.action] ?? row.action}
            </td>
            <td className="nowrap audit-subject">
              <SubjectLink subject={row.subject} name={row.subjectName} />
            </td>
            <td className="audit-changes">
              <Changes row={row} />
            </td>
            <td className="nowrap muted audit-from">{row.origin}</td>
            <td className="right muted audit-seq" title={`封印 ${row.seal}`}>
              {row.seq}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
