const LENGTH_MAX = 40;
const LENGTH_MIN = 3;

/**
 * Proposes the shop's id from its name: lower-case letters, digits and hyphens, 3 to 40 of them (the contract's
 * `TenantId`). A name in another script gives nothing to spell, so the mobile's last digits stand in.
 */
export function proposeShopId(name: string, mobile: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, LENGTH_MAX)
    .replace(/-+$/, '');
  return words.length >= LENGTH_MIN ? words : `dukaan-${mobile.replace(/\D/g, '').slice(-4) || '1'}`;
}

/** The next thing to try when somebody else has the id: `sharma-kirana-2`, then `-3`. */
export function nextShopId(taken: string): string {
  const [, stem = taken, count] = /^(.*?)(?:-(\d{1,3}))?$/.exec(taken) ?? [];
  const suffix = `-${Number(count ?? 1) + 1}`;
  return stem.slice(0, LENGTH_MAX - suffix.length) + suffix;
}
