/** The text of a `double` or `float` as .NET makes it: the shortest that reads back as the same number. */
export function floatText(value: number, isSingle = false): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value < 0 ? '-Infinity' : 'Infinity';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [mantissa = '', exponentText = '0'] = shortest(Math.abs(value), isSingle).split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  const limit = isSingle ? 9 : 17;
  if (exponent >= limit || exponent < -4) {
    const fraction = digits.slice(1);
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${digits[0]}${fraction && `.${fraction}`}E${exponent < 0 ? '-' : '+'}${size}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const rest = digits.slice(exponent + 1);
  return sign + whole + (rest && `.${rest}`);
}

/** In the form `d.dde+n`. */
function shortest(value: number, isSingle: boolean): string {
  if (!isSingle) return value.toExponential();
  for (let digits = 0; digits < 9; digits++) {
    const text = value.toExponential(digits);
    if (Math.fround(Number(text)) === value) return text.replace(/\.?0+e/, 'e');
  }
  return value.toExponential(8);
}
