import { checkGstin, ok, refuse, type Result, stateOf } from '@rmp/gst';

export interface TaxIdentity {
  readonly gstin?: string | null | undefined;
  readonly state_code?: string | null | undefined;
}

export type CustomerRefusal =
  | { readonly code: 'payment/gstin-invalid'; readonly why: string }
  | { readonly code: 'payment/state-unknown'; readonly state_code: string };

/** Says whether GSTIN and State can be: form and check digit, a State that exists, and that the two agree. */
export function checkTaxIdentity({ gstin, state_code }: TaxIdentity): Result<true, CustomerRefusal> {
  if (state_code && !stateOf(state_code)) return refuse({ code: 'payment/state-unknown', state_code });
  if (!gstin) return ok(true);
  const checked = checkGstin(gstin);
  if (!checked.ok) return refuse({ code: 'payment/gstin-invalid', why: checked.refusal.code });
  const differs = state_code && checked.value.state_code !== state_code;

  return differs ? refuse({ code: 'payment/gstin-invalid', why: 'state-differs' }) : ok(true);
}
