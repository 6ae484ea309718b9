import { type Starter, STARTERS } from './domain/starters.ts';

const byKey: ReadonlyMap<string, Starter> = new Map(STARTERS.map((starter) => [starter.template_key, starter]));

export const findStarter = (templateKey: string): Starter | undefined => byKey.get(templateKey);
