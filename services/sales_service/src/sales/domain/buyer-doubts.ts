import { ABROAD, checkGstin, isStateCode, sumPaise, thresholdOn } from '@rmp/gst';
import type { Paise } from '@rmp/gst';
import type { Paper } from './paper.ts';
import type { Doubt, Fault } from './refusal.ts';

/** What the paper says of the buyer: a GSTIN that adds up, a State that exists, an address where the law wants one. */
export const buyerDoubts = (paper: Paper): readonly Doubt[] => [
  ...gstinDoubts(paper),
  ...stateDoubts(paper),
  ...addressDoubts(paper),
];

function gstinDoubts({ customer }: Paper): readonly Doubt[] {
  if (customer?.gstin === undefined) return [];
  const checked = checkGstin(customer.gstin);
  if (checked.ok) return [];

  const { code: reason, ...facts } = checked.refusal;
  return [
    {
      flag: 'gstin-invalid',
      refusal: {
        ...facts,
        code: 'sales/gstin-invalid',
        reason,
        rule: 'CGST Rules r.46(d)',
        errors: [{ pointer: '/customer/gstin', detail: 'ask for the number on the certificate, or leave it out' }],
      },
    },
  ];
}

/** A code that names no State counts as no State recorded, so the address is not complete. */
function stateDoubts({ customer, ship_to }: Paper): readonly Doubt[] {
  const written = [
    { pointer: '/customer/state_code', code: customer?.state_code },
    { pointer: '/ship_to/state_code', code: ship_to?.state_code },
  ];

  return written.flatMap(({ pointer, code }) =>
    code === undefined || isStateCode(code)
      ? []
      : [
          {
            flag: 'address-missing',
            refusal: { code: 'sales/state-unknown', state_code: code, errors: [{ pointer }] },
          },
        ],
  );
}

/** Rule 46(e): from ₹50,000 of taxable supply an unregistered buyer's name, address and State are on the invoice. */
function addressDoubts(paper: Paper): readonly Doubt[] {
  const { customer, seller, date } = paper;
  const threshold = thresholdOn('b2c_address_required_from', date);
  const asksForIt = seller.seller_kind === 'regular' && customer?.gstin === undefined && threshold !== undefined;
  if (!asksForIt || taxableSupplyOf(paper) < threshold) return [];

  const errors = missingFromAddress(paper);
  if (errors.length === 0) return [];
  const taxable = { taxable_paise: taxableSupplyOf(paper), required_from_paise: threshold };
  const rule = 'CGST Rules r.46(e)';
  return [{ flag: 'address-missing', refusal: { code: 'sales/address-missing', ...taxable, rule, errors } }];
}

const taxableSupplyOf = ({ lines }: Paper): Paise =>
  sumPaise(lines.filter(({ gst_rate_bp }) => gst_rate_bp > 0).map(({ taxable_paise }) => taxable_paise));

function missingFromAddress({ customer, ship_to, supply }: Paper): readonly Fault[] {
  const isAbroad = supply === 'export_wp' || supply === 'export_wop';
  const wanted = [
    { pointer: '/customer/name', written: customer?.name },
    { pointer: '/customer/address', written: customer?.address ?? ship_to?.address },
    { pointer: '/customer/state_code', written: isAbroad ? ABROAD : (customer?.state_code ?? ship_to?.state_code) },
  ];
  return wanted
    .filter(({ written }) => written === undefined || written === '')
    .map(({ pointer }) => ({ pointer, detail: 'write it on the bill: from 50,000 rupees it is compulsory' }));
}
