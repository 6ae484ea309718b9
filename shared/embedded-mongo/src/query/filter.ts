import type { Cell } from '../bson/cell.ts';
import type { Path } from './path.ts';

/** What a value must be. */
export type Test =
  | Readonly<{ op: 'eq' | 'ne' | 'gt' | 'gte' | 'lt' | 'lte'; value: Cell }>
  | Readonly<{ op: 'in'; values: readonly Cell[]; keys: ReadonlySet<string> | undefined }>
  | Readonly<{ op: 'exists'; isWanted: boolean }>
  | Readonly<{ op: 'elem-match-object'; filter: Filter }>
  | Readonly<{ op: 'elem-match-value'; tests: readonly Test[] }>;

/** A parsed filter document. */
export type Filter =
  | Readonly<{ kind: 'and'; all: readonly Filter[] }>
  | Readonly<{ kind: 'or'; any: readonly Filter[] }>
  | Readonly<{ kind: 'field'; path: Path; test: Test }>;

/** The filter that every document passes. */
export const EVERYTHING: Filter = { kind: 'and', all: [] };

export function isEverything(filter: Filter): boolean {
  return filter.kind === 'and' && filter.all.length === 0;
}
