import { fieldAt, type Path, pointerTo, withoutFields } from './set-aside.ts';

/** A field nobody here knows, where it stood and as it was. */
export interface UnknownField {
  readonly pointer: string;
  /** The value as JSON, since it may hold names a database would read as its own. */
  readonly json: string;
}

/** What was read out of a command, with the fields put aside that are not known here; or where it could not be read. */
export type ReadData<Shape> =
  | { readonly is: 'read'; readonly value: Shape; readonly unknown_fields: readonly UnknownField[] }
  | { readonly is: 'unreadable'; readonly pointer: string; readonly fault: string };

/** What is asked of a schema of the contract. */
interface Readable<Shape> {
  safeParse(
    data: unknown,
  ):
    | { readonly success: true; readonly data: Shape }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  /** Of fields nobody knows. */
  readonly keys?: readonly string[];
}

/** Reads by the contract, but keeps unknown fields instead of refusing them: the app may be newer than we are. */
export function readData<Shape>(schema: Readable<Shape>, data: unknown): ReadData<Shape> {
  const strict = schema.safeParse(data);
  if (strict.success) return { is: 'read', value: strict.data, unknown_fields: [] };

  const unknown = strict.error.issues.flatMap((issue): readonly Path[] =>
    issue.code === 'unrecognized_keys' ? (issue.keys ?? []).map((key) => [...issue.path, key]) : [],
  );
  const known = schema.safeParse(withoutFields(data, unknown));
  if (known.success)
    return { is: 'read', value: known.data, unknown_fields: unknown.map((path) => fieldOf(data, path)) };

  const [first] = known.error.issues;
  return { is: 'unreadable', pointer: pointerTo(first?.path ?? []), fault: first?.message ?? 'cannot be read' };
}

const fieldOf = (data: unknown, path: Path): UnknownField => ({
  pointer: pointerTo(path),
  json: JSON.stringify(fieldAt(data, path)) ?? 'null',
});
