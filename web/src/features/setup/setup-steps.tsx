import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
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
            <p>{TOLD[step.id].text(step)}</p>
            <p className="setup-links">
              {TOLD[step.id].links.map(([to, name]) => (
                <Link key={to} to={to}>
                  {name}
                </Link>
              ))}
            </p>
            {step.id === 'organisation' && <PhraseForm settings={settings} />}
          </li>
        ))}
      </ol>
    </>
  );
}

type Told = { title: string; text: (step: Step) => string; links: [to: string, name: string][] };
const TOLD: Record<Step['id'], Told> = {
  organisation: {
    title: '机构名称和用语',
    text: () => '开头语要报的机构名称，有几种说法就写几种。以后的通话按它评分；已评的不变。',
    links: [],
  },
  people: {
    title: '班组和人员',
    text: ({ count }) =>
      count > 0 ? `已有 ${count} 个坐席。` : '先建班组，再导入名册（XLSX 或 CSV），工号与录音系统一致。',
    links: [
      ['/teams', '班组'],
      ['/import-people', '导入名册'],
      ['/people', '人员'],
    ],
  },
  calls: {
    title: '通话进来',
    text: ({ count }) =>
      count > 0 ? `已有 ${count} 通通话。` : '上传一通试试；平时由录音系统放进收件文件夹，或用接口密钥上传。',
    links: [
      ['/upload', '上传'],
      ['/keys', '接口密钥'],
    ],
  },
  sampling: {
    title: '抽样计划',
    text: ({ state }) =>
      state === 'done'
        ? '本月的抽样计划已按本中心设定。'
        : '产品自带的抽样计划在用；一个月第一次抽取以前可以改。',
    links: [['/sampling', '抽样计划']],
  },
  scheme: {
    title: '考核方案',
    text: ({ state }) =>
      state === 'done'
        ? '已启用本中心的考核方案。'
        : '产品自带的考核方案在用；话务、满意度、投诉、考试、考勤等数据由导入得来。',
    links: [
      ['/schemes', '考核方案'],
      ['/import', '导入数据'],
      ['/month', '月度考核'],
    ],
  },
};
