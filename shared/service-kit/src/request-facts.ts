/** A creating call without an own id, told apart by the caller's Idempotency-Key. */
export interface IdempotentCall {
  readonly route: string;
  readonly key: string;
  /** SHA-256 of the canonical JSON of path, query and body. */
  readonly request_hash: string;
}

/** About the request itself, for those who need it. */
export interface RequestFacts {
  readonly trace_id: string;
  readonly ip: string;
  /** How long the caller waits for an answer that is put together, in milliseconds: `X-Budget-Ms`. */
  readonly budget_ms?: number;
  /** Bearer token as received, to ask a neighbour in the caller's name. */
  readonly token?: string;
  /** On routes with `rawBody`: the body byte by byte, and the headers that sign it. */
  readonly raw?: RawMessage;
  /** Present when the call carries an Idempotency-Key. */
  readonly idempotency?: IdempotentCall;
}

export interface RawMessage {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}
