import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { hear } from '../child.ts';
import { root } from '../root.ts';
import { tooFew, type Check } from './check.ts';
import { typeScriptFiles } from './tracked-files.ts';

/** tsc on every package, through turbo, which remembers those that did not change. */
export const types: Check = {
  name: 'types',
  look: async () => {
    const packages = packagesWithTypes();
    const { code, output, errors } = await hear(
      'turbo/bin/turbo',
      ['run', 'types', '--continue=dependencies-successful', '--output-logs=errors-only', '--log-order=grouped'],
      {
        TURBO_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
      },
    );
    const done = Number(/(\d+) successful/.exec(output)?.[1] ?? 0);
    return {
      looked: `${packages.length} packages, ${typeScriptFiles().length} files`,
      problems: [
        ...(code === 0 ? tooFew('packages', done, packages.length) : [`${output}${errors}`.trim()]),
        ...(await filesInNoProgram(programs())),
      ],
    };
  },
};

function packagesWithTypes(): readonly string[] {
  return globSync(['*/package.json', '{shared,services}/*/package.json'], { cwd: root })
    .filter((file) => readFileSync(join(root, file), 'utf8').includes('"types": "'))
    .map((file) => dirname(file));
}

/** Every tsconfig.json: a package has one, and one more where its code runs in another world (a service worker). */
function programs(): readonly string[] {
  return globSync(['*/tsconfig.json', '*/*/tsconfig.json'], { cwd: root, exclude: ['**/node_modules/**'] });
}

/** A file that no tsconfig includes would never be checked, whatever tsc says about the others. */
async function filesInNoProgram(configs: readonly string[]): Promise<readonly string[]> {
  const listings = await Promise.all(
    configs.map((config) => hear('typescript/bin/tsc', ['--listFilesOnly', '-p', config])),
  );
  const seen = new Set(
    listings.flatMap(({ output }) => output.split(/\r?\n/)).map((line) => relative(root, line).split(sep).join('/')),
  );
  return typeScriptFiles()
    .filter((file) => !seen.has(file))
    .map((file) => `${file} is in no tsconfig.json`);
}
