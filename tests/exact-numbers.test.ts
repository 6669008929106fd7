import { type FileTree, ResourceId, readArtifacts, valueAt } from '@apimkit/model';
import { parseJson } from '@apimkit/openapi';
import { applyOverrides, masked, readOverrides, readValues, valuesFrom } from '@apimkit/overrides';
import { extract, planPublish, publish, renderPlan } from '@apimkit/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactLiteral } from '../packages/openapi/src/fixtures/exact-json.ts';
import { emptyService, writesOf } from './service.ts';

const specification = (literal: string, isJson: boolean) => {
  const schema = `{"type": "integer", "maximum": ${literal}, "enum": [${literal}]}`;
  const paths = `{"/a": {"get": {"operationId": "a",
    "parameters": [{"name": "q", "in": "query", "schema": {"type": "integer", "default": ${literal}}}],
    "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": ${schema}, "example": ${literal}}}}}}}}`;
  const info = '{"title": "Num", "version": "1"}';
  return isJson
    ? `{"openapi": "3.0.3", "info": ${info}, "paths": ${paths}}`
    : `openapi: 3.0.3\ninfo: ${info}\npaths: ${paths}\n`;
};
const treeWith = (literal: string, isJson = true): FileTree =>
  new Map([
    [
      'apis/num/apiInformation.json',
      `{"properties":{"displayName":"Num","path":"num","protocols":["https"],"x":${literal}}}`,
    ],
    [`apis/num/specification.${isJson ? 'json' : 'yaml'}`, specification(literal, isJson)],
    [
      'backends/bk/backendInformation.json',
      `{"properties":{"url":"https://x.example","protocol":"http","y":{"z":[${literal}]}}}`,
    ],
  ]);
const artifactsOf = (tree: FileTree) => {
  const { artifacts, diagnostics } = readArtifacts(tree);
  expect(diagnostics).toEqual([]);
  return artifacts;
};
/** The same literal with another last digit of its mantissa. */
const neighbour = (literal: string) =>
  literal.replace(/\d(?=e|$)/, (digit) => (/^[1-8]$/.test(digit) ? String(Number(digit) + 1) : '1'));

describe('numbers that a double cannot represent', () => {
  it('come back from the service as they were sent; a publish leaves nothing to do', async () => {
    await fc.assert(
      fc.asyncProperty(exactLiteral, fc.boolean(), async (literal, isJson) => {
        const { client, emulator, reconnect } = emptyService();
        const artifacts = artifactsOf(treeWith(literal, isJson));
        const { report } = await publish(client, artifacts);
        expect(report.counts.failed).toBe(0);
        emulator.restore(parseJson(JSON.stringify(emulator.snapshot())) as never);
        const again = reconnect();
        await publish(again, artifacts);
        expect(writesOf(again)).toBe(0);
        const { tree } = await extract(reconnect());
        const printed = JSON.stringify(parseJson(literal));
        expect(tree.get('apis/num/apiInformation.json')).toContain(`"x": ${printed}`);
        expect(tree.get('backends/bk/backendInformation.json')).toContain(`        ${printed}\n`);
        expect(
          (tree.get('apis/num/specification.yaml') ?? '').match(/(?:default|example|maximum): .*| {4}- [-\d].*/g),
        ).toHaveLength(4);
        for (const [, value] of (tree.get('apis/num/specification.yaml') ?? '').matchAll(
          /(?:default|example|maximum): (.*)/g,
        ))
          expect(value).toBe(printed);
        const extracted = await planPublish(reconnect(), artifactsOf(tree));
        expect(extracted.plan.summary).toMatchObject({ create: 0, update: 0 });
      }),
      { numRuns: 25 },
    );
  });

  it('differ when the last digit does, and only that is planned', async () => {
    await fc.assert(
      fc.asyncProperty(exactLiteral, async (literal) => {
        const { client, reconnect } = emptyService();
        await publish(client, artifactsOf(treeWith(literal)));
        const { plan } = await planPublish(reconnect(), artifactsOf(treeWith(neighbour(literal))));
        expect(
          plan.steps
            .filter(({ op }) => op !== 'keep')
            .map(({ id }) => id)
            .sort(),
        ).toEqual(['api:num', 'backend:bk']);
        const [before, after] = [literal, neighbour(literal)].map((one) => JSON.stringify(parseJson(one)));
        expect(renderPlan(plan)).toContain(`x: ${before} -> ${after}`);
        expect(JSON.stringify(plan)).toContain(`"before":${before},"after":${after}`);
      }),
      { numRuns: 25 },
    );
  });

  it('pass through overrides, tokens and values files; one that is hidden stays so', () => {
    fc.assert(
      fc.property(exactLiteral, (literal) => {
        const printed = JSON.stringify(parseJson(literal));
        const { values } = readValues(`limit: ${literal}\nlist: [${literal}]`, 'values.yaml');
        const text = `backends:\n  - name: bk\n    properties: { a: ${literal}, b: "{#limit#}", c: {#limit#}, d: { e: [{#limit#}] }, f: {#list#} }\n`;
        const { overrides } = readOverrides(text, 'o.yaml', valuesFrom({ values }));
        const effective = applyOverrides(artifactsOf(treeWith('1')), [overrides], {});
        const payload = [...effective.artifacts].find(({ id }) => id.kind === 'backend')?.payload ?? {};
        const { a, b, c, d, f } = payload.properties as never;
        expect(JSON.stringify({ a, b, c, d, f })).toBe(
          `{"a":${printed},"b":"${printed}","c":${printed},"d":{"e":[${printed}]},"f":[${printed}]}`,
        );
        const hidden = masked(effective).artifacts.get(new ResourceId('backend', { backend: 'bk' }));
        expect(JSON.stringify(valueAt(hidden?.payload ?? {}, 'properties.c'))).not.toContain(printed);
      }),
      { numRuns: 50 },
    );
  });
});
