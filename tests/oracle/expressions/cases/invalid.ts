import { lines } from './lines.ts';

/** What C# does not compile. */
export const invalid = lines(`
1 +
"a" - 1
"a" * 2
true + 1
!5
-"a"
1 ? 2 : 3
"a" ?? 5
5 ?? 1
int x = 5
{ int x = "a"; return x; }
{ string s = 5; return s; }
{ int x = 5L; return x; }
{ int x = 1.5; return x; }
{ byte b = 300; return b; }
{ int x = 1; int x = 2; return x; }
{ int x; return x; }
{ return missing; }
{ var x; return 1; }
{ var x = null; return x; }
{ var f = x => x; return 1; }
{ const int n = 5; n = 6; return n; }
{ foreach (var x in 5) return x; return 0; }
{ foreach (int x in new[] { "a" }) return x; return 0; }
{ if (1) return 1; return 2; }
{ while ("a") { } return 1; }
{ break; return 1; }
{ continue; return 1; }
{ switch (1) { case 1: return 1; case 1: return 2; } return 0; }
{ throw "x"; }
{ try { return 1; } }
{ int F() { return "a"; } return F(); }
{ string F(int a) => "x"; return F("a"); }
{ string F(int a) => "x"; return F(); }
{ if (true) { } }
{ 5; return 1; }
{ 1 = 2; return 1; }
{ "a".Length = 5; return 1; }
"abc".Substring("a")
"abc".Substring()
"abc".Substring(1, 2, 3)
"abc".NoSuchMember
"abc".NoSuchMethod()
context.Nope
context.Request.Header
context.Request.Method()
context.Response.Status
context.Response.StatusCode.Length
context.Request.MatchedParameters("a")
new JObject(1, 2).Nope()
(int)"5"
(string)5
(bool)1
(DateTime)"2020-01-01"
5 as int
5 is "a"
"a" == 5
'ab'
''
"unterminated
1.2.3
new int()[0]
new int[] { "a" }
new List<int> { "a" }
new Dictionary<string, int> { 1 }
new string()
new[] { 1, "a" }
new[] { null }
new { 1 }
new Guid("a", 2)
Math.Max("a", 1)
Math.Max(1)
string.Join()
int.Parse(5)
DateTime.UtcNow.AddSeconds("5")
DateTime.UtcNow + 5
DateTime.UtcNow + DateTime.UtcNow
Guid.Empty + 1 + Guid.Empty - 1
new[] { 1 }.Where(x => x)
new[] { 1 }.Select(x => )
new[] { 1 }.Select((a, b, c) => 1)
null
nameof(5)
1 < 2 < 3
(1, 2) + 1
x => x
context.Variables["a"] + 1 - 1
context.Variables["a"].Length
(context.Variables["a"]) > 5
context.Variables.GetValueOrDefault("a").Length
"a".AsJwt().Claims["a"].AsBasic()
{ if (context.Response.StatusCode == 200) return 1; }
{ if (context != null) { return 1; } else if (context == null) { return 2; } }
{ foreach (var x in new[] { 1 }) return x; }
{ var a = 1; while (a < 2) { return a; } }
{ try { return 1; } catch (Exception) { } }
{ int F() { if (context == null) return 1; } return F(); }
{ foreach (var m in Regex.Matches("a", "a")) return m.Value; return ""; }
context.Variables["a"]["b"]
context.Variables["a"]?.Length
context.Variables["a"].Substring(1)
context.Variables.GetValueOrDefault("a").Count
context.Response.StatusCode.Value
new[] { 1 }.Select((x, i) => x.Foo + i)
JObject.Parse("{}")["a"] == "b"
`).filter((line) => line !== 'null');
