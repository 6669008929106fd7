import { UnsupportedError } from '../../../runtime/exception.ts';
import { kindTest, type NodeTest, nameTest } from './axes.ts';
import { type PathContext, type PathExpression, pathError } from './context.ts';
import { callOf } from './functions.ts';
import { inOrder } from './order.ts';
import { filtered, nodesOf, rootOf, type Step, walkSteps } from './steps.ts';
import { tokensOf } from './tokens.ts';
import { compare, toBoolean, toNumber } from './values.ts';

const anyNode: Step = { axis: 'descendant-or-self', test: kindTest('node'), predicates: [] };
const kinds = new Set(['text', 'node', 'comment', 'processing-instruction']);
const maximumDepth = 100;

/** Reads an expression of XPath 1.0. */
export class PathParser {
  readonly #source: string;
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(source: string) {
    this.#source = source;
    this.#tokens = tokensOf(source);
  }

  parse(): PathExpression {
    const expression = this.#binary(0);
    if (this.#at < this.#tokens.length) throw this.#invalid();
    return expression;
  }

  /** The binary operators, loosest first. */
  #binary(level: number): PathExpression {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    for (;;) {
      const operator = this.#tokens[this.#at] ?? '';
      const combine = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
      if (!combine) return left;
      this.#at++;
      left = combine(left, this.#binary(level + 1));
    }
  }

  #unary(): PathExpression {
    if (!this.#take('-')) return this.#union();
    const inner = this.#nested(() => this.#unary());
    return (context) => -toNumber(inner(context));
  }

  #union(): PathExpression {
    let left = this.#path();
    while (this.#take('|')) {
      const [first, second] = [left, this.#path()];
      left = (context) => inOrder(context.run, [...nodesOf(first(context)), ...nodesOf(second(context))]);
    }
    return left;
  }

  #path(): PathExpression {
    const next = this.#tokens[this.#at] ?? '';
    if (next === '/' || next === '//') return this.#absolute(next);
    if (!this.#isPrimary()) return this.#relative();
    const primary = this.#primary();
    const predicates = this.#predicates();
    const steps = this.#moreSteps();
    if (predicates.length === 0 && steps.length === 0) return primary;
    return (context) => walkSteps(context, filtered(context, nodesOf(primary(context)), predicates), steps);
  }

  #absolute(slash: string): PathExpression {
    this.#at++;
    const steps = slash === '//' ? [anyNode] : [];
    if (slash === '//' || this.#isStep()) steps.push(this.#step(), ...this.#moreSteps());
    return (context) => walkSteps(context, [rootOf(context.node)], steps);
  }

  #relative(): PathExpression {
    const steps = [this.#step(), ...this.#moreSteps()];
    return (context: PathContext) => walkSteps(context, [context.node], steps);
  }

  #moreSteps(): Step[] {
    const steps: Step[] = [];
    for (;;) {
      if (this.#take('//')) steps.push(anyNode);
      else if (!this.#take('/')) return steps;
      steps.push(this.#step());
    }
  }

  #isStep(): boolean {
    return /^([\w*@.]|\p{L})/u.test(this.#tokens[this.#at] ?? '');
  }

  #step(): Step {
    if (this.#take('.')) return { axis: 'self', test: kindTest('node'), predicates: [] };
    if (this.#take('..')) return { axis: 'parent', test: kindTest('node'), predicates: [] };
    let axis = 'child';
    if (this.#take('@')) axis = 'attribute';
    else if (this.#tokens[this.#at + 1] === '::') {
      axis = this.#tokens[this.#at] as string;
      this.#at += 2;
    }
    return { axis, test: this.#test(), predicates: this.#predicates() };
  }

  #test(): NodeTest {
    const token = this.#tokens[this.#at++];
    if (token === undefined || !/^([\w*]|\p{L})/u.test(token) || /^\d/.test(token)) throw this.#invalid();
    if (this.#tokens[this.#at] === '(' && kinds.has(token)) {
      this.#at++;
      if (!this.#take(')')) throw new UnsupportedError('processing-instruction() with a name is not supported');
      return kindTest(token);
    }
    const [prefix, local] = token.includes(':') ? token.split(':') : [null, token];
    return nameTest(prefix ?? null, local ?? '');
  }

  #predicates(): PathExpression[] {
    const found: PathExpression[] = [];
    while (this.#take('[')) {
      found.push(this.#nested(() => this.#binary(0)));
      this.#expect(']');
    }
    return found;
  }

  #isPrimary(): boolean {
    const token = this.#tokens[this.#at] ?? '';
    if (/^(["'(]|\.?\d)/.test(token)) return true;
    return this.#tokens[this.#at + 1] === '(' && !kinds.has(token);
  }

  #primary(): PathExpression {
    const token = this.#tokens[this.#at++] as string;
    if (/^["']/.test(token)) return () => token.slice(1, -1);
    if (/^\.?\d/.test(token)) return () => Number(token);
    if (token === '(') {
      const inner = this.#nested(() => this.#binary(0));
      this.#expect(')');
      return inner;
    }
    this.#expect('(');
    const parameters: PathExpression[] = [];
    if (!this.#take(')')) {
      do parameters.push(this.#nested(() => this.#binary(0)));
      while (this.#take(','));
      this.#expect(')');
    }
    return callOf(token, parameters);
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > maximumDepth) throw new UnsupportedError('An XPath with so many parentheses is not supported');
    const result = read();
    this.#depth--;
    return result;
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  #expect(token: string): void {
    if (!this.#take(token)) throw this.#invalid();
  }

  #invalid() {
    return pathError(`'${this.#source}' has an invalid token.`);
  }
}

type Combine = (left: PathExpression, right: PathExpression) => PathExpression;

const comparison =
  (operator: string): Combine =>
  (left, right) =>
  (context) =>
    compare(operator, left(context), right(context));

const arithmetic =
  (compute: (a: number, b: number) => number): Combine =>
  (left, right) =>
  (context) =>
    compute(toNumber(left(context)), toNumber(right(context)));

const levels: readonly Readonly<Record<string, Combine>>[] = [
  { or: (left, right) => (context) => toBoolean(left(context)) || toBoolean(right(context)) },
  { and: (left, right) => (context) => toBoolean(left(context)) && toBoolean(right(context)) },
  { '=': comparison('='), '!=': comparison('!=') },
  { '<': comparison('<'), '<=': comparison('<='), '>': comparison('>'), '>=': comparison('>=') },
  { '+': arithmetic((a, b) => a + b), '-': arithmetic((a, b) => a - b) },
  { '*': arithmetic((a, b) => a * b), div: arithmetic((a, b) => a / b), mod: arithmetic((a, b) => a % b) },
];
