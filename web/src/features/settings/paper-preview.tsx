import type { SellerSnapshot } from '@rmp/contracts/sales';
import type { PaperSettings } from '@rmp/contracts/tenant';
import { useEffect, useState } from 'react';
import { useLocal } from '#local/index.ts';
import { useLook } from '#platform/use-look.ts';
import { Segmented } from '#ui/segmented.tsx';
import { useWords } from '#words/use-words.ts';
import { SETTINGS_WORDS } from './words/index.ts';

type Format = NonNullable<PaperSettings['format']>;

const FORMATS: readonly { readonly value: Format; readonly label: string }[] = [
  { value: 'a4', label: 'A4' },
  { value: 'a5', label: 'A5' },
  { value: '80mm', label: '80 mm' },
  { value: '58mm', label: '58 mm' },
];

export interface PaperPreviewProps {
  readonly seller: SellerSnapshot;
  /** The shop's own, shown until another is looked at. */
  readonly format: Format;
}

/** The real document of a sample bill, on any paper, drawn anew a moment after the last change. */
export function PaperPreview({ seller, format }: PaperPreviewProps) {
  const say = useWords(SETTINGS_WORDS);
  const [looked, look] = useState<Format>();
  const shown = looked ?? format;
  const { pages, state } = usePages(seller, shown);
  return (
    <section
      className="flex min-w-0 flex-col gap-2 px-gutter py-3 pc:sticky pc:top-0 pc:self-start"
      aria-busy={state === 'drawing'}
    >
      <h2 className="font-bold">{say('preview')}</h2>
      <p className="text-sm text-ink-2">{say('previewNote')}</p>
      <Segmented label={say('preview')} options={FORMATS} value={shown} onChange={look} />
      {state === 'failed' && (
        <p role="alert" className="text-sm text-due">
          {say('previewFailed')}
        </p>
      )}
      {state === 'drawing' && pages.length === 0 && (
        <p role="status" className="text-sm text-ink-2">
          {say('previewDrawing')}
        </p>
      )}
      {pages.map((url, at) => (
        <img
          key={url}
          src={url}
          alt={say('previewPage', { page: String(at + 1) })}
          className={`border border-edge bg-white ${WIDTHS[shown]}`}
        />
      ))}
    </section>
  );
}

/** As wide as the papers are to each other. */
const WIDTHS: Readonly<Record<Format, string>> = {
  a4: 'w-full',
  a5: 'w-full pc:w-3/4',
  '80mm': 'w-72 self-center',
  '58mm': 'w-52 self-center',
};

/** After the last key: each drawing takes a moment of the processor. */
const QUIET_MS = 500;

interface Pages {
  readonly pages: readonly string[];
  readonly state: 'drawing' | 'drawn' | 'failed';
}

function usePages(seller: SellerSnapshot, format: Format): Pages {
  const db = useLocal();
  const { locale } = useLook();
  const [pages, setPages] = useState<readonly string[]>([]);
  const [state, setState] = useState<Pages['state']>('drawing');
  const wanted = JSON.stringify([seller, format, locale]);
  useEffect(() => {
    if (!db) return;
    let isGone = false;
    setState('drawing');
    const draw = async (): Promise<void> => {
      const { previewOf } = await import('#features/paper/index.ts');
      const drawn = await previewOf(db, seller, format, locale);
      if (isGone) return;
      setPages(drawn.map((page) => URL.createObjectURL(page)));
      setState('drawn');
    };
    const timer = setTimeout(() => void draw().catch(() => isGone || setState('failed')), QUIET_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
    // the seller is made anew with each drawing of the page
  }, [db, wanted]);
  useEffect(() => () => pages.forEach((page) => URL.revokeObjectURL(page)), [pages]);
  return { pages, state };
}
