import { expect, it } from 'vitest';
import { say as sayIn } from '#words/say.ts';
import { EN } from '../words/en.ts';
import type { SayKhata } from '../words/index.ts';
import type { KhataLine } from './khata-lines.ts';
import { statementPaper } from './statement-paper.ts';

const say: SayKhata = (key, values) => sayIn(EN, 'en', key, values);

const of = {
  seller: { business_name: 'Sharma Kirana', seller_kind: 'regular', state_code: '08' },
  party: { name: 'Meena Devi', mobile: '9000000004', balance_paise: 7_600 },
  today: '2026-11-30',
} as const;
const line = (own: Partial<KhataLine>): KhataLine => ({
  key: String(own.at),
  kind: 'sale',
  at: '2026-11-03T06:00:00.000Z',
  delta_paise: 64_000,
  balance_paise: 99_000,
  is_unsent: false,
  ...own,
});

it('turns the khata round: what was owed before, then each line with its day and the balance after it', () => {
  const sale = line({ number: 'A/2627/000001' });
  // 20:00 UTC is the next day in India
  const paid = line({ kind: 'received', at: '2026-11-29T20:00:00.000Z', delta_paise: -91_400, balance_paise: 7_600 });

  const paper = statementPaper(of, [paid, sale], say);

  expect(paper).toMatchObject({ from_date: '2026-11-03', to_date: '2026-11-30', before_paise: 35_000 });
  expect(paper.entries).toEqual([
    { date: '2026-11-03', what: 'Bill A/2627/000001', delta_paise: 64_000, balance_paise: 99_000 },
    { date: '2026-11-30', what: 'Money received', delta_paise: -91_400, balance_paise: 7_600 },
  ]);
});

it('names why something was waived, and stands for a khata without a line', () => {
  const waived = line({ kind: 'settlement_discount', reason: 'adjusted', delta_paise: -7_600, balance_paise: 0 });

  expect(statementPaper(of, [waived], say).entries[0]?.what).toBe('Waived · adjusted');
  expect(statementPaper(of, [], say)).toMatchObject({ before_paise: 7_600, entries: [], from_date: '2026-11-30' });
});
