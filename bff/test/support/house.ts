import { randomBytes } from 'node:crypto';
import * as analytics from '@rmp/analytics-service';
import * as analyticsConfig from '@rmp/analytics-service/config';
import * as inventory from '@rmp/inventory-service';
import * as inventoryConfig from '@rmp/inventory-service/config';
import * as notification from '@rmp/notification-service';
import * as notificationConfig from '@rmp/notification-service/config';
import * as payment from '@rmp/payment-service';
import * as paymentConfig from '@rmp/payment-service/config';
import * as sales from '@rmp/sales-service';
import * as salesConfig from '@rmp/sales-service/config';
import {
  connect,
  createLogger,
  type Environment,
  openBus,
  readServiceConfig,
  type RunningService,
  type ServiceName,
  servicePorts,
  type SharedParts,
} from '@rmp/service-kit';
import { testKey, testVerifier } from '@rmp/service-kit/testing';
import * as tenant from '@rmp/tenant-service';
import * as tenantConfig from '@rmp/tenant-service/config';
import * as user from '@rmp/user-service';
import * as userConfig from '@rmp/user-service/config';
import { inject } from 'vitest';

/** Every service as it runs in the shop, on one bus, each on a port of its own. */
export interface House {
  readonly urls: Readonly<Record<ServiceName, string>>;
  readonly services: readonly RunningService[];
  close(): Promise<void>;
}

const composers: Readonly<Record<ServiceName, (env: Environment, shared: SharedParts) => Promise<RunningService>>> = {
  user: (env, shared) => user.compose(userConfig.readConfig(env), shared),
  inventory: (env, shared) => inventory.compose(inventoryConfig.readConfig(env), shared),
  sales: (env, shared) => sales.compose(salesConfig.readConfig(env), shared),
  payment: (env, shared) => payment.compose(paymentConfig.readConfig(env), shared),
  tenant: (env, shared) => tenant.compose(tenantConfig.readConfig(env), shared),
  notification: (env, shared) => notification.compose(notificationConfig.readConfig(env), shared),
  analytics: (env, shared) => analytics.compose(analyticsConfig.readConfig(env), shared),
};

const names = Object.keys(servicePorts) as ServiceName[]; // its own keys

export async function openHouse(special: Environment = {}): Promise<House> {
  const env = { ...environment(), ...special };
  const mongo = await connect(inject('mongodbUri'));
  const { databasePrefix, ...config } = readServiceConfig(env, 'user');
  const bus = openBus(
    { ...config, databasePrefix },
    {
      services: names,
      databaseOf: (name) => mongo.db(`${databasePrefix}_${name}`),
      logger: createLogger('silent', 'house'),
    },
  );
  const shared = { mongo, bus, verifyToken: testVerifier };
  const devices = await composers.tenant(env, shared);
  const TENANT_URL = await devices.listen(); // user_service asks it whose a device key is
  const others = names.filter((name) => name !== 'tenant');
  const services = await Promise.all(others.map((name) => composers[name]({ ...env, TENANT_URL }, shared)));
  await bus.start();
  const addresses = await Promise.all(services.map(async (service) => [service.name, await service.listen()] as const));
  services.push(devices);
  addresses.push(['tenant', TENANT_URL]);

  return {
    urls: Object.fromEntries(addresses) as Record<ServiceName, string>, // every service has listened
    services,
    close: async () => {
      await Promise.all(services.map((service) => service.close()));
      await bus.close();
      await Promise.all(services.map(({ db }) => db.dropDatabase()));
      await mongo.close();
    },
  };
}

function environment(): Environment {
  return {
    MONGODB_DATABASE_PREFIX: `t${randomBytes(6).toString('hex')}`,
    ...Object.fromEntries(names.map((name) => [`${name.toUpperCase()}_PORT`, '0'])),
    LOG_LEVEL: 'silent',
    BCRYPT_COST: '4',
    TRUST_PROXY: 'loopback',
    SIGN_INS_PER_MINUTE: '100000',
    JWT_PRIVATE_KEY: testKey.privateKeyPem,
    REFRESH_TOKEN_SECRET: 'only for tests, at least 32 characters',
    PAYMENT_SECRET_KEY: 'only for tests, at least 32 characters',
    NOTIFICATION_SECRET_KEY: 'only for tests, at least 32 characters',
  };
}
