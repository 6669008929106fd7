using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

/// <summary>Replaces what reads the clock or chance by members of `Chance`, and finds code that a policy cannot contain.</summary>
internal sealed class Rewriter : CSharpSyntaxRewriter
{
    private const string Chance = "global::Policies.Chance.";

    private static readonly Dictionary<string, string> Replaced = new()
    {
        ["DateTime.UtcNow"] = Chance + "UtcNow",
        ["DateTime.Now"] = Chance + "Now",
        ["DateTime.Today"] = Chance + "Today",
        ["DateTimeOffset.UtcNow"] = Chance + "OffsetUtcNow",
        ["DateTimeOffset.Now"] = Chance + "OffsetUtcNow",
        ["Guid.NewGuid"] = Chance + "NewGuid",
        ["RandomNumberGenerator.Create"] = Chance + "Generator",
        ["RandomNumberGenerator.GetBytes"] = Chance + "Bytes",
    };

    private static readonly HashSet<string> KeyLess = ["HMACMD5", "HMACSHA1", "HMACSHA256", "HMACSHA384", "HMACSHA512"];

    /// <summary>Names that reach out of an evaluation. None is the name of a type that policies may use.</summary>
    private static readonly HashSet<string> Refused =
    [
        "File", "Directory", "FileInfo", "DirectoryInfo", "FileStream", "StreamWriter", "Process", "Assembly", "Activator", "AppDomain", "Thread",
        "Task", "ThreadPool", "Console", "HttpClient", "WebClient", "WebRequest", "HttpWebRequest", "Socket", "GC", "Marshal", "GetType",
        "GetMethod", "Invoke", "DynamicInvoke",
    ];

    /// <summary>The first name that is refused.</summary>
    public string RefusedName { get; private set; }

    public override SyntaxNode VisitIdentifierName(IdentifierNameSyntax node)
    {
        // A delegate's own `Invoke` is harmless, but reflection has the same name.
        if (Refused.Contains(node.Identifier.Text) && !(node.Identifier.Text == "GetType" && node.Parent?.Parent?.Parent is MemberAccessExpressionSyntax { Name.Identifier.Text: "Name" or "FullName" }))
            RefusedName ??= node.Identifier.Text;
        return base.VisitIdentifierName(node);
    }

    public override SyntaxNode VisitMemberAccessExpression(MemberAccessExpressionSyntax node)
    {
        var text = node.ToString().Replace(" ", "");
        var name = text.StartsWith("System.Security.Cryptography.") ? text[29..] : text.StartsWith("System.") ? text[7..] : text;
        return Replaced.TryGetValue(name, out var other)
            ? SyntaxFactory.ParseExpression(other).WithTriviaFrom(node)
            : base.VisitMemberAccessExpression(node);
    }

    public override SyntaxNode VisitQualifiedName(QualifiedNameSyntax node) =>
        node.ToString() == "System.Security.Cryptography.RNGCryptoServiceProvider"
            ? SyntaxFactory.IdentifierName("RNGCryptoServiceProvider").WithTriviaFrom(node)
            : base.VisitQualifiedName(node);

    public override SyntaxNode VisitObjectCreationExpression(ObjectCreationExpressionSyntax node)
    {
        if (node.ArgumentList is { Arguments.Count: 0 })
        {
            var name = node.Type.ToString().Split('.')[^1];
            var argument = name == "Random" ? "Seed()" : KeyLess.Contains(name) ? "Bytes(64)" : null;
            if (argument != null)
                return node.WithArgumentList(SyntaxFactory.ParseArgumentList($"({Chance}{argument})").WithTriviaFrom(node.ArgumentList));
        }
        return base.VisitObjectCreationExpression(node);
    }
}
