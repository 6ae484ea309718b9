import type { CustomerId, ItemId } from '@rmp/contracts';
import type { ImageId } from '@rmp/contracts/tenant';

/** One collection holds all that a sale must know, so that one query with `$in` fetches it. */
export const copyKeys = {
  profile: 'profile',
  item: (itemId: ItemId): string => `item:${itemId}`,
  customer: (customerId: CustomerId): string => `customer:${customerId}`,
  /** A picture of papers: its id is its content, so what is kept never grows old. */
  image: (imageId: ImageId): string => `image:${imageId}`,
  /** A prefix is never given twice, so it names one device for ever. */
  series: (prefix: string): string => `series:${prefix}`,
} as const;

export const isItemKey = (key: string): boolean => key.startsWith('item:');
export const isCustomerKey = (key: string): boolean => key.startsWith('customer:');

/** Whether a bill can name such a thing before its owner's event is here. */
export const canBeAwaited = (key: string): boolean => isItemKey(key) || isCustomerKey(key);
