import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '@apimkit/cli';
import type { Diagnostic } from '@apimkit/diagnostics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { makeSpecification } from '../benchmarks/specifications.ts';

/** Numbers that are the same in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Damage = (text: string, random: (below: number) => number) => string;

const splice = (text: string, at: number, count: number, more = '') =>
  text.slice(0, at) + more + text.slice(at + count);
/** Damages the text at one of the places that a pattern has. */
const atSome =
  (pattern: RegExp, more: string): Damage =>
  (text, random) => {
    const places = [...text.matchAll(pattern)];
    const place = places[random(places.length)];
    return place ? splice(text, place.index, place[0].length, more) : text;
  };

const damages: Readonly<Record<string, Damage>> = {
  'cut off': (text, random) => text.slice(0, 20 + random(text.length - 40)),
  'a bracket is gone': atSome(/[{}[\]]/g, ''),
  'a bracket too many': atSome(/\n/g, '\n]'),
  'a quote is gone': atSome(/"/g, ''),
  'a quote too many': atSome(/: /g, ': "'),
  'a colon is gone': atSome(/:(?= )/g, ''),
  'a comma is gone': atSome(/,/g, ''),
  'a control character': atSome(/e/g, '\u0001'),
  'no text at all': atSome(/a/g, '\u0000\u0000'),
  'a tab for spaces': atSome(/\n {2,}/g, '\n\t'),
  'odd indentation': atSome(/\n {4}/g, '\n   '),
  'a bad escape': atSome(/"(?=[a-z])/g, '"\\q'),
  'a merge conflict': atSome(/\n/g, '\n<<<<<<< ours\n=======\n>>>>>>> theirs\n'),
  'two documents in one': (text, random) => text + text.slice(random(text.length)),
  'an alias to nothing': atSome(/: [A-Z]/g, ': *nowhere '),
  'nested beyond all measure': (text) => `${'['.repeat(100_000)}${text}`,
};

/** An independent check: a text that some parser accepts is not damaged. */
function isDamaged(text: string): boolean {
  try {
    if (/^\s*\{/.test(text)) JSON.parse(text);
    else parse(text, { maxAliasCount: 1000 });
    return false;
  } catch {
    return true;
  }
}

function makeCorpus(count: number): readonly (readonly [name: string, text: string])[] {
  const whole = makeSpecification({ models: 3 });
  const sources = { json: JSON.stringify(whole, null, 2), yaml: stringify(whole) };
  const corpus: (readonly [string, string])[] = [];
  const kinds = Object.entries(damages);
  for (let seed = 0; corpus.length < count; seed += 1) {
    const [what, damage] = kinds[seed % kinds.length] ?? (['', (text: string) => text] as const);
    const notation = seed % 3 === 0 ? 'yaml' : 'json';
    const text = damage(sources[notation], randomFrom(seed));
    if (isDamaged(text)) corpus.push([`${seed}: ${notation}, ${what}`, text]);
  }
  return corpus;
}

const corpus = makeCorpus(200);

describe('a damaged specification', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'apimkit-damaged-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('comes in every kind', () => {
    expect(corpus).toHaveLength(200);
    const kinds = new Set(corpus.map(([name]) => name.split(', ')[1]));
    expect(kinds.size).toBeGreaterThan(12);
  });

  it.each(corpus)('%s', async (name, text) => {
    const file = join(folder, name.includes('json') ? 'specification.json' : 'specification.yaml');
    const report = join(folder, 'findings.json');
    await writeFile(file, text);
    expect(await main(['lint', file, '--ruleset', 'spectral:oas', '--format', `json=${report}`])).toBe(1);
    const { findings } = JSON.parse(await readFile(report, 'utf8')) as { findings: readonly Diagnostic[] };
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const { range, message } of errors) {
      expect(range?.start.line).toBeGreaterThan(0);
      expect(range?.start.column).toBeGreaterThan(0);
      expect(message).not.toContain('cannot check');
    }
  });
});
