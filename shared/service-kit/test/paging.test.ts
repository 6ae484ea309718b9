import { BEGINNING, type TenantId } from '@rmp/contracts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type PageQuery, type Page, readPage } from '../src/paging.ts';
import { tenantDb } from '../src/tenant-db.ts';
import { startTestService, type TestService } from '../src/testing/index.ts';
import { composeNotes, type StoredNote } from './support/notes-service.ts';

describe('a page', () => {
  let world: TestService;
  const shop = 'ours' as TenantId;

  beforeAll(async () => {
    world = await startTestService({
      mongodbUri: inject('mongodbUri'),
      name: 'inventory',
      compose: composeNotes,
      config: (base) => base,
    });
    const places = [1, 1, 1, 2, 3, 3, 4];
    await world.service.db
      .collection('notes')
      .insertMany(places.map((seq, index) => ({ tenant_id: shop, note_id: `n${index}`, words: '', seq })));
  });
  afterAll(() => world.close());

  const page = (query: PageQuery, newestFirst = false): Promise<Page<StoredNote>> =>
    readPage(tenantDb(world.service.db, shop).collection<StoredNote>('notes'), { query, key: 'note_id', newestFirst });
  const idsOf = (rows: readonly StoredNote[]): string[] => rows.map(({ note_id }) => note_id);

  it.each([1, 2, 3, 5, 200])('of %i rows shows every row once, though some share a seq', async (limit) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { rows, next_cursor } = await page({ limit, cursor });
      seen.push(...idsOf(rows));
      cursor = next_cursor ?? undefined;
    } while (cursor);

    expect(seen).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']);
  });

  it('shows the newest first when asked, and the same rows', async () => {
    const first = await page({ limit: 3 }, true);
    const second = await page({ limit: 200, cursor: first.next_cursor ?? undefined }, true);

    expect([...idsOf(first.rows), ...idsOf(second.rows)]).toEqual(['n6', 'n5', 'n4', 'n3', 'n2', 'n1', 'n0']);
  });

  it.each([false, true])('names the place from which changes follow (newest first: %s)', async (newestFirst) => {
    const { as_of } = await page({ limit: 200 }, newestFirst);

    expect((await page({ limit: 200, updated_since: as_of }, newestFirst)).rows).toEqual([]);
  });

  it('of the feed from the beginning shows everything', async () => {
    const feed = await page({ limit: 200, updated_since: BEGINNING }, true);

    expect(idsOf(feed.rows)).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6']);
  });

  it('lets a reader who follows as_of alone miss nothing', async () => {
    const first = await page({ limit: 2 });

    const rest = await page({ limit: 200, updated_since: first.as_of });

    expect(idsOf(rest.rows)).toEqual(['n2', 'n3', 'n4', 'n5', 'n6']);
  });

  it('refuses a cursor that is not ours', async () => {
    await expect(page({ limit: 5, cursor: 'bm90LW91cnM' })).rejects.toMatchObject({ code: 'common/invalid' });
  });
});
