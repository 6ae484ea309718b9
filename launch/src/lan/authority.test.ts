import { X509Certificate } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { certify, fingerprintOf, makeAuthority, type KeyedCertificate } from './authority.ts';

const now = new Date();

/** What a client that trusts the authority says of a server under an address: `trusted`, or why not. */
async function judged(server: KeyedCertificate, authority: KeyedCertificate, servername: string): Promise<string> {
  const listening = createServer(server, (_, response) => response.end());
  await new Promise<void>((resolve) => void listening.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void listening.close());
  const { port } = listening.address() as AddressInfo; // it listens on TCP

  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, ca: authority.cert, servername });
    socket.once('secureConnect', () => resolve('trusted'));
    socket.once('error', (error) => resolve(error.message));
    socket.once('close', () => socket.destroy());
    onTestFinished(() => void socket.destroy());
  });
}

test('a client that trusts the authority trusts the server at its addresses and names', async () => {
  const authority = await makeAuthority('Bahi on test', now);
  const server = await certify(authority, { addresses: ['192.168.1.7', '127.0.0.1'], names: ['localhost'] }, now);

  expect(await judged(server, authority, 'localhost')).toBe('trusted');
  expect(new X509Certificate(server.cert).checkIP('192.168.1.7')).toBe('192.168.1.7');
});

test('another authority of the same name is not trusted', async () => {
  const [authority, other] = await Promise.all([makeAuthority('Bahi', now), makeAuthority('Bahi', now)]);
  const server = await certify(other, { addresses: ['127.0.0.1'], names: ['localhost'] }, now);

  expect(await judged(server, authority, 'localhost')).not.toBe('trusted');
});

test.each([
  { addresses: ['203.0.113.7'], names: ['localhost'] },
  { addresses: ['127.0.0.1'], names: ['localhost', 'bank.example'] },
])('the authority cannot vouch for $addresses $names', async (place) => {
  const authority = await makeAuthority('Bahi on test', now);
  const server = await certify(authority, place, now);

  expect(await judged(server, authority, 'localhost')).toBe('permitted subtree violation');
});

test('a server’s certificate is short-lived enough for every phone', async () => {
  const authority = await makeAuthority('Bahi on test', now);
  const { validFromDate, validToDate } = new X509Certificate(
    (await certify(authority, { addresses: ['127.0.0.1'], names: [] }, now)).cert,
  );

  expect((validToDate.getTime() - validFromDate.getTime()) / 86_400_000).toBeLessThanOrEqual(398);
});

test('the fingerprint is the one other programs show', async () => {
  const { cert } = await makeAuthority('Bahi on test', now);

  expect(await fingerprintOf(cert)).toBe(new X509Certificate(cert).fingerprint256);
});
