import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutationsOf } from './fixtures/mutations.ts';
import { valuesOf } from './fixtures/values.ts';
import { type ContractMatch, type ContractOperation, checkRequest, contractOperations } from './index.ts';

const withBody = contractOperations().filter(({ request }) => request !== undefined);
const anyOperation = fc.constantFrom(...withBody);

/** Problems of a body alone: names and headers are valid. */
const problemsOf = (operation: ContractOperation, body: unknown) => {
  const names = Object.fromEntries(operation.names.map(({ name }) => [name, 'name']));
  const match: ContractMatch = { operation, names };
  const query = new URLSearchParams(operation.query.map(({ name }) => [name, fixedValues[name] ?? 'true']));
  return checkRequest(match, { query, headers: new Headers({ 'if-match': '*' }), body });
};
const fixedValues: Readonly<Record<string, string>> = { appType: 'portal' };

describe('requests', () => {
  it('accepts every value that is generated from the schema of its operation', () => {
    fc.assert(
      fc.property(
        anyOperation.chain((operation) => fc.tuple(fc.constant(operation), valuesOf(operation.request ?? {}))),
        ([operation, body]) => {
          expect(problemsOf(operation, body)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('rejects a generated value with one invalid change, and names its path and keyword', () => {
    fc.assert(
      fc.property(
        anyOperation.chain((operation) =>
          fc.tuple(fc.constant(operation), valuesOf(operation.request ?? {}), fc.nat()),
        ),
        ([operation, generated, choice]) => {
          const body: unknown = structuredClone(generated);
          const mutations = mutationsOf(body, operation.request ?? {});
          const chosen = mutations[choice % mutations.length];
          fc.pre(chosen !== undefined);
          chosen.apply();
          const found = problemsOf(operation, body).map(({ path, keyword }) => ({ path, keyword }));
          expect(found).toContainEqual({ path: chosen.path, keyword: chosen.keyword });
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never fails, whatever the body is', () => {
    fc.assert(
      fc.property(anyOperation, fc.jsonValue(), (operation, body) => {
        expect(problemsOf(operation, body).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
