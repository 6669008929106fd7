import { lines } from './lines.ts';

/** Regular expressions and encodings, StringBuilder. */
export const regex = lines(String.raw`
Regex.IsMatch("abc123", "[0-9]+")
Regex.IsMatch("abc", "^\\d+$")
Regex.IsMatch("ABC", "abc", RegexOptions.IgnoreCase)
Regex.IsMatch("a\nb", "^b$", RegexOptions.Multiline)
Regex.IsMatch("a\nb", "a.b")
Regex.IsMatch("a\nb", "a.b", RegexOptions.Singleline)
Regex.IsMatch("ab", "a b # note", RegexOptions.IgnorePatternWhitespace)
Regex.IsMatch("a\n", "a$")
Regex.IsMatch("a\n", @"a\z")
Regex.IsMatch("a\n", @"a\Z")
Regex.IsMatch("xa", @"\Aa")
Regex.IsMatch("é", @"\w")
Regex.IsMatch("٣", @"\d")
Regex.IsMatch("a b", @"\s")
Regex.IsMatch("ab", "(")
Regex.IsMatch(null, "a")
Regex.IsMatch("a", @"\p{L}")
Regex.IsMatch("foo@example.org", @"^[\w.-]+@[\w-]+\.\w+$")
Regex.Match("abc123def", @"\d+").Value
Regex.Match("abc", @"\d+").Success
Regex.Match("abc", @"\d+").Value
Regex.Match("key=value", @"(?<k>\w+)=(?<v>\w+)").Groups["v"].Value
Regex.Match("key=value", @"(\w+)=(\w+)").Groups[1].Value
Regex.Match("key=value", @"(\w+)=(\w+)").Groups[5].Success
Regex.Match("key=value", @"(\w+)=(\w+)").Groups.Count
Regex.Match("abc123", @"\d").Index
Regex.Match("abc123", @"\d+").Length
Regex.Match("a1b2", @"\d").NextMatch().Value
Regex.Match("aXbX", "x", RegexOptions.IgnoreCase).Index
Regex.Match("/a/b/c", @"^/([^/]+)/").Groups[1].Value
Regex.Match("abab", "(ab)+").Groups[1].Captures.Count
Regex.Match("abab", "(ab)+").Groups[1].Captures[0].Index
Regex.Match("key=value", @"(?<k>\w+)=").Result("${'$'}{k}!")
Regex.Match("foo", "(x)?foo").Groups[1].Success
Regex.Match("abc", "b").ToString()
Match.Empty.Success
Regex.Matches("a1b22c333", @"\d+").Count
Regex.Matches("a1b22c333", @"\d+").Cast<Match>().Select(m => m.Value)
Regex.Matches("a1b22", @"\d+")[1].Value
Regex.Matches("aaa", "a*").Count
Regex.Matches("a,b", "").Count
{ var s = ""; foreach (Match m in Regex.Matches("a1b2", @"[a-z](\d)")) s += m.Groups[1].Value + ";"; return s; }
Regex.Replace("abc123", @"\d", "#")
Regex.Replace("abc", "b", "[$0]")
Regex.Replace("john smith", @"(\w+) (\w+)", "$2 $1")
Regex.Replace("john smith", @"(?<a>\w+) (?<b>\w+)", "${'$'}{b}, ${'$'}{a}")
Regex.Replace("abc", "b", "$$")
Regex.Replace("abc", "b", "$1")
Regex.Replace("abc", "b", "$&$&")
Regex.Replace("abc", "b", m => m.Value.ToUpper())
Regex.Replace("aAa", "a", "x", RegexOptions.IgnoreCase)
Regex.Replace("a  b   c", @"\s+", " ")
Regex.Replace("/v1/users/42", "/users/(\\d+)", "/people/$1")
Regex.Replace("abc", "(?<=a)b", "-")
Regex.Replace("abc", "b(?=c)", "-")
Regex.Replace("abd", "b(?!c)", "-")
Regex.Replace("cbd", "(?<!a)b", "-")
Regex.Replace("aaa", "a", "b").Length
new Regex("a").Replace("aaa", "b", 2)
Regex.Split("a1b2c", @"\d")
Regex.Split("a1b2c", @"(\d)")
Regex.Split("", ",")
new Regex(@"\s*,\s*").Split("a , b,c")
new Regex("^a", RegexOptions.IgnoreCase | RegexOptions.Compiled).IsMatch("ABC")
new Regex("b").Match("abcb", 2).Index
new Regex(@"(?<x>\d)").GetGroupNames()
new Regex("a+").ToString()
new Regex("[")
new Regex(null)
Regex.Escape("a.b*c[d] e")
Regex.Unescape(@"a\.b\tc")
Regex.IsMatch("aaaaaaaaaaaaaaaaaaaaaa", "^(a?){5}a{5}")
Regex.Match("foobar", "(?i)FOO").Value
Regex.Match("2026-03-04", @"(?<y>\d{4})-(?<m>\d{2})").Groups["m"].Index
Regex.Match("aab", "a+?").Value
Regex.Match("aab", "a{1,}?b").Value
Regex.Match("abcabc", @"(abc)\1").Success
Regex.Match("<b>x</b>", @"<(?<t>\w+)>.*</\k<t>>").Success
Regex.Match("ab12", "[a-z-[b]]+").Value
Regex.Match("ab", "(?:a)(b)").Groups[1].Value
Regex.Match("ab", "(?>a+)b").Value
Encoding.UTF8.GetBytes("aü€😀")
Encoding.UTF8.GetString(new byte[] { 97, 195, 188 })
Encoding.UTF8.GetString(new byte[] { 255, 97, 195 })
Encoding.UTF8.GetString(new byte[] { 1, 97, 98, 2 }, 1, 2)
Encoding.UTF8.GetByteCount("ü")
Encoding.UTF8.GetBytes("")
Encoding.UTF8.GetBytes((string)null)
Encoding.ASCII.GetBytes("aü")
Encoding.ASCII.GetString(new byte[] { 97, 200 })
Encoding.Unicode.GetBytes("aü")
Encoding.Unicode.GetString(new byte[] { 97, 0, 252, 0 })
Encoding.BigEndianUnicode.GetBytes("a")
Encoding.UTF32.GetBytes("a")
Encoding.GetEncoding("ISO-8859-1").GetBytes("aü€")
Encoding.GetEncoding("utf-8").GetString(new byte[] { 195, 188 })
Encoding.GetEncoding("iso-8859-1").GetString(new byte[] { 252 })
Encoding.GetEncoding("no-such")
Encoding.Latin1.GetBytes("ü")
System.Text.Encoding.UTF8.GetBytes("x").Length
Encoding.UTF8.WebName
new UTF8Encoding().GetBytes("a")
new StringBuilder().Append("a").Append(1).Append('c').Append(true).Append(1.5).ToString()
new StringBuilder("abc").Append((string)null).Length
new StringBuilder("abc").Insert(1, "-").ToString()
new StringBuilder("abc").Remove(0, 2).ToString()
new StringBuilder("aba").Replace("a", "x").ToString()
new StringBuilder("aba").Replace('a', 'y').ToString()
new StringBuilder().AppendLine("a").AppendLine().Append("b").ToString()
new StringBuilder().AppendFormat("{0}-{1}", 1, "x").ToString()
new StringBuilder("abc")[1]
new StringBuilder("abc").ToString(1, 2)
new StringBuilder().Append('x', 3).ToString()
new StringBuilder("abc").Clear().Length
new StringBuilder("abc").Equals(new StringBuilder("abc"))
new StringBuilder().AppendJoin(",", new[] { "a", "b" }).ToString()
new System.Text.StringBuilder("q").ToString()
new StringBuilder("abc")
new StringBuilder("abc").Remove(2, 5)
{ var sb = new StringBuilder(); foreach (var x in new[] { 1, 2, 3 }) { if (sb.Length > 0) sb.Append(','); sb.Append(x); } return sb.ToString(); }
{ var sb = new StringBuilder("abc"); sb[0] = 'z'; sb.Length = 2; return sb.ToString(); }
`);
