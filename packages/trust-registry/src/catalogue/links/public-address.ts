import { BlockList, isIP, isIPv6 } from 'node:net';

/** What lies within 2000::/3 and is nobody's on the Internet: IETF protocols, documentation, 6to4 (IANA, RFC 6890). */
const RESERVED_6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

/** What is not on the Internet at large (RFC 6890, RFC 6598, RFC 1112). */
const RESERVED_4 = [
  ...([
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
  ] as const),
  ...([
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ] as const),
] as const;

const reserved = new BlockList();
for (const [net, prefix] of RESERVED_4) reserved.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of RESERVED_6) reserved.addSubnet(net, prefix, 'ipv6');

const unicast = new BlockList();
unicast.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is somebody's on the Internet, and not one of this house, of this machine, or of nobody. */
export function isPublicAddress(address: string): boolean {
  if (isIPv6(address)) return unicast.check(address, 'ipv6') && !reserved.check(address, 'ipv6');
  return isIP(address) === 4 && !reserved.check(address, 'ipv4');
}
