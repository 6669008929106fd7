import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows } from '../index.ts';

const service = 'Microsoft.ApiManagement/service';
const role = (actions: readonly string[], notActions: readonly string[] = []) => ({ actions, notActions });

describe('an action is allowed', () => {
  it.each<[string, boolean]>([
    ['*', true],
    [`${service}/*`, true],
    ['*/write', true],
    [`${service}/tags/write`, true],
    [`${service.toLowerCase()}/TAGS/*`, true],
    [`${service}/*/read`, false],
    [`${service}/tags`, false],
    [`${service}/tags/writer`, false],
    ['Microsoft.ApiManagement.service/tags/write', false],
  ])('by %s: %s', (pattern, expected) => {
    expect(allows([role([pattern])], `${service}/tags/write`)).toBe(expected);
  });

  it('unless the same role excludes it', () => {
    expect(allows([role(['*'], ['*/tags/write'])], `${service}/tags/write`)).toBe(false);
    expect(allows([role(['*'], ['*/tags/write']), role([`${service}/*`])], `${service}/tags/write`)).toBe(true);
    expect(allows([], `${service}/tags/write`)).toBe(false);
  });

  it('by a further role at least as much as without it', () => {
    const part = fc.constantFrom('*', service, `${service}/*`, '*/write', '*/read', `${service}/tags/write`);
    const roles = fc.array(fc.record({ actions: fc.array(part), notActions: fc.array(part) }));
    fc.assert(
      fc.property(roles, roles, (some, more) => {
        const action = `${service}/tags/write`;
        if (allows(some, action)) expect(allows([...some, ...more], action)).toBe(true);
        // The order of roles has no meaning.
        expect(allows([...some, ...more], action)).toBe(allows([...more, ...some], action));
      }),
    );
  });
});
