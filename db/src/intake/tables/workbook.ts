import { badTable } from './bad-table.ts';
import { readWholeXml } from './read-xml.ts';
import type { TableLimits } from './table-limits.ts';
import type { TableSource } from './table-source.ts';
import { type Allowance, unpacked } from './unpacked.ts';
import { type ZipEntry, zipEntries } from './zip-entries.ts';

export type WorkbookSheet = { name: string; isHidden: boolean; path: string };
export type Workbook = {
  sheets: WorkbookSheet[];
  is1904: boolean;
  hasMacros: boolean;
  /** The bytes of a part, none where there is no such part. */
  part(path: string): Iterable<Uint8Array>;
  stylesPath: string | null;
  textsPath: string | null;
};

type Relation = { type: string; path: string };

const MOST_SHEETS = 200;

/** Finds the sheets of an XLSX file by following its relations; the names of its files say nothing. */
export function openWorkbook(source: TableSource, limits: TableLimits): Workbook {
  const entries = zipEntries(source);
  const allowance: Allowance = { bytes: limits.unpackedBytes };
  const part = (path: string) => {
    const entry = entries.get(path.toLowerCase());
    return entry ? unpacked(source, entry, allowance) : [];
  };
  const path = workbookPath(entries, part);
  const relations = relationsOf(path, part);
  const { sheets, is1904 } = readSheetList(part(path), relations);
  const ofType = (type: string) => [...relations.values()].find((each) => each.type === type)?.path ?? null;
  return {
    ...{ sheets, is1904, part },
    hasMacros: [...entries.keys()].some(
      (name) => name.endsWith('vbaproject.bin') || name.includes('/macrosheets/'),
    ),
    ...{ stylesPath: ofType('styles'), textsPath: ofType('sharedStrings') },
  };
}

function workbookPath(entries: Map<string, ZipEntry>, part: Workbook['part']): string {
  const [found] = [...relationsOf('', part).values()].filter(({ type }) => type === 'officeDocument');
  const path = found?.path ?? 'xl/workbook.xml';
  if (entries.has('encryptedpackage')) throw badTable('文件有密码，请去掉密码后再上传');
  if (path.toLowerCase().endsWith('.bin')) throw badTable('这是二进制工作簿（.xlsb），请另存为 .xlsx 或 CSV');
  if (entries.has('content.xml') && entries.has('mimetype'))
    throw badTable('这是 .ods，请另存为 .xlsx 或 CSV');
  if (!entries.has(path.toLowerCase())) throw badTable('压缩包里没有工作簿，请上传 .xlsx 或 CSV');
  return path;
}

/** What a part refers to, by id; what lies outside the file is left out and never fetched. */
function relationsOf(path: string, part: Workbook['part']): Map<string, Relation> {
  const at = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, at);
  const found = new Map<string, Relation>();
  readWholeXml(part(`${folder}_rels/${path.slice(at)}.rels`), {
    open(name, { Id, Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || !Id || TargetMode === 'External') return;
      found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), path: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const plain = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of `${plain.startsWith('/') ? '' : folder}${plain}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readSheetList(pieces: Iterable<Uint8Array>, relations: Map<string, Relation>) {
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  let isWorkbook = false;
  readWholeXml(pieces, {
    open(name, attributes) {
      if (name === 'workbook') isWorkbook = true;
      if (name === 'workbookPr') is1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = relations.get(id ?? '');
      // Charts and sheets of macros are no tables.
      if (relation?.type !== 'worksheet') return;
      const isHidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
      sheets.push({ name: attributes.name ?? '', isHidden, path: relation.path });
      if (sheets.length > MOST_SHEETS) throw badTable(`工作表超过 ${MOST_SHEETS} 张`);
    },
  });
  if (!isWorkbook) throw badTable('压缩包里没有工作簿，请上传 .xlsx 或 CSV');
  return { sheets, is1904 };
}
