import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, notCaptured } from '@apimkit/model';
import { describe, expect, it } from 'vitest';

const reference = join(import.meta.dirname, '../../shared/reference/arm-apim/resources.md');

describe.skipIf(!existsSync(reference))('the ARM reference (skipped when ../shared is absent)', () => {
  // The last segment of a path is a name; `policies/policy` and `wikis/default` have it in the entry.
  const collection = (arm: string) =>
    arm
      .split('/')
      .filter((_, index) => index % 2 === 0)
      .join('/');
  const known = new Set([
    ...notCaptured.map(({ path }) => path),
    ...kinds.flatMap(({ arm, scopes, link }) => [
      ...(scopes.includes('service') ? [collection(arm)] : []),
      ...(scopes.includes('workspace')
        ? [`workspaces/${link ? collection(`${link.collection}/{link}`) : collection(arm)}`]
        : []),
    ]),
  ]);
  const rows = existsSync(reference)
    ? [...readFileSync(reference, 'utf8').matchAll(/^\| service\/(\S+) \|/gm)].map((found) => found[1] ?? '')
    : [];

  it('has rows', () => expect(rows.length).toBeGreaterThan(90));
  it.each([...new Set(rows)])('service/%s is a kind, or not captured with a reason', (row) =>
    expect(known).toContain(row),
  );
  it('has every path that we leave alone', () => {
    for (const { path, reason } of notCaptured) {
      expect(rows).toContain(path);
      expect(reason).not.toBe('');
    }
  });
});
