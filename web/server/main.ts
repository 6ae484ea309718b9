import { builtConfig } from './built-config.ts';
import { readConfig } from './config.ts';
import { openWeb } from './index.ts';

// The only file here that touches the process. Next and next-auth read three variables themselves.
try {
  const config = readConfig(process.env);
  process.env['NEXTAUTH_URL'] = config.publicUrl;
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = builtConfig();
  process.env['NEXT_TELEMETRY_DISABLED'] = '1';
  const web = await openWeb(config);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(web.close));
  process.stdout.write(`${JSON.stringify({ ready: true, url: web.url })}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

let stopping: Promise<void> | undefined;

async function stop(close: () => Promise<void>): Promise<void> {
  stopping ??= close();
  await stopping;
  process.exit(0);
}
