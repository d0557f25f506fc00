import ipaddr from 'ipaddr.js';

/** Public addresses that clouds answer to with their own metadata. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);
/** All that is routed on the public internet in IPv6. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Is this IP address, in any of its spellings, one of the public internet? Everything else is not: private, loopback,
 * link-local and metadata, carrier-grade NAT, multicast, reserved and documentation ranges, IPv4 inside IPv6
 * (mapped, translated, NAT64, 6to4, Teredo), and what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  if (parsed instanceof ipaddr.IPv6) return parsed.zoneId === undefined && parsed.match(GLOBAL_V6);
  return !METADATA.has(parsed.toString());
}
