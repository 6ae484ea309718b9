import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { later } from './later.ts';

/** The drawing of the code loads on demand: most bills are paid in cash. */
const QrPath = later(async () => (await import('./qr-path.tsx')).QrPath);

export interface QrPanelProps {
  /** What the code says: `upi://pay?…` with the exact amount. */
  readonly text: string;
  /** Said instead of the drawing. */
  readonly label: string;
  /** `side` 196 px beside words, `whole` 236 px, `big` the screen. */
  readonly size?: 'side' | 'whole' | 'big';
  /** What stands in its place in large text, where there is no room: a button that opens the big one. */
  readonly instead?: ReactNode;
  /** Beside or under the code: the amount, whom it pays, what is known of it. */
  readonly children?: ReactNode;
}

/** A code for the customer to scan: black on white in every theme, and drawn on the device. */
export function QrPanel({ text, label, size = 'side', instead, children }: QrPanelProps) {
  return (
    <>
      {instead !== undefined && <div className="at-large-text">{instead}</div>}
      <div className={classNames(PANELS[size], instead !== undefined && 'at-normal-text')}>
        <div role="img" aria-label={label} className={`flex-none rounded-record bg-[#fff] p-4 ${CODES[size]}`}>
          <Suspense>
            <QrPath text={text} />
          </Suspense>
        </div>
        {children !== undefined && <div className="min-w-0 flex-1">{children}</div>}
      </div>
    </>
  );
}

const PANELS = {
  side: 'flex items-center gap-2 rounded-record bg-paper p-2',
  whole: 'flex flex-col items-center gap-2 rounded-record bg-paper p-2 text-center',
  big: 'flex h-full flex-col items-center justify-center gap-4 bg-paper p-2 text-center',
} as const;

const CODES = { side: 'size-49', whole: 'size-59', big: 'aspect-square w-full max-w-[80dvh]' } as const;
