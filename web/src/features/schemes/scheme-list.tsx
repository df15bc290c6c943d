import type { SchemeListed } from '../../api/schemes.ts';

/** Every version, by post, with the months it counts for; one of them is looked at. */
export function SchemeList(props: {
  schemes: SchemeListed[];
  thisMonth: string;
  chosen: string | undefined;
  choose: (id: string) => void;
}) {
  const { schemes, thisMonth, chosen, choose } = props;
  return (
    <div className="panel scroll-x">
      <table className="plain-table scheme-versions" aria-label="方案的版本">
        <thead>
          <tr>
            <th>岗位</th>
            <th>版本</th>
            <th>名称</th>
            <th>适用月份</th>
            <th>状态</th>
            <th>谁启用</th>
          </tr>
        </thead>
        <tbody>
          {schemes.map((each) => (
            <tr key={each.id} {...(each.id === chosen && { className: 'scheme-chosen' })}>
              <td className="nowrap">{each.post}</td>
              <td className="nowrap">
                <button
                  type="button"
                  className="bare scheme-version"
                  aria-current={each.id === chosen ? 'true' : undefined}
                  onClick={() => choose(each.id)}
                >
                  第 {each.version} 版
                </button>
              </td>
              <td>{each.name}</td>
              <td className="nowrap">{sayForce(each.force)}</td>
              <td className="nowrap">{sayState(each.force, thisMonth)}</td>
              <td className="nowrap">
                {each.publishedBy ?? '随程序'} {each.publishedAt.slice(0, 10)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function sayForce(force: SchemeListed['force']): string {
  if (!force) return '—';
  const from = force.from <= '2000-01' ? '一开始' : force.from;
  return force.until === force.from ? force.from : `${from} 至 ${force.until ?? '今后'}`;
}

function sayState(force: SchemeListed['force'], thisMonth: string): string {
  if (!force) return '没有用过：同月另有新版';
  if (force.from > thisMonth) return '将启用';
  return force.until === null || force.until >= thisMonth ? '在用' : '已过期';
}
