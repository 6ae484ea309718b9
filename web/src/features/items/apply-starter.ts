import type { ItemId } from '@rmp/contracts';
import { basisPoints, paise } from '@rmp/gst';
import { sendSoon } from '#local/index.ts';
import type { LocalDb } from '#local/index.ts';
import type { Locale } from '#platform/look.ts';
import { newId } from '#platform/ids.ts';
import { readDeviceSession } from '#platform/session.ts';
import { lookNow } from '#platform/use-look.ts';
import { addItems } from './add-item.ts';
import { readMark, writeMark } from './item-marks.ts';
import type { EnteredItem } from './model/new-item.ts';
import { isStarterId, readCatalogue } from './starter/read-catalogue.ts';
import type { StarterCatalogue, StarterItem } from './starter/starter-catalogue.ts';

/**
 * Fills a new shop with what its kind sells, in the language of the device, favourites first. Prices are examples and
 * are marked as such. Answers how many items came: none for a kind without a list, when the shop has one already, or
 * when nobody is signed in. Works without a network once the list's chunk is there; throws when that cannot be fetched.
 */
export async function applyStarter(db: LocalDb, presetId: string, locale: Locale = lookNow().locale): Promise<number> {
  const session = await readDeviceSession();
  if (!session || !isStarterId(presetId)) return 0;
  const entered = entriesOf(await readCatalogue(presetId), locale);

  const added = await db.transaction('rw', db.items, db.outbox, db.marks, async () => {
    if ((await readMark(db, 'items:starter')) !== undefined) return 0;
    await addItems(db, session, entered);
    await writeMark(db, 'items:starter', presetId);
    await writeMark(
      db,
      'items:example_prices',
      entered.map(({ item_id }) => item_id),
    );
    return entered.length;
  });
  sendSoon();
  return added;
}

function entriesOf({ items, categories }: StarterCatalogue, locale: Locale): readonly EnteredItem[] {
  const favouritesFirst = [
    ...items.filter(({ is_favourite }) => is_favourite),
    ...items.filter(({ is_favourite }) => !is_favourite),
  ];
  return favouritesFirst.map((item) => entryOf(item, categories[item.category]?.[locale], locale));
}

/** No warning level: nothing was counted yet, and a new shop would begin with a list of all it "lacks". */
function entryOf(item: StarterItem, category: string | undefined, locale: Locale): EnteredItem {
  return {
    // the cast: `newId` mints a UUIDv7, which is what an item id is
    item_id: newId() as ItemId,
    name: item.name[locale],
    unit: item.unit,
    sell_price_paise: paise(item.example_price_paise),
    price_includes_tax: true,
    gst_rate_bp: basisPoints(item.gst_rate_bp),
    ...(item.hsn !== undefined && { hsn: item.hsn }),
    ...(category !== undefined && { category }),
  };
}
