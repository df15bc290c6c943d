import { useQuery } from '@tanstack/react-query';
import { CALL_STATE_NAMES, CALL_STATES } from '@tingjian/core/calls/call-state.ts';
import { Alert, Skeleton } from 'antd';
import { Link } from 'react-router';
import { systemQuery } from '../../api/calls.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { saySize } from '../../ui/say-size.ts';
import { roughly } from '../../ui/say-time.ts';
import { FailedCalls } from './failed-calls.tsx';
import { toDo } from './to-do.ts';
import { Workers } from './workers.tsx';
import './system-view.css';

const MODEL_STATES = { ready: '可用', preparing: '准备中', missing: '没有' };

export function SystemView({ retry, retrying }: { retry: (id: string) => void; retrying: string | null }) {
  const system = useQuery({ ...systemQuery, refetchInterval: 5_000 });
  if (system.error && !system.data)
    return (
      <ProblemNote
        error={system.error}
        kept="系统状态没有读到；排队中的通话都在，不会丢失。"
        again={() => void system.refetch()}
      />
    );
  if (!system.data) return <Skeleton active paragraph={{ rows: 12 }} />;
  const answer = system.data;
  const tasks = toDo(answer, system.dataUpdatedAt);

  return (
    <div className="system">
      <section aria-label="需要处理">
        {tasks.length === 0 ? (
          <Alert type="success" showIcon title="一切正常，没有需要处理的事。" />
        ) : (
          tasks.map((task) => <Alert key={task} type="warning" showIcon title={task} />)
        )}
      </section>

      <h2>通话队列</h2>
      <ul className="queue panel">
        {CALL_STATES.map((state) => (
          <li key={state}>
            <Link to={`/calls?state=${state}`}>
              <span>{CALL_STATE_NAMES[state]}</span>
              <b>{answer.counts[state]}</b> 通
            </Link>
          </li>
        ))}
      </ul>
      <p className="muted">
        {answer.oldestWaitingSeconds === null
          ? '没有在等的通话。'
          : `等得最久的一通已等 ${roughly(answer.oldestWaitingSeconds)}。`}
      </p>

      <h2>失败的通话</h2>
      <FailedCalls calls={answer.failed} retry={retry} retrying={retrying} />

      <h2>语音模型</h2>
      <dl className="facts panel">
        <div>
          <dt>状态</dt>
          <dd>
            {MODEL_STATES[answer.model.state]}。{answer.model.message}
          </dd>
        </div>
        <div>
          <dt>模型</dt>
          <dd>{answer.model.name ?? '—'}</dd>
        </div>
        <div>
          <dt>校验值</dt>
          <dd className="hash">{answer.model.hash ?? '—'}</dd>
        </div>
      </dl>

      <h2>转写进程</h2>
      <Workers workers={answer.workers} now={system.dataUpdatedAt} />

      <h2>存储与版本</h2>
      <dl className="facts panel">
        <div>
          <dt>录音</dt>
          <dd>
            {saySize(answer.store.bytes)}（{answer.store.kind === 's3' ? 'S3 对象存储' : '本机文件夹'}）
          </dd>
        </div>
        <div>
          <dt>数据库</dt>
          <dd>{saySize(answer.databaseBytes)}</dd>
        </div>
        <div>
          <dt>监听</dt>
          <dd>
            {answer.listens}
            {answer.listens.startsWith('127.') && '。只在本机监听。'}
          </dd>
        </div>
        <div>
          <dt>版本</dt>
          <dd>
            听鉴 {answer.version}
            {answer.isDemo && '，含演示数据'}
          </dd>
        </div>
      </dl>
    </div>
  );
}
