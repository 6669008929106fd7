import { type Diagnostic, defineMessages, rangeAt, withoutByteOrderMark } from '@apimkit/diagnostics';
import { XMLValidator } from 'fast-xml-parser';
import { GraphQLError } from 'graphql/error/GraphQLError.js';
import { parse as parseGraphql } from 'graphql/language/parser.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { parseDocument } from 'yaml';
import { excessiveAliases } from './aliases.ts';
import { mostLevels, nestsTooDeeply, tooManyBrackets } from './depth.ts';
import { syntaxOf } from './detect.ts';
import { dialectOf, versionOf } from './document/dialect.ts';
import { isObject, type JsonObject } from './document/json.ts';
import { mayHoldExact, parseJson } from './exact-number.ts';
import { exactYaml } from './exact-yaml.ts';
import { jsonFacts } from './json-facts.ts';
import { parseReason } from './parse-reason.ts';
import type { Dialect, Specification, Syntax } from './specification.ts';
import { parseXml } from './xml.ts';

/** What can be wrong with a specification as a text. */
export const specificationMessages = defineMessages('specification', {
  syntax: { severity: 'error', message: 'Invalid {syntax}: {reason}', help: 'Fix the file' },
  aliases: {
    severity: 'error',
    message: 'The file cannot be read: {reason}',
    help: 'Replace the aliases with their values, or use $ref',
  },
  dialect: {
    severity: 'error',
    message: 'The service cannot import this file as an API specification: {reason}',
    help: 'Use OpenAPI 2.0, 3.0 or 3.1, WSDL, WADL or GraphQL',
  },
  reference: {
    severity: 'error',
    message: 'The target of this reference does not exist: {reason}',
    help: 'Use the path of a file in the repository, relative to this file',
  },
});

/** A specification, or what keeps the text from being one. */
export interface ReadResult {
  readonly specification?: Specification;
  readonly diagnostics: readonly Diagnostic[];
}

type Report = (reason: string, offset: number) => Diagnostic;

/**
 * Reads a specification from its text; never throws.
 *
 * @param file path for the diagnostics; its extension distinguishes GraphQL from YAML
 * @example
 * readSpecification('openapi: 3.0.1\ninfo: { title: a, version: "1" }\npaths: {}').specification?.dialect; // 'openapi-3.0'
 */
export function readSpecification(text: string, { file }: { readonly file?: string } = {}): ReadResult {
  const syntax = syntaxOf(text, file?.split('.').at(-1));
  const plain = withoutByteOrderMark(text);
  const at = (offset: number) => ({ ...(file === undefined ? {} : { file }), range: rangeAt(plain, offset) });
  const broken: Report = (reason, offset) =>
    specificationMessages.report('syntax', { syntax: names[syntax], reason }, at(offset));
  if (syntax === 'xml')
    return readXml(plain, text, broken, () =>
      specificationMessages.report('dialect', { reason: 'neither WSDL nor WADL' }, at(0)),
    );
  if (syntax === 'graphql') return readGraphql(plain, text, broken);
  const excess = excessiveAliases(plain);
  if (excess)
    return { diagnostics: [specificationMessages.report('aliases', { reason: excess.reason }, at(excess.offset))] };
  const read = syntax === 'json' ? readJson(plain, broken) : readYaml(plain, broken);
  if (!read.document) return { diagnostics: read.diagnostics };
  if (syntax === 'yaml' && nestsTooDeeply(read.document)) return { diagnostics: [tooDeep(broken)] };
  const dialect = dialectOf(read.document);
  const version = versionOf(read.document);
  const reason =
    version === undefined
      ? 'the document has neither "openapi" nor "swagger"'
      : `the document declares version ${version}`;
  if (!dialect) return { diagnostics: [specificationMessages.report('dialect', { reason }, at(0))] };
  return { specification: { dialect, syntax, text, document: read.document }, diagnostics: [] };
}

const names: Readonly<Record<Syntax, string>> = {
  json: 'JSON',
  yaml: 'YAML',
  xml: 'well-formed XML',
  graphql: 'GraphQL',
};

const tooDeep = (broken: Report) => broken('it nests too deeply, or contains itself', 0);

