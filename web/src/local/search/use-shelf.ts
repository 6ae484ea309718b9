'use client';
import type { Item } from '@rmp/contracts/inventory';
import type { Customer } from '@rmp/contracts/payment';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LocalDb } from '../database.ts';
import { useLocal } from '../use-local.ts';
import type { Shelf } from './shelf.ts';

/** Everything that can be sold, to be searched; undefined until it is loaded, which is after the first paint. */
export function useItemShelf(): Shelf<Item> | undefined {
  return useShelf(openItems);
}

/** Every customer, to be searched; undefined until it is loaded, which is after the first paint. */
export function usePartyShelf(): Shelf<Customer> | undefined {
  return useShelf(openParties);
}

const openItems = async (db: LocalDb): Promise<Shelf<Item>> => (await import('./shelves.ts')).itemShelf(db);
const openParties = async (db: LocalDb): Promise<Shelf<Customer>> => (await import('./shelves.ts')).partyShelf(db);

function useShelf<Row>(open: (db: LocalDb) => Promise<Shelf<Row>>): Shelf<Row> | undefined {
  const db = useLocal();
  const [shelf, set] = useState<Shelf<Row>>();
  useEffect(() => {
    if (!db) return undefined;
    return whenIdle(() => {
      void open(db).then(set, () => undefined);
    });
  }, [db, open]);

  useSyncExternalStore(
    shelf?.subscribe ?? neverChanges,
    () => shelf?.version() ?? 0,
    () => 0,
  );
  return shelf?.isRead() ? shelf : undefined;
}

const neverChanges = () => (): void => undefined;
const IDLE_BY_MS = 1000;

/** Once the page has painted and nobody is served. Safari knows no idle time: there a moment later. */
function whenIdle(then: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(then, IDLE_BY_MS / 4);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(then, { timeout: IDLE_BY_MS });
  return () => cancelIdleCallback(asked);
}
