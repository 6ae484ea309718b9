import { X509Certificate } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/support/temporary-folder.ts';
import { keepCertificates } from './keep-certificates.ts';

test('the authority stays when the machine has another address: phones trusted it', async () => {
  const folder = temporaryFolder();

  const first = await keepCertificates(folder, ['192.168.1.7'], new Date());
  const second = await keepCertificates(folder, ['10.0.0.4'], new Date());

  expect(second.authority).toBe(first.authority);
  expect(new X509Certificate(readFileSync(second.certFile)).checkIP('10.0.0.4')).toBe('10.0.0.4');
});

test('keys can be read by their owner alone', async () => {
  const folder = temporaryFolder();

  const { keyFile } = await keepCertificates(folder, ['192.168.1.7'], new Date());

  for (const file of [keyFile, join(folder, 'lan', 'authority-key.pem')])
    expect(statSync(file).mode & 0o777).toBe(0o600);
});
