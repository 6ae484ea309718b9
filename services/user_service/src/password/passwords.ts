import { Problem } from '@rmp/service-kit';
import { truncates } from 'bcryptjs';
import assert from 'node:assert/strict';
import { hashingThread } from './hashing-thread.ts';

export interface PasswordLimits {
  /** bcrypt cost of new hashes; each step doubles the time. */
  readonly cost: number;
  /** Passwords that may be in work or wait; the next one is refused with `user/busy`. */
  readonly queueMax: number;
}

/** Hashing as a use case may ask for it. Passwords arrive normalised (NFC) from the contract. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** Against no hash the answer is no, at the same cost: an account that does not exist takes as long as one that does. */
  readonly isRight: (password: string, hash: string | undefined) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const BUSY_RETRY_S = 3;

export function passwordsOf({ cost, queueMax }: PasswordLimits): Passwords {
  const thread = hashingThread();
  const nobody = hashOfNobody(cost);
  const takePlace = (): void => {
    if (thread.waiting() >= queueMax) throw new Problem('user/busy', { retry_after_s: BUSY_RETRY_S });
  };

  return {
    hash: async (password) => {
      takePlace();
      const answer = await thread.ask({ kind: 'hash', password, cost });
      assert(answer.kind === 'hash', 'the thread answers what it was asked');
      return answer.hash;
    },
    isRight: async (password, hash) => {
      takePlace();
      const answer = await thread.ask({ kind: 'compare', password, hash: hash ?? nobody });
      assert(answer.kind === 'compare', 'the thread answers what it was asked');
      return answer.isRight && hash !== undefined && !truncates(password);
    },
    close: thread.close,
  };
}

/** A well-formed hash of the same cost with a result nobody computed. */
const hashOfNobody = (cost: number): string =>
  `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(BCRYPT_SALT_CHARACTERS)}${'.'.repeat(BCRYPT_RESULT_CHARACTERS)}`;

const BCRYPT_SALT_CHARACTERS = 22;
const BCRYPT_RESULT_CHARACTERS = 31;
