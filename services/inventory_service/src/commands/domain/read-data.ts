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
  readonly path: readonly PropertyKey[];
  readonly message: string;
  /** Of fields nobody knows. */
  readonly keys?: readonly string[];
}

export type ReadData<Shape> =
  | { readonly is: 'read'; readonly value: Shape; readonly unknown_fields: number }
  | { readonly is: 'unreadable'; readonly pointer: string; readonly fault: string };

/** Reads by the contract, but lets fields pass that only a newer app knows: they are counted, and left out. */
export function readData<Shape>(schema: Readable<Shape>, data: unknown): ReadData<Shape> {
  const strict = schema.safeParse(data);
  if (strict.success) return { is: 'read', value: strict.data, unknown_fields: 0 };

  const unknown = strict.error.issues.flatMap(({ code, path, keys = [] }) =>
    code === 'unrecognized_keys' ? keys.map((key) => [...path, key]) : [],
  );
  const known = schema.safeParse(without(data, unknown));
  if (known.success) return { is: 'read', value: known.data, unknown_fields: unknown.length };

  const [first] = known.error.issues;
  return { is: 'unreadable', pointer: pointerTo(first?.path ?? []), fault: first?.message ?? 'cannot be read' };
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A path as a JSON pointer (RFC 6901). */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What a command about an item says is nested in records only. */
function without(value: unknown, paths: readonly (readonly PropertyKey[])[]): unknown {
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([field]) => !paths.some((path) => path.length === 1 && path[0] === field));

  return Object.fromEntries(
    kept.map(([field, member]) => {
      const within = paths.filter((path) => path.length > 1 && path[0] === field).map((path) => path.slice(1));
      return [field, within.length > 0 ? without(member, within) : member];
    }),
  );
}
