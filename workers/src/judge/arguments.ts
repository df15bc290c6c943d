import { parseArgs } from 'node:util';
import { z } from 'zod';

const shape = z.object({
  direction: z.enum(['inbound', 'outbound']).optional(),
  'released-by': z.enum(['agent', 'customer']).optional(),
  'agent-channel': z.enum(['left', 'right']).default('left'),
  organisation: z.string().min(1).optional(),
  'business-type': z.string().min(1).optional(),
  'agent-number': z.string().min(1).optional(),
  ticket: z.string().min(1).optional(),
  queue: z.string().min(1).optional(),
});
export type JudgeArguments = z.infer<typeof shape> & { files: string[] };

export const USAGE = `用法： npm run -s judge -- [选项] 文件…
  --direction inbound|outbound      呼入或呼出
  --released-by agent|customer      谁先挂机
  --agent-channel left|right        双声道录音里坐席在哪一边（默认 left）
  --organisation 名称[，名称…]        开头语里的机构名称（默认取规则集）
  --business-type 类型               业务类型，决定是否需要核实身份
  --agent-number 工号                坐席的工号，用来核对报出的工号
  --ticket 工单号                    回电所针对的工单
  --queue 队列                       来电经过的队列或技能组
文件可以是录音（WAV、mp3、ogg、m4a、amr）或转写（JSON、WebVTT、SRT）。每个文件输出一行 JSON。`;

/** Throws an error whose message is a sentence for the person at the keyboard. */
export function readArguments(argv: string[]): JudgeArguments {
  const option = { type: 'string' } as const;
  const options = Object.fromEntries(Object.keys(shape.shape).map((name) => [name, option]));
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  const read = shape.safeParse(values);
  if (!read.success) {
    const wrong = read.error.issues.map((issue) => `--${String(issue.path[0])}`).join('、');
    throw new Error(`选项的值不对：${wrong}`);
  }
  if (positionals.length === 0) throw new Error('没有给出文件');
  return { ...read.data, files: positionals };
}
