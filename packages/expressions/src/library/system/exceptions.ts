import { NetException, UnsupportedError } from '../../runtime/exception.ts';
import { declareType, type TypeDeclaration } from '../../types/declare.ts';

/** A type of exception: its base, its message without another, and the names of the parameters of its constructors. */
type Row = readonly [name: string, base: string, message?: string, constructors?: 'argument' | 'parameter'];

const rows: readonly Row[] = [
  ['System.Exception', ''],
  ['System.SystemException', 'Exception', 'System error.'],
  ['System.ApplicationException', 'Exception', 'Error in the application.'],
  ['System.ArgumentException', 'SystemException', 'Value does not fall within the expected range.', 'argument'],
  ['System.ArgumentNullException', 'ArgumentException', 'Value cannot be null.', 'parameter'],
  [
    'System.ArgumentOutOfRangeException',
    'ArgumentException',
    'Specified argument was out of the range of valid values.',
    'parameter',
  ],
  ['System.FormatException', 'SystemException', 'One of the identified items was in an invalid format.'],
  ['System.UriFormatException', 'FormatException', 'One of the identified items was in an invalid format.'],
  ['System.InvalidCastException', 'SystemException', 'Specified cast is not valid.'],
  [
    'System.InvalidOperationException',
    'SystemException',
    'Operation is not valid due to the current state of the object.',
  ],
  ['System.NotSupportedException', 'SystemException', 'Specified method is not supported.'],
  ['System.NotImplementedException', 'SystemException', 'The method or operation is not implemented.'],
  ['System.NullReferenceException', 'SystemException', 'Object reference not set to an instance of an object.'],
  ['System.IndexOutOfRangeException', 'SystemException', 'Index was outside the bounds of the array.'],
  ['System.ArithmeticException', 'SystemException', 'Overflow or underflow in the arithmetic operation.'],
  ['System.OverflowException', 'ArithmeticException', 'Arithmetic operation resulted in an overflow.'],
  ['System.DivideByZeroException', 'ArithmeticException', 'Attempted to divide by zero.'],
  [
    'System.RankException',
    'SystemException',
    'Attempted to operate on an array with the incorrect number of dimensions.',
  ],
  [
    'System.ArrayTypeMismatchException',
    'SystemException',
    'Attempted to access an element as a type incompatible with the array.',
  ],
  ['System.TimeoutException', 'SystemException', 'The operation has timed out.'],
  ['System.TimeZoneNotFoundException', 'Exception'],
  ['System.UnauthorizedAccessException', 'SystemException', 'Attempted to perform an unauthorized operation.'],
  [
    'System.Collections.Generic.KeyNotFoundException',
    'SystemException',
    'The given key was not present in the dictionary.',
  ],
  ['System.IO.IOException', 'SystemException', 'I/O error occurred.'],
  ['System.IO.EndOfStreamException', 'IOException', 'Attempted to read past the end of the stream.'],
  ['System.Text.RegularExpressions.RegexParseException', 'ArgumentException'],
  [
    'System.Security.Cryptography.CryptographicException',
    'SystemException',
    'Error occurred during a cryptographic operation.',
  ],
  ['System.Xml.XmlException', 'SystemException', 'An XML error has occurred.'],
  ['Newtonsoft.Json.JsonException', 'Exception'],
  ['Newtonsoft.Json.JsonReaderException', 'JsonException'],
  ['Newtonsoft.Json.JsonSerializationException', 'JsonException'],
  ['Newtonsoft.Json.JsonWriterException', 'JsonException'],
];

/** The message with the name of a parameter. */
const withParameter = (message: string, parameter: string | null): string =>
  parameter ? `${message} (Parameter '${parameter}')` : message;

function constructorsOf([name, , text, form]: Row): NonNullable<TypeDeclaration['members']> {
  const standard = text ?? `Exception of type '${name}' was thrown.`;
  const make = (message: string | null, inner: NetException | null = null): NetException =>
    new NetException(name, message ?? `Exception of type '${name}' was thrown.`, inner);
  const empty = { 'new()': () => make(standard) };
  const withInner = {
    'new(string, Exception)': (message: string | null, inner: NetException | null) => make(message, inner),
  };
  if (form === 'parameter')
    return {
      ...empty,
      ...withInner,
      'new(string)': (parameter: string | null) => make(withParameter(standard, parameter)),
      'new(string, string)': (parameter: string | null, message: string | null) =>
        make(withParameter(message ?? standard, parameter)),
    };
  const usual = { ...empty, ...withInner, 'new(string)': (message: string | null) => make(message) };
  if (form !== 'argument') return usual;
  return {
    ...usual,
    // It is at the end of the message, as .NET writes it there.
    'string ParamName { get; }': ({ message }: NetException) => /\(Parameter '([^']*)'\)$/.exec(message)?.[1] ?? null,
    'new(string, string)': (message: string | null, parameter: string | null) =>
      make(withParameter(message ?? standard, parameter)),
  };
}

const innermost = (error: NetException): NetException => (error.inner ? innermost(error.inner) : error);

/** Members of every exception. Its text has a stack trace, which is not that of .NET. */
const shared: NonNullable<TypeDeclaration['members']> = {
  'string Message { get; }': ({ message }: NetException) => message,
  'Exception InnerException { get; }': ({ inner }: NetException) => inner,
  'Exception GetBaseException()': innermost,
  'string ToString()': () => {
    throw new UnsupportedError('The text of an exception has its stack trace; use Message');
  },
};

export const exceptionTypes: readonly TypeDeclaration[] = rows.map((row) =>
  declareType({
    name: row[0],
    kind: 'class',
    ...(row[1] ? { bases: [row[1]] } : {}),
    members: { ...constructorsOf(row), ...(row[1] ? {} : shared) },
  }),
);
