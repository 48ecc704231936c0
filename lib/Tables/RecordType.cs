using System.Reflection;

namespace FaceValue.Tables;

/// <summary>How a flat record is laid out as a row: its columns in the order of its properties, and how to make one from values.</summary>
static class RecordType<T>
{
    static readonly ConstructorInfo? Positional = typeof(T).GetConstructors()
        .Where(made => made.GetParameters() is { Length: > 0 } wanted && wanted.All(parameter => typeof(T).GetProperty(parameter.Name!) is not null))
        .MaxBy(made => made.GetParameters().Length);

    /// <summary>Every public property that can be set and has a column's type.</summary>
    public static IReadOnlyList<RecordColumn> Columns { get; } =
        [.. typeof(T).GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0).Select(property => new RecordColumn(property))];

    /// <summary>A record of its columns' values.</summary>
    public static T Make(object?[] values)
    {
        var record = Positional is null
            ? Activator.CreateInstance(typeof(T))!
            : Positional.Invoke([.. Positional.GetParameters().Select(parameter => values[IndexOf(parameter.Name!)])]);
        for (var i = 0; i < Columns.Count; i++) Columns[i].Set(record, values[i]);
        return (T)record;
    }

    static int IndexOf(string property)
    {
        for (var i = 0; i < Columns.Count; i++)
            if (Columns[i].Property == property) return i;
        throw new NotSupportedException($"{typeof(T).Name}.{property} cannot be set, so a table cannot fill it.");
    }
}
