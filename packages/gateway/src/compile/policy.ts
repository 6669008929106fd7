import type { Compiler } from './compiler.ts';
import type { PolicyElement } from './element.ts';
import type { Step } from './step.ts';

/** The behaviour of one policy. */
export interface PolicyBehaviour {
  readonly name: string;
  /** `fake`: it runs against something that this process makes up, such as a token or an event hub. `refused`: it does not run. */
  readonly support: 'runs' | 'fake' | 'refused';
  /** What differs from the service, for docs/generated/policies-at-run-time.md. */
  readonly notes?: string;
  /**
   * Compiles an element, once for all calls.
   *
   * @throws NotRunnable if the element cannot run
   */
  compile(element: PolicyElement, compiler: Compiler): Step;
}

/** Declares the behaviour of a policy. */
export const definePolicy = (behaviour: PolicyBehaviour): PolicyBehaviour => behaviour;
