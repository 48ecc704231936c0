namespace FaceValue.Training;

/// <summary>The number types that weight files hold, named as safetensors names them.</summary>
public enum StoredType
{
    /// <summary>IEEE 754 half precision.</summary>
    F16,

    /// <summary>The upper half of a single-precision number.</summary>
    BF16,

    /// <summary>IEEE 754 single precision.</summary>
    F32,

    /// <summary>IEEE 754 double precision.</summary>
    F64,

    /// <summary>Whole numbers of 64 bits.</summary>
    I64,
}
