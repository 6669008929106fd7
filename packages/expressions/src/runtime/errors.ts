import { exception, type NetException } from './exception.ts';

/** Exceptions that many members throw, with the messages of .NET. */
export const argumentNull = (parameter: string): NetException =>
  exception('ArgumentNullException', `Value cannot be null. (Parameter '${parameter}')`);

export const outOfRange = (
  parameter: string,
  reason = 'Specified argument was out of the range of valid values.',
): NetException => exception('ArgumentOutOfRangeException', `${reason} (Parameter '${parameter}')`);

export const invalidArgument = (reason: string, parameter?: string): NetException =>
  exception('ArgumentException', parameter ? `${reason} (Parameter '${parameter}')` : reason);

/** @param phrase a value of the type, such as `an Int32` */
export const tooLarge = (phrase: string): NetException =>
  exception('OverflowException', `Value was either too large or too small for ${phrase}.`);

export const badFormat = (text: string): NetException =>
  exception('FormatException', `The input string '${text}' was not in a correct format.`);

export const indexOutOfRange = (): NetException =>
  exception('IndexOutOfRangeException', 'Index was outside the bounds of the array.');

/** A reference that must not be null. */
export function required<T>(value: T | null, parameter: string): T {
  if (value === null) throw argumentNull(parameter);
  return value;
}
