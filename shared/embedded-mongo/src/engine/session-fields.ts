import { field, type Cell } from '../bson/cell.ts';
import { numberOf } from '../bson/number.ts';
import { TYPE } from '../bson/types.ts';
import { Failure } from '../failure.ts';
import { truthOf } from '../query/parse-filter.ts';
import type { Command } from '../wire/message.ts';

/** What a request says about its session. */
export type SessionFields = Readonly<{
  key: string;
  number: number;
  isInTransaction: boolean;
  isStart: boolean;
}>;

const ID = Buffer.from('id');

/** @returns undefined for a request without a number: neither retryable nor in a transaction */
export function sessionFieldsOf({ fields }: Command): SessionFields | undefined {
  const number = fields.get('txnNumber');
  const autocommit = fields.get('autocommit');
  const start = fields.get('startTransaction');
  if (!number) {
    if (autocommit || start) throw new Failure('InvalidOptions', 'a transaction needs a txnNumber');
    return undefined;
  }
  const isInTransaction = autocommit !== undefined && !truthOf(autocommit);
  if (start && !isInTransaction) throw new Failure('InvalidOptions', 'startTransaction needs autocommit: false');
  return {
    key: sessionKey(fields.get('lsid')),
    number: numberOf(number),
    isInTransaction,
    isStart: start !== undefined,
  };
}

/** @throws Failure InvalidOptions when a numbered request names no session */
export function sessionKey(lsid: Cell | undefined): string {
  const id = lsid?.type === TYPE.object ? field(lsid, ID) : undefined;
  if (id?.type === TYPE.binary) return id.bytes.toString('hex', id.start + 5, id.end);
  throw new Failure('InvalidOptions', 'a numbered request needs an lsid');
}
