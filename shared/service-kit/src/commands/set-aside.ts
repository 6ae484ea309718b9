/** Where a field is: `['lines', 0, 'colour']`. */
export type Path = readonly PropertyKey[];

/** A copy of the value without the fields at these paths. What is not there is not missed. */
export function withoutFields(value: unknown, paths: readonly Path[]): unknown {
  const here = new Set(
    paths.flatMap(([field, ...rest]) => (field !== undefined && rest.length === 0 ? [String(field)] : [])),
  );
  const within = (field: string): readonly Path[] =>
    paths.flatMap(([first, ...rest]) => (String(first) === field && rest.length > 0 ? [rest] : []));

  if (Array.isArray(value)) return value.map((member, index) => withoutFields(member, within(String(index))));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([field]) => !here.has(field))
      .map(([field, member]) => [field, withoutFields(member, within(field))]),
  );
}

/** The value at a path; nothing where the path leads nowhere. */
export function fieldAt(value: unknown, [field, ...rest]: Path): unknown {
  if (field === undefined) return value;
  const members: unknown = Array.isArray(value) ? { ...value } : value;
  return isRecord(members) ? fieldAt(members[String(field)], rest) : undefined;
}

/** A path as a JSON pointer (RFC 6901). */
export const pointerTo = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
