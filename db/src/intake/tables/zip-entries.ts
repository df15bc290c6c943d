import { badTable } from './bad-table.ts';
import type { TableSource } from './table-source.ts';

/** A packed file in a ZIP file: where its bytes stand, and what they should come to. */
export type ZipEntry = { from: number; to: number; isDeflated: boolean; checksum: number };

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_AT = 0x07064b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 4000;
const MOST_LIST_BYTES = 4 * 2 ** 20;
const ENCRYPTED = 1;

/** The files that a ZIP file lists, by name in small letters. Only places inside the file are taken from it. */
export function zipEntries(source: TableSource): Map<string, ZipEntry> {
  const { from, to } = listOf(source);
  if (to - from > MOST_LIST_BYTES) throw badTable(`压缩包里的文件超过 ${MOST_ENTRIES} 个`);
  const list = viewOf(source.read(from, to));
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === LISTED; ) {
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((each) => list.getUint16(at + each, true));
    const next = at + 46 + nameBytes! + extraBytes! + commentBytes!;
    if (next > list.byteLength) throw cutOff();
    if (entries.size >= MOST_ENTRIES) throw badTable(`压缩包里的文件超过 ${MOST_ENTRIES} 个`);
    const name = nameOf(list, at + 46, nameBytes!);
    if (entries.has(name)) throw badTable(`压缩包里有两个 ${name.slice(0, 60)}`);
    const extra = new DataView(list.buffer, list.byteOffset + at + 46 + nameBytes!, extraBytes!);
    if (!name.endsWith('/')) entries.set(name, entryAt(source, list, at, extra));
    at = next;
  }
  if (entries.size === 0) throw cutOff();
  return entries;
}

function nameOf(list: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(list.buffer, list.byteOffset + at, length);
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function entryAt(source: TableSource, list: DataView, at: number, extra: DataView): ZipEntry {
  if (list.getUint16(at + 8, true) & ENCRYPTED) throw badTable('文件有密码，请去掉密码后再上传');
  const method = list.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw badTable('压缩方法不是表格软件用的那一种');
  const unpacked = list.getUint32(at + 24, true);
  const [packed, local] = large(
    extra,
    [list.getUint32(at + 20, true), list.getUint32(at + 42, true)],
    unpacked,
  );
  const head = viewOf(source.read(local!, local! + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw cutOff();
  const from = local! + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + packed! > source.size) throw cutOff();
  return { from, to: from + packed!, isDeflated: method === 8, checksum: list.getUint32(at + 16, true) };
}

/** Sizes that need eight bytes stand in a field of their own, in the order unpacked, packed, place. */
function large(extra: DataView, values: number[], unpacked: number): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true);
    if (extra.getUint16(at, true) === 1) {
      let next = at + 4 + (unpacked === 0xffffffff ? 8 : 0);
      return values.map((value) => {
        if (value !== 0xffffffff) return value;
        if (next + 8 > Math.min(extra.byteLength, at + 4 + length)) throw cutOff();
        next += 8;
        return Number(extra.getBigUint64(next - 8, true));
      });
    }
    at += 4 + length;
  }
  return values;
}

function listOf(source: TableSource): { from: number; to: number } {
  const tailAt = Math.max(0, source.size - END_BYTES - LONGEST_COMMENT);
  const tail = viewOf(source.read(tailAt, source.size));
  for (let at = tail.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END) continue;
    const is64 = at >= 20 && tail.getUint32(at - 20, true) === END_64_AT;
    const found = is64
      ? list64(source, Number(tail.getBigUint64(at - 12, true)))
      : { from: tail.getUint32(at + 16, true), size: tail.getUint32(at + 12, true) };
    if (found.from + found.size > source.size) throw cutOff();
    return { from: found.from, to: found.from + found.size };
  }
  throw cutOff();
}

function list64(source: TableSource, at: number): { from: number; size: number } {
  const end = viewOf(source.read(at, at + 56));
  if (end.byteLength < 56 || end.getUint32(0, true) !== END_64) throw cutOff();
  return { from: Number(end.getBigUint64(48, true)), size: Number(end.getBigUint64(40, true)) };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function cutOff(): Error {
  return badTable('文件不完整或已损坏，请重新导出');
}
