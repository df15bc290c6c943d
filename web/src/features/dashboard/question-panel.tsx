import { MoreOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Button, Dropdown, Skeleton } from 'antd';
import { type ReactNode, useId, useRef } from 'react';
import { ProblemNote } from '../../ui/problem-note.tsx';
import { whenInChina } from '../../ui/say-time.ts';
import { panelPicture, pictureAsPng } from './panel-picture.ts';
import type { PanelTable } from './panel-table.ts';
import { PanelTableView } from './panel-table-view.tsx';
import { saveFile, tableAsCsv } from './take-away.ts';
import type { DashboardAddress } from './use-dashboard-address.ts';

type Period = { from: string; to: string; updatedAt?: string };
export type Told = {
  /** The largest thing of the panel, in words and figures. */
  answer: string;
  /** What it stands on: count and interval. */
  under: string;
  table: PanelTable;
  /** There is nothing to draw, and why. */
  empty?: string | undefined;
};

/** One question: the answer, the drawing or its table, and ⋯ to take it away. */
export function QuestionPanel<A extends Period>(props: {
  /** Of the address, and of files. */
  id: string;
  question: string;
  found: UseQueryResult<A>;
  address: DashboardAddress;
  tell: (answer: A) => Told;
  /** What is chosen for this panel only. */
  choices?: ReactNode;
  isWide?: boolean;
  children: (answer: A) => ReactNode;
}) {
  const { id, question, found, address, tell, choices, isWide, children } = props;
  const title = useId();
  const body = useRef<HTMLDivElement>(null);
  const told = found.data && tell(found.data);
  const isTable = address.isTable(id);
  return (
    <section className={`question panel${isWide ? ' wide' : ''}`} aria-labelledby={title}>
      <header>
        <h2 id={title}>{question}</h2>
        {choices}
        {told && (
          <Button
            className="question-turn"
            type="text"
            size="small"
            aria-label={`${question}显示为${isTable ? '图' : '表格'}`}
            onClick={() => address.setTable(id, !isTable)}
          >
            {isTable ? '图' : '表格'}
          </Button>
        )}
        {told && (
          <PanelMenu
            name={question}
            picture={() => {
              const { from, to } = found.data!;
              return pictureOf(body.current!, { title: question, told, days: `${from} 至 ${to}` });
            }}
            csv={() => tableAsCsv(told.table)}
            fileName={`${question.replace(/[？、]/g, '')} ${found.data!.from} ${found.data!.to}`}
          />
        )}
      </header>
      {found.error && (
        <ProblemNote
          error={found.error}
          kept="只是没有读到，数据没有改动。"
          again={() => void found.refetch()}
        />
      )}
      {found.isPending && <Skeleton active paragraph={{ rows: 6 }} />}
      {told && (
        <>
          <p className="question-answer">{told.answer}</p>
          <p className="question-under muted">{told.under}</p>
          {told.empty !== undefined && <p className="question-empty muted">{told.empty}</p>}
          <div ref={body} aria-busy={found.isPlaceholderData}>
            {told.empty === undefined &&
              (isTable ? <PanelTableView table={told.table} name={question} /> : children(found.data!))}
          </div>
          {found.data!.updatedAt && (
            <p className="question-foot muted">
              {found.data!.from} 至 {found.data!.to}，数据截至 {whenInChina(found.data!.updatedAt)}
            </p>
          )}
        </>
      )}
    </section>
  );
}

function pictureOf(body: HTMLElement, { title, told, days }: { title: string; told: Told; days: string }) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return panelPicture({
    ...{ title, answer: told.answer, under: `${told.under}；${days}`, table: told.table },
    drawing: body.querySelector<SVGSVGElement>('svg.recharts-surface'),
    keys: [...body.querySelectorAll('.chart-keys li')].map((key) => {
      return { name: key.textContent ?? '', mark: key.querySelector('svg')! };
    }),
    colours: {
      ...{ text: colour('--text'), muted: colour('--muted') },
      ...{ page: colour('--panel'), line: colour('--line') },
    },
  });
}

function PanelMenu(props: {
  name: string;
  picture: () => ReturnType<typeof panelPicture>;
  csv: () => Blob;
  fileName: string;
}) {
  const { name, picture, csv, fileName } = props;
  const acts: Record<string, () => unknown> = {
    csv: () => saveFile(`${fileName}.csv`, csv()),
    svg: () => saveFile(`${fileName}.svg`, new Blob([picture().svg], { type: 'image/svg+xml' })),
    png: async () => saveFile(`${fileName}.png`, await pictureAsPng(picture())),
  };
  const items = [
    { key: 'png', label: '存为图片（PNG）' },
    { key: 'svg', label: '存为图片（SVG）' },
    { key: 'csv', label: '存为 CSV' },
  ];
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => void acts[key]!() }}>
      <Button
        className="question-menu"
        type="text"
        size="small"
        icon={<MoreOutlined rotate={90} />}
        aria-label={`${name}：存为图片、CSV`}
      />
    </Dropdown>
  );
}
