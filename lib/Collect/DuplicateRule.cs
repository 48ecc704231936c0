namespace FaceValue.Collect;

/// <summary>What becomes of a photo that looks like an earlier one of its expression.</summary>
public enum DuplicateRule
{
    /// <summary>It is left out: the same picture again teaches nothing and counts twice.</summary>
    Drop,

    /// <summary>It stays, as in the original study. It still shares its group with the earlier one, so that a split can keep them together, and a leak between splits can be counted.</summary>
    Keep,
}
