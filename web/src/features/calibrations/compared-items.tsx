import { CoefficientText, ShareText } from '../../ui/figure-text.tsx';
import { ItemLink } from '../../ui/item-link.tsx';
import type { Compared } from './compared.ts';

/** The items somebody called a fault, those people disagree on first. */
export function ComparedItems({ session: { comparison, itemNames } }: { session: Compared }) {
  if (comparison.items.length === 0) return <p className="muted">没有人指出任何问题。</p>;
  return (
    <div className="wide">
      <table className="calibration-table panel">
        <caption className="sr-only">每个质检项的一致性</caption>
        <thead>
          <tr>
            <th>质检项</th>
            <th>判为有问题的评分</th>
            <th>全员一致的通话</th>
            <th>α</th>
          </tr>
        </thead>
        <tbody>
          {comparison.items.map(({ item, fault, callsAllAgree, alpha }) => (
            <tr key={item}>
              <th scope="row">
                <ItemLink code={item} name={itemNames[item]}>
                  <b>{item}</b> {itemNames[item]}
                </ItemLink>
              </th>
              <td>
                <ShareText share={fault} means="交来的评分里，认为这一项有问题的" />
              </td>
              <td>
                <ShareText share={callsAllAgree} means="至少两人评过的通话里，大家说法一样的" />
              </td>
              <td>
                <CoefficientText
                  figure={alpha}
                  of={`${alpha.units} 通`}
                  means="Krippendorff α，这一项有没有问题"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
