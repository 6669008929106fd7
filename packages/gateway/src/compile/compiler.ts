import type { Value } from '@apimkit/expressions';
import type { CSharpParser } from '@apimkit/policy';
import { NotRunnable } from '../errors.ts';
import type { Call } from '../pipeline/call.ts';
import { runSteps } from '../pipeline/steps.ts';
import type { PolicyElement, PolicyText } from './element.ts';
import { observed } from './observed.ts';
import { type Reader, readerOf, wrongType } from './reader.ts';
import type { Step } from './step.ts';

/** What compiles the elements with one name. */
interface Compilable {
  compile(element: PolicyElement, compiler: Compiler): Step;
}

/** Compiles the elements of a policy: readers of their attributes and texts, and steps. */
export class Compiler {
  readonly #behaviours: ReadonlyMap<string, Compilable>;
  readonly #parse: CSharpParser;

  constructor(behaviours: ReadonlyMap<string, Compilable>, parse: CSharpParser) {
    this.#behaviours = behaviours;
    this.#parse = parse;
  }

  /** Policies that run one after the other. */
  steps(elements: readonly PolicyElement[]): Step {
    return runSteps(elements.map((element) => this.step(element)));
  }

  /** One policy. What cannot run ends the call only if a call reaches it. */
  step(element: PolicyElement): Step {
    const behaviour = this.#behaviours.get(element.name);
    try {
      if (!behaviour) throw this.unsupported(element, 'the offline gateway does not run this policy');
      return observed(element, behaviour.compile(element, this));
    } catch (error) {
      if (!(error instanceof NotRunnable)) throw error;
      return observed(element, () => {
        throw error;
      });
    }
  }

  unsupported = (element: PolicyElement, reason: string): NotRunnable =>
    new NotRunnable('unsupported', element.policy, element.place, reason);

  invalid = (element: PolicyElement, reason: string): NotRunnable =>
    new NotRunnable('invalid', element.policy, element.place, reason);

  /** The children with a name. */
  children = (element: PolicyElement, name: string): readonly PolicyElement[] =>
    element.children.filter((child) => child.name === name);

  /** The first child with a name. */
  child = (element: PolicyElement, name: string): PolicyElement | undefined =>
    element.children.find((child) => child.name === name);

  /** Whether a text is the same in every call. */
  isConstant = (text: PolicyText | undefined): boolean => text?.isExpression !== true;

  /** The value of an attribute as an object; undefined if the element does not have it. */
  value(element: PolicyElement, name: string): Reader<Value> | undefined {
    const text = element.attributes.get(name);
    return text && readerOf(element, text, this.#parse);
  }

  /** The value of an attribute that an element must have. */
  required(element: PolicyElement, name: string): Reader<Value> {
    const read = this.value(element, name);
    if (!read) throw this.invalid(element, `the attribute ${name} is missing`);
    return read;
  }

  /** The text of an attribute. */
  text(element: PolicyElement, name: string): Reader<string> | undefined;
  text(element: PolicyElement, name: string, fallback: string): Reader<string>;
  text(element: PolicyElement, name: string, fallback?: string): Reader<string> | undefined {
    const read = this.value(element, name);
    if (read) return (call) => call.values.textOf(read(call));
    return fallback === undefined ? undefined : () => fallback;
  }

  /** The text of an attribute that an element must have. */
  requiredText(element: PolicyElement, name: string): Reader<string> {
    const read = this.required(element, name);
    return (call) => call.values.textOf(read(call));
  }

  /** A number of an attribute. */
  int(element: PolicyElement, name: string): Reader<number> | undefined;
  int(element: PolicyElement, name: string, fallback: number): Reader<number>;
  int(element: PolicyElement, name: string, fallback?: number): Reader<number> | undefined {
    const read = this.text(element, name);
    if (!read) return fallback === undefined ? undefined : () => fallback;
    return this.#converted(element, name, read, (text) =>
      /^\s*[+-]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : undefined,
    );
  }

  /** `true` or `false` of an attribute, in any case. */
  flag(element: PolicyElement, name: string): Reader<boolean> | undefined;
  flag(element: PolicyElement, name: string, fallback: boolean): Reader<boolean>;
  flag(element: PolicyElement, name: string, fallback?: boolean): Reader<boolean> | undefined {
    const read = this.text(element, name);
    if (!read) return fallback === undefined ? undefined : () => fallback;
    const values: Readonly<Record<string, boolean>> = { true: true, false: false };
    return this.#converted(element, name, read, (text) => values[text.trim().toLowerCase()]);
  }

  /** The trimmed text of an element, such as `value`. */
  content(element: PolicyElement): Reader<string> {
    const read = readerOf(element, element.content, this.#parse);
    if (!element.content.isExpression) {
      const trimmed = element.content.text.trim();
      return () => trimmed;
    }
    return (call) => call.values.textOf(read(call));
  }

  /** The text of an element as an object; a literal text is as written. */
  contentValue = (element: PolicyElement): Reader<Value> => readerOf(element, element.content, this.#parse);

  /** A literal that cannot be converted is found when the policy is compiled, as the service does when it is saved. */
  #converted<T>(
    element: PolicyElement,
    name: string,
    read: Reader<string>,
    convert: (text: string) => T | undefined,
  ): Reader<T> {
    const written = element.attributes.get(name);
    if (written && !written.isExpression) {
      const value = convert(written.text);
      if (value === undefined) throw this.invalid(element, `the value of ${name} is invalid: ${written.text}`);
      return () => value;
    }
    return (call: Call) => {
      const text = read(call);
      const value = convert(text);
      if (value === undefined) throw wrongType(element, `The value of ${name} is invalid: ${text}`);
      return value;
    };
  }
}
