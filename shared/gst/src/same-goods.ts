/** Whether two codes of the tariff may name the same goods: one of them begins the other, a shop writes the shorter one. */
export const areSameGoods = (listed: string, written: string): boolean =>
  written.startsWith(listed) || listed.startsWith(written);
