import type { NoteKind, Sale, SaleNote } from '@rmp/contracts/sales';
import { NOTES_MAX } from '@rmp/contracts/sales';
import { clockDoubts } from '../../sales/domain/clock-doubts.ts';
import { lockDoubts } from '../../sales/domain/lock-doubts.ts';
import type { Doubt } from '../../sales/domain/refusal.ts';

export interface NoteInQuestion {
  readonly kind: NoteKind;
  readonly sale: Sale;
  readonly earlier: readonly SaleNote[];
  /** UTC instant and Indian day of the note. */
  readonly noted_at: string;
  readonly note_date: string;
  readonly now: string;
  /** The shop's books are closed up to this day. */
  readonly locked_until: string | undefined;
}

/** What the rules have against a note on this bill at this time, whatever is in it. */
export const noteDoubts = (note: NoteInQuestion): readonly Doubt[] => [
  ...clockDoubts(note.noted_at, note.now, 'at'),
  ...lockDoubts(note.note_date, note, '/at'),
  ...(note.note_date < note.sale.sold_date ? [beforeSale(note)] : []),
  ...(note.sale.status === 'cancelled' ? [onCancelled(note)] : []),
  ...(note.earlier.length >= NOTES_MAX ? [tooMany] : []),
];

const beforeSale = ({ note_date, sale }: NoteInQuestion): Doubt => ({
  flag: 'clock-skew',
  refusal: {
    code: 'sales/note-before-sale',
    note_date,
    sold_date: sale.sold_date,
    errors: [{ pointer: '/at' }],
  },
});

const onCancelled = ({ sale }: NoteInQuestion): Doubt => ({
  flag: 'over-returned',
  refusal: { code: 'sales/cancelled', sale_id: sale.sale_id, cancelled_at: sale.cancelled_at },
});

const tooMany: Doubt = { flag: 'over-returned', refusal: { code: 'sales/too-many-notes', max: NOTES_MAX } };
