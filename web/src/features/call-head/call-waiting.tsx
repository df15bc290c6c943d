import { Alert, Button, Progress } from 'antd';
import { Link } from 'react-router';
import type { CallAnswer } from '../../api/calls.ts';

const SAYS: Record<string, [title: string, next: string]> = {
  received: ['已接收，排队等待转写', '录音已经存好。轮到它时会自动开始，这一页会自己更新。'],
  'waiting-for-model': ['在等语音模型', '录音已经存好。语音模型到位后会自动继续，不用重新上传。'],
  transcribing: ['正在转写', '转写完就机检，评分表会自己出现在这里。'],
  judging: ['正在机检', '通常几秒钟就好。'],
  failed: ['这通电话没有做完', '录音还在，没有丢失。'],
};

/** Judged, but not for these eyes yet. */
const HIDDEN: [title: string, next: string] = [
  '机检结果暂不显示',
  '这通电话在盲评或校准中：交上自己的判断，或校准比对之后，机检结果才会显示。',
];

/** For a call without a scorecard: where it stands, what happens next, what a person can do. */
export function CallWaiting(props: { call: CallAnswer; retry: () => void; isRetrying: boolean }) {
  const { call } = props;
  const [title, next] = call.isHidden ? HIDDEN : (SAYS[call.state] ?? ['还没有评分', '']);
  return (
    <section className="call-waiting panel" aria-live="polite">
      <h2>{title}</h2>
      {call.problem && (
        <Alert type={call.state === 'failed' ? 'error' : 'warning'} showIcon title={call.problem} />
      )}
      {call.state === 'transcribing' && call.progress !== null && (
        <Progress percent={Math.round(Math.min(1, call.progress) * 100)} aria-label="转写进度" />
      )}
      <p className="muted">{next}</p>
      {call.state === 'failed' && (
        <Button type="primary" loading={props.isRetrying} onClick={props.retry}>
          重试
        </Button>
      )}
      {call.state === 'waiting-for-model' && <Link to="/system">到系统页看怎样准备语音模型</Link>}
    </section>
  );
}
