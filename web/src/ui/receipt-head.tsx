import type { LabelledParty } from '@rmp/invoice-document/sheet';
import { ReceiptPicture } from './receipt-picture.tsx';
import type { RollSheet } from './roll-sheet.ts';

/** The legend of the law before anything else (r.5(1)(f)), the shop, what paper this is, its number, date and buyer. */
export function ReceiptHead({ sheet }: { readonly sheet: RollSheet }) {
  const { legend, seller, title, copy, cancelled, number, dated, buyer, ship_to, facts, logo } = sheet;
  return (
    <>
      <header className="border-b-2 border-current pb-2 text-center">
        {legend !== undefined && <p className="pb-1 text-xs">{legend}</p>}
        {logo && <ReceiptPicture picture={logo} className="mx-auto mb-1 max-h-24 max-w-[60%]" />}
        <p className="text-lg font-bold">{seller.name.toUpperCase()}</p>
        {seller.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {seller.gstin !== undefined && <p>GSTIN {seller.gstin}</p>}
      </header>
      <div className="pt-2 text-center">
        {title.map((line) => (
          <p key={line} className="font-bold">
            {line.toUpperCase()}
          </p>
        ))}
        {copy !== undefined && <p className="text-xs">{copy}</p>}
        {cancelled !== undefined && <p className="text-lg font-bold">{cancelled.toUpperCase()}</p>}
      </div>
      <p className="flex flex-wrap justify-between gap-x-2">
        <b>{number}</b>
        <span className="whitespace-nowrap">{dated}</span>
      </p>
      <PartyWords party={buyer} />
      {ship_to && <PartyWords party={ship_to} prefix={`${ship_to.label}: `} />}
      {facts.map(({ label, value }) => (
        <p key={label} className="flex justify-between gap-2 text-xs">
          <span>{label}</span>
          <span className="text-right">{value}</span>
        </p>
      ))}
    </>
  );
}

function PartyWords({ party, prefix = '' }: { readonly party: LabelledParty; readonly prefix?: string }) {
  const { name, lines, gstin } = party;
  return (
    <>
      <p>{`${prefix}${[name, ...lines].join(', ')}`}</p>
      {gstin !== undefined && <p>GSTIN {gstin}</p>}
    </>
  );
}
