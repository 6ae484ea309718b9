import type { SaleFlag, salesProblems } from '@rmp/contracts/sales';

/** Where in the body the fault is, and what to do about it. */
export interface Fault {
  readonly pointer: string;
  readonly detail?: string;
}

/** Why a sale is not taken: a code of the contract, the places, and the figures as members of their own. */
export type SaleRefusal = Readonly<Record<string, unknown>> & {
  readonly code: keyof typeof salesProblems;
  readonly errors?: readonly Fault[];
};

/**
 * A broken rule. The same finding refuses a request and flags a fact, so the two can never drift apart. What is doubtful
 * without being wrong has no refusal: it is a flag on either.
 */
export interface Doubt {
  readonly flag: SaleFlag;
  readonly refusal?: SaleRefusal;
}
