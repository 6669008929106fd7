import { describe, expect, it } from 'vitest';
import { decimalOfDigits } from '../decimal.ts';
import { formatNumber } from './number.ts';

describe('formatNumber', () => {
  it.each([
    [1e15, null, '1000000000000000'],
    [1e17, null, '1E+17'],
    [0.1 + 0.2, null, '0.30000000000000004'],
    [0.00001, null, '1E-05'],
    [2.5, 'F0', '2'],
    [1234.567, 'N1', '1,234.6'],
    [-1234.5, 'C', '(¤1,234.50)'],
    [0.125, 'P1', '12.5 %'],
    [1234.5678, '#,##0.0', '1,234.6'],
    [-0.001, '0.0', '-0.0'],
    [12345, '0.00E+00', '1.23E+04'],
  ])('writes %d in the format %s', (value, format, text) => {
    expect(formatNumber('double', value, format)).toBe(text);
  });

  it('writes integers in hexadecimal by their size', () => {
    expect(formatNumber('int', -1, 'X')).toBe('FFFFFFFF');
    expect(formatNumber('short', -1, 'x')).toBe('ffff');
    expect(formatNumber('long', 255n, 'X8')).toBe('000000FF');
  });

  it('keeps the zeros of decimals', () => {
    expect(formatNumber('decimal', decimalOfDigits(false, '1', '50'), null)).toBe('1.50');
  });

  it('rejects an unknown format', () => {
    expect(() => formatNumber('int', 1, 'Q')).toThrow('Format specifier was invalid.');
  });
});
