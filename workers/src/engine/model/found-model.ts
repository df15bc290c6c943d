/** A model that is there: `hash` is the SHA-256 of the ggml file, `source` where it came from. */
export type FoundModel = { path: string; name: string; hash: string; source: string };
