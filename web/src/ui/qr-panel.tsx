import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';

/** The drawing of the code loads on demand: most bills are paid in cash. */
const QrPath = lazy(async () => ({ default: (await import('./qr-path.tsx')).QrPath }));

export interface QrPanelProps {
  /** What the code says: `upi://pay?…` with the exact amount. */
  readonly text: string;
  /** Said instead of the drawing. */
  readonly label: string;
  /** `side` 196 px beside words, `whole` 236 px, `big` the screen. */
  readonly size?: 'side' | 'whole' | 'big';
  /** Beside or under the code: the amount, whom it pays, what is known of it. */
  readonly children?: ReactNode;
}

/** A code for the customer to scan: black on white in every theme, and drawn on the device. */
export function QrPanel({ text, label, size = 'side', children }: QrPanelProps) {
  return (
    <div className={PANELS[size]}>
      <div role="img" aria-label={label} className={`flex-none rounded-record bg-[#fff] p-4 ${CODES[size]}`}>
        <Suspense>
          <QrPath text={text} />
        </Suspense>
      </div>
      {children !== undefined && <div className="min-w-0 flex-1">{children}</div>}
    </div>
  );
}

const PANELS = {
  side: 'flex items-center gap-2 rounded-record bg-paper p-2',
  whole: 'flex flex-col items-center gap-2 rounded-record bg-paper p-2 text-center',
  big: 'flex h-full flex-col items-center justify-center gap-4 bg-paper p-2 text-center',
} as const;

const CODES = { side: 'size-49', whole: 'size-59', big: 'aspect-square w-full max-w-[80dvh]' } as const;
