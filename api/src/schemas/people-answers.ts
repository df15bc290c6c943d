import { z } from '@hono/zod-openapi';
import { PERSON_FIELDS } from '@tingjian/core/people/import-columns.ts';
import { ROLES } from '@tingjian/core/people/roles.ts';
import type * as Answer from '../answers/people.ts';

const role = z.enum(ROLES).openapi('Role');
const day = z.iso.date().nullable();
const values = z.record(z.string(), z.unknown()).nullable();
const field = z.enum(PERSON_FIELDS);

const person = {
  ...{ number: z.string(), name: z.string(), role, post: z.string().nullable() },
  ...{ entryDay: day, probationEnd: day, leftOn: day },
};
const personRow = z
  .object({ ...person, team: z.object({ id: z.string(), name: z.string() }).nullable() })
  .openapi('PersonRow') satisfies z.ZodType<Answer.PersonRowAnswer>;

export const peopleAnswer = z
  .object({
    ...{ rows: z.array(personRow), total: z.number().int(), page: z.number().int() },
    ...{ pageSize: z.number().int(), posts: z.array(z.string()) },
  })
  .openapi('People') satisfies z.ZodType<Answer.PeopleAnswer>;

export const personAnswer = z
  .object({
    ...person,
    addedAt: z.iso.datetime(),
    stays: z.array(
      z.object({
        teamId: z.string(),
        team: z.string(),
        fromDay: z.iso.date(),
        toDay: z.iso.date().nullable(),
      }),
    ),
    account: z
      .object({
        ...{ username: z.string(), mustChangePassword: z.boolean(), failures: z.number().int() },
        ...{ lockedUntil: z.iso.datetime().nullable(), sessions: z.number().int() },
      })
      .nullable(),
    history: z
      .array(
        z.object({
          ...{ at: z.iso.datetime(), actor: z.string(), action: z.string() },
          ...{ before: values, after: values },
        }),
      )
      .nullable(),
  })
  .openapi('Person') satisfies z.ZodType<Answer.PersonAnswer>;

export const oneTimePasswordAnswer = z
  .object({ username: z.string(), password: z.string() })
  .openapi('OneTimePassword') satisfies z.ZodType<Answer.OneTimePasswordAnswer>;

export const teamAnswer = z
  .object({
    ...{ id: z.string(), name: z.string(), members: z.number().int() },
    leads: z.array(z.object({ number: z.string(), name: z.string() })),
  })
  .openapi('Team') satisfies z.ZodType<Answer.TeamAnswer>;

export const keyAnswer = z
  .object({
    ...{ id: z.uuid(), name: z.string(), start: z.string(), role, actions: z.array(z.string()).nullable() },
    ...{ expiresAt: z.iso.datetime().nullable(), madeBy: z.string(), madeAt: z.iso.datetime() },
    ...{ lastUsedAt: z.iso.datetime().nullable(), revokedAt: z.iso.datetime().nullable() },
  })
  .openapi('ApiKey') satisfies z.ZodType<Answer.KeyAnswer>;

export const newKeyAnswer = z
  .object({ id: z.uuid(), key: z.string() })
  .openapi('NewApiKey') satisfies z.ZodType<Answer.NewKeyAnswer>;

export const importPreviewAnswer = z
  .object({
    ...{ heading: z.array(z.string()), notes: z.array(z.string()) },
    mapping: z.record(field, z.number().int().nullable()),
    mappingProblem: z.string().nullable(),
    sample: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
    ...{ rowCount: z.number().int(), problemCount: z.number().int() },
    problems: z.array(
      z.object({ row: z.number().int(), column: z.string(), read: z.string(), expected: z.string() }),
    ),
    unknownTeams: z.array(z.object({ name: z.string(), rows: z.number().int() })),
    ...{ added: z.number().int(), changed: z.number().int(), same: z.number().int() },
    changes: z.array(
      z.object({
        ...{ number: z.string(), name: z.string() },
        fields: z.array(z.object({ field, before: z.string().nullable(), after: z.string().nullable() })),
      }),
    ),
    digest: z.string(),
  })
  .openapi('ImportPreview') satisfies z.ZodType<Answer.ImportPreviewAnswer>;

const counts = { added: z.number().int(), changed: z.number().int(), same: z.number().int() };
export const importedAnswer = z
  .object({ importId: z.uuid(), ...counts, teams: z.number().int() })
  .openapi('Imported') satisfies z.ZodType<Answer.ImportedAnswer>;
export const importUndoneAnswer = z
  .object({ removed: z.number().int(), restored: z.number().int() })
  .openapi('ImportUndone') satisfies z.ZodType<Answer.ImportUndoneAnswer>;
