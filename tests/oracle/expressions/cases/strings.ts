import { fill, lines } from './lines.ts';

const receivers = ['""', '"a"', '"Hello, World"', '"  padded\\t"', '"ÜNÏ cöde ß"', '"a,b,,c;d"', '"ababab"'];

/** Members of strings and characters. */
export const strings = [
  ...fill(
    lines(`
#.Length
#.ToUpper()
#.ToLowerInvariant()
#.Trim()
#.Split(',')
#.Split(new[] { ',', ';' }, StringSplitOptions.RemoveEmptyEntries)
#.Replace("a", "xy")
#.Contains("b")
#.IndexOf('b')
#.IndexOf("b", StringComparison.Ordinal)
#.LastIndexOf('b')
#.StartsWith("a", StringComparison.OrdinalIgnoreCase)
#.EndsWith("D", StringComparison.OrdinalIgnoreCase)
#.Substring(1)
#.Substring(0, 3)
#.PadLeft(8, '*')
#.PadRight(8)
#.Insert(1, "-")
#.Remove(1)
#.ToCharArray()
#[0]
#.Reverse()
string.IsNullOrWhiteSpace(#)
#.CompareTo("b")
#.Equals("A", StringComparison.OrdinalIgnoreCase)
string.Concat(#.OrderBy(c => c))
`),
    receivers,
  ),
  ...lines(String.raw`
"abc".Substring(3)
"abc".Substring(4)
"abc".Substring(-1)
"abc".Substring(1, 5)
"abc".Substring(0, 0)
"abcdef".Remove(2, 3)
"abc".Remove(5)
"abc".Remove(0, 3)
"abc"[3]
"abc"[-1]
"abc".Insert(4, "x")
"abc".Insert(0, null)
"a-b-c".Split('-')
"a-b-c".Split('-', 2)
"a-b-c".Split(new[] { '-' }, 2)
"a-b--c".Split(new[] { "-" }, StringSplitOptions.None)
"a--b--c".Split(new[] { "--" }, StringSplitOptions.RemoveEmptyEntries)
"a--b-c".Split("--")
"a b\tc\nd".Split()
"a b\tc".Split(null)
"a b  c".Split((char[])null, StringSplitOptions.RemoveEmptyEntries)
"a, b ,c".Split(',', StringSplitOptions.TrimEntries)
"a, ,c".Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
"a.b.c".Split('.').Last()
"a=1&b=2".Split('&').Select(p => p.Split('=')[1])
"".Split(',').Length
"Bearer token".Split(' ')[1]
"x".Split(' ')[1]
"xxabcxx".Trim('x')
"xxabcxx".TrimStart('x')
"xxabcxx".TrimEnd('x')
"/path/".Trim('/')
"-+a+-".Trim('-', '+')
"-+a+-".Trim(new[] { '-', '+' })
" a ".TrimStart()
" a ".TrimEnd()
"abc".Replace('b', 'x')
"abc".Replace("b", "")
"abc".Replace("b", null)
"abc".Replace("", "x")
"aBc".Replace("b", "x", StringComparison.OrdinalIgnoreCase)
"aaa".Replace("aa", "b")
"abcabc".IndexOf("c", 3, StringComparison.Ordinal)
"abcabc".IndexOf('c', 3)
"abcabc".IndexOf('c', 3, 2)
"abc".IndexOf('a', 4)
"abc".IndexOf("", StringComparison.Ordinal)
"abc".IndexOf("B", StringComparison.OrdinalIgnoreCase)
"abc".IndexOf("c")
"abcabc".LastIndexOf("abc", StringComparison.Ordinal)
"abcabc".LastIndexOf('a', 2)
"abc".LastIndexOf("c")
"abcdef".IndexOfAny(new[] { 'x', 'd' })
"abcdef".LastIndexOfAny(new[] { 'a', 'd' })
"abc".Contains('b')
"abc".Contains("")
"abc".Contains("B")
"abc".Contains("B", StringComparison.OrdinalIgnoreCase)
"abc".Contains(null)
"abc".StartsWith("ab")
"abc".StartsWith('a')
"abc".StartsWith("")
"abc".EndsWith("bc")
"abc".EndsWith('c')
"abc".EndsWith("BC", StringComparison.InvariantCultureIgnoreCase)
"abc".PadLeft(2)
"abc".PadLeft(-1)
"abc".PadRight(6, '.')
"abc".ToUpperInvariant()
"ABC".ToLower()
"straße".ToUpper()
"İ".ToLowerInvariant()
"abc".ToString()
"abc".Clone()
"abc".CompareTo("abd")
"abc".CompareTo(null)
"a".CompareTo("B")
"abc".Equals("abc")
"abc".Equals(null)
"abc".Equals((object)"abc")
"abc" == "abc"
"abc" != "ABC"
(string)null == null
"a" == null
"abc".ToCharArray(1, 2)
"abc".Any()
"abc".First()
"abc".Count(c => c > 'a')
"abc".Select(c => (int)c)
"hello".Distinct()
"hello".GroupBy(c => c).Select(g => g.Key + ":" + g.Count())
"abc".Aggregate("", (s, c) => c + s)
new string('x', 3)
new string(new[] { 'a', 'b' })
new string("abc".ToCharArray(), 1, 2)
new String('-', 0)
new string('x', -1)
new string("abc".Reverse().ToArray())
string.Concat("a", "b")
string.Concat("a", null, "c")
string.Concat("a", 1, 'c')
String.Concat("a", "b", "c", "d", "e")
string.Concat(new[] { "a", "b" })
string.Concat(new object[] { 1, null, "x" })
string.Concat(new List<int> { 1, 2, 3 })
string.Concat((object)null)
string.Join(",", "a", "b")
string.Join(",", new[] { "a", null, "c" })
string.Join(", ", new List<int> { 1, 2 })
string.Join("-", 1, "b", 2.5)
string.Join(null, "a", "b")
string.Join(",", new string[0])
string.Join(",", Enumerable.Range(1, 4).Where(i => i % 2 == 0))
string.Join(";", new Dictionary<string, int> { { "a", 1 }, { "b", 2 } })
string.Join("|", new[] { "a", "b", "c" }, 1, 2)
String.Join(",", "abc".ToCharArray())
string.Join('/', "a", "b")
string.Format("{0}", 1)
string.Format("{0} {1} {0}", "a", "b")
string.Format("{0,5}|{1,-5}|", 1, 2)
string.Format("{0:D3} {1:0.0} {2:yyyy}", 7, 1.25, new DateTime(2020, 1, 1))
string.Format("{{0}}", 1)
string.Format("{{{0}}}", 1)
string.Format("{1}", "a")
string.Format("{0", "a")
string.Format("}", "a")
string.Format("{0}", (object)null)
string.Format("{0}{1}{2}{3}", 1, 2, 3, 4)
string.Format("{0} {1}", new object[] { "x", "y" })
string.Format("{0}", new[] { "x", "y" })
String.Format("{0}", new[] { 1, 2 })
string.Format(null, "a")
string.Format("none")
string.IsNullOrEmpty(null)
string.IsNullOrEmpty("")
string.IsNullOrEmpty(" ")
String.IsNullOrEmpty("a")
string.IsNullOrWhiteSpace(null)
string.Compare("a", "b")
string.Compare("a", "A", true)
string.Compare("a", "A", StringComparison.OrdinalIgnoreCase)
string.Compare("b", "a", StringComparison.Ordinal) > 0
string.Compare(null, "a")
string.Compare("abc", 1, "xbc", 1, 2)
string.CompareOrdinal("a", "b")
string.Equals("a", "A", StringComparison.OrdinalIgnoreCase)
string.Equals("a", "a")
String.Equals(null, null)
string.Copy("abc")
((string)null).Length
((string)null)?.Length
((string)null) + "x"
"a" + (string)null + "b"
"abc".Skip(1).First()
"abc".ElementAt(5)
"a" == (object)"a" as string
"abc".Length.ToString()
{ string s = "a"; s += "b"; s += 1; s += 'c'; return s; }
{ string s = null; s += "b"; return s; }
{ var s = "abc"; var t = ""; foreach (var c in s) t = c + t; return t; }
{ var s = "abc"; var n = 0; for (var i = 0; i < s.Length; i++) n += s[i]; return n; }
{ string s = null; return s.Trim(); }
`),
  ...fill(
    lines(`
char.IsDigit(#)
char.IsLetter(#)
char.IsLetterOrDigit(#)
char.IsWhiteSpace(#)
char.IsUpper(#)
char.IsPunctuation(#)
char.ToUpper(#)
char.ToLowerInvariant(#)
#.ToString()
(int)#
char.IsControl(#)
char.IsSymbol(#)
`),
    ["'a'", "'Z'", "'5'", "' '", "'é'", "'\\n'", "'$'", "'٣'"],
  ),
  ...lines(`
char.GetNumericValue('7')
char.GetNumericValue('x')
char.Parse("x")
char.Parse("xy")
char.IsDigit("a1", 1)
char.IsSeparator(' ')
char.IsSurrogate("😀"[0])
char.ConvertFromUtf32(128512)
char.ConvertToUtf32("😀", 0)
'a'.CompareTo('c')
'a'.Equals('a')
'a' < 'b'
'a' == 97
(char)98
(char)('a' + 1)
"😀".Length
Char.IsLower('x')
{ char c = 'a'; c++; return c; }
{ char c = 'a'; c += (char)2; return c; }
{ char c; return char.TryParse("q", out c) ? c : '-'; }
{ ICloneable a = "a"; return a; }
`),
];
