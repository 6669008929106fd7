/** JSON that has the members an expression reads, so that it does not only end in a null reference. */
type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const chain =
  /(?:\??\[\s*(?:"[^"]*"|\d+)\s*\]|\??\.(?:Property|GetValue|SelectToken|Value<[^()]*>)\(\s*"[^"]*"[^()]*\))+/g;
const step = /\[\s*(?:"([^"]*)"|(\d+))\s*\]|\("([^"]*)"/g;

/** The text of an object: every chain of names in the expression is a path in it. The variants have other leaves. */
export function jsonFor(source: string, variant: number): string {
  const root: { [name: string]: Json } = { id: variant, name: `name-${variant}` };
  for (const [text] of source.matchAll(chain)) {
    const path = [...text.matchAll(step)].flatMap(([, name, index, called]): (string | number)[] => {
      if (index !== undefined) return [Number(index)];
      return (name ?? called ?? '').split('.').filter((part) => part !== '$' && part !== '');
    });
    if (typeof path[0] === 'string') place(root, path, leafOf(String(path.at(-1)), variant));
  }
  return JSON.stringify(root);
}

function place(into: { [name: string]: Json }, path: readonly (string | number)[], leaf: Json): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  const key = String(name);
  if (rest.length === 0) {
    into[key] ??= leaf;
    return;
  }
  if (typeof rest[0] === 'number') {
    const items = Array.isArray(into[key]) ? into[key] : [];
    into[key] = items;
    while (items.length <= rest[0]) items.push(rest.length === 1 ? leaf : {});
    const item = items[rest[0]];
    if (rest.length > 1 && isObject(item)) place(item, rest.slice(1), leaf);
    return;
  }
  const inner = into[key];
  const next = isObject(inner) ? inner : {};
  into[key] = next;
  place(next, rest, leaf);
}

const isObject = (value: Json | undefined): value is { [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A leaf by its name: a number where the name means one. */
function leafOf(name: string, variant: number): Json {
  if (variant === 1 && name.length % 3 === 0) return null;
  if (/expires|count|tokens|priority|weight|retryafter|status|size|index|number/i.test(name)) return 30 + variant * 7;
  if (/^is|active|enabled|throttling|stream|success/i.test(name)) return variant % 2 === 0;
  if (/date|time|expiration|\bon\b/i.test(name)) return `2026-0${variant + 1}-02T03:04:05Z`;
  if (/url|uri|endpoint|location/i.test(name)) return `https://host-${variant}.example/path?q=${variant}`;
  return `${name} ${variant}`;
}
