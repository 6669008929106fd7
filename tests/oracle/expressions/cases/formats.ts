import { fill, lines } from './lines.ts';

/** Standard and custom formats of numbers, dates and time spans. */
const numeric = [
  'N0',
  'N2',
  'F',
  'F3',
  'E2',
  'G',
  'G4',
  'P1',
  'C',
  'R',
  '0',
  '00.00',
  '#,##0.00',
  '0.0#',
  '#',
  '0%',
  '0.00;(0.00);zero',
  '0e+0',
  "#' units'",
];
const numbers = ['0', '1234.5678', '-0.5', '1e21', '-98765432', '12.345m', '3'];
const integral = ['D', 'D6', 'X', 'x8', 'N1', 'G3', 'B8'];
const integers = ['0', '255', '-255', '123456789L', '(byte)7'];
const dates = [
  'd',
  'D',
  'f',
  'F',
  'g',
  'G',
  'M',
  'o',
  'O',
  'R',
  's',
  't',
  'T',
  'u',
  'U',
  'Y',
  'yyyy-MM-dd',
  'yyyyMMddHHmmss',
  'dd/MM/yyyy HH:mm:ss.fff',
  'ddd, dd MMM yyyy',
  'dddd d MMMM yy',
  'h:mm tt',
  'hh:mm:ss t',
  '%d',
  '%h',
  'fffffff',
  'FFF',
  "yyyy'-'MM'T'HH",
  'zzz',
  'K',
  'yyyy-MM-ddTHH:mm:ssZ',
  '\\\\d d',
  'q',
  'gg',
];
const moments = ['new DateTime(2026, 3, 4, 5, 6, 7, 89, DateTimeKind.Utc)', 'new DateTime(1999, 12, 31, 23, 59, 59)'];
const spans = ['c', 'g', 'G', 'hh\\\\:mm', "d'd 'hh'h'", '%s', 'fff', 'x'];

export const formats = [
  ...numeric.flatMap((format) => numbers.map((value) => `(${value}).ToString("${format}")`)),
  ...integral.flatMap((format) => integers.map((value) => `(${value}).ToString("${format}")`)),
  ...dates.flatMap((format) => moments.map((value) => `${value}.ToString("${format}")`)),
  ...dates
    .slice(0, 24)
    .map((format) => `new DateTimeOffset(2026, 3, 4, 15, 6, 7, TimeSpan.FromHours(-3.5)).ToString("${format}")`),
  ...spans.flatMap((format) =>
    ['new TimeSpan(1, 2, 3, 4, 5)', 'TimeSpan.FromSeconds(-90.5)', 'TimeSpan.Zero'].map(
      (span) => `${span}.ToString("${format}")`,
    ),
  ),
  ...fill(['Guid.Parse("7C9E6679-7425-40de-944b-e07fc1f90ae7").ToString("#")'], ['D', 'N', 'B', 'P', 'X', 'd', 'q']),
  ...lines(`
1.ToString()
(-5).ToString()
double.NaN.ToString("N2")
double.PositiveInfinity.ToString("F")
(1.0 / 3).ToString()
(1f / 3).ToString()
(1m / 3).ToString()
(2.0 / 3 * 3).ToString()
1e100.ToString()
123456789012345680.0.ToString()
0.00001.ToString()
(100.10m).ToString()
(1.10m * 2).ToString()
true.ToString()
'c'.ToString()
((int?)5).ToString()
((int?)null).ToString()
5.ToString("D2") + "/" + 12.ToString("D2")
DayOfWeek.Monday.ToString()
DayOfWeek.Monday.ToString("D")
StringComparison.Ordinal.ToString()
((DayOfWeek)9).ToString()
(DayOfWeek)3
(int)DayOfWeek.Saturday
`),
];
