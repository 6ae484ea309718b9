/** The part of webpack's compilation that is looked at here. */
export interface Compilation {
  /** What runs in workers of its own, by the name it is given where it is started. */
  readonly asyncEntrypoints: readonly Group[];
  /** What is loaded by `import()` under a name given there. */
  readonly namedChunkGroups: ReadonlyMap<string, Group>;
  readonly chunks: Iterable<Chunk>;
}

interface Group {
  readonly name: string | null | undefined;
  readonly getFiles: () => readonly string[];
}

interface Chunk {
  readonly files: Iterable<string>;
  readonly groupsIterable: Iterable<unknown>;
}

/** Comes onto the device after the app itself: what draws papers is as large as all pages. */
const LATER: ReadonlySet<string> = new Set(['paper']);

/** Comes with its first use only: what shows a PDF as a picture, which an owner looks at once. */
const ON_USE: ReadonlySet<string> = new Set(['pdf-view', 'pdf-view-worker']);

/** Files of the build that only such a worker needs, so that the first visit on a slow line does not wait for them. */
export const laterFiles = (compilation: Compilation): ReadonlySet<string> => filesOnlyOf(compilation, LATER);

/** Files that a device need not have before it wants them. */
export const onUseFiles = (compilation: Compilation): ReadonlySet<string> => filesOnlyOf(compilation, ON_USE);

function filesOnlyOf(
  { asyncEntrypoints, namedChunkGroups, chunks }: Compilation,
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const groups = new Set(
    [...asyncEntrypoints, ...namedChunkGroups.values()].filter(({ name }) => names.has(name ?? '')),
  );
  const isOther = (group: unknown): boolean => ![...groups].some((one) => one === group);
  const needed = new Set(
    [...chunks].filter(({ groupsIterable }) => [...groupsIterable].some(isOther)).flatMap(({ files }) => [...files]),
  );
  return new Set([...groups].flatMap((one) => one.getFiles()).filter((file) => !needed.has(file)));
}
