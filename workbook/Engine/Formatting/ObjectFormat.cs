namespace FaceValue.Workbook.Engine.Formatting;

/// <summary>Any other object: its public members as a table of two columns, or its own text where it has none.</summary>
static class ObjectFormat
{
    public static MimeBundle Format(object value)
    {
        var type = value.GetType();
        var columns = Shape.Of(type);
        if (columns.Count == 0) return MimeBundle.Of((MimeBundle.PlainText, ScalarFormat.Whole(ShortText.Scalar(value) ?? TypeName.Of(type))));
        var caption = Shape.IsTuple(type) || Shape.IsAnonymous(type) ? null : TypeName.Of(type);
        return new TableContent(["Property", "Value"], [.. columns.Select(c => new object?[] { c.Heading, c.Read(value) })], Caption: caption)
        {
            HasRowHeadings = true,
            HasHeadings = false,
        }.ToBundle();
    }
}
