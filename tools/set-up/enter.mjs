// The first file executed. It must parse on every Node that knows modules, so that an old one gets a sentence and not
// a stack: no `node:` prefix, no optional chaining, nothing newer than Node 12. Everything else is imported after the look.

/**
 * Runs `job` on the Node this house is written for, with what it needs installed.
 * @param {() => Promise<unknown>} job
 */
export function enter(job) {
  const refusal = refusalOf(process.versions.node);
  if (refusal) {
    console.error(refusal);
    process.exitCode = 1;
    return;
  }

  import('./prepare.mjs')
    .then(function (set) {
      return set.prepare();
    })
    .then(function (isReady) {
      return isReady ? job() : undefined;
    })
    .catch(function (error) {
      // A sentence is meant for the reader; anything else is a bug and shows where it is.
      console.error(error.isSentence ? error.message : error.stack);
      process.exitCode = 1;
    });
}

/**
 * One sentence when this Node is too old to even set the house up, else undefined.
 * @param {string} version
 */
export function refusalOf(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  return isEnough
    ? undefined
    : 'Node ' + version + ' is too old: install Node 20.19 or newer from nodejs.org and run this again.';
}
