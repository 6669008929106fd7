import { canonicalFunctions } from './functions.ts';
import { shortened } from './literal.ts';
import { castOf, isStructured, propertyOf } from './lookup.ts';
import { type EdmModel, type EdmReference, ODataError, Undecided } from './model.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What an expression is: a condition, another value, or anything, such as a parameter alias. */
type Kind = 'condition' | 'value' | 'any';

/** Levels of parentheses and operators in an expression; the library of the service has a limit too. */
const deepest = 100;

const comparisons: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'has', 'in']);
const calculations: ReadonlySet<string> = new Set(['add', 'sub', 'mul', 'div', 'divby', 'mod']);

/**
 * Validates expressions for values of a type: their syntax, the names of properties and functions, and whether conditions are where they must be.
 * Types of operands are not compared.
 *
 * @throws ODataError if an expression is not valid
 */
export class ExpressionReader {
  readonly #model: EdmModel;
  readonly #root: EdmReference;
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #variables = new Map<string, EdmReference>();
  #at = 0;
  #depth = 0;

  constructor(model: EdmModel, root: EdmReference, text: string) {
    this.#model = model;
    this.#root = root;
    this.#text = text;
    this.#tokens = tokensOf(text);
  }

  /** A whole condition, as in `$filter`. */
  condition(): void {
    const kind = this.#or();
    if (this.#next.kind !== 'end') this.#fail();
    this.#mustBeCondition(kind);
  }

  /** A list of expressions with a direction, as in `$orderby`. */
  order(): void {
    do {
      this.#or();
      if (!this.#take('asc')) this.#take('desc');
    } while (this.#take(','));
    if (this.#next.kind !== 'end') this.#fail();
  }

  get #next(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #take(text: string): boolean {
    if (this.#next.kind === 'literal' || this.#next.text !== text) return false;
    this.#at += 1;
    return true;
  }

  #must(text: string): void {
    if (!this.#take(text)) this.#fail();
  }

  #fail(): never {
    const found = this.#next.kind === 'end' ? 'its end' : `'${shortened(this.#next.text)}'`;
    throw new ODataError(`Syntax error at ${found} in '${shortened(this.#text)}'.`);
  }

  #mustBeCondition(kind: Kind): void {
    if (kind === 'value')
      throw new ODataError(`'${shortened(this.#text)}' needs a condition where it has another value.`);
  }

  #or(): Kind {
    this.#depth += 1;
    if (this.#depth > deepest) throw new ODataError(`The expression is nested more than ${deepest} deep.`);
    let kind = this.#and();
    while (this.#take('or')) kind = this.#both(kind, this.#and());
    this.#depth -= 1;
    return kind;
  }

  #and(): Kind {
    let kind = this.#comparison();
    while (this.#take('and')) kind = this.#both(kind, this.#comparison());
    return kind;
  }

  #both(one: Kind, other: Kind): Kind {
    this.#mustBeCondition(one);
    this.#mustBeCondition(other);
    return 'condition';
  }

  #comparison(): Kind {
    const kind = this.#calculation();
    const { kind: is, text } = this.#next;
    if (is !== 'name' || !comparisons.has(text)) return kind;
    this.#at += 1;
    if (text === 'in' && this.#take('(')) this.#list();
    else this.#calculation();
    return 'condition';
  }

  /** The rest of a list with at least one item. */
  #list(): void {
    do this.#or();
    while (this.#take(','));
    this.#must(')');
  }

  #calculation(): Kind {
    let kind = this.#unary();
    while (this.#next.kind === 'name' && calculations.has(this.#next.text)) {
      this.#at += 1;
      this.#unary();
      kind = 'value';
    }
    return kind;
  }

  #unary(): Kind {
    let [isNegated, isNegative] = [false, false];
    for (;;) {
      if (this.#take('not')) isNegated = true;
      else if (this.#take('-')) isNegative = true;
      else break;
    }
    const kind = this.#primary();
    if (isNegated && !isNegative) this.#mustBeCondition(kind);
    return isNegated ? 'condition' : isNegative ? 'value' : kind;
  }

  #primary(): Kind {
    const { kind, text } = this.#next;
    if (this.#take('(')) {
      const inner = this.#or();
      this.#must(')');
      return inner;
    }
    if (kind !== 'literal' && kind !== 'name') this.#fail();
    this.#at += 1;
    if (kind === 'literal')
      return /^(?:true|false)$/.test(text) ? 'condition' : /^(?:@|null$)/.test(text) ? 'any' : 'value';
    return this.#take('(') ? this.#function(text) : this.#path(text);
  }

  #function(name: string): Kind {
    const known = canonicalFunctions.get(name);
    if (!known) {
      if (name.includes('.')) throw new Undecided(`the function ${name} in an expression is not validated`);
      throw new ODataError(`An unknown function with name '${shortened(name)}' was found.`);
    }
    let count = 0;
    if (!this.#take(')')) {
      do {
        count += 1;
        if ((name === 'cast' || name === 'isof') && this.#next.text.includes('.')) this.#at += 1;
        else this.#or();
      } while (this.#take(','));
      this.#must(')');
    }
    if (count < known.least || count > known.most)
      throw new ODataError(`The function '${name}' does not have ${count} arguments.`);
    if (name === 'cast') return 'any';
    return known.isCondition ? 'condition' : 'value';
  }

  #path(first: string): Kind {
    if (first === '$root' || first === '$this') throw new Undecided(`${first} in an expression is not validated`);
    if (first === '$count') this.#fail();
    let target = first === '$it' ? this.#root : (this.#variables.get(first) ?? this.#member(this.#root, first));
    while (this.#take('/')) {
      const { kind, text } = this.#next;
      if (kind !== 'name') this.#fail();
      this.#at += 1;
      if ((text === 'any' || text === 'all') && this.#take('(')) return this.#lambda(target, text === 'any');
      target = text === '$count' ? this.#count(target) : this.#member(target, text);
    }
    return !target.isMany && target.type === 'Edm.Boolean' ? 'condition' : 'value';
  }

  #count({ type, isMany }: EdmReference): EdmReference {
    if (!isMany) throw new ODataError(`The segment '$count' needs a collection, not a value of '${type}'.`);
    return { type: 'Edm.Int32', isMany: false };
  }

  #member({ type, isMany }: EdmReference, name: string): EdmReference {
    if (name.includes('.')) {
      const cast = castOf(this.#model, type, name);
      if (cast === undefined) throw new Undecided(`${name} in an expression is not validated`);
      return { type: cast, isMany };
    }
    if (isMany || !isStructured(this.#model, type))
      throw new ODataError(
        `Could not find a property named '${shortened(name)}' on ${isMany ? 'a collection' : `type '${type}'`}.`,
      );
    return propertyOf(this.#model, type, name);
  }

  #lambda({ type, isMany }: EdmReference, isAny: boolean): Kind {
    if (!isMany) throw new ODataError(`'any' and 'all' need a collection, not a value of '${type}'.`);
    if (isAny && this.#take(')')) return 'condition';
    const { kind, text } = this.#next;
    if (kind !== 'name' || this.#variables.has(text)) this.#fail();
    this.#at += 1;
    this.#must(':');
    this.#variables.set(text, { type, isMany: false });
    this.#mustBeCondition(this.#or());
    this.#variables.delete(text);
    this.#must(')');
    return 'condition';
  }
}
