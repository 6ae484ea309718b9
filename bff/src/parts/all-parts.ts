import type { Part } from '@rmp/contracts/bff';
import type { RequestFacts } from '@rmp/service-kit/http';
import type { BffDeps } from '../deps.ts';
import { settled } from './settled.ts';

type Questions = Readonly<Record<string, () => Promise<unknown>>>;

type PartsOf<Asked extends Questions> = {
  readonly [Name in keyof Asked]: Part<Awaited<ReturnType<Asked[Name]>>>;
};

/**
 * Asks everything at once. A question that fails leaves its problem in its place; only when the main one fails, its
 * problem is thrown and the others do not matter.
 */
export async function allParts<Asked extends Questions>(
  { now }: BffDeps,
  facts: RequestFacts,
  questions: Asked,
  main?: keyof Asked,
): Promise<PartsOf<Asked>> {
  const parts = await Promise.all(
    Object.entries(questions).map(async ([name, question]) => {
      if (name === main) return [name, { data: await question(), as_of: now() }];
      const result = await settled(facts, question);

      return [name, result.ok ? { as_of: now(), data: result.value } : { problem: result.problem }];
    }),
  );

  // The cast: a part for every question, under its name, of what the question answers.
  return Object.fromEntries(parts) as PartsOf<Asked>;
}
