import { describe, expect, it } from 'vitest';
import type { Step } from '../index.ts';
import { onlyFault } from '../internal.ts';
import { onlySteps } from './only.ts';

const step = (op: Step['op'], id: string): Step => ({
  key: id,
  id,
  kind: id.replace(/:.*/, ''),
  op,
  because: '',
  needs: [],
});
const steps = [step('create', 'tag:a'), step('delete', 'tag:b'), step('delete', 'backend:c'), step('keep', 'tag:d')];

describe('the steps that are shown', () => {
  it.each<[readonly string[], string]>([
    [[], 'tag:a tag:b backend:c tag:d'],
    [['delete'], 'tag:b backend:c'],
    [['create', 'keep'], 'tag:a tag:d'],
    [['tag'], 'tag:a tag:b tag:d'],
    [['Tags', 'delete'], 'tag:b'],
    [['tag', 'backend', 'delete'], 'tag:b backend:c'],
    [['product'], ''],
  ])('are selected by %j', (only, expected) => {
    expect(
      steps
        .filter(onlySteps(only))
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });

  it('need an operation or a kind', () => {
    expect(onlyFault(['delete', 'named values', 'API policies'])).toBeUndefined();
    expect(onlyFault(['delete', 'backnd'])).toMatch(
      /^--only "backnd" is neither an operation .* nor a kind\. .*backend/,
    );
  });
});
