/** Every arithmetic operator over a table of operands, so that each pair of types is promoted. */
const operands = [
  '(sbyte)-7',
  '(byte)200',
  '(short)-30000',
  '(ushort)60000',
  "'a'",
  '7',
  '-2147483648',
  '4000000000u',
  '-9000000000L',
  '18000000000000000000UL',
  '1.5f',
  '-0.1',
  '12.30m',
];
const arithmetic = ['+', '-', '*', '/', '%'];
const integers = operands.slice(0, 10);

const variables = (a: string, b: string) => `var a = ${a}; var b = ${b};`;

export const operators: readonly string[] = [
  // Operands in variables: constants that overflow do not compile.
  ...operands.flatMap((a, i) =>
    operands
      .filter((_, j) => (i + j) % 2 === 0 || i === j)
      .map((b, j) => `{ ${variables(a, b)} return a ${arithmetic[(i + j) % 5]} b; }`),
  ),
  ...operands.flatMap((a) => arithmetic.map((sign) => `{ ${variables(a, '3')} return a ${sign} b; }`)),
  ...integers.flatMap((a) => ['&', '|', '^', '<<', '>>'].map((sign) => `{ ${variables(a, '5')} return a ${sign} b; }`)),
  ...operands.flatMap((a) => ['-', '+', '~'].map((sign) => `{ var a = ${a}; return ${sign}a; }`)),
  ...operands.flatMap((a) => ['<', '>=', '==', '!='].map((sign) => `{ ${variables(a, '7')} return a ${sign} b; }`)),
];
