import { BlockList } from 'node:net';
import { networkInterfaces } from 'node:os';

/** Networks no address of which is reached from the outside (RFC 1918, 3927, 6598), and this machine itself. */
export const PRIVATE_NETWORKS = [
  '192.168.0.0/16',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '127.0.0.0/8',
] as const;

/** Addresses other devices of the shop reach this machine at, the likeliest first: home and shop networks are 192.168. */
export function lanAddresses(
  interfaces: ReturnType<typeof networkInterfaces> = networkInterfaces(),
): readonly string[] {
  const own = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return own.filter((address) => rank(address) >= 0).toSorted((one, other) => rank(one) - rank(other));
}

const rank = (address: string): number => lists.findIndex((list) => list.check(address));

const lists = PRIVATE_NETWORKS.map((network) => {
  const [address = '', bits] = network.split('/');
  const list = new BlockList();
  list.addSubnet(address, Number(bits));
  return list;
});
