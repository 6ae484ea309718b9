/** What decides whether the app is offered for installing now. */
export interface OfferFacts {
  readonly billsIssued: number;
  readonly wasAsked: boolean;
  /** How it can be installed here; nothing where it is, or cannot be. */
  readonly way: 'browser' | 'ios' | undefined;
  readonly path: string;
  readonly search: string;
}

/** Three bills say that the app is in use; a bill that is being made is no time to ask. It is asked once. */
export function mayOffer({ billsIssued, wasAsked, way, path, search }: OfferFacts): boolean {
  const isBilling = path === '/bill' && !search.includes('step=saved');
  return way !== undefined && !wasAsked && billsIssued >= BILLS_FIRST && !isBilling;
}

const BILLS_FIRST = 3;
