import { X } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
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
  /** Right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A choice under one hand, rising from below; render it only while it is open. It is a native dialog: the browser keeps
 * the focus inside and gives it back to the opener, and closes it by Esc and by Android's back.
 */
export function Sheet({ title, onClose, height = 'content', aside, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const say = useWords(UI_WORDS);
  const close = () => dialog.current?.close();
  const drag = useDragDown(dialog, close);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  const closeOutside = (event: MouseEvent) => {
    if (event.target === dialog.current) close();
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOutside}
      className={classNames('sheet', height === 'full' && 'sheet-full')}
    >
      <div className="flex h-full min-h-0 flex-col">
        <div {...drag} className="flex min-h-bar touch-none items-center gap-1.5 px-2">
          <IconButton icon={X} label={say('close')} onPress={close} />
          <h2 id={titleId} tabIndex={-1} autoFocus className="min-w-0 flex-1 truncate text-lg font-bold outline-none">
            {title}
          </h2>
          {aside}
        </div>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto pb-[env(safe-area-inset-bottom)]">{children}</div>
      </div>
    </dialog>
  );
}
