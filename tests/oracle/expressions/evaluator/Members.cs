using System.Reflection;
using System.Text.RegularExpressions;

/// <summary>The public members of a type, in the language of `packages/expressions/src/types/declare.ts`.</summary>
internal static class Members
{
    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Dictionary<string, string> Operators = new()
    {
        ["op_Addition"] = "+", ["op_Subtraction"] = "-", ["op_Multiply"] = "*", ["op_Division"] = "/", ["op_Modulus"] = "%",
        ["op_UnaryNegation"] = "-", ["op_UnaryPlus"] = "+", ["op_Equality"] = "==", ["op_Inequality"] = "!=", ["op_LessThan"] = "<",
        ["op_GreaterThan"] = ">", ["op_LessThanOrEqual"] = "<=", ["op_GreaterThanOrEqual"] = ">=", ["op_Increment"] = "++", ["op_Decrement"] = "--",
    };

    private static readonly Type[] Known =
    [
        .. AppDomain.CurrentDomain.GetAssemblies()
            .Concat(new[] { typeof(System.Xml.Linq.XElement), typeof(System.Xml.XmlDocument), typeof(System.Net.WebUtility), typeof(System.Net.IPAddress), typeof(System.Text.RegularExpressions.Regex), typeof(System.Security.Cryptography.X509Certificates.X509Certificate2), typeof(System.Xml.XPath.Extensions), typeof(Queue<>), typeof(Stack<>), typeof(HashSet<>), typeof(Enumerable), typeof(Uri), typeof(Newtonsoft.Json.JsonConvert) }.Select(one => one.Assembly))
            .Distinct()
            .SelectMany(one => one.GetExportedTypes()),
    ];

    /// <summary>Without members where there is no such type.</summary>
    public static object Of(string name)
    {
        var plain = name.Split('<')[0];
        var count = name.Contains('<') ? name.Count(one => one == ',') + 1 : 0;
        var type = Known.FirstOrDefault(one =>
            one.GetGenericArguments().Length == count && (Regex.Replace(one.FullName ?? "", "`[0-9]+", "").Replace('+', '.') == plain || (one.Namespace == "Policies" && one.Name.Split('`')[0] == plain)));
        if (type == null) return new { type = name };
        var all = type.GetMembers(Public).Concat(type.IsInterface ? type.GetInterfaces().SelectMany(one => one.GetMembers(Public)) : []);
        return new
        {
            type = name,
            parameters = type.GetGenericArguments().Select(one => one.Name),
            members = all.SelectMany(Texts).Distinct().Order(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<string> Texts(MemberInfo member) =>
        member switch
        {
            ConstructorInfo made => [$"new({Parameters(made)})"],
            FieldInfo field => [$"{Static(field.IsStatic)}{Short(field.FieldType)} {field.Name} {{ get; }}"],
            PropertyInfo property => OfProperty(property),
            MethodInfo method => OfMethod(method),
            _ => [],
        };

    private static IEnumerable<string> OfProperty(PropertyInfo property)
    {
        var accessor = property.GetMethod ?? property.SetMethod;
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(one => Short(one.ParameterType)))}]";
        var text = $"{Static(accessor.IsStatic)}{Short(property.PropertyType)} {name}";
        yield return $"{text} {{ get; }}";
        if (property.SetMethod is { IsPublic: true }) yield return $"{text} {{ get; set; }}";
    }

    private static IEnumerable<string> OfMethod(MethodInfo method)
    {
        var result = Short(method.ReturnType);
        if (method.Name is "op_Implicit" or "op_Explicit")
            return [$"static {method.Name[3..].ToLowerInvariant()} operator {result}({Parameters(method)})"];
        if (Operators.TryGetValue(method.Name, out var sign)) return [$"static {result} operator {sign}({Parameters(method)})"];
        if (method.IsSpecialName) return [];
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(one => one.Name))}>" : "";
        return [$"{Static(method.IsStatic)}{result} {method.Name}{generic}({Parameters(method)})"];
    }

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Parameters(MethodBase method)
    {
        var isExtension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false);
        return string.Join(", ", method.GetParameters().Select((one, index) => $"{(isExtension && index == 0 ? "this " : Mode(one))}{Short(one.ParameterType)}{(one.HasDefaultValue ? " =" : "")}"));
    }

    private static string Mode(ParameterInfo parameter)
    {
        if (parameter.IsOut) return "out ";
        if (parameter.ParameterType.IsByRef) return parameter.IsIn ? "" : "ref ";
        return parameter.IsDefined(typeof(ParamArrayAttribute), false) ? "params " : "";
    }

    private static string Short(Type type) => TypeNames.Short(type);
}
