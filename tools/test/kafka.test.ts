import { expect, test } from 'vitest';
import { whatIsMissing } from '../src/kafka/java.ts';
import { serverProperties } from '../src/kafka/properties.ts';

const java17 = 'openjdk version "17.0.15" 2025-04-15';
const maven = 'Apache Maven 3.8.7';

test('needs Java 17 and Maven, and says which of them is not there', () => {
  expect(whatIsMissing(java17, maven)).toBeUndefined();
  expect(whatIsMissing('openjdk version "21" 2023-09-19', maven)).toBeUndefined();
  expect(whatIsMissing('java version "1.8.0_392"', maven)).toBe('this java is 1');
  expect(whatIsMissing(undefined, maven)).toBe('there is no java');
  expect(whatIsMissing(java17, undefined)).toBe('there is no mvn');
});

test('the broker listens on loopback only', () => {
  const hosts = [...serverProperties('data', 9092).matchAll(/(?:\/\/|@)([^:]+):\d+/g)].map(([, host]) => host);

  expect(hosts).toHaveLength(4);
  expect(new Set(hosts)).toEqual(new Set(['127.0.0.1']));
});
