import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compare, here, type Linted, odd, ownLine, real } from './fixtures/library.ts';
import { createRedoclyLinter, lintSpecifications, RulesetError } from './index.ts';
import { localResolver } from './redocly/resolver.ts';

describe.each(['strict', 'house.yaml', 'script.mjs', 'catalogue.yaml'])(
  'findings of rules of other kinds: %s',
  (ruleset) => {
    it('are those of the library on damaged and odd documents', async () => {
      expect(await compare(ruleset, odd)).toBeGreaterThan(1000);
    });

    it.skipIf(real.length === 0)(
      'are those of the library on every specification of ../shared (skipped without it)',
      { timeout: 400_000 },
      async () => {
        expect(real.length).toBeGreaterThan(200);
        expect(await compare(ruleset, real)).toBeGreaterThan(2000);
      },
    );
  },
);

it('rejects AsyncAPI with an explanation', async () => {
  const refused = lintSpecifications(odd.slice(0, 1), { folder: here, rulesets: ['events.yaml'] });
  await expect(refused).rejects.toThrow(RulesetError);
  await expect(refused).rejects.toThrow('API Management imports neither AsyncAPI nor Arazzo');
});

describe('findings of Redocly', () => {
  const names = ['recommended', 'minimal'] as const;
  const redocly = async (name: string, documents: readonly Linted[]) => {
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

  it.each(names)('are those of the library on odd documents: %s', async (name) => {
    expect(await redocly(name, odd)).toBeGreaterThan(60);
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

/** The library's own results, without the web as well; undefined when it throws. */
async function theirsOfRedocly(
  core: Core,
  config: Awaited<ReturnType<Core['createConfig']>>,
  file: string,
  text: string,
): Promise<readonly string[] | undefined> {
  try {
    const externalRefResolver = localResolver(core, []);
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
