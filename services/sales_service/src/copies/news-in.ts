import { canBeAwaited } from './domain/copy-keys.ts';
import type { Copy } from './copies.store.ts';

/** Keys of the things these copies tell of for the first time: a bill that named one of them earlier waits for it. */
export const newsIn = (copies: readonly Copy[], held: ReadonlyMap<string, Copy>): readonly string[] =>
  copies
    .filter((copy) => canBeAwaited(copy.copy_key) && isThere(copy) && !isThere(held.get(copy.copy_key)))
    .map(({ copy_key }) => copy_key);

/** An account that a bill opened may be of the very bill that waits: it says who he is when somebody has entered him. */
const isThere = (copy: Copy | undefined): boolean =>
  copy !== undefined && !('origin' in copy.value && copy.value.origin === 'from_sale');
