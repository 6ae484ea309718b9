import { spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import { delimiter } from 'node:path';
import { scriptAt } from '../../src/child.ts';

export interface Shell {
  /** Runs a script in the one shell, which keeps its variables, and answers the lines it prints. */
  readonly run: (script: string) => Promise<readonly string[]>;
  readonly close: () => void;
}

const end = 'the script has ended';

/** A POSIX shell that a reader might have. Where there is no curl, a small one of ours stands in. */
export function openShell(): Shell {
  const hasCurl = spawnSync('curl', ['--version'], { stdio: 'ignore' }).status === 0;
  const path = [...(hasCurl ? [] : [scriptAt('../test/support/bin')]), process.env['PATH']].join(delimiter);
  const shell = spawn('sh', [], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, PATH: path } });
  const lines = createInterface({ input: shell.stdout })[Symbol.asyncIterator]();

  return {
    run: async (script) => {
      shell.stdin.write(`${script}\necho '${end}'\n`);
      const said: string[] = [];
      for (let line = await lines.next(); !line.done && line.value !== end; line = await lines.next())
        said.push(line.value);
      return said;
    },
    close: () => void shell.stdin.end(),
  };
}
