import type { StarterCatalogue } from './starter-catalogue.ts';

/** Kinds of shop that have a list to begin with. */
export const STARTER_IDS = ['kirana', 'pharmacy', 'apparel', 'mobile_and_electronics'] as const;
export type StarterId = (typeof STARTER_IDS)[number];

/** Loads one list: each is a chunk of its own, fetched when a shop asks for it. */
export async function readCatalogue(id: StarterId): Promise<StarterCatalogue> {
  switch (id) {
    case 'kirana':
      return (await import('./kirana.ts')).KIRANA;
    case 'pharmacy':
      return (await import('./pharmacy.ts')).PHARMACY;
    case 'apparel':
      return (await import('./apparel.ts')).APPAREL;
    case 'mobile_and_electronics':
      return (await import('./mobile-and-electronics.ts')).MOBILE_AND_ELECTRONICS;
    default:
      return id satisfies never;
  }
}

export const isStarterId = (id: string): id is StarterId => STARTER_IDS.some((known) => known === id);
