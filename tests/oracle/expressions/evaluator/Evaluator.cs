using Newtonsoft.Json.Linq;
using Policies;

/// <summary>Runs expressions over contexts.</summary>
internal sealed class Evaluator
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    private readonly JObject _contexts;
    private readonly Dictionary<string, Compiled> _compiled;

    public Evaluator(JObject contexts, IEnumerable<JObject> jobs)
    {
        _contexts = contexts;
        var all = jobs.ToArray();
        var variables = contexts.PropertyValues().Concat(all.SelectMany(one => one["runs"]))
            .SelectMany(one => one["variables"] is JObject found ? found.PropertyValues() : []);
        _compiled = Compiler.All([.. all.Select(one => (string)one["source"]).Concat(variables.Select(one => $"@({(string)one})")).Distinct()]);
    }

    /// <summary>One record for each run; a single one with the error where the expression does not compile.</summary>
    public object[] Run(JObject job)
    {
        var compiled = _compiled[(string)job["source"]];
        if (compiled.Error != null) return [new { error = compiled.Error, message = compiled.Message }];
        return [.. job["runs"].Select(run => InTime(() => Once(compiled, run)))];
    }

    private object Once(Compiled compiled, JToken run)
    {
        var file = (JObject)_contexts[(string)run["context"]].DeepClone();
        if (run["body"] is { } body) Replace(file, (string)body);
        var variables = new Dictionary<string, object>();
        Chance.Current = ContextFile.ChanceOf(file);
        foreach (var source in new[] { file, run })
        {
            foreach (var variable in (source["variables"] as JObject ?? []).Properties()) variables[variable.Name] = Variable((string)variable.Value, file);
            foreach (var variable in (source["responses"] as JObject ?? []).Properties()) variables[variable.Name] = ContextFile.ResponseOf(variable.Value);
            foreach (var variable in (source["authorizations"] as JObject ?? []).Properties())
                variables[variable.Name] = new Authorization { AccessToken = (string)variable.Value, Claims = new Dictionary<string, object>() };
        }
        Chance.Current = ContextFile.ChanceOf(file);
        try
        {
            return Description.Of(compiled.Evaluate(ContextFile.Of(file, variables)));
        }
        catch (Exception error)
        {
            return new { throws = error.GetType().FullName };
        }
    }

    /// <summary>Another body for messages whose body is JSON.</summary>
    private static void Replace(JObject file, string body)
    {
        foreach (var message in new[] { file["request"], file["response"] })
            if (message?["body"] is JValue { Type: JTokenType.String } text && ((string)text).StartsWith('{'))
                message["body"] = body;
    }

    private object Variable(string source, JObject file)
    {
        var compiled = _compiled[$"@({source})"];
        if (compiled.Error != null) throw new InvalidOperationException($"The variable {source} does not compile: {compiled.Error} {compiled.Message}");
        return compiled.Evaluate(ContextFile.Of(file, new Dictionary<string, object>()));
    }

    private static object InTime(Func<object> run)
    {
        object result = new { limit = true };
        Exception failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = run();
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            64 << 20) { IsBackground = true };
        thread.Start();
        if (!thread.Join(Limit)) return new { limit = true };
        return failure == null ? result : throw new InvalidOperationException("A run failed", failure);
    }
}
