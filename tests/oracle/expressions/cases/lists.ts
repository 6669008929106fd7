import { lines } from './lines.ts';

/** Collections: their order, their exceptions, what their enumeration allows. */
export const lists = lines(`
{ var l = new List<string>(); l.Add("a"); l.Add(null); l.Insert(1,"b"); return l; }
{ var l = new List<int>{5,3,9,1}; l.Sort(); return l; }
{ var l = new List<int>{5,3,9,1}; l.Sort((a,b)=>b.CompareTo(a)); return string.Join("-",l); }
{ var l = new List<int>{5,3,9,1}; l.Reverse(); return l; }
{ var l = new List<int>{5,3,9,1}; l.Reverse(1,2); return l; }
{ var l = new List<int>{5,3,9,1}; return l.IndexOf(9); }
{ var l = new List<int>{5,3,9,1}; return l.Contains(4); }
{ var l = new List<int>{5,3,9,1}; l.RemoveAt(0); l.Remove(9); return l; }
{ var l = new List<int>{5,3,9,1}; return l.RemoveAll(x => x > 4); }
{ var l = new List<int>{5,3,9,1}; return l.Find(x => x > 5); }
{ var l = new List<int>{5,3,9,1}; return l.Find(x => x > 50); }
{ var l = new List<string>{"a"}; return l.Find(x => x == "q"); }
{ var l = new List<int>{5,3,9,1}; return l.FindAll(x => x > 3); }
{ var l = new List<int>{5,3,9,1}; return l.FindIndex(x => x == 9); }
{ var l = new List<int>{5,3,9,1}; return l.FindLast(x => x > 3); }
{ var l = new List<int>{5,3,9,1}; return l.Exists(x => x == 9); }
{ var l = new List<int>{5,3,9,1}; return l.TrueForAll(x => x > 0); }
{ var l = new List<int>{5,3,9,1}; return l.GetRange(1,2); }
{ var l = new List<int>{5,3,9,1}; return l.ConvertAll(x => x.ToString()); }
{ var l = new List<int>{5,3,9,1}; return l.ToArray(); }
{ var l = new List<int>{5,3,9,1}; l.AddRange(new[]{1,2}); l.InsertRange(1, new[]{7,8}); return l; }
{ var l = new List<int>{5,3,9,1}; l.AddRange(l); return l.Count; }
{ var l = new List<int>{5,3,9,1}; l.RemoveRange(1,2); return l; }
{ var l = new List<int>{5,3,9,1}; l.Clear(); return l; }
{ var l = new List<int>{5,3,9,1}; var s = 0; l.ForEach(x => s += x); return s; }
{ var l = new List<int>{1,3,5}; return l.BinarySearch(4); }
{ var l = new List<int>{1,3,5}; foreach (var x in l) l.Add(x); return l; }
{ var l = new List<int>{1,3,5}; foreach (var x in l) { l.Add(x); break; } return l; }
{ var l = new List<int>{1,3,5}; l[1] = 7; return l[1]; }
{ var l = new List<int>{1,3,5}; l[1] += 7; l[0]++; return l; }
new List<int>()[0]
new List<int>{1}.ToString()
new List<int>(5).Count
new List<string>(new[]{"a","b"})
new List<int>(-1)
{ IList<int> l = new List<int>{1}; l.Add(2); l.Insert(0, 5); return l; }
{ IList<int> l = new int[]{1}; l.Add(2); return l; }
{ IList<int> l = new int[]{1,2}; l[1] = 8; return l; }
{ IList<int> l = new int[]{1,2}; return l.IndexOf(2); }
{ ICollection<int> l = new int[]{1,2}; return l.Contains(2); }
{ ICollection<int> l = new int[]{1,2}; return l.Count; }
{ IReadOnlyList<string> l = new[]{"a","b"}; return l[1] + l.Count; }
{ IEnumerable<string> l = new[]{"a","b"}; return l.Count(); }
{ IEnumerable<object> l = new[]{"a","b"}; return l.First(); }
{ IEnumerable<object> l = new List<string>{"a","b"}; return l.ToList(); }
{ var e = new List<int>{1,2}.GetEnumerator(); var s = 0; while (e.MoveNext()) s += e.Current; return s; }
{ using (var e = ((IEnumerable<string>)new[]{"a","b"}).GetEnumerator()) { e.MoveNext(); return e.Current; } }
{ var s = ""; foreach (var x in (System.Collections.IEnumerable)new List<int>{1,2}) s += x; return s; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d["a"] + d["b"]; }
{ var d = new Dictionary<string,int>{["a"]=1,["b"]=2}; return d; }
{ var d = new Dictionary<string,int>{{"a",1},{"a",2}}; return d; }
{ var d = new Dictionary<string,int>(); return d["zz"]; }
{ var d = new Dictionary<string,int>(); return d[null]; }
{ var d = new Dictionary<string,int>{{"a",1}}; int v; var f = d.TryGetValue("a", out v); return f + " " + v; }
{ var d = new Dictionary<string,int>{{"a",1}}; int v; var f = d.TryGetValue("b", out v); return f + " " + v; }
{ var d = new Dictionary<string,int>{{"a",1}}; return d.TryGetValue("a", out var v) ? v : -1; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.Keys; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.Values; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.Keys.ToList(); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return string.Join(",", d.Values); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; d.Remove("a"); d["c"]=3; return d; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.Remove("zz"); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.ContainsKey("a") && d.ContainsValue(2); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.First(); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.First().Key; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return string.Join(";", d.Select(p => p.Key + "=" + p.Value)); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return string.Join(";", d); }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; return d.OrderByDescending(p => p.Value).ToDictionary(p => p.Key, p => p.Value); }
{ var d = new Dictionary<string,int>(StringComparer.OrdinalIgnoreCase){{"a",1}}; return d["A"]; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; foreach (var p in d) d["q"] = 1; return d; }
{ var d = new Dictionary<string,int>{{"a",1},{"b",2}}; foreach (KeyValuePair<string,int> p in d) d[p.Key] = 7; return d; }
{ var d = new Dictionary<int,string>{{1,"a"}}; return d[1]; }
{ var d = new Dictionary<string,object>{{"a",1},{"b","x"},{"c",null}}; return d; }
{ var d = new Dictionary<string,List<string>>(); d["x"] = new List<string>(); d["x"].Add("y"); return d; }
{ IDictionary<string,int> d = new Dictionary<string,int>{{"a",1}}; d.Add("b",2); d["c"]=3; return d.Count; }
{ IReadOnlyDictionary<string,int> d = new Dictionary<string,int>{{"a",1}}; return d.Keys; }
{ IDictionary<string,int> d = new Dictionary<string,int>{{"a",1}}; return d.IsReadOnly; }
new Dictionary<string,int>{{"a",1}}.ToString()
new Dictionary<string,int>{{"a",1}}.TryAdd("a",2)
new Dictionary<string,int>(new Dictionary<string,int>{{"a",1}})
new KeyValuePair<string,int>("a",1)
new KeyValuePair<string,int>("a",1).ToString()
default(KeyValuePair<string,int>)
new KeyValuePair<string,int>("a",1).Equals(new KeyValuePair<string,int>("a",1))
{ var h = new HashSet<string>{"a","b"}; return h.Add("a") + " " + h.Add("c") + " " + h.Count; }
{ var h = new HashSet<int>(new[]{1,2,2,3}); h.UnionWith(new[]{9}); h.ExceptWith(new[]{1}); return h; }
{ var h = new HashSet<int>(new[]{1,2,2,3}); h.IntersectWith(new[]{2,3,4}); return h; }
{ var h = new HashSet<int>(new[]{1,2}); return h.IsSubsetOf(new[]{1,2,3}) + "" + h.SetEquals(new[]{2,1}) + h.Overlaps(new[]{5}) + h.IsSupersetOf(new[]{1}) + h.IsProperSubsetOf(new[]{1,2}); }
{ var h = new HashSet<string>(StringComparer.OrdinalIgnoreCase){"a"}; return h.Contains("A"); }
{ var h = new HashSet<int>(new[]{1,2}); h.SymmetricExceptWith(new[]{2,3}); return h; }
{ ISet<int> h = new HashSet<int>{1}; return h.Add(2); }
{ var q = new Queue<int>(); q.Enqueue(1); q.Enqueue(2); return q.Dequeue() + q.Peek() + q.Count; }
{ var q = new Queue<int>(new[]{1,2,3}); return q; }
new Queue<int>().Dequeue()
{ var q = new Stack<int>(new[]{1,2,3}); return q.Pop() + " " + string.Join(",", q); }
new Stack<string>().Peek()
{ var a = new[]{1,2,3}; return a.Length; }
{ var a = new[]{1,2,3}; return a[3]; }
{ var a = new[]{1,2,3}; return a.Rank + a.GetLength(0); }
{ var a = new[]{1,2,3}; var b = (int[])a.Clone(); b[0] = 9; return a; }
{ Func<int,int> f = x => x + 1; return f(2); }
{ Func<int,int,string> f = (x, y) => x + "" + y; return f(1,2); }
{ Action<string> f = s => context.Trace(s); f("a"); return 1; }
{ Predicate<int> f = x => x > 1; return f(2); }
{ Comparison<int> f = (a, b) => a - b; return f(2, 1); }
{ var d = new SortedDictionary<string,int>{{"b",1},{"a",2}}; d["aa"] = 3; return d; }
`);
