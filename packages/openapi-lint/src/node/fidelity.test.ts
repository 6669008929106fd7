import { existsSync, globSync, promises, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Diagnostic } from '@apimkit/diagnostics';
import { strict } from '@apimkit/ruleset-openapi';
import type { IRuleResult, RulesetDefinition } from '@stoplight/spectral-core';
import { describe, expect, it } from 'vitest';
import { mutations } from './fixtures/mutations.ts';
import { createRedoclyLinter, lintSpecifications, RulesetError } from './index.ts';
import { fileResolver } from './spectral/resolver.ts';

// The library itself, loaded as its own command line loads it.
const require = createRequire(import.meta.url);
const { Document, Spectral } = require('@stoplight/spectral-core') as typeof import('@stoplight/spectral-core');
const Parsers = require('@stoplight/spectral-parsers') as typeof import('@stoplight/spectral-parsers');
const { bundleAndLoadRuleset } = require('@stoplight/spectral-ruleset-bundler/with-loader') as {
  bundleAndLoadRuleset(path: string, io: object): Promise<RulesetDefinition>;
};

const here = join(import.meta.dirname, 'fixtures/rulesets');
const data = join(import.meta.dirname, '../../../../../shared/data/repos');
const rulesets = ['spectral:oas', 'all.yaml', 'strict', 'house.yaml', 'script.mjs', 'catalogue.yaml'] as const;

interface Document {
  readonly file: string;
  readonly text: string;
}

