namespace FaceValue.Training;

/// <summary>Which epoch's weights become the model.</summary>
public enum ReportedEpoch
{
    /// <summary>The last: what the original study saved.</summary>
    Last,

    /// <summary>The one with the highest validation accuracy, the first of equals. Its validation accuracy is then a maximum, and flatters the model.</summary>
    BestByValidation,
}
