import { fillTemplate, type Severity } from '@apimkit/diagnostics';
import {
  dialectOf,
  dialectVersion,
  isObject,
  type OpenapiDialect,
  openapiDialects,
  openapiDocument,
} from '@apimkit/openapi/document';
import type { AnyFinding } from '@apimkit/rules';
import { alsoIn } from './helpers/count.ts';
import type { At, OpenapiRule } from './rule.ts';

/** A format of Spectral: whether a document has a dialect. */
export interface Format {
  (document: unknown): boolean;
  displayName: string;
}

/** What Spectral passes to a function, as far as it is used here. */
interface Context {
  readonly document?: unknown;
}

/** What a function returns to Spectral. */
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

const severities: Readonly<Record<Severity, SpectralRule['severity']>> = {
  error: 'error',
  warning: 'warn',
  info: 'info',
};

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
 * Makes a rule of Spectral. Spectral calls it once for a document, at the root and before references are resolved; the objects of a
 * document are found once for all rules.
 */
export function spectralRule(rule: OpenapiRule): SpectralRule {
  const { summary, severity, documentation = '', dialects = openapiDialects } = rule;
  return {
    description: summary,
    message: '{{error}}',
    severity: severities[severity],
    documentationUrl: documentation,
    given: '$',
    resolved: false,
    formats: dialects === 'any' ? [any] : dialects.map((dialect) => formats[dialect]),
    // biome-ignore lint/suspicious/noThenProperty: the name that Spectral uses
    then: { function: checkWith(rule) },
  };
}

const checkWith =
  (rule: OpenapiRule): SpectralRule['then']['function'] =>
  (input, _options, { document }) => {
    if (!isObject(input)) return [];
    // Private to TypeScript only; without it the size is computed from the content.
    const text = isObject(document) && typeof document.input === 'string' ? document.input : undefined;
    const found = [...rule.check(openapiDocument(input, text), rule.options)];
    return limited(rule, found).map(({ at, message }) => ({ message: plain(message), path: [...at.path()] }));
  };

/** An info that a document gives more often than this is about a habit, not about a place. */
const mostInfos = 5;

/** The findings with their messages; one for all places where they have one cause. */
function limited(
  { once, severity, message, help }: OpenapiRule,
  found: readonly AnyFinding<At>[],
): readonly { readonly at: At['at']; readonly message: string }[] {
  // Spectral has no help beside the message.
  const template = help === '' ? message : `${message}. ${help}`;
  const filled = ({ at, values = {} }: AnyFinding<At>) => ({ at, message: fillTemplate(template, values) });
  const [first] = found;
  const most = once ? 1 : severity === 'info' ? mostInfos : Number.POSITIVE_INFINITY;
  if (!first || found.length <= most) return found.map(filled);
  const one = filled(first);
  return [{ ...one, message: `${one.message} (${alsoIn(found.length - 1)})` }];
}

// Spectral evaluates what is in double braces.
const plain = (message: string) => message.replaceAll('{{', '{ {');
