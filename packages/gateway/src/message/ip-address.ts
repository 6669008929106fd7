/** An address as a number that can be compared: IPv4 addresses are those of IPv6 that map them. Undefined: it is not an address. */
export function addressNumber(text: string): bigint | undefined {
  const plain = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '');
  const dotted = plain.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  if (!dotted.includes(':')) {
    const number = dottedNumber(dotted);
    return number === undefined ? undefined : 0xffff_0000_0000n + number;
  }
  const tail = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(dotted);
  if (!tail) return groupsNumber(dotted);
  const last = dottedNumber(tail[2] ?? '');
  return last === undefined
    ? undefined
    : groupsNumber(`${tail[1]}${(last >> 16n).toString(16)}:${(last & 0xffffn).toString(16)}`);
}

function dottedNumber(text: string): bigint | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

function groupsNumber(text: string): bigint | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [left = [], right = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - left.length - right.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return undefined;
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}