interface Parsed {
  readonly document?: JsonObject;
  readonly diagnostics: readonly Diagnostic[];
}

function readJson(text: string, broken: Report): Parsed {
  try {
    const quick: unknown = JSON.parse(text);
    const { twice, depth, hasLongNumber } = jsonFacts(text);
    const document = hasLongNumber ? parseJson(text) : quick;
    if (twice) return { diagnostics: [broken(`the key "${twice.key}" occurs twice`, twice.offset)] };
    if (!isObject(document)) return { diagnostics: [broken('expected an object', 0)] };
    return depth > mostLevels ? { diagnostics: [tooDeep(broken)] } : { document, diagnostics: [] };
  } catch (error) {
    // The YAML parser reads JSON too, and reports where it stopped.
    const first = firstError(text);
    const reason = parseReason(error).replace(/ in JSON at position.*$|, ".*$/s, '');
    return { diagnostics: [broken(reason, first ?? offsetIn(String(error)))] };
  }
}

function firstError(text: string): number | undefined {
  try {
    return parseDocument(text, { prettyErrors: false }).errors[0]?.pos[0];
  } catch {
    // Nested too deeply for it.
    return undefined;
  }
}

const offsetIn = (message: string) => Number(/position (\d+)/.exec(message)?.[1] ?? 0);

function readYaml(text: string, broken: Report): Parsed {
  const quick = readQuickly(text);
  if (quick) return { document: quick, diagnostics: [] };
  const deep = tooManyBrackets(text);
  if (deep !== undefined) return { diagnostics: [broken('it nests too deeply', deep)] };
  try {
    const parsed = parseDocument(text, { ...exactYaml(text), prettyErrors: false, version: '1.2' });
    // One error makes the parser report everything after it; only the first place needs a fix.
    const [first] = parsed.errors;
    if (first) return { diagnostics: [broken(parseReason(first).replace(/\s+/g, ' '), first.pos[0])] };
    const document: unknown = parsed.toJS({ maxAliasCount: 1000 });
    return isObject(document) ? { document, diagnostics: [] } : { diagnostics: [broken('expected a mapping', 0)] };
  } catch (error) {
    return { diagnostics: [broken(parseReason(error), 0)] };
  }
}

/** A tenth of the time, without positions; aliases are left to the parser that counts them. */
function readQuickly(text: string): JsonObject | undefined {
  // It rounds numbers.
  if (mayHoldExact(text)) return undefined;
  // An alias needs an anchor; bold words of a description are neither.
  if (/(?:^|[\s[{,])&\S/.test(text) && /[\s[{,]\*\S/.test(text)) return undefined;
  try {
    const document: unknown = load(text, { schema: CORE_SCHEMA });
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

function readXml(plain: string, text: string, broken: Report, unknown: () => Diagnostic): ReadResult {
  // A declaration is allowed only at the very start.
  const result = XMLValidator.validate(plain.trimStart(), { allowBooleanAttributes: true });
  if (result !== true)
    return { diagnostics: [broken(result.err.msg, offsetOf(plain, result.err.line, result.err.col))] };
  try {
    parseXml(plain);
  } catch (error) {
    // Entities of files, or more of them than any document needs; levels that never end.
    return { diagnostics: [broken(parseReason(error), 0)] };
  }
  const root = /<(?:[\w.-]+:)?(definitions|description|application)[\s>]/.exec(plain)?.[1];
  const dialect: Dialect | undefined = root === undefined ? undefined : root === 'application' ? 'wadl' : 'wsdl';
  return dialect ? { specification: { dialect, syntax: 'xml', text }, diagnostics: [] } : { diagnostics: [unknown()] };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, part) => sum + part.length + 1, 0) + Math.max(0, column - 1);
}

function readGraphql(plain: string, text: string, broken: Report): ReadResult {
  try {
    parseGraphql(plain, { noLocation: true });
    return { specification: { dialect: 'graphql', syntax: 'graphql', text }, diagnostics: [] };
  } catch (error) {
    const offset = error instanceof GraphQLError ? (error.positions?.[0] ?? 0) : 0;
    return { diagnostics: [broken(error instanceof Error ? error.message : String(error), offset)] };
  }
}
