import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { specificationChecks } from './checks/specifications.ts';
import { compareSpecifications } from './compare.ts';
import { returned, sent } from './fixtures/pair.ts';
import { rendered } from './fixtures/render.ts';
import { breakingChecks } from './index.ts';

const folder = join(import.meta.dirname, '../pages');
const pageOf = (id: string) => readFileSync(join(folder, `${id}.md`), 'utf8');

it('has a page for each check and no other', () => {
  const ids = breakingChecks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(readdirSync(folder).sort()).toEqual(ids.map((id) => `${id}.md`).sort());
});

it.each(breakingChecks)('$id has a page with its summary, level and direction, and what to do', (check) => {
  const { id, summary, level, direction } = check;
  const page = pageOf(id);
  expect(page.split('\n')[0]).toBe(`# ${id}`);
  expect(page.split('\n\n')[1]).toBe(`${summary}. Level: ${level}. Direction: ${direction}.`);
  expect(page).toMatch(/^## What to do/m);
});

interface Example {
  readonly language: string;
  readonly text: string;
}

function exampleOf(page: string, heading: string): Example | undefined {
  const [, language = '', text = ''] =
    new RegExp(`^## ${heading}\\n\\n\`\`\`(\\w+)\\n(.*?)\`\`\``, 'ms').exec(page) ?? [];
  return language === '' ? undefined : { language, text };
}

const endings: Readonly<Record<string, string>> = { xml: 'wsdl', graphql: 'graphql', yaml: 'yaml' };
const parts = new Set(['openapi', 'paths', 'info', 'servers', 'webhooks', 'security', 'components']);

/** The documents that an example may stand for: a schema for what is sent or returned, a part for the whole. */
function versionsOf({ language, text }: Example, direction: string): readonly string[] {
  if (language !== 'yaml') return [text];
  const value: unknown = parse(text);
  const isPart = typeof value === 'object' && value !== null && Object.keys(value).some((key) => parts.has(key));
  if (isPart && 'openapi' in value) return [text];
  const schema = direction === 'request' ? sent : returned;
  const fragment = isPart ? (value as ReturnType<typeof sent>) : schema(value as string);
  return (['3.0', '3.1'] as const).map((version) => JSON.stringify(rendered(fragment, version)));
}

it.each(specificationChecks)('$id finds the change in the example of its page', ({ id, direction }) => {
  const page = pageOf(id);
  const [before, after] = [exampleOf(page, 'Before'), exampleOf(page, 'After')];
  const [old, now] = [before && versionsOf(before, direction), after && versionsOf(after, direction)];
  const count = Math.max(old?.length ?? 0, now?.length ?? 0);
  const seen = Array.from({ length: count }, (_, index) => {
    const version = (texts: readonly string[] | undefined, example: Example | undefined) => {
      const text = texts?.[index];
      return text === undefined ? undefined : { text, file: `pets.${endings[example?.language ?? ''] ?? 'yaml'}` };
    };
    const changes = compareSpecifications(version(old, before), version(now, after), { today: '2026-06-01' });
    return changes.map(({ check }) => check);
  });
  expect(seen.flat()).toContain(id);
});
