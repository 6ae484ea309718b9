/** The answer of a decision: a value, or a refusal that carries its facts. Refusals are expected; bugs throw instead. */
export type Result<T, E> = Ok<T> | Refused<E>;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Refused<E> {
  readonly ok: false;
  readonly refusal: E;
}

/** Says yes, with the facts. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Says no, with a typed reason. */
export function refuse<E>(refusal: E): Refused<E> {
  return { ok: false, refusal };
}
