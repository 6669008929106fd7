import { expect, it } from 'vitest';
import { addDecimals, Decimal, decimalOfDigits, decimalOfNumber, divideDecimals, multiplyDecimals } from './decimal.ts';

const read = (text: string): Decimal => {
  const [, sign, digits = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/.exec(text) ?? [];
  return decimalOfDigits(sign === '-', digits, fraction);
};

it('keeps trailing zeros', () => {
  expect(addDecimals(read('1.10'), read('2.2')).toText()).toBe('3.30');
});

it('divides to 28 digits', () => {
  expect(divideDecimals(read('2'), read('3')).toText()).toBe('0.6666666666666666666666666667');
  expect(divideDecimals(read('1'), read('4')).toText()).toBe('0.25');
});

it('rounds what does not fit, and reports an overflow', () => {
  expect(multiplyDecimals(read('7922816251426433759354395033.5'), read('1.5')).toText()).toBe(
    '11884224377139650639031592550',
  );
  expect(() => multiplyDecimals(Decimal.maximum, read('2'))).toThrow('too large or too small for a Decimal');
});

it('takes 15 digits of a double', () => {
  expect(decimalOfNumber(0.1).toText()).toBe('0.1');
  expect(decimalOfNumber(-739.9209029128235).toText()).toBe('-739.920902912824');
});
