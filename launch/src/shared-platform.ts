import { compose as composeBff } from '@rmp/bff';
import { readConfig as readBffConfig } from '@rmp/bff/config';
import {
  accessTokenVerifier,
  connect,
  createLogger,
  type Environment,
  openBus,
  readServiceConfig,
  remoteKeys,
  type ServiceName,
  type SharedParts,
  tokenNames,
} from '@rmp/service-kit';
import { serviceNames } from './service-names.ts';
import { composers } from './services.ts';

/**
 * Every service and the bff in this process, each on its own port and database. They share one connection pool per server, one bus
 * and one cache of verified tokens. Answers how to stop them: the bff, then the services, then the bus, then the connections.
 */
export async function startSharedPlatform(env: Environment): Promise<() => Promise<void>> {
  const started = new AsyncDisposableStack();
  try {
    await startAll(env, started);
    return () => started.disposeAsync();
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

async function startAll(env: Environment, started: AsyncDisposableStack): Promise<void> {
  const config = readServiceConfig(env, 'user');
  const logger = createLogger(config.logLevel, 'platform');

  const clientOf = await connectAll(env, started);
  const bus = openBus(config, {
    services: serviceNames,
    databaseOf: (name) => clientOf(name).db(`${config.databasePrefix}_${name}`),
    logger,
  });
  started.defer(() => bus.close());
  const verifyToken = accessTokenVerifier(remoteKeys(config.jwksUrl), tokenNames(config));

  const services = await Promise.all(
    serviceNames.map((name) => {
      const shared: SharedParts = { mongo: clientOf(name), bus, verifyToken };
      return composers[name](env, shared);
    }),
  );
  for (const service of services) started.defer(() => service.close());
  const bff = await composeBff(readBffConfig(env), { verifyToken });
  started.defer(() => bff.close());
  await bus.start();
  await Promise.all([...services, bff].map((part) => part.listen()));
}

type Client = Awaited<ReturnType<typeof connect>>;

/** One client per address, however many services name it. */
async function connectAll(env: Environment, started: AsyncDisposableStack): Promise<(name: ServiceName) => Client> {
  const uriOf = (name: ServiceName): string => readServiceConfig(env, name).mongodbUri;
  const clients = new Map<string, Client>();
  for (const uri of new Set(serviceNames.map(uriOf))) {
    const client = await connect(uri);
    started.defer(() => client.close());
    clients.set(uri, client);
  }

  return (name) => {
    const client = clients.get(uriOf(name));
    if (!client) throw new Error(`The ${name} service is not of this platform`);
    return client;
  };
}
