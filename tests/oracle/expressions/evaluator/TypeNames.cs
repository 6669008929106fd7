using System.Collections;
using System.Runtime.CompilerServices;

/// <summary>Types as C# writes them, with short names.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(char)] = "char", [typeof(short)] = "short",
        [typeof(ushort)] = "ushort", [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(string)] = "string",
        [typeof(object)] = "object", [typeof(void)] = "void",
    };

    /// <summary>The type of a value. A type that code cannot name is `sequence`, `anonymous`, an interface of `context`, or its base class.</summary>
    public static string Of(Type type)
    {
        if (type.Name.Contains("AnonymousType")) return "anonymous";
        if (type.IsVisible) return Short(type);
        if (type.Namespace == "Policies")
        {
            var all = type.GetInterfaces().Where(one => one.Namespace == "Policies").ToArray();
            return all.First(one => !all.Any(other => other != one && one.IsAssignableFrom(other))).Name;
        }
        if (typeof(IEnumerable).IsAssignableFrom(type) && type.BaseType is not { IsVisible: true, Namespace: not ("System" or "System.Linq") }) return "sequence";
        return Of(type.BaseType);
    }

    public static string Short(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsArray) return $"{Short(type.GetElementType())}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsByRef) return Short(type.GetElementType());
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } inner) return $"{Short(inner)}?";
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType;
        if (outer == null) return Named(type, arguments);
        var shared = outer.GetGenericArguments().Length;
        var owner = shared == 0 ? outer : outer.MakeGenericType(arguments[..shared]);
        return $"{Short(owner)}.{Named(type, arguments[shared..])}";
    }

    private static string Named(Type type, Type[] arguments)
    {
        var name = type.Name.Split('`')[0];
        return arguments.Length == 0 ? name : $"{name}<{string.Join(", ", arguments.Select(Short))}>";
    }
}
