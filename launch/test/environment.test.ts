import { readFileSync } from 'node:fs';
import { readConfig as readBff } from '@rmp/bff/config';
import { readConfig as readAnalytics } from '@rmp/analytics-service/config';
import { readConfig as readInventory } from '@rmp/inventory-service/config';
import { readConfig as readNotification } from '@rmp/notification-service/config';
import { readConfig as readPayment } from '@rmp/payment-service/config';
import { readConfig as readSales } from '@rmp/sales-service/config';
import type { Environment } from '@rmp/service-kit';
import { readConfig as readTenant } from '@rmp/tenant-service/config';
import { readConfig as readUser } from '@rmp/user-service/config';
import { readConfig as readWeb } from '@rmp/web/config';
import { expect, test } from 'vitest';
import { readLaunchConfig } from '../src/config.ts';
import { keepSecrets } from '../src/secrets.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

/** Read where no configuration is: by the main of the embedded database. */
const readElsewhere = ['EMBEDDED_MONGO_DATA_DIR'];

test('.env.example lists exactly the variables that are read', () => {
  const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
  const listed = [...text.matchAll(/^#([A-Z][A-Z0-9_]+)=/gm)].map(([, name = '']) => name);

  const read = variablesReadBy((env) => {
    readLaunchConfig(env, '/somewhere');
    for (const readConfig of [
      readUser,
      readInventory,
      readSales,
      readPayment,
      readTenant,
      readNotification,
      readAnalytics,
      readBff,
      readWeb,
    ])
      readConfig(env);
  });

  expect(listed.toSorted()).toEqual([...read, ...readElsewhere].toSorted());
});

test('names the variable that cannot be read', () => {
  expect(() => readLaunchConfig({ RMP_PROCESSES: 'many' }, '/somewhere')).toThrow(
    /^RMP_PROCESSES must be "shared" or "each"/,
  );
  expect(() => readLaunchConfig({ SALES_PORT: 'http' }, '/somewhere')).toThrow(/^SALES_PORT must be a whole number/);
});

test('starts no database when every service was given one', () => {
  const own = Object.fromEntries(
    ['USER', 'INVENTORY', 'SALES', 'PAYMENT', 'TENANT', 'NOTIFICATION', 'ANALYTICS'].map((name) => [
      `${name}_MONGODB_URI`,
      'mongodb://db',
    ]),
  );

  expect(readLaunchConfig({}, '/somewhere').engine?.port).toBe(27_117);
  expect(readLaunchConfig({ MONGODB_URI: 'mongodb://db' }, '/somewhere').engine).toBeUndefined();
  expect(readLaunchConfig(own, '/somewhere').engine).toBeUndefined();
  expect(readLaunchConfig({ ...own, SALES_MONGODB_URI: '' }, '/somewhere').engine).toBeDefined();
});

/** Names of the variables that `read` looks at in an environment which has nothing but the secrets it cannot do without. */
function variablesReadBy(read: (env: Environment) => void): ReadonlySet<string> {
  const seen = new Set<string>();
  const values: Environment = keepSecrets(temporaryFolder(), {});
  const notice = (target: Environment, name: string | symbol): string | undefined => {
    seen.add(String(name));
    return target[String(name)];
  };
  read(new Proxy(values, { get: notice }));
  return seen;
}
