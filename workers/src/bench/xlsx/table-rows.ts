import type { Cell } from '@tingjian/core/xlsx/cell.ts';

/** Twenty columns as an export of reviewed calls has them: texts, whole numbers, figures, a day and a moment. */
export const HEADING = [
  ...['通话编号', '工号', '姓名', '班组', '岗位', '业务类型', '日期', '开始时间', '时长（秒）', '得分'],
  ...['最低可能', '最高可能', '扣分', '致命', '抽检方式', '复核人', '满意度', '静音占比', '语速', '备注'],
];
const NAMES = ['张伟', '王芳', '李娜', '刘洋', '陈静', '杨磊', '赵敏', '黄勇'];
const TEAMS = ['一班', '二班', '三班'];
const NOTES = [
  '未报工号；未确认客户姓名',
  '结束语不完整，客户已挂断',
  '',
  '查询前未说“请稍等”，静音 14 秒',
  '=不是公式',
];

type Row = {
  id: string;
  number: string;
  name: string;
  team: string;
  post: string;
  about: string;
  day: string;
  moment: string;
  seconds: number;
  points: number;
  lowest: number;
  highest: number;
  lost: number;
  isFatal: string;
  sample: string;
  reviewer: string;
  rating: number;
  silent: number;
  speed: number;
  note: string;
};

export function rowAt(at: number): Row {
  const day = String((at % 28) + 1).padStart(2, '0');
  const points = 100 - ((at * 7) % 40);
  return {
    ...{ id: `C2026${String(at).padStart(8, '0')}`, number: String(8001 + (at % 400)) },
    ...{ name: NAMES[at % NAMES.length]!, team: TEAMS[at % 3]!, post: '产险坐席', about: '车险报案' },
    ...{
      day: `2026-10-${day}`,
      moment: `2026-10-${day}T0${at % 10}:15:30Z`,
      seconds: 60 + (at % 900),
      points,
    },
    ...{ lowest: points - 2, highest: points, lost: 100 - points, isFatal: at % 50 === 0 ? '是' : '否' },
    ...{
      sample: at % 4 === 0 ? '风险队列' : '随机',
      reviewer: NAMES[(at + 3) % NAMES.length]!,
      rating: (at % 5) + 1,
    },
    ...{
      silent: ((at * 13) % 1000) / 3000,
      speed: 180 + ((at * 17) % 900) / 7,
      note: NOTES[at % NOTES.length]!,
    },
  };
}

export function cellsAt(at: number): Cell[] {
  const row = rowAt(at);
  return [
    ...[row.id, row.number, row.name, row.team, row.post, row.about],
    ...[{ day: row.day }, { moment: row.moment }, row.seconds, row.points, row.lowest, row.highest, row.lost],
    ...[row.isFatal, row.sample, row.reviewer, row.rating],
    ...[
      { number: row.silent, style: 'percent' as const },
      { number: row.speed, style: 'two-decimals' as const },
    ],
    row.note,
  ];
}
