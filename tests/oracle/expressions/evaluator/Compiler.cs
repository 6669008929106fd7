using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Policies;

/// <summary>An expression that can run, or the code of the compiler's first error.</summary>
internal sealed record Compiled(Func<IContext, object> Evaluate, string Error, string Message = null);

/// <summary>Compiles expressions, many in one assembly.</summary>
internal static class Compiler
{
    private const string Usings = """
        using System; using System.Collections; using System.Collections.Generic; using System.Globalization; using System.IO; using System.Linq; using System.Net;
        using System.Security.Cryptography; using System.Security.Cryptography.X509Certificates; using System.Text; using System.Text.RegularExpressions;
        using System.Xml; using System.Xml.Linq; using System.Xml.XPath; using Newtonsoft.Json; using Newtonsoft.Json.Linq; using Formatting = Newtonsoft.Json.Formatting;
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp7_3);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")).Split(Path.PathSeparator).Select(one => (MetadataReference)MetadataReference.CreateFromFile(one))];

    public static Dictionary<string, Compiled> All(IReadOnlyCollection<string> sources)
    {
        var results = new Dictionary<string, Compiled>();
        foreach (var part in sources.Chunk(1000)) Some(part, results);
        return results;
    }

    private static void Some(string[] sources, Dictionary<string, Compiled> results)
    {
        var trees = new List<(string Source, string Name, SyntaxTree Tree)>();
        foreach (var source in sources)
        {
            var name = $"Expression{results.Count + trees.Count}";
            var rewriter = new Rewriter();
            var tree = CSharpSyntaxTree.ParseText(CodeOf(source, name), Options);
            var root = rewriter.Visit(tree.GetRoot());
            if (rewriter.RefusedName is { } refused) results[source] = new Compiled(null, "refused", refused);
            else trees.Add((source, name, CSharpSyntaxTree.Create((CSharpSyntaxNode)root, Options)));
        }
        var compilation = CSharpCompilation.Create(
            $"Policies{Guid.NewGuid():N}",
            trees.Select(one => one.Tree),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: true));
        var errors = compilation.GetDiagnostics()
            .Where(one => one.Severity == DiagnosticSeverity.Error)
            .GroupBy(one => one.Location.SourceTree)
            .ToDictionary(one => one.Key, one => one.OrderBy(each => each.Location.SourceSpan.Start).First());
        foreach (var (source, _, tree) in trees)
            if (errors.TryGetValue(tree, out var error))
                results[source] = new Compiled(null, error.Id, error.GetMessage());
        var sound = trees.Where(one => !errors.ContainsKey(one.Tree)).ToArray();
        using var stream = new MemoryStream();
        var emitted = compilation.RemoveSyntaxTrees(errors.Keys).Emit(stream);
        if (!emitted.Success) throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics));
        var assembly = Assembly.Load(stream.ToArray());
        foreach (var (source, name, _) in sound)
            results[source] = new Compiled(assembly.GetType($"Policies.{name}").GetMethod("Evaluate").CreateDelegate<Func<IContext, object>>(), null);
    }

    private static string CodeOf(string source, string name)
    {
        var inner = source[2..^1];
        var body = source[1] == '(' ? $"return {inner}\n;" : inner;
        return $"{Usings}\nnamespace Policies {{ public static class {name} {{ public static object Evaluate(IContext context) {{\n{body}\n}} }} }}";
    }
}
