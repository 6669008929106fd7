import { argumentNull, badFormat } from '../../runtime/errors.ts';
import { exception, UnsupportedError } from '../../runtime/exception.ts';
import type { Run } from '../../runtime/run.ts';
import type { Value } from '../../runtime/values.ts';
import type { Implementation } from '../../types/declare.ts';
import { parseDate } from '../json/dates.ts';
import { toDecimal } from '../json/to-decimal.ts';
import { toDouble, toInteger } from '../json/to-number.ts';
import { callMember } from '../members.ts';

type Convert = (text: string, run: Run) => Value;

const trim = (text: string): string => text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

const converts: Readonly<Record<string, Convert>> = {
  bool: (source) => {
    const text = trim(source.toLowerCase());
    if (text === 'true' || text === '1') return true;
    if (text === 'false' || text === '0') return false;
    throw exception('FormatException', `The string '${source.toLowerCase()}' is not a valid Boolean value.`);
  },
  int: (text) => toInteger('int', text),
  uint: (text) => toInteger('uint', text),
  long: (text) => toInteger('long', text),
  ulong: (text) => toInteger('ulong', text),
  double: number,
  float: (text) => Math.fround(number(text)),
  decimal: (text) => toDecimal(noThousands(text)),
  DateTime: date,
  DateTimeOffset: () => refused('DateTimeOffset'),
  TimeSpan: () => refused('TimeSpan'),
  Guid: (text, run) => callMember(run, 'Guid', 'new(string)', trim(text)),
};

function refused(type: string): never {
  throw new UnsupportedError(`A cast of XML to ${type} is not supported`);
}

/** `DateTime.Parse` that keeps the kind. */
function date(source: string, run: Run): Value {
  const text = trim(source);
  const found = parseDate(text);
  if (found) return found;
  const parsed = callMember(run, 'DateTime', 'static DateTime Parse(string)', text);
  if (/[zZ+]|T.*-/.test(text)) throw new UnsupportedError('A date of XML in this form is not supported');
  return parsed;
}

/** `XmlConvert.ToDouble`: words of XML, and no thousands. */
function number(source: string): number {
  const text = trim(source);
  if (text === 'INF') return Number.POSITIVE_INFINITY;
  if (text === '-INF') return Number.NEGATIVE_INFINITY;
  return toDouble(noThousands(text));
}

function noThousands(text: string): string {
  if (!text.includes(',')) return text;
  throw badFormat(text);
}

/** The explicit conversions of `XElement` and `XAttribute`. */
export const castMembers = (
  type: string,
  textOf: (run: Run, one: never) => string,
): Readonly<Record<string, Implementation>> => {
  const read = textOf as (run: Run, one: unknown) => string;
  const parameter = type === 'XElement' ? 'element' : 'attribute';
  return {
    [`static explicit operator string(${type})`](this: Run, one: unknown) {
      return one === null ? null : read(this, one);
    },
    ...Object.fromEntries(
      Object.entries(converts).flatMap(([name, convert]) => [
        [
          `static explicit operator ${name}(${type})`,
          function (this: Run, one: unknown) {
            if (one === null) throw argumentNull(parameter);
            return convert(read(this, one), this);
          },
        ],
        [
          `static explicit operator ${name}?(${type})`,
          function (this: Run, one: unknown) {
            return one === null ? null : convert(read(this, one), this);
          },
        ],
      ]),
    ),
  };
};
