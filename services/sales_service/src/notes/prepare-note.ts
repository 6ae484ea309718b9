import { NoteId } from '@rmp/contracts';
import type { Permission, UserId } from '@rmp/contracts';
import type { NewReturn } from '@rmp/contracts/sales';
import { allow, type Caller, orProblem, Problem, type RequestFacts, type UnknownField } from '@rmp/service-kit';
import { copyStore } from '../copies/copies.store.ts';
import type { SalesDeps } from '../deps.ts';
import type { NoteCircumstances } from './domain/decide-note.ts';
import { wholeOrNot } from './domain/told-note.ts';
import type { NoteWords } from './domain/told-note.ts';

type Companions = Omit<NewReturn, 'lines' | 'refund'>;

/** What comes with a note besides its body. */
export interface NoteGiven {
  readonly facts?: RequestFacts;
  /** Fields of a command that are not known here yet. */
  readonly unknown_fields?: readonly UnknownField[];
  /** When a note that waited for its bill first reached us: its day, where it does not say when it was written. */
  readonly came_at?: string;
}

/** Gives a note the ids and the author it does not bring, and refuses half a fact. */
export function wordsOf(deps: SalesDeps, caller: Caller, body: Companions, { came_at }: NoteGiven): NoteWords {
  const { note_id, device_id = caller.device_id, cashier_id = caller.user_id, number, reason, issued } = body;
  const { at = came_at } = body;

  return orProblem(
    wholeOrNot({
      note_id: note_id ?? NoteId.parse(deps.newId()),
      cashier_id,
      device_id,
      number,
      at,
      reason,
      issued,
    }),
  );
}

/** What is known around a note before its bill is read. A request needs the permission and an open shop; a fact neither. */
export async function aroundNote(
  deps: SalesDeps,
  caller: Caller,
  { number, cashier_id }: NoteWords,
  permission: Permission,
): Promise<Pick<NoteCircumstances, 'series' | 'mayAuthor' | 'now' | 'locked_until' | 'years'>> {
  const copies = copyStore(deps.tenantDb(caller.tenant_id));
  const mayAuthor = isPermitted(caller, cashier_id, permission);
  if (number === undefined) allow(caller, permission);
  const [profile, series] = await Promise.all([
    copies.profile(),
    number === undefined ? undefined : copies.seriesOf(number),
  ]);
  if (number === undefined && profile?.status === 'closed') throw new Problem('tenant/closed');
  return { series, mayAuthor, now: deps.now(), locked_until: profile?.locked_until, years: profile?.turnovers ?? [] };
}

/** Of another author than the caller nothing is known here, and nothing is held against him. */
const isPermitted = ({ user_id, permissions }: Caller, authorId: UserId, permission: Permission): boolean =>
  authorId !== user_id || permissions.includes(permission);
