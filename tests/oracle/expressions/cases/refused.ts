import { lines } from './lines.ts';

/** What .NET evaluates and we refuse by name: mostly what policies cannot use either. Each has to be refused, and nothing else may be. */
export const refused = lines(String.raw`
new[,] { { 1, 2 }, { 3, 4 } }.Length
Comparer<int>.Default.Compare(1, 2)
EqualityComparer<string>.Default.Equals("a", "a")
Convert.ChangeType("5", typeof(int))
Convert.ChangeType(5, typeof(string))
{ var o = JObject.Parse("{\"l\":[1,2]}"); o.Merge(JObject.Parse("{\"l\":[2,3]}"), new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Union }); return o; }
JsonConvert.ToString("a\"b")
JsonConvert.SerializeXNode(XElement.Parse("<a><b>1</b></a>"))
JsonConvert.DeserializeXNode("{\"a\":{\"b\":1}}").ToString()
(from x in new[] { 1, 2, 3 } where x > 1 select x * 2)
(from x in new[] { 3, 1 } orderby x descending select x)
(from x in new[] { 1, 2 } from y in new[] { 3, 4 } select x * y).Sum()
(from x in new[] { 1, 2 } let y = x * x select y)
(from s in new[] { "a", "bb" } group s by s.Length into g select g.Key)
typeof(string).Name
typeof(int).FullName
sizeof(int)
Nullable.Compare((int?)1, (int?)2)
{ switch (1) { case 1: goto case 2; case 2: return "two"; default: return "d"; } }
{ var t = (1, "a"); return t.Item1 + t.Item2; }
{ var t = (x: 1, y: 2); return t.x + t.y; }
{ (int a, string b) = (1, "z"); return b + a; }
{ int a = 1, b = 2; (a, b) = (b, a); return a * 10 + b; }
{ try { return int.Parse("x"); } catch (OverflowException) { return -1; } catch (Exception e) { return e.GetType().Name; } }
{ try { try { int.Parse("x"); } catch (FormatException) { throw; } return 1; } catch (Exception e) { return e.GetType().FullName; } }
{ int z = 0; try { return 1 / z; } catch (DivideByZeroException e) { return e.GetType().Name; } }
{ T Same<T>(T x) => x; return Same("a") + Same(1); }
{ int[,] m = { { 1, 2 }, { 3, 4 } }; return m[1, 0]; }
{ label: return 1; }
{ int i = 0; again: if (++i < 3) goto again; return i; }
{ lock (context) { return 1; } }
{ dynamic d = 1; return 2; }
"abc".GetTypeCode()
"x".GetType().Name
DateTime.FromBinary(0)
new DateTime(2020, 1, 1).ToBinary()
new DateTime(2020, 1, 1).ToFileTimeUtc()
new DateTime(2020, 1, 1).ToOADate()
new Random(3).NextInt64() > 0
new Uri("/a", UriKind.Absolute)
Uri.IsWellFormedUriString("http://h/a b", UriKind.Absolute)
Uri.CheckHostName("h.example")
new UriBuilder("http://h/a") { Port = 81 }.ToString()
{ var x = new XmlDocument(); x.LoadXml("<a><b>1</b></a>"); return JsonConvert.SerializeXmlNode(x); }
Array.BinarySearch(new[] { 1, 3, 5 }, 3)
{ var a = new[] { "b", "A", "a" }; Array.Sort(a, StringComparer.Ordinal); return a; }
{ var a = new int[2][]; a[0] = new[] { 1 }; return a[1] == null; }
context.Request.Body.As<int>()
context.Deployment.Certificates["client"].GetNameInfo(X509NameType.SimpleName, false)
context.Deployment.Certificates["client"].Version
context.Deployment.Certificates["client"].FriendlyName
$"{{{5}}}"
$@"say ""{1}"""
Equals(1, 1)
Regex.IsMatch("٣", @"\d", RegexOptions.ECMAScript)
{ string Opt(string a, string b = "d") => a + b; return Opt("x") + Opt("x", "y") + Opt(b: "1", a: "2"); }
{ int Sum(params int[] xs) => xs.Sum(); return Sum() + Sum(1) + Sum(1, 2, 3); }
{ void Set(out int x) { x = 9; } Set(out var v); return v; }
{ void Inc(ref int x) { x++; } int v = 1; Inc(ref v); return v; }
{ var w = new StringWriter(); w.Write("a"); w.Write(1); w.WriteLine("b"); return w.ToString(); }
JToken.Parse("12345678901234567890").ToObject<object>()
(true ? 90 : (short)1).ToString()
{ int n = 5; return n == default; }
{ Func<string> a = () => "a"; Func<object> b = a; return b(); }
{ Func<string> a = () => "a"; Func<object> b = a; return a == b; }
{ Action a = () => { }; a += a; return a != null; }
(TimeSpan)new XElement("a", "PT1S")
{ IFormattable a = new Uri("http://a"); return a; }
{ const long ticks = TimeSpan.TicksPerSecond; return ticks; }
null is string
new int[2L].Length
`);
