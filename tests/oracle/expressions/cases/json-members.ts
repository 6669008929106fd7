import { lines } from './lines.ts';

/** Members of tokens, and casts from them. */
export const jsonMembers = lines(String.raw`
new JObject()
new JObject(new JProperty("a", 1), new JProperty("b", "x"))
new JObject(new JProperty("a", new JArray(1, 2, new JObject())))
new JObject(new JProperty("a", 1), new JProperty("a", 2))
new JObject(new JProperty("a", new[] { 1, 2 }))
new JObject(new JProperty("a", null))
new JObject(new JProperty("a", (string)null))
new JObject(new JProperty("a", DateTime.UtcNow)).ToString()
new JObject(new JProperty("a", new DateTime(2020, 1, 1))).ToString(Formatting.None)
new JObject(new JProperty("a", DateTimeOffset.MinValue)).ToString(Formatting.None)
new JObject(new JProperty("a", Guid.Empty), new JProperty("b", TimeSpan.FromMinutes(1))).ToString(Formatting.None)
new JObject(new JProperty("a", 1.0), new JProperty("b", 1.10m), new JProperty("c", 1e20), new JProperty("d", 1f)).ToString(Formatting.None)
new JObject(new JProperty("a", new byte[] { 1, 2 })).ToString(Formatting.None)
new JObject(new JProperty("a", 'c'), new JProperty("b", 5L), new JProperty("c", true)).ToString()
new JObject(new JProperty("a", double.NaN)).ToString(Formatting.None)
new JObject { { "a", 1 }, { "b", new JArray() } }.ToString()
new JObject { ["a"] = 1, ["b"] = "x", ["c"] = null }.ToString(Formatting.None)
new JObject(new JProperty("ü\"\\\n", "</é\u2028")).ToString(Formatting.None)
new JArray()
new JArray(1, "a", null, 2.5)
new JArray(new[] { 1, 2 })
new JArray(new List<string> { "a" })
new JArray(new JArray(1)).ToString()
new JArray { 1, "x" }.Count
new JProperty("a", 1).Name
new JProperty("a", 1).Value
new JProperty("a", 1, 2).Value
new JProperty("a", 1).ToString()
new JProperty("a", new JObject()).Value.Type
new JValue("x").Value
new JValue(5).Value
new JValue(5).Equals(new JValue(5))
new JValue(5).CompareTo(new JValue(6))
new JValue("a") == new JValue("a")
JValue.CreateString("x").Type
JValue.CreateNull().Type
JToken.FromObject(5)
JToken.FromObject(new { a = 1, b = new[] { "x" } })
JObject.FromObject(new { a = 1, b = "x", c = (string)null, d = new { e = 1.5 } })
JObject.FromObject(new Dictionary<string, object> { { "a", 1 }, { "b", new[] { 1 } } })
JObject.FromObject(new { d = new DateTime(2020, 1, 2), g = Guid.Empty, t = TimeSpan.Zero })
JObject.FromObject(5)
JArray.FromObject(new[] { 1, 2 })
JArray.FromObject(new List<string> { "a" })
JObject.Parse("{\"a\":1}")["a"]
JObject.Parse("{\"a\":1}")["b"]
JObject.Parse("{\"a\":1}")["b"]["c"]
JObject.Parse("{\"a\":1}")["a"]["c"]
JObject.Parse("{\"a\":[1,2]}")["a"][1]
JObject.Parse("{\"a\":[1,2]}")["a"][2]
JObject.Parse("{\"a\":[1,2]}")["a"]["x"]
JObject.Parse("{\"a\":1}")[0]
JObject.Parse("{\"a\":1}").Count
JObject.Parse("{\"a\":1}").First
JObject.Parse("{\"a\":1,\"b\":2}").Last
JObject.Parse("{\"a\":1,\"b\":2}").First.Next
JObject.Parse("{\"a\":{\"b\":1}}")["a"]["b"].Path
JObject.Parse("{\"a\":{\"b\":1}}")["a"]["b"].Parent.Type
JObject.Parse("{\"a\":{\"b\":1}}")["a"]["b"].Root.Count()
JObject.Parse("{\"a\":1}").ContainsKey("a")
JObject.Parse("{\"a\":1}").Property("a").Value
JObject.Parse("{\"a\":1}").Property("b") == null
JObject.Parse("{\"a\":1}").Property("A", StringComparison.OrdinalIgnoreCase)?.Value
JObject.Parse("{\"a\":1}").GetValue("a")
JObject.Parse("{\"a\":1}").GetValue("A", StringComparison.OrdinalIgnoreCase)
JObject.Parse("{\"a\":1}").GetValue("x") == null
JObject.Parse("{\"a\":1}").TryGetValue("a", out var v) + v.ToString()
JObject.Parse("{\"a\":1}").Properties()
JObject.Parse("{\"a\":1}").PropertyValues()
JObject.Parse("{\"a\":1}").Children()
JObject.Parse("{\"a\":1}").Children<JProperty>().First().Name
JObject.Parse("{\"a\":\"5\"}").Value<int>("a")
JObject.Parse("{\"a\":\"x\"}").Value<int>("a")
JObject.Parse("{\"a\":null}").Value<int?>("a")
JObject.Parse("{\"a\":1}").Value<string>("missing")
JObject.Parse("{\"a\":1}").Value<int>("missing")
JObject.Parse("{\"a\":1.7}").Value<int>("a")
JObject.Parse("{\"a\":\"true\"}").Value<bool>("a")
JObject.Parse("{\"a\":1}").Value<bool>("a")
JObject.Parse("{\"a\":[1]}").Value<JArray>("a")
JObject.Parse("{\"a\":{\"b\":1}}").Value<JObject>("a")
JObject.Parse("{\"a\":1}").Value<double>("a")
JObject.Parse("{\"a\":\"2020-01-01\"}").Value<DateTime>("a")
JObject.Parse("{\"a\":\"2020-01-01T00:00:00\"}")["a"].Type
JObject.Parse("{\"a\":\"2020-01-01T00:00:00Z\"}")["a"].ToString()
JObject.Parse("{\"a\":\"2020-01-01T00:00:00Z\"}").ToString(Formatting.None)
JObject.Parse("{\"a\":\"2020-01-01T00:00:00.120Z\"}").ToString(Formatting.None)
JObject.Parse("{\"a\":\"2020-01-01T00:00:00+05:00\"}").ToString(Formatting.None)
(string)JObject.Parse("{\"a\":\"2020-01-01T00:00:00Z\"}")["a"]
(DateTimeOffset)JObject.Parse("{\"a\":\"2020-01-01T00:00:00Z\"}")["a"]
(string)JObject.Parse("{\"a\":1.0}")["a"]
(string)JObject.Parse("{\"a\":1.10}")["a"]
(string)JObject.Parse("{\"a\":1e2}")["a"]
(string)JObject.Parse("{\"a\":true}")["a"]
(string)JObject.Parse("{\"a\":null}")["a"]
(string)JObject.Parse("{\"a\":{}}")["a"]
(int)JObject.Parse("{\"a\":\"5\"}")["a"]
(int)JObject.Parse("{\"a\":5.5}")["a"]
(int)JObject.Parse("{\"a\":null}")["a"]
(int?)JObject.Parse("{\"a\":null}")["a"]
(int)JObject.Parse("{}")["a"]
(int?)JObject.Parse("{}")["a"]
(bool)JObject.Parse("{\"a\":\"True\"}")["a"]
(bool)JObject.Parse("{\"a\":\"x\"}")["a"]
(long)JObject.Parse("{\"a\":9999999999}")["a"]
(int)JObject.Parse("{\"a\":9999999999}")["a"]
(Guid)JObject.Parse("{\"a\":\"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}")["a"]
(Uri)JObject.Parse("{\"a\":\"http://h/\"}")["a"]
(byte[])JObject.Parse("{\"a\":\"AQI=\"}")["a"]
(char)JObject.Parse("{\"a\":\"c\"}")["a"]
(JArray)JObject.Parse("{\"a\":[1]}")["a"]
(JObject)JObject.Parse("{\"a\":[1]}")["a"]
(JValue)JObject.Parse("{\"a\":1}")["a"]
JObject.Parse("{\"a\":[1]}")["a"] as JObject
JObject.Parse("{\"a\":[1]}")["a"] is JArray
JObject.Parse("{\"a\":\"x\"}")["a"].ToString() == "x"
JObject.Parse("{\"a\":1}")["a"].Equals(1)
(int)JObject.Parse("{\"a\":1}")["a"] == 1
JObject.Parse("{\"a\":1}")["a"].ToObject<int>()
JObject.Parse("{\"a\":1}")["a"].ToObject<string>()
JObject.Parse("{\"a\":[1,2]}")["a"].ToObject<int[]>()
JObject.Parse("{\"a\":[1,2]}")["a"].ToObject<List<int>>()
JObject.Parse("{\"a\":[1,2]}")["a"].ToObject<JArray>()
JObject.Parse("{\"a\":[\"x\"]}")["a"].ToObject<string[]>()
JObject.Parse("{\"a\":1,\"b\":2}").ToObject<Dictionary<string, int>>()
JObject.Parse("{\"a\":1,\"b\":\"x\"}").ToObject<Dictionary<string, object>>()
JObject.Parse("{\"a\":\"x\"}")["a"].ToObject<int>()
JObject.Parse("{\"a\":1}").ToString()
JObject.Parse("{\"a\":1}").ToString(Formatting.Indented)
JObject.Parse("{ \"a\" : [ 1 , { \"b\" : null } ], \"c\": {}, \"d\": [] }").ToString()
JObject.Parse("{\"a\":{\"b\":1}}").Descendants().Count()
JObject.Parse("{\"a\":{\"b\":1}}").DescendantsAndSelf().Count()
JObject.Parse("{\"a\":{\"b\":1}}").DeepClone()
JToken.DeepEquals(JObject.Parse("{\"a\":1}"), JObject.Parse("{ \"a\": 1 }"))
JToken.DeepEquals(JObject.Parse("{\"a\":1,\"b\":2}"), JObject.Parse("{\"b\":2,\"a\":1}"))
JToken.DeepEquals(new JValue(1), new JValue(1.0))
`);
