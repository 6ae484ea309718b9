import type { StatementPaper } from '@rmp/invoice-document';
import { createRenderer } from '@rmp/invoice-document/worker';
import { describe, expect, it } from 'vitest';
import { statementSheet } from '../src/sheet/statement-sheet.ts';
import { aSeller } from './support/a-sale.ts';
import { printed } from './support/printed.ts';
import { wordsOn } from './support/read-pdf.ts';

const aStatement = (own: Partial<StatementPaper> = {}): StatementPaper => ({
  seller: aSeller(),
  customer: { name: 'Ramesh Verma', mobile: '9000000002' },
  from_date: '2026-11-01',
  to_date: '2026-11-22',
  before_paise: 45_000,
  entries: [
    { date: '2026-11-21', what: 'Bill A/2627/000118', delta_paise: 73_100, balance_paise: 118_100 },
    { date: '2026-11-22', what: 'Received', delta_paise: -100_000, balance_paise: 18_100 },
  ],
  ...own,
});
const rowsOf = (own?: Partial<StatementPaper>) =>
  statementSheet(aStatement(own), { locale: 'en' }).table.rows.map(({ cells }) => cells);

describe('a khata statement', () => {
  it('says whose khata at whose shop it is, and of which days', () => {
    const text = printed('statement', aStatement());

    expect(text).toContain('Sharma Kirana');
    expect(text).toContain('Khata statement\n01-11-2026 to 22-11-2026\nRamesh Verma\n90000 00002');
  });

  it('goes from the balance before to what is left, entry by entry', () => {
    expect(rowsOf()).toEqual([
      ['01-11-2026', 'Balance from before', '', '', '450.00'],
      ['21-11-2026', 'Bill A/2627/000118', '731.00', '', '1,181.00'],
      ['22-11-2026', 'Received', '', '1,000.00', '181.00'],
      ['', 'To be paid', '731.00', '1,000.00', '₹181.00'],
    ]);
  });

  it('has every word of it on the paper, as the engine draws it', async () => {
    const renderer = createRenderer();
    const words = await wordsOn(await renderer.render('statement', aStatement(), { locale: 'en' }));
    await renderer.close();

    for (const said of ['Entry', 'Balance from before', 'Bill A/2627/000118', 'To be paid', '₹181.00']) {
      expect(words).toContain(said);
    }
  });

  it('names an advance by its word', () => {
    const paidAhead = { date: '2026-11-22', what: 'Received', delta_paise: -50_000, balance_paise: -5_000 };

    expect(rowsOf({ entries: [paidAhead] }).slice(1)).toEqual([
      ['22-11-2026', 'Received', '', '500.00', 'Advance 50.00'],
      ['', 'Advance', '0.00', '500.00', '₹50.00'],
    ]);
  });

  it('has no row for nothing owed before, and tells when nothing is to be paid', () => {
    const [bill] = aStatement().entries;

    expect(rowsOf({ before_paise: 0, entries: [] })).toEqual([['', 'Nothing to be paid', '0.00', '0.00', '₹0.00']]);
    expect(rowsOf({ before_paise: 0, entries: bill ? [bill] : [] })).toHaveLength(2);
  });

  it('prints Hindi and a year of entries, each page with its number', () => {
    const many = Array.from({ length: 120 }, (_, day) => ({
      date: '2026-11-22',
      what: `बिल A/2627/${day}`,
      delta_paise: 100,
      balance_paise: 45_100 + day * 100,
    }));

    const text = printed('statement', aStatement({ entries: many }), { locale: 'hi' });

    expect(text).toContain('खाते का हिसाब');
    expect(text.match(/पेज 1 \/ 1/g)?.length).toBeGreaterThan(2);
  });
});
