import type { Part, TodayScreen } from '@rmp/contracts/bff';

type Parts = TodayScreen['parts'];

/** How the money of the day came, for the bar and its list: only what is above nothing. */
export interface MoneyPart {
  readonly mode: 'cash' | 'upi' | 'card' | 'bank' | 'cheque' | 'otherModes' | 'udhaarGiven';
  readonly paise: number;
}

const MODES = ['cash', 'upi', 'card', 'bank', 'cheque'] as const;

/** The day's money by mode, net of what was taken back, and the udhaar its bills gave. */
export function moneyOfDay({ payments_by_mode, sales_summary }: Pick<Parts, 'payments_by_mode' | 'sales_summary'>) {
  const payments = dataOf(payments_by_mode)?.rows ?? [];
  const netOf = (isMode: (mode: string) => boolean): number =>
    payments.filter(({ mode }) => isMode(mode)).reduce((sum, { net_paise }) => sum + net_paise, 0);
  const parts: readonly MoneyPart[] = [
    ...MODES.map((mode) => ({ mode, paise: netOf((name) => name === mode) })),
    { mode: 'otherModes', paise: netOf((name) => !MODES.some((mode) => mode === name)) },
    { mode: 'udhaarGiven', paise: dataOf(sales_summary)?.totals.credit_paise ?? 0 },
  ];
  return parts.filter(({ paise }) => paise > 0);
}

/** What a part of a screen brought, if it brought anything. */
export function dataOf<Data>(part: Part<Data>): Data | undefined {
  return 'data' in part ? part.data : undefined;
}
