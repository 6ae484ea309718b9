import type { Pulled, PullQuery } from '@rmp/contracts/bff';
import type { Tenant } from '@rmp/contracts/tenant';
import { type Caller, Problem, type RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { type ListRead, type Reader, readerFor, readList } from './list-reader.ts';
import { type Places, readPlaces, writePlaces } from './places.ts';
import { readDocuments, readFeed, type Told } from './read-feed.ts';

/**
 * What changed since a cursor. Goods, people and the profile come first, so that a new device can bill while the past
 * loads behind; documents once there is no more of those. A list that cannot be read keeps its place.
 */
export async function pull(deps: BffDeps, caller: Caller, query: PullQuery, facts: RequestFacts): Promise<Pulled> {
  const places = readPlaces(query.cursor);
  const as_of = deps.now();
  const reader = readerFor(deps, caller, facts);
  const counter = await readCounter(reader, places);
  const isThrough = !Object.values(counter).some(({ more }) => more);
  const documents: Partial<Past> = isThrough && query.first !== true ? await readPast(reader, places) : {};
  const lists = { ...counter, ...documents };
  const [profile] = counter.profile.rows ?? [];

  return {
    items: lists.items.rows ?? [],
    parties: lists.parties.rows ?? [],
    ...(profile && { profile }),
    sales: documents.sales?.rows ?? [],
    notes: documents.notes?.rows ?? [],
    payments: documents.payments?.rows ?? [],
    cursor: writePlaces({ ...places, ...placesIn(lists) }),
    more: Object.values(lists).some(({ more }) => more),
    ready: isThrough && !Object.values(counter).some(({ problem }) => problem),
    as_of,
    problems: problemsIn(lists),
  };
}

/** What a counter cannot do without. */
async function readCounter(reader: Reader, places: Places) {
  const { deps, asking } = reader;
  const [items, parties, profile] = await Promise.all([
    readList(reader, 'items:read', () =>
      readFeed((query) => deps.ask('inventory', asking, (inventory) => inventory.listItems({ query })), places.items),
    ),
    readList(reader, 'customers:read', () =>
      readFeed((query) => deps.ask('payment', asking, (payment) => payment.listCustomers({ query })), places.parties),
    ),
    readList(reader, 'tenant:read', () => readProfile(reader, places.profile)),
  ]);
  return { items, parties, profile };
}

type Past = Awaited<ReturnType<typeof readPast>>;

async function readPast(reader: Reader, places: Places) {
  const { deps, asking } = reader;
  const [sales, notes, payments] = await Promise.all([
    readList(reader, 'sales:read', () =>
      readDocuments((query) => deps.ask('sales', asking, (service) => service.listSales({ query })), places.sales),
    ),
    readList(reader, 'sales:read', () =>
      readDocuments((query) => deps.ask('sales', asking, (service) => service.listNotes({ query })), places.notes),
    ),
    readList(reader, 'payments:read', () =>
      readDocuments(
        (query) => deps.ask('payment', asking, (service) => service.listPayments({ query })),
        places.payments,
      ),
    ),
  ]);
  return { sales, notes, payments };
}

/** The profile when it is another than was given. Right after registration it is on its way, and that is no trouble. */
async function readProfile({ deps, asking }: Reader, given: number | undefined): Promise<Told<Tenant, number>> {
  try {
    const profile = await deps.ask('tenant', asking, (tenant) => tenant.getTenant({}));
    return { rows: profile.seq === given ? [] : [profile], place: profile.seq, more: false };
  } catch (error) {
    const isOnItsWay = error instanceof Problem && error.code === 'tenant/profile-pending';
    if (isOnItsWay) return { rows: [], place: given ?? 0, more: false };
    throw error;
  }
}

type Lists = Readonly<Partial<Record<keyof Places, ListRead<unknown, unknown>>>>;

/** The cast: each list was given a place of its own kind. */
const placesIn = (lists: Lists): Places =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([name, { place }]) => (place === undefined ? [] : [[name, place]])),
  ) as Places;

const problemsIn = (lists: Lists): Pulled['problems'] =>
  Object.fromEntries(Object.entries(lists).flatMap(([name, { problem }]) => (problem ? [[name, problem]] : [])));
