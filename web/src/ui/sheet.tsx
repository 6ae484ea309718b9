import { X } from 'lucide-react';
import { useId, useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode, RefObject } from 'react';
import { useWords } from '#words/use-words.ts';
import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import { useDragDown } from './use-drag-down.ts';
import { UI_WORDS } from './words/index.ts';

export interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  /** `full` for a search, so that the keyboard does not move it. */
  readonly height?: 'content' | 'full';
  /** What takes the focus when it opens; the heading does where nothing is named. */
  readonly focus?: RefObject<HTMLElement | null>;
  /** Right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A choice under one hand, rising from below; render it only while it is open. It is a native dialog: the browser keeps
 * the focus inside and gives it back to the opener, and closes it by Esc and by Android's back.
 */
export function Sheet({ title, onClose, height = 'content', focus, aside, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  const say = useWords(UI_WORDS);
  const close = () => dialog.current?.close();
  const drag = useDragDown(dialog, close);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    (focus ?? heading).current?.focus();
    return () => {
      shown?.close();
      focusAnew();
    };
  }, [focus]);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  // The event comes late: a sheet that is open again, or gone, was not closed by the user.
  const tellClosed = () => {
    if (dialog.current?.open === false) onClose();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={tellClosed}
      onClick={closeOutside}
      className={classNames('sheet', height === 'full' && 'sheet-full')}
    >
      <div className="flex h-full min-h-0 flex-col">
        <div {...drag} className="flex min-h-bar touch-none items-center gap-1.5 px-2 py-1">
          <IconButton icon={X} label={say('close')} onPress={close} />
          <h2
            ref={heading}
            id={titleId}
            tabIndex={-1}
            className="line-clamp-2 min-w-0 flex-1 text-title leading-tight font-bold outline-none"
          >
            {title}
          </h2>
          {aside}
        </div>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto pb-[env(safe-area-inset-bottom)]">{children}</div>
      </div>
    </dialog>
  );
}

/**
 * The browser gives the focus back while the page behind the sheet is still inert: a field then looks focused and takes
 * no text (Chromium 156). Once more, it takes it.
 */
function focusAnew(): void {
  const opener = document.activeElement;
  if (!(opener instanceof HTMLInputElement)) return;
  opener.blur();
  opener.focus();
}
