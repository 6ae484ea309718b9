import type { RegisterBill } from '@rmp/invoice-document';
import { createRenderer } from '@rmp/invoice-document/worker';
import { describe, expect, it } from 'vitest';
import { registerSheet } from '../src/sheet/register-sheet.ts';
import { aBill, aRegister } from './support/a-register.ts';
import { aSale, aSeller, BUYER_GSTIN } from './support/a-sale.ts';
import { printed } from './support/printed.ts';

const EN = { locale: 'en' } as const;

const rowsOf = (bills: readonly RegisterBill[]) =>
  registerSheet(aRegister(bills), EN).table.rows.map(({ cells }) => cells);

describe('a sales register', () => {
  it('says whose bills of which days it lists', () => {
    const text = printed('register', aRegister([aBill()]));

    expect(text).toContain('Sharma Kirana');
    expect(text).toContain('Sales register\n01-11-2026 to 30-11-2026');
  });

  it('has a row for each bill and the sums below', () => {
    const inter = aSale({
      customer: { name: 'Gupta Traders', gstin: BUYER_GSTIN },
      place_of_supply: '27',
      own: { number: 'A/2627/000119' },
    });

    const [first, second, sum] = rowsOf([aBill(), inter]);

    expect(first?.slice(0, 3)).toEqual(['22-11-2026', 'A/2627/000118', 'Ramesh Verma']);
    expect(first?.slice(3)).toEqual(['693.20', '18.90', '18.90', '0.00', '0.00', '0.00', '731.00', 'Issued']);
    expect(second?.slice(0, 3)).toEqual(['22-11-2026', 'A/2627/000119', `Gupta Traders · ${BUYER_GSTIN}`]);
    expect(second?.slice(3)).toEqual(['693.22', '0.00', '0.00', '37.78', '0.00', '0.00', '731.00', 'Issued']);
    expect(sum?.slice(0, 3)).toEqual(['', '', 'Total of 2 bills']);
    expect(sum?.slice(3)).toEqual(['1,386.42', '18.90', '18.90', '37.78', '0.00', '0.00', '₹1,462.00', '']);
  });

  it('takes cancelled bills off below, so that every sum can be checked', () => {
    const rows = rowsOf([aBill(), aBill({ status: 'cancelled', customer: undefined })]);

    expect(rows.map((cells) => [cells[2], cells[3], cells.at(-2), cells.at(-1)])).toEqual([
      ['Ramesh Verma', '693.20', '731.00', 'Issued'],
      ['Walk-in', '693.20', '731.00', 'Cancelled'],
      ['All 2 bills', '1,386.40', '₹1,462.00', ''],
      ['Less 1 cancelled', '-693.20', '-₹731.00', ''],
      ['Total of 1 bill', '693.20', '₹731.00', ''],
    ]);
  });

  it('of a shop that may not charge tax has no taxes, until a bill has some of an earlier time', () => {
    const seller = aSeller('unregistered');
    const untaxed = aSale({ seller_kind: 'unregistered' });

    const text = printed('register', aRegister([untaxed], { seller }));

    expect(text).not.toMatch(/GST|Cess/);
    expect(printed('register', aRegister([untaxed, aBill()], { seller }))).toContain('SGST');
  });

  it('names the tax of a Union territory as the law does', () => {
    const seller = { ...aSeller(), state_code: '04' };

    expect(printed('register', aRegister([], { seller }))).toContain('UTGST');
  });

  it('groups figures the Indian way and speaks Hindi', () => {
    const { totals } = aBill();
    const large = aBill({ totals: { ...totals, payable_paise: 12_345_600 as typeof totals.payable_paise } });

    const text = printed('register', aRegister([large, large]), { locale: 'hi' });

    expect(text).toContain('बिक्री रजिस्टर\n01-11-2026 से 30-11-2026 तक');
    expect(text).toContain('1,23,456.00\n1,23,456.00');
    expect(text).toContain('₹2,46,912.00');
    expect(text).toContain('कुल 2 बिल');
  });

  it('without a bill is its head and a sum of nothing', () => {
    expect(rowsOf([])).toEqual([
      ['', '', 'Total of 0 bills', '0.00', '0.00', '0.00', '0.00', '0.00', '0.00', '₹0.00', ''],
    ]);
  });

  it('never parts the sums from each other and the last bill', () => {
    for (let count = 60; count < 80; count += 1) {
      const bills = Array.from({ length: count }, () => aBill({ status: count % 2 === 0 ? 'issued' : 'cancelled' }));

      const lastPage = printed('register', aRegister(bills)).split('Page 1 of 1').at(-1) ?? '';

      expect(lastPage.match(/A\/2627\/000118/)).not.toBeNull();
      expect(lastPage).toContain(count % 2 === 0 ? `Total of ${count} bills` : `All ${count} bills`);
    }
  });

  it('runs over as many pages as it takes, none of them overfull, whatever is in a name', async () => {
    const renderer = createRenderer();
    const names = ['WWWWW MMMMM '.repeat(10), '—…™'.repeat(40), 'Short', 'क्षत्रियों '.repeat(10)];
    const bills = Array.from({ length: 120 }, (_, at) => aBill({ customer: { name: names[at % 4] ?? '' } }));

    const bytes = await renderer.render('register', aRegister(bills), EN);
    await renderer.close();

    const pages = Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBe(printed('register', aRegister(bills)).match(/Page 1 of 1/g)?.length);
    expect(pages).toBeGreaterThan(5);
  });
});
