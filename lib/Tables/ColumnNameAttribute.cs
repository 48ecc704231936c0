namespace FaceValue.Tables;

/// <summary>Names a table's column otherwise than its property: for files whose columns others have named.</summary>
/// <param name="name">The column as the file holds it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ColumnNameAttribute(string name) : Attribute
{
    /// <summary>The column as the file holds it.</summary>
    public string Name { get; } = name;
}
