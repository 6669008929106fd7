import { fill, lines } from './lines.ts';

const targets = [
  'Int32',
  'Int64',
  'Double',
  'Decimal',
  'Boolean',
  'String',
  'Byte',
  'Char',
  'Int16',
  'UInt32',
  'Single',
];
const values = [
  '"12"',
  '"-1"',
  '" 7 "',
  '"1.5"',
  '"true"',
  '"x"',
  '""',
  '300',
  '-2.5',
  '2.5m',
  'true',
  "'7'",
  '(object)null',
  '9000000000L',
];

/** Convert, Parse and TryParse, BitConverter and Math. */
export const convert = [
  ...fill(
    targets.map((target) => `Convert.To${target}(#)`),
    values,
  ),
  ...fill(
    lines(`
int.Parse(#)
long.Parse(#)
double.Parse(#)
decimal.Parse(#)
bool.Parse(#)
{ int v; return int.TryParse(#, out v) ? v : -99; }
{ double v; return double.TryParse(#, out v) ? v : -99; }
{ decimal v; return decimal.TryParse(#, out v) ? v : -99; }
{ bool v; return bool.TryParse(#, out v) + " " + v; }
{ return long.TryParse(#, out var v) ? v : -99; }
`),
    [
      '"12"',
      '"-12"',
      '"+5"',
      '" 3 "',
      '"1,234"',
      '"1.5"',
      '"1e3"',
      '"0x1F"',
      '"true"',
      '"False"',
      '""',
      '(string)null',
      '"99999999999"',
      '"1 2"',
      '"NaN"',
    ],
  ),
  ...lines(String.raw`
byte.Parse("255")
byte.Parse("256")
short.Parse("-32768")
sbyte.Parse("-129")
uint.Parse("4294967295")
ulong.Parse("-1")
ushort.Parse("65535")
float.Parse("1.1")
double.Parse("-Infinity")
double.Parse("1e400")
Int32.Parse("42")
{ Guid g; return Guid.TryParse("7c9e6679-7425-40de-944b-e07fc1f90ae7", out g) + " " + g; }
{ DateTime d; return DateTime.TryParse("2020-02-30", out d) + " " + d; }
Convert.ToString(255, 16)
Convert.ToString(5, 2)
Convert.ToString(-1, 16)
Convert.ToString(8, 8)
Convert.ToString(255L, 16)
Convert.ToString(1.5)
Convert.ToString((object)null)
Convert.ToString((string)null)
Convert.ToString(true)
Convert.ToString('c')
Convert.ToString(new DateTime(2020, 1, 2))
Convert.ToInt32("ff", 16)
Convert.ToInt32("0xff", 16)
Convert.ToInt32("101", 2)
Convert.ToInt32("17", 8)
Convert.ToInt64("7fffffffffffffff", 16)
Convert.ToByte("1f", 16)
Convert.ToInt32("zz", 16)
Convert.ToInt32(2.5)
Convert.ToInt32(3.5)
Convert.ToInt32(-2.5)
Convert.ToInt32(1e10)
Convert.ToInt32('a')
Convert.ToInt32(null)
Convert.ToInt32(new JValue(5))
Convert.ToDateTime("2020-01-02")
Convert.ToDateTime("x")
Convert.ToBoolean(0)
Convert.ToBoolean("yes")
Convert.ToDouble("1,5")
Convert.ToUInt64("18446744073709551615")
Convert.ToSByte(200)
Convert.ToBase64String(new byte[] { 1, 2, 3 })
Convert.ToBase64String(new byte[0])
Convert.ToBase64String(Encoding.UTF8.GetBytes("ü"))
Convert.ToBase64String(new byte[] { 1, 2, 3, 4 }, 1, 2)
Convert.FromBase64String("AQID")
Convert.FromBase64String("AQ ID\n")
Convert.FromBase64String("AQI=")
Convert.FromBase64String("AQI")
Convert.FromBase64String("A-_=")
Convert.FromBase64String("")
Convert.FromBase64String(null)
Convert.ToHexString(new byte[] { 1, 171 })
Convert.FromHexString("01AB")
BitConverter.ToString(new byte[] { 1, 171, 0 })
BitConverter.ToString(new byte[] { 1, 171 }).Replace("-", "").ToLower()
BitConverter.ToString(new byte[] { 1, 2, 3 }, 1)
BitConverter.ToString(new byte[0])
BitConverter.GetBytes(1)
BitConverter.GetBytes(-2L)
BitConverter.GetBytes((short)258)
BitConverter.GetBytes(1.5)
BitConverter.GetBytes(1.5f)
BitConverter.GetBytes(true)
BitConverter.GetBytes('a')
BitConverter.GetBytes(uint.MaxValue)
BitConverter.ToInt32(new byte[] { 1, 2, 3, 4 }, 0)
BitConverter.ToInt16(new byte[] { 255, 255 }, 0)
BitConverter.ToInt64(new byte[] { 1, 0, 0, 0, 0, 0, 0, 128 }, 0)
BitConverter.ToUInt16(new byte[] { 0, 1, 2 }, 1)
BitConverter.ToDouble(BitConverter.GetBytes(2.25), 0)
BitConverter.ToSingle(new byte[] { 0, 0, 192, 63 }, 0)
BitConverter.ToInt32(new byte[] { 1, 2 }, 0)
BitConverter.ToBoolean(new byte[] { 0, 2 }, 1)
BitConverter.IsLittleEndian
BitConverter.DoubleToInt64Bits(1.0)
BitConverter.Int64BitsToDouble(4607182418800017408L)
{ var bytes = BitConverter.GetBytes(258); Array.Reverse(bytes); return bytes; }
`),
  ...fill(
    lines(`
Math.Abs(#)
Math.Floor((double)(#))
Math.Ceiling((double)(#))
Math.Round((double)(#))
Math.Truncate((double)(#))
Math.Sign(#)
Math.Max(#, 2)
Math.Min(#, 2)
`),
    ['0', '-3', '2.5', '-2.5', '0.5', '1e15', '-0.0'],
  ),
  ...lines(`
Math.Round(2.345, 2)
Math.Round(2.5, MidpointRounding.AwayFromZero)
Math.Round(-2.5, MidpointRounding.AwayFromZero)
Math.Round(2.345m, 2)
Math.Round(2.5m)
Math.Round(1234.567, 1, MidpointRounding.ToEven)
Math.Round(1.005, 2)
Math.Floor(2.7m)
Math.Ceiling(2.1m)
Math.Truncate(-2.7m)
Math.Pow(2, 10)
Math.Pow(2, -1)
Math.Sqrt(2)
Math.Sqrt(-1)
Math.Log(Math.E)
Math.Log(8, 2)
Math.Log10(1000)
Math.Exp(1)
Math.PI
Math.E
Math.Sin(1)
Math.Cos(1)
Math.Tan(1)
Math.Atan2(1, 2)
Math.Abs(int.MinValue)
Math.Abs(-5L)
Math.Abs(-1.5m)
Math.Max(1, 2L)
Math.Max(1.5, 1)
Math.Min(1m, 2m)
Math.Max(double.NaN, 1)
Math.DivRem(7, 2, out var r) + r
Math.BigMul(2147483647, 2)
Math.Clamp(15, 0, 10)
Math.IEEERemainder(5, 3)
{ int x = 7, y = 2; return x / y + " " + x % y + " " + -x / y + " " + -x % y; }
`),
];
