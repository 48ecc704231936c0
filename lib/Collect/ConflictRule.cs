namespace FaceValue.Collect;

/// <summary>What becomes of a photo that is found under two expressions.</summary>
public enum ConflictRule
{
    /// <summary>It is left out: two labels, and no way to tell which is right.</summary>
    Drop,

    /// <summary>It stays with the expression that found it first, as in the original study.</summary>
    KeepFirst,
}
