import { Copy, Send, Share2 } from 'lucide-react';
import { useState } from 'react';
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
  readonly onClose: () => void;
}

/** A message as the customer will read it, and the ways to hand it on. The shopkeeper sends it, never this app. */
export function MessageSheet({ title, text, mobile, note, onHandedOn, onClose }: MessageSheetProps) {
  const say = useKhataWords();
  const [isCopied, setCopied] = useState(false);
  const handOn = (way: () => unknown): void => {
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
        <p className="max-h-[45dvh] overflow-y-auto rounded-record border border-rule bg-paper p-3 text-sm wrap-anywhere whitespace-pre-wrap select-text">
          {text}
        </p>
        <Button
          kind="primary"
          icon={Send}
          label={say('send_whatsapp')}
          onPress={() => handOn(() => open(whatsappAddress(mobile, text), '_blank', 'noopener'))}
        />
        <div className="flex gap-2">
          {'share' in navigator && (
            <Button
              icon={Share2}
              className="flex-1"
              label={say('other_app')}
              onPress={() => handOn(() => navigator.share({ text }).catch(() => undefined))}
            />
          )}
          <Button
            icon={Copy}
            className="flex-1"
            label={say(isCopied ? 'copied' : 'copy')}
            onPress={() => handOn(() => void copy())}
          />
        </div>
      </div>
    </Sheet>
  );
}
