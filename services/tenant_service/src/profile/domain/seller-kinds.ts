import { GST_BEGAN_DATE, SELLER_KINDS_MAX, type Tenant, type TenantPatch } from '@rmp/contracts/tenant';
import { ok, refuse, type Result } from '@rmp/gst';

type Kinds = Tenant['seller_kinds'];

export type KindsRefusal =
  | {
      readonly code: 'tenant/from-date-out-of-range';
      readonly from_date_min: string;
      readonly from_date_max: string;
      readonly errors: readonly { readonly pointer: string }[];
    }
  | { readonly code: 'tenant/too-many-seller-kinds'; readonly seller_kinds_max: number };

export const isRegisteredKind = ({ seller_kind }: Kinds[number]): boolean => seller_kind !== 'unregistered';

/**
 * The kinds with one more, oldest first. One that begins on the same day is replaced; one that only repeats the kind
 * before it says nothing and goes, so that taking a change back leaves no trace.
 */
export function kindsAfter(
  before: Kinds,
  { seller_kind, from_date }: TenantPatch,
  today: string,
): Result<Kinds, KindsRefusal> {
  if (seller_kind === undefined || from_date === undefined) return ok(before);
  const latest = yearAfter(today);
  if (from_date < GST_BEGAN_DATE || from_date > latest) {
    return refuse({
      code: 'tenant/from-date-out-of-range',
      from_date_min: GST_BEGAN_DATE,
      from_date_max: latest,
      errors: [{ pointer: '/from_date' }],
    });
  }

  const kinds = [...before.filter((kind) => kind.from_date !== from_date), { seller_kind, from_date }]
    .toSorted((a, b) => (a.from_date < b.from_date ? -1 : 1))
    .filter((kind, index, all) => kind.seller_kind !== all[index - 1]?.seller_kind);
  return kinds.length <= SELLER_KINDS_MAX
    ? ok(kinds)
    : refuse({ code: 'tenant/too-many-seller-kinds', seller_kinds_max: SELLER_KINDS_MAX });
}

/** Dates compare as text, so 29 February of a year without one does no harm. */
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
