import { Banknote, NotebookText, QrCode } from 'lucide-react';
import { Receipt } from '#ui/receipt.tsx';
import type { RollSheet } from '#ui/roll-sheet.ts';
import { TenderRow } from '#ui/tender-row.tsx';
import { useSamples } from '../words/index.ts';

export function RecordParts() {
  const say = useSamples();
  const nothing = () => undefined;
  return (
    <div className="grid gap-3">
      <div className="grid gap-gap px-2">
        <TenderRow
          icon={Banknote}
          name={say('cash')}
          note={say('change', { amount: '₹0.00' })}
          paise={30_000}
          onPress={nothing}
        />
        <TenderRow icon={QrCode} name={say('upi')} note={say('qr_ready')} paise={20_000} active onPress={nothing} />
        <TenderRow
          icon={NotebookText}
          name={say('rest_to_udhaar')}
          note={say('old_to_due', { old: '₹450.00', due: '₹681.00' })}
          paise={23_100}
          rest
          onPress={nothing}
        />
        <TenderRow icon={QrCode} name={say('upi')} paise={undefined} onPress={nothing} />
      </div>
      <Receipt sheet={aRoll(say)} />
    </div>
  );
}

/** The numbers of scenario S1, shortened. */
const aRoll = (say: ReturnType<typeof useSamples>): RollSheet => ({
  seller: { name: 'Sharma Kirana', lines: ['12 Johari Bazar, Jaipur 302003', 'Rajasthan (08)'] },
  title: ['Invoice-cum-bill of supply'],
  number: 'A/2627/000118',
  dated: '22-11-2026 10:42',
  buyer: { label: '', name: 'Ramesh Verma', lines: ['90000 00001'] },
  facts: [],
  roll_lines: [
    { name: 'Toor dal, loose', mark: '0713 · 0%', measure: '1.250 kg × 160.00', amount: '200.00' },
    { name: 'Sugar, loose', mark: '1701 · 5%', measure: '2 kg × 46.00', amount: '92.00' },
  ],
  roll_sums: [{ label: say('discount'), value: '-20.00' }],
  total: { label: 'TOTAL', value: '₹272.00' },
  words: { label: '', value: 'Rupees Two Hundred Seventy Two Only' },
  settlement: [{ label: say('cash'), value: '200.00' }],
  balance: { label: say('old_udhaar'), value: '₹72.00' },
  roll_remarks: [],
  signature: { line: '' },
  thanks: [say('thank_you')],
});
