import {
  dialectOf,
  dialectVersion,
  isObject,
  type OpenapiDialect,
  openapiDialects,
  openapiDocument,
} from '@apimkit/openapi/document';
import type { Finding, SpecificationRule } from './rule.ts';

/** A format of Spectral: whether a document is in a language. */
export interface Format {
  (document: unknown): boolean;
  displayName: string;
}

/** What Spectral's engine gives to a function, as far as it is used here. */
interface Context {
  readonly document?: unknown;
}

/** What a function gives back to Spectral. */
export interface Result {
  readonly message: string;
  readonly path: (string | number)[];
}

/** A rule in the form that Spectral takes. */
export interface SpectralRule {
  readonly description: string;
  readonly message: string;
  readonly severity: 'error' | 'warn' | 'info';
  readonly documentationUrl: string;
  readonly given: '$';
  readonly resolved: false;
  readonly formats: Format[];
  readonly then: { readonly function: (input: unknown, options: unknown, context: Context) => Result[] };
}

// The rules' pages, as they are read on the web.
const pages = 'https://github.com/apimkit/apimkit/blob/main/rulesets/openapi/pages/';

const format = (displayName: string, test: (document: unknown) => boolean): Format =>
  Object.assign(test, { displayName });
const formatOf = (dialect: OpenapiDialect) =>
  format(`OpenAPI ${dialectVersion(dialect)}`, (document) => dialectOf(document) === dialect);
const formats: Readonly<Record<OpenapiDialect, Format>> = {
  'swagger-2.0': formatOf('swagger-2.0'),
  'openapi-3.0': formatOf('openapi-3.0'),
  'openapi-3.1': formatOf('openapi-3.1'),
};
const any = format('OpenAPI', (document) => isObject(document) && ('openapi' in document || 'swagger' in document));

/**
 * Makes Spectral's rule. Every rule is asked once for a document, at its root and before references are resolved; what a document holds is
 * found once for all of them.
 */
export function spectralRule(rule: SpecificationRule): SpectralRule {
  const { id, summary, severity, dialects = openapiDialects } = rule;
  return {
    description: summary,
    message: '{{error}}',
    severity,
    documentationUrl: `${pages}${id}.md`,
    given: '$',
    resolved: false,
    formats: dialects === 'any' ? [any] : dialects.map((dialect) => formats[dialect]),
    // biome-ignore lint/suspicious/noThenProperty: Spectral calls it so
    then: { function: judge(rule) },
  };
}

function judge(rule: SpecificationRule): SpectralRule['then']['function'] {
  return (input, _options, { document }) => {
    if (!isObject(input)) return [];
    // Private to TypeScript only; without it sizes are counted from the content.
    const text = isObject(document) && typeof document.input === 'string' ? document.input : undefined;
    const found = saidOnce(rule, [...rule.check(openapiDocument(input), { text })]);
    return found.map(([place, message]) => ({ message: plain(message), path: [...place.path()] }));
  };
}

/** A hint that a document gives more often than this is about a habit and no longer about a place. */
const handful = 5;

/** One finding for all places of one cause. */
function saidOnce({ once, severity }: SpecificationRule, found: readonly Finding[]): readonly Finding[] {
  const [first] = found;
  const most = once ? 1 : severity === 'info' ? handful : Number.POSITIVE_INFINITY;
  if (!first || found.length <= most) return found;
  const [place, message] = first;
  const more = found.length - 1;
  return [[place, `${message} (here and in ${more} more ${more === 1 ? 'place' : 'places'})`]];
}

// Spectral evaluates what stands in double braces.
const plain = (message: string) => message.replaceAll('{{', '{ {');
