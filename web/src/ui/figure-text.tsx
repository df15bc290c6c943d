import type { Interval } from '@tingjian/core/agreement/interval.ts';
import type { Share } from '@tingjian/core/agreement/share.ts';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import './figure-text.css';

const percent = (share: number) => `${Math.round(share * 100)}%`;
const percents = ({ low, high }: Interval) => `${Math.round(low * 100)}–${Math.round(high * 100)}%`;
const two = (value: number) => value.toFixed(2).replace('-', '−');

/** A figure with what it stands on below it; a link to the calls behind it where there is something behind it. */
function Figure(props: { value: string; under: string; tip: ReactNode; to?: To | undefined }) {
  const { value, under, tip, to } = props;
  const text = (
    <>
      <b>{value}</b> <span className="figure-under">{under}</span>
    </>
  );
  return (
    <Tooltip title={tip}>
      {to ? (
        <Link className="figure" to={to}>
          {text}
        </Link>
      ) : (
        <span className="figure">{text}</span>
      )}
    </Tooltip>
  );
}

/** Where nothing was counted there is no figure, not 0. */
export function NoData({ why }: { why?: string }) {
  return (
    <Tooltip title={why ?? '这里还没有可数的记录'}>
      <span className="muted figure-none">无数据</span>
    </Tooltip>
  );
}

/** A share: 75%, with its count and its 95 % interval. `means` says what is counted, in one sentence. */
export function ShareText(props: { share: Share; means: string; to?: To; why?: string }) {
  const { share, means, to, why } = props;
  if (share.value === null || !share.interval) return <NoData why={why ?? means} />;
  const tip = `${means}（95% 区间 ${percents(share.interval)}）`;
  return (
    <Figure
      value={percent(share.value)}
      under={`${share.hits}/${share.of} · ${percents(share.interval)}`}
      tip={tip}
      to={to}
    />
  );
}

/** A coefficient of −1 to 1: kappa or alpha, with its 95 % interval where there is one, and what it was counted from. */
export function CoefficientText(props: {
  figure: { value: number | null; interval: Interval | null };
  /** How many and of what: 40 条判断. */
  of: string;
  means: string;
  to?: To;
  why?: string;
}) {
  const { figure, of, means, to, why } = props;
  if (figure.value === null) return <NoData why={why ?? '没有数据，或者两边从来只有同一种判断，算不出来'} />;
  const { interval } = figure;
  const range = interval ? `${two(interval.low)} 至 ${two(interval.high)}` : '太少，不给区间';
  return (
    <Figure
      value={two(figure.value)}
      under={`${of} · ${range}`}
      tip={`${means}（95% 区间 ${range}）`}
      to={to}
    />
  );
}
