import { z } from '@hono/zod-openapi';

const bytes = { schema: z.string().openapi({ format: 'binary' }) };

/** A request whose body is a table: CSV or XLSX, which it is its bytes say. */
export const tableBody = {
  required: true,
  content: {
    'text/csv': bytes,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': bytes,
  },
};
