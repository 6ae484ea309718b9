import type { CustomerPatch } from '@rmp/contracts/payment';

/** When something was said of a customer, by the device's clock set right, and on which device. */
export interface Stamp {
  readonly at: string;
  /** Empty for a caller without a device: any device wins a tie against it. */
  readonly by: string;
}

/** What merges together: one person's GSTIN with another one's State would be neither's. */
export type CustomerGroup = 'name' | 'mobile' | 'identity' | 'credit_limit_paise' | 'credit_days';

export type CustomerStamps = Partial<Readonly<Record<CustomerGroup, Stamp>>>;

/** What is asked of a customer: when each group was last changed. */
interface Stamped {
  readonly stamps?: CustomerStamps;
}

export interface MergedPatch {
  /** What of the patch holds; undefined when nothing does. */
  readonly patch?: CustomerPatch;
  readonly overruled: readonly CustomerGroup[];
  /** All of it was said before, word for word at this moment. */
  readonly isKnown: boolean;
  readonly stamps: CustomerStamps;
}

/** Merges a change made anywhere, at any time, group by group: the later one holds, whichever arrives first. */
export function mergeCustomer({ stamps = {} }: Stamped, patch: CustomerPatch, stamp: Stamp): MergedPatch {
  const touched = groupsIn(patch);
  const overruled = touched.filter((group) => isLater(stamps[group], stamp));
  const isKnown = touched.every((group) => stamps[group]?.at === stamp.at && stamps[group].by === stamp.by);
  const held = Object.entries(patch).filter(([field]) => !overruled.includes(groupOf(field)));
  const holding = touched.filter((group) => !overruled.includes(group));

  return {
    ...(held.length > 0 && { patch: asPatch(held) }),
    overruled,
    isKnown,
    stamps: { ...stamps, ...Object.fromEntries(holding.map((group) => [group, stamp])) },
  };
}

/** What was told of a customer at first, without what somebody has changed since. */
export const withoutChanged = <Told extends object>(told: Told, stamps: CustomerStamps = {}): Partial<Told> =>
  asPart(Object.entries(told).filter(([field]) => stamps[groupOf(field)] === undefined));

const groupsIn = (patch: CustomerPatch): readonly CustomerGroup[] => [...new Set(Object.keys(patch).map(groupOf))];

const isLater = (kept: Stamp | undefined, said: Stamp): boolean =>
  kept !== undefined && (kept.at > said.at || (kept.at === said.at && kept.by > said.by));

const GROUPS: Readonly<Record<keyof CustomerPatch, CustomerGroup>> = {
  name: 'name',
  mobile: 'mobile',
  gstin: 'identity',
  state_code: 'identity',
  address: 'identity',
  credit_limit_paise: 'credit_limit_paise',
  credit_days: 'credit_days',
};

/** The casts: the patch's schema is strict, so its fields are those above, and some of them are a patch. */
const groupOf = (field: string): CustomerGroup => GROUPS[field as keyof CustomerPatch];
const asPatch = (fields: readonly (readonly [string, unknown])[]): CustomerPatch =>
  Object.fromEntries(fields) as CustomerPatch;
const asPart = <Told>(fields: readonly (readonly [string, unknown])[]): Partial<Told> =>
  Object.fromEntries(fields) as Partial<Told>;
