import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as Core from '@stoplight/spectral-core';
import type * as Parsers from '@stoplight/spectral-parsers';
import type * as Resolving from '@stoplight/spectral-ref-resolver';

/** The part of a run that Spectral's own functions see. */
export interface Inventory {
  readonly document: Core.Document;
  readonly unresolved: unknown;
  readonly diagnostics: readonly Core.IRuleResult[];
  resolved: unknown;
  graph: unknown;
  errors: readonly Core.IRuleResult[] | null;
  resolve(): Promise<void>;
}

/** What checking one node needs. */
export interface RunContext {
  readonly ruleset: Core.Ruleset;
  readonly documentInventory: Inventory;
  readonly results: Core.IRuleResult[];
  readonly promises: Promise<void>[];
}

/** What a resolver must offer to an inventory. */
export interface RefResolver {
  readonly uriCache: object;
  resolve(source: unknown, options: { readonly baseUri?: string }): Promise<unknown>;
}

/** A node that a path of a rule leads to. */
export interface Scope {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

interface Internals {
  readonly core: typeof Core;
  readonly parsers: typeof Parsers;
  readonly resolving: typeof Resolving;
  readonly DocumentInventory: new (document: Core.Document, resolver: RefResolver) => Inventory;
  readonly lintNode: (context: RunContext, scope: Scope, rule: Core.Rule) => void;
  readonly prepareResults: (results: readonly Core.IRuleResult[]) => readonly Core.IRuleResult[];
  readonly Nimma: new (
    paths: readonly string[],
    options: object,
  ) => { query(input: unknown, callbacks: Readonly<Record<string, (scope: Scope) => void>>): void };
  readonly jsonPathPlus: unknown;
  readonly documentWideResult: (...parts: readonly unknown[]) => Core.IRuleResult;
}

const require = createRequire(import.meta.url);
let loaded: Internals | undefined;

/**
 * Spectral's parts, loaded once and only when a specification is linted (they take a quarter of a second). Its checking of a node and
 * its results are taken from inside the package, whose version is pinned for that: what is ours is only how a document is
 * read, how references are followed and how often paths are compiled. See docs/adr/0009-specification-rules-at-speed.md.
 */
export function spectralParts(): Internals {
  if (loaded) return loaded;
  const inside = dirname(require.resolve('@stoplight/spectral-core'));
  const part = (path: string) => require(join(inside, path)) as Record<string, never>;
  loaded = {
    core: require('@stoplight/spectral-core') as typeof Core,
    parsers: require('@stoplight/spectral-parsers') as typeof Parsers,
    resolving: require('@stoplight/spectral-ref-resolver') as typeof Resolving,
    DocumentInventory: part('documentInventory.js').DocumentInventory ?? missing('DocumentInventory'),
    lintNode: part('runner/lintNode.js').lintNode ?? missing('lintNode'),
    prepareResults: part('runner/utils/results.js').prepareResults ?? missing('prepareResults'),
    // Spectral takes the build for old engines, whose private fields are slow; the code is the same.
    Nimma: (require('nimma') as Record<string, never>).default ?? missing('Nimma'),
    documentWideResult:
      part('utils/generateDocumentWideResult.js').generateDocumentWideResult ?? missing('generateDocumentWideResult'),
    jsonPathPlus: (require('nimma/fallbacks') as Record<string, unknown>).jsonPathPlus,
  };
  return loaded;
}

function missing(name: string): never {
  throw new Error(
    `@stoplight/spectral-core has no ${name} where it was; @apimkit/openapi-lint needs the version that it names`,
  );
}
