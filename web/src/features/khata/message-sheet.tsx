import { Copy, FileText, Send, Share2 } from 'lucide-react';
import { useState } from 'react';
import { handOn } from '#platform/hand-on/hand-on.ts';
import type { HandedOn } from '#platform/hand-on/hand-on.ts';
import { Button } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { whatsappAddress } from './model/messages.ts';
import { useKhataWords } from './words/index.ts';

export interface MessageSheetProps {
  readonly title: string;
  /** What the customer will read. */
  readonly text: string;
  readonly mobile: string | undefined;
  /** A word of advice before it goes. */
  readonly note?: string | undefined;
  /** Somebody pressed to hand it on; whether it was sent is known to nobody here. */
  readonly onHandedOn?: () => void;
  /** Makes the same as a PDF, where there is one. Throws when it cannot be drawn. */
  readonly file?: (() => Promise<File>) | undefined;
  readonly onClose: () => void;
}

/** A message as the customer will read it, and the ways to hand it on. The shopkeeper sends it, never this app. */
export function MessageSheet({ title, text, mobile, note, onHandedOn, file, onClose }: MessageSheetProps) {
  const say = useKhataWords();
  const [isCopied, setCopied] = useState(false);
  const handOnBy = (way: () => unknown): void => {
    way();
    onHandedOn?.();
  };
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <div className="flex flex-col gap-2 p-gutter">
        {note !== undefined && <p className="text-sm font-semibold text-wait">{note}</p>}
        <div
          role="region"
          aria-label={title}
          tabIndex={0}
          className="max-h-[45dvh] overflow-y-auto rounded-record border border-rule bg-paper p-3 text-sm wrap-anywhere whitespace-pre-wrap select-text"
        >
          {text}
        </div>
        <Button
          kind="primary"
          icon={Send}
          label={say('send_whatsapp')}
          onPress={() => handOnBy(() => open(whatsappAddress(mobile, text), '_blank', 'noopener'))}
        />
        {file && <FileButton file={file} />}
        <div className="flex gap-2">
          {'share' in navigator && (
            <Button
              icon={Share2}
              className="flex-1"
              label={say('other_app')}
              onPress={() => handOnBy(() => navigator.share({ text }).catch(() => undefined))}
            />
          )}
          <Button
            icon={Copy}
            className="flex-1"
            label={say(isCopied ? 'copied' : 'copy')}
            onPress={() => handOnBy(() => void copy())}
          />
        </div>
      </div>
    </Sheet>
  );
}

/** Draws the PDF and hands it on; where the browser wants a press of its own for that, the button waits for one. */
function FileButton({ file }: { readonly file: () => Promise<File> }) {
  const say = useKhataWords();
  const [state, set] = useState<'idle' | 'busy' | 'failed' | Extract<HandedOn, { readonly is: 'ready' }>>('idle');
  const press = async (): Promise<void> => {
    const again = typeof state === 'object' ? state.again : undefined;
    set('busy');
    const handed = await (again ? again() : handOn(await file(), () => Promise.resolve(undefined)));
    set(handed.is === 'ready' ? handed : 'idle');
  };
  return (
    <>
      <Button
        icon={FileText}
        label={say('send_pdf')}
        busy={state === 'busy'}
        onPress={() => void press().catch(() => set('failed'))}
      />
      <p role="alert" className="text-sm font-semibold text-due empty:hidden">
        {state === 'failed' && say('no_pdf')}
      </p>
    </>
  );
}
