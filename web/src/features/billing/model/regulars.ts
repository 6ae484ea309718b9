import type { Customer } from '@rmp/contracts/payment';

/** Those who came most often of late first; of those who came alike, who came last; then who was entered last. */
export function byVisits(customers: readonly Customer[], visits: readonly string[]): readonly Customer[] {
  const count = new Map<string, number>();
  for (const id of visits) count.set(id, (count.get(id) ?? 0) + 1);
  const last = new Map(visits.toReversed().map((id, index) => [id, index]));
  const rank = ({ customer_id }: Customer): number =>
    (count.get(customer_id) ?? 0) * visits.length + (last.get(customer_id) ?? 0);

  return customers.toSorted((a, b) => rank(b) - rank(a) || (a.created_at < b.created_at ? 1 : -1));
}
