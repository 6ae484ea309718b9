import { STATE_ROWS } from '../data/states.ts';

/** Two digits; `08` is Rajasthan, `96` stands for abroad, `97` for waters and places of no State. */
export type StateCode = (typeof STATE_ROWS)[number]['code'];

/** The name the State half of an intra-State tax goes by on paper. */
export type LocalTaxHead = 'SGST' | 'UTGST';

export interface State {
  readonly code: StateCode;
  readonly name: string;
  readonly local_tax_head: LocalTaxHead | null;
  /** False for codes that only old documents carry; never offered for new ones. */
  readonly is_active: boolean;
  readonly is_place_of_supply: boolean;
  readonly merged_into: StateCode | null;
}

export const STATES: readonly State[] = STATE_ROWS;

/** Place of supply of an export. */
export const ABROAD = '96' satisfies StateCode;

export const STATE_CODES: readonly StateCode[] = STATE_ROWS.map((row) => row.code);

const BY_CODE: ReadonlyMap<string, State> = new Map(STATES.map((state) => [state.code, state]));

/** The State of a code, also of one that is no longer active; nothing for an unknown code. */
export function stateOf(code: string): State | undefined {
  return BY_CODE.get(code);
}

export function isStateCode(code: string): code is StateCode {
  return BY_CODE.has(code);
}

/** The code in use today for the place a code names; nothing for an unknown code. */
export function currentStateCode(code: string): StateCode | undefined {
  const state = BY_CODE.get(code);
  return state?.merged_into ?? state?.code;
}
