import { lines } from './lines.ts';

/** Literals, escapes, verbatim and interpolated strings. */
export const literals = lines(String.raw`
0
2147483647
2147483648
4294967296
-2147483648
-9223372036854775808
18446744073709551615
1u
1U
1L
1l
1UL
1lu
4000000000
0xFF
0xff
0x7FFFFFFF
0xFFFFFFFF
0x1L
0b1010
0b1111_0000
1_000_000
0x_ff
1.5
1.50
.5
1e3
1E-3
1.5e+10
1.5f
1.5F
1f
2d
2D
1.10m
1m
1.000M
0.1f
0.1
3.4028235E+38
1e308
123456789.123456789
1.0
100.0
1e15
1e16
1e-5
1e-4
true
false
null
'a'
'\n'
'\t'
'\\'
'\''
'"'
'\0'
'\x41'
'\u00e9'
'ü'
"text"
""
"a\"b"
"a\\b"
"line\r\nnext"
"\t\v\f\a\b\0"
"\x41\x042\u0043"
"\U0001F600"
"ünïcode 😀"
"'"
@"verbatim"
@"a\b"
@"say ""hi"""
@"{0}"
$"plain"
$"{1}"
$"{1 + 2}{3}"
$"{{}}"
$"a{"b"}c"
$"{null}"
$"{(string)null}|"
$"{true} {'c'} {1.5} {2.50m} {1L}"
$"{1,5}|{2,-5}|"
$"{"ab",5}|{"ab",-5}|{"abcdef",3}|"
$"{255:x}|{255:X4}|{1234.5:N2}|{0.25:P0}"
$"{255,8:x2}|{255,-8:X}|"
$"{1.5:0.00} {1.5:#.#} {1234567.891:#,##0.0}"
$"{DateTime.UtcNow:yyyy-MM-dd}"
$"{DateTime.UtcNow:yyyy-MM-ddTHH:mm:ssZ}"
$"{Guid.Empty:N}"
$"{(1 > 0 ? "yes" : "no")}"
$"{context.Request.Method}: {context.Api.Name}"
$"{context.Request.Headers.GetValueOrDefault("Host", "none")}"
$"{string.Join(",", new[] { 1, 2 })}"
$@"a\{1}"
$"{new[] { 1, 2 }.Length}"
$"{$"inner {1}"} outer"
$"{new JObject(new JProperty("a", 1))["a"]}"
"a" + 1
1 + "a"
"a" + null
"a" + 'b' + 1.5 + true + 2m + 3L
'a' + 'b'
'a' + 1
"a" + 'b'
1 + 2 + "3"
"1" + 2 + 3
"" + 1.0
"" + 1.1f
"" + 100m
"" + 1e20
"" + 1e-7
"" + double.NaN
"" + double.PositiveInfinity
"" + double.NegativeInfinity
"" + (0.1 + 0.2)
"" + float.MaxValue
"" + decimal.MaxValue
"" + long.MinValue
"" + Guid.Empty
"" + DateTime.MinValue
"" + TimeSpan.FromSeconds(90)
"" + new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromHours(2))
"" + DayOfWeek.Friday
"" + new[] { 1 }
"" + new List<int>()
"" + new Dictionary<string, object>()
"" + new { a = 1, b = "x" }
"" + new { }
"" + new JValue("x")
"" + new JObject()
"" + JValue.CreateNull()
"" + (object)null
"" + (int?)null
"" + (int?)5
nameof(context)
nameof(context.Request.Headers)
nameof(System.String.Length)
default(int)
default(string)
default(DateTime)
default(bool)
default(Guid)
default(int?)
default(char) == '\0'
default(decimal)
int.MaxValue
int.MinValue
long.MaxValue
byte.MaxValue
short.MinValue
ushort.MaxValue
uint.MaxValue
ulong.MaxValue
sbyte.MinValue
char.MaxValue
char.MinValue
double.MaxValue
double.MinValue
double.Epsilon
float.Epsilon
float.MinValue
decimal.MinValue
decimal.One
decimal.Zero
decimal.MinusOne
string.Empty
Int32.MaxValue
System.Int64.MaxValue
String.Empty
Boolean.TrueString
Boolean.FalseString
Guid.Empty
TimeSpan.Zero
TimeSpan.MaxValue
DateTime.MaxValue
DateTimeOffset.MinValue
/* comment */ 1 // end
{ /* block */ return 1; }
`);
