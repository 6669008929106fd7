import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { catalogues, messagesPage } from './messages.ts';

it('has the messages of every catalogue in the sources', () => {
  const files = globSync('packages/*/src/**/*.ts').filter((file) => !file.endsWith('.test.ts'));
  const declared = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^(?:export )?const \w+ = defineMessages\('(\w+)'/gm)].map(
      ([, name]) => name,
    ),
  );
  expect(catalogues.map(({ catalogue }) => catalogue.prefix).sort()).toEqual(declared.sort());
  expect(messagesPage()).toContain('### sync/renamed');
});
