// Asked for by what @peculiar/x509 is built on, before it is loaded.
import 'reflect-metadata';
import { AsnConvert } from '@peculiar/asn1-schema';
import {
  GeneralName,
  GeneralSubtree,
  GeneralSubtrees,
  id_ce_nameConstraints,
  NameConstraints,
} from '@peculiar/asn1-x509';
import * as x509 from '@peculiar/x509';
import { PRIVATE_NETWORKS } from './networks.ts';

/** A certificate and the key that belongs to it, both PEM. */
export interface KeyedCertificate {
  readonly cert: string;
  readonly key: string;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 86_400_000;
const AUTHORITY_DAYS = 3650;
/** Apple refuses server certificates of more than 825 days, whoever signed them; each start may make a new one. */
const SERVER_DAYS = 397;
const CLOCKS_MAY_DIFFER_MS = DAY_MS;

/**
 * A certificate authority of this machine's own. Phones are asked to trust it, so it can vouch for little: for private
 * addresses and local names only, whoever gets hold of its key (RFC 5280, 4.2.1.10).
 */
export async function makeAuthority(name: string, now: Date): Promise<KeyedCertificate> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity(now, AUTHORITY_DAYS),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      new x509.Extension(id_ce_nameConstraints, true, AsnConvert.serialize(whatItMayVouchFor)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { cert: cert.toString('pem'), key: await pemOf(keys.privateKey) };
}

/** A server's certificate for these addresses and names of this machine, signed by the authority. */
export async function certify(
  authority: KeyedCertificate,
  { addresses, names }: { readonly addresses: readonly string[]; readonly names: readonly string[] },
  now: Date,
): Promise<KeyedCertificate> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const issuer = new x509.X509Certificate(authority.cert);
  const cert = await x509.X509CertificateGenerator.create({
    subject: `CN=${addresses[0] ?? 'localhost'}`,
    issuer: issuer.subject,
    publicKey: keys.publicKey,
    signingKey: await privateKeyIn(authority.key),
    signingAlgorithm: ALGORITHM,
    ...validity(now, SERVER_DAYS),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        ...addresses.map((value) => ({ type: 'ip', value }) as const),
        ...names.map((value) => ({ type: 'dns', value }) as const),
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return { cert: `${cert.toString('pem')}\n${authority.cert}`, key: await pemOf(keys.privateKey) };
}

/** What a person compares before trusting it: SHA-256 of the certificate, in pairs. */
export async function fingerprintOf(cert: string): Promise<string> {
  const print = await new x509.X509Certificate(cert).getThumbprint('SHA-256');
  return Buffer.from(print).toString('hex').toUpperCase().match(/../g)?.join(':') ?? '';
}

/** The certificate as phones take it. */
export const derOf = (cert: string): Uint8Array => new Uint8Array(new x509.X509Certificate(cert).rawData);

const whatItMayVouchFor = new NameConstraints({
  permittedSubtrees: new GeneralSubtrees([
    ...PRIVATE_NETWORKS.map((iPAddress) => new GeneralSubtree({ base: new GeneralName({ iPAddress }) })),
    ...['localhost', 'local'].map((dNSName) => new GeneralSubtree({ base: new GeneralName({ dNSName }) })),
  ]),
});

const validity = (now: Date, days: number) => ({
  notBefore: new Date(now.getTime() - CLOCKS_MAY_DIFFER_MS),
  notAfter: new Date(now.getTime() + days * DAY_MS),
});

const pemOf = async (key: CryptoKey): Promise<string> =>
  x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');

const privateKeyIn = (pem: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), ALGORITHM, false, ['sign']);
