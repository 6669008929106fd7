import { lines } from './lines.ts';

/** Statements, closures, local functions, patterns and exceptions. */
export const statements = lines(String.raw`
{ return 1; }
{ int x = 1; x = x + 1; return x; }
{ int x, y = 2; x = y * 2; return x; }
{ var a = 1; var b = "x"; return a + b; }
{ const int n = 5; return n * 2; }
{ int x = 5; x += 2; x -= 1; x *= 3; x /= 2; x %= 5; return x; }
{ int x = 6; x &= 3; x |= 8; x ^= 1; x <<= 2; x >>= 1; return x; }
{ int i = 1; return i++ + ++i + i-- - --i; }
{ byte b = 255; b++; return b; }
{ byte b = 250; b += 10; return b; }
{ int i = int.MaxValue; i++; return i; }
{ int i = int.MaxValue; checked { i++; } return i; }
checked((byte)200)
{ int i = 300; return checked((byte)i); }
{ int i = 300; return unchecked((byte)i); }
{ unchecked { return int.MaxValue + 1; } }
{ string s = null; s = s ?? "d"; return s; }
{ if (true) return 1; return 2; }
{ if (context.Request.Method == "GET") { return "get"; } else if (context.Request.Method == "POST") { return "post"; } else { return "other"; } }
{ int s = 0; for (int i = 0; i < 5; i++) s += i; return s; }
{ int s = 0; for (int i = 0, j = 10; i < j; i++, j--) { s += j - i; } return s; }
{ int s = 0; for (;;) { if (++s > 3) break; } return s; }
{ int s = 0; for (int i = 0; i < 10; i++) { if (i % 2 == 0) continue; s += i; } return s; }
{ int i = 0; while (i < 10) { i += 3; } return i; }
{ int i = 10; do { i++; } while (i < 5); return i; }
{ var s = ""; foreach (var x in new[] { 1, 2, 3 }) s += x; return s; }
{ var s = ""; foreach (string x in new object[] { "a", "b" }) s += x; return s; }
{ foreach (string x in new object[] { 1 }) return x; return null; }
{ var s = ""; foreach (var c in "abc") s = c + s; return s; }
{ var s = ""; foreach (var kv in new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }) s += kv.Key + kv.Value; return s; }
{ var l = new List<int> { 1, 2 }; foreach (var x in l) l.Add(x); return l; }
{ int[] a = null; foreach (var x in a) return x; return 0; }
{ foreach (var a in new[] { 1, 2 }) { foreach (var b in new[] { 3, 4 }) { if (b == 4) break; if (a == 2) return a * b; } } return -1; }
{ int x = 2; switch (x) { case 1: return "one"; case 2: return "two"; default: return "many"; } }
{ switch ("b") { case "a": case "b": return 1; case "c": return 2; } return 3; }
{ string s = null; switch (s) { case null: return "null"; case "": return "empty"; default: return "other"; } }
{ var r = ""; switch (3) { case 3: r += "x"; break; default: r += "y"; break; } return r; }
{ object o = 5; switch (o) { case string s: return s; case int i when i > 3: return i * 2; case int i: return i; default: return "?"; } }
{ object o = "x"; switch (o) { case null: return 0; case string s when s.Length == 1: return s + "!"; default: return 9; } }
{ switch (context.Response?.StatusCode) { case 201: return "created"; case null: return "none"; default: return "other"; } }
{ switch (DayOfWeek.Friday) { case DayOfWeek.Friday: return true; default: return false; } }
{ object o = 5; if (o is int i) return i + 1; return 0; }
{ object o = "s"; if (o is string s && s.Length > 0) return s; return "no"; }
{ object o = null; return o is string; }
{ object o = 5; return o is null; }
{ object o = 5; return o is 5; }
{ object o = 5L; return o is int; }
{ object o = 5; return o is int?; }
{ object o = 5; return !(o is string); }
{ object o = 5; return o is var v ? v : 0; }
{ object o = "x"; var s = o as string; return s; }
{ object o = 5; var s = o as string; return s == null; }
{ object o = 5; return o as int?; }
{ object o = "x"; return o as int?; }
{ if (int.TryParse("5", out int n)) return n; return -1; }
{ if (int.TryParse("x", out var n)) return 1; return n; }
{ int.TryParse("7", out _); return 1; }
{ try { return int.Parse("x"); } catch { return -1; } }
{ try { return int.Parse("x"); } catch (FormatException) { return -1; } catch (Exception) { return -2; } }
{ try { throw new InvalidOperationException("bad"); } catch (Exception e) { return e.Message; } }
{ try { throw new Exception("bad"); } catch (InvalidOperationException e) { return e.Message; } }
{ try { throw new ArgumentException("bad", "p"); } catch (ArgumentException e) when (e.ParamName == "p") { return "filter " + e.Message; } }
{ try { throw new ArgumentException("bad"); } catch (ArgumentException e) when (e.Message == "x") { return 1; } catch (Exception) { return 2; } }
{ var s = ""; try { s += "a"; } finally { s += "b"; } return s; }
{ var s = ""; try { try { s += "a"; throw new Exception("x"); } finally { s += "f"; } } catch { s += "c"; } return s; }
{ var l = new List<string>(); Func<int> f = () => { try { l.Add("t"); return 1; } finally { l.Add("f"); } }; l.Add(f().ToString()); return l; }
{ try { throw new Exception("outer", new Exception("inner")); } catch (Exception e) { return e.InnerException.Message; } }
{ throw new NotSupportedException(); }
{ throw new ArgumentNullException("x"); }
{ throw null; }
{ string s = null; try { return s.Length; } catch (NullReferenceException) { return "nre"; } }
{ var a = new int[2]; try { return a[2]; } catch (IndexOutOfRangeException) { return "range"; } }
{ object o = "x"; try { return (int)o; } catch (InvalidCastException) { return "cast"; } }
{ try { return new Dictionary<string, int>()["a"]; } catch (KeyNotFoundException) { return "key"; } }
{ foreach (var s in new[] { "1", "x", "3" }) { try { int.Parse(s); } catch { continue; } finally { } } return "done"; }
{ for (int i = 0; ; i++) { try { if (i == 2) break; } finally { if (i > 5) throw new Exception(); } } return "ok"; }
{ string v = context.Variables.ContainsKey("text") ? "yes" : null; return v ?? throw new Exception("none"); }
{ using (var r = new StringReader("a\nb")) { return r.ReadLine() + r.ReadToEnd(); } }
{ using (var sha = SHA256.Create()) return sha.ComputeHash(new byte[0]).Length; }
{ Func<int, int> f = x => x * 2; return f(4); }
{ Func<int, int, int> f = (a, b) => a + b; return f(1, 2); }
{ Func<int, int> f = (int x) => { var y = x + 1; return y * y; }; return f(2); }
{ Func<string> f = () => "v"; return f(); }
{ Action<int> a = x => { }; a(1); return "done"; }
{ int n = 0; Action a = () => n++; a(); a(); return n; }
{ Func<int, Func<int, int>> add = a => b => a + b; return add(1)(2); }
{ Func<int, int> fact = null; fact = n => n <= 1 ? 1 : n * fact(n - 1); return fact(10); }
{ Predicate<int> p = x => x > 1; return p(2); }
{ Func<object, string> f = o => o.ToString(); return f(5); }
{ Func<int, bool> even = i => i % 2 == 0; return new[] { 1, 2, 3, 4 }.Where(even); }
{ Func<string, string> f = null; return f("x"); }
{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) fs.Add(() => i); return fs.Select(f => f()); }
{ var fs = new List<Func<int>>(); foreach (var i in new[] { 1, 2, 3 }) fs.Add(() => i); return fs.Select(f => f()); }
{ var fs = new List<Func<int>>(); for (int i = 0; i < 3; i++) { int j = i; fs.Add(() => j++); } fs[0](); return fs.Select(f => f()); }
{ int Add(int a, int b) { return a + b; } return Add(1, 2); }
{ int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); return Fib(15); }
{ return Twice("a"); string Twice(string s) => s + s; }
{ int total = 0; void Count(int n) { total += n; } Count(2); Count(3); return total; }
{ bool IsOdd(int n) => n == 0 ? false : IsEven(n - 1); bool IsEven(int n) => n == 0 ? true : IsOdd(n - 1); return IsEven(10); }
{ int x = 1; { int y = 2; x += y; } { int y = 3; x += y; } return x; }
{ ; ; return 1; }
{ var o = new { Name = "a", Age = 3 }; return o.Name + o.Age; }
{ var o = new { context.Request.Method, Path = context.Api.Path }; return o; }
new { a = 1, b = new[] { 1 }, c = "x" }.b.Length
new { a = 1 }.Equals(new { a = 1 })
new { a = 1 }.ToString()
{ int[] a = { 1, 2, 3 }; a[1] = 9; a[0]++; a[2] += 5; return a; }
{ var a = new int[3]; a[0] = a.Length; return a; }
{ var a = new string[2]; return a[0] == null; }
{ var a = new[] { 1, 2.5, 3 }; return a; }
{ var a = new object[] { 1, "a", null }; return a; }
{ var a = new[] { "a", null }; return a; }
{ int[][] j = { new[] { 1 }, new[] { 2, 3 } }; return j[1][1]; }
{ var l = new List<int> { 1, 2 }; l[0] = 5; return l; }
{ var d = new Dictionary<string, int> { ["a"] = 1 }; d["a"] += 5; d["b"] = 2; return d; }
{ var d = new Dictionary<string, List<int>> { { "a", new List<int> { 1 } } }; d["a"].Add(2); return d["a"]; }
{ var list = new List<Dictionary<string, object>> { new Dictionary<string, object> { { "a", 1 } } }; return list[0]["a"]; }
{ int n = 27, steps = 0; while (n != 1) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps++; } return steps; }
{ var s = "racecar"; for (int i = 0, j = s.Length - 1; i < j; i++, j--) if (s[i] != s[j]) return false; return true; }
{ var primes = new List<int>(); for (int i = 2; primes.Count < 8; i++) if (primes.All(p => i % p != 0)) primes.Add(i); return primes; }
{ uint n = default(int); return n; }
{ uint n = int.MaxValue; return n; }
{ const int most = int.MaxValue; byte b = true ? 1 : 2; return most - b; }
{ switch ('a') { case char.MaxValue: return 1; case 'a': return 2; default: return 3; } }
{ int[] a = { 1, 2 }; return a[1UL]; }
{ ulong? a = 1; ulong b = 2; return a + b; }
{ ulong a = 97; char? b = 'a'; return a == b; }
{ try { throw new Exception("a"); } catch { try { throw new Exception("b"); } catch { return 3; } } }
{ Action f = () => throw new Exception("a"); try { f(); return 1; } catch (Exception e) { return e.Message; } }
{ foreach (var a in int.TryParse("2", out var n) ? new[] { n } : new int[0]) return a; foreach (var a in int.TryParse("3", out var n) ? new[] { n } : new int[0]) return a; return 0; }
{ object a = 1; return a is var _ && a is var _; }
{ if (context != null) { return 1; } else { return 2; } }
{ while (true) { if (context != null) return 1; } }
{ for (;;) { return 1; } }
{ do { return 1; } while (context != null); }
{ switch (1) { case 1: return 1; default: return 2; } }
{ const bool yes = true; if (yes) return 1; }
{ if (true) return 1; }
{ if (nameof(context) == "context") return 1; }
{ if (1 < int.MaxValue && !false) return 1; }
{ try { return 1; } catch { return 2; } }
{ try { return 1; } finally { } }
{ int F() { throw new Exception("a"); } try { return F(); } catch { return 2; } }
{ foreach (Match m in Regex.Matches("a1b2", @"\d")) return m.Value; return null; }
{ var n = 200; return n is 200 && context != null; }
{ var n = 200; return context == null || n is 300 || n is 200 && n > 100; }
{ string s = null; return s is null ? "none" : s; }
{ object o = 5; return o is 5 == true; }
`);
