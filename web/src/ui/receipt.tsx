import type { Fact, Registration, RollLine, Sum } from '@rmp/invoice-document/sheet';
import { Suspense } from 'react';
import { later } from './later.ts';
import { ReceiptHead } from './receipt-head.tsx';
import { ReceiptFoot } from './receipt-foot.tsx';
import { ReceiptTaxes } from './receipt-taxes.tsx';
import type { RollSheet } from './roll-sheet.ts';

const QrPath = later(async () => (await import('./qr-path.tsx')).QrPath);

export interface ReceiptProps {
  readonly sheet: RollSheet;
  /** No picture or code is still to come: it may be printed. */
  readonly isWhole?: boolean;
}

/** A paper as the printer of rolls prints it, part by part like the PDF: black on white in every theme. */
export function Receipt({ sheet, isWhole = true }: ReceiptProps) {
  const { roll_lines, roll_sums, total, words, settlement, balance, taxes, roll_remarks, registration } = sheet;
  return (
    <article
      data-whole={isWhole}
      className="@container mx-auto w-full max-w-80 bg-[#fff] p-4 text-sm leading-snug text-[#000]"
    >
      <ReceiptHead sheet={sheet} />
      <ol className={DASHED}>
        {roll_lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </ol>
      <div className={DASHED}>
        <Sums sums={roll_sums} />
        <Pair label={total.label.toUpperCase()} value={total.value} className="text-lg font-extrabold" />
        <p className="text-xs">{words.value}</p>
      </div>
      {settlement.length > 0 && (
        <div className={DASHED}>
          <Sums sums={settlement} />
        </div>
      )}
      {balance && <Pair {...balance} className="mt-1 border-[2.5px] border-current px-2 py-1.5 font-bold" />}
      {taxes && <ReceiptTaxes taxes={taxes} />}
      {roll_remarks.map((remark) => (
        <p key={remark} className="mt-1 text-xs">
          {remark}
        </p>
      ))}
      {registration && <Registered registration={registration} />}
      <ReceiptFoot sheet={sheet} />
    </article>
  );
}

const DASHED = 'mt-2 border-t-2 border-dashed border-current pt-1.5';

function Line({ line: { name, mark, measure, amount } }: { readonly line: RollLine }) {
  return (
    <li className="py-0.5">
      <span className="flex justify-between gap-2">
        <b className="min-w-0 wrap-anywhere">{name}</b>
        <span className="flex-none text-xs">{mark}</span>
      </span>
      <Pair label={measure} value={amount} />
    </li>
  );
}

function Sums({ sums }: { readonly sums: readonly Sum[] }) {
  return sums.map(({ label, value, weight }, index) => (
    <Pair key={index} label={label} value={value} className={weight === 'strong' ? 'font-bold' : ''} />
  ));
}

/** A figure never wraps; what it is called may. */
function Pair({ label, value, className = '' }: Fact & { readonly className?: string }) {
  return (
    <span className={`flex justify-between gap-2 ${className}`}>
      <span>{label}</span>
      <span className="flex-none">{value}</span>
    </span>
  );
}

/** What the portal gave, with its signed code as wide as the paper (r.46(r)): it has four times a payment's modules. */
function Registered({ registration: { facts, qr } }: { readonly registration: Registration }) {
  return (
    <div className={`${DASHED} text-xs`}>
      {facts.map(({ label, value }) => (
        <p key={label} className="break-all">
          {label}: {value}
        </p>
      ))}
      {qr !== undefined && (
        <div className="aspect-square break-inside-avoid p-3">
          <Suspense>
            <QrPath text={qr} />
          </Suspense>
        </div>
      )}
    </div>
  );
}
