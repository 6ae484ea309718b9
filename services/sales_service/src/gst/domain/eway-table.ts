import { ewayNeed } from '@rmp/gst/returns';
import type { EwayNeed } from '@rmp/gst/returns';
import type { Cell } from '../../export/domain/columns.ts';
import type { SellerProfile } from '../../sales/domain/circumstances.ts';
import { saleForReturn } from './as-return-document.ts';
import type { ReturnedSale } from './as-return-document.ts';
import { missingForEway, stationsOf } from './parties.ts';
import type { Named } from './parties.ts';

export const EWAY_RULE = 'CGST Rules r.138(1)';

export const EWAY_TITLES: readonly Cell[] = [
  'Number',
  'Date',
  'Consignee',
  'GSTIN',
  'From PIN',
  'From State',
  'To PIN',
  'To State',
  'Value of taxable goods with tax',
  'Needed above',
  'Needed',
  'Why',
  'Missing for the portal',
];

/** A bill whose goods may move: a memo's are of small sales, and what is cancelled moves nothing. */
export const mayMove = ({ status, document_type }: Pick<ReturnedSale, 'status' | 'document_type'>): boolean =>
  status === 'issued' && document_type !== 'memo';

/** One bill as a row for people. How the goods go is asked when the file is made, so it is missing here always. */
export function ewayCells(
  sale: ReturnedSale & Named,
  profile: Pick<SellerProfile, 'place' | 'pin'> | undefined,
): readonly Cell[] {
  const need = ewayNeed(saleForReturn(sale));
  const stations = stationsOf(sale, {}, profile);
  return [
    sale.number,
    sale.sold_date,
    sale.customer?.name ?? '',
    sale.customer?.gstin ?? '',
    stations.from?.pin ?? '',
    sale.seller.state_code,
    stations.to?.pin ?? '',
    sale.ship_to?.state_code ?? sale.place_of_supply,
    need.value_paise,
    need.above_paise,
    need.is_needed ? 'yes' : 'no',
    `${reasonOf(need)} (${EWAY_RULE})`,
    need.is_needed ? missingForEway(sale, stations, undefined).join(' ') : '',
  ];
}

function reasonOf({ is_needed, value_paise }: EwayNeed): string {
  if (is_needed) return 'above the limit of its day';
  return value_paise === 0 ? 'no taxable goods' : 'not above the limit of its day';
}
