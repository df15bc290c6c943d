import { z } from '@hono/zod-openapi';
import {
  type FieldCheck,
  keyNameProblem,
  nameProblem,
  numberProblem,
  postProblem,
  teamNameProblem,
} from '@tingjian/core/people/person-fields.ts';

const checked = (check: FieldCheck) =>
  z
    .string()
    .trim()
    .superRefine((text, context) => {
      const message = check(text);
      if (message) context.addIssue({ code: 'custom', message });
    });

export const personNumber = checked(numberProblem);
export const personName = checked(nameProblem);
export const post = checked(postProblem);
export const teamName = checked(teamNameProblem);
export const keyName = checked(keyNameProblem);
export const day = z.iso.date({ error: '日期应为 YYYY-MM-DD' });

/** A body of JSON. */
export const body = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
/** `:number` of a person. */
export const ofPerson = { params: z.object({ number: z.string().max(64) }) };
