import { z } from '@hono/zod-openapi';
import type { CellType } from '@tingjian/core/kpi/facts/fact-kind.ts';
import { EXPECTED } from '@tingjian/core/kpi/facts/read-cell.ts';
import type * as Answer from '../answers/facts.ts';
import { refusalAnswer } from './answers.ts';

const count = z.number().int();
const counts = { added: count, changed: count, unchanged: count, late: count };
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const values = z.record(z.string(), value);
const problem = z.object({ row: count, column: z.string(), read: z.string(), expected: z.string() });
const paged = { total: count, page: count, pageSize: count };

export const factKindAnswer = z
  .object({
    ...{ kind: z.string(), name: z.string(), keyFields: z.array(z.string()) },
    columns: z.array(
      z.object({
        ...{ field: z.string(), name: z.string(), isRequired: z.boolean() },
        ...{ type: z.enum(Object.keys(EXPECTED) as CellType[]), hint: z.string(), expected: z.string() },
      }),
    ),
  })
  .openapi('FactKind') satisfies z.ZodType<Answer.FactKindAnswer>;

const change = z
  .object({ key: z.string(), isLate: z.boolean(), before: values.nullable(), after: values })
  .openapi('FactChange') satisfies z.ZodType<Answer.FactChangeAnswer>;

export const factPreviewAnswer = z
  .object({
    ...counts,
    ...{ sheetName: z.string().nullable(), notes: z.array(z.string()), heading: z.array(z.string()) },
    mapping: z.record(z.string(), count.nullable()),
    mappingProblem: z.string().nullable(),
    sample: z.array(z.object({ row: count, cells: z.array(z.string()) })),
    ...{ rowCount: count, problemCount: count, badRowCount: count, problems: z.array(problem) },
    ...{ changes: z.array(change), digest: z.string() },
  })
  .openapi('FactPreview') satisfies z.ZodType<Answer.FactPreviewAnswer>;

export const factsImportedAnswer = z
  .object({ importId: z.string(), ...counts })
  .openapi('FactsImported') satisfies z.ZodType<Answer.FactsImportedAnswer>;

export const factsUndoneAnswer = z
  .object({ removed: count, restored: count })
  .openapi('FactsUndone') satisfies z.ZodType<Answer.FactsUndoneAnswer>;

export const factImportsAnswer = z
  .object({
    rows: z.array(
      z.object({
        ...{ id: z.string(), kind: z.string(), fileName: z.string().nullable(), ...counts },
        ...{ madeBy: z.string(), madeAt: z.iso.datetime() },
        ...{ undoneBy: z.string().nullable(), undoneAt: z.iso.datetime().nullable() },
      }),
    ),
    ...paged,
  })
  .openapi('FactImports') satisfies z.ZodType<Answer.FactImportsAnswer>;

export const factImportChangesAnswer = z
  .object({ rows: z.array(change), ...paged })
  .openapi('FactImportChanges') satisfies z.ZodType<Answer.FactImportChangesAnswer>;

/** A refusal that also tells each bad cell; `row` counts the rows of the message from 1. */
export const refusedRowsAnswer = refusalAnswer
  .extend({ problems: z.array(problem), problemCount: count })
  .openapi('RefusedRows');

/** Rows of a program: field, or its Chinese name → value. */
export const factRows = z.object({ rows: z.array(z.record(z.string(), value)).min(1).max(10_000) });
