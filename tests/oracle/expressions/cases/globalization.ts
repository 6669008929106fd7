import { lines } from './lines.ts';

/** Cultures and styles of what is read and written. */
export const globalization = lines(`
int.Parse("ff", NumberStyles.HexNumber)
int.Parse("FFFFFFFF", NumberStyles.HexNumber)
int.Parse("1,000", NumberStyles.AllowThousands)
int.Parse("12", CultureInfo.InvariantCulture)
double.Parse("1,234.5", CultureInfo.InvariantCulture)
{ int v; return int.TryParse("zz", NumberStyles.HexNumber, CultureInfo.InvariantCulture, out v); }
string.Format(CultureInfo.InvariantCulture, "{0:N1}", 1234.56)
new DateTime(2020, 1, 1).ToString(CultureInfo.InvariantCulture)
new DateTime(2020, 1, 1).ToString("MMM", CultureInfo.InvariantCulture)
DateTime.ParseExact("20260304", "yyyyMMdd", CultureInfo.InvariantCulture)
DateTime.ParseExact("2026", "yyyyMMdd", CultureInfo.InvariantCulture)
DateTime.Parse("2026-03-04T05:06:07Z", null, DateTimeStyles.AdjustToUniversal)
DateTime.Parse("2026-03-04T05:06:07Z", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).Kind
1.5.ToString(CultureInfo.InvariantCulture)
1234.5.ToString("N", CultureInfo.InvariantCulture)
`);
