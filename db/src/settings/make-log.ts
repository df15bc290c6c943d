import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * Logs say what happened, not to whom: what a query was given (names, numbers, words of a call) is left out, and
 * long runs of digits (telephones, identity cards, policies) are masked.
 */
export function makeLog(name: string, level: string, to?: DestinationStream): Logger {
  const options = { name, level, serializers: { err: plainError }, formatters: { log: maskNumbers } };
  return to ? pino(options, to) : pino(options);
}

function plainError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: mask(String(error)) };
  const { code, table_name, constraint_name } = error as unknown as Record<string, unknown>;
  // PostgreSQL quotes what it was given.
  const hide = error.name === 'PostgresError' ? (text: string) => text.replace(/"[^"]*"/g, '"隐去"') : mask;
  return {
    type: error.name,
    ...{ code, table_name, constraint_name },
    message: hide(error.message),
    stack: hide(error.stack ?? ''),
    ...(error.cause ? { cause: plainError(error.cause) } : {}),
  };
}

function maskNumbers(line: Record<string, unknown>): Record<string, unknown> {
  const masked = Object.entries(line).map(([key, value]) => [
    key,
    typeof value === 'string' ? mask(value) : value,
  ]);
  return Object.fromEntries(masked);
}

/** `params: …` is how drizzle ends a failed query; everything up to the stack's first line is data. */
function mask(text: string): string {
  return text
    .replace(/\nparams: [\s\S]*?(?=\n\s+at |$)/, '\nparams: [隐去]')
    .replace(/(?<![\da-f-])\d{7,}(?![\da-f-])/gi, (digits) => `${digits.slice(0, 2)}***${digits.slice(-2)}`);
}
