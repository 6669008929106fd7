import { fill, lines } from './lines.ts';

/** Every usual operator over sequences of different kinds. */
const sequences = [
  'new[] { 3, 1, 2, 3 }',
  'new List<int> { 5 }',
  'new int[0]',
  'Enumerable.Range(1, 4).Where(n => n != 2)',
  'new HashSet<int> { 2, 1, 2 }',
];

export const linq = [
  ...fill(
    lines(`
#.Select(x => x * 2)
#.Where(x => x > 1).ToArray()
#.First()
#.FirstOrDefault(x => x > 4)
#.Last()
#.LastOrDefault()
#.Single()
#.SingleOrDefault(x => x == 3)
#.Count()
#.Count(x => x > 2)
#.Any()
#.All(x => x > 0)
#.Sum()
#.Min()
#.Max()
#.Average()
#.OrderBy(x => x)
#.OrderByDescending(x => x).ThenBy(x => -x).First()
#.Skip(1)
#.Take(2)
#.SkipWhile(x => x > 2)
#.TakeWhile(x => x > 2)
#.Distinct()
#.AsEnumerable().Reverse()
#.Concat(new[] { 9 })
#.Union(new[] { 1, 9 })
#.Intersect(new[] { 1, 5 })
#.Except(new[] { 1 })
#.Contains(2)
#.ElementAtOrDefault(1)
#.ToList()
#.GroupBy(x => x % 2).Select(g => g.Key + ":" + g.Count())
#.DefaultIfEmpty(-1)
#.Aggregate(1, (a, x) => a * x)
#.ToDictionary(x => "k" + x)
string.Join(",", #)
`),
    sequences,
  ),
  ...lines(String.raw`
new[] { 1, 2 }.ElementAt(2)
new[] { 1, 2 }.ElementAt(1)
new[] { 1, 2, 3 }.First(x => x > 5)
new[] { 1, 2, 3 }.Last(x => x < 3)
new[] { 1, 2, 3 }.Single(x => x > 1)
new[] { 1, 2, 3 }.LastOrDefault(x => x > 5)
new[] { 1, 2, 3 }.Aggregate((a, b) => a - b)
new int[0].Aggregate((a, b) => a - b)
new[] { 1, 2, 3 }.Aggregate("s", (a, b) => a + b, a => a.Length)
new[] { 1, 2, 3 }.Sum(x => x * 1.5)
new[] { 1.5m, 2m }.Sum()
new[] { 1, 2 }.Average(x => (decimal)x)
new[] { (int?)1, null }.Sum()
new[] { (int?)1, null, 4 }.Average()
new int?[0].Max()
new double[0].Max()
new[] { "b", "a" }.Max()
new[] { "bb", "a" }.Min(s => s.Length)
new[] { 1.5, double.NaN }.Min()
new[] { int.MaxValue, 1 }.Sum()
new[] { "b", "a", "C" }.OrderBy(s => s)
new[] { "b", "a", "C" }.OrderBy(s => s, StringComparer.Ordinal)
new[] { "b", "A", "c" }.OrderBy(s => s, StringComparer.OrdinalIgnoreCase)
new[] { "bb", "a", "cc" }.OrderBy(s => s.Length).ThenByDescending(s => s)
new[] { "bb", "a", "cc" }.OrderByDescending(s => s.Length)
new[] { "a", "A", "b" }.Distinct(StringComparer.OrdinalIgnoreCase)
new[] { "a" }.Contains("A", StringComparer.OrdinalIgnoreCase)
new[] { "a", "b", "ab" }.GroupBy(s => s.Length)
new[] { "a", "b", "ab" }.GroupBy(s => s.Length, s => s.ToUpper()).Select(g => g.Key + "=" + string.Join("", g))
new[] { "a", "b", "ab" }.GroupBy(s => s.Length, (k, g) => k + "/" + g.Count())
new[] { "a", "b", "ab" }.ToLookup(s => s.Length)[1]
new[] { "a", "b", "ab" }.ToLookup(s => s.Length)[7].Count()
new[] { "a", "b" }.ToDictionary(s => s, s => s.Length)
new[] { "a", "a" }.ToDictionary(s => s)
new[] { "a", "A" }.ToDictionary(s => s, StringComparer.OrdinalIgnoreCase)
new[] { new[] { 1, 2 }, new[] { 3 } }.SelectMany(x => x)
new[] { 1, 2 }.SelectMany(x => new[] { x, x * 10 })
new[] { 1, 2 }.SelectMany((x, i) => new[] { x + i })
new[] { 1, 2 }.SelectMany(x => new[] { "a", "b" }, (x, s) => s + x)
new[] { 1, 2 }.Join(new[] { 2, 3 }, a => a, b => b, (a, b) => a + b)
new[] { 1, 2 }.GroupJoin(new[] { 2, 2 }, a => a, b => b, (a, g) => a + ":" + g.Count())
new[] { 1, 2, 3 }.Zip(new[] { "a", "b" }, (a, b) => a + b)
new[] { 1, 2, 3 }.Where((x, i) => i != 1)
new[] { 1, 2, 3 }.TakeWhile((x, i) => i < 2)
new[] { 1, 2, 3 }.SkipWhile((x, i) => i < 2)
new[] { 1, 2, 3 }.Append(4).Prepend(0)
new[] { 1, 2, 3, 4, 5 }.TakeLast(2)
new[] { 1, 2, 3, 4, 5 }.SkipLast(2)
new[] { 1, 2, 3, 4, 5 }.Chunk(2).Select(c => c.Length)
new[] { 3, 1 }.MaxBy(x => -x)
new[] { "aa", "b" }.MinBy(x => x.Length)
new[] { "aa", "b", "cc" }.DistinctBy(x => x.Length)
new[] { 1, 2 }.SequenceEqual(new List<int> { 1, 2 })
Enumerable.Range(5, 3)
Enumerable.Range(0, -1)
Enumerable.Repeat("x", 3)
Enumerable.Empty<int>().Count()
Enumerable.Empty<int>().DefaultIfEmpty()
new[] { 1, 2 }.ToHashSet().Contains(2)
new[] { 1, 2 }.LongCount()
new[] { 1, 2 }.AsEnumerable()
new[] { 1, 2 }.Skip(-1)
new[] { 1, 2 }.Take(-1)
new[] { 1, 2 }.Take(5)
new[] { "1", "x" }.Select(int.Parse)
new[] { "1", "2" }.Select(int.Parse)
new[] { " a " }.Select(s => s.Trim())
((int[])null).Select(x => x)
new[] { 1 }.Select((Func<int, int>)null)
{ var n = 0; var q = new[] { 1, 2, 3 }.Select(x => { n++; return x; }); var before = n; q.ToList(); q.ToList(); return before + "/" + n; }
{ var l = new List<int> { 1 }; var q = l.Where(x => x > 0); l.Add(2); return q.Count(); }
{ var n = 0; new[] { 1, 2, 3 }.First(x => { n++; return x == 2; }); return n; }
{ var n = 0; new[] { 1, 2, 3 }.Any(x => { n++; return true; }); return n; }
{ var q = new[] { 1, 0 }.Select(x => 1 / x); return q.First(); }
{ var q = new[] { 1, 0 }.Select(x => 1 / x); return q.ToList(); }
{ int k = 1; var q = new[] { 1, 2 }.Select(x => x * k); k = 10; return q; }
new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }.Select(kv => kv.Key + kv.Value)
new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }.Where(kv => kv.Value > 1).ToDictionary(kv => kv.Key, kv => kv.Value)
new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }.OrderByDescending(kv => kv.Value).First().Key
new Dictionary<string, int> { { "a", 1 } }.FirstOrDefault(kv => kv.Key == "x").Value
new Dictionary<string, int> { { "a", 1 } }.Keys.First()
new Dictionary<string, int> { { "a", 1 }, { "b", 5 } }.Values.Sum()
new Dictionary<string, int> { { "a", 1 } }.Any(kv => kv.Value == 1)
JObject.Parse("{\"a\":1,\"b\":2}").Properties().Select(p => p.Name)
JObject.Parse("{\"a\":1,\"b\":2}").Properties().Sum(p => (int)p.Value)
JObject.Parse("{\"a\":[1,2,3]}")["a"].Select(t => (int)t * 2)
JObject.Parse("{\"a\":[1,2,3]}")["a"].Where(t => (int)t > 1).Count()
JArray.Parse("[{\"n\":2},{\"n\":1}]").OrderBy(t => (int)t["n"]).First()["n"]
JArray.Parse("[{\"n\":\"x\"},{\"n\":\"y\"}]").FirstOrDefault(t => (string)t["n"] == "y")
JArray.Parse("[{\"n\":\"x\"}]").SingleOrDefault(t => (string)t["n"] == "z")
JArray.Parse("[1,2,2]").Distinct().Count()
JArray.Parse("[1,2]").Values<int>().Sum()
JArray.Parse("[1,2]").Children<JValue>().Select(v => v.Value)
JObject.Parse("{\"a\":{\"b\":1}}").Descendants().OfType<JProperty>().Select(p => p.Name)
context.Request.Headers.Select(h => h.Key + "=" + string.Join("|", h.Value))
context.Request.Headers.Where(h => h.Key.StartsWith("X-")).Select(h => h.Key)
context.Request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value))
context.Request.Url.Query.OrderBy(q => q.Key).Select(q => q.Key)
context.User?.Groups.Select(g => g.Name).ToArray()
context.User?.Groups.Any(g => g.Id == "developers")
`),
];
