/** What decides whether the app is offered for installing now. */
export interface OfferFacts {
  readonly billsIssued: number;
  readonly wasAsked: boolean;
  /** How it can be installed here; nothing where it is, or cannot be. */
  readonly way: 'browser' | 'ios' | undefined;
  readonly path: string;
  readonly search: string;
}

/** Three bills say that the app is in use. It is asked once, and only where it covers nothing somebody is about to press. */
export function mayOffer({ billsIssued, wasAsked, way, path, search }: OfferFacts): boolean {
  const isCalm = CALM.has(path) || (path === '/bill' && search.includes('step=saved'));
  return way !== undefined && !wasAsked && billsIssued >= BILLS_FIRST && isCalm;
}

const BILLS_FIRST = 3;

/** Pages that are read: nothing is typed there, and no pad stands at the lower end. */
const CALM: ReadonlySet<string> = new Set(['/today', '/more']);
