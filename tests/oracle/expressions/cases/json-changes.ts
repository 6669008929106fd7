import { lines } from './lines.ts';

/** Changes of objects and arrays, loops over them, and `JsonConvert`. */
export const jsonChanges = lines(String.raw`
{ var o = JObject.Parse("{\"a\":1}"); o["b"] = 2; o["a"] = "x"; return o; }
{ var o = JObject.Parse("{\"a\":1}"); o["b"] = new JArray(1); o["c"] = null; return o; }
{ var o = new JObject(); o.Add("a", 1); o.Add(new JProperty("b", 2)); return o; }
{ var o = JObject.Parse("{\"a\":1}"); o.Add("a", 2); return o; }
{ var o = JObject.Parse("{\"a\":1,\"b\":2}"); return o.Remove("a") + o.ToString(Formatting.None) + o.Remove("x"); }
{ var o = JObject.Parse("{\"a\":1,\"b\":2}"); o.Property("a").Remove(); return o; }
{ var o = JObject.Parse("{\"a\":{\"b\":1}}"); o["a"]["b"] = 5; o["a"]["c"] = "n"; return o; }
{ var o = JObject.Parse("{\"a\":{\"b\":1}}"); o["a"]["b"].Parent.Remove(); return o; }
{ var o = JObject.Parse("{\"a\":1}"); o["a"].Replace(new JValue("r")); return o; }
{ var o = JObject.Parse("{\"a\":1}"); o.Property("a").Value = "v"; return o; }
{ var o = JObject.Parse("{\"a\":1}"); o.AddFirst(new JProperty("z", 0)); return o; }
{ var o = JObject.Parse("{\"a\":1}"); o.RemoveAll(); return o.Count; }
{ var o = JObject.Parse("{\"a\":{\"b\":1},\"l\":[1]}"); o.Merge(JObject.Parse("{\"a\":{\"c\":2},\"l\":[2]}")); return o; }
{ var a = new JArray(); a.Add(1); a.Add("x"); a.Add(new JObject()); return a; }
{ var a = JArray.Parse("[1,2,3]"); a.RemoveAt(0); a.Insert(0, 9); a[1] = "s"; return a; }
{ var a = JArray.Parse("[1,2,3]"); a[0].Remove(); return a; }
{ var a = JArray.Parse("[1]"); return a[1]; }
{ var a = JArray.Parse("[1,2]"); a.Clear(); return a.Count; }
{ var a = JArray.Parse("[1,2]"); return a.Contains(new JValue(2)) + " " + a.IndexOf(a[1]); }
{ var s = ""; foreach (var p in JObject.Parse("{\"a\":1,\"b\":\"x\"}")) s += p.Key + p.Value; return s; }
{ var s = ""; foreach (JProperty p in JObject.Parse("{\"a\":1}").Properties()) s += p.Name + p.Value; return s; }
{ var s = ""; foreach (var t in JArray.Parse("[1,\"a\",null]")) s += t + ";"; return s; }
{ var s = 0; foreach (JObject o in JArray.Parse("[{\"n\":1},{\"n\":2}]")) s += (int)o["n"]; return s; }
{ foreach (JObject o in JArray.Parse("[1]")) return o; return 0; }
{ JToken t = 5; return t.Type; }
{ JToken t = "s"; return (string)t; }
{ JToken t = (string)null; return t.Type; }
{ JToken t = 1.5m; return t.Type + t.ToString(); }
{ var o = new JObject(); o["n"] = 5; return (int)o["n"] + 1; }
{ var o = JObject.Parse("{\"child\":{}}"); var c = (JObject)o["child"]; c["p"] = o.DeepClone(); return o; }
{ var v = (JValue)JObject.Parse("{\"a\":1}")["a"]; v.Value = "q"; return v.Root; }
JsonConvert.SerializeObject(new { a = 1, b = "x", c = new[] { 1.5 }, d = (object)null })
JsonConvert.SerializeObject("a\"b")
JsonConvert.SerializeObject(5)
JsonConvert.SerializeObject(1.0)
JsonConvert.SerializeObject(1m)
JsonConvert.SerializeObject(null)
JsonConvert.SerializeObject(true)
JsonConvert.SerializeObject(new Dictionary<string, int> { { "a", 1 } })
JsonConvert.SerializeObject(new List<string> { "a", null })
JsonConvert.SerializeObject(new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc))
JsonConvert.SerializeObject(new DateTime(2020, 1, 2))
JsonConvert.SerializeObject(Guid.Empty)
JsonConvert.SerializeObject(new byte[] { 1, 2 })
JsonConvert.SerializeObject(DayOfWeek.Friday)
JsonConvert.SerializeObject(new JObject(new JProperty("a", 1)))
JsonConvert.SerializeObject(new JObject(new JProperty("a", 1)), Formatting.Indented)
JsonConvert.SerializeObject(new { a = new { b = 1 } }, Formatting.Indented)
JsonConvert.SerializeObject("é</script>\u2028")
JsonConvert.SerializeObject(context.Request.MatchedParameters)
JsonConvert.SerializeObject(new KeyValuePair<string, int>("a", 1))
JsonConvert.DeserializeObject<JObject>("{\"a\":1}")
JsonConvert.DeserializeObject<Dictionary<string, string>>("{\"a\":\"1\"}")
JsonConvert.DeserializeObject<List<int>>("[1,2]")
JsonConvert.DeserializeObject<string>("\"x\"")
JsonConvert.DeserializeObject<int>("5")
JsonConvert.DeserializeObject<string[]>("[\"a\"]")
JsonConvert.DeserializeObject<JArray>("{}")
JsonConvert.DeserializeObject("{\"a\":{\"b\":\"2020-01-01T00:00:00Z\"}}")
`);
