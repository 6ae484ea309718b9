import type { Environment } from '@rmp/service-kit';
import { renderUnicodeCompact } from 'uqr';
import type { LanPlace } from '../config.ts';
import { Sentence } from '../sentence.ts';
import { derOf, fingerprintOf } from './authority.ts';
import { keepCertificates } from './keep-certificates.ts';
import { lanAddresses } from './networks.ts';
import { serveAuthority } from './serve-authority.ts';
import { trustPage } from './trust-page.ts';

export interface OpenToLan {
  /** What the parts of the product must know: the address people use. */
  readonly forAll: Environment;
  /** What the web app must know besides. */
  readonly forWeb: Environment;
  /** Printed when everything is ready: where to go with a phone, and what to do there once. */
  readonly lines: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Modules of light around a QR code; scanners ask for four and manage with two. */
const QUIET_ZONE = 2;

/** Makes the product reachable for the other devices of the shop, over HTTPS, which phones need to work offline. */
export async function openToLan(dataDir: string, place: LanPlace, now: Date): Promise<OpenToLan> {
  const addresses = lanAddresses();
  const [address] = addresses;
  if (address === undefined) {
    throw new Sentence('This machine has no address in a private network: connect it to the shop’s Wi-Fi for --lan.');
  }
  const { certFile, keyFile, authority } = await keepCertificates(dataDir, addresses, now);
  const appUrl = `https://${address}:${place.webPort}`;
  const fingerprint = await fingerprintOf(authority);
  const stop = await serveAuthority({
    port: place.trustPort,
    page: trustPage({ appUrl, fingerprint }),
    certificate: derOf(authority),
  });

  return {
    forAll: { PUBLIC_URL: appUrl },
    forWeb: { RMP_HOST: '0.0.0.0', WEB_TLS_CERT_FILE: certFile, WEB_TLS_KEY_FILE: keyFile },
    lines: linesFor(appUrl, `http://${address}:${place.trustPort}`, fingerprint),
    stop,
  };
}

const linesFor = (appUrl: string, trustUrl: string, fingerprint: string): readonly string[] => [
  `On a phone in the same network: ${trustUrl}`,
  '',
  renderUnicodeCompact(trustUrl, { border: QUIET_ZONE }),
  '',
  'It says how to trust this shop, once:',
  '  Android      install the certificate under Settings, Security, More, Encryption & credentials, CA certificate',
  '  iPhone       allow the profile, install it, then switch it on under General, About, Certificate Trust Settings',
  `  Fingerprint  ${fingerprint}`,
  `Then open ${appUrl} and add it to the home screen.`,
  '',
];
