import { JValue } from '../value.ts';
import { Cursor } from './cursor.ts';
import { evaluate } from './evaluate.ts';
import { readIndexer } from './indexer.ts';
import { allOf, anyOf, comparison, existsQuery, operators } from './query.ts';
import { type Filter, inIndexer, openIndexer, pathError, type Query, type Side } from './types.ts';

const openQuery = 'Path ended with open query.';

/** Reads the JSONPath of Newtonsoft. */
export class PathParser extends Cursor {
  parse(): Filter[] {
    const filters: Filter[] = [];
    this.skipSpace();
    if (this.at === this.text.length) return filters;
    let start = 0;
    if (this.text[this.at] === '$') {
      if (this.text.length === 1) return filters;
      // Otherwise it is a property whose name starts with a dollar sign.
      if (/[.[]/.test(this.text[this.at + 1] ?? this.outside())) start = ++this.at;
    }
    if (!this.#path(filters, start, false)) {
      const last = this.at;
      this.skipSpace();
      if (this.at < this.text.length) throw pathError(`Unexpected character while parsing path: ${this.text[last]}`);
    }
    return filters;
  }

  /** Reads parts of a path; true if the text ends. */
  #path(filters: Filter[], first: number, isQuery: boolean): boolean {
    let start = first;
    let isScan = false;
    let afterIndexer = false;
    let afterDot = false;
    const addMember = (text: string) => {
      filters.push({ is: isScan ? 'scan' : 'field', names: text === '*' ? null : [text] });
      isScan = false;
    };
    for (; this.at < this.text.length; ) {
      const character = this.text[this.at] as string;
      if (character === '[' || character === '(') {
        if (this.at > start) addMember(this.text.slice(start, this.at));
        filters.push(this.#indexer(character === '[' ? ']' : ')', isScan));
        isScan = false;
        start = ++this.at;
        afterIndexer = true;
        afterDot = false;
      } else if (character === ']' || character === ')' || character === ' ') break;
      else if (character === '.') {
        if (this.at > start) addMember(this.text.slice(start, this.at));
        if (this.text[this.at + 1] === '.') {
          isScan = true;
          this.at++;
        }
        start = ++this.at;
        afterIndexer = false;
        afterDot = true;
      } else {
        if (isQuery && '=<!>|&'.includes(character)) break;
        if (afterIndexer) throw pathError(`Unexpected character following indexer: ${character}`);
        this.at++;
      }
    }
    const isEnd = this.at === this.text.length;
    if (this.at > start) addMember(this.text.slice(start, this.at).trimEnd());
    else if (afterDot && (isEnd || isQuery)) throw pathError('Unexpected end while parsing path.');
    return isEnd;
  }

  #indexer(close: string, isScan: boolean): Filter {
    this.at++;
    this.ensure(openIndexer);
    this.skipSpace();
    const character = this.text[this.at] ?? this.outside();
    if (character === "'") return this.#quotedFields(close, isScan);
    return character === '?' ? this.#query(close, isScan) : readIndexer(this, close);
  }

  #quotedFields(close: string, isScan: boolean): Filter {
    const names: string[] = [];
    while (this.at < this.text.length) {
      names.push(this.string());
      this.skipSpace();
      this.ensure(openIndexer);
      const character = this.text[this.at] as string;
      if (character === close) return { is: isScan ? 'scan' : 'field', names };
      if (character !== ',') throw pathError(inIndexer + character);
      this.at++;
      this.skipSpace();
    }
    throw pathError(openIndexer);
  }

  #query(close: string, isScan: boolean): Filter {
    this.at++;
    this.ensure(openIndexer);
    if (this.text[this.at] !== '(') throw pathError(inIndexer + this.text[this.at]);
    this.at++;
    const query = this.#expression();
    this.at++;
    this.ensure(openIndexer);
    this.skipSpace();
    if (this.text[this.at] !== close) throw pathError(inIndexer + (this.text[this.at] ?? this.outside()));
    return { is: isScan ? 'scanQuery' : 'query', query };
  }

  /** Operators have no precedence: one that differs from the one before goes on inside of it. */
  #expression(): Query {
    let root: Composite | undefined;
    let parent: Composite | undefined;
    while (this.at < this.text.length) {
      const left = this.#side();
      const query = this.#comparison(left);
      const character = this.text[this.at];
      if (character === ')') {
        if (!parent) return query;
        parent.queries.push(query);
        return (root as Composite).query;
      }
      for (const operator of ['&', '|'] as const) {
        if (this.text[this.at] !== operator) continue;
        if (!this.take(operator + operator)) throw this.unexpected();
        if (parent?.operator !== operator) {
          const next: Composite = new Composite(operator);
          parent?.queries.push(next.query);
          parent = next;
          root ??= next;
        }
        parent.queries.push(query);
        break;
      }
    }
    throw pathError(openQuery);
  }

  #comparison(left: Side): Query {
    if (/[)|&]/.test(this.text[this.at] ?? '')) return existsQuery(left);
    if (this.at + 1 >= this.text.length) throw pathError(openQuery);
    const operator = operators.find((one) => this.take(one));
    if (!operator) throw pathError('Could not read query operator.');
    return comparison(operator, left, this.#side());
  }

  #side(): Side {
    this.skipSpace();
    const character = this.text[this.at] ?? this.outside();
    let side: Side;
    if (character === '$' || character === '@') {
      const filters: Filter[] = character === '$' ? [{ is: 'root' }] : [];
      this.at++;
      if (this.#path(filters, this.at, true)) throw pathError(openQuery);
      side = (search, token) => evaluate({ ...search, isStrict: false }, filters, token);
    } else {
      const value = new JValue(this.literal(character));
      side = () => [value];
    }
    this.skipSpace();
    this.ensure(openQuery);
    return side;
  }
}

class Composite {
  readonly operator: '&' | '|';
  readonly queries: Query[] = [];
  readonly query: Query;
  constructor(operator: '&' | '|') {
    this.operator = operator;
    this.query = operator === '&' ? allOf(this.queries) : anyOf(this.queries);
  }
}
