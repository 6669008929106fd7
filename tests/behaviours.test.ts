import { describe, test } from 'vitest';
import { verify } from './behaviours/behaviour.ts';
import { sections } from './behaviours/sections.ts';

describe.each(sections)('$title', ({ behaviours }) => {
  for (const behaviour of behaviours) {
    const { statement, check, open } = behaviour;
    if (check && open === undefined) test(statement, () => verify(behaviour));
  }
});
