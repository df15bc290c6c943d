import type { CallNews } from '@tingjian/db/call-events.ts';
import type { Owner } from '@tingjian/db/reads/owner-of.ts';
import type { Scope } from '@tingjian/db/scope.ts';
import { isWithin } from '../access/within.ts';

/** One open page, or a program that listens. */
export type Reader = {
  /** 工号 or key. */
  actor: string;
  /** The calls it hears of; null: of none. */
  scope: Scope | null;
  news(news: CallNews): void;
  missed(): void;
  /** Something new is behind the bell. */
  notice(): void;
  /** Sessions of this actor ended: is one's own among them, does one still see as far? */
  checkAgain(): void;
};

const OWNERS_KEPT = 5000;

/** Passes what PostgreSQL tells on to the open pages, to each what it may know. */
export class CallNewsStand {
  readonly #readers = new Set<Reader>();
  readonly #owners = new Map<string, Promise<Owner | null>>();
  readonly #ownerOf: (callId: string) => Promise<Owner | null>;
  #last: Promise<void> = Promise.resolve();

  constructor(ownerOf: (callId: string) => Promise<Owner | null>) {
    this.#ownerOf = ownerOf;
  }

  publish(news: CallNews): void {
    const near = [...this.#readers].filter(({ scope }) => scope && scope.reach !== 'all');
    for (const reader of this.#readers) if (reader.scope?.reach === 'all') reader.news(news);
    if (near.length > 0) this.#inTurn(() => this.#tellThoseNear(near, news));
  }

  /** The line to PostgreSQL was away: pages must read again. */
  tellMissed(): void {
    this.#inTurn(async () => {
      this.#owners.clear();
      for (const reader of this.#readers) reader.missed();
    });
  }

  /** A notice for this 工号; null: perhaps for anybody. */
  tellNotice(number: string | null): void {
    for (const reader of this.#readers) if (number === null || reader.actor === number) reader.notice();
  }

  /** Sessions of this actor ended; null: perhaps of anybody. */
  sessionsEnded(actor: string | null): void {
    for (const reader of this.#readers) if (actor === null || reader.actor === actor) reader.checkAgain();
  }

  subscribe(reader: Reader): () => void {
    this.#readers.add(reader);
    return () => this.#readers.delete(reader);
  }

  /** What is told of one call stays in order, also when its owner has to be looked up first. */
  #inTurn(work: () => Promise<void>): void {
    this.#last = this.#last.then(work).catch(() => {
      for (const reader of this.#readers) reader.missed();
    });
  }

  async #tellThoseNear(near: Reader[], news: CallNews): Promise<void> {
    const owner = await this.#ownerKept(news.id);
    if (!owner) return;
    for (const reader of near) {
      if (this.#readers.has(reader) && reader.scope && isWithin(reader.scope, owner)) reader.news(news);
    }
  }

  #ownerKept(callId: string): Promise<Owner | null> {
    const known = this.#owners.get(callId);
    if (known) return known;
    if (this.#owners.size >= OWNERS_KEPT) this.#owners.clear();
    const asked = this.#ownerOf(callId);
    this.#owners.set(callId, asked);
    asked.then(
      (owner) => owner ?? this.#owners.delete(callId),
      () => this.#owners.delete(callId),
    );
    return asked;
  }
}
