import { lines } from './lines.ts';

/** Arrays, lists, dictionaries, sets, queues, stacks and comparers. */
export const collections = lines(`
new List<int>()
new List<int> { 1, 2 }.Count
new List<int>(new[] { 3, 4 })
new List<string[]> { new[] { "a" }, new string[0] }
new List<string> { "a", null }
new List<int> { 1 }[1]
new List<int> { 1 }[-1]
new List<int> { 1, 2, 3 }.Contains(2)
new List<int> { 1, 2, 3 }.IndexOf(3)
new List<int> { 1, 2, 1 }.LastIndexOf(1)
new List<int> { 1, 2, 3 }.Find(x => x > 1)
new List<string> { "a" }.Find(x => x == "b")
new List<int> { 1, 2, 3 }.FindAll(x => x > 1)
new List<int> { 1, 2, 3 }.FindIndex(x => x > 1)
new List<int> { 1, 2, 3 }.FindLast(x => x < 3)
new List<int> { 1, 2, 3 }.Exists(x => x == 2)
new List<int> { 1, 2, 3 }.TrueForAll(x => x > 0)
new List<int> { 1, 2, 3 }.ConvertAll(x => x + "!")
new List<int> { 1, 2, 3 }.GetRange(1, 2)
new List<int> { 1, 2, 3 }.GetRange(2, 2)
new List<int> { 1, 2, 3 }.ToArray()
new List<int> { 1, 5, 9 }.BinarySearch(5)
new List<int> { 1, 5, 9 }.BinarySearch(4)
new List<int> { 1 }.AsReadOnly()
{ var l = new List<int> { 3, 1, 2 }; l.Sort(); return l; }
{ var l = new List<int> { 3, 1, 2 }; l.Sort((a, b) => b - a); return l; }
{ var l = new List<int> { 3, 1, 2 }; l.Reverse(); return l; }
{ var l = new List<int> { 1, 2 }; l.Add(3); l.AddRange(new[] { 4, 5 }); return l; }
{ var l = new List<int> { 1, 2 }; l.Insert(0, 9); l.Insert(3, 8); return l; }
{ var l = new List<int> { 1, 2 }; l.Insert(5, 9); return l; }
{ var l = new List<int> { 1, 2 }; l.InsertRange(1, new[] { 7, 7 }); return l; }
{ var l = new List<int> { 1, 2, 1 }; return l.Remove(1) + " " + l.Remove(7) + " " + l.Count; }
{ var l = new List<int> { 1, 2 }; l.RemoveAt(0); return l; }
{ var l = new List<int> { 1, 2 }; l.RemoveAt(2); return l; }
{ var l = new List<int> { 1, 2, 3, 4 }; return l.RemoveAll(x => x % 2 == 0) + ":" + string.Join(",", l); }
{ var l = new List<int> { 1, 2, 3, 4 }; l.RemoveRange(1, 2); return l; }
{ var l = new List<int> { 1, 2 }; l.Clear(); return l.Count; }
{ var n = 0; new List<int> { 1, 2 }.ForEach(x => n += x); return n; }
{ IList<int> l = new List<int> { 1 }; l.Add(2); return l.Count; }
{ ICollection<int> l = new List<int> { 1 }; return l.Contains(1); }
{ IEnumerable<int> l = new List<int> { 1 }; return l.Count(); }
{ var e = new List<int> { 1, 2 }.GetEnumerator(); e.MoveNext(); e.MoveNext(); return e.Current; }
{ IEnumerator<int> e = ((IEnumerable<int>)new[] { 1, 2 }).GetEnumerator(); var s = 0; while (e.MoveNext()) s += e.Current; return s; }
new Dictionary<string, int>()
new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }
new Dictionary<string,string> { ["a"] = "1" }["a"]
new Dictionary<string,int> { { "a", 1 } }["b"]
new Dictionary<string, int> { { "a", 1 }, { "a", 2 } }
new Dictionary<string, int> { ["a"] = 1, ["a"] = 2 }
new Dictionary<string, int> { { null, 1 } }
new Dictionary<string, int> { { "a", 1 } }.Count
new Dictionary<string, int> { { "a", 1 } }.ContainsKey("A")
new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { { "a", 1 } }.ContainsKey("A")
new Dictionary<string, int> { { "a", 1 } }.ContainsValue(1)
new Dictionary<string, int> { { "a", 1 } }.Keys
new Dictionary<string, int> { { "a", 1 } }.Values
new Dictionary<string, int> { { "a", 1 } }.First()
new Dictionary<string, int> { { "a", 1 } }.GetValueOrDefault("x")
new Dictionary<string, int> { { "a", 1 } }.GetValueOrDefault("x", 7)
new Dictionary<int, string> { [5] = "five" }
new Dictionary<string, object> { { "a", 1 }, { "b", "x" }, { "c", null } }
new Dictionary<string, int>(new Dictionary<string, int> { { "z", 1 } })
{ int v; return new Dictionary<string, int> { { "a", 1 } }.TryGetValue("a", out v) ? v : -1; }
{ return new Dictionary<string, string>().TryGetValue("a", out var v) + "|" + v; }
{ var d = new Dictionary<string, int> { { "a", 1 } }; d.Add("b", 2); d.Remove("a"); d["c"] = 3; return d; }
{ var d = new Dictionary<string, int> { { "a", 1 } }; d.Add("a", 2); return d; }
{ var d = new Dictionary<string, int> { { "a", 1 }, { "b", 2 } }; d.Remove("a"); d.Add("c", 3); return d.Keys; }
{ var d = new Dictionary<string, int> { { "a", 1 } }; return d.TryAdd("a", 2) + " " + d["a"]; }
{ var d = new Dictionary<string, int> { { "a", 1 } }; d.Clear(); return d.Count; }
{ var d = new Dictionary<string, int> { { "a", 1 } }; foreach (var k in d.Keys) d[k + "x"] = 1; return d; }
{ var d = new Dictionary<string, int> { { "a", 1 } }; return d.Remove("x"); }
{ IDictionary<string, int> d = new Dictionary<string, int>(); d["a"] = 1; return d.Count; }
{ IReadOnlyDictionary<string, int> d = new Dictionary<string, int> { { "a", 1 } }; return d["a"]; }
new KeyValuePair<string, int>("k", 1).Key
new KeyValuePair<string, int>("k", 1).ToString()
new HashSet<string> { "a", "b", "a" }
new HashSet<string> { "a" }.Contains("a")
new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "A" }.Count
new HashSet<int>(new[] { 3, 1, 3 })
{ var s = new HashSet<int> { 1 }; return s.Add(1) + " " + s.Add(2) + " " + s.Count; }
{ var s = new HashSet<int> { 1, 2, 3 }; s.Remove(2); return s; }
{ var s = new HashSet<int> { 1, 2, 3 }; s.UnionWith(new[] { 4, 1 }); return s; }
{ var s = new HashSet<int> { 1, 2, 3 }; s.IntersectWith(new[] { 3, 4, 1 }); return s; }
{ var s = new HashSet<int> { 1, 2, 3 }; s.ExceptWith(new[] { 1 }); return s; }
{ var s = new HashSet<int> { 1, 2, 3 }; s.SymmetricExceptWith(new[] { 1, 9 }); return s; }
{ var s = new HashSet<int> { 1, 2, 3 }; return s.RemoveWhere(x => x > 1); }
new HashSet<int> { 1, 2 }.IsSubsetOf(new[] { 1, 2, 3 })
new HashSet<int> { 1, 2 }.IsSupersetOf(new[] { 1 })
new HashSet<int> { 1, 2 }.Overlaps(new[] { 2, 3 })
new HashSet<int> { 1, 2 }.SetEquals(new[] { 2, 1 })
new HashSet<int> { 1, 2 }.IsProperSubsetOf(new[] { 1, 2 })
{ ISet<int> s = new HashSet<int>(); s.Add(1); return s.Count; }
{ var q = new Queue<int>(); q.Enqueue(1); q.Enqueue(2); return q.Dequeue() + q.Peek() + q.Count; }
new Queue<int>(new[] { 1, 2 })
new Queue<int>().Dequeue()
{ var q = new Queue<string>(new[] { "a", "b" }); q.Enqueue("c"); return q.Contains("c") + string.Join(",", q.ToArray()); }
{ var s = new Stack<int>(); s.Push(1); s.Push(2); return s.Pop() + " " + s.Peek() + " " + s.Count; }
new Stack<int>(new[] { 1, 2, 3 })
new Stack<int>().Pop()
new SortedDictionary<string, int> { { "b", 1 }, { "a", 2 } }
new[] { 1, 2, 3 }.Length
new[] { 1, 2, 3 }.Rank
new int[2]
new string[] { "a", "b" }
new string[2] { "a", "b" }
new[] { 1, 2 }[2]
{ var n = -1; return new int[n]; }
new byte[] { 1, 2, 255 }
new byte[3].Length
new[] { 'a', 'b' }
new object[] { 1, 'a', "b", 2.5, null, true, 3m }
new[] { new[] { 1 }, new[] { 2, 3 } }
new[] { 1, 2, 3 }.GetValue(1)
new[] { 1, 2, 3 }.GetLength(0)
new[] { 1, 2 }.Clone()
Array.IndexOf(new[] { 1, 2, 3 }, 2)
Array.IndexOf(new[] { "a" }, "x")
Array.LastIndexOf(new[] { 1, 2, 1 }, 1)
Array.Exists(new[] { 1, 2 }, x => x == 2)
Array.Find(new[] { 1, 2, 3 }, x => x > 1)
Array.FindAll(new[] { 1, 2, 3 }, x => x > 1)
Array.FindIndex(new[] { 1, 2, 3 }, x => x > 1)
Array.ConvertAll(new[] { "1", "2" }, int.Parse)
Array.ConvertAll(new[] { 1, 2 }, x => x * 1.5)
Array.TrueForAll(new[] { 1, 2 }, x => x > 0)
Array.Empty<int>()
{ var a = new[] { 3, 1, 2 }; Array.Sort(a); return a; }
{ var a = new[] { 3, 1, 2 }; Array.Sort(a, (x, y) => y.CompareTo(x)); return a; }
{ var a = new[] { 3, 1, 2 }; Array.Reverse(a); return a; }
{ var a = new[] { 1, 2, 3 }; var b = new int[3]; Array.Copy(a, b, 2); return b; }
{ var a = new[] { 1, 2, 3 }; var b = new int[3]; Array.Copy(a, 1, b, 0, 2); return b; }
{ var a = new[] { 1, 2, 3 }; var b = new int[1]; Array.Copy(a, b, 2); return b; }
{ var a = new[] { 1, 2, 3 }; Array.Clear(a, 0, 2); return a; }
{ var a = new[] { 1, 2, 3 }; Array.Resize(ref a, 2); return a; }
{ var a = new[] { 1, 2, 3 }; var b = new int[5]; a.CopyTo(b, 1); return b; }
{ var a = new byte[] { 1, 2, 3, 4 }; var b = new byte[4]; Buffer.BlockCopy(a, 0, b, 1, 3); return b; }
{ var a = new[] { 1, 2, 3 }; Array.ForEach(a, x => x++); return a; }
{ object[] a = new string[1]; a[0] = 1; return a; }
StringComparer.OrdinalIgnoreCase.Equals("a", "A")
StringComparer.OrdinalIgnoreCase.Compare("a", "B")
StringComparer.Ordinal.Compare("a", "A") > 0
`);
