import { useState } from 'react';
import { usePrintFormat } from '#features/billing/index.ts';
import { useLocal } from '#local/index.ts';
import type { LocalDb, LocalNote } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { printFile } from '#platform/hand-on/print-file.ts';
import { useHandOn } from '#platform/hand-on/use-hand-on.ts';
import type { HandOnPaper } from '#platform/hand-on/use-hand-on.ts';
import { useLook } from '#platform/use-look.ts';

export interface HandOnNote extends HandOnPaper {
  readonly print: () => void;
  /** One was printed already: the next one says so. */
  readonly isDuplicate: boolean;
  readonly hasFailed: boolean;
}

/** Gives a note to its customer: as a file or a link, or on paper. It counts as printed only after the printing. */
export function useHandOnNote(note: LocalNote): HandOnNote {
  const db = useLocal();
  const { locale } = useLook();
  const [format] = usePrintFormat();
  const [isDuplicate, setDuplicate] = useState(note.printed_at !== undefined);
  const [hasFailed, fail] = useState(false);
  const handing = useHandOn({
    file: async () => (await papers()).noteFile(note, { format: 'a4', locale }),
    link: async () => db && (await papers()).noteWhatsappLink(db, note, locale),
  });

  const printNow = async (): Promise<void> => {
    const copy = isDuplicate ? 'reprint' : 'original';
    await printFile(await (await papers()).noteFile(note, { format, locale, copy }));
    setDuplicate(true);
    if (db) await markPrinted(db, note);
  };
  const print = (): void => {
    fail(false);
    printNow().catch(() => fail(true));
  };
  return { ...handing, print, isDuplicate, hasFailed };
}

const papers = () => import('#features/paper/index.ts');

async function markPrinted(db: LocalDb, { note_id, printed_at }: LocalNote): Promise<void> {
  if (printed_at === undefined) await db.notes.update(note_id, { printed_at: now() });
}
