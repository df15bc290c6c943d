import { Select } from 'antd';
import type { AgreementAnswer, AgreementFilter } from '../../api/agreement.ts';
import { lastMonths } from '../../ui/last-months.ts';
import { whenInChina } from '../../ui/say-time.ts';
import { ALL_MONTHS } from './use-agreement-address.ts';

const MONTHS_BACK = 13;

export function AgreementFilters(props: {
  filter: AgreementFilter;
  month: string;
  change: (part: AgreementFilter) => void;
  ruleSets: AgreementAnswer['ruleSets'];
}) {
  const { filter, month, change, ruleSets } = props;
  const months = [...new Set([month, ...lastMonths(MONTHS_BACK)])].filter((each) => each !== ALL_MONTHS);
  const options = months
    .sort()
    .reverse()
    .map((each) => ({ value: each, label: each }));
  return (
    <search className="agreement-filters" aria-label="筛选报告">
      <Select
        aria-label="月份"
        value={month}
        options={[...options, { value: ALL_MONTHS, label: '全部月份' }]}
        onChange={(chosen: string) => change({ month: chosen })}
      />
      <Select
        className="filter-rule-set"
        aria-label="规则集版本"
        placeholder="全部规则集版本"
        allowClear
        popupMatchSelectWidth={320}
        value={filter.ruleSet}
        options={ruleSets.map(({ hash, version, publishedAt }) => ({
          value: hash,
          label: `${version}（${whenInChina(publishedAt)} 发布）`,
        }))}
        onChange={(ruleSet?: string) => change({ ruleSet })}
      />
    </search>
  );
}
