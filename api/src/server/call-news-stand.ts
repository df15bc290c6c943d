import type { CallNews } from '@tingjian/db/call-events.ts';

export type Reader = { news(news: CallNews): void; missed(): void };

/** Passes what PostgreSQL tells of calls on to every open page. */
export class CallNewsStand {
  readonly #readers = new Set<Reader>();

  publish(news: CallNews): void {
    for (const reader of this.#readers) reader.news(news);
  }

  /** The line to PostgreSQL was away: pages must read again. */
  tellMissed(): void {
    for (const reader of this.#readers) reader.missed();
  }

  subscribe(reader: Reader): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }
}
