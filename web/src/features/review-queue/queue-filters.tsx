import {
  REVIEW_QUEUE_NAMES,
  REVIEW_QUEUES,
  REVIEW_STATE_NAMES,
  REVIEW_STATES,
} from '@tingjian/core/review/review-state.ts';
import { Checkbox, Select } from 'antd';
import type { ReviewFilter } from '../../api/reviews.ts';

/** Which reviews: by queue, by state, mine, overdue. They stand in the address. */
export function QueueFilters(props: { filter: ReviewFilter; change: (part: ReviewFilter) => void }) {
  const { filter, change } = props;
  return (
    <div className="queue-filters">
      <Select
        aria-label="队列"
        style={{ width: 140 }}
        allowClear
        placeholder="全部队列"
        value={filter.queue}
        options={REVIEW_QUEUES.map((queue) => ({ value: queue, label: REVIEW_QUEUE_NAMES[queue] }))}
        onChange={(queue?: string) => change({ queue })}
      />
      <Select
        aria-label="状态"
        style={{ width: 140 }}
        allowClear
        placeholder="全部状态"
        value={filter.state}
        options={REVIEW_STATES.map((state) => ({ value: state, label: REVIEW_STATE_NAMES[state] }))}
        onChange={(state?: string) => change({ state })}
      />
      <Checkbox
        checked={filter.mine === 'true'}
        onChange={(event) => change({ mine: event.target.checked ? 'true' : undefined })}
      >
        我的
      </Checkbox>
      <Checkbox
        checked={filter.overdue === 'true'}
        onChange={(event) => change({ overdue: event.target.checked ? 'true' : undefined })}
      >
        已逾期
      </Checkbox>
    </div>
  );
}
