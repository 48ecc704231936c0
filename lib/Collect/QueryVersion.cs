namespace FaceValue.Collect;

/// <summary>How an expression is put into search words. The numbers are those of the original study.</summary>
public enum QueryVersion
{
    /// <summary>One search an expression: its name and "face", as in <c>angry face</c>.</summary>
    Face = 1,

    /// <summary>Several searches an expression, one for each of its words.</summary>
    Words = 2,

    /// <summary>The searches of both.</summary>
    Both = 3,
}
