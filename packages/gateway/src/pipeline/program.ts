import { type EffectivePolicy, type SectionName, sectionNames } from '@apimkit/policy';
import type { Compiler } from '../compile/compiler.ts';
import { type PolicyElement, policyElements } from '../compile/element.ts';
import type { NamedValues } from '../compile/named-values.ts';
import type { Step } from '../compile/step.ts';
import { NotRunnable } from '../errors.ts';

/** The effective policy of an operation, compiled. */
export interface Program {
  readonly sections: Readonly<Record<SectionName, Step>>;
  readonly elements: Readonly<Record<SectionName, readonly PolicyElement[]>>;
  /** The `cors` elements of the inbound section: a preflight request runs nothing else (cors-policy, "Usage notes"). */
  readonly preflight: Step | undefined;
  /** What runs in the outbound section after a policy, such as `cache-store`: the rest, if a response comes from the cache. */
  after(policy: string): Step;
}

/** Compiles an effective policy. */
export function compileProgram(effective: EffectivePolicy, named: NamedValues, compiler: Compiler): Program {
  const broken = effective.problems.find((problem) => problem.includes(notWellFormed));
  if (broken) return brokenProgram(broken.split(notWellFormed)[0] ?? '');
  const entries = sectionNames.map((name) => [name, policyElements(effective.sections[name], named)] as const);
  const elements = Object.fromEntries(entries) as Program['elements'];
  const cors = elements.inbound.filter(({ name }) => name === 'cors');
  const rests = new Map<string, Step>();
  return {
    after: (policy) => {
      const rest = rests.get(policy) ?? compiler.steps(restAfter(policy, elements.outbound));
      rests.set(policy, rest);
      return rest;
    },
    elements,
    sections: Object.fromEntries(entries.map(([name, all]) => [name, compiler.steps(all)])) as Program['sections'],
    preflight: cors.length === 0 ? undefined : compiler.steps(cors),
  };
}

const notWellFormed = ' is not well-formed';

/** The service rejects such a policy when it is saved; running a guess would show something that never happens. */
function brokenProgram(file: string): Program {
  const place = { scope: '', file, line: 1 };
  const refuse: Step = () => {
    throw new NotRunnable('invalid', 'policies', place, 'the policy is not well-formed');
  };
  const all = (value: unknown) => Object.fromEntries(sectionNames.map((name) => [name, value]));
  return {
    sections: all(refuse) as Program['sections'],
    elements: all([]) as Program['elements'],
    preflight: refuse,
    after: () => refuse,
  };
}

/** The elements after the one that is a policy or contains it; all, if there is none. */
function restAfter(policy: string, elements: readonly PolicyElement[]): readonly PolicyElement[] {
  const contains = ({ name, children }: PolicyElement): boolean => name === policy || children.some(contains);
  return elements.slice(elements.findIndex(contains) + 1);
}
