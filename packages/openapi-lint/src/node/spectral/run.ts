import type { Document, IRuleResult, Rule, Ruleset } from '@stoplight/spectral-core';
import { noteShared } from '../cache/reads.ts';
import { activityOf, begin, reading } from '../pool/activity.ts';
import { type Inventory, type RefResolver, type RunContext, type Scope, spectralParts } from './internals.ts';
import { dereferenced, localReferences } from './references.ts';
import { hasOwnSchemas, isSurelyFine } from './sure.ts';

/**
 * Lints one document, with the results that `Spectral.run` gives.
 *
 * @param document as `new Document(text, parser, file)` makes it; its parser may be `fastYaml()`
 */
export async function runSpectral(
  document: Document,
  chosen: Ruleset,
  resolver: RefResolver,
  without: ReadonlySet<string> = new Set(),
): Promise<readonly IRuleResult[]> {
  const { inventory, ruleset, isResolved } = opened(document, chosen, resolver);
  if (!isResolved) {
    noteShared();
    await inventory.resolve();
  }
  const { results, promises } = checked(inventory, ruleset, document, without);
  await Promise.all(promises);
  return spectralParts().prepareResults(results);
}

/** The same at once; undefined when the references of the document, or a rule, need time. */
export function runSpectralNow(
  document: Document,
  chosen: Ruleset,
  resolver: RefResolver,
  without: ReadonlySet<string>,
): readonly IRuleResult[] | undefined {
  const { inventory, ruleset, isResolved } = opened(document, chosen, resolver);
  if (!isResolved) return undefined;
  const { results, promises } = checked(inventory, ruleset, document, without);
  // The caller lints the document again, which reports what goes wrong.
  for (const one of promises) one.catch(() => undefined);
  return promises.length > 0 ? undefined : spectralParts().prepareResults(results);
}

interface Opened {
  readonly inventory: Inventory;
  readonly ruleset: Ruleset;
  readonly isResolved: boolean;
}

function opened(document: Document, chosen: Ruleset, resolver: RefResolver): Opened {
  const ruleset = chosen.fromSource(document.source);
  const inventory = new (spectralParts().DocumentInventory)(document, resolver);
  return { inventory, ruleset, isResolved: resolveNow(inventory, ruleset) };
}

/** Sends every rule to the document, whose references are resolved. */
function checked(
  inventory: Inventory,
  ruleset: Ruleset,
  document: Document,
  without: ReadonlySet<string>,
): Pick<RunContext, 'results' | 'promises'> {
  const { core, documentWideResult } = spectralParts();
  const results: IRuleResult[] = [...inventory.diagnostics, ...(inventory.errors ?? [])];
  // Private to TypeScript only: severities of the results of the parser.
  const { _filterParserErrors } = core.Spectral.prototype as unknown as ParserErrors;
  results.push(..._filterParserErrors(document.diagnostics, ruleset.parserOptions));
  if (document.formats === undefined) {
    const formats = [...ruleset.formats].filter((format) => format(inventory.resolved, document.source));
    document.formats = formats.length > 0 ? new Set(formats) : null;
    if (formats.length === 0 && ruleset.formats.size > 0) {
      const names = [...ruleset.formats].map((format) => format.displayName ?? format.name).join(', ');
      const message = `The provided document does not match any of the registered formats [${names}]`;
      results.push(documentWideResult(document, message, 1, 'unrecognized-format'));
    }
  }
  const context: RunContext = { ruleset, documentInventory: inventory, results, promises: [] };
  const before = activityOf(reading);
  visit(context, inventory, ruleset, document, without);
  begin(before);
  return context;
}

interface ParserErrors {
  _filterParserErrors(diagnostics: readonly IRuleResult[], options: unknown): readonly IRuleResult[];
}

/**
 * Follows the references by ourselves where that is simple, and not at all where no rule needs it.
 *
 * @returns whether that was possible; else the inventory must do so
 */
function resolveNow(inventory: Inventory, ruleset: Ruleset): boolean {
  const { unresolved, document } = inventory;
  const local =
    typeof unresolved === 'object' && unresolved !== null
      ? localReferences(unresolved, document.source ?? '')
      : undefined;
  const needed = Object.values(ruleset.rules).some((rule) => rule.enabled && rule.resolved);
  const result = local && (needed ? dereferenced(unresolved) : { value: unresolved });
  if (!local || !result) return false;
  inventory.graph = local.graph;
  inventory.resolved = result.value;
  inventory.errors = [];
  return true;
}

/** Sends every rule to the nodes that its paths lead to. */
function visit(
  context: RunContext,
  inventory: Inventory,
  ruleset: Ruleset,
  { formats = null }: Document,
  without: ReadonlySet<string>,
): void {
  const relevant = Object.values(ruleset.rules).filter(
    (rule) => rule.enabled && rule.matchesFormat(formats) && !without.has(rule.name),
  );
  for (const resolved of [true, false]) {
    const rules = relevant.filter((rule) => rule.resolved === resolved);
    const byPath = new Map<string, Rule[]>();
    for (const rule of rules)
      for (const path of rule.getGivenForFormats(formats)) {
        const sharing = byPath.get(path);
        if (sharing) sharing.push(rule);
        else byPath.set(path, [rule]);
      }
    if (byPath.size > 0) query(context, resolved ? inventory.resolved : inventory.unresolved, byPath);
  }
}

function query(context: RunContext, input: unknown, byPath: ReadonlyMap<string, readonly Rule[]>): void {
  const { lintNode } = spectralParts();
  const shared = { ...context, documentInventory: sharedInventory(context.documentInventory) };
  const checkerOf = (rules: readonly Rule[]) => {
    const checks = rules.map((rule) => [rule, hasOwnSchemas(rule) ? shared : context, activityOf(rule.name)] as const);
    return (scope: Scope) => {
      for (const [rule, mine, activity] of checks) {
        begin(activity);
        if (!isSurelyFine(rule, scope.value)) lintNode(mine, scope, rule);
      }
    };
  };
  // Paths match nothing in a document that is a scalar.
  if (typeof input !== 'object' || input === null) {
    checkerOf(byPath.get('$') ?? [])({ path: [], value: input });
    return;
  }
  const callbacks = Object.fromEntries([...byPath].map(([path, rules]) => [path, checkerOf(rules)]));
  compiled([...byPath.keys()]).query(input, callbacks);
}

/**
 * Spectral's `schema` function keeps its validators for as long as the inventory it is given. Schemas inside the ruleset are the same
 * for every document, so they are compiled for one inventory that takes the place of each.
 */
function sharedInventory(own: Inventory): Inventory {
  standIn ??= Object.create(Object.getPrototypeOf(own)) as Inventory;
  return Object.assign(standIn, own);
}

let standIn: Inventory | undefined;

type Compiled = InstanceType<ReturnType<typeof spectralParts>['Nimma']>;
const known = new Map<string, Compiled>();

/** Paths compiled to one walk; the same rules check many documents. */
function compiled(paths: readonly string[]): Compiled {
  const key = paths.join('\n');
  const { Nimma, jsonPathPlus } = spectralParts();
  const made =
    known.get(key) ?? new Nimma(paths, { fallback: jsonPathPlus, unsafe: false, output: 'auto', customShorthands: {} });
  known.set(key, made);
  return made;
}
