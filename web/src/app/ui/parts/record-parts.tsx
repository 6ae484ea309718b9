import { Banknote, NotebookText, QrCode } from 'lucide-react';
import { Receipt } from '#ui/receipt.tsx';
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
      <Receipt
        head={['SHARMA KIRANA', '12 Johari Bazar, Jaipur 302003']}
        title="INVOICE-CUM-BILL OF SUPPLY"
        number="A/2627/000118"
        when="22-11-2026 10:42"
        customer="Ramesh Verma, 90000 00001"
        lines={[
          { name: 'Toor dal, loose', detail: '1.250 kg x 160.00', paise: 20_000 },
          { name: 'Sugar, loose *', detail: '2 kg x 46.00', paise: 9_200 },
        ]}
        sums={[{ label: say('discount'), paise: -2_000 }]}
        total={{ label: 'TOTAL', paise: 27_200 }}
        tenders={[{ label: say('cash'), paise: 20_000 }]}
        balance={{ label: say('old_udhaar'), paise: 7_200 }}
        foot={[say('thank_you')]}
      />
    </div>
  );
}
