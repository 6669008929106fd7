/** A part of a path: fixed text, or a parameter with text around it. */
type Segment = { readonly text: string } | { readonly pattern: RegExp; readonly names: readonly string[] };

/** The template of an operation: `/orders/{id}?status={status}`, `/files/*`, `/{*rest}`. */
export interface UrlTemplate {
  /** Smaller comes first: fixed segments before parameters, parameters before wildcards. */
  readonly rank: string;
  /** The parameters of a path and its query; undefined if they do not match. */
  match(path: readonly string[], query: ReadonlyMap<string, string>): Readonly<Record<string, string>> | undefined;
}

/** Reads a template. Fixed segments are compared without case, as the service does. */
export function urlTemplate(template: string): UrlTemplate {
  const [path = '', query = ''] = template.split('?', 2);
  const parts = segmentsOf(path);
  const last = parts.at(-1) ?? '';
  const rest = last === '*' ? '' : /^\{\*([^}]+)\}$/.exec(last)?.[1];
  const segments = (rest === undefined ? parts : parts.slice(0, -1)).map(segment);
  const wanted = query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=', 2))
    .map(([name = '', value = '']) => ({ name: name.toLowerCase(), parameter: /^\{(.+)\}$/.exec(value)?.[1], value }));
  const rank = [...segments.map((one) => ('text' in one ? '0' : '1')), ...(rest === undefined ? [] : ['2'])].join('');
  return {
    // Of two that match, the one with more conditions on the query is more specific.
    rank: `${rank}3${String(99 - wanted.length).padStart(2, '0')}`,
    match: (given, parameters) => {
      if (rest === undefined ? given.length !== segments.length : given.length < segments.length) return undefined;
      const found: Record<string, string> = {};
      for (const [index, one] of segments.entries()) if (!fits(one, given[index] ?? '', found)) return undefined;
      for (const { name, parameter, value } of wanted) {
        const actual = parameters.get(name);
        if (actual === undefined || (parameter === undefined && actual !== value)) return undefined;
        if (parameter !== undefined) found[parameter] = actual;
      }
      if (rest) found[rest] = given.slice(segments.length).map(decodedSegment).join('/');
      return found;
    },
  };
}

/** The segments of a path, still encoded. A slash at the end makes no segment. */
export const segmentsOf = (path: string): readonly string[] =>
  path
    .replace(/^\/+|\/+$/g, '')
    .split('/')
    .filter((part, index, all) => part !== '' || index < all.length - 1);

/** An encoded slash stays inside of its segment; a segment that is not encoded correctly stays. */
export function decodedSegment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function segment(text: string): Segment {
  const names: string[] = [];
  const pieces = text.split(/(\{[^}]+\})/).map((piece) => {
    if (!/^\{.+\}$/.test(piece)) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    names.push(piece.slice(1, -1));
    return '(.+?)';
  });
  return names.length === 0
    ? { text: decodedSegment(text).toLowerCase() }
    : { pattern: new RegExp(`^${pieces.join('')}$`, 'is'), names };
}

function fits(one: Segment, given: string, found: Record<string, string>): boolean {
  const text = decodedSegment(given);
  if ('text' in one) return one.text === text.toLowerCase();
  const groups = one.pattern.exec(text);
  if (!groups) return false;
  for (const [index, name] of one.names.entries()) found[name] = groups[index + 1] ?? '';
  return true;
}
