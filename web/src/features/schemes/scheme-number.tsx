import { InputNumber } from 'antd';
import type { ReactNode } from 'react';

/** A number of a scheme with its words; `factor` 100 shows a share as per cent. `of` names the row for those who cannot see it. */
export function SchemeNumber(props: {
  label: ReactNode;
  name: string;
  value: number | null;
  min?: number;
  max?: number;
  factor?: number;
  placeholder?: string;
  after?: string;
  put: (value: number) => void;
  /** Where the field may be left empty. */
  clear?: () => void;
}) {
  const { label, name, value, min, max, factor = 1, placeholder, after, put, clear } = props;
  return (
    <span className="scheme-number">
      {label}
      <InputNumber
        aria-label={name}
        size="small"
        {...(min !== undefined && { min })}
        {...(max !== undefined && { max })}
        {...(placeholder !== undefined && { placeholder })}
        value={value === null ? null : Math.round(value * factor * 1e6) / 1e6}
        onChange={(typed) => (typed === null ? clear?.() : put(typed / factor))}
      />
      {after}
    </span>
  );
}
