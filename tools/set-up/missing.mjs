/**
 * @typedef {{ readonly version?: string, readonly integrity?: string, readonly optional?: boolean,
 *   readonly os?: readonly string[], readonly cpu?: readonly string[], readonly libc?: readonly string[] }} Entry
 * @typedef {{ readonly packages: Readonly<Record<string, Entry>> }} Lockfile
 * @typedef {{ readonly platform: string, readonly arch: string }} Machine
 */

/**
 * Says in a few words why the installed packages are not those of the lockfile, or undefined when they are.
 * npm writes its own record of what it installed last, when it has finished; comparing with that needs no stamp of ours
 * and sees an installation that was cut off.
 * @param {Lockfile} wanted
 * @param {Lockfile | undefined} installed
 * @param {Machine} machine
 */
export function whatIsMissing(wanted, installed, machine) {
  if (!installed) return 'none are there yet';

  for (const [path, entry] of Object.entries(wanted.packages)) {
    if (path === '' || isWorkspace(path)) continue;
    const found = installed.packages[path];
    if (!found && isWantedHere(entry, machine)) return `${nameOf(path)} is missing`;
    if (found && (found.version !== entry.version || found.integrity !== entry.integrity))
      return `${nameOf(path)} changed`;
  }
  return undefined;
}

/** @param {string} path */
const isWorkspace = (path) => !path.includes('node_modules/');

/** @param {string} path */
const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Optional packages that name no machine may have been left out on purpose; those for this machine may not.
 * @param {Entry} entry
 * @param {Machine} machine
 */
function isWantedHere(entry, { platform, arch }) {
  if (!entry.optional) return true;
  if (!entry.os || !entry.cpu || entry.libc) return false;
  return entry.os.includes(platform) && entry.cpu.includes(arch);
}
