import type { Now } from '@rmp/service-kit/http';
import type { Ask } from './neighbours/ask.ts';

/** What a screen may ask for. */
export interface BffDeps {
  readonly now: Now;
  readonly ask: Ask;
}
