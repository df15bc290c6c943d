import { Drawer } from 'antd';
import type { KpiChange, KpiIndicator } from '../../api/kpi.ts';
import { FigureRows } from './figure-rows.tsx';
import { FigureSource } from './figure-source.tsx';
import { type PersonMonth, sayChange, sayPoints } from './month-words.ts';
import { useFigureAddress } from './use-figure-address.ts';

/** The figure that was clicked, beside the page: how it came about, what changed it, the rows behind it. */
export function FigureDrawer(props: {
  month: string;
  people: PersonMonth[];
  indicators: Record<string, KpiIndicator>;
  changes: KpiChange[];
}) {
  const { month, people, indicators, changes } = props;
  const { who, row: rowId, close } = useFigureAddress();
  const person = people.find(({ number }) => number === who);
  const row = person?.form.rows.find(({ id }) => id === rowId);
  const isExtras = rowId === 'extras';
  const isOpen = person !== undefined && (row !== undefined || isExtras);
  const name = isExtras ? '加减分' : (row?.name ?? '');
  const fields = isExtras ? ['加分', '扣分'] : [name];
  const changed = changes.filter(({ personNumber, field }) => personNumber === who && fields.includes(field));
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      size={720}
      title={`${person?.name ?? ''} ${person?.number ?? ''} · ${name}`}
      destroyOnHidden
    >
      {isOpen && (
        <>
          {changed.map((change) => (
            <p key={change.field} className="month-changed-line">
              上次计算改变了{sayChange(change)}
            </p>
          ))}
          {row && <FigureSource row={row} indicators={indicators} />}
          {isExtras && <Extras form={person.form} />}
          {row?.parts.some(({ from }) => from === 'team') && (
            <p className="month-few">按班组平均计：上面的分子、分母是全班组的，下面只列本人的数据。</p>
          )}
          <FigureRows month={month} number={person.number} row={rowId!} />
        </>
      )}
    </Drawer>
  );
}

function Extras({ form }: { form: PersonMonth['form'] }) {
  const lines = [...form.additions, ...form.deductions];
  return (
    <>
      <p>
        加分 {sayPoints(form.added)}，扣分 {sayPoints(form.deducted)}；在 100 分之外，加分有上限。
        {form.notAbove && `有经确认的致命差错，等级不高于 ${form.notAbove}。`}
      </p>
      {lines.length === 0 && <p className="muted">这个月没有加减分。</p>}
      <ul className="month-list">
        {lines.map((line) => (
          <li key={`${line.reason} ${line.points}`}>
            {line.reason}
            {line.times !== null && ` ${line.times} 次`}：{sayPoints(line.points)} 分
          </li>
        ))}
      </ul>
    </>
  );
}
