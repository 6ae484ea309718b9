import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { Sentence } from './sentence.mjs';

const oldestMajor = 26;

/** Path of the Node to work on: the pinned one for this machine or, where none is made, this one when it is new enough. */
export function pinnedNode() {
  const pinned = packagesOf(process)
    .map(binaryIn)
    .find((binary) => binary && runs(binary));
  if (pinned) return realpathSync(pinned) === realpathSync(process.execPath) ? process.execPath : pinned;
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath;

  throw new Sentence(
    `There is no packaged Node for ${process.platform} ${process.arch} and this one is ${process.versions.node}: ` +
      `install Node ${oldestMajor} from nodejs.org and run it again.`,
  );
}

/**
 * The packages that carry a Node for this machine; their names differ in style, so they are matched by their end.
 * @param {import('./missing.mjs').Machine} machine
 */
function packagesOf({ platform, arch }) {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const machine = `${platform === 'win32' ? 'win' : platform}-${arch}`;
  return Object.keys(optionalDependencies).filter((name) => name.startsWith('node-') && name.endsWith(machine));
}

/** @param {string} name */
function binaryIn(name) {
  const folder = join(root, 'node_modules', name);
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return undefined;
  return join(folder, JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
}

/**
 * A binary for the right chip may still not start, as one for glibc does not on Alpine.
 * @param {string} binary
 */
const runs = (binary) => spawnSync(binary, ['--version'], { stdio: 'ignore' }).status === 0;
