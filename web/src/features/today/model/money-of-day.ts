import type { Part, TodayScreen } from '@rmp/contracts/bff';
import type { Added } from './day-here.ts';

type Parts = TodayScreen['parts'];

/** How the money of the day came, for the bar and its list: only what is above nothing. */
export interface MoneyPart {
  readonly mode: 'cash' | 'upi' | 'upiToVerify' | 'card' | 'bank' | 'cheque' | 'otherModes' | 'udhaarGiven';
  readonly paise: number;
}

/**
 * The day's money by its way, net of what was taken back, and the udhaar its bills gave: as the services tell it, with
 * what they have not heard from this device. UPI that nobody has verified stands apart.
 */
export function moneyOfDay(told: Partial<Pick<Parts, 'payments_by_mode' | 'sales_summary'>>, here: Added) {
  const rows = told.payments_by_mode ? (dataOf(told.payments_by_mode)?.rows ?? []) : [];
  const credit = told.sales_summary ? (dataOf(told.sales_summary)?.totals.credit_paise ?? 0) : 0;
  const netOf = (isMode: (mode: string) => boolean): number =>
    rows.filter(({ mode }) => isMode(mode)).reduce((sum, { net_paise }) => sum + net_paise, 0) +
    Object.entries(here.money).reduce((sum, [mode, paise]) => (isMode(mode) ? sum + paise : sum), 0);
  const ofMode = (wanted: string): number => netOf((mode) => mode === wanted);
  const upiToVerify = rows.reduce((sum, row) => sum + row.to_verify_paise, 0) + (here.money['upi'] ?? 0);

  const parts: readonly MoneyPart[] = [
    { mode: 'cash', paise: ofMode('cash') },
    { mode: 'upi', paise: ofMode('upi') - upiToVerify },
    { mode: 'upiToVerify', paise: upiToVerify },
    { mode: 'card', paise: ofMode('card') },
    { mode: 'bank', paise: ofMode('bank') },
    { mode: 'cheque', paise: ofMode('cheque') },
    { mode: 'otherModes', paise: netOf((mode) => !NAMED.has(mode) && !NO_MONEY.has(mode)) },
    { mode: 'udhaarGiven', paise: credit + here.credit_paise },
  ];
  return parts.filter(({ paise }) => paise > 0);
}

const NAMED: ReadonlySet<string> = new Set(['cash', 'upi', 'card', 'bank', 'cheque']);

/** They stand in the place of money: an advance came another day, a waived rest and udhaar never came. */
const NO_MONEY: ReadonlySet<string> = new Set(['advance', 'settlement_discount', 'udhaar']);

/** What a part of a screen brought, if it brought anything. */
export function dataOf<Data>(part: Part<Data>): Data | undefined {
  return 'data' in part ? part.data : undefined;
}
