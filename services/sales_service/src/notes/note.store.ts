import type { NoteId, SaleId } from '@rmp/contracts';
import type { SaleNote } from '@rmp/contracts/sales';
import { numberKey } from '@rmp/gst';
import { type Page, type PageQuery, readPage, type TenantDb, type Tx, type UnknownField } from '@rmp/service-kit';

/** What is kept beside a note and shown to nobody. */
export interface KeptBesideNote {
  /** Of the body it was made from and its sale: tells a retry from another note under the same id. */
  readonly request_hash: string;
  /** True for a document that does not hold its number, because another one does. */
  readonly clash: boolean;
  /** Fields a newer app sent that are not known here yet. */
  readonly unknown_fields?: readonly UnknownField[];
  /** The note as the registration portal signed it. */
  readonly signed_invoice?: string;
}

export type StoredNote = SaleNote & KeptBesideNote & { readonly number_key: string };

/** One shop's credit and debit notes. */
export interface NoteStore {
  find(noteId: NoteId, tx?: Tx): Promise<StoredNote | undefined>;
  /** Every note on a sale, oldest first. */
  ofSale(saleId: SaleId, tx?: Tx): Promise<readonly StoredNote[]>;
  page(query: PageQuery): Promise<Page<StoredNote>>;
  insert(tx: Tx, note: SaleNote, beside: KeptBesideNote): void;
  /** Queues what the registration portal said of a note. */
  setEinvoice(tx: Tx, note: Pick<SaleNote, 'note_id' | 'seq' | 'einvoice'>, signedInvoice: string | undefined): void;
}

/** More than a request may make; what counters issued beyond is read up to here. */
const READ_MAX = 1000;

export function noteStore(db: TenantDb): NoteStore {
  const notes = db.collection<StoredNote>('notes');

  return {
    find: (noteId, tx) => notes.findOne({ note_id: noteId }, { ...(tx && { tx }) }),
    ofSale: (saleId, tx) => notes.find({ sale_id: saleId }, { sort: { seq: 1 }, limit: READ_MAX, ...(tx && { tx }) }),
    page: (query) => readPage(notes, { query, key: 'note_id', newestFirst: true }),
    insert: (tx, note, beside) => tx.insert('notes', { ...note, ...beside, number_key: numberKey(note.number) }),
    setEinvoice: (tx, { note_id, seq, einvoice }, signed_invoice) =>
      tx.update(
        'notes',
        { note_id },
        { $set: { seq, einvoice, ...(signed_invoice !== undefined && { signed_invoice }) } },
      ),
  };
}

/** The note as the world knows it. */
export function shownNote({
  request_hash: _h,
  clash: _c,
  number_key: _k,
  unknown_fields: _u,
  signed_invoice: _s,
  ...note
}: StoredNote): SaleNote {
  return note;
}
