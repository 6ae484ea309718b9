import { hear } from '../child.ts';
import { tooFew, type Check } from './check.ts';
import { typeScriptFiles } from './tracked-files.ts';

/** knip: files nobody imports, exports nobody uses, dependencies nobody needs or nobody declared. */
export const deadCode: Check = {
  name: 'dead code',
  look: async () => {
    const heard = await hear('knip/bin/knip.js', [
      '--no-progress',
      '--reporter',
      './tools/src/checks/knip-reporter.ts',
    ]);
    const { looked, problems } = reportIn(heard.output + heard.errors);
    return { looked: `${looked} files`, problems: [...problems, ...tooFew('files', looked, typeScriptFiles().length)] };
  },
};

/** The cast: our own reporter wrote the line. */
function reportIn(output: string): { readonly looked: number; readonly problems: readonly string[] } {
  const line = output.split('\n').find((candidate) => candidate.startsWith('{"looked":'));
  if (line === undefined) throw new Error(`knip said: ${output}`);
  return JSON.parse(line) as { looked: number; problems: readonly string[] };
}
