import { UnsupportedError } from '../../../runtime/exception.ts';
import { XAttribute, XElement, type XObject } from '../nodes.ts';
import { type PathContext, type PathExpression, pathError } from './context.ts';
import { isNodes, type PathValue, textOfNode, toBoolean, toNumber, toText } from './values.ts';

type Body = (context: PathContext, ...values: PathValue[]) => PathValue;

interface PathFunction {
  readonly least: number;
  readonly most: number;
  readonly body: Body;
}

const named = (least: number, most: number, body: Body): PathFunction => ({ least, most, body });

function nodes(value: PathValue): readonly XObject[] {
  if (isNodes(value)) return value;
  throw pathError('Expression must evaluate to a node-set.');
}

const firstNode = (context: PathContext, value: PathValue | undefined): XObject | undefined =>
  value === undefined ? context.node : nodes(value)[0];

const own = (context: PathContext, value: PathValue | undefined): PathValue => value ?? [context.node];

function nameOf(node: XObject | undefined): XElement['name'] | undefined {
  return node instanceof XElement || node instanceof XAttribute ? node.name : undefined;
}

function round(value: number): number {
  return Math.floor(value + 0.5);
}

function substring(source: PathValue, start: PathValue, length?: PathValue): string {
  const first = round(toNumber(start));
  const end = length === undefined ? Number.POSITIVE_INFINITY : first + round(toNumber(length));
  return [...toText(source)].filter((_, index) => index + 1 >= first && index + 1 < end).join('');
}

function translate(source: string, from: string, to: string): string {
  return [...source].map((one) => (from.includes(one) ? (to[from.indexOf(one)] ?? '') : one)).join('');
}

const functions: Readonly<Record<string, PathFunction>> = {
  last: named(0, 0, ({ size }) => size),
  position: named(0, 0, ({ position }) => position),
  count: named(1, 1, (_, value) => nodes(value as PathValue).length),
  'local-name': named(0, 1, (context, value) => nameOf(firstNode(context, value))?.local ?? ''),
  'namespace-uri': named(0, 1, (context, value) => nameOf(firstNode(context, value))?.namespace ?? ''),
  name: named(0, 1, (context, value) => {
    const name = nameOf(firstNode(context, value));
    if (name && name.namespace !== '') throw new UnsupportedError('name() of a node in a namespace is not supported');
    return name?.local ?? '';
  }),
  string: named(0, 1, (context, value) => toText(own(context, value))),
  concat: named(2, 100, (_, ...values) => values.map(toText).join('')),
  'starts-with': named(2, 2, (_, a, b) => toText(a as PathValue).startsWith(toText(b as PathValue))),
  contains: named(2, 2, (_, a, b) => toText(a as PathValue).includes(toText(b as PathValue))),
  'substring-before': named(2, 2, (_, a, b) => {
    const [text, part] = [toText(a as PathValue), toText(b as PathValue)];
    return text.slice(0, Math.max(0, text.indexOf(part)));
  }),
  'substring-after': named(2, 2, (_, a, b) => {
    const [text, part] = [toText(a as PathValue), toText(b as PathValue)];
    return text.includes(part) ? text.slice(text.indexOf(part) + part.length) : '';
  }),
  substring: named(2, 3, (_, a, b, c) => substring(a as PathValue, b as PathValue, c)),
  'string-length': named(0, 1, (context, value) => toText(own(context, value)).length),
  'normalize-space': named(0, 1, (context, value) =>
    toText(own(context, value))
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, ''),
  ),
  translate: named(3, 3, (_, a, b, c) =>
    translate(toText(a as PathValue), toText(b as PathValue), toText(c as PathValue)),
  ),
  boolean: named(1, 1, (_, value) => toBoolean(value as PathValue)),
  not: named(1, 1, (_, value) => !toBoolean(value as PathValue)),
  true: named(0, 0, () => true),
  false: named(0, 0, () => false),
  number: named(0, 1, (context, value) => toNumber(own(context, value))),
  sum: named(1, 1, (_, value) => nodes(value as PathValue).reduce((sum, one) => sum + toNumber(textOfNode(one)), 0)),
  floor: named(1, 1, (_, value) => Math.floor(toNumber(value as PathValue))),
  ceiling: named(1, 1, (_, value) => Math.ceil(toNumber(value as PathValue))),
  round: named(1, 1, (_, value) => round(toNumber(value as PathValue))),
};

/** A call of a function of XPath. */
export function callOf(name: string, parameters: readonly PathExpression[]): PathExpression {
  const found = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!found) throw new UnsupportedError(`The XPath function ${name} is not supported`);
  if (parameters.length < found.least || parameters.length > found.most)
    throw pathError(`Function '${name}' in this query has an invalid number of arguments.`);
  return (context) => {
    context.run.spend();
    const values = parameters.map((one) => one(context));
    for (const value of values) if (typeof value === 'string') context.run.grow(value.length);
    return found.body(context, ...values);
  };
}
