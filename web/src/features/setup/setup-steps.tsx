import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type SetupAnswer, setupQuery } from '../../api/setup.ts';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { PhraseForm } from './phrase-form.tsx';
import './setup-steps.css';

type Step = SetupAnswer['steps'][number];
const STATES = { open: '○ 还没有做', default: '◐ 先用默认值', done: '● 已完成' };

/** What a new installation needs, in order; each step says how far it is from what is really there. */
export function SetupSteps() {
  const setup = useQuery(setupQuery);
  if (setup.error && !setup.data)
    return (
      <ProblemNote
        error={setup.error}
        kept="没有读到进度，数据没有改动。"
        again={() => void setup.refetch()}
      />
    );
  if (!setup.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { steps, settings } = setup.data;
  const left = steps.filter(({ state }) => state === 'open').length;
  return (
    <>
      <p className="setup-left">{left === 0 ? '都已完成，可以使用了。' : `还有 ${left} 步没有做。`}</p>
      <ol className="setup">
        {steps.map((step) => (
          <li key={step.id} className="panel" data-state={step.state}>
            <h2>
              {TOLD[step.id].title}
              <span className="setup-state">{STATES[step.state]}</span>
            </h2>
            {TOLD[step.id].text(step)}
            {step.id === 'organisation' && <PhraseForm settings={settings} />}
          </li>
        ))}
      </ol>
    </>
  );
}

const TOLD: Record<Step['id'], { title: string; text: (step: Step) => ReactNode }> = {
  organisation: {
    title: '机构名称和用语',
    text: () => <p>开头语要报的机构名称，有几种说法就写几种。以后的通话按它评分；已评的不变。</p>,
  },
  people: {
    title: '班组和人员',
    text: ({ count }) => (
      <p>
        {count > 0
          ? `已有 ${count} 个坐席。`
          : '先建班组，再导入人员名单（XLSX 或 CSV），工号与录音系统一致。'}{' '}
        <Link to="/teams">班组</Link>　<Link to="/people/import">导入人员</Link>　
        <Link to="/people">人员</Link>
      </p>
    ),
  },
  calls: {
    title: '通话进来',
    text: ({ count }) => (
      <p>
        {count > 0
          ? `已有 ${count} 通通话。`
          : '上传一通试试；平时由录音系统放进收件文件夹，或用接口密钥上传。'}{' '}
        <Link to="/upload">上传</Link>　<Link to="/keys">接口密钥</Link>
      </p>
    ),
  },
  sampling: {
    title: '抽样计划',
    text: ({ state }) => (
      <p>
        {state === 'done'
          ? '本月的抽样计划已按本中心设定。'
          : '默认每人每月随机抽 8 通、新人每周 5 通，其中 15 % 盲评；第一次抽取以前可以改。'}{' '}
        <Link to="/sampling">抽样计划</Link>
      </p>
    ),
  },
  scheme: {
    title: '考核方案',
    text: ({ state }) => (
      <p>
        {state === 'done'
          ? '已启用本中心的考核方案。'
          : '默认方案 9 项指标、权重合计 100；话务、满意度、投诉、考试、考勤等由导入得来。'}{' '}
        <Link to="/month">月度考核</Link>　<Link to="/import">导入数据</Link>
      </p>
    ),
  },
};
