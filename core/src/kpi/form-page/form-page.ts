import type { Form, FormLine } from '../form/form.ts';
import type { Indicator } from '../indicators/read-indicators.ts';
import type { PersonMonth } from '../month/month.ts';
import { fixed2 } from '../round.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type FormPageRow, formPageRow } from './form-page-row.ts';
import { signed } from './signed.ts';
import { standingWords } from './standing-words.ts';

/** A remark with its signature; null parts are left blank to be written by hand. */
export type Remark = { text: string | null; signedBy: string | null; signedOn: string | null };

export type FormPageInput = {
  /** YYYY-MM. */
  month: string;
  person: PersonMonth;
  scheme: Scheme;
  indicators: ReadonlyMap<string, Indicator>;
  teamName: string;
  /** How it stands: 已公布，王立 2026-11-03 … */
  state: string;
  /** Of a team lead's form the manager's stands in place of the leader's; else it is there where one signed. */
  remarks: { agent: Remark; leader: Remark; manager?: Remark };
  /** What it was made from: name → version or hash. */
  sources: Record<string, string>;
  isDemo: boolean;
};

/** 考核表 of one person as it stands on paper (domain section 3.4): texts only, so that every page shows the same. */
export type FormPage = {
  title: string;
  isDemo: boolean;
  /** Label and text. */
  fields: [string, string][];
  rows: FormPageRow[];
  /** Additions and deductions outside the 100, with their reasons. */
  extras: { kind: '加分' | '扣分'; reason: string; points: string }[];
  added: string;
  deducted: string;
  total: string;
  grade: string;
  /** Why there is no total, or why the grade is not higher. */
  gradeNote: string | null;
  standing: string[];
  remarks: { title: string; remark: Remark }[];
  foot: string[];
};

/** The page of one person's month. */
export function formPage(input: FormPageInput): FormPage {
  const { month, person, scheme, indicators, teamName, state, remarks, sources, isDemo } = input;
  const { form } = person;
  return {
    title: `${monthWords(month)}${scheme.name}表`,
    isDemo,
    fields: [
      ['姓名', person.name],
      ['工号', person.number],
      ['班组', teamName === '' ? '—' : teamName],
      ['岗位', person.post],
      ['月份', month],
      ['状态', state],
    ],
    rows: form.rows.map((row, at) => formPageRow(row, at + 1, indicators)),
    extras: [...extras('加分', form.additions), ...extras('扣分', form.deductions)],
    ...{ added: signed(form.added), deducted: signed(form.deducted) },
    total: form.total === null ? '待数据' : fixed2(form.total),
    grade: form.grade ?? '—',
    gradeNote: gradeNote(form),
    standing: standingWords(person),
    remarks: [
      { title: '本人意见', remark: remarks.agent },
      ...(person.isTeamLead
        ? [{ title: '上级意见', remark: remarks.manager ?? BLANK }]
        : [
            { title: '班长意见', remark: remarks.leader },
            ...(remarks.manager ? [{ title: '经理意见', remark: remarks.manager }] : []),
          ]),
    ],
    foot: [
      `方案：${scheme.name} ${scheme.version}`,
      ...Object.entries(sources).map(([name, value]) => `${name}：${value}`),
    ],
  };
}

/** To be written by hand. */
const BLANK: Remark = { text: null, signedBy: null, signedOn: null };

function monthWords(month: string): string {
  const [year, number] = month.split('-');
  return `${year} 年 ${Number(number)} 月`;
}

function extras(kind: '加分' | '扣分', lines: FormLine[]): FormPage['extras'] {
  return lines.map(({ reason, times, points }) => {
    return {
      kind,
      reason: times !== null && times > 1 ? `${reason}（${times} 次）` : reason,
      points: signed(points),
    };
  });
}

function gradeNote({ waiting, notAbove }: Form): string | null {
  if (waiting.length > 0) return `还缺数据：${waiting.join('、')}`;
  return notAbove === null ? null : `有经确认的致命差错，等级不高于 ${notAbove}`;
}
