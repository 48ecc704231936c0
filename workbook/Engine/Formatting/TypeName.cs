namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Names types as C# source writes them.</summary>
static class TypeName
{
    static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte", [typeof(short)] = "short", [typeof(ushort)] = "ushort",
        [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong", [typeof(float)] = "float",
        [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(char)] = "char", [typeof(string)] = "string",
        [typeof(object)] = "object", [typeof(void)] = "void",
    };

    /// <summary>Short name, without namespaces: <c>Dictionary&lt;string, int[]&gt;</c>, <c>(int, double?)</c>.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsArray) return ArrayName(type);
        if (type.IsByRef || type.IsPointer) return Of(type.GetElementType()!) + (type.IsByRef ? "&" : "*");
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) + "?";
        if (Shape.IsAnonymous(type)) return "anonymous type";
        if (Shape.IsTuple(type) && type.IsValueType && type.IsConstructedGenericType) return $"({Join(type.GetGenericArguments())})";

        // A nested type repeats the arguments of the types around it; each level shows only its own.
        var arguments = type.GetGenericArguments();
        var outer = type is { IsNested: true, IsGenericParameter: false } ? type.DeclaringType!.GetGenericArguments().Length : 0;
        var own = arguments.Length > outer ? $"<{Join(arguments[outer..])}>" : "";
        var name = type.Name.Split('`')[0] + own;
        // Types declared in a cell are nested in a submission class, which nobody wrote and nobody knows.
        return type is { IsNested: true, IsGenericParameter: false } && !type.DeclaringType!.Name.StartsWith("Submission#", StringComparison.Ordinal)
            ? $"{Of(Close(type.DeclaringType, arguments[..outer]))}.{name}"
            : name;
    }

    // int[][,] is an array of two-dimensional arrays: C# writes the brackets from the outside inwards.
    static string ArrayName(Type type)
    {
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!) brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
        return Of(type) + brackets;
    }

    static Type Close(Type type, Type[] arguments) =>
        arguments.Length > 0 && type.IsGenericTypeDefinition && !arguments.Any(a => a.IsGenericParameter) ? type.MakeGenericType(arguments) : type;

    static string Join(Type[] types) => string.Join(", ", types.Select(Of));
}
