import { required } from '../../runtime/errors.ts';
import { exception, NetException, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import { escapeBut, escapeData, unescaped } from '../../runtime/uri/escape.ts';
import { defaultPortOf, parseUri, resolveUri, type UriParts } from '../../runtime/uri/parse.ts';
import { NetArray, type Ref } from '../../runtime/values.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';

/** `Uri`: absolute, or a relative reference. */
export class UriValue {
  readonly original: string;
  readonly #parts: UriParts | undefined;
  constructor(original: string, parts: UriParts | undefined) {
    this.original = original;
    this.#parts = parts;
  }

  get isAbsolute(): boolean {
    return this.#parts !== undefined;
  }
  get parts(): UriParts {
    if (!this.#parts)
      throw exception('InvalidOperationException', 'This operation is not supported for a relative URI.');
    return this.#parts;
  }
  get isDefaultPort(): boolean {
    return this.parts.port === defaultPortOf(this.parts.scheme);
  }
  get authority(): string {
    return this.parts.host + (this.isDefaultPort ? '' : `:${this.parts.port}`);
  }
  /** The part before the path. */
  get root(): string {
    const { scheme, userInfo } = this.parts;
    return `${scheme}://${userInfo && `${userInfo}@`}${this.authority}`;
  }
  get absolute(): string {
    const { path, query, fragment } = this.parts;
    return this.root + path + query + fragment;
  }

  toText(): string {
    if (this.#parts) return readable(this.absolute, this.original);
    if (this.original.includes('%'))
      throw new UnsupportedError('The text of a relative URI with escapes is not supported');
    return this.original;
  }
  equals(other: unknown): boolean {
    if (!(other instanceof UriValue) || other.isAbsolute !== this.isAbsolute) return false;
    if (!this.isAbsolute) return this.original === other.original;
    const [a, b] = [this.parts, other.parts];
    return a.scheme === b.scheme && this.authority === other.authority && a.path + a.query === b.path + b.query;
  }
}

/** Characters that stay escaped in the text of a URI. */
function isKept(character: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\x00-\x1f\x7f%!#$&'()*+,/:;=?@[\]\\]/.test(character)) return true;
  if (character > '\x7f' && !/[\p{L}\p{M}\p{N}\p{S}]/u.test(character))
    throw new UnsupportedError('The text of a URI with these characters is not supported');
  return false;
}

function readable(absolute: string, original: string): string {
  if (
    /\p{Cc}/u.test(original.trim()) ||
    !original.isWellFormed() ||
    absolute.includes('%EF%BF%BD') ||
    (original.includes('\\') && absolute.includes('%5C'))
  )
    throw new UnsupportedError('The text of a URI with these characters is not supported');
  return unescaped(absolute, isKept);
}

const absoluteKind = 1;
const relativeKind = 2;

function create(text: string | null, kind: number): UriValue {
  const original = required(text, 'uriString');
  if (kind === relativeKind) return relative(original);
  if (kind !== absoluteKind && original.trim() === '') return new UriValue(original, undefined);
  const parts = parseUri(original);
  if (!parts && kind === absoluteKind)
    throw exception('UriFormatException', 'Invalid URI: The format of the URI could not be determined.');
  return new UriValue(original, parts);
}

function relative(original: string): UriValue {
  const isAbsolute = /^\s*[a-z][a-z0-9+.-]*:/i.test(original);
  if (isAbsolute)
    throw exception(
      'UriFormatException',
      "A relative URI cannot be created because the 'uriString' parameter represents an absolute URI.",
    );
  return new UriValue(original, undefined);
}

function resolve(base: UriValue | null, reference: string | null): UriValue {
  const from = required(base, 'baseUri');
  if (!from.isAbsolute)
    throw exception(
      'ArgumentOutOfRangeException',
      "Specified argument was out of the range of valid values. (Parameter 'baseUri')",
    );
  const isAbsolute = /^[a-z][a-z0-9+.-]*:/i.test(reference ?? '');
  const text = isAbsolute ? (reference ?? '') : resolveUri(from.parts, from.absolute, reference ?? '');
  return new UriValue(text, parseUri(text));
}

function tryCreate(result: Ref, make: () => UriValue): boolean {
  result.value = null;
  try {
    result.value = make();
    return true;
  } catch (error) {
    if (error instanceof NetException) return false;
    throw error;
  }
}

const segments = ({ path }: UriParts): string[] => path.match(/[^/]*\/|[^/]+/g) ?? [];

/** The properties that are texts of parts. */
const texts: Readonly<Record<string, (uri: UriValue) => string>> = {
  AbsoluteUri: ({ absolute }) => absolute,
  AbsolutePath: ({ parts }) => parts.path,
  LocalPath: ({ parts }) => unescaped(parts.path),
  Scheme: ({ parts }) => parts.scheme,
  Host: ({ parts }) => parts.host,
  DnsSafeHost: ({ parts }) => parts.host.replace(/^\[|\]$/g, ''),
  Authority: ({ authority }) => authority,
  UserInfo: ({ parts }) => parts.userInfo,
  Query: ({ parts }) => parts.query,
  Fragment: ({ parts }) => parts.fragment,
  PathAndQuery: ({ parts }) => parts.path + parts.query,
  OriginalString: ({ original }) => original,
};

function leftPart({ root, parts }: UriValue, part: number): string {
  const { scheme, path, query } = parts;
  return [`${scheme}://`, root, root + path, root + path + query][part] ?? '';
}

export const uriTypes: readonly TypeDeclaration[] = [
  declareType({
    name: 'System.Uri',
    kind: 'class',
    instances: UriValue,
    members: {
      'new(string)': (text: string | null) => create(text, absoluteKind),
      'new(string, UriKind)': create,
      'new(Uri, string)': resolve,
      'new(Uri, Uri)': (base: UriValue | null, reference: UriValue | null) =>
        resolve(base, required(reference, 'relativeUri').original),
      'static bool TryCreate(string, UriKind, out Uri)': (text: string | null, kind: number, result: Ref) =>
        tryCreate(result, () => create(text, kind)),
      'static bool TryCreate(Uri, string, out Uri)': (base: UriValue | null, text: string | null, result: Ref) =>
        tryCreate(result, () => resolve(base, required(text, 'relativeUri'))),
      ...Object.fromEntries(Object.entries(texts).map(([name, read]) => [`string ${name} { get; }`, read])),
      'int Port { get; }': ({ parts }: UriValue) => parts.port,
      'bool IsDefaultPort { get; }': ({ isDefaultPort }: UriValue) => isDefaultPort,
      'bool IsAbsoluteUri { get; }': ({ isAbsolute }: UriValue) => isAbsolute,
      'bool IsLoopback { get; }': ({ parts }: UriValue) =>
        /^(localhost|loopback|127\.\d+\.\d+\.\d+|\[::1\])$/.test(parts.host),
      'bool IsFile { get; }': ({ parts }: UriValue) => parts.scheme === 'file',
      'string[] Segments { get; }'(this: Run, { parts }: UriValue) {
        return new NetArray(this.types.get('string'), segments(parts));
      },
      'string GetLeftPart(UriPartial)': leftPart,
      'bool Equals(object)': (uri: UriValue, other: unknown) => uri.equals(other),
      'static bool operator ==(Uri, Uri)': (a: UriValue | null, b: UriValue | null) => (a ? a.equals(b) : b === null),
      'static bool operator !=(Uri, Uri)': (a: UriValue | null, b: UriValue | null) => !(a ? a.equals(b) : b === null),
      'static string UriSchemeHttp { get; }': () => 'http',
      'static string UriSchemeHttps { get; }': () => 'https',
      'static string SchemeDelimiter { get; }': () => '://',
      'static bool CheckSchemeName(string)': (name: string | null) => /^[a-z][a-z0-9+.-]*$/i.test(name ?? ''),
      'static string EscapeDataString(string)'(this: Run, text: string | null) {
        this.grow(required(text, 'stringToEscape').length * 9);
        return escapeData(text ?? '');
      },
      'static string UnescapeDataString(string)'(this: Run, text: string | null) {
        this.grow(required(text, 'stringToUnescape').length);
        return unescaped(text ?? '');
      },
      'static string EscapeUriString(string)'(this: Run, text: string | null) {
        this.grow(required(text, 'stringToEscape').length * 9);
        return escapeBut(text ?? '', /[A-Za-z0-9\-._~!#$&'()*+,/:;=?@[\]]/);
      },
      'static string HexEscape(char)': (code: number) => `%${code.toString(16).toUpperCase().padStart(2, '0')}`,
    },
  }),
  declareType({ name: 'System.UriKind', kind: 'enum', values: { RelativeOrAbsolute: 0, Absolute: 1, Relative: 2 } }),
  declareType({ name: 'System.UriPartial', kind: 'enum', values: { Scheme: 0, Authority: 1, Path: 2, Query: 3 } }),
];
