import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { check, getFileInfo, resolveConfig } from 'prettier';
import { root } from '../root.ts';
import type { Check } from './check.ts';
import { repositoryFiles } from './tracked-files.ts';

/** Every file prettier knows looks as prettier would write it. */
export const formatting: Check = {
  name: 'formatting',
  look: async () => {
    const looks = await Promise.all(repositoryFiles().map(lookOf));
    return {
      looked: `${looks.filter((look) => look !== 'unknown').length} files`,
      problems: looks.filter((look) => look !== 'unknown' && look !== 'right'),
    };
  },
};

async function lookOf(file: string): Promise<string> {
  const filepath = join(root, file);
  const { ignored, inferredParser } = await getFileInfo(filepath, { ignorePath: join(root, '.prettierignore') });
  if (ignored || inferredParser === null) return 'unknown';

  const options = { ...(await resolveConfig(filepath, { editorconfig: true })), filepath };
  const isRight = await check(await readFile(filepath, 'utf8'), options).catch(() => false);
  return isRight ? 'right' : `${file}: run npm run format`;
}
