import type { Health } from '#local/index.ts';

/** What is known of the place the shop's records are kept in. */
export interface StorageFacts {
  readonly health: Health;
  /** Whether this device has issued a bill: before, nothing can be lost. */
  readonly hasBilled: boolean;
  /** Whether the browser has promised to clear nothing by itself; undefined while it is asked. */
  readonly isKept: boolean | undefined;
  /** A window whose records end with it, as far as browsers let one know. */
  readonly isPrivate: boolean;
  /** What may still be written; undefined where no browser tells. */
  readonly free_bytes: number | undefined;
  /** Safari of an iPhone, which clears what is not on the home screen after a week. */
  readonly isIosTab: boolean;
}

/** What stands above every page for as long as it is so; the gravest first. */
export type Standing = 'broken' | 'full' | 'private' | 'nearly-full' | 'add-to-home' | 'not-kept';

export function standingOf(facts: StorageFacts): Standing | undefined {
  if (facts.health === 'broken' || facts.health === 'full') return facts.health;
  if (facts.isPrivate) return 'private';
  if (facts.free_bytes !== undefined && facts.free_bytes < FREE_MIN_BYTES) return 'nearly-full';
  if (!facts.hasBilled) return undefined;
  if (facts.isIosTab) return 'add-to-home';
  return facts.isKept === false ? 'not-kept' : undefined;
}

/** Some thousand bills: time enough to make room. */
const FREE_MIN_BYTES = 30_000_000;
