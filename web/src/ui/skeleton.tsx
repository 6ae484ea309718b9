/** Still, sunk blocks of the final size, seen only when something takes longer than 150 ms. */
export function Skeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <div aria-hidden="true" className="late divide-y divide-rule border-y border-rule bg-paper">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex h-row items-center gap-2.5 px-3">
          <span className="size-10 flex-none rounded-chip bg-sunk" />
          <span className="flex-1">
            <span className="block h-4 w-3/5 rounded bg-sunk" />
            <span className="mt-2 block h-3 w-2/5 rounded bg-sunk" />
          </span>
          <span className="h-4 w-16 rounded bg-sunk" />
        </div>
      ))}
    </div>
  );
}
