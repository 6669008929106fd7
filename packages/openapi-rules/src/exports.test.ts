import { existsSync, globSync, readFileSync } from 'node:fs';
import * as parsers from '@stoplight/spectral-parsers';
import { describe, expect, it } from 'vitest';
import { spectralRulesets } from './index.ts';

const folder = new URL('../../../../shared/data/repos/', import.meta.url).pathname;
const files = existsSync(folder) ? globSync('**/specification.{yaml,json}', { cwd: folder }) : [];

describe.skipIf(files.length === 0)('public specifications (skipped when ../shared is absent)', () => {
  // They were written by the service or published to it.
  it.each(files)('%s has no findings about what the importer rejects', (file) => {
    const text = readFileSync(folder + file, 'utf8');
    // Addresses that were replaced by text in brackets, which is a list in YAML.
    if (text.includes('url: [')) return;
    const { data } = parsers.Yaml.parse(text);
    const rejected = Object.entries(spectralRulesets.apim.rules)
      .filter(([, rule]) => rule.severity === 'error' && rule.formats.some((format) => format(data)))
      .flatMap(([id, rule]) => rule.then.function(data, null, { document: { input: text } }).map((one) => [id, one]));
    expect(rejected).toEqual([]);
  });
});
