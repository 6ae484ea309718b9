interface Typed {
  readonly type: string;
}

/** How many events of each type, types in alphabetical order so that all writers touch them in the same order. */
export function countTypes(events: readonly Typed[]): readonly { readonly type: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);

  return [...counts].map(([type, count]) => ({ type, count })).toSorted((a, b) => (a.type < b.type ? -1 : 1));
}
