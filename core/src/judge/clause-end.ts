/** Where a clause or sentence ends. */
export const CLAUSE_END = /[，。！？；,.!?;]/;
