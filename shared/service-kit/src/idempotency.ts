import type { TenantId } from '@rmp/contracts';
import type { Db } from 'mongodb';
import { DuplicateKey } from './duplicate-key.ts';
import { Problem } from './problem.ts';
import type { IdempotentCall } from './request-facts.ts';
import { tenantDb } from './tenant-db.ts';

/** An answer given before under the same Idempotency-Key. */
export interface KeptAnswer {
  readonly answer: unknown;
}

/** Answers kept under Idempotency-Keys. Transactions write them; rows live 30 days. */
export interface AnswerStore {
  /** The answer of the same call, if it was answered. Throws `common/id-reused` when the key stood for another. */
  find(tenantId: TenantId, call: IdempotentCall): Promise<KeptAnswer | undefined>;
  /** After a failure: the answer, if this failed only because a twin of the call was faster. */
  meanwhile(tenantId: TenantId, call: IdempotentCall, error: unknown): Promise<KeptAnswer | undefined>;
}

interface KeptRow extends IdempotentCall, KeptAnswer {}

export const COLLECTION = 'idempotency_keys';

export function answerStore(db: Db): AnswerStore {
  const find: AnswerStore['find'] = async (tenantId, { route, key, request_hash }) => {
    const row = await tenantDb(db, tenantId).collection<KeptRow>(COLLECTION).findOne({ route, key });
    if (row && row.request_hash !== request_hash) throw new Problem('common/id-reused', { idempotency_key: key });

    return row;
  };

  return {
    find,
    meanwhile: async (tenantId, call, error) =>
      error instanceof DuplicateKey && error.collection === COLLECTION ? find(tenantId, call) : undefined,
  };
}
