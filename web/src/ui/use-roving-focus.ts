import { useLayoutEffect, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, RefObject } from 'react';

interface RovingFocus<E extends HTMLElement> {
  readonly ref: RefObject<E | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

/**
 * Makes many presses one stop for Tab, with arrows inside: the children stand in rows of `columns`, and a child may hold
 * several presses. The stop is the one that had the focus last.
 */
export function useRovingFocus<E extends HTMLElement>(columns = 1): RovingFocus<E> {
  const ref = useRef<E>(null);
  const stop = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const all = rowsIn(ref.current, columns).flat();
    const first = all.find((press) => press === stop.current) ?? all[0];
    for (const press of all) {
      const tabIndex = press === first ? 0 : -1;
      if (press.getAttribute('tabindex') !== String(tabIndex)) press.tabIndex = tabIndex;
    }
  });
  return {
    ref,
    onFocus: ({ target }) => {
      if (stop.current !== target && stop.current) stop.current.tabIndex = -1;
      stop.current = target as HTMLElement;
      stop.current.tabIndex = 0;
    },
    onKeyDown: (event) => {
      const next = neighbour(rowsIn(ref.current, columns), document.activeElement, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    },
  };
}

function rowsIn(group: HTMLElement | null, columns: number): HTMLElement[][] {
  const cells = [...(group?.children ?? [])].map((cell) =>
    cell instanceof HTMLButtonElement ? [cell] : [...cell.querySelectorAll('button')],
  );
  const rows: HTMLElement[][] = [];
  for (let start = 0; start < cells.length; start += columns) rows.push(cells.slice(start, start + columns).flat());
  return rows.filter((row) => row.length > 0);
}

function neighbour(rows: readonly HTMLElement[][], from: Element | null, key: string): HTMLElement | undefined {
  const rowIndex = rows.findIndex((row) => row.some((press) => press === from));
  const row = rows[rowIndex];
  if (!row) return undefined;
  const index = row.findIndex((press) => press === from);
  switch (key) {
    case 'ArrowRight':
      return row[index + 1];
    case 'ArrowLeft':
      return row[index - 1];
    case 'ArrowDown':
      return nearest(rows[rowIndex + 1], index);
    case 'ArrowUp':
      return nearest(rows[rowIndex - 1], index);
    case 'Home':
      return rows[0]?.[0];
    case 'End':
      return rows.at(-1)?.at(-1);
    default:
      return undefined;
  }
}

function nearest(row: readonly HTMLElement[] | undefined, index: number): HTMLElement | undefined {
  return row?.[Math.min(index, row.length - 1)];
}
