// Runs before everything else: makes on the first start, and never again, what the parts of the Compose set-up must
// know of each other. Each part has a folder that only its own user can enter.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const home = '/secrets';
/** Of the mongo image. */
const databaseUser = 999;
/** Each service runs as a user of its own: docker-compose.yml names the same numbers. */
const services = {
  user: 2001,
  inventory: 2002,
  sales: 2003,
  payment: 2004,
  tenant: 2005,
  notification: 2006,
  analytics: 2008,
};

for (const [service, userId] of Object.entries(services)) {
  const ofDatabase = folderOf(`${service}-db`, databaseUser);
  ofDatabase.keep('key-file', keyFile);
  ofDatabase.keep('root-password', secret);
  const password = ofDatabase.keep('service-password', secret);

  const ofService = folderOf(service, userId);
  ofService.keep(
    'mongodb-uri',
    () => `mongodb://${service}:${password}@${service}-db:27017/rmp_${service}?replicaSet=rs0`,
  );
  if (service === 'user') {
    ofService.keep('jwt-private-key', signingKey);
    ofService.keep('refresh-token-secret', secret);
  }
  if (service === 'payment' || service === 'notification') ofService.keep('secret-key', secret);
}

// The web app has no database, and one secret: it seals the cookies.
folderOf('web', 2009).keep('nextauth-secret', secret);

function secret() {
  return randomBytes(32).toString('base64url');
}

/** MongoDB takes the characters of plain base64 only. */
function keyFile() {
  return randomBytes(96).toString('base64');
}

function signingKey() {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** @param {string} part @param {number} userId */
function folderOf(part, userId) {
  const folder = join(home, part);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, userId, userId);

  return {
    /**
     * The secret of this name, made if it is not there. Half of one would lock everybody out, so it gets its name last.
     * @param {string} name @param {() => string} make
     */
    keep(name, make) {
      const file = join(folder, name);
      if (!existsSync(file)) {
        writeFileSync(`${file}.draft`, make(), { mode: 0o400, flush: true });
        chownSync(`${file}.draft`, userId, userId);
        renameSync(`${file}.draft`, file);
      }
      return readFileSync(file, 'utf8');
    },
  };
}
