import type { ItemGroup } from '@rmp/contracts/inventory';

/** When something was said of an item, by the device's clock set right, and on which device. */
export interface Stamp {
  readonly at: string;
  /** Empty for a caller without a device: any device wins a tie against it. */
  readonly by: string;
}

export type Stamps = Partial<Readonly<Record<ItemGroup, Stamp>>>;
