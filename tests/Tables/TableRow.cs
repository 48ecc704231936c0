using FaceValue.Tables;

namespace FaceValue.Tests.Tables;

enum Kind { Plain, FaceSpecific }

/// <summary>A record with every type that a table's column can have.</summary>
sealed record TableRow
{
    public required string Name { get; init; }
    public string? Note { get; init; }
    public int Count { get; init; }
    public int? Rank { get; init; }
    public long Bytes { get; init; }
    public double Share { get; init; }
    public double? Effect { get; init; }
    public float Score { get; init; }
    public bool Kept { get; init; }
    public Kind Kind { get; init; }
    public Kind? Other { get; init; }
    public DateTimeOffset When { get; init; }
    public DateOnly Day { get; init; }
    public TimeSpan Length { get; init; }

    [ColumnName("AU12")]
    public double Smile { get; init; }
}

/// <summary>The same thing as a positional record.</summary>
sealed record Pair(string Left, int Right);
