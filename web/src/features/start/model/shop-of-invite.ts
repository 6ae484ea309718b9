/** The shop an invitation is of: bearer secrets carry it in the clear, `iv_<shop>.<random>`. Empty for anything else. */
export function shopOfInvite(secret: string): string {
  return /^iv_([a-z0-9-]+)\./.exec(secret)?.[1] ?? '';
}
