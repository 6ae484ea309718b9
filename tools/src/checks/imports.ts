import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { hear } from '../child.ts';
import { root } from '../root.ts';
import { tooFew, type Check } from './check.ts';
import { typeScriptFiles } from './tracked-files.ts';

type Cruise = {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly comment?: string;
    }[];
  };
};

const folders = [
  'web',
  'bff',
  'shared',
  'services',
  'launch',
  'tools',
  'bench',
  'vitest.config.ts',
  'playwright.config.ts',
];

/** dependency-cruiser with the rules of `.dependency-cruiser.cjs`: who may import whom. */
export const imports: Check = {
  name: 'imports',
  look: async () => {
    const there = folders.filter((folder) => existsSync(join(root, folder)));
    const sources = typeScriptFiles();
    const cruise = await cruiseOf(there);
    const seen = new Set(cruise.modules.map(({ source }) => source));
    return {
      looked: `${seen.size} modules`,
      problems: [
        ...cruise.summary.violations.map(
          ({ from, to, rule, comment }) => `${from} → ${to} · ${rule.name} · ${comment ?? ''}`,
        ),
        ...tooFew('TypeScript modules', sources.filter((file) => seen.has(file)).length, sources.length),
      ],
    };
  },
};

/** Cruises folders of `base`. The cast: the shape is dependency-cruiser's `--output-type json`. */
export async function cruiseOf(there: readonly string[], base: string = root): Promise<Cruise> {
  const config = join(root, '.dependency-cruiser.cjs');
  const args = ['--config', config, '--output-type', 'json', ...there];
  const { output, errors } = await hear('dependency-cruiser/bin/dependency-cruiser.mjs', args, {}, base);
  if (!output.startsWith('{')) throw new Error(`dependency-cruiser said: ${output}${errors}`);
  return JSON.parse(output) as Cruise;
}
