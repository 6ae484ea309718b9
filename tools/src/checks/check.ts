/** What a check found, and at how much it looked: a tool that saw next to nothing has not passed. */
export type Findings = { readonly looked: string; readonly problems: readonly string[] };

/** One static check. `look` may throw: then it failed for that reason. */
export type Check = { readonly name: string; readonly look: () => Findings | Promise<Findings> };

/** One problem when a tool saw fewer files than there are for it, else none. */
export function tooFew(what: string, seen: number, expected: number): readonly string[] {
  return seen >= expected
    ? []
    : [`looked at ${seen} ${what} where there are ${expected}: the tool is not seeing the sources`];
}
