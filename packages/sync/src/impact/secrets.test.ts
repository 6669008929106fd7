import { Artifacts, kinds, putAt, type Resource, ResourceId } from '@apimkit/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testService } from '../fixtures/service.ts';
import { planMarkdown, planPublish, renderPlan } from '../index.ts';

/** Kinds with a secret at a plain path, and a resource of each with secrets. */
const secretKinds = kinds.filter(
  ({ secrets, scopes }) => scopes.includes('service') && secrets.some(({ path }) => !/[[{]/.test(path)),
);
const named = (kind: string) => {
  const entry = kinds.find((one) => one.kind === kind);
  const names = [...(entry?.arm ?? '').matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'one'] as const);
  return new ResourceId(kind, Object.fromEntries(names));
};

function withSecrets(kind: string, value: string): Resource {
  const id = named(kind);
  const payload = id.entry.secrets
    .filter(({ path }) => !/[[{]/.test(path))
    .reduce((kept, { path, when }) => putAt(when === undefined ? kept : putAt(kept, when, true), path, value), {
      properties: { displayName: 'one' },
    } as Resource['payload']);
  return { id, payload };
}

it('knows kinds with secrets', () => expect(secretKinds.length).toBeGreaterThan(5));

it('shows no secret of the files or of the service, however a plan is printed', async () => {
  const secret = fc
    .string({ minLength: 12, maxLength: 40, unit: 'grapheme-ascii' })
    .filter((text) => /^[!-~]+$/.test(text) && !/[{}]/.test(text));
  await fc.assert(
    fc.asyncProperty(secret, secret, fc.subarray([...secretKinds], { minLength: 1 }), async (before, after, some) => {
      fc.pre(before !== after);
      const live = some.map(({ kind }) => withSecrets(kind, before));
      const desired = some.map(({ kind }) => withSecrets(kind, after));
      const client = testService(live).connect();
      const include = some.map(({ kind }) => kind);
      const { plan } = await planPublish(client, new Artifacts(desired), { include, prune: true });
      // A resource below one that the service lacks is not found, and created.
      expect(plan.steps.some(({ op }) => op === 'update' || op === 'create')).toBe(true);
      const texts = [JSON.stringify(plan)];
      for (const detail of ['summary', 'normal', 'full'] as const)
        texts.push(renderPlan(plan, { detail, verbose: true }), planMarkdown(plan, { detail }));
      for (const text of texts) {
        expect(text).not.toContain(before);
        expect(text).not.toContain(JSON.stringify(before).slice(1, -1));
        expect(text).not.toContain(after);
        expect(text).not.toContain(JSON.stringify(after).slice(1, -1));
      }
    }),
    { numRuns: 25 },
  );
});
