// Evaluates expressions of policies with .NET. The first line of the input has the contexts by name, each other line an expression:
// { "source", "runs": [{ "context", "variables"?, "responses"?, "body"? }] }. The output has a line for each, a list with one record for each run.
// With the argument `members`, the input has names of types, one a line, and the output their members.
using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
JsonConvert.DefaultSettings = null;

using var output = new StreamWriter(Console.OpenStandardOutput()) { NewLine = "\n" };
var lines = new List<string>();
while (Console.ReadLine() is { } line) lines.Add(line);

if (args is ["name"])
{
    output.WriteLine(JsonConvert.SerializeObject($".NET {Environment.Version}, Newtonsoft.Json {typeof(JsonConvert).Assembly.GetName().Version}"));
    return;
}
if (args is ["members"])
{
    foreach (var type in lines) output.WriteLine(JsonConvert.SerializeObject(Members.Of(type)));
    return;
}

// Texts that look like dates stay texts in what this program reads.
static JObject Read(string line) => JsonConvert.DeserializeObject<JObject>(line, new JsonSerializerSettings { DateParseHandling = DateParseHandling.None });

var contexts = Read(lines[0]);
var jobs = lines.Skip(1).Select(Read).ToArray();
var evaluator = new Evaluator(contexts, jobs);
foreach (var job in jobs) output.WriteLine(JsonConvert.SerializeObject(evaluator.Run(job)));
output.Flush();
// A thread of an evaluation that takes too long does not end.
Environment.Exit(0);
