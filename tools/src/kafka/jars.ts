import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from '../../set-up/sentence.mjs';

export const kafkaVersion = '3.9.1';

/** Fetches Kafka's jars with Maven unless they are there; answers their folder. It is whole or absent. */
export async function fetchJars(home: string): Promise<string> {
  const jars = join(home, `jars-${kafkaVersion}`);
  if (existsSync(jars)) return jars;

  const draft = `${jars}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(home, 'pom.xml'), pom);
  console.log(`Fetching Kafka ${kafkaVersion} with Maven; the first time takes a minute …`);
  const { status } = spawnSync('mvn', ['-B', '-q', ...goal, `-DoutputDirectory=${draft}`], {
    cwd: home,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Sentence('Maven could not fetch Kafka: its lines above say why; run this again.');
  renameSync(draft, jars);

  return jars;
}

const goal = ['org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies'];

/** One dependency brings the whole broker; the other one lets it log. */
const pom = `<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>rmp</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>${kafkaVersion}</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-reload4j</artifactId>
      <version>1.7.36</version>
    </dependency>
  </dependencies>
</project>
`;
