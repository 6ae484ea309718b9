import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './root.ts';

// `npm run bench` measures everything in bench/src, `npm run bench -- sales` only bench/src/sales.ts.
const folder = join(root, 'bench', 'src');
const known = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -3))
  : [];
const named = process.argv.slice(2);
const unknown = named.filter((name) => !known.includes(name));

if (unknown.length > 0 || known.length === 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are: ${known.join(', ') || 'none yet'}.`);
  process.exitCode = 1;
} else {
  for (const name of named.length > 0 ? named : known) {
    console.log(`\n== ${name}`);
    const { status } = spawnSync(process.execPath, [join(folder, `${name}.ts`)], { cwd: root, stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
