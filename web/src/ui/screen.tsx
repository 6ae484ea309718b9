import type { MouseEvent, ReactNode } from 'react';
import { useLook } from '#platform/use-look.ts';
import { classNames } from './class-names.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

export interface ScreenProps {
  /** What the page is called, for readers, where the bar shows no title. */
  readonly heading?: string | undefined;
  /** `Go to Pay`: the first stop of Tab, which leads past everything to the bottom slot. */
  readonly skip?: string | undefined;
  /** A `TopBar`, or the counter's own bar of 48 px. */
  readonly bar: ReactNode;
  /** The zone between: it scrolls, unless it is the counter's, which arranges itself. */
  readonly children: ReactNode;
  readonly zone?: 'scrolls' | 'counter';
  /** A `Pad`, or what stands in its place. */
  readonly pad?: ReactNode;
  /** A `BottomSlot`. */
  readonly slot?: ReactNode;
  /** A `Toast`: over the lower end of the zone. */
  readonly toast?: ReactNode;
  /** `phone` is 480 px in the middle of a wider screen; `page` uses 672 of a tablet, and up to 960 of a PC. */
  readonly width?: 'phone' | 'page';
}

/** Every page's frame: bar, zone, pad and slot have fixed places from the first HTML on, so nothing ever moves. */
export function Screen({
  heading,
  skip,
  bar,
  children,
  zone = 'scrolls',
  pad,
  slot,
  toast,
  width = 'phone',
}: ScreenProps) {
  const scrolled = useKeptScroll();
  const { locale } = useLook();
  return (
    <div
      // the prerendered page is in English, whatever the device speaks: shapes.css tells them apart by this
      lang={`${locale}-IN`}
      className={classNames(
        'screen mx-auto grid h-page w-full grid-cols-[minmax(0,1fr)] bg-canvas',
        slot === undefined ? 'grid-rows-[auto_minmax(0,1fr)_auto_auto]' : SLOTTED,
        'pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)]',
        width === 'phone' ? 'max-w-120' : 'max-w-120 min-[45rem]:max-w-168 pc:max-w-240',
      )}
    >
      <header className="min-h-bar pt-[env(safe-area-inset-top)]">
        {skip !== undefined && (
          <a
            href={`#${SLOT_ID}`}
            onClick={skipToSlot}
            className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-1 focus:rounded-press focus:bg-act focus:px-4 focus:py-2.5 focus:font-bold focus:text-act-ink"
          >
            {skip}
          </a>
        )}
        {heading !== undefined && <h1 className="sr-only">{heading}</h1>}
        {bar}
      </header>
      <main className="relative flex min-h-0 flex-col">
        <div
          ref={zone === 'scrolls' ? scrolled : null}
          className={classNames(
            'relative flex min-h-0 flex-1 flex-col',
            zone === 'scrolls' ? 'overflow-y-auto overscroll-contain pb-4' : 'overflow-hidden',
          )}
        >
          {children}
        </div>
        {toast !== undefined && <div className="pointer-events-none absolute inset-x-0 bottom-2 z-10">{toast}</div>}
      </main>
      <div>{pad}</div>
      <footer id={SLOT_ID}>{slot}</footer>
    </div>
  );
}

/** Room for the slot is kept while the rest of a long page is still being read. */
const SLOTTED = 'grid-rows-[auto_minmax(0,1fr)_auto_minmax(calc(var(--h-slot)+env(safe-area-inset-bottom)),auto)]';

const SLOT_ID = 'slot';

/** Focuses the first thing that can be pressed there; the address stays as it is. */
function skipToSlot(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById(SLOT_ID)?.querySelector<HTMLElement>('button, a')?.focus();
}
