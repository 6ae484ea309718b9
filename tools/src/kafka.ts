import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Sentence } from '../set-up/sentence.mjs';
import { startBroker } from './kafka/broker.ts';
import { fetchJars, kafkaVersion } from './kafka/jars.ts';
import { refuseWithoutJava } from './kafka/java.ts';
import { root } from './root.ts';

// `npm run kafka` runs one real Kafka on this machine until Ctrl-C; `-- --port=9192 --data=folder` move it.
const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' } } });
const home = join(root, '.data', 'kafka');
const port = readPort(values.port);

refuseWithoutJava();
const jars = await fetchJars(home);
const broker = await startBroker({ jars, data: resolve(root, values.data ?? join(home, 'broker')), port });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void broker.stop());

console.log(`Kafka ${kafkaVersion} is ready on 127.0.0.1:${port} (process ${broker.pid}).`);
console.log(`Use it: KAFKA_BROKERS=127.0.0.1:${port} npm start. Ctrl-C stops it; its data stay.`);

const isMeant = await broker.ended;
console.log(isMeant ? 'Kafka stopped.' : 'Kafka ended by itself: its log says why.');
process.exitCode = isMeant ? 0 : 1;

function readPort(text = '9092'): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number < 65_535) return number;
  throw new Sentence(`--port must be a whole number from 1 to 65534, but is "${text}".`);
}
