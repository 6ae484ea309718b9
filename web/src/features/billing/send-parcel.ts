import type { LocalBill, LocalDb } from '#local/index.ts';
import type { Parcel } from '#platform/hand-on/use-hand-on.ts';
import type { Locale } from '#platform/look.ts';

/** A saved bill as what its customer is given: the PDF, drawn on this device, or a link to it. */
export const billParcel = (db: LocalDb, bill: LocalBill, locale: Locale): Parcel => ({
  file: async () => {
    const { billFile } = await import('#features/paper/index.ts');
    return billFile(db, bill, { locale });
  },
  link: async () => {
    const { whatsappLink } = await import('#features/paper/index.ts');
    return whatsappLink(db, bill, locale);
  },
});
