import type * as z from 'zod';
import type { Permission } from './permission.ts';

/**
 * Who may call: anyone, any signed-in user of the tenant, or those with the permission. `sync`: any signed-in user, or a
 * device that brings what was made on it; what each author may is judged command by command.
 */
export type Access = 'public' | 'signed-in' | 'sync' | Permission;

/** The permission a route asks for at its door, if it asks for one. */
export const permissionFor = ({ access }: Pick<Route, 'access'>): Permission | undefined =>
  access === 'public' || access === 'signed-in' || access === 'sync' ? undefined : access;

/** One address of a service as data. Validation, handlers' types, OpenAPI and the client all follow from it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** With parameters in braces: `/items/{item_id}`. */
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body is a signed message, judged byte by byte: it reaches the handler as it came, in `facts.raw`. */
  readonly rawBody?: true;
  /** Status of the ordinary answer. */
  readonly success: 200 | 201 | 202 | 204;
  /** The answer's shape, also its whitelist: what is not in it does not leave the house. */
  readonly returns?: z.ZodType;
  /** Content types of an answer that is no JSON document: a PDF, a page, a file. Such a route has no `returns`. */
  readonly produces?: readonly string[];
  /**
   * How a repeated call is recognised. `own-id`: by the id in the body, answered 200 with `Idempotent-Replayed`;
   * `key`: by the `Idempotency-Key` header; `none`: repeating is harmless by nature.
   */
  readonly repeat?: 'own-id' | 'key' | 'none';
  /** The service's own problems this route may answer, besides the common ones every route may. */
  readonly problems: readonly string[];
  /** The name of a limit on calls of one address in a minute; the service's configuration says how many. */
  readonly limit?: string;
  /** Largest body in bytes, when the service's default does not do. */
  readonly bodyBytesMax?: number;
}

export type Contract = Readonly<Record<string, Route>>;

export const defineContract = <const C extends Contract>(contract: C): C => contract;

type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;
type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined;

/** A document with whether this very call was answered before. */
export interface Recorded<Document> {
  readonly document: Document;
  readonly replayed: boolean;
}

/** An answer that is no JSON document: all of it at once, or as it comes, so that a long one needs no memory. */
export interface Produced {
  readonly content_type: string;
  readonly content: string | Uint8Array | AsyncIterable<string | Uint8Array>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where it is not the route's `success`: a page for people that says what is not there. */
  readonly status?: 404;
}

/**
 * What a handler gives back: the document, or with `own-id` routes the document and whether it is a replay, or what a
 * route with `produces` made.
 */
export type AnswerOf<R extends Route> = R['produces'] extends readonly string[]
  ? Produced
  : R['repeat'] extends 'own-id'
    ? Recorded<OutputOf<R['returns']>>
    : OutputOf<R['returns']>;

export interface HandlerInput<R extends Route, Caller, Facts> {
  readonly caller: R['access'] extends 'public' ? undefined : Caller;
  readonly params: OutputOf<R['params']>;
  readonly query: OutputOf<R['query']>;
  readonly body: OutputOf<R['body']>;
  /** About the request itself: trace id, idempotency key, address. */
  readonly facts: Facts;
}

/** One function per route name; leaving one out does not compile. */
export type Handlers<C extends Contract, Caller, Facts = unknown> = {
  readonly [Name in keyof C]: (input: HandlerInput<C[Name], Caller, Facts>) => Promise<AnswerOf<C[Name]>>;
};

/** What a client passes for a route. */
export type CallInput<R extends Route> = (R['params'] extends z.ZodType
  ? { readonly params: InputOf<R['params']> }
  : unknown) &
  (R['query'] extends z.ZodType ? { readonly query?: InputOf<R['query']> } : unknown) &
  (R['body'] extends z.ZodType ? { readonly body: InputOf<R['body']> } : unknown) & {
    readonly idempotencyKey?: string;
  };

export type CallAnswer<R extends Route> = R['produces'] extends readonly string[] ? Uint8Array : OutputOf<R['returns']>;
