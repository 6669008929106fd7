import { exception, type NetException, UnsupportedError } from '../exception.ts';
import { escaped } from './escape.ts';

/** The parts of an absolute URI, escaped as .NET escapes them. */
export interface UriParts {
  readonly scheme: string;
  readonly userInfo: string;
  readonly host: string;
  readonly port: number;
  readonly path: string;
  /** With its `?`, or empty. */
  readonly query: string;
  /** With its `#`, or empty. */
  readonly fragment: string;
}

const ports: Readonly<Record<string, number>> = { http: 80, https: 443, ws: 80, wss: 443 };

export const defaultPortOf = (scheme: string): number => ports[scheme] ?? -1;

const invalid = (reason: string): NetException => exception('UriFormatException', `Invalid URI: ${reason}`);

/** Escapes what is not allowed in a part, and replaces escapes of characters that need none. */
function normalized(text: string): string {
  return Array.from(text.matchAll(/%[0-9a-f]{2}|[\s\S]/giu), ([one]) => {
    if (one.length === 3 && one.startsWith('%')) {
      const character = String.fromCharCode(Number.parseInt(one.slice(1), 16));
      return /[A-Za-z0-9\-._~]/.test(character) ? character : one;
    }
    return /[A-Za-z0-9\-._~!$&'()*+,/:;=?@#[\]]/.test(one) ? one : escaped(one);
  }).join('');
}

/** Removes `.` and `..`. */
function withoutDots(path: string): string {
  const result: string[] = [];
  const segments = path.split('/').slice(1);
  segments.forEach((segment, index) => {
    const isLast = index === segments.length - 1;
    if (segment === '..') result.pop();
    if (segment !== '.' && segment !== '..') result.push(segment);
    else if (isLast) result.push('');
  });
  return `/${result.join('/')}`;
}

function hostOf(text: string): string {
  if (text === '[::1]') return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: not ASCII
  if (text.startsWith('[') || /[^\x00-\x7f]/.test(text))
    throw new UnsupportedError(`The host ${text} is not supported`);
  if (!/^[\w-]+(\.[\w-]+)*\.?$/.test(text)) throw invalid('The hostname could not be parsed.');
  const isNumber =
    /^(0x)?[0-9a-f]*$/i.test(text.split('.').at(-1) ?? '') && /^[\dx.a-f]+$/i.test(text) && /\d$/.test(text);
  if (isNumber && /^(0x|\d)/.test(text.split('.').at(-1) ?? '')) {
    const numbers = text.split('.');
    const isPlain = numbers.length === 4 && numbers.every((one) => /^(0|[1-9]\d{0,2})$/.test(one) && Number(one) < 256);
    if (!isPlain) throw new UnsupportedError(`The host ${text} is not supported`);
  }
  return text.toLowerCase();
}

/**
 * Reads an absolute URI of HTTP or of web sockets.
 *
 * @returns undefined if the text is a relative reference
 * @throws UriFormatException
 * @throws UnsupportedError for other schemes, and for paths: they are files on some systems
 */
export function parseUri(text: string): UriParts | undefined {
  const bare = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
  if (bare === '') throw invalid('The URI is empty.');
  // With escapes or other characters, .NET keeps some of the white space at the end.
  if (/[ \t\r\n]$/.test(text) && /[^!-$&-~]/.test(bare))
    throw new UnsupportedError('White space at the end of this URI is not supported');
  if (/^[/\\]/.test(bare)) throw new UnsupportedError('Whether a path is an absolute URI differs by operating system');
  const [, scheme = '', rest = ''] = /^([^:/?#\\]*):([\s\S]*)$/.exec(bare) ?? [];
  if (scheme === '' && !bare.startsWith(':')) return undefined;
  if (!/^[a-z][a-z0-9+.-]*$/i.test(scheme)) throw invalid('The URI scheme is not valid.');
  const name = scheme.toLowerCase();
  if (!(name in ports)) throw new UnsupportedError(`URIs of the scheme ${name} are not supported`);
  if (!rest.startsWith('//')) throw invalid('The Authority/Host could not be parsed.');
  const [, authority = '', path = '', query = '', fragment = ''] =
    /^\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(rest) ?? [];
  const at = authority.lastIndexOf('@');
  const [, hostText = '', , portText = ''] = /^(\[[^\]]*\]|[^:]*)(:([\s\S]*))?$/.exec(authority.slice(at + 1)) ?? [];
  const host = hostOf(hostText);
  if (!/^\d*$/.test(portText) || Number(portText) > 65535) throw invalid('Invalid port specified.');
  if (at >= 0 && /[^\w\-.~!$&'()*+,;=:]/.test(authority.slice(0, at)))
    throw new UnsupportedError('Characters of the user information of this URI are not supported');
  return {
    scheme: name,
    userInfo: at < 0 ? '' : authority.slice(0, at),
    host,
    port: portText === '' ? defaultPortOf(name) : Number(portText),
    path: withoutDots(normalized(path.replaceAll('\\', '/')) || '/'),
    query: normalized(query),
    fragment: normalized(fragment),
  };
}

/** Resolves a reference against a base. */
export function resolveUri(base: UriParts, whole: string, reference: string): string {
  const root = whole.slice(0, whole.length - base.path.length - base.query.length - base.fragment.length);
  if (reference === '') return whole;
  if (reference.startsWith('//')) return `${base.scheme}:${reference}`;
  if (/^[/\\]/.test(reference)) return `${root}/${reference.slice(1)}`;
  if (reference.startsWith('?')) return root + base.path + reference;
  if (reference.startsWith('#')) return root + base.path + base.query + reference;
  return root + base.path.replace(/[^/]*$/, '') + reference;
}
