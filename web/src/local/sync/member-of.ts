/** A member of what somebody answered, whatever that is. */
export function memberOf(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null) return undefined;
  const member: unknown = Reflect.get(body, name);
  return member;
}
