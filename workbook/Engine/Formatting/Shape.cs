using System.Collections;
using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>One column that a type offers: its heading, and how to read it from an object.</summary>
sealed record ShapeColumn(string Heading, Func<object, object?> Read);

/// <summary>Tells which types are shown as tables of their members, and which members those are.</summary>
static class Shape
{
    static readonly ConcurrentDictionary<Type, IReadOnlyList<ShapeColumn>> Known = [];

    /// <summary>The public members to show; empty for a type that is shown as one text.</summary>
    public static IReadOnlyList<ShapeColumn> Of(Type type) => Known.GetOrAdd(type, t => IsShaped(t) ? ColumnsOf(t) : []);

    public static bool IsAnonymous(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), false) && type.Name.Contains("AnonymousType", StringComparison.Ordinal);

    public static bool IsTuple(Type type) => typeof(ITuple).IsAssignableFrom(type);

    static bool IsKeyValue(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    // The compiler gives every record a PrintMembers; no other type has a reason to.
    static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [typeof(StringBuilder)]) is not null;

    static bool IsShaped(Type type)
    {
        if (IsAnonymous(type) || IsTuple(type) || IsKeyValue(type) || IsRecord(type)) return true;
        // Closures and the machinery of iterators are the compiler's, not the author's.
        if (type.IsDefined(typeof(CompilerGeneratedAttribute), false)) return false;
        if (type.IsPrimitive || type.IsEnum || typeof(IEnumerable).IsAssignableFrom(type) || typeof(Delegate).IsAssignableFrom(type)) return false;
        if (type.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal))) return false;
        // An author who wrote ToString has said how the object reads.
        return type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } by && (by == typeof(object) || by == typeof(ValueType));
    }

    static IReadOnlyList<ShapeColumn> ColumnsOf(Type type)
    {
        // Long tuples nest their eighth item on; ITuple counts through.
        if (IsTuple(type))
            return [.. Enumerable.Range(0, TupleLength(type)).Select(i => new ShapeColumn($"Item{i + 1}", value => ((ITuple)value)[i]))];

        var members = type.GetMembers(BindingFlags.Instance | BindingFlags.Public)
            .Where(m => m is PropertyInfo { CanRead: true } property ? property.GetIndexParameters().Length == 0 && property.GetMethod!.IsPublic : m is FieldInfo)
            .Where(m => m.GetCustomAttribute<BrowsableAttribute>()?.Browsable != false)
            .GroupBy(m => m.Name)
            .Select(same => same.MaxBy(m => Depth(m.DeclaringType))!)
            // A base class's members come first, as its constructor parameters do.
            .OrderBy(m => Depth(m.DeclaringType)).ThenBy(m => m.MetadataToken);
        return [.. members.Select(m => new ShapeColumn(Heading(m), ReaderOf(m)))];
    }

    static Func<object, object?> ReaderOf(MemberInfo member) => member switch
    {
        // A span or pointer cannot be boxed: name it instead.
        PropertyInfo p when p.PropertyType.IsByRefLike || p.PropertyType.IsPointer => _ => new Unshowable(TypeName.Of(p.PropertyType)),
        FieldInfo f when f.FieldType.IsByRefLike || f.FieldType.IsPointer => _ => new Unshowable(TypeName.Of(f.FieldType)),
        PropertyInfo p => value => Guarded(() => p.GetValue(value, BindingFlags.DoNotWrapExceptions, null, null, null)),
        _ => value => ((FieldInfo)member).GetValue(value),
    };

    static object? Guarded(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not ThreadInterruptedException)
        {
            return new Unshowable($"{TypeName.Of(e.GetType())}: {ShortText.MessageOf(e)}");
        }
    }

    static string Heading(MemberInfo member) =>
        member.GetCustomAttribute<DisplayAttribute>()?.GetName()
        ?? member.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName
        ?? Words.Of(member.Name);

    static int Depth(Type? type)
    {
        var depth = 0;
        for (; type is not null; type = type.BaseType) depth++;
        return depth;
    }

    static int TupleLength(Type type)
    {
        var arguments = type.GetGenericArguments();
        return arguments.Length == 8 && IsTuple(arguments[7]) ? 7 + TupleLength(arguments[7]) : arguments.Length;
    }
}

/// <summary>Stands in a cell for a value that could not be read, and says why.</summary>
sealed record Unshowable(string Reason);
