/** The part of webpack's compilation that is looked at here. */
export interface Compilation {
  /** What runs in workers of its own, by the name it is given where it is started. */
  readonly asyncEntrypoints: readonly Entrypoint[];
  readonly chunks: Iterable<Chunk>;
}

interface Entrypoint {
  readonly name: string | null | undefined;
  readonly getFiles: () => readonly string[];
}

interface Chunk {
  readonly files: Iterable<string>;
  readonly groupsIterable: Iterable<unknown>;
}

/** Workers whose files come onto the device after the app itself: the one that draws papers is as large as all pages. */
const LATER_WORKERS: ReadonlySet<string> = new Set(['paper']);

/** Files of the build that only such a worker needs, so that the first visit on a slow line does not wait for them. */
export function laterFiles({ asyncEntrypoints, chunks }: Compilation): ReadonlySet<string> {
  const later = asyncEntrypoints.filter(({ name }) => LATER_WORKERS.has(name ?? ''));
  const isOther = (group: unknown): boolean => !later.some((one) => one === group);
  const needed = new Set(
    [...chunks].filter(({ groupsIterable }) => [...groupsIterable].some(isOther)).flatMap(({ files }) => [...files]),
  );
  return new Set(later.flatMap((one) => one.getFiles()).filter((file) => !needed.has(file)));
}