const isSpecification = (text: string) =>
  /^\s*\{/.test(text)
    ? /"(?:openapi|swagger)"\s*:\s*"\d/.test(text.slice(0, 100_000))
    : /^["']?(?:openapi|swagger)["']?\s*:/m.test(text);
const real: readonly Document[] = existsSync(data)
  ? globSync('**/*.{json,yaml,yml}', { cwd: data })
      .sort()
      .map((file) => ({ file: join(data, file), text: readFileSync(join(data, file), 'utf8') }))
      .filter(({ text }) => isSpecification(text))
  : [];
const mutated: readonly Document[] = mutations(60).map((text, index) => ({
  file: join(here, index % 2 === 0 ? `v2/mutated-${index}.yaml` : `mutated-${index}.json`),
  text,
}));

const severities = ['error', 'warning', 'info', 'info'];

/** What is compared: code, severity, place, words. */
const lineOf = (result: IRuleResult) => {
  const { code, severity, message, range, source = '' } = result;
  const at = ({ line, character }: { line: number; character: number }) =>
    `${Math.max(line, 0) + 1}:${Math.max(character, 0) + 1}`;
  return `${relative(here, source)} ${at(range.start)}-${at(range.end)} ${severities[severity]} ${code} ${message}`;
};
const ownLine = ({ code, severity, message, file, range }: Diagnostic) => {
  const at = (place: { line: number; column: number } | undefined) => `${place?.line}:${place?.column}`;
  return `${file} ${at(range?.start)}-${at(range?.end)} ${severity} ${code} ${message}`;
};

async function definitionOf(ruleset: string): Promise<RulesetDefinition> {
  if (ruleset === 'strict') return { extends: [strict as RulesetDefinition] };
  if (ruleset === 'spectral:oas') return { extends: [require('@stoplight/spectral-rulesets').oas] };
  return bundleAndLoadRuleset(join(here, ruleset), { fs: { promises }, fetch });
}

/** The findings of the library, document by document. */
async function theirs(ruleset: string, documents: readonly Document[]): Promise<readonly (readonly string[])[]> {
  const spectral = new Spectral({ resolver: fileResolver() as never });
  spectral.setRuleset(await definitionOf(ruleset));
  const found: (readonly string[])[] = [];
  for (const { file, text } of documents)
    found.push((await spectral.run(new Document(text, Parsers.Yaml as never, file))).map(lineOf));
  return found;
}

/** Ours, without what readers of ours say besides. */
async function ours(ruleset: string, documents: readonly Document[]): Promise<readonly (readonly string[])[]> {
  const rulesets = [ruleset.includes('.') ? join(here, ruleset) : ruleset];
  const found: (readonly string[])[] = [];
  const all = await lintSpecifications(documents, { folder: here, rulesets });
  const byFile = Map.groupBy(all, ({ file }) => file ?? '');
  for (const { file } of documents)
    found.push(
      (byFile.get(relative(here, file)) ?? []).filter(({ code }) => !code.startsWith('specification/')).map(ownLine),
    );
  return found;
}

async function compare(ruleset: string, documents: readonly Document[]): Promise<number> {
  const [library, mine] = [await theirs(ruleset, documents), await ours(ruleset, documents)];
  for (const [index, { file }] of documents.entries()) {
    const prefix = `${relative(here, file)} `;
    // What stands in other files is told there.
    const inside = (library[index] ?? []).filter((line) => line.startsWith(prefix));
    expect(mine[index], file).toEqual(inside);
  }
  return library.flat().length;
}

describe('findings of Spectral rulesets', () => {
  it.each(rulesets)(
    'are those of the library on damaged and odd documents: %s',
    { timeout: 120_000 },
    async (ruleset) => {
      expect(await compare(ruleset, mutated)).toBeGreaterThan(60);
    },
  );

  it.skipIf(real.length === 0).each(rulesets)(
    'are those of the library on every specification of ../shared (skipped without it): %s',
    { timeout: 400_000 },
    async (ruleset) => {
      expect(real.length).toBeGreaterThan(200);
      expect(await compare(ruleset, real)).toBeGreaterThan(200);
    },
  );

  it('refuse AsyncAPI in words', async () => {
    const refused = lintSpecifications(mutated.slice(0, 1), { folder: here, rulesets: ['events.yaml'] });
    await expect(refused).rejects.toThrow(RulesetError);
    await expect(refused).rejects.toThrow('API Management imports neither AsyncAPI nor Arazzo');
  });
});

describe('findings of Redocly', () => {
  const names = ['recommended', 'minimal'] as const;
  const redocly = async (name: string, documents: readonly Document[]) => {
    const core = await import('@redocly/openapi-core');
    const config = await core.createConfig({ extends: [name] });
    const linter = await createRedoclyLinter({ config: name, folder: here });
    let count = 0;
    for (const { file, text } of documents) {
      const library = await theirsOfRedocly(core, config, file, text);
      const mine = (await linter.lint(text, file)).map(ownLine);
      if (library) expect(mine, file).toEqual(library);
      // What the library throws at is a finding.
      else expect(mine.length, file).toBeGreaterThan(0);
      count += mine.length;
    }
    return count;
  };

  it.each(names)('are those of the library on odd documents: %s', { timeout: 120_000 }, async (name) => {
    expect(await redocly(name, mutated)).toBeGreaterThan(60);
  });

  it.skipIf(real.length === 0).each(names)(
    'are those of the library on every specification of ../shared (skipped without it): %s',
    { timeout: 400_000 },
    async (name) => {
      expect(await redocly(name, real)).toBeGreaterThan(200);
    },
  );
});

type Core = typeof import('@redocly/openapi-core');

/** The library's own results; undefined when it throws. */
async function theirsOfRedocly(
  core: Core,
  config: Awaited<ReturnType<Core['createConfig']>>,
  file: string,
  text: string,
): Promise<readonly string[] | undefined> {
  try {
    const externalRefResolver = new core.BaseResolver();
    const document = externalRefResolver.parseDocument(new core.Source(file, text), true);
    const problems = await core.lintDocument({ document, config, externalRefResolver });
    return problems.map(({ location: [place], message, ruleId, severity }) => {
      const found = place ? core.getLineColLocation(place) : undefined;
      const at = (one: { line: number; col: number } | undefined) => `${one?.line}:${one?.col}`;
      const where = relative(here, place?.source.absoluteRef ?? file);
      const level = severity === 'warn' ? 'warning' : severity;
      return `${where} ${at(found?.start)}-${at(found?.end ?? found?.start)} ${level} ${ruleId} ${message}`;
    });
  } catch {
    return undefined;
  }
}
