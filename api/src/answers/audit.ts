export type AuditRowAnswer = {
  /** Its place in the chain: 1, 2, 3 … */
  seq: number;
  at: string;
  /** 工号, `key:…`, or the name of a program. */
  actor: string;
  actorName: string | null;
  /** Network address; null for programs. */
  origin: string | null;
  action: string;
  subject: string;
  /** Label of a call, name of a person. */
  subjectName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  seal: string;
};
/** `total` is counted up to `mostCounted`. */
export type AuditAnswer = {
  rows: AuditRowAnswer[];
  total: number;
  mostCounted: number;
  page: number;
  pageSize: number;
};
