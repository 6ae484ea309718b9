import type { DeviceId, NoteId, UserId } from '@rmp/contracts';
import type { IssuedNote, NewDebitNote, NewReturn, Refund } from '@rmp/contracts/sales';
import { ok, refuse } from '@rmp/gst';
import type { Result } from '@rmp/gst';
import type { SaleRefusal } from '../../sales/domain/refusal.ts';
import { factIncomplete } from '../../sales/domain/told.ts';

/** What every note says of itself, with every id it needs. With a number it is a fact. */
export interface NoteWords {
  readonly note_id: NoteId;
  readonly cashier_id: UserId;
  readonly device_id?: DeviceId | undefined;
  readonly number?: string | undefined;
  /** When it was written; now, when it does not say. */
  readonly at?: string | undefined;
  readonly reason?: string | undefined;
  readonly issued?: IssuedNote | undefined;
}

export interface IdentifiedReturn extends NoteWords {
  readonly lines: NewReturn['lines'];
  readonly refund: Omit<Refund, 'amount_paise'>;
}

export interface IdentifiedDebitNote extends NoteWords {
  readonly lines: NewDebitNote['lines'];
}

/** Half a fact is neither fact nor request, and says what it misses. */
export function wholeOrNot<Words extends NoteWords>(words: Words): Result<Words, SaleRefusal> {
  const { number, device_id, issued } = words;
  if (number === undefined && issued !== undefined) return refuse(factIncomplete('/number'));
  if (number !== undefined && device_id === undefined) return refuse(factIncomplete('/device_id'));
  return ok(words);
}
