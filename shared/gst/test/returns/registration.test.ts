import { describe, expect, it } from 'vitest';
import { paise } from '../../src/index.ts';
import {
  einvoiceJson,
  lastDayForIrn,
  openCheck,
  readPortalAnswer,
  readSigned,
  stationIn,
} from '../../src/returns/index.ts';
import { aChecked, aDocument, aLine, MAHARASHTRA_BUYER, problemsOf } from './a-document.ts';

const CRORE = 1_000_000_000;
const IRN = 'ab'.repeat(32);
const toBusiness = aChecked({ buyer_gstin: MAHARASHTRA_BUYER });

describe('The check before filing looks at the invoice portal (r.48(4), (5))', () => {
  const codesOf = (document: typeof toBusiness, highest_turnover_paise = 6 * CRORE) => {
    const check = openCheck({ previous_turnover_paise: 0, highest_turnover_paise });
    check.add(document);
    return check.finish().map(({ code }) => code);
  };

  it('for bills to businesses of a shop above five crore', () => {
    expect(codesOf(toBusiness)).toEqual(['irn-missing']);
    expect(codesOf({ ...toBusiness, registration: 'waiting' })).toEqual(['irn-missing']);
    expect(codesOf({ ...toBusiness, registration: 'registered' })).toEqual([]);
    expect(codesOf(toBusiness, 5 * CRORE)).toEqual([]);
    expect(codesOf(aChecked())).toEqual([]);
  });

  it('for a bill of which one side only is cancelled', () => {
    expect(codesOf({ ...toBusiness, status: 'cancelled', registration: 'registered' })).toEqual(['irn-stands']);
    expect(codesOf({ ...toBusiness, registration: 'cancelled' })).toEqual(['irn-cancelled']);
    expect(codesOf({ ...toBusiness, status: 'cancelled', registration: 'cancelled' })).toEqual([]);
  });
});

it('A bill that came after its month was filed is named, with what to do', () => {
  expect(problemsOf(aChecked({ came_after_lock: true }))).toMatchObject([
    { code: 'came-after-lock', severity: 'warning', rule: 'CGST Act s.37(3)' },
  ]);
});

it('A document is taken for 30 days from ten crore of turnover on, since 1 April 2025', () => {
  expect(lastDayForIrn('2026-11-22', 10 * CRORE)).toBe('2026-12-22');
  expect(lastDayForIrn('2026-11-22', 10 * CRORE - 1)).toBeUndefined();
  expect(lastDayForIrn('2025-03-31', 10 * CRORE)).toBeUndefined();
});

describe('Goods taxed on their printed price (r.31D)', () => {
  const pack = aLine({
    gst_rate_bp: 4000,
    taxable_paise: paise(10_000),
    cgst_paise: paise(2_000),
    sgst_paise: paise(2_000),
    concession_paise: paise(500),
  });

  it('make their total with the concession taken off', () => {
    expect(problemsOf(aChecked({ lines: [pack], payable_paise: paise(13_500) }))).toEqual([]);
    expect(problemsOf(aChecked({ lines: [pack], payable_paise: paise(14_000) }))).toMatchObject([
      { code: 'totals-differ' },
    ]);
  });

  it.each([
    ['less', 500, 13_500, { Discount: 5, OthChrg: 0, TotInvVal: 135 }],
    ['more', -500, 14_500, { Discount: 0, OthChrg: 5, TotInvVal: 145 }],
  ])('cost %s after tax on the e-invoice', (_, concession, payable, totals) => {
    const party = { legal_name: 'x', address: 'Johari Bazar', place: 'Jaipur', pin: '302001', state_code: '08' };
    const body = einvoiceJson({
      ...aDocument({
        buyer_gstin: MAHARASHTRA_BUYER,
        payable_paise: paise(payable),
        lines: [{ ...pack, concession_paise: paise(concession) }],
      }),
      seller: { ...party, gstin: '08ABCDE1234F1Z0' },
      buyer: party,
      round_off_paise: 0,
    });

    expect(body).toMatchObject({ ValDtls: { AssVal: 100, CgstVal: 20, SgstVal: 20, ...totals } });
  });
});

describe('The answer of the portal', () => {
  const answer = {
    Irn: IRN.toUpperCase(),
    AckNo: 112_610_000_000_001,
    AckDt: '2026-11-22 00:10:00',
    SignedQRCode: 'a.b.c',
  };
  const read = { irn: IRN, ack_no: '112610000000001', ack_at: '2026-11-21T18:40:00.000Z', signed_qr: 'a.b.c' };

  it.each([
    ['bare', answer],
    ['in a list of one', [answer]],
    ['as a provider wraps it', { Status: 1, Data: JSON.stringify(answer) }],
    ['as error 2150 tells it', { Status: 0, InfoDtls: [{ InfCd: 'DUPIRN', Desc: answer }] }],
  ])('is read %s', (_, wrapped) => {
    expect(readPortalAnswer(JSON.stringify(wrapped))).toEqual({ ok: true, value: read });
  });

  it.each(['', 'hello', '{}', JSON.stringify({ ...answer, Irn: 'x' }), JSON.stringify({ ...answer, AckDt: 'today' })])(
    'is not read out of %j',
    (text) => {
      expect(readPortalAnswer(text)).toEqual({ ok: false, refusal: { code: 'answer-unreadable' } });
    },
  );

  it('has a signed QR that names the document, Hindi names and all', () => {
    const payload = { data: JSON.stringify({ DocNo: 'A/2627/000001', TotInvVal: 17_325.55, Irn: IRN, Name: 'शर्मा' }) };
    const part = btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify(payload))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');

    expect(readSigned(`e30.${part}.x`)).toEqual({
      ok: true,
      value: { irn: IRN, number: 'A/2627/000001', total_paise: 1_732_555 },
    });
    expect(readSigned('e30.%%%.x').ok).toBe(false);
  });
});

describe('Town and PIN in an address', () => {
  it.each([
    ['9 Laxmi Road, Pune 411030', { place: 'Pune', pin: '411030' }],
    ['9 Laxmi Road, Pune - 411 030, Maharashtra', { place: 'Pune', pin: '411030' }],
    ['Shop 4\nJohari Bazar\nJaipur, PIN: 302001', { place: 'Jaipur', pin: '302001' }],
    ['Plot 12, Sector 123456 Nagar', undefined],
    ['Johari Bazar, Jaipur', undefined],
    ['302001', undefined],
  ])('%j gives %j', (address, station) => {
    expect(stationIn(address)).toEqual(station);
  });
});
