import { AutoComplete, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { AgentSelect } from './agent-select.tsx';

export type Details = {
  agentNumber: string | null;
  direction: string | null;
  businessType: string;
  releasedBy: string | null;
  agentChannel: string | null;
  /** `null`: the time at which each file was last changed. */
  startedAt: Dayjs | null;
};

const BUSINESS = ['报案', '理赔查询', '投保咨询', '保单变更', '道路救援', '投诉', '回访'];
const choices = (...pairs: [string, string][]) => pairs.map(([value, label]) => ({ value, label }));

function Field({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
    </div>
  );
}

/** What the telephone system knows of the calls. Left empty means unknown, never a guess. */
export function CallDetails({
  details,
  change,
}: {
  details: Details;
  change: (part: Partial<Details>) => void;
}) {
  return (
    <div className="details">
      <Field id="agent" label="坐席">
        <AgentSelect
          id="agent"
          value={details.agentNumber}
          change={(agentNumber) => change({ agentNumber })}
        />
      </Field>
      <Field id="direction" label="方向">
        <Select
          id="direction"
          aria-label="方向"
          allowClear
          placeholder="不知道"
          value={details.direction}
          options={choices(['inbound', '呼入'], ['outbound', '呼出'])}
          onChange={(direction) => change({ direction: direction ?? null })}
        />
      </Field>
      <Field id="business" label="业务类型">
        <AutoComplete
          id="business"
          aria-label="业务类型"
          allowClear
          placeholder="如：报案"
          value={details.businessType}
          options={BUSINESS.map((value) => ({ value }))}
          onChange={(businessType) => change({ businessType: businessType ?? '' })}
        />
      </Field>
      <Field id="started" label="开始时间（北京时间）">
        <DatePicker
          id="started"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          placeholder="用各文件的修改时间"
          disabledDate={(date) => date.isAfter(dayjs())}
          value={details.startedAt}
          onChange={(startedAt) => change({ startedAt: (startedAt as Dayjs | null) ?? null })}
        />
      </Field>
      <Field id="released" label="谁先挂断">
        <Select
          id="released"
          aria-label="谁先挂断"
          allowClear
          placeholder="不知道"
          value={details.releasedBy}
          options={choices(['customer', '客户'], ['agent', '坐席'])}
          onChange={(releasedBy) => change({ releasedBy: releasedBy ?? null })}
        />
      </Field>
      <Field id="channel" label="坐席声道">
        <Select
          id="channel"
          aria-label="坐席声道"
          allowClear
          placeholder="按系统设置（左）"
          value={details.agentChannel}
          options={choices(['left', '左'], ['right', '右'])}
          onChange={(agentChannel) => change({ agentChannel: agentChannel ?? null })}
        />
      </Field>
    </div>
  );
}
