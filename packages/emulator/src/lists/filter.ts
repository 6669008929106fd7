import { isObject, type Json, type JsonObject } from '@apimkit/openapi';
import { Refusal } from '../http/reply.ts';

/** Returns true for the items that a filter selects. */
export type Filter = (item: JsonObject) => boolean;

const comparisons = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'] as const;
const functions = ['contains', 'substringof', 'startswith', 'endswith'] as const;
/** Maximum number of words in a filter, which is parsed recursively. */
const longest = 500;
const tokens = /\s*('(?:[^']|'')*'|[(),]|[^\s(),']+)/y;

/**
 * Reads a `$filter`: comparisons of fields with literals, functions over texts, `and`, `or`, `not` and parentheses.
 *
 * @param fields what the list can be filtered by, as in `KindEntry.filters`: `name` or `state eq`
 * @throws {Refusal} for everything else, so that no filter is ignored
 */
export function parseFilter(text: string, fields: readonly string[]): Filter {
  const parser = new Parser(text, new Map(fields.map(fieldOf)));
  return parser.whole();
}

function fieldOf(declared: string): readonly [string, readonly string[]] {
  const [field = '', ...operators] = declared.split(' ');
  return [field.toLowerCase(), operators.length > 0 ? operators : [...comparisons, ...functions]];
}

class Parser {
  readonly #text: string;
  readonly #fields: ReadonlyMap<string, readonly string[]>;
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string, fields: ReadonlyMap<string, readonly string[]>) {
    this.#text = text;
    this.#fields = fields;
    this.#tokens = this.#split();
  }

  whole(): Filter {
    const filter = this.#either();
    if (this.#at < this.#tokens.length) throw this.#refused();
    return filter;
  }

  #split(): readonly string[] {
    const found: string[] = [];
    tokens.lastIndex = 0;
    while (this.#text.slice(tokens.lastIndex).trim() !== '') {
      const [, token] = tokens.exec(this.#text) ?? [];
      if (token === undefined || found.length === longest) throw this.#refused();
      found.push(token);
    }
    return found;
  }

  #either(): Filter {
    const first = this.#both();
    if (!this.#takes('or')) return first;
    const second = this.#either();
    return (item) => first(item) || second(item);
  }

  #both(): Filter {
    const first = this.#one();
    if (!this.#takes('and')) return first;
    const second = this.#both();
    return (item) => first(item) && second(item);
  }

  #one(): Filter {
    if (this.#takes('not')) {
      const inner = this.#one();
      return (item) => !inner(item);
    }
    if (this.#takes('(')) {
      const inner = this.#either();
      this.#expect(')');
      return inner;
    }
    const name = this.#next();
    const called = functions.find((one) => one === name.toLowerCase());
    return called && this.#takes('(') ? this.#call(called) : this.#comparison(name);
  }

  #call(name: (typeof functions)[number]): Filter {
    const arguments_ = [this.#next(), this.#takes(',') ? this.#next() : ''];
    this.#expect(')');
    // Only substringof has the text as its first argument.
    const [field = '', literal = ''] = name === 'substringof' ? arguments_.reverse() : arguments_;
    const read = this.#field(field, name);
    const wanted = this.#literal(literal);
    const holds = (item: JsonObject) => matches(name, comparable(read(item)), wanted);
    if (!this.#takes('eq')) return holds;
    const expected = this.#literal(this.#next());
    return (item) => String(holds(item)) === expected;
  }

  #comparison(field: string): Filter {
    const operator = comparisons.find((one) => one === this.#peek()?.toLowerCase());
    if (!operator) throw this.#refused();
    this.#at += 1;
    const read = this.#field(field, operator);
    // OData 3 writes times as `datetime'2024-01-01T00:00:00'`.
    this.#takes('datetime');
    const wanted = this.#literal(this.#next());
    return (item) => compares(operator, comparable(read(item)), wanted);
  }

  #field(name: string, operator: string): (item: JsonObject) => Json | undefined {
    if (!this.#fields.get(name.toLowerCase())?.includes(operator)) throw this.#refused(`${operator} of ${name}`);
    // Items of some lists, such as revisions, have no envelope; elsewhere only the name is outside of it.
    return (item) => {
      const holder = isObject(item.properties ?? null) && name.toLowerCase() !== 'name' ? item.properties : item;
      return Object.entries(holder as JsonObject).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    };
  }

  #literal(token: string): string {
    if (/^'.*'$/s.test(token)) return token.slice(1, -1).replaceAll("''", "'").toLowerCase();
    if (/^(true|false|-?\d+(\.\d+)?|\d{4}-\d\d-\d\dT[\d:.]+Z?)$/i.test(token)) return token.toLowerCase();
    throw this.#refused();
  }

  #peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  #next(): string {
    const token = this.#peek();
    if (token === undefined) throw this.#refused();
    this.#at += 1;
    return token;
  }

  #takes(word: string): boolean {
    if (this.#peek()?.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #expect(word: string): void {
    if (!this.#takes(word)) throw this.#refused();
  }

  #refused(what?: string): Refusal {
    const known = [...this.#fields].map(([field, operators]) => `${field} (${operators.join(', ')})`);
    return new Refusal(
      400,
      'ValidationError',
      `The $filter '${this.#text}' is not supported${what === undefined ? '' : `: ${what}`}. This list can be filtered by ${known.join('; ') || 'nothing'}.`,
    );
  }
}

/** Names are compared without case, and so are all texts here. */
const comparable = (value: Json | undefined) =>
  value === undefined || value === null ? '' : String(typeof value === 'object' ? '' : value).toLowerCase();

function compares(operator: (typeof comparisons)[number], value: string, wanted: string): boolean {
  if (operator === 'eq') return value === wanted;
  if (operator === 'ne') return value !== wanted;
  if (operator === 'gt') return value > wanted;
  if (operator === 'ge') return value >= wanted;
  return operator === 'lt' ? value < wanted : value <= wanted;
}

function matches(name: (typeof functions)[number], value: string, wanted: string): boolean {
  if (name === 'startswith') return value.startsWith(wanted);
  return name === 'endswith' ? value.endsWith(wanted) : value.includes(wanted);
}
