import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readSheet } from './sheet.ts';

test('English and Chinese headers, UTF-8 with and without a mark, and GBK mean the same', () => {
  const chinese = '文件,工号,方向,挂机方,坐席声道,工单号,队列\na.wav,8006,呼出,坐席,右,GD1023,理赔专线\n';
  const wanted = [
    {
      file: 'a.wav',
      metadata: {
        agentNumber: '8006',
        direction: 'outbound',
        releasedBy: 'agent',
        agentChannel: 'right',
        ticket: 'GD1023',
        queue: '理赔专线',
      },
    },
  ];
  const english =
    'file,agentNumber,direction,releasedBy,agentChannel,ticket,queue\na.wav,8006,outbound,agent,right,GD1023,理赔专线\n';
  for (const bytes of [
    Buffer.from(chinese),
    Buffer.from(`\ufeff${chinese}`),
    iconv.encode(chinese, 'gbk'),
    Buffer.from(english),
  ]) {
    expect(readSheet(bytes)).toEqual(wanted);
  }
});

test('empty cells are unknown, and columns nobody knows are left out', () => {
  expect(readSheet(Buffer.from('文件,工号,方向,备注\na.wav,8006,,x\n'))).toEqual([
    { file: 'a.wav', metadata: { agentNumber: '8006', direction: null } },
  ]);
});

test('a CSV without the columns it needs is refused with a sentence', () => {
  expect(() => readSheet(Buffer.from('a,b\n1,2\n'))).toThrow('缺少“文件”');
  expect(() => readSheet(Buffer.from('文件\na.wav\n'))).toThrow('缺少“工号”');
});
