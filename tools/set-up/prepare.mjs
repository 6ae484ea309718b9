import { installWhatIsMissing } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { runAgainOn } from './run-again.mjs';

/**
 * Installs what is missing and makes sure that the work runs on the pinned Node.
 * True when this process is to do the work; false when a child did it and its exit code is already set.
 */
export async function prepare() {
  await installWhatIsMissing();

  const node = pinnedNode();
  if (node === process.execPath) return true;

  process.exitCode = await runAgainOn(node);
  return false;
}
