import { useState } from 'react';
import { usePrintFormat } from '#features/billing/index.ts';
import { useLocal } from '#local/index.ts';
import type { LocalDb, LocalNote } from '#local/index.ts';
import { now } from '#platform/clock.ts';
import { printFile } from '#platform/hand-on/print-file.ts';
import { useHandOn } from '#platform/hand-on/use-hand-on.ts';
import type { HandOnPaper, Parcel } from '#platform/hand-on/use-hand-on.ts';
import type { Locale } from '#platform/look.ts';
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
  const handing = useHandOn(db && noteParcel(db, note, locale));

  const printNow = async (): Promise<void> => {
    if (!db) return;
    const copy = isDuplicate ? 'reprint' : 'original';
    const { noteFile } = await papers();
    await printFile(await noteFile(db, note, { format, locale, copy }));
    setDuplicate(true);
    await markPrinted(db, note);
  };
  const print = (): void => {
    fail(false);
    printNow().catch(() => fail(true));
  };
  return { ...handing, print, isDuplicate, hasFailed };
}

const noteParcel = (db: LocalDb, note: LocalNote, locale: Locale): Parcel => ({
  file: async () => (await papers()).noteFile(db, note, { format: 'a4', locale }),
  link: async () => (await papers()).noteWhatsappLink(db, note, locale),
});

const papers = () => import('#features/paper/index.ts');

async function markPrinted(db: LocalDb, { note_id, printed_at }: LocalNote): Promise<void> {
  if (printed_at === undefined) await db.notes.update(note_id, { printed_at: now() });
}
