import type { Qr } from '@rmp/invoice-document/sheet';
import { Suspense } from 'react';
import { later } from './later.ts';
import { ReceiptPicture } from './receipt-picture.tsx';
import type { RollSheet } from './roll-sheet.ts';

const QrPath = later(async () => (await import('./qr-path.tsx')).QrPath);

/** Where to pay, on which terms, and who signs. */
export function ReceiptFoot({ sheet: { bank, terms, signature, thanks, qr } }: { readonly sheet: RollSheet }) {
  const said = [bank, terms].filter((fact) => fact !== undefined);
  const { name, line, picture } = signature;
  return (
    <>
      {said.map(({ label, value }) => (
        <p key={label} className="mt-1 text-xs whitespace-pre-line">
          {label}: {value}
        </p>
      ))}
      {(picture !== undefined || name !== undefined) && (
        <div className="mt-2 text-right text-xs">
          {picture && <ReceiptPicture picture={picture} className="ml-auto max-h-14 max-w-[50%]" />}
          {name !== undefined && <p>{name}</p>}
          <p>{line}</p>
        </div>
      )}
      <footer className="mt-2 border-t-2 border-current pt-2 text-center">
        {qr && <Payable qr={qr} />}
        {thanks.map((thank) => (
          <p key={thank}>{thank}</p>
        ))}
      </footer>
    </>
  );
}

/** The code that asks for what is due, and what it asks for in words. */
function Payable({ qr: { text, heading, lines } }: { readonly qr: Qr }) {
  return (
    <div className="break-inside-avoid pb-2">
      <div className="mx-auto aspect-square w-3/5 p-2">
        <Suspense>
          <QrPath text={text} />
        </Suspense>
      </div>
      <p className="font-bold">{heading}</p>
      {lines.map((line) => (
        <p key={line} className="text-xs wrap-anywhere">
          {line}
        </p>
      ))}
    </div>
  );
}
