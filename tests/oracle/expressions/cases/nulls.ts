import { fill, lines } from './lines.ts';

const nullable = [
  '(int?)5',
  '(int?)null',
  '(long?)7',
  '(double?)null',
  '(bool?)true',
  '(bool?)null',
  '(DateTime?)null',
];

/** Null, conversions, boxing, equality, overloads and inference. */
export const nulls = [
  ...fill(
    lines(`
(#).HasValue
(#).GetValueOrDefault()
(#).Value
(#) == null
(object)(#) ?? "none"
{ var n = #; return n?.ToString() ?? "null"; }
`),
    nullable,
  ),
  ...['+', '-', '*', '/', '<', '>=', '==', '!='].flatMap((sign) =>
    [
      ['(int?)6', '3'],
      ['(int?)null', '3'],
      ['(int?)null', '(int?)null'],
      ['(int?)6', '(long?)2'],
      ['(double?)1.5', '(int?)2'],
    ].map(([a, b]) => `{ var a = ${a}; var b = ${b}; return a ${sign} b; }`),
  ),
  ...['&', '|', '^', '==', '!='].flatMap((sign) =>
    ['(bool?)true', '(bool?)false', '(bool?)null'].map((a) => `{ var a = ${a}; bool? b = null; return a ${sign} b; }`),
  ),
  ...lines(String.raw`
{ int? n = 5; n++; n += 2; return n; }
{ int? n = null; n++; return n; }
{ int? n = 5; int m = n ?? 0; return m; }
{ int? n = null; return n ?? 7; }
{ int? n = null; return (int)n; }
{ int? n = 3; return -n; }
{ int? n = null; return n > 0 ? 1 : 2; }
{ bool? b = null; return b == true; }
{ bool? b = null; if (b ?? false) return 1; return 2; }
{ DateTime? d = context.Subscription?.EndDate; return d > DateTime.UtcNow; }
(string)null ?? "d"
(string)null ?? (string)null ?? "e"
"a" ?? "b"
context.User?.Email
context.User?.Email.Length
context.User?.Email?.Length
context.User?.Groups?.Count()
(context.User?.Id ?? "anonymous") + "!"
context.User?.Id + "!"
context.User?.Id == null
context.User?.Id != null && context.User.Id.Length > 0
context.Product?.Name?.ToString()
context.Product?.SubscriptionLimit
context.Product?.SubscriptionLimit > 2
context.Product?.SubscriptionLimit ?? -1
context.Response?.StatusCode
context.Response?.StatusCode == 201
context.Response?.StatusCode >= 400
context.Response?.StatusCode.ToString()
(context.Response?.StatusCode ?? 0) + 1
context.LastError?.Reason ?? "none"
context.Operation?.Id.ToUpper()
((JObject)null)?["a"]?["b"]
((JObject)null)?["a"]["b"]
JObject.Parse("{\"a\":{}}")["a"]?["b"]?["c"]
JObject.Parse("{\"a\":{}}")["a"]["b"]["c"]
JObject.Parse("{\"a\":{\"b\":1}}")["a"]?["b"]?.Value<int>()
JObject.Parse("{}")["a"]?.Value<int>() ?? 4
JObject.Parse("{}")["a"]?.ToString()
(string)JObject.Parse("{}")["a"]
((string)JObject.Parse("{\"a\":1}")["a"])?.Length
((int[])null)?[0]
((int[])null)?.Length
new[] { 5 }?[0]
((List<int>)null)?.Count
((Dictionary<string, string>)null)?["a"]
((string)null)?.Trim()?.Length
((string)null)?.Length > 1
((string)null)?.Length == null
((string)null)?.Length + 1
((string)null)?.Substring(1) ?? "x"
"abc"?.Substring(1)?.ToUpper()
!((string)null)?.Any() ?? true
(object)5 == (object)5
((object)5).Equals(5)
5.Equals(5L)
5L.Equals(5)
5.0.Equals(5)
object.Equals(5, 5)
object.Equals(null, null)
object.ReferenceEquals(null, null)
(object)"a" == (object)"b"
1 == 1.0
1 == 1m
'a' == 97L
1u == 1L
0.1 + 0.2 == 0.3
0.1m + 0.2m == 0.3m
0.1f == 0.1
double.NaN == double.NaN
double.NaN.Equals(double.NaN)
0.0 == -0.0
new[] { 1 } == new[] { 1 }
new[] { 1 }.Equals(new[] { 1 })
new[] { 1 }.SequenceEqual(new[] { 1 })
null == null
true ^ true
true & false | true
!true
true && false || true
false ? 1 : 2
true ? 1 : 2.5
true ? (object)1 : "x"
true ? 1 : (int?)null
false ? 1 : (long)2
true ? null : "x"
(1 > 2 ? "a" : "b").Length
(int)1.9
(int)-1.9
{ var v = 1e10; return (int)v; }
{ var v = double.NaN; return (int)v; }
{ var v = 1e20; return (long)v; }
{ var v = 300.5; return (byte)v; }
{ var v = 3000000000L; return (int)v; }
{ var v = (-1L); return (uint)v; }
{ var v = 70000; return (short)v; }
(char)65
(int)'A'
(int)2.9m
{ var v = 3e9m; return (int)v; }
{ var v = 1e30; return (decimal)v; }
(decimal)0.1
(decimal)1.1f
(float)0.1
(float)1e300
(double)0.1f
(double)1.10m
(bool)(object)true
(int)(object)5L
(long)(object)5
(string)(object)5
(int)(object)null
(int?)(object)null
(object)(int?)5
(DayOfWeek)(object)DayOfWeek.Monday
(JObject)(object)"x"
(JObject)(JToken)new JArray()
(IEnumerable<int>)new List<int> { 1 }
(List<int>)(IEnumerable<int>)new[] { 1 }
(object[])new[] { "a" }
(IEnumerable<object>)new[] { "a" }
(string)context.Variables["text"]
(int)context.Variables["number"]
(long)context.Variables["number"]
(string)context.Variables["number"]
(string)context.Variables["missing"]
(bool)context.Variables["flag"]
(double)context.Variables["ratio"]
(decimal)context.Variables["money"]
(string[])context.Variables["list"]
(byte[])context.Variables["bytes"]
(JObject)context.Variables["json"]
(IResponse)context.Variables["reply"]
(DateTime)context.Variables["time"]
(DateTimeOffset)context.Variables["time"]
(Guid)context.Variables["guid"]
(String)context.Variables["text"]
(Int32)context.Variables["number"]
context.Variables["number"] as string
context.Variables["number"] is int
context.Variables["number"].ToString()
context.Variables["nothing"] == null
(context.Variables["nothing"] as string)?.Length
context.Variables["text"].Equals("some text")
Math.Max((byte)1, (short)2)
Math.Abs((short)-5)
string.Concat(1, 2)
string.Format("{0}{1}", 1, null)
Enumerable.Empty<string>().FirstOrDefault()
Enumerable.Empty<int>().FirstOrDefault()
Enumerable.Repeat("a", 2).Select(x => x.Length)
new[] { 1, 2 }.Select(x => new { x, y = x * 2 }).Sum(o => o.y)
new[] { 1, 2 }.Select((x, i) => x * i)
new[] { 1, 2 }.Aggregate(0.5, (a, x) => a + x)
new List<object> { 1, "a" }.OfType<string>()
new object[] { 1, 2 }.Cast<int>().Sum()
new object[] { 1, "a" }.Cast<int>().Sum()
new[] { 1, 2 }.Zip(new[] { "a", "b" }, (n, s) => s + n)
Tuple.Create(1, "a").Item2
new KeyValuePair<string, int>("a", 1)
new KeyValuePair<string, int>("a", 1).Value
new Tuple<int, string>(1, "x")
`),
];
