/** Points there are for rows on the first page and on each later one. */
export interface RowRoom {
  readonly first: number;
  readonly next: number;
}

/** The rows of a table page by page, in order, as many on each as its room holds. */
export function filledPages<Row>(
  rows: readonly Row[],
  heightOf: (row: Row) => number,
  { first, next }: RowRoom,
): readonly (readonly Row[])[] {
  const pages: Row[][] = [[]];
  let left = first;
  for (const row of rows) {
    const height = heightOf(row);
    if (height > left) {
      pages.push([]);
      left = next;
    }
    pages.at(-1)?.push(row);
    left -= height;
  }
  return pages;
}
